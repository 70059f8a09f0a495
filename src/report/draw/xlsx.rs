//! Lists as a workbook (ECMA-376): a sheet a paper, real numbers, amounts and days, heads that stay in sight, and a page
//! set-up. Texts are inline strings, which no program takes for formulas; numbers are written digit by digit, so none
//! passes through a float.

use super::widths::wants;
use super::xml::{HEAD, OFFICE, Part, package};
use super::{Options, Sheet, escaped, foot};
use crate::i18n::{Words, say};
use crate::report::document::{Block, Cell, Document, Fact, RowRole, Table, Value};
use crate::text::width;
use chrono::NaiveDate;
use std::fmt::Write as _;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/// The most a cell may hold, by the file format.
const MOST_IN_CELL: usize = 32_767;
/// The width of a sheet without a list.
const WORDS_ONLY: usize = 90;
/// The head of the table stands here: below title and meeting.
const HEAD_ROW: u32 = 3;

/// Cell styles, by their place in `styles`.
mod style {
    pub(super) const TEXT: u32 = 1;
    pub(super) const TITLE: u32 = 2;
    pub(super) const HEAD: u32 = 3;
    pub(super) const WHOLE: u32 = 4;
    pub(super) const MONEY: u32 = 5;
    pub(super) const DAY: u32 = 6;
    /// Two digits behind the point.
    pub(super) const SHORT: u32 = 7;
    /// Four.
    pub(super) const LONG: u32 = 8;
    /// Added to one of the others: the same in bold, for sums.
    pub(super) const BOLD: u32 = 10;
    /// Words over a table, on one line whatever the width.
    pub(super) const STATE: u32 = 9;
    /// Words below a table, without a border.
    pub(super) const REMARK: u32 = 12;
}

/// A list that gets a sheet of its own.
struct List<'a> {
    paper: &'a Document,
    title: String,
    /// None where the paper has no list: then the sheet has only its words.
    table: Option<&'a Table>,
    /// Whether what else stands on the paper stands below it.
    is_first: bool,
}

/// The lists of a paper: its first under its own title, others under what stands above them.
fn lists(paper: &Document) -> Vec<List<'_>> {
    let mut lists = Vec::new();
    let mut above = paper.title.clone();
    for block in &paper.blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) if !lists.is_empty() => above.clone_from(text),
            Block::Table(table) => {
                lists.push(List { paper, title: above.clone(), table: Some(table), is_first: lists.is_empty() });
            }
            _ => {}
        }
    }
    if lists.is_empty() {
        lists.push(List { paper, title: above, table: None, is_first: true });
    }
    lists
}

/// One workbook of the lists on all these papers. The first paper gives the file its properties.
pub(super) fn draw(papers: &[&Document], words: &Words, options: Options) -> Vec<u8> {
    let lists: Vec<List<'_>> = papers.iter().flat_map(|paper| lists(paper)).collect();
    let mut names: Vec<String> = Vec::new();
    for list in &lists {
        names.push(sheet_name(&list.title, &names));
    }
    let mut workbook = format!("{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>");
    for (place, name) in names.iter().enumerate() {
        let number = place + 1;
        let _ = write!(workbook, "<sheet name=\"{}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>", escaped(name));
    }
    workbook += "</sheets><definedNames>";
    for (place, name) in names.iter().enumerate() {
        // The heads of the columns stand on every printed page.
        let quoted = escaped(&name.replace('\'', "''"));
        let _ = write!(
            workbook,
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{place}\">'{quoted}'!${HEAD_ROW}:${HEAD_ROW}</definedName>"
        );
    }
    workbook += "</definedNames></workbook>";
    let mut parts = vec![Part { name: "xl/workbook.xml".to_owned(), kind: "spreadsheetml.sheet.main", xml: workbook }];
    let mut relations = Vec::new();
    for (place, list) in lists.iter().enumerate() {
        let name = format!("worksheets/sheet{}.xml", place + 1);
        let xml = sheet(list, words, options);
        parts.push(Part { name: format!("xl/{name}"), kind: "spreadsheetml.worksheet", xml });
        relations.push(("worksheet".to_owned(), name));
    }
    parts.push(Part { name: "xl/styles.xml".to_owned(), kind: "spreadsheetml.styles", xml: styles() });
    relations.push(("styles".to_owned(), "styles.xml".to_owned()));
    match papers.first() {
        Some(first) => package(first, &parts, &relations, None),
        None => package(&Document::default(), &parts, &relations, None),
    }
}

/// A name a sheet may have: at most 31 characters, some not allowed, each once.
fn sheet_name(title: &str, taken: &[String]) -> String {
    let title = title.split(':').next().unwrap_or_default();
    let allowed = |c: char| !matches!(c, '[' | ']' | '*' | '?' | '/' | '\\' | ':' | '\'') && !c.is_control();
    let kept: String = title.chars().filter(|&c| allowed(c)).take(28).collect();
    let kept = if kept.trim().is_empty() { "–".to_owned() } else { kept.trim().to_owned() };
    match taken.iter().any(|name| name.eq_ignore_ascii_case(&kept)) {
        true => format!("{kept} {}", taken.len() + 1),
        false => kept,
    }
}

fn sheet(list: &List<'_>, words: &Words, options: Options) -> String {
    let paper = list.paper;
    let widths: Vec<usize> = match list.table {
        Some(table) => wants(table).iter().map(|want| want + 1).collect(),
        None => vec![WORDS_ONLY],
    };
    let mut rows = Rows { xml: String::new(), last: 0, spans: Vec::new(), widths };
    let status = [paper.number.as_str(), &paper.status].join("  ");
    rows.row([(style::TITLE, &list.title.as_str().into())].into_iter(), 1);
    rows.row([(style::STATE, &status.trim().into())].into_iter(), 1);
    if let Some(table) = list.table {
        rows.table(table);
    }
    if list.is_first {
        rows.rest(paper);
    }
    let mut cols = String::new();
    for (place, width) in rows.widths.iter().enumerate() {
        let number = place + 1;
        let _ = write!(cols, "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>");
    }
    let cols = if cols.is_empty() { cols } else { format!("<cols>{cols}</cols>") };
    let next = HEAD_ROW + 1;
    let side = if paper.landscape { "landscape" } else { "portrait" };
    // 9 is A4; 14 is Folio, which is a little taller than F4.
    let size = match options.sheet {
        Sheet::A4 => 9,
        Sheet::F4 => 14,
    };
    let pages = say!(words, "paper-page", page = "\u{1}", pages = "\u{2}");
    let ampersands = |text: &str| text.replace('&', "&&");
    let pages = escaped(&ampersands(&pages).replace('\u{1}', "&P").replace('\u{2}', "&N"));
    format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{HEAD_ROW}\" topLeftCell=\"A{next}\" \
         activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>{cols}<sheetData>{}</sheetData>{}\
         <pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.8\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"{size}\" orientation=\"{side}\" fitToWidth=\"1\" fitToHeight=\"0\"/>\
         <headerFooter><oddFooter>&amp;L{}\n{pages}</oddFooter></headerFooter></worksheet>",
        rows.xml,
        rows.merged(),
        escaped(&ampersands(&foot(paper, words))),
    )
}

/// Rows being written, from the first down.
struct Rows {
    xml: String,
    last: u32,
    /// Rows whose first cell goes to the last column.
    spans: Vec<u32>,
    /// The width of each column, in cells of text.
    widths: Vec<usize>,
}

impl Rows {
    /// A text across all columns.
    fn across(&mut self, style: u32, text: &str) {
        let room: usize = self.widths.iter().sum();
        self.row([(style, &Cell::from(text))].into_iter(), lines(text, room));
        self.spans.push(self.last);
    }

    /// A row of so many lines.
    fn row<'a>(&mut self, cells: impl Iterator<Item = (u32, &'a Cell)>, lines: usize) {
        self.last += 1;
        let row = self.last;
        let height = if lines > 1 { format!(" ht=\"{}\" customHeight=\"1\"", lines * 13 + 3) } else { String::new() };
        let _ = write!(self.xml, "<row r=\"{row}\"{height}>");
        for (place, (style, cell)) in cells.enumerate() {
            let at = format!("{}{row}", letters(place));
            let _ = match value(cell) {
                Some(value) => write!(self.xml, "<c r=\"{at}\" s=\"{style}\"><v>{value}</v></c>"),
                None if cell.text.is_empty() => write!(self.xml, "<c r=\"{at}\" s=\"{style}\"/>"),
                None => write!(
                    self.xml,
                    "<c r=\"{at}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                    escaped(&shortened(&cell.text))
                ),
            };
        }
        self.xml += "</row>";
    }

    fn table(&mut self, table: &Table) {
        let heads: Vec<Cell> = table.columns.iter().map(|column| column.title.as_str().into()).collect();
        self.row(heads.iter().map(|cell| (style::HEAD, cell)), self.highest(&heads));
        for row in &table.rows {
            match (row.role, row.cells.first()) {
                (RowRole::Group, Some(head)) => self.across(style::HEAD, &head.text),
                (RowRole::Sum, _) => self.cells(&row.cells, style::BOLD, 1),
                _ => self.cells(&row.cells, 0, if table.signed { 2 } else { 1 }),
            }
        }
        if let Some(foot) = &table.foot {
            self.cells(foot, style::BOLD, 1);
        }
    }

    fn cells(&mut self, cells: &[Cell], bold: u32, least: usize) {
        let lines = self.highest(cells).max(least);
        self.row(cells.iter().map(|cell| (style_of(cell) + bold, cell)), lines);
    }

    /// How many lines the highest of the cells takes.
    fn highest(&self, cells: &[Cell]) -> usize {
        cells.iter().zip(&self.widths).map(|(cell, &room)| lines(&cell.text, room)).max().unwrap_or(1)
    }

    /// What stands on the paper besides its tables.
    fn rest(&mut self, paper: &Document) {
        self.last += 1;
        for (place, block) in paper.blocks.iter().enumerate() {
            match block {
                // What leads to another table stands over that one.
                Block::Paragraph(_) if matches!(paper.blocks.get(place + 1), Some(Block::Table(_))) => {}
                Block::Paragraph(text) => self.across(style::REMARK, text),
                Block::Facts(facts) => {
                    for Fact { label, value } in facts {
                        self.across(style::REMARK, &format!("{label}: {}", value.join("; ")));
                    }
                }
                Block::List { items, .. } => items.iter().for_each(|item| self.across(style::REMARK, item)),
                Block::Table(_) | Block::Heading { .. } | Block::Rule | Block::PageBreak | Block::Signatures(_) => {}
            }
        }
    }

    fn merged(&self) -> String {
        if self.spans.is_empty() {
            return String::new();
        }
        let last = letters(self.widths.len().saturating_sub(1));
        let one = |row: &u32| format!("<mergeCell ref=\"A{row}:{last}{row}\"/>");
        let all: String = self.spans.iter().map(one).collect();
        format!("<mergeCells count=\"{}\">{all}</mergeCells>", self.spans.len())
    }
}

/// How many lines a text takes in a column of this many cells; at most what a row can be high.
fn lines(text: &str, room: usize) -> usize {
    let one = |line: &str| (width(line) + width(line) / 8).div_ceil(room.max(1)).max(1);
    text.split('\n').map(one).sum::<usize>().min(30)
}

/// `A` for the first column, `AA` for the twenty-seventh.
fn letters(mut place: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'A' + u8::try_from(place % 26).unwrap_or(0)));
        match place / 26 {
            0 => return name,
            more => place = more - 1,
        }
    }
}

fn style_of(cell: &Cell) -> u32 {
    match cell.value {
        Value::Text => style::TEXT,
        Value::Number { scale: 0, .. } => style::WHOLE,
        Value::Number { scale: 1 | 2, .. } => style::SHORT,
        Value::Number { .. } => style::LONG,
        Value::Money(_) => style::MONEY,
        Value::Day(_) => style::DAY,
    }
}

fn value(cell: &Cell) -> Option<String> {
    match cell.value {
        Value::Text => None,
        Value::Number { units, scale } => Some(super::decimal(units, scale)),
        Value::Money(amount) => Some(amount.0.to_string()),
        Value::Day(day) => serial(day).map(|days| days.to_string()),
    }
}

/// Days since the last of 1899, as spreadsheets count them.
fn serial(day: NaiveDate) -> Option<i64> {
    Some((day - NaiveDate::from_ymd_opt(1899, 12, 30)?).num_days()).filter(|&days| days > 60)
}

fn shortened(text: &str) -> String {
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units < MOST_IN_CELL
    };
    text.chars().take_while(fits).collect()
}

fn styles() -> String {
    let mut formats = String::new();
    let mut xf = |number: u32, font: u32, fill: u32, border: u32, align: &str| {
        let _ = write!(
            formats,
            "<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" \
             applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">\
             <alignment vertical=\"top\" {align}/></xf>"
        );
    };
    // In the order of `style`: 0 is what no cell has, 9 and 10 fill the gap before the bold ones.
    xf(0, 0, 0, 0, "");
    for font in [0, 1] {
        for _ in 0..font * 2 {
            xf(0, 0, 0, 0, "");
        }
        xf(0, font, 0, 1, "wrapText=\"1\"");
        if font == 0 {
            xf(0, 2, 0, 0, "");
        } else {
            xf(0, 0, 0, 0, "wrapText=\"1\"");
        }
        xf(0, 1, 2, 1, "wrapText=\"1\"");
        xf(1, font, 0, 1, "");
        xf(164, font, 0, 1, "");
        xf(165, font, 0, 1, "horizontal=\"center\"");
        xf(2, font, 0, 1, "");
        xf(166, font, 0, 1, "");
    }
    format!(
        "{HEAD}<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"&quot;Rp&quot;#,##0\"/>\
         <numFmt numFmtId=\"165\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"166\" formatCode=\"0.0000\"/></numFmts>\
         <fonts count=\"3\"><font><sz val=\"10\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"10\"/><name val=\"Calibri\"/></font>\
         <font><b/><sz val=\"13\"/><name val=\"Calibri\"/></font></fonts>\
         <fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
         <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8E8E8\"/></patternFill></fill></fills>\
         <borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style=\"thin\"/>\
         <right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"19\">{formats}</cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    )
}
