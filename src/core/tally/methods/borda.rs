//! Borda: a place is worth points; the highest sum wins. Three treatments of ties and of what is left unranked, named in
//! [`Borda`]; on complete strict ballots they agree up to a constant.
//!
//! Points are kept doubled, so that the halves of ties stay whole.

use crate::tally::ballot::{Ballot, Ranking};
use crate::tally::exact::halved;
use crate::tally::outcome::Outcome;
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::{Borda, Settings};
use crate::tally::step::Measure;

/// Points by place.
pub const RULE: Rule = Rule {
    id: "borda",
    fits: "rule-fits-borda",
    source: "Borda 1781; Black 1976, Partial justification of the Borda count; Emerson 2013, Social Choice and Welfare 40",
    settings: &["seats", "borda", "tie"],
    count,
};

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let ballots = profile.rankings().ok_or_else(|| RULE.unsuitable(profile))?;
    let mut doubled = vec![0i128; profile.options()];
    for Ballot { weight, mark } in ballots.iter() {
        add(&mut doubled, i128::from(*weight), mark, settings.borda);
    }
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.params.push(("borda", settings.borda.id().to_owned()));
    outcome.rank_by_totals(profile, settings, Measure::Points, doubled.into_iter().map(halved).collect());
    Ok(outcome)
}

fn add(doubled: &mut [i128], weight: i128, mark: &Ranking, treatment: Borda) {
    let (options, ranked) = (doubled.len(), mark.ranked().len());
    // Doubled points of the first place; each place further down has 2 less.
    let first = 2 * match treatment {
        Borda::Tournament | Borda::Pessimistic => options.saturating_sub(1),
        Borda::Modified => ranked,
    } as i128;
    let mut above = 0;
    for group in mark.groups() {
        let middle = (2 * above + group.len() - 1) as i128;
        group.iter().for_each(|at| doubled[at.option] += weight * (first - middle));
        above += group.len();
    }
    if treatment == Borda::Tournament && ranked < options {
        let level = (options - ranked - 1) as i128;
        let mut is_ranked = vec![false; options];
        mark.ranked().iter().for_each(|at| is_ranked[at.option] = true);
        let unranked = doubled.iter_mut().zip(is_ranked).filter(|(_, is_ranked)| !is_ranked);
        unranked.for_each(|(points, _)| *points += weight * level);
    }
}
