//! Ballots as files. Strict: what a format cannot say is refused, and reading the file again gives the same profile.
//!
//! PrefLib and BLT know options by their number only; options with other ids are numbered in their order, and their names
//! tell which they are.

mod blt;
mod json;
mod pabulib;
mod preflib;
mod sheet;

use super::Format;
use crate::tally::ballot::{Ballot, Ranking};
use crate::tally::profile::{Form, Profile};
use std::io::{self, Write};
use thiserror::Error;

/// How many rows a file may have that writes every ballot on its own.
const MOST_ROWS: u64 = 10_000_000;

/// What a `.pb` file says of its vote besides the ballots.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// The country.
    pub country: String,
    /// The village or town.
    pub unit: String,
    /// The year, or what tells one vote from another.
    pub instance: String,
    /// The day, as `13.06.2026`.
    pub day: String,
}

/// Why a profile cannot be written in a format.
#[derive(Debug, Error)]
pub enum Unfit {
    /// The format has no ballots of this form, or of this kind.
    #[error(".{} cannot hold these ballots ({form:?})", format.id())]
    Form {
        /// The format.
        format: Format,
        /// What the ballots are.
        form: Form,
    },
    /// The format cannot write this id.
    #[error(".{} cannot hold the id `{id}`", format.id())]
    Id {
        /// The format.
        format: Format,
        /// The id.
        id: String,
    },
    /// The format needs this.
    #[error(".{} needs {part}", format.id())]
    Missing {
        /// The format.
        format: Format,
        /// What is missing, as written in the format.
        part: &'static str,
    },
    /// Every ballot would stand on its own, and there are too many.
    #[error("more than {MOST_ROWS} rows")]
    TooMany,
    /// It could not be written.
    #[error(transparent)]
    Disk(#[from] io::Error),
}

/// Writes the ballots. `heading` is used by `.pb` only.
///
/// # Errors
///
/// [`Unfit`] where the format cannot say what the profile says, or writing failed.
pub fn write(
    profile: &Profile,
    seats: Option<usize>,
    format: Format,
    heading: &Heading,
    into: &mut impl Write,
) -> Result<(), Unfit> {
    match format {
        Format::Pb => pabulib::write(profile, heading, into),
        Format::Soc | Format::Soi | Format::Toc | Format::Toi | Format::Cat => preflib::write(profile, format, into),
        Format::Blt => blt::write(profile, seats, into),
        Format::Csv => sheet::write(profile, seats, into),
        Format::Json => json::write(profile, seats, into),
    }
}

fn form(profile: &Profile, format: Format) -> Unfit {
    Unfit::Form { format, form: profile.form() }
}

/// Whether the options are numbered from here on.
fn numbered(profile: &Profile, first: usize) -> bool {
    profile.choices.iter().zip(first..).all(|(choice, number)| choice.id == number.to_string())
}

/// What a format that numbers the options writes as the name of each.
fn names(profile: &Profile) -> impl Iterator<Item = &str> {
    let numbered = numbered(profile, 1);
    profile.choices.iter().map(move |choice| match choice.name.as_str() {
        "" if !numbered => choice.id.as_str(),
        name => name,
    })
}

/// The groups of a ranking, a skipped rank as an empty one.
fn groups(ranking: &Ranking) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for group in ranking.groups() {
        let rank = group.first().map_or(0, |at| at.rank as usize);
        // Ranks come in order; a gap of any size says no more than a gap of one.
        if rank > groups.len() {
            groups.push(Vec::new());
        }
        groups.push(group.iter().map(|at| at.option).collect());
    }
    groups
}

/// Whether any ballot skips a rank.
fn has_gaps(ballots: &[Ballot<Ranking>]) -> bool {
    ballots
        .iter()
        .any(|ballot| ballot.mark.groups().zip(0..).any(|(group, rank)| group.iter().any(|at| at.rank != rank)))
}

/// `units / unit` with its decimals.
fn decimal(units: i64, unit: u64) -> String {
    let decimals = unit.checked_ilog10().unwrap_or(0) as usize;
    if decimals == 0 {
        return units.to_string();
    }
    let width = decimals + 1;
    let digits = format!("{:0width$}", units.unsigned_abs());
    let (whole, rest) = digits.split_at(digits.len() - decimals);
    let rest = rest.trim_end_matches('0');
    let sign = if units < 0 { "-" } else { "" };
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// Refuses where every ballot would stand on its own and there are too many.
fn few_enough(profile: &Profile) -> Result<(), Unfit> {
    if profile.voters() > MOST_ROWS { Err(Unfit::TooMany) } else { Ok(()) }
}
