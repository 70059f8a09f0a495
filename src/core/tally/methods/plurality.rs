//! Plurality: one vote each, the most votes win. From rankings the first preference counts; a voter who ranks several
//! options first gives each an equal part of the vote.

use crate::tally::ballot::{Ballot, Ranking};
use crate::tally::exact::{Ratio, gcd, whole};
use crate::tally::outcome::Outcome;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::step::Measure;
use num_bigint::BigInt;
use num_traits::{One, ToPrimitive as _, Zero};
use std::collections::{BTreeMap, BTreeSet};

/// Most votes win, half or not.
pub const RULE: Rule = Rule {
    id: "plurality",
    fits: "rule-fits-plurality",
    source: "Robert's Rules of Order Newly Revised (12th ed.), 44:11",
    settings: &["seats", "tie"],
    count,
};

/// The votes of each option.
pub(in crate::tally) fn votes(profile: &Profile) -> Option<Vec<Ratio>> {
    let mut votes = vec![Ratio::zero(); profile.options()];
    if let Ballots::One(ballots) = &profile.ballots {
        for Ballot { weight, mark } in ballots {
            mark.iter().for_each(|&option| votes[option] += whole(*weight));
        }
        return Some(votes);
    }
    let rankings = profile.rankings()?;
    let first = |mark: &Ranking| mark.groups().next().map_or(0, <[_]>::len);
    // In parts of a vote that divide every share: fractions are made once an option, not once a mark.
    let sizes: BTreeSet<usize> = rankings.iter().map(|ballot| first(&ballot.mark)).filter(|&size| size > 0).collect();
    let unit = sizes.iter().fold(BigInt::one(), |unit, &size| {
        let size = size as i64;
        let rest = (&unit % size).to_i64().unwrap_or(0);
        unit * (size / gcd(size, rest))
    });
    let share: BTreeMap<usize, BigInt> = sizes.iter().map(|&size| (size, &unit / size)).collect();
    let mut parts = vec![BigInt::zero(); profile.options()];
    for Ballot { weight, mark } in rankings.iter() {
        let Some(share) = share.get(&first(mark)).map(|share| share * weight) else { continue };
        mark.groups().take(1).flatten().for_each(|at| parts[at.option] += &share);
    }
    Some(parts.into_iter().map(|parts| Ratio::new(parts, unit.clone())).collect())
}

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let votes = votes(profile).ok_or_else(|| RULE.unsuitable(profile))?;
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.rank_by_totals(profile, settings, Measure::Votes, votes);
    Ok(outcome)
}
