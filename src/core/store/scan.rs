//! A journal's bytes → verified lines, and what is wrong with the rest. Pure.
use super::journal::{Journal, Mark};
use super::line::{self, Line, LineFault};
use super::names::{BATCH_LIMIT, EVENT_LIMIT, JSON_LIMIT, LINES_LIMIT};
use std::io::BufRead;
use std::ops::Range;

/// A place in a journal that could not be verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The line of the file, counted from 1.
    pub line: u64,
    /// Its bytes in the file.
    pub bytes: Range<usize>,
    /// What is wrong.
    pub fault: LineFault,
}

/// The unfinished end of a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tail {
    pub line: u64,
    pub bytes: Range<usize>,
    /// Whether it has a line end, so that it may have been a whole line once.
    pub whole: bool,
}

/// Lines that follow one another.
#[derive(Debug)]
pub(super) struct Run<'a> {
    pub base: Mark,
    pub head: Mark,
    pub lines: Vec<Line<'a>>,
    spans: Vec<Range<usize>>,
}

impl Run<'_> {
    /// Whether it begins as a journal begins.
    pub fn rooted(&self) -> bool {
        self.lines.first().is_some_and(|first| match first.k {
            line::OPEN => self.base == Mark::START,
            line::CHECKPOINT => true,
            _ => false,
        })
    }
}

/// What a journal holds.
#[derive(Debug, Default)]
pub(super) struct Scan<'a> {
    pub runs: Vec<Run<'a>>,
    pub damage: Vec<Damage>,
    pub tail: Option<Tail>,
    /// The last line is good but has no line end.
    pub unended: bool,
    /// Lines whose end, not contents, was damaged, and lines that stand there twice: nothing is lost by them.
    pub odd: Vec<u64>,
    /// The length of what is kept when the tail is cut, in bytes.
    pub kept: usize,
}

impl<'a> Scan<'a> {
    /// Whether every line is there and follows from the first. Foreign bytes between two lines that follow one
    /// another took nothing away.
    pub fn complete(&self) -> bool {
        self.runs.len() == 1 && self.runs[0].rooted() && !self.broken_end()
    }

    /// Whether there is damage after the last good line.
    pub fn broken_end(&self) -> bool {
        self.damage.last().is_some_and(|damage| damage.bytes.start >= self.kept)
    }

    /// How many lines are good.
    pub fn lines(&self) -> u64 {
        self.runs.iter().map(|run| run.lines.len() as u64).sum()
    }

    /// Reads a whole journal.
    pub fn of(bytes: &'a [u8]) -> Self {
        let mut scan = Self::default();
        let mut at = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        let mut number = 0;
        while at < bytes.len() {
            number += 1;
            // Slices never fail to be read; without a line end all the rest is one line.
            let end = at + (&bytes[at..]).skip_until(b'\n').unwrap_or(bytes.len() - at);
            scan.take(bytes, at..end, number);
            at = end;
        }
        scan.unended = scan.tail.is_none() && scan.kept == bytes.len() && !bytes.ends_with(b"\n");
        scan.set_tail_aside(bytes);
        scan
    }

    fn take(&mut self, bytes: &'a [u8], whole: Range<usize>, number: u64) {
        let span = without_end(bytes, whole.clone());
        if span.is_empty() && whole.end > span.end {
            // An empty line, as editors leave at the end.
            self.keep(whole.end);
            return;
        }
        match verify(&bytes[span.clone()]) {
            Ok(line) => {
                self.add(line, span, number);
                self.keep(whole.end);
            }
            Err(fault) => self.rescue(bytes, span, whole.end, number, fault),
        }
    }

    /// A region that is no line may still end with one: a lost line end joins two lines, a block of zeros hides a beginning.
    fn rescue(&mut self, bytes: &'a [u8], span: Range<usize>, end: usize, number: u64, fault: LineFault) {
        let found = starts(&bytes[span.clone()])
            .map(|offset| span.start + offset)
            .find_map(|start| Some((start, verify(&bytes[start..span.end]).ok()?)));
        let Some((start, line)) = found else {
            self.damage.push(Damage { line: number, bytes: span.start..end, fault });
            return;
        };
        // Only the line end between the two was hit: both are whole.
        let before = (start > span.start + 1).then(|| verify(&bytes[span.start..start - 1]).ok()).flatten();
        if let Some(before) = before {
            self.add(before, span.start..start - 1, number);
            self.odd.push(number);
        } else {
            self.damage.push(Damage { line: number, bytes: span.start..start, fault });
        }
        self.add(line, start..span.end, number);
        self.keep(end);
    }

    fn add(&mut self, line: Line<'a>, span: Range<usize>, number: u64) {
        let explained = self.damage.last().is_some_and(|damage| damage.bytes.start >= self.kept);
        if let Some(run) = self.runs.last_mut() {
            if run.head.h == line.h {
                self.odd.push(number);
                return;
            }
            match follows(run.head, &line) {
                Ok(()) => {
                    run.head = mark(&line);
                    run.lines.push(line);
                    run.spans.push(span);
                    return;
                }
                Err(fault) if !explained => self.damage.push(Damage { line: number, bytes: span.clone(), fault }),
                Err(_) => {}
            }
        }
        self.runs.push(Run {
            base: Mark { n: line.n.saturating_sub(1), h: line.p },
            head: mark(&line),
            lines: vec![line],
            spans: vec![span],
        });
    }

    fn keep(&mut self, end: usize) {
        self.kept = end;
    }

    /// Bytes after the last good line are an unfinished write if they hold at most one line end, or zeros:
    /// that is what a power cut leaves. Anything else was whole once, and is damage.
    fn set_tail_aside(&mut self, bytes: &[u8]) {
        let rest = &bytes[self.kept..];
        let Some(first) = self.damage.iter().position(|d| d.bytes.start >= self.kept) else {
            return;
        };
        let ends = rest.iter().filter(|byte| **byte == b'\n').count();
        let readable_elsewhere = self.damage[first..].iter().any(|damage| damage.fault.is_as_written());
        if readable_elsewhere || (ends > 1 && !rest.contains(&0)) {
            return;
        }
        self.tail = Some(Tail { line: self.damage[first].line, bytes: self.kept..bytes.len(), whole: ends > 0 });
        self.damage.truncate(first);
    }

    /// The good lines with their bytes, in the order of the file.
    pub fn good(&self, bytes: &'a [u8]) -> impl Iterator<Item = (&Line<'a>, &'a [u8])> {
        let spanned = self.runs.iter().flat_map(|run| run.lines.iter().zip(&run.spans));
        spanned.map(|(line, span)| (line, &bytes[span.clone()]))
    }

    /// The lines of the run at `index` as a journal, owning the bytes.
    pub fn journal(&self, index: usize, bytes: &[u8]) -> Journal {
        let Some(run) = self.runs.get(index) else {
            return Journal::after(Mark::START);
        };
        let stored = |span: &Range<usize>| match bytes.get(span.end) {
            Some(b'\n') => bytes[span.start..=span.end].into(),
            _ => [&bytes[span.clone()], b"\n"].concat().into(),
        };
        let lines = run.spans.iter().map(stored).collect();
        Journal::of(lines, self.kept as u64 + u64::from(self.unended), run.base, run.head)
    }
}

fn verify(bytes: &[u8]) -> Result<Line<'_>, LineFault> {
    let line = Line::verify(bytes)?;
    let limit = match line.k {
        line::CHECKPOINT => usize::try_from(JSON_LIMIT).unwrap_or(usize::MAX),
        line::BATCH => BATCH_LIMIT,
        _ if line.opt => BATCH_LIMIT,
        // A line that repeats one of a branch is longer by that line's sum, and by ids.
        _ => EVENT_LIMIT + 1024,
    };
    if bytes.len() > limit || !(1..=LINES_LIMIT * 2).contains(&line.n) {
        return Err(LineFault::Shape);
    }
    Ok(line)
}

fn follows(head: Mark, line: &Line<'_>) -> Result<(), LineFault> {
    if line.n != head.n + 1 {
        return Err(LineFault::Number { expected: head.n + 1, found: line.n });
    }
    if line.p != head.h {
        return Err(LineFault::Chain { expected: head.h, found: line.p });
    }
    Ok(())
}

fn mark(line: &Line<'_>) -> Mark {
    Mark { n: line.n, h: line.h }
}

/// Without LF or CR LF.
fn without_end(bytes: &[u8], whole: Range<usize>) -> Range<usize> {
    let mut end = whole.end;
    if end > whole.start && bytes[end - 1] == b'\n' {
        end -= 1;
        if end > whole.start && bytes[end - 1] == b'\r' {
            end -= 1;
        }
    }
    whole.start..end
}

/// Where lines may begin inside a region: in text the quotes of a beginning are escaped. A few are enough,
/// since each costs a sum over the rest.
fn starts(region: &[u8]) -> impl Iterator<Item = usize> {
    const BEGINNING: &[u8] = br#"{"v":"#;
    region
        .windows(BEGINNING.len())
        .enumerate()
        .filter(|(at, window)| *at > 0 && *window == BEGINNING)
        .map(|(at, _)| at)
        .take(16)
}

#[cfg(test)]
#[path = "scan_tests.rs"]
mod tests;
