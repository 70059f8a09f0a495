//! A small list that stands above a word being typed, so that the eye need not leave it.

use super::frame::columns;
use super::{Frame, Hit, Role};
use ratatui::layout::Rect;

/// The list ready to be drawn.
pub struct Beside<'a> {
    pub len: usize,
    /// The one that stands in the line now.
    pub marked: Option<usize>,
    /// What one is called, and what should be known of it. Asked only for those that are shown.
    pub row: &'a dyn Fn(usize) -> (String, String),
}

/// More are looked for by typing on, not by reading.
const MOST: u16 = 8;
/// The rows of the border.
const BORDER: u16 = 2;
/// The columns of border and blank on each side.
const SIDE: u16 = 2;
const GAP: u16 = 2;
/// Fewer columns say nothing.
const NARROWEST: u16 = 16;

impl Beside<'_> {
    /// How many rows have room; a row of what lies below stays in sight. None where there is no room for two.
    fn room(above: Rect) -> Option<u16> {
        let rows = above.height.saturating_sub(BORDER + 1).min(MOST);
        (rows >= 2 && above.width >= NARROWEST).then_some(rows)
    }

    /// Whether there is room for it above the line.
    pub fn fits(above: Rect) -> bool {
        Self::room(above).is_some()
    }

    /// Draws it at the foot of `above`, the names over the word that begins in `column`, or as near as there is room.
    pub fn draw(&self, frame: &mut Frame, above: Rect, column: u16) {
        let Some(rows) = Self::room(above) else { return };
        let shown = self.len.min(usize::from(rows));
        let first = (self.marked.unwrap_or(0) + 1).saturating_sub(shown);
        let texts: Vec<(String, String)> = (first..first + shown).map(|index| (self.row)(index)).collect();
        let widest = |of: fn(&(String, String)) -> &str| texts.iter().map(|text| columns(of(text))).max().unwrap_or(0);
        let (names, notes) = (widest(|text| &text.0), widest(|text| &text.1));
        let notes = if notes == 0 { 0 } else { notes.saturating_add(GAP) };
        let width = names.saturating_add(notes).saturating_add(2 * SIDE).clamp(NARROWEST, above.width);
        let height = u16::try_from(shown).unwrap_or(u16::MAX).saturating_add(BORDER).min(above.height);
        let x = column.saturating_sub(SIDE).min(above.right() - width).max(above.x);
        let place = Rect { x, y: above.bottom() - height, width, height };
        frame.clear(place);
        let more = if self.len > shown {
            format!("{}/{}", self.marked.map_or(0, |marked| marked + 1), self.len)
        } else {
            String::new()
        };
        let inside = frame.pane(place, "", &more, true);
        for ((index, (name, note)), y) in (first..).zip(&texts).zip(inside.y..inside.bottom()) {
            let line = Rect { y, height: 1, ..inside };
            let text = Rect { x: line.x + 1, width: line.width.saturating_sub(SIDE), ..line };
            frame.write(text, name, Role::Plain);
            let behind = Rect { x: text.x + (names + GAP).min(text.width), ..text };
            frame.write(Rect { width: text.right() - behind.x, ..behind }, note, Role::Dim);
            match self.marked {
                Some(marked) if marked == index => frame.restyle(line, Role::Selected),
                // The one Tab would take.
                None if index == 0 => frame.restyle(line, Role::SelectedIdle),
                _ => {}
            }
            frame.hit(line, Hit::Offer(index));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing;
    use crate::tui::theme::{Palette, Theme};

    fn drawn(size: (u16, u16), column: u16, marked: Option<usize>, names: &[(&str, &str)]) -> Vec<String> {
        let area = Rect::new(0, 0, size.0, size.1);
        let mut frame = Frame::new(Default::default(), area, Theme::new(Palette::Mono, true));
        let row = |index: usize| (names[index].0.to_owned(), names[index].1.to_owned());
        Beside { len: names.len(), marked, row: &row }.draw(&mut frame, area, column);
        testing::text(&frame.buffer)
    }

    const NAMES: [(&str, &str); 3] = [("12 漢字 Dedi", "kelompok tani"), ("22 Dewi", ""), ("30 De\u{301}wi", "PKK")];

    #[test]
    fn the_names_stand_over_the_word() {
        assert_eq!(
            drawn((40, 7), 6, None, &NAMES),
            [
                "",
                "",
                "    +-----------------------------+",
                "    | 12 漢字 Dedi  kelompok tani |",
                "    | 22 Dewi                     |",
                "    | 30 De\u{301}wi       PKK           |",
                "    +-----------------------------+",
            ]
        );
        // Near the right edge it moves left, and cuts what has no room.
        assert_eq!(drawn((24, 6), 22, Some(2), &NAMES)[2], "| 12 漢字 Dedi  kelom~ |");
    }

    #[test]
    fn the_marked_one_is_in_sight_and_where_there_is_no_room_nothing_is_drawn() {
        let rows = drawn((40, 5), 2, Some(2), &NAMES);
        assert_eq!(rows[1], "+--------------+");
        assert!(rows[3].contains("30 De"), "{rows:?}");
        assert!(rows[4].contains("3/3"), "{rows:?}");
        for (width, height) in [(15, 9), (40, 4), (1, 1), (0, 0)] {
            assert!(!Beside::fits(Rect::new(0, 0, width, height)));
            assert!(drawn((width, height), 2, None, &NAMES).iter().all(String::is_empty), "{width} {height}");
        }
        for width in 16..45 {
            for height in 5..14 {
                for column in 0..50 {
                    let rows = drawn((width, height), column, Some(1), &NAMES);
                    assert!(rows.iter().any(|row| row.contains("22 Dewi")), "{width} {height} {column}");
                }
            }
        }
    }
}
