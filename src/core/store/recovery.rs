//! Opening: from whatever the files hold to the meeting they tell of, losing nothing and saying what was found.
//!
//! The journal is the truth. `minutes.json` steps in where the journal is gone, shorter, or damaged before the
//! line the minutes were saved at; the journal as found is then kept beside the new one, byte for byte.
mod mend;

use super::copies::{self, Copy};
use super::disk::Handle;
use super::elsewhere;
use super::error::{Action, At, DiskFault, OpenError};
use super::hash::SessionId;
use super::heal::{self, Healed};
use super::history::History;
use super::journal::{Journal, Mark};
use super::line::{self, Header, LineFault, Times};
use super::minutes::{Found, Saved, Unreadable, Unseen};
use super::names::{JOURNAL, JOURNAL_LIMIT, LINES_LIMIT, TORN};
use super::notice::{Notice, ReadOnly, Recovery};
use super::place::Place;
use super::plan::{self, Plan};
use super::replay::{self, Checkpoint, Told};
use super::scan::{Damage, Scan};
use super::tidy;
use super::weave::{self, Woven};
use crate::meeting::Meeting;
use crate::meeting::people::MAX_PEOPLE;
use std::collections::HashMap;
use std::io;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

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

impl Loaded {
    fn say(&mut self, notice: Notice) {
        self.recovery.notices.push(notice);
    }
}

/// What may be done to the files. For anything but looking the lock must be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Nothing.
    Look,
    /// Repair what can be repaired without loss, then append.
    Write,
    /// As `Write`, and where that is not possible begin again with what can be told.
    Salvage,
}

/// Restores the session in `folder`.
pub(super) fn load(place: &Place, folder: &Path, access: Access) -> Result<Loaded, OpenError> {
    // Minutes first: they are saved after the lines they hold, so a journal read later is never behind them.
    let files = Unseen::all(&*place.disk, folder);
    let path = folder.join(JOURNAL);
    let bytes = read_journal(place, &path)?;
    if bytes.is_none() && files.is_empty() {
        return Err(OpenError::NotASession { folder: folder.to_owned() });
    }
    let original = bytes.unwrap_or_default();
    let (found, states) = looked_through(&original, &files);
    let mut minutes: Vec<Found> = files.into_iter().zip(states).map(|(file, state)| file.seen(state)).collect();
    let newer = minutes.iter().find_map(Found::newer).map(str::to_owned);
    // Nothing is written where this program would overwrite what it does not understand.
    let access = if newer.is_some() { Access::Look } else { access };
    let (mut copies, mut unread) = copies::beside(&*place.disk, folder);
    let (more, faults) = elsewhere::copies(place, folder, &found, &minutes, &copies);
    copies.extend(more);
    unread.extend(faults);
    let scans: Vec<Scan<'_>> = copies.iter().map(|copy| Scan::of(&copy.bytes)).collect();
    let woven = woven(&found, &original, &copies, &scans, &minutes);
    let healed = woven.as_ref().and_then(|woven| heal::heal(&found, &original, woven));
    let again = healed.as_ref().map(|healed| (Scan::of(&healed.bytes), &*healed.bytes));
    let (scan, bytes) = again.as_ref().map_or((&found, &*original), |(scan, bytes)| (scan, *bytes));
    let lines = scan.lines();
    if lines > LINES_LIMIT {
        return Err(OpenError::TooLarge { path, found: lines, limit: LINES_LIMIT });
    }
    let plan = plan::choose(scan, &mut minutes);
    plan::let_go(&plan, scan, &mut minutes);
    let beside =
        Beside { original: &original, found: &found, copies: &copies, woven: woven.as_ref(), healed: healed.as_ref() };
    let opening = Opening { place, folder, path, access, bytes, scan, minutes: &minutes, beside };
    let mut loaded = match plan {
        Plan::Journal { id, start } => opening.by_journal(id, &start),
        Plan::Minutes { found, saved, start, run, sure } => opening.by_minutes(found, saved, &start, run, sure),
        Plan::Part { id, start } => opening.by_part(id, &start),
        Plan::Nothing => return Err(opening.lost()),
    };
    let people = loaded.meeting.people.len();
    if people > MAX_PEOPLE {
        return Err(OpenError::TooLarge { path: opening.path, found: people as u64, limit: MAX_PEOPLE as u64 });
    }
    opening.remark(&mut loaded);
    loaded.recovery.notices.extend(unread.into_iter().map(Notice::CopyUnread));
    loaded.recovery.notices.extend(elsewhere::missing(&*place.disk, folder, &loaded.journal));
    if let Some(form) = newer {
        loaded.read_only = Some(ReadOnly::NewerMinutes { form });
    }
    Ok(loaded)
}

/// The journal verified, and the state of each minutes file. Both are whole files of many megabytes and neither needs the
/// other, so they are gone through at the same time.
fn looked_through<'j>(journal: &'j [u8], files: &[Unseen]) -> (Scan<'j>, Vec<Result<Saved, Unreadable>>) {
    let look = || files.iter().map(Unseen::state).collect::<Vec<_>>();
    thread::scope(|scope| {
        let beside = thread::Builder::new().name("minutes".to_owned()).spawn_scoped(scope, look);
        let scan = Scan::of(journal);
        // A machine that gives no thread still has this one.
        let states =
            beside.map_or_else(|_| look(), |thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        (scan, states)
    })
}

/// The journal and its copies woven together, where there is anything to weave. What a newer program wrote is left to it.
pub(super) fn woven<'s>(
    found: &'s Scan<'s>,
    original: &'s [u8],
    copies: &'s [Copy],
    scans: &'s [Scan<'s>],
    minutes: &[Found],
) -> Option<Woven<'s>> {
    if (copies.is_empty() && found.complete()) || plan::newer(found).is_some() {
        return None;
    }
    let mut sources = vec![(found, original)];
    sources.extend(scans.iter().zip(copies).map(|(scan, copy)| (scan, &*copy.bytes)));
    let named = minutes.iter().find_map(|found| Some(found.state.as_ref().ok()?.session));
    let begun = |scan: &Scan<'_>| {
        scan.runs.first().filter(|run| run.rooted()).and_then(|run| replay::session(run.lines.first()?))
    };
    let id = begun(found).or(named).or_else(|| scans.iter().find_map(begun));
    weave::weave(&sources, id)
}

/// What was read beside what the session is restored from.
struct Beside<'a> {
    /// The journal as found.
    original: &'a [u8],
    found: &'a Scan<'a>,
    copies: &'a [Copy],
    woven: Option<&'a Woven<'a>>,
    healed: Option<&'a Healed>,
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
        Err(error) => Err(DiskFault::of(&error, Action::Read, path).into()),
    }
}

/// Everything that was read, and what may be done about it.
struct Opening<'a> {
    place: &'a Place,
    folder: &'a Path,
    path: PathBuf,
    access: Access,
    bytes: &'a [u8],
    scan: &'a Scan<'a>,
    minutes: &'a [Found],
    beside: Beside<'a>,
}

impl Opening<'_> {
    /// Every line is there.
    fn by_journal(&self, id: SessionId, start: &Meeting) -> Loaded {
        let told = replay::tell(start, &self.scan.runs[0].lines);
        let fault = told.fault.clone();
        let mut loaded = self.loaded(id, self.scan.journal(0, self.bytes), told);
        if fault.is_some() {
            self.stop(&mut loaded, fault);
        }
        if loaded.read_only.is_some() || loaded.handle.is_some() {
            if let Some(healed) = self.beside.healed.filter(|_| self.access == Access::Look) {
                self.say_healed(&mut loaded, healed, None);
            }
            self.join(&mut loaded);
            return loaded;
        }
        let settled = match self.beside.healed {
            None => self.settle(),
            Some(healed) => self.mend(healed),
        };
        match settled {
            Ok((handle, kept)) => {
                loaded.handle = Some(handle);
                self.say_settled(&mut loaded, kept);
            }
            Err(fault) => loaded.read_only = Some(cannot_write(fault)),
        }
        self.join(&mut loaded);
        loaded
    }

    fn say_settled(&self, loaded: &mut Loaded, kept: PathBuf) {
        if let Some(healed) = self.beside.healed {
            let kept = (!healed.follows).then_some(kept);
            self.say_healed(loaded, healed, kept);
        } else if let Some(tail) = &self.scan.tail {
            let bytes = tail.bytes.len() as u64;
            loaded.say(Notice::TornTail { line: tail.line, bytes, whole: tail.whole, kept });
        }
    }

    /// Sets an unfinished end aside, ends the last line, and has the disk confirm all that was read.
    fn settle(&self) -> Result<(Box<dyn Handle>, PathBuf), DiskFault> {
        let disk = &*self.place.disk;
        let torn = self.folder.join(TORN);
        let mut handle = disk.append(&self.path).at(Action::Open, &self.path)?;
        if let Some(tail) = &self.scan.tail {
            tidy::add(disk, &torn, &self.bytes[tail.bytes.clone()])?;
            handle.set_len(self.scan.kept as u64).at(Action::Cut, &self.path)?;
        }
        if self.scan.unended {
            handle.write_all(b"\n").at(Action::Append, &self.path)?;
        }
        handle.sync_all().at(Action::Sync, &self.path)?;
        Ok((handle, torn))
    }

    /// The saved minutes, and the lines after them.
    fn by_minutes(
        &self,
        found: usize,
        saved: Saved,
        start: &Meeting,
        run: Option<(usize, usize)>,
        sure: bool,
    ) -> Loaded {
        let run = run.map(|(run, from)| (&self.scan.runs[run], from));
        let lines = run.map_or(&[][..], |(run, from)| &run.lines[from..]);
        let head = run.map_or(saved.mark, |(run, _)| run.head);
        let told = replay::tell(start, lines);
        let fault = told.fault.clone();
        let mut loaded = self.loaded(saved.session, Journal::after(head), told);
        // What was taken back or brought back is of steps before the new beginning.
        loaded.history = History::default();
        let sure = sure && fault.is_none();
        let kept = if sure { self.begin_again(&mut loaded) } else { None };
        loaded.say(Notice::Restored {
            from: self.minutes[found].path.clone(),
            saved_at: saved.mark.n,
            after: fault.as_ref().map_or(lines.len() as u64, |(line, _)| line - saved.mark.n - 1),
            kept,
        });
        if !sure {
            self.stop(&mut loaded, fault);
        }
        loaded
    }

    /// What can be told up to the first damage.
    fn by_part(&self, id: SessionId, start: &Meeting) -> Loaded {
        let told = replay::tell(start, &self.scan.runs[0].lines);
        let fault = told.fault.clone();
        let mut loaded = self.loaded(id, self.scan.journal(0, self.bytes), told);
        self.stop(&mut loaded, fault);
        loaded
    }

    /// More was there than can be told: only to be read, unless the user wants to go on without it. `fault` is the
    /// first line that could not be told.
    fn stop(&self, loaded: &mut Loaded, fault: Option<(u64, LineFault)>) {
        let head = loaded.journal.head();
        let n = fault.as_ref().map_or(head.n, |(line, _)| line - 1);
        let newer = fault.filter(|(_, fault)| fault.is_as_written()).or_else(|| plan::newer(self.scan));
        if let Some((line, fault)) = newer {
            loaded.read_only = Some(ReadOnly::Newer { line, fault });
        } else if self.access == Access::Salvage {
            loaded.journal = Journal::after(head);
            loaded.history = History::default();
            let kept = self.begin_again(loaded);
            loaded.say(Notice::Salvaged { n, kept });
        } else {
            loaded.read_only = Some(ReadOnly::Damaged);
        }
    }

    /// Keeps the journal as found and puts one in its place that begins with the whole state.
    fn begin_again(&self, loaded: &mut Loaded) -> Option<PathBuf> {
        if loaded.read_only.is_some() {
            return None;
        }
        match self.replace_journal(loaded) {
            Ok(kept) => kept,
            Err(fault) => {
                loaded.read_only = Some(cannot_write(fault));
                None
            }
        }
    }

    fn replace_journal(&self, loaded: &mut Loaded) -> Result<Option<PathBuf>, DiskFault> {
        let disk = &*self.place.disk;
        let kept = match self.beside.original {
            [] => None,
            bytes => Some(tidy::set_beside(disk, self.folder, JOURNAL, bytes)?),
        };
        let Mark { n, h } = loaded.journal.head();
        let times = Times { wall: self.place.clock.wall().fixed_offset(), at: None, steady: 0 };
        let carried = Checkpoint { id: loaded.id, app: super::APP, meeting: &loaded.meeting };
        let (bytes, sum) = Header::new(n + 1, h, times, "", "recovery")
            .other(line::CHECKPOINT, &carried)
            .map_err(io::Error::other)
            .at(Action::Replace, &self.path)?;
        disk.replace(&self.path, &bytes).at(Action::Replace, &self.path)?;
        loaded.handle = Some(disk.append(&self.path).at(Action::Open, &self.path)?);
        loaded.journal.push(bytes.into(), sum);
        Ok(kept)
    }

    fn lost(&self) -> OpenError {
        let mut damage = self.scan.damage.clone();
        if let Some((line, fault)) = plan::newer(self.scan).filter(|_| damage.is_empty()) {
            damage.push(Damage { line, bytes: 0..self.bytes.len(), fault });
        }
        OpenError::Lost { folder: self.folder.to_owned(), damage }
    }

    fn loaded(&self, id: SessionId, journal: Journal, told: Told) -> Loaded {
        Loaded {
            id,
            journal,
            meeting: told.meeting,
            history: told.history,
            cids: replay::names(self.scan.runs.iter().flat_map(|run| &run.lines)),
            recovery: Recovery::default(),
            read_only: (self.access == Access::Look).then_some(ReadOnly::Asked),
            handle: None,
            minutes_at: None,
        }
    }

    /// Adds what was found beside the main way: odd lines, damage, and how the saved minutes stand to the journal.
    fn remark(&self, loaded: &mut Loaded) {
        let found = self.beside.found;
        let damage = self.damage(self.beside.healed.is_some() && self.scan.complete());
        let notices = &mut loaded.recovery.notices;
        let mut before = Vec::new();
        if !damage.is_empty() {
            before
                .push(Notice::Broken { lines: damage.iter().map(|place| place.line).collect(), whole: found.lines() });
        }
        before.extend(found.odd.iter().map(|line| Notice::Odd { line: *line }));
        notices.splice(0..0, before);
        loaded.recovery.damage = damage;
        if !self.minutes.iter().any(Found::current) {
            notices.push(Notice::NoMinutes);
        }
        let restored = notices.iter().any(|n| matches!(n, Notice::Restored { .. }));
        for found in self.minutes {
            match &found.state {
                Err(_) if found.newer().is_some() => {}
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
        (self.access != Access::Look && !found.bytes().is_empty())
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
