//! Cases worked out by hand: what is told in books, and the edges.

use crate::tally::ballot::{Ballot, Ranking};
use crate::tally::majority::{Base, Majority};
use crate::tally::outcome::{Depends, Outcome, Outcomes, Where};
use crate::tally::pairwise::Pairwise;
use crate::tally::profile::{Ballots, Choice, Form, Profile};
use crate::tally::rule::{Trouble, find};
use crate::tally::settings::{Settings, Unranked};
use crate::tally::step::{Paths, Step, chain};
use crate::tally::ties::TieRule;

fn profile(options: usize, ballots: Ballots) -> Profile {
    let choices = (0..options).map(|id| Choice { id: format!("P{id}"), ..Choice::default() });
    Profile::new(choices.collect(), ballots).unwrap()
}

fn ranked(options: usize, orders: &[(u64, &[usize])]) -> Profile {
    let ballots = orders.iter().map(|&(weight, order)| Ballot { weight, mark: Ranking::of_order(order) });
    profile(options, Ballots::Ranked(ballots.collect()))
}

fn scored(options: usize, rows: &[&[i64]]) -> Profile {
    let mark = |row: &&[i64]| row.iter().copied().enumerate().collect();
    profile(options, Ballots::Scored(rows.iter().map(|row| Ballot { weight: 1, mark: mark(row) }).collect()))
}

fn one(options: usize, votes: &[u64], abstain: u64) -> Profile {
    let mut ballots: Vec<_> =
        (votes.iter().enumerate()).map(|(at, &weight)| Ballot { weight, mark: Some(at) }).collect();
    ballots.push(Ballot { weight: abstain, mark: None });
    profile(options, Ballots::One(ballots))
}

fn count_with(rule: &str, profile: &Profile, settings: &Settings) -> Outcome {
    (find(rule).unwrap().count)(profile, settings).unwrap()
}

fn count(rule: &str, profile: &Profile) -> Outcome {
    count_with(rule, profile, &Settings::default())
}

#[test]
fn nobody_voting_leaves_everybody_level_under_every_rule() {
    let nobody = ranked(3, &[]);
    for rule in ["plurality", "two-round", "borda", "copeland", "minimax", "schulze", "ranked-pairs", "irv"] {
        let outcome = count(rule, &nobody);
        assert_eq!((outcome.winners.len(), outcome.is_open()), (3, true), "{rule}");
        assert_eq!(
            count_with(rule, &nobody, &Settings { ties: TieRule::listing(), ..Settings::default() }).winners,
            [0],
            "{rule}"
        );
        assert_eq!(count(rule, &ranked(1, &[])).winners, [0], "{rule}");
        assert!(count(rule, &ranked(0, &[])).winners.is_empty(), "{rule}");
    }
}

#[test]
fn ballots_that_do_not_say_enough_are_refused_not_guessed() {
    let refused =
        |rule: &str, profile: &Profile| (find(rule).unwrap().count)(profile, &Settings::default()).unwrap_err();
    let rankings = ranked(2, &[(1, &[0, 1])]);
    assert_eq!(refused("approval", &rankings), Trouble::Unsuitable { rule: "approval", form: Form::Ranked });
    assert_eq!(refused("score", &rankings), Trouble::Unsuitable { rule: "score", form: Form::Ranked });
    assert_eq!(refused("usg", &rankings), Trouble::Unsuitable { rule: "usg", form: Form::Ranked });
    let wall = profile(2, Ballots::Pairs(Pairwise::of_rows(2, vec![0, 1, 0, 0]).unwrap()));
    assert_eq!(refused("irv", &wall), Trouble::Unsuitable { rule: "irv", form: Form::Pairs });
}

#[test]
fn a_second_round_is_counted_from_rankings_and_asked_for_from_single_votes() {
    let rankings = ranked(3, &[(4, &[0]), (3, &[1, 2]), (2, &[2, 1])]);
    let outcome = count("two-round", &rankings);
    assert_eq!((outcome.winners, outcome.ranking), (vec![1], vec![vec![1], vec![0], vec![2]]));
    let singles = count("two-round", &one(3, &[4, 3, 2], 1));
    assert_eq!((singles.winners.as_slice(), singles.is_open()), ([0, 1].as_slice(), false));
    assert!(singles.trace.contains(&Step::SecondRoundNeeded([0, 1])));
    assert_eq!(count("two-round", &one(3, &[6, 3, 2], 5)).winners, [0]);
    let tied = count("two-round", &one(3, &[4, 2, 2], 0));
    assert_eq!((tied.winners, tied.ties[0].at, tied.ties[0].depends), (vec![0, 1, 2], Where::Finalist, Depends::Yes));
}

#[test]
fn star_breaks_ties_as_its_protocol_says() {
    // 8 points each. 2 wins most duels among the tied, then 0 is ahead of 1; in the final 2 is ahead of 0.
    let outcome = count("star", &scored(3, &[&[5, 3, 0], &[3, 1, 4], &[0, 4, 4]]));
    assert_eq!((outcome.winners, outcome.ranking), (vec![2], vec![vec![2], vec![0], vec![1]]));
    let outcome = count("star", &scored(3, &[&[5, 3, 0], &[0, 5, 3], &[3, 0, 5]]));
    assert_eq!(outcome.winners, [0, 1, 2], "a circle among the tied stays a tie");
    let outcome = count("star", &scored(3, &[&[5, 4, 0], &[0, 1, 5], &[3, 3, 2]]));
    assert_eq!(outcome.winners, [0]);
    // A level final goes to more points, and then to most of the highest mark.
    assert_eq!(count("star", &scored(2, &[&[5, 0], &[2, 4]])).winners, [0]);
    assert_eq!(count("star", &scored(2, &[&[5, 3], &[1, 3]])).winners, [0]);
    assert_eq!(count("star", &scored(2, &[&[5, 3], &[3, 5]])).winners, [0, 1]);
}

#[test]
fn an_option_nobody_marked_has_nothing_and_an_unmarked_one_can_be_judged_by_its_mean() {
    let ballots = Ballots::Scored(vec![
        Ballot { weight: 3, mark: vec![(0, 2)] },
        Ballot { weight: 1, mark: vec![(0, 2), (1, 5)] },
    ]);
    let some = profile(3, ballots);
    assert_eq!(count("score", &some).winners, [0]);
    let mean = count_with("score", &some, &Settings { unranked: Unranked::Ignored, ..Settings::default() });
    assert_eq!(mean.scores.iter().flatten().map(ToString::to_string).collect::<Vec<_>>(), ["2", "5", "0"]);
    assert_eq!(mean.winners, [1]);
}

#[test]
fn the_higher_median_wins_and_more_voters_above_it_tell_equal_medians_apart() {
    let outcome = count("majority-judgment", &scored(3, &[&[4, 4, 0], &[3, 3, 5], &[1, 2, 5], &[1, 2, 0], &[0, 0, 0]]));
    assert_eq!(outcome.winners, [1]);
    assert_eq!(outcome.scores.iter().flatten().map(ToString::to_string).collect::<Vec<_>>(), ["1", "2", "0"]);
}

#[test]
fn a_majority_is_carried_short_or_tied() {
    let half = |rule: Majority, yes, no, abstain, entitled| {
        let settings = Settings { majority: Some(rule), entitled, ..Settings::default() };
        count_with("majority", &one(2, &[yes, no], abstain), &settings).winners
    };
    let valid = Majority { base: Base::Valid, ..Majority::MORE_THAN_HALF };
    let members = Majority { base: Base::Members, ..Majority::MORE_THAN_HALF };
    let half_is_enough = Majority { strict: false, ..valid };
    assert_eq!(half(Majority::MORE_THAN_HALF, 11, 9, 1, None), [0]);
    assert!(half(Majority::MORE_THAN_HALF, 10, 9, 1, None).is_empty());
    assert_eq!(half(valid, 10, 9, 1, None), [0]);
    assert!(half(members, 51, 0, 0, Some(102)).is_empty());
    assert_eq!(half(members, 51, 0, 0, Some(101)), [0]);
    assert!(half(valid, 10, 10, 1, None).is_empty());
    assert_eq!(half(half_is_enough, 10, 10, 1, None), [0, 1]);
    let missing = Settings { majority: Some(members), ..Settings::default() };
    let refused = (find("majority").unwrap().count)(&one(2, &[1, 0], 0), &missing);
    assert_eq!(refused.unwrap_err(), Trouble::Missing { rule: "majority", setting: "entitled" });
}

#[test]
fn options_that_do_not_beat_the_default_are_left_out_first() {
    // Without the default, 0 beats everybody; but only 2 of 5 prefer it to the default, option 2.
    let ballots = ranked(3, &[(2, &[0, 1, 2]), (2, &[2, 0]), (1, &[1, 2])]);
    let settings = |quorum| Settings { default_option: Some(2), quorum, ..Settings::default() };
    let outcome = count_with("schulze", &ballots, &settings(0));
    assert_eq!((outcome.winners, outcome.ranking), (vec![1], vec![vec![1], vec![2], vec![0]]));
    assert!(outcome.trace.contains(&Step::BelowDefault { option: 0, votes: 2, against: 3, quorum: 0 }));
    assert_eq!(count_with("schulze", &ballots, &settings(4)).winners, [2]);
    assert_eq!(count_with("ranked-pairs", &ballots, &settings(4)).ranking, [vec![2], vec![0, 1]]);
}

#[test]
fn schulze_keeps_the_path_and_ranked_pairs_the_chain_that_explain_them() {
    let circle = ranked(3, &[(4, &[0, 1, 2]), (3, &[1, 2, 0]), (2, &[2, 0, 1])]);
    let paths = count("schulze", &circle).trace.into_iter().find_map(|step| match step {
        Step::Paths(paths) => Some(paths),
        _ => None,
    });
    let paths: Paths = paths.unwrap();
    // 0 beats 1 by 3 and 1 beats 2 by 5; 2 beats 0 by 1 only.
    assert_eq!((paths.path(0, 2), paths.strength(0, 2), paths.strength(2, 0)), (vec![0, 1, 2], 3, 1));
    let victories = count("ranked-pairs", &circle).trace.into_iter().find_map(|step| match step {
        Step::Victories(victories) => Some(victories),
        _ => None,
    });
    let victories = victories.unwrap();
    let stand: Vec<_> = victories.iter().map(|victory| (victory.winner, victory.loser, victory.stands)).collect();
    assert_eq!(stand, [(1, 2, true), (0, 1, true), (2, 0, false)]);
    assert_eq!(chain(&victories, 0, 2), [0, 1, 2]);
}

#[test]
fn equally_strong_victories_are_followed_in_every_order() {
    let circle = ranked(3, &[(1, &[0, 1, 2]), (1, &[1, 2, 0]), (1, &[2, 0, 1])]);
    let open = count("ranked-pairs", &circle);
    assert_eq!((open.winners.as_slice(), open.is_open()), ([0, 1, 2].as_slice(), true));
    assert_eq!(open.outcomes, Outcomes::All(vec![vec![0], vec![1], vec![2]]));
    let listed = count_with("ranked-pairs", &circle, &Settings { ties: TieRule::listing(), ..Settings::default() });
    assert_eq!((listed.winners, listed.ranking), (vec![0], vec![vec![0], vec![1], vec![2]]));
}

#[test]
fn circles_and_empty_cells_on_the_wall_are_said() {
    // 0 > 1 > 2 > 0 in a circle, 3 below all; nobody compared 2 and 3.
    let mut cells = vec![0; 16];
    for (a, b) in [(0, 1), (1, 2), (2, 0), (0, 3), (1, 3)] {
        cells[a * 4 + b] = 1;
    }
    let outcome = count("pairwise-matrix", &profile(4, Ballots::Pairs(Pairwise::of_rows(4, cells).unwrap())));
    assert_eq!(outcome.ranking, [vec![0, 1], vec![2], vec![3]]);
    let said = outcome.trace.iter().find_map(|step| match step {
        Step::Consistency(said) => Some(said),
        _ => None,
    });
    let said = said.unwrap();
    assert_eq!((said.circles, said.most, said.unjudged.as_slice()), (1, 2, [[2, 3]].as_slice()));
    assert_eq!(said.examples, [[0, 1, 2]]);
}

#[test]
fn weights_count_as_that_many_voters() {
    let heavy = ranked(3, &[(3, &[0, 1, 2]), (2, &[1, 2, 0])]);
    let apart = ranked(3, &[(1, &[0, 1, 2]), (1, &[1, 2, 0]), (1, &[0, 1, 2]), (1, &[1, 2, 0]), (1, &[0, 1, 2])]);
    for rule in ["plurality", "two-round", "borda", "copeland", "minimax", "schulze", "ranked-pairs", "irv"] {
        let (a, b) = (count(rule, &heavy), count(rule, &apart));
        assert_eq!((a.winners, a.ranking, a.scores), (b.winners, b.ranking, b.scores), "{rule}");
    }
}

#[test]
fn more_options_than_a_square_of_memory_holds_are_refused() {
    let many = ranked(2_001, &[(1, &[0, 1])]);
    for rule in ["two-round", "copeland", "schulze", "ranked-pairs", "irv"] {
        let refused = (find(rule).unwrap().count)(&many, &Settings::default());
        assert_eq!(refused.unwrap_err(), Trouble::TooManyOptions { rule: find(rule).unwrap().id, most: 2_000 });
    }
    assert_eq!(count("plurality", &many).winners, [0]);
}
