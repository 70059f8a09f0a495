//! One row of a list while it is read: its cells by what their columns mean, and what is wrong with them.

use super::column::Column;
use super::fault::{Fault, Note, Why};
use crate::i18n::{Language, Words};
use crate::interchange::table::{Cell, Row};
use crate::meeting::{Line, Text};
use crate::text::{LINE_LIMIT, TEXT_LIMIT};

/// The cells of a row.
pub(super) struct Cells<'a> {
    row: &'a Row,
    columns: &'a [Option<Column>],
    /// The words of all languages: a list may speak another than the program.
    pub words: &'a [Words],
    pub faults: Vec<Fault>,
    pub notes: Vec<Note>,
}

impl<'a> Cells<'a> {
    pub fn new(row: &'a Row, columns: &'a [Option<Column>], words: &'a [Words]) -> Self {
        Self { row, columns, words, faults: Vec::new(), notes: Vec::new() }
    }

    /// The words of every language, for names that may be in any.
    pub fn languages() -> Vec<Words> {
        Language::ALL.map(Words::new).into()
    }

    /// Where a meaning stands.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|meant| *meant == Some(column))
    }

    /// A cell with something in it that means something: no dash, no broken formula.
    pub fn cell(&mut self, column: Column) -> Option<&'a Cell> {
        let place = self.place(column)?;
        match self.row.cell(place) {
            Cell::Error(found) => {
                self.wrong(column, Why::Broken(found.clone()));
                None
            }
            cell if matches!(cell.text(), "" | "-" | "–" | "—") => None,
            cell => Some(cell),
        }
    }

    /// What it shows.
    pub fn text(&mut self, column: Column) -> Option<&'a str> {
        self.cell(column).map(Cell::text)
    }

    /// As one line of a meeting; empty where there is nothing.
    pub fn line(&mut self, column: Column) -> Line {
        let text = self.text(column).unwrap_or_default();
        if text.len() > LINE_LIMIT {
            self.wrong(column, Why::TooLong { limit: LINE_LIMIT });
        }
        text.into()
    }

    /// As a text of several lines.
    pub fn block(&mut self, column: Column) -> Text {
        let text = self.text(column).unwrap_or_default();
        if text.len() > TEXT_LIMIT {
            self.wrong(column, Why::TooLong { limit: TEXT_LIMIT });
        }
        text.into()
    }

    /// Something is wrong with a cell.
    pub fn wrong(&mut self, column: Column, why: Why) {
        let column = self.place(column).unwrap_or_default();
        self.faults.push(Fault { column, why });
    }
}
