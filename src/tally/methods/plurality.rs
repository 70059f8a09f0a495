//! Plurality: one vote each, the most votes win. From rankings the first preference counts; a voter who ranks several
//! options first gives each an equal part of the vote.

use crate::tally::ballot::Ballot;
use crate::tally::exact::{Ratio, whole};
use crate::tally::outcome::Outcome;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::step::Measure;
use num_traits::Zero;

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
    for Ballot { weight, mark } in profile.rankings()?.iter() {
        let first = mark.groups().next().unwrap_or_default();
        let share = Ratio::new((*weight).into(), first.len().max(1).into());
        first.iter().for_each(|at| votes[at.option] += &share);
    }
    Some(votes)
}

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let votes = votes(profile).ok_or_else(|| RULE.unsuitable(profile))?;
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.rank_by_totals(profile, settings, Measure::Votes, votes);
    Ok(outcome)
}
