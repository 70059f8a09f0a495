//! The numbering of decisions in words, and the Roman months of document numbers.

use super::Language;
use super::number_words::{english_ordinal, number_words};

/// The heading of the n-th decision of a record, counted from 1: `KESATU`, `KESEBELAS`, `KEDUA PULUH SATU`;
/// English `FIRST`, `ELEVENTH`.
#[must_use]
pub fn decision(language: Language, n: u32) -> String {
    match language {
        Language::Indonesian => format!("KE{}", number_words(language, n.into())),
        Language::English => english_ordinal(n),
    }
    .to_uppercase()
}

/// Roman numerals, `VI` for June in a document number; there are none for 0 and from 4000 on.
#[must_use]
pub fn roman(n: u32) -> Option<String> {
    if !(1..4000).contains(&n) {
        return None;
    }
    let mut rest = n;
    let mut text = String::new();
    for (value, numeral) in ROMAN {
        while rest >= value {
            text.push_str(numeral);
            rest -= value;
        }
    }
    Some(text)
}

const ROMAN: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Indonesian};

    #[test]
    fn decisions_are_numbered_in_words() {
        for (n, indonesian, english) in [
            (1, "KESATU", "FIRST"),
            (2, "KEDUA", "SECOND"),
            (3, "KETIGA", "THIRD"),
            (4, "KEEMPAT", "FOURTH"),
            (5, "KELIMA", "FIFTH"),
            (6, "KEENAM", "SIXTH"),
            (7, "KETUJUH", "SEVENTH"),
            (8, "KEDELAPAN", "EIGHTH"),
            (9, "KESEMBILAN", "NINTH"),
            (10, "KESEPULUH", "TENTH"),
            (11, "KESEBELAS", "ELEVENTH"),
            (12, "KEDUA BELAS", "TWELFTH"),
            (20, "KEDUA PULUH", "TWENTIETH"),
            (21, "KEDUA PULUH SATU", "TWENTY-FIRST"),
            (100, "KESERATUS", "ONE HUNDREDTH"),
        ] {
            assert_eq!(decision(Indonesian, n), indonesian);
            assert_eq!(decision(English, n), english);
        }
    }

    #[test]
    fn roman_numerals() {
        for (n, expected) in [
            (1, "I"),
            (2, "II"),
            (3, "III"),
            (4, "IV"),
            (5, "V"),
            (6, "VI"),
            (7, "VII"),
            (8, "VIII"),
            (9, "IX"),
            (10, "X"),
            (11, "XI"),
            (12, "XII"),
            (40, "XL"),
            (99, "XCIX"),
            (2026, "MMXXVI"),
            (3999, "MMMCMXCIX"),
        ] {
            assert_eq!(roman(n).as_deref(), Some(expected));
        }
        assert_eq!(roman(0), None);
        assert_eq!(roman(4000), None);
    }
}
