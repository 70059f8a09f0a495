//! Instant runoff: every ballot counts for its highest option still in; whoever has least is left out, one at a time,
//! until one has more than half of the ballots that still name somebody.
//!
//! - Equal ranks: a ballot ends at a rank with several options; skipped ranks are passed over.
//! - Ballots that name nobody still in are exhausted and leave the half.
//! - Least votes shared by several: all orders are followed (parallel universes: Conitzer, Rognlie & Xia 2009), and only
//!   a tie that changes the winner asks the declared chain. Where the tied together have fewer votes than the next, their
//!   order cannot matter.
//! - No ballots, or none that names anybody still in: all who are in are tied for the first place.
//!
//! Ranks below the winner: those still in by their votes in the last round, then the others, the last left out first.

use super::duels::few_enough;
use crate::tally::ballot::Ballot;
use crate::tally::exact::{Ratio, whole};
use crate::tally::outcome::{Outcome, Where};
use crate::tally::process::{self, Next, Pick, Process, Way};
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::spans;
use crate::tally::step::{Round, Step, Transfer};
use std::cmp::Ordering;

/// The last is left out, and their ballots go to the next choice.
pub const RULE: Rule = Rule {
    id: "irv",
    fits: "rule-fits-irv",
    source: "Robert's Rules of Order Newly Revised (12th ed.), 45:62; ties: Conitzer, Rognlie & Xia 2009, IJCAI",
    settings: &["tie"],
    count,
};

struct Irv {
    options: usize,
    /// Strict orders up to the first equal rank, one after the other; where each begins; and their weights.
    orders: Vec<u32>,
    begins: Vec<u32>,
    weights: Vec<u64>,
}

/// Where a count stands. Who is in decides all the rest, which is kept so that a round moves only the votes that move; and
/// so states are told apart by who is in alone.
#[derive(Clone)]
struct State {
    is_in: Vec<bool>,
    votes: Vec<u64>,
    exhausted: u64,
    /// Where each ballot has got to in `orders`.
    places: Vec<u32>,
}

impl Ord for State {
    fn cmp(&self, other: &Self) -> Ordering {
        self.is_in.cmp(&other.is_in)
    }
}

impl PartialOrd for State {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        self.is_in == other.is_in
    }
}

impl Eq for State {}

impl State {
    fn still(&self) -> impl Iterator<Item = usize> {
        self.is_in.iter().enumerate().filter(|&(_, is_in)| *is_in).map(|(option, _)| option)
    }

    fn round(&self) -> Round {
        let number = self.is_in.iter().filter(|is_in| !**is_in).count() + 1;
        let tally = self.votes.iter().zip(&self.is_in).map(|(&votes, is_in)| is_in.then(|| whole(votes))).collect();
        Round::new(number, tally, whole(self.exhausted))
    }
}

impl Irv {
    fn new(profile: &Profile) -> Option<Self> {
        let mut irv = Self { options: profile.options(), orders: Vec::new(), begins: vec![0], weights: Vec::new() };
        for Ballot { weight, mark } in profile.rankings()?.iter() {
            let singles = mark.groups().take_while(|group| group.len() == 1).flatten();
            irv.orders.extend(singles.map(|at| at.option as u32));
            irv.begins.push(irv.orders.len() as u32);
            irv.weights.push(*weight);
        }
        Some(irv)
    }

    /// Whom a ballot counts for, if anybody: the option at its place.
    fn named(&self, ballot: usize, place: u32) -> Option<usize> {
        (place < self.begins[ballot + 1]).then(|| self.orders[place as usize] as usize)
    }
}

impl Process for Irv {
    type State = State;

    fn start(&self) -> State {
        let places = self.begins[..self.weights.len()].to_vec();
        let mut state = State { is_in: vec![true; self.options], votes: vec![0; self.options], exhausted: 0, places };
        for (ballot, (&place, weight)) in state.places.iter().zip(&self.weights).enumerate() {
            match self.named(ballot, place) {
                Some(option) => state.votes[option] += weight,
                None => state.exhausted += weight,
            }
        }
        state
    }

    fn next(&self, state: &State) -> Next {
        let votes = &state.votes;
        let still: Vec<usize> = state.still().collect();
        let total: u64 = votes.iter().sum();
        let most = still.iter().copied().max_by_key(|&option| votes[option]);
        match most {
            None => return Next::Done(Vec::new()),
            Some(leader) if still.len() == 1 || 2 * votes[leader] > total => return Next::Done(vec![leader]),
            Some(_) if total == 0 => {
                return Next::Pick(Pick { at: Where::Winner, among: still, spares: false, indifferent: false });
            }
            Some(_) => {}
        }
        let least = still.iter().map(|&option| votes[option]).min().unwrap_or(0);
        let next = still.iter().map(|&option| votes[option]).filter(|&votes| votes > least).min();
        let at = Where::Elimination(self.options - still.len() + 1);
        let among: Vec<usize> = still.into_iter().filter(|&option| votes[option] == least).collect();
        let indifferent = next.is_some_and(|next| least.saturating_mul(among.len() as u64) < next);
        Next::Pick(Pick { at, among, spares: true, indifferent })
    }

    fn take(&self, state: &State, option: usize) -> State {
        let mut after = state.clone();
        if state.votes.iter().all(|&votes| votes == 0) {
            after.is_in = vec![false; self.options];
            after.is_in[option] = true;
            return after;
        }
        after.is_in[option] = false;
        after.votes[option] = 0;
        for (ballot, place) in after.places.iter_mut().enumerate() {
            if self.named(ballot, *place) != Some(option) {
                continue;
            }
            let rest = &self.orders[*place as usize..self.begins[ballot + 1] as usize];
            *place += rest.iter().position(|&next| after.is_in[next as usize]).unwrap_or(rest.len()) as u32;
            match self.named(ballot, *place) {
                Some(next) => after.votes[next] += self.weights[ballot],
                None => after.exhausted += self.weights[ballot],
            }
        }
        after
    }

    fn tell(&self, state: &State, pick: &Pick, option: usize) -> Vec<Step> {
        let mut round = state.round();
        if pick.spares {
            let after = self.take(state, option);
            let to = (0..self.options).filter(|&to| after.votes[to] > state.votes[to]);
            let passed = to.map(|to| (Some(to), after.votes[to] - state.votes[to]));
            let lost = after.exhausted - state.exhausted;
            let passed = passed.chain((lost > 0).then_some((None, lost)));
            round.transfers = passed.map(|(to, votes)| Transfer { from: option, to, votes: whole(votes) }).collect();
            round.eliminated = vec![option];
            round.tied_lowest.clone_from(&pick.among);
        }
        vec![Step::Round(round)]
    }

    fn stopped(&self, state: &State) -> Vec<Step> {
        vec![Step::Round(state.round())]
    }

    fn totals(&self, state: &State) -> Vec<Ratio> {
        state.votes.iter().copied().map(whole).collect()
    }

    fn patience(&self) -> usize {
        // A count without each of a hundred ballots is still made while people wait.
        (30_000 / self.weights.len().max(1)).clamp(64, 4_000)
    }
}

/// Who is chosen, where the chain breaks every tie; nothing is told.
pub(super) fn chosen(profile: &Profile, settings: &Settings) -> Option<Vec<usize>> {
    few_enough(&RULE, profile).ok()?;
    process::chosen(&Irv::new(profile)?, profile, &settings.ties)
}

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    few_enough(&RULE, profile)?;
    let irv = Irv::new(profile).ok_or_else(|| RULE.unsuitable(profile))?;
    let mut outcome = Outcome::new(RULE.id, profile);
    let Way { taken, end } = process::count(&irv, profile, &settings.ties, &mut outcome);
    if !outcome.is_open() && profile.options() > 0 {
        let mut last = end.round();
        last.elected.clone_from(&outcome.winners);
        outcome.trace.push(Step::Round(last));
    }
    outcome.ranking = ranking(&irv, &outcome, &taken, &end);
    Ok(outcome)
}

/// The winner; those still in by their last votes; the others, the last left out first. What only ties tell apart that
/// nobody broke shares a rank.
fn ranking(irv: &Irv, outcome: &Outcome, taken: &[usize], end: &State) -> Vec<Vec<usize>> {
    let turns = spans::turns(irv, irv.options, outcome, taken);
    let rest = (0..irv.options).filter(|option| !outcome.winners.contains(option));
    // Where the count stopped at a tie, what those still in have there is not what they end with.
    let votes = |option: usize| if outcome.is_open() { 0 } else { end.votes[option] };
    let mut ranking = vec![outcome.winners.clone()];
    ranking.extend(turns.tiers(rest, votes));
    ranking.retain(|tier| !tier.is_empty());
    ranking
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::ballot::Ranking;
    use crate::tally::outcome::{Depends, Outcomes};
    use crate::tally::profile::{Ballots, Choice};
    use crate::tally::ties::TieRule;

    fn irv(options: usize, ballots: &[(u64, &[&[usize]])], ties: TieRule) -> Outcome {
        let choices = (0..options).map(|id| Choice { id: id.to_string(), ..Choice::default() }).collect();
        let ballots = ballots.iter().map(|&(weight, groups)| Ballot { weight, mark: Ranking::of_groups(groups) });
        let profile = Profile::new(choices, Ballots::Ranked(ballots.collect())).unwrap();
        count(&profile, &Settings { ties, ..Settings::default() }).unwrap()
    }

    #[test]
    fn tennessee_elects_knoxville() {
        let outcome = irv(
            4,
            &[
                (42, &[&[0], &[1], &[2], &[3]]),
                (26, &[&[1], &[2], &[3], &[0]]),
                (15, &[&[2], &[3], &[1], &[0]]),
                (17, &[&[3], &[2], &[1], &[0]]),
            ],
            TieRule::default(),
        );
        assert_eq!((outcome.winners, outcome.ranking), (vec![3], vec![vec![3], vec![0], vec![1], vec![2]]));
        assert!(outcome.ties.is_empty());
        assert_eq!(outcome.trace.len(), 3);
    }

    #[test]
    fn a_tie_that_decides_is_left_until_the_chain_breaks_it() {
        let ballots: &[(u64, &[&[usize]])] = &[(4, &[&[0]]), (3, &[&[1], &[0]]), (3, &[&[2], &[1]])];
        let open = irv(3, ballots, TieRule::default());
        assert_eq!((open.winners.as_slice(), &open.ties[0].depends), ([0, 1].as_slice(), &Depends::Yes));
        assert_eq!(open.outcomes, Outcomes::All(vec![vec![0], vec![1]]));
        let Some(Step::Round(round)) = open.trace.last() else { panic!("{:?}", open.trace) };
        assert_eq!(round.tally, [4, 3, 3].map(|votes: u64| Some(whole(votes))), "what they had at the tie");
        assert!(round.elected.is_empty() && round.eliminated.is_empty());
        let listed = irv(3, ballots, TieRule::listing());
        assert_eq!((listed.winners.as_slice(), listed.is_open()), ([1].as_slice(), false));
        assert_eq!(listed.ranking, [[1], [0], [2]]);
    }

    #[test]
    fn a_tie_that_decides_nothing_shares_a_rank() {
        let outcome = irv(5, &[(5, &[&[0]]), (3, &[&[1]]), (1, &[&[2]]), (1, &[&[3], &[1]])], TieRule::listing());
        assert_eq!(outcome.ranking, [vec![0], vec![1], vec![2, 3], vec![4]]);
        assert!(outcome.ties.iter().all(|tie| tie.depends == Depends::No && tie.resolved.is_empty()));
    }

    #[test]
    fn nothing_to_count_leaves_everybody_tied() {
        assert_eq!(irv(3, &[], TieRule::default()).winners, [0, 1, 2]);
        assert_eq!(irv(3, &[(2, &[&[0, 1], &[2]])], TieRule::listing()).winners, [0]);
        assert_eq!(irv(1, &[], TieRule::default()).winners, [0]);
        assert!(irv(0, &[], TieRule::default()).ranking.is_empty());
    }

    #[test]
    fn many_ties_among_many_options_are_said_to_be_more_than_were_followed() {
        let ballots: Vec<Vec<Vec<usize>>> =
            (0..40).map(|a| (0..40).map(|b| vec![(a + b * (1 + a % 3 * 2)) % 40]).collect()).collect();
        let groups: Vec<Vec<&[usize]>> =
            ballots.iter().map(|ballot| ballot.iter().map(Vec::as_slice).collect()).collect();
        let ballots: Vec<(u64, &[&[usize]])> = groups.iter().map(|groups| (1, groups.as_slice())).collect();
        let open = irv(40, &ballots, TieRule::default());
        assert!(open.is_open() && !open.winners.is_empty() && open.outcomes == Outcomes::Many);
        assert_eq!(irv(40, &ballots, TieRule::lot("sapi")).winners.len(), 1);
    }
}
