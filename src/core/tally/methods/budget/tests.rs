use super::*;
use crate::tally::ballot::Gathered;
use crate::tally::outcome::Depends;
use crate::tally::profile::Choice;
use crate::tally::rule::RULES;
use crate::tally::settings::{Completion, Stop, Utility};
use crate::tally::step::Stopped;
use proptest::prelude::*;

fn projects(costs: &[u64], budget: u64, approvals: &[&[usize]]) -> Profile {
    let choices = costs.iter().enumerate();
    let choices = choices.map(|(id, &cost)| Choice { id: format!("P{id}"), name: String::new(), cost: Some(cost) });
    let marks = approvals.iter().map(|mark| (mark.to_vec(), 1)).collect::<Gathered<_>>();
    let mut profile = Profile::new(choices.collect(), Ballots::Approved(marks.ballots())).unwrap();
    profile.budget = Some(budget);
    profile
}

fn count(rule: &Rule, profile: &Profile, settings: &Settings) -> Outcome {
    (rule.count)(profile, settings).unwrap()
}

fn listing() -> Settings {
    Settings { ties: TieRule::listing(), ..Settings::default() }
}

fn raised(stop: Stop) -> Settings {
    Settings { completion: Completion::Add1, stop, step: Some(1), ..listing() }
}

#[test]
fn what_cannot_be_afforded_is_passed_over_or_stops_the_count() {
    let profile = projects(&[6, 7, 3, 99], 10, &[&[0, 1], &[0, 3], &[0, 1], &[2, 3], &[3], &[3]]);
    let outcome = count(&GREEDY, &profile, &listing());
    assert_eq!((outcome.selected, outcome.cost), (Some(vec![0, 2]), Some(9)));
    assert!(outcome.trace.contains(&Step::PassedOver { option: 1, cost: 7, left: 4 }));
    assert!(outcome.trace.contains(&Step::AboveCeiling(vec![3])));
    let outcome = count(&GREEDY, &profile, &Settings { no_skip: true, ..listing() });
    assert_eq!((outcome.selected, outcome.cost), (Some(vec![0]), Some(6)));
    assert!(outcome.trace.contains(&Step::NotReached(vec![2])));
    let outcome = count(&GREEDY, &profile, &Settings { threshold: Some(2), ..listing() });
    assert_eq!(outcome.selected, Some(vec![0]));
    assert!(outcome.trace.contains(&Step::BelowThreshold(vec![2])));
}

#[test]
fn votes_for_each_unit_of_money_put_the_free_first() {
    let profile = projects(&[6, 2, 0, 0], 8, &[&[0, 1], &[0], &[0, 2], &[1]]);
    let outcome = count(&GREEDY_PER_COST, &profile, &listing());
    assert_eq!(outcome.selected, Some(vec![2, 1, 0, 3]));
}

#[test]
fn level_projects_need_an_order_only_where_they_do_not_all_fit() {
    let profile = projects(&[5, 5, 5], 10, &[&[0, 1, 2]]);
    let open = count(&GREEDY, &profile, &Settings::default());
    assert_eq!(open.outcomes, Outcomes::All(vec![vec![0, 1], vec![0, 2], vec![1, 2]]));
    assert_eq!((open.selected.as_deref(), open.is_open()), (Some([].as_slice()), true));
    let profile = projects(&[5, 5, 5], 15, &[&[0, 1, 2]]);
    let all = count(&GREEDY, &profile, &Settings::default());
    assert_eq!((all.winners, all.ties[0].depends), (vec![0, 1, 2], Depends::No));
}

#[test]
fn a_project_is_bought_by_its_supporters_or_it_is_said_what_they_lacked() {
    // Four voters with 25 each: project 0 costs its three supporters 20 each, 1 is too dear for its one supporter.
    let profile = projects(&[60, 50], 100, &[&[0], &[0], &[0, 1], &[]]);
    let outcome = count(&EQUAL_SHARES, &profile, &Settings::default());
    assert_eq!((outcome.winners.as_slice(), outcome.cost), ([0].as_slice(), Some(60)));
    assert!(outcome.trace.contains(&Step::Bought {
        option: 0,
        supporters: 3,
        most: Ratio::from_integer(20.into()),
        emptied: 0
    }));
    let spent = vec![(0, Ratio::from_integer(20.into()))];
    let had = Ratio::from_integer(5.into());
    assert!(outcome.trace.contains(&Step::Lacked { option: 1, cost: 50, supporters: 1, had, spent }));
    let outcome = count(&EQUAL_SHARES, &profile, &Settings { completion: Completion::Greedy, ..listing() });
    assert_eq!((outcome.winners, outcome.cost), (vec![0], Some(60)));
}

#[test]
fn raising_until_nothing_fits_and_raising_as_far_as_possible_are_two_rules() {
    // With shares of 3, project 0 is bought for 5 and nothing fits the 7 left. Raised to 4, the three supporters of
    // project 1 can pay its 11, each less for what it is worth.
    let profile = projects(&[5, 11], 12, &[&[1], &[1], &[0, 1], &[0]]);
    let all = [Stop::Exhaustive, Stop::LastFeasible].map(|stop| count(&EQUAL_SHARES, &profile, &raised(stop)));
    assert_eq!(all.each_ref().map(|outcome| outcome.winners.as_slice()), [[0], [1]]);
    let stopped = |outcome: &Outcome| {
        outcome.trace.iter().find_map(|step| if let Step::Share { stopped, .. } = step { Some(*stopped) } else { None })
    };
    assert_eq!(stopped(&all[0]), Some(Stopped::Exhausted));
    assert_eq!(stopped(&all[1]), Some(Stopped::Overspends));
}

#[test]
fn points_say_what_a_project_is_worth() {
    let mut profile = projects(&[10, 10], 10, &[]);
    profile.ballots = Ballots::Scored(
        [(vec![(0, 1), (1, 4)], 1), (vec![(0, 1), (1, 4)], 1)].into_iter().collect::<Gathered<_>>().ballots(),
    );
    let settings = Settings { utility: Utility::Cardinality, ..Settings::default() };
    assert_eq!(count(&EQUAL_SHARES, &profile, &settings).winners, [1]);
    let by_cost = count(&EQUAL_SHARES, &profile, &Settings::default());
    assert_eq!(by_cost.outcomes, Outcomes::All(vec![vec![0], vec![1]]));
    assert_eq!(count(&GREEDY, &profile, &Settings::default()).winners, [1]);
}

#[test]
fn the_recommended_order_is_cost_then_votes_then_what_was_declared() {
    let profile = projects(&[4, 6, 6], 8, &[&[0, 1, 2], &[0, 1, 2]]);
    let by_cost = Settings { ties: recommended_ties(&profile, TieRule::default()), ..Settings::default() };
    assert_eq!(count(&GREEDY, &profile, &by_cost).winners, [0]);
    let profile = projects(&[6, 6, 6], 8, &[&[0, 1, 2], &[0, 1, 2]]);
    let by_lot = Settings { ties: recommended_ties(&profile, TieRule::lot("padi")), ..Settings::default() };
    assert_eq!(count(&GREEDY, &profile, &by_lot).winners.len(), 1);
}

#[test]
fn no_ballots_no_projects_and_missing_money() {
    for rule in [&GREEDY, &GREEDY_PER_COST, &EQUAL_SHARES, &PHRAGMEN] {
        for completion in [Completion::None, Completion::Add1u, Completion::Phragmen] {
            let settings = Settings { completion, ..listing() };
            assert!(count(rule, &projects(&[], 10, &[&[]]), &settings).winners.is_empty());
            let outcome = count(rule, &projects(&[0, 11, 4], 10, &[]), &settings);
            assert!(outcome.cost.unwrap() <= 10);
        }
        let mut profile = projects(&[1], 10, &[&[0]]);
        profile.budget = None;
        assert_eq!((rule.count)(&profile, &listing()), Err(rule.missing("budget")));
        profile.budget = Some(1);
        profile.choices[0].cost = None;
        assert_eq!((rule.count)(&profile, &listing()), Err(Trouble::NoCost { rule: rule.id, option: 0 }));
    }
}

prop_compose! {
    fn some_projects()(options in 1usize..6)(
        costs in prop::collection::vec(0u64..12, options),
        budget in 0u64..24,
        marks in prop::collection::vec((prop::collection::btree_set(0..options, 0..=options), 1u64..4), 0..7),
    ) -> Profile {
        let mut profile = projects(&costs, budget, &[]);
        let marks = marks.into_iter().map(|(mark, weight)| (mark.into_iter().collect(), weight));
        profile.ballots = Ballots::Approved(marks.collect::<Gathered<Vec<usize>>>().ballots());
        profile
    }
}

fn all_settings() -> Vec<Settings> {
    let mut all = vec![Settings { no_skip: true, ..Settings::default() }];
    for utility in [Utility::Cost, Utility::Cardinality] {
        for completion in [Completion::None, Completion::Greedy, Completion::Phragmen] {
            all.push(Settings { utility, completion, ..Settings::default() });
        }
        for stop in [Stop::LastFeasible, Stop::Exhaustive] {
            all.push(Settings { utility, stop, completion: Completion::Add1u, step: Some(2), ..Settings::default() });
        }
    }
    all
}

fn budget_rules() -> impl Iterator<Item = &'static Rule> {
    [GREEDY.id, GREEDY_PER_COST.id, EQUAL_SHARES.id, PHRAGMEN.id]
        .into_iter()
        .filter_map(|id| RULES.iter().copied().find(|rule| rule.id == id))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_ceiling_holds_and_names_decide_nothing(profile in some_projects(), turn in 0usize..6) {
        let options = profile.options();
        let to = |option: usize| (option + turn) % options;
        let mut renamed = profile.clone();
        (0..options).for_each(|option| renamed.choices[to(option)].cost = profile.choices[option].cost);
        if let Ballots::Approved(ballots) = &profile.ballots {
            let turned = ballots.iter().map(|ballot| {
                let mut mark: Vec<usize> = ballot.mark.iter().map(|&option| to(option)).collect();
                mark.sort_unstable();
                (mark, ballot.weight)
            });
            renamed.ballots = Ballots::Approved(turned.collect::<Gathered<_>>().ballots());
        }
        for rule in budget_rules() {
            for settings in all_settings() {
                let outcome = count(rule, &profile, &settings);
                let other = count(rule, &renamed, &settings);
                prop_assert!(outcome.cost.unwrap() <= profile.budget.unwrap());
                if let (Outcomes::All(all), Outcomes::All(others)) = (&outcome.outcomes, &other.outcomes) {
                    for one in all {
                        let cost: u64 = one.iter().filter_map(|&option| profile.choices[option].cost).sum();
                        prop_assert!(cost <= profile.budget.unwrap());
                    }
                    let mut turned: Vec<Vec<usize>> = all.iter().map(|one| {
                        let mut one: Vec<usize> = one.iter().map(|&option| to(option)).collect();
                        one.sort_unstable();
                        one
                    }).collect();
                    turned.sort();
                    prop_assert_eq!(&turned, others, "{}", rule.id);
                    let drawn = Settings { ties: TieRule::lot("kopi"), ..settings };
                    let drawn = count(rule, &profile, &drawn);
                    prop_assert!(!drawn.is_open() && all.contains(&drawn.winners));
                }
            }
        }
    }

    /// One ballot of weight w is w ballots, and money in smaller units is the same money.
    #[test]
    fn weights_are_voters_and_units_of_money_do_not_matter(profile in some_projects(), factor in 2u64..5) {
        let mut heavier = profile.clone();
        if let Ballots::Approved(ballots) = &mut heavier.ballots {
            ballots.iter_mut().for_each(|ballot| ballot.weight *= factor);
        }
        let mut finer = profile.clone();
        finer.budget = finer.budget.map(|budget| budget * factor);
        finer.choices.iter_mut().for_each(|choice| choice.cost = choice.cost.map(|cost| cost * factor));
        for rule in budget_rules() {
            for settings in all_settings() {
                let outcomes = count(rule, &profile, &settings).outcomes;
                let settings = Settings { step: settings.step.map(|step| step * factor), ..settings };
                prop_assert_eq!(&count(rule, &finer, &settings).outcomes, &outcomes, "{}", rule.id);
                // A raise for every voter is more money where there are more voters.
                if settings.completion != Completion::Add1u {
                    prop_assert_eq!(&count(rule, &heavier, &settings).outcomes, &outcomes, "{}", rule.id);
                }
            }
        }
    }

    /// Extended justified representation up to one project, for equal worth (Peters, Pierczyński & Skowron 2021): no group
    /// with the money for a set of projects it agrees on is left with every member getting fewer. Where all are worth the
    /// same, one project more is no different.
    #[test]
    fn equal_shares_leave_no_group_that_agrees_and_could_pay(profile in some_projects()) {
        let Ballots::Approved(ballots) = &profile.ballots else { return Ok(()) };
        let settings = Settings { utility: Utility::Cardinality, ..Settings::default() };
        let Outcomes::All(all) = count(&EQUAL_SHARES, &profile, &settings).outcomes else { return Ok(()) };
        let voters = u128::from(profile.voters());
        let budget = u128::from(profile.budget.unwrap());
        for funded in all {
            for set in 1u32..1 << profile.options() {
                let wanted: Vec<usize> = (0..profile.options()).filter(|option| set >> option & 1 == 1).collect();
                let cost: u128 = wanted.iter().filter_map(|&option| profile.choices[option].cost).map(u128::from).sum();
                let group = ballots.iter().filter(|ballot| wanted.iter().all(|option| ballot.mark.contains(option)));
                // The worst case is the group of all who agree and get less.
                let gets = |mark: &[usize]| mark.iter().filter(|option| funded.contains(option)).count();
                let poor = group.filter(|ballot| gets(&ballot.mark) < wanted.len());
                let weight: u128 = poor.map(|ballot| u128::from(ballot.weight)).sum();
                prop_assert!(weight == 0 || weight * budget < cost * voters, "{wanted:?} against {funded:?}");
            }
        }
    }
}
