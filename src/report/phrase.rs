//! Small joints of sentences: what a person is called, a reason inside a sentence, a rule of majority in words.

use crate::i18n::{Words, say};
use crate::meeting::{Meeting, ParticipantId};
use crate::tally::majority::{Base, Majority};

/// The name of somebody on the list; the id where the list does not have it.
pub(super) fn name(meeting: &Meeting, id: ParticipantId) -> String {
    meeting.people.get(id).map_or_else(|| id.to_string(), |participant| participant.person.name.to_string())
}

/// A typed text as the end of a sentence: without the full stop that the sentence brings itself.
pub(super) fn clause(text: &str) -> &str {
    let text = text.trim();
    match text.strip_suffix('.') {
        Some(before) if !before.ends_with('.') => before,
        _ => text,
    }
}

/// A label such as "Lower cost" as it stands inside a sentence: "lower cost".
pub(super) fn inside(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map(char::to_lowercase).into_iter().flatten().chain(letters).collect()
}

/// A rule of majority in words, as it is read out before a vote: "more than 1/2 of those present who may vote".
#[must_use]
pub fn majority(words: &Words, majority: Majority) -> String {
    let of = match majority.base {
        Base::Electorate => say!(words, "report-majority-of-electorate"),
        Base::Valid => say!(words, "report-majority-of-valid"),
        Base::Invited => say!(words, "report-majority-of-invited"),
        Base::Members => say!(words, "report-majority-of-members"),
    };
    let fraction = format!("{}/{}", majority.numerator, majority.denominator);
    match (majority.plus_one, majority.strict) {
        (true, _) => say!(words, "report-majority-plus-one", fraction = fraction, of = of),
        (false, true) => say!(words, "report-majority-more", fraction = fraction, of = of),
        (false, false) => say!(words, "report-majority-least", fraction = fraction, of = of),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_brings_no_second_full_stop() {
        assert_eq!(clause(" Hujan deras. "), "Hujan deras");
        assert_eq!(clause("Hujan deras"), "Hujan deras");
        assert_eq!(clause("Dan lain-lain..."), "Dan lain-lain...");
        assert_eq!(clause("."), "");
    }

    #[test]
    fn a_label_loses_its_capital_inside_a_sentence() {
        assert_eq!(inside("Lebih banyak rumah tangga miskin"), "lebih banyak rumah tangga miskin");
        assert_eq!(inside(""), "");
    }
}
