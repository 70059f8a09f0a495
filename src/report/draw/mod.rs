//! A paper as bytes: one format a file. Each draws the same document; none writes content of its own.
//!
//! Everything is made from the record alone, so the same record gives the same bytes on every machine and every day.

mod csv;
mod docx;
mod html;
mod markdown;
mod pdf;
mod plain;
mod widths;
mod xlsx;
mod xml;
mod zip;

use super::document::Document;
use crate::i18n::{Words, say};
use crate::text::is_harmful;
use std::borrow::Cow;

/// A format a paper can be drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperFormat {
    /// Plain text, UTF-8.
    Text,
    /// Markdown as GitHub and most editors read it.
    Markdown,
    /// One self-contained HTML file, to read and to print.
    Html,
    /// Pages to print and to sign.
    Pdf,
    /// A text document that people go on editing.
    Docx,
    /// A workbook, for lists.
    Xlsx,
    /// The list of the paper as CSV (RFC 4180).
    Csv,
}

impl PaperFormat {
    /// All of them.
    pub const ALL: [Self; 7] = [Self::Text, Self::Markdown, Self::Html, Self::Pdf, Self::Docx, Self::Xlsx, Self::Csv];

    /// Its name on the command line, and the ending of its files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// Whether it holds lists only.
    #[must_use]
    pub const fn is_for_lists(self) -> bool {
        matches!(self, Self::Xlsx | Self::Csv)
    }
}

/// The size of the sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sheet {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// Folio, 215 × 330 mm, as Indonesian offices have it.
    F4,
}

impl Sheet {
    /// Width and height in millimetres, upright.
    #[must_use]
    pub const fn millimetres(self) -> (u32, u32) {
        match self {
            Self::A4 => (210, 297),
            Self::F4 => (215, 330),
        }
    }
}

/// What parts the cells of a CSV file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Delimiter {
    /// A comma; numbers have a decimal point.
    #[default]
    Comma,
    /// A semicolon, as spreadsheets set to Indonesian expect; numbers have a decimal comma.
    Semicolon,
    /// A tab; numbers have a decimal point.
    Tab,
}

/// How a paper is to be drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// The sheet of formats that know pages.
    pub sheet: Sheet,
    /// The delimiter of CSV.
    pub delimiter: Delimiter,
    /// Whether CSV begins with a byte order mark, by which some spreadsheets know UTF-8.
    pub byte_order_mark: bool,
    /// Whether plain text is left unwrapped, for chat groups.
    pub unwrapped: bool,
}

/// The paper in this format.
#[must_use]
pub fn draw(document: &Document, format: PaperFormat, words: &Words, options: Options) -> Vec<u8> {
    match format {
        PaperFormat::Text => plain::draw(document, words, options),
        PaperFormat::Markdown => markdown::draw(document, words),
        PaperFormat::Html => html::draw(document, words, options),
        PaperFormat::Pdf => pdf::draw(document, words, options),
        PaperFormat::Docx => docx::draw(document, words, options),
        PaperFormat::Xlsx => xlsx::draw(&[document], words, options),
        PaperFormat::Csv => csv::draw(document, options),
    }
}

/// Several papers as one workbook, a sheet each.
#[must_use]
pub fn workbook(papers: &[&Document], words: &Words, options: Options) -> Vec<u8> {
    xlsx::draw(papers, words, options)
}

/// What stands at the foot: number, state and code of the record.
fn foot(document: &Document, words: &Words) -> String {
    let code =
        if document.code.is_empty() { String::new() } else { say!(words, "paper-code", code = document.code.as_str()) };
    let parts = [document.number.as_str(), &document.status, &code];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The text without anything that could steer a reader, turn a line around or hide. Texts of a meeting come clean; this
/// is the second look, for texts of any length.
fn inert(text: &str) -> Cow<'_, str> {
    let bad = |c: char| is_harmful(c) && c != '\n';
    match text.contains(bad) {
        true => Cow::Owned(text.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|&c| !bad(c)).collect()),
        false => Cow::Borrowed(text),
    }
}

/// A text inside HTML, XML or one of their quoted attributes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in inert(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// A number of `units`, of which 10^`scale` make one, as programs read it: `4.65`.
fn decimal(units: i64, scale: u32) -> String {
    let digits = format!("{:0>width$}", units.unsigned_abs(), width = scale as usize + 1);
    let (whole, part) = digits.split_at(digits.len() - scale as usize);
    let sign = if units < 0 { "-" } else { "" };
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

#[cfg(test)]
mod tests;
