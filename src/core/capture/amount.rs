//! How much of what: `1200 m`, `32 anak`, `2,5 km`.

use super::number::{NumeralError, numeral};
use rust_decimal::Decimal;
use std::fmt;

/// An exact amount and the one word it counts in, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// How many or how much; keeps the decimals that were typed.
    pub amount: Decimal,
    /// The unit.
    pub unit: String,
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.unit)
    }
}

/// Why something is no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// It is not a number and one word.
    #[error("not a quantity")]
    NotAQuantity,
    /// Dots and commas stand where no number has them.
    #[error("quantity with unclear dots and commas")]
    Separators,
    /// It has more digits than the program can hold.
    #[error("quantity too large")]
    TooLarge,
}

/// Units that may stand without a space behind the number; any other letters there are a house number or a label.
const TIGHT_UNITS: &[&str] =
    &["%", "m", "m2", "m3", "m²", "m³", "cm", "km", "ha", "kg", "g", "l", "ltr", "ton", "kw", "watt"];

/// Reads a number and the one word behind it. A number with a leading zero is a label, not an amount.
///
/// # Errors
/// A [`QuantityError`] when it is not that, when its dots and commas are unclear, or when it is too large.
pub fn quantity(typed: &str) -> Result<Quantity, QuantityError> {
    let typed = typed.trim();
    let end =
        typed.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).ok_or(QuantityError::NotAQuantity)?;
    let (number, tail) = typed.split_at(end);
    let unit = tail.trim_start();
    let tight = unit.len() == tail.len();
    let label = number.len() > 1 && number.starts_with('0') && !number.starts_with("0,") && !number.starts_with("0.");
    if label || !is_unit(unit) || (tight && !TIGHT_UNITS.iter().any(|u| u.eq_ignore_ascii_case(unit))) {
        return Err(QuantityError::NotAQuantity);
    }
    let read = numeral(number).map_err(|e| match e {
        NumeralError::NotANumber => QuantityError::NotAQuantity,
        NumeralError::Separators => QuantityError::Separators,
        NumeralError::TooLong => QuantityError::TooLarge,
    })?;
    let amount =
        Decimal::try_from_i128_with_scale(read.mantissa, read.decimals).map_err(|_| QuantityError::TooLarge)?;
    Ok(Quantity { amount, unit: crate::text::clean_line(unit).text })
}

/// Reads a number and whatever unit stands behind it: `450 m`, `32 anak × 90 hari`; the unit may be missing.
///
/// # Errors
/// As [`quantity`].
pub fn measure(typed: &str) -> Result<Quantity, QuantityError> {
    let typed = typed.trim();
    let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let (amount, unit) = typed.split_at(typed.find(|c: char| !number(c)).unwrap_or(typed.len()));
    // With a unit of one letter, so that numbers are read the same everywhere.
    let Quantity { amount, .. } = quantity(&format!("{amount} x"))?;
    Ok(Quantity { amount, unit: crate::text::clean_line(unit).text })
}

/// One word: letters, then also digits and what units are written with (`m²`, `org/hr`, `kg.`).
fn is_unit(word: &str) -> bool {
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '²' | '³');
    word == "%" || (word.starts_with(char::is_alphabetic) && word.chars().all(inner))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities() {
        for (typed, shown) in [
            ("1200 m", "1200 m"),
            ("1.200 m", "1200 m"),
            ("1200m", "1200 m"),
            ("32 anak", "32 anak"),
            ("2,5 km", "2.5 km"),
            ("2.5 km", "2.5 km"),
            ("1,250 m³", "1.250 m³"),
            ("0,5 ha", "0.5 ha"),
            ("10 %", "10 %"),
            ("61%", "61 %"),
            ("20 org/hari", "20 org/hari"),
        ] {
            assert_eq!(quantity(typed).unwrap().to_string(), shown, "{typed}");
        }
    }

    #[test]
    fn no_quantities() {
        use QuantityError::*;
        for (typed, why) in [
            ("", NotAQuantity),
            ("1200", NotAQuantity),
            ("anak", NotAQuantity),
            ("4 berita acara", NotAQuantity),
            ("05 Krajan", NotAQuantity),
            ("7a", NotAQuantity),
            ("3 × 5", NotAQuantity),
            ("5, m", NotAQuantity),
            ("1.25.0 m", Separators),
            ("9999999999999999999999999 m", TooLarge),
        ] {
            assert_eq!(quantity(typed), Err(why), "{typed}");
        }
    }
}
