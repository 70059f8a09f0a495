//! The list of rules: one entry a method, kept in the method's own file.

use super::methods;
use super::outcome::Outcome;
use super::profile::{Form, Profile};
use super::settings::Settings;
use thiserror::Error;

/// A way to count.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its id, as on the command line.
    pub id: &'static str,
    /// The key of the sentence that says when it fits.
    pub fits: &'static str,
    /// Where it is defined.
    pub source: &'static str,
    /// The settings that concern it, by their names on the command line.
    pub settings: &'static [&'static str],
    /// The count.
    pub count: fn(&Profile, &Settings) -> Result<Outcome, Trouble>,
}

/// All rules, in the order they are listed to people: the simplest first in each kind.
pub const RULES: &[&Rule] = &[
    &methods::majority::RULE,
    &methods::plurality::RULE,
    &methods::two_round::RULE,
    &methods::approval::RULE,
    &methods::score::RULE,
    &methods::star::RULE,
    &methods::cumulative::RULE,
    &methods::borda::RULE,
    &methods::copeland::RULE,
    &methods::minimax::RULE,
    &methods::schulze::RULE,
    &methods::ranked_pairs::RULE,
    &methods::irv::RULE,
    &methods::stv::RULE,
    &methods::majority_judgment::RULE,
    &methods::pairwise_matrix::RULE,
    &methods::weighted_sum::RULE,
    &methods::usg::RULE,
    &methods::budget::GREEDY,
    &methods::budget::GREEDY_PER_COST,
    &methods::budget::EQUAL_SHARES,
    &methods::budget::PHRAGMEN,
    &methods::committee::SEQ_PAV,
    &methods::committee::SEQ_PHRAGMEN,
];

/// The rule with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}

/// Why something cannot be counted by a rule.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Trouble {
    /// The ballots do not say what the rule needs to know.
    #[error("{rule} cannot be counted from ballots of the form {form:?}")]
    Unsuitable {
        /// The rule.
        rule: &'static str,
        /// What the ballots are.
        form: Form,
    },
    /// A setting the rule cannot do without is missing.
    #[error("{rule} needs {setting}")]
    Missing {
        /// The rule.
        rule: &'static str,
        /// The setting, by its name on the command line.
        setting: &'static str,
    },
    /// A setting has a value that makes no sense here.
    #[error("{rule} cannot be counted with this {setting}")]
    OutOfRange {
        /// The rule.
        rule: &'static str,
        /// The setting, by its name on the command line.
        setting: &'static str,
    },
    /// More options than the rule can hold against each other.
    #[error("{rule} holds at most {most} options against each other")]
    TooManyOptions {
        /// The rule.
        rule: &'static str,
        /// How many it can.
        most: usize,
    },
    /// A project has no cost.
    #[error("{rule} needs the cost of option {option}")]
    NoCost {
        /// The rule.
        rule: &'static str,
        /// The project, by its place.
        option: usize,
    },
}

impl Rule {
    /// The ballots do not fit this rule.
    #[must_use]
    pub fn unsuitable(&self, profile: &Profile) -> Trouble {
        Trouble::Unsuitable { rule: self.id, form: profile.form() }
    }

    /// A setting is missing.
    #[must_use]
    pub fn missing(&self, setting: &'static str) -> Trouble {
        Trouble::Missing { rule: self.id, setting }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_is_listed_once_and_says_where_it_comes_from() {
        let ids: BTreeSet<_> = RULES.iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), RULES.len());
        for rule in RULES {
            assert_eq!(rule.fits, format!("rule-fits-{}", rule.id));
            assert!(!rule.source.is_empty(), "{}", rule.id);
            assert_eq!(find(rule.id).map(|found| found.id), Some(rule.id));
        }
        assert!(find("first past the clock").is_none());
    }
}
