//! Verified lines → the meeting they tell of.
use super::hash::SessionId;
use super::history::History;
use super::journal::Journal;
use super::line::{self, Line, LineFault};
use crate::meeting::{self, Event, Meeting};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::HashMap;

/// The data of a session's first line.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Opened<'a> {
    pub id: SessionId,
    #[serde(borrow)]
    pub app: Cow<'a, str>,
    #[serde(borrow)]
    pub format: Cow<'a, str>,
    #[serde(borrow)]
    pub zone: Cow<'a, str>,
    #[serde(borrow)]
    pub title: Cow<'a, str>,
}

/// The data of a line that carries the whole state on.
#[derive(Debug, Serialize)]
pub(super) struct Checkpoint<'a> {
    pub id: SessionId,
    pub app: &'a str,
    pub meeting: &'a Meeting,
}

/// The same, read.
#[derive(Debug, Deserialize)]
struct Carried {
    id: SessionId,
    meeting: Meeting,
}

/// What lines tell.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub meeting: Meeting,
    pub history: History,
    /// The number of the first line that could not be understood; what follows it is not told.
    pub fault: Option<(u64, LineFault)>,
}

/// Session and state a first line begins with.
pub(super) fn beginning(first: &Line<'_>) -> Result<(SessionId, Meeting), LineFault> {
    if first.k == line::CHECKPOINT {
        let carried: Carried = first.data()?;
        Ok((carried.id, carried.meeting))
    } else {
        let opened: Opened<'_> = first.data()?;
        Ok((opened.id, Meeting::default()))
    }
}

/// The session a first line begins, without its state.
pub(super) fn session(first: &Line<'_>) -> Option<SessionId> {
    #[derive(Deserialize)]
    struct Named {
        id: SessionId,
    }
    first.data().ok().map(|Named { id }| id)
}

/// Folds lines onto `start`. Lines from the first that cannot be understood on are left out.
pub(super) fn tell(start: &Meeting, mut lines: &[Line<'_>]) -> Told {
    let mut fault = None;
    // Each turn cuts the lines at a fault, and a cut brings no new one but an earlier one: at most three turns.
    loop {
        let mut meeting = start.clone();
        let told = steps(lines).and_then(|history| {
            fold(&mut meeting, &history, lines)?;
            Ok(history)
        });
        match told {
            Ok(history) => {
                return Told { meeting, history, fault };
            }
            Err((at, why)) => {
                fault = Some((lines[at].n, why));
                lines = &lines[..at];
            }
        }
    }
}

type Stop = (usize, LineFault);

/// Which steps count at the end.
fn steps(lines: &[Line<'_>]) -> Result<History, Stop> {
    let mut history = History::default();
    for (at, line) in lines.iter().enumerate() {
        step(&mut history, line, at == 0).map_err(|fault| (at, fault))?;
    }
    Ok(history)
}

/// Takes a line into the history.
pub(super) fn step(history: &mut History, line: &Line<'_>, first: bool) -> Result<(), LineFault> {
    let (of, due) = match line.k {
        _ if line.opt => return Ok(()),
        line::OPEN | line::CHECKPOINT if first => return Ok(()),
        line::OPEN | line::CHECKPOINT => {
            return Err(LineFault::Unknown { kind: line.k.to_owned(), why: "a session begins only once".to_owned() });
        }
        line::UNDONE | line::REDONE => match turn(line)? {
            Turn::Back(of) => (of, history.undo(of)),
            Turn::Forth(of) => (of, history.redo(of)),
        },
        _ => {
            if line.is_step() {
                history.step(line.n);
            }
            return Ok(());
        }
    };
    if due { Ok(()) } else { Err(LineFault::History { of }) }
}

enum Turn {
    Back(u64),
    Forth(u64),
}

fn turn(line: &Line<'_>) -> Result<Turn, LineFault> {
    match line.events()?.as_slice() {
        [Event::Undone { of }] => Ok(Turn::Back(*of)),
        [Event::Redone { of }] => Ok(Turn::Forth(*of)),
        _ => Err(LineFault::History { of: 0 }),
    }
}

/// Applies the steps that count; every other line is read all the same, so that it is known to be understood.
fn fold(meeting: &mut Meeting, history: &History, lines: &[Line<'_>]) -> Result<(), Stop> {
    let mut due = history.done().iter().copied().peekable();
    for (at, line) in lines.iter().enumerate() {
        let counts = due.next_if_eq(&line.n).is_some();
        one(meeting, line, counts).map_err(|fault| (at, fault))?;
    }
    Ok(())
}

fn one(meeting: &mut Meeting, line: &Line<'_>, counts: bool) -> Result<(), LineFault> {
    let stamp = line.stamp()?;
    for event in line.events()? {
        if counts {
            meeting::apply(meeting, &stamp, &event);
        }
    }
    Ok(())
}

/// Folds the step of line `n` of a journal into `meeting`.
pub(super) fn again(meeting: &mut Meeting, journal: &Journal, n: u64) -> Result<(), LineFault> {
    let line = journal.line(n).unwrap_or(Err(LineFault::Shape))?;
    one(meeting, &line, true)
}

/// The commands that lines were recorded for, by the caller's own names.
pub(super) fn names<'a, 'b: 'a>(lines: impl Iterator<Item = &'a Line<'b>>) -> HashMap<String, u64> {
    lines.filter_map(|line| Some((line.cid.as_ref()?.clone().into_owned(), line.n))).collect()
}
