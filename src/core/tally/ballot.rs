//! What one voter said, and equal ballots counted together.

use std::collections::{BTreeMap, BTreeSet};

/// Equal ballots: what they say, and how many said it (or their weight).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot<M> {
    /// How many, or how heavy together.
    pub weight: u64,
    /// What they say.
    pub mark: M,
}

/// One option on a ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ranked {
    /// Its rank: lower is better, equal ranks are ties, a gap is a rank the voter skipped.
    pub rank: u32,
    /// The option, by its place in the list.
    pub option: usize,
}

/// A ranking: ties and truncation allowed. Sorted by rank, then by option; every option at most once.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ranking(Vec<Ranked>);

impl Ranking {
    /// From options with their ranks. An option named twice keeps its better rank.
    #[must_use]
    pub fn new(mut ranked: Vec<Ranked>) -> Self {
        ranked.sort_unstable();
        let mut named: Vec<usize> = ranked.iter().map(|at| at.option).collect();
        named.sort_unstable();
        if named.windows(2).any(|two| two[0] == two[1]) {
            let mut seen = BTreeSet::new();
            ranked.retain(|at| seen.insert(at.option));
        }
        Self(ranked)
    }

    /// From groups, best first; an empty group is a skipped rank.
    #[must_use]
    pub fn of_groups<G: AsRef<[usize]>>(groups: &[G]) -> Self {
        let ranked = groups
            .iter()
            .zip(0..)
            .flat_map(|(group, rank)| group.as_ref().iter().map(move |&option| Ranked { rank, option }));
        Self::new(ranked.collect())
    }

    /// From a strict order, best first.
    #[must_use]
    pub fn of_order(order: &[usize]) -> Self {
        Self::new(order.iter().zip(0..).map(|(&option, rank)| Ranked { rank, option }).collect())
    }

    /// The ranked options, best first.
    #[must_use]
    pub fn ranked(&self) -> &[Ranked] {
        &self.0
    }

    /// The groups of equally ranked options, best first.
    pub fn groups(&self) -> impl Iterator<Item = &[Ranked]> {
        self.0.chunk_by(|a, b| a.rank == b.rank)
    }
}

/// Marks only some options: the option and the points given to it, sorted by option.
pub type Points = Vec<(usize, i64)>;

/// Gathers equal ballots, so that a hundred thousand of them are counted as a few thousand. What comes out is in the
/// order of the marks: who voted first leaves no trace.
#[derive(Debug)]
pub struct Gathered<M>(BTreeMap<M, u64>);

impl<M> Default for Gathered<M> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<M: Ord> Gathered<M> {
    /// Adds a ballot. Weight stops at the largest number there is, which [`super::profile::Profile::new`] refuses.
    pub fn add(&mut self, mark: M, weight: u64) {
        let sum = self.0.entry(mark).or_insert(0);
        *sum = sum.saturating_add(weight);
    }

    /// The ballots; those without weight are left out.
    #[must_use]
    pub fn ballots(self) -> Vec<Ballot<M>> {
        self.0.into_iter().filter(|&(_, weight)| weight > 0).map(|(mark, weight)| Ballot { weight, mark }).collect()
    }
}

impl<M: Ord> FromIterator<(M, u64)> for Gathered<M> {
    fn from_iter<I: IntoIterator<Item = (M, u64)>>(marks: I) -> Self {
        let mut gathered = Self::default();
        marks.into_iter().for_each(|(mark, weight)| gathered.add(mark, weight));
        gathered
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_named_twice_keeps_its_better_rank() {
        let ranking = Ranking::of_order(&[2, 0, 2, 1]);
        let order: Vec<_> = ranking.ranked().iter().map(|at| at.option).collect();
        assert_eq!(order, [2, 0, 1]);
        let groups: Vec<usize> = Ranking::of_groups(&[vec![3, 1], vec![], vec![0]]).groups().map(<[_]>::len).collect();
        assert_eq!(groups, [2, 1]);
    }

    #[test]
    fn equal_ballots_are_counted_together_whatever_their_order() {
        let gather = |marks: &[usize]| marks.iter().map(|&mark| (mark, 1)).collect::<Gathered<_>>().ballots();
        assert_eq!(gather(&[2, 1, 2]), [Ballot { weight: 1, mark: 1 }, Ballot { weight: 2, mark: 2 }]);
        assert_eq!(gather(&[2, 1, 2]), gather(&[1, 2, 2]));
    }
}
