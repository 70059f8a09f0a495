//! Victories by their strength, and what is believed of them so far.

use crate::tally::methods::duels::levels;
use crate::tally::methods::relation::Relation;
use crate::tally::pairwise::Pairwise;
use crate::tally::settings::Strength;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The victories, by strength.
pub(super) struct Levels {
    /// The options by place.
    pub(super) inside: Vec<usize>,
    /// Equally strong victories together, the strongest first: winner and loser by place.
    pub(super) groups: Vec<Vec<(usize, usize)>>,
}

/// What is believed so far: who stands above whom.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Order {
    pub(super) group: usize,
    pub(super) above: Relation,
    /// Victories of the group, by place in it, that contradict each other.
    pub(super) rivals: Vec<usize>,
}

/// What can be said of the end without following the ways to it.
pub(super) struct Ahead {
    /// Who stands above whom in every order; not always all of it.
    pub(super) certain: Relation,
    /// Who stands above whom in some order; sometimes more.
    possible: Relation,
}

impl Ahead {
    /// Whoever is chosen is among these.
    pub(super) fn open(&self) -> Vec<usize> {
        self.certain.first()
    }

    /// Those chosen in every order, where that is known.
    pub(super) fn sure(&self) -> Option<Vec<usize>> {
        let open = self.open();
        (open.len() == 1 || open.iter().all(|&at| !self.possible.has_above(at))).then_some(open)
    }
}

impl Levels {
    pub(super) fn new(inside: &[usize], pairs: &Pairwise, measure: Strength) -> Self {
        let groups = levels(pairs, |a, b| {
            let losing = if measure == Strength::WinningVotes { pairs.votes(b, a) } else { 0 };
            (Reverse(pairs.strength(a, b, measure)), losing)
        });
        Self { inside: inside.to_vec(), groups }
    }

    /// Up to the first victories that contradict each other.
    pub(super) fn begin(&self) -> Order {
        self.begin_until(|_| false)
    }

    /// The same, or until `enough` is known.
    pub(super) fn begin_until(&self, enough: impl Fn(&Relation) -> bool) -> Order {
        self.advance(Order { group: 0, above: Relation::none(self.inside.len()), rivals: Vec::new() }, enough)
    }

    /// Goes on to the next victories that contradict each other, or until `enough` is known. A victory does if, with all
    /// others of its strength, it would close a circle; one that would not is believed whatever the order.
    fn advance(&self, mut order: Order, enough: impl Fn(&Relation) -> bool) -> Order {
        order.rivals.clear();
        while let Some(group) = self.groups.get(order.group).filter(|_| !enough(&order.above)) {
            let is_open = |&at: &usize| {
                let (a, b) = group[at];
                !order.above.holds(a, b) && !order.above.holds(b, a)
            };
            let open: Vec<usize> = (0..group.len()).filter(is_open).collect();
            let mut all = order.above.clone();
            all.believe_all(open.iter().map(|&at| group[at]));
            let (rivals, free): (Vec<usize>, Vec<usize>) =
                open.into_iter().partition(|&at| all.holds(group[at].1, group[at].0));
            order.rivals = rivals;
            if !order.rivals.is_empty() {
                order.above.believe_all(free.into_iter().map(|at| group[at]));
                break;
            }
            order.above = all;
            order.group += 1;
        }
        order
    }

    /// Believes one victory of this strength, and goes on.
    pub(super) fn believe(&self, order: &Order, victory: usize) -> Order {
        let mut after = order.clone();
        let (a, b) = self.groups[order.group][victory];
        after.above.believe(a, b);
        self.advance(after, |_| false)
    }

    /// Believes some of the victories that contradict each other in this order, each unless it contradicts those before,
    /// and goes on.
    pub(super) fn believe_in_order(&self, order: &Order, victories: &[usize]) -> Order {
        self.believe_until(order, victories, |_| false)
    }

    /// The same, or until `enough` is known.
    pub(super) fn believe_until(
        &self,
        order: &Order,
        victories: &[usize],
        enough: impl Fn(&Relation) -> bool,
    ) -> Order {
        let mut after = order.clone();
        for &victory in victories {
            let (a, b) = self.groups[order.group][victory];
            if !after.above.holds(b, a) {
                after.above.believe(a, b);
            }
        }
        self.advance(after, enough)
    }

    /// Looks ahead, strength by strength: what nothing possible contradicts is certain, and what nothing certain
    /// contradicts is possible. Stops where `enough` is known for certain.
    pub(super) fn foresee(&self, order: &Order, enough: impl Fn(&Relation) -> bool) -> Ahead {
        let mut ahead = Ahead { certain: order.above.clone(), possible: order.above.clone() };
        for group in self.groups.iter().skip(order.group) {
            let (certain, possible) = (&mut ahead.certain, &mut ahead.possible);
            let is_open = |&&(a, b): &&(usize, usize)| !certain.holds(a, b) && !certain.holds(b, a);
            let open: Vec<(usize, usize)> = group.iter().filter(is_open).copied().collect();
            possible.believe_all(open.iter().copied());
            certain.believe_all(open.iter().copied().filter(|&(a, b)| !possible.holds(b, a)));
            // Where everything is possible nothing more is certain.
            if ahead.possible.is_full() || enough(&ahead.certain) {
                break;
            }
        }
        ahead
    }

    /// Those chosen if victories of this one, and of all it stands above, are believed before their equals.
    pub(super) fn in_favour_of(&self, order: &Order, favoured: usize) -> Vec<usize> {
        let mut order = order.clone();
        while !order.rivals.is_empty() {
            let group = &self.groups[order.group];
            let (mut first, mut rest, mut above) = (Vec::new(), order.rivals.clone(), order.above.clone());
            loop {
                let helps = |&victory: &usize| {
                    let (a, b) = group[victory];
                    (a == favoured || above.holds(favoured, a)) && !above.holds(b, a)
                };
                let (helping, others): (Vec<usize>, Vec<usize>) = rest.into_iter().partition(helps);
                rest = others;
                if helping.is_empty() {
                    break;
                }
                for &victory in &helping {
                    let (a, b) = group[victory];
                    if !above.holds(b, a) {
                        above.believe(a, b);
                    }
                }
                first.extend(helping);
            }
            rest.sort_by_key(|&victory| group[victory].1 == favoured);
            first.extend(rest);
            order = self.believe_in_order(&order, &first);
        }
        order.above.first()
    }

    /// The options of these victories, as they are called outside.
    pub(super) fn options(&self, group: usize, victories: &[usize]) -> Vec<usize> {
        let pairs = victories.iter().filter_map(|&at| self.groups.get(group)?.get(at));
        let options: BTreeSet<usize> = pairs.flat_map(|&(a, b)| [self.inside[a], self.inside[b]]).collect();
        options.into_iter().collect()
    }

    /// Places, as the options are called outside.
    pub(super) fn outside_of(&self, places: &[usize]) -> Vec<usize> {
        places.iter().map(|&at| self.inside[at]).collect()
    }
}
