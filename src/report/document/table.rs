//! Tables: columns, and cells that know both how they are read and what they are worth.

use crate::i18n::{Language, date, money, number};
use crate::meeting::{Quantity, Rupiah};
use chrono::NaiveDate;

/// To which side a column leans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub title: String,
    /// To which side it leans.
    pub align: Align,
    /// Whether it is filled in with a pen: it gets room, and is left out where nobody can write.
    pub by_hand: bool,
}

/// What a cell is worth to a program that calculates with it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Value {
    /// Words.
    #[default]
    Text,
    /// A number of `units`, of which 10^`scale` make one.
    Number {
        /// How many units.
        units: i64,
        /// How many of its digits stand behind the point.
        scale: u32,
    },
    /// An amount of money.
    Money(Rupiah),
    /// A day.
    Day(NaiveDate),
}

/// A cell: what a person reads, and what it is worth.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// As a person reads it, in the language of the paper.
    pub text: String,
    /// What it is worth.
    pub value: Value,
}

/// What a row is in its table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RowRole {
    /// One of the things the table lists.
    #[default]
    Item,
    /// A head over the rows that follow; only its first cell has words.
    Group,
    /// A sum of the rows above it.
    Sum,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Its cells, as many as there are columns; one for a group.
    pub cells: Vec<Cell>,
    /// What it is.
    pub role: RowRole,
}

/// A table. Every row has as many cells as there are columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// A last row with sums.
    pub foot: Option<Vec<Cell>>,
    /// Whether each row needs the height of a signature.
    pub signed: bool,
}

impl Cell {
    /// A whole number.
    #[must_use]
    pub fn whole(language: Language, value: impl Into<i64>) -> Self {
        Self::decimal(language, value.into(), 0)
    }

    /// A number of `units`, of which 10^`scale` make one.
    #[must_use]
    pub fn decimal(language: Language, units: i64, scale: u32) -> Self {
        Self { text: number::decimal(language, units, scale), value: Value::Number { units, scale } }
    }

    /// A quantity as it was named.
    #[must_use]
    pub fn quantity(language: Language, quantity: Quantity) -> Self {
        let text = number::quantity(language, quantity.0);
        let plain = quantity.0.normalize();
        match i64::try_from(plain.mantissa()) {
            Ok(units) => Self { text, value: Value::Number { units, scale: plain.scale() } },
            Err(_) => text.into(),
        }
    }

    /// An amount of money, as papers have it: `Rp1.250.000,00`.
    #[must_use]
    pub fn money(language: Language, amount: Rupiah) -> Self {
        Self { text: money::rupiah_document(language, amount.0), value: Value::Money(amount) }
    }

    /// A day: `13/06/2026`.
    #[must_use]
    pub fn day(day: NaiveDate) -> Self {
        Self { text: date::table(day), value: Value::Day(day) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, value: Value::Text }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl Table {
    /// A table with these columns and no rows yet.
    #[must_use]
    pub fn new(columns: impl IntoIterator<Item = (String, Align)>) -> Self {
        let columns = columns.into_iter().map(|(title, align)| Column { title, align, by_hand: false }).collect();
        Self { columns, ..Self::default() }
    }

    /// Adds a column to be filled in with a pen.
    #[must_use]
    pub fn with_room_for(mut self, title: String) -> Self {
        self.columns.push(Column { title, align: Align::Left, by_hand: true });
        self
    }

    /// Adds a column for signatures.
    #[must_use]
    pub fn signed_under(mut self, title: String) -> Self {
        self.signed = true;
        self.with_room_for(title)
    }

    /// Adds a row.
    pub fn push<C: Into<Cell>>(&mut self, cells: impl IntoIterator<Item = C>) {
        self.row(RowRole::Item, cells);
    }

    /// Adds a row of sums between others.
    pub fn sum<C: Into<Cell>>(&mut self, cells: impl IntoIterator<Item = C>) {
        self.row(RowRole::Sum, cells);
    }

    /// Adds a head over the rows that follow.
    pub fn group(&mut self, head: impl Into<Cell>) {
        self.row(RowRole::Group, [head]);
    }

    /// Sets the last row, with sums.
    pub fn foot<C: Into<Cell>>(&mut self, cells: impl IntoIterator<Item = C>) {
        self.foot = Some(cells.into_iter().map(Into::into).collect());
    }

    /// The things it lists, without heads and sums between them.
    pub fn items(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.role == RowRole::Item)
    }

    fn row<C: Into<Cell>>(&mut self, role: RowRole, cells: impl IntoIterator<Item = C>) {
        self.rows.push(Row { cells: cells.into_iter().map(Into::into).collect(), role });
    }
}
