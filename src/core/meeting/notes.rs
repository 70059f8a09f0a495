//! The minutes line by line: who said what, when, under which agenda item.

use super::event::{Event, Stamp};
use super::id::{AgendaItemId, NeedId, NoteId, ObjectionId, ParticipantId};
use super::ledger::Entry;
use super::refusal::{Field, Refusal};
use super::state::Meeting;
use super::words::Text;
use super::{Context, Decided, Moment};
use serde::{Deserialize, Serialize};

/// What kind of contribution a note is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// What the chair or secretary does to run the meeting (prosedur).
    #[default]
    Procedure,
    /// Penjelasan.
    Explanation,
    /// Pendapat.
    Opinion,
    /// Pertanyaan.
    Question,
    /// Tanggapan.
    Response,
    /// Usulan.
    Proposal,
    /// Keberatan.
    Objection,
}

impl NoteKind {
    /// All kinds.
    pub const ALL: [Self; 7] = [
        Self::Procedure,
        Self::Explanation,
        Self::Opinion,
        Self::Question,
        Self::Response,
        Self::Proposal,
        Self::Objection,
    ];
}

/// What a note says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// Who spoke.
    #[serde(default)]
    pub speaker: Option<ParticipantId>,
    /// What kind of contribution it is.
    #[serde(default)]
    pub kind: NoteKind,
    /// The gist.
    pub text: Text,
    /// The need it is about.
    #[serde(default)]
    pub need: Option<NeedId>,
    /// The objection it belongs to.
    #[serde(default)]
    pub objection: Option<ObjectionId>,
}

/// An earlier wording of a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoteRevision {
    /// When it was replaced.
    pub at: Moment,
    /// What stood there.
    pub remark: Remark,
}

/// One line of the minutes. A withdrawn one is gone from here without a trace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// The id.
    pub id: NoteId,
    /// When it was said.
    pub at: Moment,
    /// The agenda item it was said under.
    pub agenda: Option<AgendaItemId>,
    /// What it says.
    pub remark: Remark,
    /// Earlier wordings, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revisions: Vec<NoteRevision>,
}

impl Entry for Note {
    type Id = NoteId;
    fn id(&self) -> NoteId {
        self.id
    }
}

fn check(meeting: &Meeting, remark: &Remark) -> Result<(), Refusal> {
    if remark.text.is_blank() {
        return Err(Refusal::Missing { field: Field::Text });
    }
    if let Some(speaker) = remark.speaker
        && !meeting.participant(speaker)?.person.speaks
    {
        return Err(Refusal::NoSpeakingRight { participant: speaker });
    }
    if let Some(need) = remark.need {
        meeting.need(need)?;
    }
    if let Some(objection) = remark.objection {
        meeting.objection(objection)?;
    }
    Ok(())
}

/// Command: writes a line of the minutes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddNote {
    /// What was said.
    pub remark: Remark,
    /// The agenda item; the active one where none is named.
    #[serde(default)]
    pub agenda: Option<AgendaItemId>,
}

/// Event: a line of the minutes was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoteAdded {
    /// The id.
    pub id: NoteId,
    /// The agenda item.
    pub agenda: Option<AgendaItemId>,
    /// What was said.
    pub remark: Remark,
}

impl AddNote {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        check(meeting, &self.remark)?;
        let agenda = match self.agenda {
            Some(id) => Some(meeting.agenda_item(id)?.id),
            None => meeting.agenda.active().map(|item| item.id),
        };
        Ok(vec![Event::NoteAdded(NoteAdded { id: meeting.notes.next_id(), agenda, remark: self.remark.clone() })])
    }
}

impl NoteAdded {
    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.notes.push(Note {
            id: self.id,
            at: stamp.at,
            agenda: self.agenda,
            remark: self.remark.clone(),
            revisions: Vec::new(),
        });
    }
}

/// Command and event: corrects a line; the earlier wording is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CorrectNote {
    /// Which line.
    pub id: NoteId,
    /// The new wording.
    pub remark: Remark,
    /// The agenda item it belongs to; the one it had where none is named.
    #[serde(default)]
    pub agenda: Option<AgendaItemId>,
}

impl CorrectNote {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.note(self.id)?;
        check(meeting, &self.remark)?;
        if let Some(agenda) = self.agenda {
            meeting.agenda_item(agenda)?;
        }
        Ok(vec![Event::NoteCorrected(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(note) = meeting.notes.get_mut(self.id) {
            let before = std::mem::replace(&mut note.remark, self.remark.clone());
            note.revisions.push(NoteRevision { at: stamp.at, remark: before });
            note.agenda = self.agenda.or(note.agenda);
        }
    }
}

/// Command and event: withdraws words. They are treated as never said and leave no trace in any output.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WithdrawNote {
    /// Which line.
    pub id: NoteId,
}

impl WithdrawNote {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.note(self.id)?;
        Ok(vec![Event::NoteWithdrawn(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.notes.remove(self.id);
    }
}
