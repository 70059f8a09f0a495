//! Dialogs over the screen. The one on top has the keys: commands ([`Cmd`]) by the keymap, everything else as typing.

mod ask;
mod cells;
mod charts;
mod choice;
mod confirm;
mod export;
mod filter;
mod find;
mod go;
mod hall;
mod help;
mod history;
mod intake;
mod jump;
mod palette;
mod picker;
mod prompt;
mod recipients;
mod seek;
mod status;
#[cfg(test)]
mod tests;
mod text;
mod working;

use super::app::App;
use super::asking::{Answer, Asks};
use super::effect::Effects;
use super::key::KeyPress;
use super::rows::Key;
use super::widgets::{Frame, Move};
use crate::meeting::Event;
use ratatui::layout::Rect;

pub use ask::Ask;
pub use cells::{Cells, Number, Purpose};
pub use charts::charts;
pub use choice::Choice;
pub use confirm::Confirm;
pub use export::export;
pub use filter::filter;
pub use find::find;
pub use go::go;
pub use hall::hall;
pub use help::help;
pub use history::{history, recorded};
pub use intake::intake;
pub use jump::jump;
pub use palette::palette;
pub use picker::{Item, Picker};
pub use prompt::Prompt;
pub use recipients::recipients;
pub use status::status;
pub use text::{TextBox, conflicts, detail, messages};
pub use working::working;

/// What a key means in a dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cmd {
    Accept,
    Save,
    Next,
    Previous,
    /// Opens the text in the person's own editor.
    Edit,
    /// Looks for words in the text.
    Find,
    Go(Move),
    Close,
}

/// What becomes of a dialog after it was told something.
pub enum Outcome {
    Stay,
    StayAnd(Effects),
    Close,
    /// Closes, then does this: run an action, ask for an effect, open something else.
    CloseAnd(Next),
    /// Stays, under another dialog.
    Over(Box<dyn Overlay>),
}

/// What to do after a dialog.
pub type Next = Box<dyn FnOnce(&mut App) -> Effects>;

/// What to do with the answer of a dialog.
pub type Then<T> = Box<dyn FnOnce(&mut App, T) -> Effects>;

pub trait Overlay {
    /// Whether the command means something here; others are not hinted at.
    fn takes(&self, command: Cmd) -> bool;

    fn command(&mut self, command: Cmd, app: &App) -> Outcome;

    /// The key of what the command does here, where it is not what it usually does.
    fn label(&self, _command: Cmd) -> Option<&'static str> {
        None
    }

    /// Whether no other key works while it is on top, not even those that work everywhere else: nobody is led away from
    /// it by a slip.
    fn is_alone(&self) -> bool {
        false
    }

    /// What it is called, if there is never a second one: a key that opens it again brings this one to the front.
    fn only(&self) -> Option<&'static str> {
        None
    }

    /// Whether it takes the whole screen but the hints, not only the place of a list.
    fn covers_all(&self) -> bool {
        false
    }

    /// Whether this key means something here before it means what the keymap says.
    fn wants(&self, _press: KeyPress) -> bool {
        false
    }

    /// A key that is no command.
    fn key(&mut self, press: KeyPress, app: &App) -> Outcome;

    /// Pasted text.
    fn paste(&mut self, _text: &str, _app: &App) -> Outcome {
        Outcome::Stay
    }

    /// A click on a row.
    fn click(&mut self, _row: usize, _app: &App) -> Outcome {
        Outcome::Stay
    }

    /// What was chosen in a picker over this dialog.
    fn picked(&mut self, _keys: Vec<Key>, _app: &App) -> Outcome {
        Outcome::Stay
    }

    /// The text came back from the person's own editor.
    fn edited(&mut self, _text: &str, _app: &App) -> Outcome {
        Outcome::Stay
    }

    /// The meeting's answer to the commands this dialog submitted.
    fn answered(&mut self, _result: &Result<Vec<Event>, String>, _app: &App) -> Outcome {
        Outcome::Stay
    }

    /// Whether what it shows goes on by itself.
    fn waits(&self) -> bool {
        false
    }

    /// Something went on outside.
    fn woke(&mut self, _app: &App) -> Outcome {
        Outcome::Stay
    }

    /// What it asks, in words; none where it is nothing without a screen.
    fn asks(&self, _app: &App) -> Option<Asks> {
        None
    }

    /// The answer to what it asks.
    fn answer(&mut self, _answer: Answer, _app: &App) -> Outcome {
        Outcome::Stay
    }

    /// Draws itself somewhere inside `area`.
    fn view(&self, app: &App, frame: &mut Frame, area: Rect);
}

/// What Enter and Esc do where something is asked before it is recorded.
const fn asked(command: Cmd) -> Option<&'static str> {
    match command {
        Cmd::Accept => Some("dialog-record"),
        Cmd::Close => Some("dialog-cancel"),
        _ => None,
    }
}

/// A place of at most `width` × `height` in the middle of `area`, emptied and framed; returns what is inside.
pub fn framed(frame: &mut Frame, area: Rect, width: u16, height: u16, title: &str, note: &str) -> Rect {
    let place = area.centered(
        ratatui::layout::Constraint::Length(width.min(area.width)),
        ratatui::layout::Constraint::Length(height.min(area.height)),
    );
    frame.clear(place);
    frame.pane(place, title, note, true)
}

/// Splits the first row (for a line to type in) from the rest.
pub fn head(area: Rect) -> (Rect, Rect) {
    let line = Rect { height: area.height.min(1), ..area };
    let rest = Rect { y: area.y + line.height, height: area.height - line.height, ..area };
    (line, rest)
}
