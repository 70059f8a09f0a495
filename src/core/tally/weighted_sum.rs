//! Weighted criteria: points = Σ weight × value, compared as integers; the score shown is points / Σ weights.
//!
//! Ties are broken only by the keys declared beforehand; what they cannot separate shares a rank.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// Name and version of the rule, recorded with each announced ranking.
pub const RULE: &str = "weighted-sum/1";

/// One option to be ranked.
#[derive(Debug, Clone)]
pub struct Candidate<K> {
    /// Its name.
    pub id: K,
    /// One value for each weight.
    pub values: Vec<u32>,
    /// The declared tie-breakers in order, each turned so that the higher comes first.
    pub tie_keys: Vec<i64>,
}

/// The place of one option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place<K> {
    /// Its name.
    pub id: K,
    /// Σ weight × value.
    pub points: u64,
    /// Rank from 1; tied options share one, and the next rank is skipped accordingly.
    pub rank: u32,
    /// Whether another option has the same points and the declared tie-breakers do not separate them.
    pub tied: bool,
    /// Which tie-breaker (from 0) put it behind the one before it, where the points alone did not.
    pub separated_by: Option<usize>,
}

/// Ranks the candidates, best first. Tied ones stand in the order of their ids, which decides nothing.
#[must_use]
pub fn rank<K: Ord + Clone>(weights: &[u32], candidates: &[Candidate<K>]) -> Vec<Place<K>> {
    let mut scored: Vec<(u64, &Candidate<K>)> =
        candidates.iter().map(|candidate| (points(weights, &candidate.values), candidate)).collect();
    scored.sort_by(|(p, a), (q, b)| q.cmp(p).then_with(|| b.tie_keys.cmp(&a.tie_keys)).then_with(|| a.id.cmp(&b.id)));

    let mut places: Vec<Place<K>> = Vec::with_capacity(scored.len());
    for (at, (points, candidate)) in scored.iter().enumerate() {
        let mut place =
            Place { id: candidate.id.clone(), points: *points, rank: ordinal(at), tied: false, separated_by: None };
        if let (Some(before), Some(last)) = (at.checked_sub(1).map(|i| &scored[i]), places.last_mut())
            && before.0 == *points
        {
            match separation(&before.1.tie_keys, &candidate.tie_keys) {
                Some(key) => place.separated_by = Some(key),
                None => {
                    last.tied = true;
                    place.tied = true;
                    place.rank = last.rank;
                }
            }
        }
        places.push(place);
    }
    places
}

/// Σ weight × value.
#[must_use]
pub fn points(weights: &[u32], values: &[u32]) -> u64 {
    weights.iter().zip(values).map(|(&weight, &value)| u64::from(weight) * u64::from(value)).sum()
}

fn ordinal(place: usize) -> u32 {
    u32::try_from(place + 1).unwrap_or(u32::MAX)
}

fn separation(before: &[i64], after: &[i64]) -> Option<usize> {
    before.iter().zip(after).position(|(a, b)| a.cmp(b) != Ordering::Equal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn candidate(id: u32, values: &[u32], tie_keys: &[i64]) -> Candidate<u32> {
        Candidate { id, values: values.to_vec(), tie_keys: tie_keys.to_vec() }
    }

    #[test]
    fn declared_keys_break_ties_and_say_so() {
        let ranked = rank(
            &[1, 1],
            &[candidate(1, &[2, 3], &[0, 9]), candidate(2, &[3, 2], &[0, 7]), candidate(3, &[5, 5], &[0, 0])],
        );
        let seen: Vec<_> = ranked.iter().map(|p| (p.id, p.rank, p.tied, p.separated_by)).collect();
        assert_eq!(seen, [(3, 1, false, None), (1, 2, false, None), (2, 3, false, Some(1))]);
    }

    #[test]
    fn what_nothing_separates_shares_a_rank_and_the_next_is_skipped() {
        let ranked = rank(&[1], &[candidate(9, &[4], &[1]), candidate(2, &[4], &[1]), candidate(5, &[1], &[8])]);
        let seen: Vec<_> = ranked.iter().map(|p| (p.id, p.rank, p.tied)).collect();
        assert_eq!(seen, [(2, 1, true), (9, 1, true), (5, 3, false)]);
    }

    proptest! {
        #[test]
        fn order_of_entry_never_decides(values in proptest::collection::vec((1u32..6, 1u32..6, 0i64..3), 1..12), turn in 0usize..12) {
            let mut candidates: Vec<_> = values.iter().zip(1u32..).map(|(&(a, b, key), id)| candidate(id, &[a, b], &[key])).collect();
            let before = rank(&[3, 2], &candidates);
            let len = candidates.len();
            candidates.rotate_left(turn % len);
            prop_assert_eq!(before, rank(&[3, 2], &candidates));
        }
    }
}
