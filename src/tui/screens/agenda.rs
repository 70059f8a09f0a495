//! The agenda in its order, with the time each item takes.

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

const ACTIONS: &[Action] = &[];

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

impl Screen for Agenda {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-agenda", short: "screen-agenda-short", empty: "screen-agenda-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        ACTIONS
    }

    fn keys(&self, app: &App, _: usize) -> Vec<Key> {
        app.meeting().agenda.in_order().map(|item| item.id.number().into()).collect()
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        let title = |key| told(&app.words, key);
        vec![
            Column::fixed(title("column-number"), 4).keep(8),
            Column::flex(title("column-title"), 14, 1),
            Column::fixed(title("column-time"), 9).right().keep(4),
            Column::fixed(title("column-status"), 10).keep(7),
        ]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let Some(item) = item(app, key) else { return Row::default() };
        let role = role(item.status);
        let spent = item.spent(app.now).num_minutes();
        let time = match (item.topic.minutes, item.spans.is_empty()) {
            (Some(planned), true) => planned.to_string(),
            (Some(planned), false) => format!("{spent}/{planned}"),
            (None, true) => String::new(),
            (None, false) => spent.to_string(),
        };
        Row::new(vec![
            Cell::new(app.meeting().agenda.label(item.id), role),
            Cell::new(item.topic.title.as_str(), role),
            Cell::new(time, role),
            Cell::new(domain::item_status(&app.words, item.status), role),
        ])
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        let Some(item) = item(app, key) else { return Vec::new() };
        let words = &app.words;
        let mut detail = vec![Paragraph::heading(item.topic.title.as_str())];
        detail.push(Paragraph::labelled(told(words, "column-status"), domain::item_status(words, item.status)));
        if let Some(presenter) = item.topic.presenter.and_then(|id| app.meeting().people.get(id)) {
            detail.push(Paragraph::labelled(told(words, "column-presenter"), presenter.person.name.as_str()));
        }
        if let Some(minutes) = item.topic.minutes {
            let planned = say!(words, "detail-minutes", n = minutes);
            detail.push(Paragraph::labelled(told(words, "column-planned"), planned));
        }
        for span in &item.spans {
            let text = span.to.map_or_else(String::new, |to| time::range(words.language(), span.from, to));
            let from = time::clock(words.language(), span.from);
            detail.push(Paragraph::labelled(told(words, "column-time"), if text.is_empty() { from } else { text }));
        }
        if !item.reason.is_blank() {
            detail.push(Paragraph::labelled(told(words, "column-reason"), item.reason.as_str()));
        }
        detail
    }
}
