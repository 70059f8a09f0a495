//! Secret ballots at one keyboard: the meeting records who has voted, never what. The ballot lies in a box file.

use super::mark::Mark;
use super::state::Collecting;
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::{ContestId, ParticipantId};
use crate::meeting::refusal::Refusal;
use crate::meeting::stage::Stage;
use crate::meeting::state::Meeting;
use crate::meeting::{Context, Decided};
use serde::{Deserialize, Serialize};

/// Command and event: that person's ballot is in the box. Undo stops here: a ballot cannot be found again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MarkVoted {
    /// Which contest.
    pub contest: ContestId,
    /// Who.
    pub participant: ParticipantId,
}

impl MarkVoted {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running])?;
        let contest = meeting.taking(self.contest)?;
        contest.collects(&[Collecting::Urn])?;
        contest.may_vote(self.participant)?;
        Ok(vec![Event::VotedInSecret(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(contest) = meeting.contests.get_mut(self.contest) {
            contest.voted.insert(self.participant);
        }
    }
}

impl Meeting {
    /// Whether this ballot of that person may go into the box of that contest now.
    ///
    /// # Errors
    /// The [`Refusal`] that recording or counting it would meet.
    pub fn may_cast(&self, contest: ContestId, participant: ParticipantId, mark: &Mark) -> Result<(), Refusal> {
        self.must_be_in(&[Stage::Opened, Stage::Running])?;
        let contest = self.taking(contest)?;
        contest.collects(&[Collecting::Urn])?;
        contest.may_vote(participant)?;
        contest.check(mark)
    }
}
