//! What released versions wrote opens for ever: `tests/golden/<version>/`.
//!
//! The files of a version are made once, before its release, with
//!
//! ```console
//! $ cargo test --test suite -- --ignored golden::make_the_golden_files_of_this_version
//! ```
//!
//! and never again after it.

use super::program::{MEETING, Program};
use super::sample;
use musyawarah::i18n::{Language, Words, files};
use musyawarah::store::{Hash, ReadOnly, Session};
use std::fs;
use std::path::{Path, PathBuf};

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("golden")
}

/// The folders of all versions, with their names.
fn versions() -> Vec<PathBuf> {
    let mut versions: Vec<PathBuf> = fs::read_dir(golden()).unwrap().map(|entry| entry.unwrap().path()).collect();
    versions.sort();
    versions
}

/// A copy that may be written.
fn copied(from: &Path) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), dir.path().join(entry.file_name())).unwrap();
    }
    dir
}

/// The session, and the lock waited for: a process that another test has just begun may hold it for a moment.
fn opened(folder: &Path) -> Session {
    loop {
        match Session::open(folder) {
            Err(musyawarah::store::OpenError::Locked { .. }) => std::thread::yield_now(),
            opened => return opened.unwrap(),
        }
    }
}

#[test]
fn every_released_version_is_kept() {
    let names: Vec<String> =
        versions().iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    assert!(names.contains(&env!("CARGO_PKG_VERSION").to_owned()), "{names:?}");
}

#[test]
fn a_meeting_of_every_version_opens_from_each_of_its_files() {
    for version in versions() {
        let dir = copied(&version.join("sample"));
        let session = opened(dir.path());
        let (head, meeting) = (session.head(), session.meeting().clone());
        assert_eq!((session.read_only(), session.recovery()), (None, &Default::default()), "{version:?}");
        session.close().unwrap();
        let minutes: serde_json::Value =
            serde_json::from_slice(&fs::read(dir.path().join("minutes.json")).unwrap()).unwrap();
        assert_eq!(minutes["journal"]["h"], head.mark.h.to_string(), "the code on the signed paper");
        fs::rename(dir.path().join("journal.jsonl"), dir.path().join("aside")).unwrap();
        assert!(Session::view(dir.path()).unwrap().meeting() == &meeting, "{version:?}: minutes.json alone");
        fs::rename(dir.path().join("aside"), dir.path().join("journal.jsonl")).unwrap();
        fs::remove_file(dir.path().join("minutes.json")).unwrap();
        assert!(Session::view(dir.path()).unwrap().meeting() == &meeting, "{version:?}: journal.jsonl alone");
    }
}

#[test]
fn what_may_be_skipped_is_kept_byte_for_byte() {
    for version in versions() {
        let dir = copied(&version.join("optional"));
        let before = fs::read(dir.path().join("journal.jsonl")).unwrap();
        assert!(String::from_utf8_lossy(&before).contains("\"opt\":true"));
        let mut session = opened(dir.path());
        assert_eq!(session.read_only(), None, "{version:?}");
        let undo = musyawarah::meeting::Command::Undo(musyawarah::meeting::Undo {});
        let now = musyawarah::meeting::Moment::parse_from_rfc3339("2026-06-14T19:00:00+07:00").unwrap();
        let context = musyawarah::meeting::Context { now, actor: "P02".to_owned() };
        let notes = session.meeting().notes.iter().count();
        session.submit(&undo, &context, musyawarah::store::Source::Cli, None).unwrap();
        assert_eq!(
            session.meeting().notes.iter().count(),
            notes - 1,
            "it is no step: undo takes back the note before it"
        );
        session.close().unwrap();
        assert!(fs::read(dir.path().join("journal.jsonl")).unwrap().starts_with(&before));
    }
}

#[test]
fn what_a_newer_version_wrote_is_shown_and_not_touched() {
    for version in versions() {
        let dir = copied(&version.join("newer"));
        let before = fs::read(dir.path().join("journal.jsonl")).unwrap();
        let session = opened(dir.path());
        let why = session.read_only().unwrap();
        assert!(matches!(why, ReadOnly::Newer { .. }), "{why:?}");
        assert!(files::read_only(&Words::new(Language::Indonesian), why).contains("oleh versi yang lebih baru"));
        assert_eq!(session.meeting().people.iter().count(), 5, "all that is understood is shown");
        session.close().unwrap();
        assert_eq!(fs::read(dir.path().join("journal.jsonl")).unwrap(), before);
    }
}

#[test]
fn minutes_of_a_newer_version_are_not_overwritten_and_unknown_fields_are_kept() {
    let program = Program::new();
    let session = program.meeting();
    let path = program.folder(&session).join("minutes.json");
    let saved = fs::read_to_string(&path).unwrap();
    let extended = saved.replacen("\"format\"", "\"tanda_tangan\": [1, {\"a\": \"b\"}],\n  \"format\"", 1);
    fs::write(&path, &extended).unwrap();
    let note = br#"{"cmd":"note.add","remark":{"kind":"opinion","text":"Setuju"}}"#;
    program.feed(&["apply", &session], note).with(0);
    let after: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(after["tanda_tangan"], serde_json::json!([1, { "a": "b" }]));
    assert_eq!(after["meeting"]["notes"].as_array().unwrap().len(), 2);

    let newer = extended.replacen("musyawarah-minutes/1", "musyawarah-minutes/2", 1);
    fs::write(&path, &newer).unwrap();
    let told = program.feed(&["apply", &session], note);
    assert!(told.code != 0 && (told.err + &told.out).contains("versi yang lebih baru"));
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
}

/// A journal with one more line, sealed.
fn with_line(journal: &str, version: u32, kind: &str, more: &str) -> String {
    let last = journal.lines().last().unwrap();
    let (n, h) = (journal.lines().count() + 1, &last[last.len() - 34..last.len() - 2]);
    let body = format!(
        "{{\"v\":{version},\"n\":{n},\"t\":\"2026-06-14T19:05:00.000+07:00\",\"m\":9,\"by\":\"P02\",\"src\":\"tui\"{more},\
         \"k\":\"{kind}\",\"d\":{{\"warna\":\"biru\"}},\"p\":\"{h}\""
    );
    format!("{journal}{body},\"h\":\"{}\"}}\n", Hash::of(body.as_bytes()))
}

#[test]
#[ignore = "writes tests/golden/: run it once, before a version is released"]
fn make_the_golden_files_of_this_version() {
    let folder = golden().join(env!("CARGO_PKG_VERSION"));
    let put = |name: &str, file: &str, bytes: &[u8]| {
        fs::create_dir_all(folder.join(name)).unwrap();
        fs::write(folder.join(name).join(file), bytes).unwrap();
    };
    let program = Program::new();
    let args = ["apply", "--new", "Musdes RKP Desa 2027", "--date", "2026-06-13"];
    program.feed(&args, sample::SCRIPT.as_bytes()).with(0);
    for file in ["journal.jsonl", "minutes.json"] {
        put("sample", file, &fs::read(program.folder("2026-06-13-musdes-rkp-desa-2027").join(file)).unwrap());
    }
    let short = program.feed(&["apply", "--new", "Rapat Warga RT 05"], MEETING.as_bytes()).with(0);
    assert_eq!(short.answers().len(), 15);
    let journal = fs::read_to_string(program.folder("2026-06-14-rapat-warga-rt-05").join("journal.jsonl")).unwrap();
    put("optional", "journal.jsonl", with_line(&journal, 1, "layar.berganti", ",\"opt\":true").as_bytes());
    put("newer", "journal.jsonl", with_line(&journal, 2, "layar.berganti", "").as_bytes());
}
