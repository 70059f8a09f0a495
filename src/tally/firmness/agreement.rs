//! The same ballots under every rule that can count them, side by side.

use crate::tally::pairwise::Pairwise;
use crate::tally::profile::Profile;
use crate::tally::rule::RULES;
use crate::tally::settings::Settings;

/// What one rule would have chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    /// The id of the rule.
    pub rule: &'static str,
    /// Whom it chooses; several where a tie is left open or several are to be chosen.
    pub winners: Vec<usize>,
    /// Whether a tie that decides is open.
    pub open: bool,
}

/// All rules side by side, with the facts that stand behind them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// What each rule that can count these ballots chooses.
    pub opinions: Vec<Opinion>,
    /// Whom every rule may choose, and no rule leaves out.
    pub unanimous: Vec<usize>,
    /// Who beats everybody one against one.
    pub condorcet_winner: Option<usize>,
    /// Whom everybody beats one against one.
    pub condorcet_loser: Option<usize>,
    /// The smallest group that beats everybody outside it; empty where the ballots hold no duels.
    pub smith: Vec<usize>,
}

/// Counts the ballots under every rule that can.
#[must_use]
pub fn agreement(profile: &Profile, settings: &Settings) -> Agreement {
    let opinions: Vec<Opinion> = (RULES.iter())
        .filter_map(|rule| (rule.count)(profile, settings).ok())
        .map(|outcome| Opinion { rule: outcome.rule, open: outcome.is_open(), winners: outcome.winners })
        .collect();
    let chosen = |option: &usize| opinions.iter().all(|opinion| opinion.winners.contains(option));
    let unanimous = (0..profile.options()).filter(chosen).collect();
    let pairs = profile.pairwise(settings);
    Agreement {
        unanimous,
        opinions,
        condorcet_winner: pairs.as_deref().and_then(Pairwise::condorcet_winner),
        condorcet_loser: pairs.as_deref().and_then(Pairwise::condorcet_loser),
        smith: pairs.as_deref().map(Pairwise::smith_set).unwrap_or_default(),
    }
}
