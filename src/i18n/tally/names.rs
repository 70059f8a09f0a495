//! What the rules are called.

use crate::i18n::{Words, say};
use crate::tally::rule::Rule;

/// The name of a rule, as people say it.
#[must_use]
pub fn name(words: &Words, rule: &Rule) -> String {
    match rule.id {
        "majority" => say!(words, "rule-name-majority"),
        "plurality" => say!(words, "rule-name-plurality"),
        "two-round" => say!(words, "rule-name-two-round"),
        "approval" => say!(words, "rule-name-approval"),
        "score" => say!(words, "rule-name-score"),
        "star" => say!(words, "rule-name-star"),
        "cumulative" => say!(words, "rule-name-cumulative"),
        "borda" => say!(words, "rule-name-borda"),
        "copeland" => say!(words, "rule-name-copeland"),
        "minimax" => say!(words, "rule-name-minimax"),
        "schulze" => say!(words, "rule-name-schulze"),
        "ranked-pairs" => say!(words, "rule-name-ranked-pairs"),
        "irv" => say!(words, "rule-name-irv"),
        "stv" => say!(words, "rule-name-stv"),
        "majority-judgment" => say!(words, "rule-name-majority-judgment"),
        "pairwise-matrix" => say!(words, "rule-name-pairwise-matrix"),
        "weighted-sum" => say!(words, "rule-name-weighted-sum"),
        "usg" => say!(words, "rule-name-usg"),
        "greedy" => say!(words, "rule-name-greedy"),
        "greedy-per-cost" => say!(words, "rule-name-greedy-per-cost"),
        "equal-shares" => say!(words, "rule-name-equal-shares"),
        "phragmen" => say!(words, "rule-name-phragmen"),
        "seq-pav" => say!(words, "rule-name-seq-pav"),
        "seq-phragmen" => say!(words, "rule-name-seq-phragmen"),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::tally::rule::RULES;
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_has_a_name_of_its_own() {
        for language in Language::ALL {
            let words = Words::new(language);
            let names: BTreeSet<String> = RULES.iter().map(|rule| name(&words, rule)).collect();
            assert_eq!(names.len(), RULES.len());
            assert!(RULES.iter().all(|rule| name(&words, rule) != rule.id || rule.id == "usg"), "{names:?}");
        }
    }
}
