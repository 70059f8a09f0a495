//! Schulze: a chain of victories is as strong as its weakest one; an option stands above another if its strongest chain
//! to it is stronger than the strongest chain back.
//!
//! That relation has no circles; winners are those nobody stands above, and the ranking takes them away layer by layer.
//! Duels that are not won have strength 0. No ballots: all tied.

use super::duels;
use super::schwartz::Beaten;
use crate::tally::outcome::Outcome;
use crate::tally::pairwise::Pairwise;
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::{Settings, Strength};
use crate::tally::step::{Paths, Step};

/// The strongest chains of victories.
pub const RULE: Rule = Rule {
    id: "schulze",
    fits: "rule-fits-schulze",
    source: "Schulze 2011, Social Choice and Welfare 36; arXiv 1804.02973",
    settings: &["seats", "strength", "unranked", "default-option", "quorum", "tie"],
    count,
};

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let mut duels = duels::hold(&RULE, profile, settings)?;
    duels.outcome.params.push(("strength", settings.strength.id().to_owned()));
    let size = duels.inside.len();
    let (strength, before) = strongest_paths(&duels.pairs, settings.strength);
    let tiers = duels::layers(size, |a, b| strength[a * size + b] > strength[b * size + a]);
    duels.outcome.trace.push(Step::Paths(Paths { options: duels.inside.clone(), strength, before }));
    Ok(duels.rank(profile, settings, tiers))
}

/// Floyd–Warshall over the weakest link, and the last but one on each path.
fn strongest_paths(pairs: &Pairwise, measure: Strength) -> (Vec<u64>, Vec<u32>) {
    let size = pairs.options();
    let mut strength: Vec<u64> =
        (0..size).flat_map(|a| (0..size).map(move |b| pairs.strength(a, b, measure))).collect();
    let mut before: Vec<u32> = (0..size).flat_map(|a| (0..size).map(move |_| a as u32)).collect();
    for via in 0..size {
        let onward = strength[via * size..][..size].to_vec();
        let last = before[via * size..][..size].to_vec();
        for from in (0..size).filter(|&from| from != via) {
            let there = strength[from * size + via];
            if there == 0 {
                continue;
            }
            let row = strength[from * size..][..size].iter_mut().zip(&mut before[from * size..][..size]);
            for ((best, before), (&onward, &last)) in row.zip(onward.iter().zip(&last)) {
                let through = there.min(onward);
                if through > *best {
                    *best = through;
                    *before = last;
                }
            }
        }
    }
    (0..size).for_each(|a| strength[a * size + a] = 0);
    (strength, before)
}

/// Whether this one is chosen and nobody else, where its worst defeat tells: no chain to it is stronger. With stronger
/// chains to everybody it stands above all; whoever dealt that defeat and is reached by no chain as strong stands above it.
pub(super) fn keeps(pairs: &Pairwise, measure: Strength, chosen: usize) -> Option<bool> {
    let defeat = |by: usize| pairs.strength(by, chosen, measure);
    let worst = (0..pairs.options()).map(defeat).max().unwrap_or(0);
    let stronger = |a: usize, b: usize| pairs.strength(a, b, measure) > worst;
    if unreached(pairs.options(), chosen, stronger).is_empty() {
        return Some(true);
    }
    let as_strong = |a: usize, b: usize| pairs.strength(a, b, measure) >= worst;
    let beyond = unreached(pairs.options(), chosen, as_strong);
    (worst > 0 && beyond.into_iter().any(|other| defeat(other) == worst)).then_some(false)
}

/// Those to whom no chain leads from one.
fn unreached(size: usize, from: usize, leads: impl Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut left: Vec<usize> = (0..size).filter(|&option| option != from).collect();
    let mut open = vec![from];
    while let Some(at) = open.pop().filter(|_| !left.is_empty()) {
        let (reached, rest) = left.into_iter().partition::<Vec<_>, _>(|&option| leads(at, option));
        open.extend(reached);
        left = rest;
    }
    left
}

/// Those nobody stands above, found without the paths: whoever is beaten from outside a circle leaves, then the weakest
/// victories among the rest are dropped, and so on until nobody beats anybody (Schulze 2011, section 5: the Schwartz set
/// heuristic).
pub(super) fn top(pairs: &Pairwise, measure: Strength) -> Vec<usize> {
    let size = pairs.options();
    let mut inside: Vec<usize> = (0..size).collect();
    let of = |a: usize| (0..size).map(move |b| pairs.strength(a, b, measure));
    let strength: Vec<u64> = (0..size).flat_map(of).collect();
    let beats = |dropped: u64| {
        let strength = &strength;
        move |a: usize, b: usize| strength[a * size + b] > dropped
    };
    // While everybody reaches everybody nobody leaves: as much as that holds of can be dropped at once.
    let (mut dropped, mut too_many) = (0, strength.iter().copied().max().unwrap_or(0));
    while dropped < too_many {
        let middle = dropped + (too_many - dropped) / 2;
        if Beaten::of(&inside, beats(middle)).is_one_circle() { dropped = middle + 1 } else { too_many = middle }
    }
    dropped = dropped.saturating_sub(1);
    loop {
        inside = Beaten::of(&inside, beats(dropped)).unbeaten();
        let victories = inside.iter().flat_map(|&a| inside.iter().map(move |&b| (a, b)));
        let left = victories.map(|(a, b)| strength[a * size + b]).filter(|&strength| strength > dropped);
        match left.min() {
            Some(weakest) => dropped = weakest,
            None => return inside,
        }
    }
}
