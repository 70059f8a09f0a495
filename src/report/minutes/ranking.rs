//! The ranking as people read it: scores as decimals, and for every line the sentences that say why it stands there.

use crate::i18n::{Language, Words, domain, list, money, say};
use crate::meeting::needs::Settled;
use crate::meeting::scoring::{Choice, Criterion, Ranked, Ranking, Scale, Standing};
use crate::meeting::{Line, Meeting, Moment, NeedId, Rupiah};
use crate::report::exact::{score_said, score_text};
use crate::report::phrase::{clause, inside};
use serde::{Deserialize, Serialize};

/// One line of the ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RankingLine {
    /// The rank from 1; tied needs share one.
    pub rank: u32,
    /// The need.
    pub need: NeedId,
    /// Its activity.
    pub activity: Line,
    /// Σ weight × value.
    pub points: u64,
    /// Points over the sum of the weights: `"4.65"`.
    #[cfg_attr(test, schemars(regex(pattern = r"^[0-9]+\.[0-9]+$")))]
    pub score: String,
    /// The needs it shares its rank with.
    pub tied_with: Vec<NeedId>,
    /// What put it behind the need before it, where the score alone did not.
    pub separated_by: Option<String>,
    /// Its cost.
    pub cost: Rupiah,
    /// How it stands against the ceiling.
    pub standing: Standing,
    /// The same in words.
    pub standing_words: String,
    /// Sum of the costs on the priority list down to here.
    pub cumulative: Rupiah,
    /// What is left of the ceiling after it; none without a ceiling.
    pub remaining: Option<Rupiah>,
    /// What the meeting decided about it, once it did.
    pub settled: Option<Settled>,
    /// Why it stands there, in sentences.
    pub reason: String,
}

/// The ranking, as announced or, where none is announced yet, as the values stand now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RankingReport {
    /// Name and version of the rule.
    pub rule: String,
    /// When it was announced.
    pub announced: Option<Moment>,
    /// Whether counting the announced values again gives the same order; none before it is announced.
    pub recount_agrees: Option<bool>,
    /// The criteria with their weights.
    pub criteria: Vec<Criterion>,
    /// The sum of the weights: a score is points / this.
    pub weights: u64,
    /// The scale of the values.
    pub scale: Scale,
    /// What decides between equal scores, in order, in words.
    pub tie_breakers: Vec<String>,
    /// The ceiling.
    pub ceiling: Option<Rupiah>,
    /// Whether the line where the ceiling runs out would cut through a tie.
    pub line_cuts_tie: bool,
    /// Sum of the costs on the priority list.
    pub total: Rupiah,
    /// What is left of the ceiling.
    pub remaining: Option<Rupiah>,
    /// How many needs are on the priority list.
    pub priorities: u32,
    /// The lines, best first.
    pub lines: Vec<RankingLine>,
    /// Listed needs that have no rank because values are missing.
    pub unscored: Vec<NeedId>,
}

pub(super) fn ranking(meeting: &Meeting, words: &Words) -> Option<RankingReport> {
    let scoring = &meeting.scoring;
    if scoring.criteria.is_empty() {
        return None;
    }
    let ranking = meeting.standing_ranking();
    let tie_breakers: Vec<String> =
        scoring.tie_breakers.iter().map(|&breaker| domain::tie_breaker(words, breaker, &scoring.criteria)).collect();
    let teller = Teller { meeting, words, ranking: &ranking, tie_breakers: &tie_breakers };
    Some(RankingReport {
        announced: scoring.announced.as_ref().map(|announced| announced.at),
        recount_agrees: scoring.announced.as_ref().map(|announced| same_order(&announced.ranking, &meeting.ranking())),
        criteria: scoring.criteria.clone(),
        weights: ranking.weights,
        scale: scoring.scale,
        ceiling: ranking.ceiling,
        line_cuts_tie: ranking.line_cuts_tie,
        total: ranking.total,
        remaining: ranking.remaining,
        priorities: u32::try_from(ranking.priorities().count()).unwrap_or(u32::MAX),
        lines: (0..ranking.lines.len()).map(|place| teller.line(place)).collect(),
        unscored: ranking.unscored.clone(),
        rule: ranking.rule.clone(),
        tie_breakers,
    })
}

fn same_order(announced: &Ranking, recount: &Ranking) -> bool {
    announced.lines.iter().map(|line| &line.place).eq(recount.lines.iter().map(|line| &line.place))
}

/// Tells why the lines of one ranking stand where they stand.
struct Teller<'a> {
    meeting: &'a Meeting,
    words: &'a Words,
    ranking: &'a Ranking,
    tie_breakers: &'a [String],
}

impl Teller<'_> {
    fn line(&self, place: usize) -> RankingLine {
        let line = &self.ranking.lines[place];
        let need = self.meeting.needs.get(line.place.id);
        let weights = self.ranking.weights;
        RankingLine {
            rank: line.place.rank,
            need: line.place.id,
            activity: need.map(|need| need.proposal.activity.clone()).unwrap_or_default(),
            points: line.place.points,
            score: score_text(line.place.points, weights),
            tied_with: self.tied_with(line),
            separated_by: line.place.separated_by.and_then(|key| self.tie_breakers.get(key).cloned()),
            cost: line.cost,
            standing: line.standing,
            standing_words: match (line.standing, self.ranking.ceiling) {
                (Standing::Above, None) => say!(self.words, "standing-no-ceiling"),
                (standing, _) => domain::standing(self.words, standing),
            },
            cumulative: line.cumulative,
            remaining: line.remaining,
            settled: need.and_then(|need| need.settled.clone()),
            reason: format!("{} {}", self.why_this_rank(place), self.why_this_standing(place)),
        }
    }

    fn tied_with(&self, line: &Ranked) -> Vec<NeedId> {
        let same = |other: &&Ranked| other.place.rank == line.place.rank && other.place.id != line.place.id;
        self.ranking.lines.iter().filter(same).map(|other| other.place.id).collect()
    }

    fn why_this_rank(&self, place: usize) -> String {
        let (words, line) = (self.words, &self.ranking.lines[place]);
        let rank = line.place.rank;
        let score = self.score(line);
        let tied = self.tied_with(line);
        if !tied.is_empty() {
            let others = list::and(self.language(), &tied.iter().map(NeedId::to_string).collect::<Vec<_>>());
            return say!(words, "report-rank-tied", rank = rank, score = score, others = others);
        }
        let Some(before) = place.checked_sub(1).and_then(|before| self.ranking.lines.get(before)) else {
            let count = self.ranking.lines.len();
            return say!(words, "report-rank-best", rank = rank, score = score, count = count);
        };
        let ahead = before.place.id.to_string();
        match line.place.separated_by.and_then(|key| self.tie_breakers.get(key)) {
            Some(breaker) => {
                let breaker = inside(breaker);
                say!(words, "report-rank-separated", rank = rank, score = score, ahead = ahead, breaker = breaker)
            }
            None => {
                let higher = self.score(before);
                say!(words, "report-rank-below", rank = rank, score = score, ahead = ahead, higher = higher)
            }
        }
    }

    fn why_this_standing(&self, place: usize) -> String {
        let (words, line) = (self.words, &self.ranking.lines[place]);
        let choice: Option<&Choice> = self.meeting.scoring.choices.get(&line.place.id);
        let reason = choice.map_or("", |choice| clause(&choice.reason)).to_owned();
        match (line.standing, line.remaining) {
            (Standing::TakenIn, _) => say!(words, "report-standing-taken-in", reason = reason),
            (Standing::LeftOut, _) => say!(words, "report-standing-left-out", reason = reason),
            (Standing::Above, None) => say!(words, "report-standing-no-ceiling"),
            (Standing::Above, Some(remaining)) => {
                let (cost, remaining) = (self.money(line.cost), self.money(remaining));
                say!(words, "report-standing-above", cost = cost, remaining = remaining)
            }
            (Standing::Below, _) => self.why_below(place),
        }
    }

    fn why_below(&self, place: usize) -> String {
        let (words, ranking) = (self.words, self.ranking);
        let line = &ranking.lines[place];
        let Some(first) = ranking.lines.get(ranking.above) else { return String::new() };
        let spent: Rupiah = ranking.lines[..ranking.above].iter().map(|line| line.cost).sum();
        let left = self.money(Rupiah(ranking.ceiling.unwrap_or_default().0.saturating_sub(spent.0)));
        let cost = self.money(line.cost);
        if first.place.rank != line.place.rank {
            let first = first.place.id.to_string();
            return say!(words, "report-standing-below", first = first, left = left);
        }
        match self.tied_with(line).is_empty() {
            true => say!(words, "report-standing-first-below", cost = cost, left = left),
            false => say!(words, "report-standing-tie-below", left = left),
        }
    }

    fn score(&self, line: &Ranked) -> String {
        score_said(self.language(), line.place.points, self.ranking.weights)
    }

    fn money(&self, amount: Rupiah) -> String {
        money::rupiah(self.language(), amount.0)
    }

    fn language(&self) -> Language {
        self.words.language()
    }
}
