//! The head of the record: what met, when, where, under whom.

use super::Draft;
use crate::i18n::{date, domain, money, say, time};
use crate::meeting::ParticipantId;
use crate::meeting::details::Role;
use crate::report::document::{Fact, Level};
use crate::report::minutes::RecordStatus;

impl Draft<'_> {
    pub(super) fn head(&mut self) {
        let (details, words) = (&self.meeting.details, self.words);
        let title = say!(words, "report-title", kind = domain::kind(words, details.kind));
        let areas: Vec<String> = details.areas.iter().map(|area| format!("{} {}", area.kind, area.name)).collect();
        let status = self.status();
        self.document.title = format!("{title}: {}", details.title);
        self.document.status.clone_from(&status);
        self.document.heading(Level::Title, title);
        for line in [details.title.to_string(), areas.join(", ").trim().to_owned(), status] {
            if !line.is_empty() {
                self.document.heading(Level::Subtitle, line);
            }
        }
        let facts = self.head_facts();
        self.document.facts(facts);
        self.document.paragraph(details.remark.as_str());
    }

    /// Draft, final or called off.
    pub(in crate::report) fn status(&self) -> String {
        match self.computed.status {
            RecordStatus::Draft => say!(self.words, "report-status-draft"),
            RecordStatus::Final => say!(self.words, "report-status-final"),
            RecordStatus::Cancelled => say!(self.words, "report-status-cancelled"),
        }
    }

    fn head_facts(&self) -> Vec<Fact> {
        let (details, words) = (&self.meeting.details, self.words);
        let holder = |role| {
            let who = self.meeting.roles.holder(role).map(|id| self.name_and_office(id)).unwrap_or_default();
            Fact::new(domain::role(words, role), who)
        };
        let resource: Vec<String> =
            self.meeting.roles.resource_persons.iter().map(|&id| self.name_and_office(id)).collect();
        let sitting = if self.meeting.sitting > 1 { self.meeting.sitting.to_string() } else { String::new() };
        let ceiling = details.ceiling.map(|amount| money::rupiah_document(words.language(), amount.0));
        vec![
            Fact::new(say!(words, "report-number"), details.number.as_str()),
            Fact::new(say!(words, "report-day"), details.date.map(|day| self.day(day)).unwrap_or_default()),
            Fact::new(say!(words, "report-time"), self.time_words()),
            Fact::new(say!(words, "report-place"), details.place.as_str()),
            Fact::new(say!(words, "report-sitting"), sitting),
            holder(Role::Chair),
            holder(Role::Secretary),
            holder(Role::Facilitator),
            Fact { label: say!(words, "report-resource-persons"), value: resource },
            Fact::new(say!(words, "report-basis"), self.meeting.rules.basis.as_str()),
            Fact::new(say!(words, "ui-ceiling"), ceiling.unwrap_or_default()),
            Fact::new(say!(words, "report-previous"), self.previous_words()),
        ]
    }

    /// From opening to closing; before that, as planned.
    pub(in crate::report) fn time_words(&self) -> String {
        let (details, language) = (&self.meeting.details, self.language());
        let times = &self.computed.times;
        let planned = |time| Some(details.zone.moment(details.date?, time?));
        let from = times.opened.or_else(|| planned(details.start));
        let to = if times.opened.is_some() { times.closed } else { planned(details.end) };
        match (from, to) {
            (Some(from), Some(to)) => time::range(language, from, to),
            (Some(from), None) => time::with_zone(language, from),
            _ => String::new(),
        }
    }

    fn previous_words(&self) -> String {
        let Some(previous) = &self.meeting.details.previous else { return String::new() };
        let day = previous.date.map(|day| date::without_weekday(self.language(), day));
        let title = if previous.title.is_blank() { &previous.session } else { &previous.title };
        [Some(title.to_string()), day].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// `Sugeng Prabawa, Ketua BPD`.
    pub(in crate::report) fn name_and_office(&self, id: ParticipantId) -> String {
        let Some(participant) = self.meeting.people.get(id) else { return id.to_string() };
        let (name, standing) = (&participant.person.name, self.standing(id));
        if standing.is_empty() { name.to_string() } else { format!("{name}, {standing}") }
    }

    /// The office somebody holds; without one, the group represented.
    pub(in crate::report) fn standing(&self, id: ParticipantId) -> String {
        let Some(participant) = self.meeting.people.get(id) else { return String::new() };
        let person = &participant.person;
        match person.office.is_blank() {
            true => domain::constituency(self.words, &person.constituency),
            false => person.office.to_string(),
        }
    }
}
