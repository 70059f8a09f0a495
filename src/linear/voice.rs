//! How something is said: cleaned, in lines of at most eighty columns broken between words, each flushed at once. Braille
//! lines and old terminals show eighty columns; a longer line would be broken by them, in the middle of words.

use crate::text;
use std::io::{self, Stdout, Write as _};

/// The columns of a line, and one less than a terminal has: some go to the next line after the last column.
const WIDTH: usize = 79;

/// Standard output.
pub struct Voice {
    out: Stdout,
}

impl Voice {
    pub fn new() -> Self {
        Self { out: io::stdout() }
    }

    /// Says one or more sentences, each line of them on a line of its own.
    pub fn say(&mut self, text: &str) -> io::Result<()> {
        let mut out = self.out.lock();
        for row in rows(text) {
            writeln!(out, "{row}")?;
        }
        out.flush()
    }

    /// Says what is waited for; the answer stands behind it.
    pub fn prompt(&mut self, text: &str) -> io::Result<()> {
        let mut rows = rows(text);
        let last = rows.pop().unwrap_or_default();
        let mut out = self.out.lock();
        for row in rows {
            writeln!(out, "{row}")?;
        }
        write!(out, "{} ", last.trim_end())?;
        out.flush()
    }

    /// Ends the line of a prompt whose answer nobody saw being typed.
    pub fn end_line(&mut self) -> io::Result<()> {
        let mut out = self.out.lock();
        writeln!(out)?;
        out.flush()
    }
}

/// A text as lines that fit, without anything that could steer a terminal.
pub fn rows(text: &str) -> Vec<String> {
    let mut rows = Vec::new();
    for line in text.split('\n') {
        let line: String = text::clean_block(line).text.replace('\t', " ").chars().filter(|c| !is_drawn(*c)).collect();
        rows.extend(text::wrap(&line, WIDTH).into_iter().map(|row| line[row].trim_end().to_owned()));
    }
    rows
}

/// Pieces of bars and frames: read aloud one by one they say nothing, and what they show stands beside them.
fn is_drawn(c: char) -> bool {
    matches!(c, '\u{2500}'..='\u{259f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_that_is_said_steers_a_terminal_or_is_too_wide(text in "([a-z]{1,9}|[ \n]|\\PC|\u{1b}|\u{202e}|\u{9b}){0,200}") {
            for row in rows(&text) {
                prop_assert!(!row.contains(text::is_harmful), "{row:?}");
                prop_assert!(text::width(&row) <= WIDTH, "{row:?}");
            }
        }
    }

    #[test]
    fn sentences_are_broken_between_words() {
        let rows = rows(&"kata ".repeat(30));
        assert_eq!(rows.len(), 2);
        assert!(rows.iter().all(|row| row.ends_with("kata") && row.starts_with("kata")));
    }
}
