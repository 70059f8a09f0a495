//! The steps of a count: facts, never sentences. Words are made of them elsewhere, and nothing is counted again for that.

use super::exact::Ratio;

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Votes, first preferences.
    Votes,
    /// Approvals.
    Approvals,
    /// Points.
    Points,
    /// Duels won less duels lost.
    Victories,
    /// The strength of the worst defeat.
    WorstDefeat,
    /// Votes or points for each unit of money.
    PerCost,
}

/// One round of a count in rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Counted from 1.
    pub number: usize,
    /// What each option has; none for those no longer in.
    pub tally: Vec<Option<Ratio>>,
    /// The weight of ballots that name nobody still in.
    pub exhausted: Ratio,
    /// Elected in this round.
    pub elected: Vec<usize>,
    /// Left out in this round.
    pub eliminated: Vec<usize>,
    /// Those with the least, where somebody is left out.
    pub tied_lowest: Vec<usize>,
    /// Votes passed on, by the option they come from; none to nobody.
    pub transfers: Vec<Transfer>,
}

impl Round {
    /// A round in which nothing has happened yet.
    #[must_use]
    pub fn new(number: usize, tally: Vec<Option<Ratio>>, exhausted: Ratio) -> Self {
        Self {
            number,
            tally,
            exhausted,
            elected: Vec::new(),
            eliminated: Vec::new(),
            tied_lowest: Vec::new(),
            transfers: Vec::new(),
        }
    }
}

/// Votes that pass from one option to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// From whom.
    pub from: usize,
    /// To whom; none where the ballots name nobody still in.
    pub to: Option<usize>,
    /// How many.
    pub votes: Ratio,
}

/// One fact of a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// What every option came to.
    Totals {
        /// What is counted.
        measure: Measure,
        /// By option.
        totals: Vec<Ratio>,
    },
    /// This option beats every other one against one.
    CondorcetWinner(usize),
    /// Every other option beats this one.
    CondorcetLoser(usize),
    /// The smallest group whose members all beat everyone outside it.
    Smith(Vec<usize>),
    /// Two options held against each other.
    Duel {
        /// The two.
        options: [usize; 2],
        /// What each has.
        votes: [u64; 2],
    },
    /// A round.
    Round(Round),
}
