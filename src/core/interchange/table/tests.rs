use super::*;
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;

fn texts(table: &Table) -> Vec<(usize, Vec<&str>)> {
    table.rows.iter().map(|row| (row.number, row.cells.iter().map(Cell::text).collect())).collect()
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/../../tests/data/lists/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// An archive of these parts, as a program would write it.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in parts {
        let (at, packed) = (out.len() as u32, compress_to_vec(bytes, 6));
        let mut head = Vec::new();
        for field in [20_u16, 0, 8, 0, 0x21] {
            head.extend(field.to_le_bytes());
        }
        for field in [crate::interchange::crc32(bytes), packed.len() as u32, bytes.len() as u32] {
            head.extend(field.to_le_bytes());
        }
        head.extend((name.len() as u16).to_le_bytes());
        head.extend([0; 2]);
        out.extend([b"PK\x03\x04", head.as_slice(), name.as_bytes(), &packed].concat());
        directory.extend([b"PK\x01\x02\x14\0", head.as_slice(), &[0; 10], &at.to_le_bytes(), name.as_bytes()].concat());
    }
    let (at, length, count) = (out.len() as u32, directory.len() as u32, parts.len() as u16);
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    out.extend([length.to_le_bytes(), at.to_le_bytes()].concat());
    out.extend([0; 2]);
    out
}

const BOOK: &[u8] = b"<workbook><sheets><sheet name='A' r:id='r1'/></sheets></workbook>";
const RELATIONS: &[u8] = b"<Relationships><Relationship Id='r1' Type='x/worksheet' Target='s.xml'/>\
    <Relationship Id='r2' Type='x/sharedStrings' Target='t.xml'/></Relationships>";

fn book(sheet: &[u8], shared: &[u8]) -> Vec<u8> {
    archive(&[
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/s.xml", sheet),
        ("xl/t.xml", shared),
    ])
}

#[test]
fn what_separates_the_cells_is_seen_and_rows_are_numbered_as_a_spreadsheet_does() {
    for (typed, rows) in [
        ("a,b\n1,\"2,5\"\n", vec![(1, vec!["a", "b"]), (2, vec!["1", "2,5"])]),
        ("a;b\r\n\r\n1,5;2\r\n", vec![(1, vec!["a", "b"]), (3, vec!["1,5", "2"])]),
        ("a\tb\n\"x\ny\"\tz\nc\td", vec![(1, vec!["a", "b"]), (2, vec!["x\ny", "z"]), (3, vec!["c", "d"])]),
        ("sep=;\na,1;b\n", vec![(2, vec!["a,1", "b"])]),
        ("\u{feff}Siti\nBudi", vec![(1, vec!["Siti"]), (2, vec!["Budi"])]),
        (
            "Judul, dengan koma\na;b\nc;d\n",
            vec![(1, vec!["Judul, dengan koma"]), (2, vec!["a", "b"]), (3, vec!["c", "d"])],
        ),
        ("a;;b;;\n", vec![(1, vec!["a", "", "b"])]),
    ] {
        assert_eq!(texts(&pasted(typed).unwrap()), rows, "{typed:?}");
    }
    let table = pasted("a\tb\n\"x\ny\"\tz\nc\td").unwrap();
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [Some(1), Some(2), Some(4)]);
}

#[test]
fn letters_are_read_whatever_their_bytes_and_a_guess_is_said() {
    let text = "Nama;Unsur\nRenée “Ayu” Ma’ruf;Tani";
    let windows: Vec<u8> = text
        .chars()
        .map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            '’' => 0x92,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    let wide: Vec<u8> = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for (bytes, guessed) in [(text.as_bytes(), false), (&windows, true), (&wide, false)] {
        let table = read(bytes, None).unwrap();
        assert_eq!(table.rows[1].cell(0).text(), "Renée “Ayu” Ma’ruf");
        assert_eq!(table.guessed_letters, guessed);
    }
}

#[test]
fn what_is_no_list_is_refused_with_a_reason() {
    for (bytes, why) in [
        (&b""[..], Unreadable::Empty),
        (b"\n ;; \n", Unreadable::Empty),
        (b"%PDF-1.7 x", Unreadable::NoList),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Unreadable::OldWorkbook),
        (b"a\0b", Unreadable::NoList),
        (b"PK\x03\x04rest", Unreadable::Damaged { part: "ZIP".to_owned() }),
        (&archive(&[("content.xml", b"<x/>")]), Unreadable::NoList),
        (&file("undangan.ods"), Unreadable::NoList),
    ] {
        assert_eq!(read(bytes, None), Err(why));
    }
    assert!(matches!(read(&b"a;\"b"[..], None), Err(Unreadable::Text(_))));
    assert!(matches!(read(&b"a;b"[..], Some("X")), Err(Unreadable::NoSheet { .. })));
}

#[test]
fn a_workbook_of_either_program_gives_the_same_cells() {
    for name in ["undangan.xlsx", "undangan-lo.xlsx"] {
        let table = read(&file(name)[..], None).unwrap();
        assert_eq!((table.sheet.as_str(), table.sheets.join(",").as_str()), ("Undangan", "Undangan,Catatan"), "{name}");
        let rows = texts(&table);
        assert_eq!(rows[0], (1, vec!["PEMERINTAH DESA BANYU WENING"]), "{name}");
        assert_eq!(rows[2].0, 4);
        let day = "2026-06-01";
        let first =
            ["1", "Sulastri Handayati", "P", "Kelompok Perempuan", "Ketua PKK", "Krajan", "05", "6281234567890", day];
        assert_eq!(rows[4], (6, first.to_vec()), "{name}");
        assert_eq!(rows[8].1[1], "Rina <b>Dewanti</b> & \"Ayu\"", "{name}");
    }
    let other = read(&file("undangan.xlsx")[..], Some("catatan")).unwrap();
    assert_eq!(texts(&other), [(1, vec!["bukan daftar"])]);
    let missing = read(&file("undangan.xlsx")[..], Some("Lain"));
    assert!(matches!(missing, Err(Unreadable::NoSheet { known, .. }) if known == ["Undangan", "Catatan"]));
}

#[test]
fn formulas_are_what_they_came_to_and_numbers_are_exact() {
    let table = read(&file("usulan.xlsx")[..], None).unwrap();
    let cost = |row: usize| table.rows.iter().find(|it| it.number == row).unwrap().cell(6).clone();
    assert!(matches!(cost(5), Cell::Number { exact, .. } if exact == 129_375_000.into()));
    assert_eq!(cost(8), Cell::Error("#DIV/0!".to_owned()));
    let sheet = "<sheetData><row><c><v>0.30000000000000004</v></c><c t='n'><v>4.32E7</v></c><c t='b'><v>1</v></c>\
        <c t='str'><f>A1</f><v>a&amp;b&#10;c</v></c><c t='inlineStr'><is><r><t>d</t></r><r><t>e</t></r><rPh><t>x</t></rPh></is></c>\
        <c t='s'><v>0</v></c><c t='s'><v>99</v></c></row></sheetData>";
    let shared = b"<sst><si><t>f</t><rPh><t>y</t></rPh></si></sst>";
    let table = read(&book(format!("<worksheet>{sheet}</worksheet>").as_bytes(), shared)[..], None).unwrap();
    assert_eq!(texts(&table), [(1, vec!["0.3", "43200000", "1", "a&b\nc", "de", "f"])]);
}

#[test]
fn days_times_and_zeros_are_shown_as_the_sheet_does() {
    let formats = [
        "General",
        "dd/mm/yyyy",
        "[$-421]dd\\ mmmm\\ yyyy;@",
        "h:mm",
        "yyyy-mm-dd hh:mm",
        "000",
        "\"Rp\"#,##0_-",
        "0.00",
    ];
    let own: String = formats
        .iter()
        .enumerate()
        .map(|(id, code)| format!("<numFmt numFmtId='{}' formatCode='{}'/>", id + 164, code.replace('"', "&quot;")))
        .collect();
    let used: String = (0..formats.len()).map(|id| format!("<xf numFmtId='{}'/>", id + 164)).collect();
    let xml = format!("<styleSheet><numFmts>{own}</numFmts><cellXfs>{used}<xf numFmtId='14'/></cellXfs></styleSheet>");
    let styles = styles::Styles::read("styles.xml", &xml).unwrap();
    let day = "46175.395833333336";
    for (style, typed, shown) in [
        (0, day, "46175.3958333333"),
        (1, day, "2026-06-02"),
        (2, "46175", "2026-06-02"),
        (3, "0.395833333333333", "09:30"),
        (4, day, "2026-06-02 09:30"),
        (5, "7", "007"),
        (6, "43200000", "43200000"),
        (7, "2.5", "2.5"),
        (8, "46175", "2026-06-02"),
        (8, "1", "1900-01-01"),
        (8, "-1", "-1"),
        (99, "1e400", "1e400"),
    ] {
        assert_eq!(styles.number(typed, Some(style)).text(), shown, "{style} {typed}");
    }
}

#[test]
fn nothing_a_file_claims_takes_more_than_its_share() {
    let zeros = vec![b' '; PART_MOST + 1];
    let bomb = book(&zeros, b"<sst/>");
    assert!(bomb.len() < 100_000);
    assert_eq!(read(&bomb[..], None), Err(Unreadable::TooLarge { limit: PART_MOST }));
    // One long text, named by many cells.
    let shared = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(10_000));
    let cells = "<c t='s'><v>0</v></c>".repeat(200);
    let sheet = format!("<worksheet>{}</worksheet>", format!("<row>{cells}</row>").repeat(40));
    assert_eq!(
        read(&book(sheet.as_bytes(), shared.as_bytes())[..], None),
        Err(Unreadable::TooLarge { limit: TEXT_MOST })
    );
    let far = b"<worksheet><row r='2'><c r='XFD2'><v>1</v></c></row></worksheet>";
    let far = read(&book(far, b"<sst/>")[..], None);
    assert_eq!(far, Err(Unreadable::TooManyColumns { cell: "XFD2".to_owned(), limit: COLUMNS_MOST }));
    let rows = "a\n".repeat(ROWS_MOST + 1);
    assert_eq!(pasted(&rows), Err(Unreadable::TooManyRows { limit: ROWS_MOST }));
    let entities = b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b SYSTEM 'file:///etc/passwd'>]><worksheet><row>\
        <c t='str'><v>x&a;&b;y</v></c></row></worksheet>";
    assert_eq!(texts(&read(&book(entities, b"<sst/>")[..], None).unwrap()), [(1, vec!["xy"])]);
    let endless = std::io::repeat(b'a');
    assert_eq!(read(endless, None), Err(Unreadable::TooLarge { limit: FILE_MOST }));
}

#[test]
fn names_of_cells_are_those_of_spreadsheets() {
    for (column, row, name) in
        [(0, 1, "A1"), (1, 7, "B7"), (25, 2, "Z2"), (26, 3, "AA3"), (701, 4, "ZZ4"), (702, 5, "AAA5")]
    {
        assert_eq!(cell_name(column, row), name);
        assert_eq!(cells::place(name), Some((column, row)));
    }
    for name in ["", "7", "B", "B-1", "AAAAAAAAAAAAAAAAAAAAAA1"] {
        assert_eq!(cells::place(name), None, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_a_reader_panic(at in 0usize..6_000, byte: u8, cut in 0usize..7_000, text in "\\PC{0,80}") {
        let mut bytes = file("usulan.xlsx");
        bytes.truncate(cut.max(4));
        if let Some(there) = bytes.get_mut(at) {
            *there = byte;
        }
        let _ = read(&bytes[..], None);
        let _ = pasted(&text);
        let _ = read(&book(text.as_bytes(), b"<sst/>")[..], None);
    }

    #[test]
    fn cells_come_back_from_csv(rows in proptest::collection::vec(proptest::collection::vec("[a-z\",;\n ]{0,6}", 2..4), 1..5)) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let text: Vec<String> = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(";")).collect();
        let read = pasted(&text.join("\r\n")).map(|table| table.rows).unwrap_or_default();
        let meant: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(|cell| cell.trim()).collect()).collect();
        for row in &read {
            for (column, cell) in meant[row.number - 1].iter().enumerate() {
                prop_assert_eq!(row.cell(column).text(), *cell);
            }
        }
        prop_assert_eq!(read.len(), meant.iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).count());
    }
}
