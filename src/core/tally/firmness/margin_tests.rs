//! Every margin, and every bound, against all ways to change so many ballots.

use super::*;
use crate::tally::profile::Choice;
use proptest::prelude::*;

fn profile(options: usize, ballots: Ballots) -> Profile {
    let choices = (0..options).map(|id| Choice { id: id.to_string(), ..Choice::default() }).collect();
    Profile::new(choices, ballots).unwrap()
}

fn each<M: Clone>(marks: &[usize], all: &[M]) -> Vec<Ballot<M>> {
    marks.iter().map(|&mark| Ballot { weight: 1, mark: all[mark % all.len()].clone() }).collect()
}

fn rankings() -> Vec<Ranking> {
    let orders: [&[usize]; 16] = [
        &[],
        &[0],
        &[1],
        &[2],
        &[0, 1],
        &[0, 2],
        &[1, 0],
        &[1, 2],
        &[2, 0],
        &[2, 1],
        &[0, 1, 2],
        &[0, 2, 1],
        &[1, 0, 2],
        &[1, 2, 0],
        &[2, 0, 1],
        &[2, 1, 0],
    ];
    let mut all: Vec<Ranking> = orders.iter().map(|order| Ranking::of_order(order)).collect();
    all.push(Ranking::of_groups(&[vec![0, 1]]));
    all.push(Ranking::of_groups(&[vec![1, 2], vec![0]]));
    all
}

fn sets() -> Vec<Vec<usize>> {
    (0..8usize).map(|bits| (0..3).filter(|option| bits >> option & 1 == 1).collect()).collect()
}

fn points(most: i64) -> Vec<Points> {
    let all = (0..27i64).map(|n| [n % 3, n / 3 % 3, n / 9]);
    all.map(|given| given.iter().enumerate().map(|(option, &n)| (option, n.min(most))).collect()).collect()
}

/// All ballots there are for three options, and the profile of some of them.
type Make = dyn Fn(&[usize]) -> Profile;

fn winners(rule: &str, profile: &Profile, seats: usize) -> Vec<usize> {
    let settings = Settings { seats: Some(seats), ..Settings::default() };
    (find(rule).unwrap().count)(profile, &settings).unwrap().winners
}

/// Tries every way to change so many ballots.
fn can_change(rule: &str, make: &Make, marks: &[usize], kinds: usize, seats: usize, from: usize, left: u64) -> bool {
    fn go(is_other: &dyn Fn(&[usize]) -> bool, marks: &mut Vec<usize>, kinds: usize, from: usize, left: u64) -> bool {
        if is_other(marks) {
            return true;
        }
        left > 0
            && (from..marks.len()).any(|at| {
                let before = marks[at];
                let found = (0..kinds).any(|mark| {
                    marks[at] = mark;
                    go(is_other, marks, kinds, at + 1, left - 1)
                });
                marks[at] = before;
                found
            })
    }
    let before = winners(rule, &make(marks), seats);
    go(&|marks| winners(rule, &make(marks), seats) != before, &mut marks.to_vec(), kinds, from, left)
}

/// No count of fewer changed ballots changes who is chosen, and some count of as many as are said does; tried as far
/// as three, which all that is claimed below that must stand.
fn holds(rule: &str, make: &Make, marks: &[usize], kinds: usize, seats: usize) -> Result<(), TestCaseError> {
    let profile = make(marks);
    let settings = Settings { seats: Some(seats), ..Settings::default() };
    let outcome = (find(rule).unwrap().count)(&profile, &settings).unwrap();
    let found = margin(&profile, &settings, &outcome);
    let (least, most) = match found {
        _ if outcome.is_open() => {
            prop_assert_eq!(found, Some(Margin::Exactly(0)));
            return Ok(());
        }
        None => return Ok(()),
        Some(Margin::Exactly(n)) => (n, Some(n)),
        Some(Margin::AtLeast(n)) => (n, None),
        Some(Margin::AtMost(n)) => (1, Some(n)),
        Some(Margin::Between(least, most)) => (least, Some(most)),
    };
    let below = least.saturating_sub(1).min(2);
    prop_assert!(!can_change(rule, make, marks, kinds, seats, 0, below), "{rule}: {found:?}, {marks:?}");
    if let Some(most) = most.filter(|&most| most <= 2) {
        prop_assert!(can_change(rule, make, marks, kinds, seats, 0, most), "{rule}: {found:?}, {marks:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_fewer_ballots_change_who_is_chosen(marks in proptest::collection::vec(0usize..1000, 1..6), seats in 1usize..3) {
        let ranked = |marks: &[usize]| profile(3, Ballots::Ranked(each(marks, &rankings())));
        for rule in ["irv", "copeland", "minimax", "schulze", "ranked-pairs", "two-round"] {
            holds(rule, &ranked, &marks, rankings().len(), 1)?;
        }
        holds("stv", &ranked, &marks, rankings().len(), 2)?;
        for rule in ["borda", "plurality"] {
            holds(rule, &ranked, &marks, rankings().len(), seats)?;
        }
        let approved = |marks: &[usize]| profile(3, Ballots::Approved(each(marks, &sets())));
        holds("approval", &approved, &marks, 8, seats)?;
        for rule in ["seq-pav", "seq-phragmen"] {
            holds(rule, &approved, &marks, 8, 2)?;
        }
        let ones = [None, Some(0), Some(1), Some(2)];
        let one = move |marks: &[usize]| profile(3, Ballots::One(each(marks, &ones)));
        holds("plurality", &one, &marks, 4, seats)?;
        holds("majority", &one, &marks, 4, 1)?;
    }

    #[test]
    fn no_fewer_marks_change_who_is_chosen(marks in proptest::collection::vec(0usize..1000, 1..4)) {
        let mut marks = marks;
        // The scale of the ballots is the whole scale.
        marks.push(26);
        let scored = |marks: &[usize]| profile(3, Ballots::Scored(each(marks, &points(2))));
        for rule in ["score", "star", "majority-judgment"] {
            holds(rule, &scored, &marks, 27, 1)?;
        }
    }
}

/// One of many orders of two hundred, the first named most often.
fn order(n: u32) -> Vec<usize> {
    let first = (n % 7) as usize;
    std::iter::once(first).chain((0..200).map(|at| (at * 37 + n as usize) % 200).filter(|&at| at != first)).collect()
}

#[test]
fn known_margins() {
    let tennessee: [(u64, [usize; 4]); 4] =
        [(42, [0, 1, 2, 3]), (26, [1, 2, 3, 0]), (15, [2, 3, 1, 0]), (17, [3, 2, 1, 0])];
    let ballots = tennessee.iter().map(|(weight, order)| Ballot { weight: *weight, mark: Ranking::of_order(order) });
    let made = profile(4, Ballots::Ranked(ballots.collect()));
    let of = |rule: &str| {
        let outcome = (find(rule).unwrap().count)(&made, &Settings::default()).unwrap();
        margin(&made, &Settings::default(), &outcome)
    };
    // Two seats: Memphis has the quota of 34; somebody else than Knoxville is elected beside it by turning some ballots.
    let seats = Settings { seats: Some(2), ..Settings::default() };
    let stv = (find("stv").unwrap().count)(&made, &seats).unwrap();
    assert!(matches!(margin(&made, &seats, &stv), Some(Margin::AtMost(_) | Margin::Exactly(1))), "{:?}", stv.winners);
    // Nothing else can be chosen where all are.
    let all = Settings { seats: Some(4), ..Settings::default() };
    assert_eq!(margin(&made, &all, &(find("stv").unwrap().count)(&made, &all).unwrap()), None);
    // Too much to be tried: it is not known, and said so.
    let many = (0..400u32).map(|n| Ballot { weight: 1, mark: Ranking::of_order(&order(n)) }).collect();
    let large = profile(200, Ballots::Ranked(many));
    let listed = Settings { ties: TieRule::listing(), ..seats };
    let stv = (find("stv").unwrap().count)(&large, &listed).unwrap();
    let found = margin(&large, &listed, &stv);
    assert!(matches!(found, Some(Margin::AtLeast(1) | Margin::Exactly(0))), "{found:?}");
    // 42 against 26 first choices; Chattanooga is left out first by 15 to 17.
    assert_eq!(of("plurality"), Some(Margin::Exactly(8)));
    assert_eq!(of("irv"), Some(Margin::Exactly(1)));
    // Nashville beats Memphis 58 to 42, its closest duel; eight voters make that level.
    assert_eq!(of("schulze"), Some(Margin::Exactly(8)));
    assert_eq!(of("minimax"), Some(Margin::Exactly(8)));
}
