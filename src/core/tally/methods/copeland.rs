//! Copeland: every option is held against every other; who wins more duels than it loses stands higher.
//!
//! The score is duels won less duels lost; 1 for a duel won and ½ for a draw (Llull) gives the same order. Ties are usual;
//! they are reported, and only those at the cut ask the declared chain. No ballots: all tied at 0.

use super::duels;
use crate::tally::exact::whole;
use crate::tally::outcome::Outcome;
use crate::tally::pairwise::Pairwise;
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::standing::tiers;
use crate::tally::step::{Measure, Step};
use std::cmp::Reverse;

/// Most duels won.
pub const RULE: Rule = Rule {
    id: "copeland",
    fits: "rule-fits-copeland",
    source: "Copeland 1951, A 'reasonable' social welfare function; Llull 1299, De arte eleccionis",
    settings: &["seats", "unranked", "default-option", "quorum", "tie"],
    count,
};

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let mut duels = duels::hold(&RULE, profile, settings)?;
    let size = duels.inside.len();
    let scores = scores(&duels.pairs);
    duels.scores(profile, |at| scores[at]);
    let totals = duels.outcome.scores.iter().map(|score| score.clone().unwrap_or_else(|| whole(0))).collect();
    duels.outcome.trace.push(Step::Totals { measure: Measure::Victories, totals });
    Ok(duels.rank(profile, settings, tiers(size, |at| Reverse(scores[at]))))
}

/// Duels won less duels lost.
fn scores(pairs: &Pairwise) -> Vec<i64> {
    let size = pairs.options();
    let balance = |a: usize| (0..size).map(|b| i64::from(pairs.beats(a, b)) - i64::from(pairs.beats(b, a))).sum();
    (0..size).map(balance).collect()
}

/// Those with the highest score.
pub(super) fn top(pairs: &Pairwise) -> Vec<usize> {
    let scores = scores(pairs);
    tiers(scores.len(), |at| Reverse(scores[at])).into_iter().next().unwrap_or_default()
}
