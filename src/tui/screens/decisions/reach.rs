//! From the selected row to what an action works on: the row itself, the decision of a vote, the vote on a decision.

use super::thing::{Thing, selected};
use crate::meeting::{Command, DecisionId, ObjectionId, VoteId};
use crate::tui::action::Reason;
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::guard::allows;

/// Said where an action has nothing to do with the selected row.
pub const NOT_HERE: Reason = Reason::Because("reason-not-this-row");

pub fn chosen(app: &App) -> Result<Thing, Reason> {
    selected(app).ok_or(Reason::Because("reason-empty-list"))
}

pub fn on_decision(app: &App, command: impl Fn(DecisionId) -> Command) -> Result<(), Reason> {
    let decision = chosen(app)?.decision(app.meeting()).ok_or(NOT_HERE)?;
    allows(app, &command(decision))
}

pub fn with_decision(app: &mut App, then: impl FnOnce(&mut App, DecisionId) -> Effects) -> Effects {
    match selected(app).and_then(|thing| thing.decision(app.meeting())) {
        Some(id) => then(app, id),
        None => Effects::new(),
    }
}

pub fn on_vote(app: &App, command: impl Fn(VoteId) -> Command) -> Result<(), Reason> {
    let vote = chosen(app)?.vote(app.meeting()).ok_or(NOT_HERE)?;
    allows(app, &command(vote))
}

pub fn with_vote(app: &mut App, then: impl FnOnce(&mut App, VoteId) -> Effects) -> Effects {
    match selected(app).and_then(|thing| thing.vote(app.meeting())) {
        Some(id) => then(app, id),
        None => Effects::new(),
    }
}

pub fn on_objection(app: &App, command: impl Fn(ObjectionId) -> Command) -> Result<(), Reason> {
    match chosen(app)? {
        Thing::Objection(id) => allows(app, &command(id)),
        Thing::Decision(_) | Thing::Vote(_) | Thing::Contest(_) => Err(NOT_HERE),
    }
}

pub fn with_objection(app: &mut App, then: impl FnOnce(&mut App, ObjectionId) -> Effects) -> Effects {
    match selected(app) {
        Some(Thing::Objection(id)) => then(app, id),
        _ => Effects::new(),
    }
}
