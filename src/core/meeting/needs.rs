//! Needs (usulan): what the community asks for, with revisions, merging and forwarding.

use super::amount::{Quantity, Rupiah};
use super::event::{Event, Stamp};
use super::id::{DecisionId, NeedId, ParticipantId};
use super::ledger::Entry;
use super::refusal::{Field, Refusal, required};
use super::state::Meeting;
use super::words::{Line, Text};
use super::{Context, Decided, Moment};
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

fn check(meeting: &Meeting, proposal: &Proposal) -> Result<(), Refusal> {
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

fn union(into: &mut Vec<ParticipantId>, more: impl IntoIterator<Item = ParticipantId>) {
    for id in more {
        if !into.contains(&id) {
            into.push(id);
        }
    }
}

/// Command: proposes a need.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddNeed {
    /// What is asked for.
    pub proposal: Proposal,
}

/// Event: a need was proposed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NeedAdded {
    /// The id.
    pub id: NeedId,
    /// What is asked for.
    pub proposal: Proposal,
}

impl AddNeed {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        check(meeting, &self.proposal)?;
        Ok(vec![Event::NeedAdded(NeedAdded { id: meeting.needs.next_id(), proposal: self.proposal.clone() })])
    }
}

impl NeedAdded {
    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.needs.push(Need {
            id: self.id,
            at: stamp.at,
            proposal: self.proposal.clone(),
            state: NeedState::Listed,
            settled: None,
            parts: Vec::new(),
            proposers: self.proposal.proposer.into_iter().collect(),
            supporters: Vec::new(),
            revisions: Vec::new(),
        });
    }
}

/// Command and event: changes a need, whole; the earlier form is kept. A change of cost needs a reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditNeed {
    /// Which need.
    pub id: NeedId,
    /// Its new form.
    pub proposal: Proposal,
    /// Why.
    #[serde(default)]
    pub reason: Line,
}

impl EditNeed {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        let need = meeting.listed_need(self.id)?;
        check(meeting, &self.proposal)?;
        if need.proposal.cost.is_some() && need.proposal.cost != self.proposal.cost {
            required(&self.reason, Field::Reason)?;
        }
        // What the announced ranking rests on stays as announced; other corrections do not touch it.
        let rests_on = |p: &Proposal| (p.cost, p.beneficiaries);
        if rests_on(&need.proposal) != rests_on(&self.proposal) {
            meeting.ranking_must_not_be_announced()?;
        }
        Ok(vec![Event::NeedEdited(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(need) = meeting.needs.get_mut(self.id) {
            let before = std::mem::replace(&mut need.proposal, self.proposal.clone());
            // A corrected proposer replaces the one typed before; those of merged parts stay.
            if before.proposer != self.proposal.proposer && need.parts.is_empty() {
                need.proposers.retain(|&id| Some(id) != before.proposer);
            }
            union(&mut need.proposers, self.proposal.proposer);
            need.revisions.push(NeedRevision { at: stamp.at, reason: self.reason.clone(), proposal: before });
        }
    }
}

/// Command and event: those who proposed it withdraw a need. It stays in the list as withdrawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WithdrawNeed {
    /// Which need.
    pub id: NeedId,
    /// Why.
    pub reason: Line,
}

impl WithdrawNeed {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.listed_need(self.id)?;
        required(&self.reason, Field::Reason)?;
        meeting.ranking_must_not_be_announced()?;
        Ok(vec![Event::NeedWithdrawn(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(need) = meeting.needs.get_mut(self.id) {
            need.state = NeedState::Withdrawn { reason: self.reason.clone() };
        }
    }
}

/// Command and event: passes a need on to another level; it is no longer a candidate here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ForwardNeed {
    /// Which need.
    pub id: NeedId,
    /// To whom, such as "Musrenbang Kecamatan".
    pub to: Line,
    /// Why.
    #[serde(default)]
    pub reason: Line,
}

impl ForwardNeed {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.listed_need(self.id)?;
        required(&self.to, Field::ForwardTo)?;
        meeting.ranking_must_not_be_announced()?;
        Ok(vec![Event::NeedForwarded(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(need) = meeting.needs.get_mut(self.id) {
            need.state = NeedState::Forwarded { to: self.to.clone(), reason: self.reason.clone() };
        }
    }
}

/// Command and event: brings a withdrawn or forwarded need back into the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RestoreNeed {
    /// Which need.
    pub id: NeedId,
}

impl RestoreNeed {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        let need = meeting.need(self.id)?;
        if !matches!(need.state, NeedState::Withdrawn { .. } | NeedState::Forwarded { .. }) {
            return Err(Refusal::NeedNotListed { need: self.id });
        }
        meeting.ranking_must_not_be_announced()?;
        Ok(vec![Event::NeedRestored(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(need) = meeting.needs.get_mut(self.id) {
            need.state = NeedState::Listed;
        }
    }
}

/// Command and event: people say that they support a need.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SupportNeed {
    /// Which need.
    pub id: NeedId,
    /// All its supporters, as they stand now.
    pub supporters: Vec<ParticipantId>,
}

impl SupportNeed {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.listed_need(self.id)?;
        meeting.all_participants(&self.supporters)?;
        Ok(vec![Event::NeedSupported(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(need) = meeting.needs.get_mut(self.id) {
            need.supporters.clear();
            union(&mut need.supporters, self.supporters.iter().copied());
        }
    }
}

/// Command: makes one need of several. The originals are kept as its parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MergeNeeds {
    /// The needs to merge, two or more.
    pub needs: Vec<NeedId>,
    /// The merged need.
    pub proposal: Proposal,
}

/// Event: a need was made of several.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NeedsMerged {
    /// The id of the merged need.
    pub id: NeedId,
    /// The needs it was made of.
    pub needs: Vec<NeedId>,
    /// The merged need.
    pub proposal: Proposal,
}

impl MergeNeeds {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        let mut distinct = self.needs.clone();
        distinct.sort_unstable();
        distinct.dedup();
        if distinct.len() < 2 || distinct.len() != self.needs.len() {
            return Err(Refusal::MergeNeedsTwo);
        }
        for &id in &self.needs {
            meeting.listed_need(id)?;
        }
        check(meeting, &self.proposal)?;
        meeting.ranking_must_not_be_announced()?;
        Ok(vec![Event::NeedsMerged(NeedsMerged {
            id: meeting.needs.next_id(),
            needs: self.needs.clone(),
            proposal: self.proposal.clone(),
        })])
    }
}

impl NeedsMerged {
    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        let (mut proposers, mut supporters) = (Vec::from_iter(self.proposal.proposer), Vec::new());
        for &id in &self.needs {
            if let Some(part) = meeting.needs.get_mut(id) {
                part.state = NeedState::Merged { into: self.id };
                union(&mut proposers, part.proposers.iter().copied());
                union(&mut supporters, part.supporters.iter().copied());
            }
        }
        meeting.needs.push(Need {
            id: self.id,
            at: stamp.at,
            proposal: self.proposal.clone(),
            state: NeedState::Listed,
            settled: None,
            parts: self.needs.clone(),
            proposers,
            supporters,
            revisions: Vec::new(),
        });
    }
}

/// Command and event: takes a merged need apart; its parts are in the list again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnmergeNeed {
    /// The merged need.
    pub id: NeedId,
}

impl UnmergeNeed {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        if meeting.listed_need(self.id)?.parts.is_empty() {
            return Err(Refusal::NotMerged { need: self.id });
        }
        meeting.ranking_must_not_be_announced()?;
        Ok(vec![Event::NeedUnmerged(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        let parts = match meeting.needs.get_mut(self.id) {
            Some(merged) => {
                merged.state = NeedState::Unmerged;
                merged.parts.clone()
            }
            None => return,
        };
        for part in parts {
            if let Some(need) = meeting.needs.get_mut(part) {
                need.state = NeedState::Listed;
            }
        }
    }
}
