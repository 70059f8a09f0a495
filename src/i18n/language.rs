//! Which language the program speaks.

use std::str::FromStr;

/// A language the program speaks completely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Bahasa Indonesia: the first language, used when nobody asked for another.
    #[default]
    Indonesian,
    /// English.
    English,
}

/// A language was named that the program does not speak.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language \"{0}\": write `id` (Bahasa Indonesia) or `en` (English)")]
pub struct UnknownLanguage(
    /// What was written.
    pub String,
);

impl Language {
    /// Both languages, Indonesian first.
    pub const ALL: [Self; 2] = [Self::Indonesian, Self::English];

    /// The two-letter ISO 639-1 code: `id` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }

    /// The language to switch to when one key toggles.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Indonesian => Self::English,
            Self::English => Self::Indonesian,
        }
    }

    /// Chooses the language from the `--lang` flag and the environment.
    ///
    /// The flag wins, then `MUSYAWARAH_LANG`, then the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`: the first one that is
    /// set decides, as POSIX has it). An English locale means English; everything else means Indonesian. A
    /// `MUSYAWARAH_LANG` that names neither language is passed over here: who reads the settings parses it with
    /// [`Language::from_str`] and reports it.
    #[must_use]
    pub fn detect(flag: Option<Self>, env: impl Fn(&str) -> Option<String>) -> Self {
        let asked = || env("MUSYAWARAH_LANG").and_then(|value| value.parse().ok());
        let locale = || {
            ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .filter_map(&env)
                .find(|value| !value.is_empty())
                .and_then(|value| value.parse().ok())
        };
        flag.or_else(asked).or_else(locale).unwrap_or_default()
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a code, a name of the language in either language, or a locale such as `en_GB.UTF-8`. Case is ignored.
    ///
    /// # Errors
    /// [`UnknownLanguage`] for everything else.
    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        let lower = text.trim().to_lowercase();
        let tongue = lower.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match tongue {
            "id" | "ind" | "in" | "indonesia" | "indonesian" => Ok(Self::Indonesian),
            "en" | "eng" | "english" | "inggris" => Ok(Self::English),
            _ => Err(UnknownLanguage(text.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Indonesian};

    #[test]
    fn codes_and_names_are_read() {
        for (text, expected) in [
            ("id", Some(Indonesian)),
            ("ID", Some(Indonesian)),
            ("id_ID.UTF-8", Some(Indonesian)),
            (" Indonesia ", Some(Indonesian)),
            ("en", Some(English)),
            ("en-GB", Some(English)),
            ("en_US.UTF-8", Some(English)),
            ("Inggris", Some(English)),
            ("", None),
            ("jv", None),
            ("enak", None),
            ("C", None),
        ] {
            assert_eq!(text.parse::<Language>().ok(), expected, "{text:?}");
        }
        for language in Language::ALL {
            assert_eq!(language.code().parse(), Ok(language));
            assert_eq!(language.other().other(), language);
            assert_ne!(language.other(), language);
        }
    }

    #[test]
    fn the_first_source_that_speaks_decides() {
        type Env = &'static [(&'static str, &'static str)];
        let rows: [(Option<Language>, Env, Language); 12] = [
            (None, &[], Indonesian),
            (None, &[("LANG", "C.UTF-8")], Indonesian),
            (None, &[("LANG", "en_US.UTF-8")], English),
            (None, &[("LANG", "id_ID.UTF-8")], Indonesian),
            (None, &[("LANG", "jv_ID.UTF-8")], Indonesian),
            (None, &[("LC_MESSAGES", "en_GB"), ("LANG", "id_ID")], English),
            (None, &[("LC_ALL", "id_ID"), ("LC_MESSAGES", "en_GB")], Indonesian),
            (None, &[("LC_ALL", ""), ("LANG", "en_AU")], English),
            (None, &[("MUSYAWARAH_LANG", "en"), ("LANG", "id_ID")], English),
            (None, &[("MUSYAWARAH_LANG", "id"), ("LANG", "en_US")], Indonesian),
            (None, &[("MUSYAWARAH_LANG", "xx"), ("LANG", "en_US")], English),
            (Some(Indonesian), &[("MUSYAWARAH_LANG", "en")], Indonesian),
        ];
        for (flag, env, expected) in rows {
            let lookup = |name: &str| env.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
            assert_eq!(Language::detect(flag, lookup), expected, "{flag:?} and {env:?}");
        }
    }

    #[test]
    fn an_unknown_language_says_what_to_write() {
        let error = "klingon".parse::<Language>().unwrap_err();
        assert_eq!(error.to_string(), "unknown language \"klingon\": write `id` (Bahasa Indonesia) or `en` (English)");
    }
}
