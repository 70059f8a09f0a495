//! What a count came to.

use super::exact::Ratio;
use super::pairwise::Pairwise;
use super::profile::Profile;
use super::step::Step;
use super::ties::{Broken, Waiting};

/// How many outcomes are listed at most, where ties leave several.
pub const MOST_OUTCOMES: usize = 64;

/// Where in a count a tie came up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Where {
    /// For the first place, where one is to be chosen.
    Winner,
    /// At the cut: some of the tied are chosen, some are not.
    Cut,
    /// For a rank that decides nothing, counted from 1.
    Rank(usize),
    /// For a place in the final round.
    Finalist,
    /// Who is left out in this round, counted from 1.
    Elimination(usize),
    /// Who is elected, or whose surplus is passed on, in this round, counted from 1.
    Election(usize),
    /// Which of several equally strong victories is taken first; the tied are the winners of the duels.
    Victories(usize),
    /// Which project is taken next. One order for the whole count, so the label names no round.
    Project,
}

impl Where {
    /// Its name in files and in the words a lot is drawn over.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Winner => "winner".to_owned(),
            Self::Cut => "cut".to_owned(),
            Self::Rank(rank) => format!("rank-{rank}"),
            Self::Finalist => "finalist".to_owned(),
            Self::Elimination(round) => format!("elimination-{round}"),
            Self::Election(round) => format!("election-{round}"),
            Self::Victories(strength) => format!("victories-{strength}"),
            Self::Project => "project".to_owned(),
        }
    }

    /// The place with this label.
    #[must_use]
    pub fn find(label: &str) -> Option<Self> {
        let numbered = |prefix: &str| label.strip_prefix(prefix)?.parse().ok();
        match label {
            "winner" => Some(Self::Winner),
            "cut" => Some(Self::Cut),
            "finalist" => Some(Self::Finalist),
            "project" => Some(Self::Project),
            _ => (numbered("rank-").map(Self::Rank))
                .or_else(|| numbered("elimination-").map(Self::Elimination))
                .or_else(|| numbered("election-").map(Self::Election))
                .or_else(|| numbered("victories-").map(Self::Victories)),
        }
    }
}

/// Whether who is chosen depends on how a tie is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depends {
    /// It does not: every way leads to the same choice.
    No,
    /// It does.
    Yes,
    /// There are more ways than were followed.
    Unknown,
}

/// A tie that was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// Where.
    pub at: Where,
    /// The tied options, in the order listed.
    pub between: Vec<usize>,
    /// Whether who is chosen depends on it.
    pub depends: Depends,
    /// What broke it; empty where nothing did.
    pub resolved: Vec<Broken>,
    /// Those it favoured; empty where nothing broke it.
    pub favoured: Vec<usize>,
    /// Who has to say it first, where the declared chain has come to that.
    pub waiting: Option<Waiting>,
}

impl Tie {
    /// A tie nobody has broken.
    #[must_use]
    pub fn open(at: Where, between: Vec<usize>, depends: Depends) -> Self {
        Self { at, between, depends, resolved: Vec::new(), favoured: Vec::new(), waiting: None }
    }
}

/// All choices that the ties allow, however they are broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcomes {
    /// These and no others, each sorted.
    All(Vec<Vec<usize>>),
    /// More than [`MOST_OUTCOMES`], or more ways than were followed.
    Many,
}

/// What a count came to. Options are named by their place in the profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The id of the rule.
    pub rule: &'static str,
    /// What was fixed before the count and concerned it: name and value, as in files.
    pub params: Vec<(&'static str, String)>,
    /// The weight of all ballots.
    pub voters: u64,
    /// Everybody chosen under the declared tie rule; where it leaves a tie that decides, everybody who may be. Sorted.
    pub winners: Vec<usize>,
    /// Best first; options in one group are tied.
    pub ranking: Vec<Vec<usize>>,
    /// Ties met, in the order met.
    pub ties: Vec<Tie>,
    /// All choices the ties allow.
    pub outcomes: Outcomes,
    /// What each option came to; empty where the method gives no such number.
    pub scores: Vec<Option<Ratio>>,
    /// The duels, where the method looks at them.
    pub pairwise: Option<Pairwise>,
    /// The votes that elect.
    pub quota: Option<Ratio>,
    /// The projects funded, in the order taken; where a tie that decides is open, those funded however it is broken.
    pub selected: Option<Vec<usize>>,
    /// What the selected cost together.
    pub cost: Option<u64>,
    /// What happened, in order: facts from which every explanation is made.
    pub trace: Vec<Step>,
}

impl Outcome {
    /// Nothing yet.
    #[must_use]
    pub fn new(rule: &'static str, profile: &Profile) -> Self {
        Self {
            rule,
            params: Vec::new(),
            voters: profile.voters(),
            winners: Vec::new(),
            ranking: Vec::new(),
            ties: Vec::new(),
            outcomes: Outcomes::All(Vec::new()),
            scores: Vec::new(),
            pairwise: None,
            quota: None,
            selected: None,
            cost: None,
            trace: Vec::new(),
        }
    }

    /// Whether a tie that decides, or may decide, is still open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ties.iter().any(|tie| tie.depends != Depends::No && tie.resolved.is_empty())
    }

    /// The rank of an option from 1; tied options share one, and the next is skipped accordingly.
    #[must_use]
    pub fn rank(&self, option: usize) -> Option<usize> {
        let mut rank = 1;
        for group in &self.ranking {
            if group.contains(&option) {
                return Some(rank);
            }
            rank += group.len();
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_label_of_a_tie_names_its_place() {
        use Where::*;
        for at in [Winner, Cut, Rank(3), Finalist, Elimination(2), Election(1), Victories(4), Project] {
            assert_eq!(Where::find(&at.label()), Some(at));
        }
        for wrong in ["", "rank", "rank-", "rank-x", "loser"] {
            assert_eq!(Where::find(wrong), None, "{wrong}");
        }
    }
}
