//! What a line was understood as.

use super::{CaptureError, EntryId, Fields, Newcomer, NoteKind, SlashCommand, people::Roll, piece::Piece};
use crate::text::{Removed, clean_block, clean_line};
use chrono::NaiveDate;
use std::ops::Range;

/// A participant as far as the line is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person<'a> {
    /// The number on the attendance list (1, 2, 3 …).
    pub number: u32,
    /// The full name.
    pub name: &'a str,
}

/// What the reader needs to know of the world.
#[derive(Debug, Clone, Copy)]
pub struct Vocabulary<'a> {
    /// Everybody on the list.
    pub people: &'a [Person<'a>],
    /// The numbers of the needs so far (3 for `K03`).
    pub needs: &'a [u32],
    /// The day from which days are counted.
    pub today: NaiveDate,
}

/// What a line was understood as. Ranges are bytes of the line, on character boundaries.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The parts that were recognised, in order, never overlapping; what lies between them is punctuation and blanks.
    pub spans: Vec<Span>,
    /// What the line means.
    pub meaning: Meaning,
    /// What has more than one reading, and fields that could not be read.
    pub ambiguous: Vec<Ambiguity>,
    /// What cleaning took out of the texts.
    pub removed: Removed,
}

impl Reading {
    /// Whether the line can be taken as it stands: it means something, a note has a text, and nothing is open.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        let whole = match &self.meaning {
            Meaning::Empty | Meaning::Invalid(_) => false,
            Meaning::Note { text, .. } => !text.is_empty(),
            Meaning::WalkIn(_) | Meaning::Command(_) => true,
        };
        whole && !self.ambiguous.iter().any(Ambiguity::blocks)
    }
}

/// A recognised part of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Bytes of the line.
    pub range: Range<usize>,
    /// What it is.
    pub role: Role,
}

/// What a part of the line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Who speaks.
    Speaker,
    /// The kind of note.
    Kind,
    /// Free text.
    Text,
    /// An amount in rupiah.
    Money,
    /// Where the money comes from.
    Source,
    /// How much of what.
    Quantity,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A sector (`#kesehatan`).
    Sector,
    /// Men, women and poor households who benefit.
    Beneficiaries,
    /// A need (`K03`).
    Need,
    /// The owner or proposer.
    Person,
    /// The name of a command, with its slash; the plus of a walk-in.
    Command,
    /// What belongs to a command or a walk-in.
    Argument,
    /// What a field is called (`masalah`, `alasan`).
    Label,
    /// What could not be understood.
    Error,
}

/// What a whole line means.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "one reading lives at a time; a box would only add a hop")]
pub enum Meaning {
    /// Nothing was typed.
    Empty,
    /// Something was said.
    Note {
        /// The number of the speaker; none if nobody was named or the name has several owners.
        speaker: Option<u32>,
        /// The kind; none for a plain note.
        kind: Option<NoteKind>,
        /// What it is about, named before a colon (`K03: …`, `O01: …`, `A02: …`); not part of the text.
        about: Vec<EntryId>,
        /// What was said, cleaned; empty while only speaker and kind are typed.
        text: String,
        /// What was given behind the text.
        fields: Fields,
    },
    /// Somebody came who is not on the list.
    WalkIn(Newcomer),
    /// A command.
    Command(SlashCommand),
    /// It cannot be taken as meant.
    Invalid(CaptureError),
}

/// As counted on the attendance list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sex {
    /// *Laki-laki.*
    Male,
    /// *Perempuan.*
    Female,
}

/// Something that is shown rather than guessed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ambiguity {
    /// Several people are called so; one has to be chosen.
    Person {
        /// Where the name stands.
        range: Range<usize>,
        /// As typed.
        typed: String,
        /// Their numbers, in the order of the list.
        candidates: Vec<u32>,
    },
    /// The number was taken as the speaker, but with the word behind it, it may be a count (`12 orang`).
    SpeakerOrCount {
        /// Where the number stands.
        range: Range<usize>,
        /// The person it was taken for.
        number: u32,
    },
    /// A bare number that is nobody's and too small for money: a unit or a person is needed.
    BareNumber {
        /// Where it stands.
        range: Range<usize>,
        /// As typed.
        typed: String,
    },
    /// The first word is nearly the name of a kind; it is kept as text.
    KindSlip {
        /// Where it stands.
        range: Range<usize>,
        /// The kind that may be meant.
        kind: NoteKind,
    },
    /// A second value of its kind; the first one counts. Money is kept in [`Fields::money_more`], others as text.
    Repeated {
        /// Where it stands.
        range: Range<usize>,
        /// What it would be.
        role: Role,
    },
    /// An amount inside the text of something that has a place for it: a semicolon is missing before it.
    InText {
        /// Where it stands.
        range: Range<usize>,
        /// What it would be.
        role: Role,
    },
    /// A field that looks like something it cannot be; it is kept as text.
    Unreadable(CaptureError),
}

impl Ambiguity {
    /// Whether it has to be settled before the line is taken; the others only have to be seen.
    #[must_use]
    pub fn blocks(&self) -> bool {
        match self {
            Self::Person { .. } | Self::BareNumber { .. } | Self::Unreadable(_) => true,
            Self::SpeakerOrCount { .. } | Self::Repeated { .. } | Self::InText { .. } | Self::KindSlip { .. } => false,
        }
    }
}

/// Collects a reading while the line is read.
pub(super) struct Reader<'a> {
    pub vocabulary: Vocabulary<'a>,
    pub roll: Roll<'a>,
    spans: Vec<Span>,
    ambiguous: Vec<Ambiguity>,
    removed: Removed,
}

impl<'a> Reader<'a> {
    pub fn new(vocabulary: Vocabulary<'a>) -> Self {
        Self {
            vocabulary,
            roll: Roll::new(vocabulary.people),
            spans: Vec::new(),
            ambiguous: Vec::new(),
            removed: Removed::default(),
        }
    }

    pub fn mark(&mut self, piece: Piece, role: Role) {
        if !piece.is_empty() {
            self.spans.push(Span { range: piece.range(), role });
        }
    }

    pub fn doubt(&mut self, ambiguity: Ambiguity) {
        self.ambiguous.push(ambiguity);
    }

    /// The clean text of one line.
    pub fn line(&mut self, piece: Piece) -> String {
        let cleaned = clean_line(piece.text);
        self.removed += cleaned.removed;
        cleaned.text
    }

    /// The clean text of what was said, which may be pasted and long.
    pub fn text(&mut self, piece: Piece) -> String {
        let cleaned = clean_block(piece.text);
        self.removed += cleaned.removed;
        match cleaned.text.trim() {
            // Several blanks between words of a typed line are a slip.
            line if !line.contains('\n') => line.split_whitespace().collect::<Vec<_>>().join(" "),
            block => block.to_owned(),
        }
    }

    pub fn finish(mut self, meaning: Result<Meaning, CaptureError>) -> Reading {
        let meaning = meaning.unwrap_or_else(|error| {
            let range = error.range();
            // What was recognised before may cover the same place; the error is what has to be seen there.
            self.spans.retain(|span| span.range.end <= range.start || span.range.start >= range.end);
            if !range.is_empty() {
                self.spans.push(Span { range, role: Role::Error });
            }
            Meaning::Invalid(error)
        });
        self.spans.sort_by_key(|span| span.range.start);
        Reading { spans: self.spans, meaning, ambiguous: self.ambiguous, removed: self.removed }
    }
}
