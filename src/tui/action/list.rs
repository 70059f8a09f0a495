//! What every list can do, and the way between list and capture line.

use super::{Action, Reason, Scope, always, in_session};
use crate::tui::app::{App, Focus};
use crate::tui::effect::{Effect, Effects};
use crate::tui::settings;
use crate::tui::widgets::{Hit, Move};

macro_rules! movement {
    ($id:literal, $label:literal, $help:literal, $way:ident, $keys:expr) => {
        Action {
            id: $id,
            label: $label,
            help: $help,
            scope: Scope::List,
            keys: $keys,
            hint: 0,
            enabled: not_empty,
            run: |app| go(app, Move::$way),
        }
    };
}

pub const ACTIONS: &[Action] = &[
    movement!("list.down", "act-list-down", "act-list-down-help", Down, &[("down", Scope::List), ("j", Scope::List)]),
    movement!("list.up", "act-list-up", "act-list-up-help", Up, &[("up", Scope::List), ("k", Scope::List)]),
    movement!(
        "list.page-down",
        "act-list-page-down",
        "act-list-page-down-help",
        PageDown,
        &[("pagedown", Scope::List), ("pagedown", Scope::Capture)]
    ),
    movement!(
        "list.page-up",
        "act-list-page-up",
        "act-list-page-up-help",
        PageUp,
        &[("pageup", Scope::List), ("pageup", Scope::Capture)]
    ),
    movement!(
        "list.first",
        "act-list-first",
        "act-list-first-help",
        Home,
        &[("home", Scope::List), ("g", Scope::List)]
    ),
    movement!("list.last", "act-list-last", "act-list-last-help", End, &[("end", Scope::List), ("G", Scope::List)]),
    Action {
        id: "list.open",
        label: "act-list-open",
        help: "act-list-open-help",
        scope: Scope::List,
        keys: &[("enter", Scope::List)],
        hint: 1,
        enabled: not_empty,
        run: |app| app.screen().open(app),
    },
    Action {
        id: "list.filter",
        label: "act-list-filter",
        help: "act-list-filter-help",
        scope: Scope::List,
        keys: &[("/", Scope::List)],
        hint: 5,
        enabled: always,
        run: |app| app.open(crate::tui::overlays::filter(app)),
    },
    Action {
        id: "list.clear-filter",
        label: "act-list-clear-filter",
        help: "act-list-clear-filter-help",
        scope: Scope::List,
        keys: &[("backspace", Scope::List)],
        hint: 0,
        enabled: |app| {
            if app.list().filter.is_empty() { Err(Reason::Because("reason-no-filter")) } else { Ok(()) }
        },
        run: |app| {
            app.list_mut().filter.clear();
            Effects::new()
        },
    },
    Action {
        id: "list.sort",
        label: "act-list-sort",
        help: "act-list-sort-help",
        scope: Scope::List,
        keys: &[("s", Scope::List)],
        hint: 0,
        enabled: |app| {
            if app.screen().sorts().len() > 1 { Ok(()) } else { Err(Reason::Because("reason-one-order")) }
        },
        run: |app| {
            let orders = app.screen().sorts().len().max(1);
            let list = app.list_mut();
            list.sort = (list.sort + 1) % orders;
            Effects::new()
        },
    },
    Action {
        id: "list.mark",
        label: "act-list-mark",
        help: "act-list-mark-help",
        scope: Scope::List,
        keys: &[("space", Scope::List)],
        hint: 0,
        enabled: not_empty,
        run: |app| {
            app.list_mut().toggle_mark();
            go(app, Move::Down)
        },
    },
    Action {
        id: "list.mark-all",
        label: "act-list-mark-all",
        help: "act-list-mark-all-help",
        scope: Scope::List,
        keys: &[("*", Scope::List)],
        hint: 0,
        enabled: not_empty,
        run: |app| {
            app.list_mut().mark_all();
            Effects::new()
        },
    },
    Action {
        id: "list.copy",
        label: "act-list-copy",
        help: "act-list-copy-help",
        scope: Scope::List,
        keys: &[("y", Scope::List)],
        hint: 0,
        enabled: not_empty,
        run: |app| vec![Effect::Copy(copied(app))],
    },
    Action {
        id: "list.unmark",
        label: "act-list-unmark",
        help: "act-list-unmark-help",
        scope: Scope::List,
        keys: &[("minus", Scope::List)],
        hint: 0,
        enabled: |app| if app.list().marks.is_empty() { Err(Reason::Because("reason-no-marks")) } else { Ok(()) },
        run: |app| {
            app.list_mut().marks.clear();
            Effects::new()
        },
    },
    Action {
        id: "detail.down",
        label: "act-detail-down",
        help: "act-detail-down-help",
        scope: Scope::List,
        keys: &[("J", Scope::List), ("ctrl-d", Scope::List)],
        hint: 0,
        enabled: not_empty,
        run: |app| {
            app.list_mut().scroll_detail(Move::PageDown);
            Effects::new()
        },
    },
    Action {
        id: "detail.up",
        label: "act-detail-up",
        help: "act-detail-up-help",
        scope: Scope::List,
        keys: &[("K", Scope::List), ("ctrl-u", Scope::List)],
        hint: 0,
        enabled: not_empty,
        run: |app| {
            app.list_mut().scroll_detail(Move::PageUp);
            Effects::new()
        },
    },
    Action {
        id: "list.narrower",
        label: "act-list-narrower",
        help: "act-list-narrower-help",
        scope: Scope::List,
        keys: &[("{", Scope::List)],
        hint: 0,
        enabled: |app| share(app).map(|_| ()),
        run: |app| split(app, |share| share.saturating_sub(STEP)),
    },
    Action {
        id: "list.wider",
        label: "act-list-wider",
        help: "act-list-wider-help",
        scope: Scope::List,
        keys: &[("}", Scope::List)],
        hint: 0,
        enabled: |app| share(app).map(|_| ()),
        run: |app| split(app, |share| share + STEP),
    },
    Action {
        id: "focus.list",
        label: "act-focus-list",
        help: "act-focus-list-help",
        scope: Scope::Capture,
        keys: &[("esc", Scope::Capture)],
        hint: 4,
        enabled: in_session,
        run: |app| focus(app, Focus::List),
    },
    Action {
        id: "focus.capture",
        label: "act-focus-capture",
        help: "act-focus-capture-help",
        scope: Scope::Workspace,
        keys: &[("i", Scope::List), ("esc", Scope::List)],
        hint: 2,
        enabled: |app| {
            in_session(app)?;
            if app.focus == Focus::Capture { Err(Reason::Because("reason-already-there")) } else { Ok(()) }
        },
        run: |app| focus(app, Focus::Capture),
    },
];

fn go(app: &mut App, way: Move) -> Effects {
    app.list_mut().go(way);
    Effects::new()
}

fn focus(app: &mut App, focus: Focus) -> Effects {
    app.focus = focus;
    Effects::new()
}

/// How much of the width a key gives to the list or takes from it, in percent.
const STEP: u16 = 5;

/// The share of the width the list has, in percent, where its details stand beside it.
fn share(app: &App) -> Result<u16, Reason> {
    let split = app.hits.iter().find_map(|(at, hit)| match hit {
        Hit::Split { left, width } => Some(u32::from(at.x + 1 - left) * 100 / u32::from((*width).max(1))),
        _ => None,
    });
    let shown = split.and_then(|percent| u16::try_from(percent).ok());
    shown.map(|shown| app.settings.list.unwrap_or(shown)).ok_or(Reason::Because("reason-one-pane"))
}

fn split(app: &mut App, change: impl Fn(u16) -> u16) -> Effects {
    let Ok(share) = share(app) else { return Effects::new() };
    app.settings.list = Some(settings::within(change(share)));
    vec![Effect::KeepSettings]
}

fn not_empty(app: &App) -> Result<(), Reason> {
    if app.list().is_empty() { Err(Reason::Because("reason-empty-list")) } else { Ok(()) }
}

/// The marked rows, a line each; without marks, all that is known of the selected one.
fn copied(app: &App) -> String {
    if app.list().marks.is_empty() {
        let lines = app.list().detail().iter().map(|it| match it.label.as_str() {
            "" => it.text.clone(),
            label => format!("{label}: {}", it.text),
        });
        return lines.collect::<Vec<_>>().join("\n");
    }
    let row = |key| {
        let cells = app.screen().row(app, key).cells;
        cells.iter().map(|cell| cell.text.trim().to_owned()).collect::<Vec<_>>().join("\t")
    };
    app.list().chosen().into_iter().map(row).collect::<Vec<_>>().join("\n")
}
