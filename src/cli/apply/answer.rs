//! One answer a line: what a command led to, as JSON.

use super::lines::{BadLine, LINE_LIMIT};
use super::made;
use crate::i18n::{Words, files, number, refusal, say};
use crate::json;
use crate::meeting::{Meeting, Refusal, ScriptError, ScriptFault};
use crate::store::{Failure, Receipt, SubmitError};
use crate::text::{self, Removed};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The answer to one line.
#[derive(Debug, Serialize)]
pub struct Answer {
    line: u64,
    ok: bool,
    #[serde(flatten)]
    rest: Rest,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Rest {
    Done {
        n: u64,
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        repeated: bool,
        events: Vec<&'static str>,
        ids: Vec<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        removed: Option<Taken>,
    },
    Not {
        error: Value,
        message: String,
    },
}

/// What was taken out of the texts of a line.
#[derive(Debug, Serialize)]
struct Taken {
    controls: usize,
    bidi: usize,
    invisible: usize,
    combining: usize,
    truncated: usize,
}

impl Taken {
    fn of(removed: Removed) -> Option<Self> {
        let Removed { controls, bidi, invisible, combining, truncated, .. } = removed;
        (!removed.is_empty()).then_some(Self { controls, bidi, invisible, combining, truncated })
    }
}

/// Why a line led to nothing.
#[derive(Debug, PartialEq)]
pub enum Fault {
    /// It cannot be read at all.
    Line(BadLine),
    /// It is not a command.
    Script(ScriptError),
    /// A name that is empty, too long, or has characters nobody can see.
    Name {
        /// `actor` or `cid`.
        field: &'static str,
    },
    /// It was not recorded.
    Submit(SubmitError),
    /// It was recorded in memory only: the disk did not take it.
    NotSaved(Failure),
}

/// The most bytes of an actor's name or of a command's.
pub const NAME_LIMIT: usize = 200;

impl Answer {
    /// What was recorded.
    pub fn done(line: u64, receipt: &Receipt, removed: Removed) -> Self {
        let rest = Rest::Done {
            n: receipt.n,
            repeated: receipt.repeated,
            events: receipt.events.iter().map(crate::meeting::Event::name).collect(),
            ids: made::ids(&receipt.events),
            removed: Taken::of(removed),
        };
        Self { line, ok: true, rest }
    }

    /// Why nothing was recorded. People and agenda items are called as in `meeting`.
    pub fn not(words: &Words, meeting: &Meeting, line: u64, fault: &Fault) -> Self {
        let message = message(words, meeting, line, fault);
        Self { line, ok: false, rest: Rest::Not { error: tidy(data(fault)), message } }
    }

    /// The journal line the disk must have confirmed before this may be said.
    pub fn needs(&self) -> Option<u64> {
        match self.rest {
            Rest::Done { n, .. } => Some(n),
            Rest::Not { .. } => None,
        }
    }

    /// Whether the command was carried out.
    pub fn is_ok(&self) -> bool {
        self.ok
    }

    /// The number of the line it answers.
    pub fn line(&self) -> u64 {
        self.line
    }
}

/// The fault as data: a stable `code`, and what belongs to it.
fn data(fault: &Fault) -> Value {
    match fault {
        Fault::Line(BadLine::TooLong) => json!({ "code": "line_too_long", "limit": LINE_LIMIT }),
        Fault::Line(BadLine::NotUtf8 { column }) => json!({ "code": "not_utf8", "column": column }),
        Fault::Script(error) => told(error),
        Fault::Name { field } => json!({ "code": "bad_name", "field": field, "limit": NAME_LIMIT }),
        Fault::Submit(SubmitError::Refused(refused)) => told(refused),
        Fault::Submit(SubmitError::ReadOnly(_)) => json!({ "code": "read_only" }),
        Fault::Submit(SubmitError::TooLong { bytes, limit }) => {
            json!({ "code": "step_too_long", "bytes": bytes, "limit": limit })
        }
        Fault::Submit(SubmitError::Full { limit }) => json!({ "code": "session_full", "limit": limit }),
        Fault::Submit(SubmitError::Time) => json!({ "code": "time_out_of_range" }),
        Fault::Submit(SubmitError::Refold { n }) => json!({ "code": "journal_unreadable", "n": n }),
        Fault::NotSaved(_) => json!({ "code": "not_saved" }),
    }
}

fn told(fault: &impl Serialize) -> Value {
    json::value(fault).unwrap_or_else(|_| json!({ "code": "unknown" }))
}

/// The same data with every text in it cleaned and cut: parts of it stood in the line.
fn tidy(value: Value) -> Value {
    match value {
        Value::String(raw) => Value::String(text::cut(&text::clean_line(&raw).text, 200).into_owned()),
        Value::Array(all) => Value::Array(all.into_iter().map(tidy).collect()),
        Value::Object(all) => {
            Value::Object(all.into_iter().map(|(key, value)| (key, tidy(value))).collect::<Map<_, _>>())
        }
        other => other,
    }
}

fn message(words: &Words, meeting: &Meeting, line: u64, fault: &Fault) -> String {
    let line = line.to_string();
    let limit = |bytes: usize| number::integer(words.language(), i64::try_from(bytes).unwrap_or(i64::MAX));
    match fault {
        Fault::Line(BadLine::TooLong) => say!(words, "cli-line-too-long", line = line, limit = limit(LINE_LIMIT)),
        Fault::Line(BadLine::NotUtf8 { column }) => {
            say!(words, "cli-line-not-utf8", line = line, column = column.to_string())
        }
        Fault::Script(error) => {
            let place = say!(words, "cli-line-place", line = line, column = error.column.to_string());
            format!("{place} {}", script(words, &error.fault))
        }
        Fault::Name { field } => say!(words, "cli-line-name", line = line, field = *field, limit = limit(NAME_LIMIT)),
        Fault::Submit(SubmitError::Refused(refused)) => refused_in(words, meeting, refused),
        Fault::Submit(error) => files::submit_error(words, error),
        Fault::NotSaved(failure) => files::failure(words, failure),
    }
}

fn refused_in(words: &Words, meeting: &Meeting, refused: &Refusal) -> String {
    refusal::sentence_in(words, meeting, refused)
}

fn script(words: &Words, fault: &ScriptFault) -> String {
    let shown = |raw: &str| text::cut(&text::clean_line(raw).text, 120).into_owned();
    match fault {
        ScriptFault::NotJson { detail } => say!(words, "cli-line-not-json", detail = shown(detail)),
        ScriptFault::NotAnObject => say!(words, "cli-line-not-an-object"),
        ScriptFault::UnknownCommand { command } => say!(words, "cli-line-unknown-command", command = shown(command)),
        ScriptFault::UnknownField { name } => say!(words, "cli-line-unknown-field", name = shown(name)),
        ScriptFault::MissingField { name } => say!(words, "cli-line-missing-field", name = shown(name)),
        ScriptFault::DoubledField { name } => say!(words, "cli-line-doubled-field", name = shown(name)),
        ScriptFault::BadValue { detail } => say!(words, "cli-line-bad-value", detail = shown(detail)),
    }
}
