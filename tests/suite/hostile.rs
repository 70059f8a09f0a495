//! Test of every byte the program sends to a terminal: whatever stands in the files, typed or pasted, none of it steers
//! the terminal, turns a line around, or hides.

use super::program::Program;
use super::terminal::Terminal;
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;

/// What a hand might write into a journal: escapes that set the title and the clipboard, clear the screen, answer back,
/// and marks that turn the line around.
const EVIL: &str = r"\u001b]0;judul\u0007\u001b]52;c;AAAA\u001b\\\u001b[2J\u001b[6n\u009b31m\u0090q\u009c\u202eakab\u2066x\u2069\u200b\u200f\ufeff\u007f\u0000\r";
const RAW: &str = "\u{202e}kebalik\u{2066}\u{9b}31m\u{85}\u{200b}\u{7f}";

/// The lines of a journal with other contents, their sums made anew: as somebody would who knows how.
fn rewrite(journal: &Path, change: impl Fn(&str) -> String) {
    let text = fs::read_to_string(journal).unwrap();
    let mut before = "0".repeat(32);
    let mut out = String::new();
    for line in text.lines() {
        let inside = &line[..line.rfind(",\"p\":\"").unwrap()];
        let line = format!("{},\"p\":\"{before}\"", change(inside));
        before = Sha256::digest(&line)[..16].iter().map(|byte| format!("{byte:02x}")).collect();
        out.push_str(&format!("{line},\"h\":\"{before}\"}}\n"));
    }
    fs::write(journal, out).unwrap();
}

/// A session full of it, whose sums are right; nothing else tells what it holds.
fn hostile(program: &Program) -> String {
    let made = program.feed(
        &["apply", "--new", "Contoh", "--date", "2026-06-13"],
        super::sample::SCRIPT.lines().take(120).map(|line| format!("{line}\n")).collect::<String>().as_bytes(),
    );
    made.with(0);
    let session = "2026-06-13-contoh".to_owned();
    let folder = program.folder(&session);
    rewrite(&folder.join("journal.jsonl"), |line| {
        let line = [
            "\"name\":\"",
            "\"title\":\"",
            "\"text\":\"",
            "\"activity\":\"",
            "\"question\":\"",
            "\"office\":\"",
            "\"by\":\"",
        ]
        .iter()
        .fold(line.to_owned(), |line, field| line.replace(field, &format!("{field}{EVIL}{RAW}")));
        // A command that tells something else than its facts would be an edited line; here the facts are what matters.
        line.split(",\"c\":{\"cmd\"").next().unwrap().to_owned()
    });
    for file in ["minutes.json", "minutes.json.bak", "actions.json"] {
        let _ = fs::remove_file(folder.join(file));
    }
    session
}

/// The text without the sequences the screens are made of: cursor, style, modes, scrolling.
fn without_own_sequences(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let (mut rest, mut kept) = (text.as_str(), String::new());
    while let Some(at) = rest.find("\x1b[") {
        kept.push_str(&rest[..at]);
        let body = &rest[at + 2..];
        let end = body.find(|c: char| ('@'..='~').contains(&c)).expect("a sequence without an end");
        let (arguments, after) = body.split_at(end);
        assert!(arguments.chars().all(|c| c.is_ascii_digit() || "?; ".contains(c)), "{arguments:?}");
        let own = ["H", "C", "m", "h", "l", "q", "r", "S", "T"];
        assert!(own.contains(&&after[..1]), "the sequence {arguments:?}{:?} is not one of the renderer's", &after[..1]);
        rest = &after[1..];
    }
    kept + rest
}

#[track_caller]
fn is_harmless(what: &str, text: &str) {
    let bad = |c: char| (c.is_control() && c != '\n') || is_turning_or_hidden(c);
    let found = text.char_indices().find(|(_, c)| bad(*c));
    if let Some((at, c)) = found {
        let around: String = text[..at].chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
        panic!("{what}: {c:?} reached the terminal behind {around:?}");
    }
}

fn is_turning_or_hidden(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

#[test]
fn no_screen_lets_anything_through() {
    let program = Program::new();
    let session = hostile(&program);
    let mut terminal =
        Terminal::start(&program.sessions(), &["open", &session], (120, 36), "2026-06-13T11:30:00+07:00");
    terminal.see("Dibuang dari teks").keys("<Esc>");
    let tabs = ["Kehadiran", "Agenda", "Catatan", "Usulan", "Prioritas", "Keputusan", "Tindak lanjut", "Ringkasan"];
    for (number, tab) in (1..).zip(tabs) {
        terminal.keys(&number.to_string()).see(tab).keys("<Down><Enter><Esc><Up>");
    }
    terminal.keys("<F1>").see("Esc").keys("<Esc><C-p>").see("Esc").keys("<Esc>");
    let paste = format!("\x1b[200~tempel \x1b]0;judul\x07 {RAW}\n\x1b[201~");
    terminal.keys("3i").send(paste.as_bytes()).see("tempel").see("kebalik");
    // What follows a paste at once belongs to it; the program is asked from outside to end.
    terminal.signal(15);
    assert!(terminal.end());
    let shown = without_own_sequences(&terminal.written);
    assert!(shown.contains("akab") && shown.contains("kebalik"), "the hostile text was never on the screen");
    is_harmless("the screens", &shown.replace("\r\n", "\n"));
}

#[test]
fn no_command_prints_anything_of_it() {
    let program = Program::new();
    let session = hostile(&program);
    let odd = program.sessions().join("2026-06-14-\u{202e}bila\u{1b}[2J\u{9b}x");
    fs::create_dir(&odd).unwrap();
    fs::write(odd.join("journal.jsonl"), "{}\n").unwrap();
    let evil = format!("\u{1b}[2J{RAW}");
    let script =
        format!("{{\"cmd\":\"{RAW}\"}}\n{{\"{RAW}\":1,\"cmd\":\"undo\"}}\n{{\"cmd\":\"undo\",\"actor\":\"{EVIL}\"}}\n");
    let runs: Vec<(Vec<&str>, &str)> = vec![
        (vec!["list"], ""),
        (vec!["list", "--json"], ""),
        (vec!["show", &session], ""),
        (vec!["check", &session], ""),
        (vec!["check", &session, "--json"], ""),
        (vec!["verify", &session], ""),
        (vec!["verify", &session, "--json"], ""),
        (vec!["verify", &session, "--code", &evil], ""),
        (vec!["show", odd.to_str().unwrap()], ""),
        (vec!["check", odd.to_str().unwrap(), "--json"], ""),
        (vec!["show", &evil], ""),
        (vec!["show", &session, "--section", &evil], ""),
        (vec!["keys", "--new", &evil], ""),
        (vec!["keys", "--trust", &evil], ""),
        (vec!["sign", &session, "--key", &evil], ""),
        (vec!["new", "--title", &evil, "--place", &evil], ""),
        (vec!["new", "--title", &evil, "--kind", &evil], ""),
        (vec!["apply", "--new", &evil, &evil], ""),
        (vec!["apply", &session], &script),
        (vec![&evil], ""),
        (vec!["--lang", &evil], ""),
        (vec!["doctor"], ""),
        (vec!["doctor", "--json"], ""),
    ];
    for (args, input) in runs {
        for language in ["id", "en"] {
            let mut args = args.clone();
            if args[0] != "--lang" {
                args.extend(["--lang", language]);
            }
            let ended = program.feed(&args, input.as_bytes());
            is_harmless(&format!("{args:?}"), &format!("{}{}", ended.out, ended.err));
            assert!(ended.code < 100, "{args:?}: {ended:?}");
        }
    }
}

#[test]
fn what_was_taken_out_is_told_beside_the_answers() {
    let program = Program::new();
    let session = program.meeting();
    let note = r#"{"cmd":"note.add","remark":{"kind":"opinion","text":"a\u001b[2Jb\u202ec"}}"#;
    let ended = program.feed(&["apply", &session], note.as_bytes()).with(0);
    let answer = &ended.answers()[0];
    assert_eq!((&answer["removed"]["controls"], &answer["removed"]["bidi"]), (&1.into(), &1.into()), "{answer}");
    assert!(ended.err.contains("1 karakter kendali dan 1 pengubah arah tulisan"), "{}", ended.err);
    let made = program.run(&["new", "--title", "Rapat\u{202e}"]).with(0);
    assert!(made.err.contains("1 pengubah arah tulisan"), "{}", made.err);
    let quiet =
        program.feed(&["apply", &session], br#"{"cmd":"note.add","remark":{"kind":"opinion","text":"Setuju"}}"#);
    assert!(quiet.err.is_empty() && quiet.answers()[0].get("removed").is_none(), "{quiet:?}");
}

/// Names, titles and words said stay out of the log, also where things go wrong.
#[test]
fn the_log_holds_no_word_anybody_said() {
    let program = Program::new();
    let session = program.meeting();
    let mut terminal = Terminal::start(&program.sessions(), &["open", &session], (100, 30), super::program::NOW);
    terminal.see("Tersimpan").keys("rahasia warga<Enter>").see("rahasia warga").see("Tersimpan").keys("<C-q>");
    assert!(terminal.end());
    program.run(&["show", "Wahyuni"]);
    program.feed(&["apply", &session], br#"{"cmd":"person.add","person":{"name":"Slamet"}}"#);
    let log = |home: &Path| {
        let path = home.join(".local/state/musyawarah/musyawarah.log");
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    // The terminal has its sessions for a home.
    let text = log(program.home()) + &log(&program.sessions());
    for wanted in ["command.apply", "command.open", "program.ended code=3", "screen.closed"] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    for word in ["Wahyuni", "Sutrisno", "Karto", "Slamet", "rahasia", "Kas", "Rapat", "rapat", "Balai"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
    for line in text.lines() {
        let plain = line.bytes().all(|byte| byte.is_ascii_alphanumeric() || b" -:.=_/".contains(&byte));
        assert!(plain && line.split(' ').count() >= 3, "{line}");
    }
    let mut silent = program.command(&["list"]);
    silent.env("MUSYAWARAH_LOG", "");
    super::program::ended(silent, b"").with(0);
    assert_eq!(log(program.home()) + &log(&program.sessions()), text, "it was told not to");
}
