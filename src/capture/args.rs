//! What a command was given.

use super::{
    CaptureError, Expected,
    given::{Given, unexpected},
    piece::Piece,
    reading::Reader,
    slash::Shape,
};
use chrono::{NaiveDate, NaiveTime};

/// The arguments of a command, one variant for each way commands are given something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Args {
    /// Nothing, and nothing is taken.
    None,
    /// People, each once, perhaps since a time: `/hadir 7 12 09.20`.
    People {
        /// Their numbers.
        numbers: Vec<u32>,
        /// Since when.
        at: Option<NaiveTime>,
    },
    /// A person and who stands in: `/wakil 7 Rina`.
    StandIn {
        /// The person invited.
        number: u32,
        /// The name of who came.
        by: String,
    },
    /// One person, perhaps with a reason: `/pulang 16 izin`.
    Person {
        /// The number.
        number: u32,
        /// Why.
        reason: Option<String>,
    },
    /// `/undur +30m menunggu kuorum`.
    Delay {
        /// Until when.
        until: Until,
        /// Why.
        reason: String,
    },
    /// `/tunda 16/6 kuorum tidak tercapai`.
    Postpone {
        /// The new day.
        date: NaiveDate,
        /// The new time, if given.
        at: Option<NaiveTime>,
        /// Why.
        reason: String,
    },
    /// Free words, or none where none are needed: a reason, a number of a document, an agenda item (`3.1`), a tab,
    /// what to search.
    Words(Option<String>),
    /// A whole number, or none where it is not needed: how many agreed.
    Number(Option<u32>),
    /// `/suara A 10 B 9 abstain 3`: options as typed, with their counts.
    Tally(Vec<(String, u32)>),
    /// `/nilai K01 5 5 4 5 4`.
    Scores {
        /// The need.
        need: u32,
        /// One number a criterion, in the order of the criteria.
        values: Vec<u32>,
    },
    /// `/gabung K01 K02`: the first one stays.
    Merge {
        /// The need that stays.
        into: u32,
        /// The needs that become part of it.
        from: Vec<u32>,
    },
    /// `/tarik K05 sudah didanai`.
    Withdraw {
        /// What is withdrawn.
        entry: EntryId,
        /// Why.
        reason: Option<String>,
    },
    /// `/teruskan K13 Musrenbang Kecamatan`.
    Forward {
        /// The need.
        need: u32,
        /// Where to.
        to: String,
    },
}

/// Until when the opening is put off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// So many minutes from now.
    Minutes(u32),
    /// Until a time of day.
    At(NaiveTime),
}

/// The label of an entry: `K03`, `O01`, `R02`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EntryId {
    /// The letter of its kind, a capital.
    pub letter: char,
    /// Its number, from 1.
    pub number: u32,
}

pub(super) fn read(shape: Shape, rest: Piece, reader: &mut Reader) -> Result<Args, CaptureError> {
    let mut given = Given { rest, reader };
    let args = match shape {
        Shape::Nothing => Args::None,
        Shape::People => given.people()?,
        Shape::StandIn => Args::StandIn { number: given.person()?, by: given.words(Expected::Name)? },
        Shape::Person => Args::Person { number: given.person()?, reason: None },
        Shape::MaybePerson if given.rest.is_empty() => Args::None,
        Shape::MaybePerson => Args::Person { number: given.person()?, reason: None },
        Shape::PersonReason => Args::Person { number: given.person()?, reason: given.maybe_words() },
        Shape::Delay => Args::Delay { until: given.until()?, reason: given.words(Expected::Reason)? },
        Shape::Postpone => given.postpone()?,
        Shape::Words => Args::Words(given.maybe_words()),
        Shape::Needed(expected) => Args::Words(Some(given.words(expected)?)),
        Shape::Label => Args::Words(Some(given.label()?)),
        Shape::MaybeNumber if given.rest.is_empty() => Args::Number(None),
        Shape::MaybeNumber => Args::Number(Some(given.number(Expected::Number)?)),
        Shape::Tally => given.tally()?,
        Shape::Scores => {
            Args::Scores { need: given.need()?, values: given.several(|given| given.number(Expected::Score))? }
        }
        Shape::Merge => given.merge()?,
        Shape::Withdraw => Args::Withdraw { entry: given.entry(Expected::Entry)?, reason: given.maybe_words() },
        Shape::Forward => Args::Forward { need: given.need()?, to: given.words(Expected::Destination)? },
    };
    if given.rest.is_empty() { Ok(args) } else { Err(unexpected(given.rest, Expected::End)) }
}
