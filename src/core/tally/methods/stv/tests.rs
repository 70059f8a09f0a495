use super::*;
use crate::tally::ballot::{Ballot, Gathered, Ranking};
use crate::tally::outcome::{Depends, Outcomes, Where};
use crate::tally::profile::{Ballots, Choice};
use crate::tally::step::Round;
use crate::tally::ties::{BrokenBy, TieRule};
use proptest::prelude::*;

const KINDS: [Stv; 3] = [Stv::Scottish, Stv::Wigm, Stv::Meek];

fn profile(options: usize, ballots: impl IntoIterator<Item = (u64, Ranking)>) -> Profile {
    let choices = (0..options).map(|id| Choice { id: format!("C{id}"), ..Choice::default() }).collect();
    let ballots = ballots.into_iter().map(|(weight, mark)| Ballot { weight, mark });
    Profile::new(choices, Ballots::Ranked(ballots.collect())).unwrap()
}

fn strict(options: usize, ballots: &[(u64, &[usize])]) -> Profile {
    profile(options, ballots.iter().map(|&(weight, order)| (weight, Ranking::of_order(order))))
}

fn stv(profile: &Profile, stv: Stv, seats: usize, ties: TieRule) -> Outcome {
    count(profile, &Settings { seats: Some(seats), stv, ties, ..Settings::default() }).unwrap()
}

fn rounds(outcome: &Outcome) -> Vec<&Round> {
    outcome.trace.iter().filter_map(|step| if let Step::Round(round) = step { Some(round) } else { None }).collect()
}

#[test]
fn a_surplus_goes_on_at_five_decimals_or_exactly() {
    // Quota 34; the first has 56, so each of 55 papers goes on at 22/56.
    let profile = strict(4, &[(55, &[0, 1]), (1, &[0]), (31, &[2, 1]), (13, &[3])]);
    let outcome = stv(&profile, Stv::Scottish, 2, TieRule::default());
    assert_eq!(outcome.quota.as_ref().map(ToString::to_string).as_deref(), Some("34"));
    let rounds = rounds(&outcome);
    assert_eq!((rounds[0].elected.as_slice(), rounds[0].transfers[0].to), ([0].as_slice(), Some(1)));
    // 22/56 = 0.392857…, cut off to 0.39285; × 55 = 21.60675.
    assert_eq!(rounds[0].transfers[0].votes.to_string(), "86427/4000");
    assert_eq!(rounds[1].tally[0].as_ref().map(ToString::to_string).as_deref(), Some("34"));
    assert_eq!((rounds[1].eliminated.as_slice(), outcome.winners.as_slice()), ([3].as_slice(), [0, 2].as_slice()));
    assert_eq!(outcome.ranking, [[0], [2], [1], [3]]);
    let exact = stv(&profile, Stv::Wigm, 2, TieRule::default());
    let transfer = &self::rounds(&exact)[0].transfers[0];
    assert_eq!((transfer.votes.to_string().as_str(), exact.winners.as_slice()), ("605/28", [0, 2].as_slice()));
}

#[test]
fn more_may_have_equal_surpluses_than_are_still_in() {
    let profile = strict(5, &[(5, &[0, 3]), (5, &[1, 3]), (5, &[2, 4])]);
    for kind in KINDS {
        let outcome = stv(&profile, kind, 4, TieRule::listing());
        assert_eq!((outcome.winners.len(), outcome.is_open()), (4, false), "{kind:?}");
        assert!([0, 1, 2].iter().all(|option| outcome.winners.contains(option)), "{kind:?}");
    }
}

#[test]
fn the_statute_asks_earlier_stages_and_says_so() {
    // B and C are level after D's votes went to B; C was ahead before, so B is left out.
    let profile = strict(5, &[(9, &[0]), (4, &[1, 0]), (5, &[2, 4]), (1, &[3, 1]), (6, &[4])]);
    let outcome = stv(&profile, Stv::Scottish, 2, TieRule::default());
    let tie = &outcome.ties[0];
    assert_eq!(
        (tie.at, tie.between.as_slice(), tie.favoured.as_slice()),
        (Where::Elimination(2), [1, 2].as_slice(), [2].as_slice())
    );
    assert_eq!(tie.resolved[0].by, BrokenBy::EarlierRounds);
    assert!(!outcome.is_open());
}

#[test]
fn level_throughout_is_a_tie_for_the_chain() {
    let profile = strict(3, &[(3, &[0]), (2, &[1]), (2, &[2])]);
    for kind in KINDS {
        let open = stv(&profile, kind, 2, TieRule::default());
        assert_eq!((open.outcomes, open.winners), (Outcomes::All(vec![vec![0, 1], vec![0, 2]]), vec![0, 1, 2]));
        assert_eq!(open.ties[0].depends, Depends::Yes);
        assert_eq!(stv(&profile, kind, 2, TieRule::listing()).winners, [0, 1]);
    }
}

#[test]
fn few_candidates_no_ballots_and_papers_that_end() {
    for kind in KINDS {
        assert_eq!(stv(&strict(2, &[(1, &[0])]), kind, 3, TieRule::default()).winners, [0, 1]);
        assert!(stv(&strict(0, &[]), kind, 1, TieRule::default()).winners.is_empty());
        let nobody = stv(&strict(3, &[]), kind, 1, TieRule::default());
        assert_eq!(nobody.outcomes, Outcomes::All(vec![vec![0], vec![1], vec![2]]));
        assert_eq!(stv(&strict(3, &[(2, &[]), (1, &[2])]), kind, 1, TieRule::default()).winners, [2]);
    }
    // By the statute a skipped rank ends a paper: with the second choice C wins, without it C is out and nobody gains.
    let gap = |first: usize, then: usize| Ranking::of_groups(&[vec![first], vec![], vec![then]]);
    let made = profile(3, [(4, Ranking::of_order(&[0])), (3, gap(1, 2)), (2, Ranking::of_order(&[2]))]);
    assert_eq!(stv(&made, Stv::Wigm, 1, TieRule::default()).winners, [0]);
    let made = profile(3, [(4, Ranking::of_order(&[0])), (2, gap(1, 2)), (3, Ranking::of_order(&[2]))]);
    assert_eq!(stv(&made, Stv::Scottish, 1, TieRule::default()).winners, [0]);
    assert_eq!(stv(&made, Stv::Wigm, 1, TieRule::default()).winners, [2]);
}

#[test]
fn meek_counts_equal_ranks_as_all_their_orders_on_average() {
    // Nobody has anything to pass on: A = B divides the vote in two.
    let equal = |groups: &[&[usize]]| Ranking::of_groups(groups);
    let made = profile(3, [(10, equal(&[&[0, 1], &[2]])), (4, equal(&[&[2]]))]);
    let outcome = stv(&made, Stv::Meek, 1, TieRule::default());
    let first = rounds(&outcome)[0];
    assert_eq!(first.tally.iter().flatten().map(ToString::to_string).collect::<Vec<_>>(), ["5", "5", "4"]);
    // One ballot A = B > C is half a ballot A > B > C and half a ballot B > A > C, up to the last decimal.
    let whole =
        profile(4, [(40, equal(&[&[0, 1], &[2]])), (13, equal(&[&[3]])), (9, equal(&[&[0]])), (5, equal(&[&[2]]))]);
    let halves = profile(
        4,
        [
            (20, equal(&[&[0], &[1], &[2]])),
            (20, equal(&[&[1], &[0], &[2]])),
            (13, equal(&[&[3]])),
            (9, equal(&[&[0]])),
            (5, equal(&[&[2]])),
        ],
    );
    let [whole, halves] = [whole, halves].map(|profile| stv(&profile, Stv::Meek, 2, TieRule::default()));
    assert_eq!((&whole.winners, &whole.ranking), (&halves.winners, &halves.ranking));
    let near = whole.quota.unwrap() - halves.quota.unwrap();
    assert!(near < Ratio::new(1.into(), 1_000_000.into()) && -near < Ratio::new(1.into(), 1_000_000.into()));
}

/// The first tie leads to the same choices either way, but to a later tie in another round, over which another lot is drawn:
/// were it passed over, the place in the list would decide.
#[test]
fn a_tie_before_one_that_decides_is_broken_by_the_chain_too() {
    let orders: [&[usize]; 8] =
        [&[1, 2, 3, 0], &[2, 0, 1], &[3], &[3, 2], &[3, 2, 0], &[0, 1, 2, 3], &[3, 2, 1], &[2, 0]];
    for words in ["padi", "kopi", "sapi", "ubi", "talas", "kelapa", "w1", "w2", "w3", "w4"] {
        let winners = |turn: usize| {
            let to = |option: usize| (option + turn) % 4;
            let marks =
                orders.map(|order| Ranking::of_order(&order.iter().map(|&option| to(option)).collect::<Vec<_>>()));
            let mut made = profile(4, marks.map(|mark| (1, mark)));
            (0..4).for_each(|option| made.choices[to(option)].id = format!("C{option}"));
            let settings = Settings { ties: TieRule::lot(words), ..Settings::default() };
            let outcome = (crate::tally::methods::irv::RULE.count)(&made, &settings).unwrap();
            outcome.winners.iter().map(|&option| made.choices[option].id.clone()).collect::<Vec<_>>()
        };
        assert!((1..4).all(|turn| winners(turn) == winners(0)), "{words}");
    }
}

prop_compose! {
    fn some_rankings()(options in 1usize..6)(
        ballots in prop::collection::vec((Just((0..options).collect::<Vec<usize>>()).prop_shuffle(), 0..=options, 1u64..6), 0..10),
        options in Just(options),
    ) -> Profile {
        let marks = ballots.into_iter().map(|(order, length, weight)| (Ranking::of_order(&order[..length]), weight));
        profile(options, marks.collect::<Gathered<_>>().ballots().into_iter().map(|ballot| (ballot.weight, ballot.mark)))
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Droop proportionality for solid coalitions (Woodall 1994): voters worth k quotas who rank the same set of options
    /// above all others get k of them, or all of them where there are fewer.
    #[test]
    fn solid_coalitions_get_their_seats(profile in some_rankings(), seats in 1usize..5) {
        let Ballots::Ranked(ballots) = &profile.ballots else { return Ok(()) };
        let valid: u64 = ballots.iter().filter(|ballot| !ballot.mark.ranked().is_empty()).map(|ballot| ballot.weight).sum();
        for kind in KINDS {
            let Outcomes::All(all) = stv(&profile, kind, seats, TieRule::default()).outcomes else { continue };
            for set in 1u32..1 << profile.options() {
                let size = set.count_ones() as usize;
                let solid = ballots.iter().filter(|ballot| {
                    let ranked = ballot.mark.ranked();
                    ranked.len() >= size && ranked[..size].iter().all(|at| set >> at.option & 1 == 1)
                });
                let weight: u64 = solid.map(|ballot| ballot.weight).sum();
                // Values cut off after five decimals may take the last quota of a coalition that has not a vote to spare.
                let quotas = (0..=seats).rev().find(|&k| weight >= k as u64 * (valid / (seats as u64 + 1) + 1)).unwrap_or(0);
                for chosen in &all {
                    let got = chosen.iter().filter(|&&option| set >> option & 1 == 1).count();
                    prop_assert!(got >= quotas.min(size), "{kind:?}: {set:b} has {weight} of {valid}, {chosen:?}");
                }
            }
        }
    }

    #[test]
    fn names_and_order_of_ballots_decide_nothing(profile in some_rankings(), seats in 1usize..5, turn in 0usize..6) {
        let options = profile.options();
        let to = |option: usize| (option + turn) % options;
        let Ballots::Ranked(ballots) = &profile.ballots else { return Ok(()) };
        let turned = ballots.iter().rev().map(|ballot| {
            let order: Vec<usize> = ballot.mark.ranked().iter().map(|at| to(at.option)).collect();
            (ballot.weight, Ranking::of_order(&order))
        });
        let renamed = self::profile(options, turned);
        for kind in KINDS {
            let outcome = stv(&profile, kind, seats, TieRule::default());
            let other = stv(&renamed, kind, seats, TieRule::default());
            let Outcomes::All(all) = outcome.outcomes else { continue };
            let mut all: Vec<Vec<usize>> = all.iter().map(|one| {
                let mut one: Vec<usize> = one.iter().map(|&option| to(option)).collect();
                one.sort_unstable();
                one
            }).collect();
            all.sort();
            prop_assert_eq!(Outcomes::All(all.clone()), other.outcomes, "{:?}", kind);
            let drawn = stv(&renamed, kind, seats, TieRule::lot("kopi"));
            prop_assert!(all.contains(&drawn.winners) && drawn.winners.len() == seats.min(options));
            let ranked: usize = drawn.ranking.iter().map(Vec::len).sum();
            prop_assert_eq!(ranked, options);
        }
    }
}
