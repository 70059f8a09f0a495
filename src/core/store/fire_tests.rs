//! Files that fail, fill up or are written by others while a meeting is held, on a disk that does as it is told.
use super::fault_tests::{FOLDER, REFUGE, beginning, context, folder, give, hall, papers, place, titled};
use super::names::{BALLAST, JOURNAL, MINUTES, MOVED};
use super::sim::{Kept, Op, SimDisk};
use super::*;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

fn second() -> PathBuf {
    folder().join("journal-2.jsonl")
}

fn bytes(disk: &SimDisk, path: &Path) -> Vec<u8> {
    disk.read(path, u64::MAX).unwrap()
}

fn begun(disk: &SimDisk) -> Session {
    let mut session = Session::create_in(&place(disk), folder(), &beginning()).unwrap();
    let n = give(&mut session, &titled("aman"));
    session.wait_saved(n).unwrap();
    session
}

/// The one folder of the session in the other place.
fn refuge(disk: &SimDisk) -> PathBuf {
    let names = disk.list(Path::new(REFUGE)).unwrap();
    assert_eq!(names.len(), 1, "{names:?}");
    Path::new(REFUGE).join(&names[0])
}

fn title(session: &Session) -> &str {
    session.meeting().details.title.as_str()
}

/// The files whose lines were taken up at opening.
fn continued(session: &Session) -> Vec<PathBuf> {
    let notices = session.recovery().notices.iter();
    notices
        .filter_map(|notice| if let Notice::Continued { from, .. } = notice { Some(from.clone()) } else { None })
        .flatten()
        .collect()
}

fn moved(session: &Session) -> Vec<PathBuf> {
    let notices = session.take_notices().into_iter();
    notices.filter_map(|notice| if let Notice::Moved { to, .. } = notice { Some(to) } else { None }).collect()
}

#[test]
fn after_a_failed_flush_the_journal_goes_on_whole_in_a_new_file_and_the_old_one_is_not_touched() {
    let disk = hall();
    let mut session = begun(&disk);
    let before = bytes(&disk, &folder().join(JOURNAL));
    disk.refuse(Op::Sync, 0, ErrorKind::Other);
    let n = give(&mut session, &titled("gagal dulu"));
    session.wait_saved(n).unwrap();
    assert_eq!(moved(&session), [second()]);
    assert_eq!(session.failure(), None);
    let old = bytes(&disk, &folder().join(JOURNAL));
    assert!(old.starts_with(&before));
    let (syncs, writes) = (disk.count(Op::Sync), disk.count(Op::Write));
    let n = give(&mut session, &titled("sesudahnya"));
    session.wait_saved(n).unwrap();
    assert_eq!((disk.count(Op::Sync), disk.count(Op::Write)), (syncs + 1, writes + 1), "one append, one flush");
    assert_eq!(bytes(&disk, &folder().join(JOURNAL)), old);
    assert_eq!(session.save_now(papers()), Ok(()));
    session.close().unwrap();

    let found = disk.after_crash(Kept::Nothing);
    assert_ne!(bytes(&found, &folder().join(JOURNAL)), old, "the disk never got what it did not confirm");
    let session = Session::open_in(&place(&found), folder()).unwrap();
    assert_eq!((title(&session), session.head().mark.n), ("sesudahnya", n));
    assert_eq!(continued(&session), [second()]);
    assert_eq!(bytes(&found, &folder().join(JOURNAL)), bytes(&disk, &second()));
}

#[test]
fn a_folder_that_breaks_down_is_left_for_another_place_and_found_again() {
    let disk = hall();
    let mut session = begun(&disk);
    disk.break_at(FOLDER, Op::Sync, 0, ErrorKind::Other);
    let n = give(&mut session, &titled("di tempat lain"));
    session.wait_saved(n).unwrap();
    let refuge = refuge(&disk);
    assert_eq!(moved(&session), [refuge.join(JOURNAL)]);
    session.save_draft("baris", "masih diketik");
    assert_eq!(session.wait_drafts(), Ok(()));
    assert_eq!(session.save_now(papers()), Ok(()), "the papers go with the journal");
    assert!(disk.stat(&refuge.join(MINUTES)).is_ok());
    session.close().unwrap();

    // The other place is a session of its own, where the first one is gone altogether.
    let found = disk.after_crash(Kept::Nothing);
    let there = Session::view_in(&Place { refuges: Vec::new(), ..place(&found) }, &refuge).unwrap();
    assert_eq!(title(&there), "di tempat lain");

    let session = Session::open_in(&place(&found), folder()).unwrap();
    assert_eq!((title(&session), session.read_only()), ("di tempat lain", None));
    assert_eq!(continued(&session), [refuge.join(JOURNAL)]);
    assert_eq!(session.drafts()["baris"], "masih diketik");
    drop(session);
    let session = Session::open_in(&place(&found), folder()).unwrap();
    assert_eq!(continued(&session), Vec::<PathBuf>::new(), "once");
}

#[test]
fn a_journal_that_went_elsewhere_and_is_not_to_be_found_is_told() {
    let disk = hall();
    let mut session = begun(&disk);
    disk.refuse(Op::Sync, 0, ErrorKind::Other);
    disk.break_down(&second().display().to_string(), Op::Write, ErrorKind::Other);
    let n = give(&mut session, &titled("di tempat lain"));
    session.wait_saved(n).unwrap();
    session.close().unwrap();
    let away = refuge(&disk).join(JOURNAL);
    assert!(disk.stat(&folder().join(MOVED)).is_ok());
    let found = disk.after_crash(Kept::Nothing);

    let nowhere = Place { refuges: Vec::new(), ..place(&found) };
    assert_eq!(title(&Session::view_in(&nowhere, folder()).unwrap()), "di tempat lain", "the note leads there");
    found.remove(&away).unwrap();
    let session = Session::open_in(&place(&found), folder()).unwrap();
    assert_eq!(title(&session), "aman");
    assert!(session.recovery().notices.contains(&Notice::Away { path: away, n }));
}

#[test]
fn a_full_disk_gives_up_the_room_kept_for_it_and_goes_on_in_the_same_file() {
    let disk = hall();
    let mut session = begun(&disk);
    let (path, ballast) = (folder().join(JOURNAL), folder().join(BALLAST));
    assert_eq!(disk.stat(&ballast).unwrap().len, 256 << 10);
    disk.room(0);
    let n = give(&mut session, &titled("penuh"));
    assert_eq!(session.wait_saved(n), Ok(()));
    assert!(disk.stat(&ballast).is_err());
    assert!(bytes(&disk, &path).ends_with(b"}\n"));
    // The room is looked at behind each line; what is found is told at the latest when the next one is saved.
    let n = give(&mut session, &titled("masih penuh"));
    assert_eq!(session.wait_saved(n), Ok(()));
    let notices = session.take_notices();
    assert!(matches!(notices[..], [Notice::LittleRoom { .. }]), "nothing moved: {notices:?}");
    disk.mend();
    let n = give(&mut session, &titled("ada ruang lagi"));
    assert_eq!(session.wait_saved(n), Ok(()));
    session.close().unwrap();
    assert!(disk.stat(&ballast).is_ok(), "room is kept again");
}

#[test]
fn with_no_room_anywhere_the_meeting_goes_on_in_memory_until_there_is_some() {
    let disk = hall();
    let mut session = begun(&disk);
    disk.remove(&folder().join(BALLAST)).unwrap();
    disk.room(10);
    let first = give(&mut session, &titled("penuh"));
    let failure = session.wait_saved(first).unwrap_err();
    assert!(failure.is_full() && matches!(failure, Failure::Nowhere { .. }), "{failure:?}");
    assert_eq!(session.failure(), Some(failure));
    let n = give(&mut session, &titled("masih diketik"));
    assert_eq!(title(&session), "masih diketik", "typing goes on");
    assert!(session.wait_saved(n).is_err());
    assert_eq!(session.saved_through(), first - 1);
    assert!(broken_copies(&disk).is_empty(), "no half copy is left: {:?}", broken_copies(&disk));
    disk.mend();
    let n = give(&mut session, &titled("ada ruang"));
    assert_eq!(session.wait_saved(n), Ok(()));
    assert_eq!((session.failure(), session.saved_through()), (None, n));
    session.close().unwrap();
    let session = Session::open_in(&place(&disk.after_crash(Kept::Nothing)), folder()).unwrap();
    assert_eq!((title(&session), session.head().mark.n), ("ada ruang", n));
}

/// Journals in the session's folder beside its first.
fn broken_copies(disk: &SimDisk) -> Vec<String> {
    let names = disk.list(folder()).unwrap();
    names.into_iter().filter(|name| name.starts_with("journal-")).collect()
}

#[test]
fn what_could_be_saved_only_at_the_end_is_saved_at_the_end() {
    let disk = hall();
    let mut session = begun(&disk);
    disk.break_at("/", Op::Write, 0, ErrorKind::Other);
    let n = give(&mut session, &titled("semua rusak"));
    assert!(session.wait_saved(n).is_err());
    disk.mend();
    assert_eq!(session.close(), Ok(()), "closing tries once more");
    let session = Session::open_in(&place(&disk.after_crash(Kept::Nothing)), folder()).unwrap();
    assert_eq!(title(&session), "semua rusak");
}

#[test]
fn another_program_at_the_journal_is_noticed_and_its_work_left_alone() {
    for meddled in [&b"isi lain"[..], b""] {
        let disk = hall();
        let mut session = begun(&disk);
        let path = folder().join(JOURNAL);
        disk.meddle(&path, meddled);
        let n = give(&mut session, &titled("punya kami"));
        session.wait_saved(n).unwrap();
        assert_eq!(moved(&session), [second()]);
        assert_eq!(bytes(&disk, &path), meddled, "their work is not touched");
        assert!(matches!(session.save_now(papers()), Err(SaveError::Unsafe(Failure::Fence { .. }))));
        assert!(disk.stat(&folder().join(MINUTES)).is_err());
        session.close().unwrap();
        let session = Session::open_in(&place(&disk), folder()).unwrap();
        assert_eq!(title(&session), "punya kami", "what they left tells nothing of this meeting");
        if !meddled.is_empty() {
            assert_eq!(bytes(&disk, &folder().join("journal.jsonl.rusak-1")), meddled);
        }
    }
}

#[test]
fn a_journal_removed_under_us_is_written_again() {
    let disk = hall();
    let mut session = begun(&disk);
    disk.remove(&folder().join(JOURNAL)).unwrap();
    let n = give(&mut session, &titled("ditulis lagi"));
    session.wait_saved(n).unwrap();
    assert_eq!(moved(&session), [folder().join(JOURNAL)]);
    session.close().unwrap();
    let session = Session::open_in(&place(&disk.after_crash(Kept::Nothing)), folder()).unwrap();
    assert_eq!((title(&session), session.head().mark.n), ("ditulis lagi", n));
}

#[test]
fn two_continuations_are_both_kept() {
    let disk = hall();
    let mut session = begun(&disk);
    let path = folder().join(JOURNAL);
    // The same meeting, gone on with elsewhere and brought back by a program that copies files.
    let other = hall();
    other.create_dirs(folder()).unwrap();
    other.meddle(&path, &bytes(&disk, &path));
    let mut theirs = Session::open_in(&place(&other), folder()).unwrap();
    give(&mut theirs, &titled("punya mereka"));
    theirs.close().unwrap();
    let brought = bytes(&other, &path);
    disk.meddle(&path, &brought);

    let n = give(&mut session, &titled("punya kami"));
    session.wait_saved(n).unwrap();
    session.close().unwrap();
    let ours = bytes(&disk, &second());
    let session = Session::open_in(&place(&disk), folder()).unwrap();
    let both = Notice::Joined { from: second(), fork: n - 1, repeated: 0, refused: 1 };
    assert!(session.recovery().notices.contains(&both), "{:?}", session.recovery().notices);
    drop(session);
    assert!(bytes(&disk, &path).starts_with(&brought));
    assert_eq!(bytes(&disk, &second()), ours);
}

/// What was typed and saved is never offered again, however late the file of drafts was written.
#[test]
fn a_draft_that_came_into_a_saved_line_is_done_with_and_no_other_is() {
    let disk = hall();
    let mut session = begun(&disk);
    session.save_draft("baris", "catat");
    session.save_draft("formulir", "belum selesai");
    session.wait_drafts().unwrap();
    let typed = disk.read(&folder().join(names::DRAFTS), u64::MAX).unwrap();
    let submitted = session.submit_draft(&[titled("catatan")], &context(), Source::Tui, "baris").unwrap();
    let unrelated = give(&mut session, &titled("lain"));
    session.wait_saved(unrelated).unwrap();
    session.clear_draft("baris");
    session.wait_drafts().unwrap();
    session.close().unwrap();

    // As if the program had been killed before the clearing was written.
    disk.meddle(&folder().join(names::DRAFTS), &typed);
    let mut session = Session::open_in(&place(&disk), folder()).unwrap();
    assert_eq!(session.drafts().keys().collect::<Vec<_>>(), ["formulir"]);
    session.save_draft("baris", "yang berikut");
    session.wait_drafts().unwrap();
    session.close().unwrap();
    let session = Session::open_in(&place(&disk), folder()).unwrap();
    assert_eq!(session.drafts()["baris"], "yang berikut", "typed after line {}", submitted.n);
}

#[test]
fn a_draft_whose_line_no_disk_took_is_kept() {
    let disk = hall();
    let mut session = begun(&disk);
    session.save_draft("baris", "catatan");
    session.wait_drafts().unwrap();
    disk.break_at("/", Op::Write, 0, ErrorKind::Other);
    let receipt = session.submit_draft(&[titled("catatan")], &context(), Source::Tui, "baris").unwrap();
    assert!(session.wait_saved(receipt.n).is_err());
    session.clear_draft("baris");
    assert!(session.close().is_err());
    let session = Session::open_in(&place(&disk.after_crash(Kept::Nothing)), folder()).unwrap();
    assert_eq!((title(&session), session.drafts()["baris"].as_str()), ("aman", "catatan"));
}
