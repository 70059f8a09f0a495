//! Looks for words in the whole meeting, on all tabs at once, and goes to what was found.

use super::seek::{Seek, Shown, containing};
use super::{Cmd, Outcome, Overlay, framed};
use crate::tui::app::{App, Focus, Place, Tab};
use crate::tui::asking::{Answer, Asks};
use crate::tui::key::KeyPress;
use crate::tui::rows::Key;
use crate::tui::screens;
use crate::tui::widgets::{Cell, Column, Frame, Role, Row};
use crate::tui::words::told;
use ratatui::layout::Rect;

/// A row of a tab, as it reads there.
struct Entry {
    tab: Tab,
    key: Key,
    text: String,
}

struct Find {
    entries: Vec<Entry>,
    seek: Seek,
}

/// Looks in everything there is now; what is recorded while this is open is found the next time.
pub fn find(app: &App) -> Box<dyn Overlay> {
    // Priorities show the needs again, and the record everything.
    let tabs = Tab::ALL.into_iter().filter(|tab| !matches!(tab, Tab::Priorities | Tab::Summary));
    Box::new(Find { entries: tabs.flat_map(|tab| of_tab(app, tab)).collect(), seek: Seek::over(0) })
}

fn of_tab(app: &App, tab: Tab) -> impl Iterator<Item = Entry> + '_ {
    let screen = screens::of_tab(tab);
    screen.keys(app, 0).into_iter().map(move |key| {
        let cells = screen.row(app, key).cells;
        let texts: Vec<&str> = cells.iter().map(|cell| cell.text.trim()).filter(|text| !text.is_empty()).collect();
        Entry { tab, key, text: texts.join("  ") }
    })
}

impl Find {
    fn search(&mut self) {
        let found = match self.seek.typed() {
            "" => Vec::new(),
            typed => containing(typed, self.entries.iter().map(|entry| entry.text.clone())),
        };
        self.seek.show(found);
    }

    fn go(&self) -> Outcome {
        let Some(entry) = self.seek.selected().and_then(|index| self.entries.get(index)) else { return Outcome::Stay };
        let (tab, key) = (entry.tab, entry.key);
        Outcome::CloseAnd(Box::new(move |app| {
            let list = app.list_of(Place::Tab(tab));
            list.filter.clear();
            list.select_key(key);
            app.focus = Focus::List;
            app.show(tab)
        }))
    }
}

impl Overlay for Find {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Accept | Cmd::Close | Cmd::Go(_))
    }

    fn command(&mut self, command: Cmd, _: &App) -> Outcome {
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Accept => return self.go(),
            Cmd::Go(way) => self.seek.go(way),
            _ => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        if self.seek.key(press) {
            self.search();
        }
        Outcome::Stay
    }

    fn paste(&mut self, text: &str, _: &App) -> Outcome {
        self.seek.paste(text);
        self.search();
        Outcome::Stay
    }

    fn click(&mut self, row: usize, _: &App) -> Outcome {
        self.seek.select(row);
        self.go()
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        let words = &app.words;
        let title = told(words, "act-app-find");
        if self.seek.typed().is_empty() {
            return Some(Asks::line(title, told(words, "find-type")));
        }
        if self.seek.found().is_empty() {
            return Some(Asks::line(title, told(words, "find-type")).saying([told(words, "list-nothing-found")]));
        }
        let found = self.seek.found().iter().filter_map(|index| self.entries.get(*index));
        let named =
            found.map(|entry| format!("{}; {}", told(words, screens::of_tab(entry.tab).words().title), entry.text));
        Some(Asks::one_of(title, told(words, "linear-which"), named))
    }

    fn answer(&mut self, answer: Answer, _: &App) -> Outcome {
        match answer {
            Answer::Line(line) => {
                self.seek.type_in(&line);
                self.search();
                Outcome::Stay
            }
            Answer::Chosen(places) => {
                self.seek.select(places.first().copied().unwrap_or_default());
                self.go()
            }
            Answer::Keep => Outcome::Stay,
        }
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let note = if self.seek.found().is_empty() { String::new() } else { self.seek.found().len().to_string() };
        let inside = framed(frame, area, 100, 18, &told(&app.words, "act-app-find"), &note);
        let row = |index: usize| {
            let Some(entry) = self.entries.get(index) else { return Row::default() };
            let tab = told(&app.words, screens::of_tab(entry.tab).words().short);
            Row::new(vec![Cell::new(tab, Role::Dim), entry.text.as_str().into()])
        };
        let empty = if self.seek.typed().is_empty() { "find-type" } else { "list-nothing-found" };
        let columns = &[Column::fixed("", 13), Column::flex("", 20, 1)];
        self.seek.draw(frame, inside, &Shown { columns, row: &row, empty: &told(&app.words, empty) });
    }
}
