//! Several needs made one, and taken apart again.

use super::state::{Need, NeedState, Proposal, check, union};
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::NeedId;
use crate::meeting::refusal::Refusal;
use crate::meeting::state::Meeting;
use crate::meeting::{Context, Decided};
use serde::{Deserialize, Serialize};

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
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
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
    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
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
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        if meeting.listed_need(self.id)?.parts.is_empty() {
            return Err(Refusal::NotMerged { need: self.id });
        }
        meeting.ranking_must_not_be_announced()?;
        Ok(vec![Event::NeedUnmerged(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
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
