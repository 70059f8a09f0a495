//! Who signs, who has signed, and what is added to a record that is final.

use super::state::{Addendum, SignatureState, Signer};
use crate::meeting::event::{Event, Stamp};
use crate::meeting::id::ParticipantId;
use crate::meeting::refusal::{Field, Refusal, required};
use crate::meeting::stage::Stage;
use crate::meeting::state::Meeting;
use crate::meeting::words::{Line, Text};
use crate::meeting::{Context, Decided};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Command and event: names who signs in which capacity, whole. Signatures already given in the same capacity by the
/// same person stay.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NameSigners {
    /// The signers in the order of the papers.
    pub signers: Vec<NamedSigner>,
}

/// Somebody who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NamedSigner {
    /// In which capacity: a code of the rules or free words.
    pub capacity: Line,
    /// Who.
    #[serde(default)]
    pub participant: Option<ParticipantId>,
    /// Whether the record cannot become final without it.
    #[serde(default)]
    pub required: bool,
}

impl NameSigners {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_open()?;
        if self.signers.is_empty() {
            return Err(Refusal::Missing { field: Field::Signers });
        }
        for signer in &self.signers {
            required(&signer.capacity, Field::Capacity)?;
            if let Some(participant) = signer.participant {
                meeting.participant(participant)?;
            }
        }
        Ok(vec![Event::SignersNamed(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        let before = std::mem::take(&mut meeting.record.signers);
        let state = |named: &NamedSigner| {
            let same = |s: &&Signer| s.capacity == named.capacity && s.participant == named.participant;
            before.iter().find(same).map_or(SignatureState::Pending, |signer| signer.state.clone())
        };
        meeting.record.signers = self
            .signers
            .iter()
            .map(|named| Signer {
                capacity: named.capacity.clone(),
                participant: named.participant,
                required: named.required,
                state: state(named),
            })
            .collect();
    }
}

/// Command and event: marks a signature as given, to follow, or open. A signature to follow may be given after the
/// record is final.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MarkSignature {
    /// Which signer, from 0 in the order of the papers.
    pub signer: usize,
    /// Signed now (`true`), or to follow (`false`).
    pub signed: bool,
    /// By which day it will follow.
    #[serde(default)]
    pub follows: Option<NaiveDate>,
}

impl MarkSignature {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        let signer = meeting.record.signers.get(self.signer);
        let signer =
            signer.ok_or_else(|| Refusal::Unknown { what: Field::Signers, id: (self.signer + 1).to_string() })?;
        let follows = matches!(signer.state, SignatureState::ToFollow { .. });
        if !(meeting.stage == Stage::Signing || (meeting.stage.is_final() && follows && self.signed)) {
            return Err(Refusal::WrongStage { stage: meeting.stage, allowed: vec![Stage::Signing] });
        }
        if signer.participant.is_none() {
            return Err(Refusal::SignerUnnamed { capacity: signer.capacity.clone() });
        }
        Ok(vec![Event::SignatureMarked(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(signer) = meeting.record.signers.get_mut(self.signer) {
            signer.state = match self.signed {
                true => SignatureState::Signed { at: stamp.at },
                false => SignatureState::ToFollow { by: self.follows },
            };
        }
    }
}

/// Command and event: adds something to a final record. The record itself stays as signed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddAddendum {
    /// Why.
    pub reason: Line,
    /// What.
    pub text: Text,
}

impl AddAddendum {
    pub(in crate::meeting) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Final, Stage::FollowUp])?;
        required(&self.reason, Field::Reason)?;
        if self.text.is_blank() {
            return Err(Refusal::Missing { field: Field::Text });
        }
        Ok(vec![Event::AddendumAdded(self.clone())])
    }

    pub(in crate::meeting) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        let addendum = Addendum { at: stamp.at, reason: self.reason.clone(), text: self.text.clone() };
        meeting.record.addenda.push(addendum);
    }
}
