//! Papers that pass from candidate to candidate at a value: the weighted inclusive Gregory method, as the Scottish
//! statute has it (values cut off after five decimals) or exact.
//!
//! - Equal ranks: a paper ends at a rank with several candidates. By the statute a paper also ends at a skipped rank,
//!   because a preference must be "recorded in consecutive order"; the exact count passes over it.
//! - Stages are numbered from 1. In each, whoever has the quota is elected first; then one surplus is passed on, or one
//!   candidate is left out.
//! - Who has exactly the quota has no surplus (rule 48(1)). What papers without a further choice leave behind, and what
//!   is cut off, counts for nobody.
//! - Ties among several by an earlier stage: the statute speaks of the stage in which "they had an unequal number of
//!   votes". With three tied of whom two were level then, those two are compared in the stages before it, and the third is
//!   out of the tie. The program droop instead asks for a stage that singles out one of the three.
//! - Level without any votes, and all of them to be left out: their order changes nothing.

use super::{Standing, Status, continuing, elected};
use crate::tally::ballot::{Ballot, Ranking};
use crate::tally::exact::{Ratio, whole};
use crate::tally::outcome::{Depends, Outcome, Tie, Where};
use crate::tally::process::{Next, Pick, Process};
use crate::tally::step::{Round, Step, Transfer};
use crate::tally::ties::{Broken, BrokenBy};
use num_traits::{One, Zero};
use std::rc::Rc;

/// Values are cut off to whole multiples of one in this many.
const DECIMALS: u64 = 100_000;

/// The papers, and the votes that elect.
#[derive(Debug)]
pub struct Papers {
    options: usize,
    seats: usize,
    statute: bool,
    valid: u64,
    quota: u64,
    papers: Vec<(u64, Vec<u32>)>,
}

/// Where the count stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct State {
    stage: usize,
    status: Vec<Status>,
    /// The votes of each candidate; the quota once a surplus is passed on.
    totals: Vec<Ratio>,
    /// Elected with more than the quota, and not passed on yet.
    pending: Vec<bool>,
    /// By paper: at which of its choices it lies, and its value.
    lies: Vec<(u32, u32)>,
    /// The values there are.
    values: Vec<Ratio>,
    /// Totals of the stages before, where the statute looks at them; shared by all states that come after.
    earlier: Vec<Rc<Vec<Ratio>>>,
    /// What is left when nobody has these votes.
    lost: Ratio,
}

impl Standing for State {
    fn status(&self) -> &[Status] {
        &self.status
    }

    fn votes(&self) -> Vec<Ratio> {
        self.totals.clone()
    }

    fn ended(&self) -> Vec<Step> {
        if self.status.is_empty() { Vec::new() } else { vec![Step::Round(self.round())] }
    }
}

impl State {
    fn round(&self) -> Round {
        let tally = self.status.iter().zip(&self.totals);
        let tally = tally.map(|(status, votes)| (!matches!(status, Status::Excluded(_))).then(|| votes.clone()));
        let mut round = Round::new(self.stage, tally.collect(), self.lost.clone());
        let now = |option: &usize| matches!(self.status[*option], Status::Elected(stage, _) if stage == self.stage);
        round.elected = (0..self.status.len()).filter(now).collect();
        round
    }
}

/// Those who come first in this stage, and those of them whom earlier stages do not tell apart.
struct Level {
    all: Vec<usize>,
    settled: Vec<usize>,
    /// What told them apart, each stage with the votes of those compared.
    by: Vec<Broken>,
}

impl Papers {
    /// Sorts the papers.
    #[must_use]
    pub fn new(options: usize, seats: usize, rankings: &[Ballot<Ranking>], statute: bool) -> Self {
        let order = |ranking: &Ranking| {
            let mut expected = None;
            let mut order = Vec::new();
            for group in ranking.groups() {
                let [only] = group else { break };
                if statute && expected.is_some_and(|rank| rank != only.rank) {
                    break;
                }
                expected = Some(only.rank.saturating_add(1));
                order.push(only.option as u32);
            }
            order
        };
        let papers = rankings.iter().map(|ballot| (ballot.weight, order(&ballot.mark)));
        let papers: Vec<(u64, Vec<u32>)> = papers.filter(|(_, order)| !order.is_empty()).collect();
        let valid: u64 = papers.iter().map(|(weight, _)| weight).sum();
        let quota = valid / (seats as u64).saturating_add(1) + 1;
        Self { options, seats, statute, valid, quota, papers }
    }

    /// The votes that elect.
    #[must_use]
    pub fn quota(&self) -> Ratio {
        whole(self.quota)
    }

    /// Counts the papers where they lie, those of the options whose papers have changed, and elects.
    fn settle(&self, state: &mut State, changed: &[bool]) {
        let mut by_value = vec![0u64; state.values.len() * self.options];
        for ((weight, order), &(at, value)) in self.papers.iter().zip(&state.lies) {
            if let Some(&option) = order.get(at as usize) {
                by_value[value as usize * self.options + option as usize] += weight;
            }
        }
        for option in (0..self.options).filter(|&option| changed[option]) {
            let passed_on = matches!(state.status[option], Status::Elected(..)) && !state.pending[option];
            if !passed_on {
                let parts =
                    state.values.iter().enumerate().map(|(at, value)| (value, by_value[at * self.options + option]));
                let parts = parts.filter(|&(_, weight)| weight > 0);
                let total = parts.fold(Ratio::zero(), |sum, (value, weight)| sum + value * whole(weight));
                state.lost += &state.totals[option] - &total;
                state.totals[option] = total;
            }
        }

        let quota = self.quota();
        for option in continuing(&state.status) {
            if state.totals[option] >= quota {
                state.pending[option] = state.totals[option] > quota;
                state.status[option] = Status::Elected(state.stage, state.totals[option].clone());
            }
        }
        let still = continuing(&state.status);
        if elected(&state.status).len() + still.len() <= self.seats {
            for option in still {
                state.status[option] = Status::Elected(state.stage, state.totals[option].clone());
            }
        }
    }

    fn is_done(&self, state: &State) -> bool {
        elected(&state.status).len() >= self.seats || continuing(&state.status).is_empty()
    }

    /// Whose surplus is passed on, or who is left out.
    fn level(&self, state: &State) -> (bool, Level) {
        let pending: Vec<usize> = (0..self.options).filter(|&option| state.pending[option]).collect();
        let surplus = !pending.is_empty();
        let candidates = if surplus { pending } else { continuing(&state.status) };
        let first = |among: &[usize], totals: &[Ratio]| -> Vec<usize> {
            let votes = among.iter().map(|&option| &totals[option]);
            let best = if surplus { votes.max() } else { votes.min() };
            among.iter().copied().filter(|&option| Some(&totals[option]) == best).collect()
        };
        let all = first(&candidates, &state.totals);
        let (mut settled, mut by) = (all.clone(), Vec::new());
        // Who is still in has never had more than now: without votes, none before either.
        let had = settled.iter().any(|&option| !state.totals[option].is_zero());
        for totals in state.earlier.iter().rev().filter(|_| had) {
            if settled.len() < 2 {
                break;
            }
            let closer = first(&settled, totals);
            if closer.len() < settled.len() {
                let evidence = settled.iter().map(|&option| (option, totals[option].to_string())).collect();
                by.push(Broken { by: BrokenBy::EarlierRounds, evidence });
                settled = closer;
            }
        }
        (surplus, Level { all, settled, by })
    }

    /// Writes the ties that the statute itself has settled, in their places between those it has not.
    pub fn name_settled(&self, taken: &[usize], outcome: &mut Outcome) {
        if !self.statute {
            return;
        }
        let mut open = std::mem::take(&mut outcome.ties).into_iter().peekable();
        let mut state = self.start();
        for option in taken.iter().copied().map(Some).chain([None]) {
            if self.is_done(&state) {
                break;
            }
            let (surplus, level) = self.level(&state);
            let at = if surplus { Where::Election(state.stage) } else { Where::Elimination(state.stage) };
            if !level.by.is_empty() {
                let ahead = level.settled.clone();
                let others = level.all.iter().copied().filter(|option| !ahead.contains(option)).collect();
                let favoured = if surplus { ahead } else { others };
                // The rule leaves no other way here, so none was followed.
                let mut tie = Tie::open(at, level.all, Depends::Unknown);
                (tie.resolved, tie.favoured) = (level.by, favoured);
                outcome.ties.push(tie);
            }
            outcome.ties.extend(open.next_if(|tie| tie.at == at));
            let Some(option) = option else { break };
            state = self.take(&state, option);
        }
        outcome.ties.extend(open);
    }
}

impl Process for Papers {
    type State = State;

    fn start(&self) -> State {
        let mut state = State {
            stage: 1,
            status: vec![Status::Continuing; self.options],
            totals: vec![Ratio::zero(); self.options],
            pending: vec![false; self.options],
            lies: vec![(0, 0); self.papers.len()],
            values: vec![Ratio::one()],
            earlier: Vec::new(),
            lost: whole(self.valid),
        };
        self.settle(&mut state, &vec![true; self.options]);
        state
    }

    fn next(&self, state: &State) -> Next {
        if self.is_done(state) {
            return Next::Done(elected(&state.status));
        }
        let (surplus, level) = self.level(state);
        let at = if surplus { Where::Election(state.stage) } else { Where::Elimination(state.stage) };
        let empty = level.all.iter().all(|&option| state.totals[option].is_zero());
        let left = continuing(&state.status).len() + elected(&state.status).len() - level.all.len();
        let indifferent = !surplus && empty && left >= self.seats;
        Next::Pick(Pick { at, among: level.settled, spares: !surplus, indifferent })
    }

    fn take(&self, state: &State, option: usize) -> State {
        let mut after = state.clone();
        if self.statute {
            after.earlier.push(Rc::new(state.totals.clone()));
        }
        after.stage += 1;
        // The new place of each value in the pile that is passed on; those of other piles stay as they are.
        let mut places: Vec<Option<u32>> = (0..state.values.len() as u32).map(Some).collect();
        if state.pending[option] {
            after.pending[option] = false;
            let total = &state.totals[option];
            let part = (total - self.quota()) / total;
            after.lost += total - self.quota();
            after.totals[option] = self.quota();
            places = vec![None; state.values.len()];
            for ((_, order), &(at, value)) in self.papers.iter().zip(&state.lies) {
                if order.get(at as usize) == Some(&(option as u32)) && places[value as usize].is_none() {
                    places[value as usize] = Some(after.values.len() as u32);
                    let exact = &state.values[value as usize] * &part;
                    after.values.push(if self.statute { cut(&exact) } else { exact });
                }
            }
        } else {
            after.status[option] = Status::Excluded(state.stage);
        }
        let mut changed = vec![false; self.options];
        changed[option] = true;
        for ((_, order), (at, value)) in self.papers.iter().zip(&mut after.lies) {
            if order.get(*at as usize) == Some(&(option as u32)) {
                *value = places[*value as usize].unwrap_or(*value);
                let on = order.iter().skip(*at as usize + 1);
                let on = on.take_while(|&&next| after.status[next as usize] != Status::Continuing).count();
                *at += 1 + on as u32;
                if let Some(&next) = order.get(*at as usize) {
                    changed[next as usize] = true;
                }
            }
        }
        self.settle(&mut after, &changed);
        after
    }

    fn tell(&self, state: &State, pick: &Pick, option: usize) -> Vec<Step> {
        let after = self.take(state, option);
        let mut round = state.round();
        let gained = |to: usize| &after.totals[to] - &state.totals[to];
        let to = (0..self.options).filter(|&to| to != option && gained(to) > Ratio::zero());
        let passed = to.map(|to| Transfer { from: option, to: Some(to), votes: gained(to) });
        let lost = &after.lost - &state.lost;
        let lost = (!lost.is_zero()).then_some(Transfer { from: option, to: None, votes: lost });
        round.transfers = passed.chain(lost).collect();
        if pick.spares {
            round.eliminated = vec![option];
            round.tied_lowest = self.level(state).1.all;
            return vec![Step::Round(round)];
        }
        let total = state.totals[option].clone();
        vec![Step::Round(round), Step::Surplus { option, surplus: &total - self.quota(), total }]
    }

    fn stopped(&self, state: &State) -> Vec<Step> {
        vec![Step::Round(state.round())]
    }

    fn totals(&self, state: &State) -> Vec<Ratio> {
        state.totals.clone()
    }

    fn patience(&self) -> usize {
        // Every state is left by as many steps as options are tied.
        (20_000 / (self.options.max(1) * (1 + self.papers.len() / 500))).clamp(16, 4_096)
    }
}

/// Five decimals; what comes after them is ignored (rule 48(3)).
fn cut(value: &Ratio) -> Ratio {
    Ratio::new((value * whole(DECIMALS)).to_integer(), DECIMALS.into())
}
