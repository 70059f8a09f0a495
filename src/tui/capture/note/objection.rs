//! `19 k lokasinya rawan banjir; K03`: an objection, and the line of the minutes it was raised in.

use super::super::told::{Told, uncapitalised};
use super::super::will::Will;
use super::{Said, remark, whole};
use crate::i18n::{domain, say};
use crate::meeting::decisions::{Decision, DecisionStatus};
use crate::meeting::notes::{AddNote, NoteKind, Remark};
use crate::meeting::objections::{RaiseObjection, Subject};
use crate::meeting::{Command, DecisionId, Id as _, Line, Meeting, ParticipantId};
use crate::tui::words::told as word;

pub fn meant(said: &Said, left_over: &[&str], by_name: Option<&str>, told: &mut Told) -> Will {
    let app = told.app;
    // Where nobody speaks, the person named behind the sentence objects, and the minutes keep no line of it.
    let by = said.speaker.or(said.fields.person);
    let by_name = said.speaker.is_none().then_some(by_name).flatten();
    let left_over: Vec<&str> = left_over.iter().copied().filter(|piece| Some(*piece) != by_name).collect();
    let text = whole(said.text, &left_over);
    told.verb(format!("{} {}", word(&app.words, "line-objection"), app.meeting().objections.next_id()));
    told.people(by.as_slice());
    let subject = subject(app.meeting(), said, &text);
    let name = domain::subject(&app.words, &subject);
    let name = if matches!(subject, Subject::Matter(_)) { name } else { uncapitalised(&name) };
    told.fact(say!(app.words, "line-objection-to", subject = name));
    let Some(by) = by.map(ParticipantId::from_number) else {
        return told.stays(word(&app.words, "line-objection-by"));
    };
    let reason = text.as_str().into();
    let mut commands = vec![Command::RaiseObjection(RaiseObjection { by, subject, reason })];
    if said.speaker.is_some() {
        let objection = Some(app.meeting().objections.next_id());
        let remark = Remark { objection, ..remark(said, NoteKind::Objection, &text, app.meeting()) };
        commands.push(Command::AddNote(AddNote { remark, agenda: said.about('A') }));
    }
    Will::Change { commands, at: None }
}

/// A need that is named; else the draft being talked about; else the matter on the agenda.
fn subject(meeting: &Meeting, said: &Said, text: &str) -> Subject {
    if let Some(decision) = said.about('D') {
        return Subject::Decision(decision);
    }
    if let Some(need) = said.needs().first() {
        return Subject::Need(*need);
    }
    if let Some(decision) = draft(meeting) {
        return Subject::Decision(decision);
    }
    let item = meeting.agenda.active().map(|item| item.topic.title.clone());
    Subject::Matter(item.unwrap_or_else(|| Line::from(text)))
}

/// The one draft under the agenda item being dealt with.
fn draft(meeting: &Meeting) -> Option<DecisionId> {
    let agenda = meeting.agenda.active().map(|item| item.id);
    let under = |decision: &&Decision| decision.agenda == agenda && decision.status == DecisionStatus::Draft;
    let mut drafts = meeting.decisions.iter().filter(under);
    let first = drafts.next()?;
    drafts.next().is_none().then_some(first.id)
}
