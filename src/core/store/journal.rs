//! The journal in memory: the verified lines as they stand in the file. The meeting and the writing thread hold the same ones.
use super::hash::Hash;
use super::line::{Line, LineFault};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::Arc;

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

/// A line as a file holds it, with its end.
pub(super) type Stored = Arc<[u8]>;

/// Verified lines that follow one another, numbered without gaps.
#[derive(Debug, Clone)]
pub(super) struct Journal {
    lines: Vec<Stored>,
    /// How long the file is, with what may stand between the lines.
    size: u64,
    base: Mark,
    head: Mark,
}

impl Journal {
    /// Without lines, following `base`.
    pub fn after(base: Mark) -> Self {
        Self { lines: Vec::new(), size: 0, base, head: base }
    }

    /// Of lines that were verified to follow one another from `base` to `head`, in a file of `size` bytes.
    pub fn of(lines: Vec<Stored>, size: u64, base: Mark, head: Mark) -> Self {
        Self { lines, size, base, head }
    }

    /// The last line.
    pub fn head(&self) -> Mark {
        self.head
    }

    /// How many bytes its file has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// What the first line follows.
    pub fn base(&self) -> Mark {
        self.base
    }

    /// The numbers of its lines.
    pub fn numbers(&self) -> Range<u64> {
        self.base.n + 1..self.head.n + 1
    }

    /// All its lines.
    pub fn lines(&self) -> &[Stored] {
        &self.lines
    }

    /// Adds the line that follows.
    pub fn push(&mut self, line: Stored, h: Hash) {
        self.size += line.len() as u64;
        self.lines.push(line);
        self.head = Mark { n: self.head.n + 1, h };
    }

    /// The line of this number, without its line end.
    pub fn raw(&self, n: u64) -> Option<&[u8]> {
        let index = usize::try_from(n.checked_sub(self.base.n + 1)?).ok()?;
        self.lines.get(index).map(|line| line.strip_suffix(b"\n").unwrap_or(line))
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
