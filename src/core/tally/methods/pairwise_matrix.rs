//! The pairwise matrix on the village wall: every two needs are compared, the winner is written into the cell, and the
//! needs are ranked by how often they are written. A draw is written for both, half each; an empty cell for neither.
//!
//! Judged by the group (one matrix) or by each person (the winner of a cell is what more of them say). Circles show that
//! the comparisons do not fit each other, and empty cells that they are not finished; both are said, neither is repaired.

use super::duels;
use crate::tally::exact::{Ratio, halved};
use crate::tally::outcome::Outcome;
use crate::tally::pairwise::Pairwise;
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::standing::tiers;
use crate::tally::step::{Consistency, Measure, Step};
use std::cmp::Reverse;

/// Cells won.
pub const RULE: Rule = Rule {
    id: "pairwise-matrix",
    fits: "rule-fits-pairwise-matrix",
    source: "Theis & Grady 1991, Participatory Rapid Appraisal for Community Development; Kendall & Babington Smith 1940, Biometrika 31",
    settings: &["seats", "unranked", "tie"],
    count,
};

/// How many circles are named.
const EXAMPLES: usize = 8;

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let settings = &Settings { default_option: None, ..settings.clone() };
    let mut duels = duels::hold(&RULE, profile, settings)?;
    let (size, pairs) = (duels.inside.len(), &duels.pairs);
    let doubled = doubled(pairs);
    let totals: Vec<Ratio> = doubled.iter().copied().map(halved).collect();
    let consistency = consistency(pairs);
    duels.outcome.trace.push(Step::Consistency(consistency));
    duels.outcome.scores = totals.iter().cloned().map(Some).collect();
    duels.outcome.trace.push(Step::Totals { measure: Measure::Victories, totals });
    Ok(duels.rank(profile, settings, tiers(size, |at| Reverse(doubled[at]))))
}

/// Cells won, doubled: a draw is half for both.
fn doubled(pairs: &Pairwise) -> Vec<i128> {
    let cell = |a: usize, b: usize| match (pairs.votes(a, b), pairs.votes(b, a)) {
        (0, 0) => 0,
        (for_a, for_b) => 1 + i128::from(for_a > for_b) - i128::from(for_a < for_b),
    };
    let size = pairs.options();
    (0..size).map(|a| (0..size).map(|b| cell(a, b)).sum()).collect()
}

/// Those written most often.
pub(super) fn top(pairs: &Pairwise) -> Vec<usize> {
    let doubled = doubled(pairs);
    tiers(doubled.len(), |at| Reverse(doubled[at])).into_iter().next().unwrap_or_default()
}

fn consistency(pairs: &Pairwise) -> Consistency {
    let size = pairs.options();
    let (mut circles, mut examples, mut unjudged) = (0, Vec::new(), Vec::new());
    for a in 0..size {
        for b in a + 1..size {
            if pairs.votes(a, b) == 0 && pairs.votes(b, a) == 0 {
                unjudged.push([a, b]);
            }
            let (first, second) = if pairs.beats(a, b) { (a, b) } else { (b, a) };
            if !pairs.beats(first, second) {
                continue;
            }
            for third in b + 1..size {
                if pairs.beats(second, third) && pairs.beats(third, first) {
                    circles += 1;
                    if examples.len() < EXAMPLES {
                        examples.push([first, second, third]);
                    }
                }
            }
        }
    }
    let m = size as u64;
    let most = if m < 3 {
        0
    } else if m.is_multiple_of(2) {
        (m * m * m - 4 * m) / 24
    } else {
        (m * m * m - m) / 24
    };
    Consistency { circles, most, examples, unjudged }
}
