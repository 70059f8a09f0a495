//! One language's sentences, loaded.

use super::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::fmt;

/// The sentences of one language. Cheap to make, so switching the language makes a new one; nothing is global.
pub struct Words {
    language: Language,
    sentences: FluentBundle<FluentResource>,
}

/// The file of sentences of `language`. It is in the program itself.
pub(super) const fn source(language: Language) -> &'static str {
    match language {
        Language::Indonesian => include_str!("../../locales/id/musyawarah.ftl"),
        Language::English => include_str!("../../locales/en/musyawarah.ftl"),
    }
}

impl Words {
    /// Loads the sentences of `language` from the program itself; no file is read. Less than a millisecond in a release
    /// build.
    #[must_use]
    pub fn new(language: Language) -> Self {
        // Two lower-case letters always make an identifier.
        let mut sentences = FluentBundle::new_concurrent(language.code().parse().into_iter().collect());
        // The marks that isolate inserted text are invisible and would break columns, searches and pasted text.
        sentences.set_use_isolating(false);
        // The file is part of the program and tests hold it to the grammar; a fault in it would cost the one sentence.
        let file = FluentResource::try_new(source(language).to_owned()).unwrap_or_else(|(readable, _)| readable);
        sentences.add_resource_overriding(file);
        Self { language, sentences }
    }

    /// The language they speak.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a sentence under `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.sentences.has_message(key)
    }

    /// The sentence under a key that a table names; it takes no arguments. Where there is none, the key itself.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.written(key, None)
    }

    /// The sentence under `key` with its arguments, for [`say!`].
    pub(crate) fn say<const N: usize>(&self, key: &str, arguments: [(&'static str, FluentValue<'_>); N]) -> String {
        self.written(key, (N > 0).then(|| arguments.into_iter().collect()).as_ref())
    }

    fn written(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let Some(sentence) = self.sentences.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut faults = Vec::new();
        let written = self.sentences.format_pattern(sentence, arguments, &mut faults).into_owned();
        debug_assert!(faults.is_empty(), "{key}: {faults:?}");
        written
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

/// The sentence behind a key, as a `String`: `say!(words, "key", argument = value, …)`.
///
/// A test holds every key and its arguments to both files. Text and counts go in as they are; money, dates and large
/// numbers are written by the format files first and go in as text.
macro_rules! say {
    ($words:expr, $key:literal $(, $argument:ident = $value:expr)* $(,)?) => {
        $words.say($key, [$((stringify!($argument), fluent_bundle::FluentValue::from($value))),*])
    };
}
pub(crate) use say;
