//! Two finalists, and a duel between them: what two-round voting and STAR have in common.

use crate::tally::exact::{Ratio, whole};
use crate::tally::outcome::{Outcome, Where};
use crate::tally::pairwise::Pairwise;
use crate::tally::process::{self, Next, Pick, Process};
use crate::tally::profile::Profile;
use crate::tally::settings::Settings;
use crate::tally::standing::tiers;
use crate::tally::step::Step;
use std::cmp::{Ordering, Reverse};

/// A first round that names two, and the duels for the second.
pub(super) struct Finals<'a> {
    /// What decides who is a finalist: the highest and the next.
    pub(super) totals: &'a [Ratio],
    /// Tells options of equal totals apart for the final: those it favours, a part of those it is asked about.
    pub(super) prefer: &'a dyn Fn(&[usize]) -> Vec<usize>,
    /// Decides a level duel: the greater wins.
    pub(super) level: &'a dyn Fn(usize, usize) -> Ordering,
    /// The duels; none where the ballots do not say.
    pub(super) pairs: Option<&'a Pairwise>,
    /// Who has won in the first round already.
    pub(super) outright: Option<usize>,
}

/// The finalists, and the winner once there is one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stage {
    finalists: Vec<usize>,
    winner: Option<usize>,
}

impl Process for Finals<'_> {
    type State = Stage;

    fn start(&self) -> Stage {
        Stage { finalists: Vec::new(), winner: self.outright }
    }

    fn next(&self, stage: &Stage) -> Next {
        if let Some(winner) = stage.winner {
            return Next::Done(vec![winner]);
        }
        let left: Vec<usize> = (0..self.totals.len()).filter(|option| !stage.finalists.contains(option)).collect();
        let (at, among) = match (stage.finalists.as_slice(), self.pairs) {
            (finalists, _) if finalists.len() < 2 && !left.is_empty() => {
                let most = left.iter().map(|&option| &self.totals[option]).max();
                let tied: Vec<usize> =
                    left.iter().copied().filter(|&option| Some(&self.totals[option]) == most).collect();
                (
                    Where::Finalist,
                    if tied.len() > 2 - finalists.len() { (self.prefer)(&tied) } else { tied[..1].to_vec() },
                )
            }
            (&[a, b], Some(pairs)) => {
                let order = pairs.margin(a, b).cmp(&0).then_with(|| (self.level)(a, b));
                let among = match order {
                    Ordering::Greater => vec![a],
                    Ordering::Less => vec![b],
                    Ordering::Equal => vec![a, b],
                };
                (Where::Winner, among)
            }
            (finalists, _) => return Next::Done(finalists.to_vec()),
        };
        Next::Pick(Pick { at, among, spares: false, indifferent: false })
    }

    fn take(&self, stage: &Stage, option: usize) -> Stage {
        let mut after = stage.clone();
        if after.finalists.len() < 2 {
            after.finalists.push(option);
            after.finalists.sort_unstable();
        } else {
            after.winner = Some(option);
        }
        after
    }

    fn tell(&self, stage: &Stage, _: &Pick, _: usize) -> Vec<Step> {
        self.stopped(stage)
    }

    fn stopped(&self, stage: &Stage) -> Vec<Step> {
        match (stage.finalists.as_slice(), self.pairs) {
            (&[a, b], Some(pairs)) => {
                vec![Step::Duel { options: [a, b], votes: [pairs.votes(a, b), pairs.votes(b, a)] }]
            }
            _ => Vec::new(),
        }
    }

    fn totals(&self, _: &Stage) -> Vec<Ratio> {
        self.totals.to_vec()
    }

    fn patience(&self) -> usize {
        20_000
    }
}

/// Those who may come into a final by these totals: the two highest, and all who are level with the second.
pub(super) fn contenders(totals: &[Ratio]) -> Vec<usize> {
    let mut highest: Vec<&Ratio> = totals.iter().collect();
    highest.sort_unstable_by(|a, b| b.cmp(a));
    let second = highest.get(1).or(highest.first());
    (0..totals.len()).filter(|&option| second.is_none_or(|second| totals[option] >= **second)).collect()
}

impl Finals<'_> {
    /// Counts, and ranks: the winner, the other finalist, then the rest by their totals.
    pub(super) fn count(&self, profile: &Profile, settings: &Settings, outcome: &mut Outcome) {
        let end = process::count(self, profile, &settings.ties, outcome).end;
        if self.pairs.is_none()
            && let [a, b] = end.finalists[..]
        {
            outcome.trace.push(Step::SecondRoundNeeded([a, b]));
        }
        // Those who might as well have been finalists share the rank of those who were.
        let equals: Vec<usize> = (outcome.ties.iter())
            .filter(|tie| tie.at == Where::Finalist && tie.resolved.is_empty())
            .flat_map(|tie| tie.between.iter().copied())
            .collect();
        let place = |option: usize| match () {
            () if outcome.winners.contains(&option) => 0,
            () if end.finalists.contains(&option) || equals.contains(&option) => 1,
            () => 2,
        };
        outcome.ranking = tiers(profile.options(), |option| {
            let place = place(option);
            (place, if place == 2 { Reverse(self.totals[option].clone()) } else { Reverse(whole(0)) })
        });
        outcome.scores = self.totals.iter().cloned().map(Some).collect();
    }
}
