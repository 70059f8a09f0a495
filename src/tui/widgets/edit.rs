//! An editor of one line: moves by grapheme and by word, scrolls sideways, has the real cursor.

use super::frame::columns;
use super::{Frame, Role};
use crate::text;
use crate::tui::key::{Key, KeyPress};
use ratatui::layout::Rect;
use std::cell::Cell;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation as _;

/// A line being written.
#[derive(Debug, Clone, Default)]
pub struct LineEdit {
    text: String,
    /// In bytes, always between two graphemes.
    cursor: usize,
    /// What the last kill took, for putting back.
    killed: String,
    /// The first byte shown; kept by drawing.
    first: Cell<usize>,
}

impl LineEdit {
    /// Starts with `text`, the cursor behind it.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { cursor: text.len(), text, ..Self::default() }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub const fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Where the cursor stands, in bytes.
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// Empties the line and returns what stood in it.
    pub fn take(&mut self) -> String {
        self.cursor = 0;
        std::mem::take(&mut self.text)
    }

    /// Replaces the whole line; the cursor goes behind it.
    pub fn set(&mut self, text: impl Into<String>) {
        self.text = text.into();
        self.cursor = self.text.len();
    }

    /// Replaces a part of the line (as completion does); the cursor goes behind the new part, or stays where it was
    /// further on.
    pub fn replace(&mut self, range: Range<usize>, with: &str) {
        if self.text.get(range.clone()).is_some() {
            self.text.replace_range(range.clone(), with);
            self.cursor = range.start + with.len() + self.cursor.saturating_sub(range.end);
        }
    }

    /// Goes back to how another line is, cursor and all.
    pub fn restore(&mut self, from: &Self) {
        self.text.clone_from(&from.text);
        self.cursor = from.cursor;
    }

    /// The column of a byte, counted from the first one shown when it was drawn last.
    pub fn column(&self, at: usize) -> u16 {
        self.text.get(self.first.get()..at).map_or(0, columns)
    }

    /// Puts pasted text in, as much as there is room for: cleaned, and on one line. Returns whether all of it went in.
    pub fn paste(&mut self, raw: &str) -> bool {
        let cleaned = text::clean_block(raw);
        let line = cleaned.text.replace(['\n', '\t'], " ");
        let whole = self.insert(&line);
        whole && cleaned.removed.truncated == 0
    }

    fn insert(&mut self, piece: &str) -> bool {
        let room = text::TEXT_LIMIT.saturating_sub(self.text.len());
        let (fitting, left) = text::shorten(piece, room);
        self.text.insert_str(self.cursor, fitting);
        self.cursor += fitting.len();
        left == 0
    }

    /// Takes a key; false when it means nothing in a line, or types what the line has no room for.
    pub fn key(&mut self, press: KeyPress) -> bool {
        if let Some(c) = press.typed() {
            return c.is_control() || self.insert(c.encode_utf8(&mut [0; 4]));
        }
        match (press.key, press.ctrl) {
            (Key::Left, false) | (Key::Char('b'), true) => self.cursor = self.before(),
            (Key::Right, false) | (Key::Char('f'), true) => self.cursor = self.behind(),
            (Key::Left, true) => self.cursor = self.word_before(),
            (Key::Right, true) => self.cursor = self.word_behind(),
            (Key::Home, _) | (Key::Char('a'), true) => self.cursor = 0,
            (Key::End, _) | (Key::Char('e'), true) => self.cursor = self.text.len(),
            (Key::Backspace, _) => self.remove(self.before()..self.cursor),
            (Key::Delete, _) | (Key::Char('d'), true) => self.remove(self.cursor..self.behind()),
            (Key::Char('w'), true) => self.kill(self.word_before()..self.cursor),
            (Key::Char('u'), true) => self.kill(0..self.cursor),
            (Key::Char('k'), true) => self.kill(self.cursor..self.text.len()),
            (Key::Char('y'), true) => {
                let killed = self.killed.clone();
                self.insert(&killed);
            }
            _ => return false,
        }
        true
    }

    fn remove(&mut self, range: Range<usize>) {
        self.cursor = range.start;
        self.text.replace_range(range, "");
    }

    fn kill(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            self.killed = self.text[range.clone()].to_owned();
            self.remove(range);
        }
    }

    fn before(&self) -> usize {
        let last = self.text[..self.cursor].graphemes(true).next_back();
        self.cursor - last.map_or(0, str::len)
    }

    fn behind(&self) -> usize {
        let next = self.text[self.cursor..].graphemes(true).next();
        self.cursor + next.map_or(0, str::len)
    }

    fn word_before(&self) -> usize {
        let trimmed = self.text[..self.cursor].trim_end();
        trimmed.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8())
    }

    fn word_behind(&self) -> usize {
        let rest = &self.text[self.cursor..];
        let word = rest.trim_start();
        let skipped = rest.len() - word.len();
        self.cursor + skipped + word.find(char::is_whitespace).unwrap_or(word.len())
    }

    /// Draws the line; `spans` say how parts of it look. The cursor is placed when `focused`.
    pub fn draw(&self, frame: &mut Frame, area: Rect, spans: &[(Range<usize>, Role)], focused: bool) {
        if area.is_empty() {
            return;
        }
        let first = self.first_shown(usize::from(area.width));
        self.first.set(first);
        let style = frame.theme.style(Role::Input);
        let room = usize::from(area.width);
        let mut shown_to = first;
        let mut used = 0;
        for (at, grapheme) in self.text[first..].grapheme_indices(true) {
            let wide = text::width(grapheme);
            if used + wide > room {
                break;
            }
            used += wide;
            shown_to = first + at + grapheme.len();
        }
        let shown = &self.text[first..shown_to];
        frame.buffer.set_stringn(area.x, area.y, shown, room, style);
        for (range, role) in spans {
            let (from, to) = (range.start.max(first), range.end.min(shown_to));
            let parts = (self.text.get(first..from), self.text.get(from..to));
            if let (true, (Some(before), Some(part))) = (from < to, parts) {
                let place = Rect { x: area.x + columns(before), width: columns(part), height: 1, ..area };
                frame.restyle(place.intersection(area), *role);
            }
        }
        if focused {
            frame.put_cursor(area, columns(&self.text[first..self.cursor]));
        }
    }

    /// The first byte to show so that the cursor is inside `room` columns, moving as little as possible.
    fn first_shown(&self, room: usize) -> usize {
        let kept = self.first.get().min(self.cursor);
        let kept = if self.text.is_char_boundary(kept) { kept } else { 0 };
        // One column stays free for the cursor itself.
        let fits = |first: usize| text::width(&self.text[first..self.cursor]) < room;
        // When text was taken away, or there is more room, what stands before moves back into view.
        let full = text::width(&self.text[kept..]) + 1 >= room;
        if fits(0) {
            0
        } else if fits(kept) && full {
            kept
        } else {
            let mut used = 0;
            let mut first = self.cursor;
            for grapheme in self.text[..self.cursor].graphemes(true).rev() {
                used += text::width(grapheme);
                if used >= room {
                    break;
                }
                first -= grapheme.len();
            }
            first
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::{Palette, Theme};
    use ratatui::layout::Position;

    fn press(edit: &mut LineEdit, keys: &str) {
        for key in keys.split(' ') {
            assert!(edit.key(key.parse().unwrap()), "{key}");
        }
    }

    /// The text with the cursor as `|`.
    fn seen(edit: &LineEdit) -> String {
        let mut text = edit.text().to_owned();
        text.insert(edit.cursor(), '|');
        text
    }

    fn drawn(edit: &LineEdit, width: u16) -> (String, Option<Position>) {
        let area = Rect::new(0, 0, width, 1);
        let mut frame = Frame::new(Default::default(), area, Theme::new(Palette::Mono, false));
        edit.draw(&mut frame, area, &[], true);
        let cells = frame.buffer.content.iter().map(|cell| cell.symbol());
        (cells.collect(), frame.cursor)
    }

    #[test]
    fn words_and_graphemes_are_moved_over_whole() {
        let mut edit = LineEdit::new("rapat 👩‍🌾 é warga");
        press(&mut edit, "ctrl-left left left");
        assert_eq!(seen(&edit), "rapat 👩‍🌾 |é warga");
        press(&mut edit, "left left backspace");
        assert_eq!(seen(&edit), "rapat|👩‍🌾 é warga");
        press(&mut edit, "delete ctrl-right");
        assert_eq!(seen(&edit), "rapat é| warga");
        press(&mut edit, "home ctrl-left x end ctrl-w");
        assert_eq!(seen(&edit), "xrapat é |");
        press(&mut edit, "ctrl-u ctrl-y ctrl-y");
        assert_eq!(seen(&edit), "xrapat é xrapat é |");
        press(&mut edit, "home ctrl-k");
        assert_eq!(seen(&edit), "|");
        press(&mut edit, "backspace delete ctrl-left ctrl-right left right ctrl-w");
        assert_eq!(seen(&edit), "|");
    }

    #[test]
    fn a_paste_is_one_clean_line() {
        let mut edit = LineEdit::new("a");
        assert!(edit.paste("satu\r\ndua\ttiga\u{1b}[31m\u{202e}"));
        assert_eq!(edit.text(), "asatu dua tiga[31m");
        assert!(!edit.paste(&"x".repeat(1_000_000)));
        assert_eq!(edit.text().len(), text::TEXT_LIMIT, "what fits went in");
        assert!(!edit.key("y".parse().unwrap()) && !edit.text().contains('y'), "and no key does any more");
        press(&mut edit, "backspace y");
        assert!(edit.text().ends_with('y'));
    }

    #[test]
    fn a_long_line_scrolls_and_the_cursor_stays_inside() {
        let mut edit = LineEdit::new("0123456789abcdef");
        assert_eq!(drawn(&edit, 8), ("9abcdef ".to_owned(), Some(Position::new(7, 0))));
        press(&mut edit, "left left");
        assert_eq!(drawn(&edit, 8), ("9abcdef ".to_owned(), Some(Position::new(5, 0))));
        press(&mut edit, "home");
        assert_eq!(drawn(&edit, 8), ("01234567".to_owned(), Some(Position::new(0, 0))));
        let wide = LineEdit::new("漢字漢字漢字");
        let (cells, cursor) = drawn(&wide, 6);
        assert_eq!(cursor, Some(Position::new(4, 0)), "{cells}");
        assert_eq!(drawn(&wide, 1).1, Some(Position::new(0, 0)));
        assert_eq!(drawn(&wide, 0).1, None);
    }
}
