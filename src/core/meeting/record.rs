//! From the draft record (catatan sementara) to the final one: reading, corrections, approval, signatures, addenda; and
//! what closes a meeting: the exit survey, the five principles, the next meeting.

use super::amount::Quantity;
use super::details::Role;
use super::event::{Event, Stamp};
use super::id::ParticipantId;
use super::refusal::{Field, Refusal, required};
use super::rules::SignerSlot;
use super::stage::Stage;
use super::state::Meeting;
use super::words::{Line, Text};
use super::{Context, Decided, Moment};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The record of the meeting as a document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Record {
    /// When the draft was read aloud, last.
    pub read_at: Option<Moment>,
    /// Corrections asked for after it was read.
    pub corrections: Vec<Correction>,
    /// How it was approved.
    pub approval: Option<Approval>,
    /// Who signs.
    pub signers: Vec<Signer>,
    /// What was added after it became final.
    pub addenda: Vec<Addendum>,
    /// The exit survey.
    pub survey: Option<Survey>,
    /// How far the five principles were kept, each 1 to 5.
    pub principles: BTreeMap<Principle, u8>,
    /// The next meeting.
    pub next_meeting: Option<NextMeeting>,
}

impl Record {
    pub(super) fn reopen(&mut self) {
        self.approval = None;
        for signer in &mut self.signers {
            signer.state = SignatureState::Pending;
        }
    }
}

/// A correction of the draft record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Correction {
    /// When.
    pub at: Moment,
    /// Who asked for it.
    pub by: Option<ParticipantId>,
    /// What was corrected.
    pub text: Text,
}

/// Who approved the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ApprovedBy {
    /// All present.
    All,
    /// Most of those present.
    Most,
}

/// The record was approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Approval {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: ApprovedBy,
    /// Entitled people present at that minute.
    pub present: u32,
}

/// Where a signature stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "state", rename_all = "snake_case", deny_unknown_fields)]
pub enum SignatureState {
    /// Not yet given.
    #[default]
    Pending,
    /// Given.
    Signed {
        /// When.
        at: Moment,
    },
    /// To follow (menyusul).
    ToFollow {
        /// By which day.
        #[serde(default)]
        by: Option<NaiveDate>,
    },
}

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Signer {
    /// In which capacity.
    pub capacity: Line,
    /// Who.
    pub participant: Option<ParticipantId>,
    /// Whether the record cannot become final without it.
    pub required: bool,
    /// Where it stands.
    #[serde(flatten)]
    pub state: SignatureState,
}

/// Something added after the record became final.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Addendum {
    /// When.
    pub at: Moment,
    /// Why.
    pub reason: Line,
    /// What.
    pub text: Text,
}

/// The exit survey, typed in as totals.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// How many answered.
    pub respondents: u32,
    /// The highest mark.
    pub scale: u8,
    /// The questions with their mean marks, at most five.
    pub questions: Vec<Question>,
    /// What people wrote, in short.
    #[serde(default)]
    pub comments: Text,
}

/// One question of the survey.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The question.
    pub text: Line,
    /// The mean mark, exact as typed.
    pub mean: Quantity,
}

/// The five principles of community development.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Principle {
    /// Kesetaraan.
    Equality,
    /// Partisipasi.
    Participation,
    /// Keterbukaan.
    Openness,
    /// Kemandirian.
    SelfReliance,
    /// Keberlanjutan.
    Sustainability,
}

impl Principle {
    /// All five.
    pub const ALL: [Self; 5] =
        [Self::Equality, Self::Participation, Self::Openness, Self::SelfReliance, Self::Sustainability];
}

/// When and where people meet next.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NextMeeting {
    /// The day.
    pub date: NaiveDate,
    /// The time.
    #[serde(default)]
    pub time: Option<NaiveTime>,
    /// Where.
    #[serde(default)]
    pub place: Line,
    /// What about.
    #[serde(default)]
    pub subject: Line,
}

impl Meeting {
    /// The signature slots of the rules, filled with those who hold the office.
    #[must_use]
    pub fn proposed_signers(&self) -> Vec<Signer> {
        let holder = |capacity: &str| match capacity {
            "chair" => self.roles.holder(Role::Chair),
            "secretary" => self.roles.holder(Role::Secretary),
            "facilitator" => self.roles.holder(Role::Facilitator),
            _ => None,
        };
        let signer = |slot: &SignerSlot| Signer {
            capacity: slot.capacity.clone(),
            participant: holder(&slot.capacity),
            required: slot.required,
            state: SignatureState::Pending,
        };
        self.rules.signers.iter().map(signer).collect()
    }

    pub(super) fn propose_signers(&mut self) {
        self.record.signers = self.proposed_signers();
    }
}

/// Command and event: the draft record was read aloud.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadRecord {}

impl ReadRecord {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Closing])?;
        Ok(vec![Event::RecordRead(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.record.read_at = Some(stamp.at);
    }
}

/// Command and event: somebody corrects the draft record. What it is about is corrected too, where it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CorrectRecord {
    /// Who asks for it.
    #[serde(default)]
    pub by: Option<ParticipantId>,
    /// What is corrected.
    pub text: Text,
}

impl CorrectRecord {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Closing])?;
        if self.text.is_blank() {
            return Err(Refusal::Missing { field: Field::Text });
        }
        if let Some(by) = self.by {
            meeting.participant(by)?;
        }
        Ok(vec![Event::RecordCorrected(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        let correction = Correction { at: stamp.at, by: self.by, text: self.text.clone() };
        meeting.record.corrections.push(correction);
        meeting.record.approval = None;
    }
}

/// Command: those present approve the record, after it was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ApproveRecord {
    /// Who approved.
    pub by: ApprovedBy,
}

/// Event: the record was approved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordApproved {
    /// Who approved.
    pub by: ApprovedBy,
    /// Entitled people present at that minute.
    pub present: u32,
}

impl ApproveRecord {
    pub(super) fn decide(&self, meeting: &Meeting, context: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Closing])?;
        if meeting.record.read_at.is_none() {
            return Err(Refusal::RecordNotRead);
        }
        let present = meeting.entitled_present(context.now);
        Ok(vec![Event::RecordApproved(RecordApproved { by: self.by, present })])
    }
}

impl RecordApproved {
    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.record.approval = Some(Approval { at: stamp.at, by: self.by, present: self.present });
    }
}

/// Command and event: names who signs in which capacity, whole. Signatures already given in the same capacity by the
/// same person stay.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NameSigners {
    /// The signers in the order of the papers.
    pub signers: Vec<NamedSigner>,
}

/// Somebody who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NamedSigner {
    /// In which capacity: a code of the rules or free words.
    pub capacity: Line,
    /// Who.
    #[serde(default)]
    pub participant: Option<ParticipantId>,
    /// Whether the record cannot become final without it.
    #[serde(default)]
    pub required: bool,
}

impl NameSigners {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_open()?;
        if self.signers.is_empty() {
            return Err(Refusal::Missing { field: Field::Signers });
        }
        for signer in &self.signers {
            required(&signer.capacity, Field::Capacity)?;
            if let Some(participant) = signer.participant {
                meeting.participant(participant)?;
            }
        }
        Ok(vec![Event::SignersNamed(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        let before = std::mem::take(&mut meeting.record.signers);
        let state = |named: &NamedSigner| {
            let same = |s: &&Signer| s.capacity == named.capacity && s.participant == named.participant;
            before.iter().find(same).map_or(SignatureState::Pending, |signer| signer.state.clone())
        };
        meeting.record.signers = self
            .signers
            .iter()
            .map(|named| Signer {
                capacity: named.capacity.clone(),
                participant: named.participant,
                required: named.required,
                state: state(named),
            })
            .collect();
    }
}

/// Command and event: marks a signature as given, to follow, or open. A signature to follow may be given after the
/// record is final.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MarkSignature {
    /// Which signer, from 0 in the order of the papers.
    pub signer: usize,
    /// Signed now (`true`), or to follow (`false`).
    pub signed: bool,
    /// By which day it will follow.
    #[serde(default)]
    pub follows: Option<NaiveDate>,
}

impl MarkSignature {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        let signer = meeting.record.signers.get(self.signer);
        let signer =
            signer.ok_or_else(|| Refusal::Unknown { what: Field::Signers, id: (self.signer + 1).to_string() })?;
        let follows = matches!(signer.state, SignatureState::ToFollow { .. });
        if !(meeting.stage == Stage::Signing || (meeting.stage.is_final() && follows && self.signed)) {
            return Err(Refusal::WrongStage { stage: meeting.stage, allowed: vec![Stage::Signing] });
        }
        if signer.participant.is_none() {
            return Err(Refusal::SignerUnnamed { capacity: signer.capacity.clone() });
        }
        Ok(vec![Event::SignatureMarked(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(signer) = meeting.record.signers.get_mut(self.signer) {
            signer.state = match self.signed {
                true => SignatureState::Signed { at: stamp.at },
                false => SignatureState::ToFollow { by: self.follows },
            };
        }
    }
}

/// Command and event: adds something to a final record. The record itself stays as signed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddAddendum {
    /// Why.
    pub reason: Line,
    /// What.
    pub text: Text,
}

impl AddAddendum {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Final, Stage::FollowUp])?;
        required(&self.reason, Field::Reason)?;
        if self.text.is_blank() {
            return Err(Refusal::Missing { field: Field::Text });
        }
        Ok(vec![Event::AddendumAdded(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        let addendum = Addendum { at: stamp.at, reason: self.reason.clone(), text: self.text.clone() };
        meeting.record.addenda.push(addendum);
    }
}

/// Command and event: writes down the totals of the exit survey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordSurvey {
    /// The totals.
    pub survey: Survey,
}

impl RecordSurvey {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_open()?;
        let survey = &self.survey;
        if survey.questions.len() > 5 {
            return Err(Refusal::TooMany { field: Field::Question, limit: 5 });
        }
        if survey.scale == 0 {
            return Err(Refusal::OutOfRange { field: Field::Scale, least: 1, most: 255 });
        }
        let most = Quantity::from(u32::from(survey.scale));
        if survey.questions.iter().any(|question| question.mean > most || question.mean < Quantity::default()) {
            return Err(Refusal::OutOfRange { field: Field::Mean, least: 0, most: survey.scale.into() });
        }
        Ok(vec![Event::SurveyRecorded(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.record.survey = Some(self.survey.clone());
    }
}

/// Command and event: marks how far the principles were kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MarkPrinciples {
    /// Each principle with its mark from 1 to 5.
    pub marks: BTreeMap<Principle, u8>,
}

impl MarkPrinciples {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_open()?;
        if self.marks.values().any(|mark| !(1..=5).contains(mark)) {
            return Err(Refusal::OutOfRange { field: Field::Principles, least: 1, most: 5 });
        }
        Ok(vec![Event::PrinciplesMarked(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.record.principles.clone_from(&self.marks);
    }
}

/// Command and event: says when and where people meet next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanNextMeeting {
    /// The next meeting; none where it was called off.
    pub next: Option<NextMeeting>,
}

impl PlanNextMeeting {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_open()?;
        if let (Some(next), Some(date)) = (&self.next, meeting.details.date)
            && next.date < date
        {
            return Err(Refusal::NotInFuture { field: Field::Date });
        }
        Ok(vec![Event::NextMeetingPlanned(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.record.next_meeting.clone_from(&self.next);
    }
}
