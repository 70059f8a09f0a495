//! The meeting in figures.

use super::{Screen, ScreenWords};
use crate::i18n::{date, domain, money, number};
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Paragraph, Role, Row};
use crate::tui::words::told;

pub struct Summary;

const ACTIONS: &[Action] = &[];

/// The key of a label, and how its value is told.
type Fact = (&'static str, fn(&App) -> String);

const FACTS: [Fact; 10] = [
    ("fact-title", |app| app.meeting().details.title.to_string()),
    ("fact-date", |app| {
        app.meeting().details.date.map(|day| date::long(app.words.language(), day)).unwrap_or_default()
    }),
    ("fact-place", |app| app.meeting().details.place.to_string()),
    ("fact-stage", |app| domain::stage(&app.words, app.meeting().stage)),
    ("fact-attendance", |app| {
        let (meeting, summary) = (app.meeting(), &app.summary);
        let percent =
            number::percent_tenths(app.words.language(), summary.came.into(), meeting.people.len().max(1) as u64);
        format!("{}/{} ({percent})", summary.came, meeting.people.len())
    }),
    ("fact-notes", |app| app.meeting().notes.len().to_string()),
    ("fact-needs", |app| app.meeting().needs.iter().filter(|need| need.is_listed()).count().to_string()),
    ("fact-ceiling", |app| {
        let ceiling = app.meeting().details.ceiling;
        ceiling.map(|ceiling| money::rupiah(app.words.language(), ceiling.0)).unwrap_or_default()
    }),
    ("fact-decisions", |app| app.meeting().decided().len().to_string()),
    ("fact-actions", |app| app.meeting().actions.len().to_string()),
];

fn fact(key: Key) -> Option<&'static Fact> {
    FACTS.get(usize::try_from(key).ok()?)
}

impl Screen for Summary {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-summary", short: "screen-summary-short", empty: "screen-summary-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        ACTIONS
    }

    fn keys(&self, _: &App, _: usize) -> Vec<Key> {
        (0..FACTS.len() as Key).collect()
    }

    fn columns(&self, _: &App) -> Vec<Column> {
        vec![Column::fixed("", 16), Column::flex("", 10, 1)]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let Some((label, value)) = fact(key) else { return Row::default() };
        Row::new(vec![Cell::new(told(&app.words, label), Role::Dim), value(app).into()])
    }

    fn detail(&self, _: &App, _: Key) -> Vec<Paragraph> {
        Vec::new()
    }
}
