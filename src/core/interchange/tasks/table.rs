//! A table for spreadsheets: one task a row, the mark in the first column. The columns may be moved and the words may be
//! of any language it was written in; the days may be as a spreadsheet saved them.

use super::{Found, FoundDue, Read, Reading, Task, TaskState, on_one_line, unexpected};
use crate::interchange::fault::{Fault, Spot, Why};
use crate::interchange::rows::{Row, Rows, separator};
use crate::interchange::table::{self, Unreadable};
use chrono::{NaiveDate, NaiveDateTime};

/// How many columns there are.
const COLUMNS: usize = 8;

/// So many rows of a workbook are looked at for the heads.
const HEADS_WITHIN: usize = 20;

/// The words of a table in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableWords {
    /// The heads: mark, id, what is done, owner, due, state, percent, remark.
    pub heads: [String; COLUMNS],
    /// Open, started, done, given up.
    pub states: [String; 4],
}

const STATES: [TaskState; 4] = [TaskState::Open, TaskState::Started, TaskState::Done, TaskState::Dropped];

/// The table, as bytes; `separator` parts the cells.
#[must_use]
pub fn write(tasks: &[Task], words: &TableWords, separator: char, byte_order_mark: bool) -> Vec<u8> {
    let mut out = String::new();
    if byte_order_mark {
        out.push('\u{feff}');
    }
    let mut row = |cells: [String; COLUMNS]| {
        out.push_str(&cells.join(&separator.to_string()));
        out.push_str("\r\n");
    };
    row(words.heads.clone().map(|head| cell(&head)));
    for task in tasks {
        let state = STATES.iter().position(|state| *state == task.state).unwrap_or(0);
        row([
            task.mark.clone(),
            task.id.clone(),
            cell(&task.title),
            cell(&task.owner),
            task.due.map(|due| due.to_string()).unwrap_or_default(),
            cell(&words.states[state]),
            task.percent.map(|percent| percent.to_string()).unwrap_or_default(),
            cell(&task.remarks.last().map(|remark| on_one_line(&remark.text)).unwrap_or_default()),
        ]);
    }
    out.into_bytes()
}

/// A text no spreadsheet takes for anything else: never a formula, never torn apart.
fn cell(text: &str) -> String {
    let acts = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\'']);
    let text = if acts { format!("'{text}") } else { text.to_owned() };
    match text.contains(['"', ',', ';', '|', '\n', '\r', '\t']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

/// Where each column stands.
type Places = [Option<usize>; COLUMNS];

/// Reads the table; none where the first row is no row of heads.
pub(super) fn read(bytes: &[u8], reading: Reading<'_>) -> Result<Option<Read>, Fault> {
    let (mut rows, mut row) = (Rows::new(bytes, b','), Row::default());
    // A line of something else may hold a quote that is never closed.
    if !matches!(rows.next(&mut row), Ok(true)) {
        return Ok(None);
    }
    rows.separator = separator(row.raw(), usize::MAX);
    rows.divide(&mut row)?;
    let heads: Vec<&str> = row.cells().collect();
    let Some(places) = reading.tables.iter().find_map(|words| places(&heads, words)) else {
        return Ok(None);
    };
    if places[5].is_none() {
        return Err(Fault::new(row.spot(0), Why::Missing { part: "Status" }));
    }
    let (mut ours, mut others) = (Vec::new(), 0);
    while rows.next(&mut row)? {
        let shown: Vec<&str> = row.cells().collect();
        match found(&shown, &|place| row.spot(place), &places, reading)? {
            Some(task) => ours.push(task),
            None => others += 1,
        }
    }
    Ok(Some((ours, others)))
}

/// Reads the same table where a spreadsheet has saved it as its own workbook (XLSX).
pub(super) fn read_workbook(bytes: &[u8], reading: Reading<'_>) -> Result<Read, Fault> {
    let damaged = |why: Unreadable| unexpected(Spot::default(), &why.to_string(), "XLSX");
    let book = table::read(bytes, None).map_err(damaged)?;
    let shown = |row: &table::Row| -> Vec<String> { row.cells.iter().map(|cell| cell.text().to_owned()).collect() };
    // A title may have been put above the heads.
    let headed = book.rows.iter().take(HEADS_WITHIN).enumerate().find_map(|(at, row)| {
        let heads = shown(row);
        let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
        Some((at, reading.tables.iter().find_map(|words| places(&heads, words))?))
    });
    let missing = |part| Fault::new(Spot::line(1), Why::Missing { part });
    let (at, places) = headed.ok_or_else(|| missing("Acuan"))?;
    if places[5].is_none() {
        return Err(missing("Status"));
    }
    let (mut ours, mut others) = (Vec::new(), 0);
    for row in book.rows.iter().skip(at + 1) {
        let cells = shown(row);
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        let spot = |place: usize| Spot { line: row.number, column: place + 1 };
        match found(&cells, &spot, &places, reading)? {
            Some(task) => ours.push(task),
            None => others += 1,
        }
    }
    Ok((ours, others))
}

fn places(heads: &[&str], words: &TableWords) -> Option<Places> {
    let place = |head: &String| heads.iter().position(|cell| cell.eq_ignore_ascii_case(head));
    let places = words.heads.each_ref().map(place);
    // The mark and one more: a line of todo.txt does not look so.
    (places[0].is_some() && places.iter().flatten().count() > 1).then_some(places)
}

/// A row, by what its cells show and where they stand.
fn found(
    cells: &[&str],
    at: &dyn Fn(usize) -> Spot,
    places: &Places,
    reading: Reading<'_>,
) -> Result<Option<Found>, Fault> {
    let cell = |column: usize| places[column].and_then(|place| cells.get(place).copied()).unwrap_or_default();
    let spot = |column: usize| at(places[column].unwrap_or(0));
    let mark = cell(0);
    if !(reading.ours)(mark) {
        return Ok(None);
    }
    let state = match cell(5) {
        "" => None,
        text => Some(state(reading, text).ok_or_else(|| unexpected(spot(5), text, "Selesai, Done"))?),
    };
    let due = match (places[4], cell(4)) {
        (None, _) => FoundDue::Unsaid,
        (_, "") => FoundDue::Never,
        (_, text) => FoundDue::On(day(text).ok_or_else(|| unexpected(spot(4), text, "2026-06-27"))?),
    };
    let percent = match cell(6) {
        "" => None,
        text => Some(super::percent(spot(6), text)?),
    };
    let plain = |text: &str| match text.strip_prefix('\'') {
        Some(rest) if rest.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\'']) => {
            rest.to_owned()
        }
        _ => text.to_owned(),
    };
    Ok(Some(Found {
        at: Spot::line(at(0).line),
        uuid: None,
        mark: Some(mark.to_owned()),
        title: super::title(&plain(cell(2))),
        state,
        percent,
        due,
        remarks: super::remark(&plain(cell(7))).into_iter().collect(),
    }))
}

/// A state in any of the languages.
fn state(reading: Reading<'_>, text: &str) -> Option<TaskState> {
    let lower = text.to_lowercase();
    let mut all = reading.tables.iter().flat_map(|words| words.states.iter().zip(STATES));
    all.find(|(word, _)| word.to_lowercase() == lower).map(|(_, state)| state)
}

/// A day as it was written, or as spreadsheets show it in Indonesia: 27/06/2026, 27-06-2026, 27.06.2026. A workbook may
/// have given it a time as well.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let timed = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").map(|timed| timed.date());
    NaiveDate::parse_from_str(text, "%Y-%m-%d").or(timed).ok().or_else(|| {
        let mut parts = text.split(['/', '-', '.']);
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        let whole = parts.next().is_none() && year.len() == 4;
        NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).filter(|_| whole)
    })
}
