//! Consensus: everything is shown before it is recorded that all agree.

use super::decision::about;
use crate::i18n::{quorum, say};
use crate::meeting::decisions::Agree;
use crate::meeting::objections::Subject;
use crate::meeting::people::{Attendance, Participant};
use crate::meeting::{Command, DecisionId, Line};
use crate::tui::action::stage;
use crate::tui::app::App;
use crate::tui::effect::{Asker, Effect, Effects};
use crate::tui::overlays::Ask;
use crate::tui::screens::facts::{Facts, ids};
use crate::tui::widgets::{Paragraph, Role};

pub fn command(id: DecisionId, agreed: Option<u32>, override_reason: Line) -> Command {
    Command::Agree(Agree { id, agreed, override_reason })
}

/// Asks whether all who are there and may vote agree.
pub fn begin(app: &mut App, id: DecisionId) -> Effects {
    let present = app.meeting().entitled_present(app.now);
    ask_agreement(app, id, Some(present), Asker::Action)
}

/// Asks whether all agree, or so many; without quorum, first why it is decided all the same.
pub fn ask_agreement(app: &mut App, id: DecisionId, agreed: Option<u32>, asker: Asker) -> Effects {
    let then = move |app: &mut App, command: Command| {
        let over = match &command {
            Command::Agree(agree) => agree.override_reason.clone(),
            _ => Line::default(),
        };
        let present = agreed.unwrap_or_else(|| app.meeting().entitled_present(app.now));
        let text = shown(app, id, present, &over);
        let title = say!(app.words, "line-ask-consensus", id = id.to_string());
        app.open(Ask::boxed(title, text, move |_| vec![Effect::submit(vec![command], asker)]))
    };
    stage::give_after(app, move |over| command(id, agreed, over), then)
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
    // They explain why more agree than were counted for the quorum.
    let guest = |one: &&Participant| {
        let person = &one.person;
        !person.invited && person.votes && one.attendance(meeting.sitting) == Attendance::Present
    };
    let guests = meeting.people.iter().filter(guest).count();
    if guests > 0 {
        facts.says(say!(words, "decisions-with-guests", n = guests), Role::Dim);
    }
    facts.says(say!(words, "decisions-final"), Role::Dim);
    facts.done()
}
