//! Facts: what happened. Names are stable for ever: adding is free, renaming needs a migration with a fixture.

use super::Moment;
use super::refusal::Refusal;
use super::state::Meeting;
use super::{
    actions, agenda, contests, decisions, details, floor, needs, notes, objections, people, recipients, record,
    scoring, stage, votes,
};
use serde::{Deserialize, Deserializer, Serialize, de};
use serde_json::value::RawValue;
use std::borrow::Cow;

/// When and by whom a fact was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Number of the journal line (1, 2, 3 …): the order of the meeting.
    pub n: u64,
    /// When it happened, on the meeting's clock.
    pub at: Moment,
    /// Who recorded it.
    pub by: String,
}

macro_rules! events {
    ($($name:literal $variant:ident($payload:ty);)+) => {
        /// A fact. In JSON: `{"k": "note.added", "d": {…the payload…}}`.
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(tag = "k", content = "d")]
        #[allow(missing_docs, reason = "each payload says what happened")]
        pub enum Event {
            $(#[serde(rename = $name)] $variant($payload),)+
            /// The step recorded in line `of` was taken back.
            #[serde(rename = "undone")]
            Undone {
                /// Number of the journal line.
                of: u64,
            },
            /// The step recorded in line `of` was brought back.
            #[serde(rename = "redone")]
            Redone {
                /// Number of the journal line.
                of: u64,
            },
        }

        impl Event {
            /// Its name in the journal.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => $name,)+
                    Self::Undone { .. } => "undone",
                    Self::Redone { .. } => "redone",
                }
            }

            /// The fact of this name with its payload read from JSON.
            ///
            /// # Errors
            /// No fact has that name, or this is not its payload.
            pub fn read(name: &str, payload: &str) -> serde_json::Result<Self> {
                match name {
                    $($name => serde_json::from_str(payload).map(Self::$variant),)+
                    "undone" => serde_json::from_str(payload).map(|Line { of }| Self::Undone { of }),
                    "redone" => serde_json::from_str(payload).map(|Line { of }| Self::Redone { of }),
                    _ => Err(de::Error::custom(format_args!("no fact is called {name:?}"))),
                }
            }

            pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
                match self {
                    $(Self::$variant(payload) => payload.apply(meeting, stamp),)+
                    Self::Undone { .. } | Self::Redone { .. } => {}
                }
            }
        }
    };
}

/// The journal line a step taken or brought back stands in.
#[derive(Deserialize)]
struct Line {
    of: u64,
}

/// A fact as it stands in a file. That its payload is read from text alone, whatever it came in, spares a reader of every
/// payload for every source.
impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Fact<'a> {
            #[serde(borrow)]
            k: Cow<'a, str>,
            d: Box<RawValue>,
        }
        let Fact { k, d } = Fact::deserialize(input)?;
        Self::read(&k, d.get()).map_err(de::Error::custom)
    }
}

impl Event {
    /// Whether it announces a result to the hall: such a step is never undone, only reopened with a reason.
    #[must_use]
    pub fn announces(&self) -> bool {
        match self {
            Self::RankingAnnounced(_)
            | Self::DecisionMade(_)
            | Self::DecisionRejected(_)
            | Self::RoundClosed(_)
            | Self::VotedInSecret(_)
            | Self::ContestClosed(_)
            | Self::ContestSettled(_)
            | Self::ContestCancelled(_)
            | Self::RecordApproved(_) => true,
            Self::StageChanged(change) => {
                matches!(
                    change.to,
                    stage::Stage::Closed | stage::Stage::Final | stage::Stage::FollowUp | stage::Stage::Cancelled
                )
            }
            _ => false,
        }
    }

    /// Why it cannot be undone, if it cannot.
    pub(crate) fn undone(&self) -> Result<(), Refusal> {
        match self {
            Self::VotedInSecret(_) => Err(Refusal::CastInSecret),
            Self::ContestClosed(contests::ContestClosed { contest, .. })
            | Self::ContestSettled(contests::ContestSettled { contest, .. })
            | Self::ContestCancelled(contests::CancelContest { contest, .. }) => {
                Err(Refusal::ContestAnnounced { contest: *contest })
            }
            announcing if announcing.announces() => Err(Refusal::Announced),
            _ => Ok(()),
        }
    }
}

events! {
    "meeting.described" Described(details::Describe);
    "rules.set" RulesSet(details::SetRules);
    "role.assigned" RoleAssigned(details::AssignRole);
    "role.resource_persons" ResourcePersonsNamed(details::NameResourcePersons);
    "stage.changed" StageChanged(stage::StageChange);
    "person.added" PersonAdded(people::PersonAdded);
    "person.edited" PersonEdited(people::EditPerson);
    "person.removed" PersonRemoved(people::RemovePerson);
    "presence.marked" PresenceMarked(people::MarkPresence);
    "presence.erased" PresenceErased(people::ErasePresence);
    "agenda.added" ItemAdded(agenda::ItemAdded);
    "agenda.edited" ItemEdited(agenda::EditItem);
    "agenda.moved" ItemMoved(agenda::MoveItem);
    "agenda.removed" ItemRemoved(agenda::RemoveItem);
    "agenda.approved" AgendaApproved(agenda::ApproveAgenda);
    "agenda.started" ItemStarted(agenda::StartItem);
    "agenda.finished" ItemFinished(agenda::FinishItem);
    "agenda.shelved" ItemShelved(agenda::ShelveItem);
    "floor.asked" FloorAsked(floor::AskFloor);
    "floor.left" QueueLeft(floor::LeaveQueue);
    "floor.given" FloorGiven(floor::FloorGiven);
    "floor.extended" TurnExtended(floor::ExtendTurn);
    "floor.ended" TurnEnded(floor::EndTurn);
    "note.added" NoteAdded(notes::NoteAdded);
    "note.corrected" NoteCorrected(notes::CorrectNote);
    "note.withdrawn" NoteWithdrawn(notes::WithdrawNote);
    "need.added" NeedAdded(needs::NeedAdded);
    "need.edited" NeedEdited(needs::EditNeed);
    "need.withdrawn" NeedWithdrawn(needs::WithdrawNeed);
    "need.forwarded" NeedForwarded(needs::ForwardNeed);
    "need.restored" NeedRestored(needs::RestoreNeed);
    "need.supported" NeedSupported(needs::SupportNeed);
    "need.merged" NeedsMerged(needs::NeedsMerged);
    "need.unmerged" NeedUnmerged(needs::UnmergeNeed);
    "recipient.added" RecipientAdded(recipients::RecipientAdded);
    "recipient.edited" RecipientEdited(recipients::EditRecipient);
    "recipient.settled" RecipientSettled(recipients::SettleRecipient);
    "recipient.contested" RecipientContested(recipients::ObjectToRecipient);
    "recipient.withdrawn" RecipientWithdrawn(recipients::WithdrawRecipient);
    "scoring.criteria" CriteriaSet(scoring::SetCriteria);
    "scoring.frozen" CriteriaFrozen(scoring::FreezeCriteria);
    "scoring.thawed" CriteriaThawed(scoring::ThawCriteria);
    "scoring.scored" NeedScored(scoring::ScoreNeed);
    "scoring.chosen" NeedChosen(scoring::ChooseNeed);
    "scoring.announced" RankingAnnounced(scoring::RankingAnnounced);
    "scoring.reopened" RankingReopened(scoring::ReopenRanking);
    "objection.raised" ObjectionRaised(objections::ObjectionRaised);
    "objection.answered" ObjectionAnswered(objections::AnswerObjection);
    "objection.offered" ChangeOffered(objections::OfferChange);
    "objection.settled" ObjectionSettled(objections::ObjectionSettled);
    "objection.reopened" ObjectionReopened(objections::ReopenObjection);
    "decision.drafted" DecisionDrafted(decisions::DecisionDrafted);
    "decision.worded" DecisionWorded(decisions::WordDecision);
    "decision.read" DecisionRead(decisions::ReadDecision);
    "decision.made" DecisionMade(decisions::DecisionMade);
    "decision.rejected" DecisionRejected(decisions::DecisionRejected);
    "decision.deferred" DecisionDeferred(decisions::DeferDecision);
    "decision.dropped" DecisionDropped(decisions::DropDecision);
    "decision.reopened" DecisionReopened(decisions::ReopenDecision);
    "decision.minority" MinorityNoted(decisions::NoteMinority);
    "vote.called" VoteCalled(votes::VoteCalled);
    "vote.opened" RoundOpened(votes::RoundOpened);
    "vote.closed" RoundClosed(votes::RoundClosed);
    "vote.ended" VoteEnded(votes::EndVote);
    "contest.opened" ContestOpened(contests::ContestOpened);
    "contest.ballot" BallotCast(contests::BallotCast);
    "contest.struck" BallotStruck(contests::StrikeBallot);
    "contest.totals" TotalsGiven(contests::GiveTotals);
    "contest.voted" VotedInSecret(contests::MarkVoted);
    "contest.counted" ContestCounted(contests::ContestCounted);
    "contest.closed" ContestClosed(contests::ContestClosed);
    "contest.settled" ContestSettled(contests::ContestSettled);
    "contest.cancelled" ContestCancelled(contests::CancelContest);
    "action.added" ActionAdded(actions::ActionAdded);
    "action.edited" ActionEdited(actions::EditAction);
    "action.progress" ProgressReported(actions::ReportProgress);
    "record.read" RecordRead(record::ReadRecord);
    "record.corrected" RecordCorrected(record::CorrectRecord);
    "record.approved" RecordApproved(record::RecordApproved);
    "record.signers" SignersNamed(record::NameSigners);
    "record.signed" SignatureMarked(record::MarkSignature);
    "record.addendum" AddendumAdded(record::AddAddendum);
    "record.survey" SurveyRecorded(record::RecordSurvey);
    "record.principles" PrinciplesMarked(record::MarkPrinciples);
    "record.next_meeting" NextMeetingPlanned(record::PlanNextMeeting);
}
