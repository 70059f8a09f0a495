//! Decisions in spoken order and objections, each with the sentence that says how it was settled.

use super::votes::{threshold, verdict_sentence};
use crate::i18n::{Words, domain, ordinal, say};
use crate::meeting::decisions::{Decision, DecisionStatus, Manner, MinorityNote};
use crate::meeting::needs::Outcome;
use crate::meeting::objections::{Objection, Settlement, Subject};
use crate::meeting::rules::QuorumStatus;
use crate::meeting::votes::{RoundResult, Vote};
use crate::meeting::{ActionId, DecisionId, Line, Meeting, Moment, NeedId, ObjectionId, ParticipantId, Text, VoteId};
use crate::report::phrase;
use serde::{Deserialize, Serialize};

/// A decision that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DecisionReport {
    /// Its spoken number, from 1.
    pub number: u32,
    /// The number as it is spoken: `KESATU`, `FIRST`.
    pub word: String,
    /// The id.
    pub id: DecisionId,
    /// When it was made.
    pub at: Moment,
    /// What was decided.
    pub text: Text,
    /// How it was made.
    pub manner: Manner,
    /// The same as a sentence, with the counts.
    pub sentence: String,
    /// How the quorum stood.
    pub quorum: QuorumStatus,
    /// The needs it is about.
    pub needs: Vec<NeedId>,
    /// What became of those needs.
    pub outcome: Option<Outcome>,
    /// The actions it approves.
    pub actions: Vec<ActionId>,
    /// Views that did not prevail.
    pub minority: Vec<MinorityNote>,
}

/// A matter that was not decided: voted down, left to another meeting, or still open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Undecided {
    /// The id.
    pub id: DecisionId,
    /// The draft.
    pub text: Text,
    /// How far it is, in words.
    pub status: String,
    /// Why it was left, where it was.
    #[serde(default, skip_serializing_if = "Line::is_blank")]
    pub reason: Line,
    /// The sentence that voted it down, where one did.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sentence: String,
}

/// An objection and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ObjectionReport {
    /// The id.
    pub id: ObjectionId,
    /// When it was raised.
    pub at: Moment,
    /// Who raised it.
    pub by: ParticipantId,
    /// The name.
    pub name: String,
    /// What it is about.
    pub subject: Subject,
    /// The same in words.
    pub subject_words: String,
    /// The reason given.
    pub reason: Text,
    /// The change that was offered.
    #[serde(default, skip_serializing_if = "Text::is_blank")]
    pub change: Text,
    /// The condition that was agreed.
    #[serde(default, skip_serializing_if = "Text::is_blank")]
    pub condition: Text,
    /// Whether it is settled.
    pub settled: bool,
    /// What became of it, as a sentence.
    pub sentence: String,
}

pub(super) fn decisions(meeting: &Meeting, words: &Words) -> Vec<DecisionReport> {
    let report = |decision: &&Decision| match &decision.status {
        DecisionStatus::Decided { at, number, manner, quorum, .. } => Some(DecisionReport {
            number: *number,
            word: ordinal::decision(words.language(), *number),
            id: decision.id,
            at: *at,
            text: decision.motion.text.clone(),
            manner: manner.clone(),
            sentence: manner_sentence(meeting, words, manner),
            quorum: *quorum,
            needs: decision.motion.needs.clone(),
            outcome: decision.motion.outcome,
            actions: decision.motion.actions.clone(),
            minority: decision.minority.clone(),
        }),
        _ => None,
    };
    meeting.decided().iter().filter_map(report).collect()
}

/// How a decision was made, as a sentence with its counts.
#[must_use]
pub fn manner_sentence(meeting: &Meeting, words: &Words, manner: &Manner) -> String {
    match *manner {
        Manner::Consensus { present } => say!(words, "report-made-by-consensus", present = present),
        Manner::Vote { vote, .. } => meeting
            .votes
            .get(vote)
            .and_then(|vote| counts_sentence(words, vote))
            .unwrap_or_else(|| domain::manner(words, manner)),
    }
}

fn counts_sentence(words: &Words, vote: &Vote) -> Option<String> {
    let results: Vec<&RoundResult> = vote.rounds.iter().filter_map(|round| round.result.as_ref()).collect();
    let last = results.last()?;
    let pairs = vote.call.options.iter().zip(&last.counts.options);
    let mut counts: Vec<String> = pairs
        .map(|(option, &votes)| say!(words, "report-option-votes", option = option.as_str(), votes = votes))
        .collect();
    counts.push(say!(words, "report-abstain-votes", votes = last.counts.abstain));
    if last.counts.invalid > 0 {
        counts.push(say!(words, "report-invalid-votes", votes = last.counts.invalid));
    }
    let (round, counts, threshold) = (results.len(), counts.join("; "), threshold(&last.verdict));
    Some(say!(words, "report-made-by-vote", round = round, counts = counts, threshold = threshold))
}

pub(super) fn undecided(meeting: &Meeting, words: &Words) -> Vec<Undecided> {
    let report = |decision: &Decision| {
        let reason = match &decision.status {
            DecisionStatus::Decided { .. } | DecisionStatus::Dropped => return None,
            DecisionStatus::Deferred { reason, .. } => reason.clone(),
            DecisionStatus::Draft | DecisionStatus::Voting { .. } | DecisionStatus::Rejected { .. } => Line::default(),
        };
        let sentence = match decision.status {
            DecisionStatus::Rejected { vote, .. } => last_verdict(meeting, words, vote),
            _ => String::new(),
        };
        let status = domain::decision_status(words, &decision.status);
        Some(Undecided { id: decision.id, text: decision.motion.text.clone(), status, reason, sentence })
    };
    meeting.decisions.iter().filter_map(report).collect()
}

/// What the last closed round of a vote came to.
fn last_verdict(meeting: &Meeting, words: &Words, vote: VoteId) -> String {
    let vote = meeting.votes.get(vote);
    let last = vote.and_then(|vote| Some((vote, vote.rounds.iter().rfind(|round| round.result.is_some())?)));
    last.map(|(vote, round)| verdict_sentence(meeting, words, vote, round)).unwrap_or_default()
}

pub(super) fn objections(meeting: &Meeting, words: &Words) -> Vec<ObjectionReport> {
    let report = |objection: &Objection| ObjectionReport {
        id: objection.id,
        at: objection.at,
        by: objection.by,
        name: phrase::name(meeting, objection.by),
        subject: objection.subject.clone(),
        subject_words: domain::subject(words, &objection.subject),
        reason: objection.reason.clone(),
        change: objection.change.clone(),
        condition: objection.condition.clone(),
        settled: objection.settled.is_some(),
        sentence: settlement_sentence(words, meeting, objection),
    };
    meeting.objections.iter().map(report).collect()
}

/// What became of an objection, as a sentence.
#[must_use]
pub fn settlement_sentence(words: &Words, meeting: &Meeting, objection: &Objection) -> String {
    let outvoted = || match objection.subject {
        Subject::Decision(id) => meeting.decisions.get(id).is_some_and(|decision| {
            matches!(decision.status, DecisionStatus::Decided { manner: Manner::Vote { .. }, .. })
        }),
        Subject::Need(_) | Subject::Matter(_) => false,
    };
    match objection.settled.as_ref().map(|settled| &settled.settlement) {
        None if outvoted() => say!(words, "report-objection-outvoted"),
        None => say!(words, "report-objection-open"),
        Some(&Settlement::Consensus { agreed }) => say!(words, "report-objection-agreed", agreed = agreed),
        Some(Settlement::Withdrawn {}) => say!(words, "report-objection-withdrawn"),
        Some(Settlement::LeftToVote {}) => say!(words, "report-objection-voted"),
    }
}
