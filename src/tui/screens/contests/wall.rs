//! The matrix on the village wall while it is filled in: every two options in turn, and what was said of them.

use crate::meeting::contests::{Judged, Mark, pairs_of};

/// Every pair of so many options, in the order in which the matrix is walked: row by row.
pub struct Wall {
    options: usize,
    pairs: Vec<(usize, usize)>,
    given: Vec<Option<Judged>>,
    /// The pair that is asked; behind the last once all were walked.
    at: usize,
}

impl Wall {
    pub fn new(options: usize) -> Self {
        let pairs: Vec<_> = (0..options).flat_map(|a| (a + 1..options).map(move |b| (a, b))).collect();
        Self { options, given: vec![None; pairs.len()], pairs, at: 0 }
    }

    /// As it was kept, at the first pair without a word; empty where what was kept is no such matrix.
    pub fn read(options: usize, kept: &str) -> Self {
        let said: Option<Vec<Option<Judged>>> = kept.chars().map(judged).collect();
        let mut wall = Self::new(options);
        if let Some(given) = said.filter(|given| given.len() == wall.pairs.len()) {
            wall.at = given.iter().position(Option::is_none).unwrap_or(given.len());
            wall.given = given;
        }
        wall
    }

    /// One letter a pair, in the order walked; nothing while nothing was said.
    pub fn kept(&self) -> String {
        if self.is_empty() { String::new() } else { self.given.iter().copied().map(letter).collect() }
    }

    /// The two that are held against each other now; none once all were walked.
    pub fn asked(&self) -> Option<(usize, usize)> {
        self.pairs.get(self.at).copied()
    }

    /// The number of the pair that is asked, from 1, and of all.
    pub fn place(&self) -> (usize, usize) {
        (self.at + 1, pairs_of(self.options))
    }

    pub fn is_empty(&self) -> bool {
        self.given.iter().all(Option::is_none)
    }

    pub fn unjudged(&self) -> usize {
        self.given.iter().filter(|given| given.is_none()).count()
    }

    /// What was said of a pair, whichever way round it is named.
    pub fn said(&self, a: usize, b: usize) -> Option<Judged> {
        let at = self.pairs.iter().position(|&pair| pair == (a.min(b), a.max(b)))?;
        let judged = (*self.given.get(at)?)?;
        Some(if a < b { judged } else { judged.turned() })
    }

    /// Judges the pair that is asked and goes on; none passes over it.
    pub fn judge(&mut self, judged: Option<Judged>) {
        if let Some(given) = self.given.get_mut(self.at) {
            *given = judged;
            self.at += 1;
        }
    }

    /// One pair on or back, over what was said.
    pub fn go(&mut self, down: bool) {
        self.at = if down { (self.at + 1).min(self.pairs.len()) } else { self.at.saturating_sub(1) };
    }

    pub fn begin(&mut self) {
        self.at = 0;
    }

    pub fn end(&mut self) {
        self.at = self.pairs.len();
    }

    /// The sheet as it is recorded.
    pub fn mark(&self) -> Mark {
        let said = self.pairs.iter().zip(&self.given).filter_map(|(&(a, b), judged)| Some((a, b, (*judged)?)));
        Mark::Pairs(said.collect()).canonical()
    }
}

const fn letter(judged: Option<Judged>) -> char {
    match judged {
        Some(Judged::First) => 'a',
        Some(Judged::Second) => 'b',
        Some(Judged::Level) => '=',
        None => '-',
    }
}

const fn judged(letter: char) -> Option<Option<Judged>> {
    match letter {
        'a' => Some(Some(Judged::First)),
        'b' => Some(Some(Judged::Second)),
        '=' => Some(Some(Judged::Level)),
        '-' => Some(None),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_matrix_is_walked_row_by_row_and_kept_as_it_is() {
        let mut wall = Wall::new(3);
        assert_eq!((wall.asked(), wall.place(), wall.kept().as_str()), (Some((0, 1)), (1, 3), ""));
        wall.judge(Some(Judged::Second));
        wall.judge(None);
        wall.judge(Some(Judged::Level));
        assert_eq!((wall.asked(), wall.unjudged(), wall.kept().as_str()), (None, 1, "b-="));
        assert_eq!((wall.said(0, 1), wall.said(1, 0)), (Some(Judged::Second), Some(Judged::First)));
        let again = Wall::read(3, "b-=");
        assert_eq!((again.asked(), again.mark()), (Some((0, 2)), wall.mark()));
        assert_eq!(wall.mark(), Mark::Pairs(vec![(0, 1, Judged::Second), (1, 2, Judged::Level)]));
        wall.go(false);
        wall.judge(Some(Judged::First));
        assert_eq!(wall.kept(), "b-a");
        for kept in ["", "b-", "b-a=", "bxa"] {
            assert!(Wall::read(3, kept).is_empty(), "{kept}");
        }
        assert_eq!(Wall::new(3).mark(), Mark::Blank);
    }
}
