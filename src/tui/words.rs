//! Sentences found by a key that is data (the label of an action, of a field). Everything else uses `say!`.

use crate::i18n::Words;
use crate::meeting::{Meeting, Refusal};

/// The sentence with this key. A test holds every key the registry and the forms use to both languages.
pub fn told(words: &Words, key: &str) -> String {
    words.get(key)
}

/// A refusal of the meeting, as said to the person: people and agenda items by what is seen on the screen.
pub fn refused(words: &Words, meeting: &Meeting, refusal: &Refusal) -> String {
    crate::i18n::refusal::sentence_in(words, meeting, refusal)
}

/// A reason that stands in brackets elsewhere, as a sentence of its own.
pub fn sentence(said: &str) -> String {
    let mut letters = said.chars();
    let mut sentence: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    if !sentence.ends_with(['.', '!', '?']) {
        sentence.push('.');
    }
    sentence
}
