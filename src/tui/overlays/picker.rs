//! Chooses one or several of many things by typing a part of the name or the number.

use super::{Cmd, Outcome, Overlay, Then, framed, head};
use crate::text;
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::key::KeyPress;
use crate::tui::rows::Key;
use crate::tui::widgets::{Column, Frame, LineEdit, List, ListState, Move, Role, Row};
use crate::tui::words::told;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
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
    edit: LineEdit,
    /// Indices of the items that match, best first.
    found: Vec<usize>,
    state: ListState,
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
        let found = (0..items.len()).collect();
        let notes = items.iter().map(|item| text::width(&item.note)).max().unwrap_or(0).min(MOST_OF_NOTE);
        Box::new(Self {
            title,
            items,
            several,
            chosen,
            notes: u16::try_from(notes).unwrap_or(u16::MAX),
            edit: LineEdit::default(),
            found,
            state: ListState::default(),
            then: Some(Box::new(then)),
        })
    }

    fn search(&mut self) {
        let texts = self.items.iter().map(|item| format!("{} {} {}", item.id, item.name, item.note));
        self.found = ranked(self.edit.text(), texts);
        self.state.selected = 0;
    }

    fn selected(&self) -> Option<&Item> {
        self.found.get(self.state.selected).and_then(|index| self.items.get(*index))
    }

    fn mark(&mut self) {
        if let Some(key) = self.selected().map(|item| item.key)
            && !self.chosen.remove(&key)
        {
            self.chosen.insert(key);
        }
        self.state.go(Move::Down, self.found.len());
    }

    fn finish(&mut self) -> Outcome {
        let keys: Vec<Key> = if self.several && !(self.chosen.is_empty() && self.edit.text().trim() != "") {
            self.items.iter().map(|item| item.key).filter(|key| self.chosen.contains(key)).collect()
        } else {
            self.selected().map(|item| item.key).into_iter().collect()
        };
        if keys.is_empty() && !self.several {
            return Outcome::Stay;
        }
        match self.then.take() {
            Some(then) => Outcome::CloseAnd(Box::new(move |app| then(app, keys))),
            None => Outcome::Close,
        }
    }
}

/// The indices of the texts that match what was typed, best first; all of them, in order, when nothing was typed.
pub fn ranked(typed: &str, texts: impl Iterator<Item = String>) -> Vec<usize> {
    matching(&Pattern::parse(typed.trim(), CaseMatching::Ignore, Normalization::Smart), texts)
}

/// The same for long texts, in which every word typed must stand as it is.
pub fn containing(typed: &str, texts: impl Iterator<Item = String>) -> Vec<usize> {
    let kind = AtomKind::Substring;
    matching(&Pattern::new(typed.trim(), CaseMatching::Ignore, Normalization::Smart, kind), texts)
}

fn matching(pattern: &Pattern, texts: impl Iterator<Item = String>) -> Vec<usize> {
    if pattern.atoms.is_empty() {
        return texts.enumerate().map(|(index, _)| index).collect();
    }
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut scored: Vec<(u32, usize)> = texts
        .enumerate()
        .filter_map(|(index, text)| Some((pattern.score(Utf32Str::new(&text, &mut buffer), &mut matcher)?, index)))
        .collect();
    scored.sort_by_key(|(score, index)| (std::cmp::Reverse(*score), *index));
    scored.into_iter().map(|(_, index)| index).collect()
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
            Cmd::Go(way) => self.state.go(way, self.found.len()),
            _ => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        if self.edit.key(press) {
            self.search();
        }
        Outcome::Stay
    }

    fn paste(&mut self, text: &str, _: &App) -> Outcome {
        self.edit.paste(text);
        self.search();
        Outcome::Stay
    }

    fn click(&mut self, row: usize, _: &App) -> Outcome {
        self.state.selected = row;
        if self.several {
            self.mark();
            return Outcome::Stay;
        }
        self.finish()
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let height = u16::try_from(self.items.len()).unwrap_or(u16::MAX).saturating_add(3).clamp(6, 18);
        let note = if self.several { self.chosen.len().to_string() } else { String::new() };
        let inside = framed(frame, area, 66, height, &self.title, &note);
        let (line, rest) = head(inside);
        let row = |index: usize| {
            let Some(item) = self.found.get(index).and_then(|index| self.items.get(*index)) else {
                return Row::default();
            };
            let note = super::super::widgets::Cell::new(item.note.as_str(), Role::Dim);
            Row {
                cells: vec![item.id.as_str().into(), item.name.as_str().into(), note],
                marked: self.chosen.contains(&item.key),
            }
        };
        List {
            columns: &[Column::fixed("", 4), Column::flex("", 12, 1), Column::fixed("", self.notes).keep(1)],
            state: &self.state,
            len: self.found.len(),
            row: &row,
            focused: true,
            empty: &told(&app.words, "list-nothing-found"),
        }
        .draw(frame, rest);
        frame.write(line, frame.theme.glyphs.pointer, Role::Accent);
        let indent = 2.min(line.width);
        self.edit.draw(frame, Rect { x: line.x + indent, width: line.width - indent, ..line }, &[], true);
    }
}
