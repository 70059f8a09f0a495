//! Changing a meeting: decided, applied at once, handed to the writer.
use super::drafts;
use super::error::SubmitError;
use super::journal::Stored;
use super::line::{Header, Times};
use super::names::{BATCH_LIMIT, EVENT_LIMIT, JOURNAL_LIMIT, LINES_LIMIT};
use super::notice::ReadOnly;
use super::session::Session;
use crate::meeting::{self, Command, Context, Event, Moment, Stamp};
use chrono::{Datelike, FixedOffset, Offset, SubsecRound, TimeDelta};
use std::sync::Arc;

/// The door a command came through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The terminal program.
    Tui,
    /// The command line.
    Cli,
    /// A list or document that was read in.
    Import,
    /// A script of commands.
    Script,
    /// A page served to phones.
    Web,
    /// Another machine.
    Sync,
}

impl Source {
    /// As written into the journal.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Tui => "tui",
            Self::Cli => "cli",
            Self::Import => "import",
            Self::Script => "script",
            Self::Web => "web",
            Self::Sync => "sync",
        }
    }
}

/// What a command led to.
#[derive(Debug, Clone, PartialEq)]
pub struct Receipt {
    /// The line it was recorded in; saved once [`Session::saved_through`] reaches it.
    pub n: u64,
    /// The facts recorded. Empty if there was nothing to record.
    pub events: Vec<Event>,
    /// Whether the command had been recorded before, under the same command id.
    pub repeated: bool,
}

/// Several commands were to be one step, and one of them may not happen. Nothing was changed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("command {at}: {error}")]
pub struct NotSubmitted {
    /// Its place among the commands, counted from 0.
    pub at: usize,
    /// Why.
    pub error: SubmitError,
}

impl Session {
    /// Decides a command and, if it may happen, applies and records it. Returns at once: the disk is waited for
    /// by [`Session::wait_saved`].
    ///
    /// A command id (`cid`) that this session has recorded before is answered with that line, not applied again.
    ///
    /// # Errors
    /// [`SubmitError`]; the meeting is unchanged.
    pub fn submit(
        &mut self,
        command: &Command,
        context: &Context,
        source: Source,
        cid: Option<&str>,
    ) -> Result<Receipt, SubmitError> {
        self.submit_all(std::slice::from_ref(command), context, source, cid).map_err(|refused| refused.error)
    }

    /// Decides several commands, each in the state the one before leads to, and records them as one step: one line,
    /// one undo. If one of them may not happen, none does.
    ///
    /// # Errors
    /// [`NotSubmitted`], with the place of the command that may not happen. Undo and redo are steps of their own and
    /// are refused among others.
    pub fn submit_all(
        &mut self,
        commands: &[Command],
        context: &Context,
        source: Source,
        cid: Option<&str>,
    ) -> Result<Receipt, NotSubmitted> {
        if self.works.is_none() {
            let why = self.read_only.clone().unwrap_or(ReadOnly::Asked);
            return Err(NotSubmitted { at: 0, error: SubmitError::ReadOnly(why) });
        }
        if let Some(n) = cid.and_then(|cid| self.cids.get(cid)).copied() {
            return Ok(Receipt { n, events: self.events(n).unwrap_or_default(), repeated: true });
        }
        let first = |error| NotSubmitted { at: 0, error };
        let context = Context { now: whole(context.now).map_err(first)?, actor: context.actor.clone() };
        let request = Request { context: &context, source, cid, commands };
        let receipt = match commands {
            [Command::Undo(_)] => self.undo(&request).map_err(first),
            [Command::Redo(_)] => self.redo(&request).map_err(first),
            [command] => self.step(command, &request).map_err(first),
            _ => self.steps(commands, &request),
        }?;
        if receipt.events.iter().any(|event| matches!(event, Event::ContestClosed(_) | Event::ContestCancelled(_))) {
            self.sweep_urns();
        }
        Ok(receipt)
    }

    /// As [`Session::submit_all`], with commands made of what was typed under `draft`: once the line is recorded, that
    /// text is done with, even if the program is killed before [`Session::clear_draft`].
    ///
    /// # Errors
    /// As [`Session::submit_all`].
    pub fn submit_draft(
        &mut self,
        commands: &[Command],
        context: &Context,
        source: Source,
        draft: &str,
    ) -> Result<Receipt, NotSubmitted> {
        let name = drafts::name(draft, self.journal.head().n + 1);
        self.submit_all(commands, context, source, Some(&name))
    }

    fn step(&mut self, command: &Command, request: &Request<'_>) -> Result<Receipt, SubmitError> {
        let events = meeting::decide(&self.meeting, command, request.context)?;
        if events.is_empty() {
            return Ok(self.nothing());
        }
        let line = self.write(&events, request)?;
        let stamp = request.stamp(line.n);
        let meeting = Arc::make_mut(&mut self.meeting);
        for event in &events {
            meeting::apply(meeting, &stamp, event);
        }
        self.history.step(line.n);
        Ok(self.record(line, events, request.cid))
    }

    fn steps(&mut self, commands: &[Command], request: &Request<'_>) -> Result<Receipt, NotSubmitted> {
        let stamp = request.stamp(self.journal.head().n + 1);
        let mut after = Arc::clone(&self.meeting);
        let mut events = Vec::new();
        for (at, command) in commands.iter().enumerate() {
            let facts = meeting::decide(&after, command, request.context)
                .map_err(|refusal| NotSubmitted { at, error: refusal.into() })?;
            let meeting = Arc::make_mut(&mut after);
            for event in &facts {
                meeting::apply(meeting, &stamp, event);
            }
            events.extend(facts);
        }
        if events.is_empty() {
            return Ok(self.nothing());
        }
        let line = self.write(&events, request).map_err(|error| NotSubmitted { at: commands.len() - 1, error })?;
        self.meeting = after;
        self.history.step(line.n);
        Ok(self.record(line, events, request.cid))
    }

    /// There was nothing to record.
    fn nothing(&self) -> Receipt {
        Receipt { n: self.journal.head().n, events: Vec::new(), repeated: false }
    }

    pub(super) fn write(&self, events: &[Event], request: &Request<'_>) -> Result<Written, SubmitError> {
        let head = self.journal.head();
        if head.n >= LINES_LIMIT {
            return Err(SubmitError::Full { limit: LINES_LIMIT });
        }
        let context = request.context;
        let (n, source) = (head.n + 1, request.source.as_str());
        let header = Header::new(n, head.h, self.times(context.now), &context.actor, source).with_cid(request.cid);
        let limit = if events.len() == 1 { EVENT_LIMIT } else { BATCH_LIMIT };
        let too_long = |bytes| SubmitError::TooLong { bytes, limit };
        let commands =
            if matches!(request.commands, [Command::Undo(_) | Command::Redo(_)]) { &[] } else { request.commands };
        let (mut bytes, mut sum) = header.events(events, commands).map_err(|_| too_long(0))?;
        if bytes.len() > limit {
            // Facts that leave no room for the command are recorded without it.
            (bytes, sum) = header.events(events, &[]).map_err(|_| too_long(0))?;
        }
        if bytes.len() > limit {
            return Err(too_long(bytes.len()));
        }
        if self.journal.size() + bytes.len() as u64 > JOURNAL_LIMIT {
            return Err(SubmitError::Full { limit: head.n });
        }
        Ok(Written { n, bytes, sum })
    }

    pub(super) fn record(&mut self, line: Written, events: Vec<Event>, cid: Option<&str>) -> Receipt {
        let bytes: Stored = line.bytes.into();
        self.journal.push(Arc::clone(&bytes), line.sum);
        if let Some(cid) = cid {
            self.cids.insert(cid.to_owned(), line.n);
        }
        self.pace.step(self.place.clock.steady());
        let now = self.place.clock.wall().with_timezone(&self.meeting.details.zone.offset());
        if let Some(notice) = self.watch.look(now) {
            self.progress.say(notice);
        }
        if let Some(works) = &self.works {
            works.writer.append(line.n, bytes);
        }
        Receipt { n: line.n, events, repeated: false }
    }

    fn times(&self, now: Moment) -> Times {
        let steady = self.place.clock.steady().duration_since(self.opened);
        let steady = u64::try_from(steady.as_millis()).unwrap_or(u64::MAX);
        let wall = self.place.clock.wall().with_timezone(now.offset());
        let same = (wall - now).abs() < TimeDelta::seconds(1);
        match whole(wall) {
            Ok(wall) if !same => Times { wall, at: Some(now), steady },
            _ => Times { wall: now, at: None, steady },
        }
    }
}

/// Who asks, when, and through which door.
pub(super) struct Request<'a> {
    pub context: &'a Context,
    pub source: Source,
    pub cid: Option<&'a str>,
    pub commands: &'a [Command],
}

impl Request<'_> {
    fn stamp(&self, n: u64) -> Stamp {
        Stamp { n, at: self.context.now, by: self.context.actor.clone() }
    }
}

/// A line ready to be recorded.
pub(super) struct Written {
    n: u64,
    bytes: Vec<u8>,
    sum: super::hash::Hash,
}

/// The moment as a line can hold it, to the millisecond, so that live and replayed states are equal.
fn whole(now: Moment) -> Result<Moment, SubmitError> {
    let east = now.offset().local_minus_utc();
    let zone = FixedOffset::east_opt(east - east % 60).unwrap_or_else(|| now.offset().fix());
    let now = now.with_timezone(&zone).trunc_subsecs(3);
    if (1..=9999).contains(&now.year()) { Ok(now) } else { Err(SubmitError::Time) }
}
