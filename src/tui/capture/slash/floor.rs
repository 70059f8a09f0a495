//! Who asks for the floor, and who gets it.

use super::super::told::{Told, named};
use super::super::will::Will;
use crate::capture::{Args, SlashName as Name};
use crate::i18n::say;
use crate::meeting::floor::{AskFloor, GiveFloor, LeaveQueue};
use crate::meeting::{Command, Id as _, ParticipantId};
use crate::tui::action::floor;

pub fn meant(name: Name, args: &Args, told: &mut Told) -> Will {
    match (name, args) {
        (Name::AskFloor, Args::Queue { asks, leaves }) => {
            let ids = |numbers: &[u32]| numbers.iter().map(|number| ParticipantId::from_number(*number)).collect();
            let mut commands = Vec::new();
            if !leaves.is_empty() {
                told.does("act-floor-leave");
                told.people(leaves);
                commands.push(Command::LeaveQueue(LeaveQueue { participants: ids(leaves) }));
            }
            if !asks.is_empty() {
                told.does("line-asks-floor");
                told.people(asks);
                commands.push(Command::AskFloor(AskFloor { participants: ids(asks) }));
            }
            Will::Change { commands, at: None }
        }
        (_, Args::Person { number, .. }) => {
            told.does("line-has-floor");
            told.person(*number);
            spoken_enough(*number, told);
            let participant = Some(ParticipantId::from_number(*number));
            Will::change(Command::GiveFloor(GiveFloor { participant }))
        }
        _ => next(told),
    }
}

/// The next of those who wait; where nobody waits, the one who speaks has spoken.
fn next(told: &mut Told) -> Will {
    let (app, command) = (told.app, floor::onwards(told.app));
    match (&command, app.summary.floor.waiting.first()) {
        (Command::GiveFloor(_), next) => {
            told.does("line-has-floor");
            if let Some((number, _)) = next {
                told.person(*number);
                spoken_enough(*number, told);
            }
        }
        _ => {
            told.does("act-floor-end");
            if let Some(speaker) = &app.summary.floor.speaker {
                told.fact(named(app, speaker.number));
            }
        }
    }
    Will::change(command)
}

/// Limits warn; who speaks is for the chair to say.
fn spoken_enough(number: u32, told: &mut Told) {
    let meeting = told.app.meeting();
    let had = meeting.turns_under_item(ParticipantId::from_number(number));
    let limit = meeting.rules.speaking_turns;
    if limit > 0 && had >= limit {
        told.warn(say!(told.app.words, "floor-turn-beyond", n = had + 1, limit = limit));
    }
}
