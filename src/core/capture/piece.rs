//! A slice of the line that knows where it stands.

use std::ops::Range;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub text: &'a str,
    /// Byte offset in the line.
    pub at: usize,
}

impl<'a> Piece<'a> {
    pub fn whole(line: &'a str) -> Self {
        Self { text: line, at: 0 }
    }

    pub fn range(self) -> Range<usize> {
        self.at..self.at + self.text.len()
    }

    pub fn is_empty(self) -> bool {
        self.text.is_empty()
    }

    /// The empty piece just behind this one: where something is missing.
    pub fn end(self) -> Self {
        self.split(self.text.len()).1
    }

    pub fn split(self, at: usize) -> (Self, Self) {
        let (head, tail) = self.text.split_at(at);
        let behind = self.at + at;
        (Self { text: head, ..self }, Self { text: tail, at: behind })
    }

    pub fn trim(self) -> Self {
        let start = self.text.len() - self.text.trim_start_matches(is_blank).len();
        let tail = self.split(start).1;
        tail.split(tail.text.trim_end_matches(is_blank).len()).0
    }

    /// What follows the prefix, if the piece starts with it.
    pub fn after_prefix(self, prefix: &str) -> Option<Self> {
        self.text.starts_with(prefix).then(|| self.split(prefix.len()).1)
    }

    /// Without one such character at the end.
    pub fn without_suffix(self, suffix: char) -> Self {
        self.text.strip_suffix(suffix).map_or(self, |text| Self { text, ..self })
    }

    /// The first word, and what comes behind it without the blanks between.
    pub fn split_word(self) -> (Self, Self) {
        let end = self.text.find(is_blank).unwrap_or(self.text.len());
        let (word, rest) = self.split(end);
        (word, rest.trim())
    }

    /// Before the first such character and behind it; all and nothing if it does not occur.
    pub fn split_at_char(self, stop: char) -> (Self, Option<Self>) {
        match self.text.find(stop) {
            Some(at) => {
                let (head, tail) = self.split(at);
                (head, Some(tail.split(stop.len_utf8()).1))
            }
            None => (self, None),
        }
    }

    /// The pieces between such characters, trimmed; empty ones too.
    pub fn split_on(self, stop: char) -> impl Iterator<Item = Self> {
        self.split_by(move |c| c == stop)
    }

    /// The pieces between any of such characters, trimmed; empty ones too.
    pub fn split_on_any(self, stops: &[char]) -> impl Iterator<Item = Self> {
        self.split_by(|c| stops.contains(&c))
    }

    fn split_by(self, stops: impl Fn(char) -> bool) -> impl Iterator<Item = Self> {
        let mut left = Some(self);
        std::iter::from_fn(move || {
            let piece = left?;
            let stop = piece.text.char_indices().find(|(_, c)| stops(*c));
            let (head, tail) = piece.split(stop.map_or(piece.text.len(), |(at, _)| at));
            left = stop.map(|(_, c)| tail.split(c.len_utf8()).1);
            Some(head.trim())
        })
    }

    pub fn words(self) -> impl Iterator<Item = Self> {
        let mut left = self.trim();
        std::iter::from_fn(move || {
            let (word, rest) = left.split_word();
            left = rest;
            (!word.is_empty()).then_some(word)
        })
    }
}

/// Control characters count as blanks: they are dropped from every text, so they must not glue words together.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_know_where_they_stand() {
        let line = "  14 u  PMT; 43jt ;;x";
        let words: Vec<_> = Piece::whole(line).words().map(|w| (w.text, w.at)).collect();
        assert_eq!(words, [("14", 2), ("u", 5), ("PMT;", 8), ("43jt", 13), (";;x", 18)]);
        let parts: Vec<_> = Piece::whole(line).split_on(';').map(|p| (p.text, p.at)).collect();
        assert_eq!(parts, [("14 u  PMT", 2), ("43jt", 13), ("", 19), ("x", 20)]);
        assert_eq!(Piece::whole("\u{85} á ").trim().range(), 3..5);
    }
}
