//! What is wrong with a file of ballots, and what to do.

use super::trouble::form_said;
use crate::i18n::{Words, files, say};
use crate::interchange::{Fault, Oddity, Spot, Unfit, Warning, Why};

/// The sentence for a fault, with its place.
#[must_use]
pub fn fault(words: &Words, fault: &Fault) -> String {
    placed(words, fault.at, why(words, &fault.why))
}

/// The sentence for an oddity, with its place.
#[must_use]
pub fn oddity(words: &Words, warning: &Warning) -> String {
    placed(words, warning.at, odd(words, &warning.odd))
}

/// A place in a file; empty where the whole file is meant.
#[must_use]
pub fn place(words: &Words, at: Spot) -> String {
    match (at.line, at.column) {
        (0, _) => String::new(),
        (line, 0) => say!(words, "ballots-line", line = line),
        (line, column) => say!(words, "ballots-line-column", line = line, column = column),
    }
}

/// Why ballots cannot be written in a format.
#[must_use]
pub fn unfit(words: &Words, unfit: &Unfit) -> String {
    match unfit {
        Unfit::Form { format, form } => {
            say!(words, "ballots-unfit-form", format = format.id(), form = form_said(words, *form))
        }
        Unfit::Id { format, id } => say!(words, "ballots-unfit-id", format = format.id(), id = id.as_str()),
        Unfit::Missing { format, part } => say!(words, "ballots-unfit-missing", format = format.id(), part = *part),
        Unfit::TooMany => say!(words, "ballots-unfit-many"),
        Unfit::Disk(error) => files::system(words, error.kind(), &error.to_string()),
    }
}

fn placed(words: &Words, at: Spot, sentence: String) -> String {
    match place(words, at) {
        place if place.is_empty() => sentence,
        place => format!("{place} {sentence}"),
    }
}

fn why(words: &Words, why: &Why) -> String {
    match why {
        Why::Disk { kind, told } => say!(words, "ballots-disk", why = files::system(words, *kind, told)),
        Why::LineTooLong { limit } => say!(words, "ballots-line-too-long", limit = *limit),
        Why::Utf16 => say!(words, "ballots-utf16"),
        Why::Empty => say!(words, "ballots-empty"),
        Why::UnknownFormat => say!(words, "ballots-unknown-format"),
        Why::Unsupported { found } => say!(words, "ballots-unsupported", found = found.as_str()),
        Why::Missing { part } => say!(words, "ballots-missing", part = *part),
        Why::NotANumber { found } => say!(words, "ballots-not-a-number", found = found.as_str()),
        Why::NotWhole { found } => say!(words, "ballots-not-whole", found = found.as_str()),
        Why::Negative { found } => say!(words, "ballots-negative", found = found.as_str()),
        Why::TooLarge { found } => say!(words, "ballots-too-large", found = found.as_str()),
        Why::TooManyVotes => say!(words, "ballots-too-many-votes"),
        Why::TooManyOptions { limit } => say!(words, "ballots-too-many-options", limit = *limit),
        Why::UnknownOption { found } => say!(words, "ballots-unknown-option", found = found.as_str()),
        Why::SameId { id } => say!(words, "ballots-same-id", id = id.as_str()),
        Why::Unclosed { mark } => say!(words, "ballots-unclosed", mark = *mark),
        Why::Unexpected { found, wanted } if found.is_empty() => say!(words, "ballots-ends", wanted = *wanted),
        Why::Unexpected { found, wanted } => {
            say!(words, "ballots-unexpected", found = found.as_str(), wanted = *wanted)
        }
        Why::PointsForOptions { options, points } => {
            say!(words, "ballots-points", options = *options, points = *points)
        }
        Why::ZeroInside => say!(words, "ballots-zero-inside"),
        Why::NoEnd => say!(words, "ballots-no-end"),
        Why::Json { told } => say!(words, "ballots-json", told = told.as_str()),
        Why::OtherSize { expected, found } => say!(words, "ballots-size", expected = *expected, found = *found),
    }
}

fn odd(words: &Words, odd: &Oddity) -> String {
    match odd {
        Oddity::NotUtf8 => say!(words, "ballots-odd-utf8"),
        Oddity::ExtraCells { cells } => say!(words, "ballots-odd-cells", cells = *cells),
        Oddity::NoHead { part } => say!(words, "ballots-odd-no-head", part = *part),
        Oddity::OtherCount { part, said, found } => {
            say!(words, "ballots-odd-count", part = *part, said = said.to_string(), found = found.to_string())
        }
        Oddity::Twice { id } => say!(words, "ballots-odd-twice", id = id.as_str()),
        Oddity::Junk { found } => say!(words, "ballots-odd-junk", found = found.as_str()),
        Oddity::DecimalComma { found } => say!(words, "ballots-odd-comma", found = found.as_str()),
        Oddity::Thousands { found } => say!(words, "ballots-odd-thousands", found = found.as_str()),
        Oddity::Withdrawn { id } => say!(words, "ballots-odd-withdrawn", id = id.as_str()),
        Oddity::NoCost { id } => say!(words, "ballots-odd-no-cost", id = id.as_str()),
        Oddity::OtherVotes { id, said, found, options } => say!(
            words,
            "ballots-odd-votes",
            id = id.as_str(),
            said = said.as_str(),
            found = found.to_string(),
            n = *options
        ),
        Oddity::OverLimit { limit, ballots } => {
            say!(words, "ballots-odd-limit", limit = *limit, ballots = ballots.to_string())
        }
        Oddity::OtherKind { said, found } => {
            say!(words, "ballots-odd-kind", said = said.as_str(), found = found.as_str())
        }
        Oddity::OldForm => say!(words, "ballots-odd-old"),
        Oddity::KindGuessed { kind } => say!(words, "ballots-odd-guessed", kind = *kind),
        Oddity::Commas => say!(words, "ballots-odd-commas"),
        Oddity::TieOrder => say!(words, "ballots-odd-tie-order"),
        Oddity::EndsEarly => say!(words, "ballots-odd-ends-early"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_fault_says_where_what_and_what_to_do() {
        let found = Fault::new(Spot { line: 7, column: 12 }, Why::UnknownOption { found: "P9".to_owned() });
        let english = fault(&Words::new(Language::English), &found);
        assert!(english.starts_with("Line 7, column 12: ") && english.contains("P9"), "{english}");
        let indonesian = fault(&Words::new(Language::Indonesian), &found);
        assert!(indonesian.starts_with("Baris 7, kolom 12: ") && indonesian.contains("P9"), "{indonesian}");
    }
}
