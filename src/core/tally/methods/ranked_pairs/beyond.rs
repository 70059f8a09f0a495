//! Where the ways to order equally strong victories are too many to be followed: what is certain and what is possible is
//! found strength by strength, and the declared chain orders a whole strength at once.

use super::levels::{Ahead, Levels, Order};
use crate::tally::methods::relation::Relation;
use crate::tally::outcome::{Depends, Outcome, Outcomes, Tie, Where};
use crate::tally::process;
use crate::tally::profile::Profile;
use crate::tally::ties::TieRule;
use std::collections::BTreeSet;

/// Of so many options it is tried whether they can be chosen.
const MOST_TRIED: usize = 24;

impl Levels {
    /// Counts, fills winners, ties and outcomes, and says who stands above whom for certain.
    pub(super) fn count_beyond(&self, profile: &Profile, chain: &TieRule, outcome: &mut Outcome) -> Relation {
        let mut order = self.begin();
        let mut all = None;
        loop {
            let ahead = self.foresee(&order, |_| false);
            let between = self.options(order.group, &order.rivals);
            let mut tie = Tie::open(Where::Victories(order.group + 1), between, Depends::No);
            if let Some(sure) = ahead.sure() {
                outcome.winners = self.outside_of(&sure);
                outcome.outcomes = all.unwrap_or_else(|| Outcomes::All(vec![outcome.winners.clone()]));
                outcome.ties.extend((!order.rivals.is_empty()).then_some(tie));
                return ahead.certain;
            }
            let (open, shown) = self.chances(&order, &ahead);
            tie.depends = if shown.len() > 1 { Depends::Yes } else { Depends::Unknown };
            let all = all.get_or_insert_with(|| match shown.len() == open.len() {
                true => Outcomes::All(open.iter().map(|&winner| vec![winner]).collect()),
                false => Outcomes::Many,
            });
            match self.by_chain(profile, chain, order.group, &order.rivals) {
                Ok((victories, settled)) => {
                    tie.resolved = settled.by;
                    tie.favoured = settled.favoured;
                    outcome.ties.push(tie);
                    order = self.believe_in_order(&order, &victories);
                }
                Err(waiting) => {
                    tie.waiting = waiting;
                    outcome.winners = open;
                    outcome.outcomes = all.clone();
                    outcome.ties.push(tie);
                    return ahead.certain;
                }
            }
        }
    }

    /// Whom nothing certain keeps from being chosen, and those of them who are in some order that was tried.
    fn chances(&self, order: &Order, ahead: &Ahead) -> (Vec<usize>, BTreeSet<usize>) {
        let open = ahead.open();
        let mut shown = BTreeSet::new();
        for &favoured in open.iter().take(MOST_TRIED) {
            if !shown.contains(&favoured) {
                shown.extend(self.in_favour_of(order, favoured));
            }
        }
        (self.outside_of(&open), shown)
    }

    /// Those nobody stands above in the end, and nothing told: none where ways have to be followed to know them. What the
    /// chain orders where nothing depends on it changes nothing.
    pub(super) fn top(&self, profile: &Profile, chain: &TieRule) -> Option<Top> {
        // Whoever alone has nobody above stands above all others, and nothing against that is believed any more.
        let one = |above: &Relation| above.first().len() == 1;
        let mut order = self.begin_until(one);
        loop {
            let first = order.above.first();
            if first.len() == 1 || order.rivals.is_empty() {
                return Some(Top::Sure(self.outside_of(&first)));
            }
            match self.by_chain(profile, chain, order.group, &order.rivals) {
                Ok((victories, _)) => order = self.believe_until(&order, &victories, one),
                Err(_) => {
                    let ahead = self.foresee(&order, one);
                    return match ahead.sure() {
                        Some(sure) => Some(Top::Sure(self.outside_of(&sure))),
                        None if process::is_followed(self) => None,
                        None => Some(Top::Open(self.outside_of(&ahead.open()))),
                    };
                }
            }
        }
    }
}

/// Who is chosen, and nothing told.
pub(in crate::tally::methods) enum Top {
    /// Nobody stands above these.
    Sure(Vec<usize>),
    /// One of these is chosen, which the chain leaves open.
    Open(Vec<usize>),
}
