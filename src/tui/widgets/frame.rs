//! One finished screen: cells, the place of the cursor, what can be clicked and what scrolls.

use super::{Role, Theme};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What a click on a place means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    /// Runs the action with this id.
    Action(&'static str),
    /// Selects the row with this number in the list that has the keys.
    Row(usize),
    /// Puts the keys into the capture line.
    Capture,
    /// Puts the one with this number, of what stands beside the capture line, into it.
    Offer(usize),
    /// What is known of the selected row: the wheel scrolls it.
    Detail,
    /// The border between two panes that begin at `left` and are `width` wide together.
    Split { left: u16, width: u16 },
}

/// The screen being drawn.
#[derive(Debug)]
pub struct Frame {
    pub buffer: Buffer,
    /// Where the real cursor stands: on the focused thing, so that screen readers and input methods follow.
    pub cursor: Option<Position>,
    /// Later ones lie on top.
    pub hits: Vec<(Rect, Hit)>,
    /// Areas whose rows scroll, and the number of the first row shown: lets the terminal move rows itself.
    pub scrolled: Vec<(Rect, usize)>,
    pub theme: Theme,
}

impl Frame {
    /// An empty one, on the cells of an older frame: a screen of them is more memory than is well asked for anew with
    /// every key.
    pub fn new(mut sheet: Buffer, area: Rect, theme: Theme) -> Self {
        sheet.resize(area);
        sheet.reset();
        Self { buffer: sheet, cursor: None, hits: Vec::new(), scrolled: Vec::new(), theme }
    }

    /// Writes `text` from the left of `area`'s first row, cut with an ellipsis where it does not fit; returns the
    /// columns used.
    pub fn write(&mut self, area: Rect, text: &str, role: Role) -> u16 {
        let area = area.intersection(self.buffer.area);
        if area.is_empty() {
            return 0;
        }
        let room = usize::from(area.width);
        let style = self.theme.style(role);
        // Most text is plain: a letter a cell, nothing to measure.
        if text.len() <= room && text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            for (x, at) in (area.x..area.right()).zip(0..text.len()) {
                self.buffer[(x, area.y)].set_symbol(&text[at..=at]).set_style(style);
            }
            return u16::try_from(text.len()).unwrap_or(area.width);
        }
        if text::width(text) <= room {
            return self.buffer.set_stringn(area.x, area.y, text, room, style).0 - area.x;
        }
        let ellipsis = self.theme.glyphs.ellipsis;
        let (x, y) = self.buffer.set_stringn(area.x, area.y, text, room - 1, style);
        self.buffer.set_stringn(x, y, ellipsis, 1, style).0 - area.x
    }

    /// Writes `text` so that it ends at the right of `area`'s first row.
    pub fn write_right(&mut self, area: Rect, text: &str, role: Role) -> u16 {
        let width = columns(text).min(area.width);
        let at = Rect { x: area.right() - width, width, ..area };
        self.write(at, text, role)
    }

    /// Sets the looks of an area without changing its text.
    pub fn restyle(&mut self, area: Rect, role: Role) {
        self.buffer.set_style(area, self.theme.style(role));
    }

    /// Empties an area, so that what lies under a dialog does not show.
    pub fn clear(&mut self, area: Rect) {
        let area = area.intersection(self.buffer.area);
        // Half of a wide character must not stay beside the dialog.
        if area.x > self.buffer.area.x {
            for y in area.top()..area.bottom() {
                let cell = &mut self.buffer[(area.x - 1, y)];
                if text::width(cell.symbol()) > 1 {
                    cell.set_symbol(" ");
                }
            }
        }
        for position in area.positions() {
            self.buffer[position].reset();
        }
        self.scrolled.retain(|(scrolled, _)| !scrolled.intersects(area));
    }

    /// Draws a border with a title and returns what is inside. `note` stands in the lower right corner.
    pub fn pane(&mut self, area: Rect, title: &str, note: &str, focused: bool) -> Rect {
        let area = area.intersection(self.buffer.area);
        if area.width < 4 || area.height < 3 {
            return area;
        }
        let role = if focused { Role::BorderFocus } else { Role::Border };
        let glyphs = self.theme.glyphs;
        let style = self.theme.style(role);
        let (right, bottom) = (area.right() - 1, area.bottom() - 1);
        for x in area.left() + 1..right {
            for y in [area.top(), bottom] {
                self.buffer[(x, y)].set_symbol(glyphs.horizontal).set_style(style);
            }
        }
        for y in area.top() + 1..bottom {
            for x in [area.left(), right] {
                self.buffer[(x, y)].set_symbol(glyphs.vertical).set_style(style);
            }
        }
        let corners = [(area.left(), area.top()), (right, area.top()), (area.left(), bottom), (right, bottom)];
        for (at, glyph) in corners.into_iter().zip(glyphs.corners) {
            self.buffer[at].set_symbol(glyph).set_style(style);
        }
        let inside = Rect::new(area.x + 1, area.y + 1, area.width - 2, area.height - 2);
        if !title.is_empty() {
            let role = if focused { Role::Accent } else { Role::Title };
            let place = Rect::new(area.x + 2, area.y, area.width - 4, 1);
            self.write(place, &format!(" {title} "), role);
        }
        if !note.is_empty() {
            let place = Rect::new(area.x + 2, bottom, area.width - 4, 1);
            self.write_right(place, &format!(" {note} "), role);
        }
        inside
    }

    pub fn hit(&mut self, area: Rect, hit: Hit) {
        self.hits.push((area, hit));
    }

    /// Puts the real cursor into `area`, at most at its last column.
    pub fn put_cursor(&mut self, area: Rect, column: u16) {
        let area = area.intersection(self.buffer.area);
        if !area.is_empty() {
            self.cursor = Some(Position::new(area.x + column.min(area.width - 1), area.y));
        }
    }
}

/// The columns a text takes, as a screen size.
pub fn columns(text: &str) -> u16 {
    u16::try_from(text::width(text)).unwrap_or(u16::MAX)
}
