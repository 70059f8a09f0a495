//! Every word a person reads, and how numbers, money, dates and times are written.
//!
//! Sentences live in `locales/<language>/musyawarah.ftl`; [`Words`] is one language's file, loaded.
//! Inside the crate `say!(words, "key", argument = value)` is the only way to a sentence: tests hold every key and
//! argument in the code to both files.
//!
//! The files beside this one write values rather than sentences. They are pure, exact (integers only) and take the
//! [`Language`] first. The names they need (days, months, number words) belong to the grammar of a format and stand
//! in tables next to it.

pub mod ballot_error;
pub mod capture_error;
pub mod coded;
pub mod contest;
pub mod date;
pub mod domain;
pub mod files;
mod language;
pub mod list;
pub mod majority;
pub mod money;
pub mod number;
pub mod number_words;
pub mod ordinal;
pub mod quorum;
pub mod refusal;
pub mod removed;
pub mod tally;
pub mod tasks;
pub mod time;
mod words;

#[cfg(test)]
mod locales_agree;

pub use language::{Language, UnknownLanguage};
pub use words::Words;
pub(crate) use words::say;
