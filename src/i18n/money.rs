//! Rupiah in digits. Whole rupiah in, no floats.
//!
//! No dot and no space after `Rp`; a minus stands before it. Source of the form: the Indonesian spelling rules (PUEBI).

use super::Language;
use super::number::{digits, grouped, signed};

/// For screens: `Rp1.250.000` (English `Rp1,250,000`).
#[must_use]
pub fn rupiah(language: Language, amount: i64) -> String {
    let digits = grouped(language, amount.unsigned_abs().into());
    signed(amount < 0, format!("Rp{digits}"))
}

/// For papers, with the sen: `Rp1.250.000,00` (English `Rp1,250,000.00`).
#[must_use]
pub fn rupiah_document(language: Language, amount: i64) -> String {
    let sen = u128::from(amount.unsigned_abs()) * 100;
    signed(amount < 0, format!("Rp{}", digits(language, sen, 2, false)))
}

/// For narrow places, from a million on with at most two decimals, rounded half up: `Rp43,2 juta`, `Rp1,25 miliar`.
///
/// It may lose digits, so it never stands where an amount is decided on.
#[must_use]
pub fn rupiah_short(language: Language, amount: i64) -> String {
    let value = u128::from(amount.unsigned_abs());
    if value < 1_000_000 {
        return rupiah(language, amount);
    }
    // Chosen after rounding, so that 999.999.999 becomes 1 miliar and not 1.000 juta.
    let [million, billion, trillion] = UNITS;
    let unit = [million, billion].into_iter().find(|unit| hundredths(value, unit.size) < 100_000).unwrap_or(trillion);
    let number = digits(language, hundredths(value, unit.size), 2, true);
    let name = match language {
        Language::Indonesian => unit.indonesian,
        Language::English => unit.english,
    };
    signed(amount < 0, format!("Rp{number} {name}"))
}

struct Unit {
    size: u128,
    indonesian: &'static str,
    english: &'static str,
}

const UNITS: [Unit; 3] = [
    Unit { size: 1_000_000, indonesian: "juta", english: "million" },
    Unit { size: 1_000_000_000, indonesian: "miliar", english: "billion" },
    Unit { size: 1_000_000_000_000, indonesian: "triliun", english: "trillion" },
];

const fn hundredths(value: u128, size: u128) -> u128 {
    (value * 100 + size / 2) / size
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Indonesian};

    #[test]
    fn on_screen_and_on_paper() {
        for (amount, screen, paper, english) in [
            (0, "Rp0", "Rp0,00", "Rp0.00"),
            (500, "Rp500", "Rp500,00", "Rp500.00"),
            (1_250_000, "Rp1.250.000", "Rp1.250.000,00", "Rp1,250,000.00"),
            (43_200_000, "Rp43.200.000", "Rp43.200.000,00", "Rp43,200,000.00"),
            (1_293_750_000, "Rp1.293.750.000", "Rp1.293.750.000,00", "Rp1,293,750,000.00"),
            (-50_000, "-Rp50.000", "-Rp50.000,00", "-Rp50,000.00"),
            (
                i64::MIN,
                "-Rp9.223.372.036.854.775.808",
                "-Rp9.223.372.036.854.775.808,00",
                "-Rp9,223,372,036,854,775,808.00",
            ),
        ] {
            assert_eq!(rupiah(Indonesian, amount), screen);
            assert_eq!(rupiah_document(Indonesian, amount), paper);
            assert_eq!(rupiah_document(English, amount), english);
        }
        assert_eq!(rupiah(English, 1_250_000), "Rp1,250,000");
        assert_eq!(rupiah(English, -7), "-Rp7");
    }

    #[test]
    fn short() {
        for (amount, indonesian, english) in [
            (0, "Rp0", "Rp0"),
            (750_000, "Rp750.000", "Rp750,000"),
            (999_999, "Rp999.999", "Rp999,999"),
            (1_000_000, "Rp1 juta", "Rp1 million"),
            (1_250_000, "Rp1,25 juta", "Rp1.25 million"),
            (43_200_000, "Rp43,2 juta", "Rp43.2 million"),
            (148_500_000, "Rp148,5 juta", "Rp148.5 million"),
            (148_504_999, "Rp148,5 juta", "Rp148.5 million"),
            (148_505_000, "Rp148,51 juta", "Rp148.51 million"),
            (999_994_999, "Rp999,99 juta", "Rp999.99 million"),
            (999_995_000, "Rp1 miliar", "Rp1 billion"),
            (1_200_000_000, "Rp1,2 miliar", "Rp1.2 billion"),
            (1_293_750_000, "Rp1,29 miliar", "Rp1.29 billion"),
            (3_000_000_000_000, "Rp3 triliun", "Rp3 trillion"),
            (i64::MAX, "Rp9.223.372,04 triliun", "Rp9,223,372.04 trillion"),
            (-43_200_000, "-Rp43,2 juta", "-Rp43.2 million"),
        ] {
            assert_eq!(rupiah_short(Indonesian, amount), indonesian);
            assert_eq!(rupiah_short(English, amount), english);
        }
    }
}
