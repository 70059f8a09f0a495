//! The command line from outside: every subcommand, every exit code, both languages.

use super::program::{NOW, Program, ended};
use super::sample;
use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::Write as _;
use std::process::Stdio;

const NOTE: &str = r#"{"cmd":"note.add","remark":{"kind":"opinion","text":"Setuju"}}"#;

#[test]
fn help_is_wholly_in_the_language_asked_for() {
    let subcommands = ["open", "new", "list", "show", "apply", "check", "schema", "completions", "man"];
    let (ours, theirs) = (Program::new(), Program::speaking("en"));
    for args in std::iter::once(vec!["--help"]).chain(subcommands.iter().map(|name| vec![*name, "--help"])) {
        let (here, there) = (ours.run(&args).with(0), theirs.run(&args).with(0));
        assert!(here.out.contains("Pemakaian: musyawarah") && there.out.contains("Usage: musyawarah"), "{args:?}");
        for english in ["Usage", "Options", "Arguments", "Commands", "Print", "OPTIONS", "SESSION", "[default"] {
            assert!(!here.out.contains(english), "{english}: {}", here.out);
        }
        assert_eq!((here.err.as_str(), there.err.as_str()), ("", ""));
    }
}

#[test]
fn help_lists_every_exit_code() {
    for language in ["id", "en"] {
        let help = Program::speaking(language).run(&["--help"]).out;
        for code in musyawarah::cli::Exit::ALL {
            assert!(
                help.lines().any(|line| line.trim().starts_with(&format!("{}  ", code.code()))),
                "{code:?}: {help}"
            );
        }
    }
}

/// Every word of the text that begins like an option.
fn options(text: &str) -> std::collections::BTreeSet<&str> {
    let is_name = |c: char| c.is_ascii_lowercase() || c == '-';
    let words = text.split(|c: char| !is_name(c)).filter(|word| word.len() > 4);
    words.filter(|word| word.starts_with("--") && !word.starts_with("---")).collect()
}

#[test]
fn the_manual_of_the_command_line_tells_all_of_it_and_nothing_else() {
    let docs = include_str!("../../docs/cli.md");
    let program = Program::speaking("en");
    let help = program.run(&["--help"]).with(0).out;
    let commands: Vec<_> = help.split("Commands:").nth(1).unwrap().split("Options:").next().unwrap().lines().collect();
    let commands = commands.iter().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let mut known: std::collections::BTreeSet<String> = options(&help).into_iter().map(str::to_owned).collect();
    for command in commands.map(|line| line.split_whitespace().next().unwrap()) {
        assert!(docs.contains(&format!("| `{command}")), "{command} is not in docs/cli.md");
        known.extend(options(&program.run(&[command, "--help"]).with(0).out).into_iter().map(str::to_owned));
    }
    let told = options(docs);
    assert!(known.len() > 15 && known.iter().all(|option| told.contains(option.as_str())), "{known:?}\n{told:?}");
    assert!(told.iter().all(|option| known.contains(*option)), "{known:?}\n{told:?}");
    for code in musyawarah::cli::Exit::ALL {
        assert!(docs.contains(&format!("\n| {} | ", code.code())), "{code:?}");
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    let version = format!("musyawarah {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(Program::new().run(&["--version"]).with(0).out, version);
    assert_eq!(Program::new().run(&["-V"]).with(0).out, version);
}

#[test]
fn the_language_is_found_before_anything_else() {
    let program = Program::new();
    let says = |args: &[&str]| program.run(args).err;
    assert!(says(&["frob"]).contains("Tidak ada perintah"));
    for args in [&["--lang", "en", "frob"][..], &["--lang=en", "frob"], &["frob", "--lang", "en"]] {
        assert!(says(args).contains("There is no command"), "{args:?}: {}", says(args));
    }
    let mut english = program.command(&["frob"]);
    english.env("MUSYAWARAH_LANG", "").env("LANG", "en_GB.UTF-8");
    assert!(ended(english, b"").err.contains("There is no command"));
}

#[test]
fn a_new_session_is_named_by_day_and_title() {
    let program = Program::new();
    let made = program.run(&["new", "--title", "Rapat RT 05 / RW 02", "--kind", "rt_rw"]).with(0);
    assert_eq!(made.out, "2026-06-14-rapat-rt-05-rw-02\n");
    let again = program.run(&["new", "--title", "Rapat RT 05 / RW 02", "--date", "2026-06-14"]).with(0);
    assert_eq!(again.out, "2026-06-14-rapat-rt-05-rw-02-2\n");
    let folder = program.folder("2026-06-14-rapat-rt-05-rw-02");
    for file in ["journal.jsonl", "minutes.json", "actions.json"] {
        assert!(folder.join(file).is_file(), "{file}");
    }
    let details = &program.saved("2026-06-14-rapat-rt-05-rw-02")["details"];
    assert_eq!(
        (&details["kind"], &details["date"], &details["zone"]),
        (&json!("rt_rw"), &json!("2026-06-14"), &json!("WIB"))
    );
}

#[test]
fn a_new_session_takes_what_is_said_of_it() {
    let program = Program::new();
    let args =
        ["new", "--title", "Rapat", "--date", "2027-01-31", "--place", "Balai", "--zone", "WIT", "--kind", "UMUM"];
    assert_eq!(program.run(&args).with(0).out, "2027-01-31-rapat\n");
    let details = &program.saved("2027-01-31-rapat")["details"];
    assert_eq!(
        (&details["place"], &details["zone"], &details["kind"]),
        (&json!("Balai"), &json!("WIT"), &json!("umum"))
    );
}

#[test]
fn a_session_made_like_another_carries_over_what_is_owed() {
    let program = Program::new();
    program.feed(&["apply", "--new", "Musdes", "--date", "2026-06-13"], sample::SCRIPT.as_bytes()).with(0);
    let made = program.run(&["new", "--title", "Musdes Perubahan", "--from", "musdes", "--date", "2026-08-01"]).with(0);
    assert_eq!(made.out, "2026-08-01-musdes-perubahan\n");
    let meeting = program.saved("2026-08-01-musdes-perubahan");
    assert_eq!(meeting["details"]["previous"]["session"], "2026-06-13-musdes");
    assert_eq!(meeting["details"]["title"], "Musdes Perubahan");
    assert_eq!(meeting["people"].as_array().unwrap().len(), 25);
    let carried: Vec<_> = meeting["actions"].as_array().unwrap().iter().map(|a| &a["plan"]["carried_from"]).collect();
    assert_eq!(carried.len(), 8);
    assert_eq!(carried[0], "2026-06-13-musdes/R01");
    assert_eq!(meeting["stage"], "draft");
}

#[test]
fn the_list_tells_what_is_owed_and_what_is_broken() {
    let program = Program::new();
    assert!(program.run(&["list"]).with(0).err.contains("Belum ada sesi"));
    assert_eq!(program.run(&["list", "--json"]).with(0).out.trim(), "[]");
    program.feed(&["apply", "--new", "Musdes", "--date", "2026-06-13"], sample::SCRIPT.as_bytes()).with(0);
    program.run(&["new", "--title", "Rapat RT 05"]).with(0);
    fs::create_dir(program.folder("2025-01-01-rusak")).unwrap();
    fs::write(program.folder("2025-01-01-rusak").join("minutes.json"), "{").unwrap();
    fs::create_dir(program.folder("bukan-sesi")).unwrap();

    let list = program.run(&["list"]).with(0).out;
    let lines: Vec<_> = list.lines().collect();
    assert_eq!(lines.len(), 3, "{list}");
    assert!(lines[0].contains("Rusak") && lines[0].ends_with("2025-01-01-rusak"), "{list}");
    assert!(lines[1].contains("Sah") && lines[1].contains("8 terbuka, tenggat 20 Jun 2026"), "{list}");
    assert!(lines[2].contains("Persiapan") && lines[2].ends_with("2026-06-14-rapat-rt-05"), "{list}");

    let mut later = program.command(&["--lang", "en", "list"]);
    later.env("MUSYAWARAH_NOW", "2026-06-28T00:00:00Z");
    assert!(ended(later, b"").out.contains("8 open, 3 overdue"));

    let told: Value = serde_json::from_str(&program.run(&["list", "--json"]).with(0).out).unwrap();
    let title = "Musyawarah Desa Perencanaan Pembangunan (RKP Desa 2027)";
    let sample = json!({"name": "2026-06-13-musdes", "title": title, "date": "2026-06-13", "stage": "final",
        "open_actions": 8, "next_due": "2026-06-20", "overdue_actions": 0});
    assert_eq!(told[1], sample);
    assert!(told[0]["error"].is_string() && told[0]["stage"].is_null());
}

#[test]
fn every_command_is_answered_by_one_line() {
    let program = Program::new();
    let session = program.meeting();
    let script = [
        NOTE,
        "",
        r#"{"cid":"a-1","cmd":"need.add","proposal":{"activity":"Lampu gang","cost":3000000,"proposer":"P03"}}"#,
        r#"{"cmd":"stage.begin_signing"}"#,
        r#"{"cid":"a-1","cmd":"need.add","proposal":{"activity":"Lampu gang","cost":3000000,"proposer":"P03"}}"#,
        r#"{"cmd":"person.walk_in","person":{"name":"Yanti"}}"#,
        r#"{"cmd":"undo"}"#,
    ];
    let ended = program.feed(&["apply", &session], script.join("\n").as_bytes()).with(1);
    let answers = ended.answers();
    assert_eq!(answers[0], json!({"line": 1, "ok": true, "n": 18, "events": ["note.added"], "ids": ["N02"]}));
    assert_eq!(answers[1], json!({"line": 3, "ok": true, "n": 19, "events": ["need.added"], "ids": ["K01"]}));
    let refused = json!({"code": "wrong_stage", "stage": "running", "allowed": ["closed"]});
    assert_eq!((&answers[2]["line"], &answers[2]["ok"], &answers[2]["error"]), (&json!(4), &json!(false), &refused));
    assert!(answers[2]["message"].as_str().unwrap().contains("tahap Berjalan"), "{}", answers[2]);
    let repeated = json!({"line": 5, "ok": true, "n": 19, "repeated": true, "events": ["need.added"], "ids": ["K01"]});
    assert_eq!(answers[3], repeated);
    assert_eq!(answers[4]["events"], json!(["person.added", "presence.marked"]));
    assert_eq!((&answers[4]["ids"], &answers[5]["events"]), (&json!(["P06"]), &json!(["undone"])));
    assert_eq!(answers.len(), 6);
    let meeting = program.saved(&session);
    assert_eq!((meeting["notes"].as_array().unwrap().len(), meeting["people"].as_array().unwrap().len()), (2, 5));
}

#[test]
fn commands_come_from_a_file_or_a_pipe() {
    let program = Program::new();
    let session = program.meeting();
    fs::write(program.home().join("perintah.jsonl"), format!("{NOTE}\n")).unwrap();
    for (args, input) in [
        (vec!["apply", &session, "perintah.jsonl"], ""),
        (vec!["apply", &session, "-"], NOTE),
        (vec!["apply", &session], NOTE),
        (vec!["apply", "rapat-warga"], NOTE),
    ] {
        assert_eq!(program.feed(&args, input.as_bytes()).with(0).answers().len(), 1, "{args:?}");
    }
    let new = program.run(&["apply", "--new", "Rapat lain", "perintah.jsonl"]).with(0);
    assert_eq!(new.err, "Sesi baru: 2026-06-14-rapat-lain\n");
    assert_eq!(program.saved("2026-06-14-rapat-lain")["details"]["title"], "Rapat lain");
}

#[test]
fn the_first_refusal_can_be_the_last() {
    let program = Program::new();
    let session = program.meeting();
    let script = [NOTE, r#"{"cmd":"stage.begin_signing"}"#, NOTE].join("\n");
    let answers = program.feed(&["apply", &session, "--stop"], script.as_bytes()).with(1).answers();
    assert_eq!(answers.iter().map(|answer| answer["ok"].clone()).collect::<Vec<_>>(), [json!(true), json!(false)]);
}

#[test]
fn who_and_when_are_as_said_or_the_secretary_now() {
    let program = Program::new();
    let session = program.meeting();
    let said = r#"{"at":"2026-07-06T19:30:00+07:00","actor":"P01","cmd":"note.add","remark":{"kind":"opinion","text":"Satu"}}"#;
    program.feed(&["apply", &session, "--actor", "Operator"], format!("{said}\n{NOTE}").as_bytes()).with(0);
    program.feed(&["apply", &session], NOTE.as_bytes()).with(0);
    let journal = fs::read_to_string(program.folder(&session).join("journal.jsonl")).unwrap();
    let lines: Vec<Value> = journal.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let by: Vec<_> = lines[lines.len() - 3..].iter().map(|line| line["by"].as_str().unwrap()).collect();
    assert_eq!(by, ["P01", "Operator", "P02"]);
    assert!(lines.iter().skip(3).all(|line| line["src"] == "script"));
    let notes = program.saved(&session)["notes"].clone();
    assert_eq!(notes[1]["at"], "2026-07-06T19:30:00+07:00");
    assert!(notes[2]["at"].as_str().unwrap().starts_with("2026-06-14T19:00"), "{NOW}: {}", notes[2]["at"]);
}

#[test]
fn an_answer_comes_while_the_pipe_is_open_and_only_when_it_is_saved() {
    let program = Program::new();
    let session = program.meeting();
    let mut applying = program.applying(&session);
    for n in 18..24_u64 {
        let answer = applying.ask(NOTE);
        assert_eq!((&answer["ok"], &answer["n"]), (&json!(true), &json!(n)));
        let journal = fs::read(program.folder(&session).join("journal.jsonl")).unwrap();
        assert_eq!(journal.iter().filter(|byte| **byte == b'\n').count() as u64, n);
    }
    // Nothing answered is lost by a sudden end, though nothing was saved but the journal.
    applying.child.kill().unwrap();
    applying.child.wait().unwrap();
    let answer = program.feed(&["apply", &session], NOTE.as_bytes()).with(0).answers();
    assert_eq!(answer[0]["n"], 24);
}

#[test]
fn the_files_are_saved_when_the_commands_pause() {
    let program = Program::new();
    let session = program.meeting();
    let mut applying = program.applying(&session);
    applying.ask(NOTE);
    let patience = std::time::Instant::now();
    while program.saved(&session)["notes"].as_array().unwrap().len() < 2 {
        assert!(patience.elapsed().as_secs() < 60, "minutes.json was not saved in the pause");
        std::thread::yield_now();
    }
    assert_eq!(applying.end(), 0);
}

#[test]
fn a_session_has_one_writer_and_any_number_of_readers() {
    let (program, english) = (Program::new(), Program::speaking("en"));
    let session = program.meeting();
    let mut applying = program.applying(&session);
    applying.ask(NOTE);
    let pid = applying.child.id().to_string();
    let refused = program.feed(&["apply", &session], NOTE.as_bytes()).with(5);
    assert!(refused.err.contains(&pid) && refused.err.contains("sedang ditulis"), "{}", refused.err);
    program.run(&["check", &session, "--rebuild"]).with(5);
    let folder = program.folder(&session);
    let refused = english.run(&["apply", folder.to_str().unwrap()]).with(5);
    assert!(refused.err.contains("Close that program first"), "{}", refused.err);
    assert!(program.run(&["list"]).with(0).out.contains(&session));
    assert!(program.run(&["show", &session]).with(0).out.contains("Rapat Warga RT 05"));
    program.run(&["check", &session]).with(0);
    assert_eq!(applying.end(), 0);
    program.feed(&["apply", &session], NOTE.as_bytes()).with(0);
}

#[test]
fn a_sound_session_checks_as_sound() {
    let program = Program::new();
    let session = program.meeting();
    let said = program.run(&["check", &session]).with(0).out;
    assert!(said.contains("17 baris jurnal utuh") && said.contains("Kode notulen: "), "{said}");
    let told: Value = serde_json::from_str(&program.run(&["check", &session, "--json"]).with(0).out).unwrap();
    assert_eq!((&told["sound"], &told["lines"], &told["head"]["n"]), (&json!(true), &json!(17), &json!(17)));
    assert_eq!((&told["minutes"]["is"], &told["actions"]["is"]), (&json!("current"), &json!("current")));
    // Files saved in another language are compared with their like.
    let english = Program::speaking("en");
    let said = english.run(&["check", program.folder(&session).to_str().unwrap()]).with(0).out;
    assert!(said.contains("Everything is whole. Code of the minutes: "), "{said}");
}

#[test]
fn a_damaged_line_is_named_and_nothing_is_touched() {
    let program = Program::new();
    let session = program.meeting();
    let path = program.folder(&session).join("journal.jsonl");
    let damaged = fs::read_to_string(&path).unwrap().replacen("Sutrisno", "Sutrisna", 1);
    fs::write(&path, &damaged).unwrap();
    let said = program.run(&["check", &session]).with(4);
    assert!(said.out.contains("Baris 5 jurnal rusak: isinya tidak cocok dengan sidik jarinya."), "{}", said.out);
    let told: Value = serde_json::from_str(&program.run(&["check", &session, "--json"]).with(4).out).unwrap();
    assert_eq!((&told["sound"], &told["damaged_lines"]), (&json!(false), &json!([5])));
    assert_eq!(fs::read_to_string(&path).unwrap(), damaged);
}

#[test]
fn minutes_changed_by_hand_are_found_and_made_anew() {
    let program = Program::new();
    let session = program.meeting();
    let path = program.folder(&session).join("minutes.json");
    let good = fs::read_to_string(&path).unwrap();
    fs::write(&path, good.replace("Kas RT Rp1.250.000.", "Kas RT Rp9.250.000.")).unwrap();
    let said = program.run(&["check", &session]).with(4).out;
    assert!(said.contains("minutes.json berbeda dengan jurnal pada baris 17"), "{said}");
    let said = program.run(&["check", &session, "--rebuild"]).with(0).out;
    assert!(said.contains("Semua utuh"), "{said}");
    assert_eq!(fs::read_to_string(&path).unwrap(), good);
    assert!(fs::read_dir(program.folder(&session)).unwrap().any(|entry| {
        let name = entry.unwrap().file_name();
        name.to_string_lossy().starts_with("minutes.json.rusak-")
    }));
    for file in ["minutes.json", "actions.json"] {
        fs::remove_file(program.folder(&session).join(file)).unwrap();
    }
    program.run(&["check", &session, "--rebuild"]).with(0);
    assert_eq!(fs::read_to_string(&path).unwrap(), good);
}

#[test]
fn the_record_is_shown_as_wide_as_asked_whole_or_in_part() {
    let program = Program::new();
    program.feed(&["apply", "--new", "Musdes", "--date", "2026-06-13"], sample::SCRIPT.as_bytes()).with(0);
    for width in ["40", "80", "120"] {
        let shown = program.run(&["show", "musdes", "--width", width]).with(0);
        let widest = shown.out.lines().map(musyawarah::text::width).max().unwrap();
        assert!(widest <= width.parse().unwrap() && shown.out.contains("Rp689.750.000"), "{widest} of {width}");
        assert_eq!(shown.err, "");
    }
    let part = program.run(&["show", "musdes", "--section", "KEPUTUSAN,tindak lanjut"]).with(0).out;
    assert!(part.contains("Lokasi bank sampah") && part.contains("Rp8.320.000"), "{part}");
    assert!(!part.contains("Susunan acara"), "{part}");
    let english = Program::speaking("en");
    let shown = english.run(&["show", program.folder("2026-06-13-musdes").to_str().unwrap(), "--section", "decisions"]);
    assert!(shown.with(0).out.starts_with(|letter: char| letter.is_ascii_uppercase()));
}

#[test]
fn a_damaged_record_is_shown_as_far_as_it_goes() {
    let program = Program::new();
    let session = program.meeting();
    let path = program.folder(&session).join("journal.jsonl");
    let damaged = fs::read_to_string(&path).unwrap().replacen("Sutrisno", "Sutrisna", 1);
    fs::write(&path, damaged).unwrap();
    let shown = program.run(&["show", &session]).with(4);
    assert!(shown.out.contains("Rapat Warga RT 05") && shown.err.contains("jurnal rusak"), "{shown:?}");
}

#[test]
fn every_schema_is_printed_as_json() {
    let program = Program::new();
    for name in ["minutes", "actions", "command", "event"] {
        let schema: Value = serde_json::from_str(&program.run(&["schema", name]).with(0).out).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
    }
}

#[test]
fn shells_are_told_every_subcommand() {
    let program = Program::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = program.run(&["completions", shell]).with(0).out;
        for name in ["open", "new", "list", "show", "apply", "check", "schema"] {
            assert!(script.contains(name), "{shell}: {name}");
        }
    }
}

#[test]
fn the_manual_speaks_the_language() {
    let (ours, theirs) = (Program::new().run(&["man"]).with(0).out, Program::speaking("en").run(&["man"]).with(0).out);
    for heading in [".SH \"NAMA\"", ".SH \"RINGKASAN\"", ".SH \"MUSYAWARAH APPLY\"", "MUSYAWARAH_NOW"] {
        assert!(ours.contains(heading), "{heading}");
    }
    assert!(theirs.contains(".SH \"NAME\"") && theirs.contains(".SH \"SYNOPSIS\""));
    assert!(ours.starts_with(".ie") && ours.matches(".ie ").count() == 1 && !ours.contains("SYNOPSIS"));
}

#[test]
fn without_a_terminal_it_speaks_in_lines() {
    let program = Program::new();
    let session = program.meeting();
    // The input is at its end, so it says where it is and leaves.
    assert!(program.run(&[]).with(0).out.contains("Rapat Warga RT 05; Berjalan"));
    assert!(program.run(&["open", &session]).with(0).out.contains("Catatan >"));
    assert!(program.run(&["open", "tidak-ada"]).with(3).err.contains("Tidak ada sesi \"tidak-ada\""));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let program = Program::new();
    let session = program.meeting();
    let many = vec![NOTE; 4_000].join("\n");
    fs::write(program.home().join("banyak.jsonl"), many).unwrap();
    // Each prints more than a pipe holds, so the program is writing when the reader has gone.
    for (args, code) in [(vec!["schema", "minutes"], 0), (vec!["apply", &session, "banyak.jsonl"], 1)] {
        let mut child = program.command(&args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let ended = child.wait_with_output().unwrap();
        assert_eq!((ended.status.code(), ended.stderr.as_slice()), (Some(code), &b""[..]), "{args:?}");
    }
    program.run(&["check", &session]).with(0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_loses_nothing_that_was_answered() {
    let program = Program::new();
    let session = program.meeting();
    let mut list = program.command(&["list"]);
    list.stdout(File::options().write(true).open("/dev/full").unwrap()).stderr(Stdio::piped());
    let ended_list = list.spawn().unwrap().wait_with_output().unwrap();
    assert_eq!(ended_list.status.code(), Some(6));
    assert!(String::from_utf8(ended_list.stderr).unwrap().contains("ruang disk habis"));

    // The shell's limit on the size of files stands for a disk that fills up in the middle.
    let mut limited = std::process::Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 32; exec \"$0\" apply \"$1\""]);
    limited.arg(env!("CARGO_BIN_EXE_musyawarah")).arg(&session);
    limited.current_dir(program.home()).env("MUSYAWARAH_DIR", "rapat").env("MUSYAWARAH_LANG", "id");
    let full = ended(limited, vec![NOTE; 400].join("\n").as_bytes()).with(6);
    let answers = full.answers();
    let saved = answers.iter().filter(|answer| answer["ok"] == true).filter_map(|answer| answer["n"].as_u64()).max();
    assert!(answers.iter().any(|answer| answer["error"]["code"] == "not_saved"), "{}", full.out);
    let told: Value = serde_json::from_str(&program.run(&["check", &session, "--json"]).out).unwrap();
    assert!(told["head"]["n"].as_u64() >= saved, "{saved:?}: {told}");
    program.feed(&["apply", &session], NOTE.as_bytes()).with(0);
    program.run(&["check", &session]).with(0);
}

#[test]
fn nothing_that_steers_a_terminal_is_printed() {
    let program = Program::new();
    let hostile = "Rapat \u{1b}]0;x\u{7}\u{202e}\u{9b}31m desa";
    let mut command = program.command(&["new", "--title", hostile]);
    command.env("MUSYAWARAH_LANG", "en");
    let made = ended(command, b"").with(0);
    let session = made.out.trim().to_owned();
    fs::create_dir(program.folder("2026-01-01-\u{1b}[2J")).unwrap();
    fs::write(program.folder("2026-01-01-\u{1b}[2J").join("minutes.json"), "{\"format\":\"\u{202e}\"}").unwrap();
    let mut said = vec![made.out, made.err];
    for args in [
        vec!["list"],
        vec!["list", "--json"],
        vec!["show", &session],
        vec!["check", &session],
        vec!["show", "\u{1b}[2J"],
        vec!["new", "--title", "x", "--kind", "\u{1b}[2J"],
        vec!["\u{1b}[2J"],
        vec!["apply", &session, "\u{1b}[2J"],
    ] {
        let ended = program.run(&args);
        said.extend([ended.out, ended.err]);
    }
    let line =
        "{\"cmd\":\"\u{202e}\\u001b[2J\",\"actor\":\"\u{9b}\"}\n{\"cmd\":\"note.add\",\"\u{202e}\":1}\n\u{1b}[2J";
    said.push(program.feed(&["apply", &session], line.as_bytes()).with(1).out);
    for text in said {
        let steers =
            |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert!(!text.contains(steers), "{text:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_line_without_end_takes_no_memory() {
    let program = Program::new();
    let session = program.meeting();
    let mut applying = program.applying(&session);
    let piece = [b'x'; 1 << 20];
    for _ in 0..96 {
        applying.input.write_all(&piece).unwrap();
    }
    assert_eq!(applying.ask("")["error"]["code"], "line_too_long");
    let status = fs::read_to_string(format!("/proc/{}/status", applying.child.id())).unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let peak: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
    assert!(peak < 64 << 10, "{peak} KiB");
    assert_eq!(applying.ask(NOTE)["ok"], true);
    assert_eq!(applying.end(), 1);
}

#[test]
fn twenty_thousand_commands_are_answered_in_order() {
    let program = Program::new();
    let mut script = Vec::new();
    for n in 0..20_000 {
        writeln!(script, r#"{{"cmd":"note.add","remark":{{"kind":"opinion","text":"Catatan {n}"}}}}"#).unwrap();
    }
    let ended = program.feed(&["apply", "--new", "Rapat panjang"], &script).with(0);
    let answers = ended.answers();
    assert_eq!(answers.len(), 20_000);
    assert!(answers.iter().zip(1_u64..).all(|(answer, line)| answer["line"] == line && answer["n"] == line + 2));
    assert_eq!(program.saved("2026-06-14-rapat-panjang")["notes"].as_array().unwrap().len(), 20_000);
}

#[test]
fn the_doctor_reads_own_keys_and_breaks_no_word() {
    let program = Program::new();
    assert!(!program.run(&["doctor"]).out.contains("keys.toml"), "nobody has to have own keys");
    let settings = program.home().join(".config/musyawarah");
    fs::create_dir_all(&settings).unwrap();
    let keys = settings.join("keys.toml");
    fs::write(&keys, "[keys]\n\"list.sort\" = \"o\"\n").unwrap();
    assert!(program.run(&["doctor"]).out.contains("Tombol sendiri"));
    fs::write(&keys, "[keys]\n\"list.fly\" = \"z\"\n\"list.up\" = \"hyper-x\"\n").unwrap();
    let told = program.run(&["doctor"]).out;
    assert!(told.lines().any(|line| line.starts_with("! ")) && told.contains("list.fly") && told.contains("hyper-x"));
    let findings = program.run(&["doctor", "--json"]).whole();
    let of_keys = findings["findings"].as_array().unwrap().iter().filter(|finding| finding["about"] == "keys_file");
    assert_eq!(of_keys.count(), 2, "{findings}");
}

/// Where somebody who looks for the papers looks first; who has sessions in the data folder keeps them there.
#[cfg(target_os = "linux")]
#[test]
fn sessions_are_made_among_the_documents() {
    let program = Program::new();
    let settings = program.home().join(".config");
    fs::create_dir_all(&settings).unwrap();
    fs::write(settings.join("user-dirs.dirs"), "XDG_DOCUMENTS_DIR=\"$HOME/Dokumen\"\n").unwrap();
    let made = |title: &str, place: &str| {
        let mut command = program.command(&["new", "--title", title, "--date", "2026-06-14"]);
        command.env_remove("MUSYAWARAH_DIR");
        ended(command, b"").with(0);
        let slug = title.to_lowercase();
        program.home().join(place).join(format!("2026-06-14-{slug}/journal.jsonl")).is_file()
    };
    let data = ".local/share/musyawarah/sessions";
    fs::create_dir(program.home().join("Dokumen")).unwrap();
    assert!(made("Satu", "Dokumen/musyawarah"));
    fs::create_dir_all(program.home().join(data)).unwrap();
    assert!(made("Dua", data));
    fs::create_dir(program.home().join("sessions")).unwrap();
    assert!(made("Tiga", "sessions"));
}
