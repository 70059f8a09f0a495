//! What the word under the cursor could become.

use super::{SlashName, Vocabulary, named, names, people::Roll};
use std::ops::Range;

/// One way to finish the word under the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the line to replace.
    pub range: Range<usize>,
    /// What to put there; ends with a space where the line ends.
    pub insert: String,
    /// What it stands for.
    pub suggests: Suggests,
}

/// What a completion stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suggests {
    /// A command.
    Command(SlashName),
    /// A person, by number.
    Person(u32),
    /// Just these words.
    Words,
}

/// The completions at a cursor (a byte offset; a wrong one is moved back to the nearest character): names of commands
/// behind the first slash, in the order of a meeting, and people, in the order of the list, behind an `@` and by their
/// name alone where a command takes people.
///
/// A person is completed to `@` and the number, which stays right when two people have one name.
#[must_use]
pub fn complete(line: &str, cursor: usize, vocabulary: &Vocabulary) -> Vec<Completion> {
    let cursor = (0..=cursor.min(line.len())).rev().find(|&at| line.is_char_boundary(at)).unwrap_or(0);
    let before = &line[..cursor];
    let start = before
        .char_indices()
        .rev()
        .find(|(_, c)| c.is_whitespace() || *c == ';')
        .map_or(0, |(at, c)| at + c.len_utf8());
    let word = &before[start..];
    let end = line[cursor..].find(|c: char| c.is_whitespace() || c == ';').map_or(line.len(), |at| cursor + at);
    let offer = |insert: String, suggests| Completion { range: start..end, insert, suggests };
    if let Some(typed) = word.strip_prefix('/').filter(|_| before[..start].trim().is_empty()) {
        let typed = typed.to_lowercase();
        return names()
            .filter_map(|spec| Some((spec.name, spec.spelling(&typed)?)))
            .map(|(name, spelling)| offer(format!("/{spelling} "), Suggests::Command(name)))
            .collect();
    }
    let bare = (word.is_empty() || word.starts_with(char::is_alphabetic)) && takes_person(&before[..start], word);
    let Some(typed) = word.strip_prefix('@').or(bare.then_some(word)) else {
        return Vec::new();
    };
    let all = || vocabulary.people.iter().map(|p| p.number).collect();
    let found: Vec<u32> = if typed.is_empty() { all() } else { Roll::new(vocabulary.people).find(typed) };
    found.into_iter().map(|number| offer(format!("@{number} "), Suggests::Person(number))).collect()
}

/// Whether a command stands before that takes a person next. Behind the first one nobody is offered until a letter is
/// typed: the line may be whole.
fn takes_person(before: &str, word: &str) -> bool {
    let typed = before.trim_start().strip_prefix('/').and_then(|typed| typed.split_once(char::is_whitespace));
    typed.is_some_and(|(name, given)| {
        let spec = named(name).filter(|_| !word.is_empty() || given.trim().is_empty());
        spec.is_some_and(|spec| spec.takes_person_behind(given))
    })
}
