//! What is measured, how much it weighs, and what breaks a tie: set, frozen before the first score, thawed with a reason.

use super::state::Thaw;
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::{CriterionId, Id};
use crate::meeting::ledger::Entry;
use crate::meeting::refusal::{Field, Refusal, required};
use crate::meeting::state::Meeting;
use crate::meeting::words::Line;
use crate::meeting::{Context, Decided};
use serde::{Deserialize, Serialize};

/// How many criteria there may be.
pub const MAX_CRITERIA: usize = 20;

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Criterion {
    /// The id.
    pub id: CriterionId,
    /// Its name.
    pub name: Line,
    /// Its weight, a whole number; what counts is its share of the sum.
    pub weight: u32,
}

impl Entry for Criterion {
    type Id = CriterionId;
    fn id(&self) -> CriterionId {
        self.id
    }
}

/// What decides between needs of equal score. Declared with the criteria, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum TieBreaker {
    /// The higher value in one criterion.
    Criterion {
        /// Which.
        criterion: CriterionId,
    },
    /// More poor households.
    PoorHouseholds,
    /// More people.
    Beneficiaries,
    /// The lower cost.
    LowerCost,
    /// The one proposed earlier.
    EarlierProposal,
}

/// The lowest and the highest value that may be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The lowest.
    pub least: u8,
    /// The highest.
    pub most: u8,
}

impl Default for Scale {
    fn default() -> Self {
        Self { least: 1, most: 5 }
    }
}

/// Command and event: sets criteria, weights, scale and tie-breakers, whole. Ids follow the order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetCriteria {
    /// The criteria: name and weight.
    pub criteria: Vec<Weighted>,
    /// The scale.
    #[serde(default)]
    pub scale: Scale,
    /// What decides between equal scores, in order.
    #[serde(default)]
    pub tie_breakers: Vec<TieBreaker>,
}

/// Name and weight of a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Weighted {
    /// Its name.
    pub name: Line,
    /// Its weight, from 1.
    pub weight: u32,
}

impl SetCriteria {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.scoring.must_be_thawed()?;
        if self.criteria.is_empty() {
            return Err(Refusal::Missing { field: Field::Criteria });
        }
        if self.criteria.len() > MAX_CRITERIA {
            return Err(Refusal::TooMany { field: Field::Criteria, limit: MAX_CRITERIA });
        }
        for criterion in &self.criteria {
            required(&criterion.name, Field::Criteria)?;
            if !(1..=1_000_000).contains(&criterion.weight) {
                return Err(Refusal::OutOfRange { field: Field::Weight, least: 1, most: 1_000_000 });
            }
        }
        if self.scale.least >= self.scale.most {
            return Err(Refusal::OutOfRange { field: Field::Scale, least: u64::from(self.scale.least) + 1, most: 255 });
        }
        for breaker in &self.tie_breakers {
            if let TieBreaker::Criterion { criterion } = breaker
                && criterion.number() as usize > self.criteria.len()
            {
                return Err(Refusal::Unknown { what: Field::Criteria, id: criterion.to_string() });
            }
        }
        Ok(vec![Event::CriteriaSet(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        let scoring = &mut meeting.scoring;
        if scoring.criteria.len() != self.criteria.len() || scoring.scale != self.scale {
            scoring.values.clear();
        }
        scoring.criteria = self
            .criteria
            .iter()
            .zip(1..)
            .map(|(weighted, number)| Criterion {
                id: CriterionId::from_number(number),
                name: weighted.name.clone(),
                weight: weighted.weight,
            })
            .collect();
        scoring.scale = self.scale;
        scoring.tie_breakers.clone_from(&self.tie_breakers);
    }
}

/// Command and event: freezes criteria, weights, scale and tie-breakers. Only then can scores be given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FreezeCriteria {}

impl FreezeCriteria {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.scoring.must_be_thawed()?;
        if meeting.scoring.criteria.is_empty() {
            return Err(Refusal::Missing { field: Field::Criteria });
        }
        Ok(vec![Event::CriteriaFrozen(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.scoring.frozen = Some(stamp.at);
    }
}

/// Command and event: opens the criteria again, with a reason that is printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ThawCriteria {
    /// Why.
    pub reason: Line,
}

impl ThawCriteria {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.scoring.must_be_frozen()?;
        required(&self.reason, Field::Reason)?;
        meeting.ranking_must_not_be_announced()?;
        Ok(vec![Event::CriteriaThawed(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.scoring.frozen = None;
        meeting.scoring.thaws.push(Thaw { at: stamp.at, reason: self.reason.clone() });
    }
}
