//! Shares and scores without rounding errors: integers in, decimal text out.

use crate::i18n::{Language, number};
use serde::{Deserialize, Serialize};

/// A part of a whole, and what that is in per cent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Share {
    /// The part.
    pub part: u64,
    /// The whole.
    pub whole: u64,
    /// Tenths of a per cent, rounded half up: 920 for 23 of 25. None of nothing.
    pub tenths: Option<u64>,
    /// The same as a decimal: `"92.0"`.
    #[cfg_attr(test, schemars(regex(pattern = r"^[0-9]+\.[0-9]$")))]
    pub percent: Option<String>,
}

impl Share {
    /// `part` of `whole`.
    #[must_use]
    pub fn of(part: u64, whole: u64) -> Self {
        let tenths = (whole > 0).then(|| {
            let doubled = u128::from(part) * 2000 + u128::from(whole);
            u64::try_from(doubled / (2 * u128::from(whole))).unwrap_or(u64::MAX)
        });
        let percent = tenths.map(|tenths| format!("{}.{}", tenths / 10, tenths % 10));
        Self { part, whole, tenths, percent }
    }

    /// As people read it: `92,0%`, `92.0%`; a dash of nothing.
    #[must_use]
    pub fn said(&self, language: Language) -> String {
        number::percent_tenths(language, self.part, self.whole)
    }
}

/// A score as a decimal, `4.65`: points over the sum of the weights. It has two decimals where these are exact, else
/// four, rounded half up; the exact value is always points / weights.
#[must_use]
pub fn score_text(points: u64, weights: u64) -> String {
    let (units, scale) = score_units(points, weights);
    let one = 10_i64.pow(scale);
    format!("{}.{:0width$}", units / one, units % one, width = scale as usize)
}

/// The same as people read it: `4,65`, `4.65`.
#[must_use]
pub fn score_said(language: Language, points: u64, weights: u64) -> String {
    let (units, scale) = score_units(points, weights);
    number::decimal(language, units, scale)
}

pub(super) fn score_units(points: u64, weights: u64) -> (i64, u32) {
    let (points, weights) = (u128::from(points), u128::from(weights.max(1)));
    let scale = if (points * 100).is_multiple_of(weights) { 2 } else { 4 };
    let rounded = (points * 10_u128.pow(scale) * 2 + weights) / (weights * 2);
    (i64::try_from(rounded).unwrap_or(i64::MAX), scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_half_up_to_a_tenth() {
        for (part, whole, tenths, percent) in [
            (23, 25, Some(920), Some("92.0")),
            (11, 23, Some(478), Some("47.8")),
            (10, 23, Some(435), Some("43.5")),
            (1, 3, Some(333), Some("33.3")),
            (2, 3, Some(667), Some("66.7")),
            (1, 2000, Some(1), Some("0.1")),
            (0, 7, Some(0), Some("0.0")),
            (3, 0, None, None),
        ] {
            let share = Share::of(part, whole);
            assert_eq!((share.tenths, share.percent.as_deref()), (tenths, percent), "{part} of {whole}");
        }
        assert_eq!(Share::of(23, 25).said(Language::Indonesian), "92,0%");
        assert_eq!(Share::of(0, 0).said(Language::English), "–");
    }

    #[test]
    fn scores_show_two_decimals_where_they_are_exact() {
        for (points, weights, text) in
            [(465, 100, "4.65"), (17, 5, "3.40"), (10, 3, "3.3333"), (20, 3, "6.6667"), (0, 0, "0.00"), (5, 1, "5.00")]
        {
            assert_eq!(score_text(points, weights), text, "{points} / {weights}");
        }
        assert_eq!(score_said(Language::Indonesian, 465, 100), "4,65");
    }
}
