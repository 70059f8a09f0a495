//! The journal as people look through it: what was done, by whom and when, and whether it still counts.
use super::hash::Hash;
use super::line::Line;
use super::session::Session;
use crate::meeting::{Event, Moment, Stamp};
use std::ops::Range;

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

impl Session {
    /// The numbers of the journal's lines.
    #[must_use]
    pub fn numbers(&self) -> Range<u64> {
        self.journal.numbers()
    }

    /// The sum of the line of this number; also of the line a journal begun anew goes on from.
    #[must_use]
    pub fn sum(&self, n: u64) -> Option<Hash> {
        let base = self.journal.base();
        if n == base.n && n > 0 {
            return Some(base.h);
        }
        Some(self.journal.line(n)?.ok()?.h)
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

    /// The numbers of the steps after line `n` that count: what has to be taken back to go back to it.
    #[must_use]
    pub fn steps_after(&self, n: u64) -> &[u64] {
        self.history.after(n)
    }

    /// How many steps have to be brought back until the one of line `n` counts again; `None` if it cannot any more.
    #[must_use]
    pub fn steps_until(&self, n: u64) -> Option<usize> {
        self.history.until(n)
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

    pub(super) fn events(&self, n: u64) -> Option<Vec<Event>> {
        self.journal.line(n)?.ok()?.events().ok()
    }
}
