//! Objections: who objects to what, what was answered and offered, and how it was settled. While one is open there is
//! no consensus on its subject.

use super::event::{Event, Stamp};
use super::id::{DecisionId, NeedId, ObjectionId, ParticipantId};
use super::ledger::Entry;
use super::refusal::{Field, Refusal, required};
use super::state::Meeting;
use super::words::{Line, Text};
use super::{Context, Decided, Moment};
use serde::{Deserialize, Serialize};

/// What an objection is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Subject {
    /// A need.
    Need(NeedId),
    /// A decision.
    Decision(DecisionId),
    /// Something else, in words.
    Matter(Line),
}

/// An answer to an objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Answer {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: Option<ParticipantId>,
    /// The answer.
    pub text: Text,
}

/// How an objection was settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "how", rename_all = "snake_case", deny_unknown_fields)]
pub enum Settlement {
    /// All present agreed to what was offered.
    Consensus {
        /// How many agreed.
        agreed: u32,
    },
    /// The one who raised it took it back.
    Withdrawn {},
    /// It was put to the vote with the decision; the minority view is kept.
    LeftToVote {},
}

/// A settlement, its time and the number present then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "SettledObjection"))]
pub struct Settled {
    /// When.
    pub at: Moment,
    /// Entitled people present at that minute.
    pub present: u32,
    /// How.
    #[serde(flatten)]
    pub settlement: Settlement,
}

/// An objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Objection {
    /// The id.
    pub id: ObjectionId,
    /// When it was raised.
    pub at: Moment,
    /// By whom.
    pub by: ParticipantId,
    /// What it is about.
    pub subject: Subject,
    /// The reason.
    pub reason: Text,
    /// What was answered.
    #[serde(default)]
    pub answers: Vec<Answer>,
    /// The change that was offered.
    #[serde(default)]
    pub change: Text,
    /// The condition that was agreed.
    #[serde(default)]
    pub condition: Text,
    /// How it was settled; open without.
    #[serde(default)]
    pub settled: Option<Settled>,
}

impl Entry for Objection {
    type Id = ObjectionId;
    fn id(&self) -> ObjectionId {
        self.id
    }
}

impl Objection {
    /// Whether it still stands.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.settled.is_none()
    }
}

impl Meeting {
    /// The open objections to a decision or to one of its needs.
    #[must_use]
    pub fn open_objections(&self, decision: DecisionId, needs: &[NeedId]) -> Vec<ObjectionId> {
        let concerns = |subject: &Subject| match subject {
            Subject::Decision(id) => *id == decision,
            Subject::Need(id) => needs.contains(id),
            Subject::Matter(_) => false,
        };
        self.objections.iter().filter(|o| o.is_open() && concerns(&o.subject)).map(|o| o.id).collect()
    }

    fn open_objection(&self, id: ObjectionId) -> Result<&Objection, Refusal> {
        let objection = self.objection(id)?;
        if objection.is_open() { Ok(objection) } else { Err(Refusal::ObjectionSettled { objection: id }) }
    }
}

/// Command: raises an objection.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RaiseObjection {
    /// Who objects.
    pub by: ParticipantId,
    /// To what.
    pub subject: Subject,
    /// Why.
    pub reason: Text,
}

/// Event: an objection was raised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ObjectionRaised {
    /// The id.
    pub id: ObjectionId,
    /// The rest as in the command.
    pub objection: RaiseObjection,
}

impl RaiseObjection {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in_session()?;
        let speaker = meeting.participant(self.by)?;
        if !speaker.person.speaks {
            return Err(Refusal::NoSpeakingRight { participant: self.by });
        }
        if self.reason.is_blank() {
            return Err(Refusal::Missing { field: Field::Reason });
        }
        match &self.subject {
            Subject::Need(id) => {
                meeting.need(*id)?;
            }
            Subject::Decision(id) => {
                meeting.undecided(*id)?;
            }
            Subject::Matter(matter) => required(matter, Field::Subject)?,
        }
        let id = meeting.objections.next_id();
        Ok(vec![Event::ObjectionRaised(ObjectionRaised { id, objection: self.clone() })])
    }
}

impl ObjectionRaised {
    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.objections.push(Objection {
            id: self.id,
            at: stamp.at,
            by: self.objection.by,
            subject: self.objection.subject.clone(),
            reason: self.objection.reason.clone(),
            answers: Vec::new(),
            change: Text::default(),
            condition: Text::default(),
            settled: None,
        });
    }
}

/// Command and event: somebody answers an objection.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerObjection {
    /// Which objection.
    pub id: ObjectionId,
    /// Who answers.
    #[serde(default)]
    pub by: Option<ParticipantId>,
    /// The answer.
    pub text: Text,
}

impl AnswerObjection {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in_session()?;
        meeting.open_objection(self.id)?;
        if let Some(by) = self.by {
            meeting.participant(by)?;
        }
        if self.text.is_blank() {
            return Err(Refusal::Missing { field: Field::Text });
        }
        Ok(vec![Event::ObjectionAnswered(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(objection) = meeting.objections.get_mut(self.id) {
            objection.answers.push(Answer { at: stamp.at, by: self.by, text: self.text.clone() });
        }
    }
}

/// Command and event: writes down the change offered and the condition agreed, as they stand now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfferChange {
    /// Which objection.
    pub id: ObjectionId,
    /// The change offered. Where it changes a need, the need itself is edited too.
    #[serde(default)]
    pub change: Text,
    /// The condition.
    #[serde(default)]
    pub condition: Text,
}

impl OfferChange {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in_session()?;
        meeting.open_objection(self.id)?;
        if self.change.is_blank() && self.condition.is_blank() {
            return Err(Refusal::Missing { field: Field::Change });
        }
        Ok(vec![Event::ChangeOffered(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(objection) = meeting.objections.get_mut(self.id) {
            objection.change = self.change.clone();
            objection.condition = self.condition.clone();
        }
    }
}

/// Command: settles an objection.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SettleObjection {
    /// Which objection.
    pub id: ObjectionId,
    /// How.
    pub settlement: Settlement,
}

/// Event: an objection was settled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ObjectionSettled {
    /// Which objection.
    pub id: ObjectionId,
    /// Entitled people present at that minute.
    pub present: u32,
    /// How.
    pub settlement: Settlement,
}

impl SettleObjection {
    pub(super) fn decide(&self, meeting: &Meeting, context: &Context) -> Decided {
        meeting.must_be_in_session()?;
        meeting.open_objection(self.id)?;
        let present = meeting.entitled_present(context.now);
        if let Settlement::Consensus { agreed } = self.settlement
            && agreed != present
        {
            return Err(Refusal::NotAllAgree { agreed, present });
        }
        Ok(vec![Event::ObjectionSettled(ObjectionSettled {
            id: self.id,
            present,
            settlement: self.settlement.clone(),
        })])
    }
}

impl ObjectionSettled {
    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(objection) = meeting.objections.get_mut(self.id) {
            let settlement = self.settlement.clone();
            objection.settled = Some(Settled { at: stamp.at, present: self.present, settlement });
        }
    }
}

/// Command and event: takes an objection up again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReopenObjection {
    /// Which objection.
    pub id: ObjectionId,
    /// Why.
    pub reason: Line,
}

impl ReopenObjection {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in_session()?;
        if meeting.objection(self.id)?.is_open() {
            return Err(Refusal::ObjectionOpen { objections: vec![self.id] });
        }
        required(&self.reason, Field::Reason)?;
        Ok(vec![Event::ObjectionReopened(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(objection) = meeting.objections.get_mut(self.id) {
            objection.settled = None;
            let text = Text::from(self.reason.as_str());
            objection.answers.push(Answer { at: stamp.at, by: None, text });
        }
    }
}
