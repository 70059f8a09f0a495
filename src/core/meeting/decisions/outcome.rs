//! What became of a draft: agreed, voted down, left to another meeting, taken back; and opened again.

use super::state::{DecisionRevision, DecisionStatus, Manner};
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::{DecisionId, VoteId};
use crate::meeting::needs::{self, Need};
use crate::meeting::refusal::{Field, Refusal, required};
use crate::meeting::rules::QuorumStatus;
use crate::meeting::stage::{Guard, Override, Stage};
use crate::meeting::state::Meeting;
use crate::meeting::words::Line;
use crate::meeting::{Context, Decided};
use serde::{Deserialize, Serialize};

/// Command: all present agree.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Agree {
    /// Which decision.
    pub id: DecisionId,
    /// How many agreed, where they were counted; must be all who are present and entitled.
    #[serde(default)]
    pub agreed: Option<u32>,
    /// Why it is taken without quorum, if it is.
    #[serde(default)]
    pub override_reason: Line,
}

/// Event: a decision was made. Announced in the hall; undo stops here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DecisionMade {
    /// Which decision.
    pub id: DecisionId,
    /// Its spoken number.
    pub number: u32,
    /// How it was made.
    pub manner: Manner,
    /// How the quorum stood.
    pub quorum: QuorumStatus,
    /// The guard that was passed over.
    #[serde(default, rename = "override", skip_serializing_if = "Option::is_none")]
    pub passed_over: Option<Override>,
}

impl Agree {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, context: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running, Stage::Closing])?;
        let decision = meeting.undecided(self.id)?;
        let objections = meeting.open_objections(self.id, &decision.motion.needs);
        if !objections.is_empty() {
            return Err(Refusal::ObjectionOpen { objections });
        }
        let present = meeting.entitled_present(context.now);
        if let Some(agreed) = self.agreed
            && agreed != present
        {
            return Err(Refusal::NotAllAgree { agreed, present });
        }
        let quorum = meeting.quorum_at(context.now);
        let passed_over =
            match (meeting.rules.consensus_needs_quorum && !meeting.quorum_stands(quorum), &self.override_reason) {
                (false, _) => None,
                (true, reason) if reason.is_blank() => return Err(Refusal::quorum_short(quorum)),
                (true, reason) => Some(Override { guard: Guard::Quorum, reason: reason.clone() }),
            };
        let number = meeting.next_number(decision);
        let manner = Manner::Consensus { present };
        Ok(vec![Event::DecisionMade(DecisionMade { id: self.id, number, manner, quorum, passed_over })])
    }
}

impl DecisionMade {
    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        let Some(decision) = meeting.decisions.get_mut(self.id) else { return };
        decision.status = DecisionStatus::Decided {
            at: stamp.at,
            number: self.number,
            manner: self.manner.clone(),
            quorum: self.quorum,
            passed_over: self.passed_over.clone(),
        };
        decision.kept_number = None;
        if let Some(outcome) = decision.motion.outcome {
            for &id in &decision.motion.needs {
                if let Some(need) = meeting.needs.get_mut(id) {
                    need.settled = Some(needs::Settled { outcome, decision: self.id });
                }
            }
        }
    }
}

/// Event: a decision was voted down. Announced in the hall; undo stops here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DecisionRejected {
    /// Which decision.
    pub id: DecisionId,
    /// The vote.
    pub vote: VoteId,
    /// How the quorum stood.
    pub quorum: QuorumStatus,
}

impl DecisionRejected {
    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(decision) = meeting.decisions.get_mut(self.id) {
            decision.status = DecisionStatus::Rejected { at: stamp.at, vote: self.vote, quorum: self.quorum };
        }
    }
}

/// Command and event: leaves the matter to another meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeferDecision {
    /// Which decision.
    pub id: DecisionId,
    /// Why.
    pub reason: Line,
}

impl DeferDecision {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in_session()?;
        required(&self.reason, Field::Reason)?;
        match meeting.decision(self.id)?.status {
            DecisionStatus::Draft => {}
            DecisionStatus::Voting { vote } if meeting.vote(vote)?.is_counting() => return Err(Refusal::VoteOpen),
            DecisionStatus::Voting { .. } => {}
            _ => return Err(Refusal::NotADraft { decision: self.id }),
        }
        Ok(vec![Event::DecisionDeferred(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(decision) = meeting.decisions.get_mut(self.id) {
            decision.status = DecisionStatus::Deferred { at: stamp.at, reason: self.reason.clone() };
        }
    }
}

/// Command and event: takes a draft back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DropDecision {
    /// Which decision.
    pub id: DecisionId,
}

impl DropDecision {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.undecided(self.id)?;
        Ok(vec![Event::DecisionDropped(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(decision) = meeting.decisions.get_mut(self.id) {
            decision.status = DecisionStatus::Dropped;
        }
    }
}

/// Command and event: opens a decided, rejected, deferred or dropped matter again, with a reason that is printed. The number
/// stays with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReopenDecision {
    /// Which decision.
    pub id: DecisionId,
    /// Why.
    pub reason: Line,
}

impl ReopenDecision {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        required(&self.reason, Field::Reason)?;
        match meeting.decision(self.id)?.status {
            DecisionStatus::Draft => Err(Refusal::StillADraft { decision: self.id }),
            DecisionStatus::Voting { vote } => Err(Refusal::VoteUnderWay { vote }),
            _ => Ok(vec![Event::DecisionReopened(self.clone())]),
        }
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        let Some(decision) = meeting.decisions.get_mut(self.id) else { return };
        decision.kept_number = decision.number();
        let status = std::mem::take(&mut decision.status);
        decision.revisions.push(DecisionRevision {
            at: stamp.at,
            reason: self.reason.clone(),
            motion: decision.motion.clone(),
            status,
        });
        let by_this = |need: &Need| need.settled.as_ref().is_some_and(|settled| settled.decision == self.id);
        meeting.needs.fitting(by_this).for_each(|need| need.settled = None);
    }
}
