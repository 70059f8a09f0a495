//! What the meeting is about: kind, title, place, date, ceiling, roles, and the meeting before it.

use super::amount::Rupiah;
use super::event::{Event, Stamp};
use super::id::ParticipantId;
use super::refusal::{Field, Refusal, required};
use super::rules::{MeetingKind, Rules};
use super::state::Meeting;
use super::words::{Line, Text};
use super::{Context, Decided, Moment};
use chrono::{FixedOffset, NaiveDate, NaiveTime, TimeZone};
use serde::{Deserialize, Serialize};

/// A time zone of Indonesia. Asked once, never guessed from the computer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum Zone {
    /// Western, UTC+7.
    #[default]
    Wib,
    /// Central, UTC+8.
    Wita,
    /// Eastern, UTC+9.
    Wit,
}

impl Zone {
    /// All zones, from west to east.
    pub const ALL: [Self; 3] = [Self::Wib, Self::Wita, Self::Wit];

    /// Hours ahead of UTC.
    #[must_use]
    pub fn hours(self) -> i32 {
        match self {
            Self::Wib => 7,
            Self::Wita => 8,
            Self::Wit => 9,
        }
    }

    /// The offset from UTC.
    #[must_use]
    pub fn offset(self) -> FixedOffset {
        FixedOffset::east_opt(self.hours() * 3600).unwrap_or_else(|| chrono::Offset::fix(&chrono::Utc))
    }

    /// That time of that day here. The offset has no gaps, so it always exists.
    #[must_use]
    pub fn moment(self, date: NaiveDate, time: NaiveTime) -> Moment {
        self.offset().from_local_datetime(&date.and_time(time)).earliest().unwrap_or_default()
    }
}

/// Whether the meeting stood in the calendar or was called for on need.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// Scheduled beforehand.
    #[default]
    Planned,
    /// Held on need.
    Incidental,
}

/// A named area and what kind of area it is: `desa` Banyu Wening, `RW` 02, `koperasi` Tani Makmur.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The kind in the user's words; labels on the papers follow it.
    pub kind: Line,
    /// The name.
    pub name: Line,
}

/// The meeting this one continues.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Previous {
    /// Name of its session folder.
    pub session: Line,
    /// Its title.
    #[serde(default)]
    pub title: Line,
    /// Its date.
    #[serde(default)]
    pub date: Option<NaiveDate>,
}

/// The head of the minutes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Details {
    /// The kind of meeting. Setting it in the details does not change the rules; the command `rules.profile` does both.
    pub kind: MeetingKind,
    /// Scheduled or on need.
    pub nature: Nature,
    /// The title.
    pub title: Line,
    /// The document number.
    pub number: Line,
    /// The hall.
    pub place: Line,
    /// The areas, from the nearest to the widest; the first is the one that meets.
    pub areas: Vec<Area>,
    /// The day.
    pub date: Option<NaiveDate>,
    /// When it should begin.
    pub start: Option<NaiveTime>,
    /// When it should end.
    pub end: Option<NaiveTime>,
    /// The zone of all times.
    pub zone: Zone,
    /// The budget ceiling (pagu indikatif).
    pub ceiling: Option<Rupiah>,
    /// The meeting before.
    pub previous: Option<Previous>,
    /// A remark printed under the head, such as that all names are fictional.
    pub remark: Text,
}

impl Details {
    /// When it should begin, as a moment.
    #[must_use]
    pub fn planned_start(&self) -> Option<Moment> {
        Some(self.zone.moment(self.date?, self.start?))
    }
}

/// Command and event: describes the meeting anew, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Describe {
    /// The new head.
    pub details: Details,
}

impl Describe {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_open()?;
        required(&self.details.title, Field::Title)?;
        if self.details.ceiling.is_some_and(|ceiling| !ceiling.is_reasonable()) {
            return Err(Refusal::AmountOutOfRange { field: Field::Ceiling });
        }
        if self.details.areas.iter().any(|area| area.name.is_blank()) {
            return Err(Refusal::Missing { field: Field::AreaName });
        }
        Ok(vec![Event::Described(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.details = self.details.clone();
    }
}

/// Command: takes the kind and its rules of order from the built-in profile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UseProfile {
    /// The kind.
    pub kind: MeetingKind,
}

impl UseProfile {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_draft()?;
        let details = Details { kind: self.kind, ..meeting.details.clone() };
        let rules = Rules { basis: meeting.rules.basis.clone(), ..self.kind.rules() };
        Ok(vec![Event::Described(Describe { details }), Event::RulesSet(SetRules { rules, reason: Line::default() })])
    }
}

/// Command and event: sets the rules of order, whole. Once people have come, a reason is needed and printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetRules {
    /// The rules.
    pub rules: Rules,
    /// Why, once registration has begun.
    #[serde(default)]
    pub reason: Line,
}

impl SetRules {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_open()?;
        if let Err(rule) = self.rules.check() {
            return Err(Refusal::RuleOutOfRange { rule: rule.to_owned() });
        }
        if meeting.must_be_draft().is_err() {
            required(&self.reason, Field::Reason)?;
        }
        if meeting.votes.iter().any(super::votes::Vote::is_counting) {
            return Err(Refusal::VoteOpen);
        }
        Ok(vec![Event::RulesSet(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.rules = self.rules.clone();
        if !self.reason.is_blank() {
            meeting.rule_changes.push(RuleChange { at: stamp.at, reason: self.reason.clone() });
        }
    }
}

/// The rules were changed after people had come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleChange {
    /// When.
    pub at: Moment,
    /// Why.
    pub reason: Line,
}

/// An office held in this meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Leads (pimpinan).
    Chair,
    /// Keeps the record (sekretaris, notulis).
    Secretary,
    /// Guides the process (pemandu).
    Facilitator,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 3] = [Self::Chair, Self::Secretary, Self::Facilitator];
}

/// Who holds which office. A hand-over keeps the one before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Roles {
    /// Leads.
    pub chair: Option<ParticipantId>,
    /// Keeps the record.
    pub secretary: Option<ParticipantId>,
    /// Guides the process.
    pub facilitator: Option<ParticipantId>,
    /// Present material (narasumber).
    pub resource_persons: Vec<ParticipantId>,
    /// Hand-overs during the meeting.
    pub handovers: Vec<Handover>,
}

impl Roles {
    /// Who holds the office now.
    #[must_use]
    pub fn holder(&self, role: Role) -> Option<ParticipantId> {
        match role {
            Role::Chair => self.chair,
            Role::Secretary => self.secretary,
            Role::Facilitator => self.facilitator,
        }
    }
}

/// An office changed hands while the meeting ran.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Handover {
    /// When.
    pub at: Moment,
    /// Which office.
    pub role: Role,
    /// Who held it.
    pub from: Option<ParticipantId>,
    /// Who holds it now.
    pub to: Option<ParticipantId>,
    /// Why.
    pub reason: Line,
}

/// Command and event: gives an office to somebody, or to nobody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AssignRole {
    /// Which office.
    pub role: Role,
    /// Who.
    pub participant: Option<ParticipantId>,
    /// Why, where it changes hands during the meeting.
    #[serde(default)]
    pub reason: Line,
}

impl AssignRole {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_open()?;
        if let Some(id) = self.participant {
            meeting.participant(id)?;
        }
        if meeting.stage.in_session() && meeting.roles.holder(self.role).is_some() {
            required(&self.reason, Field::Reason)?;
        }
        Ok(vec![Event::RoleAssigned(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        let from = meeting.roles.holder(self.role);
        if meeting.stage.in_session() && from.is_some() {
            meeting.roles.handovers.push(Handover {
                at: stamp.at,
                role: self.role,
                from,
                to: self.participant,
                reason: self.reason.clone(),
            });
        }
        match self.role {
            Role::Chair => meeting.roles.chair = self.participant,
            Role::Secretary => meeting.roles.secretary = self.participant,
            Role::Facilitator => meeting.roles.facilitator = self.participant,
        }
    }
}

/// Command and event: names those who present material.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NameResourcePersons {
    /// They, in the order they are printed.
    pub participants: Vec<ParticipantId>,
}

impl NameResourcePersons {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_open()?;
        meeting.all_participants(&self.participants)?;
        Ok(vec![Event::ResourcePersonsNamed(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.roles.resource_persons.clone_from(&self.participants);
    }
}
