//! A tie that waited is settled: by the casting vote of the chair, or by a new vote among the tied.

use super::count::count;
use super::result::{Awaited, ContestResult};
use super::revote;
use super::state::Settlement;
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::ContestId;
use crate::meeting::refusal::{Field, Refusal, required};
use crate::meeting::state::Meeting;
use crate::meeting::words::Line;
use crate::meeting::{Context, Decided};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Command: says how the tie that waits is settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SettleContest {
    /// Which contest.
    pub contest: ContestId,
    /// The tied options, the favoured first, all of them.
    pub order: Vec<usize>,
    /// Why, or how the new vote came out.
    pub reason: Line,
}

/// Event: a tie was settled, and the result is this. Undo stops here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContestSettled {
    /// Which contest.
    pub contest: ContestId,
    /// Which tie, as the result before named it.
    pub tie: String,
    /// Who was asked.
    pub by: Awaited,
    /// The tied options, the favoured first.
    pub order: Vec<usize>,
    /// Those of them that came out level, group by group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub level: Vec<Vec<usize>>,
    /// The contest that was the new vote, where one was held here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revote: Option<ContestId>,
    /// Why, or how the new vote came out.
    pub reason: Line,
    /// The result now.
    pub result: ContestResult,
}

impl SettleContest {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in_session()?;
        let contest = meeting.contest(self.contest)?;
        let (tie, by, between) = contest.awaits().ok_or(Refusal::NothingToSettle { contest: self.contest })?;
        let (expected, found) = (between.len(), self.order.len());
        let named: BTreeSet<usize> = self.order.iter().copied().collect();
        if found != expected || !between.iter().all(|option| named.contains(option)) {
            return Err(Refusal::WrongCount { field: Field::Options, expected, found: named.len() });
        }
        required(&self.reason, Field::Reason)?;
        let mut said = contest.said();
        said.settle(by, tie, self.order.iter().map(|&option| vec![option]).collect());
        let ballots = contest.received();
        let result = ContestResult::of(&count(&contest.opened, &ballots, &said)?);
        let taken = revote::taken(meeting, contest, &result)?;
        let settled = ContestSettled {
            contest: self.contest,
            tie: tie.to_owned(),
            by,
            order: self.order.clone(),
            level: Vec::new(),
            revote: None,
            reason: self.reason.clone(),
            result,
        };
        Ok([Event::ContestSettled(settled)].into_iter().chain(taken).collect())
    }
}

impl ContestSettled {
    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(contest) = meeting.contests.get_mut(self.contest) {
            contest.settlements.push(Settlement {
                at: stamp.at,
                tie: self.tie.clone(),
                by: self.by,
                order: self.order.clone(),
                level: self.level.clone(),
                revote: self.revote,
                reason: self.reason.clone(),
            });
            contest.result = Some(self.result.clone());
        }
    }
}
