//! Counting again and again, only to see who is chosen.

use crate::tally::methods::top;
use crate::tally::outcome::Outcome;
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;

/// Those chosen, and the projects funded where money is spent, sorted.
pub(in crate::tally) type Choice = (Vec<usize>, Option<Vec<usize>>);

/// Who is chosen by a count.
pub(in crate::tally) fn choice(outcome: &Outcome) -> Choice {
    let mut selected = outcome.selected.clone();
    selected.iter_mut().for_each(|selected| selected.sort_unstable());
    (outcome.winners.clone(), selected)
}

/// Who is chosen, in the shortest way there is.
///
/// # Errors
///
/// Whatever the rule refuses.
pub(in crate::tally) fn chosen(rule: &Rule, profile: &Profile, settings: &Settings) -> Result<Choice, Trouble> {
    let by_duels = || {
        let pairs = top::is_of_duels(rule).then(|| profile.pairwise(settings)).flatten()?;
        top::of_duels(rule, &pairs, profile, settings)
    };
    match by_duels().or_else(|| top::of_rounds(rule, profile, settings)) {
        Some(winners) => Ok((winners, None)),
        None => (rule.count)(profile, settings).map(|outcome| choice(&outcome)),
    }
}
