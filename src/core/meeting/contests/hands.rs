//! Raised hands: two people count, and must come to the same.

use super::mark::BallotForm;
use super::state::{Collecting, Contest};
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::ContestId;
use crate::meeting::refusal::{Field, Refusal};
use crate::meeting::stage::Stage;
use crate::meeting::state::Meeting;
use crate::meeting::{Context, Decided};
use crate::tally::majority::Counts;
use serde::{Deserialize, Serialize};

/// Command and event: what a counter of raised hands came to. Counting again replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GiveTotals {
    /// Which contest.
    pub contest: ContestId,
    /// Which counter: 1 or 2.
    pub counter: u8,
    /// Hands for each option, abstentions, and what could not be counted.
    pub counts: Counts,
}

impl GiveTotals {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running])?;
        let contest = meeting.taking(self.contest)?;
        contest.collects(&[Collecting::Hands])?;
        if !(1..=2).contains(&self.counter) {
            return Err(Refusal::OutOfRange { field: Field::Counter, least: 1, most: 2 });
        }
        let (expected, found) = (contest.opened.choices.len(), self.counts.options.len());
        if found != expected {
            return Err(Refusal::WrongCount { field: Field::Options, expected, found });
        }
        let electorate = contest.opened.electorate.len() as u64;
        let aside = u64::from(self.counts.abstain) + u64::from(self.counts.invalid);
        let most = self.counts.options.iter().copied().max().unwrap_or(0);
        let (counted, fits) = match contest.opened.form() {
            BallotForm::One => (self.counts.total(), self.counts.total() == electorate),
            // A hand may be raised more than once: each option has at most everybody who did not stand aside.
            _ => (u64::from(most) + aside, u64::from(most) + aside <= electorate),
        };
        if !fits {
            return Err(Refusal::CountsDiffer { counted, electorate });
        }
        Ok(vec![Event::TotalsGiven(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        let Some(contest) = meeting.contests.get_mut(self.contest) else { return };
        match self.counter {
            1 => contest.first = Some(self.counts.clone()),
            _ => contest.second = Some(self.counts.clone()),
        }
    }
}

impl Contest {
    /// The totals both counters came to.
    ///
    /// # Errors
    /// Whose are missing, or where they differ, with both numbers.
    pub fn agreed_totals(&self) -> Result<&Counts, Refusal> {
        let contest = self.opened.id;
        let first = self.first.as_ref().ok_or(Refusal::CounterMissing { contest, counter: 1 })?;
        let second = self.second.as_ref().ok_or(Refusal::CounterMissing { contest, counter: 2 })?;
        let names = self.opened.choices.iter().map(|choice| Some(choice.name.clone()));
        let mut pairs = names.zip(first.options.iter().zip(&second.options)).filter(|(_, (a, b))| a != b);
        if let Some((choice, (&first, &second))) = pairs.next() {
            return Err(Refusal::CountersDiffer { contest, choice, first, second });
        }
        let aside = [(first.abstain, second.abstain), (first.invalid, second.invalid)];
        match aside.into_iter().find(|(a, b)| a != b) {
            Some((first, second)) => Err(Refusal::CountersDiffer { contest, choice: None, first, second }),
            None => Ok(first),
        }
    }
}
