//! Closing a contest: ballots become a sorted profile, the profile is counted, the result is announced.

use super::count::{Said, count, counts};
use super::mark::{Pile, piles};
use super::result::ContestResult;
use super::revote;
use super::state::{BallotCounts, Collecting, Contest};
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::ContestId;
use crate::meeting::refusal::{Field, Refusal};
use crate::meeting::stage::Stage;
use crate::meeting::state::Meeting;
use crate::meeting::words::Line;
use crate::meeting::{Context, Decided};
use crate::tally::majority::Counts;
use serde::{Deserialize, Serialize};

/// Command: closes a contest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CloseContest {
    /// Which.
    pub contest: ContestId,
    /// The ballots of an urn, in piles as they were taken from the box; empty for all other ways.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ballots: Vec<Pile>,
    /// The words of the lot, spoken in the hall before the result is seen; where the chain has a lot without words.
    #[serde(default, skip_serializing_if = "Line::is_blank")]
    pub words: Line,
}

/// Event: what was counted. Anybody can count it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContestCounted {
    /// Which contest.
    pub contest: ContestId,
    /// Every different ballot and how many there are of it, in the order of what they say.
    pub ballots: Vec<Pile>,
    /// How many of which kind.
    pub counts: BallotCounts,
    /// The totals of raised hands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totals: Option<Counts>,
}

/// Event: a contest was closed and its result announced. Undo stops here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContestClosed {
    /// Which contest.
    pub contest: ContestId,
    /// The words of the lot, where they were spoken now.
    #[serde(default, skip_serializing_if = "Line::is_blank")]
    pub words: Line,
    /// The result.
    pub result: ContestResult,
}

impl CloseContest {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        let contest = meeting.closable(self.contest)?;
        if contest.opened.needs_words() && self.words.is_blank() {
            return Err(Refusal::Missing { field: Field::LotWords });
        }
        if contest.opened.collecting != Collecting::Urn && !self.ballots.is_empty() {
            return Err(Refusal::OtherCollecting { contest: self.contest, collecting: contest.opened.collecting });
        }
        let words = if contest.opened.needs_words() { self.words.clone() } else { Line::default() };
        let counted = self.counted(contest)?;
        let said = Said { words: words.clone(), ..Said::default() };
        let result = ContestResult::of(&count(&contest.opened, &counted.ballots, &said)?);
        // A new vote settles what waited for it in the same step.
        let taken = revote::taken(meeting, contest, &result)?;
        // Several facts in one step: ballots of a large hall may need more room than one fact has.
        let closed = ContestClosed { contest: self.contest, words, result };
        Ok([Event::ContestCounted(counted), Event::ContestClosed(closed)].into_iter().chain(taken).collect())
    }

    fn counted(&self, contest: &Contest) -> Result<ContestCounted, Refusal> {
        let (mut totals, mut all) = (None, None);
        let ballots = match contest.opened.collecting {
            Collecting::Hands => {
                let agreed = contest.agreed_totals()?;
                totals = Some(agreed.clone());
                all = Some(u32::try_from(contest.opened.electorate.len()).unwrap_or(u32::MAX));
                contest.opened.piles_of(agreed)
            }
            Collecting::Papers | Collecting::RollCall => contest.received(),
            Collecting::Urn => self.boxed(contest)?,
        };
        let mut counts = counts(&contest.opened, &ballots);
        if let Some(all) = all {
            // A hand may be raised for several options; people are counted once.
            counts.ballots = all;
            counts.valid = all.saturating_sub(counts.blank).saturating_sub(counts.spoiled);
        }
        Ok(ContestCounted { contest: self.contest, ballots, counts, totals })
    }

    /// The ballots of the box: as many as people have voted, each fit to be counted.
    fn boxed(&self, contest: &Contest) -> Result<Vec<Pile>, Refusal> {
        for pile in &self.ballots {
            contest.check(&pile.mark)?;
        }
        let ballots = self.ballots.iter().map(|pile| u64::from(pile.count)).sum();
        let voters = contest.voted.len() as u64;
        if ballots != voters {
            return Err(Refusal::BallotsDiffer { contest: self.contest, ballots, voters });
        }
        Ok(piles(self.ballots.iter().map(|pile| (pile.mark.clone(), pile.count))))
    }
}

impl Meeting {
    /// The contest, if it may be closed now: the ballots are not counted for that, as they are when it is closed, so this
    /// can be asked at any time. What else may be missing then: the words of the lot, ballots in the box of an urn.
    ///
    /// # Errors
    /// [`Refusal`], as the closing itself.
    pub fn closable(&self, id: ContestId) -> Result<&Contest, Refusal> {
        self.must_be_in(&[Stage::Opened, Stage::Running])?;
        let contest = self.taking(id)?;
        if contest.opened.collecting == Collecting::Hands {
            contest.agreed_totals()?;
        }
        Ok(contest)
    }
}

impl ContestCounted {
    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(contest) = meeting.contests.get_mut(self.contest) {
            contest.counted = Some(self.clone());
        }
    }
}

impl ContestClosed {
    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(contest) = meeting.contests.get_mut(self.contest) {
            contest.closed_at = Some(stamp.at);
            contest.words = self.words.clone();
            contest.result = Some(self.result.clone());
        }
    }
}
