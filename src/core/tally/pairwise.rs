//! Every option against every other: how many rank the one above the other.

use super::ballot::{Ballot, Ranking};
use super::settings::{Strength, Unranked};

/// The matrix of duels. Row `a`, column `b`: the weight of those who rank `a` strictly above `b`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairwise {
    options: usize,
    votes: Vec<u64>,
}

impl Pairwise {
    /// From a matrix in rows; none unless it has `options`² cells. What stands on the diagonal is taken for 0.
    #[must_use]
    pub fn of_rows(options: usize, mut votes: Vec<u64>) -> Option<Self> {
        (votes.len() == options.checked_mul(options)?).then(|| {
            (0..options).for_each(|a| votes[a * options + a] = 0);
            Self { options, votes }
        })
    }

    /// Nobody has said anything.
    #[must_use]
    pub fn none(options: usize) -> Self {
        Self { options, votes: vec![0; options * options] }
    }

    /// Counted from rankings.
    #[must_use]
    pub fn count(options: usize, ballots: &[Ballot<Ranking>], unranked: Unranked) -> Self {
        let mut pairs = Self::none(options);
        ballots.iter().for_each(|ballot| pairs.add(&ballot.mark, ballot.weight, unranked));
        pairs
    }

    /// Takes in so many ballots of this kind.
    pub fn add(&mut self, mark: &Ranking, weight: u64, unranked: Unranked) {
        self.change(mark, unranked, |cell| *cell += weight);
    }

    /// Takes out so many ballots of this kind, that were taken in.
    pub fn remove(&mut self, mark: &Ranking, weight: u64, unranked: Unranked) {
        self.change(mark, unranked, |cell| *cell = cell.saturating_sub(weight));
    }

    /// Changes every cell of which a ranking says that its row stands above its column.
    fn change(&mut self, mark: &Ranking, unranked: Unranked, change: impl Fn(&mut u64)) {
        let (options, ranked) = (self.options, mark.ranked());
        let mut end = 0;
        for group in mark.groups() {
            end += group.len();
            for above in group {
                let row = &mut self.votes[above.option * options..][..options];
                ranked[end..].iter().for_each(|below| change(&mut row[below.option]));
            }
        }
        if unranked == Unranked::Last && ranked.len() < options {
            let mut is_ranked = vec![false; options];
            ranked.iter().for_each(|at| is_ranked[at.option] = true);
            for above in ranked {
                let row = &mut self.votes[above.option * options..][..options];
                row.iter_mut().zip(&is_ranked).filter(|(_, is_ranked)| !**is_ranked).for_each(|(cell, _)| change(cell));
            }
        }
    }

    /// The duels among some of the options only, which are named by their place among these from here on.
    #[must_use]
    pub fn among(&self, options: &[usize]) -> Self {
        let votes = options.iter().flat_map(|&a| options.iter().map(move |&b| self.votes(a, b))).collect();
        Self { options: options.len(), votes }
    }

    /// How many options there are.
    #[must_use]
    pub fn options(&self) -> usize {
        self.options
    }

    /// The weight of those who rank `a` above `b`.
    #[must_use]
    pub fn votes(&self, a: usize, b: usize) -> u64 {
        self.votes[a * self.options + b]
    }

    /// By how much `a` is ahead of `b`; below zero where it is behind.
    #[must_use]
    pub fn margin(&self, a: usize, b: usize) -> i64 {
        self.votes(a, b).cast_signed() - self.votes(b, a).cast_signed()
    }

    /// Whether more rank `a` above `b` than the other way.
    #[must_use]
    pub fn beats(&self, a: usize, b: usize) -> bool {
        self.votes(a, b) > self.votes(b, a)
    }

    /// How strong the victory of `a` over `b` is; 0 where it does not beat it.
    #[must_use]
    pub fn strength(&self, a: usize, b: usize, measure: Strength) -> u64 {
        match measure {
            _ if !self.beats(a, b) => 0,
            Strength::Margins => self.votes(a, b) - self.votes(b, a),
            Strength::WinningVotes => self.votes(a, b),
        }
    }

    /// The matrix in rows.
    pub fn rows(&self) -> impl Iterator<Item = &[u64]> {
        self.votes.chunks(self.options.max(1))
    }

    /// The option that beats every other, if there is one (Condorcet 1785). A single option is one.
    #[must_use]
    pub fn condorcet_winner(&self) -> Option<usize> {
        (0..self.options).find(|&a| (0..self.options).all(|b| a == b || self.beats(a, b)))
    }

    /// The option that every other beats, if there is one and there are two at least.
    #[must_use]
    pub fn condorcet_loser(&self) -> Option<usize> {
        (0..self.options).find(|&a| self.options > 1 && (0..self.options).all(|b| a == b || self.beats(b, a)))
    }

    /// The smallest group whose members all beat everyone outside it (Smith 1973).
    #[must_use]
    pub fn smith_set(&self) -> Vec<usize> {
        let wins = |a: usize| (0..self.options).filter(|&b| self.beats(a, b)).count();
        let losses = |a: usize| (0..self.options).filter(|&b| self.beats(b, a)).count();
        let Some(first) = (0..self.options).max_by_key(|&a| (wins(a), std::cmp::Reverse(losses(a)))) else {
            return Vec::new();
        };
        // The option with the most victories is in the set; whoever a member does not beat is in it too.
        let mut inside = vec![false; self.options];
        let mut open = vec![first];
        inside[first] = true;
        while let Some(a) = open.pop() {
            for (b, inside) in inside.iter_mut().enumerate() {
                if !*inside && !self.beats(a, b) {
                    *inside = true;
                    open.push(b);
                }
            }
        }
        (0..self.options).filter(|&a| inside[a]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ballots(marks: &[(u64, &[&[usize]])]) -> Vec<Ballot<Ranking>> {
        marks.iter().map(|&(weight, groups)| Ballot { weight, mark: Ranking::of_groups(groups) }).collect()
    }

    #[test]
    fn unranked_options_stand_below_the_ranked_and_level_with_each_other() {
        let marks = ballots(&[(3, &[&[0], &[1]]), (2, &[&[2, 1]]), (1, &[])]);
        let pairs = Pairwise::count(4, &marks, Unranked::Last);
        let rows: Vec<_> = pairs.rows().map(<[_]>::to_vec).collect();
        assert_eq!(rows, [[0, 3, 3, 3], [2, 0, 3, 5], [2, 0, 0, 2], [0, 0, 0, 0]]);
        let ignored = Pairwise::count(4, &marks, Unranked::Ignored);
        assert_eq!((ignored.votes(0, 1), ignored.votes(0, 2), ignored.votes(1, 3)), (3, 0, 0));
    }

    #[test]
    fn winner_loser_and_smith_set() {
        let cycle =
            ballots(&[(2, &[&[0], &[1], &[2], &[3]]), (2, &[&[1], &[2], &[0], &[3]]), (2, &[&[2], &[0], &[1], &[3]])]);
        let pairs = Pairwise::count(4, &cycle, Unranked::Last);
        assert_eq!(
            (pairs.condorcet_winner(), pairs.condorcet_loser(), pairs.smith_set()),
            (None, Some(3), vec![0, 1, 2])
        );
        let clear = Pairwise::count(3, &ballots(&[(1, &[&[1]])]), Unranked::Last);
        assert_eq!((clear.condorcet_winner(), clear.smith_set()), (Some(1), vec![1]));
        let level = Pairwise::count(3, &ballots(&[(1, &[&[0, 1], &[2]])]), Unranked::Last);
        assert_eq!((level.condorcet_winner(), level.smith_set()), (None, vec![0, 1]));
        assert!(Pairwise::count(0, &[], Unranked::Last).smith_set().is_empty());
        assert_eq!(Pairwise::count(1, &[], Unranked::Last).condorcet_winner(), Some(0));
    }
}
