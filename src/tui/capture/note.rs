//! What was said, as commands: a line of the minutes, and what follows from it (a need, an objection, a draft
//! decision, an action), linked to it.

mod action;
mod objection;
mod proposal;

use super::told::{Told, needs};
use super::will::Will;
use crate::capture::{Fields, NoteKind as Typed, Reading, Role};
use crate::i18n::{domain, say};
use crate::meeting::decisions::{DraftDecision, Motion};
use crate::meeting::notes::{AddNote, NoteKind, Remark};
use crate::meeting::{Command, Id as _, Meeting, NeedId, ParticipantId};
use crate::tui::words::told as word;

/// What was recognised in the line.
pub struct Said<'a> {
    pub speaker: Option<u32>,
    pub kind: Option<Typed>,
    pub text: &'a str,
    pub fields: &'a Fields,
}

pub fn meant(said: &Said, line: &str, reading: &Reading, told: &mut Told) -> Will {
    let app = told.app;
    let will = match said.kind {
        Some(Typed::Proposal) => proposal::meant(said, &left_over(line, reading, proposal::UNUSED), told),
        Some(Typed::Objection) => objection::meant(said, &left_over(line, reading, SENTENCE), told),
        Some(Typed::DraftDecision) => draft(said, &left_over(line, reading, SENTENCE), told),
        Some(Typed::Action) => action::meant(said, &left_over(line, reading, action::UNUSED), told),
        plain => {
            let kind = plain.and_then(of_meeting).unwrap_or_else(|| usual(app.meeting(), said.speaker));
            told.verb(domain::note_kind(&app.words, kind));
            told.people(said.speaker.as_slice());
            about(said.fields, told);
            Will::change(note(said, kind, said.text))
        }
    };
    if let Some(item) = &app.summary.item {
        told.stands(say!(app.words, "line-agenda", label = item.label.as_str()));
    }
    if said.text.is_empty() {
        return Will::Stays(word(&app.words, "line-no-text"));
    }
    // A key meant for a list that went into the line.
    let slip = said.speaker.is_none() && line.trim().chars().nth(1).is_none();
    if slip { told.stays(say!(app.words, "line-slip", text = line.trim())) } else { will }
}

/// The kind of a plain note.
fn of_meeting(typed: Typed) -> Option<NoteKind> {
    match typed {
        Typed::Explanation => Some(NoteKind::Explanation),
        Typed::Opinion => Some(NoteKind::Opinion),
        Typed::Question => Some(NoteKind::Question),
        Typed::Response => Some(NoteKind::Response),
        Typed::Procedure => Some(NoteKind::Procedure),
        Typed::Proposal => Some(NoteKind::Proposal),
        Typed::Objection => Some(NoteKind::Objection),
        Typed::DraftDecision | Typed::Action => None,
    }
}

/// The kind of a note that names none: who leads or writes says how the meeting goes on, others say what they think.
fn usual(meeting: &Meeting, speaker: Option<u32>) -> NoteKind {
    let roles = &meeting.roles;
    let officer = |id| [roles.chair, roles.secretary, roles.facilitator].contains(&Some(id));
    match speaker.map(ParticipantId::from_number) {
        Some(id) if !officer(id) => NoteKind::Opinion,
        _ => NoteKind::Procedure,
    }
}

/// The line of the minutes.
fn note(said: &Said, kind: NoteKind, text: &str) -> Command {
    Command::AddNote(AddNote { remark: remark(said, kind, text), agenda: None })
}

fn remark(said: &Said, kind: NoteKind, text: &str) -> Remark {
    Remark {
        speaker: said.speaker.map(ParticipantId::from_number),
        kind,
        text: text.into(),
        need: said.fields.needs.first().map(|number| NeedId::from_number(*number)),
        objection: None,
    }
}

/// The needs it names.
fn about(fields: &Fields, told: &mut Told) {
    if !fields.needs.is_empty() {
        let needs = needs(told.app, &fields.needs);
        told.fact(say!(told.app.words, "line-about", needs = needs));
    }
}

/// The fields a sentence has no use for: they go back into it.
const SENTENCE: &[Role] = &[
    Role::Money,
    Role::Source,
    Role::Quantity,
    Role::Date,
    Role::Time,
    Role::Sector,
    Role::Beneficiaries,
    Role::Person,
];

/// The fields behind the text that are of no use here, as they were typed: what was typed is never dropped.
fn left_over<'l>(line: &'l str, reading: &Reading, unused: &[Role]) -> Vec<&'l str> {
    let from = line.find(';').unwrap_or(line.len());
    let behind = reading.spans.iter().filter(|span| span.range.start > from && unused.contains(&span.role));
    behind.filter_map(|span| line.get(span.range.clone())).map(str::trim).collect()
}

/// The text with what was left over behind it.
fn whole(text: &str, left_over: &[&str]) -> String {
    std::iter::once(text).chain(left_over.iter().copied()).collect::<Vec<_>>().join("; ")
}

fn draft(said: &Said, left_over: &[&str], told: &mut Told) -> Will {
    let text = whole(said.text, left_over);
    told.does("line-draft");
    about(said.fields, told);
    let motion = Motion {
        text: text.as_str().into(),
        needs: said.fields.needs.iter().map(|number| NeedId::from_number(*number)).collect(),
        ..Motion::default()
    };
    let mut commands = vec![Command::DraftDecision(DraftDecision { motion })];
    // Who read it out stands in the minutes; a decision itself has no author.
    if said.speaker.is_some() {
        told.people(said.speaker.as_slice());
        commands.push(note(said, usual(told.app.meeting(), said.speaker), &text));
    }
    Will::Change { commands, at: None }
}
