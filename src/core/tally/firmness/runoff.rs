//! Bounds for the margin of an instant runoff.
//!
//! From below, two, of which the higher holds:
//!
//! - **Orders of leaving** (after Magrino, Rivest, Shen & Wagner 2011, without their integer programs): if somebody else
//!   wins, the options leave in an order that ends with somebody else. In each round of it, with those still in known, so
//!   many ballots at least must change that the one who leaves has no more than any other. The order whose hardest round
//!   is easiest bounds all of them. One table over all sets of options, so for few options only.
//! - **The way it went** (Cary 2011): as long as nobody changes as many ballots as half the gap between those who leave
//!   together and the next, the same options leave. Of all ways to take rounds together the firmest counts.
//!
//! From above: in any round that was counted, so many ballots of the winner go over to others that the winner has least
//! then and leaves (Cary 2011, "winner elimination").

use crate::tally::ballot::Ballot;
use crate::tally::outcome::Outcome;
use crate::tally::profile::Profile;
use crate::tally::step::{Round, Step};
use std::collections::BTreeMap;

/// For more options the table over all sets would be too large.
const MOST_OPTIONS: usize = 10;

/// No fewer, and no more.
pub(super) fn bounds(profile: &Profile, outcome: &Outcome, winner: usize) -> (u64, Option<u64>) {
    let Some(orders) = orders(profile) else { return (1, None) };
    let options = profile.options();
    let mut least = the_way_it_went(&orders, options).unwrap_or(1);
    if options <= MOST_OPTIONS {
        least = least.max(orders_of_leaving(&orders, options, winner).unwrap_or(1));
    }
    let rounds = outcome.trace.iter().filter_map(|step| if let Step::Round(round) = step { Some(round) } else { None });
    (least, rounds.filter_map(|round| winner_leaves(round, winner)).min())
}

/// Strict orders up to the first equal rank, with their weights.
fn orders(profile: &Profile) -> Option<Vec<(u64, Vec<usize>)>> {
    let order = |ballot: &Ballot<crate::tally::ballot::Ranking>| {
        let singles = ballot.mark.groups().take_while(|group| group.len() == 1).flatten();
        (ballot.weight, singles.map(|at| at.option).collect())
    };
    Some(profile.rankings()?.iter().map(order).collect())
}

fn votes(orders: &[(u64, Vec<usize>)], options: usize, is_in: impl Fn(usize) -> bool) -> Vec<u64> {
    let mut votes = vec![0; options];
    for (weight, order) in orders {
        if let Some(&first) = order.iter().find(|&&option| is_in(option)) {
            votes[first] += weight;
        }
    }
    votes
}

/// The fewest ballots that must change so that this one has no more than any of the others.
fn to_be_least(own: u64, others: impl Iterator<Item = u64> + Clone) -> u64 {
    // Each ballot taken from it and given to one that lacks votes helps most.
    let enough = |moved: u64| {
        let target = own - moved;
        let lacking = others.clone().map(|votes| target.saturating_sub(votes)).fold(0u64, u64::saturating_add);
        lacking <= moved
    };
    let (mut low, mut high) = (0, own);
    while low < high {
        let middle = low + (high - low) / 2;
        if enough(middle) { high = middle } else { low = middle + 1 }
    }
    low
}

fn winner_leaves(round: &Round, winner: usize) -> Option<u64> {
    let whole = |votes: &crate::tally::exact::Ratio| u64::try_from(votes.to_integer()).ok();
    let own = whole(round.tally.get(winner)?.as_ref()?)?;
    let others: Option<Vec<u64>> = (round.tally.iter().enumerate())
        .filter(|&(option, votes)| option != winner && votes.is_some())
        .map(|(_, votes)| votes.as_ref().and_then(whole))
        .collect();
    let others = others.filter(|others| !others.is_empty())?;
    Some(to_be_least(own, others.into_iter()))
}

/// The hardest round of the easiest order of leaving that another option survives.
fn orders_of_leaving(orders: &[(u64, Vec<usize>)], options: usize, winner: usize) -> Option<u64> {
    // By set of those still in, as bits: every smaller set comes before.
    let mut easiest: Vec<Option<u64>> = vec![None; 1 << options];
    for set in 1..easiest.len() {
        let is_in = |option: usize| set >> option & 1 == 1;
        let inside: Vec<usize> = (0..options).filter(|&option| is_in(option)).collect();
        if let [only] = inside[..] {
            easiest[set] = (only != winner).then_some(0);
            continue;
        }
        let votes = votes(orders, options, is_in);
        let leaves = |&option: &usize| {
            let after = easiest[set & !(1 << option)]?;
            let others = inside.iter().filter(move |&&other| other != option).map(|&other| votes[other]);
            Some(after.max(to_be_least(votes[option], others)))
        };
        easiest[set] = inside.iter().filter_map(leaves).min();
    }
    easiest.last().copied().flatten()
}

/// The firmest way to take the rounds as they went together.
fn the_way_it_went(orders: &[(u64, Vec<usize>)], options: usize) -> Option<u64> {
    // By how many have left, in the order they leave: a set that leaves together is always the lowest of those in.
    let mut known: BTreeMap<Vec<usize>, Option<u64>> = BTreeMap::new();
    fn firmest(
        orders: &[(u64, Vec<usize>)],
        options: usize,
        inside: Vec<usize>,
        known: &mut BTreeMap<Vec<usize>, Option<u64>>,
    ) -> Option<u64> {
        if let Some(&found) = known.get(&inside) {
            return found;
        }
        let mut is_in = vec![false; options];
        inside.iter().for_each(|&option| is_in[option] = true);
        let votes = votes(orders, options, |option| is_in[option]);
        let mut lowest = inside.clone();
        lowest.sort_by_key(|&option| votes[option]);
        let mut sum = 0u64;
        let mut best = None;
        for leave in 1..lowest.len() {
            sum += votes[lowest[leave - 1]];
            let Some(gap) = votes[lowest[leave]].checked_sub(sum).filter(|&gap| gap > 0) else { continue };
            let mut rest = lowest[leave..].to_vec();
            rest.sort_unstable();
            let after = if rest.len() == 1 { Some(u64::MAX) } else { firmest(orders, options, rest, known) };
            best = best.max(after.map(|after| after.min(gap.div_ceil(2))));
        }
        known.insert(inside, best);
        best
    }
    // Deeper than this nobody holds a count in a hall.
    if options > 200 {
        return None;
    }
    firmest(orders, options, (0..options).collect(), &mut known)
}
