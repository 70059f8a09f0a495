//! Scoring: criteria frozen before the first score, values per need, the ranking and the line where the ceiling runs
//! out. Nothing below the line is ever taken in silently: that is an explicit choice with a reason.

use super::amount::Rupiah;
use super::event::{Event, Stamp};
use super::id::{CriterionId, Id, NeedId};
use super::ledger::Entry;
use super::needs::Need;
use super::refusal::{Field, Refusal, required};
use super::state::Meeting;
use super::words::Line;
use super::{Context, Decided, Moment};
use crate::tally::weighted_sum::{self, Candidate, Place};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

/// How a need stands against the ceiling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Above the line where the ceiling runs out.
    Above,
    /// Below the line, taken in by explicit choice.
    TakenIn,
    /// Above the line, left out by explicit choice.
    LeftOut,
    /// Below the line.
    Below,
}

impl Standing {
    /// Whether it is on the priority list.
    #[must_use]
    pub fn is_priority(self) -> bool {
        matches!(self, Self::Above | Self::TakenIn)
    }
}

/// One line of a ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ranked {
    /// Points, rank, ties.
    #[serde(flatten)]
    pub place: Place<NeedId>,
    /// Its cost; zero where none is known.
    pub cost: Rupiah,
    /// How it stands against the ceiling.
    pub standing: Standing,
    /// Sum of the costs on the priority list down to here.
    pub cumulative: Rupiah,
    /// What is left of the ceiling after it; none without a ceiling.
    pub remaining: Option<Rupiah>,
}

/// Needs in order, and the line where the ceiling runs out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ranking {
    /// Name and version of the rule.
    pub rule: String,
    /// Sum of the weights: a score is points / this.
    pub weights: u64,
    /// The lines, best first.
    pub lines: Vec<Ranked>,
    /// The ceiling it was held against.
    pub ceiling: Option<Rupiah>,
    /// How many lines stand above the line where the ceiling runs out.
    pub above: usize,
    /// Whether the line would have cut through a tie, so that the whole tied group stands below it.
    pub line_cuts_tie: bool,
    /// Sum of the costs on the priority list.
    pub total: Rupiah,
    /// What is left of the ceiling; none without a ceiling.
    pub remaining: Option<Rupiah>,
    /// Listed needs with values missing: they have no rank yet.
    pub unscored: Vec<NeedId>,
}

impl Ranking {
    /// The line of one need.
    #[must_use]
    pub fn line(&self, need: NeedId) -> Option<&Ranked> {
        self.lines.iter().find(|line| line.place.id == need)
    }

    /// The needs on the priority list, best first.
    pub fn priorities(&self) -> impl Iterator<Item = &Ranked> {
        self.lines.iter().filter(|line| line.standing.is_priority())
    }

    /// The needs that stay in reserve, best first.
    pub fn reserves(&self) -> impl Iterator<Item = &Ranked> {
        self.lines.iter().filter(|line| !line.standing.is_priority())
    }
}

impl Meeting {
    /// The ranking as the values stand now. "What if" is asked of a changed copy; the record is never touched.
    #[must_use]
    pub fn ranking(&self) -> Ranking {
        let weights: Vec<u32> = self.scoring.criteria.iter().map(|criterion| criterion.weight).collect();
        let (mut candidates, mut unscored) = (Vec::new(), Vec::new());
        for need in self.needs.iter().filter(|need| need.is_listed()) {
            match self.scoring.complete_values(need.id) {
                Some(values) => {
                    let tie_keys = self.scoring.tie_keys(need, &values);
                    candidates.push(Candidate { id: need.id, values, tie_keys });
                }
                None => unscored.push(need.id),
            }
        }
        let places = weighted_sum::rank(&weights, &candidates);
        let mut ranking = Ranking {
            rule: weighted_sum::RULE.to_owned(),
            weights: weights.iter().map(|&weight| u64::from(weight)).sum(),
            ceiling: self.details.ceiling,
            unscored,
            ..Ranking::default()
        };
        self.draw_line(&mut ranking, places);
        ranking
    }

    /// The announced ranking, or the one that stands now where none is announced.
    #[must_use]
    pub fn standing_ranking(&self) -> Ranking {
        let mut ranking = self.ranking();
        if let Some(announced) = &self.scoring.announced {
            let places = announced.ranking.lines.iter().map(|line| line.place.clone()).collect();
            ranking = Ranking { lines: Vec::new(), unscored: Vec::new(), ..announced.ranking.clone() };
            self.draw_line(&mut ranking, places);
        }
        ranking
    }

    /// Walks down the ranking until the first (group of tied) need does not fit under the ceiling. What comes after
    /// stays below, even where a cheaper one would fit.
    fn draw_line(&self, ranking: &mut Ranking, places: Vec<Place<NeedId>>) {
        let cost = |id: NeedId| self.needs.get(id).and_then(|need| need.proposal.cost).unwrap_or_default();
        let fits = |sum: Rupiah| ranking.ceiling.is_none_or(|ceiling| sum <= ceiling);
        let (mut sum, mut above) = (Rupiah::default(), 0);
        let mut cuts_tie = false;
        for group in places.chunk_by(|a, b| a.rank == b.rank) {
            let with = Rupiah(sum.0.saturating_add(group.iter().map(|place| cost(place.id)).sum::<Rupiah>().0));
            if !fits(with) {
                cuts_tie = group.len() > 1 && group.iter().any(|p| fits(Rupiah(sum.0.saturating_add(cost(p.id).0))));
                break;
            }
            sum = with;
            above += group.len();
        }
        (ranking.above, ranking.line_cuts_tie) = (above, cuts_tie);

        let mut cumulative = Rupiah::default();
        for (at, place) in places.into_iter().enumerate() {
            let choice = self.scoring.choices.get(&place.id).map(|choice| choice.include);
            let standing = match (at < above, choice) {
                (true, Some(false)) => Standing::LeftOut,
                (true, _) => Standing::Above,
                (false, Some(true)) => Standing::TakenIn,
                (false, _) => Standing::Below,
            };
            let cost = cost(place.id);
            if standing.is_priority() {
                cumulative = Rupiah(cumulative.0.saturating_add(cost.0));
            }
            let remaining = ranking.ceiling.map(|ceiling| Rupiah(ceiling.0 - cumulative.0));
            ranking.lines.push(Ranked { place, cost, standing, cumulative, remaining });
        }
        ranking.total = cumulative;
        ranking.remaining = ranking.ceiling.map(|ceiling| Rupiah(ceiling.0 - cumulative.0));
    }

    pub(super) fn ranking_must_not_be_announced(&self) -> Result<(), Refusal> {
        if self.scoring.announced.is_some() { Err(Refusal::RankingAnnounced) } else { Ok(()) }
    }
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

    fn tie_keys(&self, need: &Need, values: &[u32]) -> Vec<i64> {
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

    fn must_be_thawed(&self) -> Result<(), Refusal> {
        if self.frozen.is_some() { Err(Refusal::CriteriaFrozen) } else { Ok(()) }
    }

    fn must_be_frozen(&self) -> Result<(), Refusal> {
        if self.frozen.is_none() { Err(Refusal::CriteriaNotFrozen) } else { Ok(()) }
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
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
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

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
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
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.scoring.must_be_thawed()?;
        if meeting.scoring.criteria.is_empty() {
            return Err(Refusal::Missing { field: Field::Criteria });
        }
        Ok(vec![Event::CriteriaFrozen(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
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
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.scoring.must_be_frozen()?;
        required(&self.reason, Field::Reason)?;
        meeting.ranking_must_not_be_announced()?;
        Ok(vec![Event::CriteriaThawed(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.scoring.frozen = None;
        meeting.scoring.thaws.push(Thaw { at: stamp.at, reason: self.reason.clone() });
    }
}

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
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
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

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
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
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
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

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
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

/// Command: announces the ranking to the hall. It is recorded as said; undo stops here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnnounceRanking {}

/// Event: the ranking as announced.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RankingAnnounced {
    /// The ranking.
    pub ranking: Ranking,
}

impl AnnounceRanking {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.scoring.must_be_frozen()?;
        meeting.ranking_must_not_be_announced()?;
        let ranking = meeting.ranking();
        if !ranking.unscored.is_empty() {
            return Err(Refusal::Unscored { needs: ranking.unscored });
        }
        let priced = |id| meeting.needs.get(id).is_some_and(|need| need.proposal.cost.is_some());
        let unpriced: Vec<NeedId> = ranking.lines.iter().map(|line| line.place.id).filter(|&id| !priced(id)).collect();
        if !unpriced.is_empty() {
            return Err(Refusal::CostMissing { needs: unpriced });
        }
        if ranking.lines.is_empty() {
            return Err(Refusal::Missing { field: Field::Needs });
        }
        Ok(vec![Event::RankingAnnounced(RankingAnnounced { ranking })])
    }
}

impl RankingAnnounced {
    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.scoring.announced = Some(Announced { at: stamp.at, ranking: self.ranking.clone() });
    }
}

/// Command and event: opens an announced ranking again, with a reason that is printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReopenRanking {
    /// Why.
    pub reason: Line,
}

impl ReopenRanking {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        required(&self.reason, Field::Reason)?;
        if meeting.scoring.announced.is_none() {
            return Err(Refusal::RankingNotAnnounced);
        }
        Ok(vec![Event::RankingReopened(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.scoring.announced = None;
        meeting.scoring.thaws.push(Thaw { at: stamp.at, reason: self.reason.clone() });
    }
}
