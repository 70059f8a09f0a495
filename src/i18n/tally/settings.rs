//! The settings of a rule, and what they are set to, as people say it.

use crate::i18n::{Words, majority, money, say};
use crate::tally::majority::Majority;

/// What a setting is called; its name on the command line where it is rarely met.
#[must_use]
pub fn setting(words: &Words, name: &str) -> String {
    match name {
        "seats" => say!(words, "contests-seats"),
        "budget" => say!(words, "contests-budget"),
        "majority" => say!(words, "setting-majority"),
        "entitled" => say!(words, "setting-entitled"),
        "strength" => say!(words, "setting-strength"),
        "unranked" => say!(words, "setting-unranked"),
        "borda" => say!(words, "setting-borda"),
        "stv" => say!(words, "setting-stv"),
        "utility" => say!(words, "setting-utility"),
        "completion" => say!(words, "setting-completion"),
        "stop" => say!(words, "setting-stop"),
        "no-skip" => say!(words, "setting-no-skip"),
        "threshold" => say!(words, "setting-threshold"),
        "step" => say!(words, "setting-step"),
        "default-option" => say!(words, "setting-default-option"),
        "quorum" => say!(words, "setting-quorum"),
        other => other.to_owned(),
    }
}

/// What it is set to for this rule; as on the command line where no better word is known.
#[must_use]
pub fn setting_value(words: &Words, rule: &str, name: &str, value: &str) -> String {
    match (name, value) {
        ("budget" | "step", amount) => match amount.parse() {
            Ok(amount) => money::rupiah(words.language(), amount),
            Err(_) => amount.to_owned(),
        },
        ("majority", typed) => {
            Majority::parse(typed).map_or_else(|| typed.to_owned(), |asked| majority::rule(words, asked))
        }
        ("strength", "margins") => say!(words, "setting-strength-margins"),
        ("strength", "winning-votes") => say!(words, "setting-strength-winning-votes"),
        ("unranked", "last") if rule == "score" => say!(words, "setting-unranked-nought"),
        ("unranked", "ignored") if rule == "score" => say!(words, "setting-unranked-mean"),
        ("unranked", "last") => say!(words, "setting-unranked-last"),
        ("unranked", "ignored") => say!(words, "setting-unranked-ignored"),
        ("borda", "tournament") => say!(words, "setting-borda-tournament"),
        ("borda", "pessimistic") => say!(words, "setting-borda-pessimistic"),
        ("borda", "modified") => say!(words, "setting-borda-modified"),
        ("stv", "scottish") => say!(words, "setting-stv-scottish"),
        ("stv", "wigm") => say!(words, "setting-stv-wigm"),
        ("stv", "meek") => say!(words, "setting-stv-meek"),
        ("utility", "cost") => say!(words, "setting-utility-cost"),
        ("utility", "cardinality") => say!(words, "setting-utility-cardinality"),
        ("completion", "none") => say!(words, "setting-completion-none"),
        ("completion", "greedy") => say!(words, "setting-completion-greedy"),
        ("completion", "add1") => say!(words, "setting-completion-add1"),
        ("completion", "add1u") => say!(words, "setting-completion-add1u"),
        ("completion", "phragmen") => say!(words, "setting-completion-phragmen"),
        ("stop", "last-feasible") => say!(words, "setting-stop-last-feasible"),
        ("stop", "exhaustive") => say!(words, "setting-stop-exhaustive"),
        ("no-skip", "true") => say!(words, "setting-yes"),
        ("no-skip", _) => say!(words, "setting-no"),
        (_, value) => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::tally::settings::{Borda, Completion, Stop, Strength, Stv, Unranked, Utility};

    #[test]
    fn every_variant_of_a_setting_has_words() {
        let all = [
            ("strength", Strength::ALL.iter().map(|value| value.id()).collect::<Vec<_>>()),
            ("unranked", Unranked::ALL.iter().map(|value| value.id()).collect()),
            ("borda", Borda::ALL.iter().map(|value| value.id()).collect()),
            ("stv", Stv::ALL.iter().map(|value| value.id()).collect()),
            ("utility", Utility::ALL.iter().map(|value| value.id()).collect()),
            ("completion", Completion::ALL.iter().map(|value| value.id()).collect()),
            ("stop", Stop::ALL.iter().map(|value| value.id()).collect()),
        ];
        for language in Language::ALL {
            let words = Words::new(language);
            for (name, values) in &all {
                assert_ne!(setting(&words, name), *name, "{language:?}");
                for value in values {
                    assert_ne!(setting_value(&words, "schulze", name, value), *value, "{language:?} {name}");
                }
            }
            assert_ne!(
                setting_value(&words, "score", "unranked", "last"),
                setting_value(&words, "irv", "unranked", "last")
            );
        }
        let words = Words::new(Language::English);
        assert_eq!(setting_value(&words, "greedy", "budget", "40000000"), "Rp40,000,000");
        assert_eq!(setting_value(&words, "majority", "majority", ">1/2"), "more than half of the voters present");
        assert_eq!(setting_value(&words, "majority", "entitled", "22"), "22");
    }
}
