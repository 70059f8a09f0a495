//! Equal shares, run by run: projects are bought out of the shares of their supporters, the shares are raised and
//! everything begins anew, and what is left goes on by votes or by loads. Goes ahead by itself as long as nothing is
//! tied.
//!
//! Ties are broken by one order in all runs: who came first in an earlier run comes first in a later one.

use super::electorate::Electorate;
use super::loads::Loads;
use super::purses::{Offer, Price, Purses};
use crate::tally::exact::Ratio;
use crate::tally::outcome::Where;
use crate::tally::process::{Next, Pick, Process};
use crate::tally::settings::{Completion, Stop};
use crate::tally::step::{Step, Stopped};
use num_bigint::BigUint;
use std::cmp::Ordering;

/// How often shares are raised at most.
pub const MOST_RAISES: u64 = 100_000;

/// What is shared, and how.
#[derive(Debug)]
pub struct Shares<'a> {
    /// The voters.
    pub electorate: &'a Electorate,
    /// What each option costs.
    pub costs: &'a [u64],
    /// What there is.
    pub ceiling: u64,
    /// What each option is worth to a supporter; 1 where points say it.
    pub worth: Vec<u64>,
    /// The order of completion by votes.
    pub votes: &'a [i128],
    /// By how much the share of a voter is raised at a time, times the number of voters.
    pub step: BigUint,
    /// When raising stops.
    pub stop: Stop,
    /// What is done with what is left.
    pub completion: Completion,
}

/// Where the count stands.
#[derive(Debug, Clone)]
pub struct State {
    /// Ties met, so that states met after different numbers of them are not taken for one.
    met: usize,
    /// How often the shares were raised.
    pub raised: u64,
    /// Taken in this run, in order.
    pub funded: Vec<usize>,
    /// How many of them were bought out of shares.
    pub bought: usize,
    /// Why the shares were not raised again.
    pub stopped: Stopped,
    purses: Purses,
    /// Not bought in this run, by a price they cannot fall below: nobody's money grows in a run, so no price falls.
    line: Vec<(Price, usize)>,
    /// What the run before came to.
    kept: Vec<usize>,
    /// `before[a × options + b]`: a tie was broken for a against b.
    before: Vec<bool>,
    phase: Phase,
    tied: Vec<(usize, Option<Offer>)>,
    /// All who are level can be taken in any order, those an earlier tie has put behind too.
    indifferent: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Phase {
    Buying,
    Voting,
    Spreading(Loads),
    Done,
}

impl Shares<'_> {
    fn options(&self) -> usize {
        self.costs.len()
    }

    fn raises(&self) -> bool {
        matches!(self.completion, Completion::Add1 | Completion::Add1u)
    }

    /// The purses with which a run begins.
    #[must_use]
    pub fn purses(&self, raised: u64) -> Purses {
        let share = BigUint::from(self.ceiling) + &self.step * raised;
        Purses::equal(self.electorate, share, self.electorate.voters)
    }

    /// The share of each voter.
    #[must_use]
    pub fn share(&self, raised: u64) -> Ratio {
        let share = BigUint::from(self.ceiling) + &self.step * raised;
        Ratio::new(share.into(), self.electorate.voters.max(1).into())
    }

    fn line(&self) -> Vec<(Price, usize)> {
        let bound = |option: usize| {
            let support = &self.electorate.support[option];
            let weights = support.groups.iter().map(|&group| self.electorate.weights[group as usize]);
            let points = weights.zip(&support.points).map(|(weight, &points)| BigUint::from(weight) * points);
            let all = if support.points.is_empty() { support.weight.into() } else { points.sum::<BigUint>() };
            (Price::new(self.costs[option], all * self.worth[option].max(1)), option)
        };
        let supported = |option: &usize| self.possible(*option) && self.electorate.support[*option].weight > 0;
        let mut line: Vec<(Price, usize)> = (0..self.options()).filter(supported).map(bound).collect();
        line.sort_by(|a, b| a.0.compare(&b.0));
        line
    }

    /// It could be funded if it were the only one.
    #[must_use]
    pub fn possible(&self, option: usize) -> bool {
        self.costs[option] <= self.ceiling
    }

    fn spent(&self, funded: &[usize]) -> u128 {
        funded.iter().map(|&option| u128::from(self.costs[option])).sum()
    }

    /// What is left of the ceiling.
    fn left(&self, state: &State) -> u128 {
        u128::from(self.ceiling).saturating_sub(self.spent(&state.funded))
    }

    /// The projects with the lowest price, with how they would be paid.
    fn cheapest(&self, state: &mut State) -> Vec<(usize, Option<Offer>)> {
        let mut best: Option<Price> = None;
        let (mut found, mut asked) = (Vec::new(), Vec::new());
        let mut reached = 0;
        for (bound, option) in &state.line {
            if best.as_ref().is_some_and(|best| bound.compare(best).is_gt()) {
                break;
            }
            reached += 1;
            let Some(offer) = state.purses.offer(self.electorate, *option, self.costs[*option]) else { continue };
            let price = state.purses.price(&offer, self.worth[*option].max(1));
            match best.as_ref().map_or(Ordering::Less, |best| price.compare(best)) {
                Ordering::Less => {
                    found = vec![(*option, Some(offer))];
                    best = Some(price.clone());
                }
                Ordering::Equal => found.push((*option, Some(offer))),
                Ordering::Greater => {}
            }
            asked.push((price, *option));
        }
        state.line.drain(..reached);
        for (price, option) in asked {
            let place = state.line.partition_point(|(other, _)| other.compare(&price).is_lt());
            state.line.insert(place, (price, option));
        }
        found
    }

    /// The projects with the most votes that can still be afforded.
    fn most_voted(&self, state: &State) -> Vec<(usize, Option<Offer>)> {
        let left = self.left(state);
        let open = |option: &usize| u128::from(self.costs[*option]) <= left && !state.funded.contains(option);
        let open: Vec<usize> = (0..self.options()).filter(open).collect();
        let most = open.iter().map(|&option| self.votes[option]).max();
        open.into_iter().filter(|&option| Some(self.votes[option]) == most).map(|option| (option, None)).collect()
    }

    /// The projects with the lightest load that can still be afforded; those nobody supports come last.
    fn lightest(&self, state: &State, loads: &Loads) -> Vec<(usize, Option<Offer>)> {
        let left = self.left(state);
        let open = |option: &usize| u128::from(self.costs[*option]) <= left && !state.funded.contains(option);
        let load = |option: usize| {
            let load = loads.with(self.electorate, option, self.costs[option]);
            (load.is_none(), load, option)
        };
        let open: Vec<_> = (0..self.options()).filter(open).map(load).collect();
        let Some((none, least, _)) = open.iter().min() else { return Vec::new() };
        open.iter().filter(|one| (&one.0, &one.1) == (none, least)).map(|one| (one.2, None)).collect()
    }

    /// Goes on until something is tied, or to the end.
    fn advance(&self, state: &mut State) {
        loop {
            let found = match &state.phase {
                Phase::Buying => self.cheapest(state),
                Phase::Voting => self.most_voted(state),
                Phase::Spreading(loads) => self.lightest(state, loads),
                Phase::Done => return,
            };
            let first = |option: usize| {
                let before = |other: usize| state.before.get(other * self.options() + option) == Some(&true);
                !found.iter().any(|(other, _)| before(*other))
            };
            let mut among: Vec<(usize, Option<Offer>)> =
                found.iter().filter(|(option, _)| first(*option)).cloned().collect();
            among.sort_by_key(|(option, _)| *option);
            match among.len() {
                0 => self.conclude(state),
                1 => {
                    let only = among.swap_remove(0);
                    self.fund(state, only);
                }
                _ => {
                    let level: Vec<usize> = found.iter().map(|(option, _)| *option).collect();
                    state.indifferent = self.order_is_nothing(state, &level);
                    state.tied = among;
                    return;
                }
            }
        }
    }

    fn fund(&self, state: &mut State, (option, offer): (usize, Option<Offer>)) {
        state.funded.push(option);
        match &mut state.phase {
            Phase::Buying => {
                if let Some(offer) = offer {
                    state.purses.pay(self.electorate, option, &offer);
                }
                state.line.retain(|(_, other)| *other != option);
                state.bought = state.funded.len();
                if self.spent(&state.funded) > u128::from(self.ceiling) {
                    self.back(state, Stopped::Overspends);
                }
            }
            Phase::Spreading(loads) => {
                if let Some(load) = loads.with(self.electorate, option, self.costs[option]) {
                    loads.put(self.electorate, option, &load);
                }
            }
            Phase::Voting | Phase::Done => {}
        }
    }

    /// The run before stands.
    fn back(&self, state: &mut State, stopped: Stopped) {
        state.funded.clone_from(&state.kept);
        state.bought = state.funded.len();
        state.raised -= 1;
        self.complete(state, stopped);
    }

    /// Nothing more can be taken in this phase.
    fn conclude(&self, state: &mut State) {
        if state.phase != Phase::Buying {
            state.phase = Phase::Done;
            return;
        }
        if !self.raises() {
            return self.complete(state, Stopped::Never);
        }
        let supported = |option: &usize| self.possible(*option) && self.electorate.support[*option].weight > 0;
        let mut others =
            (0..self.options()).filter(supported).filter(|option| !state.funded.contains(option)).peekable();
        if others.peek().is_none() {
            return self.complete(state, Stopped::AllFunded);
        }
        let left = self.left(state);
        if self.stop == Stop::Exhaustive && others.all(|option| u128::from(self.costs[option]) > left) {
            return self.complete(state, Stopped::Exhausted);
        }
        state.kept = std::mem::take(&mut state.funded);
        state.raised += 1;
        if state.raised > MOST_RAISES {
            return self.back(state, Stopped::TooOften);
        }
        state.bought = 0;
        state.purses = self.purses(state.raised);
        state.line = self.line();
    }

    fn complete(&self, state: &mut State, stopped: Stopped) {
        state.stopped = stopped;
        state.phase = match self.completion {
            Completion::None | Completion::Add1 => Phase::Done,
            Completion::Greedy | Completion::Add1u => Phase::Voting,
            Completion::Phragmen => Phase::Spreading(state.purses.as_loads()),
        };
    }

    /// Whether the tied can be taken in any order: all of them will be, and none takes anything from another.
    fn order_is_nothing(&self, state: &State, among: &[usize]) -> bool {
        match &state.phase {
            Phase::Voting => self.spent(among) <= self.left(state),
            Phase::Spreading(_) => self.spent(among) <= self.left(state) && self.electorate.apart(among),
            Phase::Buying | Phase::Done => self.electorate.apart(among),
        }
    }

    /// A tie was broken for this one.
    fn prefer(&self, state: &mut State, option: usize) {
        let options = self.options();
        let others: Vec<usize> = state.tied.iter().map(|(other, _)| *other).filter(|&other| other != option).collect();
        for other in others {
            let ahead = |a: usize| a == option || state.before[a * options + option];
            let behind = |b: usize| b == other || state.before[other * options + b];
            let (ahead, behind): (Vec<usize>, Vec<usize>) =
                ((0..options).filter(|&a| ahead(a)).collect(), (0..options).filter(|&b| behind(b)).collect());
            for a in ahead {
                behind.iter().for_each(|b| state.before[a * options + b] = true);
            }
        }
    }
}

impl Process for Shares<'_> {
    type State = State;

    fn start(&self) -> State {
        let mut state = State {
            met: 0,
            raised: 0,
            funded: Vec::new(),
            bought: 0,
            stopped: Stopped::Never,
            purses: self.purses(0),
            line: self.line(),
            kept: Vec::new(),
            before: if self.raises() { vec![false; self.options() * self.options()] } else { Vec::new() },
            phase: Phase::Buying,
            tied: Vec::new(),
            indifferent: false,
        };
        self.advance(&mut state);
        state
    }

    fn next(&self, state: &State) -> Next {
        if state.phase == Phase::Done {
            return Next::Done(sorted(&state.funded));
        }
        let among: Vec<usize> = state.tied.iter().map(|(option, _)| *option).collect();
        Next::Pick(Pick { at: Where::Project, among, spares: false, indifferent: state.indifferent })
    }

    fn take(&self, state: &State, option: usize) -> State {
        let mut after = state.clone();
        // What was taken first only because somebody had to be is no precedent for the runs to come.
        if self.raises() && !state.indifferent {
            self.prefer(&mut after, option);
        }
        after.met += 1;
        if let Some(taken) = std::mem::take(&mut after.tied).into_iter().find(|(other, _)| *other == option) {
            self.fund(&mut after, taken);
        }
        self.advance(&mut after);
        after
    }

    /// Said in the end, of the run that stands.
    fn tell(&self, _: &State, _: &Pick, _: usize) -> Vec<Step> {
        Vec::new()
    }

    fn totals(&self, _: &State) -> Vec<Ratio> {
        Vec::new()
    }

    fn patience(&self) -> usize {
        // Every state is left by as many steps as options are tied.
        let step = self.options().max(1) * (1 + self.electorate.marks() / 2_000);
        ((if self.raises() { 5_000 } else { 10_000 }) / step).clamp(16, 1_024)
    }
}

fn sorted(options: &[usize]) -> Vec<usize> {
    let mut sorted = options.to_vec();
    sorted.sort_unstable();
    sorted
}

impl Ord for State {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.met, self.raised, &self.phase, &self.before)
            .cmp(&(other.met, other.raised, &other.phase, &other.before))
            .then_with(|| sorted(&self.funded).cmp(&sorted(&other.funded)))
            .then_with(|| sorted(&self.kept).cmp(&sorted(&other.kept)))
            .then_with(|| self.purses.cmp(&other.purses))
    }
}

impl PartialOrd for State {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for State {}
