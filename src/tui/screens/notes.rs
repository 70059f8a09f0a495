//! The minutes line by line, oldest first.

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

const ACTIONS: &[Action] = &[];

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
        ACTIONS
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
        let text = note.remark.text.lines().next().unwrap_or_default();
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
        let words = &app.words;
        let mut detail = vec![Paragraph::new(note.remark.text.as_str()), Paragraph::new("")];
        let fact = |key, text: String| Paragraph::labelled(told(words, key), text);
        detail.push(fact("column-kind", domain::note_kind(words, note.remark.kind)));
        if note.remark.speaker.is_some() {
            detail.push(fact("column-speaker", speaker(app, note).to_owned()));
        }
        detail.push(fact("column-time", time::with_zone(words.language(), note.at)));
        if let Some(item) = note.agenda.and_then(|id| app.meeting().agenda.items.get(id)) {
            let label = app.meeting().agenda.label(item.id);
            detail.push(fact("column-agenda", format!("{label} {}", item.topic.title)));
        }
        if let Some(need) = note.remark.need {
            detail.push(fact("column-need", need.to_string()));
        }
        detail
    }
}
