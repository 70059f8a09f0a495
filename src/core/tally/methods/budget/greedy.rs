//! Greedy: projects in the order of their votes, or of their votes for each unit of money; what can still be afforded is
//! funded.
//!
//! - A project that cannot be afforded is passed over; with `no_skip` the count stops there. A project above the whole
//!   ceiling stops nothing.
//! - With a threshold, projects with fewer votes or points are left out. Without one a project nobody voted for is funded
//!   too where money is left: that is the rule as cities apply it, and as pabutools 1.2.3 does.
//! - For each unit of money: what costs nothing comes first, unless nobody voted for it; then it comes last.
//! - Level projects that can all be afforded need no order. Otherwise the declared chain says who comes first.
//! - No ballots: all are level. Points below zero count as they are.

use super::{Projects, Scores};
use crate::tally::exact::Ratio;
use crate::tally::outcome::{Outcome, Where};
use crate::tally::process::{self, Next, Pick, Process};
use crate::tally::profile::{Form, Profile};
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::standing::tiers;
use crate::tally::step::{Measure, Step};
use num_traits::Zero;
use std::cmp::{Ordering, Reverse};

/// Most votes first.
pub const BY_VOTES: Rule = Rule {
    id: "greedy",
    fits: "rule-fits-greedy",
    source: "Pabulib file format, rules greedy, greedy-no-skip and greedy-threshold (Faliszewski et al. 2023, IJCAI)",
    settings: &["budget", "no-skip", "threshold", "tie"],
    count: by_votes,
};

/// Most votes for each unit of money first.
pub const PER_COST: Rule = Rule {
    id: "greedy-per-cost",
    fits: "rule-fits-greedy-per-cost",
    source: "Rey, Schmidt & Maly 2023, The (Computational) Social Choice Take on Indivisible Participatory Budgeting",
    settings: &["budget", "no-skip", "threshold", "tie"],
    count: per_cost,
};

struct Greedy<'a> {
    projects: &'a Projects,
    /// In what order projects come up; level ones share a number.
    turn: Vec<usize>,
    /// Not left out from the start.
    counted: Vec<bool>,
    no_skip: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct State {
    left: u64,
    funded: Vec<bool>,
    stopped: bool,
}

impl Process for Greedy<'_> {
    type State = State;

    fn start(&self) -> State {
        State { left: self.projects.ceiling, funded: vec![false; self.projects.options()], stopped: false }
    }

    fn next(&self, state: &State) -> Next {
        let costs = &self.projects.costs;
        let open = |option: &usize| {
            self.counted[*option] && !state.funded[*option] && (self.no_skip || costs[*option] <= state.left)
        };
        let open: Vec<usize> = (0..costs.len()).filter(open).collect();
        let turn = open.iter().map(|&option| self.turn[option]).min();
        let Some(turn) = turn.filter(|_| !state.stopped) else {
            return Next::Done((0..costs.len()).filter(|&option| state.funded[option]).collect());
        };
        let among: Vec<usize> = open.into_iter().filter(|&option| self.turn[option] == turn).collect();
        let indifferent = self.projects.cost(&among) <= u128::from(state.left);
        Next::Pick(Pick { at: Where::Project, among, spares: false, indifferent })
    }

    fn take(&self, state: &State, option: usize) -> State {
        let mut after = state.clone();
        match state.left.checked_sub(self.projects.costs[option]) {
            Some(left) => (after.left, after.funded[option]) = (left, true),
            None => after.stopped = true,
        }
        after
    }

    fn tell(&self, state: &State, _: &Pick, option: usize) -> Vec<Step> {
        let cost = self.projects.costs[option];
        vec![match state.left.checked_sub(cost) {
            Some(left) => Step::Funded { option, cost, left },
            None => Step::PassedOver { option, cost, left: state.left },
        }]
    }

    fn totals(&self, _: &State) -> Vec<Ratio> {
        Vec::new()
    }

    fn patience(&self) -> usize {
        (1_000_000 / self.projects.options().max(1)).clamp(256, 20_000)
    }
}

fn by_votes(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let projects = Projects::new(&BY_VOTES, profile, settings)?;
    let scores = Scores::new(profile).ok_or_else(|| BY_VOTES.unsuitable(profile))?;
    let turn = turns(projects.options(), |a, b| scores.points[b].cmp(&scores.points[a]));
    Ok(count(&BY_VOTES, profile, settings, &projects, &scores, turn))
}

fn per_cost(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let projects = Projects::new(&PER_COST, profile, settings)?;
    let scores = Scores::new(profile).ok_or_else(|| PER_COST.unsuitable(profile))?;
    let value = |option: usize| {
        let cost = projects.costs[option];
        let free = scores.points[option].signum() * i128::from(cost == 0);
        (free, Ratio::new(scores.points[option].into(), cost.max(1).into()))
    };
    let values: Vec<_> = (0..projects.options()).map(value).collect();
    let turn = turns(projects.options(), |a, b| values[b].cmp(&values[a]));
    Ok(count(&PER_COST, profile, settings, &projects, &scores, turn))
}

/// The place of each option in an order, counted so that level ones share a place.
fn turns(options: usize, compare: impl Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..options).collect();
    order.sort_by(|&a, &b| compare(a, b));
    let mut turn = vec![0; options];
    for (place, level) in order.chunk_by(|&a, &b| compare(a, b).is_eq()).enumerate() {
        level.iter().for_each(|&option| turn[option] = place);
    }
    turn
}

fn count(
    rule: &Rule,
    profile: &Profile,
    settings: &Settings,
    projects: &Projects,
    scores: &Scores,
    turn: Vec<usize>,
) -> Outcome {
    let mut outcome = Outcome::new(rule.id, profile);
    outcome.params.push(("budget", projects.ceiling.to_string()));
    outcome.params.extend(settings.no_skip.then(|| ("no-skip", "true".to_owned())));
    outcome.params.extend(settings.threshold.map(|least| ("threshold", least.to_string())));
    let measure = match profile.form() {
        Form::Approved | Form::One => Measure::Votes,
        _ => Measure::Points,
    };
    outcome.scores = scores.all().into_iter().map(Some).collect();
    outcome.trace.push(Step::Totals { measure, totals: scores.all() });
    if rule.id == PER_COST.id {
        let totals = (0..projects.options()).map(|option| match projects.costs[option] {
            0 => Ratio::zero(),
            cost => scores.ratio(option) / Ratio::from_integer(cost.into()),
        });
        outcome.trace.push(Step::Totals { measure: Measure::PerCost, totals: totals.collect() });
    }
    // The threshold of a ranking is in whole points, as those of a file are.
    let least = settings.threshold.map(|least| match profile.form() {
        Form::Ranked => 2 * i128::from(least),
        _ => least.into(),
    });
    let enough = |option: usize| least.is_none_or(|least| scores.points[option] >= least);
    let below: Vec<usize> = (0..projects.options()).filter(|&option| !enough(option)).collect();
    outcome.trace.extend(projects.above_ceiling());
    outcome.trace.extend((!below.is_empty()).then_some(Step::BelowThreshold(below)));
    let counted: Vec<bool> =
        (0..projects.options()).map(|option| enough(option) && projects.possible(option)).collect();

    let greedy = Greedy { projects, turn, counted, no_skip: settings.no_skip };
    let way = process::count(&greedy, profile, &settings.ties, &mut outcome);
    let funded: Vec<usize> = way.taken.iter().copied().filter(|&option| way.end.funded[option]).collect();
    if !outcome.is_open() {
        outcome.trace.extend(left_out(&greedy, &way.taken, &funded));
    }
    outcome.ranking = tiers(projects.options(), |option| Reverse(scores.points[option]));
    if rule.id == PER_COST.id {
        outcome.ranking = tiers(projects.options(), |option| greedy.turn[option]);
    }
    projects.conclude(&mut outcome, funded.clone(), funded);
    outcome
}

/// Why the others were not funded.
fn left_out(greedy: &Greedy<'_>, taken: &[usize], funded: &[usize]) -> Vec<Step> {
    let mut others: Vec<usize> =
        (0..greedy.projects.options()).filter(|option| greedy.counted[*option] && !taken.contains(option)).collect();
    others.sort_by_key(|&option| greedy.turn[option]);
    if greedy.no_skip {
        return (!others.is_empty()).then_some(Step::NotReached(others)).into_iter().collect();
    }
    let passed = |option: usize| {
        let before = |other: &usize| greedy.turn[*other] <= greedy.turn[option];
        let before: Vec<usize> = funded.iter().copied().filter(before).collect();
        Step::PassedOver { option, cost: greedy.projects.costs[option], left: greedy.projects.left(&before) }
    };
    others.into_iter().map(passed).collect()
}
