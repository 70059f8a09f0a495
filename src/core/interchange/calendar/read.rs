//! The to-dos of ours in a calendar. Events, alarms and what others keep are passed over.

use super::MARK;
use super::lines::{Properties, Property, unescaped};
use crate::interchange::fault::{Fault, Spot, Why};
use crate::interchange::tasks::{
    Found, FoundDue, Read, Reading, TaskState, day_in, percent, remark, title, unexpected,
};

/// Reads the to-dos.
pub(in crate::interchange) fn read(bytes: &[u8], reading: Reading<'_>) -> Result<Read, Fault> {
    let (mut ours, mut others) = (Vec::new(), 0);
    // What is open, with the lines it begins in; the properties of the to-do among them.
    let mut open: Vec<(usize, String)> = Vec::new();
    let mut properties = Vec::new();
    let mut file = Properties::new(bytes);
    while let Some(property) = file.next()? {
        let component = property.value.trim().to_ascii_uppercase();
        match property.name.as_str() {
            "BEGIN" => {
                if component == "VTODO" {
                    properties.clear();
                }
                open.push((property.line, component));
            }
            "END" => {
                let begun = open.pop().filter(|(_, name)| *name == component);
                let Some((line, _)) = begun else {
                    return Err(unexpected(Spot::line(property.line), &property.value, "END:VCALENDAR"));
                };
                if component == "VTODO" {
                    match found(line, &properties, reading)? {
                        Some(task) => ours.push(task),
                        None => others += 1,
                    }
                }
            }
            _ if open.last().is_some_and(|(_, name)| name == "VTODO") => properties.push(property),
            _ => {}
        }
    }
    match open.first() {
        Some((line, _)) => Err(Fault::new(Spot::line(*line), Why::Unclosed { mark: "BEGIN" })),
        None => Ok((ours, others)),
    }
}

fn found(line: usize, properties: &[Property], reading: Reading<'_>) -> Result<Option<Found>, Fault> {
    let property = |name: &str| properties.iter().find(|property| property.name == name);
    let uuid = property("UID").map(|uid| {
        let uid = unescaped(uid.value.trim()).to_ascii_lowercase();
        uid.strip_prefix("urn:uuid:").map_or_else(|| uid.clone(), str::to_owned)
    });
    let mark = property(MARK).map(|mark| unescaped(mark.value.trim()));
    if !reading.is_ours(uuid.as_deref(), mark.as_deref()) {
        return Ok(None);
    }
    let percent =
        property("PERCENT-COMPLETE").map(|property| percent(Spot::line(property.line), &property.value)).transpose()?;
    let state = match property("STATUS").map(|status| (status, status.value.trim().to_ascii_uppercase())) {
        None => property("COMPLETED").map(|_| TaskState::Done),
        Some((status, word)) => Some(match word.as_str() {
            "NEEDS-ACTION" => TaskState::Open,
            "IN-PROCESS" => TaskState::Started,
            "COMPLETED" => TaskState::Done,
            "CANCELLED" => TaskState::Dropped,
            _ => return Err(unexpected(Spot::line(status.line), &status.value, "STATUS:COMPLETED")),
        }),
    };
    let due = match property("DUE") {
        Some(due) => {
            let day = day_in(reading.zone, &due.value);
            FoundDue::On(day.ok_or_else(|| unexpected(Spot::line(due.line), &due.value, "DUE;VALUE=DATE:20260627"))?)
        }
        // The end may be told as a beginning and a duration.
        None if property("DURATION").is_some() => FoundDue::Unsaid,
        None => FoundDue::Never,
    };
    let comments = properties.iter().filter(|property| property.name == "COMMENT");
    Ok(Some(Found {
        at: Spot::line(line),
        uuid,
        mark,
        title: property("SUMMARY").and_then(|summary| title(&unescaped(&summary.value))),
        state,
        percent,
        due,
        remarks: comments.filter_map(|comment| remark(&unescaped(&comment.value))).collect(),
    }))
}
