//! Opening: from whatever the files hold to the meeting they tell of, losing nothing and saying what was found.
//!
//! The journal is the truth. `minutes.json` steps in where the journal is gone, shorter, or damaged before the
//! line the minutes were saved at; the journal as found is then kept beside the new one, byte for byte.
use super::disk::Handle;
use super::error::{Action, At, DiskFault, OpenError};
use super::hash::SessionId;
use super::history::History;
use super::journal::{Journal, Mark};
use super::line::{self, Header, LineFault, Times};
use super::minutes::{Found, Unreadable};
use super::names::{JOURNAL, JOURNAL_LIMIT, LINES_LIMIT, TORN};
use super::place::Place;
use super::plan::{self, Plan};
use super::replay::{self, Checkpoint, Told};
use super::scan::{Damage, Scan};
use super::tidy;
use crate::meeting::Meeting;
use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

/// Why a session is open for reading only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadOnly {
    /// It was opened to look at.
    Asked,
    /// Its folder cannot be written.
    Place(DiskFault),
    /// The disk did not confirm what was read: it may hold less.
    Unconfirmed(DiskFault),
    /// The journal is damaged where no saved minutes cover it.
    Damaged,
    /// A line needs a newer program.
    Newer {
        /// The number of the line.
        n: u64,
        /// What was not understood.
        fault: LineFault,
    },
}

/// Something found at opening that people should be told, quietly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The journal ended in an unfinished write; its bytes were set aside.
    TornTail {
        /// The line of the file, counted from 1.
        line: u64,
        /// How many bytes.
        bytes: u64,
        /// Whether it had a line end: it may then have been a whole line, confirmed as saved.
        whole: bool,
        /// Where the bytes are now; `None` when the session was only read.
        kept: Option<PathBuf>,
    },
    /// A line whose end was damaged, or that stands there twice; nothing is lost.
    Odd {
        /// The line of the file, counted from 1.
        line: u64,
    },
    /// The journal was rebuilt on the saved minutes.
    Restored {
        /// The file the state came from.
        from: PathBuf,
        /// The line the minutes were saved at.
        saved_at: u64,
        /// How many lines after it were taken from the journal.
        after: u64,
        /// The journal as it was; `None` when there was none, or the session was only read.
        kept: Option<PathBuf>,
    },
    /// There are no saved minutes; the next save makes them from the journal.
    NoMinutes,
    /// Saved minutes cannot be read; the next save makes them anew.
    MinutesUnreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        why: Unreadable,
        /// Where a copy of it is now, if one could be made.
        kept: Option<PathBuf>,
    },
    /// The saved minutes are not of this journal; the journal counts.
    MinutesDiffer {
        /// The file.
        path: PathBuf,
        /// The line they name.
        n: u64,
        /// Where a copy of it is now, if one could be made.
        kept: Option<PathBuf>,
    },
}

/// What was found at opening.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovery {
    /// What people should be told.
    pub notices: Vec<Notice>,
    /// Places of the journal that could not be verified.
    pub damage: Vec<Damage>,
}

/// A session as restored.
#[derive(Debug)]
pub(super) struct Loaded {
    pub id: SessionId,
    pub journal: Journal,
    pub meeting: Meeting,
    pub history: History,
    pub cids: HashMap<String, u64>,
    pub recovery: Recovery,
    pub read_only: Option<ReadOnly>,
    /// The journal, open for appending; `None` when the session is only read.
    pub handle: Option<Box<dyn Handle>>,
    /// The line the saved minutes hold, if they are this session's.
    pub minutes_at: Option<u64>,
}

/// Restores the session in `folder`. With `write` the files are repaired; the lock must then be held.
pub(super) fn load(place: &Place, folder: &Path, write: bool) -> Result<Loaded, OpenError> {
    // Minutes first: they are saved after the lines they hold, so a journal read later is never behind them.
    let minutes = Found::all(&*place.disk, folder);
    let path = folder.join(JOURNAL);
    let bytes = read_journal(place, &path)?;
    if bytes.is_none() && minutes.is_empty() {
        return Err(OpenError::NotASession { folder: folder.to_owned() });
    }
    let bytes = bytes.unwrap_or_default();
    let scan = Scan::of(&bytes);
    let lines: usize = scan.runs.iter().map(|run| run.lines.len()).sum();
    if lines as u64 > LINES_LIMIT {
        return Err(OpenError::TooLarge { path, found: lines as u64, limit: LINES_LIMIT });
    }
    let opening = Opening { place, folder, path, write, bytes: &bytes, scan: &scan, minutes: &minutes };
    let mut loaded = match plan::choose(&scan, &minutes) {
        Plan::Journal { id, start } => opening.by_journal(id, &start),
        Plan::Minutes { found, run, sure } => opening.by_minutes(found, run, sure),
        Plan::Part { id, start } => Ok(opening.by_part(id, &start)),
        Plan::Nothing => Err(OpenError::Lost { folder: folder.to_owned(), damage: scan.damage.clone() }),
    }?;
    opening.remark(&mut loaded);
    Ok(loaded)
}

fn read_journal(place: &Place, path: &Path) -> Result<Option<Vec<u8>>, OpenError> {
    match place.disk.read(path, JOURNAL_LIMIT) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => Err(OpenError::TooLarge {
            path: path.to_owned(),
            found: place.disk.stat(path).map_or(0, |stat| stat.len),
            limit: JOURNAL_LIMIT,
        }),
        Err(error) => Err(Err(error).at(Action::Read, path)?),
    }
}

/// Everything that was read, and whether it may be repaired.
struct Opening<'a> {
    place: &'a Place,
    folder: &'a Path,
    path: PathBuf,
    write: bool,
    bytes: &'a [u8],
    scan: &'a Scan<'a>,
    minutes: &'a [Found],
}

impl Opening<'_> {
    /// Every line is there.
    fn by_journal(&self, id: SessionId, start: &Meeting) -> Result<Loaded, OpenError> {
        let told = replay::tell(start, &self.scan.runs[0].lines);
        let mut loaded = self.loaded(id, self.scan.journal(0, self.bytes), told);
        let kept = if loaded.read_only.is_none() {
            match self.settle() {
                Ok((handle, kept)) => {
                    loaded.handle = Some(handle);
                    kept
                }
                Err(fault) => {
                    loaded.read_only = Some(cannot_write(fault));
                    None
                }
            }
        } else {
            None
        };
        if let Some(tail) = &self.scan.tail {
            loaded.recovery.notices.push(Notice::TornTail {
                line: tail.line,
                bytes: tail.bytes.len() as u64,
                whole: tail.whole,
                kept,
            });
        }
        Ok(loaded)
    }

    /// Sets an unfinished end aside, ends the last line, and has the disk confirm all that was read.
    fn settle(&self) -> Result<(Box<dyn Handle>, Option<PathBuf>), DiskFault> {
        let disk = &*self.place.disk;
        let mut handle = disk.append(&self.path).at(Action::Open, &self.path)?;
        let mut kept = None;
        if let Some(tail) = &self.scan.tail {
            let torn = self.folder.join(TORN);
            tidy::add(disk, &torn, &self.bytes[tail.bytes.clone()])?;
            handle.set_len(self.scan.kept as u64).at(Action::Cut, &self.path)?;
            kept = Some(torn);
        }
        if self.scan.unended {
            handle.write_all(b"\n").at(Action::Append, &self.path)?;
        }
        handle.sync_all().at(Action::Sync, &self.path)?;
        Ok((handle, kept))
    }

    /// The saved minutes, and the lines after them.
    fn by_minutes(&self, found: usize, run: Option<(usize, usize)>, sure: bool) -> Result<Loaded, OpenError> {
        let found = &self.minutes[found];
        let (Ok(saved), Ok(start)) = (&found.state, found.meeting()) else {
            return Err(OpenError::Lost { folder: self.folder.to_owned(), damage: self.scan.damage.clone() });
        };
        let run = run.map(|(run, from)| (&self.scan.runs[run], from));
        let lines = run.map_or(&[][..], |(run, from)| &run.lines[from..]);
        let head = run.map_or(saved.mark, |(run, _)| run.head);
        let told = replay::tell(&start, lines);
        let mut loaded = self.loaded(saved.session, Journal::after(head), told);
        // What was taken back or brought back is of steps before the new beginning.
        loaded.history = History::default();
        if !sure && loaded.read_only.is_none() {
            loaded.read_only = Some(ReadOnly::Damaged);
        }
        let kept = if loaded.read_only.is_none() {
            match self.begin_again(&mut loaded) {
                Ok((handle, kept)) => {
                    loaded.handle = Some(handle);
                    kept
                }
                Err(fault) => {
                    loaded.read_only = Some(cannot_write(fault));
                    None
                }
            }
        } else {
            None
        };
        loaded.recovery.notices.push(Notice::Restored {
            from: found.path.clone(),
            saved_at: saved.mark.n,
            after: lines.len() as u64,
            kept,
        });
        Ok(loaded)
    }

    /// Keeps the journal as found and puts one in its place that begins with the whole state.
    fn begin_again(&self, loaded: &mut Loaded) -> Result<(Box<dyn Handle>, Option<PathBuf>), DiskFault> {
        let disk = &*self.place.disk;
        let kept =
            if self.bytes.is_empty() { None } else { Some(tidy::set_beside(disk, self.folder, JOURNAL, self.bytes)?) };
        let Mark { n, h } = loaded.journal.head();
        let times = Times { wall: self.place.clock.wall().fixed_offset(), at: None, steady: 0 };
        let carried = Checkpoint { id: loaded.id, app: super::APP, meeting: &loaded.meeting };
        let (bytes, sum) = Header::new(n + 1, h, times, "", "recovery")
            .other(line::CHECKPOINT, &carried)
            .map_err(io::Error::other)
            .at(Action::Replace, &self.path)?;
        disk.replace(&self.path, &bytes).at(Action::Replace, &self.path)?;
        let handle = disk.append(&self.path).at(Action::Open, &self.path)?;
        loaded.journal.push(&bytes, sum);
        Ok((handle, kept))
    }

    /// What can be told up to the first damage.
    fn by_part(&self, id: SessionId, start: &Meeting) -> Loaded {
        let told = replay::tell(start, &self.scan.runs[0].lines);
        let mut loaded = self.loaded(id, self.scan.journal(0, self.bytes), told);
        if self.write {
            loaded.read_only = Some(ReadOnly::Damaged);
        }
        loaded
    }

    fn loaded(&self, id: SessionId, journal: Journal, told: Told) -> Loaded {
        let first = journal.numbers().start;
        let newer = told.fault.map(|(at, fault)| ReadOnly::Newer { n: first + at as u64, fault });
        let asked = (!self.write).then_some(ReadOnly::Asked);
        Loaded {
            id,
            journal,
            meeting: told.meeting,
            history: told.history,
            cids: told.cids,
            recovery: Recovery::default(),
            read_only: newer.or(asked),
            handle: None,
            minutes_at: None,
        }
    }

    /// Adds what was found beside the main way: odd lines, damage, and how the saved minutes stand to the journal.
    fn remark(&self, loaded: &mut Loaded) {
        let odd = self.scan.odd.iter().map(|line| Notice::Odd { line: *line });
        let notices = &mut loaded.recovery.notices;
        notices.extend(odd);
        loaded.recovery.damage.clone_from(&self.scan.damage);
        if !self.minutes.iter().any(Found::current) {
            notices.push(Notice::NoMinutes);
        }
        let restored = notices.iter().any(|n| matches!(n, Notice::Restored { .. }));
        for found in self.minutes {
            match &found.state {
                Err(why) => notices.push(Notice::MinutesUnreadable {
                    path: found.path.clone(),
                    why: why.clone(),
                    kept: self.keep(found),
                }),
                Ok(saved) if restored || plan::agrees(&loaded.journal, loaded.id, saved) => {
                    if found.current() {
                        loaded.minutes_at = Some(saved.mark.n);
                    }
                }
                Ok(saved) => notices.push(Notice::MinutesDiffer {
                    path: found.path.clone(),
                    n: saved.mark.n,
                    kept: self.keep(found),
                }),
            }
        }
    }

    /// Copies a minutes file aside, since the next save puts another in its place.
    fn keep(&self, found: &Found) -> Option<PathBuf> {
        let name = found.path.file_name()?.to_str()?;
        (self.write && !found.bytes().is_empty())
            .then(|| tidy::set_beside(&*self.place.disk, self.folder, name, found.bytes()).ok())
            .flatten()
    }
}

fn cannot_write(fault: DiskFault) -> ReadOnly {
    match fault.action {
        Action::Sync => ReadOnly::Unconfirmed(fault),
        _ => ReadOnly::Place(fault),
    }
}
