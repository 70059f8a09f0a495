//! The record of a meeting as a paper: *catatan sementara* while it is read and corrected, then final. Content only;
//! how it looks is the business of each format.

mod closing;
mod contests;
mod course;
mod decisions;
mod head;
mod needs;
mod people;
mod plan;
mod speech;

pub(super) use closing::Place;

use super::document::{Block, Document, Level};
use super::minutes::Computed;
use crate::i18n::{Language, Words, date, money, say, time};
use crate::meeting::{Meeting, Moment, Rupiah};
use crate::seal::Code;
use chrono::NaiveDate;

/// The record of the meeting as it stands, in the language of `words`.
#[must_use]
pub fn notulen(meeting: &Meeting, words: &Words) -> Document {
    let mut draft = Draft::new(meeting, words);
    draft.head();
    draft.people();
    draft.agenda();
    draft.course();
    draft.needs();
    draft.ranking();
    draft.votes();
    draft.contests();
    draft.decisions();
    draft.objections();
    draft.plan();
    draft.exceptions();
    draft.closing();
    draft.document
}

/// The record with the code of its last line at its foot: what was signed can be found again by it.
#[must_use]
pub fn notulen_with_code(meeting: &Meeting, words: &Words, n: u64, code: Code) -> Document {
    let mut document = notulen(meeting, words);
    document.add(Block::Rule);
    document.paragraph(say!(words, "code-is", n = n.to_string(), code = code.to_string(), words = code.words()));
    document
}

/// A paper being written.
pub(super) struct Draft<'a> {
    pub(super) meeting: &'a Meeting,
    pub(super) words: &'a Words,
    pub(super) computed: Computed,
    pub(super) document: Document,
    sections: u8,
}

impl<'a> Draft<'a> {
    /// An empty paper of this meeting.
    pub(super) fn new(meeting: &'a Meeting, words: &'a Words) -> Self {
        let document = Document { made: made(meeting), ..Document::default() };
        Self { meeting, words, computed: Computed::of(meeting, words), document, sections: 0 }
    }
}

/// The last turn the meeting took; before it took one, its planned beginning. So the same record makes the same file.
fn made(meeting: &Meeting) -> Option<Moment> {
    meeting.stages.last().map(|entry| entry.at).or_else(|| meeting.details.planned_start())
}

impl Draft<'_> {
    pub(super) fn language(&self) -> Language {
        self.words.language()
    }

    /// Begins a section: `A. …`, `B. …`.
    pub(super) fn section(&mut self, title: String) {
        let letter = char::from(b'A' + self.sections.min(25));
        self.sections += 1;
        self.document.heading(Level::Section, format!("{letter}. {title}"));
    }

    pub(super) fn clock(&self, at: Moment) -> String {
        time::clock(self.language(), at)
    }

    pub(super) fn day(&self, day: NaiveDate) -> String {
        date::long(self.language(), day)
    }

    pub(super) fn money(&self, amount: Rupiah) -> String {
        money::rupiah(self.language(), amount.0)
    }

    /// A line of a list that begins with its time of day.
    fn timed(&self, at: Moment, text: &str) -> String {
        format!("{}  {text}", self.clock(at))
    }
}
