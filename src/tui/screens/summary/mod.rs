//! The record: how far it is with reading, approval and signatures, what is still missing, and its text as it would be
//! printed. Everything is made once after each change; scrolling only chooses what is shown.

mod actions;
mod forms;
mod lines;
mod signers;
mod warnings;

pub use actions::ask_approval;
pub use lines::{RecordLine, record_lines};

use super::facts::Facts;
use super::{Screen, ScreenWords};
use crate::i18n::{date, domain, number};
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Divider, Paragraph, Row};
use crate::tui::words::told;
use lines::{PAGE, What};

pub struct Summary;

/// The columns of the border and of the marks before a row.
const AROUND: u16 = 4;
/// The least room in which the facts beside the text can be read.
const FACTS_ROOM: u16 = 28;

/// The key of a label, and how its value is told.
type Fact = (&'static str, fn(&App) -> String);

const FACTS: [Fact; 9] = [
    ("fact-title", |app| app.meeting().details.title.to_string()),
    ("fact-date", |app| {
        app.meeting().details.date.map(|day| date::long(app.words.language(), day)).unwrap_or_default()
    }),
    ("fact-place", |app| app.meeting().details.place.to_string()),
    ("fact-stage", |app| domain::stage(&app.words, app.meeting().stage)),
    ("fact-attendance", |app| {
        let (came, people) = (app.summary.came, app.meeting().people.len());
        format!("{came}/{people} ({})", number::percent_tenths(app.words.language(), came.into(), people as u64))
    }),
    ("fact-notes", |app| app.meeting().notes.len().to_string()),
    ("fact-needs", |app| app.meeting().needs.iter().filter(|need| need.is_listed()).count().to_string()),
    ("fact-decisions", |app| app.meeting().decided().len().to_string()),
    ("fact-actions", |app| app.meeting().actions.len().to_string()),
];

/// The line of a row.
fn line(app: &App, key: Key) -> Option<&RecordLine> {
    app.record().get(usize::try_from(key).ok()?)
}

/// What the selected row is.
fn selected(app: &App) -> Option<What> {
    line(app, app.list().selected()?).map(|line| line.what)
}

impl Screen for Summary {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-summary", short: "screen-summary-short", empty: "screen-summary-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        actions::ACTIONS
    }

    fn keys(&self, app: &App, _: usize) -> Vec<Key> {
        (0..app.record().len() as Key).collect()
    }

    fn dividers(&self, app: &App, shown: &[Key]) -> Vec<Divider> {
        let section = |key: &Key| line(app, *key).map_or("", |line| line.what.section());
        let begins = |at: &usize| *at == 0 || section(&shown[*at]) != section(&shown[*at - 1]);
        let divider = |at: usize| Divider { before: at, text: told(&app.words, section(&shown[at])) };
        (0..shown.len()).filter(begins).map(divider).collect()
    }

    fn columns(&self, _: &App) -> Vec<Column> {
        vec![Column::flex("", 10, 1)]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        line(app, key).map(|line| Row::new(vec![Cell::new(line.text.as_str(), line.role)])).unwrap_or_default()
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        let mut facts = Facts::new(&app.words);
        match line(app, key) {
            Some(line) if line.what != What::Text => {
                // What the row shows whole is not said again.
                if crate::text::width(&line.text) > PAGE || matches!(line.what, What::Correction(_) | What::Addendum(_))
                {
                    facts.says(line.text.as_str(), line.role);
                }
                match line.what {
                    What::Correction(at) => lines::correction(app, &mut facts, at),
                    What::Addendum(at) => lines::addendum(app, &mut facts, at),
                    What::Step(_) | What::Warning | What::Signer(_) | What::Text => {}
                }
            }
            _ => facts.facts(FACTS.iter().map(|(label, value)| (*label, value(app)))),
        }
        facts.done()
    }

    /// The text has the width of a page; the facts get what is left, if that is enough.
    fn list_width(&self, width: u16) -> u16 {
        let page = u16::try_from(PAGE).unwrap_or(u16::MAX).saturating_add(AROUND);
        if width >= page + FACTS_ROOM { page } else { width }
    }
}

#[cfg(test)]
mod tests;
