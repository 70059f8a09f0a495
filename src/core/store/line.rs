//! One line of the journal: written, verified, read.
//!
//! ```text
//! {"v":1,"n":42,"t":"…","m":5123,"by":"…","src":"tui","cid":"…","k":"note.add","d":{…},"p":"<32 hex>","h":"<32 hex>"}
//! ```
//!
//! `h` is the sum of the bytes before `,"h":"`, so a line verifies itself without any canonical form of JSON;
//! `p` is the `h` of the line before. `at` follows `t` where the meeting's time is not the wall clock's. `c` holds the
//! command that led to the events, so that it can be decided again; `from` is the `h` of the line of another branch
//! that this one repeats.
use super::hash::Hash;
use crate::meeting::{Command, Event, Moment, Stamp};
use chrono::SecondsFormat;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::borrow::Cow;

/// The version of the envelope this program writes.
pub const VERSION: u32 = 1;
/// The kind of the first line of a session.
pub(super) const OPEN: &str = "session.open";
/// The kind of a line that carries the whole state.
pub(super) const CHECKPOINT: &str = "checkpoint";
/// The kind of a step with several events.
pub(super) const BATCH: &str = "batch";
/// The kind of a remark: another branch was joined.
pub(super) const JOINED: &str = "branch.joined";
/// The kind of a step taken back.
pub(super) const UNDONE: &str = "undone";
/// The kind of a step brought back.
pub(super) const REDONE: &str = "redone";

/// `,"h":"` + 32 digits + `"}`.
const SEAL: usize = 6 + 32 + 2;

/// What is wrong with a line, on its own or in its place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineFault {
    /// It does not end as a line of a journal ends.
    #[error("not a journal line")]
    Shape,
    /// Its bytes are not those its sum was made of.
    #[error("the sum does not match")]
    Sum,
    /// Its sum matches, its contents cannot be read.
    #[error("cannot be read: {0}")]
    Json(String),
    /// It was written by a newer program.
    #[error("written in form {0}, this program knows form {VERSION}")]
    Version(u32),
    /// Its number does not follow the number before.
    #[error("number {found}, expected {expected}")]
    Number {
        /// The number that should stand here.
        expected: u64,
        /// The number that stands here.
        found: u64,
    },
    /// It names another predecessor than the line before.
    #[error("follows {found}, the line before is {expected}")]
    Chain {
        /// The sum of the line before.
        expected: Hash,
        /// The sum it names.
        found: Hash,
    },
    /// A kind, or a form of a kind, this program does not know: it needs a newer one.
    #[error("`{kind}` is not known here: {why}")]
    Unknown {
        /// The kind.
        kind: String,
        /// What the reader said.
        why: String,
    },
    /// It takes back or brings back a step whose turn it is not.
    #[error("step {of} cannot be taken back or brought back here")]
    History {
        /// The number of the step.
        of: u64,
    },
}

impl LineFault {
    /// Whether the bytes are those that were written, so that a newer program could read them.
    #[must_use]
    pub fn is_as_written(&self) -> bool {
        matches!(self, Self::Json(_) | Self::Version(_) | Self::Unknown { .. })
    }
}

/// A verified line, borrowing from the journal's bytes.
#[derive(Debug, Deserialize)]
pub(super) struct Line<'a> {
    v: u32,
    pub n: u64,
    #[serde(borrow)]
    t: Cow<'a, str>,
    #[serde(borrow, default)]
    at: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub by: Cow<'a, str>,
    #[serde(borrow)]
    pub src: Cow<'a, str>,
    #[serde(borrow, default)]
    pub cid: Option<Cow<'a, str>>,
    pub k: Kind<'a>,
    #[serde(borrow, default)]
    d: Option<&'a RawValue>,
    #[serde(borrow, default)]
    c: Option<&'a RawValue>,
    /// The line of another branch that this one repeats.
    #[serde(default)]
    pub from: Option<Hash>,
    /// A line that may be skipped by programs that do not know its kind. It is never a step.
    #[serde(default)]
    pub opt: bool,
    pub p: Hash,
    pub h: Hash,
}

/// The name of a kind; never escaped.
type Kind<'a> = &'a str;

impl<'a> Line<'a> {
    /// Reads a line, without its line end, after checking its sum.
    pub fn verify(bytes: &'a [u8]) -> Result<Self, LineFault> {
        let body = bytes.len().checked_sub(SEAL).ok_or(LineFault::Shape).map(|at| &bytes[..at])?;
        let seal = &bytes[body.len()..];
        if !seal.starts_with(br#","h":""#) || !seal.ends_with(br#""}"#) {
            return Err(LineFault::Shape);
        }
        let said = std::str::from_utf8(&seal[6..38]).ok().and_then(Hash::parse);
        if said != Some(Hash::of(body)) {
            return Err(LineFault::Sum);
        }
        Self::read(bytes)
    }

    /// Reads a line whose sum was checked before.
    pub fn read(bytes: &'a [u8]) -> Result<Self, LineFault> {
        let line: Self = serde_json::from_slice(bytes).map_err(|error| LineFault::Json(error.to_string()))?;
        if line.v == VERSION { Ok(line) } else { Err(LineFault::Version(line.v)) }
    }

    /// The stamp of what this line records.
    pub fn stamp(&self) -> Result<Stamp, LineFault> {
        let at = self.at.as_ref().unwrap_or(&self.t);
        let at = Moment::parse_from_rfc3339(at).map_err(|error| LineFault::Json(format!("{at}: {error}")))?;
        Ok(Stamp { n: self.n, at, by: self.by.clone().into_owned() })
    }

    /// The wall clock's time when the line was written.
    pub fn wall(&self) -> Option<Moment> {
        Moment::parse_from_rfc3339(&self.t).ok()
    }

    /// Whether it is a step of the meeting: not the beginning, not a step taken or brought back, not a remark.
    pub fn is_step(&self) -> bool {
        !self.opt && !matches!(self.k, OPEN | CHECKPOINT | UNDONE | REDONE)
    }

    /// The commands that led to its events; `None` if it does not tell them, or this program does not know them.
    pub fn commands(&self) -> Option<Vec<Command>> {
        let raw = self.c?.get();
        match serde_json::from_str(raw) {
            Ok(command) => Some(vec![command]),
            Err(_) => serde_json::from_str(raw).ok(),
        }
    }

    /// What this line records. Empty for lines that may be skipped, and for the first line.
    pub fn events(&self) -> Result<Vec<Event>, LineFault> {
        match self.k {
            OPEN | CHECKPOINT => Ok(Vec::new()),
            _ if self.opt => Ok(Vec::new()),
            BATCH => self.data(),
            _ => Event::read(self.k, self.raw()).map(|event| vec![event]).map_err(|error| self.unknown(&error)),
        }
    }

    /// Its command as it stands there, or else its kind and data.
    pub fn told(&self) -> Option<serde_json::Value> {
        let read = |raw: &RawValue| serde_json::from_str(raw.get()).ok();
        match self.c {
            Some(command) => read(command),
            None => Some(serde_json::json!({ "k": self.k, "d": self.d.and_then(read) })),
        }
    }

    /// The data of this line.
    pub fn data<T: Deserialize<'a>>(&self) -> Result<T, LineFault> {
        serde_json::from_str(self.raw()).map_err(|error| self.unknown(&error))
    }

    fn raw(&self) -> &'a str {
        self.d.map_or("null", RawValue::get)
    }

    fn unknown(&self, error: &serde_json::Error) -> LineFault {
        LineFault::Unknown { kind: self.k.to_owned(), why: error.to_string() }
    }
}

/// What stands before the contents of a new line.
#[derive(Debug, Serialize)]
pub(super) struct Header<'a> {
    v: u32,
    pub n: u64,
    t: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    m: u64,
    by: &'a str,
    src: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    cid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Hash>,
    #[serde(skip)]
    p: Hash,
}

/// When something was written and when it happened.
#[derive(Debug, Clone, Copy)]
pub(super) struct Times {
    /// What the wall clock shows.
    pub wall: Moment,
    /// The meeting's time, where it is another.
    pub at: Option<Moment>,
    /// Milliseconds since the session was opened.
    pub steady: u64,
}

impl<'a> Header<'a> {
    /// A header for the line that follows `(n - 1, p)`.
    pub fn new(n: u64, p: Hash, times: Times, by: &'a str, src: &'a str) -> Self {
        Self {
            v: VERSION,
            n,
            t: written(times.wall),
            at: times.at.map(written),
            m: times.steady,
            by,
            src,
            cid: None,
            from: None,
            p,
        }
    }

    /// With the caller's own name for the command.
    pub fn with_cid(mut self, cid: Option<&'a str>) -> Self {
        self.cid = cid;
        self
    }

    /// Repeating this line of another branch.
    pub fn repeating(mut self, from: Hash) -> Self {
        self.from = Some(from);
        self
    }

    /// The line that records these events in one step, and the commands that led to them, with its line end, and its
    /// sum.
    pub fn events(&self, events: &[Event], commands: &[Command]) -> serde_json::Result<(Vec<u8>, Hash)> {
        let mut out = self.start()?;
        if let [event] = events {
            let brace = out.len();
            serde_json::to_writer(&mut out, event)?;
            out[brace] = b',';
            out.pop();
        } else {
            out.extend_from_slice(br#","k":"batch","d":"#);
            serde_json::to_writer(&mut out, events)?;
        }
        match commands {
            [] => {}
            [command] => {
                out.extend_from_slice(br#","c":"#);
                serde_json::to_writer(&mut out, command)?;
            }
            _ => {
                out.extend_from_slice(br#","c":"#);
                serde_json::to_writer(&mut out, commands)?;
            }
        }
        Ok(self.seal(out))
    }

    /// The line of a kind that programs which do not know it may skip.
    pub fn remark(&self, k: &str, d: &impl Serialize) -> serde_json::Result<(Vec<u8>, Hash)> {
        let mut out = self.start()?;
        out.extend_from_slice(br#","opt":true,"k":"#);
        serde_json::to_writer(&mut out, k)?;
        out.extend_from_slice(br#","d":"#);
        serde_json::to_writer(&mut out, d)?;
        Ok(self.seal(out))
    }

    /// The line of another kind with this data.
    pub fn other(&self, k: &str, d: &impl Serialize) -> serde_json::Result<(Vec<u8>, Hash)> {
        let mut out = self.start()?;
        out.extend_from_slice(br#","k":"#);
        serde_json::to_writer(&mut out, k)?;
        out.extend_from_slice(br#","d":"#);
        serde_json::to_writer(&mut out, d)?;
        Ok(self.seal(out))
    }

    /// The header as JSON, still open.
    fn start(&self) -> serde_json::Result<Vec<u8>> {
        let mut out = Vec::with_capacity(384);
        serde_json::to_writer(&mut out, self)?;
        out.pop();
        Ok(out)
    }

    fn seal(&self, mut out: Vec<u8>) -> (Vec<u8>, Hash) {
        out.extend_from_slice(format!(r#","p":"{}""#, self.p).as_bytes());
        let sum = Hash::of(&out);
        out.extend_from_slice(format!(",\"h\":\"{sum}\"}}\n").as_bytes());
        (out, sum)
    }
}

fn written(moment: Moment) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Millis, false)
}

#[cfg(test)]
#[path = "line_tests.rs"]
mod tests;
