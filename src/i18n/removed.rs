//! What cleaning took out of a text, in a sentence.

use super::{Words, list, number, say};
use crate::text::Removed;

/// The sentence; none where nothing was taken out.
#[must_use]
pub fn sentence(words: &Words, removed: &Removed) -> Option<String> {
    if removed.is_empty() {
        return None;
    }
    let count = |count: usize| number::integer(words.language(), i64::try_from(count).unwrap_or(i64::MAX));
    let said = [
        (removed.controls, say!(words, "removed-controls", count = count(removed.controls))),
        (removed.bidi, say!(words, "removed-bidi", count = count(removed.bidi))),
        (removed.invisible, say!(words, "removed-invisible", count = count(removed.invisible))),
        (removed.combining, say!(words, "removed-combining", count = count(removed.combining))),
        (removed.invalid, say!(words, "removed-invalid", count = count(removed.invalid))),
        (removed.truncated, say!(words, "removed-truncated", count = count(removed.truncated))),
    ];
    let said: Vec<String> = said.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said).collect();
    Some(say!(words, "removed-from-text", what = list::and(words.language(), &said)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::text::clean_line;

    #[test]
    fn every_class_is_told_with_its_number() {
        let words = Words::new(Language::Indonesian);
        assert_eq!(sentence(&words, &Removed::default()), None);
        let removed = clean_line("a\u{7}\u{1b}b\u{202e}c\u{200b}").removed;
        let said = sentence(&words, &removed).unwrap();
        assert_eq!(
            said,
            "Dibuang dari teks: 2 karakter kendali, 1 pengubah arah tulisan, dan 1 karakter tak terlihat."
        );
        let all = Removed { controls: 1, bidi: 2, invisible: 3, combining: 4, invalid: 5, truncated: 6000 };
        for language in Language::ALL {
            let said = sentence(&Words::new(language), &all).unwrap();
            for count in ["1 ", "2 ", "3 ", "4 ", "5 ", "6"] {
                assert!(said.contains(count), "{said}");
            }
        }
    }
}
