//! A paper as a text document (ECMA-376) that people go on editing: real headings, tables whose heads are repeated, page
//! numbers that count themselves, room for signatures.

mod letterhead;

use super::widths::shared;
use super::xml::{HEAD, OFFICE, Part, package};
use super::{Options, escaped, foot};
use crate::i18n::{Words, say};
use crate::report::document::{
    Align, Block, Cell, Document, Fact, Level, Marks, RowRole, SignatureGroup, SignatureSlot, Table,
};
use std::fmt::Write as _;

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// Margins left and right, in twentieths of a point.
const MARGIN: u32 = 1020;
/// A letter of the text, a capital, and a cell of text in a table, in the same.
const LETTER: u32 = 112;
const CAPITAL: u32 = 165;
const CELL_IN_TABLE: u32 = 88;
const OPEN: &str = "…………………………";

pub(super) fn draw(document: &Document, words: &Words, options: Options) -> Vec<u8> {
    let (wide, high) = options.sheet.millimetres();
    let (wide, high) = if document.landscape { (high, wide) } else { (wide, high) };
    let twips = |millimetres: u32| millimetres * 1440 * 10 / 254;
    let mut body = Body::new(twips(wide) - 2 * MARGIN);
    body.letterhead(document);
    body.blocks(&document.blocks);
    let side = if document.landscape { " w:orient=\"landscape\"" } else { "" };
    let xml = format!(
        "{HEAD}<w:document xmlns:w=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><w:body>{}<w:sectPr>\
         <w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"{}\" w:h=\"{}\"{side}/>\
         <w:pgMar w:top=\"1020\" w:right=\"{MARGIN}\" w:bottom=\"1130\" w:left=\"{MARGIN}\" w:header=\"560\" w:footer=\"560\" w:gutter=\"0\"/>\
         </w:sectPr></w:body></w:document>",
        body.xml,
        twips(wide),
        twips(high),
    );
    let part = |name: &str, kind, xml| Part { name: format!("word/{name}"), kind, xml };
    let parts = [
        part("document.xml", "wordprocessingml.document.main", xml),
        part("styles.xml", "wordprocessingml.styles", styles(words)),
        part("footer1.xml", "wordprocessingml.footer", footer(document, words, body.room)),
    ];
    let relations = [("styles", "styles.xml"), ("footer", "footer1.xml")];
    let relations = relations.map(|(kind, target)| (kind.to_owned(), target.to_owned()));
    let picture = document.logo.as_ref().filter(|_| !document.letterhead.is_empty());
    let related = picture.map(|logo| ("image".to_owned(), letterhead::target(logo)));
    let relations: Vec<(String, String)> = relations.into_iter().chain(related).collect();
    package(document, &parts, &relations, picture.map(|logo| (format!("word/{}", letterhead::target(logo)), logo)))
}

/// Number, state and code at the left, the page at the right.
fn footer(document: &Document, words: &Words, room: u32) -> String {
    let pages = say!(words, "paper-page", page = "\u{1}", pages = "\u{2}");
    let field = |name: &str| {
        format!(
            "</w:t></w:r><w:fldSimple w:instr=\"{name}\"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\">"
        )
    };
    // The two marks are taken for control characters where texts are cleaned, so each stretch is escaped by itself.
    let pages: String = pages
        .split_inclusive(['\u{1}', '\u{2}'])
        .map(|piece| {
            let mark = piece.chars().last().filter(|c| matches!(c, '\u{1}' | '\u{2}'));
            let field = mark.map(|mark| field(if mark == '\u{1}' { "PAGE" } else { "NUMPAGES" }));
            escaped(piece) + &field.unwrap_or_default()
        })
        .collect();
    format!(
        "{HEAD}<w:ftr xmlns:w=\"{MAIN}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"{room}\"/></w:tabs></w:pPr>\
         {}<w:r><w:tab/></w:r><w:r><w:t xml:space=\"preserve\">{pages}</w:t></w:r></w:p></w:ftr>",
        runs(&foot(document, words), ""),
    )
}

struct Body {
    xml: String,
    /// The width between the margins.
    room: u32,
    /// Two tables without anything between them would become one.
    after_table: bool,
    /// Whether signatures follow: they never stand on a page without the end of what is signed.
    signed_next: bool,
}

/// On the same page as the paragraph behind it.
const WITH_NEXT: &str = "<w:keepNext/>";

impl Body {
    fn new(room: u32) -> Self {
        Self { xml: String::new(), room, after_table: false, signed_next: false }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for (place, block) in blocks.iter().enumerate() {
            self.signed_next = matches!(blocks.get(place + 1), Some(Block::Signatures(_)));
            self.block(block);
        }
    }

    /// How the end of what is signed stays with the signatures.
    fn end(&self, is_end: bool) -> &'static str {
        if is_end && self.signed_next { WITH_NEXT } else { "" }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => {
                let style = match level {
                    Level::Title => "Title",
                    Level::Subtitle => "Subtitle",
                    Level::Section => "Heading1",
                    Level::Part => "Heading2",
                };
                self.paragraph(style, "", text);
            }
            Block::Paragraph(text) => {
                self.space();
                // What a paragraph announces stands on the same page.
                let keep = if text.ends_with(':') { WITH_NEXT } else { self.end(true) };
                self.paragraph("", keep, text);
            }
            Block::List { marks, items } => {
                self.space();
                self.list(*marks, items);
            }
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Rule => self.paragraph("Rule", "", ""),
            Block::PageBreak => self.xml += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>",
            Block::Signatures(signatures) => {
                self.paragraph(
                    "",
                    "<w:keepNext/><w:spacing w:before=\"360\"/><w:jc w:val=\"right\"/>",
                    &signatures.place_and_date,
                );
                for group in &signatures.groups {
                    self.signatures(group);
                }
            }
        }
        self.after_table = matches!(block, Block::Table(_) | Block::Facts(_));
    }

    fn paragraph(&mut self, style: &str, properties: &str, text: &str) {
        self.xml += &paragraph(style, properties, &runs(text, ""));
    }

    fn list(&mut self, marks: Marks, items: &[String]) {
        for (number, item) in items.iter().enumerate() {
            let (mark, text) = match (marks, item.split_once("  ")) {
                (Marks::Numbers, _) => (format!("{}.", number + 1), item.as_str()),
                (Marks::Own, Some((mark, text))) => (mark.to_owned(), text),
                (Marks::Dashes | Marks::Own, _) => ("–".to_owned(), item.as_str()),
            };
            let indent = if marks == Marks::Own { 720 } else { 425 };
            let keep = self.end(number + 1 == items.len());
            let properties = format!(
                "{keep}<w:tabs><w:tab w:val=\"left\" w:pos=\"{indent}\"/></w:tabs><w:ind w:left=\"{indent}\" w:hanging=\"{indent}\"/>"
            );
            let content = format!("{}<w:r><w:tab/></w:r>{}", runs(&mark, ""), runs(text, ""));
            self.xml += &paragraph("Item", &properties, &content);
        }
    }

    /// Some space between a table and what follows it.
    fn space(&mut self) {
        if self.after_table {
            self.paragraph("Gap", "", "");
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        self.space();
        let wide = |c: char| if c.is_uppercase() { CAPITAL } else { LETTER };
        let longest = facts.iter().map(|fact| fact.label.chars().map(wide).sum::<u32>()).max().unwrap_or(0);
        let label = longest.saturating_add(200).min(self.room * 2 / 5);
        let grid = [label, self.room - label];
        self.begin_table(&grid, false);
        for fact in facts {
            let value = fact.value.iter().enumerate().map(|(place, value)| {
                let before = if place == 0 { ": " } else { "  " };
                paragraph("Fact", "<w:ind w:left=\"170\" w:hanging=\"170\"/>", &runs(&format!("{before}{value}"), ""))
            });
            let value: String = value.collect();
            self.xml += "<w:tr>";
            self.xml += &cell(grid[0], "", &paragraph("Fact", "", &runs(&fact.label, "")));
            self.xml += &cell(grid[1], "", &value);
            self.xml += "</w:tr>";
        }
        self.xml += "</w:tbl>";
    }

    fn table(&mut self, table: &Table) {
        self.space();
        let grid = shared(table, self.room, CELL_IN_TABLE);
        self.begin_table(&grid, true);
        self.xml += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
        for (column, &wide) in table.columns.iter().zip(&grid) {
            self.xml += &cell(wide, SHADE, &paragraph("Cell", side(column.align), &runs(&column.title, BOLD)));
        }
        self.xml += "</w:tr>";
        let height = if table.signed { "<w:trHeight w:val=\"560\"/>" } else { "" };
        for (place, row) in table.rows.iter().enumerate() {
            let keep = self.end(table.foot.is_none() && place + 1 == table.rows.len());
            match row.role {
                RowRole::Item => self.row(table, &grid, &row.cells, height, "", keep),
                RowRole::Sum => self.row(table, &grid, &row.cells, "", BOLD, keep),
                RowRole::Group => {
                    let head = row.cells.first().map(|head| head.text.as_str()).unwrap_or_default();
                    let span = format!("<w:gridSpan w:val=\"{}\"/>{SHADE}", table.columns.len());
                    let text = paragraph("Cell", WITH_NEXT, &runs(head, BOLD));
                    self.xml +=
                        &format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{}</w:tr>", cell(self.room, &span, &text));
                }
            }
        }
        if let Some(foot) = &table.foot {
            self.row(table, &grid, foot, "", BOLD, self.end(true));
        }
        self.xml += "</w:tbl>";
    }

    fn row(&mut self, table: &Table, grid: &[u32], cells: &[Cell], height: &str, weight: &str, keep: &str) {
        let _ = write!(self.xml, "<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>");
        for ((content, column), &wide) in cells.iter().zip(&table.columns).zip(grid) {
            let looks = format!("{keep}{}", side(column.align));
            self.xml += &cell(wide, "", &paragraph("Cell", &looks, &runs(&content.text, weight)));
        }
        self.xml += "</w:tr>";
    }

    fn begin_table(&mut self, grid: &[u32], lines: bool) {
        let border = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"555555\"/>");
        let borders: String =
            ["top", "left", "bottom", "right", "insideH", "insideV"].into_iter().map(border).collect();
        let borders = if lines { format!("<w:tblBorders>{borders}</w:tblBorders>") } else { String::new() };
        let whole: u32 = grid.iter().sum();
        let columns: String = grid.iter().map(|wide| format!("<w:gridCol w:w=\"{wide}\"/>")).collect();
        let _ = write!(
            self.xml,
            "<w:tbl><w:tblPr><w:tblW w:w=\"{whole}\" w:type=\"dxa\"/>{borders}<w:tblLayout w:type=\"fixed\"/>\
             <w:tblCellMar><w:left w:w=\"55\" w:type=\"dxa\"/><w:right w:w=\"55\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>\
             <w:tblGrid>{columns}</w:tblGrid>"
        );
    }

    fn signatures(&mut self, group: &SignatureGroup) {
        self.paragraph("", "<w:keepNext/><w:jc w:val=\"center\"/>", &group.heading);
        let grid = [self.room / 2, self.room / 2];
        self.begin_table(&grid, false);
        for pair in group.slots.chunks(2) {
            self.xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
            // One alone stands at the right, as letters have it.
            if pair.len() == 1 {
                self.xml += &cell(grid[0], "", &paragraph("", "", ""));
            }
            for SignatureSlot { capacity, name, office, state } in pair {
                let centred = |text: &str, look: &str| paragraph("Fact", "<w:jc w:val=\"center\"/>", &runs(text, look));
                let name = if name.is_empty() { OPEN } else { name };
                let room = centred("", "");
                let text = [
                    centred(capacity, ""),
                    room.clone(),
                    centred(state, "<w:i/>"),
                    room,
                    centred(name, "<w:b/><w:u w:val=\"single\"/>"),
                    centred(office, ""),
                ];
                self.xml += &cell(grid[0], "", &text.concat());
            }
            self.xml += "</w:tr>";
        }
        self.xml += "</w:tbl>";
        self.paragraph("Gap", "", "");
    }
}

const SHADE: &str = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8E8E8\"/>";
const BOLD: &str = "<w:b/>";

fn side(align: Align) -> &'static str {
    match align {
        Align::Left => "",
        Align::Right => "<w:jc w:val=\"right\"/>",
    }
}

fn cell(wide: u32, properties: &str, content: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{wide}\" w:type=\"dxa\"/>{properties}</w:tcPr>{content}</w:tc>")
}

fn paragraph(style: &str, properties: &str, runs: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!("<w:pStyle w:val=\"{style}\"/>") };
    format!("<w:p><w:pPr>{style}{properties}</w:pPr>{runs}</w:p>")
}

/// A text with its line breaks.
fn runs(text: &str, look: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let look = if look.is_empty() { String::new() } else { format!("<w:rPr>{look}</w:rPr>") };
    let lines: Vec<String> =
        escaped(text).split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{line}</w:t>")).collect();
    format!("<w:r>{look}{}</w:r>", lines.join("<w:br/>"))
}

fn styles(words: &Words) -> String {
    let tongue = match words.language() {
        crate::i18n::Language::Indonesian => "id-ID",
        crate::i18n::Language::English => "en-GB",
    };
    let style = |id: &str, name: &str, paragraph: &str, run: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    };
    let size = |half_points: u32| format!("<w:sz w:val=\"{half_points}\"/>");
    let centred = "<w:jc w:val=\"center\"/>";
    let tight = "<w:spacing w:before=\"0\" w:after=\"0\"/>";
    let all = [
        style(
            "Title",
            "Title",
            &format!("<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>{centred}"),
            &format!("<w:b/><w:caps/>{}", size(26)),
        ),
        style("Subtitle", "Subtitle", &format!("<w:keepNext/>{tight}{centred}"), ""),
        style(
            "Heading1",
            "heading 1",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"0\"/>",
            "<w:b/>",
        ),
        style(
            "Heading2",
            "heading 2",
            "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"40\"/><w:outlineLvl w:val=\"1\"/>",
            "<w:b/>",
        ),
        style("Letterhead", "Letterhead", &format!("{tight}{centred}"), "<w:b/>"),
        style(
            "LetterheadLast",
            "Letterhead Last",
            &format!(
                "<w:pBdr><w:bottom w:val=\"thinThickSmallGap\" w:sz=\"18\" w:space=\"4\" w:color=\"000000\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"200\"/>{centred}"
            ),
            &format!("<w:b/>{}", size(28)),
        ),
        style("Item", "Item", "<w:spacing w:before=\"0\" w:after=\"40\"/>", ""),
        style("Fact", "Fact", tight, ""),
        style("Cell", "Cell", tight, &size(17)),
        style("Gap", "Gap", tight, &size(12)),
        style(
            "Rule",
            "Rule",
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"555555\"/></w:pBdr>",
            &size(8),
        ),
        style(
            "Footer",
            "footer",
            "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"555555\"/></w:pBdr>",
            &size(16),
        ),
    ];
    format!(
        "{HEAD}<w:styles xmlns:w=\"{MAIN}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" \
         w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\" w:eastAsia=\"Times New Roman\"/><w:sz w:val=\"22\"/><w:lang w:val=\"{tongue}\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>{}</w:styles>",
        all.concat(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::Signatures;

    /// What is kept with the paragraph behind it, by the text of what is kept.
    fn kept(blocks: Vec<Block>) -> Vec<String> {
        let mut body = Body::new(9000);
        body.blocks(&blocks);
        let kept = body.xml.split("<w:p>").filter(|paragraph| paragraph.contains(WITH_NEXT));
        kept.filter_map(|paragraph| Some(paragraph.split_once("preserve\">")?.1.split_once('<')?.0.to_owned()))
            .collect()
    }

    #[test]
    fn signatures_never_stand_without_the_end_of_what_is_signed() {
        let signatures =
            || Block::Signatures(Signatures { place_and_date: "Here".to_owned(), ..Signatures::default() });
        let items = || vec!["first".to_owned(), "last".to_owned()];
        let rows = || {
            let mut table = Table::new([("head".to_owned(), Align::Left)]);
            table.push::<Cell>(["one".to_owned().into()]);
            table.push::<Cell>(["two".to_owned().into()]);
            table
        };
        let list = || Block::List { marks: Marks::Numbers, items: items() };
        assert_eq!(kept(vec![Block::Paragraph("end".to_owned()), signatures()]), ["end", "Here"]);
        assert_eq!(kept(vec![list(), signatures()]), ["2.", "Here"]);
        assert_eq!(kept(vec![Block::Table(rows()), signatures()]), ["two", "Here"]);
        assert_eq!(kept(vec![list(), Block::Table(rows())]), Vec::<String>::new());
    }
}
