//! Secret votes at one keyboard. The ballot goes into the box first and is on the disk before the journal says that its
//! voter has voted. So whatever happens, the box holds as many ballots as people have voted, or one more: then somebody's
//! ballot is in whose name was not written down, and nothing goes on before that is set right ([`UrnError::Unaccounted`]).
use super::error::{DiskFault, Failure, SubmitError};
use super::names;
use super::notice::ReadOnly;
use super::session::Session;
use super::submit::{Receipt, Source};
use crate::meeting::contests::{CloseContest, Collecting, Contest, Mark, MarkVoted, Pile, piles};
use crate::meeting::{Command, ContestId, Context, Line, Meeting, ParticipantId, Refusal, Stage};
use std::io;
use std::path::PathBuf;

/// Why a secret ballot was not taken, or the box not opened. No ballot is lost by it.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum UrnError {
    /// The disk refused. Whether the box has the ballot is seen when it is counted next.
    #[error(transparent)]
    Disk(#[from] DiskFault),
    /// The meeting does not allow it now.
    #[error(transparent)]
    Submit(#[from] SubmitError),
    /// The steps before are not on the disk; nothing was put into the box.
    #[error("the steps before are not saved: {0}")]
    NotSaved(Failure),
    /// The ballot is in the box; that its voter has voted is not confirmed by the disk.
    #[error("the ballot is in the box, the voter is not recorded: {0}")]
    NotRecorded(Failure),
    /// The box was torn or changed by somebody. It was left as it is.
    #[error("{} is damaged", path.display())]
    Damaged {
        /// The box.
        path: PathBuf,
    },
    /// The box is of another session or contest. It was left as it is.
    #[error("{} belongs to another contest", path.display())]
    Foreign {
        /// The box.
        path: PathBuf,
    },
    /// The journal went elsewhere, and a box was left behind that cannot be overwritten. The next ballot would differ
    /// between the two; nothing was put in. What is in can be counted.
    #[error("{} was left behind", path.display())]
    LeftBehind {
        /// The box.
        path: PathBuf,
    },
    /// There are not as many ballots in the box as people who have voted. One more: somebody's name is missing, and is
    /// recorded with `contest.voted`. Fewer: the box is not the one they voted in.
    #[error("{contest}: {ballots} ballots in the box, {voters} have voted")]
    Unaccounted {
        /// The contest.
        contest: ContestId,
        /// In the box.
        ballots: u64,
        /// Who have voted.
        voters: u64,
    },
}

impl From<Refusal> for UrnError {
    fn from(refusal: Refusal) -> Self {
        Self::Submit(refusal.into())
    }
}

impl Session {
    /// Puts a ballot into the box of a contest and records that this person has voted; returns once both are on the
    /// disk. The ballot itself is in no command, no line of the journal and no log.
    ///
    /// # Errors
    /// [`UrnError`]. Where the ballot may be in the box all the same, the next call says so.
    pub fn cast(
        &mut self,
        contest: ContestId,
        participant: ParticipantId,
        mark: Mark,
        context: &Context,
        source: Source,
    ) -> Result<Receipt, UrnError> {
        if self.works.is_none() {
            let why = self.read_only().cloned().unwrap_or(ReadOnly::Asked);
            return Err(SubmitError::ReadOnly(why).into());
        }
        self.meeting().may_cast(contest, participant, &mark)?;
        // Those who voted before are on the disk, so that the box is never ahead of them by more than this ballot.
        self.wait_saved(self.head().mark.n).map_err(UrnError::NotSaved)?;
        let urn = self.urn(contest)?;
        let ballots = urn.counted()?;
        urn.add(ballots, mark)?;
        let command = Command::MarkVoted(MarkVoted { contest, participant });
        let receipt = self.submit(&command, context, source, None)?;
        self.wait_saved(receipt.n).map_err(UrnError::NotRecorded)?;
        Ok(receipt)
    }

    /// How many ballots are in the box of a contest. It may be one more than have voted, after a crash: then the person
    /// called last has voted, and [`Command::MarkVoted`] records it.
    ///
    /// # Errors
    /// [`UrnError`] where the box cannot be read.
    pub fn urn_count(&self, contest: ContestId) -> Result<u64, UrnError> {
        Ok(self.urn(contest)?.ballots()?.len() as u64)
    }

    /// The ballots of the box in piles, in the order of what they say. The box stays.
    ///
    /// # Errors
    /// [`UrnError::Unaccounted`] where there are not as many as people who have voted.
    pub fn take_urn(&self, contest: ContestId) -> Result<Vec<Pile>, UrnError> {
        Ok(piles(self.urn(contest)?.counted()?.into_iter().map(|mark| (mark, 1))))
    }

    /// Closes a contest with the ballots of its box. Only when the result is on the disk is the box overwritten and
    /// removed; where that cannot be, it is tried again when the session is opened next.
    ///
    /// # Errors
    /// [`UrnError`]; the box is then as it was.
    pub fn close_urn(
        &mut self,
        contest: ContestId,
        words: Line,
        context: &Context,
        source: Source,
    ) -> Result<Receipt, UrnError> {
        let ballots = self.take_urn(contest)?;
        let command = Command::CloseContest(CloseContest { contest, ballots, words });
        let receipt = self.submit(&command, context, source, None)?;
        self.wait_saved(receipt.n).map_err(UrnError::NotRecorded)?;
        Ok(receipt)
    }

    /// Overwrites and removes the boxes of contests that are closed or called off, once that is on the disk. It is done
    /// when a contest ends and when a session is opened.
    pub(super) fn sweep_urns(&self) {
        let (meeting, disk) = (self.meeting(), &*self.place.disk);
        let spent = meeting.contests.iter().filter(|contest| is_spent(meeting, contest));
        let boxes = spent.flat_map(|contest| self.boxes(contest.opened.id));
        let left: Vec<PathBuf> = boxes.filter(|path| disk.stat(path).is_ok()).collect();
        if left.is_empty() || self.works.is_none() || self.wait_saved(self.head().mark.n).is_err() {
            return;
        }
        if self.confirm_again().is_ok() {
            // One that cannot be removed now is tried again at the next opening.
            left.iter().for_each(|path| drop(disk.wipe(path)));
        }
    }

    /// What an earlier program wrote may be known to the system only and not be on the disk; a journal that went elsewhere
    /// was written there by this one.
    fn confirm_again(&self) -> io::Result<()> {
        if self.progress.home(self.folder()).is_ok_and(|home| home.is_some()) {
            return Ok(());
        }
        self.place.disk.append(&self.folder().join(names::JOURNAL))?.sync_all()
    }
}

/// Whether the ballots of a contest are in the record, or will never be.
fn is_spent(meeting: &Meeting, contest: &Contest) -> bool {
    let over = !contest.is_open() || meeting.stage == Stage::Cancelled;
    contest.opened.collecting == Collecting::Urn && over
}
