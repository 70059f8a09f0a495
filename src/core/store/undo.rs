//! Taking steps back and bringing them back. Both are lines of the journal themselves: nothing is ever erased.
use super::error::SubmitError;
use super::line::LineFault;
use super::replay;
use super::session::Session;
use super::submit::{Receipt, Request};
use crate::meeting::{Event, Meeting, Refusal};
use std::sync::Arc;

/// How many steps before the present one a state is kept, so that the next undos are short.
const ANCHOR: usize = 64;

impl Session {
    pub(super) fn undo(&mut self, request: &Request<'_>) -> Result<Receipt, SubmitError> {
        let of = self.undoable()?;
        let before = self.before_last()?;
        let events = vec![Event::Undone { of }];
        let line = self.write(&events, request)?;
        self.meeting = before;
        self.history.undo(of);
        Ok(self.record(line, events, request.cid))
    }

    pub(super) fn redo(&mut self, request: &Request<'_>) -> Result<Receipt, SubmitError> {
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
        self.events(of).unwrap_or_default().iter().try_for_each(Event::undone)?;
        Ok(of)
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
}
