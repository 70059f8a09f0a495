//! What could stand in place of a word of the capture line: ways to finish the word at the cursor, or what a word that was
//! not understood was probably meant to be. They stand beside the word as it is typed; Tab and the arrows put them into
//! the line, one after the other.

use super::door;
use super::order::ordered;
use super::slash::purpose;
use super::will::understand;
use super::{Book, Capture};
use crate::capture::{self, Completion, Suggests};
use crate::i18n::{domain, say};
use crate::meeting::{Id as _, ParticipantId};
use crate::tui::app::{App, Tab};
use crate::tui::effect::Effects;
use crate::tui::widgets::{LineEdit, Part, Role};
use crate::tui::words::told;

/// The ways to write a word, one of which may stand in the line.
pub struct Offers {
    all: Vec<Completion>,
    /// The one that stands in the line; none while the word stands as it was typed.
    shown: Option<usize>,
    /// The line as it was typed.
    typed: LineEdit,
    /// The line as it is with the one shown.
    line: (String, usize),
}

/// How many are named under the line where there is no room for them beside it.
const NAMED: usize = 8;

impl Offers {
    fn new(all: Vec<Completion>, edit: &LineEdit) -> Option<Self> {
        let line = (edit.text().to_owned(), edit.cursor());
        (!all.is_empty()).then(|| Self { all, shown: None, typed: edit.clone(), line })
    }

    /// Whether nothing was done to the line since.
    pub fn stands_in(&self, edit: &LineEdit) -> bool {
        self.line.0 == edit.text() && self.line.1 == edit.cursor()
    }

    fn put(&mut self, shown: Option<usize>, edit: &mut LineEdit) {
        self.shown = shown;
        edit.restore(&self.typed);
        if let Some(offer) = shown.and_then(|shown| self.all.get(shown)) {
            edit.replace(offer.range.clone(), &offer.insert);
        }
        self.line = (edit.text().to_owned(), edit.cursor());
    }

    /// Puts the next one into the line, the first one behind the last.
    fn next(&mut self, edit: &mut LineEdit) {
        let next = self.shown.map_or(0, |shown| (shown + 1) % self.all.len());
        self.put(Some(next), edit);
    }

    /// Goes up or down; behind the last one and before the first one the word stands as it was typed.
    fn step(&mut self, by: isize, edit: &mut LineEdit) {
        let places = self.all.len() + 1;
        let now = self.shown.map_or(0, |shown| shown + 1);
        let next = (now + places).saturating_add_signed(by) % places;
        self.put(next.checked_sub(1), edit);
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    pub const fn shown(&self) -> Option<usize> {
        self.shown
    }

    /// The byte of the line where the word begins.
    pub fn begins(&self) -> usize {
        self.all.first().map_or(0, |first| first.range.start)
    }

    /// What one of them is called, and what should be known of it.
    pub fn said(&self, app: &App, index: usize) -> (String, String) {
        let Some(offer) = self.all.get(index) else { return Default::default() };
        let words = &app.words;
        match offer.suggests {
            Suggests::Person(number) => {
                let person = app.meeting().people.get(ParticipantId::from_number(number));
                let group = person.map(|one| &one.person.constituency).filter(|group| !group.is_blank());
                (name(app, offer), group.map(|group| domain::constituency(words, group)).unwrap_or_default())
            }
            Suggests::Command(command) => {
                let hint = capture::names().find(|spec| spec.name == command).and_then(|spec| spec.hint);
                let what = [Some(purpose(command)), hint].into_iter().flatten().map(|key| told(words, key));
                (name(app, offer), what.collect::<Vec<_>>().join(": "))
            }
            Suggests::Words => (name(app, offer), String::new()),
        }
    }

    /// All of them in a row, the one in the line marked.
    pub fn parts(&self, app: &App) -> Vec<Part> {
        let from = self.shown.unwrap_or(0) / NAMED * NAMED;
        let page = self.all.iter().enumerate().skip(from).take(NAMED);
        let part = |(place, offer): (usize, &Completion)| {
            let name = name(app, offer);
            if Some(place) == self.shown { Part::new(name, Role::Accent, 9) } else { Part::new(name, Role::Dim, 3) }
        };
        page.map(part).collect()
    }
}

fn name(app: &App, offer: &Completion) -> String {
    match offer.suggests {
        Suggests::Person(number) => super::told::named(app, number),
        Suggests::Command(_) | Suggests::Words => offer.insert.trim().to_owned(),
    }
}

/// The ways to finish the word at the cursor.
fn completions(app: &App, book: &Book, edit: &LineEdit) -> Vec<Completion> {
    book.lend(app.now.date_naive(), |vocabulary| {
        let door = (app.tab() == Some(Tab::Attendance)).then(|| door::rewritten(edit.text(), book)).flatten();
        match door {
            Some(door) => door.completions(edit.text(), edit.cursor(), vocabulary),
            None => {
                let (line, at) = (edit.text(), edit.cursor());
                let typed = line.get(..at).unwrap_or(line).trim_start().strip_prefix('/').unwrap_or_default();
                ordered(app, typed, capture::complete(line, at, vocabulary))
            }
        }
    })
}

impl Capture {
    /// Looks for what could stand in place of a word, while somebody types it.
    pub(super) fn offer(&mut self, app: &App) {
        if self.offers.as_ref().is_some_and(|offers| offers.stands_in(&self.edit)) {
            return;
        }
        self.offers = None;
        if self.typing {
            let all = [completions(app, &self.book, &self.edit), self.fixes.clone()];
            self.offers = all.into_iter().find(|all| all.len() > 1).and_then(|all| Offers::new(all, &self.edit));
        }
    }

    /// What stands beside the line; none where the line says all there is to say.
    pub fn offers(&self) -> Option<&Offers> {
        self.offers.as_ref()
    }

    /// The one thing that was probably meant, and the key that puts it there.
    pub(super) fn suggestion(&self, app: &App) -> Option<Part> {
        let [only] = self.fixes.as_slice() else { return None };
        let key = *app.keymap.keys("capture.complete", &app.scopes()).first()?;
        let text = say!(app.words, "line-suggested", key = key.short(), what = name(app, only));
        Some(Part::new(text, Role::Key, 9))
    }

    /// Goes through what stands beside the line; false where nothing does.
    pub(super) fn step(&mut self, by: isize) -> bool {
        match self.offers.as_mut().filter(|offers| offers.stands_in(&self.edit)) {
            Some(offers) => {
                offers.step(by, &mut self.edit);
                true
            }
            None => false,
        }
    }
}

impl App {
    /// Tab on the capture line: finishes the word at the cursor, or puts right what was not understood.
    pub fn complete_capture(&mut self) -> Effects {
        let mut offers = self.capture.offers.take().filter(|offers| offers.stands_in(&self.capture.edit));
        if offers.is_none() {
            let mut all = completions(self, &self.capture.book, &self.capture.edit);
            if all.is_empty() {
                all = understand(self, &self.capture.book, self.capture.edit.text()).fixes;
            }
            offers = Offers::new(all, &self.capture.edit);
        }
        if let Some(mut offers) = offers {
            offers.next(&mut self.capture.edit);
            // A word that can be written in one way only has nothing more to offer.
            self.capture.offers = Some(offers).filter(|offers| offers.len() > 1);
        }
        Effects::new()
    }

    /// Puts one of what stands beside the line into it.
    pub fn take_offer(&mut self, index: usize) {
        let capture = &mut self.capture;
        let offers = capture.offers.take().filter(|offers| index < offers.len() && offers.stands_in(&capture.edit));
        if let Some(mut offers) = offers {
            offers.put(Some(index), &mut capture.edit);
            capture.offers = Some(offers);
        }
    }
}
