//! What is said to an objection: an answer, a change that is offered. That all agree stands with the decisions.

use super::super::told::Told;
use super::super::will::Will;
use crate::capture::Args;
use crate::i18n::say;
use crate::meeting::objections::{AnswerObjection, OfferChange};
use crate::meeting::{Command, Id as _, ObjectionId, ParticipantId};

pub fn meant(args: &Args, told: &mut Told) -> Will {
    match args {
        Args::Answer { objection, person, text } => {
            let id = ObjectionId::from_number(*objection);
            told.does("line-answer");
            told.fact(id.to_string());
            told.people(person.as_slice());
            let by = person.map(ParticipantId::from_number);
            Will::change(Command::AnswerObjection(AnswerObjection { id, by, text: text.as_str().into() }))
        }
        Args::Entry { entry, words } => {
            let id = ObjectionId::from_number(entry.number);
            let words = words.as_deref().unwrap_or_default();
            let (change, condition) = words.split_once(';').unwrap_or((words, ""));
            told.does("line-offer");
            told.fact(id.to_string());
            told.fact(change.trim());
            if !condition.trim().is_empty() {
                told.fact(say!(told.app.words, "line-condition", condition = condition.trim()));
            }
            let (change, condition) = (change.trim().into(), condition.trim().into());
            Will::change(Command::OfferChange(OfferChange { id, change, condition }))
        }
        _ => Will::Nothing,
    }
}
