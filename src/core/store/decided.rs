//! Lines decided again: do the rules lead from each command to what was recorded for it? The sums of a journal can be
//! made anew by whoever edits it; what was never decided shows here, with its line.
use super::history::History;
use super::line::Line;
use crate::meeting::{self, Command, Context, Event, Meeting, Refusal, Stamp};

/// What came of deciding again.
#[derive(Debug, Default)]
pub(super) struct Decided {
    /// The numbers of the lines that record something else than their commands lead to.
    pub edited: Vec<u64>,
    /// How many steps do not tell their command: nothing can be said of them.
    pub silent: u64,
}

/// Decides the steps that count again, in order. Steps taken back are left out: they changed nothing, and a step was
/// always decided in the state of those that still count before it.
pub(super) fn again(start: &Meeting, history: &History, lines: &[Line<'_>]) -> Decided {
    let mut meeting = start.clone();
    let mut decided = Decided::default();
    for line in lines.iter().filter(|line| history.counts(line.n)) {
        let (Ok(stamp), Ok(events)) = (line.stamp(), line.events()) else { break };
        match line.commands() {
            Some(commands) if leads_to(&meeting, &stamp, &commands).as_ref() == Ok(&events) => {}
            Some(_) => decided.edited.push(line.n),
            None => decided.silent += 1,
        }
        for event in &events {
            meeting::apply(&mut meeting, &stamp, event);
        }
    }
    decided
}

/// What these commands, one after the other, lead to in this state.
///
/// # Errors
/// The refusal of the first that may not happen.
pub(super) fn leads_to(meeting: &Meeting, stamp: &Stamp, commands: &[Command]) -> Result<Vec<Event>, Refusal> {
    let context = Context { now: stamp.at, actor: stamp.by.clone() };
    if let [command] = commands {
        return meeting::decide(meeting, command, &context);
    }
    let mut after = meeting.clone();
    let mut events = Vec::new();
    for command in commands {
        let facts = meeting::decide(&after, command, &context)?;
        for event in &facts {
            meeting::apply(&mut after, stamp, event);
        }
        events.extend(facts);
    }
    Ok(events)
}
