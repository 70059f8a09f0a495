//! Whether a session's files are whole and tell the same: looked at without touching anything.
use super::conflict::Conflict;
use super::copies::{self, Copy};
use super::decided::{self, Decided};
use super::elsewhere;
use super::error::{Action, DiskFault, OpenError, SaveError};
use super::hash::SessionId;
use super::heal;
use super::join;
use super::journal::Mark;
use super::line::{Line, LineFault};
use super::minutes::{Found, Unreadable};
use super::names::{ACTIONS, JOURNAL, JOURNAL_LIMIT, JSON_LIMIT, MINUTES};
use super::papers::{Head, Papers};
use super::place::Place;
use super::recovery;
use super::replay;
use super::scan::{Damage, Run, Scan};
use super::session::Session;
use super::tidy;
use super::weave::{Branch, Woven};
use crate::meeting::Meeting;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How a saved file stands to the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Agreement {
    /// It holds what the journal tells up to its last line.
    Current,
    /// It holds what the journal tells up to an earlier line.
    Older {
        /// That line.
        n: u64,
    },
    /// It names a line of this journal, and holds something else than the journal tells up to there.
    Differs {
        /// That line.
        n: u64,
    },
    /// It names a line that is not in this journal, or another session.
    Foreign {
        /// That line.
        n: u64,
    },
    /// It cannot be read.
    Unreadable(Unreadable),
    /// There is none.
    Missing,
    /// It could not be compared: the journal or the minutes it goes with cannot be told.
    Unknown,
}

/// A branch of the meeting in some file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The file.
    pub from: PathBuf,
    /// The last line both ways share.
    pub fork: u64,
    /// How many lines it has after that.
    pub lines: u64,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// The session's folder.
    pub folder: PathBuf,
    /// The session, if its first line can be read.
    pub session: Option<SessionId>,
    /// How many lines are good.
    pub lines: u64,
    /// The last line up to which everything follows from the first.
    pub head: Mark,
    /// Every place of the journal that is damaged, with its line and why.
    pub damage: Vec<Damage>,
    /// Lines whose end was damaged, or that stand there twice; nothing is lost by them.
    pub odd: Vec<u64>,
    /// The line where an unfinished write stands at the end.
    pub torn: Option<u64>,
    /// The first line that this program does not understand.
    pub unknown: Option<(u64, LineFault)>,
    /// Lines that record something else than the rules make of their command: edited, or decided by other rules.
    pub edited: Vec<u64>,
    /// How many steps do not tell their command, so that they cannot be decided again.
    pub silent: u64,
    /// Lines that are not here and can be taken from copies: opening does it.
    pub mendable: Vec<u64>,
    /// Other branches of the meeting that were not joined: opening does it, unless the meeting is final.
    pub branches: Vec<Way>,
    /// Steps of branches joined before that could not be repeated.
    pub conflicts: Vec<Conflict>,
    /// How `minutes.json` stands to the journal.
    pub minutes: Agreement,
    /// How `actions.json` stands to the minutes' state.
    pub actions: Agreement,
}

impl Check {
    /// Whether every line is there, is understood, and the saved files hold what the journal tells.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let agrees =
            |file: &Agreement| matches!(file, Agreement::Current | Agreement::Older { .. } | Agreement::Missing);
        self.damage.is_empty()
            && self.torn.is_none()
            && self.unknown.is_none()
            && self.edited.is_empty()
            && self.mendable.is_empty()
            && self.branches.is_empty()
            && agrees(&self.minutes)
            && agrees(&self.actions)
    }
}

/// Looks at every file of a session. `papers` are what it is saved with.
///
/// # Errors
/// [`OpenError`] if there is no session or it cannot be read.
pub fn check(place: &Place, folder: &Path, papers: &dyn Papers) -> Result<Check, OpenError> {
    let minutes = Found::at(&*place.disk, folder.join(MINUTES));
    let path = folder.join(JOURNAL);
    let bytes = match place.disk.read(&path, JOURNAL_LIMIT) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound && minutes.is_some() => Vec::new(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(OpenError::NotASession { folder: folder.to_owned() });
        }
        Err(error) => return Err(DiskFault::of(&error, Action::Read, &path).into()),
    };
    let scan = Scan::of(&bytes);
    let (mut copies, _) = copies::beside(&*place.disk, folder);
    copies.extend(elsewhere::copies(place, folder, &scan, minutes.as_slice(), &copies).0);
    let scans: Vec<Scan<'_>> = copies.iter().map(|copy| Scan::of(&copy.bytes)).collect();
    let woven = recovery::woven(&scan, &bytes, &copies, &scans, minutes.as_slice());
    let root = scan.runs.first().filter(|run| run.rooted());
    let begun = root.and_then(|run| Some((run, replay::beginning(run.lines.first()?))));
    let (told, first_fault) = match begun {
        Some((run, Ok((id, start)))) => (Some(Telling { run, id, start }), None),
        Some((run, Err(fault))) => (None, Some((run.base.n + 1, fault))),
        None => (None, None),
    };
    let (fault, decided) = match &told {
        Some(Telling { run, start, .. }) => {
            let told = replay::tell(start, &run.lines);
            (told.fault, decided::again(start, &told.history, &run.lines))
        }
        None => (None, Decided::default()),
    };
    let (minutes, state) = match (&minutes, &told) {
        (None, _) => (Agreement::Missing, None),
        (Some(found), told) => compare(found, told.as_ref()),
    };
    let actions = actions(place, folder, papers, state.as_ref());
    Ok(Check {
        folder: folder.to_owned(),
        session: told.as_ref().map(|told| told.id),
        lines: scan.lines(),
        head: root.map_or(Mark::START, |run| run.head),
        damage: scan.damage.clone(),
        odd: scan.odd.clone(),
        torn: scan.tail.as_ref().map(|tail| tail.line),
        unknown: first_fault.or(fault),
        edited: decided.edited,
        silent: decided.silent,
        mendable: mendable(&scan, &bytes, woven.as_ref()),
        branches: woven.as_ref().map(|woven| branches(woven, &path, &copies)).unwrap_or_default(),
        conflicts: root.map(|run| conflicts(&run.lines)).unwrap_or_default(),
        minutes,
        actions,
    })
}

fn mendable(scan: &Scan<'_>, bytes: &[u8], woven: Option<&Woven<'_>>) -> Vec<u64> {
    woven.and_then(|woven| heal::heal(scan, bytes, woven)).map(|healed| healed.foreign).unwrap_or_default()
}

/// The branches with lines that were not dealt with yet.
fn branches(woven: &Woven<'_>, own: &Path, copies: &[Copy]) -> Vec<Way> {
    let known = join::known(woven.chain.iter().map(|strand| strand.line));
    let fresh = woven.branches.iter().filter(|branch| branch.lines.iter().any(|it| !known.contains_key(&it.line.h)));
    let way = |branch: &Branch<'_>| {
        let source = branch.lines.last().map_or(0, |strand| strand.source);
        let copy = source.checked_sub(1).and_then(|at| copies.get(at));
        Way {
            from: copy.map_or(own, |copy| &copy.path).to_owned(),
            fork: branch.fork.n,
            lines: branch.lines.len() as u64,
        }
    };
    fresh.map(way).collect()
}

fn conflicts(lines: &[Line<'_>]) -> Vec<Conflict> {
    lines.iter().filter_map(join::joined).flat_map(|joined| joined.refused).collect()
}

/// The lines that follow from the first, and what they begin with.
struct Telling<'a> {
    run: &'a Run<'a>,
    id: SessionId,
    start: Meeting,
}

/// The state in the minutes, what it is named, and how it stands to the journal.
type State = (Meeting, Head, Agreement);

fn compare(found: &Found, told: Option<&Telling<'_>>) -> (Agreement, Option<State>) {
    let (saved, meeting) = match (&found.state, found.meeting()) {
        (Ok(saved), Ok(meeting)) => (saved, meeting),
        (Err(why), _) => return (Agreement::Unreadable(why.clone()), None),
        (_, Err(why)) => return (Agreement::Unreadable(why), None),
    };
    let mark = saved.mark;
    let head = Head { session: saved.session, mark };
    let standing = match told {
        None => Agreement::Unknown,
        Some(told) => match told.until(mark).filter(|_| told.id == saved.session) {
            None => Agreement::Foreign { n: mark.n },
            Some(state) if state != meeting => Agreement::Differs { n: mark.n },
            Some(_) if mark == told.run.head => Agreement::Current,
            Some(_) => Agreement::Older { n: mark.n },
        },
    };
    (standing.clone(), Some((meeting, head, standing)))
}

impl Telling<'_> {
    /// The state at a line of these.
    fn until(&self, mark: Mark) -> Option<Meeting> {
        let count = usize::try_from(mark.n.checked_sub(self.run.base.n)?).ok()?;
        let lines = self.run.lines.get(..count)?;
        let last = lines.last().map_or(self.run.base.h, |line| line.h);
        let told = (last == mark.h).then(|| replay::tell(&self.start, lines))?;
        told.fault.is_none().then_some(told.meeting)
    }
}

/// `actions.json` must be what the state in the minutes gives now.
fn actions(place: &Place, folder: &Path, papers: &dyn Papers, state: Option<&State>) -> Agreement {
    let path = folder.join(ACTIONS);
    let found = match place.disk.read(&path, JSON_LIMIT) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Agreement::Missing,
        Err(error) => return Agreement::Unreadable(DiskFault::of(&error, Action::Read, &path).into()),
    };
    let made = state.and_then(|(meeting, head, standing)| {
        let papers = papers.render(meeting, head).ok()?;
        let made = papers.into_iter().find(|paper| paper.name.as_str() == ACTIONS)?;
        Some((made.bytes, head.mark.n, standing))
    });
    match made {
        None => Agreement::Unknown,
        Some((made, _, standing)) if made == found => standing.clone(),
        Some((_, n, _)) => Agreement::Differs { n },
    }
}

/// Why saved files were not written anew.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum RebuildError {
    /// The session cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It can only be read, so what the journal tells is not known to be all.
    #[error("the session can only be read")]
    ReadOnly(super::ReadOnly),
    /// The papers could not be saved.
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// Writes the saved files of a session anew from its journal. Minutes that tell something else are kept aside.
///
/// # Errors
/// [`RebuildError`]; nothing was written then.
pub fn rebuild(place: &Place, folder: &Path, papers: &Arc<dyn Papers>) -> Result<Check, RebuildError> {
    let before = check(place, folder, &**papers)?;
    let mut session = Session::open_in(place, folder)?;
    if let Some(why) = session.read_only() {
        return Err(RebuildError::ReadOnly(why.clone()));
    }
    if matches!(before.minutes, Agreement::Differs { .. }) {
        let disk = &*place.disk;
        let found = Found::at(disk, folder.join(MINUTES));
        found
            .map(|found| tidy::set_beside(disk, folder, MINUTES, found.bytes()))
            .transpose()
            .map_err(SaveError::Disk)?;
    }
    session.save_now(Arc::clone(papers))?;
    drop(session);
    Ok(check(place, folder, &**papers)?)
}
