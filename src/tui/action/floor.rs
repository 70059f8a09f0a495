//! Who speaks: asking for the floor, giving it, and its time.

use super::{Action, Scope};
use crate::i18n::{domain, say};
use crate::meeting::floor::{AskFloor, EndTurn, ExtendTurn, GiveFloor, LeaveQueue};
use crate::meeting::people::{Attendance, Participant};
use crate::meeting::{Command, Id as _, ParticipantId, Refusal};
use crate::tui::action::Reason;
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::guard::{allows, submit};
use crate::tui::overlays::{Item, Picker};
use crate::tui::rows::Key;
use std::collections::BTreeSet;

/// The minutes one key adds to a turn.
const EXTENSION: u32 = 1;

pub const ACTIONS: &[Action] = &[
    Action {
        id: "floor.ask",
        label: "act-floor-ask",
        help: "act-floor-ask-help",
        scope: Scope::Workspace,
        keys: &[(",", Scope::List)],
        hint: 0,
        enabled: |app| match speakers(app).find(|one| !waits(app, one.id)) {
            Some(one) => allows(app, &ask(vec![one.id])),
            None => Err(Reason::Because("reason-nobody-to-ask")),
        },
        run: choose_askers,
    },
    Action {
        id: "floor.next",
        label: "act-floor-next",
        help: "act-floor-next-help",
        scope: Scope::Workspace,
        keys: &[("ctrl-n", Scope::Workspace), (">", Scope::List)],
        hint: 0,
        enabled: |app| allows(app, &onwards(app)),
        run: |app| submit(onwards(app)),
    },
    Action {
        id: "floor.give",
        label: "act-floor-give",
        help: "act-floor-give-help",
        scope: Scope::Workspace,
        keys: &[(".", Scope::List)],
        hint: 0,
        enabled: |app| allows(app, &Command::GiveFloor(GiveFloor { participant: None })),
        run: |app| {
            let picker = Picker::one(say!(app.words, "floor-give-to"), waiting(app), |_, key| {
                let participant = participant(key);
                submit(Command::GiveFloor(GiveFloor { participant }))
            });
            app.open(picker)
        },
    },
    Action {
        id: "floor.end",
        label: "act-floor-end",
        help: "act-floor-end-help",
        scope: Scope::Workspace,
        keys: &[("<", Scope::List)],
        hint: 0,
        enabled: |app| allows(app, &end()),
        run: |_| submit(end()),
    },
    Action {
        id: "floor.extend",
        label: "act-floor-extend",
        help: "act-floor-extend-help",
        scope: Scope::Workspace,
        keys: &[(";", Scope::List)],
        hint: 0,
        enabled: |app| allows(app, &extend()),
        run: |_| submit(extend()),
    },
    Action {
        id: "floor.leave",
        label: "act-floor-leave",
        help: "act-floor-leave-help",
        scope: Scope::Workspace,
        keys: &[("_", Scope::List)],
        hint: 0,
        enabled: |app| match app.meeting().floor.waiting.first() {
            Some(first) => allows(app, &leave(vec![first.participant])),
            None => Err(Reason::Refused(Refusal::NobodyWaits)),
        },
        run: |app| {
            let title = say!(app.words, "act-floor-leave");
            let picker = Picker::several(title, waiting(app), BTreeSet::new(), |_, keys| {
                let gone: Vec<_> = keys.into_iter().filter_map(participant).collect();
                if gone.is_empty() { Effects::new() } else { submit(leave(gone)) }
            });
            app.open(picker)
        },
    },
];

/// Gives the floor to the next of those who wait; where nobody waits, ends the turn.
pub fn onwards(app: &App) -> Command {
    let floor = &app.meeting().floor;
    match floor.waiting.is_empty() && floor.speaking().is_some() {
        true => end(),
        false => Command::GiveFloor(GiveFloor { participant: None }),
    }
}

fn ask(participants: Vec<ParticipantId>) -> Command {
    Command::AskFloor(AskFloor { participants })
}

fn end() -> Command {
    Command::EndTurn(EndTurn {})
}

fn extend() -> Command {
    Command::ExtendTurn(ExtendTurn { minutes: EXTENSION })
}

fn leave(participants: Vec<ParticipantId>) -> Command {
    Command::LeaveQueue(LeaveQueue { participants })
}

fn participant(key: Key) -> Option<ParticipantId> {
    u32::try_from(key).ok().map(ParticipantId::from_number)
}

fn waits(app: &App, id: ParticipantId) -> bool {
    app.meeting().floor.waits(id)
}

/// Everybody who may speak.
fn speakers(app: &App) -> impl Iterator<Item = &Participant> {
    app.meeting().people.iter().filter(|one| one.person.speaks)
}

fn item(app: &App, one: &Participant) -> Item {
    Item {
        key: one.id.number().into(),
        id: one.id.number().to_string(),
        name: one.person.name.to_string(),
        note: domain::constituency(&app.words, &one.person.constituency),
    }
}

/// Those who wait, in the order in which they get the floor.
fn waiting(app: &App) -> Vec<Item> {
    let people = &app.meeting().people;
    app.meeting().speaking_order().into_iter().filter_map(|id| Some(item(app, people.get(id)?))).collect()
}

/// Those who are there come first.
fn choose_askers(app: &mut App) -> Effects {
    let sitting = app.meeting().sitting;
    let there = |one: &Participant| matches!(one.attendance(sitting), Attendance::Present | Attendance::Represented);
    let mut people: Vec<&Participant> = speakers(app).filter(|one| !waits(app, one.id)).collect();
    people.sort_by_key(|one| !there(one));
    let items = people.into_iter().map(|one| item(app, one)).collect();
    let title = say!(app.words, "floor-who-asks");
    let picker = Picker::several(title, items, BTreeSet::new(), |_, keys| {
        let asking: Vec<_> = keys.into_iter().filter_map(participant).collect();
        if asking.is_empty() { Effects::new() } else { submit(ask(asking)) }
    });
    app.open(picker)
}

#[cfg(test)]
mod tests;
