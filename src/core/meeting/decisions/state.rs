//! What is known of a decision.

use crate::meeting::Moment;
use crate::meeting::id::{ActionId, AgendaItemId, DecisionId, NeedId, VoteId};
use crate::meeting::ledger::Entry;
use crate::meeting::needs::Outcome;
use crate::meeting::refusal::{Field, Refusal};
use crate::meeting::rules::{QuorumStatus, SecondSitting};
use crate::meeting::stage::Override;
use crate::meeting::state::Meeting;
use crate::meeting::words::{Line, Text};
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

    pub(in crate::meeting) fn undecided(&self, id: DecisionId) -> Result<&Decision, Refusal> {
        let decision = self.decision(id)?;
        match decision.status {
            DecisionStatus::Draft => Ok(decision),
            DecisionStatus::Voting { vote } => Err(Refusal::VoteUnderWay { vote }),
            _ => Err(Refusal::NotADraft { decision: id }),
        }
    }

    pub(in crate::meeting) fn next_number(&self, decision: &Decision) -> u32 {
        let taken = |d: &Decision| d.number().or(d.kept_number);
        decision.kept_number.unwrap_or_else(|| self.decisions.iter().filter_map(taken).max().unwrap_or(0) + 1)
    }

    /// Whether the quorum stands, or the rules ask for none here.
    pub(in crate::meeting) fn quorum_stands(&self, quorum: QuorumStatus) -> bool {
        let free = self.sitting > 1 && self.rules.quorum.second_sitting == SecondSitting::WhoeverIsThere;
        free || quorum.met()
    }
}

pub(super) fn check(meeting: &Meeting, motion: &Motion) -> Result<(), Refusal> {
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
