//! Methods that choose step by step. A tie in one of them may lead to different choices later on: all ways are followed
//! where they are few enough, so that what depends on a tie is known and not guessed.

use super::exact::Ratio;
use super::outcome::{Depends, MOST_OUTCOMES, Outcome, Outcomes, Tie, Where};
use super::profile::Profile;
use super::step::Step;
use super::ties::{Breaker, Question, Settled, TieRule, Waiting};
use std::collections::{BTreeMap, BTreeSet};

/// What comes next in a count.
#[derive(Debug, Clone)]
pub enum Next {
    /// One of these has to be taken.
    Pick(Pick),
    /// These are chosen, sorted.
    Done(Vec<usize>),
}

/// One option has to be taken.
#[derive(Debug, Clone)]
pub struct Pick {
    /// Where in the count.
    pub at: Where,
    /// Those that may be taken, in the order listed; one where nothing is tied.
    pub among: Vec<usize>,
    /// A tie favours those that are not taken (`true` where somebody is left out) or the one that is (`false`).
    pub spares: bool,
    /// It is known that the order in which the tied are taken changes nothing.
    pub indifferent: bool,
}

/// A method that takes one option at a time.
pub trait Process {
    /// Where the count stands. Equal states go on equally, and are reached by equally many steps.
    type State: Clone + Ord;

    /// Where it begins.
    fn start(&self) -> Self::State;
    /// What comes next.
    fn next(&self, state: &Self::State) -> Next;
    /// Takes one of those that may be taken.
    fn take(&self, state: &Self::State, option: usize) -> Self::State;
    /// The facts of taking it, said once, on the way that is announced.
    fn tell(&self, state: &Self::State, pick: &Pick, option: usize) -> Vec<Step>;
    /// The facts of standing here, said where a count stops at a tie that nobody broke.
    fn stopped(&self, _: &Self::State) -> Vec<Step> {
        Vec::new()
    }
    /// The totals of this state by option, for tie rules that look at earlier rounds.
    fn totals(&self, state: &Self::State) -> Vec<Ratio>;
    /// How many states are followed at most.
    fn patience(&self) -> usize;

    /// The options a tie is between, where what is taken is something else.
    fn between(&self, pick: &Pick) -> Vec<usize> {
        pick.among.clone()
    }

    /// Breaks a tie by the declared chain: what to take, and what decided it.
    ///
    /// # Errors
    ///
    /// The tie stands.
    fn settle(
        &self,
        profile: &Profile,
        chain: &TieRule,
        pick: &Pick,
        rounds: &[Vec<Ratio>],
    ) -> Result<(usize, Settled), Option<Waiting>> {
        let favoured = if pick.spares { pick.among.len() - 1 } else { 1 };
        let settled = chain.settle(profile, Question { at: pick.at, among: &pick.among, favoured, rounds })?;
        let taken = if pick.spares { &settled.others } else { &settled.favoured };
        Ok((taken.first().copied().unwrap_or_else(|| open_pick(pick)), settled))
    }
}

/// One way through a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way<S> {
    /// Taken, in order.
    pub taken: Vec<usize>,
    /// Where it ended: with a choice, or at a tie that decides and was not broken.
    pub end: S,
}

/// Counts: ties that decide are broken by the declared chain, or the count stops there. Fills winners, ties, outcomes
/// and trace.
pub fn count<P: Process>(process: &P, profile: &Profile, chain: &TieRule, outcome: &mut Outcome) -> Way<P::State> {
    let mut state = process.start();
    let (mut taken, mut rounds) = (Vec::new(), Vec::new());
    let mut foresight = Foresight { ways: None, rest: 0, failed: 0, patience: process.patience() };
    let mut all = None;
    let looks_back = chain.0.contains(&Breaker::EarlierRounds);
    loop {
        let pick = match process.next(&state) {
            Next::Done(chosen) => {
                outcome.outcomes = all.unwrap_or_else(|| Outcomes::All(vec![chosen.clone()]));
                outcome.winners = chosen;
                return Way { taken, end: state };
            }
            Next::Pick(pick) => pick,
        };
        let mut option = open_pick(&pick);
        if pick.among.len() > 1 {
            let mut tie = Tie::open(pick.at, process.between(&pick), Depends::No);
            if !pick.indifferent {
                tie.depends = foresight.depends(process, &state, &pick.among);
                all.get_or_insert_with(|| foresight.outcomes(&state));
            }
            // Where later ties decide, which of them come up, and when, may follow from this one: so the chain breaks it too,
            // and never the order of the list.
            if tie.depends != Depends::No || !pick.indifferent && foresight.is_open(&state) {
                match process.settle(profile, chain, &pick, &rounds) {
                    Ok((taken, settled)) => {
                        option = taken;
                        tie.resolved = settled.by;
                        tie.favoured = settled.favoured;
                    }
                    Err(None) if tie.depends == Depends::No => {}
                    Err(waiting) => {
                        tie.waiting = waiting;
                        outcome.winners = foresight.winners(process, &state, &mut tie);
                        outcome.outcomes = all.unwrap_or(Outcomes::Many);
                        outcome.ties.push(tie);
                        outcome.trace.extend(process.stopped(&state));
                        return Way { taken, end: state };
                    }
                }
            }
            outcome.ties.push(tie);
        }
        outcome.trace.extend(process.tell(&state, &pick, option));
        if looks_back {
            rounds.push(process.totals(&state));
        }
        taken.push(option);
        state = process.take(&state, option);
    }
}

/// Whether all ways through a count are few enough to be followed.
#[must_use]
pub fn is_followed<P: Process>(process: &P) -> bool {
    let start = process.start();
    let ways = match process.next(&start) {
        Next::Pick(pick) if !pick.indifferent => pick.among.len(),
        _ => 1,
    };
    ways < process.patience() && Ways::follow(process, start, process.patience()).complete
}

/// Who is chosen, where the declared chain breaks every tie met; nothing is told. Ties that decide nothing are broken too,
/// which changes nothing.
#[must_use]
pub fn chosen<P: Process>(process: &P, profile: &Profile, chain: &TieRule) -> Option<Vec<usize>> {
    let mut state = process.start();
    let mut rounds = Vec::new();
    let looks_back = chain.0.contains(&Breaker::EarlierRounds);
    loop {
        let pick = match process.next(&state) {
            Next::Done(chosen) => return Some(chosen),
            Next::Pick(pick) => pick,
        };
        let option = match pick.among.len() > 1 && !pick.indifferent {
            true => process.settle(profile, chain, &pick, &rounds).ok()?.0,
            false => open_pick(&pick),
        };
        if looks_back {
            rounds.push(process.totals(&state));
        }
        state = process.take(&state, option);
    }
}

/// What is known of the ways ahead.
struct Foresight<S> {
    ways: Option<Ways<S>>,
    /// How many ties are passed before the ways are followed again, once there were too many.
    rest: usize,
    failed: u32,
    patience: usize,
}

impl<S: Clone + Ord> Foresight<S> {
    fn depends<P: Process<State = S>>(&mut self, process: &P, state: &S, among: &[usize]) -> Depends {
        if let Some(ways) = &self.ways
            && ways.complete
        {
            return ways.depends(process, state, among);
        }
        if self.rest > 0 {
            self.rest -= 1;
            return Depends::Unknown;
        }
        let ways = self.ways.insert(Ways::follow(process, state.clone(), self.patience));
        self.rest = 1 << self.failed.min(5);
        self.failed += 1;
        ways.depends(process, state, among)
    }

    /// Whether more than one choice is still possible.
    fn is_open(&self, state: &S) -> bool {
        self.ways.as_ref().and_then(|ways| ways.of(state)).is_some_and(|ends| ends.len() > 1)
    }

    fn outcomes(&self, state: &S) -> Outcomes {
        self.ways.as_ref().map_or(Outcomes::Many, |ways| ways.outcomes(state))
    }

    /// Everybody who may be chosen from here on, as far as is known.
    fn winners<P: Process<State = S>>(&self, process: &P, state: &S, tie: &mut Tie) -> Vec<usize> {
        let ends = match self.ways.as_ref().filter(|ways| ways.complete).and_then(|ways| ways.of(state)) {
            Some(ends) => ends.clone(),
            None => {
                let found = probe(process, state);
                if found.len() > 1 {
                    tie.depends = Depends::Yes;
                }
                found
            }
        };
        ends.into_iter().flatten().collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// Where the order changes nothing: the first listed is taken, or the last listed left out.
pub(super) fn open_pick(pick: &Pick) -> usize {
    let at = if pick.spares { pick.among.last() } else { pick.among.first() };
    at.copied().unwrap_or_default()
}

/// All ways from a state on, as far as they were followed.
struct Ways<S> {
    places: BTreeMap<S, usize>,
    /// For each state, the choices it can still lead to; one more than are listed where there are many.
    ends: Vec<BTreeSet<Vec<usize>>>,
    complete: bool,
}

impl<S: Clone + Ord> Ways<S> {
    fn follow<P: Process<State = S>>(process: &P, from: S, patience: usize) -> Self {
        let mut places = BTreeMap::from([(from.clone(), 0)]);
        let mut states = vec![from];
        let mut after: Vec<Vec<usize>> = Vec::new();
        let mut ends: Vec<BTreeSet<Vec<usize>>> = Vec::new();
        // States come up in the order of the steps taken, so every state stands before all it leads to.
        while let Some(state) = states.get(ends.len()).cloned() {
            let (mut leads, mut end) = (Vec::new(), BTreeSet::new());
            match process.next(&state) {
                Next::Done(chosen) => {
                    end.insert(chosen);
                }
                Next::Pick(pick) => {
                    let one = [open_pick(&pick)];
                    for &option in if pick.indifferent { &one } else { &pick.among[..] } {
                        let next = process.take(&state, option);
                        let place = places.get(&next).copied();
                        if place.is_none() && states.len() >= patience {
                            // Nothing is said for certain by ways that were not all followed, so none is followed further.
                            return Self { places: BTreeMap::new(), ends: Vec::new(), complete: false };
                        }
                        leads.push(place.unwrap_or_else(|| {
                            places.insert(next.clone(), states.len());
                            states.push(next);
                            states.len() - 1
                        }));
                    }
                }
            }
            after.push(leads);
            ends.push(end);
        }
        for place in (0..states.len()).rev() {
            let mut all = std::mem::take(&mut ends[place]);
            for &next in &after[place] {
                all.extend(ends[next].iter().take(MOST_OUTCOMES + 1).cloned());
            }
            while all.len() > MOST_OUTCOMES + 1 {
                all.pop_last();
            }
            ends[place] = all;
        }
        Self { places, ends, complete: true }
    }

    fn of(&self, state: &S) -> Option<&BTreeSet<Vec<usize>>> {
        self.places.get(state).map(|&place| &self.ends[place])
    }

    fn outcomes(&self, state: &S) -> Outcomes {
        match self.of(state) {
            Some(ends) if self.complete && ends.len() <= MOST_OUTCOMES => Outcomes::All(ends.iter().cloned().collect()),
            _ => Outcomes::Many,
        }
    }

    fn depends<P: Process<State = S>>(&self, process: &P, state: &S, among: &[usize]) -> Depends {
        if !self.complete {
            return Depends::Unknown;
        }
        let mut ends = among.iter().map(|&option| self.of(&process.take(state, option)));
        let first = ends.next().flatten();
        match ends.any(|other| other != first) {
            true => Depends::Yes,
            false if first.is_some_and(|ends| ends.len() > MOST_OUTCOMES) => Depends::Unknown,
            false => Depends::No,
        }
    }
}

/// Some of the ways from a state on, where there are too many to follow them all: enough to see that several choices are
/// possible, never enough to say that one is not.
fn probe<P: Process>(process: &P, from: &P::State) -> BTreeSet<Vec<usize>> {
    const WAYS: u64 = 8;
    let mut found = BTreeSet::new();
    for way in 0..WAYS {
        let mut state = from.clone();
        let mut turn = way;
        loop {
            match process.next(&state) {
                Next::Done(chosen) => {
                    found.insert(chosen);
                    break;
                }
                Next::Pick(pick) => {
                    // A linear congruential generator (Knuth, MMIX): the same ways on every machine.
                    turn = turn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    let at = (turn >> 33) as usize % pick.among.len().max(1);
                    let Some(&option) = pick.among.get(at) else { break };
                    state = process.take(&state, option);
                }
            }
        }
    }
    found
}
