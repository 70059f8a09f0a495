//! Sentences found by a key that is data (the label of an action, of a field). Everything else uses `say!`.

use crate::i18n::Words;
use crate::meeting::Refusal;

/// The sentence with this key. A test holds every key the registry and the forms use to both languages.
pub fn told(words: &Words, key: &str) -> String {
    words.loader().get(key)
}

/// A refusal of the meeting, as said to the person.
pub fn refused(words: &Words, refusal: &Refusal) -> String {
    crate::i18n::refusal::sentence(words, refusal)
}
