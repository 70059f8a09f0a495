//! Ballots turned into what [`crate::tally`] counts.

use super::mark::{BallotForm, Judged, Mark, Pile};
use super::open::ContestOpened;
use super::result::Awaited;
use super::state::{BallotCounts, TieStep};
use crate::meeting::refusal::{Field, Refusal};
use crate::meeting::words::Line;
use crate::tally::ballot::{Gathered, Points, Ranking};
use crate::tally::majority::Base;
use crate::tally::outcome::Outcome;
use crate::tally::pairwise::Pairwise;
use crate::tally::profile::{Ballots, Choice, Profile};
use crate::tally::rule::Trouble;
use crate::tally::settings::Settings;
use crate::tally::ties::{Answers, Breaker, TieRule};

/// What was said about ties beside the chain: the words of the lot, and what those asked have answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// The words spoken at the closing.
    pub words: Line,
    /// Casting votes of the chair, by tie.
    pub chair: Answers,
    /// New votes among the tied, by tie.
    pub revote: Answers,
}

impl Said {
    /// Adds an answer.
    pub fn settle(&mut self, by: Awaited, tie: &str, order: Vec<Vec<usize>>) {
        let answers = match by {
            Awaited::Chair => &mut self.chair,
            Awaited::Revote => &mut self.revote,
        };
        answers.insert(tie.to_owned(), order);
    }
}

/// Counts these ballots as the contest was opened. The same ballots and answers always come to the same.
///
/// # Errors
/// [`Refusal`], where the rule cannot count what was opened. That is found out at the opening.
pub fn count(opened: &ContestOpened, ballots: &[Pile], said: &Said) -> Result<Outcome, Refusal> {
    let (profile, settings) = (profile(opened, ballots), settings(opened, ballots, said)?);
    let rule = opened.method.rule()?;
    (rule.count)(&profile, &settings).map_err(|trouble| refusal(opened, &trouble))
}

/// The options and the ballots that say something or nothing; those that cannot be counted are left out.
#[must_use]
pub fn profile(opened: &ContestOpened, ballots: &[Pile]) -> Profile {
    let choices = opened
        .choices
        .iter()
        .map(|choice| Choice {
            id: choice.id.to_string(),
            name: choice.name.to_string(),
            cost: choice.cost.and_then(|cost| u64::try_from(cost.0).ok()),
        })
        .collect();
    Profile {
        title: opened.question.to_string(),
        choices,
        ballots: marks(opened.form(), opened.choices.len(), ballots),
        budget: None,
        money_unit: 1,
        point_unit: 1,
        rupiah: true,
    }
}

/// The ballots in the form the contest asked for; what is of another form cannot be counted.
fn marks(form: BallotForm, options: usize, ballots: &[Pile]) -> Ballots {
    fn gather<M: Ord>(ballots: &[Pile], read: impl Fn(&Mark) -> Option<M>) -> Gathered<M> {
        ballots.iter().filter_map(|pile| Some((read(&pile.mark)?, u64::from(pile.count)))).collect()
    }
    match form {
        BallotForm::One => Ballots::One(
            gather(ballots, |mark| match mark {
                Mark::One(option) => Some(Some(*option)),
                Mark::Blank => Some(None),
                _ => None,
            })
            .ballots(),
        ),
        BallotForm::Approval => Ballots::Approved(
            gather(ballots, |mark| match mark {
                Mark::Approval(options) => Some(options.clone()),
                Mark::Blank => Some(Vec::new()),
                _ => None,
            })
            .ballots(),
        ),
        BallotForm::Ranking => Ballots::Ranked(
            gather(ballots, |mark| match mark {
                Mark::Ranking(groups) => Some(Ranking::of_groups(groups)),
                Mark::Blank => Some(Ranking::default()),
                _ => None,
            })
            .ballots(),
        ),
        BallotForm::Score => Ballots::Scored(
            gather(ballots, |mark| match mark {
                Mark::Score(points) => Some(points.clone()),
                Mark::Blank => Some(Points::new()),
                _ => None,
            })
            .ballots(),
        ),
        BallotForm::Points => Ballots::Cumulative(
            gather(ballots, |mark| match mark {
                Mark::Points(points) => Some(points.clone()),
                Mark::Blank => Some(Points::new()),
                _ => None,
            })
            .ballots(),
        ),
        BallotForm::Pairs => Ballots::Pairs(wall(options, ballots)),
    }
}

/// Sheets of pairs put together: who was favoured has one more over the other, and both have where they were level.
fn wall(options: usize, ballots: &[Pile]) -> Pairwise {
    let mut votes = vec![0u64; options * options];
    let mut add = |above: usize, below: usize, count: u32| {
        // What was recorded was checked against the options; a file from outside may name others, which say nothing.
        if above < options && below < options {
            votes[above * options + below] += u64::from(count);
        }
    };
    for Pile { mark, count } in ballots {
        let Mark::Pairs(pairs) = mark else { continue };
        for &(a, b, judged) in pairs {
            if judged != Judged::Second {
                add(a, b, *count);
            }
            if judged != Judged::First {
                add(b, a, *count);
            }
        }
    }
    Pairwise::of_rows(options, votes).unwrap_or_else(|| Pairwise::none(options))
}

/// Everything fixed before the count, with what was said of ties.
///
/// # Errors
/// [`Refusal`] for settings that say nothing, which no opened contest has.
pub fn settings(opened: &ContestOpened, ballots: &[Pile], said: &Said) -> Result<Settings, Refusal> {
    let mut settings = opened.method.settings(&opened.choices)?;
    if settings.majority.is_some_and(|majority| majority.base == Base::Cast) {
        settings.entitled = Some(ballots.iter().map(|pile| pile.count).fold(0, u32::saturating_add));
    }
    let breaker = |step: &TieStep| match step {
        TieStep::Listing => Breaker::Listing,
        TieStep::EarlierRounds => Breaker::EarlierRounds,
        TieStep::Criterion { criterion } => {
            let frozen = opened.criteria.iter().find(|frozen| frozen.criterion == *criterion);
            Breaker::Criterion {
                name: frozen.map(|frozen| frozen.name.to_string()).unwrap_or_default(),
                values: frozen.map(|frozen| frozen.values.clone()).unwrap_or_default(),
            }
        }
        TieStep::Chair => Breaker::Chair(said.chair.clone()),
        TieStep::Revote => Breaker::Revote(said.revote.clone()),
        TieStep::Lot { words, contest } => {
            let words = if words.is_blank() { &said.words } else { words };
            Breaker::Lot { words: words.to_string(), contest: contest.to_string() }
        }
    };
    settings.ties = TieRule(opened.ties.iter().map(breaker).collect());
    Ok(settings)
}

/// How many of which kind.
pub(super) fn counts(opened: &ContestOpened, ballots: &[Pile]) -> BallotCounts {
    let sum = |of: fn(&Mark) -> bool| {
        ballots.iter().filter(|pile| of(&pile.mark)).map(|pile| pile.count).fold(0, u32::saturating_add)
    };
    let (blank, spoiled) = (sum(|mark| *mark == Mark::Blank), sum(|mark| *mark == Mark::Spoiled));
    let all = sum(|_| true);
    BallotCounts {
        electorate: u32::try_from(opened.electorate.len()).unwrap_or(u32::MAX),
        ballots: all,
        valid: all - blank - spoiled,
        blank,
        spoiled,
    }
}

/// What the count is missing, as a refusal of the meeting.
fn refusal(opened: &ContestOpened, trouble: &Trouble) -> Refusal {
    let rule = opened.method.rule.to_string();
    match trouble {
        Trouble::Unsuitable { .. } => Refusal::RuleUnsuitable { rule, collecting: opened.collecting },
        Trouble::Missing { setting, .. } => Refusal::SettingMissing { rule, setting: (*setting).to_owned() },
        Trouble::OutOfRange { setting, .. } => {
            let value = opened.method.settings.get(&Line::from(*setting)).map(Line::to_string).unwrap_or_default();
            Refusal::SettingUnusable { rule, setting: (*setting).to_owned(), value }
        }
        Trouble::TooManyOptions { most, .. } => Refusal::TooMany { field: Field::Options, limit: *most },
        Trouble::NoCost { option, .. } => match opened.choices.get(*option).and_then(|choice| choice.need) {
            Some(need) => Refusal::CostMissing { needs: vec![need] },
            None => Refusal::Missing { field: Field::Cost },
        },
    }
}
