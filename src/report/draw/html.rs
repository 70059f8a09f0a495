//! One self-contained HTML file: read on a screen or by a screen reader, printed on A4 or F4 with page numbers. It holds
//! no script, loads nothing, and says so to the browser.

use super::{Options, escaped, foot, inert};
use crate::i18n::{Words, say};
use crate::report::document::{
    Align, Block, Cell, Document, Fact, Level, Marks, RowRole, SignatureGroup, SignatureSlot, Table,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::fmt::Write as _;

/// How it looks; colours are not the only sign of anything.
const STYLE: &str = include_str!("html.css");

pub(super) fn draw(document: &Document, words: &Words, options: Options) -> Vec<u8> {
    let mut page = Page { out: String::new(), words, table: 0, depth: 1 };
    page.head(document, options);
    page.letterhead(document);
    page.out.push_str("<main>\n");
    if !document.blocks.iter().any(|block| matches!(block, Block::Heading { level: Level::Title, .. })) {
        page.line("h1", "", &document.title);
    }
    let mut titles = 0;
    for block in &document.blocks {
        titles += usize::from(matches!(block, Block::Heading { level: Level::Title, .. }));
        page.block(block, titles);
    }
    page.out.push_str("</main>\n");
    let foot = foot(document, words);
    if !foot.is_empty() {
        page.line("footer", "", &foot);
    }
    page.out.push_str("</body>\n</html>\n");
    page.out.into_bytes()
}

struct Page<'a> {
    out: String,
    words: &'a Words,
    table: usize,
    /// How deep the last heading above the parts is; parts are one deeper, so that no depth is left out.
    depth: u8,
}

impl Page<'_> {
    fn head(&mut self, document: &Document, options: Options) {
        let (width, height) = options.sheet.millimetres();
        let (width, height) = if document.landscape { (height, width) } else { (width, height) };
        // The two numbers of "page 1 of 2", each between texts of the language.
        let told = say!(self.words, "paper-page", page = "\u{1}", pages = "\u{2}");
        let parts = told.replace('\u{1}', "\" counter(page) \"").replace('\u{2}', "\" counter(pages) \"");
        let foot = foot(document, self.words);
        let pictures = if document.logo.is_some() { "; img-src data:" } else { "" };
        let _ = write!(
            self.out,
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'{pictures}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>\n\
             @page {{ size: {width}mm {height}mm; @bottom-left {{ content: \"{}\"; }} @bottom-right {{ content: \"{parts}\"; }} }}\n\
             {STYLE}</style>\n</head>\n<body>\n",
            self.words.language().code(),
            escaped(&document.title),
            quoted(&foot),
        );
    }

    fn letterhead(&mut self, document: &Document) {
        if document.letterhead.is_empty() {
            return;
        }
        match &document.logo {
            None => self.out.push_str("<header>\n"),
            Some(logo) => {
                let (kind, bytes) = (logo.kind.media_type(), STANDARD.encode(&logo.bytes));
                let _ =
                    writeln!(self.out, "<header class=\"logo\">\n<img alt=\"\" src=\"data:{kind};base64,{bytes}\">");
            }
        }
        for line in &document.letterhead {
            self.line("p", "", line);
        }
        self.out.push_str("</header>\n");
    }

    fn block(&mut self, block: &Block, titles: usize) {
        match block {
            Block::Heading { level, text } => match level {
                // One first heading a page; the cards behind it are sections of it.
                Level::Title if titles > 1 => self.heading(2, "title", text),
                Level::Title => self.heading(1, "", text),
                Level::Subtitle => self.line("p", "subtitle", text),
                Level::Section => self.heading(2, "", text),
                Level::Part if self.depth < 2 => self.line("h2", "part", text),
                Level::Part => self.line("h3", "", text),
            },
            Block::Paragraph(text) => self.line("p", "", text),
            Block::List { marks, items } => self.list(*marks, items),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Rule => self.out.push_str("<hr>\n"),
            Block::PageBreak => self.out.push_str("<div class=\"break\"></div>\n"),
            Block::Signatures(signatures) => {
                self.out.push_str("<section class=\"signatures\">\n");
                if !signatures.place_and_date.is_empty() {
                    self.line("p", "", &signatures.place_and_date);
                }
                for group in &signatures.groups {
                    self.signatures(group);
                }
                self.out.push_str("</section>\n");
            }
        }
    }

    fn heading(&mut self, depth: u8, class: &str, text: &str) {
        self.depth = depth;
        self.line(if depth < 2 { "h1" } else { "h2" }, class, text);
    }

    fn line(&mut self, tag: &str, class: &str, text: &str) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let _ = writeln!(self.out, "<{tag}{class}>{}</{tag}>", broken(text));
    }

    fn list(&mut self, marks: Marks, items: &[String]) {
        let (tag, class) = match marks {
            Marks::Numbers => ("ol", ""),
            Marks::Dashes => ("ul", ""),
            Marks::Own => ("ul", " class=\"own\""),
        };
        let _ = writeln!(self.out, "<{tag}{class}>");
        for item in items {
            match (marks, item.split_once("  ")) {
                (Marks::Own, Some((mark, text))) => {
                    let _ = writeln!(self.out, "<li><span>{}</span> <span>{}</span></li>", broken(mark), broken(text));
                }
                _ => self.line("li", "", item),
            }
        }
        let _ = writeln!(self.out, "</{tag}>");
    }

    fn facts(&mut self, facts: &[Fact]) {
        self.out.push_str("<dl>\n");
        for fact in facts {
            self.line("dt", "", &fact.label);
            for value in &fact.value {
                self.line("dd", "", value);
            }
        }
        self.out.push_str("</dl>\n");
    }

    fn table(&mut self, table: &Table) {
        self.table += 1;
        let class = if table.signed { " class=\"signed\"" } else { "" };
        let label = say!(self.words, "paper-table", number = self.table);
        let _ = writeln!(self.out, "<section class=\"table\" aria-label=\"{}\" tabindex=\"0\">", escaped(&label));
        let _ = writeln!(self.out, "<table{class}>\n<thead>\n<tr>");
        for column in &table.columns {
            let class = side(column.align);
            let _ = writeln!(self.out, "<th scope=\"col\"{class}>{}</th>", broken(&column.title));
        }
        self.out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            match row.role {
                RowRole::Item => self.row(table, "", &row.cells),
                RowRole::Sum => self.row(table, " class=\"sum\"", &row.cells),
                RowRole::Group => {
                    let head = row.cells.first().map(|cell| broken(&cell.text)).unwrap_or_default();
                    let span = table.columns.len();
                    let _ = writeln!(self.out, "<tr><th scope=\"rowgroup\" colspan=\"{span}\">{head}</th></tr>");
                }
            }
        }
        self.out.push_str("</tbody>\n");
        if let Some(foot) = &table.foot {
            self.out.push_str("<tfoot>\n");
            self.row(table, "", foot);
            self.out.push_str("</tfoot>\n");
        }
        self.out.push_str("</table>\n</section>\n");
    }

    fn row(&mut self, table: &Table, class: &str, cells: &[Cell]) {
        let _ = writeln!(self.out, "<tr{class}>");
        for (cell, column) in cells.iter().zip(&table.columns) {
            let _ = writeln!(self.out, "<td{}>{}</td>", side(column.align), broken(&cell.text));
        }
        self.out.push_str("</tr>\n");
    }

    fn signatures(&mut self, group: &SignatureGroup) {
        if !group.heading.is_empty() {
            self.line("p", "", &group.heading);
        }
        self.out.push_str("<div class=\"slots\">\n");
        for SignatureSlot { capacity, name, office, state } in &group.slots {
            let name = if name.is_empty() { "…………………………" } else { name };
            self.out.push_str("<div>\n");
            self.line("p", "", capacity);
            self.line("p", "room", state);
            self.line("p", "name", name);
            self.line("p", "", office);
            self.out.push_str("</div>\n");
        }
        self.out.push_str("</div>\n");
    }
}

fn side(align: Align) -> &'static str {
    match align {
        Align::Left => "",
        Align::Right => " class=\"number\"",
    }
}

/// The text with its line breaks.
fn broken(text: &str) -> String {
    escaped(text).replace('\n', "<br>")
}

/// A text inside a quoted string of a style sheet: whatever is neither letter, digit nor blank becomes its number.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in inert(text).chars() {
        if c.is_alphanumeric() || c == ' ' {
            out.push(c);
        } else {
            let _ = write!(out, "\\{:x} ", u32::from(c));
        }
    }
    out
}
