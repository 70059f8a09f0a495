//! Actions as tasks, most pressing first.

use super::{Mark, Source};
use crate::i18n::{list, money, say};
use crate::interchange::tasks::{Remark, Task, TaskState};
use crate::meeting::actions::{Action, ActionStatus};
use crate::meeting::{Meeting, Moment};
use crate::report::actions::{ActionEntry, actions};

impl Source<'_> {
    pub(super) fn tasks(&self) -> Vec<Task> {
        let task = |entry: ActionEntry| Some(self.task(self.meeting.actions.get(entry.id)?, &entry));
        actions(self.meeting, self.words).into_iter().filter_map(task).collect()
    }

    fn task(&self, action: &Action, entry: &ActionEntry) -> Task {
        let made = action.progress.iter().map(|progress| progress.at).fold(self.begun(), Moment::min);
        let since = |wanted: fn(ActionStatus) -> bool| {
            // The first report of the last unbroken stretch of them.
            let stretch = action.progress.iter().rev().take_while(|progress| wanted(progress.report.status));
            stretch.last().map(|progress| progress.at)
        };
        Task {
            uuid: self.uuid(&name_of(action)),
            mark: Mark::of(action, self.session).to_string(),
            id: action.id.to_string(),
            title: self.public(&entry.activity),
            about: self.about(entry),
            owner: entry.owner.as_ref().map(|owner| self.public(&owner.name)).unwrap_or_default(),
            place: self.public(&entry.place),
            start: entry.start,
            due: entry.due,
            state: state(action.status),
            percent: percent(action),
            remarks: remarks(action).map(|(at, text)| Remark { at, text: self.public(text) }).collect(),
            made,
            begun: since(|status| status == ActionStatus::InProgress),
            ended: since(|status| !status.is_open()),
            changed: changed(action).unwrap_or(made),
            sequence: self.line,
        }
    }

    /// What belongs to an action, a line each.
    fn about(&self, entry: &ActionEntry) -> String {
        let words = self.words;
        let supporters: Vec<&str> = entry.supporters.iter().map(|person| person.name.as_str()).collect();
        let needs: Vec<String> = entry.needs.iter().map(|need| format!("{} {}", need.id, need.activity)).collect();
        let decided = |link: &crate::report::actions::DecisionLink| {
            let number = link.number.clone().unwrap_or_else(|| link.id.to_string());
            format!("{number}: {}", link.text)
        };
        let decisions: Vec<String> = entry.decisions.iter().map(decided).collect();
        let facts = [
            (say!(words, "report-code"), format!("{} ({})", entry.id, self.meeting.details.title)),
            (say!(words, "ui-owner"), entry.owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default()),
            (say!(words, "paper-supporters"), list::and(words.language(), &supporters)),
            (say!(words, "paper-purpose"), entry.purpose.to_string()),
            (say!(words, "paper-target"), entry.target_group.to_string()),
            (
                say!(words, "report-cost"),
                entry.cost.map(|cost| money::rupiah(words.language(), cost.0)).unwrap_or_default(),
            ),
            (say!(words, "ui-source"), crate::i18n::domain::funding_source(words, &entry.source)),
            (
                say!(words, "report-indicator"),
                entry.indicator.as_ref().map(|indicator| indicator.name.to_string()).unwrap_or_default(),
            ),
            (say!(words, "exchange-needs"), needs.join("; ")),
            (say!(words, "paper-decision-behind"), decisions.join("; ")),
        ];
        let lines = facts.into_iter().filter(|(_, value)| !value.trim().is_empty());
        let lines = lines.map(|(label, value)| say!(words, "exchange-fact", label = label, value = value));
        self.public(&lines.collect::<Vec<_>>().join("\n"))
    }
}

/// The name an action's UUID is made of.
pub(super) fn name_of(action: &Action) -> String {
    format!("action/{}", action.id)
}

pub(super) fn state(status: ActionStatus) -> TaskState {
    match status {
        ActionStatus::Planned => TaskState::Open,
        ActionStatus::InProgress => TaskState::Started,
        ActionStatus::Done => TaskState::Done,
        ActionStatus::Dropped => TaskState::Dropped,
    }
}

pub(super) fn percent(action: &Action) -> Option<u8> {
    action.progress.last().and_then(|progress| progress.report.percent)
}

/// What was said on the way: obstacles and what should be done about them.
pub(super) fn remarks(action: &Action) -> impl Iterator<Item = (Moment, &str)> {
    let texts = action.progress.iter().flat_map(|progress| {
        [&progress.report.obstacle, &progress.report.recommendation].map(|text| (progress.at, text.as_str()))
    });
    texts.filter(|(_, text)| !text.trim().is_empty())
}

fn changed(action: &Action) -> Option<Moment> {
    let reported = action.progress.iter().map(|progress| progress.at);
    reported.chain(action.revisions.iter().map(|revision| revision.at)).max()
}

/// When anything of the meeting that a calendar shows was changed last.
pub(super) fn last_stage(meeting: &Meeting) -> Option<Moment> {
    meeting.stages.last().map(|entry| entry.at)
}
