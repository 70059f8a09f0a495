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
    /// What one more seat adds for its supporters: 1 for the first seat a voter gets, a half for the second, and so on.
    Gain,
    /// How heavy the load of each supporter would be; the lightest is best.
    Load,
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
    /// A surplus is passed on: every paper goes on at its value × surplus / total.
    Surplus {
        /// Whose.
        option: usize,
        /// What is above the quota.
        surplus: Ratio,
        /// All votes they have.
        total: Ratio,
    },
    /// What part of each vote the elected keep; the rest goes on (Meek).
    Keep(Vec<(usize, Ratio)>),
    /// One more seat is filled.
    Seat {
        /// Counted from 1.
        number: usize,
        /// What is compared.
        measure: Measure,
        /// By option; none for those already in, and where nobody approves them.
        totals: Vec<Option<Ratio>>,
        /// Who gets it.
        option: usize,
    },
    /// A project is funded.
    Funded {
        /// Which.
        option: usize,
        /// What it costs.
        cost: u64,
        /// What is left of the ceiling then.
        left: u64,
    },
    /// A project whose turn came when less than its cost was left.
    PassedOver {
        /// Which.
        option: usize,
        /// What it costs.
        cost: u64,
        /// What was left of the ceiling.
        left: u64,
    },
    /// Projects whose turn never came, because the count stopped at one that could not be afforded.
    NotReached(Vec<usize>),
    /// Projects that cost more than the whole ceiling.
    AboveCeiling(Vec<usize>),
    /// Projects with less support than the threshold.
    BelowThreshold(Vec<usize>),
    /// The share of each voter with which projects are bought.
    Share {
        /// At first: the ceiling divided by the voters.
        first: Ratio,
        /// In the end.
        last: Ratio,
        /// How many times it was raised to get there.
        raised: u64,
        /// Why it was not raised again.
        stopped: Stopped,
    },
    /// A project is bought by its supporters, out of their shares.
    Bought {
        /// Which.
        option: usize,
        /// The weight of its supporters.
        supporters: u64,
        /// What one of them pays at most.
        most: Ratio,
        /// The weight of those who had less, and paid all they had.
        emptied: u64,
    },
    /// A project or person taken when the load of its supporters, spread evenly, was the lightest (Phragmén).
    Loaded {
        /// Which.
        option: usize,
        /// The weight of its supporters.
        supporters: u64,
        /// The load of each of them afterwards.
        load: Ratio,
    },
    /// Why a project was not bought: its supporters had less left than it costs.
    Lacked {
        /// Which.
        option: usize,
        /// What it costs.
        cost: u64,
        /// The weight of its supporters.
        supporters: u64,
        /// What they had left together.
        had: Ratio,
        /// What they had spent together on others, by project.
        spent: Vec<(usize, Ratio)>,
    },
}

/// Why the shares of voters were not raised further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stopped {
    /// They are not raised at all.
    Never,
    /// The next raise would spend more than the ceiling.
    Overspends,
    /// Nothing else could be afforded with what was left.
    Exhausted,
    /// Everything anybody supports is funded.
    AllFunded,
    /// They were raised very often without coming to an end; a larger step is needed.
    TooOften,
}
