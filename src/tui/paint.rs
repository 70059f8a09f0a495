//! A finished frame → the fewest bytes that turn the screen shown into it. Pure: bytes in a string, no terminal.
//!
//! Three things keep the bytes few: only changed cells are sent; the style in force is remembered between cells and
//! frames; and a list that moved by some rows is moved by the terminal itself (scroll region) before comparing.

use super::widgets::Frame;
use crate::text;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier};
use std::fmt::Write as _;

/// Shown in place of a character that could command the terminal or turn the line around.
const HARMLESS: &str = "?";

/// A scroll must spare about this many bytes to be worth its escape codes.
const WORTH_SCROLLING: i32 = 40;
/// About how many bytes lead to a cell that stands apart from the one before: to its place, and to its style.
const APART: i32 = 6;

/// Replaces every control and direction mark in the cells. Text is cleaned where it enters; this is the last gate, before
/// anything is sent, so that nothing that slipped past it reaches the terminal.
pub fn sweep(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let symbol = cell.symbol();
        if !is_plain(symbol) && symbol.chars().any(text::is_harmful) {
            cell.set_symbol(HARMLESS);
        }
    }
}

fn is_plain(symbol: &str) -> bool {
    symbol.bytes().all(|byte| (0x20..0x7f).contains(&byte))
}

/// Remembers what the terminal shows, and says what to send.
#[derive(Debug)]
pub struct Painter {
    shown: Buffer,
    /// The scrolling areas of the frame shown, with the row each starts at.
    scrolled: Vec<(Rect, usize)>,
    /// Whether the cursor is visible; `None` right after entering.
    cursor_visible: Option<bool>,
    /// Where the next byte would land, when that is certain.
    at: Option<Position>,
    pen: Pen,
    /// The rows being compared, before and after; kept for their memory.
    lifted: (Buffer, Buffer),
}

/// The style the terminal writes with now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

const PLAIN: Pen = Pen { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() };

impl Painter {
    /// For a terminal that was just cleared, as the alternate screen is on entering.
    pub fn cleared(area: Rect) -> Self {
        let lifted = (Buffer::default(), Buffer::default());
        Self { shown: Buffer::empty(area), scrolled: Vec::new(), cursor_visible: None, at: None, pen: PLAIN, lifted }
    }

    /// Treats the contents of the terminal as unknown, as after a resize: every cell will be sent, nothing is cleared.
    pub fn forget(&mut self, area: Rect) {
        let mut nothing = Cell::EMPTY;
        // No view draws with every modifier at once, so this cell equals none.
        nothing.modifier = Modifier::all();
        *self = Self { shown: Buffer::filled(area, nothing), pen: self.pen, ..Self::cleared(area) };
    }

    /// Appends to `out` what turns the shown screen into `frame`; nothing when they are equal. The cells of the frame are
    /// taken, and older ones left in their place.
    pub fn paint(&mut self, frame: &mut Frame, out: &mut String) {
        let next = &mut frame.buffer;
        if next.area != self.shown.area {
            self.forget(next.area);
        }
        for &(area, first) in &frame.scrolled {
            self.follow_scroll(area, first, next, out);
        }
        self.scrolled.clone_from(&frame.scrolled);

        let mut y = next.area.top();
        while y < next.area.bottom() {
            let changed = |y: &u16| !row(&self.shown, *y).iter().zip(row(next, *y)).all(|(was, is)| same(was, is));
            let rows = u16::try_from((y..next.area.bottom()).take_while(changed).count()).unwrap_or(0);
            if rows > 0 {
                self.put_rows(Rect { y, height: rows, ..next.area }, next, out);
            }
            y += rows + 1;
        }
        self.place_cursor(frame.cursor, out);
    }

    /// Sends what differs in these whole rows. Most rows of most frames are as they were: only the others are measured,
    /// and none is copied.
    fn put_rows(&mut self, rows: Rect, next: &mut Buffer, out: &mut String) {
        let width = usize::from(rows.width);
        let start = usize::from(rows.y - next.area.y) * width;
        let range = start..start + usize::from(rows.height) * width;
        let (mut before, mut after) = std::mem::take(&mut self.lifted);
        lift(&mut self.shown.content[range.clone()], rows, &mut before);
        lift(&mut next.content[range.clone()], rows, &mut after);
        sweep(&mut after);
        for (x, y, cell) in before.diff_iter(&after) {
            self.put(x, y, cell, next.area, out);
        }
        self.shown.content[range].swap_with_slice(&mut after.content);
        self.lifted = (before, after);
    }

    fn put(&mut self, x: u16, y: u16, cell: &Cell, area: Rect, out: &mut String) {
        self.move_to(Position::new(x, y), out);
        self.restyle(Pen { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }, out);
        let symbol = cell.symbol();
        out.push_str(symbol);
        // Terminals disagree on how wide the rest of Unicode is and on where the cursor stands behind the last
        // column: the place is said again after those.
        let certain = is_plain(symbol) && symbol.len() == 1 && x + 1 < area.right();
        self.at = certain.then(|| Position::new(x + 1, y));
    }

    fn move_to(&mut self, to: Position, out: &mut String) {
        match self.at {
            Some(at) if at == to => {}
            Some(at) if at.y == to.y && at.x + 1 == to.x => out.push_str("\x1b[C"),
            Some(at) if at.y == to.y && at.x < to.x => {
                let _ = write!(out, "\x1b[{}C", to.x - at.x);
            }
            _ => {
                let _ = write!(out, "\x1b[{};{}H", to.y + 1, to.x + 1);
            }
        }
        self.at = Some(to);
    }

    fn restyle(&mut self, pen: Pen, out: &mut String) {
        if pen == self.pen {
            return;
        }
        let mut had = self.pen;
        let mut codes = String::new();
        if !pen.modifier.contains(had.modifier) {
            codes.push_str("0;");
            had = PLAIN;
        }
        for (modifier, code) in MODIFIERS {
            if pen.modifier.contains(modifier) && !had.modifier.contains(modifier) {
                codes.push_str(code);
            }
        }
        if pen.fg != had.fg {
            colour(pen.fg, 30, &mut codes);
        }
        if pen.bg != had.bg {
            colour(pen.bg, 40, &mut codes);
        }
        let _ = write!(out, "\x1b[{}m", codes.trim_end_matches(';'));
        self.pen = pen;
    }

    fn place_cursor(&mut self, cursor: Option<Position>, out: &mut String) {
        if let Some(to) = cursor {
            if self.at != Some(to) {
                self.at = None;
                self.move_to(to, out);
            }
            if self.cursor_visible != Some(true) {
                out.push_str("\x1b[?25h");
            }
        } else if self.cursor_visible != Some(false) {
            out.push_str("\x1b[?25l");
        }
        self.cursor_visible = Some(cursor.is_some());
    }

    /// If `area` scrolled since the last frame, and moving its rows spares cells, lets the terminal move them.
    fn follow_scroll(&mut self, area: Rect, first: usize, next: &Buffer, out: &mut String) {
        let Some(before) = self.scrolled.iter().find(|(old, _)| *old == area).map(|(_, first)| *first) else {
            return;
        };
        let up = first > before;
        let Ok(by) = u16::try_from(first.abs_diff(before)) else {
            return;
        };
        if by == 0 || by >= area.height || spared(&self.shown, next, area, by, up) < WORTH_SCROLLING {
            return;
        }
        // The rows that come in take the background in force.
        self.restyle(PLAIN, out);
        let (top, bottom) = (area.top() + 1, area.bottom());
        let direction = if up { 'S' } else { 'T' };
        let _ = write!(out, "\x1b[{top};{bottom}r\x1b[{by}{direction}\x1b[r");
        self.at = None;
        move_rows(&mut self.shown, area, by, up);
    }
}

const MODIFIERS: [(Modifier, &str); 9] = [
    (Modifier::BOLD, "1;"),
    (Modifier::DIM, "2;"),
    (Modifier::ITALIC, "3;"),
    (Modifier::UNDERLINED, "4;"),
    (Modifier::SLOW_BLINK, "5;"),
    (Modifier::RAPID_BLINK, "6;"),
    (Modifier::REVERSED, "7;"),
    (Modifier::HIDDEN, "8;"),
    (Modifier::CROSSED_OUT, "9;"),
];

fn colour(colour: Color, base: u8, codes: &mut String) {
    let (bright, index) = match colour {
        Color::Reset => (false, 9),
        Color::Black => (false, 0),
        Color::Red => (false, 1),
        Color::Green => (false, 2),
        Color::Yellow => (false, 3),
        Color::Blue => (false, 4),
        Color::Magenta => (false, 5),
        Color::Cyan => (false, 6),
        Color::Gray => (false, 7),
        Color::DarkGray => (true, 0),
        Color::LightRed => (true, 1),
        Color::LightGreen => (true, 2),
        Color::LightYellow => (true, 3),
        Color::LightBlue => (true, 4),
        Color::LightMagenta => (true, 5),
        Color::LightCyan => (true, 6),
        Color::White => (true, 7),
        Color::Indexed(index) => {
            let _ = write!(codes, "{};5;{index};", base + 8);
            return;
        }
        Color::Rgb(r, g, b) => {
            let _ = write!(codes, "{};2;{r};{g};{b};", base + 8);
            return;
        }
    };
    let _ = write!(codes, "{};", base + index + if bright { 60 } else { 0 });
}

/// The row that comes to stand at `y` when `area` moves; `None` for the rows that come in empty.
fn source(area: Rect, y: u16, by: u16, up: bool) -> Option<u16> {
    let from = if up { y.checked_add(by)? } else { y.checked_sub(by)? };
    (area.top()..area.bottom()).contains(&from).then_some(from)
}

fn row(buffer: &Buffer, y: u16) -> &[Cell] {
    let width = usize::from(buffer.area.width);
    let start = usize::from(y - buffer.area.y) * width;
    buffer.content.get(start..start + width).unwrap_or_default()
}

/// Takes the cells of whole rows into a buffer of their own; what that held is left in their place.
fn lift(cells: &mut [Cell], rows: Rect, into: &mut Buffer) {
    into.area = rows;
    into.content.resize(cells.len(), Cell::EMPTY);
    into.content.swap_with_slice(cells);
}

/// About how many bytes need not be sent if whole rows move (a scroll region is as wide as the screen); may be negative.
fn spared(shown: &Buffer, next: &Buffer, area: Rect, by: u16, up: bool) -> i32 {
    let empty = Cell::EMPTY;
    let row_spares = |y| {
        let wanted = row(next, y);
        let moved = match source(area, y, by, up) {
            Some(from) => cost(row(shown, from), wanted),
            None => cost(std::iter::repeat(&empty), wanted),
        };
        cost(row(shown, y), wanted) - moved
    };
    (area.top()..area.bottom()).map(row_spares).sum()
}

/// About how many bytes turn one row into another. Cells alone say too little: where rows of a list are much alike, the
/// few that differ stand apart, and the way to each is longer than the cell.
fn cost<'c>(shown: impl IntoIterator<Item = &'c Cell>, wanted: &[Cell]) -> i32 {
    let (mut bytes, mut behind_changed) = (0, false);
    for (was, is) in shown.into_iter().zip(wanted) {
        let changed = !same(was, is);
        if changed {
            bytes += if behind_changed { 1 } else { 1 + APART };
        }
        behind_changed = changed;
    }
    bytes
}

/// Whether nothing has to be sent for a cell. Asked for thousands of cells a frame, so what nearly all are, one byte
/// long, is compared without a call; and only what is ever sent is compared.
fn same(was: &Cell, is: &Cell) -> bool {
    let symbols = match (was.symbol().as_bytes(), is.symbol().as_bytes()) {
        ([was], [is]) => was == is,
        (was, is) => was == is,
    };
    symbols && was.modifier == is.modifier && was.fg == is.fg && was.bg == is.bg
}

fn move_rows(buffer: &mut Buffer, area: Rect, by: u16, up: bool) {
    let width = usize::from(buffer.area.width);
    let start = usize::from(area.top() - buffer.area.y) * width;
    let end = start + usize::from(area.height) * width;
    let cells = usize::from(by) * width;
    let Some(rows) = buffer.content.get_mut(start..end) else {
        return;
    };
    let fresh = if up {
        rows.rotate_left(cells);
        rows.len() - cells..rows.len()
    } else {
        rows.rotate_right(cells);
        0..cells
    };
    rows[fresh].fill(Cell::EMPTY);
}

#[cfg(test)]
mod tests;
