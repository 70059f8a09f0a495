//! Whether the meeting would take a command now. The meeting itself is asked, so that no rule is written twice.

use super::action::{Reason, in_session};
use super::app::App;
use super::effect::{Asker, Effect, Effects};
use crate::meeting::{Command, Context, Event, Moment, Refusal, decide};

/// Asks the meeting; nothing is changed. Text that is still to be typed may stand in as [`SOME_TEXT`].
pub fn allows(app: &App, command: &Command) -> Result<(), Reason> {
    in_session(app)?;
    would(app, command, app.now).map(|_| ()).map_err(Reason::Refused)
}

/// What would be recorded if the command were given at that moment; nothing is changed.
pub fn would(app: &App, command: &Command, at: Moment) -> Result<Vec<Event>, Refusal> {
    decide(app.meeting(), command, &Context { now: at, actor: String::new() })
}

/// Stands in for a text that is still to be typed.
pub const SOME_TEXT: &str = "-";

/// One command of the dialog on top, which gets the answer.
pub fn submit_form(command: Command) -> Effects {
    vec![Effect::submit(vec![command], Asker::Form)]
}

/// What an action does that asks nothing more: one command. A refusal is shown as a message.
pub fn submit(command: Command) -> Effects {
    vec![Effect::submit(vec![command], Asker::Action)]
}
