use super::*;
use crate::i18n::Language;
use crate::meeting::Rupiah;
use crate::report::document::{Align, Block, Cell, Fact, Level, Marks, Table};
use chrono::NaiveDate;

/// What people and their enemies type.
const HOSTILE: [&str; 10] = [
    "=HYPERLINK(\"http://x\",\"y\")",
    "  @SUM(A1)",
    "+62 atau -1",
    "＝1+1",
    "<script>alert('x')</script>",
    "</td></table><!-- ]]> & \"'",
    "**tebal** [tautan](http://x) | kolom\n# judul",
    "\u{202e}terbalik\u{200b}\u{1b}[31m",
    "1. daftar",
    "$\\input{/etc/passwd}$ `rm -rf`",
];

fn hostile(texts: &[&str]) -> Document {
    let mut table = Table::new([("=A".to_owned(), Align::Left), ("<b>".to_owned(), Align::Right)]);
    for text in texts {
        table.push::<Cell>([(*text).into(), Cell::money(Language::Indonesian, Rupiah(1_250_000))]);
    }
    let mut document = Document { title: texts[0].to_owned(), ..Document::default() };
    document.letterhead = vec![texts[0].to_owned()];
    for text in texts {
        document.heading(Level::Section, *text);
        document.paragraph(*text);
        document.facts(vec![Fact::new(*text, *text)]);
        document.list(Marks::Dashes, vec![(*text).to_owned()]);
    }
    document.table(table);
    document
}

fn drawn(document: &Document, format: PaperFormat, options: Options) -> String {
    String::from_utf8(draw(document, format, &Words::new(Language::Indonesian), options)).unwrap()
}

#[test]
fn nothing_typed_acts_in_a_spreadsheet() {
    let csv = drawn(&hostile(&HOSTILE), PaperFormat::Csv, Options::default());
    let cells: Vec<&str> = csv.split("\r\n").filter_map(|line| line.split(',').next()).collect();
    assert!(csv.starts_with("'=A,<b>\r\n"), "{csv}");
    for cell in cells {
        let bare = cell.trim_start_matches('"').trim_start();
        assert!(!bare.starts_with(['=', '+', '-', '@', '＝']), "{cell}");
    }
    assert!(csv.contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",1250000\r\n"), "{csv}");
    assert!(csv.contains("terbalik[31m,1250000\r\n"), "{csv}");
}

#[test]
fn nothing_typed_acts_in_a_browser() {
    let html = drawn(&hostile(&HOSTILE), PaperFormat::Html, Options::default());
    let tags: std::collections::BTreeSet<&str> = html
        .split('<')
        .skip(1)
        .map(|tag| tag.split(|c: char| !c.is_ascii_alphanumeric() && c != '/').next().unwrap())
        .collect();
    let known = "/body /dd /div /dl /dt /h1 /h2 /head /header /html /li /main /p /section /style /table /tbody /td /th /thead /title /tr /ul \
                 body br dd div dl dt h1 h2 head header html li main meta p section style table tbody td th thead title tr ul";
    let known: std::collections::BTreeSet<&str> = known.split_whitespace().collect();
    assert!(tags.iter().all(|tag| tag.is_empty() || known.contains(tag)), "{tags:?}");
    assert!(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"), "{html}");
    assert!(!html.contains(|c: char| is_harmful(c) && c != '\n'));
}

#[test]
fn nothing_typed_acts_in_markdown_or_a_terminal() {
    let markdown = drawn(&hostile(&HOSTILE), PaperFormat::Markdown, Options::default());
    assert!(markdown.contains(r"\*\*tebal\*\* \[tautan\](http://x) \| kolom"), "{markdown}");
    assert!(markdown.contains(r"\<script\>") && markdown.contains(r"1\. daftar") && markdown.contains(r"\# judul"));
    for format in [PaperFormat::Markdown, PaperFormat::Text] {
        let text = drawn(&hostile(&HOSTILE), format, Options::default());
        assert!(!text.contains(|c: char| is_harmful(c) && c != '\n'), "{format:?}");
    }
}

#[test]
fn a_hundred_thousand_characters_come_through() {
    let long = "kata ".repeat(20_000);
    for format in PaperFormat::ALL {
        let bytes = draw(&hostile(&[&long]), format, &Words::new(Language::English), Options::default());
        let packed = matches!(format, PaperFormat::Pdf | PaperFormat::Docx | PaperFormat::Xlsx);
        assert!(packed || bytes.len() > 100_000, "{format:?}: {}", bytes.len());
    }
}

#[test]
fn values_stay_values_in_csv() {
    let mut table = Table::new(["Nilai", "Tanggal", "Biaya"].map(|title| (title.to_owned(), Align::Right)));
    let day = NaiveDate::from_ymd_opt(2026, 6, 13).unwrap();
    let id = Language::Indonesian;
    table.push([Cell::decimal(id, 465, 2), Cell::day(day), Cell::money(id, Rupiah(-50_000))]);
    table.foot(["Jumlah", "", ""]);
    let mut document = Document::default();
    document.table(table.with_room_for("Tanda tangan".to_owned()));
    let options = |delimiter| Options { delimiter, byte_order_mark: delimiter == Delimiter::Tab, ..Options::default() };
    for (delimiter, expected) in [
        (Delimiter::Comma, "Nilai,Tanggal,Biaya\r\n4.65,2026-06-13,-50000\r\n"),
        (Delimiter::Semicolon, "Nilai;Tanggal;Biaya\r\n4,65;2026-06-13;-50000\r\n"),
        (Delimiter::Tab, "\u{feff}Nilai\tTanggal\tBiaya\r\n4.65\t2026-06-13\t-50000\r\n"),
    ] {
        assert_eq!(drawn(&document, PaperFormat::Csv, options(delimiter)), expected);
    }
}

#[test]
fn decimals_are_exact() {
    for (units, scale, text) in [(465, 2, "4.65"), (5, 2, "0.05"), (-5, 1, "-0.5"), (7, 0, "7"), (0, 3, "0.000")] {
        assert_eq!(decimal(units, scale), text);
    }
    assert_eq!(decimal(i64::MIN, 0), i64::MIN.to_string());
}

#[test]
fn a_new_page_is_a_new_page_where_there_are_pages() {
    let document = Document { blocks: vec![Block::PageBreak], ..Document::default() };
    assert!(drawn(&document, PaperFormat::Html, Options::default()).contains("class=\"break\""));
}
