//! Phragmén's loads: what is taken weighs on its supporters, spread as evenly as can be. All loads are whole multiples of
//! `1 / denominator`, so that nothing is rounded and loads are compared as integers.

use super::electorate::Electorate;
use crate::tally::exact::Ratio;
use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};
use std::cmp::Ordering;

/// The load of every voter, in one form only: in lowest terms, each load once, the lightest first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Loads {
    denominator: BigInt,
    loads: Vec<BigInt>,
    /// By group, which of them it has.
    holds: Vec<u32>,
}

/// What every supporter of an option would carry, to be compared with others of the same loads.
#[derive(Debug, Clone)]
pub struct Load {
    numerator: BigInt,
    supporters: u64,
}

impl Ord for Load {
    fn cmp(&self, other: &Self) -> Ordering {
        (&self.numerator * other.supporters).cmp(&(&other.numerator * self.supporters))
    }
}

impl PartialOrd for Load {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Load {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Load {}

impl Loads {
    /// Nobody carries anything.
    #[must_use]
    pub fn none(electorate: &Electorate) -> Self {
        Self { denominator: BigInt::one(), loads: vec![BigInt::zero()], holds: vec![0; electorate.weights.len()] }
    }

    /// Given loads over a denominator, and by group which of them it has.
    #[must_use]
    pub fn new(loads: Vec<BigInt>, denominator: BigInt, holds: Vec<u32>) -> Self {
        let mut all = Self { denominator, loads, holds };
        all.tidy();
        all
    }

    /// What every supporter would carry with this option added; none where nobody supports it.
    #[must_use]
    pub fn with(&self, electorate: &Electorate, option: usize, cost: u64) -> Option<Load> {
        let supporters = electorate.support[option].weight;
        let by_load = electorate.supporters_by(option, &self.holds, self.loads.len());
        let carried = self.loads.iter().zip(by_load).filter(|&(_, weight)| weight > 0);
        let numerator = carried.fold(&self.denominator * cost, |sum, (load, weight)| sum + load * weight);
        (supporters > 0).then_some(Load { numerator, supporters })
    }

    /// The load as a number.
    #[must_use]
    pub fn ratio(&self, load: &Load) -> Ratio {
        Ratio::new(load.numerator.clone(), &self.denominator * load.supporters)
    }

    /// Adds an option.
    pub fn put(&mut self, electorate: &Electorate, option: usize, load: &Load) {
        let place = self.loads.len() as u32;
        self.loads.iter_mut().for_each(|other| *other *= load.supporters);
        self.denominator *= load.supporters;
        self.loads.push(load.numerator.clone());
        for &group in &electorate.support[option].groups {
            self.holds[group as usize] = place;
        }
        self.tidy();
    }

    fn tidy(&mut self) {
        let mut used = vec![false; self.loads.len()];
        self.holds.iter().for_each(|&place| used[place as usize] = true);
        let mut order: Vec<usize> = (0..self.loads.len()).filter(|&place| used[place]).collect();
        order.sort_by(|&a, &b| self.loads[a].cmp(&self.loads[b]));
        let mut place = vec![0; self.loads.len()];
        let mut tidy: Vec<BigInt> = Vec::with_capacity(order.len());
        for old in order {
            if tidy.last() != Some(&self.loads[old]) {
                tidy.push(self.loads[old].clone());
            }
            place[old] = tidy.len() as u32 - 1;
        }
        self.holds.iter_mut().for_each(|hold| *hold = place[*hold as usize]);
        let common = tidy.iter().fold(self.denominator.clone(), |common, load| gcd(common, load.abs()));
        tidy.iter_mut().for_each(|load| *load /= &common);
        self.denominator /= &common;
        self.loads = tidy;
    }
}

fn gcd(mut a: BigInt, mut b: BigInt) -> BigInt {
    while !b.is_zero() {
        (a, b) = (b.clone(), a % b);
    }
    a
}
