//! Tab on the capture line: finishes the word, and goes through the ways to finish it.

use crate::capture::{self, Completion, Suggests};
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::widgets::{LineEdit, Part, Role};

/// The ways to finish a word, one of which stands in the line.
pub struct Offers {
    all: Vec<Completion>,
    shown: usize,
    /// The line with it.
    line: String,
}

/// How many are named under the line.
const NAMED: usize = 8;

impl Offers {
    pub fn stands_in(&self, edit: &LineEdit) -> bool {
        self.line == edit.text()
    }

    fn put(mut self, shown: usize, over: std::ops::Range<usize>, edit: &mut LineEdit) -> Option<Self> {
        self.shown = shown;
        edit.replace(over, &self.all.get(shown)?.insert);
        edit.text().clone_into(&mut self.line);
        // A word that can be finished in one way only has nothing more to offer.
        (self.all.len() > 1).then_some(self)
    }

    fn next(self, edit: &mut LineEdit) -> Option<Self> {
        let now = self.all.get(self.shown)?;
        let over = now.range.start..now.range.start + now.insert.len();
        let next = (self.shown + 1) % self.all.len();
        self.put(next, over, edit)
    }

    /// The ways to finish the word, the one in the line marked.
    pub fn parts(&self, app: &App) -> Vec<Part> {
        let from = self.shown / NAMED * NAMED;
        let page = self.all.iter().enumerate().skip(from).take(NAMED);
        let part = |(place, offer): (usize, &Completion)| {
            let name = match offer.suggests {
                Suggests::Person(number) => super::told::named(app, number),
                Suggests::Command(_) => offer.insert.trim().to_owned(),
            };
            if place == self.shown { Part::new(name, Role::Accent, 9) } else { Part::new(name, Role::Dim, 3) }
        };
        page.map(part).collect()
    }
}

impl App {
    /// Tab on the capture line.
    pub fn complete_capture(&mut self) -> Effects {
        let today = self.now.date_naive();
        let capture = &mut self.capture;
        capture.offers = match capture.offers.take().filter(|offers| offers.stands_in(&capture.edit)) {
            Some(offers) => offers.next(&mut capture.edit),
            None => {
                let (line, cursor) = (capture.edit.text(), capture.edit.cursor());
                let all = capture.book.lend(today, |vocabulary| capture::complete(line, cursor, vocabulary));
                let range = all.first().map(|first| first.range.clone());
                let offers = Offers { all, shown: 0, line: String::new() };
                range.and_then(|range| offers.put(0, range, &mut capture.edit))
            }
        };
        // The offers stand under the line, which may read the same as before.
        capture.read = None;
        Effects::new()
    }
}
