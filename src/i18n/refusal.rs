//! Why something may not happen, as a short polite sentence: what, where, what to do.

use super::{Words, say};
use crate::meeting::Refusal;

/// The sentence for a refusal.
#[must_use]
pub fn sentence(words: &Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NothingToUndo => say!(words, "refusal-nothing-to-undo"),
        Refusal::NothingToRedo => say!(words, "refusal-nothing-to-redo"),
        Refusal::Announced => say!(words, "refusal-announced"),
        other => other.to_string(),
    }
}
