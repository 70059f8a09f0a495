//! What makes one action come before another, and how that is said.
//!
//! Open ones first, by the day they are due (none last), then by the best rank of a need they serve (none last), then
//! as agreed. What is done or given up stands at the end, in the same order.

use crate::i18n::{Language, Words, date, domain, say};
use crate::meeting::actions::{Action, ActionStatus};
use crate::meeting::needs::NeedState;
use crate::meeting::{ActionId, Meeting, NeedId};
use crate::report::phrase::inside;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Name and version of the rule, written into the file.
pub const RULE: &str = "due-then-priority/1";

/// The ranks of the needs on the priority list.
pub(super) struct PriorityRanks<'a> {
    meeting: &'a Meeting,
    ranks: BTreeMap<NeedId, u32>,
}

impl<'a> PriorityRanks<'a> {
    pub(super) fn of(meeting: &'a Meeting) -> Self {
        let ranking = meeting.standing_ranking();
        let ranks = ranking.priorities().map(|line| (line.place.id, line.place.rank)).collect();
        Self { meeting, ranks }
    }

    /// The rank of a need, or of the need it was merged into.
    pub(super) fn of_need(&self, id: NeedId) -> Option<u32> {
        if let Some(&rank) = self.ranks.get(&id) {
            return Some(rank);
        }
        // A merged need may itself have been merged; its id is always higher, so this ends.
        match self.meeting.needs.get(id)?.state {
            NeedState::Merged { into } if into > id => self.of_need(into),
            _ => None,
        }
    }
}

/// An action and what orders it.
pub(super) struct Ordered<'a> {
    pub(super) action: &'a Action,
    due: Option<NaiveDate>,
    best: Option<u32>,
}

impl Ordered<'_> {
    fn key(&self) -> (bool, bool, Option<NaiveDate>, bool, Option<u32>, ActionId) {
        let closed = !self.action.status.is_open();
        (closed, self.due.is_none(), self.due, self.best.is_none(), self.best, self.action.id)
    }
}

pub(super) fn ordered<'a>(meeting: &'a Meeting, ranks: &PriorityRanks<'_>) -> Vec<Ordered<'a>> {
    let rank = |action: &Action| action.plan.needs.iter().filter_map(|&need| ranks.of_need(need)).min();
    let order = |action: &'a Action| Ordered { action, due: action.due(), best: rank(action) };
    let mut all: Vec<Ordered<'_>> = meeting.actions.iter().map(order).collect();
    all.sort_by_key(Ordered::key);
    all
}

/// Why an action stands where it stands, given the one before it.
pub(super) fn reason(words: &Words, current: &Ordered<'_>, before: Option<&Ordered<'_>>) -> String {
    if !current.action.status.is_open() {
        let status = inside(&domain::action_status(words, current.action.status));
        return match current.action.status {
            ActionStatus::Dropped => say!(words, "report-action-dropped", status = status),
            _ => say!(words, "report-action-done", status = status),
        };
    }
    let Some(before) = before else {
        return match current.due {
            Some(due) => say!(words, "report-action-first", due = day(words.language(), due)),
            None => without_due(words, current, None),
        };
    };
    match current.due {
        None => without_due(words, current, Some(before)),
        Some(due) if before.due != current.due => {
            let (due, ahead) = (day(words.language(), due), before.action.id.to_string());
            say!(words, "report-action-later", due = due, ahead = ahead)
        }
        Some(due) => same_due(words, current, before, &day(words.language(), due)),
    }
}

fn same_due(words: &Words, current: &Ordered<'_>, before: &Ordered<'_>, due: &str) -> String {
    let ahead = before.action.id.to_string();
    match (before.best, current.best) {
        (Some(better), Some(best)) if better != best => {
            say!(words, "report-action-same-due-lower", due = due, ahead = ahead, better = better, best = best)
        }
        (Some(better), None) => {
            say!(words, "report-action-same-due-unranked", due = due, ahead = ahead, better = better)
        }
        _ => say!(words, "report-action-same-due-agreed", due = due, ahead = ahead),
    }
}

fn without_due(words: &Words, current: &Ordered<'_>, before: Option<&Ordered<'_>>) -> String {
    let Some(before) = before.filter(|before| before.due.is_none()) else {
        return say!(words, "report-action-no-due");
    };
    let ahead = before.action.id.to_string();
    match (before.best, current.best) {
        (Some(better), Some(best)) if better != best => {
            say!(words, "report-action-no-due-lower", ahead = ahead, better = better, best = best)
        }
        (Some(better), None) => say!(words, "report-action-no-due-unranked", ahead = ahead, better = better),
        _ => say!(words, "report-action-no-due-agreed", ahead = ahead),
    }
}

fn day(language: Language, date: NaiveDate) -> String {
    date::without_weekday(language, date)
}
