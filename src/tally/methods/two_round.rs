//! Two rounds: who has more than half of the votes wins; otherwise the two with the most go into a second round.
//!
//! From rankings the second round is counted at once: each ballot counts for the finalist it ranks higher. Ballots with
//! one option each do not say that; then both finalists are the result, and a second round is needed. A level second
//! round is a tie. The half is taken of the ballots that name somebody first.

use super::duels::few_enough;
use super::finals::Finals;
use super::plurality::votes;
use crate::tally::exact::{Ratio, whole};
use crate::tally::outcome::Outcome;
use crate::tally::profile::{Form, Profile};
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::step::{Measure, Step};
use num_traits::Zero;

/// More than half, or the better of the two strongest.
pub const RULE: Rule = Rule {
    id: "two-round",
    fits: "rule-fits-two-round",
    source: "Undang-Undang Dasar 1945, Pasal 6A; Robert's Rules of Order Newly Revised (12th ed.), 46:30",
    settings: &["tie"],
    count,
};

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let votes = votes(profile).ok_or_else(|| RULE.unsuitable(profile))?;
    let cast: Ratio = votes.iter().sum();
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.trace.push(Step::Totals { measure: Measure::Votes, totals: votes.clone() });
    few_enough(&RULE, profile)?;
    let pairs = if profile.form() == Form::One { None } else { profile.pairwise(settings) };
    let level = vec![Ratio::zero(); votes.len()];
    Finals {
        totals: &votes,
        prefer: &<[usize]>::to_vec,
        level: &level,
        pairs: pairs.as_deref(),
        outright: votes.iter().position(|votes| votes * whole(2) > cast),
    }
    .count(profile, settings, &mut outcome);
    Ok(outcome)
}
