//! The registry of actions: keys, hint bar, palette, help and the key reference all read this and nothing else.

use super::app::App;
use super::effect::Effects;
use super::screens;
use super::words::told;
use crate::i18n::Words;
use crate::meeting::Refusal;

/// An action on the meeting as a whole: in every palette, with its key where the course and the record are.
macro_rules! on_meeting {
    ($id:literal $label:literal $help:literal $key:literal, $enabled:expr, $run:expr $(,)?) => {
        crate::tui::action::Action {
            id: $id,
            label: $label,
            help: $help,
            scope: crate::tui::action::Scope::Workspace,
            keys: &[
                ($key, crate::tui::action::Scope::Place(crate::tui::app::Place::Tab(crate::tui::app::Tab::Agenda))),
                ($key, crate::tui::action::Scope::Place(crate::tui::app::Place::Tab(crate::tui::app::Tab::Summary))),
            ],
            hint: 0,
            enabled: $enabled,
            run: $run,
        }
    };
}

mod capture;
pub mod floor;
mod global;
mod list;
mod meeting;
mod overlay;
pub mod stage;
mod tabs;

/// Where a key works and an action is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Everywhere, also over a dialog.
    Global,
    /// On every tab of an open session, whether the list or the capture line has the keys.
    Workspace,
    /// While the capture line has the keys: only keys that type nothing.
    Capture,
    /// While a list has the keys.
    List,
    /// While the list of this place has the keys.
    Place(super::app::Place),
    /// In a dialog.
    Overlay,
}

impl Scope {
    /// Whether a key can mean both: somewhere both are asked.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        use Scope::{Capture, Global, List, Overlay, Place, Workspace};
        match (self, other) {
            (Global, _) | (_, Global) => true,
            (Overlay, other) | (other, Overlay) => other == Overlay,
            (Workspace, _) | (_, Workspace) => true,
            (Capture, other) | (other, Capture) => other == Capture,
            (Place(one), Place(other)) => one == other,
            (List, _) | (_, List) => true,
        }
    }
}

/// Why an action cannot be run now.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// The sentence with this key.
    Because(&'static str),
    /// The meeting itself would refuse.
    Refused(Refusal),
}

impl Reason {
    pub fn said(&self, app: &App) -> String {
        match self {
            Self::Because(key) => told(&app.words, key),
            Self::Refused(refusal) => super::words::refused(&app.words, app.meeting(), refusal),
        }
    }
}

/// Something a person can do.
pub struct Action {
    pub id: &'static str,
    /// The key of its name in the locales.
    pub label: &'static str,
    /// The key of the sentence that says what it does.
    pub help: &'static str,
    /// Where it is offered.
    pub scope: Scope,
    /// Its keys and where each works; the first is the one shown.
    pub keys: &'static [(&'static str, Scope)],
    /// Its place in the hint bar: 1 is leftmost, 0 is not shown there.
    pub hint: u8,
    /// Whether it can be run now, and why not.
    pub enabled: fn(&App) -> Result<(), Reason>,
    pub run: fn(&mut App) -> Effects,
}

impl Action {
    pub fn label_in(&self, words: &Words) -> String {
        told(words, self.label)
    }

    pub fn help_in(&self, words: &Words) -> String {
        told(words, self.help)
    }
}

/// For actions that are always possible where they are offered.
pub fn always(_: &App) -> Result<(), Reason> {
    Ok(())
}

/// For actions that need an open session.
pub fn in_session(app: &App) -> Result<(), Reason> {
    if app.desk.is_open() { Ok(()) } else { Err(Reason::Because("reason-no-session")) }
}

/// All actions, in the order of the help.
pub fn all() -> impl Iterator<Item = &'static Action> {
    let shared = [
        capture::ACTIONS,
        stage::ACTIONS,
        floor::ACTIONS,
        meeting::ACTIONS,
        tabs::ACTIONS,
        list::ACTIONS,
        global::ACTIONS,
        overlay::ACTIONS,
    ];
    let own = screens::ALL.into_iter().map(screens::Screen::actions);
    own.chain([screens::contests::ACTIONS]).chain(shared).flatten()
}

/// The action with an id.
pub fn find(id: &str) -> Option<&'static Action> {
    all().find(|action| action.id == id)
}

/// The action that leads to a tab.
pub fn tab_of(tab: super::app::Tab) -> &'static str {
    tabs::ACTIONS[tab as usize].id
}

#[cfg(test)]
mod tests;
