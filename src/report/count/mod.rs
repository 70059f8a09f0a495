//! A count as a file (`musyawarah schema tally`), as a paper for people, and as a protocol by which anyone can recount.

mod file;
mod firm;
mod paper;
mod protocol;

pub use file::{TallyFile, tally_json};
pub(in crate::report) use paper::ranking;
pub use paper::{paper, rounds};
pub use protocol::protocol;

use crate::interchange::Warnings;
use crate::tally::exact::ratio;
use crate::tally::firmness::Firmness;
use crate::tally::inclusion::Inclusion;
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
    /// What was asked about options, answered in sentences.
    pub answers: &'a [String],
    /// How firm the result is, where that was asked.
    pub firm: Option<&'a Firmness>,
    /// Who is heard, where that was asked.
    pub heard: Option<&'a Inclusion>,
}

impl Counted<'_> {
    /// Everything fixed before the count: what the rule says it used, then what was asked for besides. Money stands in
    /// whole units, as in files.
    fn params(&self) -> Vec<(&'static str, String)> {
        let mut params = self.outcome.params.clone();
        for (name, value) in &mut params {
            let money = matches!(*name, "budget" | "step").then(|| value.parse::<u64>().ok()).flatten();
            if let Some(units) = money.and_then(|money| ratio(money, self.profile.money_unit)) {
                *value = units.to_string();
            }
        }
        for (name, value) in self.settings {
            if !params.iter().any(|(known, _)| known == name) {
                params.push((*name, value.clone()));
            }
        }
        params
    }
}
