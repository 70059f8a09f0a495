//! Bytes as they come, cut into lines of bounded length.

use crate::store::names::EVENT_LIMIT;

/// The most bytes of one line.
pub const LINE_LIMIT: usize = EVENT_LIMIT;

/// One line of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its number, from 1; blank lines count, but are not handed out.
    pub number: u64,
    /// Its text.
    pub text: Result<&'a str, BadLine>,
}

/// A line that cannot be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadLine {
    /// Longer than [`LINE_LIMIT`].
    TooLong,
    /// Not UTF-8.
    NotUtf8 {
        /// The first character that is none, from 1.
        column: usize,
    },
}

/// Cuts bytes into lines. Holds at most one unfinished line.
#[derive(Debug, Default)]
pub struct Lines {
    begun: Vec<u8>,
    /// The line begun is too long: its bytes are counted no more.
    over: bool,
    number: u64,
}

impl Lines {
    /// Takes in the next bytes and hands out every line they end; `each` says whether to go on.
    pub fn feed(&mut self, bytes: &[u8], mut each: impl FnMut(Line<'_>) -> bool) -> bool {
        let mut rest = bytes;
        while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
            self.keep(&rest[..end]);
            rest = &rest[end + 1..];
            if !self.hand_out(&mut each) {
                return false;
            }
        }
        self.keep(rest);
        true
    }

    /// Hands out a last line that no line feed ended.
    pub fn end(&mut self, mut each: impl FnMut(Line<'_>) -> bool) -> bool {
        (self.begun.is_empty() && !self.over) || self.hand_out(&mut each)
    }

    fn keep(&mut self, bytes: &[u8]) {
        if self.over || self.begun.len() + bytes.len() > LINE_LIMIT {
            self.over = true;
            self.begun = Vec::new();
        } else {
            self.begun.extend_from_slice(bytes);
        }
    }

    fn hand_out(&mut self, each: &mut impl FnMut(Line<'_>) -> bool) -> bool {
        self.number += 1;
        let bytes = match self.number {
            1 => self.begun.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&self.begun),
            _ => &self.begun,
        };
        let text = match std::str::from_utf8(bytes) {
            _ if self.over => Err(BadLine::TooLong),
            Ok(text) => Ok(text.trim_end_matches('\r')),
            Err(error) => {
                let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
                Err(BadLine::NotUtf8 { column: String::from_utf8_lossy(good).chars().count() + 1 })
            }
        };
        let blank = text.is_ok_and(|text| text.trim().is_empty());
        let on = blank || each(Line { number: self.number, text });
        self.begun.clear();
        self.over = false;
        on
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(pieces: &[&[u8]]) -> Vec<(u64, Result<String, BadLine>)> {
        let mut found = Vec::new();
        let mut lines = Lines::default();
        let mut take = |line: Line<'_>| {
            found.push((line.number, line.text.map(str::to_owned)));
            true
        };
        for piece in pieces {
            lines.feed(piece, &mut take);
        }
        lines.end(take);
        found
    }

    #[test]
    fn lines_come_whole_however_the_bytes_come() {
        let expected = [(1, Ok("satu".to_owned())), (3, Ok("tiga é".to_owned())), (4, Ok("empat".to_owned()))];
        assert_eq!(all(&["\u{FEFF}satu\r\n \ntiga é\nempat".as_bytes()]), expected);
        assert_eq!(all(&["satu\n\ntiga é\nempat\n".as_bytes()]), expected);
        assert_eq!(all(&[b"sa", b"tu\n\nti", b"ga \xC3", b"\xA9\nemp", b"at"]), expected);
    }

    #[test]
    fn what_cannot_be_read_costs_only_its_line() {
        let long = vec![b'x'; LINE_LIMIT];
        let fits = String::from_utf8(long.clone()).unwrap();
        assert_eq!(all(&[&long, b"\nb"]), [(1, Ok(fits)), (2, Ok("b".to_owned()))]);
        assert_eq!(all(&[&long, b"x", &long, b"\nb"]), [(1, Err(BadLine::TooLong)), (2, Ok("b".to_owned()))]);
        assert_eq!(all(&[b"\xC3\xA9\xFFb\nb"]), [(1, Err(BadLine::NotUtf8 { column: 2 })), (2, Ok("b".to_owned()))]);
    }

    proptest! {
        #[test]
        fn pieces_do_not_matter(bytes in prop::collection::vec(prop_oneof![Just(b'\n'), any::<u8>()], 0..60), cut in 0_usize..60) {
            let cut = cut.min(bytes.len());
            prop_assert_eq!(all(&[&bytes[..cut], &bytes[cut..]]), all(&[&bytes]));
        }
    }
}
