//! Text on its way out: to standard output through one buffer, every line cleaned of what could steer a terminal.

use super::trouble::Trouble;
use crate::json;
use crate::text;
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, BufWriter, ErrorKind, Stdout, Write as _};

/// Standard output.
#[derive(Debug)]
pub struct Print(BufWriter<Stdout>);

impl Print {
    /// Standard output, with nothing printed yet.
    pub fn new() -> Self {
        Self(BufWriter::with_capacity(64 << 10, io::stdout()))
    }

    /// One or more lines of text. What others wrote must have been cleaned as it came in; this is the second look.
    ///
    /// # Errors
    /// [`Trouble::Pipe`] if nobody reads any more.
    pub fn line(&mut self, line: &str) -> Result<(), Trouble> {
        for line in line.split('\n') {
            let clean = clean(line);
            self.bytes(clean.as_bytes())?;
            self.bytes(b"\n")?;
        }
        Ok(())
    }

    /// A value as indented JSON. Whatever could steer a terminal stands as `\\uXXXX`: to a program it is the same.
    ///
    /// # Errors
    /// As [`Print::line`].
    pub fn json(&mut self, value: &impl Serialize) -> Result<(), Trouble> {
        let text = json::indented(value).map_err(Trouble::json)?;
        self.bytes(escaped(&String::from_utf8_lossy(&text)).as_bytes())?;
        self.bytes(b"\n")
    }

    /// The same on one line.
    ///
    /// # Errors
    /// As [`Print::line`].
    pub fn json_line(&mut self, value: &impl Serialize) -> Result<(), Trouble> {
        let text = serde_json::to_string(value).map_err(Trouble::json)?;
        self.bytes(escaped(&text).as_bytes())?;
        self.bytes(b"\n")
    }

    /// Bytes as they are: a file made by this program.
    ///
    /// # Errors
    /// As [`Print::line`].
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        self.0.write_all(bytes).map_err(trouble)
    }

    /// Hands everything printed so far to the reader.
    ///
    /// # Errors
    /// As [`Print::line`].
    pub fn flush(&mut self) -> Result<(), Trouble> {
        self.0.flush().map_err(trouble)
    }

    /// As [`Print::flush`], at the end.
    ///
    /// # Errors
    /// As [`Print::line`].
    pub fn finish(mut self) -> Result<(), Trouble> {
        self.flush()
    }
}

/// Says something beside the output. Where even that cannot be said, nobody listens.
pub fn aside(line: &str) {
    let mut out = io::stderr().lock();
    for line in line.split('\n') {
        let _ = writeln!(out, "{}", clean(line));
    }
}

/// JSON in which every character that may not reach a terminal is escaped. They stand only inside its texts.
fn escaped(json: &str) -> Cow<'_, str> {
    let harmful = |c: char| c != '\n' && text::is_harmful(c);
    if json.is_ascii() && !json.contains('\u{7f}') || !json.contains(harmful) {
        return Cow::Borrowed(json);
    }
    let mut safe = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if harmful(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(c);
        }
    }
    Cow::Owned(safe)
}

fn trouble(error: io::Error) -> Trouble {
    match error.kind() {
        ErrorKind::BrokenPipe => Trouble::Pipe,
        _ => Trouble::Output(error),
    }
}

/// A line without control and direction characters, of any length.
fn clean(line: &str) -> String {
    let mut kept = String::with_capacity(line.len());
    let mut rest = line;
    while !rest.is_empty() {
        // Piece by piece, since one text has a limit.
        let end = (0..=rest.len().min(text::TEXT_LIMIT / 2)).rev().find(|&end| rest.is_char_boundary(end));
        let (piece, after) = rest.split_at(end.unwrap_or(rest.len()));
        kept.push_str(&text::clean_block(piece).text);
        rest = after;
    }
    kept
}
