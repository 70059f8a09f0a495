//! Looking for words in a text of several lines, below it: what is found is selected in the text.

use super::parse::Ground;
use super::places::places;
use crate::i18n::say;
use crate::tui::key::KeyPress;
use crate::tui::overlays::Cmd;
use crate::tui::widgets::{Frame, LineEdit, Move, Role, columns};
use ratatui::layout::Rect;
use ratatui_textarea::{CursorMove, DataCursor, Scrolling, TextArea};
use std::ops::Range;

/// What was found is only told where so many columns are left to type in.
const LEAST: u16 = 9;

/// What is looked for, and where it stands.
#[derive(Default)]
pub struct Find {
    /// Whether the keys are typed here, and not into the text.
    on: bool,
    edit: LineEdit,
    /// What was looked for the last time: Enter on an empty line looks for it again.
    before: String,
    /// Every place of it, in bytes of the text, which stays as it is meanwhile.
    places: Vec<Range<usize>>,
    /// The place that is shown, by its number.
    at: Option<usize>,
    /// What is typed is looked for from here on: where the cursor stood, then the place gone to.
    from: usize,
}

impl Find {
    pub const fn is_on(&self) -> bool {
        self.on
    }

    /// Begins with nothing typed, at the cursor.
    pub fn begin(&mut self, area: &TextArea) {
        let DataCursor(row, column) = area.cursor();
        let above: usize = area.lines().iter().take(row).map(|line| line.len() + 1).sum();
        let beside: usize = area.lines()[row].chars().take(column).map(char::len_utf8).sum();
        let before = if self.edit.is_empty() { std::mem::take(&mut self.before) } else { self.edit.take() };
        *self = Self { on: true, before, from: above + beside, ..Self::default() };
    }

    /// Leaves what was found selected in the text.
    pub const fn end(&mut self) {
        self.on = false;
    }

    /// What a command means while words are looked for. False where it means what it always does: that ends it.
    pub fn command(&mut self, command: Cmd, area: &mut TextArea) -> bool {
        match command {
            Cmd::Accept | Cmd::Find | Cmd::Go(Move::Down) => self.go(false, area),
            Cmd::Go(Move::Up) => self.go(true, area),
            Cmd::Close => self.end(),
            _ => {
                self.end();
                return false;
            }
        }
        true
    }

    /// What the keys do meanwhile.
    pub const fn label(command: Cmd) -> Option<&'static str> {
        match command {
            Cmd::Accept => Some("form-find-next"),
            Cmd::Close => Some("form-find-leave"),
            _ => None,
        }
    }

    pub fn key(&mut self, press: KeyPress, area: &mut TextArea) {
        if self.edit.key(press) {
            self.search(area);
        }
    }

    pub fn paste(&mut self, text: &str, area: &mut TextArea) {
        self.edit.paste(text);
        self.search(area);
    }

    /// To the next place or the one before, and round.
    fn go(&mut self, back: bool, area: &mut TextArea) {
        if self.edit.is_empty() {
            self.edit.set(self.before.as_str());
            return self.search(area);
        }
        let (Some(at), len) = (self.at, self.places.len()) else { return };
        self.at = Some((at + if back { len - 1 } else { 1 }) % len);
        self.from = self.place().map_or(self.from, |place| place.start);
        self.show(area);
    }

    fn search(&mut self, area: &mut TextArea) {
        self.places = places(&area.lines().join("\n"), self.edit.text());
        let next = self.places.iter().position(|place| place.start >= self.from);
        self.at = next.or((!self.places.is_empty()).then_some(0));
        self.show(area);
    }

    fn place(&self) -> Option<Range<usize>> {
        self.places.get(self.at?).cloned()
    }

    /// Selects the place, or leaves the cursor where it stood.
    fn show(&self, area: &mut TextArea) {
        let place = self.place().unwrap_or(self.from..self.from);
        let text = area.lines().join("\n");
        area.cancel_selection();
        area.move_cursor(jump(&text, place.start));
        // Of a place above what is on the screen, its first row is shown, not only its last.
        let (row, (top, _)) = (area.screen_cursor().row, area.scroll_offset());
        let above = usize::from(top).saturating_sub(row);
        if above > 0 {
            area.scroll(Scrolling::Delta { rows: i16::try_from(above).map_or(i16::MIN, |rows| -rows), cols: 0 });
            area.move_cursor(jump(&text, place.start));
        }
        if !place.is_empty() {
            area.start_selection();
            area.move_cursor(jump(&text, place.end));
        }
    }

    /// Which of how many is shown.
    fn told(&self, ground: &Ground) -> (String, Role) {
        match self.at {
            Some(at) => (say!(ground.words, "form-find-place", n = at + 1, of = self.places.len()), Role::Accent),
            None if self.edit.is_empty() => (String::new(), Role::Plain),
            None => (ground.told("form-find-nothing"), Role::Warning),
        }
    }

    /// Draws the line to type in, and beside it what was found.
    pub fn draw(&self, ground: &Ground, frame: &mut Frame, line: Rect) {
        let (told, role) = self.told(ground);
        let label = format!("{} ", ground.told("form-find"));
        let indent = columns(&label).min(line.width / 2);
        frame.write(Rect { width: indent, ..line }, &label, Role::Key);
        let rest = Rect { x: line.x + indent, width: line.width - indent, ..line };
        let beside = if columns(&told) + LEAST <= rest.width { frame.write_right(rest, &told, role) + 1 } else { 0 };
        let room = Rect { width: rest.width - beside, ..rest };
        if self.edit.is_empty() {
            frame.write(room, &self.before, Role::Dim);
        }
        self.edit.draw(frame, room, &[], true);
    }
}

/// The way to a byte of the text, as rows and columns of characters.
fn jump(text: &str, at: usize) -> CursorMove {
    let before = text.get(..at).unwrap_or(text);
    let row = before.matches('\n').count();
    let column = before.chars().rev().take_while(|&c| c != '\n').count();
    let fits = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    CursorMove::Jump(fits(row), fits(column))
}

#[cfg(test)]
#[path = "find_tests.rs"]
mod tests;
