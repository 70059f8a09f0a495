//! The action plan in totals, and the next meeting in words.

use super::speakers::BySex;
use crate::i18n::{Words, date};
use crate::meeting::actions::ActionStatus;
use crate::meeting::{Line, Meeting, ParticipantId, Rupiah};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The action plan in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ActionTotals {
    /// How many actions.
    pub count: u32,
    /// Not begun or under way.
    pub open: u32,
    /// Done.
    pub done: u32,
    /// Given up.
    pub dropped: u32,
    /// Open ones without a day to be done.
    pub without_due: u32,
    /// What they cost together, those given up left out.
    pub cost: Rupiah,
    /// Distinct people who answer for one.
    pub owners: BySex,
}

/// When and where people meet next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NextMeetingReport {
    /// The day.
    pub date: NaiveDate,
    /// The day with its name: `Sabtu, 13 Juni 2026`.
    pub date_words: String,
    /// The time.
    pub time: Option<NaiveTime>,
    /// Where.
    pub place: Line,
    /// What about.
    pub subject: Line,
}

pub(super) fn actions(meeting: &Meeting) -> ActionTotals {
    let with = |wanted: &dyn Fn(ActionStatus) -> bool| {
        let count = meeting.actions.iter().filter(|action| wanted(action.status)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    let open = meeting.actions.iter().filter(|action| action.status.is_open());
    let owners: BTreeSet<ParticipantId> = meeting.actions.iter().filter_map(|action| action.plan.owner).collect();
    ActionTotals {
        count: with(&|_| true),
        open: with(&ActionStatus::is_open),
        done: with(&|status| status == ActionStatus::Done),
        dropped: with(&|status| status == ActionStatus::Dropped),
        without_due: u32::try_from(open.filter(|action| action.due().is_none()).count()).unwrap_or(u32::MAX),
        cost: cost(meeting),
        owners: BySex::of(meeting, owners.into_iter()),
    }
}

/// What the actions cost together, those given up left out.
pub(in crate::report) fn cost(meeting: &Meeting) -> Rupiah {
    let standing = meeting.actions.iter().filter(|action| action.status != ActionStatus::Dropped);
    standing.filter_map(|action| action.plan.cost).sum()
}

pub(super) fn next_meeting(meeting: &Meeting, words: &Words) -> Option<NextMeetingReport> {
    let next = meeting.record.next_meeting.as_ref()?;
    Some(NextMeetingReport {
        date: next.date,
        date_words: date::long(words.language(), next.date),
        time: next.time,
        place: next.place.clone(),
        subject: next.subject.clone(),
    })
}
