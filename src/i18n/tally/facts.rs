//! Options, numbers and what they count, as they stand in a sentence.

use crate::i18n::money::rupiah;
use crate::i18n::{Words, number, say};
use crate::tally::exact::Ratio;
use crate::tally::outcome::Outcome;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::step::{Measure, Step};
use num_bigint::BigInt;
use num_traits::{One as _, Signed as _, ToPrimitive as _};

/// An option as people know it: its name, or its id where it has none or shares its name.
#[must_use]
pub fn label(profile: &Profile, option: usize) -> String {
    match profile.choices.get(option) {
        None => (option + 1).to_string(),
        Some(choice) if choice.name.is_empty() => choice.id.clone(),
        Some(choice) => {
            let shared = profile.choices.iter().filter(|other| other.name == choice.name).count() > 1;
            if shared { format!("{} ({})", choice.name, choice.id) } else { choice.name.clone() }
        }
    }
}

/// Several options.
#[must_use]
pub fn labels(profile: &Profile, options: &[usize]) -> Vec<String> {
    options.iter().map(|&option| label(profile, option)).collect()
}

/// An exact number: in digits where nine decimals are enough, else as a fraction with what it is about.
#[must_use]
pub fn exact(words: &Words, number: &Ratio) -> String {
    for scale in 0..=9u32 {
        let scaled = number * BigInt::from(10u64.pow(scale));
        if scaled.is_integer()
            && let Some(units) = scaled.to_integer().to_i64()
        {
            return number::decimal(words.language(), units, scale);
        }
    }
    match (number * BigInt::from(100)).round().to_integer().to_i64() {
        Some(units) if number.denom() > &BigInt::from(1) => {
            format!("{number} (≈ {})", number::decimal(words.language(), units, 2))
        }
        _ => number.to_string(),
    }
}

/// A number of ballots.
pub(super) fn count(words: &Words, votes: u64) -> String {
    number::integer(words.language(), i64::try_from(votes).unwrap_or(i64::MAX))
}

/// What the scores of a count count, where the count says it.
pub(super) fn measured(outcome: &Outcome) -> Option<Measure> {
    outcome.trace.iter().rev().find_map(|step| match step {
        Step::Totals { measure, totals } if totals.iter().map(Some).eq(outcome.scores.iter().map(Option::as_ref)) => {
            Some(*measure)
        }
        _ => None,
    })
}

/// The name of a criterion, or its number.
pub(super) fn criterion(profile: &Profile, criterion: usize) -> String {
    match &profile.ballots {
        Ballots::Rated(ratings) => ratings.criteria().get(criterion).map(|criterion| criterion.name.clone()),
        _ => None,
    }
    .filter(|name| !name.is_empty())
    .unwrap_or_else(|| (criterion + 1).to_string())
}

/// A share in per cent with one decimal, rounded half up.
pub(super) fn percent(words: &Words, share: &Ratio) -> String {
    let tenths = (share * BigInt::from(1000)).round().to_integer().to_i64();
    tenths.map_or_else(|| share.to_string(), |tenths| number::decimal(words.language(), tenths, 1) + "%")
}

/// A total with what it counts: `58 suara`.
#[must_use]
pub fn measure(words: &Words, measure: Measure, total: &Ratio) -> String {
    // Which form the noun takes; the number itself is exact and written out.
    let n = if total.is_one() { 1 } else { 2 };
    let total = exact(words, total);
    match measure {
        Measure::Votes => say!(words, "tally-votes", total = total, n = n),
        Measure::Approvals => say!(words, "tally-approvals", total = total, n = n),
        Measure::Points => say!(words, "tally-points", total = total, n = n),
        Measure::Victories => say!(words, "tally-victories", total = total),
        Measure::WorstDefeat => say!(words, "tally-worst-defeat", total = total),
        Measure::PerCost => say!(words, "tally-per-cost", total = total),
        Measure::Gain => say!(words, "tally-gain", total = total),
        Measure::Load => say!(words, "tally-load", total = total),
    }
}

/// By how much two totals differ.
pub(super) fn gap(a: &Ratio, b: &Ratio) -> Ratio {
    (a - b).abs()
}

/// An amount in units of money, from the smallest unit.
pub(super) fn money(words: &Words, profile: &Profile, amount: &Ratio) -> String {
    let amount = amount / BigInt::from(profile.money_unit.max(1));
    let whole = amount.round().to_integer().to_i64().filter(|_| profile.rupiah);
    match whole.map(|whole| rupiah(words.language(), whole)) {
        Some(said) if amount.is_integer() => said,
        // A part of a rupiah is of no use to anybody; the exact fraction is in the JSON result.
        Some(said) => format!("≈ {said}"),
        None => exact(words, &amount),
    }
}
