//! The action plan.

use super::{Screen, ScreenWords};
use crate::i18n::{date, domain, money};
use crate::meeting::actions::Action as Entry;
use crate::meeting::{ActionId, Id as _};
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Paragraph, Role, Row};
use crate::tui::words::told;

pub struct Actions;

const ACTIONS: &[Action] = &[];

fn entry(app: &App, key: Key) -> Option<&Entry> {
    app.meeting().actions.get(ActionId::from_number(u32::try_from(key).ok()?))
}

fn owner<'a>(app: &'a App, entry: &Entry) -> &'a str {
    let owner = entry.plan.owner.and_then(|id| app.meeting().people.get(id));
    owner.map_or("", |participant| participant.person.name.as_str())
}

fn overdue(app: &App, entry: &Entry) -> bool {
    entry.status.is_open() && entry.plan.due.is_some_and(|due| due < app.now.date_naive())
}

impl Screen for Actions {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-actions", short: "screen-actions-short", empty: "screen-actions-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        ACTIONS
    }

    fn sorts(&self) -> &'static [&'static str] {
        &["sort-number", "sort-due"]
    }

    fn keys(&self, app: &App, sort: usize) -> Vec<Key> {
        let mut entries: Vec<&Entry> = app.meeting().actions.iter().collect();
        if sort == 1 {
            entries.sort_by_key(|entry| (entry.plan.due.is_none(), entry.plan.due));
        }
        entries.into_iter().map(|entry| entry.id.number().into()).collect()
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        let title = |key| told(&app.words, key);
        vec![
            Column::fixed(title("column-number"), 4).keep(8),
            Column::flex(title("column-activity"), 14, 3),
            Column::flex(title("column-owner"), 8, 1).keep(6),
            Column::fixed(title("column-due"), 10).keep(5),
            Column::fixed(title("column-status"), 10).keep(4),
        ]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let Some(entry) = entry(app, key) else { return Row::default() };
        let late = overdue(app, entry);
        let status =
            if late { told(&app.words, "action-overdue") } else { domain::action_status(&app.words, entry.status) };
        Row::new(vec![
            Cell::new(entry.id.to_string(), Role::Dim),
            entry.plan.activity.as_str().into(),
            owner(app, entry).into(),
            entry.plan.due.map(date::table).unwrap_or_default().into(),
            Cell::new(status, if late { Role::Warning } else { Role::Dim }),
        ])
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        let Some(entry) = entry(app, key) else { return Vec::new() };
        let (words, plan) = (&app.words, &entry.plan);
        let language = words.language();
        let fact = |key, text: String| Paragraph::labelled(told(words, key), text);
        let needs: Vec<String> = plan.needs.iter().map(ToString::to_string).collect();
        let mut detail = vec![
            Paragraph::heading(plan.activity.as_str()),
            fact("column-owner", owner(app, entry).to_owned()),
            fact("column-due", plan.due.map(|due| date::long(language, due)).unwrap_or_default()),
            fact("column-status", domain::action_status(words, entry.status)),
            fact("column-place", plan.place.to_string()),
            fact("column-cost", plan.cost.map(|cost| money::rupiah(language, cost.0)).unwrap_or_default()),
            fact("column-source", domain::funding_source(words, &plan.source)),
            fact("column-need", needs.join(", ")),
        ];
        detail.retain(|paragraph| !paragraph.text.is_empty());
        detail
    }
}
