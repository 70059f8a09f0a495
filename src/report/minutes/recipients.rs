//! The recipients of aid in totals: the only thing of them, beside initials, that everybody may read.

use crate::meeting::Meeting;
use crate::meeting::recipients::{Finding, Initial, Recipient};
use serde::{Deserialize, Serialize};

/// The households on the list; those taken off it are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RecipientsReport {
    /// How many.
    pub count: u32,
    /// Those on the list the meeting was given.
    pub listed: u32,
    /// Those proposed anew.
    pub proposed: u32,
    /// Those that stay.
    pub stays: u32,
    /// Those that come onto the list.
    pub enters: u32,
    /// Those that leave it.
    pub leaves: u32,
    /// Those that were proposed and not taken.
    pub not_taken: u32,
    /// Those next in line.
    pub reserve: u32,
    /// Those of which nothing was found yet.
    pub open: u32,
    /// Those somebody has something against.
    pub objections: u32,
}

impl RecipientsReport {
    /// Those who get the aid.
    #[must_use]
    pub const fn receiving(&self) -> u32 {
        self.stays.saturating_add(self.enters)
    }
}

/// The totals; none where the meeting has no recipients.
pub(super) fn recipients(meeting: &Meeting) -> Option<RecipientsReport> {
    let standing: Vec<&Recipient> = meeting.recipients.iter().filter(|recipient| recipient.stands()).collect();
    let count = |is: &dyn Fn(&Recipient) -> bool| {
        u32::try_from(standing.iter().filter(|recipient| is(recipient)).count()).unwrap_or(u32::MAX)
    };
    let came = |initial: Initial| move |recipient: &Recipient| recipient.household.initial == initial;
    let found = |finding: Finding| {
        move |recipient: &Recipient| recipient.found.as_ref().is_some_and(|found| found.finding == finding)
    };
    let left = |initial: Initial| move |it: &Recipient| found(Finding::Leaves)(it) && came(initial)(it);
    (!standing.is_empty()).then(|| RecipientsReport {
        count: count(&|_| true),
        listed: count(&came(Initial::Listed)),
        proposed: count(&came(Initial::Proposed)),
        stays: count(&found(Finding::Stays)),
        enters: count(&found(Finding::Enters)),
        leaves: count(&left(Initial::Listed)),
        not_taken: count(&left(Initial::Proposed)),
        reserve: count(&found(Finding::Reserve)),
        open: count(&|recipient| recipient.found.is_none()),
        objections: count(&|recipient| !recipient.objection.is_blank()),
    })
}
