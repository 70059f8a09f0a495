//! `--why`: what was asked about one option, or about two.

use crate::cli::trouble::Trouble;
use crate::i18n::{Words, tally};
use crate::tally::outcome::Outcome;
use crate::tally::profile::Profile;

/// The answers, from what the count left behind; empty where nothing was asked.
pub(super) fn answers(
    words: &Words,
    profile: &Profile,
    outcome: &Outcome,
    asked: &[String],
) -> Result<Vec<String>, Trouble> {
    let refused = |value: &String| Trouble::CountOption { name: "why", value: value.clone() };
    let place = |name: &String| {
        let name = name.trim();
        let by_id = profile.choices.iter().position(|choice| choice.id == name);
        let by_name = || profile.choices.iter().position(|choice| choice.name.to_lowercase() == name.to_lowercase());
        by_id.or_else(by_name)
    };
    match asked {
        [] => Ok(Vec::new()),
        [one] => Ok(tally::why(words, profile, outcome, place(one).ok_or_else(|| refused(one))?)),
        [a, b] => {
            let (first, second) = (place(a).ok_or_else(|| refused(a))?, place(b).ok_or_else(|| refused(b))?);
            Ok(tally::compared(words, profile, outcome, first, second))
        }
        [_, _, third, ..] => Err(refused(third)),
    }
}
