//! What was probably meant where a line is not understood, or in two ways.

use super::{
    Ambiguity, CaptureError, Completion, DateError, Meaning, MoneyError, Reading, Suggests, calendar::nearly_months,
    kind, money::nearly_scale, named,
};
use std::ops::Range;

/// What can be put in place of the first thing in the line that has to be settled: of several people each one, of a slip
/// of the fingers the word that is nearest. Empty where nothing is near.
#[must_use]
pub fn corrections(line: &str, reading: &Reading) -> Vec<Completion> {
    let invalid = match &reading.meaning {
        Meaning::Invalid(error) => of_error(line, error),
        _ => Vec::new(),
    };
    let doubtful = reading.ambiguous.iter().map(|doubt| of_doubt(line, doubt));
    std::iter::once(invalid).chain(doubtful).find(|found| !found.is_empty()).unwrap_or_default()
}

fn of_error(line: &str, error: &CaptureError) -> Vec<Completion> {
    match error {
        CaptureError::UnknownCommand { range, nearest: Some(name), .. } => {
            let whole = range.start.saturating_sub(1)..range.end;
            let word = |name: &str| at_end(line, &whole, format!("/{name}"));
            let spec = named(name);
            let found = spec.map(|spec| (word(name), Suggests::Command(spec.name)));
            found.into_iter().map(|(insert, suggests)| Completion { range: whole.clone(), insert, suggests }).collect()
        }
        CaptureError::UnknownPerson { range, nearest: Some(number), .. } => vec![person(line, range, *number)],
        CaptureError::Money { range, why: MoneyError::NotMoney, .. } => {
            words(line, range, |word| nearly_scale(word).into_iter().collect())
        }
        CaptureError::Date { range, why: DateError::NotADate, .. } => words(line, range, nearly_months),
        _ => Vec::new(),
    }
}

fn of_doubt(line: &str, doubt: &Ambiguity) -> Vec<Completion> {
    match doubt {
        Ambiguity::Person { range, candidates, .. } => {
            candidates.iter().map(|number| person(line, range, *number)).collect()
        }
        Ambiguity::KindSlip { range, .. } => {
            let name = line.get(range.clone()).and_then(kind::nearest_name);
            name.into_iter().map(|(name, _)| plain(range.clone(), name)).collect()
        }
        // A number at the start is none of a speaker behind a dash.
        Ambiguity::SpeakerOrCount { range, .. } => {
            let number = line.get(range.clone());
            number.into_iter().map(|number| plain(range.clone(), format!("- {number}"))).collect()
        }
        Ambiguity::InText { range, .. } => semicolon(line, range).into_iter().collect(),
        Ambiguity::Unreadable(error) => of_error(line, error),
        Ambiguity::BareNumber { .. } | Ambiguity::Repeated { .. } => Vec::new(),
    }
}

fn plain(range: Range<usize>, insert: impl Into<String>) -> Completion {
    Completion { range, insert: insert.into(), suggests: Suggests::Words }
}

/// At the end of the line the next word can follow at once.
fn at_end(line: &str, range: &Range<usize>, mut insert: String) -> String {
    if range.end == line.len() {
        insert.push(' ');
    }
    insert
}

fn person(line: &str, range: &Range<usize>, number: u32) -> Completion {
    let insert = at_end(line, range, format!("@{number}"));
    Completion { range: range.clone(), insert, suggests: Suggests::Person(number) }
}

/// The last word of a place, which has a number before it, written right.
fn words(line: &str, range: &Range<usize>, near: impl Fn(&str) -> Vec<&'static str>) -> Vec<Completion> {
    let Some(typed) = line.get(range.clone()) else { return Vec::new() };
    let start = typed.char_indices().rev().find(|(_, c)| !c.is_alphabetic()).map_or(0, |(at, c)| at + c.len_utf8());
    let (before, word) = typed.split_at(start);
    near(&word.to_lowercase()).into_iter().map(|name| plain(range.clone(), format!("{before}{name}"))).collect()
}

/// An amount that ends the text, as a field of its own.
fn semicolon(line: &str, range: &Range<usize>) -> Option<Completion> {
    let (amount, behind) = (line.get(range.clone())?, line.get(range.end..)?);
    let ends = behind.trim_start().is_empty() || behind.trim_start().starts_with(';');
    let before = line.get(..range.start)?.trim_end_matches([' ', ',']);
    ends.then(|| plain(before.len()..range.end, format!("; {amount}")))
}
