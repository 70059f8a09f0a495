//! When an option was taken in a count step by step, as far as ties that nobody broke leave it open. A rank below the
//! chosen says only what holds however these are broken; the order of the list says nothing.

use super::outcome::Outcome;
use super::process::{Next, Process, open_pick};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// It is not taken, or may not be.
pub const NEVER: usize = usize::MAX;

/// When each option may be taken at the earliest and at the latest, over all ways from a state on; one never taken comes
/// last of all. None where there are more ways than are followed.
pub fn spans<P: Process>(process: &P, options: usize, from: &P::State) -> Option<Vec<[usize; 2]>> {
    let mut spans: Vec<Option<[usize; 2]>> = vec![None; options];
    let mut widen = |option: usize, from: usize, to: usize| {
        if let Some(span) = spans.get_mut(option) {
            *span = Some(span.map_or([from, to], |[least, most]| [least.min(from), most.max(to)]));
        }
    };
    // How many were taken, and which: a set of states for each number, and who is left in each.
    let mut level = BTreeMap::from([(from.clone(), BTreeSet::new())]);
    let (mut number, mut followed) = (0, 0);
    while !level.is_empty() {
        let mut next = BTreeMap::new();
        for (state, taken) in level {
            followed += 1;
            if followed > process.patience() {
                return None;
            }
            let Next::Pick(pick) = process.next(&state) else {
                (0..options).filter(|option| !taken.contains(option)).for_each(|option| widen(option, NEVER, NEVER));
                continue;
            };
            let one = [open_pick(&pick)];
            for &option in if pick.indifferent { &one } else { &pick.among[..] } {
                let mut taken = taken.clone();
                taken.insert(option);
                next.insert(process.take(&state, option), taken);
                widen(option, number, number);
            }
            if pick.indifferent {
                pick.among.iter().for_each(|&option| widen(option, number, number + pick.among.len() - 1));
            }
        }
        level = next;
        number += 1;
    }
    Some(spans.into_iter().map(|span| span.unwrap_or([NEVER, NEVER])).collect())
}

/// Where all ways from a state on end. None where there are more than are followed.
pub fn ends<P: Process>(process: &P, from: &P::State) -> Option<BTreeSet<P::State>> {
    let (mut ends, mut seen, mut open) = (BTreeSet::new(), BTreeSet::from([from.clone()]), vec![from.clone()]);
    while let Some(state) = open.pop() {
        match process.next(&state) {
            Next::Done(_) => {
                ends.insert(state);
            }
            Next::Pick(pick) => {
                for &option in &pick.among {
                    let next = process.take(&state, option);
                    if seen.insert(next.clone()) {
                        open.push(next);
                    }
                }
            }
        }
        if seen.len() > process.patience() {
            return None;
        }
    }
    Some(ends)
}

/// The turns of a count that was made: for each option the earliest and the latest step at which it may be taken.
#[derive(Debug)]
pub struct Turns<S> {
    /// By option.
    pub spans: Vec<[usize; 2]>,
    /// Where the count stood at the first tie that nobody broke, that is not known to change nothing.
    pub open: Option<S>,
}

/// Goes the way of a count again, up to the first tie that nobody broke; from there on all ways.
pub fn turns<P: Process>(process: &P, options: usize, outcome: &Outcome, taken: &[usize]) -> Turns<P::State> {
    let mut turns = Turns { spans: vec![[NEVER; 2]; options], open: None };
    let mut state = process.start();
    for (at, &option) in taken.iter().enumerate() {
        let Next::Pick(pick) = process.next(&state) else { break };
        let is_broken = outcome.ties.iter().any(|tie| tie.at == pick.at && !tie.resolved.is_empty());
        if pick.indifferent {
            pick.among.iter().for_each(|&option| turns.spans[option] = [at, at + pick.among.len() - 1]);
        } else if pick.among.len() > 1 && !is_broken {
            let ahead = spans(process, options, &state);
            for option in 0..options {
                if turns.spans[option] == [NEVER; 2] {
                    let later = |step: usize| step.saturating_add(at);
                    turns.spans[option] = ahead.as_ref().map_or([at, NEVER], |ahead| ahead[option].map(later));
                }
            }
            turns.open = Some(state);
            break;
        } else if turns.spans[option] == [NEVER; 2] {
            turns.spans[option] = [at, at];
        }
        state = process.take(&state, option);
    }
    turns
}

impl<S> Turns<S> {
    /// Options by their turn, the last taken first; those whose turns overlap share a rank. Those never taken are ordered
    /// by `last`, what they had in the end, where no open tie may have changed that.
    pub fn tiers<K: Ord>(&self, options: impl Iterator<Item = usize>, last: impl Fn(usize) -> K) -> Vec<Vec<usize>> {
        let at_end = |option: usize| (self.open.is_none() && self.spans[option] == [NEVER; 2]).then(|| last(option));
        let mut options: Vec<usize> = options.collect();
        options.sort_by_cached_key(|&option| (Reverse(self.spans[option]), Reverse(at_end(option)), option));
        let mut tiers: Vec<Vec<usize>> = Vec::new();
        let mut earliest = NEVER;
        let mut before: Option<usize> = None;
        for option in options {
            let shares = before.is_some_and(|before| match (at_end(before), at_end(option)) {
                (Some(of_before), Some(of_this)) => of_before == of_this,
                _ => self.spans[option][1] >= earliest,
            });
            match tiers.last_mut().filter(|_| shares) {
                Some(tier) => tier.push(option),
                None => tiers.push(vec![option]),
            }
            earliest = if shares { earliest.min(self.spans[option][0]) } else { self.spans[option][0] };
            before = Some(option);
        }
        tiers.iter_mut().for_each(|tier| tier.sort_unstable());
        tiers
    }
}
