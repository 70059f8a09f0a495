//! What a command was given.

use super::{
    CaptureError, Expected, Fields, Labelled, Newcomer,
    given::{Given, unexpected},
    piece::Piece,
    reading::Reader,
    slash::Shape,
};
use chrono::{NaiveDate, NaiveTime};

/// The arguments of a command, one variant for each way commands are given something.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "one reading lives at a time; a box would only add a hop")]
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
    /// People who want something and people who do not any more: `/antri 7 12 -3`.
    Queue {
        /// The numbers of those who ask.
        asks: Vec<u32>,
        /// The numbers of those behind a minus.
        leaves: Vec<u32>,
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
    /// Whole numbers: `/prinsip 4 4 5 4 4`.
    Numbers(Vec<u32>),
    /// `/mufakat D01 22`: what all agree to, and how many; either may be left out.
    Agreed {
        /// The decision or the objection.
        entry: Option<EntryId>,
        /// How many agreed.
        number: Option<u32>,
    },
    /// `/pungut D04 mufakat gagal; Di mana?; A Krajan; B Sawah Lor`.
    Call {
        /// The decision, if named.
        decision: Option<u32>,
        /// Why consensus failed.
        reason: String,
        /// The question, if one stands there.
        question: Option<String>,
        /// The options, in order; none for yes and no.
        options: Vec<String>,
    },
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
    /// An entry, and words about it: `/tarik K05 sudah didanai`, `/teruskan K13 Musrenbang Kecamatan`.
    Entry {
        /// Which entry.
        entry: EntryId,
        /// What is said of it.
        words: Option<String>,
    },
    /// `/jawab O01 18 lebar jalan dikurangi`.
    Answer {
        /// The objection.
        objection: u32,
        /// Who answers, if named.
        person: Option<u32>,
        /// The answer.
        text: String,
    },
    /// `/ubah K03 Jalan 2,5 m; 101,5jt; alasan lebar dikurangi`: what is named changes, the rest stays.
    Edit {
        /// Which entry.
        entry: EntryId,
        /// Its new text, if one stands there.
        text: Option<String>,
        /// Its new fields.
        fields: Fields,
    },
    /// Pieces between semicolons, with what they are called: `/rapat judul …; tempat …`.
    Pieces(Vec<Labelled>),
    /// `/undang Rina Dewanti, P, RT 05, kelompok tani`.
    Newcomer(Newcomer),
    /// `/acara Penggalian usulan; 26; 60 menit`.
    Item {
        /// The title.
        title: String,
        /// Who presents or leads it.
        presenter: Option<u32>,
        /// Planned minutes.
        minutes: Option<u32>,
    },
    /// `/berikutnya 12/9 09.00 Balai Desa; evaluasi`.
    Next {
        /// The day.
        date: NaiveDate,
        /// The time, if given.
        at: Option<NaiveTime>,
        /// Where, if given.
        place: String,
        /// What about, if given.
        subject: String,
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
        Shape::Queue => given.queue()?,
        Shape::Persons => Args::People { numbers: given.persons()?, at: None },
        Shape::MaybePersons if given.rest.is_empty() => Args::People { numbers: Vec::new(), at: None },
        Shape::MaybePersons => Args::People { numbers: given.persons()?, at: None },
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
        Shape::Numbers => Args::Numbers(given.several(|given| given.number(Expected::Number))?),
        Shape::Agreed => given.agreed()?,
        Shape::Call => given.call()?,
        Shape::Tally => given.tally()?,
        Shape::Scores => {
            Args::Scores { need: given.need()?, values: given.several(|given| given.number(Expected::Score))? }
        }
        Shape::Merge => given.merge()?,
        Shape::Entry => Args::Entry { entry: given.entry(Expected::Entry)?, words: given.maybe_words() },
        Shape::Of(letter, of, expected) => {
            Args::Entry { entry: given.entry_of(letter, of)?, words: Some(given.words(expected)?) }
        }
        Shape::Answer => given.answer()?,
        Shape::Edit => given.edit()?,
        Shape::Pieces(labels) => Args::Pieces(given.pieces(labels)?),
        Shape::Newcomer => Args::Newcomer(given.newcomer()?),
        Shape::Item => given.item()?,
        Shape::Next => given.next_meeting()?,
    };
    if given.rest.is_empty() { Ok(args) } else { Err(unexpected(given.rest, Expected::End)) }
}
