//! Keys inside dialogs. What each means is up to the dialog: it is told the [`Cmd`].

use super::{Action, Reason, Scope};
use crate::tui::overlays::Cmd;
use crate::tui::widgets::Move;

macro_rules! command {
    ($id:literal, $label:literal, $help:literal, $hint:literal, $key:literal, $cmd:expr) => {
        Action {
            id: $id,
            label: $label,
            help: $help,
            scope: Scope::Overlay,
            keys: &[($key, Scope::Overlay)],
            hint: $hint,
            enabled: |app| {
                if app.overlays.last().is_some_and(|top| top.takes($cmd)) {
                    Ok(())
                } else {
                    Err(Reason::Because("reason-not-here"))
                }
            },
            run: |app| app.command($cmd),
        }
    };
}

pub const ACTIONS: &[Action] = &[
    command!("dialog.accept", "act-dialog-accept", "act-dialog-accept-help", 1, "enter", Cmd::Accept),
    command!("dialog.save", "act-dialog-save", "act-dialog-save-help", 2, "ctrl-s", Cmd::Save),
    command!("dialog.next", "act-dialog-next", "act-dialog-next-help", 3, "tab", Cmd::Next),
    command!("dialog.previous", "act-dialog-previous", "act-dialog-previous-help", 0, "shift-tab", Cmd::Previous),
    command!("dialog.find", "act-dialog-find", "act-dialog-find-help", 5, "ctrl-f", Cmd::Find),
    command!("dialog.edit", "act-dialog-edit", "act-dialog-edit-help", 5, "ctrl-o", Cmd::Edit),
    command!("dialog.down", "act-dialog-down", "act-dialog-down-help", 0, "down", Cmd::Go(Move::Down)),
    command!("dialog.up", "act-dialog-up", "act-dialog-up-help", 0, "up", Cmd::Go(Move::Up)),
    command!(
        "dialog.page-down",
        "act-dialog-page-down",
        "act-dialog-page-down-help",
        0,
        "pagedown",
        Cmd::Go(Move::PageDown)
    ),
    command!("dialog.page-up", "act-dialog-page-up", "act-dialog-page-up-help", 0, "pageup", Cmd::Go(Move::PageUp)),
    command!("dialog.close", "act-dialog-close", "act-dialog-close-help", 4, "esc", Cmd::Close),
];
