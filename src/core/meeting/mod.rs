//! What a meeting is. Pure: no clock, files, randomness or terminal.
//!
//! Everything that changes a meeting is a [`Command`]; [`decide`] answers it with [`Event`]s or a typed [`Refusal`];
//! [`apply`] folds an event into the [`Meeting`] and cannot fail. One topic a file: its state, its commands with their
//! guards, its events with their effects.

pub mod actions;
pub mod agenda;
mod amount;
mod command;
pub mod contests;
pub mod decisions;
pub mod details;
mod event;
pub mod floor;
mod id;
mod ledger;
pub mod needs;
pub mod notes;
pub mod objections;
pub mod people;
pub mod recipients;
pub mod record;
mod refusal;
pub mod rules;
pub mod scoring;
mod script;
pub mod stage;
mod state;
mod template;
pub mod votes;
mod words;

pub use amount::{Quantity, Rupiah};
pub use command::{Command, Redo, Undo};
pub use event::{Event, Stamp};
pub use id::{
    ActionId, AgendaItemId, ContestId, CriterionId, DecisionId, Id, IdError, MAX_NUMBER, NeedId, NoteId, ObjectionId,
    ParticipantId, RecipientId, VoteId,
};
pub use ledger::{Entry, Ledger};
pub use refusal::{Field, Refusal};
pub use script::{ScriptError, ScriptFault, Scripted};
pub use stage::Stage;
pub use state::Meeting;
pub use template::template;
pub use words::{Line, Text};

/// A moment on the meeting's own clock, with the offset of its zone.
pub type Moment = chrono::DateTime<chrono::FixedOffset>;

type Decided = Result<Vec<Event>, Refusal>;

/// Who asks, and when: handed in, never looked up.
#[derive(Debug, Clone)]
pub struct Context {
    /// The time the command takes effect.
    pub now: Moment,
    /// Who gave the command (a participant's id or a free name).
    pub actor: String,
}

/// Whether a command may happen now, and which facts follow from it.
///
/// # Errors
/// A typed [`Refusal`]; the meeting is unchanged.
pub fn decide(meeting: &Meeting, command: &Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    command.decide(meeting, context)
}

/// Folds one recorded fact into the meeting. Total: it cannot fail.
pub fn apply(meeting: &mut Meeting, stamp: &Stamp, event: &Event) {
    event.apply(meeting, stamp);
}
