//! What was recorded so far, and the way back to a step or forth to it.

use super::Desk;
use crate::meeting::{Event, Moment};
use crate::store::{JournalEntry, Standing};

/// One line of the journal.
pub struct Past {
    pub at: Moment,
    /// Who recorded it.
    pub by: String,
    pub events: Vec<Event>,
    /// Whether it was a step and was taken back.
    pub taken_back: bool,
    /// Whether it is a step that counts.
    pub counts: bool,
}

impl From<JournalEntry> for Past {
    fn from(entry: JournalEntry) -> Self {
        let JournalEntry { stamp, events, standing, .. } = entry;
        let (taken_back, counts) = (standing == Standing::TakenBack, standing == Standing::Counts);
        Self { at: stamp.at, by: stamp.by, events, taken_back, counts }
    }
}

/// How to come to a line.
pub enum Way {
    /// By taking back so many steps.
    Back(usize),
    /// By bringing back so many steps.
    Forth(usize),
    /// It is the last step that counts.
    Here,
    /// This was announced since, and is not taken back.
    Announced(Box<Event>, Moment),
    /// It was taken back, and new steps were made since.
    Gone,
    /// It is no step.
    Nowhere,
}

impl Desk {
    /// The numbers of all lines, newest first.
    pub fn lines(&self) -> Vec<u64> {
        self.session.as_ref().map(|session| session.numbers().rev().collect()).unwrap_or_default()
    }

    /// The line of this number; `None` for one that this version does not understand.
    pub fn past(&self, n: u64) -> Option<Past> {
        self.session.as_ref()?.entry(n).map(Past::from)
    }

    /// The way to the line of this number.
    pub fn way_to(&self, n: u64) -> Way {
        let Some((session, line)) = self.session.as_ref().zip(self.past(n)) else { return Way::Nowhere };
        if line.taken_back {
            return session.steps_until(n).map_or(Way::Gone, Way::Forth);
        }
        if !line.counts {
            return Way::Nowhere;
        }
        let after = session.steps_after(n);
        for line in after.iter().rev().filter_map(|n| self.past(*n)) {
            if let Some(event) = line.events.into_iter().find(Event::announces) {
                return Way::Announced(Box::new(event), line.at);
            }
        }
        if after.is_empty() { Way::Here } else { Way::Back(after.len()) }
    }
}
