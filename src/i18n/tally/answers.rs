//! "Why is A above B?" and "why was C left out?"

use super::facts::{count, exact, gap, label, measure, measured};
use crate::i18n::{Words, say};
use crate::tally::outcome::Outcome;
use crate::tally::profile::Profile;
use crate::tally::step::{Round, Step};

/// Why one option stands above another: the numbers that decide it.
#[must_use]
pub fn above(words: &Words, profile: &Profile, outcome: &Outcome, upper: usize, lower: usize) -> Option<String> {
    let (a, b) = (label(profile, upper), label(profile, lower));
    if let Some(sentence) = by_path(words, profile, outcome, upper, lower) {
        return Some(sentence);
    }
    let score = |option: usize| outcome.scores.get(option).and_then(Option::as_ref);
    if let (Some(kind), Some(more), Some(less)) = (measured(outcome), score(upper), score(lower)) {
        let (of_a, of_b) = (measure(words, kind, more), measure(words, kind, less));
        return Some(match more == less {
            true => say!(words, "tally-level", a = a, b = b, total = of_a),
            false => {
                say!(words, "tally-above", a = a, of_a = of_a, b = b, of_b = of_b, gap = exact(words, &gap(more, less)))
            }
        });
    }
    if let Some((round, _)) = left_in(outcome, lower) {
        let tally = |option: usize| round.tally.get(option).cloned().flatten();
        if let (Some(more), Some(less)) = (tally(upper), tally(lower)) {
            let (of_a, of_b) = (exact(words, &more), exact(words, &less));
            return Some(say!(
                words,
                "tally-above-round",
                a = a,
                of_a = of_a,
                b = b,
                of_b = of_b,
                round = round.number
            ));
        }
    }
    let pairs = outcome.pairwise.as_ref()?;
    let (votes, against) = (count(words, pairs.votes(upper, lower)), count(words, pairs.votes(lower, upper)));
    Some(say!(words, "tally-duel", a = a, b = b, votes = votes, against = against))
}

/// Why an option is not among the chosen.
#[must_use]
pub fn left_out(words: &Words, profile: &Profile, outcome: &Outcome, option: usize) -> Option<String> {
    let name = label(profile, option);
    if let Some((round, tally)) = left_in(outcome, option).and_then(|(round, out)| Some((round, out?))) {
        let votes = exact(words, &tally);
        return Some(say!(words, "tally-out-round", option = name, votes = votes, round = round.number));
    }
    let chosen = outcome.selected.as_deref().unwrap_or(&outcome.winners);
    let last = *chosen.last()?;
    let score = |option: usize| outcome.scores.get(option).and_then(Option::as_ref);
    if let (Some(kind), Some(theirs), Some(needed)) = (measured(outcome), score(option), score(last))
        && outcome.selected.is_none()
        && theirs != needed
    {
        let (has, lacks) = (measure(words, kind, theirs), exact(words, &gap(needed, theirs)));
        let last = label(profile, last);
        return Some(say!(words, "tally-out-total", option = name, total = has, lacking = lacks, last = last));
    }
    let pairs = outcome.pairwise.as_ref()?;
    let (votes, against) = (count(words, pairs.votes(option, last)), count(words, pairs.votes(last, option)));
    let last_name = label(profile, last);
    if pairs.beats(last, option) {
        Some(say!(words, "tally-out-duel", option = name, other = last_name, votes = votes, against = against))
    } else {
        by_path(words, profile, outcome, last, option)
    }
}

/// The round in which an option left the count, and what it had.
fn left_in(outcome: &Outcome, option: usize) -> Option<(&Round, Option<crate::tally::exact::Ratio>)> {
    outcome.trace.iter().find_map(|step| match step {
        Step::Round(round) if round.eliminated.contains(&option) => {
            Some((round, round.tally.get(option).cloned().flatten()))
        }
        _ => None,
    })
}

fn by_path(words: &Words, profile: &Profile, outcome: &Outcome, upper: usize, lower: usize) -> Option<String> {
    let paths = outcome.trace.iter().find_map(|step| if let Step::Paths(paths) = step { Some(paths) } else { None })?;
    let (there, back) = (paths.strength(upper, lower), paths.strength(lower, upper));
    let chain = |from, to| {
        let path: Vec<String> = paths.path(from, to).into_iter().map(|option| label(profile, option)).collect();
        path.join(" > ")
    };
    let (a, b) = (label(profile, upper), label(profile, lower));
    match (there > back, back > 0) {
        (false, _) => None,
        (true, true) => Some(say!(
            words,
            "tally-path",
            a = a,
            b = b,
            chain = chain(upper, lower),
            strength = count(words, there),
            back = count(words, back)
        )),
        (true, false) => {
            let strength = count(words, there);
            Some(say!(words, "tally-path-only", a = a, b = b, chain = chain(upper, lower), strength = strength))
        }
    }
}
