//! What is counted: the options, and the ballots in one of a few forms.

use super::ballot::{Ballot, Gathered, Points, Ranked, Ranking};
use super::pairwise::Pairwise;
use super::ratings::Ratings;
use super::settings::Settings;
use std::borrow::Cow;
use std::collections::BTreeSet;
use thiserror::Error;

/// One option.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// Its id, as in the file or the meeting.
    pub id: String,
    /// Its name; may be empty.
    pub name: String,
    /// What it costs, in the smallest unit of money of the profile; for projects only.
    pub cost: Option<u64>,
}

/// The ballots. Options are named by their place in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ballots {
    /// Rankings, with ties and truncation.
    Ranked(Vec<Ballot<Ranking>>),
    /// The approved options, sorted.
    Approved(Vec<Ballot<Vec<usize>>>),
    /// Points for each option on a common scale; an option may be left without.
    Scored(Vec<Ballot<Points>>),
    /// Points out of a purse: dots, 3-2-1.
    Cumulative(Vec<Ballot<Points>>),
    /// One option each; none is an abstention.
    One(Vec<Ballot<Option<usize>>>),
    /// Duels only, as on the wall.
    Pairs(Pairwise),
    /// A value for each option, criterion and rater.
    Rated(Ratings),
}

/// What form ballots have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// [`Ballots::Ranked`].
    Ranked,
    /// [`Ballots::Approved`].
    Approved,
    /// [`Ballots::Scored`].
    Scored,
    /// [`Ballots::Cumulative`].
    Cumulative,
    /// [`Ballots::One`].
    One,
    /// [`Ballots::Pairs`].
    Pairs,
    /// [`Ballots::Rated`].
    Rated,
}

/// Options and ballots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// What is voted on; may be empty.
    pub title: String,
    /// The options in the order they were listed, which decides nothing unless a tie rule says so.
    pub choices: Vec<Choice>,
    /// The ballots.
    pub ballots: Ballots,
    /// The ceiling, in the smallest unit of money.
    pub budget: Option<u64>,
    /// How many of the smallest unit of money make one: 100 for cents, 1 for rupiah.
    pub money_unit: u64,
    /// How many of the points in the ballots make one: 10 where the file had one decimal.
    pub point_unit: u64,
    /// Whether the money is rupiah, and is written so; other amounts stand as bare numbers.
    pub rupiah: bool,
}

/// What is wrong with a profile.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Flaw {
    /// Two options have one id.
    #[error("two options have the id {id}")]
    SameId {
        /// The id.
        id: String,
    },
    /// A ballot names an option that is not listed.
    #[error("ballot {ballot} names option {option} of {options}")]
    UnknownOption {
        /// The ballot, from 0.
        ballot: usize,
        /// The option, from 0.
        option: usize,
        /// How many there are.
        options: usize,
    },
    /// A ballot marks an option twice.
    #[error("ballot {ballot} marks option {option} twice")]
    MarkedTwice {
        /// The ballot, from 0.
        ballot: usize,
        /// The option, from 0.
        option: usize,
    },
    /// The weights or the votes in a duel come to more than can be counted.
    #[error("more votes than can be counted")]
    TooMany,
    /// The matrix has another size than the list of options.
    #[error("{found} options in the ballots, {expected} in the list")]
    OtherSize {
        /// In the list.
        expected: usize,
        /// In the ballots.
        found: usize,
    },
}

/// Weights, and the votes in any duel, may come to this.
pub const MOST_VOTES: u64 = u64::MAX >> 2;

impl Profile {
    /// Puts options and ballots together.
    ///
    /// # Errors
    ///
    /// A [`Flaw`] where they do not fit each other; what passes here is counted by every method without fail.
    pub fn new(choices: Vec<Choice>, ballots: Ballots) -> Result<Self, Flaw> {
        let mut ids = BTreeSet::new();
        if let Some(choice) = choices.iter().find(|choice| !ids.insert(choice.id.as_str())) {
            return Err(Flaw::SameId { id: choice.id.clone() });
        }
        let profile =
            Self { title: String::new(), choices, ballots, budget: None, money_unit: 1, point_unit: 1, rupiah: false };
        profile.check()?;
        Ok(profile)
    }

    fn check(&self) -> Result<(), Flaw> {
        match &self.ballots {
            Ballots::Ranked(ballots) => self.check_marks(ballots, |mark| mark.ranked().iter().map(|at| at.option)),
            Ballots::Approved(ballots) => self.check_marks(ballots, |mark| mark.iter().copied()),
            Ballots::Scored(ballots) | Ballots::Cumulative(ballots) => {
                self.check_marks(ballots, |mark| mark.iter().map(|&(option, _)| option))
            }
            Ballots::One(ballots) => self.check_marks(ballots, |mark| mark.iter().copied()),
            Ballots::Pairs(pairs) if pairs.rows().flatten().any(|&votes| votes > MOST_VOTES) => Err(Flaw::TooMany),
            Ballots::Pairs(pairs) => self.check_size(pairs.options()),
            Ballots::Rated(ratings) => self.check_size(ratings.options()),
        }
    }

    fn check_size(&self, found: usize) -> Result<(), Flaw> {
        let expected = self.choices.len();
        if found == expected { Ok(()) } else { Err(Flaw::OtherSize { expected, found }) }
    }

    fn check_marks<'a, M, I: Iterator<Item = usize>>(
        &self,
        ballots: &'a [Ballot<M>],
        marked: impl Fn(&'a M) -> I,
    ) -> Result<(), Flaw> {
        let options = self.choices.len();
        let mut last = vec![usize::MAX; options];
        let mut sum = 0u64;
        for (ballot, Ballot { weight, mark }) in ballots.iter().enumerate() {
            sum = sum.checked_add(*weight).filter(|&sum| sum <= MOST_VOTES).ok_or(Flaw::TooMany)?;
            for option in marked(mark) {
                let last = last.get_mut(option).ok_or(Flaw::UnknownOption { ballot, option, options })?;
                if std::mem::replace(last, ballot) == ballot {
                    return Err(Flaw::MarkedTwice { ballot, option });
                }
            }
        }
        Ok(())
    }

    /// How many options there are.
    #[must_use]
    pub fn options(&self) -> usize {
        self.choices.len()
    }

    /// The form of the ballots.
    #[must_use]
    pub fn form(&self) -> Form {
        match self.ballots {
            Ballots::Ranked(_) => Form::Ranked,
            Ballots::Approved(_) => Form::Approved,
            Ballots::Scored(_) => Form::Scored,
            Ballots::Cumulative(_) => Form::Cumulative,
            Ballots::One(_) => Form::One,
            Ballots::Pairs(_) => Form::Pairs,
            Ballots::Rated(_) => Form::Rated,
        }
    }

    /// The weight of all ballots, blank ones too. For duels only: the most votes in one of them.
    #[must_use]
    pub fn voters(&self) -> u64 {
        fn sum<M>(ballots: &[Ballot<M>]) -> u64 {
            ballots.iter().map(|ballot| ballot.weight).sum()
        }
        match &self.ballots {
            Ballots::Ranked(ballots) => sum(ballots),
            Ballots::Approved(ballots) => sum(ballots),
            Ballots::Scored(ballots) | Ballots::Cumulative(ballots) => sum(ballots),
            Ballots::One(ballots) => sum(ballots),
            Ballots::Pairs(pairs) => {
                let duels =
                    (0..pairs.options()).flat_map(|a| (0..a).map(move |b| pairs.votes(a, b) + pairs.votes(b, a)));
                duels.max().unwrap_or(0)
            }
            Ballots::Rated(ratings) => ratings.raters() as u64,
        }
    }

    /// The weights of the ballots, to try what others would change; none where there are no ballots but duels or values.
    pub fn weights_mut(&mut self) -> Option<Vec<&mut u64>> {
        fn of<M>(ballots: &mut [Ballot<M>]) -> Option<Vec<&mut u64>> {
            Some(ballots.iter_mut().map(|ballot| &mut ballot.weight).collect())
        }
        match &mut self.ballots {
            Ballots::Ranked(ballots) => of(ballots),
            Ballots::Approved(ballots) => of(ballots),
            Ballots::Scored(ballots) | Ballots::Cumulative(ballots) => of(ballots),
            Ballots::One(ballots) => of(ballots),
            Ballots::Pairs(_) | Ballots::Rated(_) => None,
        }
    }

    /// The ballots as rankings: points rank by their size, approved options stand level above the rest.
    #[must_use]
    pub fn rankings(&self) -> Option<Cow<'_, [Ballot<Ranking>]>> {
        let turned: Gathered<Ranking> = match &self.ballots {
            Ballots::Ranked(ballots) => return Some(Cow::Borrowed(ballots)),
            Ballots::Approved(ballots) => turn(ballots, |mark| Ranking::of_groups(&[mark])),
            Ballots::Scored(ballots) | Ballots::Cumulative(ballots) => turn(ballots, by_points),
            Ballots::One(ballots) => turn(ballots, |mark| Ranking::of_order(mark.as_slice())),
            Ballots::Pairs(_) | Ballots::Rated(_) => return None,
        };
        Some(Cow::Owned(turned.ballots()))
    }

    /// The ballots as approvals: points from `settings.threshold` on (1 where none is given) approve, and so does a
    /// choice. A ranking does not say where approval ends.
    #[must_use]
    pub fn approvals(&self, settings: &Settings) -> Option<Cow<'_, [Ballot<Vec<usize>>]>> {
        let least = settings.threshold.unwrap_or(1);
        let turned: Gathered<Vec<usize>> = match &self.ballots {
            Ballots::Approved(ballots) => return Some(Cow::Borrowed(ballots)),
            Ballots::Scored(ballots) | Ballots::Cumulative(ballots) => turn(ballots, |mark| {
                mark.iter().filter(|&&(_, points)| points >= least).map(|&(option, _)| option).collect()
            }),
            Ballots::One(ballots) => turn(ballots, |mark| mark.iter().copied().collect()),
            Ballots::Ranked(_) | Ballots::Pairs(_) | Ballots::Rated(_) => return None,
        };
        Some(Cow::Owned(turned.ballots()))
    }

    /// The duels, counted or as given.
    #[must_use]
    pub fn pairwise(&self, settings: &Settings) -> Option<Cow<'_, Pairwise>> {
        match &self.ballots {
            Ballots::Pairs(pairs) => Some(Cow::Borrowed(pairs)),
            _ => {
                let rankings = self.rankings()?;
                Some(Cow::Owned(Pairwise::count(self.options(), &rankings, settings.unranked)))
            }
        }
    }
}

fn turn<M, N: Ord>(ballots: &[Ballot<M>], as_mark: impl Fn(&M) -> N) -> Gathered<N> {
    ballots.iter().map(|ballot| (as_mark(&ballot.mark), ballot.weight)).collect()
}

fn by_points(mark: &Points) -> Ranking {
    let mut points: Vec<i64> = mark.iter().map(|&(_, points)| points).collect();
    points.sort_unstable_by(|a, b| b.cmp(a));
    points.dedup();
    let rank = |given: i64| u32::try_from(points.partition_point(|&other| other > given)).unwrap_or(u32::MAX);
    Ranking::new(mark.iter().map(|&(option, given)| Ranked { rank: rank(given), option }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(ids: &[&str]) -> Vec<Choice> {
        ids.iter().map(|&id| Choice { id: id.to_owned(), ..Choice::default() }).collect()
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let ranked = |weight, order: &[usize]| Ballots::Ranked(vec![Ballot { weight, mark: Ranking::of_order(order) }]);
        assert_eq!(Profile::new(choices(&["A", "A"]), ranked(1, &[0])), Err(Flaw::SameId { id: "A".to_owned() }));
        let unknown = Flaw::UnknownOption { ballot: 0, option: 2, options: 2 };
        assert_eq!(Profile::new(choices(&["A", "B"]), ranked(1, &[0, 2])), Err(unknown));
        assert_eq!(Profile::new(choices(&["A", "B"]), ranked(u64::MAX, &[0])), Err(Flaw::TooMany));
        let twice = Ballots::Approved(vec![Ballot { weight: 1, mark: vec![1, 1] }]);
        assert_eq!(Profile::new(choices(&["A", "B"]), twice), Err(Flaw::MarkedTwice { ballot: 0, option: 1 }));
    }

    #[test]
    fn points_rank_by_size_and_approve_from_the_threshold_on() {
        let scored = Ballots::Scored(vec![Ballot { weight: 2, mark: vec![(0, 1), (1, 5), (2, 5)] }]);
        let profile = Profile::new(choices(&["A", "B", "C", "D"]), scored).unwrap();
        let expected = [Ballot { weight: 2, mark: Ranking::of_groups(&[vec![1, 2], vec![0]]) }];
        assert_eq!(profile.rankings().unwrap().as_ref(), expected);
        let settings = Settings { threshold: Some(5), ..Settings::default() };
        assert_eq!(profile.approvals(&settings).unwrap().as_ref(), [Ballot { weight: 2, mark: vec![1, 2] }]);
        assert_eq!(profile.voters(), 2);
    }
}
