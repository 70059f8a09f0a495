//! Meetings and votes for programs of open government: Popolo (<https://www.popoloproject.com/specs/>) and the event of
//! Open Civic Data (<https://open-civic-data.readthedocs.io/en/latest/data/event.html>). Out only; JSON, the same bytes for
//! the same content. What is not known is left out, never empty.

use crate::json;
use serde::Serialize;

/// What Popolo calls a collection: motions and the votes on them, with whom they name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Popolo {
    /// The body that meets.
    pub organizations: Vec<Organization>,
    /// The meeting.
    pub events: Vec<Session>,
    /// Those who voted by name.
    pub persons: Vec<Person>,
    /// What was to be decided.
    pub motions: Vec<Motion>,
    /// Each round of each vote.
    pub vote_events: Vec<VoteEvent>,
}

/// A body of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Organization {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What kind of body.
    pub classification: String,
}

/// A meeting as Popolo's event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Session {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What kind of meeting.
    pub classification: String,
    /// When it began, as a day or a moment of ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<String>,
    /// When it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<String>,
    /// Where.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub location: String,
    /// How far it is.
    pub status: &'static str,
    /// The body that met.
    pub organization_id: String,
    /// The number of its record.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
}

/// A number somebody gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Identifier {
    /// It.
    pub identifier: String,
}

/// Somebody who voted by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// An id of this meeting.
    pub id: String,
    /// The name.
    pub name: String,
}

/// What was to be decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Motion {
    /// Its id.
    pub id: String,
    /// The body that decides.
    pub organization_id: String,
    /// The meeting.
    pub legislative_session_id: String,
    /// Its wording.
    pub text: String,
    /// `decision` or `contest`.
    pub classification: &'static str,
    /// When it was put.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What it needs to be adopted, in words.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub requirement: String,
    /// What came of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
}

/// One round of a vote. Who voted how is told only where names were called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VoteEvent {
    /// Its id.
    pub id: String,
    /// What people call it, such as `V01/2`.
    pub identifier: String,
    /// What was voted on.
    pub motion_id: String,
    /// The body that voted.
    pub organization_id: String,
    /// The meeting.
    pub legislative_session_id: String,
    /// `open` or `secret`.
    pub classification: &'static str,
    /// When it opened.
    pub start_date: String,
    /// When it closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<String>,
    /// What came of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<&'static str>,
    /// The totals.
    pub counts: Vec<Count>,
    /// Who voted how.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<NamedVote>,
}

/// The votes for one option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Count {
    /// The option; `abstain` and `invalid` are options too.
    pub option: String,
    /// How many.
    pub value: u64,
}

/// A vote with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedVote {
    /// Who.
    pub voter_id: String,
    /// For what.
    pub option: String,
}

/// A meeting as the event of Open Civic Data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CivicEvent {
    /// `ocd-event/` and a UUID.
    #[serde(rename = "_id")]
    pub id: String,
    /// The title.
    pub name: String,
    /// What kind of meeting.
    pub classification: String,
    /// More about it.
    pub description: String,
    /// When it begins.
    pub start_date: String,
    /// When it ends; empty where that is not known.
    pub end_date: String,
    /// Whether only the day is known.
    pub all_day: bool,
    /// `tentative`, `confirmed`, `passed` or `cancelled`.
    pub status: &'static str,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// Who leads and presents.
    pub participants: Vec<Participant>,
    /// The agenda in its order.
    pub agenda: Vec<AgendaItem>,
    /// Recordings: none.
    pub media: [(); 0],
    /// Papers: none.
    pub documents: [(); 0],
    /// Addresses: none.
    pub links: [(); 0],
    /// Where this is from.
    pub sources: [Source; 1],
    /// Nothing else.
    pub extras: Extras,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Location {
    /// The hall.
    pub name: String,
    /// The areas around it.
    pub note: String,
}

/// Somebody with an office in the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Participant {
    /// The name.
    pub name: String,
    /// `person` or `organization`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The office.
    pub note: String,
}

/// An agenda item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgendaItem {
    /// What it is about.
    pub description: String,
    /// Its number.
    pub order: String,
    /// The decisions taken under it.
    pub notes: Vec<String>,
    /// Categories: none.
    pub classification: [(); 0],
    /// Topics: none.
    pub subjects: [(); 0],
    /// Recordings: none.
    pub media: [(); 0],
    /// Bills and the like: none.
    pub related_entities: [(); 0],
}

/// Where something is from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// An address; here the name of the meeting as a URN.
    pub url: String,
    /// The number of the record.
    pub note: String,
}

/// Fields without a place in the standard.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Extras {}

/// Indented JSON with a line feed at its end.
///
/// # Errors
/// Those of JSON, which no such value is known to cause.
pub fn write(file: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut bytes = json::indented(file)?;
    bytes.push(b'\n');
    Ok(bytes)
}
