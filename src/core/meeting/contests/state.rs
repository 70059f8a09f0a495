//! What is known of a contest, and the questions one can ask of it.

use super::cancel::Cancelled;
use super::close::ContestCounted;
use super::mark::{Mark, Pile};
use super::open::ContestOpened;
use super::papers::ContestBallot;
use super::result::{Awaited, ContestResult};
use super::{Said, count};
use crate::meeting::Moment;
use crate::meeting::amount::Rupiah;
use crate::meeting::id::{ContestId, CriterionId, NeedId, ParticipantId};
use crate::meeting::ledger::Entry;
use crate::meeting::refusal::{Field, Refusal};
use crate::meeting::state::Meeting;
use crate::meeting::words::Line;
use crate::tally::majority::Counts;
use crate::tally::outcome::Outcome;
use crate::tally::profile::Profile;
use crate::tally::rule::Rule;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How ballots are collected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Collecting {
    /// Raised hands; totals only, from two counters who must agree.
    Hands,
    /// Papers, read out one by one.
    #[default]
    Papers,
    /// By name, in the open.
    RollCall,
    /// In secret, at one keyboard; the ballots lie in a box file until the contest closes.
    Urn,
}

/// One option.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContestChoice {
    /// What it is called on ballots: `K03`, or `A`, `B`, `C`.
    pub id: Line,
    /// The need it is, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<NeedId>,
    /// Its name.
    pub name: Line,
    /// What it costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Rupiah>,
}

/// One step of the chain that breaks ties, asked in order and only as far as needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum TieStep {
    /// The earlier in the list.
    Listing,
    /// The one ahead in the latest earlier round in which they were not level.
    EarlierRounds,
    /// The higher value in a criterion of the meeting; for needs.
    Criterion {
        /// Which.
        criterion: CriterionId,
    },
    /// The casting vote of the chair, asked when the tie has come up.
    Chair,
    /// A new vote among the tied, held when the tie has come up.
    Revote,
    /// A lot drawn over words spoken in the hall.
    Lot {
        /// The words, where they are spoken at the opening; otherwise at the closing, before the result is seen.
        #[serde(default, skip_serializing_if = "Line::is_blank")]
        words: Line,
        /// What the lot is drawn for, so that the same words draw otherwise in another contest: the id of this one,
        /// filled in when it opens. Blank in records of before that was done.
        #[serde(default, skip_serializing_if = "Line::is_blank")]
        contest: Line,
    },
}

/// The values of a criterion as they stood when the contest opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrozenCriterion {
    /// Which.
    pub criterion: CriterionId,
    /// Its name.
    pub name: Line,
    /// A value for each option.
    pub values: Vec<i64>,
}

/// How many ballots there are, and of which kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BallotCounts {
    /// Those who may vote.
    pub electorate: u32,
    /// Ballots received; with raised hands everybody who may vote.
    pub ballots: u32,
    /// Those that say something.
    pub valid: u32,
    /// Those that say nothing, and abstentions.
    pub blank: u32,
    /// Those that cannot be counted.
    pub spoiled: u32,
}

/// How far the collecting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Ballots received, or counters heard with raised hands.
    pub received: usize,
    /// Ballots that may come, or counters to be heard.
    pub expected: usize,
}

/// A tie somebody has settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Settlement {
    /// When.
    pub at: Moment,
    /// Which tie, as the result names it: `winner`, `cut`, `elimination-2`.
    pub tie: String,
    /// Who was asked.
    pub by: Awaited,
    /// The tied options, the favoured first.
    pub order: Vec<usize>,
    /// Those of them that came out level, group by group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub level: Vec<Vec<usize>>,
    /// The contest that was the new vote, where one was held here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revote: Option<ContestId>,
    /// Why, or how the new vote came out.
    pub reason: Line,
}

impl Settlement {
    /// The options in the order of the settlement; those in one group are level.
    #[must_use]
    pub fn groups(&self) -> Vec<Vec<usize>> {
        groups(&self.order, &self.level)
    }
}

/// An order in which some are level, as groups.
pub(super) fn groups(order: &[usize], level: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for &option in order {
        match groups.last_mut() {
            Some(last)
                if level.iter().any(|level| level.contains(&option) && last.iter().all(|at| level.contains(at))) =>
            {
                last.push(option);
            }
            _ => groups.push(vec![option]),
        }
    }
    groups
}

/// A contest with its ballots and its result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contest {
    /// When it was opened.
    pub at: Moment,
    /// Everything that was fixed then, its id too.
    #[serde(flatten)]
    pub opened: ContestOpened,
    /// The ballots, one by one, where they are read out or called by name. Empty for hands and urn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ballots: Vec<ContestBallot>,
    /// What the first counter of raised hands said last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<Counts>,
    /// What the second counter said last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<Counts>,
    /// Who has voted in secret, by id and not by time.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub voted: BTreeSet<ParticipantId>,
    /// When it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<Moment>,
    /// What was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<ContestCounted>,
    /// The words the lot was drawn over, where they were spoken at the closing.
    #[serde(default, skip_serializing_if = "Line::is_blank")]
    pub words: Line,
    /// The result as announced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<ContestResult>,
    /// The ties settled afterwards, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settlements: Vec<Settlement>,
    /// Why it does not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<Cancelled>,
}

impl Entry for Contest {
    type Id = ContestId;
    fn id(&self) -> ContestId {
        self.opened.id
    }
}

impl Contest {
    /// Whether ballots may come in.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.result.is_none() && self.cancelled.is_none()
    }

    /// The result, unless there is none yet or the contest was called off.
    #[must_use]
    pub fn standing(&self) -> Option<&ContestResult> {
        self.result.as_ref().filter(|_| self.cancelled.is_none())
    }

    /// The tie that waits for somebody, if the result does: its label, whom it waits for, who is tied.
    #[must_use]
    pub fn awaits(&self) -> Option<(&str, Awaited, &[usize])> {
        self.standing()?.awaits()
    }

    /// The rule; none only in a file of a later release.
    #[must_use]
    pub fn rule(&self) -> Option<&'static Rule> {
        self.opened.method.rule().ok()
    }

    /// How far the collecting is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let electorate = self.opened.electorate.len();
        match self.opened.collecting {
            Collecting::Hands => Progress {
                received: usize::from(self.first.is_some()) + usize::from(self.second.is_some()),
                expected: 2,
            },
            Collecting::Papers | Collecting::RollCall => {
                Progress { received: self.standing_ballots().count(), expected: electorate }
            }
            Collecting::Urn => Progress { received: self.voted.len(), expected: electorate },
        }
    }

    /// The ballots that were not struck.
    pub fn standing_ballots(&self) -> impl Iterator<Item = &ContestBallot> {
        self.ballots.iter().filter(|ballot| ballot.struck.is_none())
    }

    /// Whether that person has voted; known only where votes have names.
    #[must_use]
    pub fn has_voted(&self, participant: ParticipantId) -> bool {
        self.voted.contains(&participant)
            || self.standing_ballots().any(|ballot| ballot.participant == Some(participant))
    }

    /// What came in so far, in piles; nothing for an urn.
    #[must_use]
    pub fn received(&self) -> Vec<Pile> {
        match &self.counted {
            Some(counted) => counted.ballots.clone(),
            None => match &self.first {
                Some(counts) if self.opened.collecting == Collecting::Hands => self.opened.piles_of(counts),
                _ => super::piles(self.standing_ballots().map(|ballot| (ballot.mark.clone(), 1))),
            },
        }
    }

    /// The result if it closed now with what came in; the announced one once closed. None while it may not be seen: a
    /// running total is shown only where that was said at the opening, and never of an urn.
    #[must_use]
    pub fn preview(&self) -> Option<ContestResult> {
        match &self.result {
            Some(result) => Some(result.clone()),
            None if self.opened.live && self.opened.collecting != Collecting::Urn => {
                let received = self.received();
                let outcome = count(&self.opened, &received, &Said::default()).ok()?;
                Some(ContestResult::of(&outcome))
            }
            None => None,
        }
    }

    /// The count behind the result, with its steps. None while it is open, and where this release comes to something
    /// else than was announced: what was announced stands.
    #[must_use]
    pub fn recount(&self) -> Option<(Profile, Outcome)> {
        let counted = self.counted.as_ref()?;
        let outcome = count(&self.opened, &counted.ballots, &self.said()).ok()?;
        let same = self.result.as_ref() == Some(&ContestResult::of(&outcome));
        same.then(|| (super::profile(&self.opened, &counted.ballots), outcome))
    }

    /// The ballot of this kind is fit to be counted here.
    pub(super) fn check(&self, mark: &Mark) -> Result<(), Refusal> {
        let (form, most) = (self.opened.form(), self.opened.most());
        mark.check(form, self.opened.choices.len(), most)
            .map_err(|fault| Refusal::MarkUnfit { contest: self.opened.id, fault })
    }

    /// What was said of ties.
    #[must_use]
    pub fn said(&self) -> Said {
        let mut said = Said { words: self.words.clone(), ..Said::default() };
        for settled in &self.settlements {
            said.settle(settled.by, &settled.tie, settled.groups());
        }
        said
    }
}

impl Meeting {
    /// The contest with this id.
    ///
    /// # Errors
    /// [`Refusal::Unknown`].
    pub fn contest(&self, id: ContestId) -> Result<&Contest, Refusal> {
        self.contests.get(id).ok_or_else(|| Refusal::Unknown { what: Field::Contest, id: id.to_string() })
    }

    /// The contest that takes ballots now; there is at most one.
    #[must_use]
    pub fn open_contest(&self) -> Option<&Contest> {
        self.contests.iter().find(|contest| contest.is_open())
    }

    /// The contest with this id, while it takes ballots.
    pub(super) fn taking(&self, id: ContestId) -> Result<&Contest, Refusal> {
        let contest = self.contest(id)?;
        if contest.is_open() { Ok(contest) } else { Err(Refusal::ContestNotOpen { contest: id }) }
    }

    /// Nothing that takes votes is open: no round, no contest.
    pub(in crate::meeting) fn must_not_be_voting(&self) -> Result<(), Refusal> {
        if self.votes.iter().any(crate::meeting::votes::Vote::is_counting) {
            return Err(Refusal::VoteOpen);
        }
        match self.open_contest() {
            Some(contest) => Err(Refusal::ContestOpen { contest: contest.opened.id }),
            None => Ok(()),
        }
    }
}
