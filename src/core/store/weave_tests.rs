//! In whatever files and order lines are found, they come together as they were written.
use super::super::line::{Header, Times};
use super::*;
use crate::meeting::{Event, Moment};

type Bytes = Vec<u8>;

const ID: &str = "000102030405060708090a0b0c0d0e0f";

fn id() -> Option<SessionId> {
    serde_json::from_str(&format!("\"{ID}\"")).ok()
}

fn header(n: u64, p: Hash) -> Header<'static> {
    let wall = Moment::parse_from_rfc3339("2026-06-13T09:22:05.250+07:00").unwrap();
    Header::new(n, p, Times { wall, at: None, steady: 0 }, "P02", "tui")
}

fn first() -> (Bytes, Hash) {
    header(1, Hash::ZERO).other(line::OPEN, &serde_json::json!({ "id": ID, "title": "Musdes" })).unwrap()
}

/// Lines up to `n` after these; `way` makes each way its own.
fn on(lines: &[Bytes], to: u64, way: u64) -> Vec<Bytes> {
    let mut lines = lines.to_vec();
    if lines.is_empty() {
        lines.push(first().0);
    }
    let last = lines.last().unwrap();
    let mut p = Line::read(&last[..last.len() - 1]).unwrap().h;
    for n in lines.len() as u64 + 1..=to {
        let (line, sum) = header(n, p).events(&[Event::Undone { of: 1000 * way + n }], &[]).unwrap();
        lines.push(line);
        p = sum;
    }
    lines
}

/// How long the chain is, how long the branches are and where they fork, how many lines are left over, and which
/// copies cannot be tied.
type Told = (u64, Vec<(u64, usize)>, usize, Vec<usize>);

fn told(files: &[Vec<Bytes>]) -> Option<Told> {
    let files: Vec<Bytes> = files.iter().map(|lines| lines.concat()).collect();
    let scans: Vec<Scan<'_>> = files.iter().map(|bytes| Scan::of(bytes)).collect();
    let sources: Vec<_> = scans.iter().zip(&files).map(|(scan, bytes)| (scan, &**bytes)).collect();
    let woven = weave(&sources, id())?;
    let branches = woven.branches.iter().map(|branch| (branch.fork.n, branch.lines.len())).collect();
    for pair in woven.chain.windows(2) {
        assert_eq!(pair[0].line.h, pair[1].line.p, "a chain");
    }
    Some((woven.chain.len() as u64, branches, woven.orphans.len(), woven.untied))
}

#[test]
fn a_lost_line_is_found_in_any_copy_and_only_there() {
    let all = on(&[], 9, 1);
    let lost: Vec<Bytes> = [&all[..4], &all[5..]].concat();
    assert_eq!(told(std::slice::from_ref(&lost)), Some((4, vec![], 4, vec![])), "without a copy");
    assert_eq!(told(&[lost.clone(), all[..6].to_vec()]), Some((9, vec![], 0, vec![])));
    let other = on(&all[..3], 9, 2);
    assert_eq!(told(&[lost, other]).unwrap().0, 9, "the other way leads farther than what is left of this one");
    let headless = all[1..].to_vec();
    assert_eq!(told(std::slice::from_ref(&headless)), None);
    assert_eq!(told(&[headless, all[..2].to_vec()]), Some((9, vec![], 0, vec![])));
}

#[test]
fn order_and_repetition_do_not_matter() {
    let all = on(&[], 6, 1);
    let swapped = [0, 1, 2, 4, 3, 5].map(|at: usize| all[at].clone()).to_vec();
    assert_eq!(told(&[swapped]), Some((6, vec![], 0, vec![])));
    let mut backwards = all.clone();
    backwards.reverse();
    assert_eq!(told(&[backwards]), Some((6, vec![], 0, vec![])));
    assert_eq!(told(&[[all.clone(), all].concat()]), Some((6, vec![], 0, vec![])));
}

#[test]
fn the_longer_way_is_taken_and_the_shorter_is_a_branch() {
    let shared = on(&[], 3, 1);
    let (ours, theirs) = (on(&shared, 5, 1), on(&shared, 7, 2));
    assert_eq!(told(&[ours.clone(), theirs.clone()]), Some((7, vec![(3, 2)], 0, vec![])));
    assert_eq!(told(&[theirs.clone(), ours.clone()]), Some((7, vec![(3, 2)], 0, vec![])));
    // In one file as well.
    assert_eq!(told(&[[ours.clone(), theirs[3..].to_vec()].concat()]), Some((7, vec![(3, 2)], 0, vec![])));
    // Of two equally long ones the journal's own is taken.
    let even = on(&shared, 5, 3);
    let files = [ours.concat(), even.concat()];
    let scans = files.each_ref().map(|bytes| Scan::of(bytes));
    let woven = weave(&[(&scans[0], &files[0]), (&scans[1], &files[1])], id()).unwrap();
    assert!(woven.chain.iter().all(|strand| strand.source == 0));
    // A branch of a branch: its shared beginning is told with both.
    let third = on(&theirs[..5], 6, 4);
    assert_eq!(told(&[theirs, ours, third]), Some((7, vec![(3, 2), (5, 1)], 0, vec![])));
}

#[test]
fn what_cannot_be_tied_takes_nothing_over() {
    let ours = on(&[], 3, 1);
    let mut foreign = on(&[], 9, 2);
    foreign.remove(1);
    assert_eq!(told(&[ours.clone(), foreign]), Some((3, vec![], 0, vec![1])));
    // A state begun again after line 20, whose lines are not there: an old copy may be older, or another way.
    let (begun, p) = header(21, Hash::of(b"20")).other(line::CHECKPOINT, &serde_json::json!({ "id": ID })).unwrap();
    let next = header(22, p).events(&[Event::Undone { of: 7 }], &[]).unwrap().0;
    let restored = vec![begun, next];
    assert_eq!(told(&[restored.clone(), on(&[], 30, 1)]), Some((2, vec![], 0, vec![1])));
    assert_eq!(told(&[restored, on(&[], 9, 1)]), Some((2, vec![], 0, vec![1])));
}
