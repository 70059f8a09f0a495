//! People and their presence.

use crate::i18n::{Words, say};
use crate::meeting::details::Role;
use crate::meeting::people::{Attendance, Presence, Sex};

/// An office held in the meeting.
#[must_use]
pub fn role(words: &Words, role: Role) -> String {
    match role {
        Role::Chair => say!(words, "role-chair"),
        Role::Secretary => say!(words, "role-secretary"),
        Role::Facilitator => say!(words, "role-facilitator"),
    }
}

/// Man or woman, in a word.
#[must_use]
pub fn sex(words: &Words, sex: Sex) -> String {
    match sex {
        Sex::Male => say!(words, "sex-male"),
        Sex::Female => say!(words, "sex-female"),
    }
}

/// Man or woman in one letter, for narrow columns.
#[must_use]
pub fn sex_letter(words: &Words, sex: Sex) -> String {
    match sex {
        Sex::Male => say!(words, "sex-letter-male"),
        Sex::Female => say!(words, "sex-letter-female"),
    }
}

/// How somebody stands on the attendance list.
#[must_use]
pub fn attendance(words: &Words, attendance: Attendance) -> String {
    match attendance {
        Attendance::Absent => say!(words, "ui-absent"),
        Attendance::Excused => say!(words, "ui-excused"),
        Attendance::Present => say!(words, "ui-present"),
        Attendance::Represented => say!(words, "ui-represented"),
        Attendance::Left => say!(words, "ui-mark-left"),
    }
}

/// What changed in somebody's presence.
#[must_use]
pub fn presence(words: &Words, presence: &Presence) -> String {
    match presence {
        Presence::Arrived {} => say!(words, "presence-arrived"),
        Presence::Represented { .. } => say!(words, "ui-represented"),
        Presence::Left { .. } => say!(words, "ui-mark-left"),
        Presence::Excused { .. } => say!(words, "ui-excused"),
    }
}
