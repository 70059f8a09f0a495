//! Everything that can be asked of a meeting. One line a command: its name in files and scripts, and its payload.

use super::event::Event;
use super::refusal::Refusal;
use super::state::Meeting;
use super::{
    Context, actions, agenda, contests, decisions, details, floor, needs, notes, objections, people, recipients,
    record, scoring, stage, votes,
};
use serde::{Deserialize, Deserializer, Serialize, de};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

macro_rules! commands {
    ($($name:literal $variant:ident($payload:ty);)+) => {
        /// A wish to change the meeting. In JSON: `{"cmd": "note.add", …the fields of the payload…}`.
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(tag = "cmd")]
        #[allow(missing_docs, reason = "each payload says what it does")]
        pub enum Command {
            $(#[serde(rename = $name)] $variant($payload),)+
            /// Takes back the last step. Handled by the session, which knows the history.
            #[serde(rename = "undo")]
            Undo(Undo),
            /// Brings back the last step taken back.
            #[serde(rename = "redo")]
            Redo(Redo),
        }

        impl Command {
            /// The names of all commands, in the order of the rooms.
            pub const NAMES: &'static [&'static str] = &[$($name,)+ "undo", "redo"];

            /// Its name in files and scripts.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => $name,)+
                    Self::Undo(_) => "undo",
                    Self::Redo(_) => "redo",
                }
            }

            /// The command of this name with its payload read from JSON; `None` if there is no such command.
            pub(super) fn read(name: &str, payload: &str) -> Option<serde_json::Result<Self>> {
                Some(match name {
                    $($name => serde_json::from_str(payload).map(Self::$variant),)+
                    "undo" => serde_json::from_str(payload).map(Self::Undo),
                    "redo" => serde_json::from_str(payload).map(Self::Redo),
                    _ => return None,
                })
            }

            pub(super) fn decide(&self, meeting: &Meeting, context: &Context) -> Result<Vec<Event>, Refusal> {
                match self {
                    $(Self::$variant(payload) => payload.decide(meeting, context),)+
                    Self::Undo(_) => Err(Refusal::NothingToUndo),
                    Self::Redo(_) => Err(Refusal::NothingToRedo),
                }
            }
        }
    };
}

/// A command as it stands in a file: the name among the fields of the payload, which is read from text alone, whatever it
/// came in, as the payloads of facts are.
impl<'de> Deserialize<'de> for Command {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let mut fields = BTreeMap::<String, Box<RawValue>>::deserialize(input)?;
        let name = fields.remove("cmd").ok_or_else(|| de::Error::missing_field("cmd"))?;
        let name: String = serde_json::from_str(name.get()).map_err(de::Error::custom)?;
        let payload = serde_json::to_string(&fields).map_err(de::Error::custom)?;
        Self::read(&name, &payload)
            .ok_or_else(|| de::Error::unknown_variant(&name, Self::NAMES))?
            .map_err(de::Error::custom)
    }
}

/// Takes back the last step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Undo {}

/// Brings back the last step taken back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Redo {}

commands! {
    "meeting.describe" Describe(details::Describe);
    "rules.profile" UseProfile(details::UseProfile);
    "rules.set" SetRules(details::SetRules);
    "role.assign" AssignRole(details::AssignRole);
    "role.resource_persons" NameResourcePersons(details::NameResourcePersons);
    "stage.register" OpenRegistration(stage::OpenRegistration);
    "stage.delay" Delay(stage::Delay);
    "stage.postpone" Postpone(stage::Postpone);
    "stage.open" Open(stage::Open);
    "stage.recess" Recess(stage::Recess);
    "stage.resume" Resume(stage::Resume);
    "stage.begin_closing" BeginClosing(stage::BeginClosing);
    "stage.reopen" Reopen(stage::Reopen);
    "stage.close" Close(stage::Close);
    "stage.begin_signing" BeginSigning(stage::BeginSigning);
    "stage.finalise" Finalise(stage::Finalise);
    "stage.follow_up" BeginFollowUp(stage::BeginFollowUp);
    "stage.cancel" Cancel(stage::Cancel);
    "person.add" AddPerson(people::AddPerson);
    "person.walk_in" WalkIn(people::WalkIn);
    "person.edit" EditPerson(people::EditPerson);
    "person.remove" RemovePerson(people::RemovePerson);
    "presence.mark" MarkPresence(people::MarkPresence);
    "presence.erase" ErasePresence(people::ErasePresence);
    "agenda.add" AddItem(agenda::AddItem);
    "agenda.edit" EditItem(agenda::EditItem);
    "agenda.move" MoveItem(agenda::MoveItem);
    "agenda.remove" RemoveItem(agenda::RemoveItem);
    "agenda.approve" ApproveAgenda(agenda::ApproveAgenda);
    "agenda.start" StartItem(agenda::StartItem);
    "agenda.finish" FinishItem(agenda::FinishItem);
    "agenda.shelve" ShelveItem(agenda::ShelveItem);
    "floor.ask" AskFloor(floor::AskFloor);
    "floor.leave" LeaveQueue(floor::LeaveQueue);
    "floor.give" GiveFloor(floor::GiveFloor);
    "floor.extend" ExtendTurn(floor::ExtendTurn);
    "floor.end" EndTurn(floor::EndTurn);
    "note.add" AddNote(notes::AddNote);
    "note.correct" CorrectNote(notes::CorrectNote);
    "note.withdraw" WithdrawNote(notes::WithdrawNote);
    "need.add" AddNeed(needs::AddNeed);
    "need.edit" EditNeed(needs::EditNeed);
    "need.withdraw" WithdrawNeed(needs::WithdrawNeed);
    "need.forward" ForwardNeed(needs::ForwardNeed);
    "need.restore" RestoreNeed(needs::RestoreNeed);
    "need.support" SupportNeed(needs::SupportNeed);
    "need.merge" MergeNeeds(needs::MergeNeeds);
    "need.unmerge" UnmergeNeed(needs::UnmergeNeed);
    "recipient.add" AddRecipient(recipients::AddRecipient);
    "recipient.edit" EditRecipient(recipients::EditRecipient);
    "recipient.settle" SettleRecipient(recipients::SettleRecipient);
    "recipient.object" ObjectToRecipient(recipients::ObjectToRecipient);
    "recipient.withdraw" WithdrawRecipient(recipients::WithdrawRecipient);
    "scoring.criteria" SetCriteria(scoring::SetCriteria);
    "scoring.freeze" FreezeCriteria(scoring::FreezeCriteria);
    "scoring.thaw" ThawCriteria(scoring::ThawCriteria);
    "scoring.score" ScoreNeed(scoring::ScoreNeed);
    "scoring.choose" ChooseNeed(scoring::ChooseNeed);
    "scoring.announce" AnnounceRanking(scoring::AnnounceRanking);
    "scoring.reopen" ReopenRanking(scoring::ReopenRanking);
    "objection.raise" RaiseObjection(objections::RaiseObjection);
    "objection.answer" AnswerObjection(objections::AnswerObjection);
    "objection.offer" OfferChange(objections::OfferChange);
    "objection.settle" SettleObjection(objections::SettleObjection);
    "objection.reopen" ReopenObjection(objections::ReopenObjection);
    "decision.draft" DraftDecision(decisions::DraftDecision);
    "decision.word" WordDecision(decisions::WordDecision);
    "decision.read" ReadDecision(decisions::ReadDecision);
    "decision.agree" Agree(decisions::Agree);
    "decision.defer" DeferDecision(decisions::DeferDecision);
    "decision.drop" DropDecision(decisions::DropDecision);
    "decision.reopen" ReopenDecision(decisions::ReopenDecision);
    "decision.minority" NoteMinority(decisions::NoteMinority);
    "vote.call" CallVote(votes::CallVote);
    "vote.open_round" OpenRound(votes::OpenRound);
    "vote.close_round" CloseRound(votes::CloseRound);
    "vote.end" EndVote(votes::EndVote);
    "contest.open" OpenContest(contests::OpenContest);
    "contest.ballot" CastBallot(contests::CastBallot);
    "contest.strike" StrikeBallot(contests::StrikeBallot);
    "contest.totals" GiveTotals(contests::GiveTotals);
    "contest.voted" MarkVoted(contests::MarkVoted);
    "contest.close" CloseContest(contests::CloseContest);
    "contest.settle" SettleContest(contests::SettleContest);
    "contest.revote" RevoteContest(contests::RevoteContest);
    "contest.cancel" CancelContest(contests::CancelContest);
    "action.add" AddAction(actions::AddAction);
    "action.edit" EditAction(actions::EditAction);
    "action.progress" ReportProgress(actions::ReportProgress);
    "record.read" ReadRecord(record::ReadRecord);
    "record.correct" CorrectRecord(record::CorrectRecord);
    "record.approve" ApproveRecord(record::ApproveRecord);
    "record.signers" NameSigners(record::NameSigners);
    "record.sign" MarkSignature(record::MarkSignature);
    "record.addendum" AddAddendum(record::AddAddendum);
    "record.survey" RecordSurvey(record::RecordSurvey);
    "record.principles" MarkPrinciples(record::MarkPrinciples);
    "record.next_meeting" PlanNextMeeting(record::PlanNextMeeting);
}
