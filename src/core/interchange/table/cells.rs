//! Rows and cells, and what a spreadsheet calls them.

use super::{COLUMNS_MOST, ROWS_MOST, TEXT_MOST, Table, Unreadable};
use crate::text;
use rust_decimal::Decimal;

/// What stands in a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text without the blanks around it.
    Text(String),
    /// A number, as the file holds it.
    Number {
        /// To the fifteen digits a spreadsheet keeps.
        exact: Decimal,
        /// As the spreadsheet shows it, as far as that is a matter of digits: days as `2026-06-13`.
        shown: String,
    },
    /// A formula that came to nothing: `#REF!`.
    Error(String),
}

impl Cell {
    /// What it shows.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Text(text) | Self::Number { shown: text, .. } | Self::Error(text) => text,
        }
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// A text as a cell. Several lines stay; control and direction characters go.
    pub(super) fn of_text(text: &str) -> Self {
        match text::clean_block(text).text.trim() {
            "" => Self::Empty,
            text => Self::Text(text.to_owned()),
        }
    }
}

/// One row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number, from 1, as the spreadsheet shows it at the left.
    pub number: usize,
    /// The line of the file it begins in, where it has lines.
    pub line: Option<usize>,
    /// Its cells, the first one in column A; empty ones at the end are left out.
    pub cells: Vec<Cell>,
}

impl Row {
    /// A cell; empty where the row ends before it.
    #[must_use]
    pub fn cell(&self, column: usize) -> &Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.cells.get(column).unwrap_or(NOTHING)
    }
}

/// What a spreadsheet calls a column, counted from 0: `A`, `Z`, `AA`.
#[must_use]
pub fn column_name(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        letters.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or_default()));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// What a spreadsheet calls a cell: `B7`. Columns are counted from 0, rows from 1.
#[must_use]
pub fn cell_name(column: usize, row: usize) -> String {
    format!("{}{row}", column_name(column))
}

/// Where `B7` is: column from 0, row from 1.
pub(super) fn place(name: &str) -> Option<(usize, usize)> {
    let end = name.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, digits) = name.split_at(end);
    let column = letters.bytes().try_fold(0_usize, |column, letter| {
        column.checked_mul(26)?.checked_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    Some((column.checked_sub(1)?, digits.parse().ok()?))
}

/// Takes rows in until there are too many.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    pub table: Table,
    bytes: usize,
}

impl Gathering {
    /// Puts a cell into a row; empty ones are passed over.
    pub fn put(&mut self, row: &mut Row, column: usize, cell: Cell) -> Result<(), Unreadable> {
        if cell.is_empty() {
            return Ok(());
        }
        if column >= COLUMNS_MOST {
            let cell = cell_name(column, row.number);
            return Err(Unreadable::TooManyColumns { cell, limit: COLUMNS_MOST });
        }
        self.bytes += cell.text().len();
        if self.bytes > TEXT_MOST {
            return Err(Unreadable::TooLarge { limit: TEXT_MOST });
        }
        if row.cells.len() <= column {
            row.cells.resize(column + 1, Cell::Empty);
        }
        row.cells[column] = cell;
        Ok(())
    }

    /// Takes a row that is complete; one without anything in it is passed over.
    pub fn take(&mut self, row: Row) -> Result<(), Unreadable> {
        if row.cells.is_empty() {
            return Ok(());
        }
        if self.table.rows.len() >= ROWS_MOST {
            return Err(Unreadable::TooManyRows { limit: ROWS_MOST });
        }
        self.table.rows.push(row);
        Ok(())
    }
}
