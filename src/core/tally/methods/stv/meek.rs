//! Meek's method. Every elected candidate keeps a part of each vote that reaches them, the same part of every vote, and
//! passes on the rest; the parts are lowered again and again until nobody elected has more than the quota. The quota
//! falls with the votes that nobody keeps. The left out keep nothing, as if they had never stood.
//!
//! Rounding, as in the Reference Meek Rule of the Proportional Representation Foundation (2010): all numbers have nine
//! decimals; what a candidate keeps of a vote, and the parts themselves, are rounded up; the quota is cut off and raised
//! by 0.000000001; a round ends when somebody is elected, when the surpluses together are less than 0.000001, or when
//! they no longer fall. Then the candidate with the least votes is left out, and everybody within the remaining surplus
//! of the least is tied with them.
//!
//! Equal ranks count as all strict orders of them do on average (Hill 2001, Voting matters 13), what each keeps cut off
//! after nine decimals. The program droop instead divides the vote among them and never gives what one of them passes on
//! to the others. Skipped ranks are passed over.

use super::{Standing, Status, continuing, elected};
use crate::tally::ballot::{Ballot, Ranking};
use crate::tally::exact::{Ratio, whole};
use crate::tally::outcome::Where;
use crate::tally::process::{Next, Pick, Process};
use crate::tally::step::{Round, Step};
use num_traits::{One, ToPrimitive, Zero};

/// One vote.
const ONE: u64 = 1_000_000_000;
/// Surpluses together below this end a round.
const OMEGA: u128 = 1_000;

/// The ballots.
#[derive(Debug)]
pub struct Meek {
    options: usize,
    seats: usize,
    valid: u128,
    ballots: Vec<(u64, Vec<Vec<u32>>)>,
}

/// Where the count stands: all rounds that only elect are behind, and somebody has to be left out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct State {
    round: usize,
    status: Vec<Status>,
    keep: Vec<u64>,
    votes: Vec<u128>,
    quota: u128,
    surplus: u128,
    /// Rounds in which somebody was elected on the way here.
    elections: Vec<Election>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Election {
    round: usize,
    votes: Vec<u128>,
    elected: Vec<usize>,
    keep: Vec<u64>,
    lost: u128,
}

fn decimal(number: u128) -> Ratio {
    Ratio::new(number.into(), ONE.into())
}

impl State {
    /// The quota in the last round.
    #[must_use]
    pub fn quota(&self) -> Ratio {
        decimal(self.quota)
    }

    fn tally(&self, number: usize, votes: &[u128], lost: u128) -> Round {
        let out = |option: usize| matches!(self.status[option], Status::Excluded(stage) if stage < number);
        let tally = votes.iter().enumerate().map(|(option, &votes)| (!out(option)).then(|| decimal(votes)));
        Round::new(number, tally.collect(), decimal(lost))
    }
}

impl Standing for State {
    fn status(&self) -> &[Status] {
        &self.status
    }

    fn votes(&self) -> Vec<Ratio> {
        self.votes.iter().map(|&votes| decimal(votes)).collect()
    }

    fn ended(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        for election in &self.elections {
            let mut round = self.tally(election.round, &election.votes, election.lost);
            round.elected.clone_from(&election.elected);
            steps.extend(keeping(&election.keep));
            steps.push(Step::Round(round));
        }
        steps
    }
}

fn keeping(keep: &[u64]) -> Option<Step> {
    let parts = keep.iter().enumerate().filter(|&(_, &keep)| keep > 0 && keep < ONE);
    let parts: Vec<(usize, Ratio)> = parts.map(|(option, &keep)| (option, decimal(keep.into()))).collect();
    (!parts.is_empty()).then_some(Step::Keep(parts))
}

impl Meek {
    /// Takes the ballots as they are.
    #[must_use]
    pub fn new(options: usize, seats: usize, rankings: &[Ballot<Ranking>]) -> Self {
        let groups = |ranking: &Ranking| -> Vec<Vec<u32>> {
            ranking.groups().map(|group| group.iter().map(|at| at.option as u32).collect()).collect()
        };
        let ballots = rankings.iter().map(|ballot| (ballot.weight, groups(&ballot.mark)));
        let ballots: Vec<_> = ballots.filter(|(_, groups)| !groups.is_empty()).collect();
        let valid = ballots.iter().map(|(weight, _)| u128::from(*weight) * u128::from(ONE)).sum();
        Self { options, seats, valid, ballots }
    }

    /// Gives every vote to whoever keeps it.
    fn distribute(&self, keep: &[u64]) -> Vec<u128> {
        let mut votes = vec![0u128; self.options];
        for (weight, groups) in &self.ballots {
            let mut left = ONE;
            for group in groups {
                if let [only] = group[..] {
                    let part = keep[only as usize];
                    if part == 0 {
                        continue;
                    }
                    let kept = up(u128::from(left) * u128::from(part), ONE.into()) as u64;
                    votes[only as usize] += u128::from(kept) * u128::from(*weight);
                    left -= kept;
                } else {
                    let (kept, on) = shared(left, group, keep);
                    for (option, kept) in kept {
                        votes[option as usize] += u128::from(kept) * u128::from(*weight);
                    }
                    left = on;
                }
                if left == 0 {
                    break;
                }
            }
        }
        votes
    }

    fn is_done(&self, status: &[Status]) -> bool {
        let free = self.seats.saturating_sub(elected(status).len());
        free == 0 || continuing(status).len() <= free
    }

    /// Rounds, until somebody has to be left out or all seats are filled.
    fn settle(&self, state: &mut State) {
        while !self.is_done(&state.status) {
            let mut last = self.valid;
            let won = loop {
                state.votes = self.distribute(&state.keep);
                let kept: u128 = state.votes.iter().sum();
                state.quota = kept / (self.seats as u128 + 1) + 1;
                let won: Vec<usize> = continuing(&state.status)
                    .into_iter()
                    .filter(|&option| state.votes[option] >= state.quota)
                    .collect();
                let above = |option: usize| state.votes[option] as i128 - state.quota as i128;
                let seated = elected(&state.status).into_iter().chain(won.iter().copied());
                state.surplus = u128::try_from(seated.map(above).sum::<i128>()).unwrap_or(0);
                if !won.is_empty() || state.surplus < OMEGA || state.surplus >= last {
                    break won;
                }
                last = state.surplus;
                for option in elected(&state.status) {
                    let wanted = up(u128::from(state.keep[option]) * state.quota, ONE.into());
                    let part = up(wanted * u128::from(ONE), state.votes[option].max(1));
                    state.keep[option] = part.min(u128::from(ONE)) as u64;
                }
            };
            if won.is_empty() {
                return;
            }
            self.elect(state, won);
        }
        let free = self.seats.saturating_sub(elected(&state.status).len());
        let rest = continuing(&state.status);
        if free > 0 && !rest.is_empty() {
            state.votes = self.distribute(&state.keep);
            self.elect(state, rest);
        }
    }

    fn elect(&self, state: &mut State, won: Vec<usize>) {
        for &option in &won {
            state.status[option] = Status::Elected(state.round, decimal(state.votes[option]));
        }
        let (votes, keep, lost) = (state.votes.clone(), state.keep.clone(), self.lost(state));
        state.elections.push(Election { round: state.round, votes, elected: won, keep, lost });
        state.round += 1;
    }

    /// Votes that nobody keeps.
    fn lost(&self, state: &State) -> u128 {
        self.valid.saturating_sub(state.votes.iter().sum())
    }

    /// No vote can ever come to these: nobody names them.
    fn untouched(&self, options: &[usize]) -> bool {
        let mut named = self.ballots.iter().flat_map(|(_, groups)| groups.iter().flatten());
        named.all(|&option| !options.contains(&(option as usize)))
    }
}

/// `a / b`, rounded up.
fn up(a: u128, b: u128) -> u128 {
    a.div_ceil(b)
}

/// What equally ranked candidates keep of a vote on average over all their orders, and what goes on.
fn shared(left: u64, group: &[u32], keep: &[u64]) -> (Vec<(u32, u64)>, u64) {
    let group: Vec<u32> = group.iter().copied().filter(|&option| keep[option as usize] > 0).collect();
    let part = |option: u32| Ratio::new(keep[option as usize].into(), ONE.into());
    let one = Ratio::one();
    let kept = group.iter().map(|&option| {
        // How much of the vote is left, summed over all sets of the others that may come before: by their number.
        let mut before = vec![one.clone()];
        for &other in group.iter().filter(|&&other| other != option) {
            let rest = &one - part(other);
            before.push(Ratio::zero());
            for at in (1..before.len()).rev() {
                let more = &before[at - 1] * &rest;
                before[at] += more;
            }
        }
        let others = before.len() as u64 - 1;
        let mut sets = one.clone();
        let mut mean = Ratio::zero();
        for (number, sum) in (0u64..).zip(&before) {
            mean += sum / &sets;
            sets = sets * whole(others - number) / whole(number + 1);
        }
        let kept = part(option) * mean * whole(left) / whole(group.len() as u64);
        (option, kept.to_integer().to_u64().unwrap_or(0))
    });
    let kept = kept.collect();
    let on = group.iter().fold(whole(left), |on, &option| on * (&one - part(option)));
    (kept, on.to_integer().to_u64().unwrap_or(0))
}

impl Process for Meek {
    type State = State;

    fn start(&self) -> State {
        let mut state = State {
            round: 1,
            status: vec![Status::Continuing; self.options],
            keep: vec![ONE; self.options],
            votes: vec![0; self.options],
            quota: 0,
            surplus: 0,
            elections: Vec::new(),
        };
        self.settle(&mut state);
        state
    }

    fn next(&self, state: &State) -> Next {
        if elected(&state.status).len() >= self.seats || continuing(&state.status).is_empty() {
            return Next::Done(elected(&state.status));
        }
        let still = continuing(&state.status);
        let least = still.iter().map(|&option| state.votes[option]).min().unwrap_or(0);
        let left = still.len() + elected(&state.status).len();
        let among: Vec<usize> =
            still.into_iter().filter(|&option| state.votes[option] <= least + state.surplus).collect();
        let empty = among.iter().all(|&option| state.votes[option] == 0);
        let indifferent = empty && self.untouched(&among) && left - among.len() >= self.seats;
        Next::Pick(Pick { at: Where::Elimination(state.round), among, spares: true, indifferent })
    }

    fn take(&self, state: &State, option: usize) -> State {
        let mut after = state.clone();
        after.status[option] = Status::Excluded(state.round);
        after.keep[option] = 0;
        after.elections.clear();
        after.round += 1;
        self.settle(&mut after);
        after
    }

    fn tell(&self, state: &State, pick: &Pick, option: usize) -> Vec<Step> {
        let mut steps = self.stopped(state);
        if let Some(Step::Round(round)) = steps.last_mut() {
            round.eliminated = vec![option];
            round.tied_lowest.clone_from(&pick.among);
        }
        steps
    }

    fn stopped(&self, state: &State) -> Vec<Step> {
        let mut steps = state.ended();
        steps.extend(keeping(&state.keep));
        steps.push(Step::Round(state.tally(state.round, &state.votes, self.lost(state))));
        steps
    }

    fn totals(&self, state: &State) -> Vec<Ratio> {
        state.votes()
    }

    fn patience(&self) -> usize {
        // Every state is left by as many steps as options are tied.
        (20_000 / (self.options.max(1) * (1 + self.ballots.len() / 50))).clamp(16, 2_048)
    }
}
