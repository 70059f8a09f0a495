//! Lists as people keep them: a table in CSV, in a workbook (XLSX) or pasted from one. Read whole, into cells that know
//! how a spreadsheet names them; what the columns mean is not known here.
//!
//! Whatever a file claims, only so much is held of it: see the limits below.

mod archive;
mod cells;
mod styles;
#[cfg(test)]
mod tests;
mod text;
mod workbook;
mod xml;

pub use cells::{Cell, Row, cell_name, column_name};

use super::fault::Fault;
use std::io::{self, Read};
use thiserror::Error;

/// The most bytes of a file.
pub const FILE_MOST: usize = 16 << 20;
/// The most bytes one part of a workbook may have when it is unpacked.
const PART_MOST: usize = 32 << 20;
/// The most rows with something in them.
pub const ROWS_MOST: usize = 20_000;
/// The most columns.
pub const COLUMNS_MOST: usize = 256;
/// The most bytes of all cells together.
const TEXT_MOST: usize = 32 << 20;

/// A list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The name of the sheet; empty where the file has none.
    pub sheet: String,
    /// All sheets of the file that are shown, in order.
    pub sheets: Vec<String>,
    /// The rows with something in them.
    pub rows: Vec<Row>,
    /// Whether the bytes were no UTF-8 and were read as Windows-1252: accents may be wrong.
    pub guessed_letters: bool,
}

impl Table {
    /// How many columns the widest row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

/// Why a list cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// The system did not give the file.
    #[error("{told}")]
    Disk {
        /// What kind of error.
        kind: io::ErrorKind,
        /// What the system said.
        told: String,
    },
    /// It is larger than a list can be, or claims to be.
    #[error("more than {limit} bytes")]
    TooLarge {
        /// How many bytes there may be.
        limit: usize,
    },
    /// It has more rows than a list can have.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// How many there may be.
        limit: usize,
    },
    /// Something stands in a column far to the right.
    #[error("{cell}: more than {limit} columns")]
    TooManyColumns {
        /// The cell.
        cell: String,
        /// How many columns there may be.
        limit: usize,
    },
    /// There is nothing in it.
    #[error("the list is empty")]
    Empty,
    /// A workbook of the old kind (`.xls`), or one locked with a password.
    #[error("an old or locked workbook")]
    OldWorkbook,
    /// A file of another kind.
    #[error("no list")]
    NoList,
    /// A part of the workbook is not as it should be.
    #[error("{part} is damaged")]
    Damaged {
        /// The part, by its name in the file.
        part: String,
    },
    /// No sheet is called so.
    #[error("no sheet `{asked}`")]
    NoSheet {
        /// What was asked for.
        asked: String,
        /// The sheets there are.
        known: Vec<String>,
    },
    /// The text of a CSV file cannot be divided into cells.
    #[error(transparent)]
    Text(#[from] Fault),
}

/// Reads a list; the bytes say what it is. Of a workbook the sheet of this name, or the first that is shown and has
/// something in it.
///
/// # Errors
/// [`Unreadable`].
pub fn read(source: impl Read, sheet: Option<&str>) -> Result<Table, Unreadable> {
    let mut bytes = Vec::new();
    let most = u64::try_from(FILE_MOST).unwrap_or(u64::MAX);
    source
        .take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Unreadable::Disk { kind: error.kind(), told: error.to_string() })?;
    if bytes.len() > FILE_MOST {
        return Err(Unreadable::TooLarge { limit: FILE_MOST });
    }
    let table = match bytes.as_slice() {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => workbook::read(&bytes, sheet),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(Unreadable::OldWorkbook),
        [b'%', b'P', b'D', b'F', ..] | [b'{', b'\\', b'r', b't', b'f', ..] => Err(Unreadable::NoList),
        _ => match sheet {
            Some(asked) => Err(Unreadable::NoSheet { asked: asked.to_owned(), known: Vec::new() }),
            None => text::read(&bytes),
        },
    }?;
    if table.rows.is_empty() { Err(Unreadable::Empty) } else { Ok(table) }
}

/// Reads a list out of a text, such as rows pasted from a spreadsheet.
///
/// # Errors
/// [`Unreadable`].
pub fn pasted(text: &str) -> Result<Table, Unreadable> {
    read(text.as_bytes(), None)
}
