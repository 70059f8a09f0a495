//! Everything that was done against a rule or against an earlier step, with the reason that was typed: printed, always.

use crate::i18n::{Words, domain, ordinal, say};
use crate::meeting::decisions::{Decision, DecisionStatus};
use crate::meeting::rules::QuorumStatus;
use crate::meeting::stage::{Guard, StageEntry};
use crate::meeting::{Line, Meeting, Moment, Stage};
use crate::report::phrase::{self, clause};
use serde::{Deserialize, Serialize};

/// What kind of exception it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ExceptionKind {
    /// A guard of the rules was passed over.
    Guard,
    /// The rules were changed after people had come.
    RulesChanged,
    /// Criteria or ranking were opened again.
    ScoringReopened,
    /// A need was taken in or left out against the line.
    Choice,
    /// An office changed hands.
    Handover,
    /// A decision was opened again.
    DecisionReopened,
    /// A decision was worded anew after it was made.
    DecisionReworded,
    /// The meeting went back from closing or closed.
    MeetingReopened,
}

/// One exception.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OverrideReport {
    /// When.
    pub at: Moment,
    /// What kind.
    pub kind: ExceptionKind,
    /// The reason as typed.
    pub reason: Line,
    /// What was done and why, in sentences.
    pub sentence: String,
}

pub(super) fn overrides(meeting: &Meeting, words: &Words) -> Vec<OverrideReport> {
    let mut all = Vec::new();
    all.extend(meeting.stages.iter().filter_map(|entry| of_stage(words, entry)));
    for decision in &meeting.decisions {
        of_decision(words, decision, &mut all);
    }
    let mut add = |at, kind, reason: &Line, what| all.push(told(words, at, kind, reason, what));
    for change in &meeting.rule_changes {
        add(change.at, ExceptionKind::RulesChanged, &change.reason, say!(words, "report-override-rules"));
    }
    for thaw in &meeting.scoring.thaws {
        add(thaw.at, ExceptionKind::ScoringReopened, &thaw.reason, say!(words, "report-override-scoring"));
    }
    for (need, choice) in &meeting.scoring.choices {
        let need = need.to_string();
        let what = match choice.include {
            true => say!(words, "report-override-taken-in", need = need),
            false => say!(words, "report-override-left-out", need = need),
        };
        add(choice.at, ExceptionKind::Choice, &choice.reason, what);
    }
    for handover in &meeting.roles.handovers {
        let name = |id: Option<_>| id.map_or_else(|| "–".to_owned(), |id| phrase::name(meeting, id));
        let (from, to) = (name(handover.from), name(handover.to));
        let role = domain::role(words, handover.role);
        let what = say!(words, "report-override-handover", role = role, from = from, to = to);
        add(handover.at, ExceptionKind::Handover, &handover.reason, what);
    }
    all.sort_by_key(|exception| exception.at);
    all
}

fn told(words: &Words, at: Moment, kind: ExceptionKind, reason: &Line, what: String) -> OverrideReport {
    let why = say!(words, "report-override-reason", reason = clause(reason).to_owned());
    OverrideReport { at, kind, reason: reason.clone(), sentence: format!("{what} {why}") }
}

fn of_stage(words: &Words, entry: &StageEntry) -> Option<OverrideReport> {
    let change = &entry.change;
    if let Some(passed) = &change.passed_over {
        let what = match passed.guard {
            Guard::Quorum => {
                let QuorumStatus { present, needed, .. } = change.quorum.unwrap_or_default();
                say!(words, "report-override-opened", present = present, needed = needed)
            }
            Guard::DelayLimit => say!(words, "report-override-delay"),
            Guard::PostponeLimit => say!(words, "report-override-postpone"),
            Guard::OpenAgenda => say!(words, "report-override-agenda"),
            Guard::RecordApproved => say!(words, "report-override-record"),
        };
        return Some(told(words, entry.at, ExceptionKind::Guard, &passed.reason, what));
    }
    let went_back = matches!(change.to, Stage::Running | Stage::Closing) && !change.reason.is_blank();
    let kind = ExceptionKind::MeetingReopened;
    went_back.then(|| told(words, entry.at, kind, &change.reason, say!(words, "report-override-reopened")))
}

fn of_decision(words: &Words, decision: &Decision, all: &mut Vec<OverrideReport>) {
    let word = |number| ordinal::decision(words.language(), number);
    let later = decision.revisions.iter().skip(1).map(|revision| &revision.status).chain([&decision.status]);
    for (revision, next) in decision.revisions.iter().zip(later) {
        let spoken = match revision.status {
            DecisionStatus::Decided { number, .. } => word(number),
            DecisionStatus::Rejected { .. } | DecisionStatus::Deferred { .. } | DecisionStatus::Dropped => {
                decision.id.to_string()
            }
            // Wording a draft is ordinary work.
            DecisionStatus::Draft | DecisionStatus::Voting { .. } => continue,
        };
        let (kind, what) = match *next == revision.status {
            true => (ExceptionKind::DecisionReworded, say!(words, "report-override-reworded", decision = spoken)),
            false => {
                (ExceptionKind::DecisionReopened, say!(words, "report-override-decision-reopened", decision = spoken))
            }
        };
        all.push(told(words, revision.at, kind, &revision.reason, what));
    }
    let mut made: Vec<&DecisionStatus> = decision.revisions.iter().map(|revision| &revision.status).collect();
    made.push(&decision.status);
    made.dedup();
    for status in made {
        if let DecisionStatus::Decided { at, number, quorum, passed_over: Some(passed), .. } = status {
            let (decision, present, needed) = (word(*number), quorum.present, quorum.needed);
            let what = say!(words, "report-override-decision", decision = decision, present = present, needed = needed);
            all.push(told(words, *at, ExceptionKind::Guard, &passed.reason, what));
        }
    }
}
