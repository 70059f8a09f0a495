//! When two names may be one person.

use unicode_normalization::UnicodeNormalization;

/// A name as it is compared: NFKC, lower case, one space between words, none at the ends.
#[must_use]
pub fn fold(name: &str) -> String {
    if name.is_ascii() {
        return join_words(&name.to_ascii_lowercase());
    }
    // Lower case may take a letter apart again (İ), so the form is restored after it.
    let lower: String = name.nfkc().collect::<String>().to_lowercase();
    let normal: String = lower.nfkc().collect();
    join_words(&normal)
}

fn join_words(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

/// Whether two names may be one person: equal when folded, also where Cyrillic or Greek letters stand in for Latin
/// ones. A hint for the door, never a proof.
#[must_use]
pub fn same_person_hint(a: &str, b: &str) -> bool {
    let key = person_key(a);
    !key.is_empty() && key == person_key(b)
}

/// What is the same for two names that [may be one person](same_person_hint), for looking many of them up.
#[must_use]
pub fn person_key(name: &str) -> String {
    // Look-alikes are replaced before lower-casing, because a capital often resembles another letter than its small form.
    let latin: String = name
        .nfkc()
        .filter(|c| !matches!(c, '\u{200C}' | '\u{200D}'))
        .map(|c| LOOK_ALIKES.iter().find(|(foreign, _)| foreign.contains(c)).map_or(c, |&(_, latin)| latin))
        .collect();
    fold(&latin)
}

/// Letters of other alphabets (and rare Latin ones) beside the Latin letter they are taken for.
const LOOK_ALIKES: &[(&str, char)] = &[
    ("АΑ", 'A'),
    ("аαɑ", 'a'),
    ("ВΒ", 'B'),
    ("вЬь", 'b'),
    ("СϹ", 'C'),
    ("сϲ", 'c'),
    ("Ԁ", 'D'),
    ("ԁ", 'd'),
    ("ЕΕ", 'E'),
    ("еεє", 'e'),
    ("Ϝ", 'F'),
    ("ɡ", 'g'),
    ("НΗ", 'H'),
    ("һн", 'h'),
    ("ІΙӀ", 'I'),
    ("іιı", 'i'),
    ("Ј", 'J'),
    ("јϳ", 'j'),
    ("КΚ", 'K'),
    ("кκ", 'k'),
    ("ӏ", 'l'),
    ("МΜ", 'M'),
    ("м", 'm'),
    ("Ν", 'N'),
    ("ηп", 'n'),
    ("ОΟ", 'O'),
    ("оοσ", 'o'),
    ("РΡ", 'P'),
    ("рρ", 'p'),
    ("Ԛ", 'Q'),
    ("ԛ", 'q'),
    ("Ѕ", 'S'),
    ("ѕ", 's'),
    ("ТΤ", 'T'),
    ("тτ", 't'),
    ("υ", 'u'),
    ("Ѵ", 'V'),
    ("ѵν", 'v'),
    ("Ԝ", 'W'),
    ("ԝω", 'w'),
    ("ХΧ", 'X'),
    ("хχ", 'x'),
    ("УΥҮ", 'Y'),
    ("уγү", 'y'),
    ("Ζ", 'Z'),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folding_evens_out_case_spaces_and_forms() {
        assert_eq!(fold("  Siti   MARYAMAH "), "siti maryamah");
        assert_eq!(fold("Ｂｕｄｉ\u{A0}Ⅳ"), "budi iv");
        assert_eq!(fold("Jose\u{301}"), fold("JOSÉ"));
    }

    #[test]
    fn hints() {
        for (a, b, same) in [
            ("Siti Maryamah", "siti  maryamah", true),
            ("Budi Santoso", "Вudi Sаntоsо", true),
            ("HENDRA", "Ηendra", true),
            ("Rina", "R\u{200D}ina", true),
            ("Rina Dewanti", "Rini Dewanti", false),
            ("", "", false),
            ("  ", "", false),
        ] {
            assert_eq!(same_person_hint(a, b), same, "{a:?} {b:?}");
            assert_eq!(same_person_hint(b, a), same, "{b:?} {a:?}");
        }
    }

    #[test]
    fn no_letter_looks_like_two() {
        let mut seen = std::collections::HashSet::new();
        for (foreign, latin) in LOOK_ALIKES {
            for c in foreign.chars() {
                assert!(!c.is_ascii() && latin.is_ascii(), "{c}");
                assert!(seen.insert(c), "{c} stands twice");
            }
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(name in "\\PC{0,30}") {
            let once = fold(&name);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
