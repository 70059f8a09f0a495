//! Counts called out while a round is open: `A 5 B 3` alone is the count then. Without a round it stays what it is
//! elsewhere, an action.

use super::door::Door;
use crate::meeting::Meeting;

/// The command a line of counts is short for.
pub fn rewritten(line: &str, meeting: &Meeting) -> Option<Door> {
    let vote = meeting.votes.iter().find(|vote| vote.is_counting())?;
    let words: Vec<&str> = line.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let option = |word: &str| {
        let mut letters = word.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => {
                ('A'..='Z').zip(&vote.call.options).any(|(of, _)| of == letter.to_ascii_uppercase())
            }
            _ => word.eq_ignore_ascii_case("abstain"),
        }
    };
    let (pairs, over) = words.as_chunks::<2>();
    let counts = over.is_empty() && !pairs.is_empty();
    let told = counts && pairs.iter().all(|[name, number]| option(name) && number.parse::<u32>().is_ok());
    told.then(|| Door::behind("suara", line))
}
