//! What every rule must keep, on ballots made at random: no name and no order decides, and what a rule promises holds.

use super::ballot::{Ballot, Ranked, Ranking};
use super::firmness::again;
use super::firmness::ballots::deciding_among;
use super::outcome::{Outcome, Outcomes};
use super::profile::{Ballots, Choice, Profile};
use super::ratings::{Criterion, Ratings};
use super::rule::{RULES, Rule, find};
use super::settings::{Normalisation, Settings, Strength, Stv};
use super::ties::{Breaker, TieRule};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn profile(options: usize, ballots: Ballots) -> Profile {
    let choices = (0..options).map(|id| Choice { id: format!("P{id}"), name: String::new(), cost: Some(7) });
    Profile { budget: Some(20), ..Profile::new(choices.collect(), ballots).unwrap() }
}

fn ranked(options: usize, ballots: &[(u64, Vec<u32>)]) -> Profile {
    // A rank of 0 leaves the option out.
    let mark = |ranks: &[u32]| {
        let ranked = ranks.iter().take(options).enumerate().filter(|&(_, &rank)| rank > 0);
        Ranking::new(ranked.map(|(option, &rank)| Ranked { rank, option }).collect())
    };
    profile(
        options,
        Ballots::Ranked(ballots.iter().map(|(weight, ranks)| Ballot { weight: *weight, mark: mark(ranks) }).collect()),
    )
}

fn marked<M>(ballots: &[(u64, Vec<u32>)], mark: impl Fn(&[u32]) -> M) -> Vec<Ballot<M>> {
    ballots.iter().map(|(weight, given)| Ballot { weight: *weight, mark: mark(given) }).collect()
}

/// The same numbers read as every form of ballots there is.
fn every_form(options: usize, ballots: &[(u64, Vec<u32>)]) -> Vec<Profile> {
    let points = |given: &[u32]| -> Vec<(usize, i64)> {
        given
            .iter()
            .take(options)
            .enumerate()
            .filter(|&(_, &n)| n > 0)
            .map(|(option, &n)| (option, i64::from(n)))
            .collect()
    };
    let approved = |given: &[u32]| points(given).iter().filter(|&&(_, n)| n > 2).map(|&(option, _)| option).collect();
    let one = |given: &[u32]| points(given).first().map(|&(option, _)| option);
    let mut forms = vec![
        ranked(options, ballots),
        profile(options, Ballots::Approved(marked(ballots, approved))),
        profile(options, Ballots::Scored(marked(ballots, points))),
        profile(options, Ballots::Cumulative(marked(ballots, points))),
        profile(options, Ballots::One(marked(ballots, one))),
    ];
    let pairs = forms[0].pairwise(&Settings::default()).map(|pairs| pairs.into_owned());
    forms.extend(pairs.map(|pairs| profile(options, Ballots::Pairs(pairs))));
    let criteria = ["urgency", "seriousness", "growth"].map(Criterion::plain).to_vec();
    let value =
        |cell: usize| ballots.get(cell % 5).and_then(|(_, given)| given.get(cell / 5 % 6)).map(|&n| i64::from(n));
    forms.extend(
        Ratings::new(criteria, 2, (0..options * 6).map(value).collect()).map(|r| profile(options, Ballots::Rated(r))),
    );
    forms
}

fn count(rule: &Rule, profile: &Profile, settings: &Settings) -> Option<Outcome> {
    (rule.count)(profile, settings).ok()
}

fn ballots() -> impl Strategy<Value = (usize, Vec<(u64, Vec<u32>)>)> {
    (1usize..6, proptest::collection::vec((1u64..4, proptest::collection::vec(0u32..6, 5)), 0..9))
}

fn winners(rule: &str, profile: &Profile) -> Vec<usize> {
    count(find(rule).unwrap(), profile, &Settings::default()).unwrap().winners
}

/// Nothing said, and everything that can be said before a count.
fn chains() -> [TieRule; 5] {
    let criterion = Breaker::Criterion { name: "poor households".to_owned(), values: vec![2, 1, 2, 3, 1] };
    [
        TieRule::default(),
        TieRule::listing(),
        TieRule::lot("sapi"),
        TieRule(vec![criterion.clone()]),
        TieRule(vec![Breaker::EarlierRounds, criterion, Breaker::Listing]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_short_way_chooses_as_the_count_that_tells((options, given) in ballots(), seats in 1usize..3) {
        for profile in every_form(options, &given) {
            for ties in chains() {
                for strength in [Strength::Margins, Strength::WinningVotes] {
                    let settings = Settings { ties: ties.clone(), strength, seats: Some(seats), ..Settings::default() };
                    for rule in RULES {
                        let told = count(rule, &profile, &settings).map(|outcome| again::choice(&outcome));
                        prop_assert_eq!(again::chosen(rule, &profile, &settings).ok(), told, "{} {:?}", rule.id, ties);
                    }
                }
            }
        }
    }

    #[test]
    fn a_ballot_decides_if_the_count_without_it_chooses_otherwise((options, given) in ballots()) {
        for profile in every_form(options, &given) {
            for ties in chains() {
                let settings = Settings { ties, ..Settings::default() };
                for rule in RULES {
                    let Some(told) = count(rule, &profile, &settings) else { continue };
                    let mut without = profile.clone();
                    let Some(kinds) = without.weights_mut().map(|weights| weights.len()) else { continue };
                    let mut deciding = 0;
                    for kind in 0..kinds {
                        let weight = *without.weights_mut().unwrap()[kind];
                        *without.weights_mut().unwrap()[kind] = weight - 1;
                        let other = count(rule, &without, &settings).map(|other| again::choice(&other));
                        deciding += if other.unwrap_or_default() == again::choice(&told) { 0 } else { weight };
                        *without.weights_mut().unwrap()[kind] = weight;
                    }
                    let found = deciding_among(rule, &profile, &settings, &told).map(|found| found.ballots);
                    prop_assert_eq!(found, Some(deciding), "{}", rule.id);
                }
            }
        }
    }

    #[test]
    fn every_rule_ranks_every_option_once_and_says_what_ties_allow((options, given) in ballots(), seats in 1usize..4, lot: bool) {
        let ties = if lot { TieRule::lot("sapi putih") } else { TieRule::default() };
        for profile in every_form(options, &given) {
            for rule in RULES {
                let settings = Settings { seats: Some(seats), ties: ties.clone(), ..Settings::default() };
                let Some(outcome) = count(rule, &profile, &settings) else { continue };
                let mut ranked: Vec<usize> = outcome.ranking.iter().flatten().copied().collect();
                ranked.sort_unstable();
                if outcome.selected.is_none() {
                    prop_assert_eq!(ranked, (0..options).collect::<Vec<_>>(), "{}", rule.id);
                } else {
                    prop_assert!(ranked.windows(2).all(|two| two[0] < two[1]), "{}", rule.id);
                }
                prop_assert!(outcome.winners.is_sorted(), "{}", rule.id);
                if let Outcomes::All(all) = &outcome.outcomes {
                    let possible: BTreeSet<usize> = all.iter().flatten().copied().collect();
                    let chosen: BTreeSet<usize> = outcome.winners.iter().copied().collect();
                    if outcome.is_open() {
                        prop_assert!(chosen.is_subset(&possible), "{}: {:?}", rule.id, outcome);
                    } else {
                        prop_assert!(all.contains(&outcome.winners), "{}: {:?}", rule.id, outcome);
                    }
                }
                if lot {
                    prop_assert!(!outcome.is_open(), "{}: {:?}", rule.id, outcome.ties);
                }
            }
        }
    }

    #[test]
    fn no_name_and_no_order_decides((options, given) in ballots(), turn in 0usize..5) {
        let turned = |at: usize| (at + turn) % options;
        let mut renamed: Vec<(u64, Vec<u32>)> = given.iter().map(|(weight, ranks)| {
            let mut after = ranks.clone();
            (0..options).for_each(|at| after[turned(at)] = ranks[at]);
            (*weight, after)
        }).collect();
        renamed.reverse();
        for (before, after) in every_form(options, &given).into_iter().zip(every_form(options, &renamed)).take(4) {
            for rule in RULES {
                let (Some(a), Some(b)) = (count(rule, &before, &Settings::default()), count(rule, &after, &Settings::default())) else { continue };
                let mut expected: Vec<usize> = a.winners.iter().copied().map(turned).collect();
                expected.sort_unstable();
                prop_assert_eq!(&expected, &b.winners, "{}: {:?}", rule.id, before.form());
                let tiers: Vec<BTreeSet<usize>> = a.ranking.iter().map(|tier| tier.iter().copied().map(turned).collect()).collect();
                let found: Vec<BTreeSet<usize>> = b.ranking.iter().map(|tier| tier.iter().copied().collect()).collect();
                // Committees and budgets are chosen; what is not, is ranked by the way that was followed.
                let several = ["seq-pav", "seq-phragmen"].contains(&rule.id) || a.selected.is_some();
                prop_assert!(several || tiers == found, "{}: {:?}: {tiers:?} {found:?}", rule.id, before.form());
            }
        }
    }

    #[test]
    fn a_thousand_times_as_many_of_everybody_change_nothing((options, given) in ballots()) {
        let many: Vec<_> = given.iter().map(|(weight, ranks)| (weight * 1000, ranks.clone())).collect();
        for (few, many) in every_form(options, &given).iter().zip(&every_form(options, &many)) {
            for rule in RULES.iter().filter(|rule| rule.settings.contains(&"tie")) {
                let (a, b) = (count(rule, few, &Settings::default()), count(rule, many, &Settings::default()));
                prop_assert_eq!(a.map(|a| (a.winners, a.ranking)), b.map(|b| (b.winners, b.ranking)), "{}", rule.id);
            }
        }
    }

    #[test]
    fn a_scale_of_other_units_changes_no_rank((options, given) in ballots(), factor in 2u32..9) {
        let wide: Vec<(u64, Vec<u32>)> = given.iter().map(|(weight, marks)| {
            (*weight, marks.iter().map(|mark| mark * factor).collect())
        }).collect();
        // Points, dots and marks of raters.
        let (forms, others) = (every_form(options, &given), every_form(options, &wide));
        for (form, stretched) in [2, 3, 6].map(|at| (&forms[at], &others[at])) {
            for rule in ["score", "star", "cumulative", "majority-judgment", "borda", "schulze", "irv", "weighted-sum", "usg"] {
                for normalisation in Normalisation::ALL {
                    let settings = Settings { normalisation: *normalisation, ..Settings::default() };
                    let rule = find(rule).unwrap();
                    let (a, b) = (count(rule, form, &settings), count(rule, stretched, &settings));
                    prop_assert_eq!(a.map(|a| (a.winners, a.ranking)), b.map(|b| (b.winners, b.ranking)), "{}", rule.id);
                }
            }
        }
    }

    #[test]
    fn stv_with_several_seats_ranks_whatever_the_order_of_the_list((options, given) in ballots(), seats in 1usize..4, turn in 0usize..5) {
        let turned = |at: usize| (at + turn) % options;
        let renamed: Vec<(u64, Vec<u32>)> = given.iter().map(|(weight, ranks)| {
            let mut after = ranks.clone();
            (0..options).for_each(|at| after[turned(at)] = ranks[at]);
            (*weight, after)
        }).collect();
        for stv in Stv::ALL {
            let settings = Settings { seats: Some(seats), stv: *stv, ..Settings::default() };
            let ranks = |given: &[(u64, Vec<u32>)]| count(find("stv").unwrap(), &ranked(options, given), &settings).unwrap().ranking;
            let expected: Vec<BTreeSet<usize>> = ranks(&given).iter().map(|tier| tier.iter().copied().map(turned).collect()).collect();
            let found: Vec<BTreeSet<usize>> = ranks(&renamed).iter().map(|tier| tier.iter().copied().collect()).collect();
            prop_assert_eq!(expected, found, "{:?}", stv);
        }
    }

    #[test]
    fn who_beats_everybody_wins_where_that_is_promised((options, given) in ballots()) {
        let profile = ranked(options, &given);
        let pairs = profile.pairwise(&Settings::default()).unwrap();
        if let Some(winner) = pairs.condorcet_winner() {
            for rule in ["copeland", "minimax", "schulze", "ranked-pairs", "pairwise-matrix"] {
                prop_assert_eq!(winners(rule, &profile), [winner], "{}", rule);
            }
        }
        if let Some(loser) = pairs.condorcet_loser() {
            for rule in ["borda", "copeland", "schulze", "ranked-pairs"] {
                prop_assert!(!winners(rule, &profile).contains(&loser), "{}", rule);
            }
        }
        let smith = pairs.smith_set();
        for rule in ["copeland", "schulze", "ranked-pairs"] {
            prop_assert!(winners(rule, &profile).iter().all(|winner| smith.contains(winner)), "{}", rule);
        }
    }

    #[test]
    fn the_first_choice_of_more_than_half_wins((options, given) in ballots(), favourite in 0usize..5) {
        let favourite = favourite % options;
        let voters: u64 = given.iter().map(|(weight, _)| weight).sum();
        let mut given = given;
        given.push((voters + 1, (0..5).map(|at| u32::from(at == favourite)).collect()));
        let profile = ranked(options, &given);
        for rule in ["plurality", "two-round", "irv", "copeland", "minimax", "schulze", "ranked-pairs"] {
            prop_assert_eq!(winners(rule, &profile), [favourite], "{}", rule);
        }
    }

    #[test]
    fn more_support_never_harms_where_that_is_promised((options, given) in ballots(), winner in 0usize..5, raised in 0usize..9) {
        let before = ranked(options, &given);
        let mut given = given;
        let Some(at) = given.len().checked_sub(1).map(|last| raised % (last + 1)) else { return Ok(()) };
        let winner = winner % options;
        // Lifted to the very top of one ballot; the others keep their order.
        given[at].1.iter_mut().filter(|rank| **rank > 0).for_each(|rank| *rank += 1);
        given[at].1[winner] = 1;
        let after = ranked(options, &given);
        for rule in ["plurality", "borda", "copeland", "minimax", "schulze"] {
            if winners(rule, &before).contains(&winner) {
                prop_assert!(winners(rule, &after).contains(&winner), "{}", rule);
            }
        }
    }

    #[test]
    fn on_complete_strict_ballots_both_strengths_and_all_treatments_agree(orders in proptest::collection::vec(Just((0..5u32).collect::<Vec<_>>()).prop_shuffle(), 1..9)) {
        let given: Vec<(u64, Vec<u32>)> = orders.into_iter().map(|order| (1, order.into_iter().map(|rank| rank + 1).collect())).collect();
        let profile = ranked(5, &given);
        for rule in ["minimax", "schulze", "ranked-pairs"] {
            let with = |strength| count(find(rule).unwrap(), &profile, &Settings { strength, ..Settings::default() }).unwrap();
            prop_assert_eq!(with(Strength::Margins).ranking, with(Strength::WinningVotes).ranking, "{}", rule);
        }
        use super::settings::Borda;
        let borda = |borda| count(find("borda").unwrap(), &profile, &Settings { borda, ..Settings::default() }).unwrap().ranking;
        prop_assert_eq!(borda(Borda::Tournament), borda(Borda::Pessimistic));
        prop_assert_eq!(borda(Borda::Tournament), borda(Borda::Modified));
    }
}
