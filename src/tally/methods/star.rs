//! STAR (score, then automatic runoff): the two with the most points are held against each other, and whoever more voters
//! gave more points to wins.
//!
//! Equal points for a place in the final: who wins most duels among the tied, then who has most of the highest mark.
//! A level final: more points, then most of the highest mark. Only what that leaves tied asks the declared chain.

use super::duels::few_enough;
use super::finals::Finals;
use super::score::sums;
use crate::tally::ballot::Ballot;
use crate::tally::exact::{Ratio, ratio, whole};
use crate::tally::outcome::Outcome;
use crate::tally::pairwise::Pairwise;
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

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let sums = sums(profile).ok_or_else(|| RULE.unsuitable(profile))?;
    let totals: Vec<Ratio> =
        sums.iter().map(|&(sum, _)| ratio(sum, profile.point_unit).unwrap_or_else(|| whole(sum))).collect();
    few_enough(&RULE, profile)?;
    let pairs = duels(profile).ok_or_else(|| RULE.unsuitable(profile))?;
    let highest = highest(profile);
    let level: Vec<Ratio> = (totals.iter().zip(&highest))
        .map(|(total, &highest)| {
            total * whole(u128::from(profile.voters()) + 1) * whole(profile.point_unit) + whole(highest)
        })
        .collect();
    let prefer = |tied: &[usize]| -> Vec<usize> {
        let key = |&a: &usize| {
            let balance =
                tied.iter().map(|&b| i64::from(pairs.beats(a, b)) - i64::from(pairs.beats(b, a))).sum::<i64>();
            Reverse((balance, highest[a]))
        };
        let best = tied.iter().map(key).min();
        tied.iter().copied().filter(|option| Some(key(option)) == best).collect()
    };
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.trace.push(Step::Totals { measure: Measure::Points, totals: totals.clone() });
    Finals { totals: &totals, prefer: &prefer, level: &level, pairs: Some(&pairs), outright: None }.count(
        profile,
        settings,
        &mut outcome,
    );
    outcome.pairwise = Some(pairs);
    Ok(outcome)
}

/// An option left without points has 0, as in the sum.
fn duels(profile: &Profile) -> Option<Pairwise> {
    let (Ballots::Scored(ballots) | Ballots::Cumulative(ballots)) = &profile.ballots else { return None };
    let options = profile.options();
    let mut votes = vec![0; options * options];
    let mut points = vec![0; options];
    for Ballot { weight, mark } in ballots {
        points.fill(0);
        mark.iter().for_each(|&(option, given)| points[option] = given);
        for (row, &above) in votes.chunks_mut(options.max(1)).zip(&points) {
            row.iter_mut().zip(&points).filter(|(_, below)| above > **below).for_each(|(cell, _)| *cell += weight);
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
