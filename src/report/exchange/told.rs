//! What a list that came back would change, in words.

use super::merge::{Clash, Left, StatusReport};
use super::standing::{Change, Standing};
use crate::i18n::{Words, date, domain, list, number, say, tasks};
use crate::interchange::Spot;
use crate::meeting::{ActionId, Meeting};
use crate::text;
use chrono::NaiveDate;

/// What the list called `file` comes to, a line each: what changes, what clashes, what is left, and the sums.
#[must_use]
pub fn status_told(words: &Words, meeting: &Meeting, file: &str, report: &StatusReport) -> Vec<String> {
    let (ours, others) = (count(words, report.ours()), count(words, report.others));
    let mut lines = vec![say!(words, "progress-head", file = file, ours = ours, others = others)];
    for update in &report.updates {
        let activity = meeting.actions.get(update.action).map(|action| action.plan.activity.to_string());
        let id = update.action.to_string();
        lines.push(say!(words, "progress-action", id = id, activity = activity.unwrap_or_default()));
        lines.extend(update.changes.iter().map(|change| format!("    {}", told(words, change))));
    }
    lines.extend(report.clashes.iter().map(|(action, at, clash)| clashing(words, *action, *at, clash)));
    lines.extend(report.left.iter().map(|(action, at, left)| {
        let (id, at) = (action.to_string(), tasks::place(words, *at));
        match left {
            Left::Title => say!(words, "progress-left-title", at = at, id = id),
            Left::DueTakenAway => say!(words, "progress-left-due", at = at, id = id),
        }
    }));
    lines.push(match report.updates.is_empty() && report.clashes.is_empty() {
        true => say!(words, "progress-unchanged"),
        false => say!(
            words,
            "progress-summary",
            updates = count(words, report.updates.len()),
            clashes = count(words, report.clashes.len()),
            unchanged = count(words, report.unchanged)
        ),
    });
    lines
}

fn told(words: &Words, change: &Change) -> String {
    match change {
        Change::Status { from, to } => {
            let said = |status| domain::action_status(words, status);
            say!(words, "progress-status", from = said(*from), to = said(*to))
        }
        Change::Percent { from, to } => {
            say!(words, "progress-percent", from = percent(words, *from), to = percent(words, Some(*to)))
        }
        Change::Due { from, to } => say!(words, "progress-due", from = day(words, *from), to = day(words, Some(*to))),
        Change::Remark(text) => say!(words, "progress-remark", text = text::clean_line(text).text),
    }
}

fn clashing(words: &Words, action: ActionId, at: Spot, clash: &Clash) -> String {
    let (id, at) = (action.to_string(), tasks::place(words, at));
    let all = |changes: &[Change]| {
        let told: Vec<String> = changes.iter().map(|change| told(words, change)).collect();
        list::and(words.language(), &told)
    };
    match clash {
        Clash::BothChanged { before, here, there } => say!(
            words,
            "progress-clash-both",
            at = at,
            id = id,
            before = standing(words, before),
            here = standing(words, here),
            there = all(there)
        ),
        Clash::UnknownState { there } => say!(words, "progress-clash-unknown", at = at, id = id, there = all(there)),
        Clash::Twice { first } => {
            let first = tasks::place(words, *first);
            say!(words, "progress-clash-twice", at = at, id = id, first = first.trim_end_matches(':'))
        }
    }
}

fn standing(words: &Words, standing: &Standing) -> String {
    let status = domain::action_status(words, standing.status);
    let (percent, due) = (percent(words, standing.percent), day(words, standing.due));
    say!(words, "progress-standing", status = status, percent = percent, due = due)
}

fn percent(words: &Words, percent: Option<u8>) -> String {
    percent.map_or_else(|| say!(words, "progress-none"), |percent| format!("{percent}%"))
}

fn day(words: &Words, day: Option<NaiveDate>) -> String {
    day.map_or_else(|| say!(words, "progress-none"), |day| date::without_weekday(words.language(), day))
}

fn count(words: &Words, number: usize) -> String {
    number::integer(words.language(), i64::try_from(number).unwrap_or(i64::MAX))
}
