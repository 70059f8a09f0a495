//! Majority judgment: every option is graded; the highest median grade wins. Equal medians are told apart by taking one
//! median grade away from each, again and again, until they differ.
//!
//! The median of an even number is the lower of the two in the middle. No grade from a voter is below every grade. Grades
//! are compared as whole runs, so the number of voters costs nothing. Options with equal grades throughout are tied.

use crate::tally::ballot::Ballot;
use crate::tally::exact::ratio;
use crate::tally::outcome::Outcome;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::standing::tiers;
use crate::tally::step::Step;
use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

/// The highest median grade.
pub const RULE: Rule = Rule {
    id: "majority-judgment",
    fits: "rule-fits-majority-judgment",
    source: "Balinski & Laraki 2007, PNAS 104(21); 2010, Majority Judgment, MIT Press",
    settings: &["seats", "tie"],
    count,
};

/// Grades in runs: a grade and how many gave it.
type Runs = Vec<(Option<i64>, u64)>;

/// The grades of an option from the median outwards: those below it and those above it, taken in turn.
#[derive(PartialEq, Eq)]
struct Grades {
    median: Option<i64>,
    /// Whether the next after the median is the one below it.
    below_first: bool,
    below: Runs,
    above: Runs,
}

impl Grades {
    fn new(given: &BTreeMap<Option<i64>, u64>, voters: u64) -> Self {
        // The lower median stands at this place from below; as many stand above it, or one more.
        let middle = voters.saturating_sub(1) / 2;
        let runs = |grades: &mut dyn Iterator<Item = (&Option<i64>, &u64)>, mut left: u64| {
            let mut runs = Runs::new();
            for (&grade, &number) in grades {
                let taken = number.min(left);
                left -= taken;
                if taken > 0 {
                    runs.push((grade, taken));
                }
            }
            runs
        };
        let mut below = runs(&mut given.iter(), middle + u64::from(voters > 0));
        let median = below.last().and_then(|&(grade, _)| grade);
        if let Some((_, number)) = below.last_mut() {
            *number -= 1;
        }
        below.reverse();
        below.retain(|&(_, number)| number > 0);
        let mut above = runs(&mut given.iter().rev(), voters.saturating_sub(middle + 1));
        above.reverse();
        Self { median, below_first: !voters.is_multiple_of(2), below, above }
    }

    fn weight_beyond(runs: &Runs, median: Option<i64>) -> u64 {
        runs.iter().filter(|&&(grade, _)| grade != median).map(|&(_, number)| number).sum()
    }
}

/// How far two runs agree, and which is higher where they first do not.
fn first_difference(a: &Runs, b: &Runs) -> Option<(u64, Ordering)> {
    let (mut a, mut b) = (a.iter().copied(), b.iter().copied());
    let (mut left, mut right) = (a.next(), b.next());
    let mut equal = 0;
    while let (Some((x, n)), Some((y, m))) = (left, right) {
        if x != y {
            return Some((equal, x.cmp(&y)));
        }
        let both = n.min(m);
        equal += both;
        left = if n > both { Some((x, n - both)) } else { a.next() };
        right = if m > both { Some((y, m - both)) } else { b.next() };
    }
    None
}

impl Ord for Grades {
    fn cmp(&self, other: &Self) -> Ordering {
        let below = first_difference(&self.below, &other.below);
        let above = first_difference(&self.above, &other.above);
        self.median.cmp(&other.median).then_with(|| match (below, above) {
            (None, None) => Ordering::Equal,
            (Some((_, order)), None) | (None, Some((_, order))) => order,
            (Some((low, below)), Some((high, above))) => {
                let below_comes_first = low < high || (low == high && self.below_first);
                if below_comes_first { below } else { above }
            }
        })
    }
}

impl PartialOrd for Grades {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let (Ballots::Scored(ballots) | Ballots::Cumulative(ballots)) = &profile.ballots else {
        return Err(RULE.unsuitable(profile));
    };
    let voters = profile.voters();
    let mut given = vec![BTreeMap::new(); profile.options()];
    for Ballot { weight, mark } in ballots {
        for &(option, grade) in mark {
            *given[option].entry(Some(grade)).or_insert(0) += weight;
        }
    }
    for given in &mut given {
        let without = voters - given.values().sum::<u64>();
        given.insert(None, without);
    }
    let grades: Vec<Grades> = given.iter().map(|given| Grades::new(given, voters)).collect();
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.scores =
        grades.iter().map(|grades| grades.median.and_then(|median| ratio(median, profile.point_unit))).collect();
    outcome.trace = (grades.iter().enumerate())
        .map(|(option, grades)| Step::Grades {
            option,
            median: grades.median,
            above: Grades::weight_beyond(&grades.above, grades.median),
            below: Grades::weight_beyond(&grades.below, grades.median),
        })
        .collect();
    outcome.rank_by_tiers(profile, settings, tiers(profile.options(), |option| Reverse(&grades[option])));
    Ok(outcome)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn grades(given: &[Option<i64>]) -> Grades {
        let mut runs = BTreeMap::new();
        given.iter().for_each(|&grade| *runs.entry(grade).or_insert(0) += 1);
        Grades::new(&runs, given.len() as u64)
    }

    /// As the rule is told: the lower median, take it away, and again.
    fn medians(given: &[Option<i64>]) -> Vec<Option<i64>> {
        let mut left = given.to_vec();
        left.sort_unstable();
        let mut medians = Vec::new();
        while !left.is_empty() {
            medians.push(left.remove((left.len() - 1) / 2));
        }
        medians
    }

    proptest! {
        #[test]
        fn runs_compare_as_medians_taken_away_one_by_one(pairs in proptest::collection::vec((proptest::option::of(0i64..4), proptest::option::of(0i64..4)), 0..12)) {
            let (a, b): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
            prop_assert_eq!(grades(&a).cmp(&grades(&b)), medians(&a).cmp(&medians(&b)));
        }
    }
}
