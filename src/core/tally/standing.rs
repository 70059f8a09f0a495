//! From totals, or from a finished ranking, to those chosen: the cut, the tie at the cut, and how it is broken.

use super::exact::Ratio;
use super::outcome::{Depends, MOST_OUTCOMES, Outcome, Outcomes, Tie, Where};
use super::profile::Profile;
use super::settings::Settings;
use super::step::{Measure, Step};
use super::ties::Question;
use std::cmp::Reverse;

/// Options grouped by key, the lowest key first; within a group in the order listed.
#[must_use]
pub fn tiers<K: Ord>(options: usize, key: impl Fn(usize) -> K) -> Vec<Vec<usize>> {
    let mut keyed: Vec<(K, usize)> = (0..options).map(|option| (key(option), option)).collect();
    keyed.sort();
    keyed.chunk_by(|a, b| a.0 == b.0).map(|group| group.iter().map(|(_, option)| *option).collect()).collect()
}

impl Outcome {
    /// Ranks by totals, the highest first, and chooses.
    pub fn rank_by_totals(&mut self, profile: &Profile, settings: &Settings, measure: Measure, totals: Vec<Ratio>) {
        let ranking = tiers(profile.options(), |option| Reverse(totals.get(option)));
        self.scores = totals.iter().cloned().map(Some).collect();
        self.trace.push(Step::Totals { measure, totals });
        self.rank_by_tiers(profile, settings, ranking);
    }

    /// Chooses as many as there are seats from the top of a ranking. A tie at the cut is broken by the declared chain,
    /// or left: then everybody in it may be chosen.
    pub fn rank_by_tiers(&mut self, profile: &Profile, settings: &Settings, ranking: Vec<Vec<usize>>) {
        let seats = settings.seats(profile.options());
        let mut chosen: Vec<usize> = Vec::new();
        self.outcomes = Outcomes::All(Vec::new());
        for group in ranking {
            let left = seats.saturating_sub(chosen.len());
            if left == 0 || group.len() <= left {
                if group.len() > 1 {
                    let rank = self.ranking.iter().map(Vec::len).sum::<usize>() + 1;
                    self.ties.push(Tie::open(Where::Rank(rank), group.clone(), Depends::No));
                }
                if left > 0 {
                    chosen.extend(&group);
                }
                self.ranking.push(group);
                continue;
            }
            self.outcomes = all_choices(&chosen, &group, left);
            let at = if seats == 1 { Where::Winner } else { Where::Cut };
            let mut tie = Tie::open(at, group.clone(), Depends::Yes);
            match settings.ties.settle(profile, Question { at, among: &group, favoured: left, rounds: &[] }) {
                Ok(settled) => {
                    chosen.extend(&settled.favoured);
                    tie.resolved = settled.by;
                    tie.favoured.clone_from(&settled.favoured);
                    self.ranking.extend([settled.favoured, settled.others].map(sorted));
                }
                Err(waiting) => {
                    chosen.extend(&group);
                    tie.waiting = waiting;
                    self.ranking.push(group);
                }
            }
            self.ties.push(tie);
        }
        chosen.sort_unstable();
        if self.outcomes == Outcomes::All(Vec::new()) {
            self.outcomes = Outcomes::All(vec![chosen.clone()]);
        }
        self.winners = chosen;
    }
}

fn sorted(mut options: Vec<usize>) -> Vec<usize> {
    options.sort_unstable();
    options
}

/// Every way to add `wanted` of the tied to those already chosen.
fn all_choices(chosen: &[usize], tied: &[usize], wanted: usize) -> Outcomes {
    let mut all: Vec<Vec<usize>> = vec![Vec::new()];
    for (at, &option) in tied.iter().enumerate() {
        let left = tied.len() - at;
        let mut next = Vec::new();
        for picked in all {
            if picked.len() < wanted {
                next.push(picked.iter().copied().chain([option]).collect());
            }
            if picked.len() + left > wanted {
                next.push(picked);
            }
        }
        all = next;
        // Every one of them still leads to a choice of its own.
        if all.len() > MOST_OUTCOMES {
            return Outcomes::Many;
        }
    }
    for picked in &mut all {
        picked.extend(chosen);
        picked.sort_unstable();
    }
    all.sort();
    Outcomes::All(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::exact::whole;
    use crate::tally::profile::{Ballots, Choice};
    use crate::tally::ties::TieRule;

    fn stand(totals: &[i64], seats: usize, ties: TieRule) -> Outcome {
        let choices = (0..totals.len()).map(|id| Choice { id: id.to_string(), ..Choice::default() }).collect();
        let profile = Profile::new(choices, Ballots::One(Vec::new())).unwrap();
        let mut outcome = Outcome::new("approval", &profile);
        let settings = Settings { seats: Some(seats), ties, ..Settings::default() };
        outcome.rank_by_totals(&profile, &settings, Measure::Votes, totals.iter().map(|&n| whole(n)).collect());
        outcome
    }

    #[test]
    fn a_tie_at_the_cut_is_left_or_broken_and_all_choices_are_named() {
        let outcome = stand(&[3, 5, 3, 1, 3], 2, TieRule::default());
        assert_eq!((outcome.winners.as_slice(), outcome.is_open()), ([0, 1, 2, 4].as_slice(), true));
        assert_eq!(outcome.outcomes, Outcomes::All(vec![vec![0, 1], vec![1, 2], vec![1, 4]]));
        assert_eq!(outcome.ranking, [vec![1], vec![0, 2, 4], vec![3]]);
        let outcome = stand(&[3, 5, 3, 1, 3], 2, TieRule::listing());
        assert_eq!((outcome.winners.as_slice(), outcome.is_open()), ([0, 1].as_slice(), false));
        assert_eq!(outcome.ranking, [vec![1], vec![0], vec![2, 4], vec![3]]);
        assert_eq!((outcome.rank(4), outcome.rank(3)), (Some(3), Some(5)));
    }

    #[test]
    fn a_tie_that_decides_nothing_is_named_and_left() {
        let outcome = stand(&[3, 3, 1], 2, TieRule::listing());
        assert_eq!((outcome.winners.as_slice(), outcome.ranking.len()), ([0, 1].as_slice(), 2));
        assert_eq!(outcome.ties, [Tie::open(Where::Rank(1), vec![0, 1], Depends::No)]);
        assert_eq!(outcome.outcomes, Outcomes::All(vec![vec![0, 1]]));
    }

    #[test]
    fn many_choices_are_not_listed_and_no_option_is_a_result_too() {
        assert_eq!(stand(&[1; 40], 20, TieRule::default()).outcomes, Outcomes::Many);
        let nothing = stand(&[], 1, TieRule::default());
        assert_eq!((nothing.winners.len(), nothing.outcomes), (0, Outcomes::All(vec![vec![]])));
        assert_eq!(stand(&[4], 1, TieRule::default()).winners, [0]);
    }
}
