//! CSV and its kin: `,`, `;` or tabs between the cells, whatever the bytes of the letters are.

use super::cells::{Cell, Gathering, Row};
use super::{Table, Unreadable};
use crate::interchange::rows::{self, Rows};
use std::borrow::Cow;

/// So many rows are looked at for what separates the cells.
const LOOKED_AT: usize = 30;

/// Reads the file.
pub(super) fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    let (text, guessed_letters) = letters(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    // No list has these: the bytes are something else.
    if text.contains('\0') {
        return Err(Unreadable::NoList);
    }
    let (said, text) = said_separator(text);
    let mut rows = Rows::new(text.as_bytes(), said.unwrap_or_else(|| rows::separator(text, LOOKED_AT)));
    let mut read = rows::Row::default();
    let mut gathering = Gathering::default();
    // The line that said the separator is a row to a spreadsheet too.
    let before = usize::from(said.is_some());
    while rows.next(&mut read)? {
        let (number, line) = (read.number() + before, read.spot(0).line + before);
        let mut row = Row { number, line: Some(line), cells: Vec::new() };
        for (column, cell) in read.cells().enumerate() {
            gathering.put(&mut row, column, Cell::of_text(cell))?;
        }
        gathering.take(row)?;
    }
    gathering.table.guessed_letters = guessed_letters;
    Ok(gathering.table)
}

/// A first line `sep=;`, as spreadsheets understand it.
fn said_separator(text: &str) -> (Option<u8>, &str) {
    let Some((line, rest)) = text.split_once('\n') else { return (None, text) };
    match line.trim_end_matches('\r').strip_prefix("sep=").map(str::as_bytes) {
        Some(&[mark @ (b';' | b',' | b'\t')]) => (Some(mark), rest),
        _ => (None, text),
    }
}

/// The bytes as letters, and whether that is a guess.
fn letters(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| -> String {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    match bytes {
        // "Unicode text" of spreadsheets.
        [0xff, 0xfe, rest @ ..] => (wide(rest, u16::from_le_bytes).into(), false),
        [0xfe, 0xff, rest @ ..] => (wide(rest, u16::from_be_bytes).into(), false),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.into(), false),
            Err(_) => (bytes.iter().map(|&byte| windows_1252(byte)).collect::<String>().into(), true),
        },
    }
}

/// A letter of the code page Windows saves CSV in where nothing else is asked for.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
