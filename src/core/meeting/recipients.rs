//! Recipients of aid (penerima manfaat): the households on the list, what the meeting found of each, and why.
//!
//! Of a family card number no more than its last digits is ever kept: enough to tell two families of one name apart,
//! too little to be misused. What is not kept cannot leak.

use super::event::{Event, Stamp};
use super::id::RecipientId;
use super::ledger::Entry;
use super::refusal::{Field, Refusal, required};
use super::state::Meeting;
use super::words::{Line, Text};
use super::{Context, Decided, Moment};
#[cfg(feature = "schema")]
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;

/// The last four digits of a family card number (nomor KK); empty where none was named. A longer number is cut when it is
/// made or read, whoever gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct CardEnding(String);

impl CardEnding {
    /// How many digits are kept.
    const DIGITS: usize = 4;

    /// The digits; empty where there are none.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for CardEnding {
    fn from(number: &str) -> Self {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        Self(digits[digits.len().saturating_sub(Self::DIGITS)..].to_owned())
    }
}

impl<'de> Deserialize<'de> for CardEnding {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        Ok(Cow::<str>::deserialize(input)?.as_ref().into())
    }
}

#[cfg(feature = "schema")]
impl JsonSchema for CardEnding {
    fn schema_name() -> Cow<'static, str> {
        "CardEnding".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[0-9]{0,4}$", "examples": ["0123"] })
    }
}

/// How a household came onto the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Initial {
    /// On the list the meeting was given.
    #[default]
    Listed,
    /// Proposed anew.
    Proposed,
}

impl Initial {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Listed, Self::Proposed];
}

/// What the meeting found of a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// Was on the list and stays (tetap).
    Stays,
    /// Was proposed and comes onto the list (masuk).
    Enters,
    /// Leaves the list, or does not come onto it (keluar).
    Leaves,
    /// Next in line should another drop out (cadangan).
    Reserve,
}

impl Finding {
    /// All of them, in the order of papers.
    pub const ALL: [Self; 4] = [Self::Stays, Self::Enters, Self::Leaves, Self::Reserve];

    /// Whether it can be said of a household that came onto the list so.
    #[must_use]
    pub const fn fits(self, initial: Initial) -> bool {
        match self {
            Self::Stays => matches!(initial, Initial::Listed),
            Self::Enters => matches!(initial, Initial::Proposed),
            Self::Leaves | Self::Reserve => true,
        }
    }
}

/// A household that gets aid, or might.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Household {
    /// Its head. Only initials leave the meeting.
    pub name: Line,
    /// The end of its card number.
    pub card: CardEnding,
    /// Hamlet and RT.
    pub place: Line,
    /// How it came onto the list.
    pub initial: Initial,
    /// The criteria it meets, as the meeting names them.
    pub criteria: Line,
}

/// A finding, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Found {
    /// When.
    pub at: Moment,
    /// What.
    pub finding: Finding,
    /// Why; every change of the list has a reason.
    #[serde(default)]
    pub reason: Line,
}

/// A household on the list, and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Recipient {
    /// The id.
    pub id: RecipientId,
    /// When it was put on the list.
    pub at: Moment,
    /// Who.
    pub household: Household,
    /// What the meeting found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<Found>,
    /// What somebody has against it (sanggahan).
    #[serde(default)]
    pub objection: Text,
    /// Why it is on no paper any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Line>,
}

impl Entry for Recipient {
    type Id = RecipientId;
    fn id(&self) -> RecipientId {
        self.id
    }
}

impl Recipient {
    /// Whether it is on the list.
    #[must_use]
    pub const fn stands(&self) -> bool {
        self.withdrawn.is_none()
    }
}

fn standing(meeting: &Meeting, id: RecipientId) -> Result<&Recipient, Refusal> {
    let recipient = meeting.recipient(id)?;
    if recipient.stands() { Ok(recipient) } else { Err(Refusal::RecipientWithdrawn { recipient: id }) }
}

fn fits(id: RecipientId, finding: Finding, initial: Initial) -> Result<(), Refusal> {
    match finding.fits(initial) {
        true => Ok(()),
        false => Err(Refusal::FindingDoesNotFit { recipient: id, initial, finding }),
    }
}

/// Command: puts a household on the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddRecipient {
    /// Who.
    pub household: Household,
}

/// Event: a household was put on the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecipientAdded {
    /// The id.
    pub id: RecipientId,
    /// Who.
    pub household: Household,
}

impl AddRecipient {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        required(&self.household.name, Field::Name)?;
        let (id, household) = (meeting.recipients.next_id(), self.household.clone());
        Ok(vec![Event::RecipientAdded(RecipientAdded { id, household })])
    }
}

impl RecipientAdded {
    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.recipients.push(Recipient {
            id: self.id,
            at: stamp.at,
            household: self.household.clone(),
            found: None,
            objection: Text::default(),
            withdrawn: None,
        });
    }
}

/// Command and event: changes what is known of a household, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditRecipient {
    /// Which.
    pub id: RecipientId,
    /// As it is now.
    pub household: Household,
}

impl EditRecipient {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        let recipient = standing(meeting, self.id)?;
        required(&self.household.name, Field::Name)?;
        if let Some(found) = &recipient.found {
            fits(self.id, found.finding, self.household.initial)?;
        }
        Ok(vec![Event::RecipientEdited(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(recipient) = meeting.recipients.get_mut(self.id) {
            recipient.household = self.household.clone();
        }
    }
}

/// Command and event: what the meeting found of a household. Whatever changes the list needs a reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SettleRecipient {
    /// Which.
    pub id: RecipientId,
    /// What.
    pub finding: Finding,
    /// Why.
    #[serde(default)]
    pub reason: Line,
}

impl SettleRecipient {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        let recipient = standing(meeting, self.id)?;
        fits(self.id, self.finding, recipient.household.initial)?;
        if self.finding != Finding::Stays {
            required(&self.reason, Field::Reason)?;
        }
        Ok(vec![Event::RecipientSettled(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(recipient) = meeting.recipients.get_mut(self.id) {
            let found = Found { at: stamp.at, finding: self.finding, reason: self.reason.clone() };
            recipient.found = Some(found);
        }
    }
}

/// Command and event: what somebody has against a household, whole; an empty text takes it back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ObjectToRecipient {
    /// Which.
    pub id: RecipientId,
    /// Who says what, and what was answered.
    pub text: Text,
}

impl ObjectToRecipient {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        standing(meeting, self.id)?;
        Ok(vec![Event::RecipientContested(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(recipient) = meeting.recipients.get_mut(self.id) {
            recipient.objection = self.text.clone();
        }
    }
}

/// Command and event: takes a household off the list, as if it had never stood there; the journal keeps that it did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WithdrawRecipient {
    /// Which.
    pub id: RecipientId,
    /// Why.
    pub reason: Line,
}

impl WithdrawRecipient {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        standing(meeting, self.id)?;
        required(&self.reason, Field::Reason)?;
        Ok(vec![Event::RecipientWithdrawn(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(recipient) = meeting.recipients.get_mut(self.id) {
            recipient.withdrawn = Some(self.reason.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_than_the_end_of_a_card_number_is_kept() {
        for (typed, kept) in [
            ("3301234567890123", "0123"),
            ("33.01.23 4567-890123", "0123"),
            ("0123", "0123"),
            ("23", "23"),
            ("belum ada", ""),
            ("", ""),
        ] {
            assert_eq!(CardEnding::from(typed).as_str(), kept, "{typed}");
            let read: CardEnding = serde_json::from_value(typed.into()).unwrap();
            assert_eq!(serde_json::to_value(&read).unwrap(), kept, "{typed}");
        }
    }

    #[test]
    fn what_was_on_the_list_stays_and_what_is_new_enters() {
        for initial in Initial::ALL {
            let fitting: Vec<_> = Finding::ALL.into_iter().filter(|finding| finding.fits(initial)).collect();
            let first = if initial == Initial::Listed { Finding::Stays } else { Finding::Enters };
            assert_eq!(fitting, [first, Finding::Leaves, Finding::Reserve]);
        }
    }
}
