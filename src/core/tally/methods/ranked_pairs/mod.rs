//! Ranked pairs: the strongest victory is believed first, then the next, as long as none contradicts those before it.
//!
//! Equally strong victories can contradict each other. Those that cannot, in whatever order, are taken together; the
//! others are followed in every order where these are few enough (deciding it for all is NP-hard: Brill & Fischer 2012).
//! Where they are more, two bounds are kept, strength by strength: what stands in every order, and what may stand in some.
//! They often show who is chosen whatever the order. Where they do not, everybody they leave open is tried for an order
//! in which they are chosen; if there is one for each, all outcomes are known, and otherwise it is said that they are not.
//!
//! The declared chain orders the options, and victories go by the place of their winner, then of their loser (Zavist &
//! Tideman 1989). Level duels are no victories in either direction: two options nobody beats are tied.
//!
//! Where an unbroken tie leaves the winner as it is, the ranking below keeps only what holds in every order.
//!
//! Strength is the margin, or the votes for the winner and among equals the fewer votes for the loser.

mod beyond;
mod levels;
mod ways;

pub(super) use beyond::Top;

use super::duels::{self, Duels};
use super::relation::Relation;
use crate::tally::outcome::{Depends, Outcome, Outcomes, Tie};
use crate::tally::pairwise::Pairwise;
use crate::tally::process;
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::step::{Step, Victory};
use levels::Levels;
use std::collections::BTreeSet;

/// The strongest victories first.
pub const RULE: Rule = Rule {
    id: "ranked-pairs",
    fits: "rule-fits-ranked-pairs",
    source: "Tideman 1987, Social Choice and Welfare 4; Zavist & Tideman 1989; Brill & Fischer 2012, AAAI",
    settings: &["strength", "unranked", "default-option", "quorum", "tie"],
    count,
};

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let Duels { mut outcome, inside, pairs } = duels::hold(&RULE, profile, settings)?;
    outcome.params.push(("strength", settings.strength.id().to_owned()));
    let levels = Levels::new(&inside, &pairs, settings.strength);
    let victory = |(a, b): (usize, usize), stands: bool| Victory {
        winner: inside[a],
        loser: inside[b],
        strength: pairs.strength(a, b, settings.strength),
        stands,
    };
    let (certain, victories): (Relation, Vec<Victory>) = if process::is_followed(&levels) {
        let way = process::count(&levels, profile, &settings.ties, &mut outcome);
        let certain = levels.certain(&outcome.ties, &way.taken).unwrap_or_else(|| way.end.above.clone());
        let reached = levels.groups.iter().take(way.end.group + 1).flatten();
        (certain, reached.map(|&(a, b)| victory((a, b), way.end.above.holds(a, b))).collect())
    } else {
        let certain = levels.count_beyond(profile, &settings.ties, &mut outcome);
        // Of the others nothing can be said.
        let is_certain = |&&(a, b): &&(usize, usize)| certain.holds(a, b) || certain.holds(b, a);
        let told = levels.groups.iter().flatten().filter(is_certain);
        let told = told.map(|&(a, b)| victory((a, b), certain.holds(a, b))).collect();
        (certain, told)
    };
    outcome.ties = by_strength(std::mem::take(&mut outcome.ties));
    outcome.trace.push(Step::Victories(victories));
    let ranking = ranking(&levels, profile, &outcome.winners, &certain);
    let outcomes = one_winner_each(&outcome.outcomes);
    if outcome.is_open() {
        outcome.ranking = ranking;
    } else {
        outcome.rank_by_tiers(profile, &Settings { seats: None, ..settings.clone() }, ranking);
    }
    outcome.outcomes = outcomes;
    Ok(outcome)
}

/// Those nobody stands above in the end, and nothing told; none where ways have to be followed to know them.
pub(super) fn top(pairs: &Pairwise, profile: &Profile, settings: &Settings) -> Option<Top> {
    let all: Vec<usize> = (0..pairs.options()).collect();
    Levels::new(&all, pairs, settings.strength).top(profile, &settings.ties)
}

/// Where nobody beats any of several, one of them is chosen all the same.
fn one_winner_each(outcomes: &Outcomes) -> Outcomes {
    match outcomes {
        Outcomes::All(all) => {
            let winners: BTreeSet<usize> = all.iter().flatten().copied().collect();
            Outcomes::All(winners.into_iter().map(|winner| vec![winner]).collect())
        }
        Outcomes::Many => Outcomes::Many,
    }
}

/// One entry for each strength at which victories contradicted each other, however many of them.
fn by_strength(ties: Vec<Tie>) -> Vec<Tie> {
    let mut merged: Vec<Tie> = Vec::new();
    for tie in ties {
        match merged.last_mut() {
            Some(last) if last.at == tie.at => {
                if last.depends == Depends::No || (last.resolved.is_empty() && !tie.resolved.is_empty()) {
                    last.depends = tie.depends;
                    last.resolved = tie.resolved;
                    last.favoured = tie.favoured;
                }
                last.waiting = tie.waiting;
            }
            _ => merged.push(tie),
        }
    }
    merged
}

fn ranking(levels: &Levels, profile: &Profile, winners: &[usize], above: &Relation) -> Vec<Vec<usize>> {
    let inside = &levels.inside;
    let layers = duels::layers(inside.len(), |a, b| above.holds(a, b));
    let below = layers.into_iter().map(|layer| layer.into_iter().map(|at| inside[at]));
    let below = below.map(|layer| layer.filter(|option| !winners.contains(option)).collect::<Vec<_>>());
    let outside = (0..profile.options()).filter(|option| !inside.contains(option)).collect();
    let tiers = std::iter::once(winners.to_vec()).chain(below).chain([outside]);
    tiers.filter(|tier| !tier.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::profile::{Ballots, Choice};
    use crate::tally::settings::Strength;
    use crate::tally::ties::TieRule;
    use proptest::prelude::*;

    fn wall(options: usize, cells: &[u64]) -> Profile {
        let choices = (0..options).map(|id| Choice { id: id.to_string(), ..Choice::default() }).collect();
        let cells = (0..options * options).map(|at| cells[at % cells.len()]).collect();
        Profile::new(choices, Ballots::Pairs(Pairwise::of_rows(options, cells).unwrap())).unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        /// What is said where not all ways are followed, against all ways.
        #[test]
        fn what_is_said_without_following_the_ways_holds_in_all_of_them(
            options in 1usize..6,
            cells in proptest::collection::vec(0u64..4, 36),
            chain in 0usize..2,
        ) {
            let profile = wall(options, &cells);
            let Ballots::Pairs(pairs) = &profile.ballots else { return Ok(()) };
            let all: Vec<usize> = (0..options).collect();
            let levels = Levels::new(&all, pairs, Strength::Margins);
            prop_assume!(process::is_followed(&levels));
            let chain = [TieRule::default(), TieRule::listing()][chain].clone();
            let (mut followed, mut beyond) = (Outcome::new(RULE.id, &profile), Outcome::new(RULE.id, &profile));
            let way = process::count(&levels, &profile, &chain, &mut followed);
            let held = levels.certain(&followed.ties, &way.taken).unwrap_or_else(|| way.end.above.clone());
            let certain = levels.count_beyond(&profile, &chain, &mut beyond);
            if !beyond.is_open() {
                prop_assert_eq!(&beyond.winners, &followed.winners);
            }
            prop_assert!(followed.winners.iter().all(|winner| beyond.winners.contains(winner)));
            if let Outcomes::All(outcomes) = one_winner_each(&beyond.outcomes) {
                prop_assert_eq!(Outcomes::All(outcomes), one_winner_each(&followed.outcomes));
            }
            if chain == TieRule::default() {
                for (a, b) in (0..options).flat_map(|a| (0..options).map(move |b| (a, b))) {
                    prop_assert!(!certain.holds(a, b) || held.holds(a, b), "{a} above {b}");
                }
            }
        }
    }

    #[test]
    fn more_ways_than_are_followed_are_told_by_what_holds_in_all_of_them() {
        // Twenty in a circle of equal victories, and one more that all of them beat.
        let options = 21;
        let mut cells = vec![0; options * options];
        for at in 0..20 {
            cells[at * options + (at + 1) % 20] = 1;
            cells[at * options + 20] = 2;
        }
        let profile = wall(options, &cells);
        let mut outcome = Outcome::new(RULE.id, &profile);
        let Ballots::Pairs(pairs) = &profile.ballots else { return };
        let all: Vec<usize> = (0..options).collect();
        let certain =
            Levels::new(&all, pairs, Strength::Margins).count_beyond(&profile, &TieRule::default(), &mut outcome);
        assert_eq!((outcome.winners.len(), outcome.ties[0].depends), (20, Depends::Yes));
        assert_eq!(outcome.outcomes, Outcomes::All((0..20).map(|winner| vec![winner]).collect()));
        assert!((0..20).all(|at| certain.holds(at, 20)));
        let listed = count(&profile, &Settings { ties: TieRule::listing(), ..Settings::default() }).unwrap();
        assert_eq!((listed.winners.as_slice(), listed.is_open()), ([0].as_slice(), false));
    }
}
