//! What a line means for this meeting, and what Enter does with it.

use super::book::Book;
use super::counts;
use super::door;
use super::note;
use super::slash;
use super::told::Told;
use super::walk_in;
use crate::capture::{self, Ambiguity, CaptureError, Completion, Meaning, Reading, Vocabulary};
use crate::i18n::{capture_error, say};
use crate::meeting::{Command, Moment};
use crate::tui::app::{App, Tab};
use crate::tui::effect::Effects;
use crate::tui::widgets::{Part, Role};
use crate::tui::words::told;
use std::ops::Range;

/// What Enter does.
pub enum Will {
    /// Nothing: nothing was typed.
    Nothing,
    /// The line stays, and this sentence says why.
    Stays(String),
    /// One of several people has to be chosen; their names stand at `range`.
    Choose { range: Range<usize>, people: Vec<u32> },
    /// Changes the meeting.
    Change { commands: Vec<Command>, at: Option<Moment> },
    /// Does something that needs no line any more: goes somewhere, undoes.
    Run(Box<dyn FnOnce(&mut App) -> Effects>),
    /// Asks something first. The line stays until the meeting has taken what comes of it.
    Ask(Box<dyn FnOnce(&mut App) -> Effects>),
}

impl Will {
    pub fn change(command: Command) -> Self {
        Self::Change { commands: vec![command], at: None }
    }

    pub fn ask(ask: impl FnOnce(&mut App) -> Effects + 'static) -> Self {
        Self::Ask(Box::new(ask))
    }

    pub fn run(run: impl FnOnce(&mut App) -> Effects + 'static) -> Self {
        Self::Run(Box::new(run))
    }

    /// The line stays; the sentence has this key.
    pub fn stays(app: &App, key: &str) -> Self {
        Self::Stays(told(&app.words, key))
    }
}

/// A line, understood.
pub struct Understood {
    /// How parts of the line look.
    pub spans: Vec<(Range<usize>, Role)>,
    /// What stands under it: how it was understood, and where it goes.
    pub parts: Vec<Part>,
    pub target: Vec<Part>,
    pub will: Will,
    /// What was probably meant by the first thing that is not understood.
    pub fixes: Vec<Completion>,
}

/// Understands a line as it would be meant where we are now.
pub fn understand(app: &App, book: &Book, line: &str) -> Understood {
    book.lend(app.now.date_naive(), |vocabulary| {
        let at_door = app.tab() == Some(Tab::Attendance);
        let door = at_door.then(|| door::rewritten(line, book)).flatten();
        match door.or_else(|| counts::rewritten(line, app.meeting())) {
            Some(door) => {
                let reading = capture::read(&door.line, vocabulary);
                let understood = meant(app, vocabulary, &door.line, &reading);
                door.as_typed(line, understood)
            }
            None => meant(app, vocabulary, line, &capture::read(line, vocabulary)),
        }
    })
}

fn meant(app: &App, vocabulary: &Vocabulary, line: &str, reading: &Reading) -> Understood {
    let mut told = Told::new(app);
    let will = match &reading.meaning {
        Meaning::Empty => Will::Nothing,
        Meaning::Invalid(error) => invalid(error, line, vocabulary, &mut told),
        Meaning::Note { speaker, kind, about, text, fields } => {
            if speaker.is_none() && kind.is_none() {
                speaker_meant(line, vocabulary, &mut told);
            }
            let note = note::Said { speaker: *speaker, kind: *kind, about, text, fields };
            note::meant(&note, line, reading, &mut told)
        }
        Meaning::WalkIn(newcomer) => walk_in::meant(newcomer, &mut told),
        Meaning::Command(command) => slash::meant(command, &mut told),
    };
    let will = match unsettled(app, reading, &mut told) {
        Some(unsettled) => unsettled,
        None => will,
    };
    if let Will::Change { commands, at } = &will {
        told.trial(commands, *at);
    }
    let (parts, target) = told.done();
    Understood { spans: spans(reading), parts, target, will, fixes: capture::corrections(line, reading) }
}

/// A plain line that begins with somebody's name and a kind: one sign makes it theirs.
fn speaker_meant(line: &str, vocabulary: &Vocabulary, told: &mut Told) {
    let begins = line.trim_start().starts_with(char::is_alphabetic);
    let named = begins.then(|| capture::read(&format!("@{}", line.trim_start()), vocabulary).meaning);
    if let Some(Meaning::Note { speaker: Some(person), kind: Some(_), .. }) = named {
        let name = super::told::named(told.app, person);
        told.hint(say!(told.app.words, "line-speaker-meant", person = name));
    }
}

/// What has to be settled before the line can be taken.
fn unsettled(app: &App, reading: &Reading, told: &mut Told) -> Option<Will> {
    let mut will = None;
    for doubt in &reading.ambiguous {
        match doubt {
            Ambiguity::Person { range, candidates, .. } => {
                choices(candidates, told);
                will.get_or_insert(Will::Choose { range: range.clone(), people: candidates.clone() });
            }
            doubt => {
                let sentence = capture_error::ambiguity(&app.words, doubt);
                told.warn(sentence.as_str());
                if doubt.blocks() {
                    will.get_or_insert(Will::Stays(sentence));
                }
            }
        }
    }
    will
}

/// The people a name may stand for, numbered as they will be chosen.
fn choices(people: &[u32], told: &mut Told) {
    for (person, choice) in people.iter().zip(1..=9) {
        told.warn(format!("{choice}) {}", super::told::named(told.app, *person)));
    }
}

fn invalid(error: &CaptureError, line: &str, vocabulary: &Vocabulary, told: &mut Told) -> Will {
    let sentence = capture_error::sentence(&told.app.words, error);
    match error {
        // Shown and settled as a doubt.
        CaptureError::AmbiguousPerson { range, candidates, .. } => {
            return Will::Choose { range: range.clone(), people: candidates.clone() };
        }
        CaptureError::Missing { range, .. } | CaptureError::AmbiguousCommand { range, .. } => {
            if !slash::usage(line, range.end, vocabulary, told) {
                told.warn(sentence.as_str());
            }
        }
        CaptureError::UnknownPerson { typed, nearest: None, .. } => {
            told.warn(sentence.as_str());
            // Who comes to the door and is on no list.
            if told.app.tab() == Some(Tab::Attendance) && typed.chars().any(char::is_alphabetic) {
                told.hint(say!(told.app.words, "line-newcomer", name = typed.as_str()));
            }
        }
        _ => told.warn(sentence.as_str()),
    }
    Will::Stays(sentence)
}

fn spans(reading: &Reading) -> Vec<(Range<usize>, Role)> {
    let mut spans: Vec<_> = reading.spans.iter().map(|span| (span.range.clone(), look(span.role))).collect();
    let doubtful = |doubt: &Ambiguity| match doubt {
        Ambiguity::Person { range, .. }
        | Ambiguity::SpeakerOrCount { range, .. }
        | Ambiguity::BareNumber { range, .. }
        | Ambiguity::Repeated { range, .. }
        | Ambiguity::InText { range, .. }
        | Ambiguity::KindSlip { range, .. } => range.clone(),
        Ambiguity::Unreadable(error) => error.range(),
    };
    spans.extend(reading.ambiguous.iter().map(|doubt| (doubtful(doubt), Role::Warning)));
    spans
}

fn look(role: capture::Role) -> Role {
    use capture::Role as Is;
    match role {
        Is::Speaker | Is::Kind | Is::Command | Is::Label => Role::Accent,
        Is::Person | Is::Need => Role::Match,
        Is::Money | Is::Source | Is::Quantity | Is::Date | Is::Time | Is::Sector | Is::Beneficiaries => Role::Good,
        Is::Text | Is::Argument => Role::Input,
        Is::Error => Role::Warning,
    }
}
