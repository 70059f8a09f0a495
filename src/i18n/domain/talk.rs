//! What is said.

use crate::i18n::{Words, say};
use crate::meeting::notes::NoteKind;
use crate::meeting::objections::Subject;

/// What kind of contribution a line of the minutes is.
#[must_use]
pub fn note_kind(words: &Words, kind: NoteKind) -> String {
    match kind {
        NoteKind::Procedure => say!(words, "note-procedure"),
        NoteKind::Explanation => say!(words, "ui-explain"),
        NoteKind::Opinion => say!(words, "ui-opinion"),
        NoteKind::Question => say!(words, "ui-question"),
        NoteKind::Response => say!(words, "ui-response"),
        NoteKind::Proposal => say!(words, "ui-proposal"),
        NoteKind::Objection => say!(words, "ui-objection"),
    }
}

/// What an objection is about.
#[must_use]
pub fn subject(words: &Words, subject: &Subject) -> String {
    match subject {
        Subject::Need(need) => say!(words, "subject-need", need = need.to_string()),
        Subject::Decision(decision) => say!(words, "subject-decision", decision = decision.to_string()),
        Subject::Matter(matter) => matter.to_string(),
    }
}
