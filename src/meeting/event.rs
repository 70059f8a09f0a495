//! Facts: what happened.
use super::Moment;
use serde::{Deserialize, Serialize};

/// When and by whom a fact was recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Stamp {
    /// Number of the journal line (1, 2, 3 …): the order of the meeting.
    pub n: u64,
    /// When it happened, on the meeting's clock.
    pub at: Moment,
    /// Who recorded it.
    pub by: String,
}

/// A fact. Names are stable: adding is free, renaming needs a migration.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "k", content = "d")]
pub enum Event {
    /// The meeting got its title.
    #[serde(rename = "title.set")]
    TitleSet {
        /// The title.
        title: String,
    },
    /// The step recorded in line `of` was taken back.
    #[serde(rename = "undone")]
    Undone {
        /// Number of the journal line.
        of: u64,
    },
    /// The step recorded in line `of` was brought back.
    #[serde(rename = "redone")]
    Redone {
        /// Number of the journal line.
        of: u64,
    },
}

impl Event {
    /// Whether it announces a result to the hall: such a step is never undone, only reopened with a reason.
    #[must_use]
    pub fn announces(&self) -> bool {
        false
    }
}
