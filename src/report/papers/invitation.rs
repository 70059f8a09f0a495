//! The letter that calls people to the meeting, with its agenda and the list of those invited.

use crate::i18n::{domain, say};
use crate::meeting::Id as _;
use crate::report::document::{Align, Block, Cell, Fact, Marks, Table};
use crate::report::notulen::{Draft, Place};

impl Draft<'_> {
    pub(super) fn invitation(&mut self) {
        let words = self.words;
        self.letterhead();
        self.document.title = say!(words, "paper-subject-invitation", kind = self.kind());
        self.document.facts(vec![
            Fact::new(say!(words, "report-number"), say!(words, "paper-blank")),
            Fact::new(say!(words, "paper-letter-date"), say!(words, "paper-blank")),
            Fact::new(say!(words, "paper-subject"), say!(words, "paper-subject-invitation", kind = self.kind())),
            Fact::new(say!(words, "paper-to"), say!(words, "paper-to-listed")),
        ]);
        self.document.paragraph(say!(words, "paper-invitation-body", meeting = self.called()));
        let facts = self.planned_facts();
        self.document.facts(facts);
        let items = self.meeting.agenda.in_order().filter(|item| item.topic.parent.is_none());
        let items: Vec<String> = items
            .map(|item| match item.topic.minutes {
                Some(minutes) => say!(words, "paper-agenda-item", title = item.topic.title.as_str(), minutes = minutes),
                None => item.topic.title.to_string(),
            })
            .collect();
        if !items.is_empty() {
            self.document.paragraph(say!(words, "paper-invitation-agenda"));
            self.document.list(Marks::Numbers, items);
        }
        self.document.paragraph(say!(words, "paper-invitation-closing"));
        self.sender_signs();
        let table = self.invited();
        if !table.rows.is_empty() {
            self.document.add(Block::PageBreak);
            self.document.paragraph(say!(words, "paper-invited"));
            self.document.table(table);
        }
    }

    /// Day, time and place as planned, whatever came of it.
    fn planned_facts(&self) -> Vec<Fact> {
        let (words, details) = (self.words, &self.meeting.details);
        let planned = |time| Some(details.zone.moment(details.date?, time?));
        let language = self.language();
        let time = match (planned(details.start), planned(details.end)) {
            (Some(from), Some(to)) => crate::i18n::time::range(language, from, to),
            (Some(from), None) => say!(words, "paper-from-on", time = crate::i18n::time::with_zone(language, from)),
            _ => String::new(),
        };
        vec![
            Fact::new(say!(words, "report-day"), details.date.map(|day| self.day(day)).unwrap_or_default()),
            Fact::new(say!(words, "report-time"), time),
            Fact::new(say!(words, "report-place"), details.place.as_str()),
        ]
    }

    /// The chair alone; the day is written when the letter is.
    fn sender_signs(&mut self) {
        let mut signatures = self.signatures(&[Place::Hosts]);
        signatures.place_and_date = String::new();
        let chair = domain::capacity(self.words, "chair");
        for group in &mut signatures.groups {
            group.slots.retain(|slot| slot.capacity == chair);
            for slot in &mut group.slots {
                slot.state = String::new();
            }
        }
        signatures.groups.retain(|group| !group.slots.is_empty());
        if !signatures.groups.is_empty() {
            self.document.add(Block::Signatures(signatures));
        }
    }

    fn invited(&self) -> Table {
        let words = self.words;
        let mut table = Table::new([
            (say!(words, "report-no"), Align::Right),
            (say!(words, "paper-name"), Align::Left),
            (say!(words, "paper-group"), Align::Left),
            (say!(words, "paper-office"), Align::Left),
            (say!(words, "paper-address"), Align::Left),
        ]);
        for participant in self.meeting.people.iter().filter(|participant| participant.person.invited) {
            let person = &participant.person;
            table.push::<Cell>([
                Cell::whole(self.language(), participant.id.number()),
                person.name.as_str().into(),
                domain::constituency(words, &person.constituency).into(),
                person.office.as_str().into(),
                person.address.as_str().into(),
            ]);
        }
        table
    }
}
