//! The Schwartz set: the smallest groups nobody outside beats (Schwartz 1972, Rationality and the myth of the maximum).

/// Who beats whom among some options, by place among these, in rows of bits: both ways round.
pub(super) struct Beaten<'a> {
    inside: &'a [usize],
    words: usize,
    beats: Vec<u64>,
    beaten_by: Vec<u64>,
}

impl<'a> Beaten<'a> {
    pub(super) fn of(inside: &'a [usize], beats: impl Fn(usize, usize) -> bool) -> Self {
        let words = inside.len().div_ceil(64);
        let mut found =
            Self { inside, words, beats: vec![0; inside.len() * words], beaten_by: vec![0; inside.len() * words] };
        for (a, &above) in inside.iter().enumerate() {
            for (word, below) in inside.chunks(64).enumerate() {
                let row = |row: u64, (bit, &below): (usize, &usize)| row | u64::from(beats(above, below)) << bit;
                found.beats[a * words + word] = below.iter().enumerate().fold(0, row);
                let column = |row: u64, (bit, &below): (usize, &usize)| row | u64::from(beats(below, above)) << bit;
                found.beaten_by[a * words + word] = below.iter().enumerate().fold(0, column);
            }
        }
        found
    }

    /// The members of all smallest groups that nobody outside beats.
    pub(super) fn unbeaten(&self) -> Vec<usize> {
        let mut unbeaten = Vec::new();
        let mut settled = vec![0; self.words];
        for begin in 0..self.inside.len() {
            if has(&settled, begin) {
                continue;
            }
            // Up from one to another that it does not reach, until everybody above is reached: that is such a group.
            let mut at = begin;
            loop {
                let (above, below) = (self.reached(&self.beaten_by, at), self.reached(&self.beats, at));
                match (0..self.inside.len()).find(|&other| has(&above, other) && !has(&below, other)) {
                    Some(higher) => at = higher,
                    None => {
                        unbeaten.extend((0..self.inside.len()).filter(|&member| has(&above, member)));
                        settled.iter_mut().zip(&below).for_each(|(settled, below)| *settled |= below);
                        break;
                    }
                }
            }
        }
        unbeaten.sort_unstable();
        unbeaten.into_iter().map(|at| self.inside[at]).collect()
    }

    /// Whether everybody reaches everybody.
    pub(super) fn is_one_circle(&self) -> bool {
        let all = |rows: &[u64]| self.reached(rows, 0).iter().map(|word| word.count_ones() as usize).sum::<usize>();
        self.inside.len() < 2 || [&self.beats, &self.beaten_by].iter().all(|rows| all(rows) == self.inside.len())
    }

    /// Whoever is reached from one, itself too.
    fn reached(&self, rows: &[u64], from: usize) -> Vec<u64> {
        let mut reached = vec![0; self.words];
        reached[from / 64] |= 1 << (from % 64);
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            let row = &rows[at * self.words..][..self.words];
            for (word, (reached, row)) in reached.iter_mut().zip(row).enumerate() {
                let mut new = row & !*reached;
                *reached |= new;
                while new != 0 {
                    open.push(word * 64 + new.trailing_zeros() as usize);
                    new &= new - 1;
                }
            }
        }
        reached
    }
}

fn has(set: &[u64], at: usize) -> bool {
    set[at / 64] >> (at % 64) & 1 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_nobody_outside_beats_are_found() {
        // 0, 1 and 2 in a circle beat 3; 4 beats 5; 6 stands alone.
        let beats = |a: usize, b: usize| [(0, 1), (1, 2), (2, 0), (1, 3), (4, 5), (5, 3)].contains(&(a, b));
        let all: Vec<usize> = (0..7).collect();
        assert_eq!(Beaten::of(&all, beats).unbeaten(), [0, 1, 2, 4, 6]);
        assert_eq!(Beaten::of(&[3, 1, 5], beats).unbeaten(), [1, 5]);
        assert!(Beaten::of(&[], beats).unbeaten().is_empty());
    }
}
