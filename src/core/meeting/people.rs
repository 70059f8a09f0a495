//! People and their presence: who was invited, who came, when, and who may vote.

use super::event::{Event, Stamp};
use super::id::ParticipantId;
use super::ledger::Entry;
use super::refusal::{Field, Refusal, required};
use super::rules::{QuorumBase, QuorumStatus};
use super::stage::Stage;
use super::state::Meeting;
use super::words::Line;
use super::{Context, Decided, Moment};
use serde::{Deserialize, Serialize};

/// How many people one meeting holds at most.
pub const MAX_PEOPLE: usize = 5_000;

/// Sex, as the attendance list has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Sex {
    /// Laki-laki.
    #[serde(rename = "L")]
    Male,
    /// Perempuan.
    #[serde(rename = "P")]
    Female,
}

/// What is known of a person. Personal numbers are never asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name, with titles as typed.
    pub name: Line,
    /// Man or woman; unknown is allowed.
    #[serde(default)]
    pub sex: Option<Sex>,
    /// The group represented (unsur): a built-in code or free words.
    #[serde(default)]
    pub constituency: Line,
    /// The office held (jabatan).
    #[serde(default)]
    pub office: Line,
    /// Where the person lives: hamlet, RT, RW.
    #[serde(default)]
    pub address: Line,
    /// Vulnerable groups the person belongs to: built-in codes or free words.
    #[serde(default)]
    pub vulnerable: Vec<Line>,
    /// Whether the person is on the invitation list: the base of the quorum.
    #[serde(default = "yes")]
    pub invited: bool,
    /// Whether the person may vote.
    #[serde(default = "yes")]
    pub votes: bool,
    /// Whether the person may speak.
    #[serde(default = "yes")]
    pub speaks: bool,
    /// Anything else worth keeping.
    #[serde(default)]
    pub remark: Line,
}

fn yes() -> bool {
    true
}

impl Default for Person {
    fn default() -> Self {
        Self {
            name: Line::default(),
            sex: None,
            constituency: Line::default(),
            office: Line::default(),
            address: Line::default(),
            vulnerable: Vec::new(),
            invited: true,
            votes: true,
            speaks: true,
            remark: Line::default(),
        }
    }
}

/// A change of presence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "change", rename_all = "snake_case", deny_unknown_fields)]
pub enum Presence {
    /// Came, or came back.
    Arrived {},
    /// Somebody else came in the person's place.
    Represented {
        /// Who came.
        by: Line,
    },
    /// Left before the end.
    Left {
        /// With which leave or reason.
        #[serde(default)]
        reason: Line,
    },
    /// Sent word of not coming.
    Excused {
        /// The reason given.
        #[serde(default)]
        reason: Line,
    },
}

/// A change of presence and its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PresenceEntry {
    /// When.
    pub at: Moment,
    /// In which sitting, from 1.
    pub sitting: u32,
    /// What changed.
    #[serde(flatten)]
    pub presence: Presence,
}

/// How somebody stands at some minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Attendance {
    /// Not seen, no word.
    Absent,
    /// Sent word.
    Excused,
    /// There.
    Present,
    /// Somebody else is there in the person's place.
    Represented,
    /// Was there and left.
    Left,
}

/// A person on the list. The number in the id is the number for quick entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Participant {
    /// The id.
    pub id: ParticipantId,
    /// What is known of the person.
    pub person: Person,
    /// The time line of presence, in order of time.
    #[serde(default)]
    pub presence: Vec<PresenceEntry>,
}

impl Entry for Participant {
    type Id = ParticipantId;
    fn id(&self) -> ParticipantId {
        self.id
    }
}

impl Participant {
    /// How the person stood at that moment of that sitting.
    #[must_use]
    pub fn attendance_at(&self, at: Moment, sitting: u32) -> Attendance {
        self.fold(self.presence.iter().filter(|entry| entry.sitting == sitting).take_while(|entry| entry.at <= at))
    }

    /// How the person stands after the last recorded change of that sitting.
    #[must_use]
    pub fn attendance(&self, sitting: u32) -> Attendance {
        self.fold(self.presence.iter().filter(|entry| entry.sitting == sitting))
    }

    fn fold<'a>(&self, entries: impl Iterator<Item = &'a PresenceEntry>) -> Attendance {
        match entries.last().map(|entry| &entry.presence) {
            None => Attendance::Absent,
            Some(Presence::Arrived {}) => Attendance::Present,
            Some(Presence::Represented { .. }) => Attendance::Represented,
            Some(Presence::Left { .. }) => Attendance::Left,
            Some(Presence::Excused { .. }) => Attendance::Excused,
        }
    }

    /// Whether the person, or somebody in the person's place, came at any time of that sitting.
    #[must_use]
    pub fn came(&self, sitting: u32) -> bool {
        self.presence.iter().any(|entry| {
            entry.sitting == sitting && matches!(entry.presence, Presence::Arrived {} | Presence::Represented { .. })
        })
    }
}

impl Meeting {
    /// How the quorum stood at that minute.
    #[must_use]
    pub fn quorum_at(&self, at: Moment) -> QuorumStatus {
        self.quorum_by(|participant| participant.attendance_at(at, self.sitting))
    }

    /// How the quorum stands after the last recorded change.
    #[must_use]
    pub fn quorum_now(&self) -> QuorumStatus {
        self.quorum_by(|participant| participant.attendance(self.sitting))
    }

    fn quorum_by(&self, attendance: impl Fn(&Participant) -> Attendance) -> QuorumStatus {
        let rule = &self.rules.quorum;
        let (mut invited, mut present) = (0, 0);
        for participant in self.people.iter().filter(|p| p.person.votes && p.person.invited) {
            invited += 1;
            let counts = match attendance(participant) {
                Attendance::Present => true,
                Attendance::Represented => rule.represented_count,
                Attendance::Absent | Attendance::Excused | Attendance::Left => false,
            };
            present += u32::from(counts);
        }
        let base = match rule.base {
            QuorumBase::Members => rule.members.unwrap_or(invited),
            QuorumBase::Invited | QuorumBase::None => invited,
        };
        QuorumStatus { base, present, needed: rule.needed(base) }
    }

    /// Those who may vote in what is opened now: with the quorum the rules ask for, and somebody to vote.
    pub(super) fn electorate_of_a_vote(&self, now: Moment) -> Result<Vec<ParticipantId>, Refusal> {
        let quorum = self.quorum_at(now);
        if !self.quorum_stands(quorum) {
            return Err(Refusal::quorum_short(quorum));
        }
        let electorate = self.electorate_at(now);
        if electorate.is_empty() { Err(Refusal::NobodyMayVote) } else { Ok(electorate) }
    }

    /// Everybody entitled to vote who was there at that minute: the electorate of a vote opened then.
    #[must_use]
    pub fn electorate_at(&self, at: Moment) -> Vec<ParticipantId> {
        self.people
            .iter()
            .filter(|participant| participant.person.votes)
            .filter(|participant| match participant.attendance_at(at, self.sitting) {
                Attendance::Present => true,
                Attendance::Represented => self.rules.represented_votes,
                Attendance::Absent | Attendance::Excused | Attendance::Left => false,
            })
            .map(|participant| participant.id)
            .collect()
    }
}

/// Command: puts a person on the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddPerson {
    /// The person.
    pub person: Person,
}

/// Event: a person is on the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PersonAdded {
    /// The id.
    pub id: ParticipantId,
    /// The person.
    pub person: Person,
}

impl AddPerson {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        required(&self.person.name, Field::Name)?;
        if meeting.people.len() >= MAX_PEOPLE {
            return Err(Refusal::TooMany { field: Field::Name, limit: MAX_PEOPLE });
        }
        Ok(vec![Event::PersonAdded(PersonAdded { id: meeting.people.next_id(), person: self.person.clone() })])
    }
}

impl PersonAdded {
    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.people.push(Participant { id: self.id, person: self.person.clone(), presence: Vec::new() });
    }
}

/// Command: somebody walked in without invitation: on the list and present in one step. Whether such a person may
/// vote is a rule of the meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WalkIn {
    /// The person; `invited` and `votes` are set by the rules.
    pub person: Person,
}

impl WalkIn {
    pub(super) fn decide(&self, meeting: &Meeting, context: &Context) -> Decided {
        let person = Person { invited: false, votes: meeting.rules.walk_in_votes, ..self.person.clone() };
        let mut events = AddPerson { person }.decide(meeting, context)?;
        let id = meeting.people.next_id();
        events.splice(0..0, registration_if_draft(meeting, context)?);
        events.push(Event::PresenceMarked(MarkPresence { participants: vec![id], presence: Presence::Arrived {} }));
        Ok(events)
    }
}

/// The first arrival opens the registration.
fn registration_if_draft(meeting: &Meeting, context: &Context) -> Decided {
    match meeting.stage {
        Stage::Draft => super::stage::OpenRegistration {}.decide(meeting, context),
        _ => Ok(Vec::new()),
    }
}

/// Command and event: corrects what is known of a person, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditPerson {
    /// Who.
    pub id: ParticipantId,
    /// The corrected data.
    pub person: Person,
}

impl EditPerson {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_open()?;
        let before = meeting.participant(self.id)?;
        required(&self.person.name, Field::Name)?;
        let rights = |person: &Person| (person.votes, person.invited);
        if rights(&before.person) != rights(&self.person) && meeting.votes.iter().any(super::votes::Vote::is_counting) {
            return Err(Refusal::VoteOpen);
        }
        Ok(vec![Event::PersonEdited(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(participant) = meeting.people.get_mut(self.id) {
            participant.person = self.person.clone();
        }
    }
}

/// Command and event: takes a person off the list who never came and is named nowhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RemovePerson {
    /// Who.
    pub id: ParticipantId,
}

impl RemovePerson {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        let participant = meeting.participant(self.id)?;
        if !participant.presence.is_empty() || meeting.names(self.id) {
            return Err(Refusal::StillNamed { id: self.id.to_string() });
        }
        Ok(vec![Event::PersonRemoved(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.people.remove(self.id);
    }
}

/// Command and event: marks a change of presence, at the time of the command.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MarkPresence {
    /// Who; one or several at once.
    pub participants: Vec<ParticipantId>,
    /// What changed.
    pub presence: Presence,
}

impl MarkPresence {
    pub(super) fn decide(&self, meeting: &Meeting, context: &Context) -> Decided {
        if self.participants.is_empty() {
            return Err(Refusal::Missing { field: Field::Participants });
        }
        meeting.must_take_content()?;
        meeting.all_participants(&self.participants)?;
        if let Presence::Represented { by } = &self.presence {
            required(by, Field::RepresentedBy)?;
        }
        let mut events = Vec::new();
        if matches!(self.presence, Presence::Arrived {} | Presence::Represented { .. }) {
            events = registration_if_draft(meeting, context)?;
        }
        for &id in &self.participants {
            let before = meeting.participant(id)?.attendance_at(context.now, meeting.sitting);
            let there = matches!(before, Attendance::Present | Attendance::Represented);
            match self.presence {
                Presence::Arrived {} if before == Attendance::Present => {
                    return Err(Refusal::AlreadyPresent { participant: id });
                }
                Presence::Left { .. } if !there => return Err(Refusal::NotPresent { participant: id }),
                Presence::Excused { .. } if there => return Err(Refusal::AlreadyPresent { participant: id }),
                _ => {}
            }
        }
        events.push(Event::PresenceMarked(self.clone()));
        Ok(events)
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        let sitting = meeting.sitting;
        for &id in &self.participants {
            if let Some(participant) = meeting.people.get_mut(id) {
                let at = participant.presence.partition_point(|entry| (entry.sitting, entry.at) <= (sitting, stamp.at));
                participant
                    .presence
                    .insert(at, PresenceEntry { at: stamp.at, sitting, presence: self.presence.clone() });
            }
            if matches!(self.presence, Presence::Left { .. }) {
                meeting.floor.leave(id, stamp.at);
            }
        }
    }
}

/// Command and event: takes out one mistaken entry of a time line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ErasePresence {
    /// Whose.
    pub participant: ParticipantId,
    /// Which entry, from 0 in order of time.
    pub entry: usize,
}

impl ErasePresence {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        let participant = meeting.participant(self.participant)?;
        let entry = participant.presence.get(self.entry);
        let entry =
            entry.ok_or_else(|| Refusal::Unknown { what: Field::Presence, id: (self.entry + 1).to_string() })?;
        let counted = |round: &super::votes::Round| round.electorate.contains(&self.participant);
        if meeting.votes.iter().flat_map(|vote| &vote.rounds).any(|round| round.opened_at >= entry.at && counted(round))
        {
            return Err(Refusal::StillNamed { id: self.participant.to_string() });
        }
        Ok(vec![Event::PresenceErased(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(participant) = meeting.people.get_mut(self.participant)
            && self.entry < participant.presence.len()
        {
            participant.presence.remove(self.entry);
        }
    }
}
