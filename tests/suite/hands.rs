//! A person's hands on the real program in a real terminal: what only a terminal shows.

use crate::terminal::Terminal;
use musyawarah::meeting::{Meeting, Scripted};
use musyawarah::store::Session;
use std::path::{Path, PathBuf};
use std::process::Command as Process;

const NOW: &str = "2026-06-13T10:00:00+07:00";

/// A folder with one session, brought by the sample's own commands to where `until` first stands in the script.
pub fn hall(until: &str) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let script: String = crate::sample::SCRIPT
        .lines()
        .take_while(|line| !line.contains(until))
        .map(|line| format!("{line}\n"))
        .collect();
    let file = dir.path().join("script.jsonl");
    std::fs::write(&file, script).unwrap();
    let done = Process::new(env!("CARGO_BIN_EXE_musyawarah"))
        .args(["apply", "--new", "Contoh"])
        .arg(&file)
        .env("MUSYAWARAH_DIR", dir.path())
        .env("MUSYAWARAH_NOW", NOW)
        .env("MUSYAWARAH_LOG", "")
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let folder = std::fs::read_dir(dir.path()).unwrap().map(|e| e.unwrap().path()).find(|path| path.is_dir()).unwrap();
    (dir, folder)
}

pub fn open(folder: &Path, size: (u16, u16)) -> Terminal {
    let name = folder.file_name().unwrap().to_str().unwrap();
    Terminal::start(folder.parent().unwrap(), &["open", name], size, NOW)
}

fn texts(meeting: &Meeting) -> Vec<String> {
    meeting.notes.iter().map(|note| note.remark.text.to_string()).collect()
}

/// The meeting as a later start of the program finds it.
fn reopened(folder: &Path) -> Meeting {
    let session = Session::open(folder).unwrap();
    assert!(session.read_only().is_none(), "it opens without a question");
    session.meeting().clone()
}

/// Numbers that look like chance but are the same each time; the seed is said when a test fails.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// A hundred times: type some lines, look at the screen, pull the plug. What the screen showed as saved is there.
/// Built with the feature `no-flush` this test must fail, or it proves nothing.
#[test]
fn nothing_shown_as_saved_is_lost_by_a_hundred_power_cuts() {
    let (_dir, folder) = hall("\"need.add\"");
    let seed = 20_260_613;
    let mut dice = Dice(seed);
    let mut promised: Vec<String> = Vec::new();
    for cut in 0..100 {
        let mut terminal = open(&folder, (100, 30));
        // What was being typed at the last cut has come back into the line; this story begins with an empty one.
        terminal.see("Tersimpan").keys(&"<Backspace>".repeat(40)).see("Ketik catatan");
        let mut typed = Vec::new();
        for line in 0..dice.below(7) {
            let text = format!("catatan {cut}.{line} dari warga");
            terminal.keys(&text).keys("<Enter>");
            if dice.below(3) == 0 {
                terminal.see(&text);
            }
            typed.push(text);
        }
        terminal.keys(&"sedang mengetik"[..dice.below(15) as usize]);
        if dice.below(2) == 0 {
            terminal.wait("a saved state", |screen| screen.contains("Tersimpan"));
        }
        let screen = terminal.screen();
        if screen.contains("Tersimpan") {
            // In the list, that is; what still stands in the line is only being typed.
            let listed = |text: &&String| screen.lines().any(|row| row.contains("Prosedur") && row.contains(*text));
            promised.extend(typed.iter().filter(listed).cloned());
        }
        terminal.kill();
        let (found, line) = {
            let session = Session::open(&folder).unwrap();
            (texts(session.meeting()), session.drafts().get("capture").cloned().unwrap_or_default())
        };
        // `catatan 12.3 ` is the beginning of one line only.
        let told_apart = line.split(' ').count() > 2;
        let again = found.iter().find(|text| told_apart && text.starts_with(&line));
        assert_eq!(again, None, "seed {seed}, cut {cut}: a saved line stands in the capture line again");
        let lost: Vec<_> = promised.iter().filter(|text| !found.contains(text)).collect();
        assert!(lost.is_empty(), "seed {seed}, cut {cut}: lost {lost:?}; the screen was\n{screen}");
    }
    assert!(promised.len() > 100, "only {} lines were ever shown as saved", promised.len());
}

#[test]
fn a_second_copy_may_only_read() {
    let (_dir, folder) = hall("\"need.add\"");
    let mut first = open(&folder, (100, 30));
    first.see("Tersimpan");
    let mut second = open(&folder, (100, 30));
    second.see("Hanya dibaca").keys("catatan dari layar kedua<Enter>").see("catatan dari layar kedua");
    second.keys("<C-q>").end();
    first.keys("catatan dari layar pertama<Enter>").see("catatan dari layar pertama").see("Tersimpan");
    first.keys("<C-q>").end();
    let found = texts(&reopened(&folder));
    assert!(found.contains(&"catatan dari layar pertama".to_owned()));
    assert!(!found.contains(&"catatan dari layar kedua".to_owned()));
}

#[test]
fn pasted_commands_are_text() {
    let (_dir, folder) = hall("\"need.add\"");
    let mut terminal = open(&folder, (100, 30));
    terminal.see("Tersimpan");
    terminal.send(b"\x1b[200~/batal semua\r/tutup\r\x1b[201~").see("/batal semua");
    // A key right behind a paste would belong to it.
    terminal.signal(15).end();
    assert!(reopened(&folder).stage.in_session(), "nothing pasted was carried out");
}

/// The script the stories start from is the checked-in one.
#[test]
fn the_hall_is_where_the_script_says() {
    let (_dir, folder) = hall("\"need.add\"");
    let meeting = reopened(&folder);
    let last = crate::sample::SCRIPT.lines().take_while(|line| !line.contains("\"need.add\"")).last().unwrap();
    assert!(last.parse::<Scripted>().is_ok());
    assert_eq!(meeting.needs.len(), 0);
    assert!(meeting.quorum_now().met());
}

/// A person's own keys work, and a line that cannot be used is named.
#[test]
fn own_keys_are_read_from_the_folder_of_settings() {
    let (dir, folder) = hall("\"need.add\"");
    let settings = dir.path().join(".config/musyawarah");
    std::fs::create_dir_all(&settings).unwrap();
    std::fs::write(
        settings.join("keys.toml"),
        "[keys]\n\"meeting.find\" = \"ctrl-y\"\n\"list.fly\" = \"z\"\n\"list.up\" = 7\n",
    )
    .unwrap();
    let mut terminal = open(&folder, (120, 30));
    // The first mistake, and that there are others.
    terminal
        .see("baris 3: list.fly tidak dikenal")
        .see("Ada 1 lagi di berkas itu")
        .keys("<C-y>")
        .see("Cari di seluruh rapat");
    terminal.keys("<Esc>").keys("<C-q>").end();
}

/// What is copied goes to the terminal's clipboard and into a file.
#[test]
fn a_copied_row_is_in_the_clipboard_and_in_a_file() {
    use base64::Engine as _;
    let (_dir, folder) = hall("\"need.add\"");
    let mut terminal = open(&folder, (120, 30));
    terminal.see("Tersimpan").keys("catatan untuk disalin<Enter>").see("catatan untuk disalin").keys("<Esc>y");
    terminal.see("papan klip").keys("<C-q>").end();
    let written = String::from_utf8_lossy(&terminal.written).into_owned();
    let sent = written.split("\u{1b}]52;c;").nth(1).expect("the clipboard was told").to_owned();
    let end = sent.find(['\u{7}', '\u{1b}']).unwrap();
    let sent = base64::engine::general_purpose::STANDARD.decode(&sent[..end]).unwrap();
    let kept = std::fs::read(folder.join("salinan.txt")).unwrap();
    assert!(String::from_utf8_lossy(&sent).contains("catatan untuk disalin"));
    assert_eq!(sent, kept);
}
