//! The queue at the door: on the attendance tab a bare number or the first letters of a name mark somebody present,
//! and `16 pulang izin` says who does what. Each is short for a command. One word alone, or one behind `Pak` or `Bu`, is always
//! somebody: a slip of the finger there must not become a line of the minutes. Any other line stays a note.

use super::book::Book;
use super::will::{Understood, Will};
use crate::capture::{self, Completion, SlashName, Vocabulary};
use std::ops::Range;

/// The command a line is short for.
pub struct Door {
    pub line: String,
    /// Where what was typed stands in it, and how many bytes of what was typed are left out before.
    typed: Option<(usize, usize)>,
}

/// The first word and what follows it.
fn split_word(text: &str) -> (&str, &str) {
    let text = text.trim_start_matches([' ', ',']);
    text.split_at(text.find([' ', ',']).unwrap_or(text.len()))
}

/// A command about presence, by its whole name.
fn about_presence(word: &str) -> Option<&'static str> {
    use SlashName::{Excused, Left, Present, Represented, Returned};
    let spec = capture::named(word)?;
    matches!(spec.name, Present | Represented | Left | Returned | Excused).then_some(spec.indonesian)
}

/// Reads a line as somebody at the door would mean it.
pub fn rewritten(line: &str, book: &Book) -> Option<Door> {
    let known = |word: &str| word.parse().is_ok_and(|number| book.has(number));
    let (first, mut rest) = split_word(line);
    let alone = rest.trim().is_empty();
    if known(first) {
        let (second, behind) = split_word(rest);
        if let Some(command) = about_presence(second) {
            return Some(Door { line: format!("/{command} {first}{behind}"), typed: None });
        }
        while let (word, behind) = split_word(rest)
            && known(word)
        {
            rest = behind;
        }
        let only_people = rest.trim().is_empty() || capture::clock(rest).is_ok();
        return only_people.then(|| Door { line: format!("/hadir {line}"), typed: Some(("/hadir ".len(), 0)) });
    }
    let left_out = line.len() - line.trim_start().len();
    // `Bu Endang` is somebody as well.
    if capture::is_title(first) && !rest.trim().is_empty() && split_word(rest).1.trim().is_empty() {
        return Some(Door::behind("hadir", line));
    }
    (alone && !first.is_empty() && !first.starts_with(['/', '+', '-', ';']))
        .then(|| Door { line: format!("/hadir {first}"), typed: Some(("/hadir ".len(), left_out)) })
}

impl Door {
    /// All of the line behind a command that was left out.
    pub fn behind(command: &str, line: &str) -> Self {
        let (start, left_out) = (format!("/{command} "), line.len() - line.trim_start().len());
        Self { line: format!("{start}{}", line.trim()), typed: Some((start.len(), left_out)) }
    }

    /// What was understood, with the places as they were typed.
    pub fn as_typed(&self, line: &str, understood: Understood) -> Understood {
        let place = |range: &Range<usize>| self.place(line, range);
        let spans = understood.spans.iter().filter_map(|(range, role)| Some((place(range)?, *role))).collect();
        let will = match understood.will {
            Will::Choose { range, people } => Will::Choose { range: place(&range).unwrap_or(0..line.len()), people },
            will => will,
        };
        let fixes = understood.fixes.into_iter().filter_map(|fix| self.completion(line, fix)).collect();
        Understood { spans, will, fixes, parts: understood.parts, target: understood.target }
    }

    /// The ways to finish the word at a cursor, with the places as they were typed.
    pub fn completions(&self, line: &str, cursor: usize, vocabulary: &Vocabulary) -> Vec<Completion> {
        let Some((from, left_out)) = self.typed else { return Vec::new() };
        let found = capture::complete(&self.line, (cursor + from).saturating_sub(left_out), vocabulary);
        found.into_iter().filter_map(|found| self.completion(line, found)).collect()
    }

    fn completion(&self, line: &str, found: Completion) -> Option<Completion> {
        let range = self.place(line, &found.range)?;
        Some(Completion { range, ..found })
    }

    /// Where something stands in the line that was typed.
    fn place(&self, line: &str, range: &Range<usize>) -> Option<Range<usize>> {
        let (from, left_out) = self.typed?;
        let place = |at: usize| (at.max(from) - from + left_out).min(line.len());
        Some(place(range.start)..place(range.end)).filter(|range| !range.is_empty())
    }
}
