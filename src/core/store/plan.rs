//! Which files a session is restored from. Pure: it looks at what was read and touches nothing.
use super::hash::SessionId;
use super::journal::{Journal, Mark};
use super::line::LineFault;
use super::minutes::{Found, Saved};
use super::replay;
use super::scan::{Run, Scan};
use crate::meeting::Meeting;

/// The way to the meeting.
#[derive(Debug)]
pub(super) enum Plan {
    /// Fold the journal: every line is there.
    Journal {
        /// The session.
        id: SessionId,
        /// What its first line begins with.
        start: Box<Meeting>,
    },
    /// Take the state of a minutes file and fold what follows.
    Minutes {
        /// Which of the files.
        found: usize,
        /// Which line of which session it was saved at.
        saved: Saved,
        /// The state it holds.
        start: Box<Meeting>,
        /// The run, and the first line of it, that follow; `None` if the minutes are the end.
        run: Option<(usize, usize)>,
        /// Whether this is all there was. If not, the session can only be read.
        sure: bool,
    },
    /// Fold the lines before the damage, to look at.
    Part {
        /// The session.
        id: SessionId,
        /// What its first line begins with.
        start: Box<Meeting>,
    },
    /// No meeting is left.
    Nothing,
}

/// Chooses the way that loses least. Minutes that prove unreadable on the way are marked so.
pub(super) fn choose(scan: &Scan<'_>, minutes: &mut [Found]) -> Plan {
    loop {
        match way(scan, minutes) {
            Way::Journal(id, start) => return Plan::Journal { id, start: Box::new(start) },
            Way::Part(id, start) => return Plan::Part { id, start: Box::new(start) },
            Way::Nothing => return Plan::Nothing,
            Way::Minutes { found, saved, run, sure } => match minutes[found].meeting() {
                Ok(start) => return Plan::Minutes { found, saved, start: Box::new(start), run, sure },
                Err(why) => minutes[found].state = Err(why),
            },
        }
    }
}

/// Minutes that the journal agrees with are not looked into again where the journal is told: they are as large as the
/// meeting that will be made of it.
pub(super) fn let_go(plan: &Plan, scan: &Scan<'_>, minutes: &mut [Found]) {
    let (Plan::Journal { id, .. }, Some(run)) = (plan, scan.runs.first()) else { return };
    let agrees = |saved: &Saved| saved.session == *id && after(run, saved.mark).is_some();
    minutes.iter_mut().filter(|found| found.state.as_ref().is_ok_and(agrees)).for_each(Found::let_go);
}

/// A plan before the minutes' state is read.
enum Way {
    Journal(SessionId, Meeting),
    Minutes { found: usize, saved: Saved, run: Option<(usize, usize)>, sure: bool },
    Part(SessionId, Meeting),
    Nothing,
}

fn way(scan: &Scan<'_>, minutes: &[Found]) -> Way {
    let root = scan.runs.first().filter(|run| run.rooted()).and_then(|run| replay::beginning(run.lines.first()?).ok());
    let ours = |saved: &Saved| root.as_ref().is_none_or(|(id, _)| *id == saved.session);
    let mut saved: Vec<(usize, Saved)> = minutes
        .iter()
        .enumerate()
        .filter_map(|(at, found)| Some((at, *found.state.as_ref().ok()?)))
        .filter(|(_, saved)| ours(saved))
        .collect();
    saved.sort_by_key(|(at, saved)| (std::cmp::Reverse(saved.mark.n), *at));
    if newer(scan).is_some() {
        // A newer program's work is looked at, never rebuilt by an older one.
        return farthest(scan, root, &saved);
    }
    match (root, saved.first()) {
        (Some(_), Some((found, best))) if scan.complete() && best.mark.n > scan.runs[0].head.n => {
            Way::Minutes { found: *found, saved: *best, run: None, sure: true }
        }
        (Some((id, start)), _) if scan.complete() => Way::Journal(id, start),
        (root, _) => {
            let cover = saved.iter().find_map(|(found, saved)| Some((*found, *saved, covers(scan, saved.mark)?)));
            match cover {
                Some((found, saved, run)) => Way::Minutes { found, saved, run, sure: true },
                None => farthest(scan, root, &saved),
            }
        }
    }
}

/// The first line whose bytes are as they were written, but that this program cannot read.
pub(super) fn newer(scan: &Scan<'_>) -> Option<(u64, LineFault)> {
    let first = scan.runs.first().filter(|run| run.rooted()).and_then(|run| run.lines.first());
    let beginning = first.and_then(|first| replay::beginning(first).err());
    beginning.map(|fault| (1, fault)).or_else(|| {
        let damage = scan.damage.iter().find(|damage| damage.fault.is_as_written())?;
        Some((damage.line, damage.fault.clone()))
    })
}

/// What follows a mark, if nothing after it is missing.
fn covers(scan: &Scan<'_>, mark: Mark) -> Option<Option<(usize, usize)>> {
    let Some(last) = scan.runs.last() else {
        return Some(None);
    };
    if scan.broken_end() {
        // Each line end in the damage may have been a line.
        return None;
    }
    if mark.n > last.head.n {
        return Some(None);
    }
    Some(Some((scan.runs.len() - 1, after(last, mark)?)))
}

/// The index of the line of a run that follows a mark, if the mark lies on it.
fn after(run: &Run<'_>, mark: Mark) -> Option<usize> {
    if run.base == mark {
        return Some(0);
    }
    let at = usize::try_from(mark.n.checked_sub(run.base.n + 1)?).ok()?;
    (run.lines.get(at)?.h == mark.h).then_some(at + 1)
}

/// Nothing covers the damage: whichever shows more of the meeting.
fn farthest(scan: &Scan<'_>, root: Option<(SessionId, Meeting)>, saved: &[(usize, Saved)]) -> Way {
    match (root, saved.first()) {
        (Some((id, start)), best) if best.is_none_or(|(_, best)| best.mark.n <= scan.runs[0].head.n) => {
            Way::Part(id, start)
        }
        (_, Some((found, best))) => {
            let run = scan.runs.iter().enumerate().find_map(|(at, run)| Some((at, after(run, best.mark)?)));
            Way::Minutes { found: *found, saved: *best, run, sure: false }
        }
        (_, None) => Way::Nothing,
    }
}

/// Whether minutes were saved from this journal.
pub(super) fn agrees(journal: &Journal, id: SessionId, saved: &Saved) -> bool {
    saved.session == id && (saved.mark.n < journal.base().n || journal.holds(saved.mark))
}
