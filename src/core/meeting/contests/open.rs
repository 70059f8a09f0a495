//! Opening a contest: everything that decides it is fixed here, and tried out before anybody votes.

use super::count::{Said, count};
use super::mark::{BallotForm, Mark, Pile, pairs_of, piles};
use super::method::{MAX_PAIRED, MAX_POINTS, Method};
use super::revote::Revote;
use super::state::{Collecting, Contest, ContestChoice, FrozenCriterion, TieStep};
use crate::meeting::amount::Rupiah;
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::{AgendaItemId, ContestId, CriterionId, NeedId, ParticipantId};
use crate::meeting::refusal::{Field, Refusal, required};
use crate::meeting::stage::Stage;
use crate::meeting::state::Meeting;
use crate::meeting::words::Line;
use crate::meeting::{Context, Decided};
use crate::tally::majority::{Base, Counts, Majority};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How many options a contest may have.
pub const MAX_CHOICES: usize = 100;
/// How many steps a chain of tie breakers may have.
const MAX_TIE_STEPS: usize = 8;

/// An option that is no need: a name, a place, a day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FreeOption {
    /// Its name.
    pub name: Line,
    /// What it costs, where money is shared out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Rupiah>,
}

/// What is chosen among.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// Needs of the meeting, with their names and costs as they stand.
    Needs(Vec<NeedId>),
    /// Anything else, one line each.
    Lines(Vec<FreeOption>),
}

impl About {
    /// The options as they stand on the ballot.
    ///
    /// # Errors
    /// Where a need is not known or set aside, an option stands there twice, or they are too few or too many.
    pub fn choices(&self, meeting: &Meeting) -> Result<Vec<ContestChoice>, Refusal> {
        let choices: Vec<ContestChoice> = match self {
            About::Needs(needs) => needs
                .iter()
                .map(|&id| {
                    let proposal = &meeting.listed_need(id)?.proposal;
                    let name = proposal.activity.clone();
                    Ok(ContestChoice { id: id.to_string().into(), need: Some(id), name, cost: proposal.cost })
                })
                .collect::<Result<_, Refusal>>()?,
            About::Lines(lines) => lines
                .iter()
                .enumerate()
                .map(|(place, line)| {
                    required(&line.name, Field::Options)?;
                    if line.cost.is_some_and(|cost| !cost.is_reasonable()) {
                        return Err(Refusal::AmountOutOfRange { field: Field::Cost });
                    }
                    Ok(ContestChoice { id: letters(place), need: None, name: line.name.clone(), cost: line.cost })
                })
                .collect::<Result<_, Refusal>>()?,
        };
        if !(2..=MAX_CHOICES).contains(&choices.len()) {
            return Err(Refusal::OutOfRange { field: Field::Options, least: 2, most: MAX_CHOICES as u64 });
        }
        let mut seen = BTreeSet::new();
        for choice in &choices {
            let called = if choice.need.is_some() { &choice.id } else { &choice.name };
            if !seen.insert(called) {
                return Err(Refusal::ChoiceTwice { choice: choice.name.clone() });
            }
        }
        Ok(choices)
    }
}

/// Command: opens a contest. From here its options, method, tie breakers and electorate are frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenContest {
    /// What is asked.
    pub question: Line,
    /// What is chosen among.
    pub about: About,
    /// By which rule.
    pub method: Method,
    /// What breaks ties, in this order; empty leaves them.
    #[serde(default)]
    pub ties: Vec<TieStep>,
    /// How ballots are collected.
    pub collecting: Collecting,
    /// Whether running totals may be shown before it closes.
    #[serde(default)]
    pub live: bool,
}

/// Event: a contest is open, with everything that decides it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContestOpened {
    /// The id.
    pub id: ContestId,
    /// The agenda item it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agenda: Option<AgendaItemId>,
    /// What is asked.
    pub question: Line,
    /// The options, in the order listed.
    pub choices: Vec<ContestChoice>,
    /// The method, with what was left open filled in.
    pub method: Method,
    /// What breaks ties, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<TieStep>,
    /// The values of the criteria the chain asks, as they stand now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<FrozenCriterion>,
    /// Those entitled and present; who leaves later may still vote.
    pub electorate: Vec<ParticipantId>,
    /// How ballots are collected.
    pub collecting: Collecting,
    /// Whether running totals may be shown.
    #[serde(default)]
    pub live: bool,
    /// The tie of another contest this is the new vote of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revote: Option<Revote>,
}

impl OpenContest {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, context: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running])?;
        meeting.must_not_be_voting()?;
        required(&self.question, Field::Question)?;
        let choices = self.about.choices(meeting)?;
        Beginning {
            question: self.question.clone(),
            criteria: self.criteria(meeting, &choices)?,
            choices,
            method: &self.method,
            ties: self.ties.clone(),
            collecting: self.collecting,
            live: self.live,
            revote: None,
        }
        .opened(meeting, context)
    }

    fn criteria(&self, meeting: &Meeting, choices: &[ContestChoice]) -> Result<Vec<FrozenCriterion>, Refusal> {
        if self.ties.len() > MAX_TIE_STEPS {
            return Err(Refusal::TooMany { field: Field::TieSteps, limit: MAX_TIE_STEPS });
        }
        let asked = self.ties.iter().filter_map(|step| match step {
            TieStep::Criterion { criterion } => Some(*criterion),
            _ => None,
        });
        asked.map(|criterion| frozen(meeting, choices, criterion)).collect()
    }
}

/// A contest about to be opened, in whatever way it came to that.
pub(super) struct Beginning<'a> {
    pub question: Line,
    pub choices: Vec<ContestChoice>,
    pub method: &'a Method,
    pub ties: Vec<TieStep>,
    pub criteria: Vec<FrozenCriterion>,
    pub collecting: Collecting,
    pub live: bool,
    pub revote: Option<Revote>,
}

impl Beginning<'_> {
    /// Freezes everything that decides it, and tries it out.
    pub(super) fn opened(self, meeting: &Meeting, context: &Context) -> Decided {
        if self.live && self.collecting == Collecting::Urn {
            return Err(Refusal::LiveSecret);
        }
        let electorate = meeting.electorate_of_a_vote(context.now)?;
        let id = meeting.contests.next_id();
        let mut ties = self.ties;
        for step in &mut ties {
            if let TieStep::Lot { contest, .. } = step {
                *contest = id.to_string().into();
            }
        }
        let opened = ContestOpened {
            id,
            agenda: meeting.agenda.active().map(|item| item.id),
            question: self.question,
            method: filled(self.method, meeting, &self.choices, self.collecting, electorate.len())?,
            ties,
            criteria: self.criteria,
            choices: self.choices,
            electorate,
            collecting: self.collecting,
            live: self.live,
            revote: self.revote,
        };
        // Whatever the rule lacks is found out on no ballots at all, before anybody has voted.
        count(&opened, &[], &Said::default())?;
        Ok(vec![Event::ContestOpened(opened)])
    }
}

/// The method with what was left open filled in, so that it stands in the record.
fn filled(
    asked: &Method,
    meeting: &Meeting,
    choices: &[ContestChoice],
    collecting: Collecting,
    electorate: usize,
) -> Result<Method, Refusal> {
    let rule = asked.rule()?;
    let form = asked.form(collecting)?;
    let mut method = asked.clone();
    let most = method.most(form, choices.len());
    let all = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let limit = match form {
        BallotForm::One => 1,
        BallotForm::Approval | BallotForm::Ranking => all(choices.len()),
        BallotForm::Score | BallotForm::Points => MAX_POINTS,
        BallotForm::Pairs => all(pairs_of(choices.len())),
    };
    if form == BallotForm::Pairs && choices.len() > MAX_PAIRED {
        return Err(Refusal::OutOfRange { field: Field::Options, least: 2, most: MAX_PAIRED as u64 });
    }
    if !(1..=limit).contains(&most) {
        return Err(Refusal::OutOfRange { field: Field::Points, least: 1, most: limit.into() });
    }
    (method.ballot, method.most) = (Some(form), Some(most));
    let settings = method.settings(choices)?;
    let mut fill = |name: &str, value: String| {
        method.settings.insert(name.into(), value.into());
    };
    if rule.settings.contains(&"budget")
        && settings.budget.is_none()
        && choices.iter().any(|choice| choice.cost.is_some())
        && let Some(ceiling) = meeting.details.ceiling
    {
        fill("budget", ceiling.0.to_string());
    }
    if rule.settings.contains(&"entitled") && settings.entitled.is_none() {
        let majority = settings.majority.unwrap_or(Majority::MORE_THAN_HALF);
        if matches!(majority.base, Base::Electorate | Base::Invited | Base::Members) {
            fill("entitled", meeting.majority_base(majority, electorate).to_string());
        }
    }
    Ok(method)
}

/// The values of a criterion for these options as they stand.
fn frozen(meeting: &Meeting, choices: &[ContestChoice], id: CriterionId) -> Result<FrozenCriterion, Refusal> {
    let known = meeting.scoring.criteria.iter().enumerate().find(|(_, criterion)| criterion.id == id);
    let (place, criterion) = known.ok_or_else(|| Refusal::Unknown { what: Field::Criteria, id: id.to_string() })?;
    let (mut values, mut unscored) = (Vec::new(), Vec::new());
    for choice in choices {
        let need = choice.need.ok_or(Refusal::Missing { field: Field::Needs })?;
        let given = meeting.scoring.values.get(&need).and_then(|values| values.get(place).copied().flatten());
        match given {
            Some(value) => values.push(i64::from(value)),
            None => unscored.push(need),
        }
    }
    if unscored.is_empty() {
        Ok(FrozenCriterion { criterion: id, name: criterion.name.clone(), values })
    } else {
        Err(Refusal::Unscored { needs: unscored })
    }
}

/// A, B … Z, AA, AB …
fn letters(place: usize) -> Line {
    let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).unwrap_or(0));
    let name: String = match place / 26 {
        0 => letter(place).to_string(),
        more => [letter(more - 1), letter(place)].iter().collect(),
    };
    name.into()
}

impl ContestOpened {
    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.contests.push(Contest {
            at: stamp.at,
            opened: self.clone(),
            ballots: Vec::new(),
            first: None,
            second: None,
            voted: BTreeSet::new(),
            closed_at: None,
            counted: None,
            words: Line::default(),
            result: None,
            settlements: Vec::new(),
            cancelled: None,
        });
    }

    /// What a ballot asks.
    #[must_use]
    pub fn form(&self) -> BallotForm {
        self.method.ballot.unwrap_or(BallotForm::Ranking)
    }

    /// The highest score, the purse, or how many options may be marked.
    #[must_use]
    pub fn most(&self) -> u32 {
        self.method.most(self.form(), self.choices.len())
    }

    /// Whether the chain has a lot whose words are spoken at the closing.
    #[must_use]
    pub fn needs_words(&self) -> bool {
        self.ties.iter().any(|step| matches!(step, TieStep::Lot { words, .. } if words.is_blank()))
    }

    /// Raised hands as ballots: each names the one option the hand was raised for.
    pub(super) fn piles_of(&self, counts: &Counts) -> Vec<Pile> {
        let hands = counts.options.iter().enumerate().map(|(option, &count)| match self.form() {
            BallotForm::One => (Mark::One(option), count),
            _ => (Mark::Approval(vec![option]), count),
        });
        piles(hands.chain([(Mark::Blank, counts.abstain), (Mark::Spoiled, counts.invalid)]))
    }

    /// The place of an option by what it is called on ballots.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        self.choices.iter().position(|choice| choice.id.eq_ignore_ascii_case(id))
    }
}
