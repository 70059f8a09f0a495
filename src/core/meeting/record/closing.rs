//! What closes a meeting: the exit survey, the principles, the next meeting.

use super::state::{NextMeeting, Principle, Survey};
use crate::meeting::amount::Quantity;
use crate::meeting::event::{Event, Stamp};
use crate::meeting::refusal::{Field, Refusal};
use crate::meeting::state::Meeting;
use crate::meeting::{Context, Decided};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Command and event: writes down the totals of the exit survey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordSurvey {
    /// The totals.
    pub survey: Survey,
}

impl RecordSurvey {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
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

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
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
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_open()?;
        if self.marks.values().any(|mark| !(1..=5).contains(mark)) {
            return Err(Refusal::OutOfRange { field: Field::Principles, least: 1, most: 5 });
        }
        Ok(vec![Event::PrinciplesMarked(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
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
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_open()?;
        if let (Some(next), Some(date)) = (&self.next, meeting.details.date)
            && next.date < date
        {
            return Err(Refusal::NotInFuture { field: Field::Date });
        }
        Ok(vec![Event::NextMeetingPlanned(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.record.next_meeting.clone_from(&self.next);
    }
}
