//! Going from tab to tab.

use super::{Action, Scope, in_session};
use crate::tui::app::{App, Tab};
use crate::tui::effect::Effects;

macro_rules! tab {
    ($id:literal, $label:literal, $help:literal, $tab:ident, $function_key:literal, $digit:literal) => {
        Action {
            id: $id,
            label: $label,
            help: $help,
            scope: Scope::Workspace,
            keys: &[($digit, Scope::List), ($function_key, Scope::Workspace)],
            hint: 0,
            enabled: in_session,
            run: |app| app.show(Tab::$tab),
        }
    };
}

pub const ACTIONS: &[Action] = &[
    tab!("tab.attendance", "act-tab-attendance", "act-tab-attendance-help", Attendance, "f2", "1"),
    tab!("tab.agenda", "act-tab-agenda", "act-tab-agenda-help", Agenda, "f3", "2"),
    tab!("tab.notes", "act-tab-notes", "act-tab-notes-help", Notes, "f4", "3"),
    tab!("tab.needs", "act-tab-needs", "act-tab-needs-help", Needs, "f5", "4"),
    tab!("tab.priorities", "act-tab-priorities", "act-tab-priorities-help", Priorities, "f6", "5"),
    tab!("tab.decisions", "act-tab-decisions", "act-tab-decisions-help", Decisions, "f7", "6"),
    tab!("tab.actions", "act-tab-actions", "act-tab-actions-help", Actions, "f8", "7"),
    tab!("tab.summary", "act-tab-summary", "act-tab-summary-help", Summary, "f9", "8"),
    Action {
        id: "tab.next",
        label: "act-tab-next",
        help: "act-tab-next-help",
        scope: Scope::Workspace,
        keys: &[("tab", Scope::List)],
        hint: 0,
        enabled: in_session,
        run: |app| step(app, 1),
    },
    Action {
        id: "tab.previous",
        label: "act-tab-previous",
        help: "act-tab-previous-help",
        scope: Scope::Workspace,
        keys: &[("shift-tab", Scope::List)],
        hint: 0,
        enabled: in_session,
        run: |app| step(app, Tab::ALL.len() - 1),
    },
    Action {
        id: "tab.go",
        label: "act-tab-go",
        help: "act-tab-go-help",
        scope: Scope::Workspace,
        keys: &[("ctrl-g", Scope::Workspace)],
        hint: 8,
        enabled: in_session,
        run: |app| app.open(crate::tui::overlays::go(app)),
    },
];

fn step(app: &mut App, by: usize) -> Effects {
    let now = app.tab().map_or(0, |tab| tab as usize);
    let to = Tab::ALL[(now + by) % Tab::ALL.len()];
    app.show(to)
}
