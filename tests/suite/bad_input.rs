//! Bad input at every door of the command line: each is answered with what is wrong and what to do, and the meeting is
//! as it was.

use super::program::{Ended, MEETING, Program, ended};
use serde_json::Value;
use std::fs::{self, File};
use std::path::Path;

const NOTE: &str = r#"{"cmd":"note.add","remark":{"kind":"opinion","text":"Setuju"}}"#;

/// A bad line, the code of the answer, and a part of its Indonesian sentence.
pub type BadLine = (Vec<u8>, &'static str, &'static str);

fn line(text: &str, code: &'static str, part: &'static str) -> BadLine {
    (text.as_bytes().to_vec(), code, part)
}

pub fn not_a_command() -> Vec<BadLine> {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(30_000), close.repeat(30_000));
    vec![
        line("buka rapat", "not_json", "bukan JSON"),
        line(r#"{"cmd":"undo""#, "not_json", "bukan JSON"),
        line(r#"{"cmd":"undo"} {"cmd":"undo"}"#, "not_json", "satu objek JSON"),
        line(r#"{'cmd':'undo'}"#, "not_json", "kolom 2"),
        line(r#"{"cmd":"undo",}"#, "not_json", "bukan JSON"),
        line("{\"cmd\":\u{feff}\"undo\"}", "not_json", "bukan JSON"),
        line("{\"cmd\":\"note.add\",\"remark\":{\"kind\":\"opinion\",\"text\":\"a\u{1}b\"}}", "not_json", "bukan JSON"),
        line(r#"{"cmd":"note.add","remark":{"kind":"opinion","text":"\ud800"}}"#, "not_json", "bukan JSON"),
        line("\0\0\0", "not_json", "bukan JSON"),
        line(r#"["cmd","undo"]"#, "not_an_object", "satu objek JSON"),
        line("12", "not_an_object", "satu objek JSON"),
        line("null", "not_an_object", "satu objek JSON"),
        line("\"undo\"", "not_an_object", "satu objek JSON"),
        line(&deep("[", "]"), "not_an_object", "satu objek JSON"),
        line(
            &format!(r#"{{"cmd":"undo","x":{}1{}}}"#, "[".repeat(30_000), "]".repeat(30_000)),
            "unknown_field",
            "\"x\"",
        ),
        line(&deep("{\"a\":", "}"), "line_too_long", "65.536"),
        line(
            &format!(r#"{{"cmd":"note.add","remark":{{"kind":"opinion","text":"{}"}}}}"#, "a".repeat(70 << 10)),
            "line_too_long",
            "terlalu panjang",
        ),
        (b"{\"cmd\":\"undo\xff\"}".to_vec(), "not_utf8", "kolom 13"),
        (b"{\"cmd\":\"\xc3\xa9\xc3\"}".to_vec(), "not_utf8", "kolom 10"),
        line("{}", "missing_field", "\"cmd\""),
        line(r#"{"cmd":null}"#, "missing_field", "\"cmd\""),
        line(r#"{"cmd":7}"#, "bad_value", "tidak sesuai"),
        line(r#"{"cmd":"note.delete","id":"N01"}"#, "unknown_command", "\"note.delete\""),
        line(r#"{"cmd":"NOTE.ADD"}"#, "unknown_command", "schema command"),
        line(r#"{"cmd":""}"#, "unknown_command", "tidak ada perintah"),
        line(r#"{"cmd":"undo","cmd":"redo"}"#, "doubled_field", "\"cmd\""),
        line(r#"{"cmd":"agenda.start","id":"A01","id":"A02"}"#, "doubled_field", "\"id\""),
        line(r#"{"cmd":"undo","steps":3}"#, "unknown_field", "\"steps\""),
        line(
            r#"{"cmd":"note.add","remark":{"kind":"opinion","text":"a","colour":"red"}}"#,
            "unknown_field",
            "\"colour\"",
        ),
        line(r#"{"cmd":"note.add"}"#, "missing_field", "\"remark\""),
    ]
}

pub fn wrong_values() -> Vec<BadLine> {
    vec![
        line(r#"{"cmd":"agenda.start","id":"K01"}"#, "bad_value", "A03"),
        line(r#"{"cmd":"agenda.start","id":"A1000000"}"#, "bad_value", "A1000000"),
        line(r#"{"cmd":"agenda.start","id":"A00"}"#, "bad_value", "A00"),
        line(r#"{"cmd":"agenda.start","id":1}"#, "bad_value", "tidak sesuai"),
        line(r#"{"cmd":"agenda.start","id":"../A01"}"#, "bad_value", "../A01"),
        line(r#"{"cmd":"need.add","proposal":{"activity":"Lampu","cost":1e400}}"#, "not_json", "bukan JSON"),
        line(
            r#"{"cmd":"need.add","proposal":{"activity":"Lampu","cost":99999999999999999999}}"#,
            "bad_value",
            "tidak sesuai",
        ),
        line(r#"{"cmd":"need.add","proposal":{"activity":"Lampu","cost":1.5}}"#, "bad_value", "tidak sesuai"),
        line(r#"{"cmd":"need.add","proposal":{"activity":"Lampu","cost":"3jt"}}"#, "bad_value", "3jt"),
        line(r#"{"cmd":"need.add","proposal":{"activity":"Lampu","cost":-1}}"#, "amount_out_of_range", "biaya"),
        line(
            r#"{"cmd":"need.add","proposal":{"activity":"Lampu","cost":9223372036854775807}}"#,
            "amount_out_of_range",
            "biaya",
        ),
        line(r#"{"cmd":"need.add","proposal":{"activity":true}}"#, "bad_value", "tidak sesuai"),
        line(r#"{"cmd":"scoring.criteria","criteria":[{"name":"Mendesak","weight":-3}]}"#, "bad_value", "tidak sesuai"),
        line(r#"{"cmd":"scoring.criteria","criteria":[{"name":"Mendesak","weight":0}]}"#, "out_of_range", "bobot"),
        line(
            r#"{"cmd":"scoring.criteria","criteria":[{"name":"Mendesak","weight":1}],"scale":{"least":1,"most":300}}"#,
            "bad_value",
            "300",
        ),
        line(
            r#"{"cmd":"scoring.criteria","criteria":[{"name":"Mendesak","weight":1}],"scale":{"least":5,"most":1}}"#,
            "out_of_range",
            "skala",
        ),
        line(r#"{"cmd":"agenda.add","topic":{"title":"Lain-lain","minutes":4294967296}}"#, "bad_value", "4294967296"),
        line(r#"{"cmd":"agenda.add","topic":{"title":"Lain-lain","minutes":99999}}"#, "out_of_range", "1.440"),
        line(r#"{"at":"kemarin","cmd":"undo"}"#, "bad_value", "`at`"),
        line(r#"{"at":"2026-07-06T19:00:00","cmd":"undo"}"#, "bad_value", "`at`"),
        line(r#"{"at":"2026-02-30T19:00:00+07:00","cmd":"undo"}"#, "bad_value", "`at`"),
        line(r#"{"at":1780000000,"cmd":"undo"}"#, "bad_value", "`at`"),
        line(r#"{"at":"0000-07-06T19:00:00+07:00","cmd":"undo"}"#, "time_out_of_range", "tahun 1 sampai 9999"),
        line(r#"{"actor":"","cmd":"undo"}"#, "bad_name", "\"actor\""),
        line(r#"{"actor":"a\u001b[2J","cmd":"undo"}"#, "bad_name", "\"actor\""),
        line(&format!(r#"{{"actor":"{}","cmd":"undo"}}"#, "a".repeat(300)), "bad_name", "200"),
        line(r#"{"cid":"a\u0007b","cmd":"undo"}"#, "bad_name", "\"cid\""),
        line(r#"{"cid":12,"cmd":"undo"}"#, "bad_value", "`cid`"),
    ]
}

pub fn not_allowed_now() -> Vec<BadLine> {
    vec![
        line(r#"{"cmd":"stage.register"}"#, "wrong_stage", "tahap Berjalan"),
        line(r#"{"cmd":"stage.finalise"}"#, "wrong_stage", "tahap Berjalan"),
        line(r#"{"cmd":"rules.profile","kind":"musdes"}"#, "wrong_stage", "tahap Berjalan"),
        line(r#"{"cmd":"redo"}"#, "nothing_to_redo", "Tidak ada"),
        line(r#"{"cmd":"person.remove","id":"P99"}"#, "unknown", "P99"),
        line(r#"{"cmd":"person.remove","id":"P02"}"#, "still_named", "P02"),
        line(r#"{"cmd":"need.edit","id":"K77","proposal":{"activity":"Lampu"}}"#, "unknown", "K77"),
        line(r#"{"cmd":"vote.end","id":"V01","reason":"Selesai"}"#, "unknown", "V01"),
        line(r#"{"cmd":"presence.mark","participants":[],"presence":{"change":"arrived"}}"#, "missing", "peserta"),
        line(
            r#"{"cmd":"presence.mark","participants":["P05","P05"],"presence":{"change":"arrived"}}"#,
            "named_twice",
            "Anto",
        ),
        line(
            r#"{"cmd":"presence.mark","participants":["P01"],"presence":{"change":"arrived"}}"#,
            "already_present",
            "Sutrisno",
        ),
        line(r#"{"cmd":"presence.mark","participants":["P05"],"presence":{"change":"left"}}"#, "not_present", "Anto"),
        line(r#"{"cmd":"note.add","remark":{"kind":"opinion","text":"   "}}"#, "missing", "isi"),
        line(r#"{"cmd":"note.add","remark":{"kind":"opinion","text":"\u202e\u200b\u0007"}}"#, "missing", "isi"),
        line(r#"{"cmd":"person.edit","id":"P01","person":{"name":" "}}"#, "missing", "nama"),
        line(r#"{"cmd":"agenda.add","topic":{"title":"Bagian","parent":"A09"}}"#, "unknown", "A09"),
        line(r#"{"cmd":"scoring.announce"}"#, "criteria_not_frozen", "riteria"),
        line(r#"{"cmd":"need.merge","needs":["K01"],"proposal":{"activity":"Satu"}}"#, "merge_needs_two", "dua"),
        line(r#"{"cmd":"action.add","plan":{"activity":"Beli lampu"}}"#, "owner_missing", "penanggung jawab"),
        line(
            r#"{"cmd":"action.add","plan":{"activity":"Beli lampu","owner":"P01","start":"2026-07-20","due":"2026-07-10"}}"#,
            "due_before_start",
            "10",
        ),
    ]
}

#[test]
fn every_bad_line_is_answered_and_changes_nothing() {
    let program = Program::new();
    let session = program.meeting();
    let rows = [not_a_command(), wrong_values(), not_allowed_now()].concat();
    assert!(rows.len() >= 60, "{}", rows.len());
    let script = rows.iter().map(|(line, _, _)| line.as_slice()).collect::<Vec<_>>().join(&b'\n');
    let journal = || fs::read(program.folder(&session).join("journal.jsonl")).unwrap();
    let (before, meeting) = (journal(), program.saved(&session));

    let ours = program.feed(&["apply", &session], &script).with(1).answers();
    let theirs = program.feed(&["--lang", "en", "apply", &session], &script).with(1).answers();
    assert_eq!((ours.len(), theirs.len()), (rows.len(), rows.len()));
    for (((line, code, part), here), (there, number)) in rows.iter().zip(&ours).zip(theirs.iter().zip(1..)) {
        let line = String::from_utf8_lossy(&line[..line.len().min(120)]);
        assert_eq!((&here["ok"], here["line"].as_i64()), (&Value::Bool(false), Some(number)), "{line}");
        assert_eq!(here["error"]["code"], *code, "{line}: {here}");
        let (said, english) = (here["message"].as_str().unwrap(), there["message"].as_str().unwrap());
        assert!(said.contains(part), "{line}: {part}: {said}");
        assert!(!english.is_empty() && english != said, "{line}: {english}");
        assert_eq!(here["error"], there["error"], "{line}");
        assert!(said.len() < 600 && here["error"].to_string().len() < 600, "{line}: {here}");
    }
    assert_eq!(journal(), before, "a refused line must leave no trace");
    assert_eq!(program.saved(&session), meeting);
    program.run(&["check", &session]).with(0);
}

#[test]
fn a_bad_line_does_not_keep_the_next_from_being_carried_out() {
    let program = Program::new();
    let session = program.meeting();
    let rows = not_a_command();
    let mut script = Vec::new();
    for (line, _, _) in &rows {
        script.extend_from_slice(line);
        script.extend_from_slice(format!("\n{NOTE}\n").as_bytes());
    }
    let answers = program.feed(&["apply", &session], &script).with(1).answers();
    let done = answers.iter().filter(|answer| answer["ok"] == true).count();
    assert_eq!((answers.len(), done), (2 * rows.len(), rows.len()));
    assert_eq!(program.saved(&session)["notes"].as_array().unwrap().len(), 1 + rows.len());
}

/// Bad arguments: what is typed, the exit code, and a part of the Indonesian sentence.
pub const ARGUMENTS: &[(&[&str], i32, &str)] = &[
    (&["rapat"], 2, "Tidak ada perintah \"rapat\""),
    (&["shwo"], 2, "Maksudnya \"show\"?"),
    (&["--colour"], 2, "\"--colour\" tidak dikenal"),
    (&["list", "lebih"], 2, "\"lebih\" tidak dikenal"),
    (&["--lang", "jv", "list"], 2, "Tulis id atau en"),
    (&["--lang"], 2, "perlu diisi"),
    (&["list", "--json", "--json"], 2, "ditulis dua kali"),
    (&["--dir", "perintah.jsonl", "list"], 3, "perintah.jsonl"),
    (&["--dir", "perintah.jsonl", "new", "--title", "Rapat"], 3, "perintah.jsonl"),
    (&["new"], 2, "--title"),
    (&["new", "--title"], 2, "perlu diisi"),
    (&["new", "--title", ""], 1, "judul"),
    (&["new", "--title", " \u{202e}\u{200b} "], 1, "judul"),
    (&["new", "--title", "Rapat", "--date", "31"], 2, "\"31\" bukan tanggal"),
    (&["new", "--title", "Rapat", "--date", "2026-02-30"], 2, "bukan tanggal"),
    (&["new", "--title", "Rapat", "--date", "+99999-01-01"], 2, "bukan tanggal"),
    (&["new", "--title", "Rapat", "--date", "../../../x"], 2, "bukan tanggal"),
    (&["new", "--title", "Rapat", "--kind", "arisan"], 2, "karang_taruna"),
    (&["new", "--title", "Rapat", "--zone", "UTC"], 2, "wita"),
    (&["new", "--title", "Rapat", "--from", "tidak-ada"], 3, "Tidak ada sesi"),
    (&["new", "Rapat"], 2, "\"Rapat\" tidak dikenal"),
    (&["show"], 2, "Masih kurang"),
    (&["show", ""], 3, "Tidak ada sesi"),
    (&["show", "."], 3, "bukan sesi rapat"),
    (&["show", ".."], 3, "bukan sesi rapat"),
    (&["show", "../../../../etc"], 3, "bukan sesi rapat"),
    (&["show", "/etc"], 3, "bukan sesi rapat"),
    (&["show", "/etc/passwd"], 3, "bukan sesi rapat"),
    (&["show", "rapat/../../x"], 3, "Tidak ada sesi"),
    (&["show", "2026-06-14"], 3, "cocok dengan beberapa sesi"),
    (&["show", "kosong"], 3, "Tidak ada sesi \"kosong\""),
    (&["show", "./kosong"], 3, "bukan sesi rapat"),
    (&["show", "rapat-warga", "--width", "0"], 2, "40 sampai 400"),
    (&["show", "rapat-warga", "--width", "99999999999999999999"], 2, "40 sampai 400"),
    (&["show", "rapat-warga", "--width", "lebar"], 2, "40 sampai 400"),
    (&["show", "rapat-warga", "--section", "resep"], 2, "Tidak ada bagian \"resep\""),
    (&["show", "rapat-warga", "--section", ""], 2, "Yang ada: "),
    (&["apply"], 2, "Masih kurang"),
    (&["apply", "tidak-ada"], 3, "Tidak ada sesi \"tidak-ada\""),
    (&["apply", "rapat-warga", "hilang.jsonl"], 3, "tidak ada di sana"),
    (&["apply", "rapat-warga", "kosong"], 3, "itu folder"),
    (&["apply", "rapat-warga", "a", "b"], 2, "\"b\" tidak dikenal"),
    (&["apply", "--new", "Rapat", "perintah.jsonl", "lebih"], 2, "\"lebih\" tidak dikenal"),
    (&["apply", "--new", "", "perintah.jsonl"], 1, "judul"),
    (&["apply", "--new", "Rapat", "hilang.jsonl"], 3, "hilang.jsonl"),
    (&["apply", "rapat-warga", "--date", "2026-06-13"], 2, "--new"),
    (&["check", "tidak-ada"], 3, "Tidak ada sesi"),
    (&["check", "rapat-warga", "--fix"], 2, "\"--fix\" tidak dikenal"),
    (&["schema", "rapat"], 2, "minutes, actions, command, event, atau tally"),
    (&["completions", "tcsh"], 2, "bash"),
    (&["open", "tidak-ada"], 3, "Tidak ada sesi"),
];

#[test]
fn every_bad_argument_is_answered_and_nothing_is_made() {
    let program = Program::new();
    program.meeting();
    program.run(&["new", "--title", "Rapat pengurus"]).with(0);
    fs::write(program.home().join("perintah.jsonl"), NOTE).unwrap();
    fs::create_dir(program.home().join("kosong")).unwrap();
    let before = everything(program.home());
    for (args, code, part) in ARGUMENTS {
        let ours = program.run(args);
        assert!(ours.code == *code && ours.err.contains(part) && ours.out.is_empty(), "{args:?}: {part}: {ours:?}");
        let theirs = english(&program, args);
        assert!(theirs.code == *code && !theirs.err.is_empty(), "{args:?}: {theirs:?}");
        assert!(*args == ["--lang", "jv", "list"] || theirs.err != ours.err, "{args:?}: {theirs:?}");
    }
    assert_eq!(everything(program.home()), before);
}

fn english(program: &Program, args: &[&str]) -> Ended {
    let mut command = program.command(args);
    command.env("MUSYAWARAH_LANG", "en");
    ended(command, b"")
}

/// Every file below a folder with its contents; locks are not counted.
pub fn everything(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with(".local") {
            // What the program did is noted there, bad input too.
        } else if path.is_dir() {
            found.push((path.display().to_string(), Vec::new()));
            found.extend(everything(&path));
        } else if !path.ends_with(".lock") {
            found.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

#[cfg(unix)]
#[test]
fn arguments_and_settings_that_are_no_text_are_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let program = Program::new();
    let no_text = OsStr::from_bytes(b"rapat-\xff");
    let mut command = program.command(&["show"]);
    command.arg(no_text);
    assert!(ended(command, b"").with(2).err.contains("bukan teks UTF-8"));
    for (name, value, part) in [
        ("MUSYAWARAH_NOW", OsStr::new("kemarin"), "kemarin"),
        ("MUSYAWARAH_NOW", OsStr::new("2026-06-13"), "2026-06-13T09:00:00+07:00"),
        ("MUSYAWARAH_NOW", no_text, "MUSYAWARAH_NOW"),
        ("MUSYAWARAH_LANG", OsStr::new("jawa"), "id atau en"),
        ("MUSYAWARAH_LANG", no_text, "MUSYAWARAH_LANG"),
    ] {
        let mut command = program.command(&["list"]);
        command.env(name, value);
        let said = ended(command, b"").with(2).err;
        assert!(said.contains(part), "{name}={value:?}: {said}");
    }
}

/// What is done to a session's files, how a check ends and what it says, and how `apply` ends afterwards. Wherever it
/// ends well, the whole meeting is there.
pub type Harm = (&'static str, fn(&Path), i32, &'static str, i32);

pub const HARMS: &[Harm] = &[
    ("cut off in the last line", |at| cut(at, 20), 4, "belum selesai ditulis", 0),
    ("noise behind the last line", |at| append(&journal(at), b"{\"v\":1,\"n\":18"), 4, "belum selesai ditulis", 0),
    ("a byte changed", |at| change(at, |text| text.replacen("Lestari", "Lestara", 1)), 4, "sidik jarinya", 0),
    ("a line taken out", |at| lines(at, |lines| drop(lines.remove(7))), 4, "Baris 8", 0),
    ("two lines exchanged", |at| lines(at, |lines| lines.swap(7, 8)), 4, "Baris", 0),
    ("a line twice", |at| lines(at, |lines| lines.insert(7, lines[7].clone())), 0, "tidak ada yang hilang", 0),
    ("zeros in the middle", |at| overwrite(at, 600..900), 4, "rusak", 0),
    ("another line end", |at| change(at, |text| text.replace('\n', "\r\n")), 0, "Semua utuh", 0),
    ("a byte order mark", |at| change(at, |text| format!("\u{feff}{text}")), 0, "Semua utuh", 0),
    ("an empty journal", |at| fs::write(journal(at), b"").unwrap(), 4, "tidak dapat dibandingkan", 0),
    ("no journal", |at| fs::remove_file(journal(at)).unwrap(), 4, "tidak dapat dibandingkan", 0),
    ("a journal of something else", |at| fs::write(journal(at), "a,b\n1,2\n").unwrap(), 4, "rusak", 0),
    ("minutes cut off", |at| fs::write(minutes(at), "{\"format\":\"musya").unwrap(), 4, "tidak terbaca", 0),
    ("minutes that are a list", |at| fs::write(minutes(at), "[]").unwrap(), 4, "tidak terbaca", 0),
    ("minutes nested without end", |at| fs::write(minutes(at), "[".repeat(200_000)).unwrap(), 4, "tidak terbaca", 0),
    ("minutes of a newer form", |at| reform(at, "musyawarah-minutes/1", "musyawarah-minutes/99"), 4, "minutes/99", 4),
    ("minutes of another form", |at| reform(at, "musyawarah-minutes/1", "catatan/1"), 4, "catatan/1", 0),
    ("minutes with another journal line", |at| reform(at, "\"n\": 17", "\"n\": 9"), 4, "bukan dari jurnal ini", 0),
    ("minutes with a number that is none", |at| reform(at, "10000000", "1e999"), 4, "tidak terbaca", 0),
    ("minutes with a doubled id", |at| reform(at, "\"id\": \"P02\"", "\"id\": \"P01\""), 4, "tidak terbaca", 0),
    ("minutes changed", |at| reform(at, "Balai RT 05", "Balai RT 06"), 4, "berbeda dengan jurnal", 0),
    ("actions changed", |at| fs::write(at.join("actions.json"), "{}").unwrap(), 4, "actions.json", 0),
    (
        "both beyond repair",
        |at| {
            fs::write(journal(at), "x\n").unwrap();
            fs::write(minutes(at), "x").unwrap();
        },
        4,
        "rusak",
        4,
    ),
    ("a journal too large to read", |at| grow(&journal(at), 300 << 20), 4, "terlalu besar", 4),
    ("minutes too large to read", |at| grow(&minutes(at), 80 << 20), 4, "terlalu besar", 0),
];

fn journal(folder: &Path) -> std::path::PathBuf {
    folder.join("journal.jsonl")
}

fn minutes(folder: &Path) -> std::path::PathBuf {
    folder.join("minutes.json")
}

fn cut(folder: &Path, bytes: u64) {
    let file = File::options().write(true).open(journal(folder)).unwrap();
    file.set_len(file.metadata().unwrap().len() - bytes).unwrap();
}

fn grow(path: &Path, bytes: u64) {
    File::options().write(true).open(path).unwrap().set_len(bytes).unwrap();
}

fn append(path: &Path, bytes: &[u8]) {
    let mut all = fs::read(path).unwrap();
    all.extend_from_slice(bytes);
    fs::write(path, all).unwrap();
}

fn change(folder: &Path, change: impl Fn(&str) -> String) {
    let before = fs::read_to_string(journal(folder)).unwrap();
    let after = change(&before);
    assert_ne!(before, after);
    fs::write(journal(folder), after).unwrap();
}

fn lines(folder: &Path, change: impl Fn(&mut Vec<String>)) {
    self::change(folder, |text| {
        let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
        change(&mut lines);
        lines.join("\n") + "\n"
    });
}

fn overwrite(folder: &Path, place: std::ops::Range<usize>) {
    let mut bytes = fs::read(journal(folder)).unwrap();
    bytes[place].fill(0);
    fs::write(journal(folder), bytes).unwrap();
}

fn reform(folder: &Path, from: &str, to: &str) {
    let before = fs::read_to_string(minutes(folder)).unwrap();
    assert!(before.contains(from), "{from}");
    fs::write(minutes(folder), before.replacen(from, to, 1)).unwrap();
}

#[test]
fn every_harm_to_the_files_is_told_and_loses_nothing() {
    let program = Program::new();
    let session = program.meeting();
    let good = everything(&program.folder(&session));
    let whole = program.saved(&session);
    for (what, harm, checked, part, applied) in HARMS {
        let folder = program.folder(&session);
        fs::remove_dir_all(&folder).unwrap();
        fs::create_dir(&folder).unwrap();
        for (path, bytes) in &good {
            fs::write(path, bytes).unwrap();
        }
        harm(&folder);
        let harmed = everything(&folder);
        let check = program.run(&["check", &session]);
        let said = format!("{}{}", check.out, check.err);
        assert!(check.code == *checked && said.contains(part), "{what}: {check:?}");
        assert_eq!(everything(&folder), harmed, "{what}: looking must not touch");

        let apply = program.feed(&["apply", &session], NOTE.as_bytes());
        assert_eq!(apply.code, *applied, "{what}: {apply:?}");
        if *applied != 0 {
            assert_eq!(everything(&folder), harmed, "{what}: what cannot be repaired is left alone");
            continue;
        }
        let mut expected = whole.clone();
        let note = program.saved(&session)["notes"][1].clone();
        expected["notes"].as_array_mut().unwrap().push(note);
        assert_eq!(program.saved(&session), expected, "{what}");
        program.run(&["check", &session]).with(0);
        let kept = everything(&folder);
        for (path, bytes) in harmed.iter().filter(|(path, _)| path.ends_with("journal.jsonl")) {
            let is_kept = kept.iter().any(|(_, now)| now == bytes || now.starts_with(bytes)) || contained(bytes, &kept);
            assert!(is_kept, "{what}: the bytes of {path} as found are gone");
        }
    }
}

/// Whether every line of these bytes still stands in some file.
fn contained(bytes: &[u8], files: &[(String, Vec<u8>)]) -> bool {
    bytes.split(|byte| *byte == b'\n').all(|line| {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
        line.is_empty() || files.iter().any(|(_, file)| file.windows(line.len()).any(|window| window == line))
    })
}

#[cfg(unix)]
#[test]
fn links_in_place_of_our_files_are_not_followed() {
    use std::os::unix::fs::symlink;
    let program = Program::new();
    let session = program.meeting();
    let folder = program.folder(&session);
    let elsewhere = program.home().join("rahasia.txt");
    for name in ["journal.jsonl", "minutes.json", "actions.json"] {
        let good = fs::read(folder.join(name)).unwrap();
        fs::write(&elsewhere, "bukan milik rapat").unwrap();
        fs::remove_file(folder.join(name)).unwrap();
        symlink(&elsewhere, folder.join(name)).unwrap();
        let ended = program.feed(&["apply", &session], NOTE.as_bytes());
        assert_eq!(fs::read_to_string(&elsewhere).unwrap(), "bukan milik rapat", "{name}: {ended:?}");
        fs::remove_file(folder.join(name)).unwrap();
        fs::write(folder.join(name), good).unwrap();
        program.run(&["check", &session, "--rebuild"]).with(0);
    }
    // A link to a whole session, made by the user, is as good as its path.
    symlink(&folder, program.home().join("rapatku")).unwrap();
    program.run(&["check", "rapatku"]).with(0);
    // One that leads nowhere is no session.
    symlink(program.home().join("hilang"), program.sessions().join("2026-01-01-hilang")).unwrap();
    program.run(&["check", "2026-01-01-hilang"]).with(3);
}

#[test]
fn a_meeting_with_everything_in_it_survives_being_given_twice() {
    let program = Program::new();
    let session = program.meeting();
    let with_names: String = MEETING
        .lines()
        .filter(|line| !line.is_empty())
        .enumerate()
        .map(|(number, line)| line.replacen('{', &format!("{{\"cid\":\"impor-{number}\","), 1) + "\n")
        .collect();
    let fresh = program.feed(&["apply", "--new", "Rapat impor"], with_names.as_bytes()).with(0).answers();
    let name = "2026-06-14-rapat-impor";
    let meeting = program.saved(name);
    let again = program.feed(&["apply", name], with_names.as_bytes()).with(0).answers();
    assert!(again.iter().all(|answer| answer["repeated"] == true));
    assert_eq!(fresh.iter().map(|a| &a["n"]).collect::<Vec<_>>(), again.iter().map(|a| &a["n"]).collect::<Vec<_>>());
    assert_eq!(program.saved(name), meeting);
    let people = |meeting: &Value| {
        let people = meeting["people"].as_array().unwrap();
        people.iter().map(|one| one["person"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(people(&program.saved(&session)), people(&meeting));
}
