//! The action plan (RKTL): who does what by when, and how it goes.

mod bulk;
mod detail;
mod form;
mod progress;

use super::facts::{name, rupiah};
use super::{Screen, ScreenWords};
use crate::i18n::{Words, date, domain, say};
use crate::meeting::actions::{Action as Entry, ActionStatus, AddAction, EditAction, Plan, ReportProgress};
use crate::meeting::{ActionId, Command, Id as _, ParticipantId};
use crate::tui::action::{Action, Reason};
use crate::tui::app::App;
use crate::tui::effect::{Asker, Effect};
use crate::tui::guard::{SOME_TEXT, allows};
use crate::tui::rows::Key;
use crate::tui::statuses;
use crate::tui::widgets::{Cell, Column, Paragraph, Role, Row};
use crate::tui::words::told;

pub struct Actions;

const ACTIONS: &[Action] = &[
    on_tab!(
        Actions,
        "actions.new",
        "act-actions-new",
        "act-actions-new-help",
        "n",
        3,
        |app| allows(app, &some_action(app)),
        |app| {
            let next = app.meeting().actions.next_id();
            app.list_mut().select_key(next.number().into());
            app.fill(form::new)
        },
    ),
    on_tab!(
        Actions,
        "actions.edit",
        "act-actions-edit",
        "act-actions-edit-help",
        "e",
        4,
        |app| on_selected(app, |entry| { Command::EditAction(EditAction { id: entry.id, plan: entry.plan.clone() }) }),
        |app| selected(app).map(|entry| form::edit(app, entry)).map(|form| app.open_form(form)).unwrap_or_default(),
    ),
    on_tab!(
        Actions,
        "actions.progress",
        "act-actions-progress",
        "act-actions-progress-help",
        "p",
        4,
        |app| on_selected(app, |entry| report(entry.id, entry.status, None)),
        |app| selected(app).map(|entry| progress::form(app, entry)).map(|form| app.open_form(form)).unwrap_or_default(),
    ),
    on_tab!(
        Actions,
        "actions.done",
        "act-actions-done",
        "act-actions-done-help",
        "d",
        0,
        |app| match open(app).first() {
            Some(command) => allows(app, command),
            None => on_selected(app, |entry| done(entry.id)).and(Err(Reason::Because("reason-done-already"))),
        },
        |app| {
            let commands = open(app);
            app.list_mut().marks.clear();
            vec![Effect::submit(commands, Asker::Action)]
        },
    ),
    on_tab!(
        Actions,
        "actions.import",
        "act-actions-import",
        "act-actions-import-help",
        "I",
        0,
        |app| on_selected(app, |entry| report(entry.id, entry.status, None)),
        statuses::ask,
    ),
    on_tab!(Actions, "actions.bulk", "act-actions-bulk", "act-actions-bulk-help", "#", 0, bulk::possible, |app| app
        .fill(bulk::form),),
];

/// Those chosen that are not done yet, done.
fn open(app: &App) -> Vec<Command> {
    let open = bulk::chosen(app).into_iter().filter(|entry| entry.status != ActionStatus::Done);
    open.map(|entry| done(entry.id)).collect()
}

fn entry(app: &App, key: Key) -> Option<&Entry> {
    app.meeting().actions.get(ActionId::from_number(u32::try_from(key).ok()?))
}

fn selected(app: &App) -> Option<&Entry> {
    entry(app, app.list().selected()?)
}

fn on_selected(app: &App, command: impl Fn(&Entry) -> Command) -> Result<(), Reason> {
    let entry = selected(app).ok_or(Reason::Because("reason-empty-list"))?;
    allows(app, &command(entry))
}

/// The first on the list stands in for the owner.
fn some_action(app: &App) -> Command {
    let owner = app.meeting().people.at(0).map_or_else(|| ParticipantId::from_number(1), |first| first.id);
    let plan = Plan { activity: SOME_TEXT.into(), owner: Some(owner), ..Plan::default() };
    Command::AddAction(AddAction { plan })
}

fn report(id: ActionId, status: ActionStatus, percent: Option<u8>) -> Command {
    let (obstacle, recommendation) = Default::default();
    Command::ReportProgress(ReportProgress { id, status, percent, obstacle, recommendation, new_due: None })
}

fn done(id: ActionId) -> Command {
    report(id, ActionStatus::Done, Some(100))
}

/// How far it is in a cell of the list; that it is late is said in words, with how much is done.
fn status(app: &App, entry: &Entry) -> (String, Role) {
    if entry.is_overdue(app.now.date_naive()) {
        return (say!(app.words, "action-overdue-at", n = percent(entry).unwrap_or(0)), Role::Warning);
    }
    stands(&app.words, entry)
}

/// How much of it is done, as reported last.
fn percent(entry: &Entry) -> Option<u8> {
    entry.progress.iter().rev().find_map(|progress| progress.report.percent)
}

/// How far it is, whatever the day.
fn stands(words: &Words, entry: &Entry) -> (String, Role) {
    match (entry.status, percent(entry)) {
        (ActionStatus::InProgress, Some(percent)) => (say!(words, "actions-percent", n = percent), Role::Accent),
        (ActionStatus::Done, _) => (domain::action_status(words, entry.status), Role::Good),
        (status, _) => (domain::action_status(words, status), Role::Dim),
    }
}

impl Screen for Actions {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-actions", short: "screen-actions-short", empty: "screen-actions-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        ACTIONS
    }

    fn sorts(&self) -> &'static [&'static str] {
        &["sort-due", "sort-number", "sort-owner"]
    }

    fn keys(&self, app: &App, sort: usize) -> Vec<Key> {
        let mut entries: Vec<&Entry> = app.meeting().actions.iter().collect();
        match sort {
            // What is still owed comes first, the most pressing on top.
            0 => entries.sort_by_key(|entry| (!entry.status.is_open(), entry.due().is_none(), entry.due())),
            2 => entries.sort_by_cached_key(|entry| entry.plan.owner.map(|owner| name(app.meeting(), owner))),
            _ => {}
        }
        entries.into_iter().map(|entry| entry.id.number().into()).collect()
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        let title = |key| told(&app.words, key);
        vec![
            Column::fixed(title("column-number"), 4).keep(8),
            Column::flex(title("column-activity"), 16, 3),
            Column::flex(title("column-owner"), 10, 1).keep(7),
            Column::fixed(title("column-due"), 10).keep(6),
            Column::fixed(title("column-cost"), 14).right().keep(4),
            Column::fixed(title("column-status"), 13).keep(7),
        ]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let Some(entry) = entry(app, key) else { return Row::default() };
        let (text, role) = status(app, entry);
        let owner = entry.plan.owner.and_then(|id| app.meeting().people.get(id));
        Row::new(vec![
            Cell::new(entry.id.to_string(), Role::Dim),
            entry.plan.activity.as_str().into(),
            owner.map_or("", |participant| participant.person.name.as_str()).into(),
            entry.due().map(date::table).unwrap_or_default().into(),
            rupiah(&app.words, entry.plan.cost).into(),
            Cell::new(text, role),
        ])
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        entry(app, key).map(|entry| detail::detail(app, entry)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
