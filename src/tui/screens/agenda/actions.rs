//! What can be done with agenda items.

use super::{form, item, order};
use crate::meeting::agenda::{
    AgendaItem, ApproveAgenda, EditItem, FinishItem, RemoveItem, Shelf, ShelveItem, StartItem, Topic,
};
use crate::meeting::{AgendaItemId, Command};
use crate::tui::action::{Action, Reason};
use crate::tui::app::App;
use crate::tui::effect::{Asker, Effect, Effects};
use crate::tui::guard::{SOME_TEXT, allows, submit};
use crate::tui::overlays::Prompt;

/// How many minutes an item is given at a time.
const EXTENSION: u32 = 5;

pub const ACTIONS: &[Action] = &[
    on_tab!(
        Agenda,
        "agenda.start",
        "act-agenda-start",
        "act-agenda-start-help",
        "m",
        3,
        |app| selected_allows(app, start),
        |app| with_selected(app, |_, item| submit(start(item)))
    ),
    on_tab!(
        Agenda,
        "agenda.finish",
        "act-agenda-finish",
        "act-agenda-finish-help",
        "f",
        4,
        |app| allows(app, &Command::FinishItem(FinishItem {})),
        |_| submit(Command::FinishItem(FinishItem {}))
    ),
    on_tab!(
        Agenda,
        "agenda.park",
        "act-agenda-park",
        "act-agenda-park-help",
        "p",
        0,
        |app| selected_allows(app, |item| shelve(item.id, Shelf::Parked, "")),
        |app| with_selected(app, |app, item| {
            let id = item.id;
            let reason =
                Prompt::boxed("agenda-park-reason", move |_, reason| submit(shelve(id, Shelf::Parked, &reason)));
            app.open(reason.optional())
        })
    ),
    on_tab!(
        Agenda,
        "agenda.defer",
        "act-agenda-defer",
        "act-agenda-defer-help",
        "d",
        0,
        |app| selected_allows(app, |item| shelve(item.id, Shelf::Deferred, SOME_TEXT)),
        |app| with_selected(app, |app, item| {
            let id = item.id;
            app.open(Prompt::boxed("agenda-defer-reason", move |_, reason| {
                submit(shelve(id, Shelf::Deferred, &reason))
            }))
        })
    ),
    on_tab!(
        Agenda,
        "agenda.extend",
        "act-agenda-extend",
        "act-agenda-extend-help",
        "+",
        0,
        |app| selected_allows(app, |item| extend(app, item)),
        |app| with_selected(app, |app, item| submit(extend(app, item)))
    ),
    on_tab!(
        Agenda,
        "agenda.up",
        "act-agenda-up",
        "act-agenda-up-help",
        "[",
        0,
        |app| moves(app, false).map(|_| ()),
        |app| moves(app, false).map(give).unwrap_or_default()
    ),
    on_tab!(
        Agenda,
        "agenda.down",
        "act-agenda-down",
        "act-agenda-down-help",
        "]",
        0,
        |app| moves(app, true).map(|_| ()),
        |app| moves(app, true).map(give).unwrap_or_default()
    ),
    on_tab!(
        Agenda,
        "agenda.new",
        "act-agenda-new",
        "act-agenda-new-help",
        "n",
        5,
        |app| allows(app, &form::trial()),
        |app| app.fill(form::new)
    ),
    on_tab!(
        Agenda,
        "agenda.edit",
        "act-agenda-edit",
        "act-agenda-edit-help",
        "e",
        0,
        |app| selected_allows(app, |item| edit(item, item.topic.clone())),
        |app| with_selected(app, |app, item| { app.fill(|app| form::edit(app, item)) })
    ),
    on_tab!(
        Agenda,
        "agenda.remove",
        "act-agenda-remove",
        "act-agenda-remove-help",
        "x",
        0,
        |app| selected_allows(app, |item| Command::RemoveItem(RemoveItem { id: item.id })),
        |app| with_selected(app, |_, item| submit(Command::RemoveItem(RemoveItem { id: item.id })))
    ),
    on_tab!(
        Agenda,
        "agenda.approve",
        "act-agenda-approve",
        "act-agenda-approve-help",
        "A",
        0,
        |app| allows(app, &Command::ApproveAgenda(ApproveAgenda {})),
        |_| submit(Command::ApproveAgenda(ApproveAgenda {}))
    ),
];

fn selected(app: &App) -> Option<&AgendaItem> {
    item(app, app.list().selected()?)
}

/// Whether the meeting would take this command for the selected item.
fn selected_allows(app: &App, command: impl Fn(&AgendaItem) -> Command) -> Result<(), Reason> {
    let item = selected(app).ok_or(Reason::Because("reason-empty-list"))?;
    allows(app, &command(item))
}

fn with_selected(app: &mut App, act: impl FnOnce(&mut App, &AgendaItem) -> Effects) -> Effects {
    let item = selected(app).cloned();
    item.map(|item| act(app, &item)).unwrap_or_default()
}

fn give(commands: Vec<Command>) -> Effects {
    vec![Effect::submit(commands, Asker::Action)]
}

fn start(item: &AgendaItem) -> Command {
    Command::StartItem(StartItem { id: item.id })
}

fn shelve(id: AgendaItemId, status: Shelf, reason: &str) -> Command {
    Command::ShelveItem(ShelveItem { id, status, reason: reason.into() })
}

fn edit(item: &AgendaItem, topic: Topic) -> Command {
    Command::EditItem(EditItem { id: item.id, topic })
}

/// More time than planned; without a plan, than it took so far.
fn extend(app: &App, item: &AgendaItem) -> Command {
    let spent = u32::try_from(item.spent(app.now).num_minutes()).unwrap_or(0);
    let minutes = item.topic.minutes.unwrap_or(spent).saturating_add(EXTENSION);
    edit(item, Topic { minutes: Some(minutes), ..item.topic.clone() })
}

/// The moves that put the selected item one place up or down.
fn moves(app: &App, down: bool) -> Result<Vec<Command>, Reason> {
    let item = selected(app).ok_or(Reason::Because("reason-empty-list"))?;
    let moves = order::moves(&app.meeting().agenda, item.id, down).ok_or(Reason::Because("reason-at-the-end"))?;
    moves.first().map_or(Ok(()), |first| allows(app, first))?;
    Ok(moves)
}
