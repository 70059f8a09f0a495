//! The record line by line: its state, what it lacks, who signs, and the text of the paper.

use super::warnings::warnings;
use crate::i18n::{Words, date, domain, say, time};
use crate::meeting::record::{SignatureState, Signer};
use crate::meeting::{Meeting, Moment};
use crate::report::text::{RowKind, rows};
use crate::report::{notulen, notulen_with_code};
use crate::tui::app::App;
use crate::tui::screens::facts::{Facts, first_line, name};
use crate::tui::widgets::Role;

/// The width of the text: what fits beside the border on eighty columns.
pub const PAGE: usize = 76;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Step(Step),
    /// Something that is better put right before the record is closed.
    Warning,
    /// A signer, by place.
    Signer(usize),
    /// A correction, by place.
    Correction(usize),
    /// An addendum, by place.
    Addendum(usize),
    /// A line of the paper.
    Text,
}

/// A step on the way to the final record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Read,
    Approved,
    Survey,
    Principles,
    NextMeeting,
}

impl What {
    /// The key of the heading it stands under.
    pub const fn section(self) -> &'static str {
        match self {
            Self::Step(_) => "record-section-state",
            Self::Warning => "record-section-warnings",
            Self::Signer(_) => "record-section-signers",
            Self::Correction(_) => "record-section-corrections",
            Self::Addendum(_) => "record-section-addenda",
            Self::Text => "record-section-text",
        }
    }
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordLine {
    pub what: What,
    pub text: String,
    pub role: Role,
}

impl RecordLine {
    /// Whether it is a line of the paper, which is read as a whole.
    pub fn is_of_paper(&self) -> bool {
        self.what == What::Text
    }

    fn new(what: What, text: impl Into<String>, role: Role) -> Self {
        Self { what, text: text.into(), role }
    }
}

/// All lines, in the order in which they are shown.
pub fn record_lines(app: &App) -> Vec<RecordLine> {
    let (words, meeting) = (&app.words, app.meeting());
    let mut lines = steps(app);
    lines.extend(warnings(app).into_iter().map(|text| RecordLine::new(What::Warning, text, Role::Warning)));
    lines.extend(signers(meeting).iter().enumerate().map(|(at, signer)| signer_line(app, at, signer)));
    let corrections = meeting.record.corrections.iter().enumerate();
    lines.extend(corrections.map(|(at, correction)| {
        let text = timed_line(app, correction.at, &correction.text);
        RecordLine::new(What::Correction(at), text, Role::Plain)
    }));
    let addenda = meeting.record.addenda.iter().enumerate();
    lines.extend(addenda.map(|(at, addendum)| {
        RecordLine::new(What::Addendum(at), timed_line(app, addendum.at, &addendum.text), Role::Plain)
    }));
    let paper = match app.desk.code() {
        Some((n, code)) => rows(&notulen_with_code(meeting, words, n, code), PAGE),
        None => rows(&notulen(meeting, words), PAGE),
    };
    lines.extend(paper.into_iter().map(|row| RecordLine::new(What::Text, row.text, role(row.kind))));
    lines
}

const fn role(kind: RowKind) -> Role {
    match kind {
        RowKind::Title | RowKind::Section | RowKind::Part | RowKind::TableFoot => Role::Strong,
        RowKind::TableHead => Role::Dim,
        RowKind::Body => Role::Plain,
    }
}

/// Those who sign; before anybody was named, those the rules ask for.
pub fn signers(meeting: &Meeting) -> Vec<Signer> {
    let named = &meeting.record.signers;
    if named.is_empty() { meeting.proposed_signers() } else { named.clone() }
}

fn clock(words: &Words, at: Moment) -> String {
    time::clock(words.language(), at)
}

fn timed_line(app: &App, at: Moment, text: &str) -> String {
    format!("{} {}", clock(&app.words, at), first_line(app, text))
}

fn steps(app: &App) -> Vec<RecordLine> {
    let check = app.theme.glyphs.check;
    let step = |step, done: Option<String>, open: String| match done {
        Some(done) => RecordLine::new(What::Step(step), format!("{check} {done}"), Role::Good),
        None => RecordLine::new(What::Step(step), format!("· {open}"), Role::Dim),
    };
    let (words, record) = (&app.words, &app.meeting().record);
    let read = record.read_at.map(|at| say!(words, "record-was-read", time = clock(words, at)));
    let approved = record.approval.as_ref().map(|approval| {
        let by = domain::approved_by(words, approval.by);
        say!(words, "record-was-approved", by = by, present = approval.present, time = clock(words, approval.at))
    });
    let survey = record
        .survey
        .as_ref()
        .map(|survey| say!(words, "record-survey-is", n = survey.respondents, questions = survey.questions.len()));
    let marks = record.principles.iter();
    let marks: Vec<String> = marks.map(|(p, mark)| format!("{} {mark}", domain::principle(words, *p))).collect();
    let principles = (!marks.is_empty()).then(|| marks.join(", "));
    vec![
        step(Step::Read, read, say!(words, "record-not-read")),
        step(Step::Approved, approved, say!(words, "record-not-approved")),
        step(Step::Survey, survey, say!(words, "record-no-survey")),
        step(Step::Principles, principles, say!(words, "record-no-principles")),
        step(Step::NextMeeting, next_meeting(app), say!(words, "record-no-next-meeting")),
    ]
}

fn next_meeting(app: &App) -> Option<String> {
    let next = app.meeting().record.next_meeting.as_ref()?;
    let words = &app.words;
    let time = next.time.map(|time| time::clock(words.language(), time));
    let parts = [Some(date::long(words.language(), next.date)), time, Some(next.place.to_string())];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    Some(say!(words, "record-next-meeting-is", meeting = parts.join(", ")))
}

fn signer_line(app: &App, at: usize, signer: &Signer) -> RecordLine {
    let (words, meeting) = (&app.words, app.meeting());
    let capacity = domain::capacity(words, &signer.capacity);
    let who = signer.participant.map_or_else(|| say!(words, "record-nobody"), |id| name(meeting, id));
    let (state, mark, role) = match &signer.state {
        SignatureState::Pending => (domain::signature(words, &signer.state), "·", Role::Plain),
        SignatureState::Signed { at } => {
            (say!(words, "record-signed-at", time = clock(words, *at)), app.theme.glyphs.check, Role::Good)
        }
        SignatureState::ToFollow { by } => {
            let by = by.map(|day| date::short(words.language(), day)).unwrap_or_default();
            (format!("{} {by}", domain::signature(words, &signer.state)), "·", Role::Warning)
        }
    };
    let required = if signer.required { say!(words, "record-required") } else { String::new() };
    let text = format!("{mark} {capacity}: {who} ({}{required})", state.trim());
    RecordLine::new(What::Signer(at), text, role)
}

/// A correction, whole.
pub fn correction(app: &App, facts: &mut Facts, at: usize) {
    let meeting = app.meeting();
    if let Some(correction) = meeting.record.corrections.get(at) {
        facts.fact("record-asked-by", correction.by.map(|by| name(meeting, by)).unwrap_or_default());
        facts.fact("column-text", correction.text.as_str());
    }
}

/// An addendum, whole.
pub fn addendum(app: &App, facts: &mut Facts, at: usize) {
    if let Some(addendum) = app.meeting().record.addenda.get(at) {
        facts.fact("column-reason", addendum.reason.as_str());
        facts.fact("column-text", addendum.text.as_str());
    }
}
