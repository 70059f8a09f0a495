//! What can be done with people: coming, going, and what is known of them.

use super::{form, is_there, participant};
use crate::capture;
use crate::i18n::{domain, time};
use crate::intake::Kind;
use crate::meeting::people::{ErasePresence, MarkPresence, Participant, Presence, RemovePerson};
use crate::meeting::{Command, Id as _, Moment, ParticipantId};
use crate::tui::action::{Action, Reason, stage};
use crate::tui::app::App;
use crate::tui::effect::{Asker, Effect, Effects};
use crate::tui::guard::{self, SOME_TEXT, allows, submit};
use crate::tui::lists;
use crate::tui::notice::Level;
use crate::tui::overlays::{self, Choice, Prompt};
use crate::tui::words::told;

pub const ACTIONS: &[Action] = &[
    on_tab!(
        Attendance,
        "people.present",
        "act-people-present",
        "act-people-present-help",
        "h",
        3,
        |app| chosen_allows(app, arrived()),
        |app| mark(app, arrived(), None)
    ),
    on_tab!(
        Attendance,
        "people.present-since",
        "act-people-present-since",
        "act-people-present-since-help",
        "H",
        0,
        |app| chosen_allows(app, arrived()),
        |app| app.open(Prompt::boxed("people-since", since))
    ),
    on_tab!(
        Attendance,
        "people.represented",
        "act-people-represented",
        "act-people-represented-help",
        "w",
        0,
        |app| chosen_allows(app, Presence::Represented { by: SOME_TEXT.into() }),
        |app| app.open(Prompt::boxed("people-represented-by", |app, by| {
            mark(app, Presence::Represented { by: by.into() }, None)
        }))
    ),
    on_tab!(
        Attendance,
        "people.left",
        "act-people-left",
        "act-people-left-help",
        "p",
        4,
        |app| chosen_allows(app, Presence::Left { reason: SOME_TEXT.into() }),
        |app| {
            let reason = Prompt::boxed("people-left-reason", |app, reason| {
                mark(app, Presence::Left { reason: reason.into() }, None)
            });
            app.open(reason.optional())
        }
    ),
    on_tab!(
        Attendance,
        "people.excused",
        "act-people-excused",
        "act-people-excused-help",
        "z",
        0,
        |app| chosen_allows(app, Presence::Excused { reason: SOME_TEXT.into() }),
        |app| {
            let reason = Prompt::boxed("people-excused-reason", |app, reason| {
                mark(app, Presence::Excused { reason: reason.into() }, None)
            });
            app.open(reason.optional())
        }
    ),
    on_tab!(
        Attendance,
        "people.back",
        "act-people-back",
        "act-people-back-help",
        "b",
        0,
        |app| {
            let left = selected(app).is_some_and(|participant| !participant.presence.is_empty());
            if left { chosen_allows(app, arrived()) } else { Err(Reason::Because("reason-never-came")) }
        },
        |app| mark(app, arrived(), None)
    ),
    on_tab!(
        Attendance,
        "people.erase",
        "act-people-erase",
        "act-people-erase-help",
        "c",
        0,
        |app| {
            let participant = selected(app).ok_or(Reason::Because("reason-empty-list"))?;
            let last = participant.presence.len().checked_sub(1).ok_or(Reason::Because("reason-never-came"))?;
            allows(app, &erase(participant.id, last))
        },
        erase_one
    ),
    on_tab!(
        Attendance,
        "people.walk-in",
        "act-people-walk-in",
        "act-people-walk-in-help",
        "t",
        5,
        |app| allows(app, &form::walk_in_trial()),
        |app| app.fill(form::walk_in)
    ),
    on_tab!(
        Attendance,
        "people.new",
        "act-people-new",
        "act-people-new-help",
        "n",
        0,
        |app| allows(app, &form::trial()),
        |app| app.fill(form::new)
    ),
    on_tab!(
        Attendance,
        "people.edit",
        "act-people-edit",
        "act-people-edit-help",
        "e",
        0,
        |app| {
            let participant = selected(app).ok_or(Reason::Because("reason-empty-list"))?;
            allows(app, &form::same(participant))
        },
        |app| {
            let form = selected(app).map(|participant| form::edit(app, participant));
            form.map(|form| app.open_form(form)).unwrap_or_default()
        }
    ),
    on_tab!(
        Attendance,
        "people.remove",
        "act-people-remove",
        "act-people-remove-help",
        "x",
        0,
        |app| {
            let participant = selected(app).ok_or(Reason::Because("reason-empty-list"))?;
            allows(app, &Command::RemovePerson(RemovePerson { id: participant.id }))
        },
        |app| {
            let id = selected(app).map(|participant| participant.id);
            id.map(|id| submit(Command::RemovePerson(RemovePerson { id }))).unwrap_or_default()
        }
    ),
    on_tab!(
        Attendance,
        "people.detail",
        "act-people-detail",
        "act-people-detail-help",
        "o",
        0,
        |app| if selected(app).is_some() { Ok(()) } else { Err(Reason::Because("reason-empty-list")) },
        |app| app.open(overlays::detail(app))
    ),
    on_tab!(
        Attendance,
        "people.import",
        "act-people-import",
        "act-people-import-help",
        "I",
        0,
        |app| lists::may(app, Kind::Participants),
        |app| lists::ask(app, Kind::Participants)
    ),
];

fn selected(app: &App) -> Option<&Participant> {
    participant(app, app.list().selected()?)
}

fn arrived() -> Presence {
    Presence::Arrived {}
}

/// Who is marked, or else selected. Of several, those the change is news for: who is there already need not come.
fn chosen(app: &App, presence: &Presence) -> Vec<ParticipantId> {
    let all: Vec<&Participant> = app.list().chosen().into_iter().filter_map(|key| participant(app, key)).collect();
    let ids = |people: &[&Participant]| people.iter().map(|participant| participant.id).collect::<Vec<_>>();
    let news = |participant: &&&Participant| {
        let there = is_there(participant.attendance(app.meeting().sitting));
        match presence {
            Presence::Arrived {} | Presence::Excused { .. } => !there,
            Presence::Left { .. } => there,
            Presence::Represented { .. } => true,
        }
    };
    let some: Vec<&Participant> = all.iter().filter(news).copied().collect();
    if all.len() > 1 && !some.is_empty() { ids(&some) } else { ids(&all) }
}

fn change(app: &App, presence: Presence) -> Command {
    Command::MarkPresence(MarkPresence { participants: chosen(app, &presence), presence })
}

fn chosen_allows(app: &App, presence: Presence) -> Result<(), Reason> {
    allows(app, &change(app, presence))
}

/// Marks who is chosen; the marks of the list have done their work then.
fn mark(app: &mut App, presence: Presence, at: Option<Moment>) -> Effects {
    let command = change(app, presence);
    if guard::would(app, &command, at.unwrap_or(app.now)).is_ok() {
        app.list_mut().marks.clear();
    }
    vec![Effect::Submit { commands: vec![command], asker: Asker::Action, at, draft: None }]
}

/// Marks who is chosen as present since a time that was typed.
fn since(app: &mut App, typed: String) -> Effects {
    let at = capture::clock(&typed).ok().map(|time| stage::moment(app, time));
    match at {
        Some(at) if at <= app.now => mark(app, arrived(), Some(at)),
        Some(_) => refuse(app, "line-time-to-come"),
        None => refuse(app, "form-not-a-time"),
    }
}

fn refuse(app: &mut App, key: &str) -> Effects {
    let text = told(&app.words, key);
    app.say(Level::Refused, text);
    app.open(Prompt::boxed("people-since", since))
}

/// Enter: marks who is chosen as present; shows the selected one who is there already.
pub fn enter(app: &mut App) -> Effects {
    let alone = app.list().marks.is_empty();
    let sitting = app.meeting().sitting;
    let there = selected(app).is_some_and(|participant| is_there(participant.attendance(sitting)));
    if alone && there { app.open(overlays::detail(app)) } else { mark(app, arrived(), None) }
}

fn erase(participant: ParticipantId, entry: usize) -> Command {
    Command::ErasePresence(ErasePresence { participant, entry })
}

/// Takes out the only entry of a time line, or the one that is chosen, the last one first.
fn erase_one(app: &mut App) -> Effects {
    let Some(participant) = selected(app) else { return Effects::new() };
    let (id, entries) = (participant.id, participant.presence.len());
    if entries == 1 {
        return submit(erase(id, 0));
    }
    let words = &app.words;
    let entry = |entry: &crate::meeting::people::PresenceEntry| {
        format!("{} {}", time::clock(words.language(), entry.at), domain::presence(words, &entry.presence))
    };
    let options = participant.presence.iter().rev().map(entry).collect();
    let title = format!("{} {}", id.number(), participant.person.name);
    app.open(Choice::boxed(title, options, move |_, chosen| {
        entries.checked_sub(chosen + 1).map(|entry| submit(erase(id, entry))).unwrap_or_default()
    }))
}
