//! The commands of this screen. Where a text is still to be typed, something stands in for it: so the meeting can be asked
//! whether it would take the command.

use super::thing::Thing;
use crate::meeting::decisions::{
    DeferDecision, DraftDecision, DropDecision, MinorityNote, Motion, NoteMinority, ReadDecision, ReopenDecision,
};
use crate::meeting::objections::{AnswerObjection, OfferChange, RaiseObjection, ReopenObjection, Subject};
use crate::meeting::votes::EndVote;
use crate::meeting::{Command, DecisionId, Id as _, Line, ObjectionId, ParticipantId, VoteId};
use crate::tui::app::App;
use crate::tui::guard::SOME_TEXT;

pub fn some_draft() -> Command {
    Command::DraftDecision(DraftDecision { motion: Motion { text: SOME_TEXT.into(), ..Motion::default() } })
}

pub fn some_minority(id: DecisionId) -> Command {
    Command::NoteMinority(NoteMinority { id, note: MinorityNote { by: Line::default(), text: SOME_TEXT.into() } })
}

/// Raised by the first on the list who may speak: whether anybody could object now.
pub fn some_objection(app: &App) -> Command {
    let speaker = app.meeting().people.iter().find(|participant| participant.person.speaks);
    let by = speaker.map_or_else(|| ParticipantId::from_number(1), |participant| participant.id);
    Command::RaiseObjection(RaiseObjection { by, subject: Subject::Matter(SOME_TEXT.into()), reason: SOME_TEXT.into() })
}

pub fn some_answer(id: ObjectionId) -> Command {
    Command::AnswerObjection(AnswerObjection { id, by: None, text: SOME_TEXT.into() })
}

pub fn some_offer(id: ObjectionId) -> Command {
    Command::OfferChange(OfferChange { id, change: SOME_TEXT.into(), condition: SOME_TEXT.into() })
}

pub fn read(id: DecisionId) -> Command {
    Command::ReadDecision(ReadDecision { id })
}

pub fn defer(id: DecisionId, reason: Line) -> Command {
    Command::DeferDecision(DeferDecision { id, reason })
}

pub fn drop_draft(id: DecisionId) -> Command {
    Command::DropDecision(DropDecision { id })
}

pub fn end(id: VoteId, reason: Line) -> Command {
    Command::EndVote(EndVote { id, reason })
}

/// An objection is reopened itself, a vote with its decision.
pub fn reopen(thing: Thing, reason: Line, app: &App) -> Option<Command> {
    match thing {
        Thing::Objection(id) => Some(Command::ReopenObjection(ReopenObjection { id, reason })),
        Thing::Contest(_) => None,
        Thing::Decision(_) | Thing::Vote(_) => {
            let id = thing.decision(app.meeting())?;
            Some(Command::ReopenDecision(ReopenDecision { id, reason }))
        }
    }
}
