//! What a count came to, in plain words: who is chosen and why, why the others are not, every tie and what broke it.
//!
//! Sentences are made of the facts the count left behind ([`Outcome::trace`]); nothing is counted again here.

mod answers;
mod ballots;
mod facts;
mod firmness;
mod inclusion;
mod names;
mod seats;
mod settings;
mod steps;
mod ties;
mod trouble;
mod why;

pub use answers::{above, left_out};
pub use ballots::{fault, oddity, place, unfit};
pub use facts::{exact, label, labels, measure};
pub use firmness::{agreement, alone, core, firm, lacking, margin, reach, weighed};
pub use inclusion::inclusion;
pub use names::name;
pub use settings::{setting, setting_value};
pub use steps::step;
pub use ties::{tie, tie_place};
pub use trouble::trouble;
pub use why::{compared, why};

use super::{Words, list, say};
use crate::tally::outcome::{Outcome, Outcomes};
use crate::tally::profile::Profile;
use crate::tally::rule::Rule;

/// How many options are explained one by one.
const MOST: usize = 12;

/// When a rule fits, in a sentence.
#[must_use]
pub fn fits(words: &Words, rule: &Rule) -> String {
    words.get(rule.fits)
}

/// Who is chosen, in one sentence.
#[must_use]
pub fn winners(words: &Words, profile: &Profile, outcome: &Outcome) -> String {
    let named = |options: &[usize]| list::and(words.language(), &labels(profile, options));
    let chosen = outcome.selected.as_deref().unwrap_or(&outcome.winners);
    match chosen {
        _ if outcome.is_open() => {
            let options = list::or(words.language(), &labels(profile, &outcome.winners));
            say!(words, "tally-open", options = options)
        }
        [] => say!(words, "tally-nobody"),
        [one] => say!(words, "tally-winner", option = label(profile, *one)),
        several => say!(words, "tally-winners", n = several.len(), options = named(several)),
    }
}

/// The results that ties leave possible, while one is open; once all that decide are settled, by what, and what else
/// might have come of it where that is little.
fn outcomes(words: &Words, profile: &Profile, outcome: &Outcome) -> Option<String> {
    /// More results than this are not named after the fact.
    const FEW: usize = 4;
    let each = |all: &mut dyn Iterator<Item = &Vec<usize>>| -> Vec<String> {
        all.map(|chosen| format!("({})", labels(profile, chosen).join(", "))).collect()
    };
    let all = match &outcome.outcomes {
        Outcomes::All(all) if all.len() < 2 => return None,
        Outcomes::All(all) => Some(all),
        Outcomes::Many => None,
    };
    if outcome.is_open() {
        return Some(match all {
            Some(all) => {
                let named = list::or(words.language(), &each(&mut all.iter()));
                say!(words, "tally-outcomes", n = all.len(), outcomes = named)
            }
            None => say!(words, "tally-outcomes-many"),
        });
    }
    let by = ties::settled_by(words, &outcome.ties)?;
    let chosen = outcome.selected.as_deref().unwrap_or(&outcome.winners);
    let is_chosen = |other: &[usize]| other.len() == chosen.len() && other.iter().all(|option| chosen.contains(option));
    let others = all.map(|all| each(&mut all.iter().filter(|other| !is_chosen(other))));
    Some(match others.filter(|others| (1..=FEW).contains(&others.len())) {
        Some(others) => {
            say!(words, "tally-outcomes-settled", by = by, others = list::or(words.language(), &others))
        }
        None => say!(words, "tally-outcomes-settled-many", by = by),
    })
}

/// The whole explanation, sentence by sentence: who is chosen, what happened, the ties, and why the others are not.
#[must_use]
pub fn explain(words: &Words, profile: &Profile, outcome: &Outcome) -> Vec<String> {
    let mut told = vec![winners(words, profile, outcome)];
    let chosen = outcome.selected.as_deref().unwrap_or(&outcome.winners);
    let ranked = || outcome.ranking.iter().flatten().copied();
    let last = ranked().rfind(|option| chosen.contains(option));
    let closest = ranked().find(|option| !chosen.contains(option));
    // Where money is spent, it is the money that was left that decides, not the place on the list.
    if let (Some(last), Some(next), false) = (last, closest, outcome.is_open() || outcome.selected.is_some()) {
        told.extend(above(words, profile, outcome, last, next));
    }
    told.extend(outcome.trace.iter().filter_map(|fact| step(words, profile, outcome, fact)));
    told.extend(outcome.ties.iter().map(|met| tie(words, profile, met)));
    told.extend(outcomes(words, profile, outcome));
    if !outcome.is_open() {
        let others = outcome.ranking.iter().flatten().copied().filter(|option| !chosen.contains(option));
        told.extend(others.take(MOST).filter_map(|option| left_out(words, profile, outcome, option)));
    }
    told
}
