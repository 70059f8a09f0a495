//! Everything that is known of one decision: its text, how it was made, what speaks against it, how it changed.

use super::{spoken, vote};
use crate::i18n::{domain, quorum, say, time};
use crate::meeting::decisions::{Decision, DecisionRevision, DecisionStatus, Motion};
use crate::meeting::{DecisionId, Moment};
use crate::report::minutes::manner_sentence;
use crate::tui::app::App;
use crate::tui::screens::facts::{Fact, Facts, changes, ids, name};
use crate::tui::widgets::{Paragraph, Role};

pub fn detail(app: &App, id: DecisionId) -> Vec<Paragraph> {
    let Some(decision) = app.meeting().decisions.get(id) else { return Vec::new() };
    let mut facts = Facts::new(&app.words);
    facts.heading(format!("{id} {}", spoken(app, decision)));
    facts.says(decision.motion.text.as_str(), Role::Plain);
    standing(app, &mut facts, decision);
    about(app, &mut facts, &decision.motion);
    objections(app, &mut facts, decision);
    for vote in app.meeting().votes.iter().filter(|vote| vote.call.decision == id) {
        facts.section("ui-vote");
        vote::facts(app, &mut facts, vote);
    }
    if !decision.minority.is_empty() {
        facts.section("decisions-minority");
        for note in &decision.minority {
            facts.named(note.by.as_str(), note.text.as_str());
        }
    }
    history(app, &mut facts, decision);
    facts.done()
}

/// How far it is; once decided, how it was made and whether the quorum stood.
fn standing(app: &App, facts: &mut Facts, decision: &Decision) {
    let (words, meeting) = (&app.words, app.meeting());
    let clock = |at: Moment| time::clock(words.language(), at);
    facts.fact("column-status", domain::decision_status(words, &decision.status));
    match &decision.status {
        DecisionStatus::Decided { at, manner, quorum: stood, passed_over, .. } => {
            facts.fact("column-manner", manner_sentence(meeting, words, manner));
            facts.fact("column-time", clock(*at));
            facts.fact("decisions-quorum", quorum::sentence(words, *stood));
            if let Some(passed_over) = passed_over {
                let guard = domain::guard(words, passed_over.guard);
                facts.fact_in("decisions-override", format!("{guard}: {}", passed_over.reason), Role::Warning);
            }
        }
        DecisionStatus::Rejected { at, quorum: stood, .. } => {
            facts.fact("column-time", clock(*at));
            facts.fact("decisions-quorum", quorum::sentence(words, *stood));
        }
        DecisionStatus::Deferred { at, reason } => {
            facts.fact("column-time", clock(*at));
            facts.fact("column-reason", reason.as_str());
        }
        DecisionStatus::Draft | DecisionStatus::Voting { .. } | DecisionStatus::Dropped => {}
    }
    facts.fact("decisions-read-at", decision.read_at.map(clock).unwrap_or_default());
    let item = decision.agenda.and_then(|id| meeting.agenda.items.get(id));
    let item = item.map(|item| format!("{} {}", meeting.agenda.label(item.id), item.topic.title));
    facts.fact("column-agenda", item.unwrap_or_default());
}

/// The needs and actions it is about, and what becomes of the needs.
pub fn about(app: &App, facts: &mut Facts, motion: &Motion) {
    let (words, meeting) = (&app.words, app.meeting());
    facts.fact("decisions-outcome", motion.outcome.map(|outcome| domain::outcome(words, outcome)).unwrap_or_default());
    for &id in &motion.needs {
        let activity = meeting.needs.get(id).map(|need| need.proposal.activity.as_str());
        facts.named(id.to_string(), activity.unwrap_or_default());
    }
    for &id in &motion.actions {
        let activity = meeting.actions.get(id).map(|action| action.plan.activity.as_str());
        facts.named(id.to_string(), activity.unwrap_or_default());
    }
}

fn objections(app: &App, facts: &mut Facts, decision: &Decision) {
    let meeting = app.meeting();
    for id in meeting.open_objections(decision.id, &decision.motion.needs) {
        if let Some(objection) = meeting.objections.get(id) {
            let text = format!("{id} {}: {}", name(meeting, objection.by), objection.reason);
            facts.fact_in("column-objections", text, Role::Warning);
        }
    }
}

/// Earlier wordings and results that were reopened, oldest first.
fn history(app: &App, facts: &mut Facts, decision: &Decision) {
    if decision.revisions.is_empty() {
        return;
    }
    facts.section("needs-history");
    let after = decision.revisions.iter().skip(1).map(|revision| (&revision.motion, &revision.status));
    let after = after.chain([(&decision.motion, &decision.status)]);
    for (revision, (motion, status)) in decision.revisions.iter().zip(after) {
        facts.named(time::clock(app.words.language(), revision.at), revised(app, revision, motion, status));
    }
}

fn revised(app: &App, revision: &DecisionRevision, motion: &Motion, status: &DecisionStatus) -> String {
    let words = &app.words;
    let fields = |motion: &Motion| -> [Fact; 4] {
        [
            ("column-text", motion.text.to_string()),
            ("column-need", ids(&motion.needs)),
            ("decisions-outcome", motion.outcome.map(|o| domain::outcome(words, o)).unwrap_or_default()),
            ("needs-actions", ids(&motion.actions)),
        ]
    };
    let mut what = changes(words, &fields(&revision.motion), &fields(motion));
    if matches!(status, DecisionStatus::Draft) && !matches!(revision.status, DecisionStatus::Draft) {
        what.insert(
            0,
            say!(words, "decisions-was-reopened", status = domain::decision_status(words, &revision.status)),
        );
    }
    if !revision.reason.is_blank() {
        what.push(say!(words, "needs-because", reason = revision.reason.as_str()));
    }
    what.join("; ")
}
