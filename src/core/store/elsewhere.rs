//! Copies of a journal outside its session's folder: where the meeting went on when its own files failed. They are
//! looked for in the known places by the session's id, and where the note left behind says.
use super::copies::{self, Copy};
use super::disk::Disk;
use super::error::DiskFault;
use super::hash::SessionId;
use super::join;
use super::journal::Journal;
use super::minutes::Found;
use super::moved::{self, Moved};
use super::names::JOURNAL;
use super::notice::Notice;
use super::place::Place;
use super::refuge;
use super::replay;
use super::scan::Scan;
use std::path::{Path, PathBuf};

/// The copies in other places, and what kept others from being read. `beside` are those in the session's own folder.
pub(super) fn copies(
    place: &Place,
    folder: &Path,
    journal: &Scan<'_>,
    minutes: &[Found],
    beside: &[Copy],
) -> (Vec<Copy>, Vec<DiskFault>) {
    let disk = &*place.disk;
    let id = id(journal)
        .or_else(|| minutes.iter().find_map(|found| Some(found.state.as_ref().ok()?.session)))
        .or_else(|| beside.iter().find_map(|copy| self::id(&Scan::of(&copy.bytes))));
    let mut folders: Vec<PathBuf> = moved::read(disk, folder).iter().filter_map(Moved::folder).collect();
    if let Some(id) = id {
        folders.extend(place.refuges.iter().flat_map(|place| refuge::folders(disk, place, id)));
    }
    folders.sort();
    folders.dedup();
    folders.retain(|other| other != folder);
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    for other in folders {
        let own = Some(other.join(JOURNAL)).filter(|path| disk.stat(path).is_ok());
        for (copies, unread) in [copies::read(disk, own.into_iter()), copies::beside(disk, &other)] {
            // Another session's lines, if a note leads to them, are none of ours.
            found.extend(copies.into_iter().filter(|copy| self::id(&Scan::of(&copy.bytes)) == id));
            faults.extend(unread);
        }
    }
    (found, faults)
}

fn id(scan: &Scan<'_>) -> Option<SessionId> {
    let run = scan.runs.first().filter(|run| run.rooted())?;
    replay::session(run.lines.first()?)
}

/// Says so if the meeting went on in a file that was not found.
pub(super) fn missing(disk: &dyn Disk, folder: &Path, journal: &Journal) -> Option<Notice> {
    let Moved { path, journal: mark } = moved::read(disk, folder)?;
    let there = mark.n < journal.numbers().start || journal.holds(mark) || disk.stat(&path).is_ok();
    let lines = || journal.numbers().filter_map(|n| journal.line(n)?.ok()).collect::<Vec<_>>();
    (!there && !join::known(lines().iter()).contains_key(&mark.h)).then_some(Notice::Away { path, n: mark.n })
}
