//! What takes long to be known of a result: how firm it is, what all other rules would have chosen. Hundreds of counts stand
//! behind it, so it is worked out beside the screen when it is asked for, once for a contest as it stands, and kept.
//!
//! A study knows the contest it was begun with, whole. Where that has become another, the study is forgotten, also in the
//! middle of it: what comes of it then reaches nobody.

use super::app::App;
use super::effect::{Effect, Effects};
use super::overlays::TextBox;
use super::widgets::Paragraph;
use super::work::{Waker, Work};
use crate::i18n::{Words, say, tally};
use crate::meeting::contests::{Contest, settings};
use crate::meeting::{ContestId, Ledger};
use crate::tally::firmness::Firmness;
use crate::tally::firmness::agreement::{self, Agreement};
use crate::tally::profile::Profile;
use std::io;

/// What is asked of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// How firm it is by its own rule.
    Firm,
    /// What all other rules would have chosen from the same ballots.
    Others,
}

/// What was found, with the options it speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    Firm(Profile, Box<Firmness>),
    Others(Profile, Agreement),
    /// This release comes to something else than was announced, so nothing can be said of it.
    Nothing,
}

impl Found {
    /// Works it out.
    pub fn of(contest: &Contest, asked: Asked) -> Self {
        let found = || {
            let (profile, outcome) = contest.recount()?;
            let settings = settings(&contest.opened, &contest.received(), &contest.said()).ok()?;
            Some(match asked {
                Asked::Firm => {
                    let firm = Firmness::of(contest.rule()?, &profile, &settings, &outcome);
                    Self::Firm(profile, Box::new(firm))
                }
                Asked::Others => {
                    let others = agreement::agreement(&profile, &settings, outcome.selected.is_some());
                    Self::Others(profile, others)
                }
            })
        };
        found().unwrap_or(Self::Nothing)
    }

    /// In sentences.
    pub fn told(&self, words: &Words) -> Vec<String> {
        match self {
            Self::Firm(profile, firm) => tally::firm(words, profile, firm),
            Self::Others(profile, others) => tally::agreement(words, profile, others),
            Self::Nothing => vec![say!(words, "contests-study-nothing")],
        }
    }
}

enum State {
    UnderWay(Work<Found>),
    Known(Box<Found>),
    /// The program failed over it, or the machine gave no thread.
    Failed,
}

struct Study {
    contest: Contest,
    asked: Asked,
    state: State,
}

/// All studies of contests as they stand now.
#[derive(Default)]
pub struct Studies(Vec<Study>);

impl Studies {
    /// Begins one, unless it is under way or known. `look` is what works it out, on a thread of its own; `wake` is called
    /// when that is done.
    ///
    /// # Errors
    /// When the machine gives no thread; that is what is known of it then.
    pub fn begin(
        &mut self,
        contest: &Contest,
        asked: Asked,
        wake: Waker,
        look: impl FnOnce(&Contest, Asked) -> Found + Send + 'static,
    ) -> io::Result<()> {
        if self.of(contest, asked).is_some() {
            return Ok(());
        }
        let (seen, mut look) = (contest.clone(), Some(look));
        let work =
            Work::begin(1, wake, move || move |_| Ok(look.take().map_or(Found::Nothing, |look| look(&seen, asked))));
        let (state, begun) = match work {
            Ok(work) => (State::UnderWay(work), Ok(())),
            Err(error) => (State::Failed, Err(error)),
        };
        self.0.push(Study { contest: contest.clone(), asked, state });
        begun
    }

    /// Takes in what was found.
    pub fn hear(&mut self) {
        for study in &mut self.0 {
            if let State::UnderWay(work) = &mut study.state
                && work.news().is_some()
            {
                study.state = work.done.pop().map_or(State::Failed, |found| State::Known(Box::new(found)));
            }
        }
    }

    /// Forgets those of contests that are not any more what they were.
    pub fn keep(&mut self, contests: &Ledger<Contest>) {
        self.0.retain(|study| contests.get(study.contest.opened.id) == Some(&study.contest));
    }

    fn of(&self, contest: &Contest, asked: Asked) -> Option<&State> {
        self.0.iter().find(|study| study.asked == asked && study.contest == *contest).map(|study| &study.state)
    }
}

/// Opens what is asked of a result: at once where it is known, and otherwise as soon as it is.
pub fn show(app: &mut App, title: String, id: ContestId, asked: Asked) -> Effects {
    TextBox::open(app, title, Box::new(move |app| told(app, id, asked)))
}

/// What is known of it; otherwise what has to be done for it.
fn told(app: &App, id: ContestId, asked: Asked) -> Result<Vec<Paragraph>, Effects> {
    let words = &app.words;
    let Some(contest) = app.meeting().contests.get(id) else { return Ok(Vec::new()) };
    let told = match app.studies.of(contest, asked) {
        Some(State::Known(found)) => found.told(words),
        Some(State::Failed) => vec![say!(words, "contests-study-failed")],
        Some(State::UnderWay(_)) => return Err(Effects::new()),
        None => return Err(vec![Effect::Study { contest: id, asked }]),
    };
    Ok(told.into_iter().map(Paragraph::new).collect())
}

#[cfg(test)]
#[path = "study_tests.rs"]
mod tests;
