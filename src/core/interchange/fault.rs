//! What is wrong with a file: a fault ends the reading, an oddity is read all the same and said.

use crate::text;
use std::io;
use thiserror::Error;

/// A place in a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The line, from 1; 0 where the whole file is meant.
    pub line: usize,
    /// The character in the line, from 1; 0 where the whole line is meant.
    pub column: usize,
}

impl Spot {
    /// A whole line.
    #[must_use]
    pub fn line(line: usize) -> Self {
        Self { line, column: 0 }
    }

    /// The character at this byte of a text that begins in this line and may have several.
    #[must_use]
    pub(super) fn inside(line: usize, text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let last = before.rsplit('\n').next().unwrap_or(before);
        Self { line: line + before.bytes().filter(|&b| b == b'\n').count(), column: last.chars().count() + 1 }
    }
}

/// Why a file could not be read to its end.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {}, column {}: {why}", at.line, at.column)]
pub struct Fault {
    /// Where.
    pub at: Spot,
    /// Why.
    pub why: Why,
}

impl Fault {
    /// A fault.
    #[must_use]
    pub fn new(at: Spot, why: Why) -> Self {
        Self { at, why }
    }

    /// The disk did not give the file.
    #[must_use]
    pub fn disk(line: usize, error: &io::Error) -> Self {
        Self::new(Spot::line(line), Why::Disk { kind: error.kind(), told: error.to_string() })
    }
}

/// What cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Why {
    /// The system did not give the file.
    #[error("{told}")]
    Disk {
        /// What kind of error.
        kind: io::ErrorKind,
        /// What the system said.
        told: String,
    },
    /// A line has more bytes than any ballot needs.
    #[error("the line has more than {limit} bytes")]
    LineTooLong {
        /// How many it may have.
        limit: usize,
    },
    /// The file is UTF-16.
    #[error("the file is UTF-16; save it as UTF-8")]
    Utf16,
    /// There is nothing in the file.
    #[error("the file is empty")]
    Empty,
    /// Neither the name nor the content says what format the file has.
    #[error("the format of the file is not known")]
    UnknownFormat,
    /// A format that is named like those known, and holds something else.
    #[error("{found} is not supported")]
    Unsupported {
        /// What was found.
        found: String,
    },
    /// A part without which nothing can be counted is missing.
    #[error("{part} is missing")]
    Missing {
        /// The part, as written in the format.
        part: &'static str,
    },
    /// A number was expected.
    #[error("`{found}` is no number")]
    NotANumber {
        /// What stands there.
        found: String,
    },
    /// A whole number, not below zero, was expected.
    #[error("`{found}` is no whole number")]
    NotWhole {
        /// What stands there.
        found: String,
    },
    /// A number is below zero.
    #[error("{found} is below zero")]
    Negative {
        /// What stands there.
        found: String,
    },
    /// A number is larger than can be counted.
    #[error("{found} is too large")]
    TooLarge {
        /// What stands there.
        found: String,
    },
    /// All ballots together are more than can be counted.
    #[error("more ballots than can be counted")]
    TooManyVotes,
    /// More options than can be counted.
    #[error("more than {limit} options")]
    TooManyOptions {
        /// How many there may be.
        limit: usize,
    },
    /// A ballot names an option that is not listed.
    #[error("no option is called `{found}`")]
    UnknownOption {
        /// What stands there.
        found: String,
    },
    /// Two options have one id.
    #[error("two options are called `{id}`")]
    SameId {
        /// The id.
        id: String,
    },
    /// Something was opened and not closed.
    #[error("`{mark}` is not closed")]
    Unclosed {
        /// The mark that opens it.
        mark: &'static str,
    },
    /// Something else was expected.
    #[error("`{found}` where {wanted} should stand")]
    Unexpected {
        /// What stands there; empty at the end of the line.
        found: String,
        /// An example of what should stand there.
        wanted: &'static str,
    },
    /// A ballot has as many points as options, or not.
    #[error("{options} options, {points} points")]
    PointsForOptions {
        /// How many options it names.
        options: usize,
        /// How many points it gives.
        points: usize,
    },
    /// A zero inside a ballot: the end of the ballot, or a rank left out?
    #[error("a 0 inside a ballot")]
    ZeroInside,
    /// The last ballot has no end.
    #[error("the ballot has no 0 at its end")]
    NoEnd,
    /// The JSON is broken, or has not the form described.
    #[error("{told}")]
    Json {
        /// What the reader said.
        told: String,
    },
    /// A matrix has another size than its heads.
    #[error("{found} where there should be {expected}")]
    OtherSize {
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
}

/// What was wrong and read all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Oddity {
    /// Bytes that are no text.
    NotUtf8,
    /// A row has more cells than there are columns; they were passed over.
    ExtraCells {
        /// How many.
        cells: usize,
    },
    /// A line of the head is missing.
    NoHead {
        /// What it would say.
        part: &'static str,
    },
    /// The file says one number, and another is found.
    OtherCount {
        /// What was counted, as written in the format.
        part: &'static str,
        /// What the file says.
        said: u64,
        /// What is there.
        found: u64,
    },
    /// A ballot names an option twice; the first counts.
    Twice {
        /// The option.
        id: String,
    },
    /// Something that does not belong there was passed over.
    Junk {
        /// What.
        found: String,
    },
    /// A number with a decimal comma.
    DecimalComma {
        /// It.
        found: String,
    },
    /// A number with marks between the thousands.
    Thousands {
        /// It.
        found: String,
    },
    /// A cost that stands for "withdrawn".
    Withdrawn {
        /// The option.
        id: String,
    },
    /// A project without cost.
    NoCost {
        /// The option.
        id: String,
    },
    /// The file tells other votes for an option than its ballots do.
    OtherVotes {
        /// The first such option.
        id: String,
        /// What the file says.
        said: String,
        /// What the ballots say.
        found: u64,
        /// How many options there are like this.
        options: usize,
    },
    /// Ballots that break a limit the file itself sets.
    OverLimit {
        /// The limit, as written in the format.
        limit: &'static str,
        /// How many ballots.
        ballots: u64,
    },
    /// The head says one kind of file, the ballots are of another.
    OtherKind {
        /// What the head says.
        said: String,
        /// What the ballots are.
        found: String,
    },
    /// An old form of the format.
    OldForm,
    /// The kind of ballots is not said; taken as this.
    KindGuessed {
        /// As what.
        kind: &'static str,
    },
    /// Commas between the options of a ballot.
    Commas,
    /// The file tells how ties are to be broken; only the declared tie rule does that.
    TieOrder,
    /// The list of ballots or of names stops early.
    EndsEarly,
}

/// An oddity and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Where.
    pub at: Spot,
    /// What.
    pub odd: Oddity,
}

/// What was odd in a file: the first of them, and how many more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Warnings {
    /// The first of them, in order.
    pub first: Vec<Warning>,
    /// How many more there are.
    pub more: usize,
}

impl Warnings {
    /// How many are kept.
    pub const MOST: usize = 50;

    /// Adds one.
    pub(super) fn add(&mut self, at: Spot, odd: Oddity) {
        if self.first.len() < Self::MOST {
            self.first.push(Warning { at, odd });
        } else {
            self.more += 1;
        }
    }
}

/// Something from the file, cleaned and short enough to be repeated.
pub(super) fn shown(found: &str) -> String {
    text::cut(&text::clean_line(found).text, 40).into_owned()
}
