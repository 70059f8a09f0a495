//! How wide the columns of a table become in plain text.

use crate::report::document::{Align, RowRole, Table};
use crate::text::width;

/// Below this many cells a column of words is too narrow to read, and the table is drawn as lists.
const LEAST_COLUMN: usize = 9;
/// Longer words than this may be broken for the sake of a table.
const LONGEST_WORD: usize = 20;
/// Between two columns.
pub(super) const GAP: usize = 2;

/// How wide each column becomes: as wide as it wants where there is room; else the columns of words give way, first the
/// one with most room beyond its longest word. `None` where a word would be broken or a column too narrow to read.
pub(super) fn column_widths(table: &Table, room: usize) -> Option<Vec<usize>> {
    let wants: Vec<Want> = (0..table.columns.len()).map(|place| Want::of(table, place)).collect();
    let room = room.checked_sub(GAP * wants.len().saturating_sub(1))?;
    let mut widths: Vec<usize> = wants.iter().map(|want| want.all).collect();
    while widths.iter().sum::<usize>() > room {
        let words = || (0..widths.len()).filter(|&place| table.columns[place].align == Align::Left);
        let least = |place: usize| wants[place].word.clamp(LEAST_COLUMN, LONGEST_WORD);
        let spare = |place: usize| widths[place].saturating_sub(least(place));
        let narrower = words().filter(|&place| spare(place) > 0).max_by_key(|&place| spare(place))?;
        widths[narrower] -= 1;
    }
    Some(widths)
}

/// How wide a column wants to be.
struct Want {
    /// So that no cell is wrapped.
    all: usize,
    /// So that no word is broken.
    word: usize,
}

impl Want {
    fn of(table: &Table, place: usize) -> Self {
        let title = &table.columns[place].title;
        let rows = || table.rows.iter().filter(|row| row.role != RowRole::Group).map(|row| &row.cells);
        let cells = || rows().chain(&table.foot).filter_map(|row| row.get(place)).map(|cell| cell.text.as_str());
        let longest = |texts: &mut dyn Iterator<Item = &str>| texts.map(width).max().unwrap_or(0);
        let line = longest(&mut cells().flat_map(|cell| cell.split('\n')));
        let word = longest(&mut cells().chain([title.as_str()]).flat_map(|cell| cell.split_whitespace()));
        // A head of several words may be wrapped, a column is not made wider for it.
        Self { all: line.max(word).max(width(title).min(LEAST_COLUMN)), word }
    }
}
