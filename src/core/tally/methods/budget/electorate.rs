//! Who supports what: voters with equal ballots together.

use crate::tally::ballot::Ballot;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::settings::{Settings, Utility};

/// The voters, in groups of equal ballots.
#[derive(Debug)]
pub struct Electorate {
    /// How many are in each group.
    pub weights: Vec<u64>,
    /// Who supports each option.
    pub support: Vec<Support>,
    /// All voters, those who marked nothing too.
    pub voters: u64,
}

/// Who supports an option.
#[derive(Debug, Default)]
pub struct Support {
    /// The groups.
    pub groups: Vec<u32>,
    /// What it is worth to each of them; empty where it is worth the same to all.
    pub points: Vec<u64>,
    /// How many they are.
    pub weight: u64,
}

impl Electorate {
    /// Approvals, or points from the threshold on.
    #[must_use]
    pub fn of_approvals(profile: &Profile, settings: &Settings) -> Option<Self> {
        let ballots = profile.approvals(settings)?;
        let mut electorate = Self::empty(profile, ballots.iter().map(|ballot| ballot.weight));
        for (group, ballot) in (0..).zip(ballots.iter()) {
            for &option in &ballot.mark {
                electorate.support[option].groups.push(group);
                electorate.support[option].weight += ballot.weight;
            }
        }
        Some(electorate)
    }

    /// Points above zero where a project is worth its points, otherwise as [`Electorate::of_approvals`].
    #[must_use]
    pub fn new(profile: &Profile, settings: &Settings) -> Option<Self> {
        let (Ballots::Scored(ballots) | Ballots::Cumulative(ballots), Utility::Cardinality) =
            (&profile.ballots, settings.utility)
        else {
            return Self::of_approvals(profile, settings);
        };
        let mut electorate = Self::empty(profile, ballots.iter().map(|ballot| ballot.weight));
        for (group, Ballot { weight, mark }) in (0..).zip(ballots) {
            for &(option, points) in mark {
                if let Some(points) = u64::try_from(points).ok().filter(|&points| points > 0) {
                    let support = &mut electorate.support[option];
                    support.groups.push(group);
                    support.points.push(points);
                    support.weight += weight;
                }
            }
        }
        Some(electorate)
    }

    fn empty(profile: &Profile, weights: impl Iterator<Item = u64>) -> Self {
        let support = (0..profile.options()).map(|_| Support::default()).collect();
        Self { weights: weights.collect(), support, voters: profile.voters() }
    }

    /// How many supporters an option has for whom `holds` says the same, by what it says.
    #[must_use]
    pub fn supporters_by(&self, option: usize, holds: &[u32], kinds: usize) -> Vec<u64> {
        let mut count = vec![0; kinds];
        for &group in &self.support[option].groups {
            count[holds[group as usize] as usize] += self.weights[group as usize];
        }
        count
    }

    /// Whether no voter supports two of these.
    #[must_use]
    pub fn apart(&self, options: &[usize]) -> bool {
        let mut seen = vec![false; self.weights.len()];
        let groups = options.iter().flat_map(|&option| &self.support[option].groups);
        groups.into_iter().all(|&group| !std::mem::replace(&mut seen[group as usize], true))
    }

    /// How many marks there are on all ballots: the measure of the work.
    #[must_use]
    pub fn marks(&self) -> usize {
        self.support.iter().map(|support| support.groups.len()).sum()
    }
}
