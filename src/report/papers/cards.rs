//! One card for each who promised something, to take home.

use crate::i18n::{date, domain, list, say};
use crate::meeting::ParticipantId;
use crate::report::actions::{ActionEntry, PersonLink, actions};
use crate::report::document::{Block, Fact, Level};
use crate::report::notulen::Draft;

impl Draft<'_> {
    pub(super) fn action_cards(&mut self) {
        let words = self.words;
        let entries = actions(self.meeting, words);
        let mut owners: Vec<&PersonLink> = Vec::new();
        for owner in entries.iter().filter_map(|entry| entry.owner.as_ref()) {
            if !owners.iter().any(|known| known.id == owner.id) {
                owners.push(owner);
            }
        }
        for (place, owner) in owners.iter().enumerate() {
            if place > 0 {
                self.document.add(Block::PageBreak);
            }
            let own = entries.iter().filter(|entry| entry.owner.as_ref().is_some_and(|who| who.id == owner.id));
            self.card(owner.id, &own.collect::<Vec<_>>());
        }
        self.document.title = say!(words, "paper-name-cards");
        self.document.status = self.status();
    }

    fn card(&mut self, owner: ParticipantId, entries: &[&ActionEntry]) {
        let words = self.words;
        self.document.heading(Level::Title, say!(words, "paper-title-card"));
        self.document.heading(Level::Subtitle, self.name_and_office(owner));
        self.document.heading(Level::Subtitle, self.meeting.details.title.as_str());
        for entry in entries {
            self.document.heading(Level::Part, format!("{}: {}", entry.id, entry.activity));
            let facts = self.card_facts(entry);
            self.document.facts(facts);
        }
        if let Some(next) = &self.computed.next_meeting {
            self.document.paragraph(say!(words, "paper-card-next", day = next.date_words.as_str()));
        }
    }

    fn card_facts(&self, entry: &ActionEntry) -> Vec<Fact> {
        let (words, language) = (self.words, self.language());
        let supporters: Vec<&str> = entry.supporters.iter().map(|person| person.name.as_str()).collect();
        let behind = entry.decisions.iter().map(|decision| decision.text.to_string());
        vec![
            Fact::new(say!(words, "ui-due"), entry.due.map(|day| date::long(language, day)).unwrap_or_default()),
            Fact::new(say!(words, "report-place"), entry.place.as_str()),
            Fact::new(say!(words, "paper-supporters"), list::and(language, &supporters)),
            Fact::new(say!(words, "report-cost"), entry.cost.map(|cost| self.money(cost)).unwrap_or_default()),
            Fact::new(say!(words, "ui-source"), domain::funding_source(words, &entry.source)),
            Fact::new(
                say!(words, "report-indicator"),
                entry.indicator.as_ref().map(|indicator| self.indicator(indicator)).unwrap_or_default(),
            ),
            Fact { label: say!(words, "paper-decision-behind"), value: behind.collect() },
            Fact::new(say!(words, "report-standing"), entry.status_words.as_str()),
        ]
    }
}
