//! Everything that is known of one objection.

use crate::i18n::{domain, say, time};
use crate::meeting::objections::{Objection, Subject};
use crate::meeting::{Moment, ObjectionId};
use crate::report::minutes::settlement_sentence;
use crate::tui::app::App;
use crate::tui::screens::facts::{Facts, name};
use crate::tui::widgets::{Paragraph, Role};

pub fn detail(app: &App, id: ObjectionId) -> Vec<Paragraph> {
    let (words, meeting) = (&app.words, app.meeting());
    let Some(objection) = meeting.objections.get(id) else { return Vec::new() };
    let clock = |at: Moment| time::clock(words.language(), at);
    let mut facts = Facts::new(words);
    facts.heading(format!("{id} {}", subject(app, objection)));
    let role = if objection.is_open() { Role::Warning } else { Role::Plain };
    facts.says(settlement_sentence(words, meeting, objection), role);
    facts.fact("decisions-raised-by", name(meeting, objection.by));
    facts.fact("column-time", clock(objection.at));
    facts.fact("column-reason", objection.reason.as_str());
    facts.fact("decisions-change", objection.change.as_str());
    facts.fact("decisions-condition", objection.condition.as_str());
    if let Some(settled) = &objection.settled {
        facts.fact("decisions-settled-at", clock(settled.at));
        facts.fact("decisions-present", settled.present.to_string());
    }
    if !objection.answers.is_empty() {
        facts.section("decisions-answers");
        for answer in &objection.answers {
            let by = answer.by.map_or_else(|| say!(words, "decisions-answer-nobody"), |by| name(meeting, by));
            facts.named(clock(answer.at), format!("{by}: {}", answer.text));
        }
    }
    facts.done()
}

/// What it is about, with the name of the need.
pub fn subject(app: &App, objection: &Objection) -> String {
    let subject = domain::subject(&app.words, &objection.subject);
    match objection.subject {
        Subject::Need(id) => {
            let activity = app.meeting().needs.get(id).map(|need| need.proposal.activity.as_str());
            format!("{subject} {}", activity.unwrap_or_default())
        }
        Subject::Decision(_) | Subject::Matter(_) => subject,
    }
}
