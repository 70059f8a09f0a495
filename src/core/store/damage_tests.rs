//! Whatever is done to the bytes of a session's files: what opens is a state that was, and what a copy holds comes back.
//! The figures are printed with `--nocapture`.
use super::hash::Hash;
use super::line::{self, Line};
use super::names::{JOURNAL, MINUTES};
use super::scan::Scan;
use super::sim::{Kept, SimDisk};
use super::*;
use crate::meeting::details::{Describe, Details};
use crate::meeting::needs::{AddNeed, Proposal};
use crate::meeting::{Command, Context, Meeting, Moment, Undo};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const FOLDER: &str = "/sessions/2026-06-13-musdes";
const COPY: &str = "journal (1).jsonl";

fn at(name: &str) -> PathBuf {
    Path::new(FOLDER).join(name)
}

fn place(disk: &SimDisk) -> Place {
    Place { disk: Arc::new(disk.clone()), ..Place::default() }
}

fn context() -> Context {
    let now = Moment::parse_from_rfc3339("2026-06-13T09:22:05.250+07:00").unwrap();
    Context { now, actor: "P02".to_owned() }
}

fn titled(text: &str) -> Command {
    Command::Describe(Describe { details: Details { title: text.into(), ..Details::default() } })
}

fn need(text: &str) -> Command {
    Command::AddNeed(AddNeed { proposal: Proposal { activity: text.into(), ..Proposal::default() } })
}

fn papers() -> Arc<dyn Papers> {
    Arc::new(|meeting: &Meeting, head: &Head| -> Result<Vec<Paper>, Box<dyn Error + Send + Sync>> {
        let bytes = serde_json::to_vec(&head.restorable(meeting))?;
        Ok(vec![Paper { name: FileName::minutes(), bytes }])
    })
}

/// A meeting that was held: its files, and every state it had, by the number of the line that led to it.
struct Held {
    journal: Vec<u8>,
    minutes: Vec<u8>,
    states: Vec<Meeting>,
}

/// Holds a meeting of so many lines.
fn held(lines: u64) -> Held {
    let disk = SimDisk::default();
    disk.create_dirs(Path::new("/sessions")).unwrap();
    let beginning =
        Beginning { title: "Musdes".to_owned(), now: context().now, actor: "P02".to_owned(), source: Source::Tui };
    let mut session = Session::create_in(&place(&disk), Path::new(FOLDER), &beginning).unwrap();
    let mut states = vec![Meeting::default()];
    for n in 2..=lines {
        let command = match n % 4 {
            0 => need(&format!("Talud dusun {n}")),
            1 if n > 4 => Command::Undo(Undo {}),
            _ => titled(&format!("Musdes \u{201c}{n}\u{201d}")),
        };
        session.submit(&command, &context(), Source::Tui, None).unwrap();
        states.push(session.meeting().clone());
    }
    session.save_now(papers()).unwrap();
    session.close().unwrap();
    let read = |name| disk.read(&at(name), u64::MAX).unwrap();
    Held { journal: read(JOURNAL), minutes: read(MINUTES), states }
}

/// A disk with these files in the session's folder.
fn with(files: &[(&str, &[u8])]) -> SimDisk {
    let disk = SimDisk::default();
    disk.create_dirs(Path::new(FOLDER)).unwrap();
    for (name, bytes) in files {
        disk.meddle(&at(name), bytes);
    }
    // What another program wrote is on the disk by now.
    disk.after_crash(Kept::Everything)
}

fn open(disk: &SimDisk) -> Result<Session, OpenError> {
    Session::open_in(&place(disk), Path::new(FOLDER))
}

fn lines(journal: &[u8]) -> Vec<Vec<u8>> {
    journal.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect()
}

impl Held {
    /// Whether what opens is a state that was, or nothing opens.
    fn tells_the_truth(&self, disk: &SimDisk) -> bool {
        open(disk).map_or(true, |session| self.states.contains(session.meeting()))
    }

    /// Whether everything is there, can be written, and the journal is again what it was.
    fn is_whole(&self, disk: &SimDisk) -> bool {
        let whole = open(disk)
            .is_ok_and(|session| session.read_only().is_none() && Some(session.meeting()) == self.states.last());
        let found = disk.read(&at(JOURNAL), u64::MAX).unwrap();
        // A lost line end between two good lines takes nothing away and is left as it is.
        whole && (found == self.journal || !Scan::of(&found).odd.is_empty())
    }
}

/// What reading without the sums would take for untouched: the negative control.
fn looks_untouched(bytes: &[u8], lines: u64) -> bool {
    let mut numbers = 0..=lines;
    numbers.next();
    let mut read = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    numbers.all(|n| {
        read.next().is_some_and(|line| Line::read(line).is_ok_and(|line| line.n == n && line.events().is_ok()))
    }) && read.next().is_none()
}

#[test]
fn cut_at_every_byte() {
    let held = held(12);
    let (mut whole, mut tried, mut copied) = (0, 0, 0);
    for cut in 0..=held.journal.len() {
        whole += usize::from(held.journal.get(cut).is_none_or(|byte| *byte == b'\n') && cut < held.journal.len());
        let disk = with(&[(JOURNAL, &held.journal[..cut])]);
        match open(&disk) {
            Ok(session) => assert!(session.meeting() == &held.states[whole - 1], "cut at {cut}"),
            Err(error) => assert_eq!((whole, matches!(error, OpenError::Lost { .. })), (0, true), "cut at {cut}"),
        }
        tried += 1;
        if cut > 0 && cut % 7 == 0 {
            let mended = with(&[(JOURNAL, &held.journal[..cut]), (COPY, &held.journal)]);
            assert!(held.is_whole(&mended), "cut at {cut}, with a copy");
            copied += 1;
        }
    }
    println!("cut at every byte: {tried} tried, 0 wrong; with a copy {copied} tried, 0 not whole");
}

#[test]
fn every_bit_flipped() {
    let held = held(9);
    let mut bytes = held.journal.clone();
    let (mut undetected, mut taken, mut most) = (0, 0, 0);
    let bits = bytes.len() * 8;
    for bit in 0..bits {
        bytes[bit / 8] ^= 1 << (bit % 8);
        let scan = Scan::of(&bytes);
        let untouched = scan.complete() && scan.damage.is_empty() && scan.odd.is_empty() && scan.tail.is_none();
        undetected += u32::from(untouched && !scan.unended);
        most = most.max(9 - scan.lines());
        taken += u32::from(looks_untouched(&bytes, 9));
        // Opening costs more, so every 101st bit: every place in a byte is hit.
        if bit % 101 == 0 {
            assert!(held.tells_the_truth(&with(&[(JOURNAL, &bytes)])), "bit {bit}");
            assert!(held.is_whole(&with(&[(JOURNAL, &bytes), (COPY, &held.journal)])), "bit {bit}, with a copy");
            let by_minutes = open(&with(&[(JOURNAL, &bytes), (MINUTES, &held.minutes)])).unwrap();
            let all = by_minutes.read_only().is_none() && Some(by_minutes.meeting()) == held.states.last();
            assert!(all, "bit {bit}, with minutes");
        }
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
    println!(
        "bit flips: {bits} tried, {undetected} undetected, at most {most} line lost; without sums {taken} undetected"
    );
    assert_eq!((undetected, most), (0, 1));
    assert!(taken > 1000, "the control must fail: {taken}");
}

#[test]
fn blocks_of_zeros() {
    let held = held(60);
    let size = 4096;
    assert!(held.journal.len() > 3 * size);
    let mut tried = 0;
    for start in (0..held.journal.len() - size).step_by(397) {
        let mut bytes = held.journal.clone();
        bytes[start..start + size].fill(0);
        assert!(held.tells_the_truth(&with(&[(JOURNAL, &bytes)])), "at {start}");
        assert!(held.is_whole(&with(&[(JOURNAL, &bytes), (COPY, &held.journal)])), "at {start}, with a copy");
        let hit = lines(&held.journal[start..start + size]).len() as u64 + 1;
        assert!(Scan::of(&bytes).lines() + hit >= 60, "at {start}: only the lines hit are lost");
        tried += 1;
    }
    let mut end = held.journal.clone();
    end.resize(end.len() + size, 0);
    assert!(held.is_whole(&with(&[(JOURNAL, &end)])));
    println!("4 KiB of zeros: {tried} places tried and the end, 0 good lines lost, all whole again with a copy");
}

#[test]
fn lines_removed_doubled_swapped_and_edited() {
    let held = held(12);
    let all = lines(&held.journal);
    let mut tried = 0;
    for k in 0..all.len() {
        let mut removed = all.clone();
        removed.remove(k);
        let mut doubled = all.clone();
        doubled.insert(k, all[k].clone());
        let mut swapped = all.clone();
        swapped.swap(k, (k + 1) % all.len());
        for (what, found) in [("removed", removed), ("doubled", doubled), ("swapped", swapped)] {
            let bytes = found.concat();
            // Without its last line a journal is only shorter.
            assert!(held.tells_the_truth(&with(&[(JOURNAL, &bytes)])), "{what} {k}");
            let copied = with(&[(JOURNAL, &bytes), (COPY, &held.journal)]);
            let session = open(&copied).unwrap();
            assert!(Some(session.meeting()) == held.states.last() && session.read_only().is_none(), "{what} {k}");
            tried += 1;
        }
        // Edited by somebody who makes the sums of all lines after it anew: only the rules tell.
        let edited = forged(&all, k);
        if edited != all {
            let disk = with(&[(JOURNAL, &edited.concat())]);
            let found = check(&place(&disk), Path::new(FOLDER), &*papers()).unwrap();
            assert_eq!((found.damage.len(), found.edited.as_slice()), (0, &[k as u64 + 1][..]), "line {}", k + 1);
            tried += 1;
        }
    }
    println!("lines removed, doubled, swapped, edited with new sums: {tried} tried, 0 wrong");
}

/// The lines with a fact of the `k`th changed, linked and sealed anew. Lines that record no text, or were taken back,
/// stay as they are.
fn forged(lines: &[Vec<u8>], k: usize) -> Vec<Vec<u8>> {
    let text = String::from_utf8(lines[k].clone()).unwrap();
    let undone = lines.get(k + 1).is_some_and(|next| String::from_utf8_lossy(next).contains("\"k\":\"undone\""));
    let changed = text.replacen("\"activity\":\"Talud", "\"activity\":\"Gedung", 1).replacen(
        "\"title\":\"Musdes \u{201c}",
        "\"title\":\"Musdus \u{201c}",
        1,
    );
    if changed == text || undone {
        return lines.to_vec();
    }
    let mut forged = lines[..k].to_vec();
    let mut p = forged.last().map_or(Hash::ZERO, |line| Line::read(&line[..line.len() - 1]).unwrap().h);
    for (at, line) in lines.iter().enumerate().skip(k) {
        let line = if at == k { changed.clone() } else { String::from_utf8(line.clone()).unwrap() };
        let body = format!("{},\"p\":\"{p}\"", line.rsplit_once(",\"p\":").unwrap().0);
        p = Hash::of(body.as_bytes());
        forged.push(format!("{body},\"h\":\"{p}\"}}\n").into_bytes());
    }
    forged
}

/// The needs of a meeting, by what they are.
fn wishes(session: &Session) -> Vec<String> {
    session.meeting().needs.iter().map(|need| need.proposal.activity.to_string()).collect()
}

#[test]
fn a_power_cut_while_mending_or_joining_loses_nothing_and_doubles_nothing() {
    let held = held(12);
    let all = lines(&held.journal);
    let short = all[..7].concat();
    let mut tried = 0;
    let mut both = Vec::new();
    // A branch of three needs after line 7, in a copy.
    let disk = with(&[(JOURNAL, &short)]);
    let mut there = open(&disk).unwrap();
    for text in ["satu", "dua", "tiga"] {
        there.submit(&need(text), &context(), Source::Tui, None).unwrap();
    }
    there.close().unwrap();
    let branch = disk.read(&at(JOURNAL), u64::MAX).unwrap();
    let broken = [&all[..4], &all[5..]].concat().concat();
    for (journal, copies) in
        [(&broken, vec![&held.journal]), (&held.journal, vec![&branch]), (&broken, vec![&held.journal, &branch])]
    {
        let names = [COPY, "journal (2).jsonl"];
        let mut files = vec![(JOURNAL, &**journal)];
        files.extend(names.into_iter().zip(copies.iter().map(|copy| &***copy)));
        let disk = with(&files);
        let changes = disk.changes();
        let expected = wishes(&open(&disk).unwrap());
        let changes = disk.changes() - changes;
        for power in 0..=changes {
            for kept in Kept::ALL {
                let disk = with(&files);
                disk.power_for(power);
                drop(open(&disk));
                let found = disk.after_crash(kept);
                let session = open(&found).unwrap();
                assert_eq!((wishes(&session), session.read_only()), (expected.clone(), None), "{power}, {kept:?}");
                tried += 1;
            }
        }
        both.push(expected.len());
    }
    assert_eq!(both[2], both[0] + 3, "the branch and the rest");
    println!("power cuts while mending and joining: {tried} tried, 0 bad");
}

#[test]
fn what_was_read_wrong_is_refused_with_its_line() {
    let held = held(4);
    let all = lines(&held.journal);
    let p = Line::read(&all[3][..all[3].len() - 1]).unwrap().h;
    let head = r#"{"v":1,"n":5,"t":"2026-06-13T10:00:00.000+07:00","m":1,"by":"P02","src":"tui""#;
    let need = |cost: &str| {
        format!(r#"{head},"k":"need.added","d":{{"id":"K09","proposal":{{"activity":"A","cost":{cost}}}}}"#)
    };
    for body in [
        need("1.5"),
        need("1e3"),
        need("99999999999999999999"),
        need("\"3jt\""),
        need("1").replace("K09", "K1000000"),
        need("1").replace("K09", "../K09"),
        need("1").replace("\"n\":5", "\"n\":5,\"n\":5"),
        need("1").replace("\"n\":5", "\"n\":5.0"),
        need("1").replace("\"n\":5", "\"n\":-5"),
        need("1").replace("\"n\":5", "\"n\":7"),
        need("1").replace("\"n\":5", "\"n\":18446744073709551615"),
        need("1").replace("+07:00\"", "\""),
        format!(r#"{head},"k":"need.added","d":{}1{}"#, "[".repeat(30_000), "]".repeat(30_000)),
        format!(r#"{head},"k":"note.corrected","d":{{"x":"{}"}}"#, "a".repeat(70_000)),
    ] {
        let body = format!(r#"{body},"p":"{p}""#);
        let line = format!("{body},\"h\":\"{}\"}}\n{body}\n", Hash::of(body.as_bytes()));
        let disk = with(&[(JOURNAL, &[&held.journal[..], line.as_bytes()].concat())]);
        let found = check(&place(&disk), Path::new(FOLDER), &*papers()).unwrap();
        let told = found.damage.iter().map(|damage| damage.line).chain(found.unknown.map(|(line, _)| line)).min();
        assert_eq!(told, Some(5), "{}", &body[..body.len().min(200)]);
        let session = open(&disk).unwrap();
        assert!(session.read_only().is_some() && Some(session.meeting()) == held.states.last());
    }
    let forged = format!(r#"{},"p":"{p}""#, need("1"));
    let line = format!("{forged},\"h\":\"{}\"}}\n", Hash::of(forged.as_bytes()));
    let told = Line::verify(line.trim_end().as_bytes()).unwrap();
    assert_eq!((told.k, told.commands()), ("need.added", None));
    assert_ne!(told.k, line::BATCH);
}

#[test]
fn files_larger_than_any_session_are_not_read() {
    let held = held(3);
    let huge = vec![b' '; usize::try_from(names::JOURNAL_LIMIT).unwrap() + 1];
    let error = open(&with(&[(JOURNAL, &huge)])).unwrap_err();
    assert!(matches!(error, OpenError::TooLarge { limit: names::JOURNAL_LIMIT, .. }), "{error:?}");
    let session = open(&with(&[(JOURNAL, &held.journal), (MINUTES, &huge)])).unwrap();
    assert_eq!(Some(session.meeting()), held.states.last());
    drop(session);
    let mut copy = br#"{"v":"#.to_vec();
    copy.extend(&huge);
    let session = open(&with(&[(JOURNAL, &held.journal), (COPY, &copy)])).unwrap();
    assert!(session.recovery().notices.iter().any(|notice| matches!(notice, Notice::CopyUnread(_))));
}
