//! What holds for every line.

use super::*;
use proptest::prelude::*;

/// Lines made of what the grammar is made of, so that rules meet where nobody would type them.
fn lines() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "14",
        "99",
        "P14",
        "@sul",
        "@de",
        "@",
        "u",
        "k",
        "d",
        "a",
        "t:",
        "tindak",
        "lanjut",
        "rancangan",
        "keputusan",
        ";",
        ";;",
        "#gizi",
        "#",
        "43,2jt",
        "Rp",
        "1.250.000,-",
        "1,2",
        "M",
        "-5",
        "15/17/21",
        "27/6",
        "31/2/2026",
        "sabtu",
        "depan",
        "+14h",
        "+",
        "-",
        "K01",
        "K01,K02",
        "K01:",
        "O01:",
        "K-",
        "R01-R08",
        "masalah",
        "bidang",
        "hasil",
        "alasan",
        "judul",
        "Pak",
        "/ubah",
        "/rapat",
        "/undang",
        "/acara",
        "/pungut",
        "/berikutnya",
        "/jawab",
        "jam",
        "09.20",
        "25:00",
        "32",
        "anak",
        "DD",
        "/",
        "/hadir",
        "/suara",
        "/nilai",
        "/undur",
        "/tunda",
        "/gabung",
        "/tarik",
        "/teruskan",
        "/pu",
        "=",
        ":",
        ",",
        "A=10",
        "é",
        "字",
        "👩‍👧",
        "\u{301}",
        "\u{202E}",
        "\u{1b}",
        "\n",
        "\t",
        "\u{2028}",
        "½",
        "²",
        "İ",
        "９",
    ]);
    let piece = prop_oneof![
        8 => word.prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    let gap = prop::sample::select(vec!["", " ", " ", " ", "  "]);
    prop::collection::vec((piece, gap), 0..16)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| piece + gap).collect())
}

fn is_sound(line: &str) -> Result<(), TestCaseError> {
    let reading = read(line, &vocabulary());
    let mut end = 0;
    for Span { range, .. } in &reading.spans {
        prop_assert!(range.start >= end && range.end > range.start, "{:?} in {:?}", reading.spans, line);
        prop_assert!(line.get(range.clone()).is_some(), "{:?} in {:?}", range, line);
        end = range.end;
    }
    if let Meaning::Invalid(error) = &reading.meaning {
        prop_assert!(line.get(error.range()).is_some(), "{:?} in {:?}", error, line);
    }
    for doubt in &reading.ambiguous {
        let range = match doubt {
            Ambiguity::Person { range, candidates, .. } => {
                prop_assert!(candidates.len() > 1);
                range.clone()
            }
            Ambiguity::SpeakerOrCount { range, .. }
            | Ambiguity::BareNumber { range, .. }
            | Ambiguity::Repeated { range, .. }
            | Ambiguity::InText { range, .. }
            | Ambiguity::KindSlip { range, .. } => range.clone(),
            Ambiguity::Unreadable(error) => error.range(),
        };
        prop_assert!(line.get(range.clone()).is_some_and(|t| !t.is_empty()), "{:?} in {:?}", range, line);
    }
    for correction in corrections(line, &reading) {
        prop_assert!(line.get(correction.range.clone()).is_some_and(|typed| typed != correction.insert), "{:?}", line);
    }
    for cursor in 0..=line.len() {
        for completion in complete(line, cursor, &vocabulary()) {
            prop_assert!(line.get(completion.range).is_some());
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_line_has_a_sound_reading(line in lines()) {
        is_sound(&line)?;
    }

    #[test]
    fn any_string_has_a_sound_reading(line in any::<String>(), start in "[0-9]{0,2}[ /@+-]{0,2}[a-z]{0,6}[ ;]?") {
        is_sound(&line)?;
        is_sound(&format!("{start}{line}"))?;
    }

    #[test]
    fn no_word_said_is_lost(head in "[a-z]{2,8}( [a-z]{2,8}){0,5}", speaker in prop::sample::select(vec!["", "14 ", "@sul "])) {
        let line = format!("{speaker}p {head}; {head}");
        let Meaning::Note { text, .. } = read(&line, &vocabulary()).meaning else {
            return Err(TestCaseError::fail(line));
        };
        prop_assert_eq!(text, format!("{head}; {head}"));
    }

    #[test]
    fn whole_rupiah_come_back_exactly(rupiah in 0..=i64::MAX) {
        let digits = rupiah.to_string();
        let mut grouped = String::new();
        for (i, c) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                grouped.push('.');
            }
            grouped.push(c);
        }
        for typed in [digits, grouped.clone(), format!("Rp {grouped},-"), format!("Rp{grouped},00")] {
            prop_assert_eq!(money(&typed), Ok(rupiah), "{}", typed);
        }
    }

    #[test]
    fn parsers_take_anything(text in any::<String>(), near in "[-+RpK0-9.,/: ]{0,12}[a-zA-Z]{0,5}") {
        for text in [&text, &near] {
            let _ = (money(text), quantity(text), clock(text), date(text, vocabulary().today));
            if let Ok(rupiah) = money(text) {
                prop_assert!(rupiah >= 0);
            }
        }
    }

    #[test]
    fn written_days_come_back(days in 0_i64..700, style in 0_usize..4) {
        let day = vocabulary().today + chrono::TimeDelta::days(days);
        let typed = day.format(["%d/%m/%Y", "%Y-%m-%d", "%d %B %Y", "%A, %-d %b %Y"][style]).to_string();
        prop_assert_eq!(date(&typed, vocabulary().today), Ok(day), "{}", typed);
    }
}
