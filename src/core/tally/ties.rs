//! Ties: how they are broken, in an order fixed before the ballot opens. Nothing else ever decides one.
//!
//! A lot is drawn with words spoken aloud in the hall: for each tied option the SHA-256 of
//! `words|contest|tie|id` in UTF-8 is written in lower-case hexadecimal; the options are ordered by it, the lowest first,
//! and the first is the one the tie favours. `tie` is [`Where::label`]. Anyone can recompute it.

use super::exact::Ratio;
use super::outcome::Where;
use super::profile::Profile;
use sha2::{Digest, Sha256};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What was said when a tie came up, for each tie by its [`Where::label`]: the tied options, the favoured first. Those in
/// one group came out level again, those in none are behind all groups.
pub type Answers = BTreeMap<String, Vec<Vec<usize>>>;

/// One way to break a tie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Breaker {
    /// The earlier in the list: the earlier proposal.
    Listing,
    /// The one that was ahead in the latest earlier round in which they were not equal. Only in methods with rounds.
    EarlierRounds,
    /// A declared criterion: the higher value is favoured. One value for each option; costs are given below zero.
    Criterion {
        /// What it is called.
        name: String,
        /// The values.
        values: Vec<i64>,
    },
    /// The casting vote of the chair, once asked.
    Chair(Answers),
    /// A new vote among the tied, once held.
    Revote(Answers),
    /// A lot.
    Lot {
        /// The words spoken aloud.
        words: String,
        /// What is being decided, so that two contests with one seed have two lots; may be empty.
        contest: String,
    },
}

/// The kind of a [`Breaker`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BrokenBy {
    /// [`Breaker::Listing`].
    Listing,
    /// [`Breaker::EarlierRounds`].
    EarlierRounds,
    /// [`Breaker::Criterion`].
    Criterion,
    /// [`Breaker::Chair`].
    Chair,
    /// [`Breaker::Revote`].
    Revote,
    /// [`Breaker::Lot`].
    Lot,
    /// Something inside the method itself, such as the duel that decides STAR.
    Method,
}

impl BrokenBy {
    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Listing => "listing",
            Self::EarlierRounds => "earlier-rounds",
            Self::Criterion => "criterion",
            Self::Chair => "chair",
            Self::Revote => "revote",
            Self::Lot => "lot",
            Self::Method => "method",
        }
    }
}

/// One breaker that told tied options apart, and by what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Which.
    pub by: BrokenBy,
    /// For each option it compared, what it compared: a place, a total, a value, a digest. The favoured first.
    pub evidence: Vec<(usize, String)>,
}

/// The order in which breakers are asked; empty leaves every tie a tie.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TieRule(pub Vec<Breaker>);

/// A tie to be broken.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Where it came up.
    pub at: Where,
    /// The tied options.
    pub among: &'a [usize],
    /// How many of them are favoured; the others are not.
    pub favoured: usize,
    /// Totals of the rounds before this one, by option.
    pub rounds: &'a [Vec<Ratio>],
}

/// A broken tie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The favoured options, each group before the next.
    pub favoured: Vec<usize>,
    /// The others.
    pub others: Vec<usize>,
    /// What told them apart, in the order asked.
    pub by: Vec<Broken>,
}

/// Somebody has to say it first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// The chair's casting vote.
    Chair,
    /// A new vote among the tied.
    Revote,
}

impl TieRule {
    /// A lot over everything.
    #[must_use]
    pub fn lot(words: impl Into<String>) -> Self {
        Self(vec![Breaker::Lot { words: words.into(), contest: String::new() }])
    }

    /// The earlier in the list, over everything.
    #[must_use]
    pub fn listing() -> Self {
        Self(vec![Breaker::Listing])
    }

    /// Separates the favoured from the others.
    ///
    /// # Errors
    ///
    /// The tie stands: the chain is at its end, or waits for somebody.
    pub fn settle(&self, profile: &Profile, question: Question<'_>) -> Result<Settled, Option<Waiting>> {
        let mut settled = Settled { favoured: Vec::new(), others: Vec::new(), by: Vec::new() };
        let mut open = question.among.to_vec();
        for breaker in &self.0 {
            while let Some(groups) = breaker.separate(profile, question, &open).map_err(Some)? {
                let evidence = groups.iter().flatten().cloned().collect();
                settled.by.push(Broken { by: breaker.kind(), evidence });
                open.clear();
                let mut behind = Vec::new();
                for group in groups {
                    let wanted = question.favoured.saturating_sub(settled.favoured.len());
                    let options = group.iter().map(|(option, _)| *option);
                    if !open.is_empty() || wanted == 0 {
                        behind.extend(options);
                    } else if group.len() <= wanted {
                        settled.favoured.extend(options);
                    } else {
                        open.extend(options);
                    }
                }
                behind.append(&mut settled.others);
                settled.others = behind;
                if open.is_empty() {
                    return Ok(settled);
                }
            }
        }
        Err(None)
    }

    /// Orders all the tied as far as the chain tells them apart, the favoured first.
    ///
    /// # Errors
    ///
    /// The chain waits for somebody.
    pub fn order(&self, profile: &Profile, question: Question<'_>) -> Result<(Vec<Vec<usize>>, Vec<Broken>), Waiting> {
        let (mut groups, mut by) = (vec![question.among.to_vec()], Vec::new());
        for breaker in &self.0 {
            let mut at = 0;
            while let Some(group) = groups.get(at) {
                match if group.len() > 1 { breaker.separate(profile, question, group)? } else { None } {
                    Some(apart) => {
                        by.push(Broken { by: breaker.kind(), evidence: apart.iter().flatten().cloned().collect() });
                        let apart = apart.iter().map(|group| group.iter().map(|(option, _)| *option).collect());
                        groups.splice(at..=at, apart.collect::<Vec<_>>());
                    }
                    None => at += 1,
                }
            }
        }
        Ok((groups, by))
    }
}

/// Options that are told apart, favoured first, each with what told it apart.
type Groups = Vec<Vec<(usize, String)>>;

impl Breaker {
    fn kind(&self) -> BrokenBy {
        match self {
            Self::Listing => BrokenBy::Listing,
            Self::EarlierRounds => BrokenBy::EarlierRounds,
            Self::Criterion { .. } => BrokenBy::Criterion,
            Self::Chair(_) => BrokenBy::Chair,
            Self::Revote(_) => BrokenBy::Revote,
            Self::Lot { .. } => BrokenBy::Lot,
        }
    }

    /// None where it does not tell the options apart.
    fn separate(&self, profile: &Profile, question: Question<'_>, open: &[usize]) -> Result<Option<Groups>, Waiting> {
        let label = question.at.label();
        let answered = |answers: &Answers, waiting| {
            let answer = answers.get(&label).ok_or(waiting)?;
            let place = |option: usize| answer.iter().position(|level| level.contains(&option)).unwrap_or(answer.len());
            Ok(grouped(open, place, |place| (place + 1).to_string()))
        };
        match self {
            Self::Listing => Ok(grouped(open, |option| option, |place| (place + 1).to_string())),
            Self::EarlierRounds => Ok(question.rounds.iter().rev().find_map(|totals| {
                grouped(
                    open,
                    |option| Reverse(totals.get(option)),
                    |total| total.0.map(ToString::to_string).unwrap_or_default(),
                )
            })),
            Self::Criterion { values, .. } => {
                let value = |option: usize| Reverse(values.get(option).copied().unwrap_or(i64::MIN));
                Ok(grouped(open, value, |value| value.0.to_string()))
            }
            Self::Chair(answers) => answered(answers, Waiting::Chair),
            Self::Revote(answers) => answered(answers, Waiting::Revote),
            Self::Lot { words, contest } => {
                let digest = |option: usize| {
                    let id = profile.choices.get(option).map_or("", |choice| choice.id.as_str());
                    lot(words, contest, &label, id)
                };
                Ok(grouped(open, digest, Clone::clone))
            }
        }
    }
}

fn grouped<K: Ord>(open: &[usize], key: impl Fn(usize) -> K, said: impl Fn(&K) -> String) -> Option<Groups> {
    let mut keyed: Vec<(K, usize)> = open.iter().map(|&option| (key(option), option)).collect();
    keyed.sort();
    let groups = keyed.chunk_by(|a, b| a.0 == b.0);
    let groups: Groups = groups.map(|group| group.iter().map(|(key, option)| (*option, said(key))).collect()).collect();
    (groups.len() > 1).then_some(groups)
}

/// The digest by which a lot orders an option; the lowest is drawn first.
#[must_use]
pub fn lot(words: &str, contest: &str, tie: &str, id: &str) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(format!("{words}|{contest}|{tie}|{id}")) {
        // Writing into a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::exact::whole;
    use crate::tally::profile::{Ballots, Choice};

    fn profile() -> Profile {
        let choices = ["A", "B", "C", "D"].map(|id| Choice { id: id.to_owned(), ..Choice::default() });
        Profile::new(choices.to_vec(), Ballots::One(Vec::new())).unwrap()
    }

    fn settle(chain: Vec<Breaker>, favoured: usize, rounds: &[Vec<Ratio>]) -> Result<Settled, Option<Waiting>> {
        let question = Question { at: Where::Winner, among: &[0, 1, 2, 3], favoured, rounds };
        TieRule(chain).settle(&profile(), question)
    }

    fn criterion(values: [i64; 4]) -> Breaker {
        Breaker::Criterion { name: "poor households".to_owned(), values: values.to_vec() }
    }

    #[test]
    fn the_chain_is_asked_in_order_and_only_as_far_as_needed() {
        let settled = settle(vec![criterion([1, 7, 7, 0]), Breaker::Listing], 1, &[]).unwrap();
        assert_eq!((settled.favoured, settled.others), (vec![1], vec![2, 0, 3]));
        assert_eq!(
            settled.by.iter().map(|broken| broken.by).collect::<Vec<_>>(),
            [BrokenBy::Criterion, BrokenBy::Listing]
        );
        let settled = settle(vec![criterion([1, 7, 7, 0]), Breaker::Listing], 2, &[]).unwrap();
        assert_eq!((settled.favoured, settled.by.len()), (vec![1, 2], 1));
    }

    #[test]
    fn what_the_chain_cannot_separate_stays_tied() {
        assert_eq!(settle(vec![], 1, &[]), Err(None));
        assert_eq!(settle(vec![criterion([2, 2, 2, 2])], 1, &[]), Err(None));
        assert_eq!(settle(vec![Breaker::Chair(Answers::new()), Breaker::Listing], 1, &[]), Err(Some(Waiting::Chair)));
        let answers = Answers::from([("winner".to_owned(), vec![vec![3]])]);
        assert_eq!(settle(vec![Breaker::Chair(answers)], 1, &[]).unwrap().favoured, [3]);
        let level = || Breaker::Revote(Answers::from([("winner".to_owned(), vec![vec![3, 1], vec![0]])]));
        assert_eq!(settle(vec![level()], 1, &[]), Err(None), "level again, and nobody else is asked");
        assert_eq!(settle(vec![level()], 2, &[]).unwrap().favoured, [1, 3]);
        assert_eq!(settle(vec![level(), Breaker::Listing], 1, &[]).unwrap().favoured, [1]);
    }

    #[test]
    fn earlier_rounds_are_asked_from_the_latest_back() {
        let rounds = [[5, 1, 2, 0].map(whole).to_vec(), [3, 3, 3, 1].map(whole).to_vec()];
        let settled = settle(vec![Breaker::EarlierRounds], 1, &rounds).unwrap();
        assert_eq!((settled.favoured, settled.by.len()), (vec![0], 2));
    }

    #[test]
    fn a_lot_is_the_published_digest() {
        // printf 'sapi putih||winner|A' | sha256sum
        assert_eq!(
            lot("sapi putih", "", "winner", "A"),
            "16596e4c86d02e33d9fba37c3aa8924e44e7acc1451269376f840dde8bb7a17e"
        );
        let mut drawn: Vec<_> =
            ["A", "B", "C", "D"].iter().zip(0..).map(|(id, at)| (lot("x", "", "winner", id), at)).collect();
        drawn.sort();
        let chain = vec![Breaker::Lot { words: "x".to_owned(), contest: String::new() }];
        assert_eq!(settle(chain, 1, &[]).unwrap().favoured, [drawn[0].1]);
    }
}
