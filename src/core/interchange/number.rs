//! Numbers as people and programs write them, exact.

use super::fault::{Oddity, Why, shown};

/// More decimals nobody writes; each is a factor ten in every sum.
const MOST_DECIMALS: usize = 9;

/// `digits / 10^decimals`, without zeros at the end of the decimals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Decimal {
    pub(super) digits: i64,
    pub(super) decimals: u32,
}

impl Decimal {
    /// In units of `1 / 10^decimals`; none where that is too large, or not whole.
    pub(super) fn scaled(self, decimals: u32) -> Option<i64> {
        self.digits.checked_mul(10i64.checked_pow(decimals.checked_sub(self.decimals)?)?)
    }
}

/// A whole number not below zero.
pub(super) fn whole(text: &str) -> Result<u64, Why> {
    let found = || shown(text);
    match text.trim() {
        "" => Err(Why::NotANumber { found: found() }),
        text if text.bytes().all(|b| b.is_ascii_digit()) => text.parse().map_err(|_| Why::TooLarge { found: found() }),
        text => match decimal(text) {
            Ok((number, _)) if number.digits < 0 => Err(Why::Negative { found: found() }),
            Ok((number, _)) => match (number.decimals, u64::try_from(number.digits)) {
                (0, Ok(whole)) => Ok(whole),
                _ => Err(Why::NotWhole { found: found() }),
            },
            Err(why) => Err(why),
        },
    }
}

/// A number with a decimal point or comma, with or without marks between the thousands; and what is odd about it.
pub(super) fn decimal(text: &str) -> Result<(Decimal, Option<Oddity>), Why> {
    let wrong = || Why::NotANumber { found: shown(text) };
    let trimmed = text.trim();
    let (minus, plain) = match trimmed.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    if plain.is_empty() || !plain.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',') {
        return Err(wrong());
    }
    let count = |mark: char| plain.matches(mark).count();
    let last = plain.rfind(['.', ',']).map(|at| (plain.as_bytes()[at], at));
    let (number, fraction, odd) = match (last, count('.'), count(',')) {
        (None, ..) => (plain, "", None),
        (Some((b'.', at)), 1, 0) => (&plain[..at], &plain[at + 1..], None),
        (Some((_, at)), 0, 1) => (&plain[..at], &plain[at + 1..], Some(Oddity::DecimalComma { found: shown(text) })),
        (Some((mark, at)), dots, commas) => {
            // The mark that comes once and last is the decimal one, if the other stands between thousands.
            let once = (if mark == b'.' { dots } else { commas }) == 1;
            let (number, fraction) = if once { (&plain[..at], &plain[at + 1..]) } else { (plain, "") };
            (number, fraction, Some(Oddity::Thousands { found: shown(text) }))
        }
    };
    let whole: String = match &odd {
        Some(Oddity::Thousands { .. }) => {
            let mark = if number.contains('.') { '.' } else { ',' };
            let groups: Vec<&str> = number.split(mark).collect();
            let sound = groups.iter().enumerate().all(|(at, group)| {
                let digits = group.bytes().all(|b| b.is_ascii_digit());
                digits && if at == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 }
            });
            if !sound {
                return Err(wrong());
            }
            groups.concat()
        }
        _ => number.to_owned(),
    };
    let fraction = fraction.trim_end_matches('0');
    if whole.is_empty() && fraction.is_empty() {
        // A lone "." is none; ".0" is.
        if !plain.bytes().any(|b| b.is_ascii_digit()) {
            return Err(wrong());
        }
        return Ok((Decimal::default(), odd));
    }
    let too_large = || Why::TooLarge { found: shown(text) };
    if fraction.len() > MOST_DECIMALS {
        return Err(too_large());
    }
    let sign = if minus { "-" } else { "" };
    let digits = format!("{sign}{whole}{fraction}").parse().map_err(|_| too_large())?;
    // At most nine.
    let decimals = u32::try_from(fraction.len()).unwrap_or(0);
    Ok((Decimal { digits, decimals }, odd))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for (text, digits, decimals, odd) in [
            ("45000000", 45_000_000, 0, false),
            ("12.50", 125, 1, false),
            (" +7 ", 7, 0, false),
            ("-3", -3, 0, false),
            ("1000.00", 1000, 0, false),
            ("12,5", 125, 1, true),
            ("45.000.000", 45_000_000, 0, true),
            ("1,234,567.25", 123_456_725, 2, true),
            ("1.234.567,5", 12_345_675, 1, true),
            (".5", 5, 1, false),
            ("0.0", 0, 0, false),
        ] {
            let (number, said) = decimal(text).unwrap();
            assert_eq!((number, said.is_some()), (Decimal { digits, decimals }, odd), "{text}");
        }
        for text in ["", ".", "1e5", "1.2.3", "1,2,3", "12.34.567", "--1", "Rp 5", "1,234.5.6", "²"] {
            assert!(matches!(decimal(text), Err(Why::NotANumber { .. })), "{text}");
        }
        assert!(matches!(decimal("99999999999999999999"), Err(Why::TooLarge { .. })));
        assert!(matches!(decimal("0.1234567891"), Err(Why::TooLarge { .. })));
    }

    #[test]
    fn weights_are_whole() {
        assert_eq!((whole("42"), whole("12.0")), (Ok(42), Ok(12)));
        assert!(matches!(whole("1.5"), Err(Why::NotWhole { .. })));
        assert!(matches!(whole("-2"), Err(Why::Negative { .. })));
        assert!(matches!(whole("x"), Err(Why::NotANumber { .. })));
        assert!(matches!(whole("18446744073709551616"), Err(Why::TooLarge { .. })));
    }
}
