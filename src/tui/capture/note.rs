//! What was said, as commands: a line of the minutes, and what follows from it (a need, an objection, a draft
//! decision, an action), linked to it.

pub mod action;
mod objection;
pub mod proposal;

use super::told::Told;
use super::will::Will;
use crate::capture::{EntryId, Fate, Fields, NoteKind as Typed, Reading, Role};
use crate::i18n::{domain, list, say};
use crate::meeting::decisions::{DraftDecision, Motion};
use crate::meeting::needs::Outcome;
use crate::meeting::notes::{AddNote, NoteKind, Remark};
use crate::meeting::objections::Subject;
use crate::meeting::people::Attendance;
use crate::meeting::{ActionId, AgendaItemId, Command, Id, Meeting, NeedId, ObjectionId, ParticipantId, Text};
use crate::tui::words::told as word;

/// What was recognised in the line.
pub struct Said<'a> {
    pub speaker: Option<u32>,
    pub kind: Option<Typed>,
    /// What stands before the colon.
    pub about: &'a [EntryId],
    pub text: &'a str,
    pub fields: &'a Fields,
}

impl Said<'_> {
    /// The first of those it is about that has this letter.
    fn about<I: Id>(&self, letter: char) -> Option<I> {
        self.about.iter().find(|entry| entry.letter == letter).map(|entry| I::from_number(entry.number))
    }

    /// The needs it is about and those it names, each once.
    fn needs(&self) -> Vec<NeedId> {
        let about = self.about.iter().filter(|entry| entry.letter == 'K').map(|entry| entry.number);
        let mut needs: Vec<NeedId> = about.chain(self.fields.needs.iter().copied()).map(NeedId::from_number).collect();
        let mut seen = std::collections::HashSet::new();
        needs.retain(|need| seen.insert(*need));
        needs
    }
}

pub fn meant(said: &Said, line: &str, reading: &Reading, told: &mut Told) -> Will {
    let app = told.app;
    let will = match said.kind {
        // Said about something that is there already: nothing new comes of it.
        Some(Typed::Proposal) if !said.about.is_empty() => remarked(said, NoteKind::Proposal, line, told),
        Some(Typed::Objection) if said.about::<ObjectionId>('O').is_some() => {
            remarked(said, NoteKind::Objection, line, told)
        }
        Some(Typed::Proposal) => proposal::meant(said, &left_over(line, reading, proposal::UNUSED), told),
        Some(Typed::Objection) => {
            let by_name = left_over(line, reading, &[Role::Person]).first().copied();
            objection::meant(said, &left_over(line, reading, SENTENCE), by_name, told)
        }
        Some(Typed::DraftDecision) => draft(said, &left_over(line, reading, SENTENCE), told),
        Some(Typed::Action) => action::meant(said, &left_over(line, reading, action::UNUSED), told),
        plain => {
            let kind = plain.and_then(of_meeting).unwrap_or_else(|| usual(app.meeting(), said.speaker));
            if let Some(number) = nobody(said) {
                told.warn(say!(app.words, "line-nobody", n = number));
            }
            spoken(said, kind, said.text, told)
        }
    };
    if let Some(number) = not_there(said, app.meeting()) {
        told.warn(say!(app.words, "line-not-there", n = number.to_string()));
    }
    if let Some(item) = app.summary.item.as_ref().filter(|_| said.about::<AgendaItemId>('A').is_none()) {
        told.stands(say!(app.words, "line-agenda", label = item.label.as_str()));
    }
    if said.text.is_empty() {
        return Will::Stays(word(&app.words, "line-no-text"));
    }
    // A key meant for a list that went into the line.
    let slip = said.speaker.is_none() && line.trim().chars().nth(1).is_none();
    if slip { told.stays(say!(app.words, "line-slip", text = line.trim())) } else { will }
}

/// Those with a letter.
const KINDS: [Typed; 9] = [
    Typed::Explanation,
    Typed::Opinion,
    Typed::Question,
    Typed::Response,
    Typed::Proposal,
    Typed::Objection,
    Typed::DraftDecision,
    Typed::Action,
    Typed::Procedure,
];

/// The number a plain line begins with, if a letter for a kind follows as behind a speaker: nobody has that number.
fn nobody<'a>(said: &Said<'a>) -> Option<&'a str> {
    let mut words = said.text.split_whitespace();
    let (number, kind, _) = (words.next()?, words.next()?, words.next()?);
    let is_kind = KINDS.iter().any(|typed| kind.eq_ignore_ascii_case(typed.letter().encode_utf8(&mut [0; 4])));
    let plain = said.speaker.is_none() && said.kind.is_none() && said.about.is_empty();
    (plain && is_kind && number.bytes().all(|b| b.is_ascii_digit())).then_some(number)
}

/// Who is said to speak, though the attendance does not have them here.
fn not_there(said: &Said, meeting: &Meeting) -> Option<u32> {
    let number = said.speaker?;
    let person = meeting.people.get(ParticipantId::from_number(number))?;
    let there = matches!(person.attendance(meeting.sitting), Attendance::Present | Attendance::Represented);
    (!there).then_some(number)
}

/// A line of the minutes and nothing else.
fn spoken(said: &Said, kind: NoteKind, text: &str, told: &mut Told) -> Will {
    told.verb(domain::note_kind(&told.app.words, kind));
    told.people(said.speaker.as_slice());
    about(said, told);
    Will::change(note(said, kind, text, told.app.meeting()))
}

/// The same, of a line that could have had fields: they stay in the sentence.
fn remarked(said: &Said, kind: NoteKind, line: &str, told: &mut Told) -> Will {
    let behind = line.split_once(';').map(|(_, behind)| behind.trim()).filter(|behind| !behind.is_empty());
    let text = whole(said.text, behind.as_slice());
    spoken(said, kind, &text, told)
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
fn note(said: &Said, kind: NoteKind, text: &str, meeting: &Meeting) -> Command {
    Command::AddNote(AddNote { remark: remark(said, kind, text, meeting), agenda: said.about('A') })
}

fn remark(said: &Said, kind: NoteKind, text: &str, meeting: &Meeting) -> Remark {
    let objection: Option<ObjectionId> = said.about('O');
    // What is said about an objection is about the need it is raised against.
    let objected = objection.and_then(|id| meeting.objections.get(id)).and_then(|objection| match objection.subject {
        Subject::Need(need) => Some(need),
        _ => None,
    });
    Remark {
        speaker: said.speaker.map(ParticipantId::from_number),
        kind,
        text: text.into(),
        need: said.about('K').or(objected).or_else(|| said.needs().first().copied()),
        objection,
    }
}

/// What it is about: what stands before the colon, and the needs it names.
fn about(said: &Said, told: &mut Told) {
    let others = said.about.iter().filter(|entry| entry.letter != 'K');
    let others = others.map(|entry| format!("{}{:02}", entry.letter, entry.number));
    let all: Vec<String> = others.chain(said.needs().iter().map(ToString::to_string)).collect();
    if !all.is_empty() {
        let language = told.app.words.language();
        told.fact(say!(told.app.words, "line-about", needs = list::and(language, &all)));
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
    let id = told.app.meeting().decisions.next_id();
    told.verb(format!("{} {id}", word(&told.app.words, "line-draft")));
    about(said, told);
    let motion = motion(Motion::default(), Some(&text), said.fields, &said.needs());
    decided(&motion, told);
    let mut commands = vec![Command::DraftDecision(DraftDecision { motion })];
    // Who read it out stands in the minutes; a decision itself has no author.
    if said.speaker.is_some() {
        told.people(said.speaker.as_slice());
        let meeting = told.app.meeting();
        commands.push(note(said, usual(meeting, said.speaker), &text, meeting));
    }
    Will::Change { commands, at: None }
}

/// What is to be decided, with what is named in the line; the rest stays as it was.
pub fn motion(before: Motion, text: Option<&str>, fields: &Fields, needs: &[NeedId]) -> Motion {
    Motion {
        text: text.map_or(before.text, Text::from),
        needs: if needs.is_empty() && !fields.no_needs { before.needs } else { needs.to_vec() },
        outcome: fields.outcome.map(outcome).or(before.outcome),
        actions: match fields.actions.as_slice() {
            [] => before.actions,
            actions => actions.iter().map(|number| ActionId::from_number(*number)).collect(),
        },
    }
}

fn outcome(fate: Fate) -> Outcome {
    match fate {
        Fate::Priority => Outcome::Priority,
        Fate::Reserve => Outcome::Reserve,
        Fate::Forwarded => Outcome::Forwarded,
        Fate::Rejected => Outcome::Rejected,
        Fate::Deferred => Outcome::Deferred,
    }
}

/// What becomes of the needs, and the actions that go with it.
pub fn decided(motion: &Motion, told: &mut Told) {
    let words = &told.app.words;
    let language = words.language();
    let outcome = motion.outcome.map(|outcome| domain::outcome(words, outcome));
    let actions: Vec<String> = motion.actions.iter().map(ToString::to_string).collect();
    let actions = (!actions.is_empty()).then(|| list::and(language, &actions));
    for fact in outcome.into_iter().chain(actions) {
        told.fact(fact);
    }
}
