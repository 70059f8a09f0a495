//! What is known of the record, and of what closes a meeting.

use crate::meeting::Moment;
use crate::meeting::amount::Quantity;
use crate::meeting::details::Role;
use crate::meeting::id::ParticipantId;
use crate::meeting::rules::SignerSlot;
use crate::meeting::state::Meeting;
use crate::meeting::words::{Line, Text};
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
    pub(in crate::meeting) fn reopen(&mut self) {
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

    pub(in crate::meeting) fn propose_signers(&mut self) {
        self.record.signers = self.proposed_signers();
    }
}
