//! Who was invited, who is there.

use super::{Screen, ScreenWords};
use crate::i18n::{domain, time};
use crate::meeting::people::{Attendance, Participant};
use crate::meeting::{Id as _, ParticipantId};
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Paragraph, Role, Row};
use crate::tui::words::told;

pub struct People;

const ACTIONS: &[Action] = &[];

fn participant(app: &App, key: Key) -> Option<&Participant> {
    app.meeting().people.get(ParticipantId::from_number(u32::try_from(key).ok()?))
}

fn role(attendance: Attendance) -> Role {
    match attendance {
        Attendance::Present | Attendance::Represented => Role::Good,
        Attendance::Absent | Attendance::Excused | Attendance::Left => Role::Dim,
    }
}

impl Screen for People {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-attendance", short: "screen-attendance-short", empty: "screen-attendance-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        ACTIONS
    }

    fn sorts(&self) -> &'static [&'static str] {
        &["sort-number", "sort-name", "sort-presence"]
    }

    fn keys(&self, app: &App, sort: usize) -> Vec<Key> {
        let meeting = app.meeting();
        let mut people: Vec<&Participant> = meeting.people.iter().collect();
        match sort {
            1 => people.sort_by_cached_key(|participant| participant.person.name.to_lowercase()),
            2 => people.sort_by_key(|participant| participant.attendance(meeting.sitting) != Attendance::Absent),
            _ => {}
        }
        people.into_iter().map(|participant| participant.id.number().into()).collect()
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        let title = |key| told(&app.words, key);
        vec![
            Column::fixed(title("column-number"), 3).right().keep(8),
            Column::flex(title("column-name"), 14, 3),
            Column::fixed(title("column-sex"), 3).keep(2),
            Column::flex(title("column-constituency"), 8, 2).keep(3),
            Column::fixed(title("column-presence"), 11).keep(7),
        ]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let Some(participant) = participant(app, key) else { return Row::default() };
        let (words, person) = (&app.words, &participant.person);
        let attendance = participant.attendance(app.meeting().sitting);
        Row::new(vec![
            key.to_string().into(),
            person.name.as_str().into(),
            person.sex.map(|sex| domain::sex_letter(words, sex)).unwrap_or_default().into(),
            Cell::new(domain::constituency(words, &person.constituency), Role::Dim),
            Cell::new(domain::attendance(words, attendance), role(attendance)),
        ])
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        let Some(participant) = participant(app, key) else { return Vec::new() };
        let (words, person) = (&app.words, &participant.person);
        let fact = |key, text: String| Paragraph::labelled(told(words, key), text);
        let mut detail = vec![Paragraph::heading(person.name.as_str())];
        detail.push(fact("column-constituency", domain::constituency(words, &person.constituency)));
        detail.push(fact("column-office", person.office.to_string()));
        detail.push(fact("column-address", person.address.to_string()));
        for entry in &participant.presence {
            let at = time::clock(words.language(), entry.at);
            detail.push(Paragraph::labelled(at, domain::presence(words, &entry.presence)));
        }
        detail.retain(|paragraph| !paragraph.text.is_empty());
        detail
    }
}
