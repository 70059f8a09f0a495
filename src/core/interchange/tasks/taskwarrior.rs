//! Taskwarrior: an array of JSON objects, one a line, as `task export` prints it and `task import` takes it.
//!
//! What Taskwarrior has no field for stands in fields of our own (`musyawarah`, `owner`, `place`, `percent`), which it
//! keeps without being told of them. A due day is the last second of it, so that it is the same day wherever it is shown
//! between here and the west; one that comes back as midnight of a zone of Indonesia is the day that begins there.

use super::{Found, FoundDue, Moment, Read, Reading, Remark, Task, TaskState, on_one_line, unexpected, utc};
use crate::interchange::fault::{Fault, Spot, Why};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// The field that holds our mark.
const MARK: &str = "musyawarah";

#[derive(Serialize)]
struct Written<'a> {
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<String>,
    entry: String,
    modified: String,
    musyawarah: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    owner: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    percent: Option<String>,
    #[serde(skip_serializing_if = "str::is_empty")]
    place: &'a str,
    project: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    status: &'a str,
    tags: [&'a str; 1],
    uuid: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    annotations: Vec<Annotation>,
}

#[derive(Serialize)]
struct Annotation {
    entry: String,
    description: String,
}

/// The tasks of one project, as bytes.
#[must_use]
pub fn write(tasks: &[Task], project: &str, zone: chrono::FixedOffset) -> Vec<u8> {
    let lines: Vec<String> =
        tasks.iter().filter_map(|task| serde_json::to_string(&written(task, project, zone)).ok()).collect();
    match lines.is_empty() {
        true => b"[]\n".to_vec(),
        false => format!("[\n{}\n]\n", lines.join(",\n")).into_bytes(),
    }
}

fn written<'a>(task: &'a Task, project: &'a str, zone: chrono::FixedOffset) -> Written<'a> {
    let last_second = |day: chrono::NaiveDate| {
        let at = day.and_time(NaiveTime::from_hms_opt(23, 59, 59)?);
        at.and_local_timezone(zone).single().map(utc)
    };
    Written {
        description: harmless(&task.title),
        due: task.due.and_then(last_second),
        end: task.ended.map(utc),
        entry: utc(task.made),
        modified: utc(task.changed),
        musyawarah: &task.mark,
        owner: &task.owner,
        percent: task.percent.map(|percent| percent.to_string()),
        place: &task.place,
        project,
        start: task.begun.filter(|_| task.state == TaskState::Started).map(utc),
        status: match task.state {
            TaskState::Open | TaskState::Started => "pending",
            TaskState::Done => "completed",
            TaskState::Dropped => "deleted",
        },
        tags: [&task.id],
        uuid: &task.uuid,
        annotations: annotations(&task.remarks),
    }
}

/// A text on one line, in which nothing is a sign of Taskwarrior's own: in its files `&open;` is a bracket, and it takes
/// the like for one in what it imports too.
pub(super) fn harmless(text: &str) -> String {
    let mut pieces = text.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let word = piece.bytes().take_while(u8::is_ascii_alphabetic).count();
        out.push_str(if word > 0 && piece[word..].starts_with(';') { "& " } else { "&" });
        out.push_str(piece);
    }
    on_one_line(&out)
}

/// Taskwarrior takes two annotations of one second for one: each gets a second of its own.
fn annotations(remarks: &[Remark]) -> Vec<Annotation> {
    let mut last: Option<Moment> = None;
    let mut all = Vec::new();
    for remark in remarks {
        let free = last.map_or(remark.at, |last| remark.at.max(last + chrono::TimeDelta::seconds(1)));
        last = Some(free);
        all.push(Annotation { entry: utc(free), description: harmless(&remark.text) });
    }
    all
}

/// Reads what `task export` printed: an array, or one object after the other.
pub(super) fn read(bytes: &[u8], reading: Reading<'_>) -> Result<Read, Fault> {
    let (mut ours, mut others) = (Vec::new(), 0);
    let (mut line, mut from) = (1, 0);
    let mut take = |item: &RawValue| -> Result<(), Fault> {
        let start = item.get().as_ptr() as usize - bytes.as_ptr() as usize;
        line += bytes[from..start].iter().filter(|&&byte| byte == b'\n').count();
        from = start;
        match serde_json::from_str::<Map<String, Value>>(item.get()) {
            Ok(fields) => match found(&fields, Spot::line(line), reading)? {
                Some(task) => ours.push(task),
                None => others += 1,
            },
            Err(_) => return Err(unexpected(Spot::line(line), item.get(), "{\"description\":…}")),
        }
        Ok(())
    };
    let array = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[');
    if array {
        let items: Vec<&RawValue> = serde_json::from_slice(bytes).map_err(|error| broken(&error))?;
        items.into_iter().try_for_each(&mut take)?;
    } else {
        for item in serde_json::Deserializer::from_slice(bytes).into_iter::<&RawValue>() {
            take(item.map_err(|error| broken(&error))?)?;
        }
    }
    Ok((ours, others))
}

/// The day of a moment that is midnight somewhere in Indonesia. Taskwarrior makes that of a day typed without a time, in
/// the zone of its machine: read in the zone of a meeting further west it would be the evening before.
fn begins(due: &str) -> Option<NaiveDate> {
    let at = NaiveDateTime::parse_from_str(due.trim(), "%Y%m%dT%H%M%SZ").ok()?;
    let midnight = |hours: i64| {
        let there = at.checked_add_signed(TimeDelta::hours(hours))?;
        (there.time() == NaiveTime::MIN).then(|| there.date())
    };
    // WIB, WITA, WIT.
    (7..=9).find_map(midnight)
}

fn broken(error: &serde_json::Error) -> Fault {
    Fault::new(Spot { line: error.line(), column: error.column() }, Why::Json { told: error.to_string() })
}

fn found(fields: &Map<String, Value>, at: Spot, reading: Reading<'_>) -> Result<Option<Found>, Fault> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    let uuid = text("uuid").map(str::to_ascii_lowercase);
    let mark = text(MARK).map(str::to_owned);
    if !reading.is_ours(uuid.as_deref(), mark.as_deref()) {
        return Ok(None);
    }
    let state = match text("status") {
        Some("completed") => Some(TaskState::Done),
        Some("deleted") => Some(TaskState::Dropped),
        Some("pending" | "waiting" | "recurring") if fields.contains_key("start") => Some(TaskState::Started),
        Some("pending" | "waiting" | "recurring") => Some(TaskState::Open),
        None if !fields.contains_key("status") => None,
        other => return Err(unexpected(at, other.unwrap_or("status"), "pending, completed, deleted")),
    };
    let due = match fields.get("due") {
        None => FoundDue::Never,
        Some(due) => {
            let day = due.as_str().and_then(|due| begins(due).or_else(|| super::day_in(reading.zone, due)));
            FoundDue::On(day.ok_or_else(|| unexpected(at, &due.to_string(), "20260627T165959Z"))?)
        }
    };
    let percent = match fields.get("percent") {
        None => None,
        Some(Value::String(text)) => Some(super::percent(at, text)?),
        // Where somebody has told Taskwarrior that it is a number, it comes with decimals: 40.000000.
        Some(other) => {
            let digits = other.to_string();
            let whole = digits.split_once('.').map_or(digits.as_str(), |(whole, rest)| {
                if rest.bytes().all(|byte| byte == b'0') { whole } else { &digits }
            });
            Some(super::percent(at, whole)?)
        }
    };
    let notes = fields.get("annotations").and_then(Value::as_array).into_iter().flatten();
    let remarks = notes.filter_map(|note| super::remark(note.get("description")?.as_str()?)).collect();
    let title = text("description").and_then(super::title);
    Ok(Some(Found { at, uuid, mark, title, state, percent, due, remarks }))
}
