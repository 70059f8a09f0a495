//! Which single ballot decides: the count is repeated without each of them.
//!
//! Only how many there are may be shown, never whose: in a small hall a ballot can be recognised.

use super::again::{self, Choice};
use crate::tally::ballot::{Ballot, Ranking};
use crate::tally::methods::top;
use crate::tally::outcome::Outcome;
use crate::tally::pairwise::Pairwise;
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::{Completion, Settings};

/// How many single ballots decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deciding {
    /// Ballots without which the choice would be another.
    pub ballots: u64,
    /// All ballots.
    pub of: u64,
}

/// Repeats the count without each ballot; equal ballots are tried once. Ballots of weight count as that many voters.
/// None where there are no ballots to leave out, as with duels alone.
///
/// # Errors
///
/// Whatever the rule refuses.
pub fn deciding(rule: &Rule, profile: &Profile, settings: &Settings) -> Result<Option<Deciding>, Trouble> {
    let chosen = again::choice(&(rule.count)(profile, settings)?);
    Ok(deciding_against(&chosen, rule, profile, settings))
}

fn deciding_against(chosen: &Choice, rule: &Rule, profile: &Profile, settings: &Settings) -> Option<Deciding> {
    if let Some(rankings) = top::is_of_duels(rule).then(|| profile.rankings()).flatten() {
        let changes = |pairs: &Pairwise| !again::keep(rule, pairs, profile, settings, &chosen.0);
        return Some(among_duels(profile, &rankings, settings, changes));
    }
    let mut without = profile.clone();
    let kinds = without.weights_mut()?.len();
    let mut found = Deciding { ballots: 0, of: profile.voters() };
    for kind in 0..kinds {
        let Some(weight) = lift(&mut without, kind, |weight| weight.saturating_sub(1)) else { continue };
        // A majority of nobody may be refused; then nothing is chosen.
        if again::chosen(rule, &without, settings).unwrap_or_default() != *chosen {
            found.ballots += weight;
        }
        lift(&mut without, kind, |_| weight);
    }
    Some(found)
}

/// Takes each ballot out of the duels, and back in.
fn among_duels(
    profile: &Profile,
    rankings: &[Ballot<Ranking>],
    settings: &Settings,
    changes: impl Fn(&Pairwise) -> bool,
) -> Deciding {
    let mut pairs = Pairwise::count(profile.options(), rankings, settings.unranked);
    let mut found = Deciding { ballots: 0, of: profile.voters() };
    for Ballot { weight, mark } in rankings.iter().filter(|ballot| ballot.weight > 0) {
        pairs.remove(mark, 1, settings.unranked);
        if changes(&pairs) {
            found.ballots += weight;
        }
        pairs.add(mark, 1, settings.unranked);
    }
    found
}

/// The same where it does not take long: none also where there are very many different ballots, or marks on them.
#[must_use]
pub fn deciding_among(rule: &Rule, profile: &Profile, settings: &Settings, outcome: &Outcome) -> Option<Deciding> {
    const MOST_WORK: usize = 4_000_000;
    let mut kinds = profile.clone();
    let kinds = kinds.weights_mut()?.len();
    // Shares that are raised are counted many times over; values that are passed on are fractions.
    let raises = rule.id == "equal-shares" && matches!(settings.completion, Completion::Add1 | Completion::Add1u);
    let effort = if raises {
        50
    } else if rule.id == "stv" {
        4
    } else {
        1
    };
    let each = kinds.saturating_mul(profile.options().max(outcome.trace.len())) * effort;
    let short = kinds.saturating_mul(each) <= MOST_WORK;
    short.then(|| deciding_against(&again::choice(outcome), rule, profile, settings)).flatten()
}

/// Changes the weight of one kind of ballot, and gives what it was.
fn lift(profile: &mut Profile, kind: usize, to: impl Fn(u64) -> u64) -> Option<u64> {
    let mut weights = profile.weights_mut()?;
    let weight = weights.get_mut(kind)?;
    let before = **weight;
    **weight = to(before);
    Some(before)
}
