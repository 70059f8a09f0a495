//! The journal made whole from its own lines and those of its copies. Pure: what is to be written, and why.
use super::scan::Scan;
use super::weave::Woven;
use std::collections::HashSet;

/// The journal as it should be.
#[derive(Debug)]
pub(super) struct Healed {
    pub bytes: Vec<u8>,
    /// All there was is there, and the new bytes only follow: nothing needs to be rewritten.
    pub follows: bool,
    /// The numbers of the lines that were lost in the journal and put in again.
    pub filled: Vec<u64>,
    /// The numbers of all lines that came from copies.
    pub foreign: Vec<u64>,
    /// Which sources they came from.
    pub from: Vec<usize>,
}

/// What the chain adds to the journal, if it adds anything. `bytes` is the journal as found.
pub(super) fn heal(scan: &Scan<'_>, bytes: &[u8], woven: &Woven<'_>) -> Option<Healed> {
    let own = scan.runs.first();
    let is_chain = own.is_some_and(|run| {
        run.lines.len() <= woven.chain.len() && run.lines.iter().zip(&woven.chain).all(|(own, new)| own.h == new.line.h)
    });
    let longer = own.map_or(0, |run| run.lines.len()) < woven.chain.len();
    let end = &bytes[scan.kept.min(bytes.len())..];
    if is_chain && !longer && (scan.complete() || !woven.orphans.is_empty() || scan.broken_end()) {
        return None;
    }
    let last_own = scan.runs.iter().map(|run| run.head.n).max().unwrap_or(0);
    let head = woven.chain.last().map_or(0, |strand| strand.line.n);
    let lost = end.iter().filter(|byte| **byte == b'\n').count() as u64;
    let explained = !scan.broken_end() || head.saturating_sub(last_own) >= lost;
    let mut healed = Vec::with_capacity(bytes.len());
    for strand in woven.chain.iter().chain(&woven.orphans) {
        healed.extend_from_slice(strand.raw);
        healed.push(b'\n');
    }
    if !explained {
        healed.extend_from_slice(end);
    }
    let own: HashSet<u64> = scan.runs.iter().flat_map(|run| &run.lines).map(|line| line.n).collect();
    let foreign: Vec<u64> = woven.chain.iter().filter(|strand| strand.source > 0).map(|strand| strand.line.n).collect();
    let filled: Vec<u64> = foreign.iter().copied().filter(|n| *n <= last_own && !own.contains(n)).collect();
    let mut from: Vec<usize> = woven.chain.iter().map(|strand| strand.source).filter(|source| *source > 0).collect();
    from.sort_unstable();
    from.dedup();
    Some(Healed { follows: scan.complete() && healed.starts_with(bytes), filled, foreign, bytes: healed, from })
}
