//! What the weights of criteria decide: the smallest change of one weight that brings two options level, and the ranks an
//! option can have while all weights move a little.

use crate::tally::exact::{Ratio, ratio, whole};
use crate::tally::outcome::Outcome;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::step::Step;
use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive as _, Zero};

/// One weight changed, the others keeping their proportions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// Which criterion.
    pub criterion: usize,
    /// Its share of the weights now.
    pub from: Ratio,
    /// Its share at which the two are level; beyond it they change places.
    pub to: Ratio,
}

/// The smallest change of one weight that brings two options level, with room beyond it for them to change places. None
/// where no weight alone can: a weight that would have to be all of them, or nothing, makes them level at most.
///
/// With the share of one criterion at t and the others scaled to fill the rest, a score is a straight line in t; two lines
/// meet at one point, solved exactly.
#[must_use]
pub fn smallest_swap(weights: &[u64], a: &[i64], b: &[i64]) -> Option<Swap> {
    let total: u128 = weights.iter().map(|&weight| u128::from(weight)).sum();
    let difference = |at: usize| i128::from(a[at]) - i128::from(b[at]);
    let all: i128 = (0..weights.len()).map(|at| i128::from(weights[at]) * difference(at)).sum();
    let swap = |criterion: usize| -> Option<Swap> {
        let weight = weights[criterion];
        let from = ratio(weight, total)?;
        // What the other criteria say of the two, as their mean.
        let others = ratio(all - i128::from(weight) * difference(criterion), total - u128::from(weight))?;
        let here = Ratio::from_integer(difference(criterion).into());
        let slope = &here - &others;
        if slope.is_zero() {
            return None;
        }
        let to = -others / slope;
        let beyond = to.is_positive() && to < Ratio::one();
        (beyond || to == from).then_some(Swap { criterion, from, to })
    };
    (0..weights.len().min(a.len()).min(b.len())).filter_map(swap).min_by_key(|swap| (&swap.to - &swap.from).abs())
}

/// The best and the worst rank an option can have, as bounds: no change within reach takes it beyond them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// No better than this, from 1.
    pub best: usize,
    /// No worse than this.
    pub worst: usize,
}

/// Ranks while every weight moves by up to `percent` of itself, each on its own. For two options this is exact: their
/// difference is largest where every weight stands at one of its ends. `values` has one row an option, one value a
/// criterion.
#[must_use]
pub fn reach(weights: &[u64], values: &[Vec<i64>], percent: u32) -> Vec<Reach> {
    let (low, high) = (100 - i128::from(percent.min(100)), 100 + i128::from(percent));
    // The lead of one over another where the weights favour it most; the other way round it is the least, turned.
    let most = |a: &[i64], b: &[i64]| -> i128 {
        let lead = |((&weight, &a), &b): ((&u64, &i64), &i64)| {
            let difference = i128::from(a) - i128::from(b);
            difference * i128::from(weight) * if difference > 0 { high } else { low }
        };
        weights.iter().zip(a).zip(b).map(lead).sum()
    };
    let reach = |at: usize| {
        let others = || values.iter().enumerate().filter(move |&(other, _)| other != at).map(|(_, other)| other);
        Reach {
            best: 1 + others().filter(|other| most(&values[at], other) < 0).count(),
            worst: 1 + others().filter(|other| most(other, &values[at]) > 0).count(),
        }
    };
    (0..values.len()).map(reach).collect()
}

/// What the weights of criteria decide about a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// The option chosen last, the best of the others, and the smallest change of one weight that brings them level.
    pub closest: Option<(usize, usize, Swap)>,
    /// By option: the ranks it can have while every weight moves by up to [`PERCENT`].
    pub reach: Vec<Reach>,
}

/// By how much of itself each weight moves, in per cent.
pub const PERCENT: u32 = 10;

/// Reads it off the parts a count left behind; none where it left none, or its numbers are too large.
#[must_use]
pub fn weighed(profile: &Profile, outcome: &Outcome) -> Option<Weighed> {
    let Ballots::Rated(ratings) = &profile.ballots else { return None };
    let parts = |option: usize| {
        outcome.trace.iter().find_map(|step| match step {
            Step::Parts { option: of, parts } if *of == option => Some(parts),
            _ => None,
        })
    };
    // Urgency, seriousness and growth are added as they are.
    let is_weighted = outcome.rule == "weighted-sum";
    let weight = |criterion: usize| if is_weighted { ratings.criteria()[criterion].weight } else { 1 };
    let criteria: Vec<usize> = (0..ratings.criteria().len()).filter(|&criterion| weight(criterion) > 0).collect();
    let weights: Vec<u64> = criteria.iter().map(|&criterion| weight(criterion)).collect();
    let row = |option: usize| -> Option<Vec<Ratio>> {
        let parts = parts(option)?;
        criteria.iter().map(|&criterion| Some(parts.get(criterion)? / whole(weight(criterion)))).collect()
    };
    let rows: Vec<Vec<Ratio>> = (0..profile.options()).map(row).collect::<Option<_>>()?;
    let sums = |row: &Vec<Ratio>| row.iter().zip(&weights).map(|(value, &weight)| value * whole(weight)).sum::<Ratio>();
    // Multiplied marks have parts too, but no sum of them.
    if rows.iter().zip(&outcome.scores).any(|(row, score)| score.as_ref() != Some(&sums(row))) {
        return None;
    }
    let unit = rows.iter().flatten().fold(BigInt::one(), |unit, value| {
        (Ratio::from(unit.clone()) / Ratio::from(value.denom().clone())).denom() * unit
    });
    let units = |value: &Ratio| (value * &unit).to_integer().to_i64();
    let values: Vec<Vec<i64>> =
        rows.iter().map(|row| row.iter().map(units).collect::<Option<_>>()).collect::<Option<_>>()?;
    let order: Vec<usize> = outcome.ranking.iter().flatten().copied().collect();
    let last = order.iter().rposition(|option| outcome.winners.contains(option))?;
    let closest = order.get(last + 1).filter(|_| !outcome.is_open()).and_then(|&next| {
        let mut swap = smallest_swap(&weights, &values[order[last]], &values[next])?;
        swap.criterion = criteria[swap.criterion];
        Some((order[last], next, swap))
    });
    Some(Weighed { closest, reach: reach(&weights, &values, PERCENT) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_options_are_level_at_the_weight_that_is_named() {
        // 3:1 for the first criterion; the first option leads by 3·(5−4) + 1·(2−4) = 1.
        let swap = smallest_swap(&[3, 1], &[5, 2], &[4, 4]).unwrap();
        assert_eq!(
            (swap.criterion, swap.from.to_string(), swap.to.to_string()),
            (0, "3/4".to_owned(), "2/3".to_owned())
        );
        assert_eq!(smallest_swap(&[3, 1], &[5, 5], &[4, 4]), None);
        // Level only where the second criterion is everything; never behind.
        assert_eq!(smallest_swap(&[3, 1], &[5, 4], &[4, 4]), None);
        assert_eq!(smallest_swap(&[1], &[5], &[4]), None);
        assert_eq!(smallest_swap(&[0, 0], &[5, 1], &[4, 4]), None);
    }

    #[test]
    fn ranks_move_only_where_weights_can_move_them() {
        let reach = reach(&[10, 10], &[vec![5, 5], vec![5, 4], vec![4, 5], vec![1, 1]], 10);
        let ranks: Vec<_> = reach.iter().map(|reach| (reach.best, reach.worst)).collect();
        assert_eq!(ranks, [(1, 1), (2, 3), (2, 3), (4, 4)]);
    }

    proptest! {
        #[test]
        fn no_weights_within_reach_take_an_option_beyond_its_ranks(
            values in proptest::collection::vec(proptest::collection::vec(1i64..6, 3), 1..7),
            weights in proptest::collection::vec(1u64..9, 3),
            moved in proptest::collection::vec(90u64..111, 3),
        ) {
            let after: Vec<u64> = weights.iter().zip(&moved).map(|(weight, moved)| weight * moved).collect();
            let score = |of: &[i64]| -> i128 { of.iter().zip(&after).map(|(&v, &w)| i128::from(v) * i128::from(w)).sum() };
            for (at, reach) in reach(&weights, &values, 10).into_iter().enumerate() {
                let rank = 1 + values.iter().filter(|other| score(other) > score(&values[at])).count();
                prop_assert!((reach.best..=reach.worst).contains(&rank), "{rank} in {reach:?}");
            }
        }
    }
}
