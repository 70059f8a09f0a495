//! Single transferable vote: whoever has the quota is elected, what they have above it goes on to the next choices of
//! their voters, and when nobody has anything to pass on, whoever has least is left out. Three kinds:
//!
//! - `scottish` (the default): the statute for Scottish councils. Quota ⌊valid votes / (seats + 1)⌋ + 1; the largest
//!   surplus first; every paper of the elected goes on at its value when received × surplus / total, cut off after five
//!   decimals (rule 48); when as many are left as seats, they are elected and nothing more is transferred (rule 52). Ties
//!   are broken by the latest earlier stage in which the tied had unequal votes (rules 49 and 51), and by the declared
//!   chain only where they were equal throughout. See `papers`.
//! - `wigm`: the same without cutting off, all fractions exact, and ties go to the declared chain at once.
//! - `meek`: every elected candidate keeps the same part of each vote that reaches them, so that votes for the left out
//!   count as if they had never stood. See `meek`.
//!
//! Seats and candidates: as many candidates as seats or fewer are all elected. One seat is an instant runoff with another
//! stop: a quota of more than half of the valid votes. No ballots: the quota is 1 and all are level. Weights are papers.
//! Blank ballots count nowhere, not in the quota either.
//!
//! Ranks: the elected in the order elected, within a stage by their votes; those still in at the end; the left out, the
//! last one first.

mod meek;
mod papers;
#[cfg(test)]
mod tests;

use crate::tally::exact::Ratio;
use crate::tally::outcome::Outcome;
use crate::tally::process::{self, Process};
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::{Settings, Stv};
use crate::tally::spans;
use crate::tally::standing::tiers;
use crate::tally::step::Step;
use std::cmp::Reverse;

/// Seats in proportion to the votes, by ranked ballots.
pub const RULE: Rule = Rule {
    id: "stv",
    fits: "rule-fits-stv",
    source: "Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45–52; Meek 1969",
    settings: &["seats", "stv", "tie"],
    count,
};

/// What has become of a candidate.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    /// Still in.
    Continuing,
    /// Elected in this stage, with these votes.
    Elected(usize, Ratio),
    /// Left out in this stage.
    Excluded(usize),
}

/// Where a count of either kind stands.
trait Standing {
    /// What has become of each candidate.
    fn status(&self) -> &[Status];
    /// The votes each has.
    fn votes(&self) -> Vec<Ratio>;
    /// The facts of having come here, when it is the end.
    fn ended(&self) -> Vec<Step>;
}

fn elected(status: &[Status]) -> Vec<usize> {
    (0..status.len()).filter(|&option| matches!(status[option], Status::Elected(..))).collect()
}

fn continuing(status: &[Status]) -> Vec<usize> {
    (0..status.len()).filter(|&option| status[option] == Status::Continuing).collect()
}

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let rankings = profile.rankings().ok_or_else(|| RULE.unsuitable(profile))?;
    let seats = settings.seats.unwrap_or(1);
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.params.push(("seats", seats.to_string()));
    outcome.params.push(("stv", settings.stv.id().to_owned()));
    if settings.stv == Stv::Meek {
        let meek = meek::Meek::new(profile.options(), seats, &rankings);
        let (_, end) = run(&meek, profile, settings, &mut outcome);
        outcome.quota = Some(end.quota());
    } else {
        let papers = papers::Papers::new(profile.options(), seats, &rankings, settings.stv == Stv::Scottish);
        let (taken, _) = run(&papers, profile, settings, &mut outcome);
        outcome.quota = Some(papers.quota());
        papers.name_settled(&taken, &mut outcome);
    }
    Ok(outcome)
}

/// Who is chosen, where the chain breaks every tie; nothing is told.
pub(super) fn chosen(profile: &Profile, settings: &Settings) -> Option<Vec<usize>> {
    let (rankings, options, seats) = (profile.rankings()?, profile.options(), settings.seats.unwrap_or(1));
    match settings.stv {
        Stv::Meek => process::chosen(&meek::Meek::new(options, seats, &rankings), profile, &settings.ties),
        stv => {
            let papers = papers::Papers::new(options, seats, &rankings, stv == Stv::Scottish);
            process::chosen(&papers, profile, &settings.ties)
        }
    }
}

fn run<P: Process>(process: &P, profile: &Profile, settings: &Settings, outcome: &mut Outcome) -> (Vec<usize>, P::State)
where
    P::State: Standing,
{
    let way = process::count(process, profile, &settings.ties, outcome);
    if !outcome.is_open() {
        outcome.trace.extend(way.end.ended());
    }
    outcome.ranking = ranking(process, outcome, &way.taken, &way.end);
    (way.taken, way.end)
}

/// The elected as they were elected, then the others by when they left. What only ties tell apart that nobody broke shares
/// a rank: those elected after such a tie do too.
fn ranking<P: Process>(process: &P, outcome: &Outcome, taken: &[usize], end: &P::State) -> Vec<Vec<usize>>
where
    P::State: Standing,
{
    let options = end.status().len();
    let turns = spans::turns(process, options, outcome, taken);
    let votes = end.votes();
    let before = |option: usize| match &turns.open {
        Some(state) => matches!(state.status()[option], Status::Elected(..)),
        None => true,
    };
    let place = |option: usize| match &end.status()[option] {
        Status::Elected(stage, votes) if before(option) => (0, *stage, Reverse(votes.clone())),
        Status::Elected(..) => (1, 0, Reverse(Ratio::default())),
        // Where a tie that decides is open, those who may still be elected are level.
        _ if outcome.is_open() && outcome.winners.contains(&option) => (1, 0, Reverse(Ratio::default())),
        _ => (2, 0, Reverse(Ratio::default())),
    };
    let mut tiers = tiers(options, place);
    let is_left = |option: usize| place(option).0 == 2;
    tiers.retain(|tier| tier.first().is_none_or(|&option| !is_left(option)));
    let left = (0..options).filter(|&option| is_left(option));
    tiers.extend(turns.tiers(left, |option| if outcome.is_open() { Ratio::default() } else { votes[option].clone() }));
    tiers
}
