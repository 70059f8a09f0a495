//! Whether the meeting would take a command now. The meeting itself is asked, so that no rule is written twice.

use super::action::{Reason, in_session};
use super::app::App;
use crate::meeting::{Command, Context, decide};

/// Asks the meeting; nothing is changed. Text that is still to be typed may stand in as [`SOME_TEXT`].
pub fn allows(app: &App, command: &Command) -> Result<(), Reason> {
    in_session(app)?;
    let context = Context { now: app.now, actor: String::new() };
    decide(app.meeting(), command, &context).map(|_| ()).map_err(Reason::Refused)
}

/// Stands in for a text that is still to be typed.
pub const SOME_TEXT: &str = "-";
