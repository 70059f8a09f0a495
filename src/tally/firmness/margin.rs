//! The margin of victory: the least number of voters who, had they voted otherwise, would have changed who is chosen. A tie
//! counts as a change, and so a choice that needed a tie to be broken has the margin 0.
//!
//! | rule | no fewer than | no more than |
//! |---|---|---|
//! | plurality, approval, score, dots, Borda, majority | exact: the voters who close the gap most, one after the other | |
//! | instant runoff | [`super::runoff`] | [`super::runoff`], or found |
//! | Copeland, minimax, Schulze, ranked pairs, with an option that beats all others | half of its closest duel: up to there it still beats all | found |
//! | all others with one winner | 1 | found |
//!
//! "Found" means: so many ballots were turned in favour of another option, the count was repeated, and somebody else was
//! chosen. Where the two bounds meet, the margin is exact.
//!
//! For points the scale is taken to end where the highest and the lowest mark on any ballot end.

use super::runoff;
use super::turned;
use crate::tally::ballot::{Ballot, Points, Ranking};
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

/// The margin of an outcome; none where nothing is known, or where nobody else could be chosen.
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
    if pairs.is_empty() || outcome.selected.is_some() {
        return None;
    }
    if let Some(exact) = by_gaps(profile, settings, outcome.rule, &pairs) {
        return exact.map(Margin::Exactly);
    }
    let &[winner] = &outcome.winners[..] else { return None };
    let (least, most) = match outcome.rule {
        "irv" => runoff::bounds(profile, outcome, winner),
        "copeland" | "minimax" | "schulze" | "ranked-pairs" => (closest_duel(outcome, winner), None),
        _ => (1, None),
    };
    let found = turned::fewest(profile, &open, rule, winner, least, most);
    match found.or(most) {
        None if least <= 1 => None,
        most => Some(Margin::of(least, most)),
    }
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

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
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
mod tests {
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
    fn can_change(
        rule: &str,
        make: &Make,
        marks: &[usize],
        kinds: usize,
        seats: usize,
        from: usize,
        left: u64,
    ) -> bool {
        fn go(
            is_other: &dyn Fn(&[usize]) -> bool,
            marks: &mut Vec<usize>,
            kinds: usize,
            from: usize,
            left: u64,
        ) -> bool {
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
            for rule in ["borda", "plurality"] {
                holds(rule, &ranked, &marks, rankings().len(), seats)?;
            }
            let approved = |marks: &[usize]| profile(3, Ballots::Approved(each(marks, &sets())));
            holds("approval", &approved, &marks, 8, seats)?;
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

    #[test]
    fn known_margins() {
        let tennessee: [(u64, [usize; 4]); 4] =
            [(42, [0, 1, 2, 3]), (26, [1, 2, 3, 0]), (15, [2, 3, 1, 0]), (17, [3, 2, 1, 0])];
        let ballots =
            tennessee.iter().map(|(weight, order)| Ballot { weight: *weight, mark: Ranking::of_order(order) });
        let made = profile(4, Ballots::Ranked(ballots.collect()));
        let of = |rule: &str| {
            let outcome = (find(rule).unwrap().count)(&made, &Settings::default()).unwrap();
            margin(&made, &Settings::default(), &outcome)
        };
        // 42 against 26 first choices; Chattanooga is left out first by 15 to 17.
        assert_eq!(of("plurality"), Some(Margin::Exactly(8)));
        assert_eq!(of("irv"), Some(Margin::Exactly(1)));
        // Nashville beats Memphis 58 to 42, its closest duel; eight voters make that level.
        assert_eq!(of("schulze"), Some(Margin::Exactly(8)));
        assert_eq!(of("minimax"), Some(Margin::Exactly(8)));
    }
}
