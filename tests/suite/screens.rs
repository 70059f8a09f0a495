//! What only a real terminal shows: it is given back as it was on every way out, and never told more than it needs.

use super::terminal::Terminal;
use std::path::Path;
use std::time::{Duration, Instant};

const SIZE: (u16, u16) = (80, 24);
const NOW: &str = "2026-06-13T09:00:00+07:00";
/// Only reached on failure.
const PATIENCE: Duration = Duration::from_secs(60);
const SIGHUP: i32 = 1;
const SIGTERM: i32 = 15;
#[cfg(target_os = "linux")]
const SIGCONT: i32 = 18;

fn start(folder: &Path) -> Terminal {
    let mut terminal = Terminal::start(folder, &[], SIZE, NOW);
    terminal.see("Daftar rapat");
    terminal
}

fn in_session(folder: &Path) -> Terminal {
    let mut terminal = start(folder);
    terminal.keys("n").see("Judul rapat baru").keys("Rapat Warga<Enter>").see("Persiapan").see("Tersimpan");
    terminal
}

/// Every mode that was switched on was switched off last, and the cursor is there.
fn given_back(written: &[u8]) {
    let text = String::from_utf8_lossy(written);
    for mode in ["1049", "2004", "1004", "1000", "1006"] {
        let on = text.rfind(&format!("\x1b[?{mode}h")).unwrap_or_else(|| panic!("{mode} was never switched on"));
        let off = text.rfind(&format!("\x1b[?{mode}l"));
        assert!(off.is_some_and(|off| on < off), "mode {mode} is left on");
    }
    let synchronised = (text.rfind("\x1b[?2026h"), text.rfind("\x1b[?2026l"));
    assert!(synchronised.0 < synchronised.1, "the screen is left held back");
    assert!(text.rfind("\x1b[?25l") < text.rfind("\x1b[?25h"), "the cursor is left hidden");
    assert!(text.rfind("\x1b[6 q") < text.rfind("\x1b[0 q"), "the cursor is left in another shape");
}

#[test]
fn the_terminal_is_given_back_at_the_end_and_on_signals() {
    for leave in ["<C-q>", "term", "hang up"] {
        let folder = tempfile::tempdir().unwrap();
        let mut terminal = in_session(folder.path());
        match leave {
            "term" => terminal.signal(SIGTERM),
            "hang up" => terminal.signal(SIGHUP),
            keys => terminal.keys(keys),
        };
        assert!(terminal.end(), "{leave}: ended badly");
        given_back(&terminal.written);
        let session = std::fs::read_dir(folder.path()).unwrap().flatten().find(|entry| entry.path().is_dir()).unwrap();
        assert!(session.path().join("minutes.json").exists(), "{leave}: the minutes were not written");
    }
}

/// The state of a process, as the kernel has it.
#[cfg(target_os = "linux")]
fn wait_for_state(pid: u32, state: char) {
    let until = Instant::now() + PATIENCE;
    loop {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
        if stat.rsplit(") ").next().is_some_and(|rest| rest.starts_with(state)) {
            return;
        }
        assert!(Instant::now() < until, "the program never came to state {state}: {stat}");
        std::thread::yield_now();
    }
}

#[test]
#[cfg(target_os = "linux")]
fn ctrl_z_stops_and_gives_the_terminal_back_and_continuing_takes_it_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = in_session(folder.path());
    terminal.keys("sedang mengetik").see("sedang mengetik").keys("<C-z>");
    wait_for_state(terminal.pid(), 'T');
    terminal.wait("an empty screen", |screen| !screen.contains("Rapat Warga"));
    given_back(&terminal.written);
    terminal.signal(SIGCONT).see("Rapat Warga").see("sedang mengetik");
    terminal.keys("<C-q>");
    assert!(terminal.end());
    given_back(&terminal.written);
}

#[test]
fn sizes_come_and_go_and_nothing_is_ever_cleared() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = in_session(folder.path());
    for size in [(1, 1), (200, 60), (12, 3), (40, 15)] {
        terminal.resize(size.0, size.1);
    }
    terminal.resize(SIZE.0, SIZE.1).see("Rapat Warga").see("F1 Bantuan").see("Tersimpan");
    terminal.keys("<C-q>");
    assert!(terminal.end());
    let text = String::from_utf8_lossy(&terminal.written);
    assert!(!text.contains("\x1b[2J") && !text.contains("\x1b[3J"), "the screen flickers");
}

#[test]
fn text_from_outside_never_commands_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = start(folder.path());
    let hostile = "\x1b[200~Rapat\x1b]0;judul\x07 \u{202e}kebalik\u{2066} \u{9b}31m\u{7f}\n\x1b[201~";
    terminal.keys("n").see("Judul rapat baru").send(hostile.as_bytes()).see("kebalik").keys("<Enter>").see("Persiapan");
    terminal.keys("<C-q>");
    assert!(terminal.end());
    let text = String::from_utf8_lossy(&terminal.written);
    for bad in ['\u{202e}', '\u{2066}', '\u{9b}', '\u{7f}', '\u{7}'] {
        assert!(!text.contains(bad), "{bad:?} reached the terminal");
    }
    assert!(!text.contains("\x1b]"), "a title was set");
}

#[test]
fn what_was_typed_survives_a_power_cut() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = in_session(folder.path());
    terminal.keys("usulan yang belum selesai").see("usulan yang belum selesai");
    let session = std::fs::read_dir(folder.path()).unwrap().flatten().find(|entry| entry.path().is_dir()).unwrap();
    let drafts = session.path().join("drafts.jsonl");
    let until = Instant::now() + PATIENCE;
    while !std::fs::read_to_string(&drafts).is_ok_and(|text| text.contains("usulan yang belum selesai")) {
        assert!(Instant::now() < until, "the draft was not kept");
        std::thread::yield_now();
    }
    terminal.kill();
    let mut terminal = start(folder.path());
    terminal.see("Rapat Warga").keys("<Enter>").see("usulan yang belum selesai").keys("<C-q>");
    assert!(terminal.end());
}
