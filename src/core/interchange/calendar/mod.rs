//! iCalendar (RFC 5545): events and to-dos, out; to-dos, back.
//!
//! Times are written with their zone, as people said them, and the zone with its offset beside them: Indonesia has had no
//! summer time since 1950, so one rule each is exact. Moments of the record (`DTSTAMP` …) are in UTC. A file has no
//! `METHOD`: it is a calendar to be kept, no invitation to be answered. The same things have the same `UID` each time and a
//! higher `SEQUENCE` when they were changed, so a second import replaces the first.

mod lines;
mod read;

pub(super) use read::read;

use super::tasks::{Moment, Task, TaskState, utc};
use chrono::{NaiveDate, NaiveDateTime};
use lines::{parameter, raw, text};

/// The property that holds the mark of a task.
const MARK: &str = "X-MUSYAWARAH";

/// A zone without summer time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone {
    /// Its name in the tz database.
    pub id: &'static str,
    /// What people call it.
    pub name: &'static str,
    /// Hours ahead of UTC, one digit.
    pub hours: i32,
}

/// When something takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// All that day.
    Day(NaiveDate),
    /// At that time of the calendar's zone, until then where that is known.
    Time(NaiveDateTime, Option<NaiveDateTime>),
}

/// Something that takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its UID, the same for ever.
    pub uuid: String,
    /// What it is; one line.
    pub title: String,
    /// More about it; may have several lines.
    pub about: String,
    /// Where.
    pub place: String,
    /// When.
    pub when: When,
    /// Whether it will not take place.
    pub cancelled: bool,
    /// When it was changed last.
    pub changed: Moment,
    /// Higher each time it may have been changed.
    pub sequence: u64,
}

/// A calendar, as bytes.
#[must_use]
pub fn write(events: &[Event], tasks: &[Task], zone: Zone) -> Vec<u8> {
    let mut out = String::new();
    raw(&mut out, "BEGIN", "VCALENDAR");
    raw(&mut out, "VERSION", "2.0");
    raw(&mut out, "PRODID", "-//musyawarah//musyawarah//ID");
    raw(&mut out, "CALSCALE", "GREGORIAN");
    if events.iter().any(|event| matches!(event.when, When::Time(..))) {
        timezone(&mut out, zone);
    }
    events.iter().for_each(|event| write_event(&mut out, event, zone));
    tasks.iter().for_each(|task| write_task(&mut out, task));
    raw(&mut out, "END", "VCALENDAR");
    out.into_bytes()
}

fn timezone(out: &mut String, zone: Zone) {
    let offset = format!("+{:02}00", zone.hours);
    raw(out, "BEGIN", "VTIMEZONE");
    raw(out, "TZID", zone.id);
    raw(out, "BEGIN", "STANDARD");
    raw(out, "DTSTART", "19700101T000000");
    raw(out, "TZOFFSETFROM", &offset);
    raw(out, "TZOFFSETTO", &offset);
    raw(out, "TZNAME", zone.name);
    raw(out, "END", "STANDARD");
    raw(out, "END", "VTIMEZONE");
}

fn write_event(out: &mut String, event: &Event, zone: Zone) {
    raw(out, "BEGIN", "VEVENT");
    raw(out, "UID", &event.uuid);
    raw(out, "DTSTAMP", &utc(event.changed));
    raw(out, "SEQUENCE", &event.sequence.to_string());
    match event.when {
        When::Day(day) => raw(out, "DTSTART;VALUE=DATE", &date(day)),
        When::Time(from, until) => {
            let at = |name: &str| parameter(name, "TZID", zone.id);
            raw(out, &at("DTSTART"), &local(from));
            if let Some(until) = until.filter(|until| *until > from) {
                raw(out, &at("DTEND"), &local(until));
            }
        }
    }
    text(out, "SUMMARY", &event.title);
    text(out, "LOCATION", &event.place);
    text(out, "DESCRIPTION", &event.about);
    raw(out, "STATUS", if event.cancelled { "CANCELLED" } else { "CONFIRMED" });
    raw(out, "END", "VEVENT");
}

fn write_task(out: &mut String, task: &Task) {
    raw(out, "BEGIN", "VTODO");
    raw(out, "UID", &task.uuid);
    raw(out, "DTSTAMP", &utc(task.changed));
    raw(out, "CREATED", &utc(task.made));
    raw(out, "LAST-MODIFIED", &utc(task.changed));
    raw(out, "SEQUENCE", &task.sequence.to_string());
    // A to-do ends after it began, so what takes one day has only its end.
    if let Some(start) = task.start.filter(|start| task.due.is_none_or(|due| *start < due)) {
        raw(out, "DTSTART;VALUE=DATE", &date(start));
    }
    if let Some(due) = task.due {
        raw(out, "DUE;VALUE=DATE", &date(due));
    }
    text(out, "SUMMARY", &task.title);
    text(out, "LOCATION", &task.place);
    text(out, "CONTACT", &task.owner);
    text(out, "CATEGORIES", &task.id);
    text(out, "DESCRIPTION", &task.about);
    task.remarks.iter().for_each(|remark| text(out, "COMMENT", &remark.text));
    raw(
        out,
        "STATUS",
        match task.state {
            TaskState::Open => "NEEDS-ACTION",
            TaskState::Started => "IN-PROCESS",
            TaskState::Done => "COMPLETED",
            TaskState::Dropped => "CANCELLED",
        },
    );
    if let Some(percent) = task.percent {
        raw(out, "PERCENT-COMPLETE", &percent.to_string());
    }
    if let Some(ended) = task.ended.filter(|_| task.state == TaskState::Done) {
        raw(out, "COMPLETED", &utc(ended));
    }
    raw(out, MARK, &task.mark);
    raw(out, "END", "VTODO");
}

fn date(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

fn local(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}
