//! How firm a matrix on the wall is: how many judgements, a sheet's word on one pair, would have had to be another. There are
//! no ballots behind a matrix that could have been filled in otherwise as a whole; its cells are what was said.
//!
//! Exact. Who is written most often is ahead of another by some cells; a changed judgement closes a part of that gap in one
//! cell only, and what each cell can close, at what price, is known. The cheapest way to close it all is found for every
//! pair of somebody chosen and somebody not. A tie counts as a change.

use crate::tally::outcome::Outcome;
use crate::tally::pairwise::Pairwise;
use crate::tally::profile::{Ballots, Profile};

/// A matrix of more options is not looked at while people wait.
const MOST_OPTIONS: usize = 100;

/// The fewest judgements with which others are chosen; none where that is not known: by another rule, from ballots, or among
/// very many options.
#[must_use]
pub fn fewest(profile: &Profile, outcome: &Outcome) -> Option<u64> {
    let Ballots::Pairs(pairs) = &profile.ballots else { return None };
    if outcome.rule != "pairwise-matrix" || outcome.is_open() || profile.options() > MOST_OPTIONS {
        return None;
    }
    let rivals = || (0..pairs.options()).filter(|option| !outcome.winners.contains(option));
    let needed = outcome.winners.iter().flat_map(|&chosen| rivals().map(move |rival| to_close(pairs, chosen, rival)));
    needed.flatten().min()
}

/// What is written into a cell for `a`, doubled: a draw is half for both.
fn written(pairs: &Pairwise, a: usize, b: usize) -> usize {
    match (pairs.votes(a, b), pairs.votes(b, a)) {
        (0, 0) => 0,
        (for_a, for_b) => 1 + usize::from(for_a > for_b) - usize::from(for_a < for_b),
    }
}

/// What a cell comes to, for `a` and for `b` doubled, once so many judgements are changed in favour of `b`. Whoever said `a`
/// can say `b`; where they are level, or nobody said anything, one word decides.
fn prices(pairs: &Pairwise, a: usize, b: usize) -> Vec<(u64, usize, usize)> {
    let Some(lead) = pairs.votes(a, b).checked_sub(pairs.votes(b, a)) else { return Vec::new() };
    let level = (lead > 0 && lead.is_multiple_of(2)).then_some((lead / 2, 1, 1));
    level.into_iter().chain([(lead / 2 + 1, 0, 2)]).collect()
}

fn to_close(pairs: &Pairwise, chosen: usize, rival: usize) -> Option<u64> {
    let size = pairs.options();
    let all = |a: usize| (0..size).filter(|&b| b != a).map(|b| written(pairs, a, b)).sum::<usize>();
    let gap = all(chosen).saturating_sub(all(rival));
    // The cheapest way to close so much; what is more than the gap is as good as the gap.
    let mut cheapest: Vec<Option<u64>> = vec![None; gap + 1];
    cheapest[0] = Some(0);
    let mut offer = |ways: Vec<(u64, usize)>| {
        let before = cheapest.clone();
        for (closed, price) in before.into_iter().enumerate().filter_map(|(closed, price)| Some((closed, price?))) {
            for &(more, gain) in &ways {
                let best = &mut cheapest[(closed + gain).min(gap)];
                *best = Some(best.map_or(price + more, |known| known.min(price + more)));
            }
        }
    };
    let (of_chosen, of_rival) = (written(pairs, chosen, rival), written(pairs, rival, chosen));
    let between = prices(pairs, chosen, rival).into_iter();
    offer(between.map(|(price, a, b)| (price, (of_chosen + b).saturating_sub(a + of_rival))).collect());
    for other in (0..size).filter(|&other| other != chosen && other != rival) {
        let (held, lost) = (written(pairs, chosen, other), written(pairs, rival, other));
        offer(prices(pairs, chosen, other).into_iter().map(|(price, a, _)| (price, held.saturating_sub(a))).collect());
        offer(prices(pairs, other, rival).into_iter().map(|(price, _, b)| (price, b.saturating_sub(lost))).collect());
    }
    cheapest.last().copied().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::profile::Choice;
    use crate::tally::rule::find;
    use crate::tally::settings::Settings;
    use proptest::prelude::*;

    const PAIRS: [(usize, usize); 6] = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)];

    /// The sheets of one or more groups: nothing said, the first, the second, level.
    fn wall(sheets: &[[u8; 6]]) -> Profile {
        let mut cells = vec![0; 16];
        for sheet in sheets {
            for ((a, b), said) in PAIRS.into_iter().zip(sheet) {
                cells[a * 4 + b] += u64::from(*said == 1 || *said == 3);
                cells[b * 4 + a] += u64::from(*said == 2 || *said == 3);
            }
        }
        let choices = (0..4).map(|id| Choice { id: id.to_string(), ..Choice::default() }).collect();
        Profile::new(choices, Ballots::Pairs(Pairwise::of_rows(4, cells).unwrap())).unwrap()
    }

    fn count(sheets: &[[u8; 6]]) -> (Profile, Outcome) {
        let profile = wall(sheets);
        let outcome = (find("pairwise-matrix").unwrap().count)(&profile, &Settings::default()).unwrap();
        (profile, outcome)
    }

    /// Whether so many changed judgements can change who is chosen, trying them all.
    fn can_change(sheets: &mut [[u8; 6]], winners: &[usize], left: u64, from: usize) -> bool {
        if count(sheets).1.winners != winners {
            return true;
        }
        left > 0
            && (from..sheets.len() * 6).any(|at| {
                let said = sheets[at / 6][at % 6];
                let found = (0..4).filter(|other| *other != said).any(|other| {
                    sheets[at / 6][at % 6] = other;
                    can_change(sheets, winners, left - 1, at + 1)
                });
                sheets[at / 6][at % 6] = said;
                found
            })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn so_many_judgements_change_who_is_chosen_and_no_fewer(
            sheets in proptest::collection::vec(proptest::array::uniform6(0u8..4), 1..3),
        ) {
            let (profile, outcome) = count(&sheets);
            prop_assume!(!outcome.is_open());
            let fewest = fewest(&profile, &outcome).unwrap();
            prop_assume!(fewest < 4);
            let mut sheets = sheets;
            prop_assert!(can_change(&mut sheets, &outcome.winners, fewest, 0));
            prop_assert!(!can_change(&mut sheets, &outcome.winners, fewest - 1, 0));
        }
    }
}
