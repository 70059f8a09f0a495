//! Consensus: everything is shown before it is recorded that all agree.

use super::decision::about;
use crate::i18n::{quorum, say};
use crate::meeting::decisions::Agree;
use crate::meeting::objections::Subject;
use crate::meeting::{Command, DecisionId, Line, Refusal};
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::guard::{submit, would};
use crate::tui::overlays::{Ask, Prompt};
use crate::tui::screens::facts::{Facts, ids};
use crate::tui::widgets::{Paragraph, Role};

pub fn command(id: DecisionId, agreed: Option<u32>, override_reason: Line) -> Command {
    Command::Agree(Agree { id, agreed, override_reason })
}

/// Asks whether all agree; without quorum, first why it is decided all the same.
pub fn begin(app: &mut App, id: DecisionId) -> Effects {
    match would(app, &command(id, None, Line::default()), app.now) {
        Err(Refusal::QuorumShort { .. }) => {
            app.open(Prompt::boxed("decisions-override-reason", move |app, reason| ask(app, id, reason.into())))
        }
        _ => ask(app, id, Line::default()),
    }
}

fn ask(app: &mut App, id: DecisionId, override_reason: Line) -> Effects {
    let present = app.meeting().entitled_present(app.now);
    let text = shown(app, id, present, &override_reason);
    let title = say!(app.words, "decisions-agree-title", decision = id.to_string());
    app.open(Ask::boxed(title, text, move |_| submit(command(id, Some(present), override_reason))))
}

fn shown(app: &App, id: DecisionId, present: u32, override_reason: &Line) -> Vec<Paragraph> {
    let (words, meeting) = (&app.words, app.meeting());
    let Some(decision) = meeting.decisions.get(id) else { return Vec::new() };
    let mut facts = Facts::new(words);
    facts.says(decision.motion.text.as_str(), Role::Strong);
    about(app, &mut facts, &decision.motion);
    let stands = meeting.quorum_at(app.now);
    let role = if stands.met() { Role::Plain } else { Role::Warning };
    facts.says(quorum::sentence(words, stands), role);
    facts.fact_in("decisions-override", override_reason.as_str(), Role::Warning);
    if decision.read_at.is_none() {
        facts.says(say!(words, "decisions-not-read"), Role::Warning);
    }
    // Those about something else do not stand in the way, but are better known.
    let other = meeting.objections.iter().filter(|o| o.is_open() && matches!(o.subject, Subject::Matter(_)));
    let other: Vec<_> = other.map(|objection| objection.id).collect();
    facts.fact_in("decisions-other-objections", ids(&other), Role::Warning);
    facts.says(say!(words, "decisions-all-agree", present = present), Role::Strong);
    facts.says(say!(words, "decisions-final"), Role::Dim);
    facts.done()
}
