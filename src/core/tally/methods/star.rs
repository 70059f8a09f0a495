//! STAR (score, then automatic runoff): the two with the most points are held against each other, and whoever more voters
//! gave more points to wins.
//!
//! Equal points for a place in the final: who wins most duels among the tied, then who has most of the highest mark.
//! A level final: more points, then most of the highest mark. Only what that leaves tied asks the declared chain.

use super::duels::few_enough;
use super::finals::{Finals, contenders};
use super::score::sums;
use crate::tally::ballot::Ballot;
use crate::tally::exact::{Ratio, ratio, whole};
use crate::tally::outcome::Outcome;
use crate::tally::pairwise::Pairwise;
use crate::tally::process;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::step::{Measure, Step};
use std::cmp::Reverse;

/// Points, then a duel of the two best.
pub const RULE: Rule = Rule {
    id: "star",
    fits: "rule-fits-star",
    source: "Equal Vote Coalition, STAR voting: official tie-breaking protocol",
    settings: &["tie"],
    count,
};

/// Points, duels among those who may come into the final, and how many gave each the highest mark.
struct Marks {
    totals: Vec<Ratio>,
    pairs: Pairwise,
    highest: Vec<u64>,
}

impl Marks {
    fn of(profile: &Profile, among: impl Fn(&[Ratio]) -> Vec<usize>) -> Result<Self, Trouble> {
        let sums = sums(profile).ok_or_else(|| RULE.unsuitable(profile))?;
        let totals: Vec<Ratio> =
            sums.iter().map(|&(sum, _)| ratio(sum, profile.point_unit).unwrap_or_else(|| whole(sum))).collect();
        few_enough(&RULE, profile)?;
        let pairs = duels(profile, &among(&totals)).ok_or_else(|| RULE.unsuitable(profile))?;
        Ok(Self { totals, pairs, highest: highest(profile) })
    }

    /// Those of the tied who win most duels among them, and of these who have most of the highest marks.
    fn prefer(&self, tied: &[usize]) -> Vec<usize> {
        let key = |&a: &usize| {
            let pairs = &self.pairs;
            let balance =
                tied.iter().map(|&b| i64::from(pairs.beats(a, b)) - i64::from(pairs.beats(b, a))).sum::<i64>();
            Reverse((balance, self.highest[a]))
        };
        let best = tied.iter().map(key).min();
        tied.iter().copied().filter(|option| Some(key(option)) == best).collect()
    }

    fn finals<R>(&self, held: impl FnOnce(&Finals) -> R) -> R {
        let prefer = |tied: &[usize]| self.prefer(tied);
        let rank = |option: usize| (&self.totals[option], self.highest[option]);
        let level = |a: usize, b: usize| rank(a).cmp(&rank(b));
        held(&Finals { totals: &self.totals, prefer: &prefer, level: &level, pairs: Some(&self.pairs), outright: None })
    }
}

/// Who is chosen, where the chain breaks every tie; nothing is told.
pub(super) fn chosen(profile: &Profile, settings: &Settings) -> Option<Vec<usize>> {
    Marks::of(profile, contenders).ok()?.finals(|finals| process::chosen(finals, profile, &settings.ties))
}

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let marks = Marks::of(profile, |totals| (0..totals.len()).collect())?;
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.trace.push(Step::Totals { measure: Measure::Points, totals: marks.totals.clone() });
    marks.finals(|finals| finals.count(profile, settings, &mut outcome));
    outcome.pairwise = Some(marks.pairs);
    Ok(outcome)
}

/// The duels among some of the options. One left without points has 0, as in the sum.
fn duels(profile: &Profile, among: &[usize]) -> Option<Pairwise> {
    let (Ballots::Scored(ballots) | Ballots::Cumulative(ballots)) = &profile.ballots else { return None };
    let options = profile.options();
    let mut votes = vec![0; options * options];
    let mut points = vec![0; options];
    for Ballot { weight, mark } in ballots {
        points.fill(0);
        mark.iter().for_each(|&(option, given)| points[option] = given);
        for &above in among {
            let row = &mut votes[above * options..][..options];
            for &below in among.iter().filter(|&&below| points[above] > points[below]) {
                row[below] += weight;
            }
        }
    }
    Pairwise::of_rows(options, votes)
}

/// How many gave each option the highest mark anybody gave anything.
fn highest(profile: &Profile) -> Vec<u64> {
    let mut count = vec![0; profile.options()];
    if let Ballots::Scored(ballots) | Ballots::Cumulative(ballots) = &profile.ballots {
        let most = ballots.iter().flat_map(|ballot| &ballot.mark).map(|&(_, points)| points).max();
        for Ballot { weight, mark } in ballots {
            let with = mark.iter().filter(|&&(_, points)| Some(points) == most);
            with.for_each(|&(option, _)| count[option] += weight);
        }
    }
    count
}
