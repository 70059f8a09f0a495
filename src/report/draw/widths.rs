//! How the width of a page is shared among the columns of a table: words wrap, numbers do not, and no column is narrower
//! than its longest word while there is room.

use crate::report::document::{Align, RowRole, Table};
use crate::text::width;

/// A column of words needs no more than this to read well.
const WORDS: usize = 28;
/// Room to write in.
const BY_HAND: usize = 16;
/// A longer word may be broken.
const LONGEST_WORD: usize = 16;
/// The space beside the text.
const BESIDE: usize = 2;

/// What a column needs, in cells of text.
#[derive(Debug, Clone, Copy)]
struct Need {
    /// So that no word is broken.
    least: usize,
    /// So that it reads well.
    wanted: usize,
}

fn needs(table: &Table) -> Vec<Need> {
    let rows = || table.rows.iter().filter(|row| row.role != RowRole::Group).map(|row| &row.cells);
    let column = |place: usize| {
        let head = &table.columns[place];
        let texts = || rows().chain(&table.foot).filter_map(|row| row.get(place)).map(|cell| cell.text.as_str());
        let word = |text: &str| text.split_whitespace().map(width).max().unwrap_or(0).min(LONGEST_WORD);
        let longest = texts().flat_map(|text| text.split('\n')).map(width).max().unwrap_or(0);
        // The heads are bold, so a little wider than they count, and capitals are wider than letters.
        let capitals = head.title.chars().filter(|c| c.is_uppercase()).count().min(LONGEST_WORD / 4);
        let title = word(&head.title) + word(&head.title) / 6 + capitals / 2;
        let longest_word = texts().map(word).max().unwrap_or(0).max(title).max(2);
        let (least, wanted) = match (head.by_hand, head.align) {
            (true, _) => (title.max(BY_HAND), BY_HAND),
            (false, Align::Right) => (longest, longest),
            (false, Align::Left) => (longest_word, longest.min(WORDS)),
        };
        let least = least.max(title) + BESIDE;
        Need { least, wanted: least.max(wanted + BESIDE) }
    };
    (0..table.columns.len()).map(column).collect()
}

/// What each column wants, in cells of text.
pub(super) fn wants(table: &Table) -> Vec<usize> {
    needs(table).iter().map(|need| need.wanted).collect()
}

/// The widths of the columns in parts of `whole`, where a cell of text takes `cell` of them; they add up to it.
pub(super) fn shared(table: &Table, whole: u32, cell: u32) -> Vec<u32> {
    let needs = needs(table);
    let (least, wanted) = needs.iter().fold((0, 0), |(least, wanted), need| (least + need.least, wanted + need.wanted));
    let room = (whole / cell.max(1)) as usize;
    let weights: Vec<u64> = needs
        .iter()
        .map(|need| {
            let weight = if wanted <= room {
                need.wanted * 1000
            } else if least >= room {
                need.least * 1000
            } else {
                // What is left beside the least goes where more is wanted.
                need.least * 1000 + (need.wanted - need.least) * (room - least) * 1000 / (wanted - least).max(1)
            };
            weight as u64
        })
        .collect();
    let (mut left, mut weight) = (u64::from(whole), weights.iter().sum::<u64>());
    let share = |own: &u64| {
        let share = left * own / weight.max(1);
        left -= share;
        weight -= own;
        u32::try_from(share).unwrap_or(u32::MAX)
    };
    weights.iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_number_and_no_word_is_broken_while_there_is_room() {
        let mut table = Table::new([
            ("No.".to_owned(), Align::Right),
            ("Kegiatan".to_owned(), Align::Left),
            ("Biaya".to_owned(), Align::Right),
        ]);
        table.push(["1", "Pipanisasi dan bak penampung air bersih untuk dua dusun", "Rp148.500.000,00"]);
        let widths = shared(&table, 5000, 100);
        assert_eq!(widths.iter().sum::<u32>(), 5000);
        assert!(widths[0] >= 500 && widths[1] >= 1200 && widths[2] >= 1800, "{widths:?}");
        let narrow = shared(&table, 1000, 100);
        assert_eq!(narrow.iter().sum::<u32>(), 1000);
        assert_eq!(shared(&Table::default(), 100, 1), [0; 0]);
    }
}
