//! How an action stands, as far as other programs can change it: when it went out, as it came back, and now.

use super::identity::Mark;
use super::tasks::{percent, state};
use crate::interchange::tasks::{Found, FoundDue, TaskState};
use crate::meeting::Text;
use crate::meeting::actions::{Action, ActionStatus};
use chrono::NaiveDate;

/// How an action stands, as far as other programs can change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How far it is.
    pub status: ActionStatus,
    /// How much is done.
    pub percent: Option<u8>,
    /// Until when.
    pub due: Option<NaiveDate>,
}

/// Something that was changed out there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// How far it is.
    Status {
        /// As it stands.
        from: ActionStatus,
        /// As it came back.
        to: ActionStatus,
    },
    /// How much is done.
    Percent {
        /// As it stands.
        from: Option<u8>,
        /// As it came back.
        to: u8,
    },
    /// Until when.
    Due {
        /// As it stands.
        from: Option<NaiveDate>,
        /// As it came back.
        to: NaiveDate,
    },
    /// A remark that is new.
    Remark(Text),
}

pub(super) fn standing(action: &Action) -> Standing {
    Standing { status: action.status, percent: percent(action), due: action.due() }
}

/// How the action stood when it went out with this mark; none where that state was taken back since.
pub(super) fn state_at(action: &Action, mark: &Mark) -> Option<Standing> {
    let reports = action.progress.get(..mark.reports)?;
    let plan = match action.revisions.get(mark.revisions) {
        Some(later) => &later.plan,
        None => Some(&action.plan).filter(|_| mark.revisions == action.revisions.len())?,
    };
    let last = reports.last().map(|progress| &progress.report);
    Some(Standing {
        status: last.map(|report| report.status).unwrap_or_default(),
        percent: last.and_then(|report| report.percent),
        due: reports.iter().rev().find_map(|progress| progress.report.new_due).or(plan.due),
    })
}

/// How the file says it stands; what it does not say is as it went out.
pub(super) fn came_back(before: Standing, found: &Found) -> Standing {
    let said = |status: ActionStatus| found.state.is_none_or(|found| found == state(status));
    let status = match found.state {
        _ if said(before.status) => before.status,
        Some(TaskState::Open) => ActionStatus::Planned,
        Some(TaskState::Started) => ActionStatus::InProgress,
        Some(TaskState::Done) => ActionStatus::Done,
        Some(TaskState::Dropped) => ActionStatus::Dropped,
        None => before.status,
    };
    // Some programs write a zero where nobody has counted.
    let counted = found.percent.filter(|&percent| percent > 0 || before.percent.is_some());
    let due = match found.due {
        FoundDue::On(day) => Some(day),
        FoundDue::Never | FoundDue::Unsaid => before.due,
    };
    Standing { status, percent: counted.or(before.percent), due }
}

/// Whether one of them was changed on both sides, to something else.
pub(super) fn clash(before: Standing, here: Standing, there: Standing) -> bool {
    fn both<T: PartialEq>(before: T, here: T, there: T) -> bool {
        here != before && there != before && here != there
    }
    both(before.status, here.status, there.status)
        || both(before.percent, here.percent, there.percent)
        || both(before.due, here.due, there.due)
}

pub(super) fn changes(here: Standing, there: Standing, remarks: &[String]) -> Vec<Change> {
    let mut changes = Vec::new();
    if there.status != here.status {
        changes.push(Change::Status { from: here.status, to: there.status });
    }
    if let Some(to) = there.percent.filter(|_| there.percent != here.percent) {
        changes.push(Change::Percent { from: here.percent, to });
    }
    if let Some(to) = there.due.filter(|_| there.due != here.due) {
        changes.push(Change::Due { from: here.due, to });
    }
    changes.extend(remarks.iter().map(|remark| Change::Remark(remark.as_str().into())));
    changes
}
