//! The note left in a session's folder when its journal had to go elsewhere.
use super::disk::Disk;
use super::journal::{Mark, Stored};
use super::line::Line;
use super::names::{JSON_LIMIT, MOVED};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// Where the journal went, and how far it had come by then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Moved {
    pub path: PathBuf,
    pub journal: Mark,
}

impl Moved {
    /// A journal of these lines, now at `path`.
    pub fn of(lines: &[Stored], path: &Path) -> Self {
        let last = lines.last().map(|line| line.strip_suffix(b"\n").unwrap_or(line));
        let read = last.and_then(|last| Line::read(last).ok());
        let journal = read.map_or(Mark::START, |line| Mark { n: line.n, h: line.h });
        Self { path: path.to_owned(), journal }
    }
}

impl Moved {
    /// The folder it went to; only a whole path leads there.
    pub fn folder(&self) -> Option<PathBuf> {
        self.path.parent().filter(|folder| folder.is_absolute()).map(Path::to_owned)
    }
}

/// Leaves the note, if the folder can be written at all: the known places are searched in any case.
pub(super) fn note(disk: &dyn Disk, folder: &Path, moved: &Moved) {
    if let Ok(json) = serde_json::to_vec(moved) {
        let _ = disk.replace(&folder.join(MOVED), &json);
    }
}

/// The note in this folder, if there is one that can be read.
pub(super) fn read(disk: &dyn Disk, folder: &Path) -> Option<Moved> {
    serde_json::from_slice(&disk.read(&folder.join(MOVED), JSON_LIMIT).ok()?).ok()
}
