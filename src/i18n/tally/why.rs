//! Everything a count says about one option, or about two.

use super::answers::{above, left_out};
use crate::i18n::Words;
use crate::tally::outcome::Outcome;
use crate::tally::profile::Profile;
use crate::tally::step::Step;

/// Everything the count says about one option: why it is chosen, or why it is not.
#[must_use]
pub fn why(words: &Words, profile: &Profile, outcome: &Outcome, option: usize) -> Vec<String> {
    let chosen = outcome.selected.as_deref().unwrap_or(&outcome.winners);
    let is_chosen = chosen.contains(&option);
    let mut told: Vec<String> = Vec::new();
    if is_chosen {
        let next = outcome.ranking.iter().flatten().copied().find(|other| !chosen.contains(other));
        if outcome.selected.is_none() && !outcome.is_open() {
            told.extend(next.and_then(|next| above(words, profile, outcome, option, next)));
        }
    } else {
        told.extend(left_out(words, profile, outcome, option));
    }
    let facts = outcome.trace.iter().filter(|fact| concerns(fact, option));
    told.extend(facts.filter_map(|fact| super::step(words, profile, outcome, fact)));
    told.extend(
        outcome.ties.iter().filter(|tie| tie.between.contains(&option)).map(|tie| super::tie(words, profile, tie)),
    );
    if told.is_empty() {
        told.push(super::winners(words, profile, outcome));
    }
    told
}

/// Why one option stands above another, the way they stand; why each is chosen or not where the rule does not rank them.
#[must_use]
pub fn compared(words: &Words, profile: &Profile, outcome: &Outcome, a: usize, b: usize) -> Vec<String> {
    let each = |options: &[usize]| options.iter().flat_map(|&option| why(words, profile, outcome, option)).collect();
    let taken = |option: usize| outcome.selected.as_ref().and_then(|taken| taken.iter().position(|&at| at == option));
    if outcome.selected.is_some() {
        let (first, second) =
            if taken(b).is_some() && taken(a).is_none_or(|at| taken(b) < Some(at)) { (b, a) } else { (a, b) };
        return each(&[first, second]);
    }
    match (outcome.rank(a), outcome.rank(b)) {
        (Some(of_a), Some(of_b)) if of_a == of_b => {
            let ties = outcome.ties.iter().filter(|tie| tie.between.contains(&a) && tie.between.contains(&b));
            let ties: Vec<String> = ties.map(|tie| super::tie(words, profile, tie)).collect();
            let told = if ties.is_empty() { above(words, profile, outcome, a, b).into_iter().collect() } else { ties };
            if told.is_empty() { each(&[a, b]) } else { told }
        }
        (of_a, of_b) => {
            let (upper, lower) = if of_b < of_a { (b, a) } else { (a, b) };
            let told: Vec<String> = above(words, profile, outcome, upper, lower).into_iter().collect();
            if told.is_empty() { each(&[upper, lower]) } else { told }
        }
    }
}

/// A fact that is about one option, and not about all.
fn concerns(fact: &Step, option: usize) -> bool {
    match fact {
        Step::CondorcetWinner(of) | Step::CondorcetLoser(of) => *of == option,
        Step::Duel { options, .. } => options.contains(&option),
        Step::Surplus { option: of, .. }
        | Step::Seat { option: of, .. }
        | Step::Funded { option: of, .. }
        | Step::PassedOver { option: of, .. }
        | Step::Bought { option: of, .. }
        | Step::Loaded { option: of, .. }
        | Step::Lacked { option: of, .. }
        | Step::BelowDefault { option: of, .. }
        | Step::Grades { option: of, .. }
        | Step::Parts { option: of, .. } => *of == option,
        Step::NotReached(all) | Step::AboveCeiling(all) | Step::BelowThreshold(all) => all.contains(&option),
        Step::Round(round) => round.elected.contains(&option) || round.eliminated.contains(&option),
        Step::Majority { .. } | Step::SecondRoundNeeded(_) => true,
        Step::Totals { .. }
        | Step::Smith(_)
        | Step::Keep(_)
        | Step::Share { .. }
        | Step::Paths(_)
        | Step::Victories(_)
        | Step::Consistency(_)
        | Step::SameForAll { .. } => false,
    }
}
