//! Small joints of sentences: what a person is called, a reason and a label inside a sentence.

use crate::meeting::{Meeting, ParticipantId};

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

/// The same for what may be a name: "Kelompok tani" becomes "kelompok tani"; "BPD" and "Pemerintah Desa" stay.
pub(super) fn within(name: &str) -> String {
    match name.chars().skip(1).any(char::is_uppercase) {
        true => name.to_owned(),
        false => inside(name),
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
        assert_eq!(
            ["BPD", "Kelompok tani", "Pemerintah Desa"].map(within),
            ["BPD", "kelompok tani", "Pemerintah Desa"]
        );
    }
}
