//! A result as it was announced. Options are named by their place, from 0.

use crate::meeting::amount::Rupiah;
use crate::tally::outcome::{Depends, Outcome, Outcomes, Tie};
use crate::tally::ties::Waiting;
use serde::{Deserialize, Serialize};

/// The version of all rules of counting: it goes up for a rule whose results change.
pub const VERSION: &str = "1";

/// Who has to say something before a tie is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Awaited {
    /// The chair, by a casting vote.
    Chair,
    /// The hall, by a new vote among the tied.
    Revote,
}

/// Whether who is chosen depends on how a tie is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Dependence {
    /// It does not.
    No,
    /// It does.
    Yes,
    /// There are more ways than were followed.
    Unknown,
}

/// What told tied options apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BrokenTie {
    /// Which step of the chain: `listing`, `earlier-rounds`, `criterion`, `chair`, `revote`, `lot`; `method` for
    /// something inside the rule itself.
    pub by: String,
    /// For each option what was compared: a place, a total, a value, a digest. The favoured first.
    pub evidence: Vec<(usize, String)>,
}

/// A tie that was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContestTie {
    /// Where: `winner`, `cut`, `rank-3`, `elimination-2` … A lot is drawn over this word.
    pub at: String,
    /// The tied options.
    pub between: Vec<usize>,
    /// Whether who is chosen depends on it.
    pub depends: Dependence,
    /// What broke it, in the order asked; empty where nothing did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub broken: Vec<BrokenTie>,
    /// Those it favoured.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub favoured: Vec<usize>,
    /// Who has to be asked, where the chain has come to that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awaits: Option<Awaited>,
}

/// A result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContestResult {
    /// Name and version of the rule: `schulze/1`.
    pub rule: String,
    /// Everybody chosen; where a tie that decides is open, everybody who may be.
    pub winners: Vec<usize>,
    /// Whether a tie that decides, or may decide, is open.
    pub open: bool,
    /// Best first; options in one group are level. Empty where the rule ranks nothing.
    pub ranking: Vec<Vec<usize>>,
    /// Ties met, in the order met.
    pub ties: Vec<ContestTie>,
    /// Every choice the ties allow, however they are broken; none where there are too many to tell.
    pub outcomes: Option<Vec<Vec<usize>>>,
    /// What each option came to, exactly, as `a/b`; none where the rule gives no number.
    pub scores: Vec<Option<String>>,
    /// The votes that elect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quota: Option<String>,
    /// What is paid for, in the order taken; where a tie that decides is open, what is however it is broken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub selected: Option<Vec<usize>>,
    /// What that costs together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Rupiah>,
}

impl ContestResult {
    /// What a count came to, as it is kept.
    #[must_use]
    pub fn of(outcome: &Outcome) -> Self {
        Self {
            rule: format!("{}/{VERSION}", outcome.rule),
            winners: outcome.winners.clone(),
            open: outcome.is_open(),
            ranking: outcome.ranking.clone(),
            ties: outcome.ties.iter().map(ContestTie::of).collect(),
            outcomes: match &outcome.outcomes {
                Outcomes::All(all) => Some(all.clone()),
                Outcomes::Many => None,
            },
            scores: outcome.scores.iter().map(|score| score.as_ref().map(ToString::to_string)).collect(),
            quota: outcome.quota.as_ref().map(ToString::to_string),
            selected: outcome.selected.clone(),
            cost: outcome.cost.map(|cost| Rupiah(i64::try_from(cost).unwrap_or(i64::MAX))),
        }
    }

    /// Those chosen: what is paid for where the rule spends money, the winners elsewhere.
    #[must_use]
    pub fn chosen(&self) -> &[usize] {
        self.selected.as_deref().unwrap_or(&self.winners)
    }

    /// The rank of an option from 1; those level share one.
    #[must_use]
    pub fn rank(&self, option: usize) -> Option<usize> {
        let at = self.ranking.iter().position(|group| group.contains(&option))?;
        Some(self.ranking[..at].iter().map(Vec::len).sum::<usize>() + 1)
    }

    /// The tie that waits for somebody: its label, whom it waits for, who is tied.
    #[must_use]
    pub fn awaits(&self) -> Option<(&str, Awaited, &[usize])> {
        let waiting = self.ties.iter().filter(|tie| tie.depends != Dependence::No && tie.broken.is_empty());
        waiting.filter_map(|tie| Some((tie.at.as_str(), tie.awaits?, tie.between.as_slice()))).next()
    }
}

impl ContestTie {
    fn of(tie: &Tie) -> Self {
        let broken = tie
            .resolved
            .iter()
            .map(|broken| BrokenTie { by: broken.by.id().to_owned(), evidence: broken.evidence.clone() });
        Self {
            at: tie.at.label(),
            between: tie.between.clone(),
            depends: match tie.depends {
                Depends::No => Dependence::No,
                Depends::Yes => Dependence::Yes,
                Depends::Unknown => Dependence::Unknown,
            },
            broken: broken.collect(),
            favoured: tie.favoured.clone(),
            awaits: tie.waiting.map(|waiting| match waiting {
                Waiting::Chair => Awaited::Chair,
                Waiting::Revote => Awaited::Revote,
            }),
        }
    }
}
