//! USG: urgency, seriousness, growth, each given by one or more raters; the mean over the raters, added or multiplied.
//! With other criteria than these three it works the same; weights do not count here.
//!
//! An option nobody rated in a criterion has 0 there.

use super::weighted_sum::mean;
use crate::tally::exact::Ratio;
use crate::tally::outcome::Outcome;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::{Combine, Settings};
use crate::tally::step::{Measure, Step};
use num_traits::Zero;

/// Urgency, seriousness, growth.
pub const RULE: Rule = Rule {
    id: "usg",
    fits: "rule-fits-usg",
    source: "Kepner & Tregoe 1981, The New Rational Manager: situation appraisal",
    settings: &["seats", "combine", "tie"],
    count,
};

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let Ballots::Rated(ratings) = &profile.ballots else { return Err(RULE.unsuitable(profile)) };
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.params.push(("combine", settings.combine.id().to_owned()));
    let mut totals = Vec::with_capacity(profile.options());
    for option in 0..profile.options() {
        let criteria = 0..ratings.criteria().len();
        let parts: Vec<Ratio> =
            criteria.map(|criterion| mean(ratings, option, criterion).unwrap_or_else(Ratio::zero)).collect();
        totals.push(match settings.combine {
            Combine::Sum => parts.iter().sum(),
            Combine::Product => parts.iter().product(),
        });
        outcome.trace.push(Step::Parts { option, parts });
    }
    outcome.rank_by_totals(profile, settings, Measure::Points, totals);
    Ok(outcome)
}
