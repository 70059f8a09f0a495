//! Each fact of a count as a sentence.

use super::facts::{count, criterion, exact, label, labels};
use super::seats;
use crate::i18n::{Words, list, majority, say};
use crate::tally::outcome::Outcome;
use crate::tally::profile::Profile;
use crate::tally::step::{Consistency, Round, Step, Victory, chain};
use num_traits::Zero as _;

/// How many examples are named.
const FEW: usize = 3;
/// How many options of a round are named; nobody listens to more of them, and JSON has all.
const MANY: usize = 24;

/// The sentence for a fact; none where it stands in the tables or in the answers to "why".
#[must_use]
pub fn step(words: &Words, profile: &Profile, outcome: &Outcome, step: &Step) -> Option<String> {
    let name = |option: usize| label(profile, option);
    Some(match step {
        Step::Round(told) => round(words, profile, told),
        Step::CondorcetWinner(option) => say!(words, "tally-condorcet-winner", option = name(*option)),
        Step::CondorcetLoser(option) => say!(words, "tally-condorcet-loser", option = name(*option)),
        Step::Smith(group) if group.len() > 1 && group.len() < profile.options() => {
            let options = list::and(words.language(), &labels(profile, group));
            say!(words, "tally-smith", options = options)
        }
        Step::Smith(group) if group.len() > 1 => say!(words, "tally-smith-all"),
        Step::Duel { options: [a, b], votes: [votes, against] } => {
            let (votes, against) = (count(words, *votes), count(words, *against));
            say!(words, "tally-duel", a = name(*a), b = name(*b), votes = votes, against = against)
        }
        Step::BelowDefault { option, votes, against, quorum } => say!(
            words,
            "tally-below-default",
            option = name(*option),
            votes = count(words, *votes),
            against = count(words, *against),
            quorum = count(words, *quorum)
        ),
        Step::Victories(victories) => dropped(words, profile, victories)?,
        Step::Grades { option, median, above, below } => {
            let (above, below) = (count(words, *above), count(words, *below));
            match median {
                Some(median) => {
                    let unit = profile.point_unit.max(1);
                    let median = exact(words, &crate::tally::exact::ratio(*median, unit)?);
                    say!(words, "tally-grade", option = name(*option), median = median, above = above, below = below)
                }
                None => say!(words, "tally-no-grade", option = name(*option)),
            }
        }
        Step::Consistency(found) => consistency(words, profile, found),
        Step::Parts { option, parts } => {
            let part = |(at, part): (usize, _)| format!("{} {}", criterion(profile, at), exact(words, part));
            let parts: Vec<String> = parts.iter().enumerate().map(part).collect();
            let total = outcome.scores.get(*option).and_then(Option::as_ref).map(|total| exact(words, total));
            say!(
                words,
                "tally-parts",
                option = name(*option),
                parts = parts.join(" · "),
                total = total.unwrap_or_default()
            )
        }
        Step::SameForAll { criterion: same } => {
            say!(words, "tally-same-for-all", criterion = criterion(profile, *same))
        }
        Step::Majority { base, counts: _, verdict } => majority::outcome(words, verdict, name, None, *base),
        Step::SecondRoundNeeded([a, b]) => say!(words, "tally-second-round", a = name(*a), b = name(*b)),
        other => return seats::step(words, profile, other),
    })
}

fn round(words: &Words, profile: &Profile, round: &Round) -> String {
    let name = |option: usize| label(profile, option);
    let still = round.tally.iter().enumerate().filter_map(|(option, votes)| Some((option, votes.as_ref()?)));
    let mut still: Vec<_> = still.collect();
    still.sort_by(|a, b| b.1.cmp(a.1));
    let named = if still.len() > MANY + 1 { MANY } else { still.len() };
    let tally = still.iter().take(named).map(|(option, votes)| format!("{} {}", name(*option), exact(words, votes)));
    let mut tally: Vec<String> = tally.collect();
    if named < still.len() {
        tally.push(say!(words, "list-more", n = still.len() - named));
    }
    let mut told = say!(words, "tally-round", number = round.number, tally = tally.join(", "));
    let mut add = |sentence: String| {
        told.push(' ');
        told.push_str(&sentence);
    };
    if !round.exhausted.is_zero() {
        add(say!(words, "tally-round-exhausted", votes = exact(words, &round.exhausted)));
    }
    if !round.elected.is_empty() {
        let options = list::and(words.language(), &labels(profile, &round.elected));
        add(say!(words, "tally-round-elected", options = options));
    }
    if !round.eliminated.is_empty() {
        let options = list::and(words.language(), &labels(profile, &round.eliminated));
        add(say!(words, "tally-round-out", options = options));
    }
    let passed: Vec<String> = round
        .transfers
        .iter()
        .map(|passed| match passed.to {
            Some(to) => say!(words, "tally-round-to", votes = exact(words, &passed.votes), option = name(to)),
            None => say!(words, "tally-round-to-nobody", votes = exact(words, &passed.votes)),
        })
        .collect();
    if !passed.is_empty() {
        add(say!(words, "tally-round-passed", passed = list::and(words.language(), &passed)));
    }
    told
}

/// Victories that contradict stronger ones.
fn dropped(words: &Words, profile: &Profile, victories: &[Victory]) -> Option<String> {
    let name = |option: usize| label(profile, option);
    let told: Vec<String> = victories
        .iter()
        .filter(|victory| !victory.stands)
        .take(FEW)
        .map(|victory| {
            let path: Vec<String> = chain(victories, victory.loser, victory.winner).into_iter().map(name).collect();
            let strength = count(words, victory.strength);
            let (a, b) = (name(victory.winner), name(victory.loser));
            say!(words, "tally-victory-dropped", a = a, b = b, strength = strength, chain = path.join(" > "))
        })
        .collect();
    (!told.is_empty()).then(|| told.join(" "))
}

fn consistency(words: &Words, profile: &Profile, found: &Consistency) -> String {
    let mut told = match found.circles {
        0 => say!(words, "tally-no-circles"),
        circles => {
            let (circles, most) = (count(words, circles), count(words, found.most));
            let examples: Vec<String> = found
                .examples
                .iter()
                .take(FEW)
                .map(|[a, b, c]| labels(profile, &[*a, *b, *c, *a]).join(" > "))
                .collect();
            say!(words, "tally-circles", circles = circles, most = most, examples = examples.join("; "))
        }
    };
    if !found.unjudged.is_empty() {
        let pairs: Vec<String> =
            found.unjudged.iter().take(FEW).map(|pair| labels(profile, pair).join(" – ")).collect();
        told.push(' ');
        told.push_str(&say!(words, "tally-unjudged", n = found.unjudged.len(), pairs = pairs.join("; ")));
    }
    told
}
