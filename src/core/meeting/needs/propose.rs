//! Needs proposed, changed and supported.

use super::state::{Need, NeedRevision, NeedState, Proposal, check, union};
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::{NeedId, ParticipantId};
use crate::meeting::refusal::{Field, required};
use crate::meeting::state::Meeting;
use crate::meeting::words::Line;
use crate::meeting::{Context, Decided};
use serde::{Deserialize, Serialize};

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
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        check(meeting, &self.proposal)?;
        Ok(vec![Event::NeedAdded(NeedAdded { id: meeting.needs.next_id(), proposal: self.proposal.clone() })])
    }
}

impl NeedAdded {
    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
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

/// Command and event: changes a need, whole; the earlier form is kept. A change of cost needs a reason;
/// a reason without a change replaces that of the change before.
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
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
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

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(need) = meeting.needs.get_mut(self.id) {
            // The same need with a reason: the reason of the last change was a wrong one.
            let reasons = need.revisions.iter_mut().rfind(|revision| !revision.reason.is_blank());
            if let (true, false, Some(last)) = (need.proposal == self.proposal, self.reason.is_blank(), reasons) {
                last.reason = self.reason.clone();
                return;
            }
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
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.listed_need(self.id)?;
        meeting.all_participants(&self.supporters)?;
        Ok(vec![Event::NeedSupported(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(need) = meeting.needs.get_mut(self.id) {
            need.supporters.clear();
            union(&mut need.supporters, self.supporters.iter().copied());
        }
    }
}
