//! Contests as they were announced: rule, counts, result, ties and what broke them.

use crate::i18n::{Words, contest as told};
use crate::meeting::contests::{BallotCounts, Collecting, Contest};
use crate::meeting::{ContestId, Line, Meeting, Moment, Rupiah};
use serde::{Deserialize, Serialize};

/// An option with what it came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChoiceReport {
    /// What it was called on ballots.
    pub id: Line,
    /// Its name.
    pub name: Line,
    /// Its cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Rupiah>,
    /// Its rank, from 1; tied options share one. None before the result, and where the rule ranks nothing.
    pub rank: Option<usize>,
    /// What it came to, exactly; none where the rule gives no number.
    pub score: Option<String>,
    /// Whether it is chosen; where a tie that decides is open, whether it may be.
    pub chosen: bool,
}

/// A contest with its result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ContestReport {
    /// The id.
    pub id: ContestId,
    /// What was asked.
    pub question: Line,
    /// The rule with its settings, in words.
    pub rule: String,
    /// How ballots were collected.
    pub collecting: Collecting,
    /// What was to break ties, in words and in order.
    pub ties: Vec<String>,
    /// When it was opened.
    pub opened: Moment,
    /// When it was closed; none while it is open.
    pub closed: Option<Moment>,
    /// How many were entitled and present when it opened.
    pub electorate: usize,
    /// How many ballots of which kind; none while it is open.
    pub counts: Option<BallotCounts>,
    /// The options.
    pub choices: Vec<ChoiceReport>,
    /// Whether a tie that decides is open.
    pub open_tie: bool,
    /// What came out, as a sentence; empty while it is open.
    pub sentence: String,
    /// Why, sentence by sentence.
    pub reasons: Vec<String>,
    /// Lots, ties settled, ballots struck.
    pub remarks: Vec<String>,
    /// Why it does not count, where it was called off.
    #[serde(default, skip_serializing_if = "Line::is_blank")]
    pub cancelled: Line,
}

pub(super) fn contests(meeting: &Meeting, words: &Words) -> Vec<ContestReport> {
    meeting.contests.iter().map(|contest| report(words, contest)).collect()
}

fn report(words: &Words, contest: &Contest) -> ContestReport {
    let opened = &contest.opened;
    ContestReport {
        id: opened.id,
        question: opened.question.clone(),
        rule: told::rule(words, contest),
        collecting: opened.collecting,
        ties: told::chain(words, contest),
        opened: contest.at,
        closed: contest.closed_at,
        electorate: opened.electorate.len(),
        counts: contest.counted.as_ref().map(|counted| counted.counts),
        choices: choices(contest),
        open_tie: contest.standing().is_some_and(|result| result.open),
        sentence: told::result(words, contest),
        reasons: told::reasons(words, contest),
        remarks: told::remarks(words, contest),
        cancelled: contest.cancelled.as_ref().map(|cancelled| cancelled.reason.clone()).unwrap_or_default(),
    }
}

fn choices(contest: &Contest) -> Vec<ChoiceReport> {
    let result = contest.standing();
    let report = |(option, choice): (usize, &crate::meeting::contests::ContestChoice)| ChoiceReport {
        id: choice.id.clone(),
        name: choice.name.clone(),
        cost: choice.cost,
        rank: result.and_then(|result| result.rank(option)),
        score: result.and_then(|result| result.scores.get(option).cloned().flatten()),
        chosen: result.is_some_and(|result| result.chosen().contains(&option)),
    };
    contest.opened.choices.iter().enumerate().map(report).collect()
}
