//! What is wrong with a cell, and what was read otherwise than it stands there.

use super::column::Column;
use crate::capture::{CaptureError, MoneyError, QuantityError};
use crate::i18n::{Words, capture_error, list, refusal, say};
use crate::meeting::{ParticipantId, Refusal};
use crate::text;

/// Why a cell cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Without this there is no person and no need.
    Missing,
    /// Neither L nor P.
    NotASex(String),
    /// Marked as a man and as a woman.
    BothSexes,
    /// No whole number.
    NotWhole(String),
    /// No amount of money.
    Money(String, MoneyError),
    /// No quantity.
    Quantity(String, QuantityError),
    /// No level of government.
    NotALevel(String),
    /// Neither on the list before nor proposed anew.
    NotAnInitial(String),
    /// Several people on the list are called so.
    SeveralPeople(String, Vec<ParticipantId>),
    /// A formula that came to nothing.
    Broken(String),
    /// Longer than such a text may be.
    TooLong {
        /// How many bytes it may have.
        limit: usize,
    },
    /// The meeting would not take it.
    Refused(Refusal),
}

/// A cell that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The column, from 0.
    pub column: usize,
    /// Why.
    pub why: Why,
}

/// Something that was read otherwise than it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Nobody on the list is called so: kept as where the need comes from.
    KeptAsOrigin(String),
    /// No budget field: kept as the sector.
    KeptAsSector(String),
    /// Left out, for there is nothing to keep it in.
    LeftOut {
        /// What the column means.
        column: Column,
        /// What stands there.
        text: String,
    },
}

impl Why {
    /// The sentence for it.
    #[must_use]
    pub fn sentence(&self, words: &Words, missing: Column) -> String {
        let shown = |typed: &str| text::cut(typed, 40).into_owned();
        match self {
            Self::Missing => say!(words, "intake-missing", column = missing.name(words)),
            Self::NotASex(typed) => say!(words, "intake-not-a-sex", typed = shown(typed)),
            Self::BothSexes => say!(words, "intake-both-sexes"),
            Self::NotWhole(typed) => say!(words, "intake-not-whole", typed = shown(typed)),
            Self::Money(typed, why) => {
                capture_error::sentence(words, &CaptureError::Money { range: 0..0, typed: typed.clone(), why: *why })
            }
            Self::Quantity(typed, why) => {
                capture_error::sentence(words, &CaptureError::Quantity { range: 0..0, typed: typed.clone(), why: *why })
            }
            Self::NotALevel(typed) => say!(words, "intake-not-a-level", typed = shown(typed)),
            Self::NotAnInitial(typed) => say!(words, "intake-not-an-initial", typed = shown(typed)),
            Self::SeveralPeople(typed, people) => {
                let people = list::first_few(words, people.iter().map(ToString::to_string).collect());
                say!(words, "intake-several-people", typed = shown(typed), people = people)
            }
            Self::Broken(found) => say!(words, "intake-broken", found = shown(found)),
            Self::TooLong { limit } => say!(words, "intake-too-long", limit = *limit),
            Self::Refused(refused) => refusal::sentence(words, refused),
        }
    }
}

impl Note {
    /// The sentence for it.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        let shown = |typed: &str| text::cut(typed, 40).into_owned();
        match self {
            Self::KeptAsOrigin(typed) => say!(words, "intake-kept-as-origin", typed = shown(typed)),
            Self::KeptAsSector(typed) => say!(words, "intake-kept-as-sector", typed = shown(typed)),
            Self::LeftOut { column, text } => {
                say!(words, "intake-left-out", column = column.name(words), typed = shown(text))
            }
        }
    }
}
