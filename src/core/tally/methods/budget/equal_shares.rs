//! The Method of Equal Shares: the ceiling is divided equally among the voters, and projects are bought out of the shares
//! of those who support them, the one first that costs its supporters least for what it is worth to them.
//!
//! - Worth: what a project costs (`cost`, the default), 1 each, or the points of the ballots (`cardinality`). Everybody
//!   pays the same for each unit of worth, or all they have left where that is less. A project whose supporters have
//!   less than its cost together is not bought.
//! - All voters share, those who marked nothing too. Nobody's money grows in a run, so prices only rise; an old price is a
//!   lower bound, and most projects need not be looked at again in each step. Nothing is rounded.
//! - Completion: `none`; `greedy`, by votes with what is left; `phragmen`, loads starting at what each voter has left
//!   (Peters & Skowron 2020); `add1`, every share is raised by one step again and again and all is bought anew; `add1u`,
//!   the same, then by votes. Shares start at ceiling / voters, not rounded.
//! - `add1` stops at the first run that would spend more than the ceiling, and the run before it stands
//!   (`last-feasible`); or earlier, as soon as no supported project fits what is left (`exhaustive`). These are two rules:
//!   in Wieliczka in 2023 the first gave the official 30 projects and the second gives 31. Neither jumps ahead, because a
//!   later run may be feasible again after one that is not.
//! - Options without costs are a committee: every seat costs 1, there is 1 for each seat, and shares are raised by one
//!   seat divided by all voters.
//! - Ties: see [`super::recommended_ties`]. One order holds for all runs, so the outcomes listed are those of all orders,
//!   not of orders that change from run to run.
//! - No ballots: nothing is bought. What costs nothing is bought at once by whoever supports it.
//!
//! Other programs: pabutools 1.2.3 with an increment is `add1` with `exhaustive`. It looks at all tied outcomes of a run
//! together and stops for all where one of them overspends; this count follows each order of its own. abcvoting completes
//! by loads unless told otherwise.

use super::electorate::Electorate;
use super::purses::Paid;
use super::raising::{Shares, State};
use super::{Projects, Scores};
use crate::tally::exact::{Ratio, whole};
use crate::tally::outcome::Outcome;
use crate::tally::process;
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::{Completion, Settings, Utility};
use crate::tally::step::{Measure, Step};
use num_bigint::BigUint;
use num_traits::Zero;
use std::collections::BTreeMap;

/// The cheapest for its supporters is bought first, out of equal shares.
pub const RULE: Rule = Rule {
    id: "equal-shares",
    fits: "rule-fits-equal-shares",
    source: "Peters & Skowron 2020, EC; Peters, Pierczyński & Skowron 2021, NeurIPS",
    settings: &["budget", "seats", "utility", "completion", "stop", "step", "threshold", "tie"],
    count,
};

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let electorate = Electorate::new(profile, settings).ok_or_else(|| RULE.unsuitable(profile))?;
    let no_costs = profile.choices.iter().all(|choice| choice.cost.is_none());
    let committee = settings.budget.or(profile.budget).is_none() && no_costs;
    let projects = if committee {
        Projects { costs: vec![1; profile.options()], ceiling: settings.seats(profile.options()) as u64 }
    } else {
        Projects::new(&RULE, profile, settings)?
    };
    let scores = Scores::new(profile).ok_or_else(|| RULE.unsuitable(profile))?;
    let step = settings.step.unwrap_or_else(|| usual_step(profile, projects.ceiling, electorate.voters));
    let raised = if committee { BigUint::from(1u8) } else { BigUint::from(step) * electorate.voters };
    if !committee && raised.is_zero() && step == 0 {
        return Err(Trouble::OutOfRange { rule: RULE.id, setting: "step" });
    }
    let worth = match settings.utility {
        Utility::Cost => projects.costs.clone(),
        Utility::Cardinality => vec![1; profile.options()],
    };
    let shares = Shares {
        electorate: &electorate,
        costs: &projects.costs,
        ceiling: projects.ceiling,
        worth,
        votes: &scores.points,
        step: raised,
        stop: settings.stop,
        completion: settings.completion,
    };

    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.params = params(settings, &projects, committee, step);
    let votes: Vec<Ratio> = electorate.support.iter().map(|support| whole(support.weight)).collect();
    outcome.scores = votes.iter().cloned().map(Some).collect();
    outcome.trace.push(Step::Totals { measure: Measure::Votes, totals: votes });
    outcome.trace.extend(projects.above_ceiling());
    let end = process::count(&shares, profile, &settings.ties, &mut outcome).end;
    outcome.trace.extend(facts(&shares, &projects, &end, !outcome.is_open()));
    if committee {
        let others = (0..profile.options()).filter(|option| !end.funded.contains(option)).collect();
        outcome.ranking = end.funded.iter().map(|&option| vec![option]).chain([others]).collect();
        outcome.ranking.retain(|tier| !tier.is_empty());
    } else {
        let raises = matches!(settings.completion, Completion::Add1 | Completion::Add1u);
        let surely = if raises { Vec::new() } else { end.funded.clone() };
        projects.conclude(&mut outcome, end.funded, surely);
    }
    Ok(outcome)
}

/// One unit of money, or a thousandth of the first share in whole units.
fn usual_step(profile: &Profile, ceiling: u64, voters: u64) -> u64 {
    let unit = profile.money_unit.max(1);
    let thousandth = ceiling / voters.max(1) / 1_000;
    (thousandth / unit).max(1).saturating_mul(unit)
}

fn params(settings: &Settings, projects: &Projects, committee: bool, step: u64) -> Vec<(&'static str, String)> {
    let ceiling = if committee { "seats" } else { "budget" };
    let mut params = vec![(ceiling, projects.ceiling.to_string()), ("completion", settings.completion.id().to_owned())];
    if !committee {
        params.push(("utility", settings.utility.id().to_owned()));
    }
    if matches!(settings.completion, Completion::Add1 | Completion::Add1u) {
        params.push(("stop", settings.stop.id().to_owned()));
        if !committee {
            params.push(("step", step.to_string()));
        }
    }
    params
}

/// What happened in the run that stands, and what the others lacked in it.
fn facts(shares: &Shares<'_>, projects: &Projects, end: &State, ended: bool) -> Vec<Step> {
    let electorate = shares.electorate;
    let mut steps = vec![Step::Share {
        first: shares.share(0),
        last: shares.share(end.raised),
        raised: end.raised,
        stopped: end.stopped,
    }];
    let funded = projects.funded(&end.funded);
    let mut purses = shares.purses(end.raised);
    let mut payments: Vec<(usize, Paid)> = Vec::new();
    for (&option, funded) in end.funded.iter().zip(&funded).take(end.bought) {
        if let Some(offer) = purses.offer(electorate, option, projects.costs[option]) {
            let paid = purses.pay(electorate, option, &offer);
            let supporters = electorate.support[option].weight;
            steps.push(Step::Bought { option, supporters, most: paid.most(), emptied: paid.emptied });
            payments.push((option, paid));
        }
        steps.push(funded.clone());
    }
    if ended {
        let others = (0..projects.options()).filter(|&option| {
            projects.possible(option)
                && electorate.support[option].weight > 0
                && !end.funded[..end.bought].contains(&option)
        });
        let lacked = others.map(|option| Step::Lacked {
            option,
            cost: projects.costs[option],
            supporters: electorate.support[option].weight,
            had: purses.together(electorate, option),
            spent: spent(electorate, option, &payments),
        });
        steps.extend(lacked);
    }
    steps.extend(funded.into_iter().skip(end.bought));
    steps
}

/// What the supporters of an option paid for others.
fn spent(electorate: &Electorate, option: usize, payments: &[(usize, Paid)]) -> Vec<(usize, Ratio)> {
    let supporters = &electorate.support[option].groups;
    let mut all = Vec::new();
    for (other, paid) in payments {
        // Both lists are in the order of the groups.
        let mut supporters = supporters.iter().peekable();
        let mut by_amount: BTreeMap<u32, u64> = BTreeMap::new();
        for (group, &amount) in electorate.support[*other].groups.iter().zip(&paid.by_group) {
            while supporters.next_if(|&&supporter| supporter < *group).is_some() {}
            if supporters.next_if(|&&supporter| supporter == *group).is_some() {
                *by_amount.entry(amount).or_insert(0) += electorate.weights[*group as usize];
            }
        }
        let sum = paid.together(by_amount);
        if !sum.is_zero() {
            all.push((*other, sum));
        }
    }
    all
}
