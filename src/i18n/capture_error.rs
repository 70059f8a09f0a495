//! What is unclear in a typed line, as a short sentence under it.

use super::{Words, date, list, say};
use crate::capture::{
    Ambiguity, CaptureError, ClockError, DateError, Expected, MoneyError, NoteKind, QuantityError, Role,
};
use unicode_segmentation::UnicodeSegmentation as _;

/// The sentence for a line, or a part of it, that cannot be taken as meant.
#[must_use]
pub fn sentence(words: &Words, error: &CaptureError) -> String {
    match error {
        CaptureError::UnknownCommand { typed, nearest: Some(nearest), .. } => {
            say!(words, "capture-error-command-nearest", typed = short(typed), nearest = *nearest)
        }
        CaptureError::UnknownCommand { typed, nearest: None, .. } => {
            say!(words, "capture-error-command", typed = short(typed))
        }
        CaptureError::AmbiguousCommand { typed, candidates, .. } => {
            let names: Vec<String> = candidates.iter().map(|name| format!("/{name}")).collect();
            let candidates = list::or(words.language(), &names);
            say!(words, "capture-error-commands", typed = short(typed), candidates = candidates)
        }
        CaptureError::UnknownPerson { typed, nearest: Some(nearest), .. } => {
            say!(words, "capture-error-person-nearest", typed = short(typed), nearest = nearest.to_string())
        }
        CaptureError::UnknownPerson { typed, nearest: None, .. } => {
            say!(words, "capture-error-person", typed = short(typed))
        }
        CaptureError::AmbiguousPerson { typed, candidates, .. } => people(words, typed, candidates),
        CaptureError::Missing { expected: what, .. } => {
            say!(words, "capture-error-missing", expected = expected(words, *what))
        }
        CaptureError::Unexpected { typed, expected: Expected::End, .. } => {
            say!(words, "capture-error-too-much", typed = short(typed))
        }
        CaptureError::Unexpected { typed, expected: what, .. } => {
            say!(words, "capture-error-unexpected", typed = short(typed), expected = expected(words, *what))
        }
        CaptureError::Money { typed, why, .. } => money(words, typed, *why),
        CaptureError::Quantity { typed, why, .. } => quantity(words, typed, *why),
        CaptureError::Date { typed, why, .. } => day(words, typed, *why),
        CaptureError::Time { typed, why, .. } => match why {
            ClockError::NotAClock => say!(words, "capture-error-not-a-time", typed = short(typed)),
            ClockError::NoSuchTime => say!(words, "capture-error-no-such-time", typed = short(typed)),
        },
    }
}

/// The sentence for something that is shown rather than guessed.
#[must_use]
pub fn ambiguity(words: &Words, ambiguity: &Ambiguity) -> String {
    match ambiguity {
        Ambiguity::Person { typed, candidates, .. } => people(words, typed, candidates),
        Ambiguity::SpeakerOrCount { number, .. } => {
            say!(words, "capture-error-speaker-or-count", number = number.to_string())
        }
        Ambiguity::BareNumber { typed, .. } => say!(words, "capture-error-bare-number", typed = short(typed)),
        Ambiguity::KindSlip { kind, .. } => {
            say!(words, "capture-error-kind-slip", letter = kind.letter().to_string(), kind = kind_name(words, *kind))
        }
        Ambiguity::InText { role: what, .. } => say!(words, "capture-error-in-text", role = role(words, *what)),
        Ambiguity::Repeated { role: what, .. } => say!(words, "capture-error-repeated", role = role(words, *what)),
        Ambiguity::Unreadable(error) => sentence(words, error),
    }
}

/// What should have stood at a place of the line, inside a sentence.
#[must_use]
pub fn expected(words: &Words, expected: Expected) -> String {
    match expected {
        Expected::Command => say!(words, "capture-expected-command"),
        Expected::Person => say!(words, "capture-expected-person"),
        Expected::Name => say!(words, "field-name"),
        Expected::Reason => say!(words, "field-reason"),
        Expected::Text => say!(words, "field-text"),
        Expected::Time => say!(words, "capture-expected-time"),
        Expected::Delay => say!(words, "capture-expected-delay"),
        Expected::Date => say!(words, "capture-expected-date"),
        Expected::Number => say!(words, "capture-expected-number"),
        Expected::Need => say!(words, "capture-expected-need"),
        Expected::Objection => say!(words, "capture-expected-objection"),
        Expected::Decision => say!(words, "capture-expected-decision"),
        Expected::Option => say!(words, "capture-expected-option"),
        Expected::Entry => say!(words, "capture-expected-entry"),
        Expected::Count => say!(words, "capture-expected-count"),
        Expected::Score => say!(words, "capture-expected-score"),
        Expected::Tab => say!(words, "capture-expected-tab"),
        Expected::Destination => say!(words, "field-forward-to"),
        Expected::End => say!(words, "capture-expected-end"),
    }
}

/// What a part of the line is, inside a sentence.
#[must_use]
pub fn role(words: &Words, role: Role) -> String {
    match role {
        Role::Speaker => say!(words, "capture-role-speaker"),
        Role::Kind => say!(words, "capture-role-kind"),
        Role::Text => say!(words, "field-text"),
        Role::Money => say!(words, "capture-role-money"),
        Role::Source => say!(words, "field-source"),
        Role::Quantity => say!(words, "capture-role-quantity"),
        Role::Date => say!(words, "field-date"),
        Role::Time => say!(words, "capture-role-time"),
        Role::Sector => say!(words, "capture-role-sector"),
        Role::Beneficiaries => say!(words, "field-beneficiaries"),
        Role::Need => say!(words, "field-needs"),
        Role::Person => say!(words, "capture-role-person"),
        Role::Command => say!(words, "capture-expected-command"),
        Role::Argument => say!(words, "capture-role-argument"),
        Role::Label => say!(words, "capture-role-label"),
        Role::Error => say!(words, "capture-role-error"),
    }
}

/// What a kind of note is called, inside a sentence.
fn kind_name(words: &Words, kind: NoteKind) -> String {
    match kind {
        NoteKind::Explanation => say!(words, "ui-explain"),
        NoteKind::Opinion => say!(words, "ui-opinion"),
        NoteKind::Question => say!(words, "ui-question"),
        NoteKind::Response => say!(words, "ui-response"),
        NoteKind::Proposal => say!(words, "ui-proposal"),
        NoteKind::Objection => say!(words, "ui-objection"),
        NoteKind::DraftDecision => say!(words, "line-draft"),
        NoteKind::Action => say!(words, "line-action"),
        NoteKind::Procedure => say!(words, "note-procedure"),
    }
}

fn people(words: &Words, typed: &str, candidates: &[u32]) -> String {
    let candidates = list::first_few(words, candidates.iter().map(ToString::to_string).collect());
    say!(words, "capture-error-people", typed = short(typed), candidates = candidates)
}

fn money(words: &Words, typed: &str, why: MoneyError) -> String {
    match why {
        MoneyError::NotMoney => say!(words, "capture-error-not-money", typed = short(typed)),
        MoneyError::Negative => say!(words, "capture-error-money-negative", typed = short(typed)),
        MoneyError::SubRupiah => say!(words, "capture-error-money-part", typed = short(typed)),
        MoneyError::Separators => say!(words, "capture-error-money-separators", typed = short(typed)),
        MoneyError::TooLarge => say!(words, "capture-error-too-large", typed = short(typed)),
    }
}

fn quantity(words: &Words, typed: &str, why: QuantityError) -> String {
    match why {
        QuantityError::NotAQuantity => say!(words, "capture-error-not-a-quantity", typed = short(typed)),
        QuantityError::Separators => say!(words, "capture-error-quantity-separators", typed = short(typed)),
        QuantityError::TooLarge => say!(words, "capture-error-too-large", typed = short(typed)),
    }
}

fn day(words: &Words, typed: &str, why: DateError) -> String {
    match why {
        DateError::NotADate => say!(words, "capture-error-not-a-date", typed = short(typed)),
        DateError::NoSuchDay => say!(words, "capture-error-no-such-day", typed = short(typed)),
        DateError::YearOutOfRange => say!(words, "capture-error-year", typed = short(typed)),
        DateError::WrongWeekday { date: day, actual } => say!(
            words,
            "capture-error-weekday",
            date = date::without_weekday(words.language(), day),
            weekday = date::weekday(words.language(), actual)
        ),
    }
}

/// So many letters of what was typed are repeated.
const LONG: usize = 24;

/// What was typed, cut so that the sentence stays one line.
fn short(typed: &str) -> String {
    let mut letters = typed.graphemes(true);
    let mut text: String = letters.by_ref().take(LONG).collect();
    if letters.next().is_some() {
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests;
