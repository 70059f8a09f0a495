//! Decisions: a draft text, then consensus, or a vote with a typed reason, or deferred. Decided ones are numbered as
//! they are spoken: the first, the second …

use super::event::{Event, Stamp};
use super::id::{ActionId, AgendaItemId, DecisionId, NeedId, VoteId};
use super::ledger::Entry;
use super::needs::{self, Need, Outcome};
use super::refusal::{Field, Refusal, required};
use super::rules::{QuorumStatus, SecondSitting};
use super::stage::{Guard, Override, Stage};
use super::state::Meeting;
use super::words::{Line, Text};
use super::{Context, Decided, Moment};
use serde::{Deserialize, Serialize};

/// What is to be decided.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Motion {
    /// The sentence, as it is read aloud.
    pub text: Text,
    /// The needs it is about.
    #[serde(default)]
    pub needs: Vec<NeedId>,
    /// What becomes of those needs when it is decided.
    #[serde(default)]
    pub outcome: Option<Outcome>,
    /// The actions it approves.
    #[serde(default)]
    pub actions: Vec<ActionId>,
}

/// How a decision was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Manner {
    /// All present agreed (mufakat).
    Consensus {
        /// Entitled people present at that minute; all of them agreed.
        present: u32,
    },
    /// By majority, in that vote.
    Vote {
        /// The vote.
        vote: VoteId,
        /// The option that carried, from 0.
        option: usize,
    },
}

/// How far a decision is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum DecisionStatus {
    /// Being worded and talked about.
    #[default]
    Draft,
    /// A vote on it is under way.
    Voting {
        /// The vote.
        vote: VoteId,
    },
    /// Decided.
    Decided {
        /// When.
        at: Moment,
        /// Its spoken number, from 1 (KESATU).
        number: u32,
        /// How.
        manner: Manner,
        /// How the quorum stood.
        quorum: QuorumStatus,
        /// The guard that was passed over; printed on the papers.
        #[serde(default, rename = "override", skip_serializing_if = "Option::is_none")]
        passed_over: Option<Override>,
    },
    /// Voted down: the option that rejects it carried. It gets no spoken number.
    Rejected {
        /// When.
        at: Moment,
        /// The vote.
        vote: VoteId,
        /// How the quorum stood.
        quorum: QuorumStatus,
    },
    /// Left to another meeting.
    Deferred {
        /// When.
        at: Moment,
        /// Why.
        reason: Line,
    },
    /// Taken back by those who proposed it.
    Dropped,
}

/// A view that did not prevail, kept beside the decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MinorityNote {
    /// Whose view.
    #[serde(default)]
    pub by: Line,
    /// The view.
    pub text: Text,
}

/// An earlier wording, or an earlier result that was reopened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DecisionRevision {
    /// When it was replaced.
    pub at: Moment,
    /// Why.
    #[serde(default)]
    pub reason: Line,
    /// The wording.
    pub motion: Motion,
    /// The status it had.
    pub status: DecisionStatus,
}

/// A decision, from draft to decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Decision {
    /// The id.
    pub id: DecisionId,
    /// The agenda item it belongs to.
    pub agenda: Option<AgendaItemId>,
    /// What is to be decided.
    pub motion: Motion,
    /// How far it is.
    #[serde(flatten)]
    pub status: DecisionStatus,
    /// When it was read aloud as a draft.
    #[serde(default)]
    pub read_at: Option<Moment>,
    /// Its spoken number, kept when it is reopened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_number: Option<u32>,
    /// Views that did not prevail.
    #[serde(default)]
    pub minority: Vec<MinorityNote>,
    /// Earlier wordings and reopened results, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revisions: Vec<DecisionRevision>,
}

impl Entry for Decision {
    type Id = DecisionId;
    fn id(&self) -> DecisionId {
        self.id
    }
}

impl Decision {
    /// Its spoken number, once decided.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        match self.status {
            DecisionStatus::Decided { number, .. } => Some(number),
            _ => None,
        }
    }

    /// How it was made, once decided.
    #[must_use]
    pub fn manner(&self) -> Option<&Manner> {
        match &self.status {
            DecisionStatus::Decided { manner, .. } => Some(manner),
            _ => None,
        }
    }
}

impl Meeting {
    /// The decided ones in the order of their spoken numbers.
    #[must_use]
    pub fn decided(&self) -> Vec<&Decision> {
        let mut decided: Vec<&Decision> = self.decisions.iter().filter(|d| d.number().is_some()).collect();
        decided.sort_by_key(|decision| decision.number());
        decided
    }

    pub(super) fn undecided(&self, id: DecisionId) -> Result<&Decision, Refusal> {
        let decision = self.decision(id)?;
        match decision.status {
            DecisionStatus::Draft => Ok(decision),
            DecisionStatus::Voting { vote } => Err(Refusal::VoteUnderWay { vote }),
            _ => Err(Refusal::NotADraft { decision: id }),
        }
    }

    pub(super) fn next_number(&self, decision: &Decision) -> u32 {
        let taken = |d: &Decision| d.number().or(d.kept_number);
        decision.kept_number.unwrap_or_else(|| self.decisions.iter().filter_map(taken).max().unwrap_or(0) + 1)
    }

    /// Whether the quorum stands, or the rules ask for none here.
    pub(super) fn quorum_stands(&self, quorum: QuorumStatus) -> bool {
        let free = self.sitting > 1 && self.rules.quorum.second_sitting == SecondSitting::WhoeverIsThere;
        free || quorum.met()
    }
}

fn check(meeting: &Meeting, motion: &Motion) -> Result<(), Refusal> {
    if motion.text.is_blank() {
        return Err(Refusal::Missing { field: Field::Text });
    }
    for &need in &motion.needs {
        meeting.need(need)?;
    }
    for &action in &motion.actions {
        meeting.action(action)?;
    }
    if motion.outcome.is_some() && motion.needs.is_empty() {
        return Err(Refusal::Missing { field: Field::Needs });
    }
    Ok(())
}

/// Command: drafts a decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DraftDecision {
    /// What is to be decided.
    pub motion: Motion,
}

/// Event: a decision was drafted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DecisionDrafted {
    /// The id.
    pub id: DecisionId,
    /// The agenda item it belongs to.
    pub agenda: Option<AgendaItemId>,
    /// What is to be decided.
    pub motion: Motion,
}

impl DraftDecision {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        check(meeting, &self.motion)?;
        Ok(vec![Event::DecisionDrafted(DecisionDrafted {
            id: meeting.decisions.next_id(),
            agenda: meeting.agenda.active().map(|item| item.id),
            motion: self.motion.clone(),
        })])
    }
}

impl DecisionDrafted {
    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.decisions.push(Decision {
            id: self.id,
            agenda: self.agenda,
            motion: self.motion.clone(),
            status: DecisionStatus::Draft,
            read_at: None,
            kept_number: None,
            minority: Vec::new(),
            revisions: Vec::new(),
        });
    }
}

/// Command and event: words a decision anew. Once decided this needs a reason, which is printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WordDecision {
    /// Which decision.
    pub id: DecisionId,
    /// The new wording.
    pub motion: Motion,
    /// Why, once decided.
    #[serde(default)]
    pub reason: Line,
}

impl WordDecision {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        let decision = meeting.decision(self.id)?;
        check(meeting, &self.motion)?;
        match decision.status {
            DecisionStatus::Draft => {}
            DecisionStatus::Voting { vote } => return Err(Refusal::VoteUnderWay { vote }),
            DecisionStatus::Decided { .. } => {
                required(&self.reason, Field::Reason)?;
                let effect = |m: &Motion| (m.needs.clone(), m.outcome);
                if effect(&decision.motion) != effect(&self.motion) {
                    return Err(Refusal::NotADraft { decision: self.id });
                }
            }
            DecisionStatus::Rejected { .. } | DecisionStatus::Deferred { .. } | DecisionStatus::Dropped => {
                return Err(Refusal::NotADraft { decision: self.id });
            }
        }
        Ok(vec![Event::DecisionWorded(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(decision) = meeting.decisions.get_mut(self.id) {
            let before = std::mem::replace(&mut decision.motion, self.motion.clone());
            decision.revisions.push(DecisionRevision {
                at: stamp.at,
                reason: self.reason.clone(),
                motion: before,
                status: decision.status.clone(),
            });
        }
    }
}

/// Command and event: the draft was read aloud.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadDecision {
    /// Which decision.
    pub id: DecisionId,
}

impl ReadDecision {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in_session()?;
        meeting.undecided(self.id)?;
        Ok(vec![Event::DecisionRead(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(decision) = meeting.decisions.get_mut(self.id) {
            decision.read_at = Some(stamp.at);
        }
    }
}

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
    pub(super) fn decide(&self, meeting: &Meeting, context: &Context) -> Decided {
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
    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
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
    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
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
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
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

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
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
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.undecided(self.id)?;
        Ok(vec![Event::DecisionDropped(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
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
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        required(&self.reason, Field::Reason)?;
        match meeting.decision(self.id)?.status {
            DecisionStatus::Draft => Err(Refusal::StillADraft { decision: self.id }),
            DecisionStatus::Voting { vote } => Err(Refusal::VoteUnderWay { vote }),
            _ => Ok(vec![Event::DecisionReopened(self.clone())]),
        }
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
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

/// Command and event: writes down a view that did not prevail.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NoteMinority {
    /// Which decision.
    pub id: DecisionId,
    /// The view.
    pub note: MinorityNote,
}

impl NoteMinority {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.decision(self.id)?;
        if self.note.text.is_blank() {
            return Err(Refusal::Missing { field: Field::Text });
        }
        Ok(vec![Event::MinorityNoted(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(decision) = meeting.decisions.get_mut(self.id) {
            decision.minority.push(self.note.clone());
        }
    }
}
