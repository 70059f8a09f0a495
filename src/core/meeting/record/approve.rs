//! The draft read aloud, corrected, approved.

use super::state::{Approval, ApprovedBy, Correction};
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::ParticipantId;
use crate::meeting::refusal::{Field, Refusal};
use crate::meeting::stage::Stage;
use crate::meeting::state::Meeting;
use crate::meeting::words::Text;
use crate::meeting::{Context, Decided};
use serde::{Deserialize, Serialize};

/// Command and event: the draft record was read aloud.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadRecord {}

impl ReadRecord {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Closing])?;
        Ok(vec![Event::RecordRead(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
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
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Closing])?;
        if self.text.is_blank() {
            return Err(Refusal::Missing { field: Field::Text });
        }
        if let Some(by) = self.by {
            meeting.participant(by)?;
        }
        Ok(vec![Event::RecordCorrected(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
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
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, context: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Closing])?;
        if meeting.record.read_at.is_none() {
            return Err(Refusal::RecordNotRead);
        }
        let present = meeting.entitled_present(context.now);
        Ok(vec![Event::RecordApproved(RecordApproved { by: self.by, present })])
    }
}

impl RecordApproved {
    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.record.approval = Some(Approval { at: stamp.at, by: self.by, present: self.present });
    }
}
