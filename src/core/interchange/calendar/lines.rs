//! Content lines of iCalendar: folded and escaped on the way out (RFC 5545, 3.1 and 3.3.11), unfolded and taken apart on
//! the way in.

use crate::interchange::fault::Fault;
use crate::interchange::lines::Lines;

/// Most octets of a line, its end not counted.
const FOLD: usize = 75;

/// A property whose value needs no escape.
pub(super) fn raw(out: &mut String, name: &str, value: &str) {
    folded(out, &format!("{name}:{value}"));
}

/// A property with a text; none where the text is empty.
pub(super) fn text(out: &mut String, name: &str, value: &str) {
    if !value.trim().is_empty() {
        folded(out, &format!("{name}:{}", escaped(value)));
    }
}

/// A name with a parameter whose value is a plain word.
pub(super) fn parameter(name: &str, parameter: &str, value: &str) -> String {
    format!("{name};{parameter}={value}")
}

/// Writes a line in pieces of at most 75 octets, never parting a character.
fn folded(out: &mut String, line: &str) {
    let (mut rest, mut most) = (line, FOLD);
    while rest.len() > most {
        let end = (1..=most).rev().find(|&end| rest.is_char_boundary(end)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        out.push_str(piece);
        out.push_str("\r\n ");
        // The blank at its beginning is part of the next line.
        (rest, most) = (after, FOLD - 1);
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

/// A text as a value. Control characters, which no value may hold, are left out.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len() + 8);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' | ';' | ',' => value.extend(['\\', character]),
            '\r' => {
                characters.next_if_eq(&'\n');
                value.push_str("\\n");
            }
            '\n' => value.push_str("\\n"),
            '\t' => value.push('\t'),
            _ if character.is_control() => {}
            _ => value.push(character),
        }
    }
    value
}

/// A value as the text it stands for.
pub(super) fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(escaped) => text.push(escaped),
                None => {}
            },
            _ => text.push(character),
        }
    }
    text
}

/// A property as it stands in a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Property {
    /// The line it begins in.
    pub line: usize,
    /// Its name in capitals.
    pub name: String,
    /// Its value, still escaped.
    pub value: String,
}

/// The properties of a file, one at a time.
pub(super) struct Properties<'a> {
    lines: Lines<&'a [u8]>,
    /// The line read ahead, and its number.
    ahead: Option<(usize, String)>,
}

impl<'a> Properties<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { lines: Lines::new(bytes), ahead: None }
    }

    /// The next one; none at the end. Lines that are none are passed over.
    pub(super) fn next(&mut self) -> Result<Option<Property>, Fault> {
        while let Some((line, text)) = self.unfolded()? {
            let mut quoted = false;
            let colon = text.find(|c| {
                quoted ^= c == '"';
                c == ':' && !quoted
            });
            if let Some(colon) = colon {
                let name = text[..colon].split(';').next().unwrap_or_default().trim().to_ascii_uppercase();
                return Ok(Some(Property { line, name, value: text[colon + 1..].to_owned() }));
            }
        }
        Ok(None)
    }

    /// A line with those that continue it.
    fn unfolded(&mut self) -> Result<Option<(usize, String)>, Fault> {
        let mut whole = self.ahead.take();
        let mut line = String::new();
        while self.lines.next(&mut line)? {
            match (&mut whole, line.strip_prefix([' ', '\t'])) {
                (Some((_, text)), Some(more)) => text.push_str(more),
                (None, _) => whole = Some((self.lines.number(), std::mem::take(&mut line))),
                (Some(_), None) => {
                    self.ahead = Some((self.lines.number(), line));
                    return Ok(whole);
                }
            }
        }
        Ok(whole)
    }
}
