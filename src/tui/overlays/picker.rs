//! Chooses one or several of many things by typing a part of the name or the number.

use super::seek::{Seek, Shown, ranked};
use super::{Cmd, Outcome, Overlay, Then, framed};
use crate::text;
use crate::tui::app::App;
use crate::tui::asking::{Answer, Asks, Choice, Offer, Wants};
use crate::tui::effect::Effects;
use crate::tui::key::KeyPress;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Frame, Move, Role, Row};
use crate::tui::words::told;
use ratatui::layout::Rect;
use std::collections::BTreeSet;

/// A thing that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub key: Key,
    /// Shown first, and found by: `14`, `K03`.
    pub id: String,
    pub name: String,
    /// Shown at the right: a group, a state.
    pub note: String,
}

/// Wider notes are cut: names matter more.
const MOST_OF_NOTE: usize = 26;

pub struct Picker {
    title: String,
    items: Vec<Item>,
    several: bool,
    chosen: BTreeSet<Key>,
    /// The columns the notes take.
    notes: u16,
    seek: Seek,
    then: Option<Then<Vec<Key>>>,
}

impl Picker {
    /// Chooses one of `items`.
    pub fn one(title: String, items: Vec<Item>, then: impl FnOnce(&mut App, Key) -> Effects + 'static) -> Box<Self> {
        let then = |app: &mut App, keys: Vec<Key>| keys.first().map(|key| then(app, *key)).unwrap_or_default();
        Self::with(title, items, false, [].into(), then)
    }

    /// Chooses any number of `items`; those in `chosen` are marked at first.
    pub fn several(
        title: String,
        items: Vec<Item>,
        chosen: BTreeSet<Key>,
        then: impl FnOnce(&mut App, Vec<Key>) -> Effects + 'static,
    ) -> Box<Self> {
        Self::with(title, items, true, chosen, then)
    }

    fn with(
        title: String,
        items: Vec<Item>,
        several: bool,
        chosen: BTreeSet<Key>,
        then: impl FnOnce(&mut App, Vec<Key>) -> Effects + 'static,
    ) -> Box<Self> {
        let notes = items.iter().map(|item| text::width(&item.note)).max().unwrap_or(0).min(MOST_OF_NOTE);
        Box::new(Self {
            title,
            seek: Seek::over(items.len()),
            items,
            several,
            chosen,
            notes: u16::try_from(notes).unwrap_or(u16::MAX),
            then: Some(Box::new(then)),
        })
    }

    fn search(&mut self) {
        let texts = self.items.iter().map(|item| format!("{} {} {}", item.id, item.name, item.note));
        self.seek.show(ranked(self.seek.typed(), texts));
    }

    fn selected(&self) -> Option<&Item> {
        self.items.get(self.seek.selected()?)
    }

    fn mark(&mut self) {
        if let Some(key) = self.selected().map(|item| item.key)
            && !self.chosen.remove(&key)
        {
            self.chosen.insert(key);
        }
        self.seek.go(Move::Down);
    }

    fn finish(&mut self) -> Outcome {
        let keys: Vec<Key> = if self.several && (!self.chosen.is_empty() || self.seek.typed().is_empty()) {
            self.items.iter().map(|item| item.key).filter(|key| self.chosen.contains(key)).collect()
        } else {
            self.selected().map(|item| item.key).into_iter().collect()
        };
        if keys.is_empty() && !self.several {
            return Outcome::Stay;
        }
        self.finish_with(keys)
    }

    fn finish_with(&mut self, keys: Vec<Key>) -> Outcome {
        match self.then.take() {
            Some(then) => Outcome::CloseAnd(Box::new(move |app| then(app, keys))),
            None => Outcome::Close,
        }
    }
}

impl Overlay for Picker {
    fn takes(&self, command: Cmd) -> bool {
        match command {
            Cmd::Accept | Cmd::Close | Cmd::Go(Move::Up | Move::Down | Move::PageUp | Move::PageDown) => true,
            Cmd::Next => self.several,
            _ => false,
        }
    }

    fn command(&mut self, command: Cmd, _: &App) -> Outcome {
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Accept => return self.finish(),
            Cmd::Next => self.mark(),
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
        if self.several {
            self.mark();
            return Outcome::Stay;
        }
        self.finish()
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        let places = self.items.iter().enumerate();
        let chosen = places.filter(|(_, item)| self.chosen.contains(&item.key)).map(|(place, _)| place).collect();
        let choice = Choice {
            name: told(&app.words, if self.several { "linear-which-several" } else { "linear-which" }),
            options: self.items.iter().map(Offer::item).collect(),
            chosen,
            optional: self.several,
            several: self.several,
        };
        Some(Asks { title: self.title.clone(), wants: Wants::Choice(choice), ..Asks::default() })
    }

    fn answer(&mut self, answer: Answer, _: &App) -> Outcome {
        if let Answer::Chosen(places) = answer {
            let keys = places.into_iter().filter_map(|place| self.items.get(place)).map(|item| item.key);
            self.chosen = keys.collect();
        }
        let keys: Vec<Key> = self.chosen.iter().copied().collect();
        if keys.is_empty() && !self.several {
            return Outcome::Stay;
        }
        self.finish_with(keys)
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let height = u16::try_from(self.items.len()).unwrap_or(u16::MAX).saturating_add(3).clamp(6, 18);
        let note = if self.several { self.chosen.len().to_string() } else { String::new() };
        let inside = framed(frame, area, 66, height, &self.title, &note);
        let row = |index: usize| {
            let Some(item) = self.items.get(index) else { return Row::default() };
            let note = Cell::new(item.note.as_str(), Role::Dim);
            Row {
                cells: vec![item.id.as_str().into(), item.name.as_str().into(), note],
                marked: self.chosen.contains(&item.key),
            }
        };
        let shown = Shown {
            columns: &[Column::fixed("", 4), Column::flex("", 12, 1), Column::fixed("", self.notes).keep(1)],
            row: &row,
            empty: &told(&app.words, "list-nothing-found"),
        };
        self.seek.draw(frame, inside, &shown);
    }
}
