//! The list of a paper as CSV, for spreadsheets and other programs: days as `2026-06-13`, money as whole rupiah, no sums.
//!
//! A cell a spreadsheet would take for a formula gets an apostrophe before it, by which all of them take it for text.

use super::{Delimiter, Options, inert};
use crate::report::document::{Cell, Document, Table, Value};

pub(super) fn draw(document: &Document, options: Options) -> Vec<u8> {
    let mut out = String::new();
    if options.byte_order_mark {
        out.push('\u{feff}');
    }
    if let Some(table) = document.tables().next() {
        write(table, options.delimiter, &mut out);
    }
    out.into_bytes()
}

fn write(table: &Table, delimiter: Delimiter, out: &mut String) {
    // Nobody signs a CSV file.
    let kept: Vec<usize> = (0..table.columns.len()).filter(|&place| !table.columns[place].by_hand).collect();
    let mut row = |cells: &mut dyn Iterator<Item = String>| {
        for (place, cell) in cells.enumerate() {
            if place > 0 {
                out.push(match delimiter {
                    Delimiter::Comma => ',',
                    Delimiter::Semicolon => ';',
                    Delimiter::Tab => '\t',
                });
            }
            out.push_str(&cell);
        }
        out.push_str("\r\n");
    };
    row(&mut kept.iter().map(|&place| text(&table.columns[place].title)));
    for item in table.items() {
        row(&mut kept.iter().filter_map(|&place| item.cells.get(place)).map(|cell| value(cell, delimiter)));
    }
}

fn value(cell: &Cell, delimiter: Delimiter) -> String {
    match cell.value {
        Value::Text => text(&cell.text),
        Value::Number { units, scale } => {
            let plain = super::decimal(units, scale);
            if delimiter == Delimiter::Semicolon { plain.replace('.', ",") } else { plain }
        }
        Value::Money(amount) => amount.0.to_string(),
        Value::Day(day) => day.to_string(),
    }
}

/// A text that no program takes for anything else.
fn text(text: &str) -> String {
    let clean = inert(text);
    // Spreadsheets skip blanks, and take the wide forms of the signs for the signs.
    let acts = clean.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let text = if acts { format!("'{clean}") } else { clean.into_owned() };
    match text.contains(['"', ',', ';', '|', '\n', '\r', '\t']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}
