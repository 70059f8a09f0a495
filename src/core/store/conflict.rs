//! What of another branch could not be repeated, as the journal keeps it and as people are told.
use super::hash::Hash;
use super::journal::Mark;
use super::line::Line;
use super::names::EVENT_LIMIT;
use crate::meeting::{Moment, Refusal};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// What came of joining a branch; the data of a line of the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Joined {
    /// The last line both ways share.
    pub fork: Mark,
    /// The last line of the branch.
    pub head: Mark,
    /// How many of its steps were repeated.
    pub repeated: u64,
    /// Those that could not be.
    pub refused: Vec<Conflict>,
}

impl Joined {
    /// The same, without what was refused.
    pub fn plain(&self) -> Self {
        Self { refused: Vec::new(), ..*self }
    }
}

/// A step of another branch that was not repeated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// The number of its line on the branch.
    pub n: u64,
    /// The sum of its line.
    pub h: Hash,
    /// When it happened.
    pub at: Moment,
    /// Who gave the command.
    pub by: String,
    /// The command, or the facts where the line does not tell its command.
    pub what: Value,
    /// Why it was not repeated.
    pub why: Why,
}

/// Why a step of another branch was not repeated.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Why {
    /// The rules do not allow it now.
    Refused(Refusal),
    /// It would record something else now, as a result announced from other figures would be.
    Otherwise,
    /// What it changes was changed here as well.
    Both,
    /// Its line does not tell the command, or one this program does not know.
    Silent,
    /// Its line cannot be understood.
    Unreadable,
    /// It took back a step that still counts here.
    TakenBack {
        /// The number of that step's line.
        of: u64,
    },
    /// It brought back a step that does not count here.
    BroughtBack {
        /// The number of that step's line.
        of: u64,
    },
    /// It is about something that was not repeated.
    Missing,
    /// A refusal read from a journal: its code, and no more.
    Told {
        /// The code of the refusal.
        code: String,
    },
}

impl<'de> Deserialize<'de> for Why {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(input)?;
        let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        Ok(match text("is").as_str() {
            "otherwise" => Self::Otherwise,
            "brought_back" => Self::BroughtBack { of: value.get("of").and_then(Value::as_u64).unwrap_or(0) },
            "both" => Self::Both,
            "missing" => Self::Missing,
            "silent" => Self::Silent,
            "taken_back" => Self::TakenBack { of: value.get("of").and_then(Value::as_u64).unwrap_or(0) },
            "refused" => Self::Told { code: text("code") },
            _ => Self::Unreadable,
        })
    }
}

impl Conflict {
    /// A line of a branch and why it was not repeated; `None` if even its time cannot be read. Of what is very long
    /// only the kind is told: the whole of it stays in the copy.
    pub(super) fn of(line: &Line<'_>, why: Why) -> Option<Self> {
        let stamp = line.stamp().ok()?;
        let what = line.told().filter(|what| what.to_string().len() <= EVENT_LIMIT);
        let what = what.unwrap_or_else(|| serde_json::json!({ "k": line.k }));
        Some(Self { n: line.n, h: line.h, at: stamp.at, by: stamp.by, what, why })
    }
}
