//! Recipients of aid.

use crate::i18n::{Words, say};
use crate::meeting::recipients::{Finding, Initial};

/// How a household came onto the list.
#[must_use]
pub fn initial(words: &Words, initial: Initial) -> String {
    match initial {
        Initial::Listed => say!(words, "recipient-listed"),
        Initial::Proposed => say!(words, "recipient-proposed"),
    }
}

/// What the meeting found of a household; one that was never on the list does not leave it.
#[must_use]
pub fn finding(words: &Words, finding: Finding, initial: Initial) -> String {
    match (finding, initial) {
        (Finding::Stays, _) => say!(words, "recipient-stays"),
        (Finding::Enters, _) => say!(words, "recipient-enters"),
        (Finding::Leaves, Initial::Listed) => say!(words, "recipient-leaves"),
        (Finding::Leaves, Initial::Proposed) => say!(words, "recipient-not-taken"),
        (Finding::Reserve, _) => say!(words, "recipient-reserve"),
    }
}
