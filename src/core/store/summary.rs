//! One session in a list, told without replaying it.
use super::disk::Disk;
use super::error::{Action, DiskFault};
use super::line::Line;
use super::minutes::{self, Unreadable};
use super::names::{JOURNAL, JSON_LIMIT, MINUTES, MINUTES_BEFORE};
use super::replay::Opened;
use crate::meeting::actions::Action as Promise;
use crate::meeting::details::Details;
use crate::meeting::{Ledger, Stage};
use chrono::NaiveDate;
use serde::Deserialize;
use std::io;
use std::path::{Path, PathBuf};

/// A session in a list. One that cannot be read is listed too, with the reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The name of its folder.
    pub name: String,
    /// Its folder.
    pub path: PathBuf,
    /// What its minutes, saved last, tell.
    pub summary: Result<Summary, Unreadable>,
}

/// What a list shows of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// The title; may be empty.
    pub title: String,
    /// The day of the meeting.
    pub date: Option<NaiveDate>,
    /// Where it stood; `None` if no minutes were saved yet.
    pub stage: Option<Stage>,
    /// How many actions are still owed.
    pub open_actions: usize,
    /// The earliest day one of them is due.
    pub next_due: Option<NaiveDate>,
    /// The days they are due, earliest first; an action without a day is not among them.
    pub dues: Vec<NaiveDate>,
    /// The last line the saved minutes hold.
    pub n: u64,
}

/// The parts of the state that a list needs.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Glance {
    details: Details,
    stage: Stage,
    actions: Ledger<Promise>,
}

impl Entry {
    /// The session in this folder; `None` if there is none.
    pub(super) fn look(disk: &dyn Disk, path: PathBuf) -> Option<Self> {
        let name = path.file_name()?.to_str()?.to_owned();
        let summary = match disk.read(&path.join(MINUTES), JSON_LIMIT) {
            Ok(bytes) => glance(&bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let first = first_line(disk, &path.join(JOURNAL));
                let before = disk.read(&path.join(MINUTES_BEFORE), JSON_LIMIT);
                match (before, first) {
                    (Ok(bytes), _) => glance(&bytes),
                    (_, Ok(Some(title))) => Ok(Summary { title, date: day(&name), n: 1, ..Summary::default() }),
                    (_, Ok(None)) => return None,
                    (_, Err(why)) => Err(why),
                }
            }
            Err(error) => Err(DiskFault::of(&error, Action::Read, &path.join(MINUTES)).into()),
        };
        Some(Self { name, path, summary })
    }
}

fn glance(bytes: &[u8]) -> Result<Summary, Unreadable> {
    let (saved, state) = minutes::outline(bytes)?;
    let Glance { details, stage, actions } =
        serde_json::from_str(state.get()).map_err(|error| Unreadable::Json(error.to_string()))?;
    let open = || actions.iter().filter(|action| action.status.is_open());
    let mut dues: Vec<NaiveDate> = open().filter_map(Promise::due).collect();
    dues.sort_unstable();
    Ok(Summary {
        title: details.title.to_string(),
        date: details.date,
        stage: Some(stage),
        open_actions: open().count(),
        next_due: dues.first().copied(),
        dues,
        n: saved.mark.n,
    })
}

/// The title in the first line of a journal; `None` if there is no journal.
fn first_line(disk: &dyn Disk, path: &Path) -> Result<Option<String>, Unreadable> {
    let start = match disk.read_start(path, 64 << 10) {
        Ok(start) => start,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(DiskFault::of(&error, Action::Read, path).into()),
    };
    let line = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let opened: Result<Opened<'_>, _> = Line::verify(line).and_then(|line| line.data());
    opened.map(|opened| Some(opened.title.into_owned())).map_err(|fault| Unreadable::Json(fault.to_string()))
}

/// The day a folder's name begins with.
fn day(name: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(name.get(..10)?, "%Y-%m-%d").ok()
}
