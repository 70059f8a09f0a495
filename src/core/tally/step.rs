//! The steps of a count: facts, never sentences. Words are made of them elsewhere, and nothing is counted again for that.

use super::exact::Ratio;
use super::majority::{Counts, Verdict};

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
    /// This option was left out beforehand: it does not beat the default option, or not by enough votes.
    BelowDefault {
        /// Which.
        option: usize,
        /// Those who rank it above the default option.
        votes: u64,
        /// Those who rank the default option above it.
        against: u64,
        /// The votes it needed besides.
        quorum: u64,
    },
    /// The strongest paths of victories between all options.
    Paths(Paths),
    /// All victories, the strongest first, and which of them stand.
    Victories(Vec<Victory>),
    /// The middle grade of an option, and who stands above and below it.
    Grades {
        /// Which.
        option: usize,
        /// The lower median, in the points of the profile; none where half gave no grade.
        median: Option<i64>,
        /// The weight of those who gave more.
        above: u64,
        /// The weight of those who gave less.
        below: u64,
    },
    /// Whether comparisons in pairs fit each other.
    Consistency(Consistency),
    /// What each criterion adds for an option.
    Parts {
        /// Which.
        option: usize,
        /// By criterion.
        parts: Vec<Ratio>,
    },
    /// All options have the same in this criterion, so that it cannot tell them apart and adds nothing.
    SameForAll {
        /// Which criterion.
        criterion: usize,
    },
    /// What a rule of majority asked, and what came of it.
    Majority {
        /// The number the fraction is taken of.
        base: u32,
        /// The totals.
        counts: Counts,
        /// What they came to.
        verdict: Verdict,
    },
    /// The first round left these two, and the ballots do not say which of them is preferred.
    SecondRoundNeeded([usize; 2]),
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

/// The strongest path from each option to each other: a chain of victories is as strong as its weakest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The options held against each other.
    pub options: Vec<usize>,
    /// By place in `options`, in rows: how strong the strongest path is; 0 where there is none.
    pub strength: Vec<u64>,
    /// By place in `options`, in rows: the last but one on it.
    pub before: Vec<u32>,
}

impl Paths {
    fn place(&self, option: usize) -> Option<usize> {
        self.options.iter().position(|&other| other == option)
    }

    /// How strong the strongest path is.
    #[must_use]
    pub fn strength(&self, from: usize, to: usize) -> u64 {
        match (self.place(from), self.place(to)) {
            (Some(from), Some(to)) => self.strength[from * self.options.len() + to],
            _ => 0,
        }
    }

    /// The options along the strongest path, both ends included; empty where there is none.
    #[must_use]
    pub fn path(&self, from: usize, to: usize) -> Vec<usize> {
        let (Some(from), Some(mut at)) = (self.place(from), self.place(to)) else { return Vec::new() };
        let row = from * self.options.len();
        if self.strength[row + at] == 0 {
            return Vec::new();
        }
        let mut path = vec![self.options[at]];
        while at != from && path.len() <= self.options.len() {
            at = self.before[row + at] as usize;
            path.push(self.options[at]);
        }
        path.reverse();
        path
    }
}

/// One option beats another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Victory {
    /// The one that beats.
    pub winner: usize,
    /// The one that is beaten.
    pub loser: usize,
    /// How strongly.
    pub strength: u64,
    /// Whether it stands, or contradicts stronger ones.
    pub stands: bool,
}

/// The victories that stand and together lead from one option to another: why one that contradicts them does not stand.
#[must_use]
pub fn chain(victories: &[Victory], from: usize, to: usize) -> Vec<usize> {
    let mut before = std::collections::BTreeMap::from([(from, from)]);
    let mut open = std::collections::VecDeque::from([from]);
    while let Some(at) = open.pop_front() {
        if at == to {
            let mut path = vec![to];
            while let Some(&last) = path.last().filter(|&&last| last != from) {
                path.extend(before.get(&last));
            }
            path.reverse();
            return path;
        }
        for victory in victories.iter().filter(|victory| victory.stands && victory.winner == at) {
            before.entry(victory.loser).or_insert_with(|| {
                open.push_back(victory.loser);
                at
            });
        }
    }
    Vec::new()
}

/// How well comparisons in pairs fit each other (Kendall & Babington Smith 1940).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consistency {
    /// How many triples go round in a circle: A above B, B above C, C above A.
    pub circles: u64,
    /// How many there could be at most with so many options.
    pub most: u64,
    /// Some of them, each A, B, C.
    pub examples: Vec<[usize; 3]>,
    /// Pairs nobody has judged.
    pub unjudged: Vec<[usize; 2]>,
}
