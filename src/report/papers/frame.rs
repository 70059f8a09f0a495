//! What papers have in common: letterhead, title, and the facts by which a list names its meeting.

use crate::i18n::{Language, domain, say};
use crate::meeting::rules::MeetingKind;
use crate::report::document::{Block, Fact, Level};
use crate::report::notulen::{Draft, Place};
use crate::report::phrase::within;
use crate::text::fold;

/// How many areas a letterhead names, from the smallest up.
const AREAS: usize = 3;

impl Draft<'_> {
    /// The title of a paper, with the meeting and its state under it.
    pub(super) fn title(&mut self, title: String) {
        let meeting = self.meeting.details.title.to_string();
        self.document.title = if meeting.is_empty() { title.clone() } else { format!("{title}: {meeting}") };
        self.document.status = self.status();
        let status = self.document.status.clone();
        self.document.heading(Level::Title, title);
        for line in [meeting, status] {
            if !line.is_empty() {
                self.document.heading(Level::Subtitle, line);
            }
        }
    }

    /// The areas from the largest down, and who calls the meeting.
    pub(super) fn letterhead(&mut self) {
        let details = &self.meeting.details;
        let areas = details.areas.iter().take(AREAS).rev();
        let mut lines: Vec<String> = areas.map(|area| format!("{} {}", area.kind, area.name).to_uppercase()).collect();
        if matches!(details.kind, MeetingKind::VillageDeliberation | MeetingKind::VillageCouncil) && !lines.is_empty() {
            lines.insert(lines.len() - 1, say!(self.words, "paper-host-council").to_uppercase());
        }
        self.document.letterhead = lines;
    }

    /// Area, day, time, place and subject.
    pub(super) fn meeting_facts(&self) -> Vec<Fact> {
        let (details, words) = (&self.meeting.details, self.words);
        let areas: Vec<String> = details.areas.iter().map(|area| format!("{} {}", area.kind, area.name)).collect();
        vec![
            Fact::new(say!(words, "paper-area"), areas.join(", ")),
            Fact::new(say!(words, "report-day"), details.date.map(|day| self.day(day)).unwrap_or_default()),
            Fact::new(say!(words, "report-time"), self.time_words()),
            Fact::new(say!(words, "report-place"), details.place.as_str()),
        ]
    }

    /// What kind of meeting it is, inside a sentence or a title. In Indonesian the kinds are names of their own.
    pub(super) fn kind(&self) -> String {
        let kind = domain::kind(self.words, self.meeting.details.kind);
        match self.language() {
            Language::Indonesian => kind,
            Language::English => within(&kind),
        }
    }

    /// The kind of the meeting with its subject, inside a sentence; a title that says the kind itself is enough.
    pub(super) fn called(&self) -> String {
        let (kind, title) = (self.kind(), &self.meeting.details.title);
        let (said, words) = (fold(title), say!(self.words, "paper-kind-words"));
        let says_kind = said.split(' ').next().is_some_and(|first| words.split(' ').any(|word| word == first));
        if title.is_blank() || says_kind || said.starts_with(&fold(&kind)) {
            return if title.is_blank() { kind } else { title.to_string() };
        }
        say!(self.words, "paper-kind-on", kind = kind, subject = title.as_str())
    }

    /// Room for those who held the meeting.
    pub(super) fn hosts_sign(&mut self) {
        let signatures = self.signatures(&[Place::Hosts]);
        self.document.add(Block::Signatures(signatures));
    }
}
