//! Approval: mark everything you can live with; the most marks win.

use crate::tally::ballot::Ballot;
use crate::tally::exact::whole;
use crate::tally::outcome::Outcome;
use crate::tally::profile::Profile;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::step::Measure;

/// Most approvals win.
pub const RULE: Rule = Rule {
    id: "approval",
    fits: "rule-fits-approval",
    source: "Brams & Fishburn 1978, Approval Voting, American Political Science Review 72(3)",
    settings: &["seats", "threshold", "tie"],
    count,
};

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let ballots = profile.approvals(settings).ok_or_else(|| RULE.unsuitable(profile))?;
    let mut approvals = vec![0u64; profile.options()];
    for Ballot { weight, mark } in ballots.iter() {
        mark.iter().for_each(|&option| approvals[option] += weight);
    }
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.rank_by_totals(profile, settings, Measure::Approvals, approvals.into_iter().map(whole).collect());
    Ok(outcome)
}
