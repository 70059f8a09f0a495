//! The program without a terminal: keys in, screens out, on real sessions in a folder of their own.

mod story;

pub use story::{Hall, moment};

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

/// The rows of a buffer as text, without the blanks at their ends.
pub fn text(buffer: &Buffer) -> Vec<String> {
    rows(buffer, |row| {
        let mut text = String::new();
        let mut skip = 0;
        for cell in row {
            if skip == 0 {
                text.push_str(cell.symbol());
                skip = crate::text::width(cell.symbol()).max(1);
            }
            skip -= 1;
        }
        text
    })
}

/// The looks of a buffer, one letter a cell: snapshots of text drop them. `.` plain, `b` bold, `d` dim, `r` reversed,
/// `u` underlined; a capital letter where there is a colour as well, `c` for a colour alone.
pub fn looks(buffer: &Buffer) -> Vec<String> {
    rows(buffer, |row| {
        row.iter()
            .map(|cell| {
                let letter = [
                    (Modifier::REVERSED, 'r'),
                    (Modifier::UNDERLINED, 'u'),
                    (Modifier::BOLD, 'b'),
                    (Modifier::DIM, 'd'),
                ]
                .into_iter()
                .find(|(modifier, _)| cell.modifier.contains(*modifier))
                .map(|(_, letter)| letter);
                match (letter, cell.fg == Color::Reset) {
                    (None, true) => '.',
                    (None, false) => 'c',
                    (Some(letter), true) => letter,
                    (Some(letter), false) => letter.to_ascii_uppercase(),
                }
            })
            .collect()
    })
}

fn rows(buffer: &Buffer, each: impl Fn(&[ratatui::buffer::Cell]) -> String) -> Vec<String> {
    let width = usize::from(buffer.area.width).max(1);
    buffer.content.chunks(width).map(|row| each(row).trim_end().to_owned()).collect()
}
