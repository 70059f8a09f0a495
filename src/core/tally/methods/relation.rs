//! Who stands above whom, with all that follows from it: if a stands above b and b above c, then a above c.

/// A relation between options by place, in rows of bits; always with everything that follows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Relation {
    size: usize,
    /// How many words a row takes.
    words: usize,
    rows: Vec<u64>,
}

impl Relation {
    /// Nobody stands above anybody.
    pub(super) fn none(size: usize) -> Self {
        let words = size.div_ceil(64);
        Self { size, words, rows: vec![0; size * words] }
    }

    /// Whether `a` stands above `b`.
    pub(super) fn holds(&self, a: usize, b: usize) -> bool {
        self.rows[a * self.words + b / 64] >> (b % 64) & 1 == 1
    }

    /// Believes that `a` stands above `b`, with all that follows.
    pub(super) fn believe(&mut self, a: usize, b: usize) {
        if self.holds(a, b) {
            return;
        }
        let mut gained = self.rows[b * self.words..][..self.words].to_vec();
        gained[b / 64] |= 1 << (b % 64);
        for (x, row) in self.rows.chunks_exact_mut(self.words).enumerate() {
            let is_above = x == a || row[a / 64] >> (a % 64) & 1 == 1;
            // Who stands above b already stands above all that b does.
            if is_above && row[b / 64] >> (b % 64) & 1 == 0 {
                row.iter_mut().zip(&gained).for_each(|(row, gained)| *row |= gained);
            }
        }
    }

    /// Believes all of these, with all that follows.
    pub(super) fn believe_all(&mut self, said: impl Iterator<Item = (usize, usize)>) {
        /// From so many on, what follows is found for all at once.
        const MANY: usize = 48;
        let mut new = 0;
        for (a, b) in said {
            if !self.holds(a, b) {
                new += 1;
                if new <= MANY {
                    self.believe(a, b);
                } else {
                    self.rows[a * self.words + b / 64] |= 1 << (b % 64);
                }
            }
        }
        if new > MANY {
            self.close();
        }
    }

    /// Adds all that follows (Warshall 1962).
    fn close(&mut self) {
        for via in 0..self.size {
            let onward = self.rows[via * self.words..][..self.words].to_vec();
            for row in self.rows.chunks_exact_mut(self.words) {
                if row[via / 64] >> (via % 64) & 1 == 1 {
                    row.iter_mut().zip(&onward).for_each(|(row, onward)| *row |= onward);
                }
            }
        }
    }

    /// Whether everybody stands above everybody, themselves too: there is nothing more to believe.
    pub(super) fn is_full(&self) -> bool {
        self.rows.iter().map(|word| word.count_ones() as usize).sum::<usize>() == self.size * self.size
    }

    /// Keeps what the other says too.
    pub(super) fn keep_common(&mut self, other: &Self) {
        self.rows.iter_mut().zip(&other.rows).for_each(|(row, other)| *row &= other);
    }

    /// Those nobody stands above.
    pub(super) fn first(&self) -> Vec<usize> {
        let mut below = vec![0; self.words];
        for row in self.rows.chunks_exact(self.words.max(1)) {
            below.iter_mut().zip(row).for_each(|(below, row)| *below |= row);
        }
        (0..self.size).filter(|&at| below[at / 64] >> (at % 64) & 1 == 0).collect()
    }

    /// Whether anybody stands above this one.
    pub(super) fn has_above(&self, at: usize) -> bool {
        (0..self.size).any(|above| self.holds(above, at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_believed_has_all_that_follows_and_nothing_else(
            size in 1usize..80,
            said in proptest::collection::vec((0usize..80, 0usize..80), 0..120),
        ) {
            let said: Vec<_> = said.into_iter().map(|(a, b)| (a % size, b % size)).collect();
            let mut relation = Relation::none(size);
            said.iter().for_each(|&(a, b)| relation.believe(a, b));
            let mut at_once = Relation::none(size);
            at_once.believe_all(said.iter().copied());
            prop_assert_eq!(&at_once, &relation);
            for a in 0..size {
                // Whoever is reached from here, step by step.
                let (mut reached, mut open) = (vec![false; size], vec![a]);
                while let Some(at) = open.pop() {
                    for &(_, to) in said.iter().filter(|&&(from, _)| from == at) {
                        if !std::mem::replace(&mut reached[to], true) {
                            open.push(to);
                        }
                    }
                }
                prop_assert!((0..size).all(|b| relation.holds(a, b) == reached[b]));
                prop_assert_eq!(relation.first().contains(&a), !relation.has_above(a));
            }
        }
    }
}
