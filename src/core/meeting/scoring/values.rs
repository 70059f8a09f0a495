//! Values for a need, and the explicit choice against the line.

use super::criteria::Scale;
use super::state::Choice;
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::NeedId;
use crate::meeting::refusal::{Field, Refusal, required};
use crate::meeting::state::Meeting;
use crate::meeting::words::Line;
use crate::meeting::{Context, Decided};
use serde::{Deserialize, Serialize};

/// Command and event: gives a need its values, in the order of the criteria; `null` leaves one open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoreNeed {
    /// Which need.
    pub need: NeedId,
    /// Its values.
    pub values: Vec<Option<u8>>,
}

impl ScoreNeed {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.listed_need(self.need)?;
        let scoring = &meeting.scoring;
        scoring.must_be_frozen()?;
        meeting.ranking_must_not_be_announced()?;
        if self.values.len() != scoring.criteria.len() {
            return Err(Refusal::WrongCount {
                field: Field::Values,
                expected: scoring.criteria.len(),
                found: self.values.len(),
            });
        }
        let Scale { least, most } = scoring.scale;
        if self.values.iter().flatten().any(|value| !(least..=most).contains(value)) {
            return Err(Refusal::OutOfRange { field: Field::Values, least: least.into(), most: most.into() });
        }
        Ok(vec![Event::NeedScored(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.scoring.values.insert(self.need, self.values.clone());
    }
}

/// Command and event: takes a need in though it is below the line, or leaves one out though it is above; or takes the
/// choice back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChooseNeed {
    /// Which need.
    pub need: NeedId,
    /// In (`true`), out (`false`), or as the line says (`null`).
    pub include: Option<bool>,
    /// Why.
    #[serde(default)]
    pub reason: Line,
}

impl ChooseNeed {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.listed_need(self.need)?;
        let ranking = meeting.standing_ranking();
        let line = ranking.line(self.need).ok_or(Refusal::Unscored { needs: vec![self.need] })?;
        if let Some(include) = self.include {
            required(&self.reason, Field::Reason)?;
            if include && line.standing.is_priority() {
                return Err(Refusal::AlreadyPriority { need: self.need });
            }
            if let (true, Some(remaining)) = (include, ranking.remaining)
                && line.cost > remaining
            {
                return Err(Refusal::OverCeiling { need: self.need, cost: line.cost, remaining });
            }
        }
        Ok(vec![Event::NeedChosen(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        match self.include {
            Some(include) => {
                let choice = Choice { at: stamp.at, include, reason: self.reason.clone() };
                meeting.scoring.choices.insert(self.need, choice);
            }
            None => {
                meeting.scoring.choices.remove(&self.need);
            }
        }
    }
}
