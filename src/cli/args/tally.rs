//! What is counted, and by which rule with which settings.

use super::{format, named};
use crate::interchange::Format;
use crate::tally::rule::RULES;
use crate::tally::settings::{Borda, Combine, Completion, Normalisation, Stop, Strength, Stv, Unranked, Utility};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::fmt;

/// What to count, and by which rule.
#[derive(Debug, Args)]
pub struct Tally {
    /// The file of ballots; `-` for the pipe.
    #[arg(value_name = "FILE", required_unless_present = "list_rules")]
    pub file: Option<String>,
    /// The rule.
    #[arg(long, value_name = "RULE", value_parser = rule(), required_unless_present_any = ["list_rules", "to"])]
    pub rule: Option<String>,
    /// All rules instead of a count.
    #[arg(long, conflicts_with_all = ["file", "rule"])]
    pub list_rules: bool,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
    /// With everything needed to count again by hand.
    #[arg(long, conflicts_with = "json")]
    pub protocol: bool,
    /// Why an option is chosen or not, or why one stands above another.
    #[arg(long, value_name = "OPTION", value_delimiter = ',', num_args = 1, conflicts_with = "protocol")]
    pub why: Vec<String>,
    /// How firm the result is.
    #[arg(long)]
    pub firm: bool,
    /// Who is heard, by the groups in this column of the file.
    #[arg(long, value_name = "COLUMN")]
    pub groups: Option<String>,
    /// Columns of the text.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(40..=400))]
    pub width: Option<u16>,
    /// The format of the file, where neither name nor content say it.
    #[arg(long, value_name = "FORMAT", value_parser = format())]
    pub format: Option<Format>,
    /// Print the ballots in this format instead of counting.
    #[arg(long, value_name = "FORMAT", value_parser = format(), conflicts_with_all = ["rule", "json", "protocol", "why", "firm", "groups"])]
    pub to: Option<Format>,
    /// How ties are broken, in this order.
    #[arg(long, value_name = "RULE", value_parser = tie)]
    pub tie: Vec<TieWish>,
    /// How many are chosen.
    #[arg(long, value_name = "N", value_parser = seats)]
    pub seats: Option<usize>,
    /// The ceiling.
    #[arg(long, value_name = "X")]
    pub budget: Option<String>,
    /// How strong a victory is.
    #[arg(long, value_name = "WAY", value_parser = named(Strength::ALL, Strength::id))]
    pub strength: Option<Strength>,
    /// What being left unranked says.
    #[arg(long, value_name = "WAY", value_parser = named(Unranked::ALL, Unranked::id))]
    pub unranked: Option<Unranked>,
    /// How places become points.
    #[arg(long, value_name = "WAY", value_parser = named(Borda::ALL, Borda::id))]
    pub borda: Option<Borda>,
    /// Which single transferable vote.
    #[arg(long, value_name = "WAY", value_parser = named(Stv::ALL, Stv::id))]
    pub stv: Option<Stv>,
    /// What a funded project is worth.
    #[arg(long, value_name = "WAY", value_parser = named(Utility::ALL, Utility::id))]
    pub utility: Option<Utility>,
    /// What is done with money left over.
    #[arg(long, value_name = "WAY", value_parser = named(Completion::ALL, Completion::id))]
    pub completion: Option<Completion>,
    /// When raising the shares stops.
    #[arg(long, value_name = "WAY", value_parser = named(Stop::ALL, Stop::id))]
    pub stop: Option<Stop>,
    /// By how much shares are raised.
    #[arg(long, value_name = "X")]
    pub step: Option<String>,
    /// Stop at the first project that cannot be afforded.
    #[arg(long)]
    pub no_skip: bool,
    /// From how many votes or points on an option counts.
    #[arg(long, value_name = "N")]
    pub threshold: Option<String>,
    /// The option that others must beat.
    #[arg(long, value_name = "ID")]
    pub default_option: Option<String>,
    /// By how many votes at least.
    #[arg(long, value_name = "N")]
    pub quorum: Option<u64>,
    /// The rule of majority.
    #[arg(long, value_name = "FRACTION")]
    pub majority: Option<String>,
    /// How many are entitled.
    #[arg(long, value_name = "N")]
    pub entitled: Option<u32>,
    /// How criteria are put together.
    #[arg(long, value_name = "WAY", value_parser = named(Combine::ALL, Combine::id))]
    pub combine: Option<Combine>,
    /// How criteria are made comparable.
    #[arg(long, value_name = "WAY", value_parser = named(Normalisation::ALL, Normalisation::id))]
    pub normalisation: Option<Normalisation>,
}

/// How a tie is to be broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TieWish {
    /// Not at all: it is told.
    Report,
    /// By the order of the file.
    Listing,
    /// By earlier rounds.
    EarlierRounds,
    /// By lot: the words spoken, and for what it is drawn; may be empty.
    Lot { words: String, contest: String },
}

impl fmt::Display for TieWish {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Report => f.write_str("report"),
            Self::Listing => f.write_str("listing"),
            Self::EarlierRounds => f.write_str("earlier-rounds"),
            Self::Lot { words, contest } if contest.is_empty() => write!(f, "lot:{words}"),
            Self::Lot { words, contest } => write!(f, "lot@{contest}:{words}"),
        }
    }
}

fn rule() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(RULES.iter().map(|rule| rule.id)).map(|id| id)
}

/// A tie rule; a lot needs words, and may say for which contest it is drawn.
fn tie(text: &str) -> Result<TieWish, String> {
    match (text, text.split_once(':')) {
        ("report", _) => Ok(TieWish::Report),
        ("listing", _) => Ok(TieWish::Listing),
        ("earlier-rounds", _) => Ok(TieWish::EarlierRounds),
        (_, Some((lot, words))) if !words.trim().is_empty() => match (lot, lot.strip_prefix("lot@")) {
            ("lot", _) => Ok(TieWish::Lot { words: words.to_owned(), contest: String::new() }),
            (_, Some(contest)) => Ok(TieWish::Lot { words: words.to_owned(), contest: contest.to_owned() }),
            _ => Err(text.to_owned()),
        },
        _ => Err(text.to_owned()),
    }
}

fn seats(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|&seats| seats > 0).ok_or_else(|| text.to_owned())
}
