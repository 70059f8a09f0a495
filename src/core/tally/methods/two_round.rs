//! Two rounds: who has more than half of the votes wins; otherwise the two with the most go into a second round.
//!
//! From rankings the second round is counted at once: each ballot counts for the finalist it ranks higher. Ballots with
//! one option each do not say that; then both finalists are the result, and a second round is needed. A level second
//! round is a tie. The half is taken of the ballots that name somebody first.

use super::duels::few_enough;
use super::finals::{Finals, contenders};
use super::plurality::votes;
use crate::tally::ballot::{Ballot, Ranking};
use crate::tally::exact::{Ratio, whole};
use crate::tally::outcome::Outcome;
use crate::tally::pairwise::Pairwise;
use crate::tally::process;
use crate::tally::profile::{Form, Profile};
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::step::{Measure, Step};
use std::cmp::Ordering;

/// More than half, or the better of the two strongest.
pub const RULE: Rule = Rule {
    id: "two-round",
    fits: "rule-fits-two-round",
    source: "Undang-Undang Dasar 1945, Pasal 6A; Robert's Rules of Order Newly Revised (12th ed.), 46:30",
    settings: &["tie"],
    count,
};

/// Who is chosen, where the chain breaks every tie; nothing is told, and only those who may come into the second round are
/// held against each other.
pub(super) fn chosen(profile: &Profile, settings: &Settings) -> Option<Vec<usize>> {
    let votes = votes(profile)?;
    few_enough(&RULE, profile).ok()?;
    let pairs = match profile.form() {
        Form::One => None,
        _ => {
            let among = contenders(&votes);
            let rankings = profile.rankings()?;
            let limited = rankings.iter().map(|ballot| {
                let ranked = ballot.mark.ranked().iter().copied().filter(|at| among.contains(&at.option));
                Ballot { weight: ballot.weight, mark: Ranking::new(ranked.collect()) }
            });
            Some(Pairwise::count(votes.len(), &limited.collect::<Vec<_>>(), settings.unranked))
        }
    };
    finals(&votes, pairs.as_ref(), |finals| process::chosen(finals, profile, &settings.ties))
}

fn finals<R>(votes: &[Ratio], pairs: Option<&Pairwise>, held: impl FnOnce(&Finals) -> R) -> R {
    let cast: Ratio = votes.iter().sum();
    let outright = votes.iter().position(|votes| votes * whole(2) > cast);
    held(&Finals { totals: votes, prefer: &<[usize]>::to_vec, level: &|_, _| Ordering::Equal, pairs, outright })
}

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let votes = votes(profile).ok_or_else(|| RULE.unsuitable(profile))?;
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.trace.push(Step::Totals { measure: Measure::Votes, totals: votes.clone() });
    few_enough(&RULE, profile)?;
    let pairs = if profile.form() == Form::One { None } else { profile.pairwise(settings) };
    finals(&votes, pairs.as_deref(), |finals| finals.count(profile, settings, &mut outcome));
    Ok(outcome)
}
