//! Sequential proportional approval voting: a voter's first seat counts 1, the second a half, the third a third; each
//! seat goes to whoever adds most.
//!
//! All seats are filled, also with options nobody approves of once no other is left. No ballots: all are level. Several
//! seats may be reached in several orders; ties are followed through all of them.

use super::super::budget::Electorate;
use super::ranking;
use crate::tally::exact::{Ratio, whole};
use crate::tally::outcome::{Outcome, Where};
use crate::tally::process::{self, Next, Pick, Process};
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::step::{Measure, Step};

/// Each seat to whoever adds most, the second seat of a voter counting half.
pub const RULE: Rule = Rule {
    id: "seq-pav",
    fits: "rule-fits-seq-pav",
    source: "Thiele 1895; Lackner & Skowron 2023, Multi-Winner Voting with Approval Preferences",
    settings: &["seats", "threshold", "tie"],
    count,
};

struct SeqPav {
    electorate: Electorate,
    options: usize,
    seats: usize,
}

impl SeqPav {
    /// What each option adds; none for those already in.
    fn gains(&self, elected: &[bool]) -> Vec<Option<Ratio>> {
        let mut seats = vec![0u32; self.electorate.weights.len()];
        for option in (0..self.options).filter(|&option| elected[option]) {
            self.electorate.support[option].groups.iter().for_each(|&group| seats[group as usize] += 1);
        }
        let gain = |option: usize| {
            let by_seats = self.electorate.supporters_by(option, &seats, self.seats + 1);
            let parts = (1u64..).zip(by_seats).filter(|&(_, weight)| weight > 0);
            parts.fold(whole(0), |sum, (place, weight)| sum + Ratio::new(weight.into(), place.into()))
        };
        (0..self.options).map(|option| (!elected[option]).then(|| gain(option))).collect()
    }
}

impl Process for SeqPav {
    type State = Vec<bool>;

    fn start(&self) -> Self::State {
        vec![false; self.options]
    }

    fn next(&self, elected: &Self::State) -> Next {
        let taken: Vec<usize> = (0..self.options).filter(|&option| elected[option]).collect();
        if taken.len() >= self.seats {
            return Next::Done(taken);
        }
        let gains = self.gains(elected);
        let most = gains.iter().flatten().max();
        let among: Vec<usize> =
            (0..self.options).filter(|&option| gains[option].is_some() && gains[option].as_ref() == most).collect();
        let indifferent = among.len() <= self.seats - taken.len() && self.electorate.apart(&among);
        Next::Pick(Pick { at: Where::Election(taken.len() + 1), among, spares: false, indifferent })
    }

    fn take(&self, elected: &Self::State, option: usize) -> Self::State {
        let mut after = elected.clone();
        after[option] = true;
        after
    }

    fn tell(&self, elected: &Self::State, _: &Pick, option: usize) -> Vec<Step> {
        let number = elected.iter().filter(|elected| **elected).count() + 1;
        vec![Step::Seat { number, measure: Measure::Gain, totals: self.gains(elected), option }]
    }

    fn totals(&self, elected: &Self::State) -> Vec<Ratio> {
        self.gains(elected).into_iter().map(Option::unwrap_or_default).collect()
    }

    fn patience(&self) -> usize {
        // Every state is left by as many steps as options are tied.
        (40_000 / (self.options.max(1) * (1 + self.electorate.marks() / 1_000))).clamp(16, 4_096)
    }
}

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let electorate = Electorate::of_approvals(profile, settings).ok_or_else(|| RULE.unsuitable(profile))?;
    let pav = SeqPav { electorate, options: profile.options(), seats: settings.seats(profile.options()) };
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.params.push(("seats", pav.seats.to_string()));
    outcome.scores = pav.electorate.support.iter().map(|support| Some(whole(support.weight))).collect();
    let taken = process::count(&pav, profile, &settings.ties, &mut outcome).taken;
    outcome.ranking = ranking(profile.options(), &taken);
    Ok(outcome)
}
