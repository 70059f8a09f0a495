//! Who was invited, who is there, since when; how that stands against the quorum and who is not heard.

mod actions;
mod form;

use super::facts::Facts;
use super::{Screen, ScreenWords, list_and_detail};
use crate::i18n::{domain, number, quorum, say, time};
use crate::meeting::people::{Attendance, Participant, Presence};
use crate::meeting::{Id as _, Meeting, ParticipantId};
use crate::text;
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::figures::Figures;
use crate::tui::overlays::head;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Frame, Paragraph, Part, Role, Row, fits, row};
use crate::tui::words::told;
use ratatui::layout::Rect;

pub struct People;

fn participant(app: &App, key: Key) -> Option<&Participant> {
    app.meeting().people.get(ParticipantId::from_number(u32::try_from(key).ok()?))
}

const fn is_there(attendance: Attendance) -> bool {
    matches!(attendance, Attendance::Present | Attendance::Represented)
}

/// Low screens have no room for figures above the list.
const ROOM_FOR_FIGURES: u16 = 11;
/// From this height on two rows of groups leave enough of the list.
const ROOM_FOR_MORE: u16 = 14;

impl Screen for People {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-attendance", short: "screen-attendance-short", empty: "screen-attendance-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        actions::ACTIONS
    }

    fn sorts(&self) -> &'static [&'static str] {
        &["sort-number", "sort-name", "sort-presence"]
    }

    fn keys(&self, app: &App, sort: usize) -> Vec<Key> {
        let meeting = app.meeting();
        let mut people: Vec<&Participant> = meeting.people.iter().collect();
        match sort {
            1 => people.sort_by_cached_key(|participant| participant.person.name.to_lowercase()),
            2 => people.sort_by_key(|participant| is_there(participant.attendance(meeting.sitting))),
            _ => {}
        }
        people.into_iter().map(|participant| participant.id.number().into()).collect()
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        let title = |key| told(&app.words, key);
        vec![
            Column::fixed(title("column-number"), 4).right().keep(8),
            Column::flex(title("column-name"), 14, 3),
            Column::fixed(title("column-sex"), 3).keep(2),
            Column::flex(title("column-constituency"), 8, 2).keep(3),
            Column::fixed(title("column-presence"), 14).keep(7),
            Column::fixed(title("column-since"), 5).keep(4),
        ]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let Some(participant) = participant(app, key) else { return Row::default() };
        let (words, person) = (&app.words, &participant.person);
        let attendance = participant.attendance(app.meeting().sitting);
        let glyphs = app.theme.glyphs;
        let (dot, role) = if is_there(attendance) { (glyphs.dot, Role::Good) } else { (glyphs.hollow, Role::Dim) };
        let last = participant.presence.iter().rev().find(|entry| entry.sitting == app.meeting().sitting);
        let since = last.map(|entry| time::clock(words.language(), entry.at)).unwrap_or_default();
        Row::new(vec![
            key.to_string().into(),
            person.name.as_str().into(),
            person.sex.map(|sex| domain::sex_letter(words, sex)).unwrap_or_default().into(),
            Cell::new(domain::constituency(words, &person.constituency), Role::Dim),
            Cell::new(format!("{dot} {}", presence(app, attendance)), role),
            Cell::new(since, Role::Dim),
        ])
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        participant(app, key).map(|participant| detail(app, participant)).unwrap_or_default()
    }

    /// Enter marks who is chosen as present; somebody who is there is shown.
    fn open(&self, app: &mut App) -> Effects {
        actions::enter(app)
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let title = self.title(app);
        if area.height < ROOM_FOR_FIGURES || app.meeting().people.is_empty() {
            return list_and_detail(&title, self, app, frame, area);
        }
        let mut rest = area;
        let mut lines = figures(app, area.width);
        lines.extend(nobody_from(app, area).into_iter().map(|text| vec![Part::new(text, Role::Warning, 9)]));
        for line in lines {
            let (place, below) = head(rest);
            row(frame, place, &line, &[]);
            rest = below;
        }
        list_and_detail(&title, self, app, frame, rest);
    }
}

/// Until the meeting is over, whoever is not there may still come.
fn presence(app: &App, attendance: Attendance) -> String {
    match attendance {
        Attendance::Absent if app.meeting().stage.takes_content() => told(&app.words, "people-not-yet"),
        attendance => domain::attendance(&app.words, attendance),
    }
}

/// Quorum, women and men, vulnerable groups: on one row where there is room, else the quorum on its own.
fn figures(app: &App, width: u16) -> Vec<Vec<Part>> {
    let (words, summary) = (&app.words, &app.summary);
    let Figures { present, men, women, vulnerable, .. } = summary.figures;
    let role = if summary.quorum.met() { Role::Good } else { Role::Warning };
    let share = number::percent_tenths(words.language(), women.into(), present.into());
    let unknown = present.saturating_sub(men + women);
    let sexes =
        say!(words, "people-sexes", present = present, men = men, women = women, unknown = unknown, share = share);
    let mut line = vec![
        Part::new(quorum::sentence(words, summary.quorum), role, 9),
        Part::new(sexes, Role::Plain, 7),
        Part::new(say!(words, "people-vulnerable", n = vulnerable), Role::Plain, 6),
    ];
    if fits(&line, width) {
        return vec![line];
    }
    let figures = line.split_off(1);
    vec![line, figures]
}

/// The groups nobody came of, in one row, or two where there is room; what does not fit is counted.
fn nobody_from(app: &App, area: Rect) -> Vec<String> {
    let (words, nobody) = (&app.words, &app.summary.figures.nobody_from);
    if nobody.is_empty() || app.summary.came == 0 {
        return Vec::new();
    }
    let names: Vec<String> = nobody.iter().map(|group| domain::constituency(words, group)).collect();
    let over = !app.meeting().stage.takes_content();
    let room = usize::from(area.width.saturating_sub(2));
    let most = if area.height < ROOM_FOR_MORE { 1 } else { 2 };
    for shown in (0..=names.len()).rev() {
        let mut names = names.clone();
        let more = names.split_off(shown).len();
        if more > 0 {
            names.push(say!(words, "list-more", n = more));
        }
        let groups = names.join(", ");
        let text = match over {
            true => say!(words, "record-absent-groups", groups = groups),
            false => say!(words, "people-nobody-from", groups = groups),
        };
        let rows = text::wrap(&text, room);
        if rows.len() <= most || shown == 0 {
            return rows.into_iter().map(|row| text[row].trim_end().to_owned()).collect();
        }
    }
    Vec::new()
}

fn detail(app: &App, participant: &Participant) -> Vec<Paragraph> {
    let (words, person, meeting) = (&app.words, &participant.person, app.meeting());
    let mut facts = Facts::new(words);
    facts.heading(format!("{} {}", participant.id.number(), person.name));
    facts.fact("column-sex", person.sex.map(|sex| domain::sex(words, sex)).unwrap_or_default());
    facts.fact("column-constituency", domain::constituency(words, &person.constituency));
    facts.fact("column-office", person.office.as_str());
    facts.fact("column-address", person.address.as_str());
    let groups: Vec<String> = person.vulnerable.iter().map(|group| domain::vulnerable_group(words, group)).collect();
    facts.fact("people-vulnerable-groups", groups.join(", "));
    facts.fact("people-rights", rights(app, participant).join(", "));
    facts.fact("column-remark", person.remark.as_str());
    facts.fact("people-share", share(app, meeting, participant).join(", "));
    facts.section("people-presence");
    for entry in &participant.presence {
        let at = time::clock(words.language(), entry.at);
        let mut what = domain::presence(words, &entry.presence);
        if let Presence::Represented { by: text } | Presence::Left { reason: text } | Presence::Excused { reason: text } =
            &entry.presence
            && !text.is_blank()
        {
            what = format!("{what}: {text}");
        }
        if meeting.sitting > 1 {
            what = say!(words, "people-sitting", what = what, sitting = entry.sitting);
        }
        facts.named(at, what);
    }
    facts.done()
}

fn rights(app: &App, participant: &Participant) -> Vec<String> {
    let person = &participant.person;
    let right = |has, yes: &str, no: &str| told(&app.words, if has { yes } else { no });
    vec![
        right(person.invited, "people-invited", "people-not-invited"),
        right(person.votes, "people-votes", "people-votes-not"),
        right(person.speaks, "people-speaks", "people-speaks-not"),
    ]
}

/// How much somebody said, asked for and promised.
fn share(app: &App, meeting: &Meeting, participant: &Participant) -> Vec<String> {
    let id = participant.id;
    let notes = meeting.notes.iter().filter(|note| note.remark.speaker == Some(id)).count();
    let needs = meeting.needs.iter().filter(|need| need.proposers.contains(&id)).count();
    let actions = meeting.actions.iter().filter(|action| action.plan.owner == Some(id)).count();
    let words = &app.words;
    let mut share = Vec::new();
    for (count, told) in [
        (notes, say!(words, "people-share-notes", n = notes)),
        (needs, say!(words, "people-share-needs", n = needs)),
        (actions, say!(words, "people-share-actions", n = actions)),
    ] {
        if count > 0 {
            share.push(told);
        }
    }
    share
}

#[cfg(test)]
mod tests;
