//! Phragmén's sequential rule: every seat is a load of 1 that its supporters carry together, and each seat goes where the
//! load of the supporters, spread evenly, is lightest.
//!
//! All seats are filled: options nobody approves of come last, level with each other. No ballots: all are level.

use super::super::budget::{Electorate, Load, Loads};
use super::ranking;
use crate::tally::exact::{Ratio, whole};
use crate::tally::outcome::{Outcome, Where};
use crate::tally::process::{self, Next, Pick, Process};
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::step::{Measure, Step};

/// Each seat where it weighs least on those who want it.
pub const RULE: Rule = Rule {
    id: "seq-phragmen",
    fits: "rule-fits-seq-phragmen",
    source: "Phragmén 1899; Brill, Freeman, Janson & Lackner 2017, AAAI",
    settings: &["seats", "threshold", "tie"],
    count,
};

struct SeqPhragmen {
    electorate: Electorate,
    options: usize,
    seats: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct State {
    elected: Vec<bool>,
    loads: Loads,
}

impl SeqPhragmen {
    /// What the supporters of each option would carry; none for those already in and those without supporters.
    fn loads(&self, state: &State) -> Vec<Option<Load>> {
        let load = |option: usize| state.loads.with(&self.electorate, option, 1);
        (0..self.options).map(|option| if state.elected[option] { None } else { load(option) }).collect()
    }
}

impl Process for SeqPhragmen {
    type State = State;

    fn start(&self) -> State {
        State { elected: vec![false; self.options], loads: Loads::none(&self.electorate) }
    }

    fn next(&self, state: &State) -> Next {
        let taken: Vec<usize> = (0..self.options).filter(|&option| state.elected[option]).collect();
        if taken.len() >= self.seats {
            return Next::Done(taken);
        }
        let loads = self.loads(state);
        let lightest = loads.iter().flatten().min();
        let among: Vec<usize> =
            (0..self.options).filter(|&option| !state.elected[option] && loads[option].as_ref() == lightest).collect();
        let indifferent = among.len() <= self.seats - taken.len() && self.electorate.apart(&among);
        Next::Pick(Pick { at: Where::Election(taken.len() + 1), among, spares: false, indifferent })
    }

    fn take(&self, state: &State, option: usize) -> State {
        let mut after = state.clone();
        after.elected[option] = true;
        if let Some(load) = state.loads.with(&self.electorate, option, 1) {
            after.loads.put(&self.electorate, option, &load);
        }
        after
    }

    fn tell(&self, state: &State, _: &Pick, option: usize) -> Vec<Step> {
        let number = state.elected.iter().filter(|elected| **elected).count() + 1;
        let loads = self.loads(state).into_iter();
        let totals: Vec<_> = loads.map(|load| load.map(|load| state.loads.ratio(&load))).collect();
        let supporters = self.electorate.support[option].weight;
        let loaded = totals[option].clone().map(|load| Step::Loaded { option, supporters, load });
        [Step::Seat { number, measure: Measure::Load, totals, option }].into_iter().chain(loaded).collect()
    }

    fn totals(&self, _: &State) -> Vec<Ratio> {
        Vec::new()
    }

    fn patience(&self) -> usize {
        // Every state is left by as many steps as options are tied.
        (40_000 / (self.options.max(1) * (1 + self.electorate.marks() / 1_000))).clamp(16, 4_096)
    }
}

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let electorate = Electorate::of_approvals(profile, settings).ok_or_else(|| RULE.unsuitable(profile))?;
    let phragmen = SeqPhragmen { electorate, options: profile.options(), seats: settings.seats(profile.options()) };
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.params.push(("seats", phragmen.seats.to_string()));
    outcome.scores = phragmen.electorate.support.iter().map(|support| Some(whole(support.weight))).collect();
    let taken = process::count(&phragmen, profile, &settings.ties, &mut outcome).taken;
    outcome.ranking = ranking(profile.options(), &taken);
    Ok(outcome)
}
