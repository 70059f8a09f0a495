//! Votes: called with a reason, rule named before, electorate frozen when a round opens, counts that must add up, ties
//! said aloud, rounds limited. A secret vote keeps totals only, and ballots are never events.

use super::decisions::{DecisionMade, DecisionRejected, DecisionStatus, Manner};
use super::event::{Event, Stamp};
use super::id::{DecisionId, ParticipantId, VoteId};
use super::ledger::Entry;
use super::refusal::{Field, Refusal, required};
use super::rules::TieRule;
use super::stage::Stage;
use super::state::Meeting;
use super::words::Line;
use super::{Context, Decided, Moment};
use crate::tally::majority::{Base, Counts, Majority, Verdict, judge};
use serde::{Deserialize, Serialize};

/// How many options a vote may have.
pub const MAX_OPTIONS: usize = 26;

/// Whether hands can be seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Secrecy {
    /// By show of hands.
    #[default]
    Open,
    /// By ballot; only totals are kept.
    Secret,
}

/// Who voted for what, in an open vote where names were called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NamedVote {
    /// Who.
    pub participant: ParticipantId,
    /// The option from 0; none for an abstention.
    pub option: Option<usize>,
}

/// The result of a round as it was announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoundResult {
    /// When.
    pub at: Moment,
    /// The totals.
    pub counts: Counts,
    /// What they came to.
    pub verdict: Verdict,
    /// Names, where they were called in an open vote.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<NamedVote>,
}

/// One round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Round {
    /// When it opened.
    pub opened_at: Moment,
    /// Those entitled and present then; who leaves later still counts.
    pub electorate: Vec<ParticipantId>,
    /// The votes an option needs, said before the round. For a rule that counts votes cast or valid votes it is the most
    /// it can be; the verdict has the exact one.
    pub threshold: u32,
    /// The result, once closed.
    pub result: Option<RoundResult>,
}

/// A vote with its rounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Vote {
    /// The id.
    pub id: VoteId,
    /// When it was called.
    pub at: Moment,
    /// The call.
    #[serde(flatten)]
    pub call: CallVote,
    /// What an equal vote leads to, as the rules said when it was called.
    pub tie: TieRule,
    /// How many rounds it may have, as the rules said when it was called.
    pub max_rounds: u32,
    /// Its rounds.
    #[serde(default)]
    pub rounds: Vec<Round>,
    /// Whether it was given up without result.
    #[serde(default)]
    pub ended: bool,
    /// Why it was given up.
    #[serde(default, skip_serializing_if = "Line::is_blank")]
    pub end_reason: Line,
}

impl Entry for Vote {
    type Id = VoteId;
    fn id(&self) -> VoteId {
        self.id
    }
}

impl Vote {
    /// Whether a round is open.
    #[must_use]
    pub fn is_counting(&self) -> bool {
        self.rounds.last().is_some_and(|round| round.result.is_none())
    }

    /// The verdict of the last closed round.
    #[must_use]
    pub fn verdict(&self) -> Option<&Verdict> {
        self.rounds.iter().rev().find_map(|round| round.result.as_ref()).map(|result| &result.verdict)
    }

    /// Whether an option has carried.
    #[must_use]
    pub fn is_carried(&self) -> bool {
        matches!(self.verdict(), Some(Verdict::Carried { .. }))
    }
}

impl Meeting {
    /// The number a rule takes its fraction of, for an electorate of that size. For a rule that counts votes cast or
    /// valid votes it is the most it can be.
    #[must_use]
    pub fn majority_base(&self, majority: Majority, electorate: usize) -> u32 {
        match majority.base {
            Base::Electorate | Base::Cast | Base::Valid => u32::try_from(electorate).unwrap_or(u32::MAX),
            Base::Invited => self.quorum_now().base,
            Base::Members => self.rules.quorum.members.unwrap_or_else(|| self.quorum_now().base),
        }
    }

    /// The number that decided a closed round: what the rule took its fraction of, with these counts.
    #[must_use]
    pub fn round_base(&self, vote: &Vote, round: &Round, counts: &Counts) -> u32 {
        match vote.call.majority.base {
            Base::Cast => u32::try_from(counts.cast()).unwrap_or(u32::MAX),
            Base::Valid => u32::try_from(counts.valid()).unwrap_or(u32::MAX),
            Base::Electorate | Base::Invited | Base::Members => {
                self.majority_base(vote.call.majority, round.electorate.len())
            }
        }
    }

    fn counting(&self, id: VoteId) -> Result<(&Vote, &Round), Refusal> {
        let vote = self.vote(id)?;
        match vote.rounds.last() {
            Some(round) if round.result.is_none() => Ok((vote, round)),
            _ => Err(Refusal::NoRoundOpen { vote: id }),
        }
    }
}

/// Command: calls a vote on a draft decision, because consensus was not reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CallVote {
    /// The decision it is about.
    pub decision: DecisionId,
    /// The question.
    pub question: Line,
    /// Why consensus was not possible.
    pub reason: Line,
    /// Open or secret.
    #[serde(default)]
    pub secrecy: Secrecy,
    /// The options, two or more.
    pub options: Vec<Line>,
    /// The option, from 0, that rejects the draft if it carries, such as "no"; none where every option decides it.
    #[serde(default)]
    pub rejecting: Option<usize>,
    /// The rule of majority.
    pub majority: Majority,
}

/// Event: a vote was called.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VoteCalled {
    /// The id.
    pub id: VoteId,
    /// The call.
    pub call: CallVote,
    /// What an equal vote leads to.
    pub tie: TieRule,
    /// How many rounds it may have.
    pub max_rounds: u32,
}

impl CallVote {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running])?;
        meeting.undecided(self.decision)?;
        required(&self.question, Field::Question)?;
        required(&self.reason, Field::Reason)?;
        if !(2..=MAX_OPTIONS).contains(&self.options.len()) {
            return Err(Refusal::OutOfRange { field: Field::Options, least: 2, most: MAX_OPTIONS as u64 });
        }
        for option in &self.options {
            required(option, Field::Options)?;
        }
        if self.rejecting.is_some_and(|option| option >= self.options.len()) {
            return Err(Refusal::OutOfRange { field: Field::Options, least: 0, most: self.options.len() as u64 - 1 });
        }
        if !self.majority.is_sound() {
            return Err(Refusal::RuleOutOfRange { rule: "majority".to_owned() });
        }
        Ok(vec![Event::VoteCalled(VoteCalled {
            id: meeting.votes.next_id(),
            call: self.clone(),
            tie: meeting.rules.tie,
            max_rounds: meeting.rules.max_rounds,
        })])
    }
}

impl VoteCalled {
    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(decision) = meeting.decisions.get_mut(self.call.decision) {
            decision.status = DecisionStatus::Voting { vote: self.id };
        }
        meeting.votes.push(Vote {
            id: self.id,
            at: stamp.at,
            call: self.call.clone(),
            tie: self.tie,
            max_rounds: self.max_rounds,
            rounds: Vec::new(),
            ended: false,
            end_reason: Line::default(),
        });
    }
}

/// Command: opens a round. From here the electorate is frozen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenRound {
    /// Which vote.
    pub id: VoteId,
}

/// Event: a round is open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoundOpened {
    /// Which vote.
    pub id: VoteId,
    /// Those who may vote.
    pub electorate: Vec<ParticipantId>,
    /// The votes an option needs.
    pub threshold: u32,
}

impl OpenRound {
    pub(super) fn decide(&self, meeting: &Meeting, context: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running])?;
        let vote = meeting.vote(self.id)?;
        if vote.ended || vote.is_carried() {
            return Err(Refusal::VoteEnded { vote: self.id });
        }
        meeting.must_not_be_voting()?;
        let tied = matches!(vote.verdict(), Some(Verdict::Tied { .. }));
        if vote.rounds.len() >= vote.max_rounds as usize || (tied && vote.tie == TieRule::Defer) {
            return Err(Refusal::NoMoreRounds { vote: self.id, rounds: vote.rounds.len() });
        }
        let electorate = meeting.electorate_of_a_vote(context.now)?;
        let threshold = vote.call.majority.threshold(meeting.majority_base(vote.call.majority, electorate.len()));
        Ok(vec![Event::RoundOpened(RoundOpened { id: self.id, electorate, threshold })])
    }
}

impl RoundOpened {
    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(vote) = meeting.votes.get_mut(self.id) {
            vote.rounds.push(Round {
                opened_at: stamp.at,
                electorate: self.electorate.clone(),
                threshold: self.threshold,
                result: None,
            });
        }
    }
}

/// Command: closes the round with its totals, which must add up to the electorate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CloseRound {
    /// Which vote.
    pub id: VoteId,
    /// The totals.
    pub counts: Counts,
    /// Names, where they were called in an open vote.
    #[serde(default)]
    pub names: Vec<NamedVote>,
}

/// Event: a round was closed and its result announced. Undo stops here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoundClosed {
    /// Which vote.
    pub id: VoteId,
    /// The totals.
    pub counts: Counts,
    /// What they came to.
    pub verdict: Verdict,
    /// Names, where they were called.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<NamedVote>,
}

impl CloseRound {
    pub(super) fn decide(&self, meeting: &Meeting, context: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running])?;
        let (vote, round) = meeting.counting(self.id)?;
        let expected = vote.call.options.len();
        if self.counts.options.len() != expected {
            let found = self.counts.options.len();
            return Err(Refusal::WrongCount { field: Field::Options, expected, found });
        }
        let electorate = round.electorate.len() as u64;
        if self.counts.total() != electorate {
            return Err(Refusal::CountsDiffer { counted: self.counts.total(), electorate });
        }
        self.check_names(vote, round)?;
        let threshold = match vote.call.majority.base {
            Base::Cast | Base::Valid => vote.call.majority.threshold(meeting.round_base(vote, round, &self.counts)),
            Base::Electorate | Base::Invited | Base::Members => round.threshold,
        };
        let verdict = judge(&self.counts, threshold);
        let mut events = vec![Event::RoundClosed(RoundClosed {
            id: self.id,
            counts: self.counts.clone(),
            verdict: verdict.clone(),
            names: self.names.clone(),
        })];
        if let Verdict::Carried { option, .. } = verdict {
            let decision = meeting.decision(vote.call.decision)?;
            let (id, quorum) = (decision.id, meeting.quorum_at(context.now));
            events.push(if vote.call.rejecting == Some(option) {
                Event::DecisionRejected(DecisionRejected { id, vote: self.id, quorum })
            } else {
                let number = meeting.next_number(decision);
                let manner = Manner::Vote { vote: self.id, option };
                Event::DecisionMade(DecisionMade { id, number, manner, quorum, passed_over: None })
            });
        }
        Ok(events)
    }

    fn check_names(&self, vote: &Vote, round: &Round) -> Result<(), Refusal> {
        if self.names.is_empty() {
            return Ok(());
        }
        if vote.call.secrecy == Secrecy::Secret {
            return Err(Refusal::SecretVoteHasNoNames);
        }
        let mut counted =
            Counts { options: vec![0; self.counts.options.len()], abstain: 0, invalid: self.counts.invalid };
        let mut seen = std::collections::BTreeSet::new();
        for named in &self.names {
            if !round.electorate.contains(&named.participant) || !seen.insert(named.participant) {
                return Err(Refusal::NotInElectorate { participant: named.participant });
            }
            match named.option {
                None => counted.abstain += 1,
                Some(option) => match counted.options.get_mut(option) {
                    Some(count) => *count += 1,
                    None => return Err(Refusal::Unknown { what: Field::Options, id: (option + 1).to_string() }),
                },
            }
        }
        if counted == self.counts {
            Ok(())
        } else {
            Err(Refusal::CountsDiffer { counted: self.counts.total(), electorate: counted.total() })
        }
    }
}

impl RoundClosed {
    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(round) = meeting.votes.get_mut(self.id).and_then(|vote| vote.rounds.last_mut()) {
            round.result = Some(RoundResult {
                at: stamp.at,
                counts: self.counts.clone(),
                verdict: self.verdict.clone(),
                names: self.names.clone(),
            });
        }
    }
}

/// Command and event: gives a vote up; the decision is a draft again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EndVote {
    /// Which vote.
    pub id: VoteId,
    /// Why.
    pub reason: Line,
}

impl EndVote {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in_session()?;
        let vote = meeting.vote(self.id)?;
        if vote.ended || vote.is_carried() {
            return Err(Refusal::VoteEnded { vote: self.id });
        }
        required(&self.reason, Field::Reason)?;
        Ok(vec![Event::VoteEnded(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        let Some(vote) = meeting.votes.get_mut(self.id) else { return };
        vote.ended = true;
        vote.end_reason = self.reason.clone();
        vote.rounds.retain(|round| round.result.is_some());
        if let Some(decision) = meeting.decisions.get_mut(vote.call.decision)
            && decision.status == (DecisionStatus::Voting { vote: self.id })
        {
            decision.status = DecisionStatus::Draft;
        }
    }
}
