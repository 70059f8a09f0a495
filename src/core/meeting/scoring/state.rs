//! What is known of the scoring.

use super::criteria::{Criterion, Scale, TieBreaker};
use super::ranking::Ranking;
use crate::meeting::Moment;
use crate::meeting::id::{Id, NeedId};
use crate::meeting::needs::Need;
use crate::meeting::refusal::Refusal;
use crate::meeting::words::Line;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A need was taken in or left out by explicit choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Choice {
    /// When.
    pub at: Moment,
    /// Taken in (`true`) though below the line, or left out (`false`) though above.
    pub include: bool,
    /// Why.
    pub reason: Line,
}

/// Everything about scoring.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Scoring {
    /// The criteria with their weights.
    pub criteria: Vec<Criterion>,
    /// The scale.
    pub scale: Scale,
    /// What decides between equal scores.
    pub tie_breakers: Vec<TieBreaker>,
    /// When criteria, weights and scale were frozen.
    pub frozen: Option<Moment>,
    /// Times they were changed after scores had been seen.
    pub thaws: Vec<Thaw>,
    /// The values of each need, in the order of the criteria.
    pub values: BTreeMap<NeedId, Vec<Option<u8>>>,
    /// Explicit choices against the line.
    pub choices: BTreeMap<NeedId, Choice>,
    /// The ranking as announced.
    pub announced: Option<Announced>,
}

/// The criteria were opened again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Thaw {
    /// When.
    pub at: Moment,
    /// Why.
    pub reason: Line,
}

/// The ranking as it was said in the hall, with the rule that made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Announced {
    /// When.
    pub at: Moment,
    /// The ranking.
    pub ranking: Ranking,
}

impl Scoring {
    /// The values of a need, where none is missing.
    #[must_use]
    pub fn complete_values(&self, need: NeedId) -> Option<Vec<u32>> {
        let row = self.values.get(&need)?;
        if self.criteria.is_empty() || row.len() != self.criteria.len() {
            return None;
        }
        row.iter().map(|value| value.map(u32::from)).collect()
    }

    pub(super) fn tie_keys(&self, need: &Need, values: &[u32]) -> Vec<i64> {
        let people = need.proposal.beneficiaries.unwrap_or_default();
        let key = |breaker: &TieBreaker| match breaker {
            TieBreaker::Criterion { criterion } => self
                .criteria
                .iter()
                .position(|c| c.id == *criterion)
                .and_then(|at| values.get(at))
                .map_or(0, |&value| i64::from(value)),
            TieBreaker::PoorHouseholds => i64::from(people.poor_households),
            TieBreaker::Beneficiaries => i64::from(people.men) + i64::from(people.women),
            TieBreaker::LowerCost => need.proposal.cost.map_or(i64::MIN, |cost| -cost.0),
            TieBreaker::EarlierProposal => -i64::from(need.id.number()),
        };
        self.tie_breakers.iter().map(key).collect()
    }

    pub(super) fn must_be_thawed(&self) -> Result<(), Refusal> {
        if self.frozen.is_some() { Err(Refusal::CriteriaFrozen) } else { Ok(()) }
    }

    pub(super) fn must_be_frozen(&self) -> Result<(), Refusal> {
        if self.frozen.is_none() { Err(Refusal::CriteriaNotFrozen) } else { Ok(()) }
    }
}
