//! What closes the record: reading and approval, survey and principles, the next meeting, addenda, signatures.

use super::Draft;
use crate::i18n::{date, domain, number, say, time};
use crate::meeting::details::Area;
use crate::meeting::record::{SignatureState, Signer};
use crate::meeting::{Line, ParticipantId};
use crate::report::document::{Block, Fact, SignatureGroup, SignatureSlot, Signatures};
use crate::report::phrase::name;

/// Where a signature stands on the paper, by its capacity.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Place {
    /// Those who held the meeting.
    Hosts,
    /// Those who take note of it (mengetahui).
    Witnesses,
    /// Those who sign for the participants.
    Representatives,
}

impl Place {
    fn of(capacity: &Line) -> Self {
        match capacity.as_str() {
            "village_head" | "ward_head" | "facilitator" => Self::Witnesses,
            "community" | "delegate" | "member" => Self::Representatives,
            _ => Self::Hosts,
        }
    }
}

/// `Banyu Wening`; where the name is but a number, with its kind: `RT 05`.
fn area_name(area: &Area) -> String {
    match area.name.starts_with(|c: char| c.is_ascii_digit()) {
        true => format!("{} {}", area.kind, area.name),
        false => area.name.to_string(),
    }
}

impl Draft<'_> {
    pub(super) fn closing(&mut self) {
        let facts = self.closing_facts();
        if facts.iter().any(|fact| !fact.value.is_empty()) {
            self.section(say!(self.words, "report-section-closing"));
            self.document.facts(facts);
        }
        self.document.add(Block::Rule);
        let signatures = self.signatures(&[Place::Hosts, Place::Witnesses, Place::Representatives]);
        self.document.add(Block::Signatures(signatures));
    }

    fn closing_facts(&self) -> Vec<Fact> {
        let (words, record) = (self.words, &self.meeting.record);
        let read = record.read_at.map(|at| time::with_zone(self.language(), at)).unwrap_or_default();
        let corrections = record.corrections.iter().map(|correction| match correction.by {
            Some(by) => format!("{}: {}", name(self.meeting, by), correction.text),
            None => correction.text.to_string(),
        });
        let approval = record.approval.as_ref().map(|approval| {
            let (by, time) = (domain::approved_by(words, approval.by), self.clock(approval.at));
            say!(words, "report-approved", by = by, present = approval.present, time = time)
        });
        let principles: Vec<String> = record
            .principles
            .iter()
            .map(|(&principle, mark)| format!("{} {mark}/5", domain::principle(words, principle)))
            .collect();
        let addenda = record.addenda.iter().map(|addendum| {
            let (day, reason) = (date::without_weekday(self.language(), addendum.at.date_naive()), &addendum.reason);
            say!(words, "report-addendum", day = day, reason = reason.as_str(), text = addendum.text.as_str())
        });
        vec![
            Fact::new(say!(words, "report-read"), read),
            Fact { label: say!(words, "report-corrections"), value: corrections.collect() },
            Fact::new(say!(words, "report-approval"), approval.unwrap_or_default()),
            Fact { label: say!(words, "report-survey"), value: self.survey() },
            Fact::new(say!(words, "report-principles"), principles.join("; ")),
            Fact::new(say!(words, "report-next-meeting"), self.next_meeting()),
            Fact { label: say!(words, "report-addenda"), value: addenda.collect() },
        ]
    }

    fn survey(&self) -> Vec<String> {
        let Some(survey) = &self.meeting.record.survey else { return Vec::new() };
        let words = self.words;
        let mut told = vec![say!(words, "report-survey-answers", count = survey.respondents)];
        told.extend(survey.questions.iter().map(|question| {
            let mean = number::quantity(self.language(), question.mean.0);
            say!(words, "report-survey-mean", question = question.text.as_str(), mean = mean, scale = survey.scale)
        }));
        if !survey.comments.is_blank() {
            told.push(survey.comments.to_string());
        }
        told
    }

    fn next_meeting(&self) -> String {
        let Some(next) = &self.meeting.record.next_meeting else { return String::new() };
        let at = next.time.map(|at| self.meeting.details.zone.moment(next.date, at));
        let time = at.map(|at| time::with_zone(self.language(), at)).unwrap_or_default();
        let parts = [self.day(next.date), time, next.place.to_string()];
        let told: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        match next.subject.is_blank() {
            true => told.join(", "),
            false => format!("{}: {}", told.join(", "), next.subject),
        }
    }

    /// Room for the signatures of those who stand at these places.
    pub(in crate::report) fn signatures(&self, places: &[Place]) -> Signatures {
        let details = &self.meeting.details;
        let place = details.areas.first().map_or_else(|| details.place.to_string(), area_name);
        let day = details.date.map(|day| date::without_weekday(self.language(), day));
        let place_and_date = [Some(place).filter(|place| !place.is_empty()), day];
        let group = |&place: &Place| {
            let heading = match place {
                Place::Witnesses => say!(self.words, "report-witnessed"),
                Place::Hosts | Place::Representatives => String::new(),
            };
            SignatureGroup { heading, slots: self.slots(place) }
        };
        Signatures {
            place_and_date: place_and_date.into_iter().flatten().collect::<Vec<_>>().join(", "),
            groups: places.iter().map(group).filter(|group| !group.slots.is_empty()).collect(),
        }
    }

    /// Those who sign at this place.
    pub(in crate::report) fn slots(&self, place: Place) -> Vec<SignatureSlot> {
        self.signers().iter().filter(|s| Place::of(&s.capacity) == place).map(|s| self.slot(s)).collect()
    }

    /// Those named; before anybody is, the slots of the rules with the holders of the offices.
    fn signers(&self) -> Vec<Signer> {
        if !self.meeting.record.signers.is_empty() {
            return self.meeting.record.signers.clone();
        }
        let holder = |capacity: &str| match capacity {
            "chair" => self.meeting.roles.chair,
            "secretary" => self.meeting.roles.secretary,
            "facilitator" => self.meeting.roles.facilitator,
            _ => None,
        };
        let slots = self.meeting.rules.signers.iter();
        slots
            .map(|slot| Signer {
                capacity: slot.capacity.clone(),
                participant: holder(&slot.capacity),
                required: slot.required,
                state: SignatureState::Pending,
            })
            .collect()
    }

    fn slot(&self, signer: &Signer) -> SignatureSlot {
        let words = self.words;
        let state = match &signer.state {
            SignatureState::Pending => String::new(),
            SignatureState::Signed { at } => say!(words, "report-signed", time = self.clock(*at)),
            SignatureState::ToFollow { by: Some(by) } => {
                say!(words, "report-follows", day = date::without_weekday(self.language(), *by))
            }
            SignatureState::ToFollow { by: None } => domain::signature(words, &signer.state),
        };
        let capacity = domain::capacity(words, &signer.capacity);
        let office = |id: ParticipantId| self.standing(id);
        SignatureSlot {
            office: signer.participant.map(office).filter(|office| *office != capacity).unwrap_or_default(),
            name: signer.participant.map(|id| name(self.meeting, id)).unwrap_or_default(),
            capacity,
            state,
        }
    }
}
