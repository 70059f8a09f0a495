//! The money of the voters, and what a project costs each of its supporters. All amounts are whole multiples of
//! `1 / denominator`, so that nothing is rounded and amounts are compared as integers.

use super::electorate::Electorate;
use super::loads::Loads;
use crate::tally::exact::Ratio;
use num_bigint::{BigInt, BigUint};
use num_traits::{ToPrimitive, Zero};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// What every voter has left.
#[derive(Debug, Clone)]
pub struct Purses {
    denominator: BigUint,
    /// The amounts there are, the smallest first.
    amounts: Vec<BigUint>,
    /// By group, which of them each voter in it has.
    holds: Vec<u32>,
}

/// What a project costs for each unit of what it is worth: a fraction, not always in lowest terms.
#[derive(Debug, Clone)]
pub struct Price {
    numerator: BigUint,
    denominator: BigUint,
}

impl Price {
    /// A price of `numerator / denominator`.
    #[must_use]
    pub fn new(numerator: impl Into<BigUint>, denominator: impl Into<BigUint>) -> Self {
        Self { numerator: numerator.into(), denominator: denominator.into() }
    }

    /// Which of two prices is lower.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Ordering {
        (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator))
    }
}

/// How the supporters of a project pay for it: each the same for each point it gave (or simply the same), or all it has
/// where that is less.
#[derive(Debug, Clone)]
pub struct Offer {
    /// What those who can pay in full pay together.
    rest: BigUint,
    /// Their points together, or how many they are.
    parts: BigUint,
}

/// A purchase. Fractions are made of it only where it is told.
#[derive(Debug)]
pub struct Paid {
    /// How many had less than their part, and paid all they had.
    pub emptied: u64,
    /// By supporting group, in the order of the supporters, which of the amounts each voter in it paid.
    pub by_group: Vec<u32>,
    most: BigUint,
    amounts: Vec<BigUint>,
    denominator: BigUint,
}

impl Paid {
    /// What one supporter pays at most.
    #[must_use]
    pub fn most(&self) -> Ratio {
        ratio(&self.most, &self.denominator)
    }

    /// What so many voters paid together, each one of the amounts.
    #[must_use]
    pub fn together(&self, weights: impl IntoIterator<Item = (u32, u64)>) -> Ratio {
        let parts = weights.into_iter().map(|(amount, weight)| &self.amounts[amount as usize] * weight);
        ratio(&parts.sum(), &self.denominator)
    }
}

fn ratio(amount: &BigUint, denominator: &BigUint) -> Ratio {
    Ratio::new(BigInt::from(amount.clone()), BigInt::from(denominator.clone()))
}

impl Purses {
    /// Every voter has `numerator / denominator`.
    #[must_use]
    pub fn equal(electorate: &Electorate, numerator: BigUint, denominator: u64) -> Self {
        let denominator = BigUint::from(denominator.max(1));
        Self { denominator, amounts: vec![numerator], holds: vec![0; electorate.weights.len()] }
    }

    /// How the supporters would pay; none where they cannot.
    #[must_use]
    pub fn offer(&self, electorate: &Electorate, option: usize, cost: u64) -> Option<Offer> {
        let support = &electorate.support[option];
        let mut rest = &self.denominator * cost;
        if support.points.is_empty() {
            let mut parts = support.weight;
            let by_amount = electorate.supporters_by(option, &self.holds, self.amounts.len());
            for (amount, weight) in self.amounts.iter().zip(by_amount).filter(|&(_, weight)| weight > 0) {
                if amount * parts >= rest {
                    return Some(Offer { rest, parts: parts.into() });
                }
                rest -= amount * weight;
                parts -= weight;
            }
            return None;
        }
        let mut kinds: BTreeMap<(u32, u64), u64> = BTreeMap::new();
        for (&group, &points) in support.groups.iter().zip(&support.points) {
            *kinds.entry((self.holds[group as usize], points)).or_insert(0) += electorate.weights[group as usize];
        }
        let mut kinds: Vec<((u32, u64), u64)> = kinds.into_iter().collect();
        let amount = |held: u32| &self.amounts[held as usize];
        kinds.sort_by_cached_key(|&((held, points), _)| Ratio::new(amount(held).clone().into(), points.into()));
        let all = |((_, points), weight): &((u32, u64), u64)| u128::from(*points) * u128::from(*weight);
        let mut parts: BigUint = kinds.iter().map(all).map(BigUint::from).sum();
        for kind in kinds {
            let ((held, points), weight) = kind;
            if amount(held) * &parts >= &rest * points {
                return Some(Offer { rest, parts });
            }
            rest -= amount(held) * weight;
            parts -= all(&kind);
        }
        None
    }

    /// The price in an offer, for something worth `worth` to each supporter (1 where points say what it is worth).
    #[must_use]
    pub fn price(&self, offer: &Offer, worth: u64) -> Price {
        Price::new(offer.rest.clone(), &self.denominator * &offer.parts * worth)
    }

    /// Takes the money from the supporters.
    pub fn pay(&mut self, electorate: &Electorate, option: usize, offer: &Offer) -> Paid {
        let support = &electorate.support[option];
        let shared = gcd(offer.rest.clone(), offer.parts.clone());
        let (part, factor) = (&offer.rest / &shared, &offer.parts / &shared);
        self.denominator *= &factor;
        self.amounts.iter_mut().for_each(|amount| *amount *= &factor);

        // What supporters with this amount and these points have afterwards, and what they paid.
        let mut kinds: BTreeMap<(u32, u64), u32> = BTreeMap::new();
        // The last points and kind met with each amount: mostly all have the same points.
        let mut last: Vec<Option<(u64, u32)>> = vec![None; self.amounts.len()];
        let (mut after, mut paid, mut short) = (Vec::new(), Vec::new(), Vec::new());
        let mut by_group = Vec::with_capacity(support.groups.len());
        let mut moved: Vec<(u32, u32)> = Vec::with_capacity(support.groups.len());
        let mut emptied = 0;
        let mut most = 1;
        for (at, &group) in support.groups.iter().enumerate() {
            let points = support.points.get(at).copied().unwrap_or(1);
            let held = self.holds[group as usize];
            let known = last[held as usize].filter(|&(given, _)| given == points).map(|(_, kind)| kind);
            let kind = known.unwrap_or_else(|| {
                *kinds.entry((held, points)).or_insert_with(|| {
                    let amount = &self.amounts[held as usize];
                    let full = &part * points;
                    short.push(*amount < full);
                    let pays = if *amount < full { amount.clone() } else { full };
                    after.push(amount - &pays);
                    paid.push(pays);
                    paid.len() as u32 - 1
                })
            });
            last[held as usize] = Some((points, kind));
            most = most.max(points);
            if short[kind as usize] {
                emptied += electorate.weights[group as usize];
            }
            by_group.push(kind);
            moved.push((group, kind));
        }
        let denominator = self.denominator.clone();
        let paid = Paid { emptied, by_group, most: &part * most, amounts: paid, denominator };

        let first = self.amounts.len() as u32;
        self.amounts.append(&mut after);
        moved.into_iter().for_each(|(group, kind)| self.holds[group as usize] = first + kind);
        self.tidy();
        paid
    }

    /// What the supporters of an option have together.
    #[must_use]
    pub fn together(&self, electorate: &Electorate, option: usize) -> Ratio {
        let by_amount = electorate.supporters_by(option, &self.holds, self.amounts.len());
        let sum = self.amounts.iter().zip(by_amount).filter(|&(_, weight)| weight > 0);
        ratio(&sum.map(|(amount, weight)| amount * weight).sum(), &self.denominator)
    }

    /// What all have, as loads below zero: Phragmén's rule goes on from there.
    #[must_use]
    pub fn as_loads(&self) -> Loads {
        let loads = self.amounts.iter().map(|amount| -BigInt::from(amount.clone()));
        Loads::new(loads.collect(), self.denominator.clone().into(), self.holds.clone())
    }

    /// Each amount once, sorted, none that nobody has.
    fn tidy(&mut self) {
        let mut used = vec![false; self.amounts.len()];
        self.holds.iter().for_each(|&held| used[held as usize] = true);
        let mut order: Vec<usize> = (0..self.amounts.len()).filter(|&held| used[held]).collect();
        order.sort_by(|&a, &b| self.amounts[a].cmp(&self.amounts[b]));
        let mut place = vec![0; self.amounts.len()];
        let mut tidy: Vec<BigUint> = Vec::with_capacity(order.len());
        for old in order {
            let amount = std::mem::take(&mut self.amounts[old]);
            if tidy.last() != Some(&amount) {
                tidy.push(amount);
            }
            place[old] = tidy.len() as u32 - 1;
        }
        self.holds.iter_mut().for_each(|held| *held = place[*held as usize]);
        self.amounts = tidy;
    }
}

/// Voters have the same money, whatever the denominator it is written over.
impl Ord for Purses {
    fn cmp(&self, other: &Self) -> Ordering {
        let scaled = |purses: &Self, by: &BigUint| purses.amounts.iter().map(|amount| amount * by).collect::<Vec<_>>();
        let holds = self.holds.cmp(&other.holds);
        holds.then_with(|| scaled(self, &other.denominator).cmp(&scaled(other, &self.denominator)))
    }
}

impl PartialOrd for Purses {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Purses {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Purses {}

/// The greatest common divisor. What voters pay together is large and in how many parts is small, so one division leaves
/// the rest to machine words.
fn gcd(mut a: BigUint, mut b: BigUint) -> BigUint {
    while !b.is_zero() {
        let rest = &a % &b;
        if let (Some(mut a), Some(mut b)) = (b.to_u64(), rest.to_u64()) {
            while b != 0 {
                (a, b) = (b, a % b);
            }
            return a.into();
        }
        (a, b) = (b, rest);
    }
    a
}
