//! The capture line: what is being typed, how it is understood, what Enter does with it, what was typed before.
//!
//! The line stays until the meeting has taken it: a refusal, a crash or a question in between loses nothing.

mod book;
mod complete;
mod counts;
mod door;
mod history;
mod ideas;
mod note;
mod order;
mod slash;
mod told;
mod walk_in;
mod will;

use super::app::{App, Place, Tab};
use super::effect::{Asker, Effect, Effects};
use super::key::KeyPress;
use super::notice::Level;
use super::overlays::{self, Choice};
use super::widgets::{LineEdit, Part, Role};
use super::words::told as word;
use crate::capture::Completion;
use crate::meeting::{Event, Id};
use book::Book;
use complete::Offers;
use history::History;
pub use ideas::Ideas;
pub use slash::purpose;
use std::ops::Range;
pub use walk_in::{facts, invited};
use will::{Will, understand};

/// The name the draft of the capture line is kept under.
pub const DRAFT: &str = "capture";

#[derive(Default)]
pub struct Capture {
    pub edit: LineEdit,
    /// How parts of the line look.
    pub spans: Vec<(Range<usize>, Role)>,
    /// How the line is understood, and where it goes.
    pub reading: Vec<Part>,
    pub target: Vec<Part>,
    /// What the reading was made from: the line, and whether people are being signed in.
    read: Option<(String, bool)>,
    book: Book,
    history: History,
    /// What could stand in place of a word.
    offers: Option<Offers>,
    /// What was probably meant where the line is not understood.
    fixes: Vec<Completion>,
    /// Whether the line was written just now, not brought back.
    typing: bool,
    /// The line given to the meeting, not yet taken, and how it was understood.
    sent: (String, Vec<Part>),
    /// How the line taken last was understood: shown until something is typed.
    taken: Vec<Part>,
    /// What was recorded last otherwise, by a key or a form: shown in its place.
    recorded: Vec<Part>,
    /// What is kept as the draft.
    kept: String,
    /// Whether the line was turned down at the door and nothing was done to it since.
    turned_down: bool,
}

impl Capture {
    /// With the text of a draft.
    pub fn restored(draft: &str) -> Self {
        Self { edit: LineEdit::new(draft), kept: draft.to_owned(), ..Self::default() }
    }

    /// Reads the line anew if it, the place or the meeting changed.
    pub fn settle(&mut self, meeting_changed: bool, app: &App) {
        if meeting_changed {
            self.book = Book::of(app.meeting());
        }
        let at_door = app.tab() == Some(Tab::Attendance);
        let unchanged = self.read.as_ref().is_some_and(|(line, door)| line == self.edit.text() && *door == at_door);
        if unchanged && !meeting_changed {
            self.offer(app);
            return;
        }
        self.read = Some((self.edit.text().to_owned(), at_door));
        let understood = understand(app, &self.book, self.edit.text());
        (self.spans, self.reading, self.target) = (understood.spans, understood.parts, understood.target);
        self.fixes = understood.fixes;
        self.reading.extend(self.suggestion(app));
        self.offer(app);
        if self.edit.is_empty() {
            self.reading.clone_from(if self.taken.is_empty() { &self.recorded } else { &self.taken });
        } else {
            self.taken.clear();
            self.recorded.clear();
        }
        if self.edit.is_empty() {
            let ideas = Ideas::of(app);
            if self.reading.is_empty() || ideas.leads {
                self.reading.extend(ideas.parts());
            }
        }
    }

    /// How the line taken last was understood: told once, where it is not shown under the line.
    pub fn tell_taken(&mut self) -> Vec<Part> {
        std::mem::take(&mut self.taken)
    }

    /// A key for the line; false when it has no room for it. At the door the next in the queue takes the place of what
    /// was turned down.
    pub fn key(&mut self, press: KeyPress) -> bool {
        if std::mem::take(&mut self.turned_down) && press.typed().is_some() {
            self.done();
        }
        self.typing |= press.typed().is_some();
        self.edit.key(press) || press.typed().is_none()
    }

    /// Keeps what is typed, if that is not kept yet.
    pub fn draft(&mut self) -> Effects {
        if self.kept == self.edit.text() {
            return Effects::new();
        }
        self.kept = self.edit.text().to_owned();
        vec![Effect::SaveDraft { name: DRAFT.to_owned(), text: self.kept.clone() }]
    }

    /// The line has done what it was for.
    fn done(&mut self) {
        let line = self.edit.take();
        self.typing = false;
        self.history.keep(&line);
    }
}

impl App {
    /// Enter on the capture line.
    pub fn commit_capture(&mut self) -> Effects {
        let line = self.capture.edit.text().to_owned();
        let understood = understand(self, &self.capture.book, &line);
        match understood.will {
            Will::Nothing => Effects::new(),
            Will::Stays(sentence) => {
                self.say(Level::Refused, sentence);
                self.capture_turned_down();
                Effects::new()
            }
            Will::Choose { range, people } => self.choose_person(range, people),
            Will::Change { commands, at } => {
                self.capture.sent = (line, understood.parts);
                vec![Effect::Submit { commands, asker: Asker::Capture, at, draft: Some(DRAFT.to_owned()) }]
            }
            Will::Ask(ask) => {
                // What was wrong with the line before it is put right.
                self.notices.answered();
                // What was warned of is asked about; behind the answer it is settled.
                let parts = understood.parts.into_iter().filter(|part| part.role != Role::Warning).collect();
                self.capture.sent = (line, parts);
                ask(self)
            }
            Will::Run(run) => {
                self.capture.done();
                run(self)
            }
        }
    }

    /// Asks which of several people is meant, writes the number into the line and goes on.
    fn choose_person(&mut self, range: Range<usize>, people: Vec<u32>) -> Effects {
        let names = people.iter().map(|person| told::named(self, *person)).collect();
        let title = word(&self.words, "line-who");
        self.open(Choice::boxed(title, names, move |app, chosen| {
            let Some(person) = people.get(chosen) else { return Effects::new() };
            app.capture.edit.replace(range, &format!("@{person}"));
            app.commit_capture()
        }))
    }

    /// The line was not taken: it stays. A command that lacks something is finished, not typed anew.
    pub fn capture_turned_down(&mut self) {
        let short = !self.capture.edit.text().trim_start().starts_with(['/', '+']);
        self.capture.turned_down = short && self.tab() == Some(Tab::Attendance);
    }

    /// The meeting has taken what came of the line.
    pub fn capture_taken(&mut self, events: &[Event]) {
        let (line, mut parts) = std::mem::take(&mut self.capture.sent);
        if self.capture.edit.text() == line {
            self.capture.done();
        }
        // What a key would do was said of a line that was still there.
        parts.retain(|part| part.role != Role::Key);
        self.checked(&mut parts);
        self.capture.taken = parts;
        self.capture.recorded.clear();
        // Read anew: under the empty line stands what was taken.
        self.capture.read = None;
        for event in events {
            self.follow(event);
        }
    }

    /// The meeting has taken something that came from elsewhere: what stood under the line is not the last word any more.
    pub fn recorded_elsewhere(&mut self) {
        let mut said = overlays::recorded(self).into_iter();
        let first = said.next().map(|what| Part::new(told::uncapitalised(&what), Role::Accent, 8));
        let facts = said.map(|fact| Part::new(fact, Role::Plain, 6));
        let mut parts: Vec<Part> = first.into_iter().chain(facts).map(|part| part.shrinks_to(told::LEAST)).collect();
        self.checked(&mut parts);
        self.capture.taken.clear();
        self.capture.recorded = parts;
        self.capture.read = None;
    }

    /// Marks parts as something that was recorded.
    fn checked(&self, parts: &mut [Part]) {
        if let Some(first) = parts.first_mut() {
            first.text = format!("{} {}", self.theme.glyphs.check, first.text);
        }
    }

    /// The list a new thing stands in goes to it.
    fn follow(&mut self, event: &Event) {
        let (tab, number) = match event {
            Event::NoteAdded(added) => (Tab::Notes, added.id.number()),
            Event::NeedAdded(added) => (Tab::Needs, added.id.number()),
            Event::DecisionDrafted(drafted) => (Tab::Decisions, drafted.id.number()),
            Event::ActionAdded(added) => (Tab::Actions, added.id.number()),
            Event::ItemStarted(started) => (Tab::Agenda, started.id.number()),
            Event::PersonAdded(added) => (Tab::Attendance, added.id.number()),
            Event::PresenceMarked(marked) => match marked.participants.last() {
                Some(last) => (Tab::Attendance, last.number()),
                None => return,
            },
            _ => return,
        };
        self.list_of(Place::Tab(tab)).select_key(number.into());
    }

    /// Up on the capture line: through what stands beside it, else to the line before.
    pub fn capture_previous(&mut self) -> Effects {
        if !self.capture.step(-1) {
            let Capture { edit, history, typing, .. } = &mut self.capture;
            if let Some(line) = history.previous(edit.text()) {
                edit.set(line);
                *typing = false;
            }
        }
        Effects::new()
    }

    /// Down on the capture line.
    pub fn capture_next(&mut self) -> Effects {
        if !self.capture.step(1) {
            let Capture { edit, history, typing, .. } = &mut self.capture;
            if let Some(line) = history.next(edit.text()) {
                edit.set(line);
                *typing = false;
            }
        }
        Effects::new()
    }
}

#[cfg(test)]
mod tests;
