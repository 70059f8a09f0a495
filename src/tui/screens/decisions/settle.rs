//! How an objection ends: agreed, withdrawn, or left to the vote.

use super::objection::subject;
use crate::i18n::{domain, say};
use crate::meeting::objections::{SettleObjection, Settlement};
use crate::meeting::{Command, ObjectionId};
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::guard::submit;
use crate::tui::overlays::{Ask, Choice};
use crate::tui::screens::facts::Facts;
use crate::tui::widgets::Role;

pub fn command(id: ObjectionId, settlement: Settlement) -> Command {
    Command::SettleObjection(SettleObjection { id, settlement })
}

/// Asks how; that all agree is shown with their number before it is recorded.
pub fn begin(app: &mut App, id: ObjectionId) -> Effects {
    let present = app.meeting().entitled_present(app.now);
    let ways = [Settlement::Consensus { agreed: present }, Settlement::Withdrawn {}, Settlement::LeftToVote {}];
    let names = ways.iter().map(|way| domain::settlement(&app.words, way)).collect();
    let title = say!(app.words, "decisions-settle-title", objection = id.to_string());
    app.open(Choice::boxed(title, names, move |app, place| match ways.into_iter().nth(place) {
        Some(Settlement::Consensus { agreed }) => ask(app, id, agreed),
        Some(way) => submit(command(id, way)),
        None => Effects::new(),
    }))
}

fn ask(app: &mut App, id: ObjectionId, agreed: u32) -> Effects {
    let words = &app.words;
    let Some(objection) = app.meeting().objections.get(id) else { return Effects::new() };
    let mut facts = Facts::new(words);
    facts.says(subject(app, objection), Role::Strong);
    facts.fact("column-reason", objection.reason.as_str());
    facts.fact("decisions-change", objection.change.as_str());
    facts.fact("decisions-condition", objection.condition.as_str());
    facts.says(say!(words, "decisions-all-agree", present = agreed), Role::Strong);
    let (title, text) = (say!(words, "decisions-settle-title", objection = id.to_string()), facts.done());
    app.open(Ask::boxed(title, text, move |_| submit(command(id, Settlement::Consensus { agreed }))))
}
