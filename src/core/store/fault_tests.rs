//! Power cuts, refusals and other programs, on a disk that does as it is told.
use super::names::{JOURNAL, MINUTES};
use super::sim::{Kept, Op, SimDisk};
use super::*;
use crate::meeting::details::{Describe, Details};
use crate::meeting::{Command, Context, Meeting, Moment, Redo, Undo};
use std::collections::BTreeMap;
use std::error::Error;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

pub(super) const REFUGE: &str = "/rumah/musyawarah-sessions";
pub(super) const FOLDER: &str = "/sessions/2026-06-13-musdes";

pub(super) fn folder() -> &'static Path {
    Path::new(FOLDER)
}

pub(super) fn place(disk: &SimDisk) -> Place {
    Place { disk: Arc::new(disk.clone()), refuges: vec![REFUGE.into()], ..Place::default() }
}

pub(super) fn context() -> Context {
    let now = Moment::parse_from_rfc3339("2026-06-13T09:22:05.250+07:00").unwrap();
    Context { now, actor: "P02".to_owned() }
}

pub(super) fn beginning() -> Beginning {
    Beginning { title: "Musdes".to_owned(), now: context().now, actor: "P02".to_owned(), source: Source::Tui }
}

pub(super) fn titled(text: &str) -> Command {
    let details = Details { title: text.into(), ..Details::default() };
    Command::Describe(Describe { details })
}

pub(super) fn papers() -> Arc<dyn Papers> {
    Arc::new(|meeting: &Meeting, head: &Head| -> Result<Vec<Paper>, Box<dyn Error + Send + Sync>> {
        let bytes = serde_json::to_vec(&head.restorable(meeting))?;
        Ok(vec![Paper { name: FileName::minutes(), bytes }])
    })
}

pub(super) fn give(session: &mut Session, command: &Command) -> u64 {
    session.submit(command, &context(), Source::Tui, None).unwrap().n
}

/// What a hall saw: every state by its line, and the last line confirmed as saved.
#[derive(Debug)]
pub(super) struct Seen {
    pub states: BTreeMap<u64, Meeting>,
    pub confirmed: u64,
}

impl Seen {
    fn step(&mut self, session: &mut Session, command: &Command) {
        let n = give(session, command);
        self.states.insert(n, session.meeting().clone());
        if session.wait_saved(n).is_ok() {
            self.confirmed = n;
        }
    }
}

/// A small meeting with everything in it that touches the disk.
pub(super) fn hold(disk: &SimDisk) -> Seen {
    let mut seen = Seen { states: BTreeMap::from([(1, Meeting::default())]), confirmed: 0 };
    let Ok(mut session) = Session::create_in(&place(disk), folder(), &beginning()) else {
        return seen;
    };
    seen.confirmed = 1;
    for text in ["satu", "dua", "tiga"] {
        seen.step(&mut session, &titled(text));
    }
    // Whether papers are saved is told by the papers; here only the confirmed lines count.
    let _ = session.save_now(papers());
    seen.step(&mut session, &Command::Undo(Undo {}));
    session.save_draft("baris", "14 u PMT");
    seen.step(&mut session, &Command::Redo(Redo {}));
    seen.step(&mut session, &titled("empat"));
    let _ = session.save_now(papers());
    for text in ["lima", "enam", "tujuh"] {
        let n = give(&mut session, &titled(text));
        seen.states.insert(n, session.meeting().clone());
    }
    if session.close().is_ok() {
        seen.confirmed = *seen.states.keys().next_back().unwrap();
    }
    seen
}

/// Why the session found is not one that was promised.
pub(super) fn broken(disk: &SimDisk, seen: &Seen) -> Option<String> {
    let session = match Session::open_in(&place(disk), folder()) {
        Ok(session) => session,
        Err(_) if seen.confirmed == 0 => return None,
        Err(error) => return Some(format!("confirmed {}, {error}", seen.confirmed)),
    };
    if let Some(why) = session.read_only() {
        return Some(format!("{why:?}"));
    }
    let promised = seen.states.range(seen.confirmed..).any(|(_, state)| state == session.meeting());
    (!promised).then(|| format!("confirmed {}, found {:?}", seen.confirmed, session.meeting().details.title))
}

pub(super) fn hall() -> SimDisk {
    let disk = SimDisk::default();
    disk.create_dirs(Path::new("/sessions")).unwrap();
    disk.create_dirs(Path::new("/rumah")).unwrap();
    disk
}

pub(super) fn changes_of_a_meeting() -> u64 {
    let disk = hall();
    hold(&disk);
    disk.changes()
}

#[test]
fn a_power_cut_at_any_moment_loses_nothing_confirmed() {
    let mut tried = 0;
    for power in 0..=changes_of_a_meeting() {
        let disk = hall();
        disk.power_for(power);
        let seen = hold(&disk);
        for kept in Kept::ALL {
            let found = disk.after_crash(kept);
            assert_eq!(broken(&found, &seen), None, "power for {power}, {kept:?}");
            tried += 1;
        }
    }
    assert!(tried > 150, "{tried}");
}

#[test]
fn a_power_cut_while_recovering_loses_nothing_confirmed() {
    for power in (0..=changes_of_a_meeting()).step_by(3) {
        let disk = hall();
        disk.power_for(power);
        let seen = hold(&disk);
        for kept in Kept::ALL {
            for again in 0..12 {
                let found = disk.after_crash(kept);
                found.power_for(again);
                drop(Session::open_in(&place(&found), folder()));
                let found = found.after_crash(Kept::Half);
                assert_eq!(broken(&found, &seen), None, "power for {power}, {kept:?}, then for {again}");
            }
        }
    }
}

#[test]
fn a_disk_that_lies_is_found_out_by_these_tests() {
    let disk = hall();
    disk.lie();
    let seen = hold(&disk);
    assert!(seen.confirmed > 1);
    assert_ne!(broken(&disk.after_crash(Kept::Nothing), &seen), None);
}

#[test]
fn papers_that_would_not_restore_the_meeting_are_not_saved() {
    let disk = hall();
    let mut session = Session::create_in(&place(&disk), folder(), &beginning()).unwrap();
    give(&mut session, &titled("satu"));
    session.save_now(papers()).unwrap();
    let good = disk.read(&folder().join(MINUTES), u64::MAX).unwrap();
    let poor = |_: &Meeting, _: &Head| -> Result<Vec<Paper>, Box<dyn Error + Send + Sync>> {
        Ok(vec![Paper { name: FileName::minutes(), bytes: b"{\"meeting\":{}}".to_vec() }])
    };
    assert!(matches!(session.save_now(Arc::new(poor)), Err(SaveError::NotRestorable(_))));
    let failing = |_: &Meeting, _: &Head| -> Result<Vec<Paper>, Box<dyn Error + Send + Sync>> { Err("kertas".into()) };
    assert_eq!(session.save_now(Arc::new(failing)), Err(SaveError::Render("kertas".to_owned())));
    assert_eq!(disk.read(&folder().join(MINUTES), u64::MAX).unwrap(), good);
}

#[test]
fn a_command_costs_the_same_at_the_end_as_at_the_beginning() {
    const COMMANDS: u64 = 20_000;
    let disk = hall();
    let mut session = Session::create_in(&place(&disk), folder(), &beginning()).unwrap();
    let reads = disk.count(Op::Read);
    let length = || disk.stat(&folder().join(JOURNAL)).unwrap().len;
    let mut thousands = Vec::new();
    for thousand in 0..COMMANDS / 1000 {
        let before = (length(), disk.changes());
        for one in 0..1000 {
            give(&mut session, &titled(&format!("judul {:05}", thousand * 1000 + one)));
        }
        session.wait_saved(session.head().mark.n).unwrap();
        thousands.push((length() - before.0, disk.changes() - before.1));
    }
    // Numbers and the milliseconds since opening grow by a few digits; nothing else may.
    let (first, last) = (thousands[0].0, thousands[thousands.len() - 1].0);
    assert!(last - first < 8 * 1000, "{first} bytes, then {last}");
    assert!(thousands.iter().all(|(_, changes)| *changes <= 2000), "one append and one flush at most");
    assert_eq!(disk.count(Op::Read), reads, "nothing is read again");
    assert_eq!(session.head().mark.n, COMMANDS + 1);
}

#[test]
fn a_folder_that_cannot_be_written_is_open_for_reading() {
    let disk = hall();
    let seen = hold(&disk);
    disk.refuse(Op::Name, 0, ErrorKind::ReadOnlyFilesystem);
    let session = Session::open_in(&place(&disk), folder()).unwrap();
    assert!(matches!(session.read_only(), Some(ReadOnly::Place(_))), "{:?}", session.read_only());
    assert_eq!(Some(session.meeting()), seen.states.values().next_back());
}

#[test]
fn a_place_without_locks_is_written_and_says_so() {
    let disk = hall();
    hold(&disk);
    disk.refuse(Op::Name, 0, ErrorKind::Unsupported);
    let mut session = Session::open_in(&place(&disk), folder()).unwrap();
    assert!(session.recovery().notices.contains(&Notice::NoLock));
    let n = give(&mut session, &titled("tetap"));
    assert_eq!(session.wait_saved(n), Ok(()));
}

#[test]
fn what_the_disk_does_not_confirm_at_opening_is_only_read() {
    let disk = hall();
    hold(&disk);
    disk.refuse(Op::Sync, 0, ErrorKind::Other);
    let session = Session::open_in(&place(&disk), folder()).unwrap();
    assert!(matches!(session.read_only(), Some(ReadOnly::Unconfirmed(_))), "{:?}", session.read_only());
}

#[test]
fn a_newer_programs_journal_is_shown_and_never_rebuilt() {
    let disk = hall();
    hold(&disk);
    let path = folder().join(JOURNAL);
    let old = disk.read(&path, u64::MAX).unwrap();
    let last = old[..old.len() - 1].rsplit(|byte| *byte == b'\n').next().unwrap();
    let (n, p) = {
        let line = line::Line::read(last).unwrap();
        (line.n, line.h)
    };
    let body = format!(
        "{{\"v\":1,\"n\":{},\"t\":\"2026-06-13T10:00:00.000+07:00\",\"m\":1,\"by\":\"P02\",\"src\":\"tui\",\
         \"k\":\"hologram.shown\",\"d\":{{}},\"p\":\"{p}\"",
        n + 1
    );
    let newer = format!("{body},\"h\":\"{}\"}}\n", Hash::of(body.as_bytes()));
    let written = [old.as_slice(), newer.as_bytes()].concat();
    disk.meddle(&path, &written);
    let session = Session::open_in(&place(&disk), folder()).unwrap();
    assert!(matches!(session.read_only(), Some(ReadOnly::Newer { line, .. }) if *line == n + 1));
    assert_eq!(session.meeting().details.title.as_str(), "tujuh", "all that is understood is told");
    drop(session);
    assert_eq!(disk.read(&path, u64::MAX).unwrap(), written);

    let optional = newer.replace("\"d\":{}", "\"d\":{},\"opt\":true");
    let body = optional.split(",\"h\":").next().unwrap();
    let optional = format!("{body},\"h\":\"{}\"}}\n", Hash::of(body.as_bytes()));
    disk.meddle(&path, &[old.as_slice(), optional.as_bytes()].concat());
    let session = Session::open_in(&place(&disk), folder()).unwrap();
    assert_eq!((session.read_only(), session.head().mark.n), (None, n + 1), "what may be skipped is skipped");
}
