//! Phragmén's loads: what is taken weighs on its supporters, spread as evenly as can be.

use super::electorate::Electorate;
use crate::tally::exact::{Ratio, whole};

/// The load of every voter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Loads {
    /// The loads there are, the lightest first.
    loads: Vec<Ratio>,
    /// By group, which of them it has.
    holds: Vec<u32>,
}

impl Loads {
    /// Nobody carries anything.
    #[must_use]
    pub fn none(electorate: &Electorate) -> Self {
        Self { loads: vec![whole(0)], holds: vec![0; electorate.weights.len()] }
    }

    /// Given loads, and by group which of them it has.
    #[must_use]
    pub fn new(loads: Vec<Ratio>, holds: Vec<u32>) -> Self {
        let mut all = Self { loads, holds };
        all.tidy();
        all
    }

    /// What every supporter would carry with this option added; none where nobody supports it.
    #[must_use]
    pub fn with(&self, electorate: &Electorate, option: usize, cost: u64) -> Option<Ratio> {
        let supporters = electorate.support[option].weight;
        let by_load = electorate.supporters_by(option, &self.holds, self.loads.len());
        let carried = self.loads.iter().zip(by_load).filter(|&(_, weight)| weight > 0);
        let sum = carried.fold(whole(cost), |sum, (load, weight)| sum + load * whole(weight));
        (supporters > 0).then(|| sum / whole(supporters))
    }

    /// Adds an option.
    pub fn put(&mut self, electorate: &Electorate, option: usize, load: Ratio) {
        let place = self.loads.len() as u32;
        self.loads.push(load);
        for &group in &electorate.support[option].groups {
            self.holds[group as usize] = place;
        }
        self.tidy();
    }

    /// Equal loads of the voters in one form only: sorted, each once, none that nobody has.
    fn tidy(&mut self) {
        let mut used = vec![false; self.loads.len()];
        self.holds.iter().for_each(|&place| used[place as usize] = true);
        let mut order: Vec<usize> = (0..self.loads.len()).filter(|&place| used[place]).collect();
        order.sort_by(|&a, &b| self.loads[a].cmp(&self.loads[b]));
        let mut place = vec![0; self.loads.len()];
        let mut tidy: Vec<Ratio> = Vec::with_capacity(order.len());
        for old in order {
            if tidy.last() != Some(&self.loads[old]) {
                tidy.push(self.loads[old].clone());
            }
            place[old] = tidy.len() as u32 - 1;
        }
        self.holds.iter_mut().for_each(|hold| *hold = place[*hold as usize]);
        self.loads = tidy;
    }
}
