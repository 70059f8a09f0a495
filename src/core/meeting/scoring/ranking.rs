//! The order of the needs, and the line where the ceiling runs out.

use crate::meeting::amount::Rupiah;
use crate::meeting::id::NeedId;
use crate::meeting::refusal::Refusal;
use crate::meeting::state::Meeting;
use crate::tally::weighted_sum::{self, Candidate, Place};
use serde::{Deserialize, Serialize};

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

    pub(in crate::meeting) fn ranking_must_not_be_announced(&self) -> Result<(), Refusal> {
        if self.scoring.announced.is_some() { Err(Refusal::RankingAnnounced) } else { Ok(()) }
    }
}
