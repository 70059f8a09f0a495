//! What a meeting is. Pure: no clock, files, randomness or terminal.

mod command;
mod event;
mod refusal;
mod state;

pub use command::Command;
pub use event::{Event, Stamp};
pub use refusal::Refusal;
pub use state::Meeting;

/// A moment on the meeting's own clock, with the offset of its zone.
pub type Moment = chrono::DateTime<chrono::FixedOffset>;

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
pub fn decide(_meeting: &Meeting, command: &Command, _context: &Context) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::TitleSet { title } => Ok(vec![Event::TitleSet { title: title.clone() }]),
        Command::Undo | Command::Redo => Err(Refusal::NothingToUndo),
    }
}

/// Folds one recorded fact into the meeting. Total: it cannot fail.
pub fn apply(meeting: &mut Meeting, _stamp: &Stamp, event: &Event) {
    if let Event::TitleSet { title } = event {
        meeting.title.clone_from(title);
    }
}
