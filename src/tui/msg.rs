//! What comes in from outside and is folded into the state by [`super::update`].

use super::input::Input;
use crate::intake::{Kind, Table, Unreadable};
use crate::meeting::Event;
use crate::report::exchange::StatusReport;

/// Something happened.
#[derive(Debug)]
pub enum Msg {
    /// The person did something.
    Input(Input),
    /// The meeting took the commands of an [`super::effect::Effect::Submit`], or refused one of them.
    Submitted { asker: super::effect::Asker, result: Result<Vec<Event>, String> },
    /// A session was opened, or cannot be.
    Opened(Result<(), String>),
    /// The list of sessions was read.
    Listed(Result<Vec<super::desk::Card>, String>),
    /// A list was read from a file, or cannot be.
    ListRead { kind: Kind, name: String, read: Result<Table, Unreadable> },
    /// The state of the actions was read from another program.
    StatusRead { name: String, report: Box<StatusReport> },
    /// The text came back from the editor.
    Edited(Result<String, String>),
    /// Something that was asked of the outside failed; the sentence says what.
    Failed(String),
    /// Something that was asked of the outside is done; the sentence says what.
    Done(String),
    /// Time went on, or the store has news: [`super::app::App::settle`] looks.
    Woke,
}
