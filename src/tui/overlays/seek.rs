//! A line to type in, over a list of the things it finds. What is typed, what was found and which row is selected; what
//! the things are is up to the dialog that has it.

use super::head;
use crate::tui::key::KeyPress;
use crate::tui::widgets::{Column, Frame, LineEdit, List, ListState, Move, Role, Row};
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::layout::Rect;

/// The line and the list; things are known by their index.
#[derive(Debug)]
pub struct Seek {
    edit: LineEdit,
    found: Vec<usize>,
    state: ListState,
}

/// How the things found are shown.
pub struct Shown<'a, 'r> {
    pub columns: &'a [Column],
    /// The row of the thing with this index.
    pub row: &'a dyn Fn(usize) -> Row<'r>,
    /// Said when nothing is found.
    pub empty: &'a str,
}

impl Seek {
    /// Nothing typed yet, and the first `len` things found.
    pub fn over(len: usize) -> Self {
        Self { edit: LineEdit::default(), found: (0..len).collect(), state: ListState::default() }
    }

    /// What was typed.
    pub fn typed(&self) -> &str {
        self.edit.text().trim()
    }

    /// Shows these things now, with the first selected.
    pub fn show(&mut self, found: Vec<usize>) {
        self.found = found;
        self.state.selected = 0;
    }

    /// The things shown.
    pub fn found(&self) -> &[usize] {
        &self.found
    }

    /// The thing on the selected row.
    pub fn selected(&self) -> Option<usize> {
        self.found.get(self.state.selected).copied()
    }

    /// Selects a row.
    pub fn select(&mut self, row: usize) {
        self.state.selected = row;
    }

    pub fn go(&mut self, way: Move) {
        self.state.go(way, self.found.len());
    }

    /// Whether the key changed what is looked for.
    pub fn key(&mut self, press: KeyPress) -> bool {
        self.edit.key(press)
    }

    /// Looks for this instead.
    pub fn type_in(&mut self, text: &str) {
        self.edit.set(text);
    }

    pub fn paste(&mut self, text: &str) {
        self.edit.paste(text);
    }

    /// Draws the line and, below it, the list.
    pub fn draw(&self, frame: &mut Frame, area: Rect, shown: &Shown<'_, '_>) {
        let (line, rest) = head(area);
        let row = |at: usize| self.found.get(at).map(|index| (shown.row)(*index)).unwrap_or_default();
        List {
            columns: shown.columns,
            state: &self.state,
            len: self.found.len(),
            row: &row,
            focused: true,
            empty: shown.empty,
        }
        .draw(frame, rest);
        frame.write(line, frame.theme.glyphs.pointer, Role::Accent);
        let indent = 2.min(line.width);
        self.edit.draw(frame, Rect { x: line.x + indent, width: line.width - indent, ..line }, &[], true);
    }
}

/// The indices of the texts that match what was typed, best first; all of them, in order, when nothing was typed. Texts
/// with the words as they were typed come before those in which the letters are only strewn.
pub fn ranked(typed: &str, texts: impl Iterator<Item = String>) -> Vec<usize> {
    let texts: Vec<String> = texts.collect();
    let mut strewn = vec![true; texts.len()];
    for index in containing(typed, texts.iter().cloned()) {
        strewn[index] = false;
    }
    let mut found = matching(&Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart), texts.into_iter());
    found.sort_by_key(|index| strewn[*index]);
    found
}

/// The same for long texts, in which every word typed must stand as it is.
pub fn containing(typed: &str, texts: impl Iterator<Item = String>) -> Vec<usize> {
    matching(&Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Substring), texts)
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
