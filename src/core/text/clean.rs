//! The one sanitiser.
//!
//! Text is data: nothing in it may steer a terminal, turn the reading direction of what stands beside it, or hide.
//! Characters are dropped before normalisation, because dropping one can bring a letter and its accent together.

use std::cell::Cell;
use std::ops::AddAssign;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};
use unicode_segmentation::UnicodeSegmentation;

/// Most bytes a text of several lines may have.
pub const TEXT_LIMIT: usize = 16 * 1024;
/// Most bytes a single line may have.
pub const LINE_LIMIT: usize = 1024;
/// Most combining marks on one base: enough for every living script, too few to climb over the neighbouring rows.
const MARKS_PER_BASE: usize = 4;

/// A text that is safe to store and to show, and what had to be taken out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// The text: NFC, no control characters but LF and TAB (neither in a line), no direction characters.
    pub text: String,
    /// What was removed or replaced.
    pub removed: Removed,
}

/// Counts of what cleaning took out. Line ends that were only respelt (CRLF to LF) are not counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Removed {
    /// Control characters: C0 but LF and TAB, DEL, C1.
    pub controls: usize,
    /// Characters that turn the reading direction.
    pub bidi: usize,
    /// Characters that cannot be seen: zero-width space, word joiner, byte order mark, tags, noncharacters.
    pub invisible: usize,
    /// Combining marks beyond the fourth on one base.
    pub combining: usize,
    /// Stretches of bytes that were not UTF-8, each replaced by U+FFFD.
    pub invalid: usize,
    /// Characters cut off at the end because the text was too long.
    pub truncated: usize,
}

impl Removed {
    /// Whether the text came through whole.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl AddAssign for Removed {
    fn add_assign(&mut self, other: Self) {
        self.controls += other.controls;
        self.bidi += other.bidi;
        self.invisible += other.invisible;
        self.combining += other.combining;
        self.invalid += other.invalid;
        self.truncated += other.truncated;
    }
}

thread_local! {
    static TAKEN_OUT: Cell<Removed> = const { Cell::new(Removed { controls: 0, bidi: 0, invisible: 0, combining: 0, invalid: 0, truncated: 0 }) };
}

/// Does something and says what cleaning took out of all texts meanwhile, on this thread. Texts are cleaned by their
/// types wherever they come in, far from whoever can tell the person; this is how both meet.
pub fn counted<T>(work: impl FnOnce() -> T) -> (T, Removed) {
    let before = TAKEN_OUT.take();
    let done = work();
    let removed = TAKEN_OUT.get();
    let mut all = before;
    all += removed;
    TAKEN_OUT.set(all);
    (done, removed)
}

fn note(removed: Removed) {
    if !removed.is_empty() {
        let mut all = TAKEN_OUT.get();
        all += removed;
        TAKEN_OUT.set(all);
    }
}

/// Cleans a text of one line: a run of line ends and tabs becomes one space, both ends are trimmed, at most
/// [`LINE_LIMIT`] bytes stay.
#[must_use]
pub fn clean_line(raw: &str) -> Cleaned {
    if raw.len() <= LINE_LIMIT && raw.bytes().all(is_plain) {
        return Cleaned { text: raw.trim().to_owned(), removed: Removed::default() };
    }
    let (text, mut removed) = sift(raw);
    let text = join_lines(&text);
    let (text, truncated) = shorten(text.trim(), LINE_LIMIT);
    removed.truncated = truncated;
    note(removed);
    Cleaned { text: text.trim_end().to_owned(), removed }
}

/// Cleans a text that may have several lines: LF and TAB stay, every other line end becomes LF, at most
/// [`TEXT_LIMIT`] bytes stay. Spaces at the ends stay too.
#[must_use]
pub fn clean_block(raw: &str) -> Cleaned {
    if raw.len() <= TEXT_LIMIT && raw.bytes().all(|b| is_plain(b) || matches!(b, b'\n' | b'\t')) {
        return Cleaned { text: raw.to_owned(), removed: Removed::default() };
    }
    let (mut text, mut removed) = sift(raw);
    let (kept, truncated) = shorten(&text, TEXT_LIMIT);
    removed.truncated = truncated;
    note(removed);
    let end = kept.len();
    text.truncate(end);
    Cleaned { text, removed }
}

/// Cleans bytes of unknown origin as [`clean_block`] does; what is not UTF-8 becomes U+FFFD and is counted.
#[must_use]
pub fn clean_bytes(raw: &[u8]) -> Cleaned {
    let mut text = String::with_capacity(raw.len());
    let mut invalid = 0;
    for chunk in raw.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
            invalid += 1;
        }
    }
    let mut cleaned = clean_block(&text);
    cleaned.removed.invalid = invalid;
    note(Removed { invalid, ..Removed::default() });
    cleaned
}

/// Whether a character may not reach a terminal in a line: it could steer it, turn the line around, or hide.
#[must_use]
pub fn is_harmful(c: char) -> bool {
    c.is_control() || turns_direction(c) || is_unseen(c) || matches!(c, '\u{2028}' | '\u{2029}')
}

/// A printable ASCII byte: nothing to drop, already normal.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~')
}

/// Drops what may not stay, respells line ends, normalises to NFC and thins piled-up marks.
fn sift(raw: &str) -> (String, Removed) {
    let mut removed = Removed::default();
    let mut kept = String::with_capacity(raw.len());
    let mut chars = raw.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                kept.push('\n');
            }
            '\u{2028}' | '\u{2029}' => kept.push('\n'),
            '\n' | '\t' => kept.push(c),
            _ if c.is_control() => removed.controls += 1,
            _ if turns_direction(c) => removed.bidi += 1,
            _ if is_unseen(c) => removed.invisible += 1,
            _ => kept.push(c),
        }
    }
    if !is_nfc(&kept) {
        kept = kept.nfc().collect();
    }
    removed.combining = thin_marks(&mut kept);
    (kept, removed)
}

/// The characters by which text can be shown in another order than it is stored.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Characters that show nothing and join nothing. ZWJ and ZWNJ are not among them: scripts and emoji need them.
fn is_unseen(c: char) -> bool {
    let tag = matches!(c, '\u{E0000}'..='\u{E007F}');
    let noncharacter = matches!(c, '\u{FDD0}'..='\u{FDEF}') || matches!(u32::from(c) & 0xFFFF, 0xFFFE | 0xFFFF);
    matches!(c, '\u{FEFF}' | '\u{2060}' | '\u{200B}') || tag || noncharacter
}

/// Keeps the first marks of each base. A joiner between marks starts no new base, or the limit could be walked around.
fn thin_marks(text: &mut String) -> usize {
    let (mut run, mut dropped) = (0, 0);
    let mut keep = |c: char| {
        if is_combining_mark(c) {
            run += 1;
            let fits = run <= MARKS_PER_BASE;
            dropped += usize::from(!fits);
            return fits;
        }
        if !matches!(c, '\u{200C}' | '\u{200D}') {
            run = 0;
        }
        true
    };
    text.retain(&mut keep);
    dropped
}

fn join_lines(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut in_break = false;
    for c in text.chars() {
        let breaks = matches!(c, '\n' | '\t');
        if !breaks {
            line.push(c);
        } else if !in_break {
            line.push(' ');
        }
        in_break = breaks;
    }
    line
}

/// The longest start of the text within `limit` bytes that splits no grapheme, and how many characters follow it.
#[must_use]
pub fn shorten(text: &str, limit: usize) -> (&str, usize) {
    if text.len() <= limit {
        return (text, 0);
    }
    let whole = text.grapheme_indices(true).map(|(at, _)| at).take_while(|&at| at <= limit).last().unwrap_or(0);
    // One endless grapheme would leave nothing: then a character is the smallest thing not to split.
    let end = if whole > 0 { whole } else { (0..=limit).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0) };
    let (kept, rest) = text.split_at(end);
    (kept, rest.chars().count())
}

#[cfg(test)]
#[path = "clean_tests.rs"]
mod tests;
