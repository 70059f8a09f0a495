//! Whatever happens to the bytes of a journal is noticed, named by line, and costs at most the line it hit.
use super::super::hash::Hash;
use super::super::line::{Header, Times};
use super::*;
use crate::meeting::details::{Describe, Details};
use crate::meeting::{Event, Moment};

const LINES: u64 = 6;

fn times() -> Times {
    let wall = Moment::parse_from_rfc3339("2026-06-13T09:22:05.250+07:00").unwrap();
    Times { wall, at: None, steady: 5250 }
}

fn titled(text: &str) -> Event {
    Event::Described(Describe { details: Details { title: text.into(), ..Details::default() } })
}

/// A journal of [`LINES`] lines.
fn journal() -> Vec<Vec<u8>> {
    let (first, mut p) = Header::new(1, Hash::ZERO, times(), "P02", "tui")
        .other(line::OPEN, &serde_json::json!({ "title": "Musdes \u{201c}RKP\u{201d}" }))
        .unwrap();
    let mut lines = vec![first];
    for n in 2..=LINES {
        let header = Header::new(n, p, times(), "P02", "tui");
        let events = match n {
            3 => vec![titled("\"usul\"\n{\"v\":1")],
            5 => vec![Event::Undone { of: 2 }, Event::Redone { of: 2 }],
            _ => vec![Event::Undone { of: n }],
        };
        let (line, sum) = header.events(&events, &[]).unwrap();
        lines.push(line);
        p = sum;
    }
    lines
}

fn lines_of(scan: &Scan<'_>) -> u64 {
    scan.runs.iter().map(|run| run.lines.len() as u64).sum()
}

fn untouched(scan: &Scan<'_>) -> bool {
    scan.complete()
        && scan.damage.is_empty()
        && scan.odd.is_empty()
        && scan.tail.is_none()
        && lines_of(scan) == LINES
        && !scan.unended
}

#[test]
fn an_untouched_journal_is_complete() {
    let bytes = journal().concat();
    let scan = Scan::of(&bytes);
    assert!(untouched(&scan), "{scan:?}");
    assert_eq!(scan.kept, bytes.len());
    assert_eq!(scan.runs[0].head.n, LINES);
}

#[test]
fn every_flipped_bit_is_noticed_and_costs_at_most_one_line() {
    let mut bytes = journal().concat();
    for bit in 0..bytes.len() * 8 {
        bytes[bit / 8] ^= 1 << (bit % 8);
        let scan = Scan::of(&bytes);
        assert!(!untouched(&scan), "bit {bit}");
        assert!(lines_of(&scan) >= LINES - 1, "bit {bit}: {} lines left", lines_of(&scan));
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
}

#[test]
fn a_cut_keeps_every_whole_line() {
    let bytes = journal().concat();
    let mut whole = 0;
    for cut in 0..bytes.len() {
        // A line is whole once only its line end is missing.
        whole += u64::from(bytes[cut] == b'\n');
        let scan = Scan::of(&bytes[..cut]);
        assert_eq!((lines_of(&scan), scan.damage.len()), (whole, 0), "cut at {cut}");
        assert_eq!(scan.kept + scan.tail.map_or(0, |tail| tail.bytes.len()), cut);
    }
}

#[test]
fn a_lost_line_end_loses_no_line() {
    let mut bytes = journal().concat();
    let third = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(2).unwrap().0;
    bytes[third] = b'J';
    let scan = Scan::of(&bytes);
    assert!(scan.complete());
    assert_eq!((lines_of(&scan), scan.odd.as_slice()), (LINES, &[3][..]));
}

#[test]
fn zeros_cost_only_the_lines_they_cover() {
    let lines = journal();
    let mut middle = lines.concat();
    let second = lines[0].len() + 10;
    middle[second..second + 40].fill(0);
    let scan = Scan::of(&middle);
    assert_eq!((lines_of(&scan), scan.damage[0].line, scan.complete()), (LINES - 1, 2, false));

    let mut end = lines.concat();
    end.resize(end.len() + 4096, 0);
    let scan = Scan::of(&end);
    assert!(scan.complete());
    assert_eq!(scan.tail.map(|tail| (tail.line, tail.bytes.len(), tail.whole)), Some((LINES + 1, 4096, false)));
}

#[test]
fn removed_doubled_swapped_and_edited_lines_are_named() {
    let lines = journal();
    let removed: Vec<u8> = [&lines[..3], &lines[4..]].concat().concat();
    let scan = Scan::of(&removed);
    assert_eq!(scan.damage[0].fault, LineFault::Number { expected: 4, found: 5 });
    assert_eq!((scan.damage[0].line, scan.runs.len()), (4, 2));

    let doubled: Vec<u8> = [&lines[..4], &lines[3..]].concat().concat();
    let scan = Scan::of(&doubled);
    assert!(scan.complete(), "nothing is missing");
    assert_eq!(scan.odd, [5]);

    let mut swapped = lines.clone();
    swapped.swap(3, 4);
    let bytes = swapped.concat();
    let scan = Scan::of(&bytes);
    assert_eq!((scan.complete(), scan.damage[0].line), (false, 4));

    // Edited by somebody who knows how sums are made, but not the ones after.
    let mut edited = lines.clone();
    let p = Line::verify(&lines[3][..lines[3].len() - 1]).unwrap().p;
    edited[3] = Header::new(4, p, times(), "P02", "tui").events(&[titled("lain")], &[]).unwrap().0;
    let bytes = edited.concat();
    let scan = Scan::of(&bytes);
    assert!(matches!(scan.damage[0].fault, LineFault::Chain { .. }));
    assert_eq!((scan.damage[0].line, scan.complete()), (5, false));
}

#[test]
fn what_note_pads_do_is_borne() {
    let text = String::from_utf8(journal().concat()).unwrap();
    for bytes in [
        format!("\u{feff}{text}"),
        text.replace('\n', "\r\n"),
        format!("{text}\n\n"),
        format!("\u{feff}{}", text.replace('\n', "\r\n")),
    ] {
        let scan = Scan::of(bytes.as_bytes());
        assert!(untouched(&scan), "{:?}", &bytes[..20]);
        assert_eq!(scan.kept, bytes.len());
        assert_eq!(scan.journal(0, bytes.as_bytes()).line(LINES).unwrap().unwrap().n, LINES);
    }
}

#[test]
fn foreign_lines_between_take_nothing_away() {
    let lines = journal();
    let bytes = [&lines[..3], &[b"catatan sendiri\n".to_vec()], &lines[3..]].concat().concat();
    let scan = Scan::of(&bytes);
    assert!(scan.complete());
    assert_eq!((lines_of(&scan), scan.damage.len(), scan.damage[0].line), (LINES, 1, 4));
}

#[test]
fn the_end_of_a_journal_is_cut_only_where_a_write_was_unfinished() {
    let whole = journal().concat();
    let with = |end: &[u8]| [whole.as_slice(), end].concat();
    assert!(Scan::of(&with(b"{\"v\":1,\"n\":9")).tail.is_some_and(|tail| !tail.whole));
    assert!(Scan::of(&with(b"{\"v\":1,\"n\":9,\"x\"}\n")).tail.is_some_and(|tail| tail.whole));
    let bytes = with(b"satu\ndua\n");
    let several = Scan::of(&bytes);
    assert_eq!((several.tail.is_none(), several.broken_end(), several.complete()), (true, true, false));

    let body = format!("{{\"v\":2,\"n\":9,\"p\":\"{}\"", Hash::ZERO);
    let newer = format!("{body},\"h\":\"{}\"}}\n", Hash::of(body.as_bytes()));
    let bytes = with(newer.as_bytes());
    let scan = Scan::of(&bytes);
    assert!(scan.tail.is_none(), "a newer program's line is not an unfinished one");
    assert!(scan.damage[0].fault.is_as_written());
}

#[test]
fn a_huge_region_without_lines_is_read_in_one_pass() {
    let mut bytes = journal().concat();
    bytes.extend(br#"{"v":"#.repeat(200_000));
    let scan = Scan::of(&bytes);
    assert_eq!((lines_of(&scan), scan.tail.is_some()), (LINES, true));
}

proptest::proptest! {
    /// Pieces cut out, put in, repeated and moved: nothing is ever told that was not written.
    #[test]
    fn no_line_is_invented(cuts in proptest::collection::vec((0usize..4000, 0usize..4000, 0usize..4000), 1..6)) {
        let lines = journal();
        let mut bytes = lines.concat();
        for (from, length, to) in cuts {
            let from = from % bytes.len();
            let end = (from + length % 700).min(bytes.len());
            let piece: Vec<u8> = if from % 2 == 0 { bytes.drain(from..end).collect() } else { bytes[from..end].to_vec() };
            let to = to % (bytes.len() + 1);
            bytes.splice(to..to, piece);
            if bytes.is_empty() {
                break;
            }
        }
        let scan = Scan::of(&bytes);
        for line in scan.runs.iter().flat_map(|run| &run.lines) {
            let original = &lines[usize::try_from(line.n).unwrap() - 1];
            let original = Line::read(&original[..original.len() - 1]).unwrap();
            proptest::prop_assert_eq!((line.h, line.p), (original.h, original.p));
        }
        proptest::prop_assert!(scan.kept <= bytes.len());
    }

    #[test]
    fn any_bytes_can_be_read(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..600)) {
        let scan = Scan::of(&bytes);
        proptest::prop_assert!(scan.runs.is_empty());
    }
}
