//! Tables on pages: rows stay whole where they can, and the heads of the columns stand on every page.

use super::Layout;
use super::canvas::{Length, Look};
use crate::report::document::{Align, Cell, RowRole, Table};
use crate::report::draw::inert;
use crate::report::draw::widths::shared;

/// Between an edge and the text.
const PAD: Length = 260;
/// The least height of a row somebody signs in.
const SIGNED: Length = 2600;
/// So many rows stand on the page of the signatures below them.
const KEPT: usize = 2;
/// From this many columns on the letters are smaller.
const MANY: usize = 10;

/// How a row is drawn.
#[derive(Clone, Copy)]
struct Kind {
    look: Look,
    filled: bool,
    least: Length,
}

impl Layout {
    /// Draws the table; `tail` is how high that is which its last rows should share a page with.
    pub(super) fn table(&mut self, table: &Table, tail: Length) {
        let size = if table.columns.len() >= MANY { 700 } else { 850 };
        let room = u32::try_from(self.frame().room()).unwrap_or(u32::MAX);
        let cell = u32::try_from(size * 52 / 100).unwrap_or(1);
        let grid: Vec<Length> = shared(table, room, cell).into_iter().map(Length::from).collect();
        let least = if table.signed { SIGNED } else { 0 };
        let item = Kind { look: Look::plain(size), filled: false, least };
        let sum = Kind { look: Look::bold(size), filled: true, least: 0 };
        let heads: Vec<Cell> = table.columns.iter().map(|column| column.title.as_str().into()).collect();
        let head = self.cells(&heads, &grid, sum.look);
        // The head with nothing below it leads to nothing.
        self.need(height(&head, sum) + size * 4);
        self.row(table, &grid, &head, sum);
        let kept = self.end(table, &grid, (item, sum), tail);
        for (place, row) in table.rows.iter().enumerate() {
            let (kind, widths) = match row.role {
                RowRole::Item => (item, grid.clone()),
                RowRole::Sum => (sum, grid.clone()),
                RowRole::Group => (sum, vec![grid.iter().sum()]),
            };
            let lines = self.cells(&row.cells, &widths, kind.look);
            let kept = if place + KEPT == table.rows.len() { kept - height(&lines, kind) } else { 0 };
            let with_next = if row.role == RowRole::Group { size * 3 } else { 0 }.max(kept);
            self.place(table, &widths, lines, kind, with_next, (&grid, &head, sum));
        }
        if let Some(foot) = &table.foot {
            let lines = self.cells(foot, &grid, sum.look);
            self.place(table, &grid, lines, sum, 0, (&grid, &head, sum));
        }
    }

    /// How high the last rows are with what they should share a page with; nothing where that is more than a page.
    fn end(&mut self, table: &Table, grid: &[Length], (item, sum): (Kind, Kind), tail: Length) -> Length {
        let page = self.frame().bottom - self.frame().top;
        if tail == 0 || table.rows.len() < KEPT {
            return 0;
        }
        let last = &table.rows[table.rows.len() - KEPT..];
        let rows = last.iter().map(|row| (&row.cells, if row.role == RowRole::Item { item } else { sum }));
        let rows: Vec<(&Vec<Cell>, Kind)> = rows.chain(table.foot.iter().map(|foot| (foot, sum))).collect();
        let high: Length =
            rows.into_iter().map(|(cells, kind)| height(&self.cells(cells, grid, kind.look), kind)).sum();
        // Below the heads, which stand on every page.
        if high + tail < page * 4 / 5 { high + tail } else { 0 }
    }

    /// Each cell as its lines.
    fn cells(&mut self, cells: &[Cell], grid: &[Length], look: Look) -> Vec<Vec<String>> {
        let wrapped = |(cell, &wide): (&Cell, &Length)| {
            self.canvas.wrap(&inert(&cell.text), look, (wide - 2 * PAD).max(look.size))
        };
        cells.iter().zip(grid).map(wrapped).collect()
    }

    /// Draws a row where it fits; one higher than a page goes on on the next.
    fn place(
        &mut self,
        table: &Table,
        widths: &[Length],
        mut lines: Vec<Vec<String>>,
        kind: Kind,
        with_next: Length,
        (grid, head, head_kind): (&[Length], &[Vec<String>], Kind),
    ) {
        loop {
            let whole = height(&lines, kind);
            let left = self.frame().bottom - self.y;
            if whole + with_next <= left {
                return self.row(table, widths, &lines, kind);
            }
            let page = self.frame().bottom - self.frame().top - height(head, head_kind);
            let fits = usize::try_from((left - 2 * PAD) / kind.look.leading()).unwrap_or(0);
            if whole > page && fits > 3 {
                let rest: Vec<Vec<String>> =
                    lines.iter_mut().map(|cell| cell.split_off(fits.min(cell.len()))).collect();
                self.row(table, widths, &lines, kind);
                lines = rest;
            }
            self.new_page();
            self.row(table, grid, head, head_kind);
            if lines.iter().all(Vec::is_empty) {
                return;
            }
        }
    }

    fn row(&mut self, table: &Table, grid: &[Length], cells: &[Vec<String>], kind: Kind) {
        let high = height(cells, kind);
        let mut x = self.frame().left;
        for (place, (lines, &wide)) in cells.iter().zip(grid).enumerate() {
            self.canvas.frame_of((x, self.y), (wide, high), kind.filled);
            let right = table.columns.get(place).is_some_and(|column| column.align == Align::Right);
            for (line, text) in lines.iter().enumerate() {
                let from = match right && cells.len() > 1 {
                    true => x + wide - PAD - self.canvas.width(text, kind.look),
                    false => x + PAD,
                };
                let down = kind.look.leading() * i64::try_from(line).unwrap_or(0);
                self.canvas.text(from, self.y + PAD + kind.look.size + down, kind.look, text);
            }
            x += wide;
        }
        self.y += high;
    }
}

fn height(cells: &[Vec<String>], kind: Kind) -> Length {
    let lines = cells.iter().map(Vec::len).max().unwrap_or(0);
    (kind.look.leading() * i64::try_from(lines).unwrap_or(0) + 2 * PAD).max(kind.least)
}
