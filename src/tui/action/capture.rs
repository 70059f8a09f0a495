//! Keys of the capture line.

use super::{Action, Scope, in_session};
use crate::tui::app::App;

macro_rules! typing {
    ($id:literal $label:literal $help:literal $key:literal, $hint:literal, $run:expr) => {
        Action {
            id: $id,
            label: $label,
            help: $help,
            scope: Scope::Capture,
            keys: &[($key, Scope::Capture)],
            hint: $hint,
            enabled: in_session,
            run: $run,
        }
    };
}

pub const ACTIONS: &[Action] = &[
    typing!("capture.commit" "act-capture-commit" "act-capture-commit-help" "enter", 1, App::commit_capture),
    typing!("capture.complete" "act-capture-complete" "act-capture-complete-help" "tab", 3, App::complete_capture),
    typing!("capture.previous" "act-capture-previous" "act-capture-previous-help" "up", 0, App::capture_previous),
    typing!("capture.next" "act-capture-next" "act-capture-next-help" "down", 0, App::capture_next),
];
