//! Another branch of a meeting joined to the one that goes on: its commands are decided again, each in the state the
//! ones before lead to, and recorded as new lines that name the line they repeat. What is refused now, or would record
//! something else now, is listed for the secretary. Lines that were joined once are not joined again.
use super::conflict::{Conflict, Joined, Why};
use super::decided;
use super::hash::Hash;
use super::history::History;
use super::journal::{Journal, Mark};
use super::line::{self, Header, Line, Times};
use super::names::LINES_LIMIT;
use super::renumber::Renumber;
use super::replay;
use super::weave::{Branch, Strand};
use crate::json;
use crate::meeting::notes::AddNote;
use crate::meeting::{self, Command, Event, Meeting, Moment, Stamp};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// The meeting that goes on, as far as joining changes it.
#[derive(Debug, Clone)]
pub(super) struct Main {
    pub meeting: Meeting,
    pub history: History,
    pub cids: HashMap<String, u64>,
    pub journal: Journal,
    /// The lines of branches that were dealt with, by their sums: the line that repeats it, if one does.
    pub known: Known,
}

/// The lines of branches that were dealt with.
pub(super) type Known = HashMap<Hash, Option<u64>>;

/// So many conflicts are told in one line of the journal, so that it is never too long to be read.
const TOGETHER: usize = 32;

/// The lines of branches that a chain repeats or lists as not repeatable.
pub(super) fn known<'a, 'b: 'a>(lines: impl Iterator<Item = &'a Line<'b>>) -> Known {
    let mut known = Known::new();
    for line in lines {
        known.extend(line.from.map(|from| (from, Some(line.n))));
        let refused = joined(line).into_iter().flat_map(|joined| joined.refused);
        known.extend(refused.map(|conflict| (conflict.h, None)));
    }
    known
}

/// What a line says of a branch, if it is such a line.
pub(super) fn joined(line: &Line<'_>) -> Option<Joined> {
    if line.k == line::JOINED { line.data().ok() } else { None }
}

impl Main {
    /// Joins a branch. `before` are the lines the two share, as far as they are there. Gives the new lines' bytes, and
    /// what was done; `None` if all of it was joined before.
    pub fn join(&mut self, before: &[Strand<'_>], branch: &Branch<'_>, wall: Moment) -> Option<(Vec<u8>, Joined)> {
        let room = LINES_LIMIT.saturating_sub(self.journal.head().n);
        if room < 2 * branch.lines.len() as u64 + 1 {
            return None;
        }
        let (steps, mut refused) = self.net(before, branch);
        let touched = self.touched(branch.fork.n);
        let mut numbers = Renumber::default();
        let mut bytes = Vec::new();
        let mut repeated = 0;
        for line in steps {
            let there = line.events().unwrap_or_default();
            if let Some(here) = self.here(line) {
                // Done before: what it made has an id here, unless it was refused.
                let here = here.and_then(|n| self.journal.line(n)?.ok()?.events().ok());
                if !here.is_some_and(|here| numbers.learn(&there, &here)) {
                    numbers.lose(&there, &line.commands().unwrap_or_default());
                }
                continue;
            }
            match self.repeat(line, &there, &touched, &mut numbers, wall) {
                Ok(new) => {
                    bytes.extend(new);
                    repeated += 1;
                }
                Err(why) => {
                    numbers.lose(&there, &line.commands().unwrap_or_default());
                    refused.extend(Conflict::of(line, why));
                }
            }
        }
        refused.retain(|conflict| !self.known.contains_key(&conflict.h));
        if repeated == 0 && refused.is_empty() {
            return None;
        }
        let head = branch.lines.last().map_or(branch.fork, |last| Mark { n: last.line.n, h: last.line.h });
        let joined = Joined { fork: branch.fork, head, repeated, refused };
        let told = joined.refused.chunks(TOGETHER).map(|some| Joined { refused: some.to_vec(), ..joined.plain() });
        let told: Vec<Joined> = if joined.refused.is_empty() { vec![joined.plain()] } else { told.collect() };
        for some in told {
            bytes.extend(self.remark(&some, wall)?);
        }
        self.known.extend(joined.refused.iter().map(|conflict| (conflict.h, None)));
        Some((bytes, joined))
    }

    /// The steps of the branch that count at its end, and what it did to steps before the fork.
    fn net<'s>(&self, before: &[Strand<'_>], branch: &Branch<'s>) -> (Vec<&'s Line<'s>>, Vec<Conflict>) {
        let mut history = History::default();
        for (at, strand) in before.iter().enumerate() {
            // The chain was told before, so its history has no faults.
            let _ = replay::step(&mut history, strand.line, at == 0);
        }
        let mut turns = Vec::new();
        let mut refused = Vec::new();
        for strand in &branch.lines {
            let line = strand.line;
            let turn = match line.events().as_deref() {
                Ok([Event::Undone { of }]) if *of <= branch.fork.n => Some((*of, false)),
                Ok([Event::Redone { of }]) if *of <= branch.fork.n => Some((*of, true)),
                _ => None,
            };
            match (turn, replay::step(&mut history, line, false)) {
                (Some((of, counts)), _) if self.history.counts(of) != counts => turns.push((of, counts, line)),
                (None, Err(_)) => refused.extend(Conflict::of(line, Why::Unreadable)),
                _ => {}
            }
        }
        let known = |of| before.iter().any(|strand| strand.line.n == of);
        for (of, counts, line) in
            turns.into_iter().filter(|(of, counts, _)| !known(*of) || history.counts(*of) == *counts)
        {
            let why = if counts { Why::BroughtBack { of } } else { Why::TakenBack { of } };
            refused.extend(Conflict::of(line, why));
        }
        let lines = branch.lines.iter().map(|strand| strand.line);
        (lines.filter(|line| line.is_step() && history.counts(line.n)).collect(), refused)
    }

    /// What this way changed after a line by itself.
    fn touched(&self, after: u64) -> HashSet<String> {
        let lines = self.journal.numbers().skip_while(|n| *n <= after).filter_map(|n| self.journal.line(n)?.ok());
        let own = lines.filter(|line| line.from.is_none() && self.history.counts(line.n));
        own.filter_map(|line| line.events().ok()).flatten().filter_map(|event| target(&event)).collect()
    }

    /// The line here of a step that was dealt with before, or was given on both ways under the same name. Within,
    /// `None` if it was refused.
    fn here(&self, line: &Line<'_>) -> Option<Option<u64>> {
        let named = || line.cid.as_ref().and_then(|cid| self.cids.get(&**cid)).map(|n| Some(*n));
        self.known.get(&line.h).copied().or_else(named)
    }

    /// Decides the step again and records it.
    fn repeat(
        &mut self,
        line: &Line<'_>,
        there: &[Event],
        touched: &HashSet<String>,
        numbers: &mut Renumber,
        wall: Moment,
    ) -> Result<Vec<u8>, Why> {
        let stamp = line.stamp().map_err(|_| Why::Unreadable)?;
        let commands = pinned(line.commands().ok_or(Why::Silent)?, there);
        if commands.iter().any(names_nothing) {
            return Err(Why::Otherwise);
        }
        let commands: Option<Vec<Command>> = commands.iter().map(|command| numbers.command(command)).collect();
        let commands = commands.ok_or(Why::Missing)?;
        let head = self.journal.head();
        let stamp = Stamp { n: head.n + 1, at: stamp.at, by: numbers.name(&stamp.by).to_owned() };
        let here = decided::leads_to(&self.meeting, &stamp, &commands).map_err(Why::Refused)?;
        if here.is_empty() || !numbers.learn(there, &here) {
            return Err(Why::Otherwise);
        }
        if here.iter().filter_map(target).any(|target| touched.contains(&target)) {
            return Err(Why::Both);
        }
        let times = Times { wall, at: Some(stamp.at), steady: 0 };
        let header = Header::new(stamp.n, head.h, times, &stamp.by, &line.src).with_cid(line.cid.as_deref());
        let (bytes, sum) = header.repeating(line.h).events(&here, &commands).map_err(|_| Why::Unreadable)?;
        for event in &here {
            meeting::apply(&mut self.meeting, &stamp, event);
        }
        self.journal.push(bytes.as_slice().into(), sum);
        self.history.step(stamp.n);
        self.known.insert(line.h, Some(stamp.n));
        if let Some(cid) = &line.cid {
            self.cids.insert(cid.clone().into_owned(), stamp.n);
        }
        Ok(bytes)
    }

    fn remark(&mut self, joined: &Joined, wall: Moment) -> Option<Vec<u8>> {
        let head = self.journal.head();
        let times = Times { wall, at: None, steady: 0 };
        let (bytes, sum) = Header::new(head.n + 1, head.h, times, "", "recovery").remark(line::JOINED, joined).ok()?;
        self.journal.push(bytes.as_slice().into(), sum);
        Some(bytes)
    }
}

/// What a fact changes: a thing by its id, or what there is only once by the name of the fact. People come and go on
/// both ways; the rules know when that cannot be.
fn target(event: &Event) -> Option<String> {
    if matches!(event, Event::PresenceMarked(_) | Event::FloorAsked(_) | Event::QueueLeft(_)) {
        return None;
    }
    let fact = json::value(event).ok()?;
    let id = ["id", "need"].iter().find_map(|name| fact["d"][name].as_str());
    Some(id.unwrap_or_else(|| event.name()).to_owned())
}

/// Whether a command is about whatever stands there when it is given: the item being talked about, the agenda, the
/// criteria. On another way that is something else, so it is never repeated.
fn names_nothing(command: &Command) -> bool {
    let fields = json::value(command).unwrap_or_default();
    let empty = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    fields.as_object().is_some_and(|fields| fields.iter().all(|(name, value)| name == "cmd" || empty(value)))
}

/// A note that was to go to the item being talked about goes to the one it went to then.
fn pinned(mut commands: Vec<Command>, there: &[Event]) -> Vec<Command> {
    if let ([Command::AddNote(AddNote { agenda, .. })], [Event::NoteAdded(added)]) = (&mut *commands, there) {
        *agenda = added.agenda;
    }
    commands
}
