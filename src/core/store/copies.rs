//! Other copies of a session's journal in its folder, as programs that share folders leave them: `journal (1).jsonl`,
//! `journal.sync-conflict-…`, `journal-LAPTOP.jsonl`, `journal (Ratna's conflicted copy …).jsonl`. They are known by
//! what they hold, not by their names, and never changed.
use super::disk::Disk;
use super::error::{Action, DiskFault};
use super::names::{self, JOURNAL_LIMIT};
use std::path::{Path, PathBuf};

/// More copies than this are a mistake; the rest waits for the next opening.
const MOST: usize = 16;

/// A file that may hold lines of the journal.
#[derive(Debug)]
pub(super) struct Copy {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
}

/// The copies beside the journal, by name, and what kept others from being read.
pub(super) fn beside(disk: &dyn Disk, folder: &Path) -> (Vec<Copy>, Vec<DiskFault>) {
    let mut names = disk.list(folder).unwrap_or_default();
    names.retain(|name| !names::is_ours(name));
    let paths = names.into_iter().map(|name| folder.join(name));
    read(disk, paths.filter(|path| begins_as_a_journal(disk, path)).take(MOST))
}

/// These files, as far as they can be read.
pub(super) fn read(disk: &dyn Disk, paths: impl Iterator<Item = PathBuf>) -> (Vec<Copy>, Vec<DiskFault>) {
    let (mut copies, mut faults) = (Vec::new(), Vec::new());
    // All copies together may take as much memory as the journal.
    let mut room = JOURNAL_LIMIT;
    for path in paths {
        match disk.read(&path, room) {
            Ok(bytes) => {
                room -= bytes.len() as u64;
                copies.push(Copy { path, bytes });
            }
            Err(error) => faults.push(DiskFault::of(&error, Action::Read, &path)),
        }
    }
    (copies, faults)
}

fn begins_as_a_journal(disk: &dyn Disk, path: &Path) -> bool {
    let named = path.extension().is_some_and(|extension| extension == "jsonl");
    let start = disk.read_start(path, 16).unwrap_or_default();
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start);
    start.starts_with(br#"{"v":"#) || (named && !start.is_empty())
}
