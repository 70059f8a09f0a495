//! The state and a message → the next state and what the outside should do. No terminal, no files, no clock.

use super::action::{self, Scope};
use super::app::{App, Focus, Place, Tab};
use super::effect::{Asker, Effect, Effects};
use super::input::Input;
use super::key::{Key, KeyPress};
use super::lists;
use super::msg::Msg;
use super::notice::Level;
use super::overlays::{conflicts, status};
use super::settings;
use super::widgets::{Hit, Move};
use super::words::told;
use crate::i18n::{domain, removed, say};
use crate::meeting::{Event, Stage};
use crate::text::{Removed, counted};
use ratatui::layout::Position;
use std::time::Duration;

pub fn update(app: &mut App, msg: Msg) -> Effects {
    app.waiting &= !matches!(msg, Msg::Opened(Ok(())) | Msg::Listed(_));
    match msg {
        Msg::Input(input) => take_input(app, input),
        Msg::Submitted { asker, result } => submitted(app, asker, result),
        Msg::Opened(Ok(())) => {
            app.place = Place::Tab(Tab::Notes);
            app.focus = Focus::Capture;
            app.overlays.clear();
            match conflicts(app) {
                Some(list) => app.open(list),
                None => Effects::new(),
            }
        }
        Msg::Listed(Ok(cards)) => {
            app.cards = cards;
            app.listed += 1;
            Effects::new()
        }
        Msg::ListRead { kind, name, read } => lists::came(app, kind, name, read),
        Msg::StatusRead { name, report } => {
            let preview = status(app, name, *report);
            app.open(preview)
        }
        Msg::Edited(Ok(text)) => app.with_top(|top, app| top.edited(&text, app)),
        Msg::Done(text) => say(app, Level::Done, text),
        Msg::Opened(Err(text)) => {
            app.say(Level::Failed, text);
            vec![Effect::ListSessions]
        }
        Msg::Failed(text) | Msg::Listed(Err(text)) | Msg::Edited(Err(text)) => say(app, Level::Failed, text),
        Msg::Woke => {
            app.studies.hear();
            app.with_top(|top, app| top.woke(app))
        }
    }
}

fn say(app: &mut App, level: Level, text: String) -> Effects {
    app.say(level, text);
    Effects::new()
}

fn take_input(app: &mut App, input: Input) -> Effects {
    let by_hand = matches!(input, Input::Key(_) | Input::Click(_) | Input::Wheel(..));
    if by_hand && still_pasting(app) {
        return take_rest_of_paste(app, input);
    }
    match input {
        Input::Key(press) => take_key(app, press),
        Input::Paste(text) => {
            app.pasted = app.steady;
            take_paste(app, &text)
        }
        Input::Click(at) => take_click(app, at),
        Input::Wheel(at, notches) => take_wheel(app, at, notches),
        Input::Drag(at) => {
            take_drag(app, at);
            Effects::new()
        }
        Input::Release => match app.dragged.take() {
            Some(_) => vec![Effect::KeepSettings],
            None => Effects::new(),
        },
        Input::Resize | Input::Focus => Effects::new(),
    }
}

/// A text may hold the mark that ends a paste; what stands behind it then comes as keys. No hand follows so soon.
const REST_OF_PASTE: Duration = Duration::from_millis(100);

fn still_pasting(app: &App) -> bool {
    let since = app.steady.zip(app.pasted).map(|(now, then)| now.saturating_duration_since(then));
    since.is_some_and(|since| since < REST_OF_PASTE)
}

/// Text goes on where the paste went; whatever would be a command is dropped.
fn take_rest_of_paste(app: &mut App, input: Input) -> Effects {
    app.pasted = app.steady;
    match input {
        Input::Key(press) if let Some(c) = press.typed() => take_paste(app, c.encode_utf8(&mut [0; 4])),
        Input::Key(KeyPress { key: Key::Enter, .. }) => take_paste(app, "\n"),
        _ => {
            let text = told(&app.words, "tui-paste-rest");
            app.say_once(Level::Refused, text);
            Effects::new()
        }
    }
}

fn take_key(app: &mut App, press: KeyPress) -> Effects {
    let interrupted = std::mem::take(&mut app.interrupted);
    if app.overlays.last().is_some_and(|top| top.wants(press)) {
        return app.with_top(|top, app| top.key(press, app));
    }
    let scopes = app.scopes();
    if let Some(action) = app.keymap.action(&scopes, press).and_then(action::find) {
        // Only a Ctrl-C right after a Ctrl-C leaves.
        app.interrupted = interrupted && action.id == "app.interrupt";
        // A key of a dialog that this dialog has no use for is typed into it.
        let typed = action.scope == Scope::Overlay && (action.enabled)(app).is_err();
        if !typed {
            return app.run(action);
        }
    }
    if !app.overlays.is_empty() {
        return app.with_top(|top, app| top.key(press, app));
    }
    if app.captures() {
        if !app.capture.key(press) {
            let text = told(&app.words, "tui-line-full");
            app.say_once(Level::Refused, text);
        }
        return Effects::new();
    }
    if press.typed().is_some() && app.tab().is_some() {
        let text = told(&app.words, "tui-typing-in-list");
        app.say(Level::Refused, text);
    }
    Effects::new()
}

/// Pasted text goes where typing goes, and nowhere else: it never runs an action. Rows of a spreadsheet are shown as the
/// list they are, where such lists belong.
fn take_paste(app: &mut App, text: &str) -> Effects {
    let (effects, removed) = counted(|| {
        if !app.overlays.is_empty() {
            return app.with_top(|top, app| top.paste(text, app));
        }
        if let Some(effects) = lists::pasted(app, text) {
            return effects;
        }
        if app.captures() && !app.capture.edit.paste(text) {
            let text = told(&app.words, "tui-paste-cut");
            app.say_once(Level::Refused, text);
        }
        Effects::new()
    });
    // That it was cut is said by whoever cut it.
    if let Some(text) = removed::sentence(&app.words, &Removed { truncated: 0, ..removed }) {
        app.say_once(Level::Done, text);
    }
    effects
}

fn take_click(app: &mut App, at: Position) -> Effects {
    match hit_at(app, at) {
        // A second click opens what the first one selected.
        Some(Hit::Row(index)) if app.overlays.is_empty() && app.focus == Focus::List && is_selected(app, index) => {
            app.screen().open(app)
        }
        Some(hit) => clicked(app, hit),
        None => Effects::new(),
    }
}

/// What lies on top there.
fn hit_at(app: &App, at: Position) -> Option<Hit> {
    app.hits.iter().rev().find(|(area, _)| area.contains(at)).map(|(_, hit)| *hit)
}

fn is_selected(app: &App, index: usize) -> bool {
    app.list().selected().is_some() && app.list().selected() == app.list().key(index)
}

/// Does what a click there means.
pub fn clicked(app: &mut App, hit: Hit) -> Effects {
    match hit {
        Hit::Action(id) => return action::find(id).map(|action| app.run(action)).unwrap_or_default(),
        Hit::Row(index) if !app.overlays.is_empty() => return app.with_top(|top, app| top.click(index, app)),
        Hit::Row(index) => {
            app.focus = Focus::List;
            app.list_mut().select(index);
        }
        Hit::Capture if app.overlays.is_empty() => app.focus = Focus::Capture,
        Hit::Offer(index) if app.captures() => app.take_offer(index),
        Hit::Split { left, width } => app.dragged = Some((left, width)),
        Hit::Capture | Hit::Detail | Hit::Offer(_) => {}
    }
    Effects::new()
}

/// The border between list and details goes where it is dragged.
fn take_drag(app: &mut App, at: Position) {
    if let Some((left, width)) = app.dragged {
        let columns = u32::from(at.x.saturating_sub(left)) + 1;
        let percent = columns * 100 / u32::from(width.max(1));
        app.settings.list = Some(settings::within(u16::try_from(percent).unwrap_or(u16::MAX)));
    }
}

fn take_wheel(app: &mut App, at: Position, notches: i16) -> Effects {
    const ROWS: u16 = 3;
    let way = if notches > 0 { Move::Down } else { Move::Up };
    if app.overlays.is_empty() && hit_at(app, at) == Some(Hit::Detail) {
        for _ in 0..ROWS * notches.unsigned_abs() {
            app.list_mut().scroll_detail(way);
        }
        return Effects::new();
    }
    for _ in 0..ROWS * notches.unsigned_abs() {
        if app.overlays.is_empty() {
            app.list_mut().go(way);
        } else {
            app.command(super::overlays::Cmd::Go(way));
        }
    }
    Effects::new()
}

/// An older refusal is answered by what works now, and a new stage is said; with it the code of the record, when the
/// record was read out or went a step towards final.
fn went_well(app: &mut App, events: &[Event]) {
    app.notices.answered();
    let changed = events.iter().any(|event| matches!(event, Event::StageChanged(_)));
    let fixed = |event: &Event| match event {
        Event::RecordRead(_) | Event::AddendumAdded(_) => true,
        Event::StageChanged(change) => matches!(change.to, Stage::Closed | Stage::Signing | Stage::Final),
        _ => false,
    };
    let stage = changed.then(|| {
        let stage = domain::stage(&app.words, app.meeting().stage);
        say!(app.words, "tui-stage-now", stage = stage)
    });
    let code = app.desk.code().filter(|_| events.iter().any(fixed)).map(|(n, code)| {
        say!(app.words, "tui-code-now", n = n.to_string(), code = code.to_string(), words = code.words())
    });
    let text = stage.into_iter().chain(code).collect::<Vec<_>>().join(" ");
    if !text.is_empty() {
        app.say(Level::Done, text);
    }
}

fn submitted(app: &mut App, asker: Asker, result: Result<Vec<Event>, String>) -> Effects {
    if let Ok(events) = &result {
        went_well(app, events);
        if asker != Asker::Capture && !events.is_empty() {
            app.recorded_elsewhere();
        }
    }
    match (asker, result) {
        (Asker::Form, result) => app.with_top(|top, app| top.answered(&result, app)),
        (Asker::Capture, Ok(events)) => {
            app.capture_taken(&events);
            Effects::new()
        }
        (Asker::Action, Ok(_)) => Effects::new(),
        // A line that is refused still stands where it was typed.
        (Asker::Capture, Err(text)) => {
            app.capture_turned_down();
            say(app, Level::Refused, text)
        }
        (Asker::Action, Err(text)) => say(app, Level::Refused, text),
    }
}
