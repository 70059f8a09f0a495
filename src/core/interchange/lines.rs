//! Lines of a file, one at a time, whatever ends them and whatever bytes they hold.

use super::fault::{Fault, Oddity, Spot, Warnings, Why};
use std::io::{BufRead, ErrorKind};

/// More bytes no ballot needs.
pub(super) const LINE_MOST: usize = 1 << 20;

/// The lines of a file.
#[derive(Debug)]
pub(super) struct Lines<R> {
    source: R,
    bytes: Vec<u8>,
    number: usize,
    /// The last line ended with a carriage return, to which a line feed may belong.
    after_return: bool,
    told_not_utf8: bool,
    /// What was odd so far.
    pub(super) warnings: Warnings,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(source: R) -> Self {
        Self {
            source,
            bytes: Vec::new(),
            number: 0,
            after_return: false,
            told_not_utf8: false,
            warnings: Warnings::default(),
        }
    }

    /// The number of the line read last, from 1.
    pub(super) fn number(&self) -> usize {
        self.number
    }

    /// The next line without its end, put behind what is in `into`; `false` where there is none.
    pub(super) fn append(&mut self, into: &mut String) -> Result<bool, Fault> {
        if !self.take()? {
            return Ok(false);
        }
        self.number += 1;
        let mut bytes = self.bytes.as_slice();
        if self.number == 1 {
            if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
                return Err(Fault::new(Spot::line(1), Why::Utf16));
            }
            bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        }
        match std::str::from_utf8(bytes) {
            Ok(line) => into.push_str(line),
            Err(error) => {
                let start = into.len();
                into.push_str(&String::from_utf8_lossy(bytes));
                if !self.told_not_utf8 {
                    self.told_not_utf8 = true;
                    let at = Spot::inside(self.number, &into[start..], error.valid_up_to());
                    self.warnings.add(at, Oddity::NotUtf8);
                }
            }
        }
        Ok(true)
    }

    /// The next line alone.
    pub(super) fn next(&mut self, into: &mut String) -> Result<bool, Fault> {
        into.clear();
        self.append(into)
    }

    /// Reads the bytes of the next line, without its end.
    fn take(&mut self) -> Result<bool, Fault> {
        self.bytes.clear();
        let mut any = false;
        loop {
            let chunk = match self.source.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(Fault::disk(self.number + 1, &error)),
            };
            if chunk.is_empty() {
                return Ok(any);
            }
            if std::mem::take(&mut self.after_return) && chunk[0] == b'\n' {
                self.source.consume(1);
                continue;
            }
            any = true;
            let end = chunk.iter().position(|&byte| byte == b'\n' || byte == b'\r');
            self.bytes.extend_from_slice(&chunk[..end.unwrap_or(chunk.len())]);
            if self.bytes.len() > LINE_MOST {
                return Err(Fault::new(Spot::line(self.number + 1), Why::LineTooLong { limit: LINE_MOST }));
            }
            match end {
                Some(end) => {
                    self.after_return = chunk[end] == b'\r';
                    self.source.consume(end + 1);
                    return Ok(true);
                }
                None => {
                    let all = chunk.len();
                    self.source.consume(all);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<String> {
        let mut lines = Lines::new(std::io::BufReader::with_capacity(3, bytes));
        let mut all = Vec::new();
        let mut line = String::new();
        while lines.next(&mut line).unwrap() {
            all.push(line.clone());
        }
        assert_eq!(lines.number(), all.len());
        all
    }

    #[test]
    fn every_kind_of_line_end_is_one() {
        assert_eq!(lines(b"a\nbcd\r\ne\rf"), ["a", "bcd", "e", "f"]);
        assert_eq!(lines(b"a\r\r\n\n"), ["a", "", ""]);
        assert_eq!(lines(b"\xef\xbb\xbfa\n"), ["a"]);
        assert!(lines(b"").is_empty());
    }

    #[test]
    fn what_is_no_text_is_said_once_and_a_line_without_end_is_refused() {
        let mut reader = Lines::new(&b"ok\nab\xffc\n\xff"[..]);
        let mut line = String::new();
        while reader.next(&mut line).unwrap() {}
        assert_eq!(reader.warnings.first.len(), 1);
        assert_eq!(reader.warnings.first[0].at, Spot { line: 2, column: 3 });
        let mut endless = Lines::new(std::io::BufReader::new(std::io::Read::take(std::io::repeat(b'x'), 1 << 30)));
        assert_eq!(endless.next(&mut line).unwrap_err().why, Why::LineTooLong { limit: LINE_MOST });
        assert_eq!(Lines::new(&b"\xff\xfea\0"[..]).next(&mut line).unwrap_err().why, Why::Utf16);
    }
}
