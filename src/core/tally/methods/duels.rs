//! What all methods begin with that hold every option against every other: the matrix, those left out because they do
//! not beat the default option, and the facts that hold under any of these methods.

use crate::tally::outcome::Outcome;
use crate::tally::pairwise::Pairwise;
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::step::Step;

/// A matrix, and the rounds of a count, have the square of this many cells at most.
const MOST_OPTIONS: usize = 2_000;

/// The duels, ready to be judged.
pub(super) struct Duels {
    /// The outcome so far.
    pub(super) outcome: Outcome,
    /// The options that stay in.
    pub(super) inside: Vec<usize>,
    /// The duels among them, by place in `inside`.
    pub(super) pairs: Pairwise,
}

/// Refuses what would fill the memory with a square.
pub(super) fn few_enough(rule: &Rule, profile: &Profile) -> Result<(), Trouble> {
    match profile.options() {
        0..=MOST_OPTIONS => Ok(()),
        _ => Err(Trouble::TooManyOptions { rule: rule.id, most: MOST_OPTIONS }),
    }
}

/// Counts the duels. As Debian does it, options that do not beat the default option, or with fewer votes over it than the
/// quorum, are left out first (Debian Constitution, A.5).
pub(super) fn hold(rule: &Rule, profile: &Profile, settings: &Settings) -> Result<Duels, Trouble> {
    let options = profile.options();
    few_enough(rule, profile)?;
    let all = profile.pairwise(settings).ok_or_else(|| rule.unsuitable(profile))?.into_owned();
    let mut outcome = Outcome::new(rule.id, profile);
    outcome.params.push(("unranked", settings.unranked.id().to_owned()));
    let mut inside: Vec<usize> = (0..options).collect();
    if let Some(default) = settings.default_option {
        if default >= options {
            return Err(Trouble::OutOfRange { rule: rule.id, setting: "default-option" });
        }
        outcome.params.push(("default-option", profile.choices[default].id.clone()));
        outcome.params.push(("quorum", settings.quorum.to_string()));
        inside.retain(|&option| {
            let (votes, against) = (all.votes(option, default), all.votes(default, option));
            let stays = option == default || (votes > against && votes >= settings.quorum);
            if !stays {
                outcome.trace.push(Step::BelowDefault { option, votes, against, quorum: settings.quorum });
            }
            stays
        });
    }
    let pairs = all.among(&inside);
    outcome.trace.extend(pairs.condorcet_winner().map(|at| Step::CondorcetWinner(inside[at])));
    outcome.trace.extend(pairs.condorcet_loser().map(|at| Step::CondorcetLoser(inside[at])));
    outcome.trace.push(Step::Smith(pairs.smith_set().into_iter().map(|at| inside[at]).collect()));
    outcome.pairwise = Some(all);
    Ok(Duels { outcome, inside, pairs })
}

impl Duels {
    /// Ranks by tiers of those inside, and puts those left out below them all.
    pub(super) fn rank(mut self, profile: &Profile, settings: &Settings, tiers: Vec<Vec<usize>>) -> Outcome {
        let mut ranking = self.outside_of(tiers);
        let outside: Vec<usize> = (0..profile.options()).filter(|option| !self.inside.contains(option)).collect();
        if !outside.is_empty() {
            ranking.push(outside);
        }
        let seats = Some(settings.seats(self.inside.len()));
        self.outcome.rank_by_tiers(profile, &Settings { seats, ..settings.clone() }, ranking);
        self.outcome
    }

    /// Places among those inside, turned back into options.
    pub(super) fn outside_of(&self, tiers: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
        tiers.into_iter().map(|tier| tier.into_iter().map(|at| self.inside[at]).collect()).collect()
    }

    /// A number for each of those inside, by option.
    pub(super) fn scores<N: Into<num_bigint::BigInt>>(&mut self, profile: &Profile, score: impl Fn(usize) -> N) {
        self.outcome.scores = vec![None; profile.options()];
        for (at, &option) in self.inside.iter().enumerate() {
            self.outcome.scores[option] = Some(crate::tally::exact::whole(score(at)));
        }
    }
}

/// The victories with equal keys together, those of the lowest key first: winner and loser.
pub(super) fn levels<K: Ord>(pairs: &Pairwise, key: impl Fn(usize, usize) -> K) -> Vec<Vec<(usize, usize)>> {
    let beaten = |a: usize| (0..pairs.options()).filter(move |&b| pairs.beats(a, b)).map(move |b| (a, b));
    let mut victories: Vec<(K, (usize, usize))> =
        (0..pairs.options()).flat_map(beaten).map(|(a, b)| (key(a, b), (a, b))).collect();
    victories.sort_by(|one, other| one.0.cmp(&other.0));
    let levels = victories.chunk_by(|one, other| one.0 == other.0);
    levels.map(|level| level.iter().map(|&(_, victory)| victory).collect()).collect()
}

/// Repeatedly takes every option that none of the remaining beats. `beats` must have no circles.
pub(super) fn layers(options: usize, beats: impl Fn(usize, usize) -> bool) -> Vec<Vec<usize>> {
    let mut beaten: Vec<usize> = (0..options).map(|b| (0..options).filter(|&a| beats(a, b)).count()).collect();
    let mut layers: Vec<Vec<usize>> = Vec::new();
    let mut layer: Vec<usize> = (0..options).filter(|&b| beaten[b] == 0).collect();
    while !layer.is_empty() {
        let mut next = Vec::new();
        for &a in &layer {
            for (b, beaten) in beaten.iter_mut().enumerate() {
                if beats(a, b) {
                    *beaten -= 1;
                    if *beaten == 0 {
                        next.push(b);
                    }
                }
            }
        }
        next.sort_unstable();
        layers.push(std::mem::replace(&mut layer, next));
    }
    layers
}
