//! How firm a result is: what would have had to be different for somebody else to be chosen.
//!
//! [`margin`] says how many voters, exactly where a fast exact way is known and as a bound, called so, where not;
//! [`judgements`] how many words on the wall;
//! [`ballots`] which single ballot decides; [`weights`] what the weights of criteria decide; [`projects`] what projects
//! that are not funded lacked; [`agreement`] what other rules would have chosen from the same ballots. Nothing here changes
//! a result.

pub(in crate::tally) mod again;
pub mod agreement;
pub mod ballots;
pub mod judgements;
pub mod margin;
pub mod projects;
mod runoff;
mod turned;
pub mod weights;

use super::outcome::Outcome;
use super::profile::Profile;
use super::rule::Rule;
use super::settings::Settings;
use agreement::Agreement;
use ballots::Deciding;
use margin::Margin;
use projects::{Core, Lacking};
use weights::Weighed;

/// Everything that is known of how firm a result is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firmness {
    /// How many voters it would have taken.
    pub margin: Option<Margin>,
    /// How many judgements of a matrix would have had to be another.
    pub judgements: Option<u64>,
    /// How many ballots decide alone; none where there are too many different ones to try.
    pub deciding: Option<Deciding>,
    /// What the weights of criteria decide, where there are any.
    pub weights: Option<Weighed>,
    /// What the projects that are not funded lacked.
    pub lacking: Vec<Lacking>,
    /// What is funded whatever the rule, where money is spent.
    pub core: Option<Core>,
    /// What all rules would have chosen from the same ballots; none until that is asked, for every rule has to count.
    pub agreement: Option<Agreement>,
}

impl Firmness {
    /// Looks at a result by its own rule. `settings` are those it was counted with.
    #[must_use]
    pub fn of(rule: &Rule, profile: &Profile, settings: &Settings, outcome: &Outcome) -> Self {
        let spends = outcome.selected.is_some();
        Self {
            margin: margin::margin(profile, settings, outcome),
            judgements: judgements::fewest(profile, outcome),
            deciding: ballots::deciding_among(rule, profile, settings, outcome),
            weights: weights::weighed(profile, outcome),
            lacking: projects::lacking(rule, profile, settings, outcome),
            core: spends.then(|| projects::core(profile, settings)).flatten(),
            agreement: None,
        }
    }

    /// The same, beside what all other rules would have chosen.
    #[must_use]
    pub fn beside_others(rule: &Rule, profile: &Profile, settings: &Settings, outcome: &Outcome) -> Self {
        let agreement = agreement::agreement(profile, settings, outcome.selected.is_some());
        Self { agreement: Some(agreement), ..Self::of(rule, profile, settings, outcome) }
    }
}
