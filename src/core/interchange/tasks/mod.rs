//! Tasks as other people's programs keep them, out and back.
//!
//! | program | file | source |
//! |---|---|---|
//! | Taskwarrior | `taskwarrior` | <https://taskwarrior.org/docs/design/task/> |
//! | todo.txt | `todotxt` | <https://github.com/todotxt/todo.txt> |
//! | calendars (VTODO) | [`super::calendar`] | RFC 5545 |
//! | spreadsheets | `table` | `docs/interchange.md` |
//!
//! Writing is pure: the same tasks are the same bytes. Reading passes over tasks of others unread, whatever they hold;
//! of our own, what cannot be understood is a [`Fault`] with its place.

mod table;
mod taskwarrior;
mod todotxt;

pub use table::{TableWords, write as write_table};
pub use taskwarrior::write as write_taskwarrior;
use todotxt::inert;
pub use todotxt::write as write_todotxt;

use super::calendar;
use super::fault::{Fault, Spot, Why, shown};
use crate::text;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};

/// More bytes than any list of tasks needs.
pub const FILE_MOST: usize = 32 << 20;

/// A moment with the offset of the meeting's zone.
pub type Moment = DateTime<FixedOffset>;

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskState {
    /// Not begun.
    Open,
    /// Begun.
    Started,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

/// A remark on a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// When it was made.
    pub at: Moment,
    /// What it says; may have several lines.
    pub text: String,
}

/// A task to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Its UUID, the same for ever.
    pub uuid: String,
    /// The mark by which it is known when it comes back: one word of letters, digits, `-` and `.`.
    pub mark: String,
    /// The id people speak, such as `R02`.
    pub id: String,
    /// What is to be done; one line.
    pub title: String,
    /// More about it; may have several lines.
    pub about: String,
    /// Who answers for it.
    pub owner: String,
    /// Where.
    pub place: String,
    /// The day it begins.
    pub start: Option<NaiveDate>,
    /// The day it must be done.
    pub due: Option<NaiveDate>,
    /// How far it is.
    pub state: TaskState,
    /// How much is done, from 0 to 100.
    pub percent: Option<u8>,
    /// What was said of it on the way, oldest first.
    pub remarks: Vec<Remark>,
    /// When it was promised.
    pub made: Moment,
    /// When it was begun.
    pub begun: Option<Moment>,
    /// When it was done or given up.
    pub ended: Option<Moment>,
    /// When it was changed last.
    pub changed: Moment,
    /// Higher each time it may have been changed.
    pub sequence: u64,
}

/// What a file says of a due day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundDue {
    /// Nothing that can be told.
    Unsaid,
    /// That there is none.
    Never,
    /// This day.
    On(NaiveDate),
}

/// A task of ours that came back. What the file does not say is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it stands.
    pub at: Spot,
    /// Its UUID, in small letters.
    pub uuid: Option<String>,
    /// The mark it was given.
    pub mark: Option<String>,
    /// What is to be done.
    pub title: Option<String>,
    /// How far it is.
    pub state: Option<TaskState>,
    /// How much is done.
    pub percent: Option<u8>,
    /// Until when.
    pub due: FoundDue,
    /// Every remark on it.
    pub remarks: Vec<String>,
}

/// The formats tasks come back in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskFormat {
    /// iCalendar, VTODO.
    Calendar,
    /// JSON of Taskwarrior.
    Taskwarrior,
    /// A table.
    Table,
    /// Lines of todo.txt.
    TodoTxt,
}

/// A list of tasks that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskFile {
    /// How it was read.
    pub format: TaskFormat,
    /// Those of ours, in the order of the file.
    pub ours: Vec<Found>,
    /// How many others there are.
    pub others: usize,
}

/// How a list that comes back is to be read.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The zone in which moments become days.
    pub zone: FixedOffset,
    /// Whether a UUID or a mark is one of ours.
    pub ours: &'a dyn Fn(&str) -> bool,
    /// The words of tables, in every language they may have been written in.
    pub tables: &'a [TableWords],
}

impl Reading<'_> {
    /// Whether a task that carries these is ours.
    pub(super) fn is_ours(&self, uuid: Option<&str>, mark: Option<&str>) -> bool {
        uuid.is_some_and(self.ours) || mark.is_some_and(self.ours)
    }
}

/// Reads a list of tasks; what it holds says which format it has.
///
/// # Errors
/// A [`Fault`]: where reading had to stop, and why.
pub fn read(bytes: &[u8], reading: Reading<'_>) -> Result<TaskFile, Fault> {
    if bytes.len() > FILE_MOST {
        let found = bytes.len().to_string();
        return Err(Fault::new(Spot::default(), Why::TooLarge { found }));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Fault::new(Spot::line(1), Why::Utf16));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        let (ours, others) = table::read_workbook(bytes, reading)?;
        return Ok(TaskFile { format: TaskFormat::Table, ours, others });
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let Some(first) = bytes.iter().position(|byte| !byte.is_ascii_whitespace()) else {
        return Err(Fault::new(Spot::default(), Why::Empty));
    };
    let head = &bytes[first..];
    let begins = |word: &str| head.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()));
    let (format, (ours, others)) = if begins("BEGIN:VCALENDAR") {
        (TaskFormat::Calendar, calendar::read(bytes, reading)?)
    } else if head.starts_with(b"[") || head.starts_with(b"{") {
        (TaskFormat::Taskwarrior, taskwarrior::read(bytes, reading)?)
    } else if let Some(found) = table::read(bytes, reading)? {
        (TaskFormat::Table, found)
    } else {
        (TaskFormat::TodoTxt, todotxt::read(bytes, reading)?)
    };
    Ok(TaskFile { format, ours, others })
}

/// What a reader brings: the tasks of ours, and how many others there are.
pub(super) type Read = (Vec<Found>, usize);

/// Something where something else is understood.
pub(super) fn unexpected(at: Spot, found: &str, wanted: &'static str) -> Fault {
    Fault::new(at, Why::Unexpected { found: shown(found), wanted })
}

/// How much is done.
pub(super) fn percent(at: Spot, text: &str) -> Result<u8, Fault> {
    let number = text.trim().trim_end_matches('%').trim_end();
    number.parse().ok().filter(|percent| *percent <= 100).ok_or_else(|| unexpected(at, text, "0–100"))
}

/// A moment as iCalendar and Taskwarrior write it, in UTC.
pub(super) fn utc(moment: Moment) -> String {
    moment.to_utc().format("%Y%m%dT%H%M%SZ").to_string()
}

/// A moment or a day of iCalendar and Taskwarrior as a day of the zone; one without a zone is taken as it stands.
pub(super) fn day_in(zone: FixedOffset, text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if !text.is_ascii() {
        return None;
    }
    match text.len() {
        8 => NaiveDate::parse_from_str(text, "%Y%m%d").ok(),
        15 => NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").ok().map(|at| at.date()),
        16 => {
            let at = NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%SZ").ok()?;
            at.checked_add_offset(zone).map(|at| at.date())
        }
        _ => None,
    }
}

/// A text of several lines on one.
#[must_use]
pub fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The forms a text takes in the formats, each on one line.
#[must_use]
pub fn forms(text: &str) -> [String; 3] {
    [on_one_line(text), inert(text), taskwarrior::harmless(text)]
}

/// A title from outside.
pub(super) fn title(text: &str) -> Option<String> {
    Some(text::clean_line(text).text).filter(|text| !text.is_empty())
}

/// A remark from outside.
pub(super) fn remark(text: &str) -> Option<String> {
    Some(text::clean_block(text).text.trim().to_owned()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests;
