//! What a paper is made of, before any format: headings, paragraphs, lists, facts, tables, signatures. Each exporter
//! draws these; none writes content of its own.

mod table;

pub use table::{Align, Cell, Column, Row, RowRole, Table, Value};

use super::logo::Logo;
use crate::meeting::Moment;

/// A paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Its title, as a file would carry it in its properties.
    pub title: String,
    /// Whether it is a draft or final, for head and foot of each page.
    pub status: String,
    /// The lines of the letterhead (kop surat), from the largest area down; empty for papers without one.
    pub letterhead: Vec<String>,
    /// The mark of the office beside the letterhead.
    pub logo: Option<Logo>,
    /// The number of the paper, for the foot of each page; may be empty.
    pub number: String,
    /// The code of the record ("kode notulen"), for the foot of each page; empty where the record has none yet.
    pub code: String,
    /// Whether its tables need the wide side of the page.
    pub landscape: bool,
    /// The moment of the record it was made from, for the properties of a file: never the clock.
    pub made: Option<Moment>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// One piece of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// How deep.
        level: Level,
        /// The words.
        text: String,
    },
    /// A paragraph; it may hold line breaks.
    Paragraph(String),
    /// Things one after another.
    List {
        /// How they are marked.
        marks: Marks,
        /// They.
        items: Vec<String>,
    },
    /// Labels with their values: the head of a record, numbered decisions.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// A line across.
    Rule,
    /// Room for signatures.
    Signatures(Signatures),
    /// What follows begins on a page of its own.
    PageBreak,
}

/// How deep a heading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The title of the paper.
    Title,
    /// A line under the title.
    Subtitle,
    /// A section.
    Section,
    /// A part of a section.
    Part,
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// 1. 2. 3.
    Numbers,
    /// A dash.
    Dashes,
    /// The item brings its own, such as a time of day of always the same width.
    Own,
}

/// A label and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// The value, one or more paragraphs.
    pub value: Vec<String>,
}

/// Room for signatures, in the order they are given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signatures {
    /// Place and day.
    pub place_and_date: String,
    /// Groups of signatures that stand together.
    pub groups: Vec<SignatureGroup>,
}

/// Signatures that stand together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignatureGroup {
    /// What stands above them, such as "Mengetahui"; may be empty.
    pub heading: String,
    /// They.
    pub slots: Vec<SignatureSlot>,
}

/// Room for one signature.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignatureSlot {
    /// In which capacity.
    pub capacity: String,
    /// Who; empty where nobody is named yet.
    pub name: String,
    /// The office held, or where one lives.
    pub office: String,
    /// Whether it was given or will follow; empty while the room is open.
    pub state: String,
}

impl Document {
    /// Adds a piece.
    pub fn add(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// Adds a heading.
    pub fn heading(&mut self, level: Level, text: impl Into<String>) {
        self.add(Block::Heading { level, text: text.into() });
    }

    /// Adds a paragraph, unless it is empty.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.add(Block::Paragraph(text));
        }
    }

    /// Adds a list, unless it is empty.
    pub fn list(&mut self, marks: Marks, items: Vec<String>) {
        if !items.is_empty() {
            self.add(Block::List { marks, items });
        }
    }

    /// Adds facts; those without a value are left out.
    pub fn facts(&mut self, facts: Vec<Fact>) {
        let told: Vec<Fact> = facts.into_iter().filter(|fact| !fact.value.is_empty()).collect();
        if !told.is_empty() {
            self.add(Block::Facts(told));
        }
    }

    /// The tables in it, in their order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
    }

    /// Adds a table, unless it has no rows.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.add(Block::Table(table));
        }
    }
}

impl Fact {
    /// A label with one paragraph; an empty one is no value.
    #[must_use]
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: [value.into()].into_iter().filter(|value| !value.is_empty()).collect() }
    }
}
