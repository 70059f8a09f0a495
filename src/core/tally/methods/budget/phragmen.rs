//! Phragmén's sequential rule for projects: every supporter of a project carries an equal part of it, and the project
//! that leaves its supporters with the lightest load comes next. Seen the other way round: all voters earn money at the
//! same pace, and a project is bought as soon as its supporters have its cost together.
//!
//! - A project that no longer fits under the ceiling is passed over and the others go on; with `no_skip` the count stops
//!   there, as in the literature. pabutools 1.2.3 stops as well, and does so as soon as any of several level projects
//!   does not fit, even where another one would.
//! - A project nobody supports is never funded. pabutools funds those that fit once all others are in: a load of
//!   infinity is still the lightest left. The definition needs supporters to pay, so this count leaves them out.
//! - What costs nothing is taken first, by its supporters, at no load. No ballots: nothing is funded.

use super::loads::Load;
use super::{Electorate, Loads, Projects};
use crate::tally::exact::Ratio;
use crate::tally::outcome::{Outcome, Where};
use crate::tally::process::{self, Next, Pick, Process};
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::step::{Measure, Step};

/// The lightest load comes next.
pub const RULE: Rule = Rule {
    id: "phragmen",
    fits: "rule-fits-phragmen",
    source: "Los, Christoff & Grossi 2022, Proportional Budget Allocations: Towards a Systematization, IJCAI",
    settings: &["budget", "no-skip", "threshold", "tie"],
    count,
};

struct Phragmen<'a> {
    projects: &'a Projects,
    electorate: &'a Electorate,
    no_skip: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct State {
    funded: Vec<bool>,
    left: u64,
    stopped: bool,
    loads: Loads,
}

impl Phragmen<'_> {
    /// The projects that come to the lightest load.
    fn lightest(&self, state: &State) -> Option<Vec<usize>> {
        let mut best: Option<(Load, Vec<usize>)> = None;
        for option in 0..self.projects.options() {
            let cost = self.projects.costs[option];
            let fits = cost <= state.left || self.no_skip && self.projects.possible(option);
            if state.stopped || state.funded[option] || !fits {
                continue;
            }
            let Some(load) = state.loads.with(self.electorate, option, cost) else { continue };
            match &mut best {
                Some((lightest, among)) if *lightest == load => among.push(option),
                Some((lightest, _)) if *lightest < load => {}
                _ => best = Some((load, vec![option])),
            }
        }
        best.map(|(_, among)| among)
    }
}

impl Process for Phragmen<'_> {
    type State = State;

    fn start(&self) -> State {
        State {
            funded: vec![false; self.projects.options()],
            left: self.projects.ceiling,
            stopped: false,
            loads: Loads::none(self.electorate),
        }
    }

    fn next(&self, state: &State) -> Next {
        match self.lightest(state) {
            None => Next::Done((0..state.funded.len()).filter(|&option| state.funded[option]).collect()),
            Some(among) => {
                let fit = self.projects.cost(&among) <= u128::from(state.left);
                let indifferent = among.len() == 1 || fit && self.electorate.apart(&among);
                Next::Pick(Pick { at: Where::Project, among, spares: false, indifferent })
            }
        }
    }

    fn take(&self, state: &State, option: usize) -> State {
        let mut after = state.clone();
        let cost = self.projects.costs[option];
        match (state.left.checked_sub(cost), state.loads.with(self.electorate, option, cost)) {
            (Some(left), Some(load)) => {
                (after.left, after.funded[option]) = (left, true);
                after.loads.put(self.electorate, option, &load);
            }
            _ => after.stopped = true,
        }
        after
    }

    fn tell(&self, state: &State, _: &Pick, option: usize) -> Vec<Step> {
        let cost = self.projects.costs[option];
        let Some(left) = state.left.checked_sub(cost) else {
            return vec![Step::PassedOver { option, cost, left: state.left }];
        };
        let supporters = self.electorate.support[option].weight;
        let loaded = state.loads.with(self.electorate, option, cost);
        let loaded = loaded.map(|load| Step::Loaded { option, supporters, load: state.loads.ratio(&load) });
        loaded.into_iter().chain([Step::Funded { option, cost, left }]).collect()
    }

    fn totals(&self, _: &State) -> Vec<Ratio> {
        Vec::new()
    }

    fn patience(&self) -> usize {
        // Every state is left by as many steps as options are tied.
        (20_000 / (self.projects.options().max(1) * (1 + self.electorate.marks() / 2_000))).clamp(16, 4_096)
    }
}

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let projects = Projects::new(&RULE, profile, settings)?;
    let electorate = Electorate::of_approvals(profile, settings).ok_or_else(|| RULE.unsuitable(profile))?;
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.params.push(("budget", projects.ceiling.to_string()));
    outcome.params.extend(settings.no_skip.then(|| ("no-skip", "true".to_owned())));
    let votes: Vec<Ratio> =
        electorate.support.iter().map(|support| Ratio::from_integer(support.weight.into())).collect();
    outcome.scores = votes.iter().cloned().map(Some).collect();
    outcome.trace.push(Step::Totals { measure: Measure::Votes, totals: votes });
    outcome.trace.extend(projects.above_ceiling());

    let phragmen = Phragmen { projects: &projects, electorate: &electorate, no_skip: settings.no_skip };
    let way = process::count(&phragmen, profile, &settings.ties, &mut outcome);
    let funded: Vec<usize> = way.taken.iter().copied().filter(|&option| way.end.funded[option]).collect();
    if !outcome.is_open() {
        let supported = |option: &usize| electorate.support[*option].weight > 0 && projects.possible(*option);
        let others = (0..projects.options()).filter(|option| supported(option) && !way.taken.contains(option));
        let others: Vec<usize> = others.collect();
        if settings.no_skip {
            outcome.trace.extend((!others.is_empty()).then_some(Step::NotReached(others)));
        } else {
            let passed = |option| Step::PassedOver { option, cost: projects.costs[option], left: way.end.left };
            outcome.trace.extend(others.into_iter().map(passed));
        }
    }
    projects.conclude(&mut outcome, funded.clone(), funded);
    Ok(outcome)
}
