//! The capture line, seen from outside: every hint it names is worded in both languages.

use musyawarah::capture::names;
use musyawarah::i18n::{Language, Words};

#[test]
fn every_hint_has_words() {
    for language in Language::ALL {
        let words = Words::new(language);
        let hints: Vec<_> = names().filter_map(|command| command.hint).collect();
        assert!(hints.len() > 20);
        for hint in hints {
            assert!(words.has(hint), "{language:?}: {hint}");
        }
    }
    let brackets = Words::new(Language::English).get("capture-hint-maybe-reason");
    assert_eq!(brackets, "[reason]");
}
