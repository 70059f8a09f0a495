//! A count as a file (`musyawarah schema tally`), as a paper for people, and as a protocol by which anyone can recount.

mod file;
mod paper;
mod protocol;

pub use file::{TallyFile, tally_json};
pub use paper::paper;
pub use protocol::protocol;

use crate::interchange::Warnings;
use crate::tally::outcome::Outcome;
use crate::tally::profile::Profile;
use crate::tally::rule::Rule;

/// What was counted, how, and what it came to.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// Options and ballots.
    pub profile: &'a Profile,
    /// The result.
    pub outcome: &'a Outcome,
    /// What was fixed before the count: name and value, as typed.
    pub settings: &'a [(&'static str, String)],
    /// What was odd in the file.
    pub warnings: &'a Warnings,
    /// Other things worth knowing, as sentences.
    pub remarks: &'a [String],
}

impl Counted<'_> {
    /// Everything fixed before the count: what the rule says it used, then what was asked for besides.
    fn params(&self) -> Vec<(&'static str, String)> {
        let mut params = self.outcome.params.clone();
        for (name, value) in self.settings {
            if !params.iter().any(|(known, _)| known == name) {
                params.push((*name, value.clone()));
            }
        }
        params
    }
}
