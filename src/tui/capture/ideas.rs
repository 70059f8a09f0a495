//! What can be typed next, shown under an empty line: the step that comes next, then what is usually said.

use crate::i18n::say;
use crate::meeting::decisions::{Decision, DecisionStatus};
use crate::meeting::objections::{Objection, Subject};
use crate::meeting::people::{Attendance, Participant};
use crate::meeting::record::SignatureState;
use crate::meeting::votes::Vote;
use crate::meeting::{DecisionId, Id as _, Meeting, ObjectionId, Stage};
use crate::tui::app::{App, Tab};
use crate::tui::widgets::{Part, Role};
use crate::tui::words::told as word;

/// What can be typed next.
pub struct Ideas {
    parts: Vec<String>,
    /// Whether it is a step somebody new would look for, said even behind what was just taken.
    pub leads: bool,
}

impl Ideas {
    pub fn of(app: &App) -> Self {
        let meeting = app.meeting();
        let talks = meeting.agenda.active().is_some();
        let runs = matches!(meeting.stage, Stage::Opened | Stage::Running);
        let leads = app.desk.is_open() && (!runs || !talks || untouched(meeting) || asks_for_a_step(meeting));
        Self { parts: parts(app), leads }
    }

    /// Behind what was just taken the first of them, the step that is looked for, outlasts the facts of what was taken.
    pub fn parts(self) -> impl Iterator<Item = Part> {
        let first = if self.leads { FIRST } else { REST };
        self.parts
            .into_iter()
            .zip(std::iter::once(first).chain(std::iter::repeat(REST)))
            .map(|(idea, keep)| Part::new(idea, Role::Dim, keep))
    }

    pub fn texts(self) -> Vec<String> {
        self.parts
    }
}

/// How long ideas stay on a narrow screen, beside the parts of a line that was taken.
const FIRST: u8 = 7;
const REST: u8 = 1;

/// Whether nothing was said yet about the item that was begun.
fn untouched(meeting: &Meeting) -> bool {
    let item = meeting.agenda.active().map(|item| item.id);
    meeting.notes.iter().all(|note| note.agenda != item)
}

/// Whether something waits to be decided, or to be done now that it is.
fn asks_for_a_step(meeting: &Meeting) -> bool {
    counted(meeting).is_some()
        || missed(meeting).is_some()
        || objected(meeting).is_some()
        || drafted(meeting).is_some()
        || settled(meeting)
}

/// The objection raised last that stands in the way of what is talked about. One whose decision was taken all the same
/// stays open in the record, but nobody waits for it.
fn objected(meeting: &Meeting) -> Option<ObjectionId> {
    let item = meeting.agenda.active()?;
    let begun = item.spans.last().map(|span| span.from);
    let draft = |id: DecisionId| {
        let decision = meeting.decisions.get(id);
        decision.is_some_and(|decision| decision.status == DecisionStatus::Draft && decision.agenda == Some(item.id))
    };
    let waits = |objection: &&Objection| {
        objection.is_open()
            && match objection.subject {
                Subject::Decision(id) => draft(id),
                Subject::Need(_) | Subject::Matter(_) => begun.is_some_and(|begun| objection.at >= begun),
            }
    };
    meeting.objections.iter().rfind(waits).map(|objection| objection.id)
}

/// The decisions under the item.
fn here(meeting: &Meeting) -> impl Iterator<Item = &Decision> {
    let item = meeting.agenda.active().map(|item| item.id);
    meeting.decisions.iter().filter(move |decision| decision.agenda == item)
}

/// The first draft under the item.
fn drafted(meeting: &Meeting) -> Option<DecisionId> {
    here(meeting).find(|decision| decision.status == DecisionStatus::Draft).map(|decision| decision.id)
}

/// Whether what was brought to a decision under the item is decided, and nothing was noted since.
fn settled(meeting: &Meeting) -> bool {
    let at = here(meeting).filter_map(|decision| match decision.status {
        DecisionStatus::Decided { at, .. } | DecisionStatus::Rejected { at, .. } => Some(at),
        _ => None,
    });
    let last = meeting.notes.last().map(|note| note.at);
    meeting.agenda.active().is_some() && at.max().is_some_and(|at| last.is_none_or(|last| last <= at))
}

/// The vote whose last round chose nothing.
fn missed(meeting: &Meeting) -> Option<&Vote> {
    let undecided = |vote: &&Vote| !vote.ended && !vote.is_carried() && !vote.is_counting() && !vote.rounds.is_empty();
    meeting.votes.iter().rfind(undecided)
}

fn counted(meeting: &Meeting) -> Option<&Vote> {
    meeting.votes.iter().find(|vote| vote.is_counting())
}

/// Ideas that are written one behind the other, parted by a bar.
fn listed(ideas: &str) -> Vec<String> {
    ideas.split('|').map(|idea| idea.trim().to_owned()).collect()
}

fn parts(app: &App) -> Vec<String> {
    let (words, meeting) = (&app.words, app.meeting());
    let at_door = app.tab() == Some(Tab::Attendance);
    match meeting.stage {
        Stage::Draft | Stage::Postponed if !meeting.missing_to_begin().is_empty() => {
            step_then_door(app, "line-ideas-prepare", at_door)
        }
        Stage::Registration | Stage::Delayed if app.summary.quorum.met() && app.summary.quorum.present > 0 => {
            step_then_door(app, "line-ideas-quorum", at_door)
        }
        Stage::Opened | Stage::Running if at_door => late(app),
        Stage::Opened | Stage::Running => running(app),
        Stage::Draft | Stage::Postponed | Stage::Registration | Stage::Delayed if at_door => door(app),
        Stage::Draft | Stage::Postponed if meeting.roles.chair.is_none() || meeting.roles.secretary.is_none() => {
            listed(&word(words, "line-ideas-roles"))
        }
        Stage::Draft | Stage::Postponed => listed(&word(words, "line-ideas-draft")),
        Stage::Registration | Stage::Delayed => listed(&word(words, "line-ideas-registration")),
        Stage::Recess => listed(&word(words, "line-ideas-recess")),
        Stage::Closing => closing(app),
        Stage::Closed => listed(&word(words, "line-ideas-closed")),
        Stage::Signing => signing(app),
        Stage::Final | Stage::FollowUp => listed(&word(words, "line-ideas-final")),
        Stage::Cancelled => listed(&word(words, "line-ideas-cancelled")),
    }
}

/// Numbers of people who are there, and of people who are not.
fn numbers(meeting: &Meeting) -> (Option<u32>, Option<u32>) {
    let there =
        |one: &&Participant| matches!(one.attendance(meeting.sitting), Attendance::Present | Attendance::Represented);
    let number = |one: &Participant| one.id.number();
    let absent = meeting.people.iter().find(|one| matches!(one.attendance(meeting.sitting), Attendance::Absent));
    (meeting.people.iter().find(there).map(number), absent.map(number))
}

/// These ideas; at the door the first of them, and then what is done there.
fn step_then_door(app: &App, key: &str, at_door: bool) -> Vec<String> {
    let ideas = listed(&word(&app.words, key));
    if at_door { ideas.into_iter().take(1).chain(door(app)).collect() } else { ideas }
}

/// At the door of a meeting that goes on: the way back to it, then what is done for those who come and go.
fn late(app: &App) -> Vec<String> {
    match app.meeting().agenda.active() {
        Some(_) => step_then_door(app, "line-ideas-late", true),
        None => running(app).into_iter().take(1).chain(door(app)).collect(),
    }
}

fn door(app: &App) -> Vec<String> {
    let words = &app.words;
    let (there, absent) = numbers(app.meeting());
    let mut ideas = Vec::new();
    if let Some(n) = absent {
        ideas.extend(listed(&say!(words, "line-ideas-come", n = n.to_string())));
    }
    if let Some(n) = there {
        ideas.extend(listed(&say!(words, "line-ideas-gone", n = n.to_string())));
    }
    ideas.extend(listed(&word(words, "line-ideas-walk-in")));
    ideas
}

/// Between the items the next one; under an item what waits to be decided, else what is usually said.
fn running(app: &App) -> Vec<String> {
    let (words, meeting) = (&app.words, app.meeting());
    let agenda = &meeting.agenda;
    if let Some(vote) = counted(meeting) {
        let letters: Vec<String> =
            vote.call.options.iter().zip('A'..='Z').map(|(_, letter)| format!("{letter} …")).collect();
        let named = vote.call.options.iter().zip('A'..='Z').map(|(option, letter)| format!("{letter} {option}"));
        let count = say!(words, "line-ideas-count", options = letters.join(" "));
        return std::iter::once(count).chain(named).collect();
    }
    if let Some(vote) = missed(meeting) {
        let ideas = listed(&say!(words, "line-ideas-missed", id = vote.id.to_string()));
        let rounds = u32::try_from(vote.rounds.len()).unwrap_or(u32::MAX);
        return ideas.into_iter().skip(usize::from(rounds >= vote.max_rounds)).collect();
    }
    if agenda.active().is_none() {
        let Some(next) = agenda.untouched().first().copied() else {
            return listed(&word(words, "line-ideas-all-done"));
        };
        let title = agenda.items.get(next).map_or("", |item| item.topic.title.as_str());
        return listed(&say!(words, "line-ideas-agenda", n = agenda.label(next), title = title.replace('|', "/")));
    }
    if let Some(id) = objected(meeting) {
        let answered = meeting.objections.get(id).is_some_and(|objection| !objection.answers.is_empty());
        return listed(&match answered {
            true => say!(words, "line-ideas-answered", id = id.to_string()),
            false => say!(words, "line-ideas-objection", id = id.to_string()),
        });
    }
    if let Some(id) = drafted(meeting) {
        return listed(&say!(words, "line-ideas-decide", id = id.to_string()));
    }
    if settled(meeting) {
        return listed(&word(words, "line-ideas-settled"));
    }
    let n = numbers(meeting).0.unwrap_or(1);
    listed(&say!(words, "line-ideas", n = n.to_string()))
}

/// From the draft that is read out to the end.
fn closing(app: &App) -> Vec<String> {
    let record = &app.meeting().record;
    let key = match (record.read_at, &record.approval) {
        (_, Some(_)) => "line-ideas-approved",
        (Some(_), None) => "line-ideas-read",
        (None, None) => "line-ideas-closing",
    };
    listed(&word(&app.words, key))
}

/// Who signs still; where nobody is named, how to name them.
fn signing(app: &App) -> Vec<String> {
    let words = &app.words;
    let signers = &app.meeting().record.signers;
    let open = || signers.iter().filter(|signer| !matches!(signer.state, SignatureState::Signed { .. }));
    if open().any(|signer| signer.participant.is_none()) {
        return listed(&word(words, "line-ideas-signers"));
    }
    let numbers: Vec<String> = open().filter_map(|signer| Some(signer.participant?.number().to_string())).collect();
    match numbers.is_empty() {
        true => listed(&word(words, "line-ideas-signed")),
        false => listed(&say!(words, "line-ideas-sign", numbers = numbers.join(" "))),
    }
}
