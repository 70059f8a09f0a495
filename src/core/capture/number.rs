//! Written numbers, exactly: `1250`, `1.250.000`, `1.250,50`, `2,5`, and the English `1,250,000` and `1,250.50`.
//!
//! The Indonesian way goes first: a dot parts thousands, a comma parts decimals. A dot that cannot part thousands
//! (`2.5`) and commas that cannot part decimals (`1,250,000`) are read the English way.

/// A decimal number: `mantissa` / 10^`decimals`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numeral {
    pub mantissa: i128,
    pub decimals: u32,
    /// Written with a single comma and three digits: one thousandth here, thousands elsewhere.
    pub doubtful: bool,
    /// Written with thousands parted.
    pub grouped: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumeralError {
    /// Something else than digits, dots and commas.
    NotANumber,
    /// Dots and commas stand where no number has them.
    Separators,
    /// More digits than any amount needs.
    TooLong,
}

/// More digits than the national budget in rupiah has, few enough to multiply without care.
const DIGITS: usize = 24;

pub(super) fn numeral(text: &str) -> Result<Numeral, NumeralError> {
    let bytes = text.as_bytes();
    let ends = |b: Option<&u8>| b.is_some_and(u8::is_ascii_digit);
    let inside = |b: &u8| b.is_ascii_digit() || matches!(b, b'.' | b',');
    if !ends(bytes.first()) || !ends(bytes.last()) || !bytes.iter().all(inside) {
        return Err(NumeralError::NotANumber);
    }
    let dots: Vec<&str> = text.split('.').collect();
    let commas: Vec<&str> = text.split(',').collect();
    match (dots.as_slice(), commas.as_slice()) {
        ([_], [_]) => build(text, "", false),
        ([_, ..], [_]) if thousands(&dots) => build(&dots.concat(), "", true),
        ([whole, part], [_]) | ([_], [whole, part]) => {
            let read = build(whole, part, false)?;
            Ok(Numeral { doubtful: thousands(&commas), ..read })
        }
        ([_], [_, ..]) if thousands(&commas) => build(&commas.concat(), "", true),
        ([_, ..], [whole, part]) if thousands(&whole.split('.').collect::<Vec<_>>()) => {
            build(&whole.replace('.', ""), part, true)
        }
        ([whole, part], [_, ..]) if thousands(&whole.split(',').collect::<Vec<_>>()) => {
            build(&whole.replace(',', ""), part, true)
        }
        _ => Err(NumeralError::Separators),
    }
}

fn thousands(groups: &[&str]) -> bool {
    let [first, rest @ ..] = groups else {
        return false;
    };
    let three = |g: &&str| g.len() == 3 && g.bytes().all(|b| b.is_ascii_digit());
    !rest.is_empty() && (1..=3).contains(&first.len()) && !first.starts_with('0') && rest.iter().all(three)
}

fn build(whole: &str, part: &str, grouped: bool) -> Result<Numeral, NumeralError> {
    let digits = format!("{whole}{part}");
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NumeralError::Separators);
    }
    if digits.len() > DIGITS {
        return Err(NumeralError::TooLong);
    }
    Ok(Numeral {
        mantissa: digits.parse().map_err(|_| NumeralError::TooLong)?,
        decimals: u32::try_from(part.len()).map_err(|_| NumeralError::TooLong)?,
        doubtful: false,
        grouped,
    })
}

/// A whole number of at most nine digits, nothing around it.
pub(super) fn whole(text: &str) -> Option<u32> {
    let fits = (1..=9).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

/// A label such as `K03`: the letter (in either case) and a number above zero.
pub(super) fn label(text: &str) -> Option<(char, u32)> {
    let letter = text.chars().next().filter(char::is_ascii_alphabetic)?;
    let number = whole(&text[1..]).filter(|&n| n > 0)?;
    Some((letter.to_ascii_uppercase(), number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        for (text, mantissa, decimals) in [
            ("0", 0, 0),
            ("1250000", 1_250_000, 0),
            ("1.250.000", 1_250_000, 0),
            ("1.250.000,00", 125_000_000, 2),
            ("1,250,000", 1_250_000, 0),
            ("1,250.50", 125_050, 2),
            ("1,250,000.5", 12_500_005, 1),
            ("2,5", 25, 1),
            ("2.5", 25, 1),
            ("0.125", 125, 3),
            ("1250.500", 1_250_500, 3),
            ("1,250", 1250, 3),
        ] {
            let got = numeral(text).unwrap();
            assert_eq!((got.mantissa, got.decimals), (mantissa, decimals), "{text}");
            assert_eq!(got.doubtful, text == "1,250", "{text}");
        }
        for text in ["1.25.000", "1,2,3", "1.250,00,0", "1..5", "1.2,3.4", "01.250.000", "1,250.000.000,0"] {
            assert_eq!(numeral(text), Err(NumeralError::Separators), "{text}");
        }
        for text in ["", "a", "1a", ".5", "5,", "-5", "１２"] {
            assert_eq!(numeral(text), Err(NumeralError::NotANumber), "{text}");
        }
        assert_eq!(numeral(&"9".repeat(25)), Err(NumeralError::TooLong));
    }

    #[test]
    fn labels() {
        assert_eq!(label("k03"), Some(('K', 3)));
        assert_eq!(label("P14"), Some(('P', 14)));
        for text in ["", "K", "K00", "03", "KK1", "é1", "K1a"] {
            assert_eq!(label(text), None, "{text}");
        }
    }
}
