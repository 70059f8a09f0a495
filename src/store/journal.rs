//! The journal in memory: the verified lines as they stand in the file, and where each begins.
use super::hash::Hash;
use super::line::{Line, LineFault};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The last line of a chain: its number and its sum. Its code is what the signed paper shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The number of the line; 0 before the first.
    pub n: u64,
    /// Its sum.
    pub h: Hash,
}

impl Mark {
    /// Before the first line.
    pub const START: Self = Self { n: 0, h: Hash::ZERO };
}

/// Verified lines that follow one another, numbered without gaps.
#[derive(Debug, Clone)]
pub(super) struct Journal {
    bytes: Vec<u8>,
    spans: Vec<Range<usize>>,
    base: Mark,
    head: Mark,
}

impl Journal {
    /// Without lines, following `base`.
    pub fn after(base: Mark) -> Self {
        Self { bytes: Vec::new(), spans: Vec::new(), base, head: base }
    }

    /// Of lines that were verified to follow one another from `base` to `head`.
    pub fn of(bytes: Vec<u8>, spans: Vec<Range<usize>>, base: Mark, head: Mark) -> Self {
        Self { bytes, spans, base, head }
    }

    /// The last line.
    pub fn head(&self) -> Mark {
        self.head
    }

    /// How many bytes it has.
    pub fn size(&self) -> u64 {
        self.bytes.len() as u64
    }

    /// What the first line follows.
    pub fn base(&self) -> Mark {
        self.base
    }

    /// The numbers of its lines.
    pub fn numbers(&self) -> Range<u64> {
        self.base.n + 1..self.head.n + 1
    }

    /// All its lines as a file holds them, without what stood between them.
    pub fn whole(&self) -> Vec<u8> {
        let mut whole = Vec::with_capacity(self.bytes.len());
        for span in &self.spans {
            whole.extend_from_slice(&self.bytes[span.clone()]);
            whole.push(b'\n');
        }
        whole
    }

    /// Adds the line that follows, with its line end.
    pub fn push(&mut self, line: &[u8], h: Hash) {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(line);
        self.spans.push(start..self.bytes.len() - 1);
        self.head = Mark { n: self.head.n + 1, h };
    }

    /// The line of this number, without its line end.
    pub fn raw(&self, n: u64) -> Option<&[u8]> {
        let index = usize::try_from(n.checked_sub(self.base.n + 1)?).ok()?;
        self.bytes.get(self.spans.get(index)?.clone())
    }

    /// The line of this number, read again.
    pub fn line(&self, n: u64) -> Option<Result<Line<'_>, LineFault>> {
        self.raw(n).map(Line::read)
    }

    /// Whether this mark lies on the chain.
    pub fn holds(&self, mark: Mark) -> bool {
        if mark.n == self.base.n {
            return mark == self.base;
        }
        self.line(mark.n).is_some_and(|line| line.is_ok_and(|line| line.h == mark.h))
    }
}
