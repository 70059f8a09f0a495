//! What one ballot says, in one canonical form: equal ballots are equal bytes.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a ballot asks of a voter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BallotForm {
    /// One option.
    One,
    /// Every option that is fine.
    Approval,
    /// Options in order, ties and gaps at the end allowed.
    Ranking,
    /// Points for each option on a common scale.
    Score,
    /// Points out of a purse.
    Points,
    /// Every two options held against each other, as in the matrix on the village wall.
    Pairs,
}

/// How one pair was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Judged {
    /// For the first of the two.
    First,
    /// For the second.
    Second,
    /// The two are level.
    Level,
}

impl Judged {
    /// The same of the pair the other way round.
    #[must_use]
    pub const fn turned(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
            Self::Level => Self::Level,
        }
    }
}

/// How many different pairs so many options make.
#[must_use]
pub const fn pairs_of(options: usize) -> usize {
    options * options.saturating_sub(1) / 2
}

impl BallotForm {
    /// Every form.
    pub const ALL: [Self; 6] = [Self::One, Self::Approval, Self::Ranking, Self::Score, Self::Points, Self::Pairs];
}

/// One ballot. Options are named by their place, from 0.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// One option.
    One(usize),
    /// The options that are fine.
    Approval(Vec<usize>),
    /// Groups of options, best first; those left out are below all and level.
    Ranking(Vec<Vec<usize>>),
    /// Options with their points; one left out has none.
    Score(Vec<(usize, i64)>),
    /// Options with what they got out of the purse.
    Points(Vec<(usize, i64)>),
    /// Pairs with what was said of them; one left out was not judged.
    Pairs(Vec<(usize, usize, Judged)>),
    /// Nothing said: an abstention on paper.
    Blank,
    /// Not to be read, or against the instruction: counted, says nothing.
    Spoiled,
}

/// What is wrong with a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum MarkFault {
    /// Another form than this contest asks for.
    WrongForm {
        /// What it asks for.
        wanted: BallotForm,
    },
    /// An option that is not listed.
    NoSuchOption {
        /// Its number, from 1.
        option: u64,
    },
    /// An option marked twice.
    Twice {
        /// Its number, from 1.
        option: u64,
    },
    /// A pair judged twice, or an option held against itself.
    SamePair {
        /// The numbers of the two, from 1.
        options: [u64; 2],
    },
    /// More options than may be marked.
    TooMany {
        /// The most that may be.
        most: u32,
    },
    /// Points outside the scale from zero to this.
    OutOfScale {
        /// The highest.
        most: u32,
    },
    /// More points than the purse holds.
    OverPurse {
        /// What it holds.
        most: u32,
    },
}

impl Mark {
    /// The same ballot in the one form that says it: sorted where order says nothing, without what says nothing.
    #[must_use]
    pub fn canonical(self) -> Self {
        let mark = match self {
            Self::Approval(mut options) => {
                options.sort_unstable();
                Self::Approval(options)
            }
            Self::Ranking(mut groups) => {
                groups.retain(|group| !group.is_empty());
                groups.iter_mut().for_each(|group| group.sort_unstable());
                Self::Ranking(groups)
            }
            Self::Score(mut points) => {
                points.sort_unstable();
                Self::Score(points)
            }
            Self::Points(mut points) => {
                points.retain(|&(_, points)| points != 0);
                points.sort_unstable();
                Self::Points(points)
            }
            Self::Pairs(mut pairs) => {
                for (a, b, judged) in pairs.iter_mut().filter(|(a, b, _)| a > b) {
                    std::mem::swap(a, b);
                    *judged = judged.turned();
                }
                pairs.sort_unstable();
                Self::Pairs(pairs)
            }
            said => said,
        };
        if mark.options().is_empty() && mark != Self::Spoiled { Self::Blank } else { mark }
    }

    /// The options it names, as it names them.
    fn options(&self) -> Vec<usize> {
        match self {
            Self::One(option) => vec![*option],
            Self::Approval(options) => options.clone(),
            Self::Ranking(groups) => groups.concat(),
            Self::Score(points) | Self::Points(points) => points.iter().map(|&(option, _)| option).collect(),
            Self::Pairs(pairs) => pairs.iter().flat_map(|&(a, b, _)| [a, b]).collect(),
            Self::Blank | Self::Spoiled => Vec::new(),
        }
    }

    fn form(&self) -> Option<BallotForm> {
        match self {
            Self::One(_) => Some(BallotForm::One),
            Self::Approval(_) => Some(BallotForm::Approval),
            Self::Ranking(_) => Some(BallotForm::Ranking),
            Self::Score(_) => Some(BallotForm::Score),
            Self::Points(_) => Some(BallotForm::Points),
            Self::Pairs(_) => Some(BallotForm::Pairs),
            Self::Blank | Self::Spoiled => None,
        }
    }

    /// Whether it may be counted where ballots of this form go over so many options. `most` is the highest score, the
    /// purse, or how many options may be marked.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, form: BallotForm, options: usize, most: u32) -> Result<(), MarkFault> {
        if self.form().is_some_and(|found| found != form) {
            return Err(MarkFault::WrongForm { wanted: form });
        }
        let named = self.options();
        let mut seen = BTreeSet::new();
        for &option in &named {
            let number = option as u64 + 1;
            if option >= options {
                return Err(MarkFault::NoSuchOption { option: number });
            }
            if !seen.insert(option) && form != BallotForm::Pairs {
                return Err(MarkFault::Twice { option: number });
            }
        }
        let highest = i64::from(most);
        match self {
            Self::Pairs(pairs) => {
                let mut seen = BTreeSet::new();
                let again = pairs.iter().find(|&&(a, b, _)| a == b || !seen.insert([a.min(b), a.max(b)]));
                again.map_or(Ok(()), |&(a, b, _)| Err(MarkFault::SamePair { options: [a as u64 + 1, b as u64 + 1] }))
            }
            Self::Score(points) if points.iter().any(|(_, points)| !(0..=highest).contains(points)) => {
                Err(MarkFault::OutOfScale { most })
            }
            Self::Points(points) if points.iter().any(|(_, points)| !(0..=highest).contains(points)) => {
                Err(MarkFault::OverPurse { most })
            }
            Self::Points(points) if points.iter().map(|(_, points)| points).sum::<i64>() > highest => {
                Err(MarkFault::OverPurse { most })
            }
            Self::Approval(_) | Self::Ranking(_) if named.len() as u64 > u64::from(most) => {
                Err(MarkFault::TooMany { most })
            }
            _ => Ok(()),
        }
    }
}

/// Equal ballots, counted together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pile {
    /// What they say.
    pub mark: Mark,
    /// How many say it.
    pub count: u32,
}

/// Ballots in piles, in the order of what they say: who said it when leaves no trace.
#[must_use]
pub fn piles(marks: impl IntoIterator<Item = (Mark, u32)>) -> Vec<Pile> {
    let mut piles: BTreeMap<Mark, u32> = BTreeMap::new();
    for (mark, count) in marks {
        let pile = piles.entry(mark.canonical()).or_default();
        *pile = pile.saturating_add(count);
    }
    piles.into_iter().filter(|&(_, count)| count > 0).map(|(mark, count)| Pile { mark, count }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_is_said_in_one_way() {
        for (said, canonical) in [
            (Mark::Approval(vec![2, 0]), Mark::Approval(vec![0, 2])),
            (Mark::Approval(vec![]), Mark::Blank),
            (Mark::Ranking(vec![vec![2, 1], vec![], vec![0]]), Mark::Ranking(vec![vec![1, 2], vec![0]])),
            (Mark::Ranking(vec![vec![]]), Mark::Blank),
            (Mark::Score(vec![(1, 0), (0, 3)]), Mark::Score(vec![(0, 3), (1, 0)])),
            (Mark::Points(vec![(1, 0), (0, 3)]), Mark::Points(vec![(0, 3)])),
            (Mark::Points(vec![(1, 0)]), Mark::Blank),
            (Mark::One(1), Mark::One(1)),
            (
                Mark::Pairs(vec![(2, 0, Judged::First), (0, 1, Judged::Level)]),
                Mark::Pairs(vec![(0, 1, Judged::Level), (0, 2, Judged::Second)]),
            ),
            (Mark::Pairs(vec![]), Mark::Blank),
            (Mark::Spoiled, Mark::Spoiled),
        ] {
            assert_eq!(said.canonical(), canonical);
        }
        let marks = [Mark::Approval(vec![1, 0]), Mark::Blank, Mark::Approval(vec![0, 1])];
        let expected = vec![Pile { mark: Mark::Approval(vec![0, 1]), count: 2 }, Pile { mark: Mark::Blank, count: 1 }];
        assert_eq!(piles(marks.map(|mark| (mark, 1))), expected);
    }

    #[test]
    fn a_ballot_that_does_not_fit_says_why() {
        use BallotForm::{Approval, One, Pairs, Points, Ranking, Score};
        let pair = |a, b| (a, b, Judged::First);
        for (mark, form, most, fault) in [
            (Mark::One(0), Ranking, 3, Some(MarkFault::WrongForm { wanted: Ranking })),
            (Mark::One(3), One, 1, Some(MarkFault::NoSuchOption { option: 4 })),
            (Mark::Approval(vec![1, 1]), Approval, 3, Some(MarkFault::Twice { option: 2 })),
            (Mark::Ranking(vec![vec![1], vec![0, 1]]), Ranking, 3, Some(MarkFault::Twice { option: 2 })),
            (Mark::Approval(vec![0, 1]), Approval, 1, Some(MarkFault::TooMany { most: 1 })),
            (Mark::Score(vec![(0, 6)]), Score, 5, Some(MarkFault::OutOfScale { most: 5 })),
            (Mark::Score(vec![(0, -1)]), Score, 5, Some(MarkFault::OutOfScale { most: 5 })),
            (Mark::Points(vec![(0, 2), (1, 2)]), Points, 3, Some(MarkFault::OverPurse { most: 3 })),
            (Mark::Points(vec![(0, i64::MAX), (1, i64::MAX)]), Points, 3, Some(MarkFault::OverPurse { most: 3 })),
            (Mark::Points(vec![(0, 2), (1, 1)]), Points, 3, None),
            (Mark::Pairs(vec![pair(0, 1), pair(2, 1)]), Pairs, 3, None),
            (Mark::Pairs(vec![pair(0, 1), pair(1, 0)]), Pairs, 3, Some(MarkFault::SamePair { options: [2, 1] })),
            (Mark::Pairs(vec![pair(1, 1)]), Pairs, 3, Some(MarkFault::SamePair { options: [2, 2] })),
            (Mark::Pairs(vec![pair(1, 3)]), Pairs, 3, Some(MarkFault::NoSuchOption { option: 4 })),
            (Mark::Pairs(vec![pair(1, 2)]), One, 1, Some(MarkFault::WrongForm { wanted: One })),
            (Mark::Blank, One, 1, None),
            (Mark::Spoiled, Score, 5, None),
        ] {
            assert_eq!(mark.check(form, 3, most).err(), fault, "{mark:?}");
        }
    }
}
