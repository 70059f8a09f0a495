//! All ways to order equally strong victories, followed where they are few.

use super::levels::{Levels, Order};
use crate::tally::exact::Ratio;
use crate::tally::methods::relation::Relation;
use crate::tally::outcome::{Tie, Where};
use crate::tally::process::{Next, Pick, Process};
use crate::tally::profile::Profile;
use crate::tally::spans;
use crate::tally::step::Step;
use crate::tally::ties::{Question, Settled, TieRule, Waiting};

impl Levels {
    /// Who stands above whom however the ties are broken that nobody broke; none where no such tie was met.
    pub(super) fn certain(&self, ties: &[Tie], taken: &[usize]) -> Option<Relation> {
        let mut state = self.start();
        // Every step here is a tie, in the order taken; the last may be one at which the count stopped.
        for (at, tie) in ties.iter().enumerate() {
            if tie.resolved.is_empty() {
                let ends = spans::ends(self, &state).unwrap_or_default();
                let common = ends.into_iter().map(|end| end.above).reduce(|mut common, above| {
                    common.keep_common(&above);
                    common
                });
                return Some(common.unwrap_or_else(|| self.foresee(&state, |_| false).certain));
            }
            state = self.take(&state, *taken.get(at)?);
        }
        None
    }
}

impl Process for Levels {
    type State = Order;

    fn start(&self) -> Order {
        self.begin()
    }

    fn next(&self, order: &Order) -> Next {
        if order.rivals.is_empty() {
            return Next::Done(self.outside_of(&order.above.first()));
        }
        let at = Where::Victories(order.group + 1);
        Next::Pick(Pick { at, among: order.rivals.clone(), spares: false, indifferent: false })
    }

    fn take(&self, order: &Order, victory: usize) -> Order {
        self.believe(order, victory)
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
        _: &[Vec<Ratio>],
    ) -> Result<(usize, Settled), Option<Waiting>> {
        let Where::Victories(number) = pick.at else { return Err(None) };
        let (order, settled) = self.by_chain(profile, chain, number - 1, &pick.among)?;
        Ok((order.first().copied().ok_or(None)?, settled))
    }
}

impl Levels {
    /// Equally strong victories by the place the declared chain gives to their winner, then to their loser; no further than
    /// it tells them apart.
    ///
    /// # Errors
    ///
    /// The chain does not say which is the first, or waits for somebody.
    pub(super) fn by_chain(
        &self,
        profile: &Profile,
        chain: &TieRule,
        group: usize,
        rivals: &[usize],
    ) -> Result<(Vec<usize>, Settled), Option<Waiting>> {
        let among = self.options(group, rivals);
        let question = Question { at: Where::Victories(group + 1), among: &among, favoured: 1, rounds: &[] };
        let (groups, by) = chain.order(profile, question).map_err(Some)?;
        let place = |at: usize| groups.iter().position(|group| group.contains(&self.inside[at]));
        let places: Vec<_> = (0..self.inside.len()).map(place).collect();
        let key = |&victory: &usize| {
            let (a, b) = self.groups[group][victory];
            (places[a], places[b])
        };
        let mut order = rivals.to_vec();
        order.sort_by_key(key);
        if let Some(level) = order.windows(2).position(|two| key(&two[0]) == key(&two[1])) {
            order.truncate(level);
        }
        let first = order.first().ok_or(None)?;
        let favoured = vec![self.inside[self.groups[group][*first].0]];
        let others = among.into_iter().filter(|option| !favoured.contains(option)).collect();
        Ok((order, Settled { favoured, others, by }))
    }
}
