//! How many terminal cells a text takes, and how it is cut, padded and wrapped to fit.
//!
//! A text is measured grapheme by grapheme, as the screen draws it; control characters are not drawn and take nothing.

use std::{borrow::Cow, ops::Range};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Stands where a text was cut; one cell wide.
const ELLIPSIS: char = '…';

/// The width of a text in terminal cells.
#[must_use]
pub fn width(text: &str) -> usize {
    if text.bytes().all(|b| matches!(b, b' '..=b'~')) {
        return text.len();
    }
    text.graphemes(true).map(cells_of).sum()
}

/// The text if it fits into `cells`, else its start with `…`; never wider than `cells`, never half a wide character.
#[must_use]
pub fn cut(text: &str, cells: usize) -> Cow<'_, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    let Some(room) = cells.checked_sub(1) else {
        return Cow::Borrowed("");
    };
    let (mut used, mut end) = (0, 0);
    for (at, grapheme) in text.grapheme_indices(true) {
        used += cells_of(grapheme);
        if used > room {
            break;
        }
        end = at + grapheme.len();
    }
    let mut shown = text[..end].trim_end().to_owned();
    shown.push(ELLIPSIS);
    Cow::Owned(shown)
}

/// The text in exactly `cells` cells: filled up with spaces on the right, or [`cut`].
#[must_use]
pub fn pad_right(text: &str, cells: usize) -> String {
    let mut shown = cut(text, cells).into_owned();
    let used = width(&shown);
    shown.extend(std::iter::repeat_n(' ', cells.saturating_sub(used)));
    shown
}

/// The rows of a text in a column of `cells` cells, as byte ranges.
///
/// Rows end at LF and, where a line is too long, between words; a word longer than a row is broken between graphemes.
/// The spaces around a break belong to no row. Every row fits, but a character wider than the column stands alone.
/// There is always at least one row; a column of 0 cells counts as 1.
#[must_use]
pub fn wrap(text: &str, cells: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        wrap_line(line, start, cells.max(1), &mut rows);
        start += line.len() + 1;
    }
    rows
}

fn wrap_line(line: &str, offset: usize, cells: usize, rows: &mut Vec<Range<usize>>) {
    let mut row = 0;
    let mut used = 0;
    // The last run of spaces in this row: the row may end before it and the next begin after it.
    let mut gap = 0..0;
    for (at, grapheme) in line.grapheme_indices(true) {
        let wide = cells_of(grapheme);
        if grapheme.chars().all(breaks_line) {
            gap = if gap.end == at { gap.start } else { at }..at + grapheme.len();
            used += wide;
            continue;
        }
        if used + wide > cells && gap.end > row {
            // Spaces at the start of a row that leave no room for the word are dropped without a row of their own.
            if gap.start > row {
                rows.push(offset + row..offset + gap.start);
            }
            row = gap.end;
            used = width(&line[row..at]);
        }
        if used + wide > cells && at > row {
            rows.push(offset + row..offset + at);
            row = at;
            used = 0;
        }
        used += wide;
    }
    let hangs = used > cells && gap.end == line.len() && gap.start >= row;
    let end = if hangs { gap.start } else { line.len() };
    rows.push(offset + row..offset + end);
}

fn breaks_line(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}')
}

fn cells_of(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) {
        return 0;
    }
    UnicodeWidthStr::width(grapheme)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn widths_in_cells() {
        for (text, cells) in [
            ("", 0),
            ("Rapat RT 05", 11),
            ("Rp43.200.000 · DD", 17),
            ("é", 1),
            ("e\u{301}", 1),
            ("漢字", 4),
            ("👩‍👧", 2),
            ("🇮🇩", 2),
            ("ꦲ", 1),
            ("a\tb\n", 2),
        ] {
            assert_eq!(width(text), cells, "{text:?}");
        }
    }

    #[test]
    fn cutting_says_so_and_splits_nothing() {
        for (text, cells, shown) in [
            ("Sulastri Handayati", 18, "Sulastri Handayati"),
            ("Sulastri Handayati", 12, "Sulastri Ha…"),
            ("Sulastri Handayati", 10, "Sulastri…"),
            ("Sulastri", 1, "…"),
            ("Sulastri", 0, ""),
            ("漢字漢字", 5, "漢字…"),
            ("漢字漢字", 4, "漢…"),
            ("漢", 1, "…"),
            ("👩‍👧👩‍👧", 3, "👩‍👧…"),
        ] {
            assert_eq!(cut(text, cells), shown, "{text:?} in {cells}");
        }
        assert!(matches!(cut("pas", 3), Cow::Borrowed(_)));
    }

    #[test]
    fn padding_fills_or_cuts() {
        assert_eq!(pad_right("漢", 4), "漢  ");
        assert_eq!(pad_right("Kali Wetan", 6), "Kali… ");
        assert_eq!(pad_right("漢字", 3), "漢…");
        assert_eq!(pad_right("", 2), "  ");
    }

    fn rows(text: &str, cells: usize) -> Vec<&str> {
        wrap(text, cells).into_iter().map(|row| &text[row]).collect()
    }

    #[test]
    fn wrapping_goes_between_words() {
        assert_eq!(rows("", 5), [""]);
        assert_eq!(rows("air bersih desa", 10), ["air bersih", "desa"]);
        assert_eq!(rows("air  bersih", 6), ["air", "bersih"]);
        assert_eq!(rows("air bersih", 3), ["air", "ber", "sih"]);
        assert_eq!(rows("a musyawarah", 6), ["a", "musyaw", "arah"]);
        assert_eq!(rows("satu\n\ndua\n", 9), ["satu", "", "dua", ""]);
        assert_eq!(rows("  menjorok", 12), ["  menjorok"]);
        assert_eq!(rows("      menjorok", 8), ["menjorok"]);
        assert_eq!(rows("air   ", 4), ["air"]);
        assert_eq!(rows("air ", 4), ["air "]);
        assert_eq!(rows("漢字漢", 4), ["漢字", "漢"]);
        assert_eq!(rows("漢字", 0), ["漢", "字"]);
        assert_eq!(rows("Rp\u{A0}500 ribu", 6), ["Rp\u{A0}500", "ribu"]);
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_asked(text in "\\PC{0,40}", cells in 0_usize..30) {
            prop_assert!(width(&cut(&text, cells)) <= cells);
            prop_assert_eq!(width(&pad_right(&text, cells)), cells);
        }

        #[test]
        fn rows_fit_and_lose_only_spaces(text in "([a-z]{1,9}|漢|👩‍👧|[ \n]|\\PC){0,60}", cells in 1_usize..20) {
            let rows = wrap(&text, cells);
            let mut end = 0;
            for row in &rows {
                prop_assert!(text[end..row.start].chars().all(|c| c == '\n' || breaks_line(c)));
                let shown = &text[row.clone()];
                prop_assert!(width(shown) <= cells || shown.graphemes(true).filter(|g| cells_of(g) > 0).count() == 1);
                end = row.end;
            }
            prop_assert!(text[end..].chars().all(breaks_line));
        }
    }
}
