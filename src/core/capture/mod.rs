//! One typed line, understood.
//!
//! [`read`] is total: any line gives a [`Reading`], nothing panics, nothing is looked up elsewhere. It knows nothing of
//! meetings: the people, the needs and today's date are handed in as a [`Vocabulary`].
//!
//! # The grammar
//!
//! ```text
//! line     = "/" command                         a command, see `slash`
//!          | "+" somebody                        a walk-in; the name starts with no digit, see `walk_in`
//!          | "-" space text                      a plain note, whatever its first word is
//!          | [speaker] [kind] [about] text [";" fields]
//! somebody = name ["," sex] ["," address] ["," constituency] [";" office] {";" field}
//! about    = label {label} ":"                  `K03`, `O01`, `A02`, `D01`, with two digits; not part of the text
//! speaker  = NUMBER [":"] | "P" NUMBER [":"]     followed by a space and more, and only if that person exists
//!          | "@" (NUMBER | name)                 parts of a name joined by "." (`@sul.han`), or initials (`@sh`)
//! kind     = letter [":"] | word [":"]           see `NoteKind`; Indonesian and English
//! fields   = field {";" field}                   only for a proposal, an action, an objection, a draft decision
//! ```
//!
//! - A kind counts directly after a speaker, or at the start of the line when a space and more text follow.
//!   A line with neither speaker nor kind is a plain note.
//! - In explanations, opinions, questions, responses, procedure and plain notes `;` is punctuation and stays in the text.
//! - A piece after `;` is a field only as a whole: it is one of those listed at [`Fields`], or it is free text. In a
//!   proposal and an action free text goes to [`Fields::rest`], the place first. In an objection and a draft decision
//!   it is part of the sentence and stays in the text; nothing is a quantity there.
//! - A field may be called by its name (`masalah …`, `indicator: …`, see [`Label`]); what it holds is then taken to the
//!   letter.
//! - Known needs (`K03`, two digits or more, as *K3* is also a word) named in the text are noted in [`Fields::needs`];
//!   the text keeps them.
//! - A name alone after `;` is the owner of an action, if it is one person's by whole words; in a proposal it takes two
//!   words or a title (`Pak Dedi`).
//!
//! What has two readings, or looks like a field but is not one, is listed in [`Reading::ambiguous`] and never guessed.

mod amount;
mod args;
mod ballot;
mod calendar;
mod complete;
mod correct;
mod error;
mod fields;
mod given;
mod kind;
mod label;
mod money;
mod nearest;
mod note;
mod number;
mod people;
mod piece;
mod reading;
mod recognise;
mod slash;
mod time;
mod walk_in;
mod whole;

pub use amount::{Quantity, QuantityError, measure, quantity};
pub use args::{Args, EntryId, Until};
pub use ballot::{Asks, BallotError, Choice, Marked, ballot, written};
pub use calendar::{DateError, date};
pub use complete::{Completion, Suggests, complete};
pub use correct::corrections;
pub use error::{CaptureError, Expected};
pub use fields::{Beneficiaries, Fate, Fields, Level};
pub use kind::NoteKind;
pub use label::{Label, Labelled};
pub use money::{MoneyError, money};
pub use people::is_title;
pub use reading::{Ambiguity, Meaning, Person, Reading, Role, Sex, Span, Vocabulary};
pub use slash::{SlashCommand, SlashName, SlashSpec, named, names};
pub use time::{ClockError, clock};
pub use walk_in::{Newcomer, looks_like_address, sex};

use piece::Piece;
use reading::Reader;

/// Reads somebody as behind `/undang`: name, sex, address, group, and the office behind a semicolon.
///
/// # Errors
/// Where there is no name, or a piece that cannot be what it is called.
pub fn newcomer(line: &str) -> Result<Newcomer, CaptureError> {
    let nobody = Vocabulary { people: &[], needs: &[], today: chrono::NaiveDate::default() };
    walk_in::newcomer(Piece::whole(line).trim(), &mut Reader::new(nobody))
}

/// Reads one line. Total: every line has a reading, if only an empty or an invalid one.
#[must_use]
pub fn read(line: &str, vocabulary: &Vocabulary) -> Reading {
    let mut reader = Reader::new(*vocabulary);
    let whole = Piece::whole(line).trim();
    let meaning = if crate::text::clean_line(whole.text).text.is_empty() {
        Ok(Meaning::Empty)
    } else if let Some(command) = whole.after_prefix("/") {
        slash::read(whole, command, &mut reader).map(Meaning::Command)
    } else if let Some((plus, person)) = walk_in::start(whole) {
        walk_in::read(plus, person, &mut reader)
    } else {
        note::read(whole, &mut reader)
    };
    reader.finish(meaning)
}

#[cfg(test)]
mod tests;
