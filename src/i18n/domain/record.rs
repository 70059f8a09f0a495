//! The record and those who answer for it.

use crate::i18n::{Words, say};
use crate::meeting::record::{ApprovedBy, Principle, SignatureState};

/// Who approved the record.
#[must_use]
pub fn approved_by(words: &Words, approved_by: ApprovedBy) -> String {
    match approved_by {
        ApprovedBy::All => say!(words, "approved-by-all"),
        ApprovedBy::Most => say!(words, "approved-by-most"),
    }
}

/// Where a signature stands.
#[must_use]
pub fn signature(words: &Words, signature: &SignatureState) -> String {
    match signature {
        SignatureState::Pending => say!(words, "signature-pending"),
        SignatureState::Signed { .. } => say!(words, "signature-signed"),
        SignatureState::ToFollow { .. } => say!(words, "ui-sign-later"),
    }
}

/// A principle of community work, marked at closing.
#[must_use]
pub fn principle(words: &Words, principle: Principle) -> String {
    match principle {
        Principle::Equality => say!(words, "principle-equality"),
        Principle::Participation => say!(words, "principle-participation"),
        Principle::Openness => say!(words, "principle-openness"),
        Principle::SelfReliance => say!(words, "principle-self-reliance"),
        Principle::Sustainability => say!(words, "principle-sustainability"),
    }
}
