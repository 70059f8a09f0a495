//! Hostile input at every door, and what the program answers: carried out here, and written down in `docs/attacks.md`.

use super::bad_input::{ARGUMENTS, BadLine, HARMS, everything, not_a_command, not_allowed_now, wrong_values};
use super::program::{Program, ended};
use musyawarah::capture::{self, Meaning, Person, Vocabulary};
use musyawarah::i18n::{Language, Words, capture_error};
use musyawarah::text::{clean_block, slug};
use std::fs;

/// Where the table stands.
const TABLE: &str = "docs/attacks.md";

/// One attack: the door, what is sent, the exit code where there is one, and the answer.
struct Row(&'static str, String, Option<i32>, String);

/// Text as it can stand in a table: nothing in it is seen as markup, or not seen at all.
fn shown(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().take(72) {
        match c {
            '|' => out.push_str("\\|"),
            '`' => out.push('\''),
            c if c.is_control() || !c.is_ascii() && musyawarah::text::is_harmful(c) => {
                out.extend(c.escape_unicode());
            }
            c => out.push(c),
        }
    }
    if text.chars().nth(72).is_some() {
        out.push_str(&format!(" … ({} byte)", text.len()));
    }
    out
}

/// The first line somebody is told, without what differs from run to run.
fn told(program: &Program, text: &str) -> String {
    let home = fs::canonicalize(program.home()).unwrap();
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    // The code of a record is another in every run.
    let first =
        first.split_once("Kode notulen: ").map_or(first.to_owned(), |(said, _)| format!("{said}Kode notulen: …"));
    let text = first.replace(home.to_str().unwrap(), "~").replace(program.home().to_str().unwrap(), "~");
    text.trim_start_matches("musyawarah: ").replace('|', "\\|")
}

fn lines(program: &Program, rows: &mut Vec<Row>) {
    let session = program.meeting();
    let bad: Vec<BadLine> = [not_a_command(), wrong_values(), not_allowed_now()].concat();
    let script = bad.iter().map(|(line, _, _)| line.as_slice()).collect::<Vec<_>>().join(&b'\n');
    let answers = program.feed(&["apply", &session], &script).with(1).answers();
    assert_eq!(answers.len(), bad.len());
    for ((line, ..), answer) in bad.iter().zip(answers) {
        let line = shown(&String::from_utf8_lossy(line));
        rows.push(Row("apply", line, Some(1), told(program, answer["message"].as_str().unwrap())));
    }
}

/// Arguments of the commands that came after the first table of them.
const MORE: &[(&[&str], i32)] = &[
    (&["verify"], 2),
    (&["verify", "tidak-ada"], 3),
    (&["verify", "rapat-warga", "--code"], 2),
    (&["verify", "rapat-warga", "--code", ""], 2),
    (&["verify", "rapat-warga", "--code", "ba78-16bf-8f01"], 2),
    (&["verify", "rapat-warga", "--code", "ba78-16bf-8f01-cfe\u{0437}"], 2),
    (&["verify", "rapat-warga", "--code", "\u{202e}\u{1b}[2J"], 2),
    (&["sign", "rapat-warga"], 3),
    (&["sign", "rapat-warga", "--key", "../../etc/passwd"], 3),
    (&["keys", "--new", "../../.ssh/id_ed25519", "--trust", "x.pub"], 2),
    (&["keys", "--new", ""], 3),
    (&["keys", "--new", "\u{202e}\u{200b}"], 3),
    (&["keys", "--trust", "/etc/passwd"], 3),
    (&["keys", "--trust", "/dev/null"], 3),
    (&["keys", "--trust", "."], 3),
    (&["doctor", "--dir", "/proc/1"], 1),
    (&["doctor", "sekarang"], 2),
];

fn arguments(program: &Program, rows: &mut Vec<Row>) {
    program.run(&["new", "--title", "Rapat pengurus"]).with(0);
    fs::write(program.home().join("perintah.jsonl"), r#"{"cmd":"undo"}"#).unwrap();
    fs::create_dir(program.home().join("kosong")).unwrap();
    let all = ARGUMENTS.iter().map(|(args, code, _)| (*args, *code)).chain(MORE.iter().copied());
    let before = everything(&program.sessions());
    for (args, code) in all {
        let answer = program.run(args).with(code);
        let said = if args[0] == "doctor" && code == 1 {
            answer.out.lines().find(|line| line.starts_with('X')).unwrap().to_owned()
        } else {
            assert!(answer.out.is_empty(), "{args:?}: {answer:?}");
            answer.err
        };
        let typed: Vec<String> = args.iter().map(|arg| if arg.is_empty() { "''".into() } else { shown(arg) }).collect();
        rows.push(Row("arguments", typed.join(" "), Some(code), told(program, &said)));
    }
    assert_eq!(everything(&program.sessions()), before, "nothing may be made or changed");
}

fn environment(program: &Program, rows: &mut Vec<Row>) {
    for (name, value, code) in [
        ("MUSYAWARAH_NOW", "kemarin", 2),
        ("MUSYAWARAH_NOW", "9999999-01-01T00:00:00Z", 2),
        ("MUSYAWARAH_LANG", "jawa", 2),
        ("MUSYAWARAH_LANG", "\u{1b}]0;x\u{7}", 2),
        ("MUSYAWARAH_DIR", "/dev/null", 3),
        ("MUSYAWARAH_LOG", "/dev/full", 0),
        ("MUSYAWARAH_LOG", "/proc/tidak/ada", 0),
        ("HOME", "/dev/null", 0),
    ] {
        let mut command = program.command(&["list"]);
        command.env(name, value);
        let answer = ended(command, b"").with(code);
        let said = if code == 0 { "(list as ever)".to_owned() } else { told(program, &answer.err) };
        rows.push(Row("environment", format!("{name}={}", shown(value)), Some(code), said));
    }
}

fn files(program: &Program, rows: &mut Vec<Row>) {
    let session = "2026-06-14-rapat-warga-rt-05";
    let good = everything(&program.folder(session));
    for (what, harm, code, part, _) in HARMS {
        let folder = program.folder(session);
        fs::remove_dir_all(&folder).unwrap();
        fs::create_dir(&folder).unwrap();
        for (path, bytes) in &good {
            fs::write(path, bytes).unwrap();
        }
        harm(&folder);
        let answer = program.run(&["check", session]).with(*code);
        let all = format!("{}{}", answer.out, answer.err);
        let line = all.lines().find(|line| line.contains(part)).unwrap_or_else(|| panic!("{what}: {all}"));
        rows.push(Row("files of a session", (*what).to_owned(), Some(*code), told(program, line)));
    }
}

/// Lines typed into the capture line: each is understood, or said what is wrong; none is lost.
const TYPED: [&str; 16] = [
    "",
    "/",
    "/rm -rf",
    "/tutup \u{202e}sekarang",
    "/hadir 99999999999999999999",
    "/hadir 1-4294967295",
    "/suara -1 -1",
    "/suara 9999999999999999999999",
    "14 u Lampu Rp99999999999999999999999",
    "14 u Lampu 1e400",
    "999 p Setuju",
    "@ p Setuju",
    "a @siti jahit 31/2/2026",
    "+ \u{200b}\u{202e}",
    "14 p \u{1b}]52;c;AAAA\u{7}Setuju",
    "14 p x\u{316}\u{316}\u{316}\u{316}\u{316}\u{316}\u{316}\u{316}",
];

fn capture_line(rows: &mut Vec<Row>) {
    let words = Words::new(Language::Indonesian);
    let people = [Person { number: 2, name: "Siti" }, Person { number: 14, name: "Sulastri" }];
    let today = chrono::NaiveDate::from_ymd_opt(2026, 6, 13).unwrap();
    let vocabulary = Vocabulary { people: &people, needs: &[1], today };
    for line in TYPED {
        let reading = capture::read(line, &vocabulary);
        let open = reading.ambiguous.iter().map(|doubt| capture_error::ambiguity(&words, doubt)).next();
        let said = match &reading.meaning {
            Meaning::Empty => "(nothing)".to_owned(),
            Meaning::Invalid(error) => capture_error::sentence(&words, error),
            Meaning::Note { text, .. } => format!("a note: {}", shown(text)),
            Meaning::WalkIn(new) => format!("somebody who came: {}", shown(&new.name)),
            Meaning::Command(_) => "a command; the meeting itself decides".to_owned(),
        };
        let said = open.map_or(said.clone(), |open| format!("{said}; {open}"));
        rows.push(Row("capture line", shown(line), None, said.replace('|', "\\|")));
    }
}

/// Names and pasted texts: what is left of them.
const TEXTS: [(&str, &str); 14] = [
    ("../../etc/passwd", "a folder"),
    ("/etc/passwd", "a folder"),
    ("CON", "a folder"),
    ("rapat\u{0}.json", "a folder"),
    ("a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "a text"),
    ("\u{1b}[2J\u{1b}]0;judul\u{7}Rapat", "a text"),
    ("\u{9b}31mMerah", "a text"),
    ("Anggaran \u{202e}000.1\u{202c}", "a text"),
    ("S\u{200b}i\u{200b}t\u{200b}i", "a text"),
    ("\u{feff}Rapat", "a text"),
    ("\u{e0041}\u{e0042}Rapat", "a text"),
    ("a\r\nb\u{2028}c", "a text"),
    ("\u{ffff}\u{fdd0}Rapat", "a text"),
    ("=cmd|'/c calc'!A1", "a text"),
];

fn texts(rows: &mut Vec<Row>) {
    for (text, kind) in TEXTS {
        let left = if kind == "a folder" { slug(text) } else { clean_block(text).text };
        rows.push(Row("names, pasted text", shown(text), None, format!("{kind}: `{}`", shown(&left))));
    }
    let long = "x".repeat(10 << 20);
    let left = clean_block(&long).text.len();
    rows.push(Row("names, pasted text", "ten megabytes at once".to_owned(), None, format!("a text of {left} bytes")));
}

fn table(rows: &[Row]) -> String {
    let mut out = String::from(
        "# Hostile input, and what is answered\n\n\
         Written by `tests/suite/attacks.rs`, which carries out every row at every test run; the answers are those in\n\
         Bahasa Indonesia, their first line. A row without a code is no program run. To write it anew:\n\
         `UPDATE_ATTACKS=1 cargo test --test suite attacks`.\n\n\
         What a screen and a command let through to the terminal is held by `tests/suite/hostile.rs`; pastes with a forged\n\
         end by `src/tui/tests.rs`; terminals that vanish by `tests/suite/screens.rs`; random bytes by `fuzz/`.\n\n",
    );
    out.push_str(&format!(
        "{} attacks.\n\n| # | door | what is sent | code | answer |\n|--:|---|---|--:|---|\n",
        rows.len()
    ));
    for (Row(door, sent, code, answer), number) in rows.iter().zip(1..) {
        let code = code.map(|code| code.to_string()).unwrap_or_default();
        let sent = if sent.is_empty() { String::new() } else { format!("`{sent}`") };
        out.push_str(&format!("| {number} | {door} | {sent} | {code} | {answer} |\n"));
    }
    out
}

#[test]
fn every_attack_is_answered_as_written_down() {
    let program = Program::new();
    let mut rows = Vec::new();
    lines(&program, &mut rows);
    arguments(&program, &mut rows);
    environment(&program, &mut rows);
    files(&program, &mut rows);
    capture_line(&mut rows);
    texts(&mut rows);
    assert!(rows.len() >= 100, "{}", rows.len());
    let found = table(&rows);
    assert!(!found.chars().any(|c| c != '\n' && musyawarah::text::is_harmful(c)), "the table itself is harmless");
    if std::env::var_os("UPDATE_ATTACKS").is_some() {
        fs::write(TABLE, &found).unwrap();
    }
    let kept = fs::read_to_string(TABLE).unwrap_or_default();
    let differs = found.lines().zip(kept.lines()).find(|(found, kept)| found != kept);
    assert!(found == kept, "{TABLE} is stale, first at {differs:?}: UPDATE_ATTACKS=1 cargo test --test suite attacks");
}
