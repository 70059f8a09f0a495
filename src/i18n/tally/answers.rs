//! "Why is A above B?" and "why was C left out?", each in a sentence.

use super::facts::{count, criterion, exact, gap, label, measure, measured};
use crate::i18n::{Words, list, say};
use crate::tally::exact::{Ratio, ratio};
use crate::tally::outcome::Outcome;
use crate::tally::profile::Profile;
use crate::tally::step::{Round, Step};
use num_traits::{Signed as _, Zero as _};

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
        let told = match more == less {
            true => say!(words, "tally-level", a = a, b = b, total = of_a),
            false => {
                let gap = exact(words, &gap(more, less));
                say!(words, "tally-above", a = a.as_str(), of_a = of_a, b = b.as_str(), of_b = of_b, gap = gap)
            }
        };
        return Some(match by_parts(words, profile, outcome, upper, lower) {
            Some(parts) => format!("{told} {parts}"),
            None => told,
        });
    }
    if let Some(sentence) = by_grades(words, profile, outcome, upper, lower) {
        return Some(sentence);
    }
    if let Some(sentence) = by_seats(words, profile, outcome, upper, lower) {
        return Some(sentence);
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

/// Why an option is not among the chosen; none where the steps of the count say it themselves.
#[must_use]
pub fn left_out(words: &Words, profile: &Profile, outcome: &Outcome, option: usize) -> Option<String> {
    let name = label(profile, option);
    if let Some((round, tally)) = left_in(outcome, option).and_then(|(round, out)| Some((round, out?))) {
        let votes = exact(words, &tally);
        return Some(say!(words, "tally-out-round", option = name, votes = votes, round = round.number));
    }
    if let Some(sentence) = at_the_end(words, profile, outcome, option) {
        return Some(sentence);
    }
    let chosen = outcome.selected.as_deref().unwrap_or(&outcome.winners);
    let last = *chosen.last()?;
    if outcome.selected.is_some() {
        return None;
    }
    let last = outcome.ranking.iter().flatten().copied().rfind(|option| chosen.contains(option)).unwrap_or(last);
    let score = |option: usize| outcome.scores.get(option).and_then(Option::as_ref);
    if let (Some(kind), Some(theirs), Some(needed)) = (measured(outcome), score(option), score(last))
        && theirs != needed
    {
        let (has, lacks) = (measure(words, kind, theirs), exact(words, &gap(needed, theirs)));
        let last = label(profile, last);
        return Some(say!(words, "tally-out-total", option = name, total = has, lacking = lacks, last = last));
    }
    if let Some(sentence) = by_grades(words, profile, outcome, last, option) {
        return Some(sentence);
    }
    if let Some((number, measured, totals, taken)) = last_seat(outcome)
        && let (Some(Some(had)), Some(Some(needed))) = (totals.get(option), totals.get(taken))
    {
        return Some(say!(
            words,
            "tally-out-seat",
            option = name,
            number = number,
            total = measure(words, measured, had),
            last = label(profile, taken),
            needed = measure(words, measured, needed)
        ));
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
fn left_in(outcome: &Outcome, option: usize) -> Option<(&Round, Option<Ratio>)> {
    outcome.trace.iter().find_map(|step| match step {
        Step::Round(round) if round.eliminated.contains(&option) => {
            Some((round, round.tally.get(option).cloned().flatten()))
        }
        _ => None,
    })
}

/// Still in when the last was elected: what both had then.
fn at_the_end(words: &Words, profile: &Profile, outcome: &Outcome, option: usize) -> Option<String> {
    let rounds = outcome.trace.iter().rev();
    let last = rounds.filter_map(|step| if let Step::Round(round) = step { Some(round) } else { None }).next()?;
    let &winner = last.elected.last()?;
    let tally = |option: usize| last.tally.get(option)?.as_ref();
    let (votes, of_winner) = (exact(words, tally(option)?), exact(words, tally(winner)?));
    let (option, winner) = (label(profile, option), label(profile, winner));
    Some(say!(
        words,
        "tally-out-end",
        option = option,
        round = last.number,
        votes = votes,
        winner = winner,
        of_winner = of_winner
    ))
}

type LastSeat<'a> = (usize, crate::tally::step::Measure, &'a [Option<Ratio>], usize);

fn last_seat(outcome: &Outcome) -> Option<LastSeat<'_>> {
    outcome.trace.iter().rev().find_map(|step| match step {
        Step::Seat { number, measure, totals, option } => Some((*number, *measure, &totals[..], *option)),
        _ => None,
    })
}

/// In which criteria one is ahead of the other, and in which behind.
fn by_parts(words: &Words, profile: &Profile, outcome: &Outcome, upper: usize, lower: usize) -> Option<String> {
    let parts = |option: usize| {
        outcome.trace.iter().find_map(|step| match step {
            Step::Parts { option: of, parts } if *of == option => Some(parts),
            _ => None,
        })
    };
    let (more, less) = (parts(upper)?, parts(lower)?);
    let mut ahead: Vec<String> = Vec::new();
    let mut behind: Vec<String> = Vec::new();
    for (at, (more, less)) in more.iter().zip(less).enumerate() {
        let by = more - less;
        if !by.is_zero() {
            let side = if by.is_positive() { &mut ahead } else { &mut behind };
            side.push(format!("{} {}", criterion(profile, at), exact(words, &by.abs())));
        }
    }
    let named = |criteria: &[String]| list::and(words.language(), criteria);
    let a = label(profile, upper);
    Some(match (ahead.is_empty(), behind.is_empty()) {
        (true, _) => return None,
        (false, true) => say!(words, "tally-ahead", a = a, ahead = named(&ahead)),
        (false, false) => say!(words, "tally-ahead-behind", a = a, ahead = named(&ahead), behind = named(&behind)),
    })
}

/// The middle grades of two options; with equal ones, those who gave more and less.
fn by_grades(words: &Words, profile: &Profile, outcome: &Outcome, upper: usize, lower: usize) -> Option<String> {
    let grade = |option: usize| {
        outcome.trace.iter().find_map(|step| match step {
            Step::Grades { option: of, median, above, below } if *of == option => Some((*median, *above, *below)),
            _ => None,
        })
    };
    let said = |median: Option<i64>| {
        let points = median.and_then(|median| ratio(median, profile.point_unit.max(1)));
        points.map_or_else(|| say!(words, "tally-grade-none"), |points| exact(words, &points))
    };
    let ((of_a, more_a, less_a), (of_b, more_b, less_b)) = (grade(upper)?, grade(lower)?);
    let (a, b) = (label(profile, upper), label(profile, lower));
    Some(if of_a == of_b {
        say!(
            words,
            "tally-grades-level",
            a = a,
            b = b,
            grade = said(of_a),
            more_a = count(words, more_a),
            less_a = count(words, less_a),
            more_b = count(words, more_b),
            less_b = count(words, less_b)
        )
    } else {
        say!(words, "tally-grades", a = a, b = b, of_a = said(of_a), of_b = said(of_b))
    })
}

/// The seats two options got, or the first of them and the seat the other did not get.
fn by_seats(words: &Words, profile: &Profile, outcome: &Outcome, upper: usize, lower: usize) -> Option<String> {
    outcome.trace.iter().find_map(|step| match step {
        Step::Seat { number, measure: counted, totals, option } if *option == upper => {
            let (own, other) = (totals.get(upper)?.as_ref()?, totals.get(lower)?.as_ref()?);
            Some(say!(
                words,
                "tally-above-seat",
                a = label(profile, upper),
                number = *number,
                of_a = measure(words, *counted, own),
                b = label(profile, lower),
                of_b = measure(words, *counted, other)
            ))
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
