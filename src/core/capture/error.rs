//! What kept a line from being understood: where, what was typed, what was expected. The words for it live in `i18n`.

use super::{ClockError, DateError, MoneyError, QuantityError};
use std::ops::Range;

/// What should have stood at a place of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Expected {
    /// The name of a command.
    Command,
    /// A participant's number or `@name`.
    Person,
    /// A name.
    Name,
    /// A reason in free words.
    Reason,
    /// Free words.
    Text,
    /// A time of day.
    Time,
    /// A time of day, or how long (`+30m`).
    Delay,
    /// A day.
    Date,
    /// A whole number.
    Number,
    /// A need such as `K03`.
    Need,
    /// An objection such as `O01`.
    Objection,
    /// A decision such as `D01`.
    Decision,
    /// The label of an entry such as `K03`, `O01`, `R02`.
    Entry,
    /// An option of a vote, and how many chose it.
    Count,
    /// An option of a vote behind its letter.
    Option,
    /// Scores, one whole number a criterion.
    Score,
    /// The name of a tab.
    Tab,
    /// Where something is sent to.
    Destination,
    /// Nothing more.
    End,
}

/// Why a line, or a part of it, cannot be taken as meant. Every variant says where (bytes of the line).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaptureError {
    /// No command has that name.
    #[error("unknown command {typed:?}")]
    UnknownCommand {
        /// Where it stands, without the slash.
        range: Range<usize>,
        /// As typed.
        typed: String,
        /// The name that looks most like it, if one does.
        nearest: Option<&'static str>,
    },
    /// Several commands start that way.
    #[error("several commands start with {typed:?}")]
    AmbiguousCommand {
        /// Where it stands, without the slash.
        range: Range<usize>,
        /// As typed.
        typed: String,
        /// The names that start so, one a command.
        candidates: Vec<&'static str>,
    },
    /// Nobody on the list has that number or name.
    #[error("unknown person {typed:?}")]
    UnknownPerson {
        /// Where it stands.
        range: Range<usize>,
        /// As typed.
        typed: String,
        /// The number of the person whose name looks most like it, if one does.
        nearest: Option<u32>,
    },
    /// Several people are called so.
    #[error("several people match {typed:?}")]
    AmbiguousPerson {
        /// Where it stands.
        range: Range<usize>,
        /// As typed.
        typed: String,
        /// The numbers of the people.
        candidates: Vec<u32>,
    },
    /// Something is needed here and nothing stands here.
    #[error("missing {expected:?}")]
    Missing {
        /// The empty place where it should stand.
        range: Range<usize>,
        /// What should stand there.
        expected: Expected,
    },
    /// Something else stands here than what is needed.
    #[error("expected {expected:?}, found {typed:?}")]
    Unexpected {
        /// Where it stands.
        range: Range<usize>,
        /// As typed.
        typed: String,
        /// What should stand there.
        expected: Expected,
    },
    /// It looks like money but is no amount.
    #[error("{typed:?}: {why}")]
    Money {
        /// Where it stands.
        range: Range<usize>,
        /// As typed.
        typed: String,
        /// Why not.
        why: MoneyError,
    },
    /// It looks like a quantity but is none.
    #[error("{typed:?}: {why}")]
    Quantity {
        /// Where it stands.
        range: Range<usize>,
        /// As typed.
        typed: String,
        /// Why not.
        why: QuantityError,
    },
    /// It looks like a day but is none.
    #[error("{typed:?}: {why}")]
    Date {
        /// Where it stands.
        range: Range<usize>,
        /// As typed.
        typed: String,
        /// Why not.
        why: DateError,
    },
    /// It looks like a time but is none.
    #[error("{typed:?}: {why}")]
    Time {
        /// Where it stands.
        range: Range<usize>,
        /// As typed.
        typed: String,
        /// Why not.
        why: ClockError,
    },
}

impl CaptureError {
    /// The bytes of the line it speaks of; empty where something is missing.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        match self {
            Self::UnknownCommand { range, .. }
            | Self::AmbiguousCommand { range, .. }
            | Self::UnknownPerson { range, .. }
            | Self::AmbiguousPerson { range, .. }
            | Self::Missing { range, .. }
            | Self::Unexpected { range, .. }
            | Self::Money { range, .. }
            | Self::Quantity { range, .. }
            | Self::Date { range, .. }
            | Self::Time { range, .. } => range.clone(),
        }
    }
}
