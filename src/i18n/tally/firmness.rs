//! How firm a result is, in plain words. Bounds are called bounds, and ballots are counted, never named.

use super::facts::{count, criterion, label, labels, money, percent};
use super::name;
use crate::i18n::{Words, list, say};
use crate::tally::exact::whole;
use crate::tally::firmness::Firmness;
use crate::tally::firmness::agreement::Agreement;
use crate::tally::firmness::ballots::Deciding;
use crate::tally::firmness::margin::Margin;
use crate::tally::firmness::projects::{Core, Lacking};
use crate::tally::firmness::weights::{PERCENT, Reach, Weighed};
use crate::tally::profile::{Ballots, Profile};
use crate::tally::rule;
use num_traits::{One as _, Zero as _};

/// All of it, sentence by sentence.
#[must_use]
pub fn firm(words: &Words, profile: &Profile, firmness: &Firmness) -> Vec<String> {
    let mut told = Vec::new();
    told.extend(firmness.margin.map(|found| margin(words, found)));
    told.extend(firmness.judgements.map(|n| say!(words, "tally-firm-judgements", n = n, number = count(words, n))));
    if matches!(profile.ballots, Ballots::Pairs(_)) && firmness.margin.is_none() && firmness.judgements.is_none() {
        told.push(say!(words, "tally-firm-duels"));
    }
    match firmness.deciding {
        Some(found) => told.push(alone(words, found)),
        None if matches!(profile.ballots, Ballots::Pairs(_) | Ballots::Rated(_)) => {}
        None => told.push(say!(words, "tally-firm-alone-untried")),
    }
    if let Some(found) = &firmness.weights {
        told.extend(weighed(words, profile, found));
    }
    told.extend(firmness.lacking.iter().map(|found| lacking(words, profile, found)));
    if let Some(found) = &firmness.core {
        told.extend(core(words, profile, found));
    }
    told.extend(firmness.agreement.iter().flat_map(|found| agreement(words, profile, found)));
    told
}

/// How many voters it would have taken.
#[must_use]
pub fn margin(words: &Words, margin: Margin) -> String {
    match margin {
        Margin::Exactly(0) => say!(words, "tally-firm-level"),
        Margin::Exactly(n) => say!(words, "tally-firm-exactly", n = n, votes = count(words, n)),
        Margin::AtLeast(0 | 1) => say!(words, "tally-firm-unknown"),
        Margin::AtLeast(n) => say!(words, "tally-firm-at-least", n = n, votes = count(words, n)),
        Margin::AtMost(n) => say!(words, "tally-firm-at-most", n = n, votes = count(words, n)),
        Margin::Between(least, most) => {
            say!(words, "tally-firm-between", least = count(words, least), most = count(words, most))
        }
    }
}

/// How many ballots decide alone.
#[must_use]
pub fn alone(words: &Words, deciding: Deciding) -> String {
    let (votes, of) = (count(words, deciding.ballots), count(words, deciding.of));
    say!(words, "tally-firm-alone", n = deciding.ballots, votes = votes, of = of)
}

/// What the weights of criteria decide.
#[must_use]
pub fn weighed(words: &Words, profile: &Profile, weighed: &Weighed) -> Vec<String> {
    let mut told = Vec::new();
    if let Some((last, next, swap)) = &weighed.closest {
        let (a, b) = (label(profile, *last), label(profile, *next));
        let (from, to) = (percent(words, &swap.from), percent(words, &swap.to));
        let criterion = criterion(profile, swap.criterion);
        told.push(match swap.to.is_zero() || swap.to.is_one() {
            true => say!(words, "tally-firm-swap-end", a = a, b = b, criterion = criterion, from = from, to = to),
            false => say!(words, "tally-firm-swap", a = a, b = b, criterion = criterion, from = from, to = to),
        });
    }
    let name = |option: usize| label(profile, option);
    told.extend(reach(words, &name, &weighed.reach));
    told
}

/// The ranks options can have while all weights move a little; options by `name`.
#[must_use]
pub fn reach(words: &Words, name: &dyn Fn(usize) -> String, reach: &[Reach]) -> Vec<String> {
    let moved = reach.iter().enumerate().filter(|(_, reach)| reach.best != reach.worst);
    let told: Vec<String> = moved
        .map(|(option, reach)| {
            let (best, worst) = (reach.best, reach.worst);
            say!(words, "tally-firm-reach", percent = PERCENT, option = name(option), best = best, worst = worst)
        })
        .collect();
    match told.is_empty() {
        true => vec![say!(words, "tally-firm-reach-all", percent = PERCENT)],
        false => told,
    }
}

/// What a project lacked.
#[must_use]
pub fn lacking(words: &Words, profile: &Profile, lacking: &Lacking) -> String {
    let name = label(profile, lacking.option);
    let mut told: Vec<String> = Vec::new();
    match lacking.voters {
        Some(Margin::Exactly(n)) => {
            told.push(say!(words, "tally-firm-voters", n = n, votes = count(words, n)));
        }
        Some(Margin::AtMost(n)) => {
            told.push(say!(words, "tally-firm-voters-most", n = n, votes = count(words, n)));
        }
        _ => {}
    }
    if let Some(cost) = lacking.cost {
        told.push(say!(words, "tally-firm-cost", cost = money(words, profile, &whole(cost))));
    }
    if told.is_empty() {
        told.push(say!(words, "tally-firm-nothing"));
    }
    if let Some(part) = &lacking.could_pay {
        told.push(say!(words, "tally-firm-could-pay", part = percent(words, part)));
    }
    say!(words, "tally-firm-lacks", option = name, told = told.join("; "))
}

/// What is funded whatever the rule.
#[must_use]
pub fn core(words: &Words, profile: &Profile, core: &Core) -> Vec<String> {
    let named = |options: &[usize]| list::and(words.language(), &labels(profile, options));
    let rules = called(words, core.rules.iter().map(|(rule, _)| *rule));
    let mut told = vec![match core.all.is_empty() {
        true => say!(words, "tally-firm-core-none", rules = rules),
        false => say!(words, "tally-firm-core", rules = rules, options = named(&core.all)),
    }];
    if !core.some.is_empty() {
        told.push(say!(words, "tally-firm-core-some", options = named(&core.some)));
    }
    told
}

/// Rules by the names people know.
fn called<'a>(words: &Words, rules: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> =
        rules.map(|id| rule::find(id).map_or_else(|| id.to_owned(), |rule| name(words, rule))).collect();
    list::and(words.language(), &names)
}

/// What other rules would have chosen, rules that say the same together.
#[must_use]
pub fn agreement(words: &Words, profile: &Profile, agreement: &Agreement) -> Vec<String> {
    let mut told = Vec::new();
    told.extend(
        agreement.condorcet_winner.map(|option| say!(words, "tally-condorcet-winner", option = label(profile, option))),
    );
    told.extend(
        agreement.condorcet_loser.map(|option| say!(words, "tally-condorcet-loser", option = label(profile, option))),
    );
    if agreement.smith.len() > 1 && agreement.smith.len() < profile.options() {
        let options = list::and(words.language(), &labels(profile, &agreement.smith));
        told.push(say!(words, "tally-smith", options = options));
    }
    let mut said: Vec<(&[usize], bool, Vec<&str>)> = Vec::new();
    for opinion in &agreement.opinions {
        match said.iter_mut().find(|(winners, open, _)| *winners == opinion.winners && *open == opinion.open) {
            Some((.., rules)) => rules.push(opinion.rule),
            None => said.push((&opinion.winners, opinion.open, vec![opinion.rule])),
        }
    }
    for (winners, open, rules) in &said {
        let rules = called(words, rules.iter().copied());
        let options = list::first_few(words, labels(profile, winners));
        told.push(match (winners.is_empty(), open) {
            (true, _) => say!(words, "tally-firm-rules-nobody", rules = rules),
            (false, true) => say!(words, "tally-firm-rules-open", rules = rules, options = options),
            (false, false) => say!(words, "tally-firm-rules", rules = rules, options = options),
        });
    }
    if said.len() == 1 {
        told.push(say!(words, "tally-firm-unanimous"));
    }
    told
}
