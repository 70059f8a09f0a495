//! A new vote among the tied: a contest of its own, opened from the result that waits for it. What comes out is taken into
//! that result when it closes, and stands there as what broke the tie.

use super::count::count;
use super::method::Method;
use super::open::Beginning;
use super::result::{Awaited, ContestResult};
use super::settle::ContestSettled;
use super::state::{Collecting, Contest, FrozenCriterion, TieStep, groups};
use crate::meeting::event::Event;
use crate::meeting::id::ContestId;
use crate::meeting::refusal::Refusal;
use crate::meeting::stage::Stage;
use crate::meeting::state::Meeting;
use crate::meeting::{Context, Decided};
use serde::{Deserialize, Serialize};

/// Command: opens the new vote a tie waits for, among the tied and nobody else.
///
/// The chain goes on where it stood: the steps behind the new vote break the ties of the new vote, or yet another vote
/// where there are none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RevoteContest {
    /// The contest whose tie waits.
    pub contest: ContestId,
    /// By which rule; none is one vote each and the most votes, or approvals where several of the tied are to be chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Method>,
    /// How ballots are collected; none as before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collecting: Option<Collecting>,
}

/// Whose tie a new vote settles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Revote {
    /// The contest that waits.
    pub contest: ContestId,
    /// Which tie, as its result names it: `winner`, `cut`, `elimination-2`.
    pub tie: String,
    /// The tied options: their places in that contest, in the order in which they stand in the new one.
    pub options: Vec<usize>,
}

impl RevoteContest {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, context: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running])?;
        meeting.must_not_be_voting()?;
        let first = meeting.contest(self.contest)?;
        let Some((tie, Awaited::Revote, between)) = first.awaits() else {
            return Err(Refusal::NothingToSettle { contest: self.contest });
        };
        let opened = &first.opened;
        let usual = usual(first.favoured(tie, between)?);
        let frozen = |frozen: &FrozenCriterion| FrozenCriterion {
            values: between.iter().filter_map(|&option| frozen.values.get(option).copied()).collect(),
            ..frozen.clone()
        };
        Beginning {
            question: opened.question.clone(),
            choices: between.iter().filter_map(|&option| opened.choices.get(option).cloned()).collect(),
            method: self.method.as_ref().unwrap_or(&usual),
            ties: rest(&opened.ties),
            criteria: opened.criteria.iter().map(frozen).collect(),
            collecting: self.collecting.unwrap_or(opened.collecting),
            live: opened.live && self.collecting != Some(Collecting::Urn),
            revote: Some(Revote { contest: self.contest, tie: tie.to_owned(), options: between.to_vec() }),
        }
        .opened(meeting, context)
    }
}

/// One vote each for one place, approvals for several.
fn usual(places: usize) -> Method {
    let rule = if places == 1 { "plurality" } else { "approval" };
    let seats = (places > 1).then(|| ("seats".into(), places.to_string().into()));
    Method { rule: rule.into(), settings: seats.into_iter().collect(), ..Method::default() }
}

/// What is asked after the new vote has come out level again.
fn rest(ties: &[TieStep]) -> Vec<TieStep> {
    let behind: Vec<TieStep> = ties.iter().skip_while(|step| **step != TieStep::Revote).skip(1).cloned().collect();
    if behind.is_empty() { vec![TieStep::Revote] } else { behind }
}

impl Contest {
    /// How many of the tied are favoured when the tie is broken.
    fn favoured(&self, tie: &str, between: &[usize]) -> Result<usize, Refusal> {
        let mut said = self.said();
        said.settle(Awaited::Revote, tie, between.iter().map(|&option| vec![option]).collect());
        let outcome = count(&self.opened, &self.received(), &said)?;
        let broken = outcome.ties.iter().find(|met| met.at.label() == tie && !met.favoured.is_empty());
        Ok(broken.map_or(1, |met| met.favoured.len()))
    }
}

/// What a new vote settles once it has this result: the tie of the contest that waits for it, and, where that is a new vote
/// itself, what waits for that. Nothing while a tie of the new vote is open, or where nobody waits any more.
pub(super) fn taken(meeting: &Meeting, contest: &Contest, result: &ContestResult) -> Result<Vec<Event>, Refusal> {
    let mut taken = Vec::new();
    let (mut contest, mut result) = (contest, result.clone());
    while let Some(revote) = contest.opened.revote.as_ref().filter(|_| !result.open) {
        let Some(first) = meeting.contests.get(revote.contest) else { break };
        if first.awaits().is_none_or(|(tie, by, _)| tie != revote.tie || by != Awaited::Revote) {
            break;
        }
        let place = |option: &usize| revote.options.get(*option).copied();
        let ranking: Vec<Vec<usize>> = ranked(&result, contest.opened.choices.len())
            .iter()
            .map(|level| level.iter().filter_map(place).collect())
            .collect();
        let mut said = first.said();
        said.settle(Awaited::Revote, &revote.tie, ranking.clone());
        let settled = ContestResult::of(&count(&first.opened, &first.received(), &said)?);
        let order = ranking.concat();
        let level: Vec<Vec<usize>> = ranking.into_iter().filter(|level| level.len() > 1).collect();
        debug_assert_eq!(groups(&order, &level).concat(), order);
        taken.push(Event::ContestSettled(ContestSettled {
            contest: revote.contest,
            tie: revote.tie.clone(),
            by: Awaited::Revote,
            order,
            level,
            revote: Some(contest.opened.id),
            reason: contest.opened.question.clone(),
            result: settled.clone(),
        }));
        (contest, result) = (first, settled);
    }
    Ok(taken)
}

/// The order a result stands for: its ranking, and where it ranks nothing those chosen before the others.
fn ranked(result: &ContestResult, options: usize) -> Vec<Vec<usize>> {
    let mut ranking = match result.ranking.is_empty() {
        true => vec![result.chosen().to_vec()],
        false => result.ranking.clone(),
    };
    let rest: Vec<usize> = (0..options).filter(|option| !ranking.concat().contains(option)).collect();
    ranking.push(rest);
    ranking.retain(|level| !level.is_empty());
    ranking
}
