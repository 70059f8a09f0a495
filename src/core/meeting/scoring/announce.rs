//! The ranking said to the hall, and opened again with a reason.

use super::ranking::Ranking;
use super::state::{Announced, Thaw};
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::NeedId;
use crate::meeting::refusal::{Field, Refusal, required};
use crate::meeting::state::Meeting;
use crate::meeting::words::Line;
use crate::meeting::{Context, Decided};
use serde::{Deserialize, Serialize};

/// Command: announces the ranking to the hall. It is recorded as said; undo stops here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnnounceRanking {}

/// Event: the ranking as announced.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RankingAnnounced {
    /// The ranking.
    pub ranking: Ranking,
}

impl AnnounceRanking {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.scoring.must_be_frozen()?;
        meeting.ranking_must_not_be_announced()?;
        let ranking = meeting.ranking();
        if !ranking.unscored.is_empty() {
            return Err(Refusal::Unscored { needs: ranking.unscored });
        }
        let priced = |id| meeting.needs.get(id).is_some_and(|need| need.proposal.cost.is_some());
        let unpriced: Vec<NeedId> = ranking.lines.iter().map(|line| line.place.id).filter(|&id| !priced(id)).collect();
        if !unpriced.is_empty() {
            return Err(Refusal::CostMissing { needs: unpriced });
        }
        if ranking.lines.is_empty() {
            return Err(Refusal::Missing { field: Field::Needs });
        }
        Ok(vec![Event::RankingAnnounced(RankingAnnounced { ranking })])
    }
}

impl RankingAnnounced {
    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.scoring.announced = Some(Announced { at: stamp.at, ranking: self.ranking.clone() });
    }
}

/// Command and event: opens an announced ranking again, with a reason that is printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReopenRanking {
    /// Why.
    pub reason: Line,
}

impl ReopenRanking {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        required(&self.reason, Field::Reason)?;
        if meeting.scoring.announced.is_none() {
            return Err(Refusal::RankingNotAnnounced);
        }
        Ok(vec![Event::RankingReopened(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.scoring.announced = None;
        meeting.scoring.thaws.push(Thaw { at: stamp.at, reason: self.reason.clone() });
    }
}
