//! What takes place: the meeting itself, the dates of its schedule, the next meeting.

use super::Source;
use super::tasks::last_stage;
use crate::i18n::{domain, say};
use crate::interchange::calendar::{Event, When, Zone};
use crate::meeting::Stage;
use crate::meeting::actions::{Action, ActionForm, ActionStatus};
use crate::meeting::details;
use chrono::{NaiveDate, NaiveTime};

impl Source<'_> {
    /// The zone of the meeting, as calendars name it.
    pub(super) fn zone(&self) -> Zone {
        let (id, name) = match self.meeting.details.zone {
            details::Zone::Wib => ("Asia/Jakarta", "WIB"),
            details::Zone::Wita => ("Asia/Makassar", "WITA"),
            details::Zone::Wit => ("Asia/Jayapura", "WIT"),
        };
        Zone { id, name, hours: self.meeting.details.zone.hours() }
    }

    pub(super) fn events(&self) -> Vec<Event> {
        let dated = self.meeting.actions.iter().filter(|action| action.plan.form == ActionForm::Schedule);
        let schedule = dated.filter_map(|action| self.date(action));
        self.this_meeting().into_iter().chain(schedule).chain(self.next_meeting()).collect()
    }

    fn this_meeting(&self) -> Option<Event> {
        let details = &self.meeting.details;
        let day = details.date?;
        let agenda = self.meeting.agenda.in_order();
        let agenda = agenda.map(|item| format!("{}. {}", self.meeting.agenda.label(item.id), item.topic.title));
        Some(Event {
            uuid: self.uuid("meeting"),
            title: self.public(&details.title),
            about: self.public(&agenda.collect::<Vec<_>>().join("\n")),
            place: self.public(&details.place),
            when: when(day, details.start, details.end),
            cancelled: self.meeting.stage == Stage::Cancelled,
            changed: last_stage(self.meeting).unwrap_or_else(|| self.begun()),
            sequence: self.line,
        })
    }

    /// A date of the schedule. It is moved by a new day in the follow-up log.
    fn date(&self, action: &Action) -> Option<Event> {
        let plan = &action.plan;
        let moved = action.progress.iter().rev().find_map(|progress| progress.report.new_due);
        let day = moved.or(plan.start)?;
        let reports = action.progress.iter().map(|progress| progress.at);
        let changed = reports.chain(action.revisions.iter().map(|revision| revision.at)).max();
        Some(Event {
            uuid: self.uuid(&format!("schedule/{}", action.id)),
            title: self.public(&plan.activity),
            about: self.public(&format!("{} ({})", action.id, self.meeting.details.title)),
            place: self.public(&plan.place),
            when: when(day, plan.time, None),
            cancelled: action.status == ActionStatus::Dropped,
            changed: changed.unwrap_or_else(|| self.begun()),
            sequence: self.line,
        })
    }

    fn next_meeting(&self) -> Option<Event> {
        let next = self.meeting.record.next_meeting.as_ref()?;
        let (words, details) = (self.words, &self.meeting.details);
        let sort = say!(words, "report-next-meeting");
        let title = match next.subject.is_blank() {
            true => say!(words, "exchange-fact", label = sort, value = domain::kind(words, details.kind)),
            false => say!(words, "exchange-fact", label = sort, value = next.subject.as_str()),
        };
        Some(Event {
            uuid: self.uuid("next-meeting"),
            title: self.public(&title),
            about: self.public(&say!(words, "exchange-agreed-at", meeting = details.title.as_str())),
            place: self.public(&next.place),
            when: when(next.date, next.time, None),
            cancelled: false,
            changed: last_stage(self.meeting).unwrap_or_else(|| self.begun()),
            sequence: self.line,
        })
    }
}

/// A time without a day's end is a moment: how long it will take nobody has said.
fn when(day: NaiveDate, from: Option<NaiveTime>, until: Option<NaiveTime>) -> When {
    match from {
        Some(from) => When::Time(day.and_time(from), until.map(|until| day.and_time(until))),
        None => When::Day(day),
    }
}
