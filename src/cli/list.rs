//! `musyawarah list`: every session in a line, the broken ones too.

use super::args::List;
use super::exit::Exit;
use super::house::House;
use super::print::Print;
use super::trouble::Trouble;
use crate::i18n::{Words, date, domain, files, say};
use crate::meeting::Stage;
use crate::store::{Entry, Summary, Unreadable};
use crate::text;
use chrono::NaiveDate;
use serde::Serialize;

/// Lists the sessions, the latest last.
///
/// # Errors
/// [`Trouble::Open`] if the folder cannot be listed.
pub fn list(house: &House<'_>, args: &List, print: &mut Print) -> Result<Exit, Trouble> {
    let mut entries = house.library.entries().map_err(|fault| Trouble::Open(fault.into()))?;
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    let today = house.now(crate::meeting::details::Zone::default()).date_naive();
    if args.json {
        let told: Vec<_> = entries.iter().map(|entry| Told::of(house.words, entry, today)).collect();
        print.json(&told)?;
    } else if entries.is_empty() {
        let root = files::path(house.library.root());
        super::print::aside(&say!(house.words, "cli-list-empty", folder = root));
    } else {
        print.line(&table(house.words, &entries, today))?;
    }
    Ok(Exit::Done)
}

/// A session as JSON.
#[derive(Debug, Serialize)]
struct Told {
    name: String,
    title: String,
    date: Option<NaiveDate>,
    stage: Option<Stage>,
    open_actions: usize,
    next_due: Option<NaiveDate>,
    overdue_actions: usize,
    /// Why it cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

impl Told {
    fn of(words: &Words, entry: &Entry, today: NaiveDate) -> Self {
        let (summary, error) = match &entry.summary {
            Ok(summary) => (summary.clone(), None),
            Err(why) => (Summary::default(), Some(text::clean_line(&files::unreadable(words, why)).text)),
        };
        Self {
            name: text::clean_line(&entry.name).text,
            title: text::clean_line(&summary.title).text,
            date: summary.date,
            stage: summary.stage,
            open_actions: summary.open_actions,
            overdue_actions: overdue(&summary, today),
            next_due: summary.next_due,
            error,
        }
    }
}

/// How many actions are late.
fn overdue(summary: &Summary, today: NaiveDate) -> usize {
    summary.dues.iter().filter(|due| **due < today).count()
}

/// The sessions in columns: day, stage, what is owed, title, name.
fn table(words: &Words, entries: &[Entry], today: NaiveDate) -> String {
    let rows: Vec<[String; 5]> = entries.iter().map(|entry| row(words, entry, today)).collect();
    let widths: [usize; 4] =
        std::array::from_fn(|column| rows.iter().map(|row| text::width(&row[column])).max().unwrap_or(0));
    let line = |row: &[String; 5]| {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(&text::pad_right(cell, width));
            line.push_str("  ");
        }
        line + &row[4]
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn row(words: &Words, entry: &Entry, today: NaiveDate) -> [String; 5] {
    let name = text::clean_line(&entry.name).text;
    match &entry.summary {
        Ok(summary) => [
            summary.date.map_or_else(|| "—".to_owned(), |date| date::short(words.language(), date)),
            summary.stage.map_or_else(|| say!(words, "cli-list-not-saved"), |stage| domain::stage(words, stage)),
            owed(words, summary, today),
            text::cut(&text::clean_line(&summary.title).text, 60).into_owned(),
            name,
        ],
        Err(why) => ["—".to_owned(), say!(words, "cli-list-broken"), String::new(), broken(words, why), name],
    }
}

fn broken(words: &Words, why: &Unreadable) -> String {
    text::clean_line(&files::unreadable(words, why)).text
}

/// What is still owed, and whether it is late.
fn owed(words: &Words, summary: &Summary, today: NaiveDate) -> String {
    let due = summary.next_due.map(|due| date::short(words.language(), due));
    match (summary.open_actions, overdue(summary, today), due) {
        (0, _, _) => "—".to_owned(),
        (open, 0, None) => say!(words, "cli-list-open", open = open),
        (open, 0, Some(due)) => say!(words, "cli-list-due", open = open, due = due),
        (open, late, _) => say!(words, "cli-list-overdue", open = open, late = late),
    }
}
