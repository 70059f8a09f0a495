//! What a reader gathers: the options by their ids, the marks of one ballot, points that share one unit.

use super::fault::{Fault, Oddity, Spot, Warnings, Why, shown};
use super::number::Decimal;
use crate::tally::ballot::{Ballot, Gathered, Points};
use crate::tally::profile::{Choice, MOST_VOTES};
use crate::text;
use std::collections::HashMap;

/// More options are no list to choose from, and every duel of every two would have to be held.
pub(super) const MOST_OPTIONS: usize = 10_000;

/// The options of a file.
#[derive(Debug, Default)]
pub(super) struct Roster {
    pub(super) choices: Vec<Choice>,
    places: HashMap<String, usize>,
    /// For each option, the ballot that named it last.
    seen: Vec<u64>,
    ballot: u64,
}

impl Roster {
    /// Adds an option.
    pub(super) fn add(&mut self, at: Spot, id: &str, name: &str) -> Result<usize, Fault> {
        let id = text::clean_line(id).text;
        let place = self.choices.len();
        if place >= MOST_OPTIONS {
            return Err(Fault::new(at, Why::TooManyOptions { limit: MOST_OPTIONS }));
        }
        if self.places.insert(id.clone(), place).is_some() {
            return Err(Fault::new(at, Why::SameId { id }));
        }
        self.choices.push(Choice { id, name: text::clean_line(name).text, cost: None });
        self.seen.push(0);
        Ok(place)
    }

    /// The place of an option.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.places.get(id).or_else(|| self.places.get(&text::clean_line(id).text)).copied()
    }

    /// The place of an option a ballot names.
    pub(super) fn place(&self, at: impl FnOnce() -> Spot, id: &str) -> Result<usize, Fault> {
        self.find(id).ok_or_else(|| Fault::new(at(), Why::UnknownOption { found: shown(id) }))
    }

    /// Begins a ballot.
    pub(super) fn begin(&mut self) {
        self.ballot += 1;
    }

    /// Whether this ballot names the option for the first time; a second time is a warning.
    pub(super) fn is_new(&mut self, option: usize, at: impl FnOnce() -> Spot, warnings: &mut Warnings) -> bool {
        let before = self.seen.get_mut(option).map(|seen| std::mem::replace(seen, self.ballot));
        if before != Some(self.ballot) {
            return true;
        }
        let id = self.choices.get(option).map(|choice| choice.id.clone()).unwrap_or_default();
        warnings.add(at(), Oddity::Twice { id });
        false
    }
}

/// The votes so far, which may not be more than can be counted.
#[derive(Debug, Default)]
pub(super) struct Weight(pub(super) u64);

impl Weight {
    pub(super) fn add(&mut self, at: impl FnOnce() -> Spot, weight: u64) -> Result<(), Fault> {
        match self.0.checked_add(weight).filter(|&sum| sum <= MOST_VOTES) {
            Some(sum) => {
                self.0 = sum;
                Ok(())
            }
            None => Err(Fault::new(at(), Why::TooManyVotes)),
        }
    }
}

/// Ballots with points, all in the smallest unit met so far.
#[derive(Debug, Default)]
pub(super) struct Pointed {
    ballots: Gathered<Points>,
    decimals: u32,
}

impl Pointed {
    /// Adds a ballot.
    pub(super) fn add(&mut self, at: impl Fn() -> Spot, given: &[(usize, Decimal)], weight: u64) -> Result<(), Fault> {
        let too_large = || Fault::new(at(), Why::TooLarge { found: at_most(given) });
        let decimals = given.iter().map(|(_, points)| points.decimals).max().unwrap_or(0);
        if decimals > self.decimals {
            let factor = 10i64.checked_pow(decimals - self.decimals).ok_or_else(too_large)?;
            let mut finer = Gathered::default();
            for Ballot { weight, mut mark } in std::mem::take(&mut self.ballots).ballots() {
                for (_, points) in &mut mark {
                    *points = points.checked_mul(factor).ok_or_else(too_large)?;
                }
                finer.add(mark, weight);
            }
            (self.ballots, self.decimals) = (finer, decimals);
        }
        let mut mark = Points::with_capacity(given.len());
        for (option, points) in given {
            mark.push((*option, points.scaled(self.decimals).ok_or_else(too_large)?));
        }
        mark.sort_unstable();
        self.ballots.add(mark, weight);
        Ok(())
    }

    /// The ballots, and how many of their points make one.
    pub(super) fn finish(self) -> (Vec<Ballot<Points>>, u64) {
        (self.ballots.ballots(), 10u64.saturating_pow(self.decimals))
    }
}

fn at_most(given: &[(usize, Decimal)]) -> String {
    given.iter().map(|(_, points)| points.digits).max().unwrap_or(0).to_string()
}
