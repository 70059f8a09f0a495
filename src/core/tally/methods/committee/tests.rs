use super::*;
use crate::tally::ballot::Gathered;
use crate::tally::methods::budget::EQUAL_SHARES;
use crate::tally::outcome::{Outcome, Outcomes};
use crate::tally::profile::{Ballots, Choice, Profile};
use crate::tally::rule::Rule;
use crate::tally::settings::{Completion, Settings};
use crate::tally::step::Step;
use crate::tally::ties::TieRule;
use proptest::prelude::*;

fn profile(options: usize, approvals: &[(&[usize], u64)]) -> Profile {
    let choices = (0..options).map(|id| Choice { id: format!("C{id}"), ..Choice::default() });
    let marks = approvals.iter().map(|&(mark, weight)| (mark.to_vec(), weight)).collect::<Gathered<_>>();
    Profile::new(choices.collect(), Ballots::Approved(marks.ballots())).unwrap()
}

fn count(rule: &Rule, profile: &Profile, seats: usize, completion: Completion, ties: TieRule) -> Outcome {
    let settings = Settings { seats: Some(seats), completion, ties, ..Settings::default() };
    (rule.count)(profile, &settings).unwrap()
}

#[test]
fn a_large_group_does_not_take_every_seat() {
    // 6 for A B C, 3 for D: by approvals A B C, in proportion two of them and D.
    let profile = profile(4, &[(&[0, 1, 2], 6), (&[3], 3)]);
    for rule in [&SEQ_PAV, &SEQ_PHRAGMEN, &EQUAL_SHARES] {
        let outcome = count(rule, &profile, 3, Completion::None, TieRule::listing());
        assert_eq!(outcome.winners, [0, 1, 3], "{}", rule.id);
        assert_eq!(outcome.outcomes, Outcomes::All(vec![vec![0, 1, 3], vec![0, 2, 3], vec![1, 2, 3]]));
    }
    let outcome = count(&SEQ_PAV, &profile, 3, Completion::None, TieRule::listing());
    assert_eq!(outcome.ranking, [vec![0], vec![1], vec![3], vec![2]]);
    let Some(Step::Seat { totals, option: 1, .. }) = outcome.trace.get(1) else { panic!("{:?}", outcome.trace) };
    assert_eq!(
        totals.iter().map(|gain| gain.as_ref().map(ToString::to_string)).collect::<Vec<_>>(),
        [None, Some("3".to_owned()), Some("3".to_owned()), Some("3".to_owned())]
    );
}

#[test]
fn seats_are_filled_also_with_those_nobody_approves_of() {
    for rule in [&SEQ_PAV, &SEQ_PHRAGMEN] {
        let outcome = count(rule, &profile(3, &[(&[1], 2), (&[], 4)]), 2, Completion::None, TieRule::default());
        assert_eq!(outcome.outcomes, Outcomes::All(vec![vec![0, 1], vec![1, 2]]), "{}", rule.id);
        assert!(count(rule, &profile(0, &[]), 2, Completion::None, TieRule::default()).winners.is_empty());
        assert_eq!(count(rule, &profile(2, &[]), 5, Completion::None, TieRule::default()).winners, [0, 1]);
    }
    // Two seats divided by six voters: two voters have less than a seat together.
    let alone = count(&EQUAL_SHARES, &profile(3, &[(&[1], 2), (&[], 4)]), 2, Completion::None, TieRule::default());
    assert!(alone.winners.is_empty());
}

prop_compose! {
    fn some_approvals()(options in 1usize..6)(
        marks in prop::collection::vec((prop::collection::btree_set(0..options, 0..=options), 1u64..4), 0..7),
        options in Just(options),
    ) -> Profile {
        let mut made = profile(options, &[]);
        let marks = marks.into_iter().map(|(mark, weight)| (mark.into_iter().collect(), weight));
        made.ballots = Ballots::Approved(marks.collect::<Gathered<Vec<usize>>>().ballots());
        made
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Extended justified representation (Aziz et al. 2017): of ℓ·n/k voters who agree on ℓ options one at least gets ℓ.
    /// Sequential Phragmén gives somebody in such a group at least one (proportional justified representation).
    #[test]
    fn groups_that_agree_are_represented(profile in some_approvals(), seats in 1usize..5) {
        let Ballots::Approved(ballots) = &profile.ballots else { return Ok(()) };
        let seats = seats.min(profile.options());
        let voters = u128::from(profile.voters());
        for (rule, completion) in
            [(&EQUAL_SHARES, Completion::None), (&EQUAL_SHARES, Completion::Phragmen), (&SEQ_PHRAGMEN, Completion::None)]
        {
            let outcome = count(rule, &profile, seats, completion, TieRule::default());
            let Outcomes::All(all) = outcome.outcomes else { continue };
            for chosen in all {
                prop_assert!(chosen.len() <= seats);
                for set in 1u32..1 << profile.options() {
                    let agreed: Vec<usize> = (0..profile.options()).filter(|option| set >> option & 1 == 1).collect();
                    let agree = ballots.iter().filter(|ballot| agreed.iter().all(|option| ballot.mark.contains(option)));
                    let wanted = if rule.id == EQUAL_SHARES.id { agreed.len() } else { 1 };
                    let gets = |mark: &[usize]| mark.iter().filter(|option| chosen.contains(option)).count();
                    let poor = agree.filter(|ballot| gets(&ballot.mark) < wanted);
                    let weight: u128 = poor.map(|ballot| u128::from(ballot.weight)).sum();
                    let enough = agreed.len() as u128 * voters;
                    prop_assert!(weight == 0 || weight * (seats as u128) < enough, "{agreed:?} against {chosen:?}");
                }
            }
        }
    }

    #[test]
    fn names_decide_nothing_and_weights_are_voters(profile in some_approvals(), seats in 1usize..5, turn in 0usize..6) {
        let options = profile.options();
        let turned = |options_of: &[usize]| {
            let mut turned: Vec<usize> = options_of.iter().map(|&option| (option + turn) % options).collect();
            turned.sort_unstable();
            turned
        };
        let mut renamed = profile.clone();
        if let Ballots::Approved(ballots) = &profile.ballots {
            let marks = ballots.iter().map(|ballot| (turned(&ballot.mark), ballot.weight * 3));
            renamed.ballots = Ballots::Approved(marks.collect::<Gathered<_>>().ballots());
        }
        for rule in [&SEQ_PAV, &SEQ_PHRAGMEN, &EQUAL_SHARES] {
            let outcome = count(rule, &profile, seats, Completion::Greedy, TieRule::default());
            let other = count(rule, &renamed, seats, Completion::Greedy, TieRule::default());
            let Outcomes::All(all) = outcome.outcomes else { continue };
            let mut all: Vec<_> = all.iter().map(|one| turned(one)).collect();
            all.sort();
            prop_assert_eq!(Outcomes::All(all.clone()), other.outcomes, "{}", rule.id);
            let drawn = count(rule, &renamed, seats, Completion::Greedy, TieRule::lot("kopi"));
            prop_assert!(all.contains(&drawn.winners) && drawn.winners.len() == seats.min(options));
        }
    }
}
