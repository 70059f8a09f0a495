//! What only a real terminal shows: it is given back as it was on every way out, and never told more than it needs.

use super::terminal::Terminal;
use std::path::Path;
use std::time::{Duration, Instant};

const SIZE: (u16, u16) = (80, 24);
const NOW: &str = "2026-06-13T09:00:00+07:00";
/// Only reached on failure.
const PATIENCE: Duration = Duration::from_secs(60);
const SIGHUP: i32 = 1;
const SIGINT: i32 = 2;
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
    for mode in ["1049", "2004", "1004", "1000", "1002", "1006"] {
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
    for leave in ["<C-q>", "term", "hang up", "interrupt"] {
        let folder = tempfile::tempdir().unwrap();
        let mut terminal = in_session(folder.path());
        match leave {
            "term" => terminal.signal(SIGTERM),
            "interrupt" => terminal.signal(SIGINT),
            "hang up" => terminal.signal(SIGHUP),
            keys => terminal.keys(keys),
        };
        assert!(terminal.end(), "{leave}: ended badly");
        given_back(&terminal.written);
        let session = std::fs::read_dir(folder.path())
            .unwrap()
            .flatten()
            .find(|entry| entry.path().join("journal.jsonl").exists())
            .unwrap();
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
    for size in [(1, 1), (0, 0), (200, 60), (0, 24), (12, 3), (80, 0), (40, 15)] {
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
    terminal.keys("n").see("Judul rapat baru").send(hostile.as_bytes()).see("kebalik").insist("<Enter>", "Persiapan");
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
    let session = std::fs::read_dir(folder.path())
        .unwrap()
        .flatten()
        .find(|entry| entry.path().join("journal.jsonl").exists())
        .unwrap();
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

/// The program in a terminal of its own, whose far end can be taken away as when a window is closed or a line drops.
struct Line {
    child: Box<dyn portable_pty::Child + Send + Sync>,
    reader: Box<dyn std::io::Read + Send>,
    master: Box<dyn portable_pty::MasterPty + Send>,
    shown: String,
    /// While this is kept somebody watches: a program that says nothing for too long is ended, and the test fails.
    _watched: std::sync::mpsc::Sender<()>,
}

impl Line {
    fn start(folder: &Path, mut command: portable_pty::CommandBuilder, (cols, rows): (u16, u16)) -> Self {
        let size = portable_pty::PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = portable_pty::native_pty_system().openpty(size).unwrap();
        command.env_clear();
        let folder = folder.to_str().unwrap();
        for (name, value) in [
            ("TERM", "xterm-256color"),
            ("MUSYAWARAH_NOW", NOW),
            ("MUSYAWARAH_DIR", folder),
            ("HOME", folder),
            ("PATH", "/usr/bin:/bin"),
        ] {
            command.env(name, value);
        }
        command.cwd(folder);
        let child = pair.slave.spawn_command(command).unwrap();
        let reader = pair.master.try_clone_reader().unwrap();
        let pid = child.process_id().unwrap().to_string();
        let (watched, alive) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            if alive.recv_timeout(std::time::Duration::from_secs(60)) == Err(std::sync::mpsc::RecvTimeoutError::Timeout)
            {
                let _ = std::process::Command::new("kill").args(["-9", &pid]).status();
            }
        });
        Self { child, reader, master: pair.master, shown: String::new(), _watched: watched }
    }

    fn see(&mut self, text: &str) {
        let mut room = [0; 4096];
        while !self.shown.contains(text) {
            let count = self.reader.read(&mut room).unwrap();
            assert!(count > 0, "the program ended before {text}: {}", self.shown);
            self.shown.push_str(&String::from_utf8_lossy(&room[..count]));
        }
    }

    /// Takes the far end away and waits for the program's end.
    fn vanish(self) -> portable_pty::ExitStatus {
        let Self { mut child, reader, master, .. } = self;
        drop((reader, master));
        ended(&mut *child)
    }
}

fn ended(child: &mut dyn portable_pty::Child) -> portable_pty::ExitStatus {
    let until = Instant::now() + PATIENCE;
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        assert!(Instant::now() < until, "the program lives on without a terminal");
        std::thread::yield_now();
    }
}

/// The one session in a folder holds this text in its journal and in its minutes.
fn holds(folder: &Path, text: &str) {
    let session =
        std::fs::read_dir(folder).unwrap().flatten().find(|entry| entry.path().join("journal.jsonl").exists()).unwrap();
    for file in ["journal.jsonl", "minutes.json"] {
        let found = std::fs::read_to_string(session.path().join(file)).unwrap_or_default();
        assert!(found.contains(text), "{file} lacks {text}: {found}");
    }
}

/// A window that is closed hangs up; where a shell in between holds the signal back, only reading and writing fail.
/// Either way the program ends by itself, soon, and with everything saved.
#[test]
fn a_terminal_that_vanishes_costs_nothing_and_leaves_nobody_behind() {
    use std::io::Write as _;
    let program = env!("CARGO_BIN_EXE_musyawarah");
    for shell in [None, Some("trap '' HUP; \"$0\"; exit $?")] {
        let folder = tempfile::tempdir().unwrap();
        let mut command = portable_pty::CommandBuilder::new(if shell.is_some() { "sh" } else { program });
        if let Some(script) = shell {
            command.args(["-c", script, program]);
        }
        let mut line = Line::start(folder.path(), command, SIZE);
        line.see("Daftar rapat");
        let mut keys = line.master.take_writer().unwrap();
        keys.write_all(b"n").unwrap();
        line.see("Judul rapat baru");
        keys.write_all(b"Rapat Hilang\r").unwrap();
        line.see("Tersimpan");
        drop(keys);
        line.vanish();
        holds(folder.path(), "Rapat Hilang");
    }
}

#[test]
fn a_terminal_without_size_is_none_to_fear() {
    for size in [(1, 1), (0, 0)] {
        let folder = tempfile::tempdir().unwrap();
        let command = portable_pty::CommandBuilder::new(env!("CARGO_BIN_EXE_musyawarah"));
        let mut line = Line::start(folder.path(), command, size);
        line.see("\x1b[?25");
        line.master.resize(portable_pty::PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 }).unwrap();
        line.see("Daftar rapat");
        line.vanish();
    }
}
