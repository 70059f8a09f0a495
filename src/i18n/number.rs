//! Counts, decimals and percentages in digits. Exact: integers only, rounding half up where something must go.

use super::Language;
use rust_decimal::Decimal;

/// What stands between groups of three digits, and before the decimals.
pub(super) const fn separators(language: Language) -> (char, char) {
    match language {
        Language::Indonesian => ('.', ','),
        Language::English => (',', '.'),
    }
}

/// A whole number with separators: `1.564` (English `1,564`).
#[must_use]
pub fn integer(language: Language, value: i64) -> String {
    signed(value < 0, grouped(language, value.unsigned_abs().into()))
}

/// A whole number of units of 10^-`scale`, all decimals shown: `decimal(Indonesian, 465, 2)` is `4,65`.
#[must_use]
pub fn decimal(language: Language, units: i64, scale: u32) -> String {
    let digits = digits(language, units.unsigned_abs().into(), scale, false);
    signed(units < 0, digits)
}

/// A share in per cent with one decimal, rounded half up: 23 of 25 is `92,0%`. Of nothing there is no share: `–`.
#[must_use]
pub fn percent_tenths(language: Language, part: u64, whole: u64) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let (part, whole) = (u128::from(part), u128::from(whole));
    // Twice the value and one half more, over twice the whole: half up without leaving the integers.
    let tenths = (2000 * part + whole) / (2 * whole);
    digits(language, tenths, 1, false) + "%"
}

/// A quantity as it was entered, without zeros at the end: `1.200`, `2,5`.
#[must_use]
pub fn quantity(language: Language, value: Decimal) -> String {
    let value = value.normalize();
    let digits = digits(language, value.mantissa().unsigned_abs(), value.scale(), false);
    signed(value.is_sign_negative() && !value.is_zero(), digits)
}

/// `units` of 10^-`scale` in digits; `trim` drops the zeros at the end of the decimals.
pub(super) fn digits(language: Language, units: u128, scale: u32, trim: bool) -> String {
    let width = scale as usize + 1;
    let all = format!("{units:0width$}");
    let (whole, decimals) = all.split_at(all.len() - scale as usize);
    let decimals = if trim { decimals.trim_end_matches('0') } else { decimals };
    let mut text = group(whole, separators(language).0);
    if !decimals.is_empty() {
        text.push(separators(language).1);
        text.push_str(decimals);
    }
    text
}

pub(super) fn grouped(language: Language, value: u128) -> String {
    digits(language, value, 0, false)
}

pub(super) fn signed(negative: bool, digits: String) -> String {
    if negative { format!("-{digits}") } else { digits }
}

fn group(digits: &str, separator: char) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Indonesian};

    #[test]
    fn integers() {
        for (value, indonesian, english) in [
            (0, "0", "0"),
            (7, "7", "7"),
            (999, "999", "999"),
            (1000, "1.000", "1,000"),
            (1564, "1.564", "1,564"),
            (12_345, "12.345", "12,345"),
            (100_000, "100.000", "100,000"),
            (1_000_000, "1.000.000", "1,000,000"),
            (-1, "-1", "-1"),
            (-100, "-100", "-100"),
            (-1000, "-1.000", "-1,000"),
            (i64::MAX, "9.223.372.036.854.775.807", "9,223,372,036,854,775,807"),
            (i64::MIN, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
        ] {
            assert_eq!(integer(Indonesian, value), indonesian);
            assert_eq!(integer(English, value), english);
        }
    }

    #[test]
    fn decimals() {
        for (units, scale, indonesian, english) in [
            (465, 2, "4,65", "4.65"),
            (405, 2, "4,05", "4.05"),
            (400, 2, "4,00", "4.00"),
            (5, 2, "0,05", "0.05"),
            (0, 2, "0,00", "0.00"),
            (-5, 1, "-0,5", "-0.5"),
            (12, 0, "12", "12"),
            (123_456_789, 3, "123.456,789", "123,456.789"),
            (1, 6, "0,000001", "0.000001"),
        ] {
            assert_eq!(decimal(Indonesian, units, scale), indonesian);
            assert_eq!(decimal(English, units, scale), english);
        }
    }

    #[test]
    fn percentages_round_half_up() {
        for (part, whole, indonesian, english) in [
            (23, 25, "92,0%", "92.0%"),
            (10, 23, "43,5%", "43.5%"),
            (11, 23, "47,8%", "47.8%"),
            (0, 23, "0,0%", "0.0%"),
            (23, 23, "100,0%", "100.0%"),
            (2, 3, "66,7%", "66.7%"),
            (1, 3, "33,3%", "33.3%"),
            (1, 2000, "0,1%", "0.1%"),
            (1, 2001, "0,0%", "0.0%"),
            (1, 8, "12,5%", "12.5%"),
            (1, 16, "6,3%", "6.3%"),
            (3, 2, "150,0%", "150.0%"),
            (0, 0, "–", "–"),
            (5, 0, "–", "–"),
            (u64::MAX, u64::MAX, "100,0%", "100.0%"),
            (u64::MAX, 1, "1.844.674.407.370.955.161.500,0%", "1,844,674,407,370,955,161,500.0%"),
        ] {
            assert_eq!(percent_tenths(Indonesian, part, whole), indonesian);
            assert_eq!(percent_tenths(English, part, whole), english);
        }
    }

    #[test]
    fn quantities() {
        for (value, indonesian, english) in [
            ("450", "450", "450"),
            ("1200", "1.200", "1,200"),
            ("2.5", "2,5", "2.5"),
            ("2.50", "2,5", "2.5"),
            ("100.00", "100", "100"),
            ("0.125", "0,125", "0.125"),
            ("0", "0", "0"),
            ("0.000", "0", "0"),
            ("-3.75", "-3,75", "-3.75"),
            ("1234567.89", "1.234.567,89", "1,234,567.89"),
            (
                "79228162514264337593543950335",
                "79.228.162.514.264.337.593.543.950.335",
                "79,228,162,514,264,337,593,543,950,335",
            ),
        ] {
            let value: Decimal = value.parse().unwrap();
            assert_eq!(quantity(Indonesian, value), indonesian);
            assert_eq!(quantity(English, value), english);
        }
        assert_eq!(quantity(Indonesian, -Decimal::ZERO), "0");
    }
}
