//! The text on its way: drafted, read aloud, worded anew, and the view that did not prevail.

use super::state::{Decision, DecisionRevision, DecisionStatus, MinorityNote, Motion, check};
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::{AgendaItemId, DecisionId};
use crate::meeting::refusal::{Field, Refusal, required};
use crate::meeting::state::Meeting;
use crate::meeting::words::Line;
use crate::meeting::{Context, Decided};
use serde::{Deserialize, Serialize};

/// Command: drafts a decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DraftDecision {
    /// What is to be decided.
    pub motion: Motion,
}

/// Event: a decision was drafted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DecisionDrafted {
    /// The id.
    pub id: DecisionId,
    /// The agenda item it belongs to.
    pub agenda: Option<AgendaItemId>,
    /// What is to be decided.
    pub motion: Motion,
}

impl DraftDecision {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        check(meeting, &self.motion)?;
        Ok(vec![Event::DecisionDrafted(DecisionDrafted {
            id: meeting.decisions.next_id(),
            agenda: meeting.agenda.active().map(|item| item.id),
            motion: self.motion.clone(),
        })])
    }
}

impl DecisionDrafted {
    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.decisions.push(Decision {
            id: self.id,
            agenda: self.agenda,
            motion: self.motion.clone(),
            status: DecisionStatus::Draft,
            read_at: None,
            kept_number: None,
            minority: Vec::new(),
            revisions: Vec::new(),
        });
    }
}

/// Command and event: words a decision anew. Once decided this needs a reason, which is printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WordDecision {
    /// Which decision.
    pub id: DecisionId,
    /// The new wording.
    pub motion: Motion,
    /// Why, once decided.
    #[serde(default)]
    pub reason: Line,
}

impl WordDecision {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        let decision = meeting.decision(self.id)?;
        check(meeting, &self.motion)?;
        match decision.status {
            DecisionStatus::Draft => {}
            DecisionStatus::Voting { vote } => return Err(Refusal::VoteUnderWay { vote }),
            DecisionStatus::Decided { .. } => {
                required(&self.reason, Field::Reason)?;
                let effect = |m: &Motion| (m.needs.clone(), m.outcome);
                if effect(&decision.motion) != effect(&self.motion) {
                    return Err(Refusal::NotADraft { decision: self.id });
                }
            }
            DecisionStatus::Rejected { .. } | DecisionStatus::Deferred { .. } | DecisionStatus::Dropped => {
                return Err(Refusal::NotADraft { decision: self.id });
            }
        }
        Ok(vec![Event::DecisionWorded(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(decision) = meeting.decisions.get_mut(self.id) {
            let before = std::mem::replace(&mut decision.motion, self.motion.clone());
            decision.revisions.push(DecisionRevision {
                at: stamp.at,
                reason: self.reason.clone(),
                motion: before,
                status: decision.status.clone(),
            });
        }
    }
}

/// Command and event: the draft was read aloud.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadDecision {
    /// Which decision.
    pub id: DecisionId,
}

impl ReadDecision {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in_session()?;
        meeting.undecided(self.id)?;
        Ok(vec![Event::DecisionRead(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(decision) = meeting.decisions.get_mut(self.id) {
            decision.read_at = Some(stamp.at);
        }
    }
}

/// Command and event: writes down a view that did not prevail.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NoteMinority {
    /// Which decision.
    pub id: DecisionId,
    /// The view.
    pub note: MinorityNote,
}

impl NoteMinority {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.decision(self.id)?;
        if self.note.text.is_blank() {
            return Err(Refusal::Missing { field: Field::Text });
        }
        Ok(vec![Event::MinorityNoted(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(decision) = meeting.decisions.get_mut(self.id) {
            decision.minority.push(self.note.clone());
        }
    }
}
