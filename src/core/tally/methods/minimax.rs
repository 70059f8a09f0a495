//! Minimax: the option whose worst defeat is the mildest wins; who loses no duel has the mildest there is, 0.
//!
//! Also known as Simpson–Kramer. It elects a Condorcet winner, but may elect a Condorcet loser.

use super::duels;
use crate::tally::exact::whole;
use crate::tally::outcome::Outcome;
use crate::tally::pairwise::Pairwise;
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::{Settings, Strength};
use crate::tally::standing::tiers;
use crate::tally::step::{Measure, Step};

/// The mildest worst defeat.
pub const RULE: Rule = Rule {
    id: "minimax",
    fits: "rule-fits-minimax",
    source: "Simpson 1969; Kramer 1977, A dynamical model of political equilibrium",
    settings: &["seats", "strength", "unranked", "default-option", "quorum", "tie"],
    count,
};

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let mut duels = duels::hold(&RULE, profile, settings)?;
    duels.outcome.params.push(("strength", settings.strength.id().to_owned()));
    let size = duels.inside.len();
    let defeats = defeats(&duels.pairs, settings.strength);
    duels.scores(profile, |at| defeats[at]);
    let totals = duels.outcome.scores.iter().map(|score| score.clone().unwrap_or_else(|| whole(0))).collect();
    duels.outcome.trace.push(Step::Totals { measure: Measure::WorstDefeat, totals });
    Ok(duels.rank(profile, settings, tiers(size, |at| defeats[at])))
}

/// The worst defeat of each.
fn defeats(pairs: &Pairwise, measure: Strength) -> Vec<u64> {
    let size = pairs.options();
    (0..size).map(|a| (0..size).map(|b| pairs.strength(b, a, measure)).max().unwrap_or(0)).collect()
}

/// Those whose worst defeat is the mildest.
pub(super) fn top(pairs: &Pairwise, measure: Strength) -> Vec<usize> {
    let defeats = defeats(pairs, measure);
    tiers(defeats.len(), |at| defeats[at]).into_iter().next().unwrap_or_default()
}
