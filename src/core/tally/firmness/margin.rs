//! The margin of victory: the least number of voters who, had they voted otherwise, would have changed who is chosen. A tie
//! counts as a change, and so a choice that needed a tie to be broken has the margin 0.
//!
//! | rule | no fewer than | no more than |
//! |---|---|---|
//! | plurality, approval, score, dots, Borda, majority | exact: the voters who close the gap most, one after the other | |
//! | instant runoff | `runoff` | `runoff`, or found |
//! | Copeland, minimax, Schulze, ranked pairs, with an option that beats all others | half of its closest duel: up to there it still beats all | found |
//! | all others, several seats too | 1, which says nothing | found |
//!
//! "Found" means: so many ballots were turned in favour of another option, the count was repeated, and somebody else was
//! chosen. Where the two bounds meet, the margin is exact. Where neither says anything the margin is not known, and that is
//! said: it is at least 1.
//!
//! For points the scale is taken to end where the highest and the lowest mark on any ballot end.

use super::runoff;
use super::turned;
use crate::tally::ballot::{Ballot, Points, Ranking};
use crate::tally::exact::gcd;
use crate::tally::majority::Verdict;
use crate::tally::methods::plurality;
use crate::tally::outcome::Outcome;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::rule::find;
use crate::tally::settings::{Borda, Settings, Unranked};
use crate::tally::step::Step;
use crate::tally::ties::TieRule;
use num_traits::ToPrimitive;

/// How many voters it would have taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Margin {
    /// So many and no fewer.
    Exactly(u64),
    /// No fewer than so many.
    AtLeast(u64),
    /// No more than so many.
    AtMost(u64),
    /// No fewer than the first, no more than the second.
    Between(u64, u64),
}

impl Margin {
    /// From what is known on either side. One voter at least is needed to change anything.
    pub(super) fn of(least: u64, most: Option<u64>) -> Self {
        match (least.max(1), most) {
            (least, Some(most)) if most <= least => Self::Exactly(most),
            (1, Some(most)) => Self::AtMost(most),
            (least, Some(most)) => Self::Between(least, most),
            (least, None) => Self::AtLeast(least),
        }
    }
}

/// The margin of an outcome; none where nobody else could be chosen, where money is
/// spent, and where there are no ballots. `AtLeast(1)` is all that is
/// known where nothing is.
#[must_use]
pub fn margin(profile: &Profile, settings: &Settings, outcome: &Outcome) -> Option<Margin> {
    let open = Settings { ties: TieRule::default(), ..settings.clone() };
    let rule = find(outcome.rule)?;
    if outcome.is_open() || (rule.count)(profile, &open).ok()?.is_open() {
        return Some(Margin::Exactly(0));
    }
    if rule.id == "majority" {
        return majority(outcome);
    }
    let others = (0..profile.options()).filter(|option| !outcome.winners.contains(option));
    let pairs: Vec<(usize, usize)> =
        others.flat_map(|other| outcome.winners.iter().map(move |&chosen| (chosen, other))).collect();
    // A matrix and ratings hold no ballots that could have been filled in otherwise.
    let filled_in = !matches!(profile.ballots, Ballots::Pairs(_) | Ballots::Rated(_));
    if pairs.is_empty() || outcome.selected.is_some() || !filled_in {
        return None;
    }
    if let Some(exact) = by_gaps(profile, settings, outcome.rule, &pairs) {
        return exact.map(Margin::Exactly);
    }
    let (least, most) = match (outcome.rule, &outcome.winners[..]) {
        ("irv", &[winner]) => runoff::bounds(profile, outcome, winner),
        ("copeland" | "minimax" | "schulze" | "ranked-pairs", &[winner]) => (closest_duel(outcome, winner), None),
        _ => (1, None),
    };
    let found = turned::fewest(profile, &open, rule, outcome, least, most);
    Some(Margin::of(least, found.or(most)))
}

/// Half of the closest duel of somebody who beats everybody.
fn closest_duel(outcome: &Outcome, winner: usize) -> u64 {
    let Some(pairs) = outcome.pairwise.as_ref().filter(|pairs| pairs.condorcet_winner() == Some(winner)) else {
        return 1;
    };
    let rivals = (0..pairs.options()).filter(|&rival| rival != winner);
    rivals.map(|rival| pairs.margin(winner, rival).unsigned_abs()).min().unwrap_or(2).div_ceil(2)
}

/// A carried motion falls, or a short one is carried.
fn majority(outcome: &Outcome) -> Option<Margin> {
    let told = outcome.trace.iter().find_map(|step| match step {
        Step::Majority { counts, verdict, .. } => Some((counts, verdict)),
        _ => None,
    });
    let (counts, verdict) = told?;
    let second = |first: usize| counts.options.iter().enumerate().filter(|&(at, _)| at != first).map(|(_, &n)| n).max();
    // Voters move over from other options, which leaves every base as it is.
    let to_carry = |votes: u32, lacking: u32| {
        let enough = counts.valid() - u64::from(votes) >= u64::from(lacking);
        enough.then_some(Margin::Exactly(lacking.into()))
    };
    match *verdict {
        Verdict::Carried { option, votes, margin, .. } => {
            let level = second(option).map(|second| (votes - second).div_ceil(2));
            Some(Margin::Exactly(level.map_or(margin + 1, |level| level.min(margin + 1)).into()))
        }
        Verdict::Short { votes, lacking, .. } => to_carry(votes, lacking),
        Verdict::Tied { votes, threshold, .. } => to_carry(votes, threshold.saturating_sub(votes)),
    }
}

/// Rules in which every option has a sum to which each ballot adds, whatever others say: the fewest ballots with which
/// one of those not chosen comes level with one of the chosen. The outer none where the rule is no such rule.
fn by_gaps(profile: &Profile, settings: &Settings, rule: &str, pairs: &[(usize, usize)]) -> Option<Option<u64>> {
    let least = |lead: &dyn Fn(usize, usize) -> Option<u64>| pairs.iter().filter_map(|&(a, b)| lead(a, b)).min();
    Some(match (rule, &profile.ballots) {
        ("plurality", Ballots::One(_)) => {
            let votes = plurality::votes(profile)?;
            least(&|chosen, other| {
                (&votes[chosen] - &votes[other]).ceil().to_integer().to_u64().map(|gap| gap.div_ceil(2))
            })
        }
        ("approval", _) => {
            let ballots = profile.approvals(settings)?;
            least(&|chosen, other| {
                let lead = |mark: &Vec<usize>| i64::from(mark.contains(&chosen)) - i64::from(mark.contains(&other));
                least_changes(&ballots, lead, 1)
            })
        }
        ("score" | "cumulative", Ballots::Scored(ballots) | Ballots::Cumulative(ballots))
            if settings.unranked == Unranked::Last =>
        {
            let (lowest, highest) = scale(ballots)?;
            let given = |mark: &Points, option: usize| {
                mark.iter().find(|&&(marked, _)| marked == option).map_or(0, |&(_, points)| points)
            };
            least(&|chosen, other| {
                least_changes(ballots, |mark| given(mark, chosen) - given(mark, other), highest - lowest)
            })
        }
        ("borda", _) => {
            let ballots = profile.rankings()?;
            let points = |mark: &Ranking| doubled(mark, profile.options(), settings.borda);
            let points: Vec<Ballot<Vec<i64>>> =
                ballots.iter().map(|ballot| Ballot { weight: ballot.weight, mark: points(&ballot.mark) }).collect();
            let most = 2 * (i64::try_from(profile.options()).ok()? - 1);
            least(&|chosen, other| least_changes(&points, |mark| mark[chosen] - mark[other], most))
        }
        ("plurality", _) => {
            let ballots = profile.rankings()?;
            // Shares of a vote that equal first ranks divide, in units that divide them all.
            let sizes = || ballots.iter().map(|ballot| ballot.mark.groups().next().map_or(1, <[_]>::len) as i64);
            let unit = sizes().try_fold(1i64, |unit, size| unit.checked_mul(size / gcd(unit, size)))?;
            let share = |mark: &Ranking, option: usize| {
                let first = mark.groups().next().unwrap_or_default();
                if first.iter().any(|at| at.option == option) { unit / first.len() as i64 } else { 0 }
            };
            least(&|chosen, other| least_changes(&ballots, |mark| share(mark, chosen) - share(mark, other), unit))
        }
        _ => return None,
    })
}

/// The lowest mark (0 or below) and the highest on any ballot.
pub(super) fn scale(ballots: &[Ballot<Points>]) -> Option<(i64, i64)> {
    let marks = || ballots.iter().flat_map(|ballot| &ballot.mark).map(|&(_, points)| points);
    Some((marks().min()?.min(0), marks().max()?))
}

/// The points a ranking gives to each option, doubled.
fn doubled(mark: &Ranking, options: usize, borda: Borda) -> Vec<i64> {
    let ranked = mark.ranked().len();
    let mut points = vec![0; options];
    if borda == Borda::Tournament {
        // Level with each other below all ranked.
        points = vec![(options - ranked) as i64 - 1; options];
    }
    let top = if borda == Borda::Modified { 2 * ranked as i64 } else { 2 * (options as i64 - 1) };
    let mut above = 0i64;
    for group in mark.groups() {
        let size = group.len() as i64;
        group.iter().for_each(|at| points[at.option] = top - 2 * above - (size - 1));
        above += size;
    }
    points
}

/// How few ballots close the lead of one option over another. A ballot with this lead can be changed to one with a lead
/// of `-most`; those first that close most.
fn least_changes<M>(ballots: &[Ballot<M>], lead: impl Fn(&M) -> i64, most: i64) -> Option<u64> {
    let wide = i128::from;
    let mut open: i128 = ballots.iter().map(|ballot| wide(lead(&ballot.mark)) * i128::from(ballot.weight)).sum();
    let mut gains: Vec<(i128, u64)> =
        ballots.iter().map(|ballot| (wide(lead(&ballot.mark)) + wide(most), ballot.weight)).collect();
    gains.sort_unstable_by(|a, b| b.cmp(a));
    let mut changed = 0;
    for (gain, weight) in gains.into_iter().filter(|&(gain, _)| gain > 0) {
        if open <= 0 {
            break;
        }
        let needed = u64::try_from((open + gain - 1) / gain).unwrap_or(u64::MAX).min(weight);
        open -= gain * i128::from(needed);
        changed += needed;
    }
    (open <= 0).then_some(changed)
}

#[cfg(test)]
#[path = "margin_tests.rs"]
mod tests;
