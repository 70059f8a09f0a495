//! Which single ballot decides: the count is repeated without each of them.
//!
//! Only how many there are may be shown, never whose: in a small hall a ballot can be recognised.

use crate::tally::outcome::Outcome;
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
    let chosen = choice((rule.count)(profile, settings)?);
    let mut without = profile.clone();
    let Some(kinds) = without.weights_mut().map(|weights| weights.len()) else { return Ok(None) };
    let mut found = Deciding { ballots: 0, of: profile.voters() };
    for kind in 0..kinds {
        let Some(weight) = lift(&mut without, kind, |weight| weight.saturating_sub(1)) else { continue };
        // A majority of nobody may be refused; then nothing is chosen.
        let other = (rule.count)(&without, settings).map(choice).unwrap_or_default();
        if other != chosen {
            found.ballots += weight;
        }
        lift(&mut without, kind, |_| weight);
    }
    Ok(Some(found))
}

/// The same where it does not take long: none also where there are very many different ballots, or marks on them.
#[must_use]
pub fn deciding_among(rule: &Rule, profile: &Profile, settings: &Settings, outcome: &Outcome) -> Option<Deciding> {
    const MOST_WORK: usize = 4_000_000;
    let mut kinds = profile.clone();
    let kinds = kinds.weights_mut()?.len();
    // Shares that are raised are counted many times over.
    let raises = rule.id == "equal-shares" && matches!(settings.completion, Completion::Add1 | Completion::Add1u);
    let each = kinds.saturating_mul(profile.options().max(outcome.trace.len())) * if raises { 50 } else { 1 };
    (kinds.saturating_mul(each) <= MOST_WORK).then(|| deciding(rule, profile, settings).ok().flatten()).flatten()
}

fn choice(outcome: Outcome) -> (Vec<usize>, Option<Vec<usize>>) {
    let selected = outcome.selected.map(|mut selected| {
        selected.sort_unstable();
        selected
    });
    (outcome.winners, selected)
}

/// Changes the weight of one kind of ballot, and gives what it was.
fn lift(profile: &mut Profile, kind: usize, to: impl Fn(u64) -> u64) -> Option<u64> {
    let mut weights = profile.weights_mut()?;
    let weight = weights.get_mut(kind)?;
    let before = **weight;
    **weight = to(before);
    Some(before)
}
