use super::*;
use proptest::prelude::*;

fn removed(change: impl FnOnce(&mut Removed)) -> Removed {
    let mut removed = Removed::default();
    change(&mut removed);
    removed
}

#[test]
fn plain_text_comes_through_whole() {
    let line = clean_line("  Musyawarah Desa, 13 Juni 2026 ");
    assert_eq!(line.text, "Musyawarah Desa, 13 Juni 2026");
    assert!(line.removed.is_empty());
    let block = clean_block("satu\n\tdua\n");
    assert_eq!(block.text, "satu\n\tdua\n");
    assert!(block.removed.is_empty());
}

#[test]
fn escape_sequences_lose_their_teeth() {
    let got = clean_line("\u{1b}[31mMerah\u{1b}]52;c;AAAA\u{7}\u{9b}2J\u{7f}");
    assert_eq!(got.text, "[31mMerah]52;c;AAAA2J");
    assert_eq!(got.removed, removed(|r| r.controls = 5));
}

#[test]
fn direction_characters_go() {
    let all = "\u{061C}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}";
    let got = clean_line(&format!("a{all}b"));
    assert_eq!(got.text, "ab");
    assert_eq!(got.removed, removed(|r| r.bidi = 12));
}

#[test]
fn invisible_characters_go_and_joiners_stay() {
    let got = clean_line("\u{FEFF}a\u{200B}b\u{2060}c\u{E0041}\u{FDD0}\u{1FFFE}\u{10FFFF}");
    assert_eq!(got.text, "abc");
    assert_eq!(got.removed, removed(|r| r.invisible = 7));
    for kept in ["👩‍👧", "می\u{200C}خواهم", "ꦧꦤꦾꦸ", "مرحبا"] {
        assert_eq!(clean_line(kept), Cleaned { text: kept.into(), removed: Removed::default() });
    }
}

#[test]
fn line_ends_have_one_spelling() {
    assert_eq!(clean_block("a\r\nb\rc\u{2028}d\u{2029}e\n\tf").text, "a\nb\nc\nd\ne\n\tf");
    assert_eq!(clean_line("a\r\n\r\nb\tc\n").text, "a b c");
    assert!(clean_line("a\r\nb").removed.is_empty());
}

#[test]
fn letters_meet_their_accents_after_dropping() {
    assert_eq!(clean_line("e\u{301}").text, "é");
    assert_eq!(clean_line("e\u{200B}\u{301}").text, "é");
}

#[test]
fn piled_up_marks_are_thinned() {
    let zalgo = format!("x{}y", "\u{316}".repeat(20));
    let got = clean_line(&zalgo);
    assert_eq!(got.text, format!("x{}y", "\u{316}".repeat(4)));
    assert_eq!(got.removed, removed(|r| r.combining = 16));
    let joined = format!("x{}", "\u{316}\u{200D}".repeat(9));
    assert_eq!(clean_line(&joined).removed.combining, 5);
}

#[test]
fn long_texts_are_cut_between_graphemes() {
    let line = "a".repeat(LINE_LIMIT - 1) + "👩‍👧 dan seterusnya";
    let got = clean_line(&line);
    assert_eq!(got.text, "a".repeat(LINE_LIMIT - 1));
    assert_eq!(got.removed, removed(|r| r.truncated = 3 + " dan seterusnya".len()));
    assert_eq!(clean_block(&line).removed.truncated, 0);
    assert_eq!(
        clean_block(&"b".repeat(TEXT_LIMIT + 9)),
        Cleaned { text: "b".repeat(TEXT_LIMIT), removed: removed(|r| r.truncated = 9) }
    );
}

#[test]
fn one_endless_grapheme_is_still_cut() {
    let endless = "👩\u{200D}".repeat(500);
    let got = clean_line(&endless);
    assert!(!got.text.is_empty() && got.text.len() <= LINE_LIMIT);
    assert_eq!(got.text.chars().count() + got.removed.truncated, endless.chars().count());
}

#[test]
fn broken_utf8_is_replaced_and_counted() {
    let got = clean_bytes(b"Rapat\xff\xfe RT\xe2\x82");
    assert_eq!(got.text, "Rapat\u{FFFD}\u{FFFD} RT\u{FFFD}");
    assert_eq!(got.removed, removed(|r| r.invalid = 3));
    assert!(clean_bytes("Rapat RT – 05".as_bytes()).removed.is_empty());
}

#[test]
fn counts_add_up() {
    let mut total = clean_line("a\u{7}").removed;
    total += clean_line("b\u{202E}\u{7}").removed;
    assert_eq!(
        total,
        removed(|r| {
            r.controls = 2;
            r.bidi = 1;
        })
    );
}

#[test]
fn what_cleaning_took_out_meanwhile_is_counted_once() {
    let (inner, all) = counted(|| {
        let _ = clean_line("a\u{7}");
        let ((), inner) = counted(|| {
            let _ = clean_block("b\u{202E}");
            let _ = clean_bytes(b"c\xff");
        });
        let _ = clean_line("plain");
        inner
    });
    assert_eq!(inner, removed(|r| (r.bidi, r.invalid) = (1, 1)));
    assert_eq!(all, removed(|r| (r.controls, r.bidi, r.invalid) = (1, 1, 1)));
    assert!(counted(|| clean_line("x")).1.is_empty());
}

/// Text made of the characters the rules speak about, so that they meet often.
fn hostile() -> impl Strategy<Value = String> {
    let special = prop::sample::select(vec![
        "\u{1b}",
        "\u{0}",
        "\r",
        "\n",
        "\t",
        " ",
        "\u{85}",
        "\u{a0}",
        "\u{202E}",
        "\u{2066}",
        "\u{200B}",
        "\u{200C}",
        "\u{200D}",
        "\u{FEFF}",
        "\u{E0061}",
        "\u{FFFF}",
        "\u{2028}",
        "e",
        "\u{301}",
        "\u{327}",
        "\u{316}",
        "\u{9c7}",
        "\u{9be}",
        "\u{1100}",
        "\u{1161}",
        "\u{11a8}",
        "\u{344}",
        "\u{f73}",
        "👩",
        "🇮",
        "字",
        "\u{2000}",
        "\u{3099}",
        "か",
    ]);
    let piece = prop_oneof![3 => special.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn is_safe(text: &str) -> bool {
    is_nfc(text)
        && !text.chars().any(|c| (c.is_control() && !matches!(c, '\n' | '\t')) || turns_direction(c) || is_unseen(c))
}

proptest! {
    #[test]
    fn cleaning_twice_changes_nothing(raw in hostile()) {
        let line = clean_line(&raw);
        prop_assert!(is_safe(&line.text) && !line.text.contains(['\n', '\t']), "{:?}", line.text);
        prop_assert_eq!(clean_line(&line.text), Cleaned { text: line.text.clone(), removed: Removed::default() });
        let block = clean_block(&raw);
        prop_assert!(is_safe(&block.text), "{:?}", block.text);
        prop_assert_eq!(clean_block(&block.text), Cleaned { text: block.text.clone(), removed: Removed::default() });
    }

    #[test]
    fn limits_hold_after_repeating(raw in hostile(), times in 1_usize..400) {
        let long = raw.repeat(times);
        let line = clean_line(&long).text;
        prop_assert!(line.len() <= LINE_LIMIT);
        prop_assert_eq!(clean_line(&line).text, line);
        let block = clean_block(&long).text;
        prop_assert!(block.len() <= TEXT_LIMIT);
        prop_assert_eq!(clean_block(&block).text, block);
    }

    #[test]
    fn any_bytes_become_safe_text(raw in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(is_safe(&clean_bytes(&raw).text));
    }
}
