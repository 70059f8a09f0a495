//! Votes as they were announced: counts, thresholds, and the sentence that decides each round.

use crate::i18n::{Words, majority};
use crate::meeting::rules::TieRule;
use crate::meeting::votes::{Round, Secrecy, Vote};
use crate::meeting::{DecisionId, Line, Meeting, Moment, VoteId};
use crate::tally::majority::{Majority, Verdict};
use serde::{Deserialize, Serialize};

/// How many voted for one option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OptionCount {
    /// The option.
    pub option: Line,
    /// Its votes.
    pub votes: u32,
}

/// A round with its result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RoundReport {
    /// The round, from 1.
    pub round: usize,
    /// When it opened.
    pub opened: Moment,
    /// When it was closed; none while it is open.
    pub closed: Option<Moment>,
    /// How many were entitled and present when it opened.
    pub electorate: usize,
    /// The votes an option needed.
    pub threshold: u32,
    /// Votes for each option; empty while it is open.
    pub options: Vec<OptionCount>,
    /// Present, took no side.
    pub abstain: u32,
    /// Unreadable or spoiled.
    pub invalid: u32,
    /// What it came to; none while it is open.
    pub verdict: Option<Verdict>,
    /// The sentence that decides it; empty while it is open.
    pub sentence: String,
}

/// A vote with all its rounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct VoteReport {
    /// The id.
    pub id: VoteId,
    /// The decision it was about.
    pub decision: DecisionId,
    /// The question.
    pub question: Line,
    /// Why consensus was not possible.
    pub reason: Line,
    /// Open or secret.
    pub secrecy: Secrecy,
    /// The rule of majority.
    pub majority: Majority,
    /// The same in words, inside a sentence: `lebih dari setengah pemilih yang hadir`.
    pub majority_words: String,
    /// What an equal vote led to.
    pub tie: TieRule,
    /// The rounds.
    pub rounds: Vec<RoundReport>,
    /// Whether an option carried.
    pub carried: bool,
    /// Whether it was given up without result.
    pub ended: bool,
    /// Why it was given up.
    #[serde(default, skip_serializing_if = "Line::is_blank")]
    pub end_reason: Line,
}

pub(super) fn votes(meeting: &Meeting, words: &Words) -> Vec<VoteReport> {
    let report = |vote: &Vote| VoteReport {
        id: vote.id,
        decision: vote.call.decision,
        question: vote.call.question.clone(),
        reason: vote.call.reason.clone(),
        secrecy: vote.call.secrecy,
        majority: vote.call.majority,
        majority_words: majority::rule(words, vote.call.majority),
        tie: vote.tie,
        rounds: vote
            .rounds
            .iter()
            .zip(1..)
            .map(|(round, number)| round_report(meeting, words, vote, round, number))
            .collect(),
        carried: vote.is_carried(),
        ended: vote.ended,
        end_reason: vote.end_reason.clone(),
    };
    meeting.votes.iter().map(report).collect()
}

fn round_report(meeting: &Meeting, words: &Words, vote: &Vote, round: &Round, number: usize) -> RoundReport {
    let result = round.result.as_ref();
    let counts = |votes: &[u32]| {
        let pairs = vote.call.options.iter().zip(votes);
        pairs.map(|(option, &votes)| OptionCount { option: option.clone(), votes }).collect()
    };
    RoundReport {
        round: number,
        opened: round.opened_at,
        closed: result.map(|result| result.at),
        electorate: round.electorate.len(),
        threshold: result.map_or(round.threshold, |result| threshold(&result.verdict)),
        options: result.map(|result| counts(&result.counts.options)).unwrap_or_default(),
        abstain: result.map_or(0, |result| result.counts.abstain),
        invalid: result.map_or(0, |result| result.counts.invalid),
        verdict: result.map(|result| result.verdict.clone()),
        sentence: result.map(|_| verdict_sentence(meeting, words, vote, round)).unwrap_or_default(),
    }
}

/// The votes an option needed.
pub(super) fn threshold(verdict: &Verdict) -> u32 {
    match *verdict {
        Verdict::Carried { threshold, .. } | Verdict::Short { threshold, .. } | Verdict::Tied { threshold, .. } => {
            threshold
        }
    }
}

/// The sentence that decides a closed round: "CARRIED: 13 of 22 for "B"; threshold 12; 1 more than needed". Empty for
/// a round that is still open.
#[must_use]
pub fn verdict_sentence(meeting: &Meeting, words: &Words, vote: &Vote, round: &Round) -> String {
    let Some(result) = &round.result else { return String::new() };
    majority::verdict(words, &result.verdict, &vote.call, meeting.round_base(vote, round, &result.counts))
}
