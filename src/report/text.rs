//! A paper as plain text of a given width: for the preview on screen and for `musyawarah show`.
//!
//! Everything is measured in terminal cells, grapheme by grapheme. Where a table is too wide for its place, each row
//! becomes a small list of its own, so that nothing is lost at forty columns.

mod columns;

use super::document::{
    Align, Block, Cell, Column, Document, Fact, Level, Marks, RowRole, SignatureGroup, SignatureSlot, Signatures, Table,
};
use crate::text::{cut, width, wrap};
use columns::{GAP, column_widths};

/// What a row of the text is, for those who draw it in colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// The title of the paper and what stands under it.
    Title,
    /// The head of a section.
    Section,
    /// The head of a part of a section.
    Part,
    /// The heads of a table's columns.
    TableHead,
    /// The sums under a table.
    TableFoot,
    /// Everything else.
    Body,
}

/// One row of the text, never wider than asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// The text, without a line feed.
    pub text: String,
}

/// The least width a paper is drawn in; below that rows are wider than asked for.
pub const LEAST_WIDTH: usize = 20;
/// The width at which nothing is wrapped or centred: whoever shows the text does that.
pub const ENDLESS: usize = usize::MAX;
/// Two signatures stand side by side from this width on.
const TWO_SIGNATURES: usize = 56;
/// Where something is to be written by hand.
const OPEN: &str = "…………………………";

/// The whole paper as text, ending with a line feed.
#[must_use]
pub fn render(document: &Document, width: usize) -> String {
    let rows = rows(document, width);
    rows.iter().flat_map(|row| [row.text.as_str(), "\n"]).collect()
}

/// The paper row by row.
#[must_use]
pub fn rows(document: &Document, width: usize) -> Vec<Row> {
    let mut page = Page { width: width.max(LEAST_WIDTH), rows: Vec::new() };
    for line in &document.letterhead {
        page.centred(line);
    }
    if !document.letterhead.is_empty() {
        page.put(RowKind::Body, page.across());
        page.put(RowKind::Body, String::new());
    }
    let mut before: Option<&Block> = None;
    for block in &document.blocks {
        if before.is_some_and(|before| parted(before, block)) {
            page.put(RowKind::Body, String::new());
        }
        page.block(block);
        before = Some(block);
    }
    page.rows
}

/// Whether a blank row stands between the two.
fn parted(before: &Block, block: &Block) -> bool {
    let level = |block: &Block| match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    };
    let leads = matches!(before, Block::Paragraph(text) if text.ends_with(':'));
    match (level(before), level(block)) {
        (Some(Level::Title | Level::Subtitle), Some(Level::Subtitle)) => false,
        (Some(Level::Part), None) => false,
        (None, None) => !leads,
        _ => true,
    }
}

struct Page {
    width: usize,
    rows: Vec<Row>,
}

impl Page {
    fn put(&mut self, kind: RowKind, text: String) {
        self.rows.push(Row { kind, text: text.trim_end().to_owned() });
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph(text) => self.hanging(RowKind::Body, "", text),
            Block::List { marks, items } => self.list(*marks, items),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Rule => self.put(RowKind::Body, self.across()),
            Block::Signatures(signatures) => self.signatures(signatures),
            Block::PageBreak => self.put(RowKind::Body, String::new()),
        }
    }

    fn heading(&mut self, level: Level, text: &str) {
        match level {
            Level::Title => self.centred(&text.to_uppercase()),
            Level::Subtitle => self.centred(text),
            Level::Section => self.hanging(RowKind::Section, "", &text.to_uppercase()),
            Level::Part => self.hanging(RowKind::Part, "", text),
        }
    }

    fn centred(&mut self, text: &str) {
        for row in wrap(text, self.width) {
            let row = text[row].trim();
            let left = if self.width == ENDLESS { 0 } else { self.width.saturating_sub(width(row)) / 2 };
            self.put(RowKind::Title, format!("{}{row}", " ".repeat(left)));
        }
    }

    /// A line from side to side.
    fn across(&self) -> String {
        "─".repeat(if self.width == ENDLESS { LEAST_WIDTH } else { self.width })
    }

    /// A text behind a mark; its further rows stand under its first.
    fn hanging(&mut self, kind: RowKind, mark: &str, text: &str) {
        let indent = width(mark);
        for (number, row) in wrap(text, self.width - indent).into_iter().enumerate() {
            let before = if number == 0 { mark.to_owned() } else { " ".repeat(indent) };
            self.put(kind, format!("{before}{}", &text[row]));
        }
    }

    fn list(&mut self, marks: Marks, items: &[String]) {
        let last = items.len().to_string().len();
        for (number, item) in items.iter().enumerate() {
            match marks {
                Marks::Numbers => self.hanging(RowKind::Body, &format!("{:>last$}. ", number + 1), item),
                Marks::Dashes => self.hanging(RowKind::Body, "– ", item),
                Marks::Own => match item.split_once("  ") {
                    Some((mark, text)) if self.holds_mark(mark) => {
                        self.hanging(RowKind::Body, &format!("{mark}  "), text)
                    }
                    _ => self.hanging(RowKind::Body, "", item),
                },
            }
        }
    }

    /// Whether a text beside it has at least half the width.
    fn holds_mark(&self, mark: &str) -> bool {
        width(mark) + 3 <= self.width / 2 && !mark.contains('\n')
    }

    fn facts(&mut self, facts: &[Fact]) {
        let longest = facts.iter().map(|fact| width(&fact.label)).max().unwrap_or(0);
        let beside = facts.iter().all(|fact| self.holds_mark(&fact.label));
        for fact in facts {
            let value = fact.value.join("\n");
            if beside {
                let pad = " ".repeat(longest - width(&fact.label));
                self.hanging(RowKind::Body, &format!("{}{pad} : ", fact.label), &value);
            } else {
                self.hanging(RowKind::Body, "", &format!("{}:", fact.label));
                for paragraph in value.split('\n') {
                    self.indented(paragraph);
                }
            }
        }
    }

    fn indented(&mut self, text: &str) {
        for row in wrap(text, self.width - 2) {
            self.put(RowKind::Body, format!("  {}", &text[row]));
        }
    }

    fn table(&mut self, table: &Table) {
        match column_widths(table, self.width) {
            Some(widths) => self.grid(table, &widths),
            None => self.cards(table),
        }
    }

    fn grid(&mut self, table: &Table, widths: &[usize]) {
        let whole = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
        let heads: Vec<Cell> = table.columns.iter().map(|column| column.title.as_str().into()).collect();
        self.grid_row(RowKind::TableHead, table, &heads, widths);
        self.put(RowKind::Body, "─".repeat(whole));
        for row in &table.rows {
            match row.role {
                RowRole::Item => self.grid_row(RowKind::Body, table, &row.cells, widths),
                RowRole::Sum => self.grid_row(RowKind::TableFoot, table, &row.cells, widths),
                RowRole::Group => self.group(&row.cells),
            }
        }
        if let Some(foot) = &table.foot {
            self.put(RowKind::Body, "─".repeat(whole));
            self.grid_row(RowKind::TableFoot, table, foot, widths);
        }
    }

    fn group(&mut self, cells: &[Cell]) {
        for cell in cells {
            self.hanging(RowKind::TableHead, "", &cell.text);
        }
    }

    fn grid_row(&mut self, kind: RowKind, table: &Table, cells: &[Cell], widths: &[usize]) {
        let parts: Vec<Vec<&str>> = cells.iter().zip(widths).map(|(cell, &room)| wrapped(&cell.text, room)).collect();
        let height = parts.iter().map(Vec::len).max().unwrap_or(0);
        for line in 0..height {
            let cell = |((rows, &cells), column): ((&Vec<&str>, &usize), &Column)| {
                let part = cut(rows.get(line).copied().unwrap_or_default(), cells);
                let space = " ".repeat(cells.saturating_sub(width(&part)));
                match column.align {
                    Align::Left => format!("{part}{space}"),
                    Align::Right => format!("{space}{part}"),
                }
            };
            let line: Vec<String> = parts.iter().zip(widths).zip(&table.columns).map(cell).collect();
            self.put(kind, line.join(&" ".repeat(GAP)));
        }
    }

    /// Each row of a table as a list: the first cell as its head, the others under their titles.
    fn cards(&mut self, table: &Table) {
        let rows = table.rows.iter().map(|row| (row.role, &row.cells));
        let rows = rows.chain(table.foot.iter().map(|foot| (RowRole::Sum, foot)));
        for (number, (role, row)) in rows.enumerate() {
            if number > 0 {
                self.put(RowKind::Body, String::new());
            }
            if role == RowRole::Group {
                self.group(row);
                continue;
            }
            let told = row.iter().zip(&table.columns).enumerate().filter(|(_, (cell, _))| !cell.text.is_empty());
            for (place, (Cell { text, .. }, column)) in told {
                match place {
                    0 => self.hanging(RowKind::TableHead, "", &format!("{} {text}", column.title)),
                    _ => self.indented(&format!("{}: {text}", column.title)),
                }
            }
        }
    }

    fn signatures(&mut self, signatures: &Signatures) {
        if !signatures.place_and_date.is_empty() {
            self.hanging(RowKind::Body, "", &signatures.place_and_date);
            self.put(RowKind::Body, String::new());
        }
        for (number, group) in signatures.groups.iter().enumerate() {
            if number > 0 {
                self.put(RowKind::Body, String::new());
            }
            self.signature_group(group);
        }
    }

    fn signature_group(&mut self, group: &SignatureGroup) {
        if !group.heading.is_empty() {
            self.hanging(RowKind::Body, "", &group.heading);
        }
        let beside = if self.width >= TWO_SIGNATURES { 2 } else { 1 };
        let cells = (self.width - GAP * (beside - 1)) / beside;
        for (number, pair) in group.slots.chunks(beside).enumerate() {
            if number > 0 {
                self.put(RowKind::Body, String::new());
            }
            let columns: Vec<[&str; 5]> = pair.iter().map(signature_parts).collect();
            // Without an office nothing stands under the name.
            let parts = if pair.iter().all(|slot| slot.office.is_empty()) { 4 } else { 5 };
            for part in 0..parts {
                let wrapped: Vec<Vec<&str>> = columns.iter().map(|column| wrapped(column[part], cells)).collect();
                for line in 0..wrapped.iter().map(Vec::len).max().unwrap_or(0) {
                    let mut text = String::new();
                    for (place, rows) in wrapped.iter().enumerate() {
                        text.extend(std::iter::repeat_n(' ', (place * (cells + GAP)).saturating_sub(width(&text))));
                        text.push_str(rows.get(line).copied().unwrap_or_default());
                    }
                    self.put(RowKind::Body, text);
                }
            }
        }
    }
}

/// What stands in the room of one signature from above; each part begins at the height of the one beside it.
fn signature_parts(slot: &SignatureSlot) -> [&str; 5] {
    let state = if slot.state.is_empty() { OPEN } else { &slot.state };
    let name = if slot.name.is_empty() { OPEN } else { &slot.name };
    [&slot.capacity, "", state, name, &slot.office]
}

fn wrapped(text: &str, cells: usize) -> Vec<&str> {
    wrap(text, cells).into_iter().map(|row| &text[row]).collect()
}

#[cfg(test)]
mod tests;
