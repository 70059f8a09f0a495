//! Ranked pairs: the strongest victory is believed first, then the next, as long as none contradicts those before it.
//!
//! Equally strong victories can contradict each other. Those that cannot, in whatever order, are taken together; the
//! others are followed in every order where these are few enough (deciding it for all is NP-hard: Brill & Fischer 2012).
//! The declared chain orders the options, and victories go by the place of their winner, then of their loser (Zavist &
//! Tideman 1989). Level duels are no victories in either direction: two options nobody beats are tied.
//!
//! Where an unbroken tie leaves the winner as it is, the ranking below keeps only what holds in every order.
//!
//! Strength is the margin, or the votes for the winner and among equals the fewer votes for the loser.

use super::duels::{self, Duels};
use crate::tally::exact::Ratio;
use crate::tally::outcome::{Depends, Outcome, Outcomes, Tie, Where};
use crate::tally::pairwise::Pairwise;
use crate::tally::process::{self, Next, Pick, Process};
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::{Settings, Strength};
use crate::tally::spans;
use crate::tally::step::{Step, Victory};
use crate::tally::ties::{Question, Settled, TieRule, Waiting};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The strongest victories first.
pub const RULE: Rule = Rule {
    id: "ranked-pairs",
    fits: "rule-fits-ranked-pairs",
    source: "Tideman 1987, Social Choice and Welfare 4; Zavist & Tideman 1989; Brill & Fischer 2012, AAAI",
    settings: &["strength", "unranked", "default-option", "quorum", "tie"],
    count,
};

struct Pairs {
    /// The options by place, and how many words a row of bits takes.
    inside: Vec<usize>,
    words: usize,
    /// Equally strong victories together, the strongest first: winner and loser by place.
    groups: Vec<Vec<(usize, usize)>>,
}

/// What is believed so far: who stands above whom, in rows of bits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Order {
    group: usize,
    above: Vec<u64>,
    /// Victories of the group, by place in it, that contradict each other.
    rivals: Vec<usize>,
}

impl Pairs {
    fn new(inside: &[usize], pairs: &Pairwise, measure: Strength) -> Self {
        let size = inside.len();
        let mut victories: Vec<_> = (0..size)
            .flat_map(|a| (0..size).map(move |b| (a, b)))
            .filter(|&(a, b)| pairs.beats(a, b))
            .map(|(a, b)| {
                let losing = if measure == Strength::WinningVotes { pairs.votes(b, a) } else { 0 };
                ((Reverse(pairs.strength(a, b, measure)), losing), (a, b))
            })
            .collect();
        victories.sort_unstable();
        let groups = victories.chunk_by(|a, b| a.0 == b.0);
        let groups = groups.map(|group| group.iter().map(|&(_, pair)| pair).collect()).collect();
        Self { inside: inside.to_vec(), words: size.div_ceil(64), groups }
    }

    fn stands_above(&self, above: &[u64], a: usize, b: usize) -> bool {
        above[a * self.words + b / 64] >> (b % 64) & 1 == 1
    }

    /// Believes that `a` stands above `b`, with all that follows.
    fn believe(&self, above: &mut [u64], a: usize, b: usize) {
        if self.stands_above(above, a, b) {
            return;
        }
        let mut gained = above[b * self.words..][..self.words].to_vec();
        gained[b / 64] |= 1 << (b % 64);
        for x in 0..self.inside.len() {
            if x == a || self.stands_above(above, x, a) {
                above[x * self.words..][..self.words].iter_mut().zip(&gained).for_each(|(row, gained)| *row |= gained);
            }
        }
    }

    /// Goes on to the next victories that contradict each other. A victory does if, with all others of its strength, it
    /// would close a circle; one that would not is believed whatever the order.
    fn advance(&self, mut order: Order) -> Order {
        order.rivals.clear();
        while let Some(group) = self.groups.get(order.group) {
            let is_open = |&at: &usize| {
                let (a, b) = group[at];
                !self.stands_above(&order.above, a, b) && !self.stands_above(&order.above, b, a)
            };
            let open: Vec<usize> = (0..group.len()).filter(is_open).collect();
            let mut all = order.above.clone();
            open.iter().for_each(|&at| self.believe(&mut all, group[at].0, group[at].1));
            for at in open {
                let (a, b) = group[at];
                if self.stands_above(&all, b, a) {
                    order.rivals.push(at);
                } else {
                    self.believe(&mut order.above, a, b);
                }
            }
            if !order.rivals.is_empty() {
                break;
            }
            order.group += 1;
        }
        order
    }

    /// Who stands above whom however the ties are broken that nobody broke; none where no such tie was met, and nobody
    /// above anybody where there are more ways than are followed.
    fn certain(&self, ties: &[Tie], taken: &[usize]) -> Option<Vec<u64>> {
        let mut state = self.start();
        // Every step here is a tie, in the order taken; the last may be one at which the count stopped.
        for (at, tie) in ties.iter().enumerate() {
            if tie.resolved.is_empty() {
                let ends = spans::ends(self, &state).unwrap_or_default();
                let common = ends.into_iter().map(|end| end.above).reduce(|mut common, above| {
                    common.iter_mut().zip(above).for_each(|(row, above)| *row &= above);
                    common
                });
                return Some(common.unwrap_or_else(|| vec![0; self.inside.len() * self.words]));
            }
            state = self.take(&state, *taken.get(at)?);
        }
        None
    }

    fn options(&self, group: usize, victories: &[usize]) -> Vec<usize> {
        let pairs = victories.iter().filter_map(|&at| self.groups.get(group)?.get(at));
        let options: BTreeSet<usize> = pairs.flat_map(|&(a, b)| [self.inside[a], self.inside[b]]).collect();
        options.into_iter().collect()
    }
}

impl Process for Pairs {
    type State = Order;

    fn start(&self) -> Order {
        let above = vec![0; self.inside.len() * self.words];
        self.advance(Order { group: 0, above, rivals: Vec::new() })
    }

    fn next(&self, order: &Order) -> Next {
        if order.rivals.is_empty() {
            let size = self.inside.len();
            let first = (0..size).filter(|&b| (0..size).all(|a| !self.stands_above(&order.above, a, b)));
            return Next::Done(first.map(|at| self.inside[at]).collect());
        }
        let at = Where::Victories(order.group + 1);
        Next::Pick(Pick { at, among: order.rivals.clone(), spares: false, indifferent: false })
    }

    fn take(&self, order: &Order, victory: usize) -> Order {
        let mut after = order.clone();
        let (a, b) = self.groups[order.group][victory];
        self.believe(&mut after.above, a, b);
        self.advance(after)
    }

    fn tell(&self, _: &Order, _: &Pick, _: usize) -> Vec<Step> {
        Vec::new()
    }

    fn totals(&self, _: &Order) -> Vec<Ratio> {
        Vec::new()
    }

    fn patience(&self) -> usize {
        (500_000 / self.inside.len().pow(2).max(1)).clamp(8, 5_000)
    }

    fn between(&self, pick: &Pick) -> Vec<usize> {
        let Where::Victories(number) = pick.at else { return Vec::new() };
        self.options(number - 1, &pick.among)
    }

    fn settle(
        &self,
        profile: &Profile,
        chain: &TieRule,
        pick: &Pick,
        rounds: &[Vec<Ratio>],
    ) -> Result<(usize, Settled), Option<Waiting>> {
        let Where::Victories(number) = pick.at else { return Err(None) };
        let among = self.between(pick);
        let question = Question { at: pick.at, among: &among, favoured: 1, rounds };
        let (groups, by) = chain.order(profile, question).map_err(Some)?;
        let place = |at: usize| groups.iter().position(|group| group.contains(&self.inside[at]));
        let key = |&victory: &usize| {
            let (a, b) = self.groups[number - 1][victory];
            (place(a), place(b))
        };
        let first = pick.among.iter().copied().min_by_key(key).ok_or(None)?;
        if pick.among.iter().filter(|&victory| key(victory) == key(&first)).count() > 1 {
            return Err(None);
        }
        let favoured = vec![self.inside[self.groups[number - 1][first].0]];
        let others = among.into_iter().filter(|option| !favoured.contains(option)).collect();
        Ok((first, Settled { favoured, others, by }))
    }
}

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let Duels { mut outcome, inside, pairs } = duels::hold(&RULE, profile, settings)?;
    outcome.params.push(("strength", settings.strength.id().to_owned()));
    let process = Pairs::new(&inside, &pairs, settings.strength);
    let way = process::count(&process, profile, &settings.ties, &mut outcome);
    let certain = process.certain(&outcome.ties, &way.taken).unwrap_or_else(|| way.end.above.clone());
    let end = way.end;
    outcome.ties = by_strength(std::mem::take(&mut outcome.ties));
    let victories = process.groups.iter().take(end.group + 1).flatten().map(|&(a, b)| Victory {
        winner: inside[a],
        loser: inside[b],
        strength: pairs.strength(a, b, settings.strength),
        stands: process.stands_above(&end.above, a, b),
    });
    outcome.trace.push(Step::Victories(victories.collect()));
    let ranking = ranking(&process, profile, &outcome.winners, &certain);
    let outcomes = one_winner_each(&outcome.outcomes);
    if outcome.is_open() {
        outcome.ranking = ranking;
    } else {
        outcome.rank_by_tiers(profile, &Settings { seats: None, ..settings.clone() }, ranking);
    }
    outcome.outcomes = outcomes;
    Ok(outcome)
}

/// Where nobody beats any of several, one of them is chosen all the same.
fn one_winner_each(outcomes: &Outcomes) -> Outcomes {
    match outcomes {
        Outcomes::All(all) => {
            let winners: BTreeSet<usize> = all.iter().flatten().copied().collect();
            Outcomes::All(winners.into_iter().map(|winner| vec![winner]).collect())
        }
        Outcomes::Many => Outcomes::Many,
    }
}

/// One entry for each strength at which victories contradicted each other, however many of them.
fn by_strength(ties: Vec<Tie>) -> Vec<Tie> {
    let mut merged: Vec<Tie> = Vec::new();
    for tie in ties {
        match merged.last_mut() {
            Some(last) if last.at == tie.at => {
                if last.depends == Depends::No || (last.resolved.is_empty() && !tie.resolved.is_empty()) {
                    last.depends = tie.depends;
                    last.resolved = tie.resolved;
                    last.favoured = tie.favoured;
                }
                last.waiting = tie.waiting;
            }
            _ => merged.push(tie),
        }
    }
    merged
}

fn ranking(process: &Pairs, profile: &Profile, winners: &[usize], above: &[u64]) -> Vec<Vec<usize>> {
    let inside = &process.inside;
    let layers = duels::layers(inside.len(), |a, b| process.stands_above(above, a, b));
    let below = layers.into_iter().map(|layer| layer.into_iter().map(|at| inside[at]));
    let below = below.map(|layer| layer.filter(|option| !winners.contains(option)).collect::<Vec<_>>());
    let outside = (0..profile.options()).filter(|option| !inside.contains(option)).collect();
    let tiers = std::iter::once(winners.to_vec()).chain(below).chain([outside]);
    tiers.filter(|tier| !tier.is_empty()).collect()
}
