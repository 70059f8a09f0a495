//! Needs that leave the list, and come back.

use super::state::NeedState;
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::NeedId;
use crate::meeting::refusal::{Field, Refusal, required};
use crate::meeting::state::Meeting;
use crate::meeting::words::Line;
use crate::meeting::{Context, Decided};
use serde::{Deserialize, Serialize};

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
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.listed_need(self.id)?;
        required(&self.reason, Field::Reason)?;
        meeting.ranking_must_not_be_announced()?;
        Ok(vec![Event::NeedWithdrawn(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
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
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.listed_need(self.id)?;
        required(&self.to, Field::ForwardTo)?;
        meeting.ranking_must_not_be_announced()?;
        Ok(vec![Event::NeedForwarded(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
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
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        let need = meeting.need(self.id)?;
        if !matches!(need.state, NeedState::Withdrawn { .. } | NeedState::Forwarded { .. }) {
            return Err(Refusal::NeedNotListed { need: self.id });
        }
        meeting.ranking_must_not_be_announced()?;
        Ok(vec![Event::NeedRestored(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(need) = meeting.needs.get_mut(self.id) {
            need.state = NeedState::Listed;
        }
    }
}
