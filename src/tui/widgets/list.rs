//! A list with columns. Only the rows that are on the screen are asked for, so a frame costs the same at any length.

use super::{Frame, Hit, Role};
use ratatui::layout::Rect;
use std::borrow::Cow;

/// A way to move in a list or a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    Up,
    Down,
    PageUp,
    PageDown,
    Home,
    End,
}

/// Which row is selected, and which part of the list is on the screen.
#[derive(Debug, Clone, Default)]
pub struct ListState {
    pub selected: usize,
    /// The first row shown; kept by drawing.
    first: std::cell::Cell<usize>,
    /// How many rows were shown; kept by drawing.
    height: std::cell::Cell<usize>,
}

impl ListState {
    pub fn at(selected: usize) -> Self {
        Self { selected, ..Self::default() }
    }

    /// Moves the selection in a list of `len` rows.
    pub fn go(&mut self, way: Move, len: usize) {
        let page = self.height.get().max(2) - 1;
        let last = len.saturating_sub(1);
        self.selected = match way {
            Move::Up => self.selected.saturating_sub(1),
            Move::Down => self.selected + 1,
            Move::PageUp => self.selected.saturating_sub(page),
            Move::PageDown => self.selected + page,
            Move::Home => 0,
            Move::End => last,
        }
        .min(last);
    }

    /// The selected row stands at the top when the list is drawn next, if there is enough below it.
    pub fn to_top(&self) {
        self.first.set(usize::MAX);
    }

    /// The lines to show in `height` lines, following the selection as little as possible.
    fn window(&self, height: usize, lines: &Lines) -> std::ops::Range<usize> {
        let selected = self.selected.min(lines.rows.saturating_sub(1));
        let at = lines.of_row(selected);
        let lowest = (at + 1).saturating_sub(height);
        // What stands right above the selected row is its heading.
        let highest = at - lines.above(selected);
        let first = self.first.get().clamp(lowest, highest.max(lowest)).min(lines.len().saturating_sub(height));
        self.first.set(first);
        self.height.set(height);
        first..(first + height).min(lines.len())
    }
}

/// A line between rows that is none: the heading of a section, a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Divider {
    /// The row it stands above.
    pub before: usize,
    pub text: String,
}

/// Rows and dividers in the order in which they stand on the screen. There are few dividers, in ascending order.
struct Lines<'a> {
    rows: usize,
    dividers: &'a [Divider],
}

impl Lines<'_> {
    fn len(&self) -> usize {
        self.rows + self.dividers.len()
    }

    fn of_row(&self, row: usize) -> usize {
        row + self.dividers.iter().filter(|divider| divider.before <= row).count()
    }

    fn above(&self, row: usize) -> usize {
        self.dividers.iter().filter(|divider| divider.before == row).count()
    }

    /// The row of a line, or the divider.
    fn at(&self, line: usize) -> Result<usize, &Divider> {
        let places = self.dividers.iter().enumerate().map(|(index, divider)| (divider.before + index, divider));
        let mut passed = 0;
        for (place, divider) in places {
            if place == line {
                return Err(divider);
            }
            passed += usize::from(place < line);
        }
        Ok(line - passed)
    }
}

/// Which side of its column a text stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    #[default]
    Left,
    Right,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    pub title: String,
    /// The columns of the screen it needs; a flexible one takes what is left over as well.
    width: u16,
    /// Its share of what is left over; 0 for a fixed width.
    flex: u16,
    align: Align,
    /// How important it is: the lowest goes first when the list is narrow.
    keep: u8,
}

impl Column {
    /// Always `width` wide.
    pub fn fixed(title: impl Into<String>, width: u16) -> Self {
        Self { title: title.into(), width, flex: 0, align: Align::Left, keep: 5 }
    }

    /// At least `least` wide, and `share` parts of the space left over.
    pub fn flex(title: impl Into<String>, least: u16, share: u16) -> Self {
        Self { flex: share, keep: 9, ..Self::fixed(title, least) }
    }

    pub const fn right(mut self) -> Self {
        self.align = Align::Right;
        self
    }

    /// From 0 (first to go on a narrow screen) to 9 (last); 5 for fixed and 9 for flexible columns unless said.
    pub const fn keep(mut self, keep: u8) -> Self {
        self.keep = keep;
        self
    }
}

/// A text in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<'a> {
    pub text: Cow<'a, str>,
    pub role: Role,
}

impl<'a> Cell<'a> {
    pub fn new(text: impl Into<Cow<'a, str>>, role: Role) -> Self {
        Self { text: text.into(), role }
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::new(text, Role::Plain)
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::new(text, Role::Plain)
    }
}

/// A row: one cell a column, in the order of the columns.
#[derive(Debug, Clone, Default)]
pub struct Row<'a> {
    pub cells: Vec<Cell<'a>>,
    pub marked: bool,
}

impl<'a> Row<'a> {
    pub const fn new(cells: Vec<Cell<'a>>) -> Self {
        Self { cells, marked: false }
    }
}

/// A list ready to be drawn.
pub struct List<'a> {
    pub columns: &'a [Column],
    pub state: &'a ListState,
    pub len: usize,
    /// Gives the row with a number; asked only for rows that are on the screen.
    pub row: &'a dyn Fn(usize) -> Row<'a>,
    /// Whether the list has the keys: then the selection is reversed and the cursor stands on it.
    pub focused: bool,
    /// Said when there are no rows.
    pub empty: &'a str,
}

/// The columns before the first text: pointer or mark, and a blank.
const GUTTER: u16 = 2;
const GAP: u16 = 1;

impl List<'_> {
    pub fn draw(&self, frame: &mut Frame, area: Rect) {
        self.draw_divided(&[], frame, area);
    }

    /// Draws the list with `dividers` between its rows.
    pub fn draw_divided(&self, dividers: &[Divider], frame: &mut Frame, area: Rect) {
        if area.is_empty() {
            return;
        }
        if self.len == 0 {
            self.draw_empty(frame, area);
            return;
        }
        let places = layout(self.columns, area.width.saturating_sub(GUTTER));
        let titled = self.columns.iter().any(|column| !column.title.is_empty());
        let rows = if titled && area.height > 3 {
            let head = Rect { height: 1, ..area };
            for (column, place) in self.columns.iter().zip(&places) {
                put(frame, head, *place, column.align, &column.title, Role::Dim);
            }
            Rect { y: area.y + 1, height: area.height - 1, ..area }
        } else {
            area
        };
        let lines = Lines { rows: self.len, dividers };
        let shown = self.state.window(usize::from(rows.height), &lines);
        frame.scrolled.push((rows, shown.start));
        for (number, y) in shown.zip(rows.y..) {
            let line = Rect { y, height: 1, ..rows };
            match lines.at(number) {
                Ok(index) => self.draw_row(frame, line, index, &places),
                Err(divider) => draw_divider(frame, line, &divider.text),
            }
        }
    }

    fn draw_row(&self, frame: &mut Frame, line: Rect, index: usize, places: &[Option<(u16, u16)>]) {
        let row = (self.row)(index);
        let selected = index == self.state.selected.min(self.len - 1);
        let glyphs = frame.theme.glyphs;
        if row.marked {
            frame.write(line, glyphs.marked, Role::Accent);
        } else if selected {
            frame.write(line, glyphs.pointer, Role::Accent);
        }
        for ((cell, column), place) in row.cells.iter().zip(self.columns).zip(places) {
            put(frame, line, *place, column.align, &cell.text, cell.role);
        }
        if selected {
            let role = if self.focused { Role::Selected } else { Role::SelectedIdle };
            frame.restyle(line, role);
            if self.focused {
                frame.put_cursor(line, 0);
            }
        }
        frame.hit(line, Hit::Row(index));
    }

    fn draw_empty(&self, frame: &mut Frame, area: Rect) {
        let place = Rect { x: area.x + GUTTER.min(area.width), width: area.width.saturating_sub(GUTTER), ..area };
        let rows = crate::text::wrap(self.empty, usize::from(place.width));
        for (range, y) in rows.into_iter().zip(place.y..place.bottom()) {
            let line = Rect { y, ..place };
            frame.write(line, &self.empty[range], Role::Dim);
        }
        if self.focused {
            frame.put_cursor(area, 0);
        }
    }
}

fn draw_divider(frame: &mut Frame, line: Rect, text: &str) {
    let stroke = frame.theme.glyphs.horizontal;
    frame.write(line, &stroke.repeat(usize::from(line.width)), Role::Border);
    let place = Rect { x: line.x + GUTTER.min(line.width), width: line.width.saturating_sub(GUTTER), ..line };
    frame.write(place, &format!(" {text} "), Role::Title);
}

fn put(frame: &mut Frame, line: Rect, place: Option<(u16, u16)>, align: Align, text: &str, role: Role) {
    let Some((x, width)) = place else { return };
    let place = Rect { x: line.x + GUTTER + x, width, ..line };
    match align {
        Align::Left => frame.write(place, text, role),
        Align::Right => frame.write_right(place, text, role),
    };
}

/// Where each column stands and how wide it is; `None` for those left out.
fn layout(all: &[Column], width: u16) -> Vec<Option<(u16, u16)>> {
    let mut kept: Vec<bool> = vec![true; all.len()];
    let needed = |kept: &[bool]| {
        let widths = all.iter().zip(kept).filter(|(_, kept)| **kept);
        widths.fold(0_u16, |sum, (column, _)| {
            let gap = if sum == 0 { 0 } else { GAP };
            sum.saturating_add(column.width + gap)
        })
    };
    while needed(&kept) > width && kept.iter().filter(|kept| **kept).count() > 1 {
        let least =
            (0..all.len()).filter(|index| kept[*index]).min_by_key(|index| (all[*index].keep, usize::MAX - index));
        match least {
            Some(least) => kept[least] = false,
            None => break,
        }
    }
    let spare = width.saturating_sub(needed(&kept));
    let shares: u16 = all.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(column, _)| column.flex).sum();
    let mut x = 0;
    let mut given = 0;
    let mut counted = 0;
    all.iter()
        .zip(&kept)
        .map(|(column, kept)| {
            if !kept {
                return None;
            }
            counted += column.flex;
            // Sharing out what is left by running totals leaves no column over.
            let upto = u32::from(spare) * u32::from(counted) / u32::from(shares.max(1));
            let upto = u16::try_from(upto).unwrap_or(spare).min(spare);
            let extra = if column.flex > 0 { upto - given } else { 0 };
            given += extra;
            let place = (x, (column.width + extra).min(width.saturating_sub(x)));
            x += column.width + extra + GAP;
            Some(place)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::{Palette, Theme};
    use std::cell::Cell as Counter;

    fn columns_of_needs() -> Vec<Column> {
        vec![Column::fixed("No", 3).keep(8), Column::flex("Usulan", 8, 1), Column::fixed("Biaya", 7).right()]
    }

    fn drawn(area: Rect, state: &ListState, len: usize, focused: bool) -> (Frame, usize) {
        let asked = Counter::new(0);
        let columns = columns_of_needs();
        let mut frame = Frame::new(Default::default(), area, Theme::new(Palette::Mono, false));
        let row = |index: usize| {
            asked.set(asked.get() + 1);
            Row::new(vec![
                format!("K{index:02}").into(),
                format!("Usulan 漢字 nomor {index}").into(),
                format!("{index}jt").into(),
            ])
        };
        List { columns: &columns, state, len, row: &row, focused, empty: "Belum ada usulan." }.draw(&mut frame, area);
        (frame, asked.get())
    }

    fn lines(frame: &Frame) -> Vec<String> {
        crate::tui::testing::text(&frame.buffer)
    }

    #[test]
    fn only_rows_on_the_screen_are_asked_for() {
        let mut state = ListState::default();
        let area = Rect::new(0, 0, 40, 6);
        let (frame, asked) = drawn(area, &state, 100_000, true);
        assert_eq!(asked, 5);
        assert_eq!(lines(&frame)[1], "› K00 Usulan 漢字 nomor 0            0jt");
        state.go(Move::End, 100_000);
        let (frame, asked) = drawn(area, &state, 100_000, true);
        assert_eq!(asked, 5);
        assert!(lines(&frame)[5].contains("99999"), "{:?}", lines(&frame));
        assert_eq!(frame.cursor.unwrap().y, 5);
    }

    #[test]
    fn the_window_follows_the_selection_as_little_as_possible() {
        let mut state = ListState::default();
        let area = Rect::new(0, 0, 40, 6);
        let first = |state: &ListState| drawn(area, state, 20, true).0.scrolled[0].1;
        for (way, expected) in [
            (Move::Down, 0),
            (Move::PageDown, 1),
            (Move::Up, 1),
            (Move::PageDown, 4),
            (Move::PageUp, 4),
            (Move::End, 15),
            (Move::Down, 15),
            (Move::Up, 15),
            (Move::Home, 0),
            (Move::Up, 0),
        ] {
            state.go(way, 20);
            assert_eq!(first(&state), expected, "{way:?} {}", state.selected);
        }
    }

    #[test]
    fn dividers_stand_between_rows_and_are_never_selected() {
        let dividers = [(0, "Prioritas"), (2, "Batas pagu"), (2, "Cadangan")];
        let dividers = dividers.map(|(before, text)| Divider { before, text: text.to_owned() });
        let columns = [Column::flex("", 8, 1)];
        let mut state = ListState::default();
        let drawn = |state: &ListState, height| {
            let area = Rect::new(0, 0, 20, height);
            let mut frame = Frame::new(Default::default(), area, Theme::new(Palette::Mono, false));
            let row = |index: usize| Row::new(vec![format!("K{index:02}").into()]);
            List { columns: &columns, state, len: 4, row: &row, focused: true, empty: "" }
                .draw_divided(&dividers, &mut frame, area);
            (lines(&frame), frame.cursor.unwrap().y)
        };
        let all = [
            "── Prioritas ───────",
            "› K00",
            "  K01",
            "── Batas pagu ──────",
            "── Cadangan ────────",
            "  K02",
            "  K03",
        ];
        assert_eq!(drawn(&state, 7), (all.map(str::to_owned).to_vec(), 1));
        state.go(Move::End, 4);
        assert_eq!(drawn(&state, 3).0, [all[4], "  K02", "› K03"]);
        state.go(Move::Up, 4);
        state.go(Move::Up, 4);
        state.go(Move::Down, 4);
        assert_eq!(drawn(&state, 3).0, [all[3], all[4], "› K02"]);
        state.go(Move::Home, 4);
        assert_eq!(drawn(&state, 3), (vec![all[0].to_owned(), all[1].to_owned(), all[2].to_owned()], 1));
        for height in 0..9 {
            for way in [Move::End, Move::Home, Move::Down, Move::PageDown] {
                state.go(way, 4);
                if height > 0 {
                    let (rows, at) = drawn(&state, height);
                    assert!(rows[usize::from(at)].starts_with('›'), "{height} {way:?}: {rows:?}");
                }
            }
        }
    }

    #[test]
    fn narrow_lists_give_up_the_least_important_column() {
        let state = ListState::default();
        let (frame, _) = drawn(Rect::new(0, 0, 16, 5), &state, 3, false);
        assert_eq!(lines(&frame)[0], "  No  Usulan");
        let (frame, _) = drawn(Rect::new(0, 0, 12, 5), &state, 3, false);
        assert_eq!(lines(&frame)[1], "› Usulan 漢…");
        for width in 0..16 {
            for height in 0..6 {
                drawn(Rect::new(0, 0, width, height), &state, 3, true);
            }
        }
    }

    #[test]
    fn an_empty_list_says_so_and_a_shrunk_one_keeps_a_selection() {
        let mut state = ListState::default();
        let (frame, asked) = drawn(Rect::new(0, 0, 12, 5), &state, 0, true);
        assert_eq!((asked, lines(&frame)[0].as_str()), (0, "  Belum ada"));
        state.go(Move::End, 0);
        assert_eq!(state.selected, 0);
        state.selected = 17;
        let (frame, _) = drawn(Rect::new(0, 0, 40, 6), &state, 3, true);
        assert!(lines(&frame)[3].starts_with("› K02"), "{:?}", lines(&frame));
    }
}
