//! What projects that are not funded lacked, and which are funded whatever the rule.

use super::margin::Margin;
use crate::tally::ballot::{Ballot, Ranking};
use crate::tally::exact::{Ratio, whole};
use crate::tally::outcome::Outcome;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::rule::{Rule, find};
use crate::tally::settings::{Completion, Settings, Utility};
use crate::tally::step::Step;
use std::cell::Cell;

/// Of how many projects it is looked at.
const MOST: usize = 12;
/// The marks on all different ballots above which even a few counts more take long.
const MOST_MARKS: usize = 20_000;
/// So many marks are counted altogether, and as many counts made; shares that are raised are counted many times over.
const MOST_WORK: usize = 3_000_000;
const MOST_COUNTS: usize = 2_000;
const RAISES: usize = 100;
/// So many numbers of voters are tried one by one; larger ones by halves.
const ONE_BY_ONE: u64 = 40;

/// What a project lacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// Which.
    pub option: usize,
    /// How many more voters who want only this one it would have taken; none where twice as many voters would not do.
    pub voters: Option<Margin>,
    /// A cost, below its own, at which it would have been funded; found by halves, in the smallest unit of money.
    pub cost: Option<u64>,
    /// What part of its cost its supporters could have paid with what they had left, where voters have shares.
    pub could_pay: Option<Ratio>,
}

/// What the projects that are not funded lacked, the most supported first; empty where the rule funds no projects, a tie
/// that decides is open, or a count is too long to be repeated; only the first of them where it is rather long.
#[must_use]
pub fn lacking(rule: &Rule, profile: &Profile, settings: &Settings, outcome: &Outcome) -> Vec<Lacking> {
    let Some(funded) = outcome.selected.as_ref().filter(|_| !outcome.is_open()) else { return Vec::new() };
    if marks(&profile.ballots) > MOST_MARKS {
        return Vec::new();
    }
    let ceiling = settings.budget.or(profile.budget).unwrap_or(0);
    let possible = |option: &usize| profile.choices[*option].cost.is_some_and(|cost| cost <= ceiling);
    let mut losers: Vec<usize> =
        (0..profile.options()).filter(|option| !funded.contains(option) && possible(option)).collect();
    losers.sort_by(|&a, &b| outcome.scores.get(b).cmp(&outcome.scores.get(a)));
    losers.truncate(MOST);
    let raises = rule.id == "equal-shares" && matches!(settings.completion, Completion::Add1 | Completion::Add1u);
    let effort = marks(&profile.ballots).max(1) * if raises { RAISES } else { 1 };
    let left = Cell::new(Some((MOST_WORK / effort).min(MOST_COUNTS)));
    let is_funded = |profile: &Profile, option: usize| {
        left.set(left.get().and_then(|left| left.checked_sub(1)));
        let again = left.get().and_then(|_| (rule.count)(profile, settings).ok());
        again.is_some_and(|again| again.selected.is_some_and(|funded| funded.contains(&option)))
    };
    let one = |option: usize| Lacking {
        option,
        voters: voters(profile, option, &is_funded),
        cost: cost(profile, option, &is_funded),
        could_pay: outcome.trace.iter().find_map(|step| match step {
            Step::Lacked { option: of, cost, had, .. } if *of == option && *cost > 0 => Some(had / whole(*cost)),
            _ => None,
        }),
    };
    // What was looked at when the counts ran out was not looked at to its end.
    losers.into_iter().map(one).take_while(|_| left.get().is_some()).collect()
}

fn marks(ballots: &Ballots) -> usize {
    match ballots {
        Ballots::Ranked(ballots) => ballots.iter().map(|ballot| ballot.mark.ranked().len()).sum(),
        Ballots::Approved(ballots) => ballots.iter().map(|ballot| ballot.mark.len()).sum(),
        Ballots::Scored(ballots) | Ballots::Cumulative(ballots) => ballots.iter().map(|ballot| ballot.mark.len()).sum(),
        Ballots::One(ballots) => ballots.len(),
        Ballots::Pairs(_) | Ballots::Rated(_) => usize::MAX,
    }
}

fn voters(profile: &Profile, option: usize, is_funded: &dyn Fn(&Profile, usize) -> bool) -> Option<Margin> {
    let with = |more: u64| joined(profile, option, more).is_some_and(|with| is_funded(&with, option));
    let most = profile.voters().saturating_mul(2).max(1);
    let tried = most.min(ONE_BY_ONE);
    if let Some(exact) = (1..=tried).find(|&more| with(more)) {
        return Some(Margin::Exactly(exact));
    }
    if most <= tried || !with(most) {
        return None;
    }
    // Funded with so many and not with so few; between them it may change more than once.
    let (mut low, mut high) = (tried, most);
    while low + 1 < high {
        let middle = low + (high - low) / 2;
        if with(middle) { high = middle } else { low = middle }
    }
    Some(Margin::AtMost(high))
}

/// With so many more voters who want only this one.
fn joined(profile: &Profile, option: usize, more: u64) -> Option<Profile> {
    fn add<M>(ballots: &mut Vec<Ballot<M>>, weight: u64, mark: M) {
        ballots.push(Ballot { weight, mark });
    }
    let mut with = profile.clone();
    match &mut with.ballots {
        Ballots::Ranked(ballots) => add(ballots, more, Ranking::of_order(&[option])),
        Ballots::Approved(ballots) => add(ballots, more, vec![option]),
        Ballots::One(ballots) => add(ballots, more, Some(option)),
        Ballots::Scored(ballots) | Ballots::Cumulative(ballots) => {
            let highest = ballots.iter().flat_map(|ballot| &ballot.mark).map(|&(_, points)| points).max()?;
            add(ballots, more, vec![(option, highest)]);
        }
        Ballots::Pairs(_) | Ballots::Rated(_) => return None,
    }
    Some(with)
}

fn cost(profile: &Profile, option: usize, is_funded: &dyn Fn(&Profile, usize) -> bool) -> Option<u64> {
    let now = profile.choices[option].cost?;
    let at = |cost: u64| {
        let mut cheaper = profile.clone();
        cheaper.choices[option].cost = Some(cost);
        is_funded(&cheaper, option)
    };
    let unit = profile.money_unit.max(1);
    let (mut low, mut high) = (1, now / unit);
    if high <= low || !at(unit) {
        return None;
    }
    while low + 1 < high {
        let middle = low + (high - low) / 2;
        if at(middle * unit) { low = middle } else { high = middle }
    }
    Some(low * unit)
}

/// The same ballots under three ways to spend: most votes first, equal shares, balanced loads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Core {
    /// Each rule with what it funds.
    pub rules: Vec<(&'static str, Vec<usize>)>,
    /// Funded by all of them.
    pub all: Vec<usize>,
    /// Funded by some, not by all.
    pub some: Vec<usize>,
}

/// What greedy, equal shares (raised to the last share that does not overspend) and Phragmén fund; none where they cannot
/// be counted, or a count would take long.
#[must_use]
pub fn core(profile: &Profile, settings: &Settings) -> Option<Core> {
    if marks(&profile.ballots) > MOST_MARKS {
        return None;
    }
    let raised = Settings { completion: Completion::Add1, utility: Utility::Cost, ..settings.clone() };
    let funded = |id: &str, settings: &Settings| {
        let rule = find(id)?;
        let outcome = (rule.count)(profile, settings).ok()?;
        let mut funded = outcome.selected?;
        funded.sort_unstable();
        Some((rule.id, funded))
    };
    let rules = vec![funded("greedy", settings)?, funded("equal-shares", &raised)?, funded("phragmen", settings)?];
    let by = |option: &usize| rules.iter().filter(|(_, funded)| funded.contains(option)).count();
    let all = (0..profile.options()).filter(|option| by(option) == rules.len()).collect();
    let some = (0..profile.options()).filter(|option| (1..rules.len()).contains(&by(option))).collect();
    Some(Core { rules, all, some })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::profile::Choice;
    use proptest::prelude::*;

    fn village(costs: &[u64], ceiling: u64, marks: &[u8]) -> Profile {
        let choice = |(id, &cost): (usize, &u64)| Choice { id: id.to_string(), name: String::new(), cost: Some(cost) };
        let mark = |bits: u8| (0..costs.len()).filter(|option| bits >> option & 1 == 1).collect();
        let ballots = marks.iter().map(|&bits| Ballot { weight: 1, mark: mark(bits) }).collect();
        let made = Profile::new(costs.iter().enumerate().map(choice).collect(), Ballots::Approved(ballots)).unwrap();
        Profile { budget: Some(ceiling), ..made }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn what_is_said_to_be_lacking_is_enough_and_one_voter_less_is_not(
            costs in proptest::collection::vec(1u64..20, 1..5),
            ceiling in 5u64..40,
            marks in proptest::collection::vec(0u8..16, 1..7),
        ) {
            let made = village(&costs, ceiling, &marks);
            for id in ["greedy", "greedy-per-cost", "equal-shares", "phragmen"] {
                let (rule, settings) = (find(id).unwrap(), Settings::default());
                let outcome = (rule.count)(&made, &settings).unwrap();
                let funds = |profile: &Profile, option: usize| {
                    (rule.count)(profile, &settings).unwrap().selected.unwrap().contains(&option)
                };
                for found in lacking(rule, &made, &settings, &outcome) {
                    prop_assert!(!outcome.selected.as_ref().unwrap().contains(&found.option));
                    if let Some(Margin::Exactly(more)) = found.voters {
                        prop_assert!(funds(&joined(&made, found.option, more).unwrap(), found.option), "{id}");
                        prop_assert!((0..more).all(|less| !funds(&joined(&made, found.option, less).unwrap(), found.option)));
                    }
                    if let Some(cost) = found.cost {
                        let mut cheaper = made.clone();
                        cheaper.choices[found.option].cost = Some(cost);
                        prop_assert!(cost < costs[found.option] && funds(&cheaper, found.option), "{id}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_core_is_what_every_rule_funds() {
        // Six want the first two, three want the third; money for two of the three.
        let made = village(&[10, 10, 10], 20, &[3, 3, 3, 3, 3, 3, 4, 4, 4]);
        let core = core(&made, &Settings::default()).unwrap();
        assert_eq!(core.rules[0].1, [0, 1]);
        assert!(core.all.iter().all(|option| core.rules.iter().all(|(_, funded)| funded.contains(option))));
        assert!(core.all.len() + core.some.len() <= 3);
        let lacks = lacking(find("greedy").unwrap(), &made, &Settings::default(), &{
            (find("greedy").unwrap().count)(&made, &Settings::default()).unwrap()
        });
        // With four more voters the third has seven, more than six.
        assert_eq!((lacks[0].option, lacks[0].voters), (2, Some(Margin::Exactly(4))));
    }
}
