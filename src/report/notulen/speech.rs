//! What somebody said, in reported speech: "Ibu Sulastri Handayati mengusulkan PMT 90 hari".
//!
//! A note is a gist typed in haste: a clause, a noun with its details, or already a verb ("Menanyakan apakah …").
//! Each is joined so that the sentence stands, and the first letter gives way where it is no name.

use crate::i18n::{Words, say};
use crate::meeting::notes::{NoteKind, Remark};
use crate::meeting::people::{Participant, Sex};
use crate::meeting::{Meeting, ParticipantId};
use crate::report::phrase::clause;
use std::collections::BTreeSet;

/// Tells remarks of one meeting.
pub(super) struct Reporter<'a> {
    meeting: &'a Meeting,
    words: &'a Words,
    verbs: BTreeSet<String>,
    titles: BTreeSet<String>,
    /// Words that keep their capital: parts of the names of people and places.
    names: BTreeSet<&'a str>,
}

impl<'a> Reporter<'a> {
    pub(super) fn new(meeting: &'a Meeting, words: &'a Words) -> Self {
        let set = |text: String| text.split_whitespace().map(str::to_owned).collect();
        let people = meeting.people.iter().flat_map(|p| [&p.person.name, &p.person.address]);
        let areas = meeting.details.areas.iter().flat_map(|area| [&area.kind, &area.name]);
        let places = meeting.needs.iter().map(|need| &need.proposal.place).chain([&meeting.details.place]);
        let names = people.chain(areas).chain(places).flat_map(|text| text.split_whitespace());
        Self {
            meeting,
            words,
            verbs: set(say!(words, "report-speech-verbs")),
            titles: set(say!(words, "report-titles")),
            names: names.filter(|word| word.starts_with(char::is_uppercase)).collect(),
        }
    }

    /// A remark as a sentence. `introduce` is the office or group to name with the speaker; empty for none.
    pub(super) fn told(&self, remark: &Remark, introduce: &str) -> String {
        let words = self.words;
        if remark.kind == NoteKind::Procedure {
            return remark.text.trim().to_owned();
        }
        let who = remark.speaker.map_or_else(|| say!(words, "report-somebody"), |id| self.called(id));
        let who = if introduce.is_empty() { who } else { format!("{who} ({introduce})") };
        let text = self.lowered(clause(remark.text.trim().trim_end_matches('?')));
        if self.begins_with_verb(&text) {
            return say!(words, "report-speech-own", who = who, text = text);
        }
        match remark.kind {
            NoteKind::Procedure | NoteKind::Explanation => {
                say!(words, "report-speech-explanation", who = who, text = text)
            }
            NoteKind::Opinion => say!(words, "report-speech-opinion", who = who, text = text),
            NoteKind::Question => say!(words, "report-speech-question", who = who, text = text),
            NoteKind::Response => say!(words, "report-speech-response", who = who, text = text),
            NoteKind::Proposal if self.holds_verb(&text) => {
                say!(words, "report-speech-said", who = who, text = text)
            }
            NoteKind::Proposal if is_wish(&text) => say!(words, "report-speech-wish", who = who, text = text),
            NoteKind::Proposal => say!(words, "report-speech-proposal", who = who, text = text),
            NoteKind::Objection => match self.subject(remark) {
                Some(subject) => {
                    say!(words, "report-speech-objection-to", who = who, subject = subject, text = text)
                }
                None => say!(words, "report-speech-objection", who = who, text = text),
            },
        }
    }

    /// The name with Bapak, Ibu or Sdr., unless it brings a form of address of its own.
    pub(super) fn called(&self, id: ParticipantId) -> String {
        let Some(Participant { person, .. }) = self.meeting.people.get(id) else { return id.to_string() };
        let name = person.name.as_str();
        let first = name.split_whitespace().next().unwrap_or_default().trim_end_matches('.').to_lowercase();
        if self.titles.contains(&first) {
            return name.to_owned();
        }
        match person.sex {
            Some(Sex::Male) => say!(self.words, "report-called-man", name = name),
            Some(Sex::Female) => say!(self.words, "report-called-woman", name = name),
            None => say!(self.words, "report-called-person", name = name),
        }
    }

    fn subject(&self, remark: &Remark) -> Option<String> {
        let objection = remark.objection.and_then(|id| self.meeting.objections.get(id));
        let of_objection = objection.map(|objection| crate::i18n::domain::subject(self.words, &objection.subject));
        let of_need = || remark.need.map(|need| say!(self.words, "subject-need", need = need.to_string()));
        of_objection.or_else(of_need).map(|subject| crate::report::phrase::inside(&subject))
    }

    fn begins_with_verb(&self, text: &str) -> bool {
        text.split(|c: char| !c.is_alphabetic()).next().is_some_and(|first| self.verbs.contains(&first.to_lowercase()))
    }

    fn holds_verb(&self, text: &str) -> bool {
        text.split(|c: char| !c.is_alphabetic()).any(|word| self.verbs.contains(word))
    }

    /// Without the capital of a sentence, unless the first word is a name or an abbreviation.
    fn lowered(&self, text: &str) -> String {
        let mut all = text.split_whitespace();
        let first = all.next().unwrap_or_default();
        let bare = first.trim_end_matches(|c: char| !c.is_alphanumeric());
        let keeps = bare.chars().skip(1).any(|c| !c.is_lowercase()) || self.names.contains(bare);
        // "Sawah Lor" is a name, in "Kas RT" only the abbreviation is.
        let is_name = |word: &str| self.names.contains(word) && word.chars().any(char::is_lowercase);
        let goes_on_as_name = all.next().is_some_and(is_name);
        if keeps || goes_on_as_name { text.to_owned() } else { crate::report::phrase::inside(text) }
    }
}

/// Whether a proposal says what should be done to something ("jalan diperbaiki") rather than naming a thing.
fn is_wish(text: &str) -> bool {
    text.split_whitespace().any(|word| word.len() > 5 && word.starts_with("di") && word.chars().all(char::is_lowercase))
}

#[cfg(test)]
mod tests;
