//! What is wrong with a list of tasks from another program, and what to do.

use super::{Words, say, tally};
use crate::interchange::tasks::FILE_MOST;
use crate::interchange::{Fault, Spot, Why};

/// The sentence for a fault, with its place.
#[must_use]
pub fn fault(words: &Words, fault: &Fault) -> String {
    let sentence = match &fault.why {
        Why::LineTooLong { limit } => say!(words, "progress-line-too-long", limit = *limit),
        Why::TooLarge { .. } => say!(words, "progress-too-large", limit = FILE_MOST),
        Why::Missing { part } => say!(words, "progress-missing", part = *part),
        // What is wrong with any file of others.
        _ => return tally::fault(words, fault),
    };
    match tally::place(words, fault.at) {
        place if place.is_empty() => sentence,
        place => format!("{place} {sentence}"),
    }
}

/// A place in a file, before a sentence.
#[must_use]
pub fn place(words: &Words, at: Spot) -> String {
    tally::place(words, at)
}
