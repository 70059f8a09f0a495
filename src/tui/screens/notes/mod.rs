//! The minutes line by line, oldest first.

mod actions;
mod form;

pub use actions::ask_withdraw;

use super::facts::{Facts, first_line, name};
use super::{Screen, ScreenWords, contains};
use crate::i18n::{domain, time};
use crate::meeting::notes::{Note, NoteKind};
use crate::meeting::{Id as _, NoteId};
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Paragraph, Role, Row};
use crate::tui::words::told;

pub struct Notes;

fn note(app: &App, key: Key) -> Option<&Note> {
    app.meeting().notes.get(NoteId::from_number(u32::try_from(key).ok()?))
}

fn speaker<'a>(app: &'a App, note: &Note) -> &'a str {
    let speaker = note.remark.speaker.and_then(|id| app.meeting().people.get(id));
    speaker.map_or("", |participant| participant.person.name.as_str())
}

impl Screen for Notes {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-notes", short: "screen-notes-short", empty: "screen-notes-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        actions::ACTIONS
    }

    fn keys(&self, app: &App, _: usize) -> Vec<Key> {
        app.meeting().notes.iter().map(|note| note.id.number().into()).collect()
    }

    fn follows_end(&self) -> bool {
        true
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        let title = |key| told(&app.words, key);
        vec![
            Column::fixed(title("column-time"), 5).keep(4),
            Column::flex(title("column-speaker"), 8, 1).keep(6),
            Column::fixed(title("column-kind"), 10).keep(3),
            Column::flex(title("column-text"), 16, 4),
        ]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let Some(note) = note(app, key) else { return Row::default() };
        let text = first_line(app, &note.remark.text);
        let kind = match note.remark.kind {
            NoteKind::Objection => Role::Warning,
            NoteKind::Proposal => Role::Accent,
            _ => Role::Dim,
        };
        Row::new(vec![
            Cell::new(time::clock(app.words.language(), note.at), Role::Dim),
            speaker(app, note).into(),
            Cell::new(domain::note_kind(&app.words, note.remark.kind), kind),
            text.into(),
        ])
    }

    fn matches(&self, app: &App, key: Key, needle: &str) -> bool {
        note(app, key).is_some_and(|note| contains(&note.remark.text, needle) || contains(speaker(app, note), needle))
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        let Some(note) = note(app, key) else { return Vec::new() };
        let (words, meeting) = (&app.words, app.meeting());
        let mut facts = Facts::new(words);
        facts.says(note.remark.text.as_str(), Role::Plain);
        facts.section("notes-facts");
        facts.fact("column-kind", domain::note_kind(words, note.remark.kind));
        facts.fact("column-speaker", note.remark.speaker.map(|id| name(meeting, id)).unwrap_or_default());
        facts.fact("column-time", time::with_zone(words.language(), note.at));
        if let Some(item) = note.agenda.and_then(|id| meeting.agenda.items.get(id)) {
            facts.fact("column-agenda", format!("{} {}", meeting.agenda.label(item.id), item.topic.title));
        }
        if let Some(need) = note.remark.need.and_then(|id| meeting.needs.get(id)) {
            facts.fact("column-need", format!("{} {}", need.id, need.proposal.activity));
        }
        if let Some(objection) = note.remark.objection.and_then(|id| meeting.objections.get(id)) {
            let state = if objection.is_open() { "notes-objection-open" } else { "notes-objection-settled" };
            facts.fact("ui-objection", format!("{} ({})", objection.id, told(words, state)));
        }
        if !note.revisions.is_empty() {
            facts.section("notes-earlier");
            for revision in note.revisions.iter().rev() {
                facts.named(time::clock(words.language(), revision.at), revision.remark.text.as_str());
            }
        }
        facts.done()
    }
}

#[cfg(test)]
mod tests;
