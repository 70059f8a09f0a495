//! Cumulative: everyone spreads a purse of points (dots; 3-2-1) over the options; the highest sum wins.
//!
//! Giving out less than the purse is allowed; giving out more is refused where ballots are read, never scaled down.

use super::score::sums;
use crate::tally::exact::{ratio, whole};
use crate::tally::outcome::Outcome;
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::step::Measure;

/// The most dots.
pub const RULE: Rule = Rule {
    id: "cumulative",
    fits: "rule-fits-cumulative",
    source: "Dodgson 1884, The Principles of Parliamentary Representation; Pabulib format, vote type cumulative",
    settings: &["seats", "tie"],
    count,
};

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let sums = sums(profile).ok_or_else(|| RULE.unsuitable(profile))?;
    let totals = sums.into_iter().map(|(sum, _)| ratio(sum, profile.point_unit).unwrap_or_else(|| whole(sum)));
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.rank_by_totals(profile, settings, Measure::Points, totals.collect());
    Ok(outcome)
}
