//! One ballot as it is read out or typed: `3>1=2`, `1 3 5`, `2:5 1:3`, `kosong`.
//!
//! [`ballot`] is total, as everything here. It knows nothing of the count: it is told what a ballot says ([`Asks`]) and the
//! options in the order in which they stand on the paper.
//!
//! # The grammar
//!
//! ```text
//! ballot  = "kosong" | "blank" | "rusak" | "spoiled" …       in every form
//! ranking = group {(">" | blank | ",") group}                group = option {"=" option}
//! several = option {(blank | "," | ";" | "+") option}
//! points  = option (":" | "=") number {…} | number {number}  the numbers alone in the order of the paper, "-" for none;
//!                                                            digits may stand together (`5302`)
//! one     = option
//! option  = place on the paper | id (`K03`, `k3`, `B`) | name, cut short where only one is meant
//! ```
//!
//! A name of several words needs something other than a blank around it. What could mean two options is an error that says
//! so; nothing is guessed.

mod option;
mod points;
#[cfg(test)]
mod tests;

use super::piece::Piece;
use option::Paper;
use std::fmt::Write as _;
use std::ops::Range;

/// An option as it stands on the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
}

/// What a ballot says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// An order, best first; options may stand level or be left out.
    Ranking,
    /// Any number of options.
    Several,
    /// Points for options.
    Points,
    /// One option.
    One,
}

/// A ballot, understood. Options are named by their place, from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marked {
    /// Groups of level options, best first.
    Ranking(Vec<Vec<usize>>),
    /// The options, in the order of the paper.
    Several(Vec<usize>),
    /// Options with their points, in the order of the paper.
    Points(Vec<(usize, i64)>),
    /// One option.
    One(usize),
    /// An empty ballot: it says nothing, and is valid.
    Blank,
    /// A ballot that cannot be counted.
    Spoiled,
}

/// Why a line is no ballot. Ranges are bytes of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BallotError {
    /// Nothing was typed.
    Nothing,
    /// An option is missing here.
    NoOption {
        /// Where it should stand.
        range: Range<usize>,
    },
    /// No option is called so.
    Unknown {
        /// Where.
        range: Range<usize>,
        /// What was typed.
        typed: String,
        /// How many options there are.
        options: usize,
    },
    /// Several options may be meant.
    Ambiguous {
        /// Where.
        range: Range<usize>,
        /// What was typed.
        typed: String,
        /// Their places, from 0.
        candidates: Vec<usize>,
    },
    /// The word means an empty or a spoiled ballot, but also an option.
    WordOrOption {
        /// Where.
        range: Range<usize>,
        /// What was typed.
        typed: String,
        /// The place of the option, from 0.
        option: usize,
    },
    /// An option is marked twice.
    Twice {
        /// Where the second mark stands.
        range: Range<usize>,
        /// The place of the option, from 0.
        option: usize,
    },
    /// Only one option can be chosen.
    OnlyOne {
        /// What stands behind the first.
        range: Range<usize>,
    },
    /// Points are a whole number.
    NoNumber {
        /// Where.
        range: Range<usize>,
        /// What was typed.
        typed: String,
    },
    /// Numbers alone are given for every option, or none.
    Count {
        /// Where they stand.
        range: Range<usize>,
        /// How many numbers.
        numbers: usize,
        /// How many options.
        options: usize,
    },
}

impl BallotError {
    /// Where the trouble is, in bytes of the line.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        match self {
            Self::Nothing => 0..0,
            Self::NoOption { range }
            | Self::Unknown { range, .. }
            | Self::Ambiguous { range, .. }
            | Self::WordOrOption { range, .. }
            | Self::Twice { range, .. }
            | Self::OnlyOne { range }
            | Self::NoNumber { range, .. }
            | Self::Count { range, .. } => range.clone(),
        }
    }
}

const BLANK: &[&str] = &["blank", "kosong", "blangko", "abstain", "-"];
const SPOILED: &[&str] = &["spoiled", "rusak", "tidak sah", "tidaksah", "invalid", "batal"];

/// Reads one ballot.
///
/// # Errors
///
/// What cannot be understood, where it stands, and what may have been meant.
pub fn ballot(line: &str, choices: &[Choice<'_>], asks: Asks) -> Result<Marked, BallotError> {
    let whole = Piece::whole(line).trim();
    if whole.is_empty() {
        return Err(BallotError::Nothing);
    }
    let paper = Paper::new(choices);
    if let Some(word) = paper.word(whole)? {
        return Ok(word);
    }
    match asks {
        Asks::Ranking => ranking(whole, &paper),
        Asks::Several => several(whole, &paper),
        Asks::Points => points::read(whole, &paper).map(Marked::Points),
        Asks::One => one(whole, &paper),
    }
}

/// Writes a ballot as it can be typed, with the places of the options: what [`ballot`] reads back as the same.
#[must_use]
pub fn written(marked: &Marked) -> String {
    let place = |option: &usize| (option + 1).to_string();
    let places = |options: &[usize], between| options.iter().map(place).collect::<Vec<_>>().join(between);
    match marked {
        Marked::Ranking(groups) => groups.iter().map(|group| places(group, "=")).collect::<Vec<_>>().join(">"),
        Marked::Several(options) => places(options, " "),
        Marked::Points(points) => points.iter().fold(String::new(), |mut line, (option, points)| {
            let between = if line.is_empty() { "" } else { " " };
            // Writing to a String cannot fail.
            let _ = write!(line, "{between}{}:{points}", option + 1);
            line
        }),
        Marked::One(option) => place(option),
        Marked::Blank => BLANK[0].to_owned(),
        Marked::Spoiled => SPOILED[0].to_owned(),
    }
}

/// Options met so far, each once.
struct Seen(Vec<bool>);

impl Seen {
    fn of(paper: &Paper<'_>) -> Self {
        Self(vec![false; paper.len()])
    }

    fn take(&mut self, option: usize, piece: Piece<'_>) -> Result<usize, BallotError> {
        match self.0.get_mut(option).map(|seen| std::mem::replace(seen, true)) {
            Some(true) => Err(BallotError::Twice { range: piece.range(), option }),
            _ => Ok(option),
        }
    }
}

/// `>` and `,` end a group, `=` goes on with it; so does a blank end one where the piece is no option as a whole.
fn ranking(whole: Piece<'_>, paper: &Paper<'_>) -> Result<Marked, BallotError> {
    let mut seen = Seen::of(paper);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for part in whole.split_on_any(&['>', ',', ';']) {
        // The first option of each piece is level with the one before it, the others begin a group of their own.
        let mut level = false;
        for piece in part.split_on('=') {
            for (option, at) in paper.row(piece)? {
                let option = seen.take(option, at)?;
                match groups.last_mut().filter(|_| level) {
                    Some(group) => group.push(option),
                    None => groups.push(vec![option]),
                }
                level = false;
            }
            level = true;
        }
    }
    groups.iter_mut().for_each(|group| group.sort_unstable());
    Ok(Marked::Ranking(groups))
}

fn several(whole: Piece<'_>, paper: &Paper<'_>) -> Result<Marked, BallotError> {
    let mut seen = Seen::of(paper);
    for piece in whole.split_on_any(&[',', ';', '+']) {
        for (option, at) in paper.row(piece)? {
            seen.take(option, at)?;
        }
    }
    Ok(Marked::Several((0..paper.len()).filter(|option| seen.0[*option]).collect()))
}

fn one(whole: Piece<'_>, paper: &Paper<'_>) -> Result<Marked, BallotError> {
    let row = match whole.split_on_any(&[',', ';', '+', '>', '=']).nth(1) {
        Some(second) => return Err(BallotError::OnlyOne { range: second.range() }),
        None => paper.row(whole)?,
    };
    match row.as_slice() {
        [(option, _)] => Ok(Marked::One(*option)),
        [_, (_, second), ..] => Err(BallotError::OnlyOne { range: second.range() }),
        [] => Err(BallotError::Nothing),
    }
}
