//! Lines of several copies of a journal → the chain that leads farthest, and the branches off it. Pure.
//!
//! Every line names the one before it by its sum. So it does not matter which file a line was found in, nor in which
//! order: a line fits where its sum is named, and nowhere else. A lost line is found again in any copy, a longer copy
//! is taken, and two lines that follow the same one are a fork.
use super::hash::{Hash, SessionId};
use super::journal::Mark;
use super::line::{self, Line};
use super::replay;
use super::scan::Scan;
use std::collections::{HashMap, HashSet};

/// A good line, and where it was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Strand<'s> {
    pub line: &'s Line<'s>,
    pub raw: &'s [u8],
    /// Which of the sources; 0 is the journal itself.
    pub source: usize,
}

/// Lines that go another way after a line both ways share.
#[derive(Debug)]
pub(super) struct Branch<'s> {
    /// The last line both share.
    pub fork: Mark,
    pub lines: Vec<Strand<'s>>,
}

/// What the lines make together.
#[derive(Debug)]
pub(super) struct Woven<'s> {
    /// From a beginning to the line farthest from it.
    pub chain: Vec<Strand<'s>>,
    pub branches: Vec<Branch<'s>>,
    /// Good lines of the journal itself that no line leads to, in order.
    pub orphans: Vec<Strand<'s>>,
    /// Copies with lines that cannot be tied to the chain.
    pub untied: Vec<usize>,
}

/// Weaves the journal (the first source) and its copies. `id` is the session, where the journal does not say it.
/// `None` if nothing leads from a beginning to a line of the journal.
pub(super) fn weave<'s>(sources: &[(&'s Scan<'s>, &'s [u8])], id: Option<SessionId>) -> Option<Woven<'s>> {
    let loom = Loom::of(sources);
    let reached = loom.reached(id?);
    let home = loom.home(&reached);
    let heads = loom.heads(&reached);
    let tied = |at: &usize| {
        home.is_empty()
            || loom.path(*at).any(|at| home.contains(&loom.strands[at].line.h))
            || home.contains(&loom.base(*at).h)
    };
    let head = heads.iter().copied().filter(tied).max_by_key(|at| {
        let strand = loom.strands[*at];
        (strand.line.n, strand.source == 0, std::cmp::Reverse(*at))
    })?;
    Some(loom.woven(head, &heads, &reached))
}

/// All good lines, by their sums.
struct Loom<'s> {
    strands: Vec<Strand<'s>>,
    by_sum: HashMap<Hash, usize>,
}

impl<'s> Loom<'s> {
    fn of(sources: &[(&'s Scan<'s>, &'s [u8])]) -> Self {
        let mut loom = Self { strands: Vec::new(), by_sum: HashMap::new() };
        for (source, (scan, bytes)) in sources.iter().enumerate() {
            for (line, raw) in scan.good(bytes) {
                loom.by_sum.entry(line.h).or_insert_with(|| {
                    loom.strands.push(Strand { line, raw, source });
                    loom.strands.len() - 1
                });
            }
        }
        loom
    }

    fn parent(&self, at: usize) -> Option<usize> {
        let line = self.strands[at].line;
        let parent = *self.by_sum.get(&line.p)?;
        (self.strands[parent].line.n + 1 == line.n).then_some(parent)
    }

    /// Which lines follow from a beginning of this session.
    fn reached(&self, id: SessionId) -> Vec<bool> {
        let mut order: Vec<usize> = (0..self.strands.len()).collect();
        order.sort_by_key(|at| self.strands[*at].line.n);
        let mut reached = vec![false; order.len()];
        for at in order {
            reached[at] = self.begins(at, id) || self.parent(at).is_some_and(|parent| reached[parent]);
        }
        reached
    }

    fn begins(&self, at: usize, id: SessionId) -> bool {
        let line = self.strands[at].line;
        match line.k {
            line::OPEN => line.n == 1 && line.p == Hash::ZERO && replay::session(line) == Some(id),
            line::CHECKPOINT => replay::session(line) == Some(id),
            _ => false,
        }
    }

    /// From a line back to the beginning it follows from. A checkpoint is a beginning: it holds all before it.
    fn path(&self, from: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(from), |at| {
            let ended = matches!(self.strands[*at].line.k, line::OPEN | line::CHECKPOINT);
            if ended { None } else { self.parent(*at) }
        })
    }

    /// What the beginning of a line's path follows.
    fn base(&self, from: usize) -> Mark {
        let first = self.strands[self.path(from).last().unwrap_or(from)].line;
        Mark { n: first.n.saturating_sub(1), h: first.p }
    }

    /// The lines before a beginning, as far as they are there.
    fn before(&self, mark: Mark) -> impl Iterator<Item = usize> {
        std::iter::successors(self.by_sum.get(&mark.h).copied(), |at| self.parent(*at))
    }

    /// The sums that the journal itself stands for. Only what is tied to one of them may take its place.
    fn home(&self, reached: &[bool]) -> HashSet<Hash> {
        let own = |at: &usize| self.strands[*at].source == 0;
        let all = 0..self.strands.len();
        match all.clone().filter(|at| own(at) && reached[*at]).max_by_key(|at| self.strands[*at].line.n) {
            Some(head) => self.known(head),
            // Its beginning is lost: whatever leads to one of its lines is it.
            None => all.filter(own).map(|at| self.strands[at].line.p).filter(|h| *h != Hash::ZERO).collect(),
        }
    }

    /// The sums on the way to a line, also before the checkpoint its path begins with.
    fn known(&self, head: usize) -> HashSet<Hash> {
        let base = self.base(head);
        let way = self.path(head).chain(self.before(base)).map(|at| self.strands[at].line.h);
        way.chain(Some(base.h).filter(|h| *h != Hash::ZERO)).collect()
    }

    /// The reached lines that none follows.
    fn heads(&self, reached: &[bool]) -> Vec<usize> {
        let mut followed = vec![false; self.strands.len()];
        for at in (0..self.strands.len()).filter(|at| reached[*at]) {
            if let Some(parent) = self.parent(at) {
                followed[parent] = true;
            }
        }
        (0..self.strands.len()).filter(|at| reached[*at] && !followed[*at]).collect()
    }

    fn woven(&self, head: usize, heads: &[usize], reached: &[bool]) -> Woven<'s> {
        let known = self.known(head);
        let strands = |way: Vec<usize>| way.into_iter().rev().map(|at| self.strands[at]).collect::<Vec<_>>();
        let (mut branches, mut untied) = (Vec::new(), Vec::new());
        for other in heads.iter().copied().filter(|other| !known.contains(&self.strands[*other].line.h)) {
            let apart = |at: &usize| !known.contains(&self.strands[*at].line.h);
            let way: Vec<usize> = std::iter::successors(Some(other), |at| self.parent(*at)).take_while(apart).collect();
            let lines = strands(way);
            let fork = lines.first().map(|first| Mark { n: first.line.n - 1, h: first.line.p });
            match fork.filter(|fork| known.contains(&fork.h)) {
                Some(fork) => branches.push(Branch { fork, lines }),
                None => untied.push(self.strands[other].source),
            }
        }
        let mut orphans = Vec::new();
        for at in (0..self.strands.len()).filter(|at| !reached[*at] && !known.contains(&self.strands[*at].line.h)) {
            match self.strands[at].source {
                0 => orphans.push(self.strands[at]),
                source => untied.push(source),
            }
        }
        orphans.sort_by_key(|strand| strand.line.n);
        untied.sort_unstable();
        untied.dedup();
        branches.sort_by_key(|branch| (branch.fork.n, branch.lines.len()));
        Woven { chain: strands(self.path(head).collect()), branches, orphans, untied }
    }
}

#[cfg(test)]
#[path = "weave_tests.rs"]
mod tests;
