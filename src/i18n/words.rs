//! One language's sentences, loaded.

use super::Language;
use i18n_embed::LanguageLoader as _;
use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use i18n_embed::unic_langid::LanguageIdentifier;

#[derive(rust_embed::RustEmbed)]
#[folder = "locales/"]
pub(super) struct Locales;

/// The sentences of one language. Cheap to make, so switching the language makes a new one; nothing is global.
#[derive(Debug)]
pub struct Words {
    language: Language,
    loader: FluentLanguageLoader,
}

impl Words {
    /// Loads the sentences of `language` from the program itself; no file is read. Less than a millisecond in a release
    /// build; English takes twice as long as Indonesian, which it has behind it.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let loader = fluent_language_loader!();
        // Two lower-case letters always make an identifier.
        let identifier: LanguageIdentifier = language.code().parse().unwrap_or_default();
        // The Indonesian file was read when the program was built, so the only error there is (no Indonesian file)
        // cannot happen here; were it to, every sentence would show its key.
        let loaded = loader.load_languages(&Locales, &[identifier]);
        debug_assert!(loaded.is_ok(), "{loaded:?}");
        // The marks that isolate inserted text are invisible and would break columns, searches and pasted text.
        loader.set_use_isolating(false);
        Self { language, loader }
    }

    /// The language they speak.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The loader behind, for `say!`.
    #[must_use]
    pub const fn loader(&self) -> &FluentLanguageLoader {
        &self.loader
    }
}

/// The sentence behind a key, as a `String`: `say!(words, "key", argument = value, …)`.
///
/// A key or argument the Indonesian file does not know, and an argument left out, are build errors. Text and counts
/// go in as they are; money, dates and large numbers are written by the format files first and go in as text.
macro_rules! say {
    ($words:expr, $key:literal $(, $argument:ident = $value:expr)* $(,)?) => {
        // `fl!` puts `.into()` behind the bare expression; the call keeps `a + 1` and `&name` whole.
        i18n_embed_fl::fl!($words.loader(), $key $(, $argument = fluent_bundle::FluentValue::from($value))*)
    };
}
pub(crate) use say;
