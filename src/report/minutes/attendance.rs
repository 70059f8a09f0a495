//! Who was invited, who came: in numbers, by group, and the names behind the exceptions.

use crate::i18n::{Words, domain};
use crate::meeting::people::{Attendance, Participant, Presence, Sex};
use crate::meeting::{Line, Meeting, Moment, ParticipantId};
use crate::report::exact::Share;
use serde::{Deserialize, Serialize};

/// How many of a group are on the list, and how many of them came.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Headcount {
    /// On the list.
    pub listed: u32,
    /// Came at any time, themselves or through somebody sent.
    pub came: u32,
    /// Those who came, of those listed.
    pub share: Share,
    /// Men among those who came.
    pub men: u32,
    /// Women among those who came.
    pub women: u32,
    /// Those who came whose sex is not on the list.
    pub sex_unknown: u32,
    /// Women, of all who came.
    pub women_share: Share,
}

impl Headcount {
    pub(super) fn of<'a>(people: impl Iterator<Item = &'a Participant>, sitting: u32) -> Self {
        let mut count = Self::default();
        for participant in people {
            count.listed += 1;
            if participant.came(sitting) {
                count.came += 1;
                match participant.person.sex {
                    Some(Sex::Male) => count.men += 1,
                    Some(Sex::Female) => count.women += 1,
                    None => count.sex_unknown += 1,
                }
            }
        }
        count.share = Share::of(count.came.into(), count.listed.into());
        count.women_share = Share::of(count.women.into(), count.came.into());
        count
    }
}

/// A group of participants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Group {
    /// Its code, or the free words it was given; empty for people without a group.
    pub code: Line,
    /// Its name.
    pub name: String,
    /// Its people.
    pub people: Headcount,
}

/// A person behind an exception on the attendance list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Exception {
    /// Who.
    pub id: ParticipantId,
    /// The name.
    pub name: Line,
    /// When it was recorded; none where nothing was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// The reason given, or who came in the person's place.
    #[serde(default, skip_serializing_if = "Line::is_blank")]
    pub note: Line,
}

/// Attendance in the present sitting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AttendanceReport {
    /// Which sitting: 2 after a postponement.
    pub sitting: u32,
    /// The invited who may vote: the base of the quorum.
    pub entitled: Headcount,
    /// Everybody on the list.
    pub everyone: Headcount,
    /// By group (unsur): those the rules ask for, also with nobody on the list, then any others.
    pub constituencies: Vec<Group>,
    /// By vulnerable group. One person may belong to several.
    pub vulnerable: Vec<Group>,
    /// Those in whose place somebody came; `note` says who.
    pub represented: Vec<Exception>,
    /// Those who sent word and did not come.
    pub excused: Vec<Exception>,
    /// Those who left before the end.
    pub left: Vec<Exception>,
    /// Those of whom nothing was heard.
    pub absent: Vec<Exception>,
}

pub(super) fn attendance(meeting: &Meeting, words: &Words) -> AttendanceReport {
    let sitting = meeting.sitting;
    let entitled = meeting.people.iter().filter(|p| p.person.invited && p.person.votes);
    AttendanceReport {
        sitting,
        entitled: Headcount::of(entitled, sitting),
        everyone: Headcount::of(meeting.people.iter(), sitting),
        constituencies: constituencies(meeting, words),
        vulnerable: vulnerable(meeting, words),
        represented: exceptions(meeting, Attendance::Represented),
        excused: exceptions(meeting, Attendance::Excused),
        left: exceptions(meeting, Attendance::Left),
        absent: exceptions(meeting, Attendance::Absent),
    }
}

fn constituencies(meeting: &Meeting, words: &Words) -> Vec<Group> {
    let mut codes = meeting.rules.constituencies.clone();
    let others = meeting.people.iter().map(|p| &p.person.constituency);
    for code in others {
        if !codes.contains(code) {
            codes.push(code.clone());
        }
    }
    let group = |code: Line| {
        let people = meeting.people.iter().filter(|p| p.person.constituency == code);
        Group { name: domain::constituency(words, &code), people: Headcount::of(people, meeting.sitting), code }
    };
    codes.into_iter().map(group).collect()
}

fn vulnerable(meeting: &Meeting, words: &Words) -> Vec<Group> {
    let mut codes: Vec<Line> = Vec::new();
    for code in meeting.people.iter().flat_map(|p| &p.person.vulnerable) {
        if !codes.contains(code) {
            codes.push(code.clone());
        }
    }
    let group = |code: Line| {
        let people = meeting.people.iter().filter(|p| p.person.vulnerable.contains(&code));
        Group { name: domain::vulnerable_group(words, &code), people: Headcount::of(people, meeting.sitting), code }
    };
    codes.into_iter().map(group).collect()
}

fn exceptions(meeting: &Meeting, wanted: Attendance) -> Vec<Exception> {
    let sitting = meeting.sitting;
    let exception = |participant: &Participant| {
        let last = participant.presence.iter().rfind(|entry| entry.sitting == sitting);
        let note = match last.map(|entry| &entry.presence) {
            Some(Presence::Represented { by }) => by.clone(),
            Some(Presence::Left { reason } | Presence::Excused { reason }) => reason.clone(),
            Some(Presence::Arrived {}) | None => Line::default(),
        };
        let (id, name) = (participant.id, participant.person.name.clone());
        Exception { id, name, at: last.map(|entry| entry.at), note }
    };
    meeting.people.iter().filter(|p| p.attendance(sitting) == wanted).map(exception).collect()
}
