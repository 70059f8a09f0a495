//! Ballots that come one by one: papers read out, votes called by name. Each has a number; a wrong one is struck with a
//! reason, never erased.

use super::mark::Mark;
use super::state::{Collecting, Contest};
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::{ContestId, ParticipantId};
use crate::meeting::refusal::{Field, Refusal, required};
use crate::meeting::stage::Stage;
use crate::meeting::state::Meeting;
use crate::meeting::words::Line;
use crate::meeting::{Context, Decided};
use serde::{Deserialize, Serialize};

/// A ballot as it was read out or called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContestBallot {
    /// Its number in this contest, from 1.
    pub number: u32,
    /// What it says.
    pub mark: Mark,
    /// Whose it is, in a roll call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participant: Option<ParticipantId>,
    /// Why it was struck.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub struck: Option<Line>,
}

/// Command: a ballot came in. Not for raised hands, and never for an urn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CastBallot {
    /// Which contest.
    pub contest: ContestId,
    /// What it says.
    pub mark: Mark,
    /// Whose it is; in a roll call only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participant: Option<ParticipantId>,
}

/// Event: a ballot came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BallotCast {
    /// Which contest.
    pub contest: ContestId,
    /// Its number, from 1.
    pub number: u32,
    /// What it says, in canonical form.
    pub mark: Mark,
    /// Whose it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participant: Option<ParticipantId>,
}

impl CastBallot {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running])?;
        let contest = meeting.taking(self.contest)?;
        contest.collects(&[Collecting::Papers, Collecting::RollCall])?;
        match (contest.opened.collecting, self.participant) {
            (Collecting::RollCall, None) => return Err(Refusal::Missing { field: Field::Participants }),
            (Collecting::RollCall, Some(participant)) => contest.may_vote(participant)?,
            (_, Some(_)) => return Err(Refusal::SecretVoteHasNoNames),
            (_, None) => {}
        }
        let electorate = contest.opened.electorate.len();
        if contest.standing_ballots().count() >= electorate {
            return Err(Refusal::AllHaveVoted { contest: self.contest, electorate: electorate as u64 });
        }
        contest.check(&self.mark)?;
        Ok(vec![Event::BallotCast(BallotCast {
            contest: self.contest,
            number: contest.ballots.last().map_or(0, |last| last.number).saturating_add(1),
            mark: self.mark.clone().canonical(),
            participant: self.participant,
        })])
    }
}

impl BallotCast {
    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(contest) = meeting.contests.get_mut(self.contest) {
            contest.ballots.push(ContestBallot {
                number: self.number,
                mark: self.mark.clone(),
                participant: self.participant,
                struck: None,
            });
        }
    }
}

/// Command and event: a ballot was read wrongly or is a double; it does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StrikeBallot {
    /// Which contest.
    pub contest: ContestId,
    /// The number of the ballot.
    pub ballot: u32,
    /// Why.
    pub reason: Line,
}

impl StrikeBallot {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running])?;
        let contest = meeting.taking(self.contest)?;
        contest.collects(&[Collecting::Papers, Collecting::RollCall])?;
        let standing = contest.standing_ballots().any(|ballot| ballot.number == self.ballot);
        if !standing {
            return Err(Refusal::Unknown { what: Field::Ballot, id: self.ballot.to_string() });
        }
        required(&self.reason, Field::Reason)?;
        Ok(vec![Event::BallotStruck(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        let Some(contest) = meeting.contests.get_mut(self.contest) else { return };
        if let Some(ballot) = contest.ballots.iter_mut().find(|ballot| ballot.number == self.ballot) {
            ballot.struck = Some(self.reason.clone());
        }
    }
}

impl Contest {
    /// Ballots are collected in one of these ways.
    pub(super) fn collects(&self, ways: &[Collecting]) -> Result<(), Refusal> {
        let collecting = self.opened.collecting;
        match ways.contains(&collecting) {
            true => Ok(()),
            false => Err(Refusal::OtherCollecting { contest: self.opened.id, collecting }),
        }
    }

    /// That person is in the electorate and has not voted.
    pub(super) fn may_vote(&self, participant: ParticipantId) -> Result<(), Refusal> {
        if !self.opened.electorate.contains(&participant) {
            return Err(Refusal::NotInElectorate { participant });
        }
        if self.has_voted(participant) { Err(Refusal::HasVoted { participant }) } else { Ok(()) }
    }
}
