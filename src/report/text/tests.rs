use super::*;
use proptest::prelude::*;

fn table(widths: &[(&str, Align)], rows: &[&[&str]]) -> Table {
    let mut table = Table::new(widths.iter().map(|&(title, align)| (title.to_owned(), align)));
    for row in rows {
        table.push(row.iter().copied());
    }
    table
}

fn drawn(block: Block, width: usize) -> String {
    render(&Document { blocks: vec![block], ..Document::default() }, width)
}

const NEEDS: &[(&str, Align)] = &[("Kode", Align::Left), ("Usulan kegiatan", Align::Left), ("Biaya", Align::Right)];

#[test]
fn a_table_is_as_wide_as_it_wants_and_no_wider() {
    let needs = table(NEEDS, &[&["K01", "Air bersih", "Rp148.500.000"], &["K12", "Siaga", "Rp500"]]);
    assert_eq!(
        drawn(Block::Table(needs), 80),
        "\
Kode  Usulan              Biaya
      kegiatan
───────────────────────────────
K01   Air bersih  Rp148.500.000
K12   Siaga               Rp500
"
    );
}

#[test]
fn columns_of_words_give_way_before_words_are_broken() {
    let mut needs = table(
        NEEDS,
        &[&["K01", "Pipanisasi dan bak penampung air bersih", "Rp148.500.000"], &["K02", "漢字 dan 👩‍👧", "Rp1"]],
    );
    needs.foot(["", "Jumlah", "Rp148.500.001"]);
    assert_eq!(
        drawn(Block::Table(needs), 34),
        "\
Kode  Usulan                 Biaya
      kegiatan
──────────────────────────────────
K01   Pipanisasi     Rp148.500.000
      dan bak
      penampung air
      bersih
K02   漢字 dan 👩‍👧              Rp1
──────────────────────────────────
      Jumlah         Rp148.500.001
"
    );
}

#[test]
fn a_table_too_wide_for_its_place_becomes_lists() {
    let needs = table(NEEDS, &[&["K01", "Air bersih", "Rp148.500.000"], &["K02", "", "Rp1"]]);
    assert_eq!(
        drawn(Block::Table(needs), 24),
        "\
Kode K01
  Usulan kegiatan: Air
  bersih
  Biaya: Rp148.500.000

Kode K02
  Biaya: Rp1
"
    );
}

#[test]
fn further_rows_stand_under_the_first() {
    let items = vec!["satu dua tiga".to_owned(), "empat".to_owned()];
    assert_eq!(drawn(Block::List { marks: Marks::Numbers, items: items.clone() }, 20), "1. satu dua tiga\n2. empat\n");
    let long = vec!["satu dua tiga empat lima".to_owned()];
    assert_eq!(drawn(Block::List { marks: Marks::Dashes, items: long }, 20), "– satu dua tiga\n  empat lima\n");
    let timed = vec!["10.14  Ibu Sulastri mengusulkan PMT".to_owned()];
    assert_eq!(
        drawn(Block::List { marks: Marks::Own, items: timed }, 24),
        "10.14  Ibu Sulastri\n       mengusulkan PMT\n"
    );
    let facts = vec![Fact::new("Tempat", "Balai Desa Banyu Wening"), Fact::new("Hari", "Sabtu")];
    assert_eq!(drawn(Block::Facts(facts.clone()), 24), "Tempat : Balai Desa\n         Banyu Wening\nHari   : Sabtu\n");
    let long = vec![Fact::new("Sekretaris/Notulis", "Ratna")];
    assert_eq!(drawn(Block::Facts(long), 24), "Sekretaris/Notulis:\n  Ratna\n");
}

#[test]
fn signatures_stand_side_by_side_where_there_is_room() {
    let slot = |capacity: &str, name: &str| SignatureSlot {
        capacity: capacity.to_owned(),
        name: name.to_owned(),
        ..SignatureSlot::default()
    };
    let group =
        SignatureGroup { heading: "Mengetahui".to_owned(), slots: vec![slot("Lurah", "Ani"), slot("Camat", "")] };
    let signatures = Signatures { place_and_date: "Wening, 1 Juli 2026".to_owned(), groups: vec![group] };
    let wide = drawn(Block::Signatures(signatures.clone()), 60);
    assert!(wide.contains("Lurah                          Camat\n"), "{wide}");
    assert!(wide.contains("Ani                            ………"), "{wide}");
    let narrow = drawn(Block::Signatures(signatures), 40);
    assert!(narrow.contains("Lurah\n\n…………………………\nAni\n"), "{narrow}");
}

fn block() -> impl Strategy<Value = Block> {
    let text = "([a-z]{1,12}|漢字|👩‍👧|Rp1.000|[ \n]){0,20}";
    let texts = |count: usize| proptest::collection::vec(text, count..count + 1);
    prop_oneof![
        text.prop_map(Block::Paragraph),
        text.prop_map(|text| Block::Heading { level: Level::Title, text }),
        text.prop_map(|text| Block::Heading { level: Level::Section, text }),
        proptest::collection::vec(text, 0..4).prop_map(|items| Block::List { marks: Marks::Own, items }),
        (text, text).prop_map(|(label, value)| Block::Facts(vec![Fact::new(label, value)])),
        (texts(3), texts(3), any::<bool>()).prop_map(|(first, second, right)| {
            let align = if right { Align::Right } else { Align::Left };
            let mut table = Table::new(
                [("A", Align::Left), ("Usulan", Align::Left), ("Biaya", align)].map(|(t, a)| (t.to_owned(), a)),
            );
            table.push(first);
            table.push(second);
            Block::Table(table)
        }),
    ]
}

proptest! {
    #[test]
    fn no_row_is_wider_than_asked(blocks in proptest::collection::vec(block(), 0..6), cells in LEAST_WIDTH..100) {
        let document = Document { blocks, ..Document::default() };
        for row in rows(&document, cells) {
            prop_assert!(width(&row.text) <= cells, "{:?}", row);
            prop_assert!(!row.text.contains('\n'));
        }
    }
}
