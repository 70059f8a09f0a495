//! Other people's files. Lists of people and needs (CSV, XLSX) are read by [`table`]; tasks go out and come back
//! ([`tasks`], [`calendar`]); meetings and votes go out to programs of open government ([`civic`]); files of ballots go in
//! and out, one format a file:
//!
//! | format | file | source |
//! |---|---|---|
//! | `.pb` | `pabulib` | <https://pabulib.org/format> |
//! | `.soc .soi .toc .toi .cat` | `preflib` | <https://preflib.github.io/PrefLib-Jekyll/format> |
//! | `.blt` | `blt` | Hill, Wichmann & Woodall 1987; OpenSTV, OpaVote |
//! | `.csv` | `sheet` | `docs/voting.md` |
//! | `.json` | `json` | `docs/voting.md` |
//!
//! Reading is lenient: what real files get wrong is read rightly and said in a [`Warning`]; what has no right reading is a
//! [`Fault`] with its line and column. Writing is strict. A file is read line by line and never held whole: what stays are
//! the different ballots, counted together. Every text goes through [`crate::text`] before it becomes part of a profile.

mod blt;
pub mod calendar;
pub mod civic;
mod crc;
mod detect;
mod fault;
mod format;
mod gather;
mod json;
mod lines;
mod number;
mod pabulib;
mod preflib;
mod preflib_old;
mod rows;
mod sheet;
pub mod table;
pub mod tasks;
mod write;

#[cfg(test)]
mod tests;

pub use crc::crc32;
pub use fault::{Fault, Oddity, Spot, Warning, Warnings, Why};
pub use format::Format;
pub use write::{Heading, Unfit, write};

use crate::tally::inclusion::Group;
use crate::tally::profile::{Ballots, Choice, Flaw, Profile};
use std::io::{BufRead, Read as _};

/// What a file of ballots says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotFile {
    /// How it was read.
    pub format: Format,
    /// The options and the ballots.
    pub profile: Profile,
    /// How many are to be chosen, where the file says so.
    pub seats: Option<usize>,
    /// What was wrong and read all the same.
    pub warnings: Warnings,
    /// The voters by what stands in the column that was asked for; none where none was, or the file has no such column.
    pub groups: Option<Vec<Group>>,
}

/// A number as it is typed, in units of which `unit` make one; none where it is no number, or not whole in them.
#[must_use]
pub fn amount(text: &str, unit: u64) -> Option<i64> {
    let (number, _) = number::decimal(text).ok()?;
    let decimals = (0..=9).find(|&decimals| 10u64.checked_pow(decimals) == Some(unit))?;
    number.scaled(decimals)
}

/// Reads a file of ballots. `format` forces how; otherwise `name` (by its end) and the first bytes say it.
///
/// # Errors
///
/// A [`Fault`]: where reading had to stop, and why.
pub fn read(source: impl BufRead, name: &str, format: Option<Format>) -> Result<BallotFile, Fault> {
    read_by(source, name, format, None)
}

/// The same, with the voters grouped by what stands in a column of theirs. Only `.pb` has such columns. Ages are grouped by
/// tens.
///
/// # Errors
///
/// As [`read`].
pub fn read_by(
    mut source: impl BufRead,
    name: &str,
    format: Option<Format>,
    column: Option<&str>,
) -> Result<BallotFile, Fault> {
    let mut head = Vec::new();
    source.by_ref().take(detect::HEAD).read_to_end(&mut head).map_err(|error| Fault::disk(0, &error))?;
    let format = match format {
        Some(format) => format,
        None => detect::format(name, &head)?,
    };
    let whole = std::io::Cursor::new(head).chain(source);
    let mut file = match format {
        Format::Pb => pabulib::read(whole, column),
        Format::Soc | Format::Soi | Format::Toc | Format::Toi | Format::Cat => preflib::read(whole, format),
        Format::Blt => blt::read(whole),
        Format::Csv => sheet::read(whole),
        Format::Json => json::read(whole),
    }?;
    file.warnings.first.sort_by_key(|warning| warning.at);
    Ok(file)
}

/// Options and ballots together. Readers let nothing through that does not fit, so no flaw is known to come up here.
fn profile(choices: Vec<Choice>, ballots: Ballots) -> Result<Profile, Fault> {
    Profile::new(choices, ballots).map_err(|flaw| {
        let why = match flaw {
            Flaw::SameId { id } => Why::SameId { id },
            Flaw::UnknownOption { option, .. } | Flaw::MarkedTwice { option, .. } => {
                Why::UnknownOption { found: (option + 1).to_string() }
            }
            Flaw::TooMany => Why::TooManyVotes,
            Flaw::OtherSize { expected, found } => Why::OtherSize { expected, found },
        };
        Fault::new(Spot::default(), why)
    })
}
