//! Changing a meeting: decided, applied at once, handed to the writer.
use super::error::SubmitError;
use super::line::{Header, Line, LineFault, Times};
use super::names::{BATCH_LIMIT, EVENT_LIMIT, LINES_LIMIT};
use super::notice::ReadOnly;
use super::replay;
use super::session::Session;
use crate::meeting::{self, Command, Context, Event, Meeting, Moment, Refusal, Stamp};
use chrono::{Datelike, FixedOffset, Offset, SubsecRound, TimeDelta};
use std::ops::Range;
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

/// Whether a line counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A step that counts.
    Counts,
    /// A step that was taken back.
    TakenBack,
    /// Undo, redo, or the beginning of the session: not a step.
    Mark,
}

/// One line of the journal, for browsing.
#[derive(Debug, Clone, PartialEq)]
pub struct JournalEntry {
    /// Number, meeting time and author.
    pub stamp: Stamp,
    /// What the wall clock showed.
    pub wall: Option<Moment>,
    /// The door it came through.
    pub source: String,
    /// What was recorded.
    pub events: Vec<Event>,
    /// Whether it counts.
    pub standing: Standing,
}

/// How many steps before the present one a state is kept, so that the next undos are short.
const ANCHOR: usize = 64;

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
        if self.works.is_none() {
            let why = self.read_only.clone().unwrap_or(ReadOnly::Asked);
            return Err(SubmitError::ReadOnly(why));
        }
        if let Some(n) = cid.and_then(|cid| self.cids.get(cid)).copied() {
            return Ok(Receipt { n, events: self.events(n).unwrap_or_default(), repeated: true });
        }
        let context = Context { now: whole(context.now)?, actor: context.actor.clone() };
        let request = Request { context: &context, source, cid };
        match command {
            Command::Undo(_) => self.undo(&request),
            Command::Redo(_) => self.redo(&request),
            _ => self.step(command, &request),
        }
    }

    fn step(&mut self, command: &Command, request: &Request<'_>) -> Result<Receipt, SubmitError> {
        let events = meeting::decide(&self.meeting, command, request.context)?;
        if events.is_empty() {
            return Ok(Receipt { n: self.journal.head().n, events, repeated: false });
        }
        let line = self.write(&events, request)?;
        let stamp = Stamp { n: line.n, at: request.context.now, by: request.context.actor.clone() };
        let meeting = Arc::make_mut(&mut self.meeting);
        for event in &events {
            meeting::apply(meeting, &stamp, event);
        }
        self.history.step(line.n);
        Ok(self.record(line, events, request.cid))
    }

    fn undo(&mut self, request: &Request<'_>) -> Result<Receipt, SubmitError> {
        let of = self.undoable()?;
        let before = self.before_last()?;
        let events = vec![Event::Undone { of }];
        let line = self.write(&events, request)?;
        self.meeting = before;
        self.history.undo(of);
        Ok(self.record(line, events, request.cid))
    }

    fn redo(&mut self, request: &Request<'_>) -> Result<Receipt, SubmitError> {
        let of = self.history.next().ok_or(Refusal::NothingToRedo)?;
        let mut again = self.meeting.clone();
        replay::again(Arc::make_mut(&mut again), &self.journal, of).map_err(|_| SubmitError::Refold { n: of })?;
        let events = vec![Event::Redone { of }];
        let line = self.write(&events, request)?;
        self.meeting = again;
        self.history.redo(of);
        Ok(self.record(line, events, request.cid))
    }

    /// The step that undo would take back.
    ///
    /// # Errors
    /// [`Refusal`] if there is none, or if it announced a result.
    pub fn undoable(&self) -> Result<u64, Refusal> {
        let of = self.history.last().ok_or(Refusal::NothingToUndo)?;
        let announced = self.events(of).is_some_and(|events| events.iter().any(Event::announces));
        if announced { Err(Refusal::Announced) } else { Ok(of) }
    }

    /// The step that redo would bring back.
    #[must_use]
    pub fn redoable(&self) -> Option<u64> {
        self.history.next()
    }

    /// The state without the last step that counts.
    fn before_last(&mut self) -> Result<Arc<Meeting>, SubmitError> {
        let keep = self.history.done().len().saturating_sub(1);
        let (from, mut meeting) = match &self.anchor {
            Some((steps, meeting)) if *steps <= keep => (*steps, Arc::clone(meeting)),
            _ => (0, Arc::new(self.start()?)),
        };
        for at in from..keep {
            if at + ANCHOR == keep {
                self.anchor = Some((at, Arc::clone(&meeting)));
            }
            let n = self.history.done()[at];
            replay::again(Arc::make_mut(&mut meeting), &self.journal, n).map_err(|_| SubmitError::Refold { n })?;
        }
        Ok(meeting)
    }

    /// The state the journal begins with.
    fn start(&self) -> Result<Meeting, SubmitError> {
        let n = self.journal.numbers().start;
        self.journal
            .line(n)
            .unwrap_or(Err(LineFault::Shape))
            .and_then(|first| replay::beginning(&first))
            .map(|(_, meeting)| meeting)
            .map_err(|_| SubmitError::Refold { n })
    }

    fn write(&self, events: &[Event], request: &Request<'_>) -> Result<Written, SubmitError> {
        let head = self.journal.head();
        if head.n >= LINES_LIMIT {
            return Err(SubmitError::Full { limit: LINES_LIMIT });
        }
        let context = request.context;
        let (n, source) = (head.n + 1, request.source.as_str());
        let header = Header::new(n, head.h, self.times(context.now), &context.actor, source).with_cid(request.cid);
        let limit = if events.len() == 1 { EVENT_LIMIT } else { BATCH_LIMIT };
        let too_long = |bytes| SubmitError::TooLong { bytes, limit };
        let (bytes, sum) = header.events(events).map_err(|_| too_long(0))?;
        if bytes.len() > limit {
            return Err(too_long(bytes.len()));
        }
        Ok(Written { n, bytes, sum })
    }

    fn record(&mut self, line: Written, events: Vec<Event>, cid: Option<&str>) -> Receipt {
        self.journal.push(&line.bytes, line.sum);
        if let Some(cid) = cid {
            self.cids.insert(cid.to_owned(), line.n);
        }
        self.pace.step(self.place.clock.steady());
        if let Some(works) = &self.works {
            works.writer.append(line.n, line.bytes);
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

    /// The numbers of the journal's lines.
    #[must_use]
    pub fn numbers(&self) -> Range<u64> {
        self.journal.numbers()
    }

    /// The line of this number, for browsing what was done, by whom and when.
    #[must_use]
    pub fn entry(&self, n: u64) -> Option<JournalEntry> {
        let line = self.journal.line(n)?.ok()?;
        Some(JournalEntry {
            stamp: line.stamp().ok()?,
            wall: line.wall(),
            source: line.src.clone().into_owned(),
            standing: self.standing(&line),
            events: line.events().ok()?,
        })
    }

    fn standing(&self, line: &Line<'_>) -> Standing {
        if !line.is_step() {
            Standing::Mark
        } else if self.history.counts(line.n) {
            Standing::Counts
        } else {
            Standing::TakenBack
        }
    }

    fn events(&self, n: u64) -> Option<Vec<Event>> {
        self.journal.line(n)?.ok()?.events().ok()
    }
}

/// Who asks, when, and through which door.
struct Request<'a> {
    context: &'a Context,
    source: Source,
    cid: Option<&'a str>,
}

/// A line ready to be recorded.
struct Written {
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
