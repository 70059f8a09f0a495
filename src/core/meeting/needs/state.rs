//! What is known of a need.

use crate::meeting::Moment;
use crate::meeting::amount::{Quantity, Rupiah};
use crate::meeting::id::{DecisionId, NeedId, ParticipantId};
use crate::meeting::ledger::Entry;
use crate::meeting::refusal::{Field, Refusal, required};
use crate::meeting::state::Meeting;
use crate::meeting::words::{Line, Text};
use serde::{Deserialize, Serialize};

/// Who profits, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Beneficiaries {
    /// Men and boys.
    pub men: u32,
    /// Women and girls.
    pub women: u32,
    /// Poor households (RTM).
    pub poor_households: u32,
}

/// At which level a need can be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Authority {
    /// Here: the village or the group that meets.
    Own,
    /// Kecamatan.
    District,
    /// Kabupaten or kota.
    Regency,
    /// Province or above.
    Province,
}

impl Authority {
    /// All levels, from near to far.
    pub const ALL: [Self; 4] = [Self::Own, Self::District, Self::Regency, Self::Province];
}

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Proposal {
    /// The activity.
    pub activity: Line,
    /// The problem behind it.
    pub problem: Text,
    /// The local strength that helps to solve it (potensi).
    pub potential: Text,
    /// The budget field (bidang), 1 to 5.
    pub field: Option<u8>,
    /// The village development goal (SDGs Desa) it serves, 1 to 18 (Permendesa PDTT 21/2020).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<u8>,
    /// The sector, in free words.
    pub sector: Line,
    /// Where.
    pub place: Line,
    /// How much of it.
    pub quantity: Option<Quantity>,
    /// The unit of the quantity.
    pub unit: Line,
    /// The estimated cost.
    pub cost: Option<Rupiah>,
    /// Where the money should come from: DD, ADD, CSR, swadaya …
    pub source: Line,
    /// Who profits.
    pub beneficiaries: Option<Beneficiaries>,
    /// Who proposes it.
    pub proposer: Option<ParticipantId>,
    /// The group or separate session it comes from.
    pub origin: Line,
    /// At which level it can be decided.
    pub authority: Option<Authority>,
    /// Where the data come from: survey, interview, observation …
    pub data_source: Line,
}

impl Proposal {
    /// What is still missing to judge it. Empty when it is complete.
    #[must_use]
    pub fn missing(&self) -> Vec<Field> {
        [
            (self.problem.is_blank(), Field::Problem),
            (self.field.is_none(), Field::BudgetField),
            (self.place.is_blank(), Field::Place),
            (self.quantity.is_none() || self.unit.is_blank(), Field::Quantity),
            (self.cost.is_none(), Field::Cost),
            (self.source.is_blank(), Field::Source),
            (self.beneficiaries.is_none(), Field::Beneficiaries),
            (self.proposer.is_none(), Field::Proposer),
        ]
        .into_iter()
        .filter_map(|(missing, field)| missing.then_some(field))
        .collect()
    }
}

/// Where a need stands in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum NeedState {
    /// In the list.
    #[default]
    Listed,
    /// A part of a merged need now.
    Merged {
        /// The merged need.
        into: NeedId,
    },
    /// Withdrawn by those who proposed it.
    Withdrawn {
        /// Why.
        reason: Line,
    },
    /// Passed on to another level.
    Forwarded {
        /// To whom.
        to: Line,
        /// Why.
        reason: Line,
    },
    /// Was a merged need and was taken apart again.
    Unmerged,
}

/// What the meeting decided about a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// On the priority list.
    Priority,
    /// In reserve.
    Reserve,
    /// Passed on to another level.
    Forwarded,
    /// Not accepted.
    Rejected,
    /// Left to another meeting.
    Deferred,
}

impl Outcome {
    /// All outcomes.
    pub const ALL: [Self; 5] = [Self::Priority, Self::Reserve, Self::Forwarded, Self::Rejected, Self::Deferred];
}

/// An outcome and the decision it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "SettledNeed"))]
pub struct Settled {
    /// What was decided.
    pub outcome: Outcome,
    /// By which decision.
    pub decision: DecisionId,
}

/// An earlier form of a need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NeedRevision {
    /// When it was replaced.
    pub at: Moment,
    /// Why.
    #[serde(default)]
    pub reason: Line,
    /// What stood there.
    pub proposal: Proposal,
}

/// A need, with its history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Need {
    /// The id.
    pub id: NeedId,
    /// When it was proposed.
    pub at: Moment,
    /// What is asked for.
    pub proposal: Proposal,
    /// Where it stands.
    #[serde(flatten)]
    pub state: NeedState,
    /// What was decided about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<Settled>,
    /// The needs it was merged from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<NeedId>,
    /// All who proposed it or one of its parts.
    #[serde(default)]
    pub proposers: Vec<ParticipantId>,
    /// Those who support it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supporters: Vec<ParticipantId>,
    /// Earlier forms, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revisions: Vec<NeedRevision>,
}

impl Entry for Need {
    type Id = NeedId;
    fn id(&self) -> NeedId {
        self.id
    }
}

impl Need {
    /// Whether it is still a candidate here: listed, and not settled as forwarded, rejected or deferred.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        self.state == NeedState::Listed
    }
}

pub(super) fn check(meeting: &Meeting, proposal: &Proposal) -> Result<(), Refusal> {
    required(&proposal.activity, Field::Activity)?;
    if proposal.cost.is_some_and(|cost| !cost.is_reasonable()) {
        return Err(Refusal::AmountOutOfRange { field: Field::Cost });
    }
    if proposal.quantity.is_some_and(|quantity| quantity < Quantity::default()) {
        return Err(Refusal::AmountOutOfRange { field: Field::Quantity });
    }
    if proposal.field.is_some_and(|field| !(1..=5).contains(&field)) {
        return Err(Refusal::OutOfRange { field: Field::BudgetField, least: 1, most: 5 });
    }
    if proposal.goal.is_some_and(|goal| !(1..=18).contains(&goal)) {
        return Err(Refusal::OutOfRange { field: Field::VillageGoal, least: 1, most: 18 });
    }
    match proposal.proposer {
        Some(proposer) => meeting.participant(proposer).map(|_| ()),
        None => Ok(()),
    }
}

pub(super) fn union(into: &mut Vec<ParticipantId>, more: impl IntoIterator<Item = ParticipantId>) {
    for id in more {
        if !into.contains(&id) {
            into.push(id);
        }
    }
}
