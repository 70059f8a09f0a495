//! A scrolling text of paragraphs, each with an optional label before it: details of one thing, help, logs.
//! Only the paragraphs that reach the screen are wrapped.

use super::frame::columns;
use super::{Frame, Move, Role};
use crate::text;
use ratatui::layout::Rect;
use std::cell::Cell;

/// A paragraph, or a fact with its label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paragraph {
    pub label: String,
    pub text: String,
    pub role: Role,
}

impl Paragraph {
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub fn labelled(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self { label: label.into(), text: text.into(), role: Role::Plain }
    }

    pub fn heading(text: impl Into<String>) -> Self {
        Self::new(text).role(Role::Strong)
    }

    pub const fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// As one sentence, with its label before it.
    pub fn said(&self) -> String {
        if self.label.is_empty() { self.text.clone() } else { format!("{}: {}", self.label, self.text) }
    }
}

/// How far a text is scrolled.
#[derive(Debug, Clone, Default)]
pub struct ScrollState {
    /// The first paragraph shown, and how many of its rows are above the screen.
    first: Cell<(usize, usize)>,
    /// The size drawn last.
    size: Cell<(u16, u16)>,
}

impl ScrollState {
    /// Scrolls `text` (the paragraphs drawn last).
    pub fn go(&self, way: Move, text: &[Paragraph]) {
        let (width, height) = self.size.get();
        let page = usize::from(height.max(2)) - 1;
        let rows = |index: usize| text.get(index).map_or(0, |p| height_of(p, width, text));
        let (mut paragraph, mut row) = self.first.get();
        let (down, steps) = match way {
            Move::Down => (true, 1),
            Move::PageDown => (true, page),
            Move::Up => (false, 1),
            Move::PageUp => (false, page),
            Move::Home => return self.first.set((0, 0)),
            Move::End => (true, usize::MAX),
        };
        // The last paragraph stays in sight.
        for _ in 0..steps {
            if down {
                if row + 1 < rows(paragraph) {
                    row += 1;
                } else if paragraph + 1 < text.len() {
                    (paragraph, row) = (paragraph + 1, 0);
                } else {
                    break;
                }
            } else if row > 0 {
                row -= 1;
            } else if paragraph > 0 {
                paragraph -= 1;
                row = rows(paragraph).saturating_sub(1);
            } else {
                break;
            }
        }
        self.first.set((paragraph, row));
    }

    /// Back to the top, for another text.
    pub fn reset(&self) {
        self.first.set((0, 0));
    }
}

/// Labels stand in a column of their own: a third of the width, more where all texts are short. Longer ones are wrapped.
fn label_width(text: &[Paragraph], width: u16) -> u16 {
    let labelled = || text.iter().filter(|p| !p.label.is_empty());
    let widest = labelled().map(|p| columns(&p.label)).max().unwrap_or(0);
    let longest = labelled().map(|p| columns(&p.text)).max().unwrap_or(0);
    if widest == 0 { 0 } else { (widest + 2).min((width / 3).max(width.saturating_sub(longest))) }
}

fn room(paragraph: &Paragraph, width: u16, text: &[Paragraph]) -> u16 {
    if paragraph.label.is_empty() { width } else { width - label_width(text, width) }
}

fn label_rows(paragraph: &Paragraph, labels: u16) -> Vec<std::ops::Range<usize>> {
    if paragraph.label.is_empty() {
        return Vec::new();
    }
    text::wrap(&paragraph.label, usize::from(labels.saturating_sub(1)).max(1))
}

fn height_of(paragraph: &Paragraph, width: u16, text: &[Paragraph]) -> usize {
    let rows = text::wrap(&paragraph.text, usize::from(room(paragraph, width, text))).len();
    rows.max(label_rows(paragraph, label_width(text, width)).len())
}

/// The rows a whole text takes in `width` columns.
pub fn height(text: &[Paragraph], width: u16) -> u16 {
    let rows = text.iter().map(|paragraph| height_of(paragraph, width, text)).sum::<usize>();
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// Draws the paragraphs from where `state` has scrolled to.
pub fn text_view(frame: &mut Frame, area: Rect, text: &[Paragraph], state: &ScrollState) {
    state.size.set((area.width, area.height));
    if area.is_empty() {
        return;
    }
    let labels = label_width(text, area.width);
    let (first, mut skip) = state.first.get();
    let mut y = area.y;
    for paragraph in text.iter().skip(first.min(text.len().saturating_sub(1))) {
        let room = room(paragraph, area.width, text);
        let rows = text::wrap(&paragraph.text, usize::from(room));
        let beside = label_rows(paragraph, labels);
        for index in skip..rows.len().max(beside.len()) {
            if y >= area.bottom() {
                return;
            }
            if let Some(range) = beside.get(index) {
                let place = Rect::new(area.x, y, labels.saturating_sub(1), 1);
                frame.write(place, &paragraph.label[range.clone()], Role::Dim);
            }
            if let Some(range) = rows.get(index) {
                let place = Rect::new(area.x + (area.width - room), y, room, 1);
                frame.write(place, &paragraph.text[range.clone()], paragraph.role);
            }
            y += 1;
        }
        skip = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::{Palette, Theme};

    fn drawn(text: &[Paragraph], state: &ScrollState, width: u16, height: u16) -> Vec<String> {
        let area = Rect::new(0, 0, width, height);
        let mut frame = Frame::new(Default::default(), area, Theme::new(Palette::Mono, false));
        text_view(&mut frame, area, text, state);
        crate::tui::testing::text(&frame.buffer)
    }

    #[test]
    fn values_wrap_beside_their_labels_and_the_text_scrolls_by_rows() {
        let text = [
            Paragraph::heading("PMT dan kelas gizi"),
            Paragraph::labelled("Lokasi", "Empat posyandu di Krajan dan Sawah Lor"),
            Paragraph::labelled("Biaya", "Rp43.200.000"),
        ];
        let state = ScrollState::default();
        let all = [
            "PMT dan kelas gizi",
            "Lokasi  Empat posyandu",
            "        di Krajan dan",
            "        Sawah Lor",
            "Biaya   Rp43.200.000",
        ];
        assert_eq!(drawn(&text, &state, 24, 5), all);
        state.go(Move::Down, &text);
        state.go(Move::Down, &text);
        assert_eq!(drawn(&text, &state, 24, 3), all[2..]);
        state.go(Move::PageDown, &text);
        state.go(Move::PageDown, &text);
        assert_eq!(drawn(&text, &state, 24, 2), [all[4], ""]);
        state.go(Move::Home, &text);
        assert_eq!(drawn(&text, &state, 24, 1), all[..1]);
        for width in 0..12 {
            drawn(&text, &state, width, 4);
        }
        drawn(&[], &state, 10, 3);
        state.go(Move::End, &[]);
    }
}
