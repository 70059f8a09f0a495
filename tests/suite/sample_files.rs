//! The session of the sample meeting that lies in `sessions/`: it is what its command script makes, and whole.
//!
//! After a change of the script, of a rule or of a paper it is made anew with
//!
//! ```console
//! $ cargo test --test suite -- --ignored sample_files::make_the_sample_session_anew
//! ```

use super::program::{Program, ended};
use super::sample;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const SESSION: &str = "2026-06-13-musdes-rkp-desa-2027";
/// When the record had just become final.
const THEN: &str = "2026-06-13T12:46:00+07:00";
const FILES: [&str; 3] = ["journal.jsonl", "minutes.json", "actions.json"];

fn checked_in() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(SESSION)
}

/// The session as its script makes it now.
fn made() -> Program {
    let program = Program::new();
    let mut apply = program.command(&["apply", "--new", "Musdes RKP Desa 2027", "--date", "2026-06-13"]);
    apply.env("MUSYAWARAH_NOW", THEN);
    assert_eq!(ended(apply, sample::SCRIPT.as_bytes()).with(0).err.trim(), format!("Sesi baru: {SESSION}"));
    program
}

/// A file without what is different in every session: its id and the fingerprints of its journal.
fn comparable(folder: &Path, file: &str) -> Value {
    let mut value: Value = serde_json::from_slice(&fs::read(folder.join(file)).unwrap()).unwrap();
    value["session"].take();
    if let Some(journal) = value.get_mut("journal") {
        journal["h"].take();
    }
    value
}

#[test]
fn the_sample_session_is_what_its_script_makes() {
    let program = made();
    for file in ["minutes.json", "actions.json"] {
        let same = comparable(&program.folder(SESSION), file) == comparable(&checked_in(), file);
        assert!(
            same,
            "sessions/{SESSION}/{file} is not what the script makes; the head of this file says how to make it anew"
        );
    }
}

#[test]
fn the_sample_session_is_whole_and_can_be_written() {
    let program = Program::new();
    let folder = program.folder(SESSION);
    fs::create_dir_all(&folder).unwrap();
    for file in FILES {
        fs::copy(checked_in().join(file), folder.join(file)).unwrap();
    }
    let check = program.run(&["check", SESSION]).with(0);
    assert!(check.out.contains("Kode notulen: ") && check.out.contains("actions.json cocok"), "{}", check.out);
    let progress = r#"{"cmd":"action.progress","id":"R01","status":"done","percent":100}"#;
    program.feed(&["apply", SESSION], progress.as_bytes()).with(0);
    // Its journal alone tells the same.
    for file in ["minutes.json", "actions.json", "minutes.json.bak"] {
        let _ = fs::remove_file(folder.join(file));
    }
    program.run(&["check", SESSION, "--rebuild"]).with(0);
    assert_eq!(program.saved(SESSION)["actions"][0]["status"], "done");
}

#[test]
#[ignore = "writes sessions/: run it when the sample session is to be made anew"]
fn make_the_sample_session_anew() {
    let program = made();
    fs::create_dir_all(checked_in()).unwrap();
    for file in FILES {
        fs::copy(program.folder(SESSION).join(file), checked_in().join(file)).unwrap();
    }
}

/// What version control keeps beside the sessions is not shown as a broken one.
#[test]
fn only_sessions_are_listed() {
    let listed = assert_cmd::Command::cargo_bin("musyawarah")
        .unwrap()
        .args(["list", "--dir", "sessions", "--lang", "en"])
        .output()
        .unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert_eq!(listed.lines().count(), 1, "{listed}");
    assert!(listed.contains("2026-06-13-musdes-rkp-desa-2027"));
}
