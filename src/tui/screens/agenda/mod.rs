//! The agenda in its order, the parts of an item below it, with the time each takes.

mod actions;
mod form;
mod order;

use super::facts::{Facts, name};
use super::{Screen, ScreenWords};
use crate::i18n::{domain, say, time};
use crate::meeting::agenda::{AgendaItem, ItemStatus};
use crate::meeting::{AgendaItemId, Id as _};
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Paragraph, Role, Row};
use crate::tui::words::told;

pub struct Agenda;

fn item(app: &App, key: Key) -> Option<&AgendaItem> {
    app.meeting().agenda.items.get(AgendaItemId::from_number(u32::try_from(key).ok()?))
}

fn role(status: ItemStatus) -> Role {
    match status {
        ItemStatus::Active => Role::Accent,
        ItemStatus::Planned => Role::Plain,
        ItemStatus::Done | ItemStatus::Parked | ItemStatus::Deferred => Role::Dim,
    }
}

/// Minutes really spent and planned: `44/60`, `60` before it began, `44` without a plan.
fn minutes(app: &App, item: &AgendaItem) -> String {
    let spent = item.spent(app.now).num_minutes();
    match (item.topic.minutes, item.spans.is_empty()) {
        (Some(planned), true) => planned.to_string(),
        (Some(planned), false) => format!("{spent}/{planned}"),
        (None, true) => String::new(),
        (None, false) => spent.to_string(),
    }
}

impl Screen for Agenda {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-agenda", short: "screen-agenda-short", empty: "screen-agenda-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        actions::ACTIONS
    }

    fn keys(&self, app: &App, _: usize) -> Vec<Key> {
        order::shown(&app.meeting().agenda).into_iter().map(|id| id.number().into()).collect()
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        let title = |key| told(&app.words, key);
        vec![
            Column::fixed(title("column-number"), 4).keep(8),
            Column::flex(title("column-title"), 14, 3),
            Column::flex(title("column-presenter"), 10, 1).keep(1),
            Column::fixed(title("column-time"), 7).right().keep(4),
            Column::fixed(title("column-status"), 14).keep(7),
        ]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let Some(item) = item(app, key) else { return Row::default() };
        let role = role(item.status);
        let presenter = item.topic.presenter.and_then(|id| app.meeting().people.get(id));
        let presenter = presenter.map_or("", |participant| participant.person.name.as_str());
        let label = app.meeting().agenda.label(item.id);
        let time = minutes(app, item);
        let over = item.topic.minutes.is_some_and(|planned| item.spent(app.now).num_minutes() > i64::from(planned));
        let late = over && item.status == ItemStatus::Active;
        Row::new(vec![
            Cell::new(label, role),
            Cell::new(item.topic.title.as_str(), role),
            Cell::new(presenter, Role::Dim),
            Cell::new(time, if late { Role::Warning } else { role }),
            Cell::new(domain::item_status(&app.words, item.status), role),
        ])
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        let Some(item) = item(app, key) else { return Vec::new() };
        let (words, meeting) = (&app.words, app.meeting());
        let mut facts = Facts::new(words);
        facts.heading(format!("{} {}", meeting.agenda.label(item.id), item.topic.title));
        facts.fact("column-status", domain::item_status(words, item.status));
        facts.fact("column-reason", item.reason.as_str());
        facts.fact("column-presenter", item.topic.presenter.map(|id| name(meeting, id)).unwrap_or_default());
        let planned = item.topic.minutes.map(|minutes| say!(words, "detail-minutes", n = minutes));
        facts.fact("column-planned", planned.unwrap_or_default());
        for span in &item.spans {
            let from = time::clock(words.language(), span.from);
            let text = span.to.map_or(from, |to| time::range(words.language(), span.from, to));
            facts.fact("column-time", text);
        }
        let notes = meeting.notes.iter().filter(|note| note.agenda == Some(item.id)).count();
        if notes > 0 {
            facts.fact("screen-notes", notes.to_string());
        }
        for decision in meeting.decisions.iter().filter(|decision| decision.agenda == Some(item.id)) {
            facts.named(decision.id.to_string(), decision.motion.text.as_str());
        }
        facts.done()
    }

    fn title(&self, app: &App) -> String {
        let title = told(&app.words, self.words().title);
        match app.meeting().agenda.approved {
            Some(at) => {
                say!(app.words, "agenda-approved", agenda = title, time = time::clock(app.words.language(), at))
            }
            None => title,
        }
    }
}

#[cfg(test)]
mod tests;
