//! Score: everyone gives each option points on one scale; the highest sum wins.
//!
//! An option left without points has 0 from that voter (`unranked last`), or is judged by the mean of those who gave it
//! any (`unranked ignored`; an option nobody judged then has 0).

use crate::tally::ballot::Ballot;
use crate::tally::exact::{Ratio, ratio, whole};
use crate::tally::outcome::Outcome;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::{Settings, Unranked};
use crate::tally::step::Measure;

/// The highest sum of points.
pub const RULE: Rule = Rule {
    id: "score",
    fits: "rule-fits-score",
    source: "Smith 2000, Range voting",
    settings: &["seats", "unranked", "tie"],
    count,
};

/// Sum of points and weight of those who gave any, by option.
pub(super) fn sums(profile: &Profile) -> Option<Vec<(i128, u64)>> {
    let (Ballots::Scored(ballots) | Ballots::Cumulative(ballots)) = &profile.ballots else { return None };
    let mut sums = vec![(0i128, 0u64); profile.options()];
    for Ballot { weight, mark } in ballots {
        for &(option, points) in mark {
            sums[option].0 += i128::from(points) * i128::from(*weight);
            sums[option].1 += weight;
        }
    }
    Some(sums)
}

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let sums = sums(profile).ok_or_else(|| RULE.unsuitable(profile))?;
    let points = |sum: i128| ratio(sum, profile.point_unit).unwrap_or_else(|| whole(sum));
    let total = |&(sum, given): &(i128, u64)| -> Ratio {
        match settings.unranked {
            Unranked::Ignored if given > 0 => points(sum) / whole(given),
            _ => points(sum),
        }
    };
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.params.push(("unranked", settings.unranked.id().to_owned()));
    outcome.rank_by_totals(profile, settings, Measure::Points, sums.iter().map(total).collect());
    Ok(outcome)
}
