//! Large print: letters of several rows, to be read from the back of a hall.

use super::{Frame, Role};
use crate::text;
use font8x8::{BASIC_FONTS, LATIN_FONTS, MISC_FONTS, UnicodeFonts as _};
use ratatui::layout::Rect;

/// The quarters of a cell that are filled: upper left 1, upper right 2, lower left 4, lower right 8.
const QUARTERS: [&str; 16] = [" ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█"];

/// How large a letter is, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Size {
    columns: u16,
    rows: u16,
}

/// A letter has so many dots in both directions.
const DOTS: u16 = 8;

/// From large to small; plain text is smaller still. Without drawn blocks no cell holds more than a dot.
const SIZES: [Size; 3] = [Size { columns: 16, rows: 8 }, Size { columns: 8, rows: 4 }, Size { columns: 4, rows: 4 }];
const SIZES_IN_ASCII: [Size; 2] = [Size { columns: 16, rows: 8 }, Size { columns: 8, rows: 8 }];

impl Size {
    /// How the text breaks into rows of letters in so many columns; none where a word is longer than a row.
    fn broken(self, text: &str, columns: u16) -> Option<Vec<&str>> {
        let letters = usize::from(columns / self.columns);
        let whole = text.split(' ').all(|word| word.chars().count() <= letters);
        whole.then(|| text::wrap(text, letters).into_iter().map(|row| &text[row]).collect())
    }
}

/// The dots of a letter, row by row, the leftmost in the lowest bit. None where the font has no such letter.
fn dots(letter: char) -> Option<[u8; 8]> {
    [BASIC_FONTS.get(letter), LATIN_FONTS.get(letter), MISC_FONTS.get(letter)].into_iter().flatten().next()
}

/// Writes a text as large as the area allows, in the middle of it, and returns how many rows it took. What has no large
/// letters, and what would not fit, is written plain.
pub fn large(frame: &mut Frame, area: Rect, text: &str, role: Role) -> u16 {
    let area = area.intersection(frame.buffer.area);
    let letters: Option<Vec<(char, [u8; 8])>> = text.chars().map(|letter| Some((letter, dots(letter)?))).collect();
    let blocks = frame.theme.glyphs.full == "█";
    let sizes: &[Size] = if blocks { &SIZES } else { &SIZES_IN_ASCII };
    let fitting = sizes.iter().filter(|_| letters.is_some()).find_map(|size| {
        let rows = size.broken(text, area.width)?;
        let height = u16::try_from(rows.len()).ok()?.checked_mul(size.rows)?;
        (height <= area.height).then_some((*size, rows))
    });
    let Some((size, rows)) = fitting else { return plain(frame, area, text, role) };
    let mut y = area.y;
    for row in rows {
        let glyphs: Vec<[u8; 8]> = row.chars().filter_map(dots).collect();
        let width = u16::try_from(glyphs.len()).unwrap_or(u16::MAX).saturating_mul(size.columns).min(area.width);
        let x = area.x + (area.width - width) / 2;
        for line in 0..size.rows {
            let drawn: String = glyphs.iter().flat_map(|glyph| cells(*glyph, size, line)).collect();
            let drawn = drawn.replace('█', frame.theme.glyphs.full);
            frame.write(Rect { x, y, width, height: 1 }, &drawn, role);
            y += 1;
        }
    }
    y - area.y
}

/// The cells of one row of a letter.
fn cells(glyph: [u8; 8], size: Size, line: u16) -> impl Iterator<Item = &'static str> {
    let filled = move |x: u16, y: u16| glyph.get(usize::from(y)).is_some_and(|row| row >> x & 1 == 1);
    (0..size.columns).map(move |column| {
        let quarter = |right: u16, below: u16| {
            // Where the middle of the quarter lies among the dots.
            let x = (2 * column + right) * DOTS / (2 * size.columns);
            let y = (2 * line + below) * DOTS / (2 * size.rows);
            usize::from(filled(x, y)) << (right + 2 * below)
        };
        QUARTERS[quarter(0, 0) | quarter(1, 0) | quarter(0, 1) | quarter(1, 1)]
    })
}

fn plain(frame: &mut Frame, area: Rect, text: &str, role: Role) -> u16 {
    let rows = text::wrap(text, usize::from(area.width));
    for (row, y) in rows.iter().zip(area.y..area.bottom()) {
        let row = &text[row.clone()];
        let width = u16::try_from(text::width(row)).unwrap_or(u16::MAX).min(area.width);
        frame.write(Rect { x: area.x + (area.width - width) / 2, y, width, height: 1 }, row, role);
    }
    u16::try_from(rows.len()).unwrap_or(u16::MAX).min(area.height)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing;
    use crate::tui::theme::{Palette, Theme};

    fn printed(text: &str, size: (u16, u16), ascii: bool) -> (u16, String) {
        let area = Rect::new(0, 0, size.0, size.1);
        let mut frame = Frame::new(Default::default(), area, Theme::new(Palette::Terminal, ascii));
        let used = large(&mut frame, area, text, Role::Strong);
        (used, testing::text(&frame.buffer).join("\n"))
    }

    #[test]
    fn print_is_as_large_as_the_place_allows() {
        assert_eq!(printed("18", (16, 4), false).0, 4);
        assert_eq!(printed("1", (8, 4), false).1.lines().next().map(str::trim), Some("▄██"));
        assert_eq!(printed("18/25", (39, 4), false).0, 4, "half as wide");
        assert_eq!(printed("18/25", (80, 8), false).0, 8, "twice as large");
        assert_eq!(printed("sembilan", (39, 16), false).0, 4, "no word is broken to be larger");
        assert_eq!(printed("satu dua", (16, 8), false).0, 8, "two rows of narrow letters");
        assert_eq!(printed("terlalu sempit", (16, 3), false), (1, " terlalu sempit".to_owned() + "\n\n"));
        assert_eq!(printed("1", (8, 8), true).0, 8);
        assert!(printed("1", (8, 8), true).1.contains("####"));
    }

    #[test]
    fn what_has_no_large_letters_is_plain_and_nothing_is_too_small() {
        assert_eq!(printed("مياه", (40, 8), false).0, 1);
        assert_eq!(printed("水", (1, 1), false).0, 1);
        assert_eq!(printed("apa pun", (0, 0), false).0, 0);
        assert_eq!(printed("", (8, 4), false).0, 4);
    }
}
