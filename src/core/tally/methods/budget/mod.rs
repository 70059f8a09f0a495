//! Participatory budgeting: projects with costs under a ceiling.
//!
//! Common to all: a project that costs more than the whole ceiling is never funded and never in the way (files mark
//! withdrawn projects with such costs). Money is counted in its smallest unit. Ties come up as [`Where::Project`]: one
//! order for the whole count, however often it is needed. [`recommended_ties`] is the order most municipalities use.
//!
//! [`Where::Project`]: crate::tally::outcome::Where::Project

mod electorate;
mod equal_shares;
mod greedy;
mod loads;
mod phragmen;
mod purses;
mod raising;
#[cfg(test)]
mod tests;

pub(super) use electorate::Electorate;
pub use equal_shares::RULE as EQUAL_SHARES;
pub use greedy::{BY_VOTES as GREEDY, PER_COST as GREEDY_PER_COST};
pub(super) use loads::{Load, Loads};
pub use phragmen::RULE as PHRAGMEN;

use crate::tally::ballot::Ballot;
use crate::tally::exact::Ratio;
use crate::tally::outcome::{Outcome, Outcomes};
use crate::tally::profile::{Ballots, Profile};
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::step::Step;
use crate::tally::ties::{Breaker, TieRule};

/// The projects and the ceiling.
struct Projects {
    costs: Vec<u64>,
    ceiling: u64,
}

impl Projects {
    fn new(rule: &Rule, profile: &Profile, settings: &Settings) -> Result<Self, Trouble> {
        let cost = |option: usize| profile.choices[option].cost.ok_or(Trouble::NoCost { rule: rule.id, option });
        let costs = (0..profile.options()).map(cost).collect::<Result<_, _>>()?;
        let ceiling = settings.budget.or(profile.budget).ok_or_else(|| rule.missing("budget"))?;
        Ok(Self { costs, ceiling })
    }

    fn options(&self) -> usize {
        self.costs.len()
    }

    /// It could be funded if it were the only one.
    fn possible(&self, option: usize) -> bool {
        self.costs[option] <= self.ceiling
    }

    fn cost(&self, options: &[usize]) -> u128 {
        options.iter().map(|&option| u128::from(self.costs[option])).sum()
    }

    /// What is left of the ceiling.
    fn left(&self, funded: &[usize]) -> u64 {
        u64::try_from(u128::from(self.ceiling).saturating_sub(self.cost(funded))).unwrap_or(0)
    }

    /// The facts of funding these, in this order.
    fn funded(&self, funded: &[usize]) -> Vec<Step> {
        let step = |at: usize| Step::Funded {
            option: funded[at],
            cost: self.costs[funded[at]],
            left: self.left(&funded[..=at]),
        };
        (0..funded.len()).map(step).collect()
    }

    fn above_ceiling(&self) -> Option<Step> {
        let above: Vec<usize> = (0..self.options()).filter(|&option| !self.possible(option)).collect();
        (!above.is_empty()).then_some(Step::AboveCeiling(above))
    }

    /// Writes who is funded: in the order taken, or, where a tie that decides is open, whoever is funded in any case.
    /// `surely` are those, should there be more outcomes than are listed.
    fn conclude(&self, outcome: &mut Outcome, taken: Vec<usize>, surely: Vec<usize>) {
        let selected = match &outcome.outcomes {
            _ if !outcome.is_open() => taken,
            Outcomes::All(all) => {
                (0..self.options()).filter(|option| all.iter().all(|one| one.contains(option))).collect()
            }
            Outcomes::Many => surely,
        };
        outcome.cost = u64::try_from(self.cost(&selected)).ok();
        outcome.selected = Some(selected);
    }
}

/// Votes or points of each project: points are whole multiples of `1 / unit`.
struct Scores {
    points: Vec<i128>,
    unit: u64,
}

impl Scores {
    /// Approvals and choices count one each, points what they are, and the first of k ranked projects k points, the next
    /// one less, the mean inside a tie.
    fn new(profile: &Profile) -> Option<Self> {
        let mut scores = Self { points: vec![0; profile.options()], unit: 1 };
        let mut add = |option: usize, weight: u64, points: i128| scores.points[option] += i128::from(weight) * points;
        match &profile.ballots {
            Ballots::Approved(ballots) => {
                for Ballot { weight, mark } in ballots {
                    mark.iter().for_each(|&option| add(option, *weight, 1));
                }
            }
            Ballots::One(ballots) => {
                for Ballot { weight, mark } in ballots {
                    mark.iter().for_each(|&option| add(option, *weight, 1));
                }
            }
            Ballots::Scored(ballots) | Ballots::Cumulative(ballots) => {
                for Ballot { weight, mark } in ballots {
                    mark.iter().for_each(|&(option, points)| add(option, *weight, points.into()));
                }
                scores.unit = profile.point_unit;
            }
            Ballots::Ranked(ballots) => {
                for Ballot { weight, mark } in ballots {
                    let mut rest = mark.ranked().len() as i128;
                    for group in mark.groups() {
                        let size = group.len() as i128;
                        group.iter().for_each(|at| add(at.option, *weight, 2 * rest - (size - 1)));
                        rest -= size;
                    }
                }
                scores.unit = 2;
            }
            Ballots::Pairs(_) | Ballots::Rated(_) => return None,
        }
        Some(scores)
    }

    fn ratio(&self, option: usize) -> Ratio {
        Ratio::new(self.points[option].into(), self.unit.max(1).into())
    }

    fn all(&self) -> Vec<Ratio> {
        (0..self.points.len()).map(|option| self.ratio(option)).collect()
    }
}

/// Ties as equalshares.net recommends: the cheaper project first, then the one with more votes, then as declared.
#[must_use]
pub fn recommended_ties(profile: &Profile, then: TieRule) -> TieRule {
    let cost = |cost: Option<u64>| cost.and_then(|cost| i64::try_from(cost).ok()).map_or(i64::MIN, |cost| -cost);
    let costs = profile.choices.iter().map(|choice| cost(choice.cost)).collect();
    let votes = Scores::new(profile).map(|scores| scores.points).unwrap_or_default();
    let votes = votes.into_iter().map(|votes| i64::try_from(votes).unwrap_or(i64::MAX)).collect();
    let mut chain = vec![
        Breaker::Criterion { name: "cost".to_owned(), values: costs },
        Breaker::Criterion { name: "votes".to_owned(), values: votes },
    ];
    chain.extend(then.0);
    TieRule(chain)
}
