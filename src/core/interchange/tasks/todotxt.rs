//! todo.txt: one task a line, `x 2026-06-20 2026-06-13 What is done +project @owner due:2026-06-27 id:R02-9c1f03ab.0.0`.
//!
//! The format has no escape, so what a text says by chance is made harmless where it is written: a word that would name
//! a project or a context gets an apostrophe before it, one that would be a key and a value a blank behind its colon.

use super::{Found, FoundDue, Read, Reading, Task, TaskState, unexpected};
use crate::interchange::fault::{Fault, Spot};
use crate::interchange::lines::Lines;
use chrono::NaiveDate;

/// What is told of a task that was begun.
const STARTED: &str = "in_progress";
/// What is told of a task that was given up.
const DROPPED: &str = "dropped";

/// The tasks of one project, as bytes.
#[must_use]
pub fn write(tasks: &[Task], project: &str) -> Vec<u8> {
    let mut out = String::new();
    for task in tasks {
        out.push_str(&line(task, project));
        out.push('\n');
    }
    out.into_bytes()
}

fn line(task: &Task, project: &str) -> String {
    let mut words = Vec::new();
    if let (TaskState::Done | TaskState::Dropped, ended) = (task.state, task.ended.unwrap_or(task.changed)) {
        words.extend(["x".to_owned(), ended.date_naive().to_string()]);
    }
    words.push(task.made.date_naive().to_string());
    words.push(inert(&task.title));
    words.push(format!("+{project}"));
    let owner: Vec<&str> = task.owner.split_whitespace().collect();
    if !owner.is_empty() {
        words.push(format!("@{}", owner.join("_").replace(':', "_")));
    }
    words.extend(task.due.map(|due| format!("due:{due}")));
    words.extend(task.percent.map(|percent| format!("percent:{percent}")));
    match task.state {
        TaskState::Started => words.push(format!("status:{STARTED}")),
        TaskState::Dropped => words.push(format!("status:{DROPPED}")),
        TaskState::Open | TaskState::Done => {}
    }
    words.push(format!("id:{}", task.mark));
    words.join(" ")
}

/// A text in which no word means anything to a program.
#[must_use]
pub fn inert(text: &str) -> String {
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        let mut word = match word.starts_with(['+', '@']) {
            true => format!("'{word}"),
            false => word.to_owned(),
        };
        if word.split_once(':').is_some_and(|(key, value)| !key.is_empty() && !value.is_empty()) {
            word = word.split(':').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
        }
        words.push(word);
    }
    // What a colon was parted from may be such a word itself.
    let text = words.join(" ");
    match text.split(' ').any(|word| word.starts_with(['+', '@'])) {
        true => inert(&text),
        false => text,
    }
}

/// Reads the lines.
pub(super) fn read(bytes: &[u8], reading: Reading<'_>) -> Result<Read, Fault> {
    let (mut ours, mut others) = (Vec::new(), 0);
    let (mut lines, mut line) = (Lines::new(bytes), String::new());
    while lines.next(&mut line)? {
        if line.trim().is_empty() {
            continue;
        }
        match found(&line, lines.number(), reading)? {
            Some(task) => ours.push(task),
            None => others += 1,
        }
    }
    Ok((ours, others))
}

fn found<'a>(line: &'a str, number: usize, reading: Reading<'_>) -> Result<Option<Found>, Fault> {
    let pair = |word: &'a str| word.split_once(':').filter(|(key, value)| !key.is_empty() && !value.is_empty());
    let pairs = || line.split_whitespace().filter_map(pair);
    let value = |key: &str| pairs().find(|(name, _)| *name == key).map(|(_, value)| value);
    let Some(mark) = pairs().find(|(name, value)| *name == "id" && (reading.ours)(value)).map(|(_, value)| value)
    else {
        return Ok(None);
    };
    let at = |value: &str| Spot::inside(number, line, value.as_ptr() as usize - line.as_ptr() as usize);
    let ticked = line.trim_start().starts_with("x ");
    let state = match (ticked, value("status")) {
        (_, Some(DROPPED)) => TaskState::Dropped,
        (true, _) => TaskState::Done,
        (false, Some(STARTED)) => TaskState::Started,
        (false, None) => TaskState::Open,
        (false, Some(other)) => return Err(unexpected(at(other), other, "status:in_progress")),
    };
    let due = match value("due") {
        None => FoundDue::Never,
        Some(due) => FoundDue::On(day(due).ok_or_else(|| unexpected(at(due), due, "due:2026-06-27"))?),
    };
    let percent = value("percent").map(|percent| super::percent(at(percent), percent)).transpose()?;
    Ok(Some(Found {
        at: Spot::line(number),
        uuid: None,
        mark: Some(mark.to_owned()),
        title: super::title(&told(line)),
        state: Some(state),
        percent,
        due,
        remarks: Vec::new(),
    }))
}

fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}

/// What a line says besides its marks.
fn told(line: &str) -> String {
    let mut words = line.split_whitespace().peekable();
    let ticked = words.next_if_eq(&"x").is_some();
    words.next_if(|word| word.len() == 3 && word.starts_with('(') && word.ends_with(')'));
    for _ in 0..if ticked { 2 } else { 1 } {
        words.next_if(|word| day(word).is_some());
    }
    let marks = |word: &&str| {
        let pair = word.split_once(':').is_some_and(|(key, value)| !key.is_empty() && !value.is_empty());
        !(pair || (word.starts_with(['+', '@']) && word.len() > 1))
    };
    words.filter(marks).collect::<Vec<_>>().join(" ")
}
