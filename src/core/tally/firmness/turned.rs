//! An upper bound for the margin of any rule: ballots are turned in favour of another option, and the count is repeated.

use super::again;
use super::margin::scale;
use crate::tally::ballot::{Ballot, Points, Ranking};
use crate::tally::methods::top;
use crate::tally::outcome::Outcome;
use crate::tally::pairwise::Pairwise;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::rule::Rule;
use crate::tally::settings::{Settings, Unranked};
use std::cmp::{Ordering, Reverse};

/// Counting again is tried where a count is short.
const MOST_WORK: usize = 60_000;
/// How many pairs of somebody chosen and a rival are tried.
const PAIRS: usize = 20;

/// The fewest ballots found with which others are chosen; never fewer than `least`, which is known to be too few or just
/// enough, and none where nothing below `most` was found. The last of the chosen and the first of the others are tried
/// first: they are the likeliest to change places.
pub(super) fn fewest(
    profile: &Profile,
    settings: &Settings,
    rule: &Rule,
    counted: &Outcome,
    least: u64,
    most: Option<u64>,
) -> Option<u64> {
    let kinds = kinds(&profile.ballots)?;
    if kinds.saturating_mul(profile.options()) > MOST_WORK {
        return None;
    }
    let mut best = most;
    let mut ranked: Vec<usize> = counted.ranking.iter().flatten().copied().collect();
    ranked.extend((0..profile.options()).filter(|option| !counted.ranking.iter().flatten().any(|at| at == option)));
    let (chosen, rivals): (Vec<usize>, Vec<usize>) =
        ranked.into_iter().partition(|option| counted.winners.contains(option));
    let pairs = rivals.iter().flat_map(|&rival| chosen.iter().rev().map(move |&chosen| (chosen, rival)));
    let duels = match &profile.ballots {
        Ballots::Ranked(given) if top::is_of_duels(rule) => {
            Some((given, Pairwise::count(profile.options(), given, settings.unranked)))
        }
        _ => None,
    };
    for (chosen, rival) in pairs.take(PAIRS) {
        let mut duels = duels.as_ref().map(|(given, pairs)| Duels::new(pairs, given, chosen, rival, settings.unranked));
        let mut changes = |ballots: u64| match &mut duels {
            Some(duels) => {
                let pairs = duels.turned(ballots);
                Some(!again::keep(rule, pairs, profile, settings, &counted.winners))
            }
            None => {
                let turned = turn(profile, chosen, rival, ballots)?;
                Some(again::chosen(rule, &turned, settings).ok()?.0 != counted.winners)
            }
        };
        let top = best.map_or(profile.voters(), |best| best.saturating_sub(1));
        if top < least || changes(top) != Some(true) {
            continue;
        }
        // Not always is more ballots more change; whatever is found was counted.
        let (mut low, mut high) = (least.saturating_sub(1), top);
        while low + 1 < high {
            let middle = low + (high - low) / 2;
            match changes(middle) {
                Some(true) => high = middle,
                _ => low = middle,
            }
        }
        best = Some(high);
    }
    best.filter(|&best| most.is_none_or(|most| best < most))
}

fn kinds(ballots: &Ballots) -> Option<usize> {
    Some(match ballots {
        Ballots::Ranked(ballots) => ballots.len(),
        Ballots::Approved(ballots) => ballots.len(),
        Ballots::Scored(ballots) | Ballots::Cumulative(ballots) => ballots.len(),
        Ballots::One(ballots) => ballots.len(),
        Ballots::Pairs(_) | Ballots::Rated(_) => return None,
    })
}

/// The same with so many ballots turned: the rival first and the `winner` last, the others as they were. Ballots that say
/// most for the winner are turned first.
fn turn(profile: &Profile, winner: usize, rival: usize, ballots: u64) -> Option<Profile> {
    let mut turned = profile.clone();
    let options = profile.options();
    turned.ballots = match &profile.ballots {
        Ballots::Ranked(given) => Ballots::Ranked(some(
            given,
            ballots,
            |mark| says(mark, winner, rival),
            |mark| turned_ranking(mark, options, winner, rival),
        )),
        Ballots::Approved(given) => {
            let says = |mark: &Vec<usize>| (mark.contains(&winner), !mark.contains(&rival));
            Ballots::Approved(some(given, ballots, says, |mark| {
                let mut mark: Vec<usize> = mark.iter().copied().filter(|&option| option != winner).collect();
                mark.push(rival);
                mark.sort_unstable();
                mark.dedup();
                mark
            }))
        }
        Ballots::One(given) => {
            Ballots::One(some(given, ballots, |mark| (*mark == Some(winner), *mark != Some(rival)), |_| Some(rival)))
        }
        Ballots::Scored(given) | Ballots::Cumulative(given) => {
            let (lowest, highest) = scale(given)?;
            let points =
                |mark: &Points, option: usize| mark.iter().find(|at| at.0 == option).map_or(0, |&(_, points)| points);
            let says = |mark: &Points| points(mark, winner).saturating_sub(points(mark, rival));
            let given = some(given, ballots, says, |mark| {
                let mut mark: Points =
                    mark.iter().copied().filter(|&(option, _)| option != winner && option != rival).collect();
                mark.extend([(rival, highest), (winner, lowest)]);
                mark.sort_unstable();
                mark
            });
            match &profile.ballots {
                Ballots::Scored(_) => Ballots::Scored(given),
                _ => Ballots::Cumulative(given),
            }
        }
        Ballots::Pairs(_) | Ballots::Rated(_) => return None,
    };
    Some(turned)
}

/// How much a ranking says for the winner and against the rival.
fn says(mark: &Ranking, winner: usize, rival: usize) -> (Ordering, Reverse<u32>) {
    let place = |option: usize| mark.ranked().iter().find(|at| at.option == option).map_or(u32::MAX, |at| at.rank);
    let (a, b) = (place(winner), place(rival));
    (b.cmp(&a), Reverse(a))
}

fn turned_ranking(mark: &Ranking, options: usize, winner: usize, rival: usize) -> Ranking {
    let is_other = |option: &usize| *option != winner && *option != rival;
    let mut groups = vec![vec![rival]];
    groups.extend(
        mark.groups()
            .map(|group| group.iter().map(|at| at.option).filter(is_other).collect::<Vec<_>>())
            .filter(|group| !group.is_empty()),
    );
    let mut is_ranked = vec![false; options];
    mark.ranked().iter().for_each(|at| is_ranked[at.option] = true);
    let rest: Vec<usize> = (0..options).filter(|option| is_other(option) && !is_ranked[*option]).collect();
    groups.extend([rest, vec![winner]].into_iter().filter(|group| !group.is_empty()));
    Ranking::of_groups(&groups)
}

/// The duels with more or fewer rankings turned: only those that are turned, or turned back, are taken out and in.
struct Duels<'a> {
    pairs: Pairwise,
    unranked: Unranked,
    /// Those turned first at the front, with how they are turned.
    order: Vec<(&'a Ballot<Ranking>, Ranking)>,
    /// How many ballots are turned now.
    now: u64,
}

impl<'a> Duels<'a> {
    fn new(pairs: &Pairwise, given: &'a [Ballot<Ranking>], winner: usize, rival: usize, unranked: Unranked) -> Self {
        let mut order: Vec<&Ballot<Ranking>> = given.iter().collect();
        order.sort_by_cached_key(|ballot| Reverse(says(&ballot.mark, winner, rival)));
        let turned = |mark: &Ranking| turned_ranking(mark, pairs.options(), winner, rival);
        let order = order.into_iter().map(|ballot| (ballot, turned(&ballot.mark))).collect();
        Self { pairs: pairs.clone(), unranked, order, now: 0 }
    }

    /// With so many ballots turned.
    fn turned(&mut self, ballots: u64) -> &Pairwise {
        let mut before = 0;
        for (ballot, turned) in &self.order {
            let of_these = |all: u64| all.saturating_sub(before).min(ballot.weight);
            let (was, is) = (of_these(self.now), of_these(ballots));
            before += ballot.weight;
            let (out, into, weight) = match is.cmp(&was) {
                Ordering::Greater => (&ballot.mark, turned, is - was),
                Ordering::Less => (turned, &ballot.mark, was - is),
                Ordering::Equal => continue,
            };
            self.pairs.remove(out, weight, self.unranked);
            self.pairs.add(into, weight, self.unranked);
        }
        self.now = ballots;
        &self.pairs
    }
}

/// Changes so many ballots, those first of which `says` is highest.
fn some<M: Clone, K: Ord>(
    given: &[Ballot<M>],
    mut left: u64,
    says: impl Fn(&M) -> K,
    change: impl Fn(&M) -> M,
) -> Vec<Ballot<M>> {
    let mut order: Vec<&Ballot<M>> = given.iter().collect();
    order.sort_by_cached_key(|ballot| Reverse(says(&ballot.mark)));
    let mut all = Vec::with_capacity(given.len() + 1);
    for ballot in order {
        let taken = ballot.weight.min(left);
        left -= taken;
        let parts = [(taken, change(&ballot.mark)), (ballot.weight - taken, ballot.mark.clone())];
        all.extend(parts.into_iter().filter(|&(weight, _)| weight > 0).map(|(weight, mark)| Ballot { weight, mark }));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::profile::Choice;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn duels_that_are_turned_on_and_back_are_those_of_the_ballots_turned(
            orders in proptest::collection::vec((proptest::collection::vec(0usize..5, 0..5), 1u64..4), 1..8),
            asked in proptest::collection::vec(0u64..24, 1..6),
            ignored in any::<bool>(),
        ) {
            let unranked = if ignored { Unranked::Ignored } else { Unranked::Last };
            let given: Vec<Ballot<Ranking>> =
                orders.iter().map(|(order, weight)| Ballot { weight: *weight, mark: Ranking::of_order(order) }).collect();
            let choices = (0..5).map(|id| Choice { id: id.to_string(), ..Choice::default() }).collect();
            let profile = Profile::new(choices, Ballots::Ranked(given.clone())).unwrap();
            let mut duels = Duels::new(&Pairwise::count(5, &given, unranked), &given, 1, 3, unranked);
            for ballots in asked {
                let Some(Ballots::Ranked(turned)) = turn(&profile, 1, 3, ballots).map(|turned| turned.ballots) else {
                    return Ok(());
                };
                prop_assert_eq!(duels.turned(ballots), &Pairwise::count(5, &turned, unranked), "{} ballots", ballots);
            }
        }
    }
}
