//! The margin of victory: the least number of voters who, had they voted otherwise, would have changed who is chosen. A tie
//! counts as a change.

use crate::tally::ballot::Ballot;
use crate::tally::methods::plurality;
use crate::tally::outcome::Outcome;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::settings::Settings;
use crate::tally::step::{Round, Step};
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
}

/// The margin of an outcome with one winner; none where no fast way is known, or where nobody else could win.
///
/// - Plurality and approval: exact. A voter who moves from the winner to the rival closes the gap by two.
/// - Score: exact for marks between the lowest (0 or below) and the highest anybody gave.
/// - Copeland, minimax, Schulze, ranked pairs with a Condorcet winner: at least half of the closest duel, because up to
///   there the winner still beats everybody.
/// - Instant runoff: at most half of the gap in the last round.
#[must_use]
pub fn margin(profile: &Profile, settings: &Settings, outcome: &Outcome) -> Option<Margin> {
    let [winner] = outcome.winners[..] else { return outcome.is_open().then_some(Margin::Exactly(0)) };
    let rivals = || (0..profile.options()).filter(move |&rival| rival != winner);
    match outcome.rule {
        "plurality" => {
            let votes = plurality::votes(profile)?;
            let gap = |rival: usize| (&votes[winner] - &votes[rival]).ceil().to_integer().to_u64();
            rivals().filter_map(gap).min().map(|gap| Margin::Exactly(gap.div_ceil(2)))
        }
        "approval" => {
            let ballots = profile.approvals(settings)?;
            let least = rivals().map(|rival| {
                let gain = |mark: &Vec<usize>| i64::from(mark.contains(&winner)) + i64::from(!mark.contains(&rival));
                let lead = |mark: &Vec<usize>| i64::from(mark.contains(&winner)) - i64::from(mark.contains(&rival));
                least_changes(&ballots, lead, gain)
            });
            least.min().flatten().map(Margin::Exactly)
        }
        "score" => {
            let Ballots::Scored(ballots) = &profile.ballots else { return None };
            let marks = || ballots.iter().flat_map(|ballot| &ballot.mark).map(|&(_, points)| points);
            let (lowest, highest) = (marks().min()?.min(0), marks().max()?);
            let given = |mark: &[(usize, i64)], option: usize| {
                mark.iter().find(|&&(marked, _)| marked == option).map_or(0, |&(_, points)| points)
            };
            let least = rivals().map(|rival| {
                let gain = |mark: &Vec<_>| given(mark, winner) - lowest + highest - given(mark, rival);
                let lead = |mark: &Vec<_>| given(mark, winner) - given(mark, rival);
                least_changes(ballots, lead, gain)
            });
            least.flatten().min().map(Margin::Exactly)
        }
        "copeland" | "minimax" | "schulze" | "ranked-pairs" => {
            let pairs = outcome.pairwise.as_ref().filter(|pairs| pairs.condorcet_winner() == Some(winner))?;
            let closest = rivals().map(|rival| pairs.margin(winner, rival).unsigned_abs()).min()?;
            Some(Margin::AtLeast(closest.div_ceil(2)))
        }
        "irv" => {
            let last: &Round = outcome.trace.iter().rev().find_map(|step| match step {
                Step::Round(round) => Some(round),
                _ => None,
            })?;
            let votes = |option: usize| last.tally[option].as_ref()?.to_integer().to_u64();
            let rival = rivals().filter_map(votes).max()?;
            Some(Margin::AtMost((votes(winner)?.saturating_sub(rival)).div_ceil(2)))
        }
        _ => None,
    }
}

/// How few ballots close the lead of one option over another, those first that can close most.
fn least_changes<M>(ballots: &[Ballot<M>], lead: impl Fn(&M) -> i64, gain: impl Fn(&M) -> i64) -> Option<u64> {
    let mut open: i128 = ballots.iter().map(|ballot| i128::from(lead(&ballot.mark)) * i128::from(ballot.weight)).sum();
    let mut gains: Vec<(i64, u64)> = ballots.iter().map(|ballot| (gain(&ballot.mark), ballot.weight)).collect();
    gains.sort_unstable_by(|a, b| b.cmp(a));
    let mut changed = 0;
    for (gain, weight) in gains.into_iter().filter(|&(gain, _)| gain > 0) {
        if open <= 0 {
            break;
        }
        let needed = u64::try_from((open + i128::from(gain) - 1) / i128::from(gain)).unwrap_or(u64::MAX).min(weight);
        open -= i128::from(gain) * i128::from(needed);
        changed += needed;
    }
    (open <= 0).then_some(changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::profile::Choice;
    use crate::tally::rule::find;
    use proptest::prelude::*;

    fn choices(options: usize) -> Vec<Choice> {
        (0..options).map(|id| Choice { id: id.to_string(), ..Choice::default() }).collect()
    }

    fn approval(options: usize, marks: &[u8]) -> Profile {
        let mark = |bits: u8| (0..options).filter(|option| bits >> option & 1 == 1).collect();
        let ballots = marks.iter().map(|&bits| Ballot { weight: 1, mark: mark(bits) }).collect();
        Profile::new(choices(options), Ballots::Approved(ballots)).unwrap()
    }

    fn one(options: usize, marks: &[u8]) -> Profile {
        let ballots = marks.iter().map(|&mark| Ballot { weight: 1, mark: Some(usize::from(mark) % options) }).collect();
        Profile::new(choices(options), Ballots::One(ballots)).unwrap()
    }

    fn winners(rule: &str, profile: &Profile) -> Vec<usize> {
        (find(rule).unwrap().count)(profile, &Settings::default()).unwrap().winners
    }

    /// Tries every way to change so many ballots.
    fn can_change(
        rule: &str,
        make: &dyn Fn(&[u8]) -> Profile,
        marks: &[u8],
        kinds: u8,
        from: usize,
        left: u64,
        before: &[usize],
    ) -> bool {
        if winners(rule, &make(marks)) != before {
            return true;
        }
        left > 0
            && (from..marks.len()).any(|at| {
                (0..kinds).any(|mark| {
                    let mut after = marks.to_vec();
                    after[at] = mark;
                    can_change(rule, make, &after, kinds, at + 1, left - 1, before)
                })
            })
    }

    fn holds(rule: &str, make: &dyn Fn(&[u8]) -> Profile, marks: &[u8], kinds: u8) -> Result<(), TestCaseError> {
        let profile = make(marks);
        let outcome = (find(rule).unwrap().count)(&profile, &Settings::default()).unwrap();
        if let Some(Margin::Exactly(least)) = margin(&profile, &Settings::default(), &outcome) {
            prop_assert!(outcome.is_open() || can_change(rule, make, marks, kinds, 0, least, &outcome.winners));
            prop_assert!(least == 0 || !can_change(rule, make, marks, kinds, 0, least - 1, &outcome.winners));
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn no_fewer_ballots_change_the_winner(marks in proptest::collection::vec(0u8..8, 1..5)) {
            holds("approval", &|marks| approval(3, marks), &marks, 8)?;
            holds("plurality", &|marks| one(3, marks), &marks, 3)?;
        }
    }
}
