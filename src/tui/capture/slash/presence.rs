//! Who comes, goes and stays away, now or at a time that is named.

use super::super::told::Told;
use super::super::will::Will;
use super::timed;
use crate::capture::{self, Args, SlashName as Name};
use crate::i18n::{domain, say, time};
use crate::meeting::people::{MarkPresence, Presence};
use crate::meeting::{Command, Id as _, ParticipantId};
use crate::tui::action::stage;
use crate::tui::words::told as word;
use chrono::NaiveTime;

pub fn meant(name: Name, args: &Args, told: &mut Told) -> Will {
    let (numbers, at, presence) = match args {
        Args::People { numbers, at } => (numbers.clone(), *at, Presence::Arrived {}),
        Args::StandIn { number, by } => {
            let (at, by) = timed_behind(by);
            (vec![*number], at, Presence::Represented { by: by.into() })
        }
        Args::Person { number, reason } => {
            let (at, reason) = timed(reason.as_deref().unwrap_or_default());
            let reason = reason.into();
            let presence = match name {
                Name::Left => Presence::Left { reason },
                Name::Excused => Presence::Excused { reason },
                _ => Presence::Arrived {},
            };
            (vec![*number], at, presence)
        }
        _ => return Will::Nothing,
    };
    let app = told.app;
    match name {
        Name::Present => told.does("ui-present"),
        Name::Returned => told.does("line-returned"),
        _ => told.verb(domain::presence(&app.words, &presence)),
    }
    told.people(&numbers);
    match &presence {
        Presence::Represented { by } => told.fact(say!(app.words, "line-represented-by", name = by.as_str())),
        Presence::Left { reason } | Presence::Excused { reason } if !reason.is_blank() => told.fact(reason.as_str()),
        _ => {}
    }
    let at = match at.map(|at| stage::moment(app, at)) {
        Some(at) if at > app.now => {
            return told.stays(word(&app.words, "line-time-to-come"));
        }
        at => at,
    };
    if let Some(at) = at {
        told.fact(time::with_zone(app.words.language(), at));
    }
    let participants = numbers.into_iter().map(ParticipantId::from_number).collect();
    Will::Change { commands: vec![Command::MarkPresence(MarkPresence { participants, presence })], at }
}

/// A name, and a time behind it (`Rina Dewanti 09.20`).
fn timed_behind(name: &str) -> (Option<NaiveTime>, &str) {
    for (at, _) in name.match_indices(' ') {
        let (before, behind) = name.split_at(at);
        if let Ok(time) = capture::clock(behind) {
            return (Some(time), before.trim_end_matches([' ', ',']));
        }
    }
    (None, name)
}
