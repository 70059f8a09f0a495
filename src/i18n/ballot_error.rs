//! Why a typed line is no ballot, as a short sentence under it.

use super::{Words, list, say};
use crate::capture::{BallotError, Choice};

/// The sentence. Options are called as they stand on the paper.
#[must_use]
pub fn sentence(words: &Words, error: &BallotError, choices: &[Choice<'_>]) -> String {
    let named = |option: usize| {
        let choice = choices.get(option).map(|choice| choice.name).unwrap_or_default();
        format!("{} {choice}", option + 1)
    };
    match error {
        BallotError::Nothing => say!(words, "ballot-error-nothing"),
        BallotError::NoOption { .. } => say!(words, "ballot-error-no-option"),
        BallotError::Unknown { typed, options, .. } => {
            say!(words, "ballot-error-unknown", typed = typed.as_str(), n = *options)
        }
        BallotError::Ambiguous { typed, candidates, .. } => {
            let names: Vec<String> = candidates.iter().map(|option| named(*option)).collect();
            let names = list::or(words.language(), &names);
            say!(words, "ballot-error-ambiguous", typed = typed.as_str(), names = names)
        }
        BallotError::WordOrOption { typed, option, .. } => {
            let (name, number) = (named(*option), option + 1);
            say!(words, "ballot-error-word-or-option", typed = typed.as_str(), name = name, number = number)
        }
        BallotError::Twice { option, .. } => say!(words, "ballot-error-twice", name = named(*option)),
        BallotError::OnlyOne { .. } => say!(words, "ballot-error-only-one"),
        BallotError::NoNumber { typed, .. } if typed.is_empty() => say!(words, "ballot-error-number-missing"),
        BallotError::NoNumber { typed, .. } => say!(words, "ballot-error-no-number", typed = typed.as_str()),
        BallotError::Count { numbers, options, .. } => {
            say!(words, "ballot-error-count", numbers = *numbers, options = *options)
        }
    }
}
