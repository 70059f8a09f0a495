//! What is fixed before the count: seats, ceiling, variants of a rule, and how ties are broken.

use super::majority::Majority;
use super::ties::TieRule;

/// Gives the variants of a setting their names on the command line and in files.
macro_rules! named {
    ($setting:ty { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl $setting {
            /// Every variant.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name on the command line and in files.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),+
                }
            }

            /// The variant with this name.
            #[must_use]
            pub fn find(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|variant| variant.id() == id)
            }
        }
    };
}

named!(Strength { Margins = "margins", WinningVotes = "winning-votes" });
named!(Unranked { Last = "last", Ignored = "ignored" });
named!(Borda { Tournament = "tournament", Pessimistic = "pessimistic", Modified = "modified" });
named!(Stv { Scottish = "scottish", Wigm = "wigm", Meek = "meek" });
named!(Utility { Cost = "cost", Cardinality = "cardinality" });
named!(Completion { None = "none", Greedy = "greedy", Add1 = "add1", Add1u = "add1u", Phragmen = "phragmen" });
named!(Stop { LastFeasible = "last-feasible", Exhaustive = "exhaustive" });
named!(Combine { Sum = "sum", Product = "product" });
named!(Normalisation { None = "none", MinMax = "min-max", Linear = "linear", Sum = "sum" });

/// How strong a victory is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Strength {
    /// By how much it was won.
    #[default]
    Margins,
    /// How many wanted it.
    WinningVotes,
}

/// What being left unranked says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Unranked {
    /// Below everything ranked, level with each other.
    #[default]
    Last,
    /// Nothing.
    Ignored,
}

/// How places become points.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Borda {
    /// One point for each option ranked below, half for each level with it; the unranked are level at the end.
    #[default]
    Tournament,
    /// m − 1 points for the first of m, one less for each place, the mean inside a tie; nothing for the unranked.
    Pessimistic,
    /// k points for the first of the k ranked, one less for each place, the mean inside a tie; nothing for the unranked.
    Modified,
}

/// Which single transferable vote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stv {
    /// Scottish Local Government Elections Order 2007.
    #[default]
    Scottish,
    /// Weighted inclusive Gregory, exact, Droop quota.
    Wigm,
    /// Meek 1969; Hill, Wichmann & Woodall 1987.
    Meek,
}

/// What a funded project is worth to its supporters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Utility {
    /// What it costs.
    #[default]
    Cost,
    /// One each; the points where the ballots give points.
    Cardinality,
}

/// What is done with money that equal shares leave over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Completion {
    /// Nothing.
    #[default]
    None,
    /// By votes with what is left.
    Greedy,
    /// One unit more for every voter, again and again.
    Add1,
    /// The same, then by votes.
    Add1u,
    /// By Phragmén's sequential rule, every voter starting with what is left to them.
    Phragmen,
}

/// When raising the shares stops.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stop {
    /// At the first overspending; the result before it stands.
    #[default]
    LastFeasible,
    /// The same, or as soon as nothing else could be afforded.
    Exhaustive,
}

/// How USG and other criteria are put together over their raters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Combine {
    /// Added.
    #[default]
    Sum,
    /// Multiplied.
    Product,
}

/// How values on different scales are made comparable before they are weighted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Normalisation {
    /// Not at all: all criteria are on one scale.
    #[default]
    None,
    /// From 0 for the worst option to 1 for the best. Adding an option can turn the order of others.
    MinMax,
    /// Value / highest value; for what should be low, lowest value / value.
    Linear,
    /// Share of the sum over all options.
    Sum,
}

/// Everything a rule may need to be told. A rule takes what concerns it and leaves the rest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// How many are to be chosen; 1 where nothing is said.
    pub seats: Option<usize>,
    /// The ceiling, in the smallest unit of money; takes precedence over that of the profile.
    pub budget: Option<u64>,
    /// How strong a victory is.
    pub strength: Strength,
    /// What being left unranked says.
    pub unranked: Unranked,
    /// How places become points.
    pub borda: Borda,
    /// Which single transferable vote.
    pub stv: Stv,
    /// What a funded project is worth.
    pub utility: Utility,
    /// What is done with money left over.
    pub completion: Completion,
    /// When raising the shares stops.
    pub stop: Stop,
    /// By how much shares are raised at a time, in the smallest unit of money. Where nothing is said: 1 unit of money, or
    /// a thousandth of the first share in whole units where that is more.
    pub step: Option<u64>,
    /// Stop at the first project that cannot be afforded instead of passing over it.
    pub no_skip: bool,
    /// From how many votes or points on an option counts, in the points of the profile.
    pub threshold: Option<i64>,
    /// The option, by its place, that others must beat to stay in.
    pub default_option: Option<usize>,
    /// How many votes over the default option another must have at least.
    pub quorum: u64,
    /// How criteria are put together.
    pub combine: Combine,
    /// How criteria are made comparable.
    pub normalisation: Normalisation,
    /// How many votes carry an option.
    pub majority: Option<Majority>,
    /// Those entitled, for rules of majority that count more than the votes cast.
    pub entitled: Option<u32>,
    /// How ties are broken, in this order.
    pub ties: TieRule,
}

impl Settings {
    /// How many are to be chosen, never more than there are options.
    #[must_use]
    pub fn seats(&self, options: usize) -> usize {
        self.seats.unwrap_or(1).min(options)
    }
}
