//! What people and their enemies type, in a paper of every format: read back as it was typed, and never anything but text.

use super::papers::facts::{pages, part, plain};
use musyawarah::i18n::{Language, Words};
use musyawarah::interchange::table::{self, Cell};
use musyawarah::report::document::{Align, Document, Fact, Level, Marks, Table};
use musyawarah::report::draw::{Delimiter, Options, PaperFormat, draw};
use musyawarah::text::{clean_block, is_harmful};
use quick_xml::events::Event;

const TYPED: [&str; 17] = [
    "=HYPERLINK(\"http://x\",\"y\")",
    "+62 812-345",
    "-1+2",
    "@SUM(A1:A9)",
    "\t=cmd|' /C calc'!A0",
    "＝1+1",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "]]></w:t></w:r></w:p><w:p><?xml version=\"1.0\"?><!-- <![CDATA[",
    "&amp;&lt;&#0;&#x202e;%s%n{{7*7}}${env}",
    "#let x = 1; $x$ *tebal* @ref \\input{/etc/passwd} `rm -rf`",
    "{\\rtf1\\field{\\*\\fldinst HYPERLINK \"http://x\"}}",
    ") Tj ET /JavaScript (app.alert) << /OpenAction 1 0 R >> endstream endobj",
    "a\u{202e}b\u{2066}c\u{200f}d\u{61c}e",
    "a\u{0}b\u{7}c\u{1b}[31md\u{85}e\u{7f}f\r\ng",
    "x\u{fffd}\u{fffe}\u{ffff}\u{1fffe}\u{feff}y",
    "keluarga 👨‍👩‍👧‍👦 東京 مرحبا हिन्दी 🇮🇩",
    "Ze\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}lgo",
];

/// What is left of a text when nothing harmful is; on one line, without blanks.
fn left(text: &str) -> String {
    text.chars().filter(|&c| !is_harmful(c) && !c.is_whitespace()).collect()
}

/// The same, as it is taken in again.
fn read_in(text: &str) -> String {
    left(&clean_block(text).text)
}

fn paper(texts: &[&str]) -> Document {
    let mut document = Document { title: texts[0].to_owned(), status: texts[1].to_owned(), ..Document::default() };
    document.letterhead = vec![texts[2].to_owned()];
    document.number = texts[3].to_owned();
    let mut table = Table::new([(texts[4].to_owned(), Align::Left), ("B".to_owned(), Align::Right)]);
    for text in texts {
        document.heading(Level::Section, *text);
        document.paragraph(*text);
        document.facts(vec![Fact::new(*text, *text)]);
        document.list(Marks::Dashes, vec![(*text).to_owned()]);
        table.push([*text, "isi"]);
    }
    document.table(table);
    document
}

fn drawn(texts: &[&str], format: PaperFormat) -> Vec<u8> {
    draw(&paper(texts), format, &Words::new(Language::Indonesian), Options::default())
}

/// Every part is XML to its end, with nothing XML forbids; returns the names of all elements.
fn elements(xml: &str) -> Vec<String> {
    assert!(!xml.contains(|c: char| is_harmful(c) && !matches!(c, '\n' | '\t')), "{xml}");
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut names = Vec::new();
    let mut open = 0;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(it) => {
                open += 1;
                names.push(it.name().into_inner().to_owned());
            }
            Event::Empty(it) => names.push(it.name().into_inner().to_owned()),
            Event::End(_) => open -= 1,
            Event::GeneralRef(it) => assert!(it.is_char_ref() || ["amp", "lt", "gt", "quot", "apos"].contains(&&*it)),
            Event::DocType(_) | Event::CData(_) | Event::Comment(_) => panic!("{xml}"),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0);
    names
}

#[test]
fn lists_hold_what_was_typed_as_text() {
    let book = drawn(&TYPED, PaperFormat::Xlsx);
    let read = table::read(&book[..], None).unwrap();
    for text in TYPED {
        let same = |cell: &&Cell| left(cell.text()) == read_in(text);
        let cells: Vec<&Cell> = read.rows.iter().map(|row| row.cell(0)).filter(same).collect();
        assert!(!cells.is_empty() && cells.iter().all(|cell| matches!(cell, Cell::Text(_))), "{text:?}");
    }
    let names = elements(&part(&book, "xl/worksheets/sheet1.xml"));
    assert!(!names.iter().any(|name| ["f", "hyperlink", "hyperlinks"].contains(&name.as_str())));
    elements(&part(&book, "xl/workbook.xml"));
    for delimiter in [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab] {
        let options = Options { delimiter, ..Options::default() };
        let csv = draw(&paper(&TYPED), PaperFormat::Csv, &Words::new(Language::English), options);
        let read = table::read(&csv[..], None).unwrap();
        for (text, row) in TYPED.iter().zip(&read.rows[1..]) {
            let cell = row.cell(0).text();
            assert_eq!(left(cell.strip_prefix('\'').unwrap_or(cell)), read_in(text), "{delimiter:?}");
            let first = cell.chars().next().unwrap();
            assert!(!matches!(first, '=' | '+' | '-' | '@' | '＝' | '\t' | '\r'), "{cell}");
            assert_eq!(row.cell(1).text(), "isi", "{delimiter:?} {text:?}");
        }
    }
}

#[test]
fn documents_hold_what_was_typed_as_text() {
    let docx = drawn(&TYPED, PaperFormat::Docx);
    let body = part(&docx, "word/document.xml");
    let names = elements(&body);
    for acting in ["w:hyperlink", "w:fldSimple", "w:object", "w:altChunk", "w:script"] {
        assert!(!names.iter().any(|name| name == acting), "{acting}");
    }
    for name in ["word/footer1.xml", "word/styles.xml", "docProps/core.xml", "[Content_Types].xml"] {
        elements(&part(&docx, name));
    }
    assert!(!part(&docx, "word/_rels/document.xml.rels").contains("External"));
    let html = String::from_utf8(drawn(&TYPED, PaperFormat::Html)).unwrap();
    for acting in ["<script", "<img", "<a ", "<iframe", "<object", "javascript:", " onerror=alert(1)>"] {
        assert!(!html.contains(acting), "{acting}");
    }
    for (format, text) in [("docx", plain(&body)), ("html", plain(&html))] {
        let text = left(&text);
        for typed in TYPED {
            assert!(text.contains(&left(typed)), "{format}: {typed:?}");
        }
    }
}

#[test]
fn pages_hold_what_was_typed_as_letters() {
    let pdf = drawn(&TYPED, PaperFormat::Pdf);
    let plain = String::from_utf8_lossy(&pdf);
    for acting in ["/JavaScript", "/JS", "/OpenAction", "/AA", "/URI", "/Launch", "/EmbeddedFile", "/AcroForm"] {
        assert!(!plain.contains(acting), "{acting}");
    }
    let text = left(&pages(&pdf));
    for typed in TYPED {
        // Letters the font does not have are boxes; those it has stand there.
        let ascii: String = left(typed).chars().filter(char::is_ascii).collect();
        let on_paper: String = text.chars().filter(char::is_ascii).collect();
        assert!(on_paper.contains(&ascii), "{typed:?}");
    }
}

#[test]
fn plain_formats_hold_what_was_typed_without_what_steers() {
    for format in [PaperFormat::Text, PaperFormat::Markdown] {
        let bytes = drawn(&TYPED, format);
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains(|c: char| is_harmful(c) && c != '\n'), "{format:?}");
        let bare = left(&text.replace('\\', ""));
        for typed in TYPED {
            assert!(bare.contains(&left(&typed.replace('\\', ""))), "{format:?}: {typed:?}");
        }
        assert!(format == PaperFormat::Text || !text.replace("\\<", "").contains("<script"), "{text}");
    }
}

#[test]
fn a_text_of_any_length_is_whole_wherever_the_format_can_hold_it() {
    let long = format!("awal {}akhir", "kata panjang ".repeat(7_700));
    assert!(long.len() > 100_000);
    let texts = [long.as_str(), "b", "c", "d", "e"];
    let words = |text: &str| text.split_whitespace().filter(|word| *word == "panjang").count();
    for format in PaperFormat::ALL {
        let bytes = drawn(&texts, format);
        let text = match format {
            PaperFormat::Pdf => pages(&bytes),
            PaperFormat::Docx => plain(&part(&bytes, "word/document.xml")),
            PaperFormat::Xlsx => plain(&part(&bytes, "xl/worksheets/sheet1.xml")),
            _ => String::from_utf8(bytes).unwrap(),
        };
        // A cell of a workbook may have 32,767 characters and is cut there.
        let least = if format == PaperFormat::Xlsx { 2_000 } else { 7_700 };
        assert!(words(&text) >= least, "{format:?}: {}", words(&text));
        assert!(format == PaperFormat::Xlsx || text.contains("akhir"), "{format:?}");
    }
}
