//! Amounts in rupiah as people write them: `43,2jt`, `750rb`, `1,2 M`, `Rp 1.250.000,-`, `1.250.000,00`.

use super::{
    nearest::nearest,
    number::{Numeral, NumeralError, numeral},
};

/// Why something is no amount in whole rupiah.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// It is not written as an amount.
    #[error("not an amount of money")]
    NotMoney,
    /// Amounts are never below zero.
    #[error("amount below zero")]
    Negative,
    /// It is not a whole number of rupiah.
    #[error("amount with a part of a rupiah")]
    SubRupiah,
    /// Dots and commas stand so that the amount could be read in two ways, or in none.
    #[error("amount with unclear dots and commas")]
    Separators,
    /// It is larger than the program can hold (about nine trillion million).
    #[error("amount too large")]
    TooLarge,
}

/// Words and letters behind a number, and the power of ten they stand for. A single `M` or `T` is a capital: `m` is a
/// metre, `t` a ton.
const SCALES: &[(&[&str], u32)] = &[
    (&["rb", "ribu", "k", "thousand"], 3),
    (&["jt", "juta", "million"], 6),
    (&["miliar", "milyar", "mlr", "bn", "billion"], 9),
    (&["triliun", "trilyun", "trillion"], 12),
];

/// Reads an amount in whole rupiah, exactly.
///
/// # Errors
/// A [`MoneyError`] when it is not money, below zero, not whole or too large, or when its commas have two readings.
pub fn money(typed: &str) -> Result<i64, MoneyError> {
    Amount::split(typed).ok_or(MoneyError::NotMoney)?.value()
}

/// An amount taken apart: what stands around the number.
pub(super) struct Amount<'a> {
    number: &'a str,
    scale: Option<u32>,
    negative: bool,
    marked: bool,
}

impl<'a> Amount<'a> {
    /// `None` if it has not the shape of an amount.
    pub fn split(typed: &'a str) -> Option<Self> {
        let (rest, minus) = without_minus(typed.trim());
        let (rest, prefix) = without_currency(rest);
        let (rest, late_minus) = without_minus(rest);
        let (rest, word) = match strip_word_end(rest, "rupiah") {
            Some(rest) => (rest, true),
            None => (rest, false),
        };
        let dash = [",-", ".-", ",–", ",--"].iter().find_map(|end| rest.strip_suffix(end));
        let rest = dash.unwrap_or(rest).trim_end();
        let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(rest.len());
        let (number, scale) = rest.split_at(end);
        let scale = match scale.trim_start() {
            "" => None,
            word => Some(scale_of(word)?),
        };
        number.starts_with(|c: char| c.is_ascii_digit()).then_some(Self {
            number,
            scale,
            negative: minus || late_minus,
            marked: prefix || word || dash.is_some(),
        })
    }

    /// Whether it can be nothing but money: a currency, a scale or parted thousands beside the number.
    pub fn is_plain(&self) -> bool {
        self.marked || self.scale.is_some() || numeral(self.number).is_ok_and(|n| n.grouped)
    }

    pub fn value(&self) -> Result<i64, MoneyError> {
        let Numeral { mantissa, decimals, doubtful, .. } = numeral(self.number).map_err(|e| match e {
            NumeralError::NotANumber => MoneyError::NotMoney,
            NumeralError::Separators => MoneyError::Separators,
            NumeralError::TooLong => MoneyError::TooLarge,
        })?;
        if doubtful && self.scale.is_none() {
            return Err(MoneyError::Separators);
        }
        if self.negative {
            return Err(MoneyError::Negative);
        }
        let scale = self.scale.unwrap_or(0);
        let up = 10_i128.checked_pow(scale.saturating_sub(decimals)).ok_or(MoneyError::TooLarge)?;
        let down = 10_i128.checked_pow(decimals.saturating_sub(scale)).ok_or(MoneyError::TooLarge)?;
        let raised = mantissa.checked_mul(up).ok_or(MoneyError::TooLarge)?;
        if raised % down != 0 {
            return Err(MoneyError::SubRupiah);
        }
        i64::try_from(raised / down).map_err(|_| MoneyError::TooLarge)
    }
}

fn without_minus(text: &str) -> (&str, bool) {
    match text.strip_prefix(['-', '−']) {
        Some(rest) => (rest.trim_start(), true),
        None => (text, false),
    }
}

fn without_currency(text: &str) -> (&str, bool) {
    let cut = ["rp.", "rp", "idr"]
        .iter()
        .find(|sign| text.get(..sign.len()).is_some_and(|start| start.eq_ignore_ascii_case(sign)));
    match cut {
        Some(sign) => (text[sign.len()..].trim_start(), true),
        None => (text, false),
    }
}

fn strip_word_end<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let at = text.len().checked_sub(word.len())?;
    let end = text.get(at..)?;
    end.eq_ignore_ascii_case(word).then(|| text[..at].trim_end())
}

/// Whether a word behind a number makes it an amount.
pub(super) fn is_scale(word: &str) -> bool {
    scale_of(word).is_some()
}

/// The scale a word is one slip away from; shorter words are near too many others.
pub(super) fn nearly_scale(word: &str) -> Option<&'static str> {
    let scales = SCALES.iter().flat_map(|(words, _)| words.iter().map(|w| (*w, *w))).filter(|(w, _)| w.len() >= 2);
    if word.len() < 3 || is_scale(word) { None } else { nearest(word, scales) }
}

fn scale_of(word: &str) -> Option<u32> {
    match word {
        "M" => return Some(9),
        "T" => return Some(12),
        _ => {}
    }
    SCALES.iter().find(|(words, _)| words.iter().any(|w| w.eq_ignore_ascii_case(word))).map(|&(_, scale)| scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_as_people_write_them() {
        for (typed, rupiah) in [
            ("1250000", 1_250_000),
            ("1.250.000", 1_250_000),
            ("1.250.000,00", 1_250_000),
            ("Rp1.250.000,00", 1_250_000),
            ("Rp 1.250.000,-", 1_250_000),
            ("Rp. 1.250.000", 1_250_000),
            ("rp1.250.000.-", 1_250_000),
            ("IDR 1,250,000", 1_250_000),
            ("1,250,000.00", 1_250_000),
            ("1.250.000 rupiah", 1_250_000),
            ("1,25jt", 1_250_000),
            ("1.25 jt", 1_250_000),
            ("1,250jt", 1_250_000),
            ("43,2jt", 43_200_000),
            ("43,2 juta rupiah", 43_200_000),
            ("Rp 43,2 Jt", 43_200_000),
            ("750rb", 750_000),
            ("750 RIBU", 750_000),
            ("750k", 750_000),
            ("1,2 M", 1_200_000_000),
            ("1,2 miliar", 1_200_000_000),
            ("2 milyar", 2_000_000_000),
            ("1.5 billion", 1_500_000_000),
            ("2 million", 2_000_000),
            ("3 T", 3_000_000_000_000),
            ("0", 0),
            ("  500  ", 500),
            ("1.000jt", 1_000_000_000),
            ("0,000001jt", 1),
            ("9223372036854775807", i64::MAX),
        ] {
            assert_eq!(money(typed), Ok(rupiah), "{typed}");
        }
    }

    #[test]
    fn refused_amounts_say_why() {
        use MoneyError::*;
        for (typed, why) in [
            ("", NotMoney),
            ("Rp", NotMoney),
            ("jt", NotMoney),
            ("lima juta", NotMoney),
            ("12 orang", NotMoney),
            ("1,2 m", NotMoney),
            ("2 t", NotMoney),
            ("12 jt 5 rb", NotMoney),
            ("Rp5,", NotMoney),
            ("-50rb", Negative),
            ("−50rb", Negative),
            ("Rp -50.000", Negative),
            ("-Rp50.000,00", Negative),
            ("1.250,50", SubRupiah),
            ("43,2", SubRupiah),
            ("0,0000001jt", SubRupiah),
            ("1,2345 rb", SubRupiah),
            ("1,250", Separators),
            ("1.25.000", Separators),
            ("Rp 1,2,3", Separators),
            ("9223372036854775808", TooLarge),
            ("9.300.000 T", TooLarge),
            ("99999999999999999999999999999999", TooLarge),
        ] {
            assert_eq!(money(typed), Err(why), "{typed}");
        }
    }
}
