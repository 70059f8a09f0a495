//! Calling a contest off, before or after its result: it does not count, and says why.

use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::ContestId;
use crate::meeting::refusal::{Field, Refusal, required};
use crate::meeting::state::Meeting;
use crate::meeting::words::Line;
use crate::meeting::{Context, Decided, Moment};
use serde::{Deserialize, Serialize};

/// A contest does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cancelled {
    /// When that was said.
    pub at: Moment,
    /// Why.
    pub reason: Line,
}

/// Command and event: a contest is called off. Undo stops here: ballots of an urn are gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CancelContest {
    /// Which.
    pub contest: ContestId,
    /// Why.
    pub reason: Line,
}

impl CancelContest {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in_session()?;
        let contest = meeting.contest(self.contest)?;
        if contest.cancelled.is_some() {
            return Err(Refusal::ContestNotOpen { contest: self.contest });
        }
        // What it decided elsewhere would stand without its reason.
        let taken = meeting.contests.iter().find(|other| {
            other.cancelled.is_none() && other.settlements.iter().any(|settled| settled.revote == Some(self.contest))
        });
        if let Some(by) = taken {
            return Err(Refusal::ContestTaken { contest: self.contest, by: by.opened.id });
        }
        required(&self.reason, Field::Reason)?;
        Ok(vec![Event::ContestCancelled(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(contest) = meeting.contests.get_mut(self.contest) {
            contest.cancelled = Some(Cancelled { at: stamp.at, reason: self.reason.clone() });
        }
    }
}
