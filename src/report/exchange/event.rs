//! The meeting as the event of Open Civic Data.

use super::Source;
use super::votes::moment;
use crate::i18n::{domain, ordinal, say};
use crate::interchange::civic::{AgendaItem, CivicEvent, Extras, Location, Participant, Source as From};
use crate::meeting::details::Role;
use crate::meeting::{AgendaItemId, ParticipantId, Stage};
use crate::report::phrase::name;

impl Source<'_> {
    pub(super) fn civic_event(&self) -> CivicEvent {
        let (meeting, details, words) = (self.meeting, &self.meeting.details, self.words);
        let uuid = self.uuid("meeting");
        let begin = meeting.first_at(Stage::Opened).or_else(|| details.planned_start());
        let planned_end = || Some(details.zone.moment(details.date?, details.end?));
        let end = meeting.first_at(Stage::Closed).or_else(planned_end);
        let areas: Vec<String> = details.areas.iter().map(|area| format!("{} {}", area.kind, area.name)).collect();
        CivicEvent {
            id: format!("ocd-event/{uuid}"),
            name: self.public(&details.title),
            classification: self.kind_code(),
            description: domain::kind(words, details.kind),
            start_date: begin.map(moment).or(details.date.map(|day| day.to_string())).unwrap_or_default(),
            end_date: end.map(moment).unwrap_or_default(),
            all_day: begin.is_none(),
            status: self.civic_status(),
            location: (!details.place.is_blank())
                .then(|| Location { name: self.public(&details.place), note: self.public(areas.join(", ").trim()) }),
            participants: self.leaders(),
            agenda: meeting.agenda.in_order().map(|item| self.agenda_item(item.id, &item.topic.title)).collect(),
            media: [],
            documents: [],
            links: [],
            sources: [From { url: format!("urn:uuid:{uuid}"), note: details.number.to_string() }],
            extras: Extras {},
        }
    }

    /// How far the meeting is, in the words of Open Civic Data.
    pub(super) fn civic_status(&self) -> &'static str {
        match self.meeting.stage {
            Stage::Cancelled => "cancelled",
            Stage::Draft => "tentative",
            Stage::Closed | Stage::Signing | Stage::Final | Stage::FollowUp => "passed",
            _ => "confirmed",
        }
    }

    /// Those with an office in the meeting: the public part of the list.
    fn leaders(&self) -> Vec<Participant> {
        let roles = &self.meeting.roles;
        let held = Role::ALL.into_iter().filter_map(|role| Some((roles.holder(role)?, domain::role(self.words, role))));
        let presenting = say!(self.words, "report-resource-persons");
        let presenters = roles.resource_persons.iter().map(|&id| (id, presenting.clone()));
        let participant = |(id, note): (ParticipantId, String)| Participant {
            name: self.public(&name(self.meeting, id)),
            kind: "person",
            note,
        };
        held.chain(presenters).map(participant).collect()
    }

    /// An agenda item with the decisions taken under it.
    fn agenda_item(&self, id: AgendaItemId, title: &str) -> AgendaItem {
        let decided = self.meeting.decided().into_iter().filter(|decision| decision.agenda == Some(id));
        let notes = decided.map(|decision| {
            let number = ordinal::decision(self.words.language(), decision.number().unwrap_or_default());
            self.public(&say!(self.words, "exchange-fact", label = number, value = decision.motion.text.as_str()))
        });
        AgendaItem {
            description: self.public(title),
            order: self.meeting.agenda.label(id),
            notes: notes.collect(),
            classification: [],
            subjects: [],
            media: [],
            related_entities: [],
        }
    }
}
