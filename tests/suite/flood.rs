//! More than hands can do, on the real program in a real terminal: ten megabytes pasted, two hundred sizes in a row, ten
//! thousand keys at once. Nothing is lost without a word, nothing comes out of order, nothing gets stuck.

use crate::hands::{Dice, hall, open};
use crate::terminal::Terminal;
use musyawarah::store::Session;
use musyawarah::text::TEXT_LIMIT;
use std::path::Path;

const SIZE: (u16, u16) = (100, 30);
const CUT: &str = "yang muat sudah masuk";
/// What was said in the hall before.
const SAID: usize = 3;
const FULL: &str = "Sudah penuh";

/// So many bytes of words with a number each, so that what is missing or out of order is seen.
fn words(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 16);
    for n in 0.. {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&format!("kata{n} "));
    }
    text
}

fn pasted(text: &str) -> Vec<u8> {
    [b"\x1b[200~", text.as_bytes(), b"\x1b[201~"].concat()
}

/// What was said since, and what is being written, as a later start of the program finds it.
fn kept(folder: &Path) -> (Vec<String>, String) {
    let session = Session::open(folder).unwrap();
    let notes = session.meeting().notes.iter().skip(SAID).map(|note| note.remark.text.to_string()).collect();
    (notes, session.drafts().get("capture").cloned().unwrap_or_default())
}

fn leave(mut terminal: Terminal) {
    assert!(terminal.signal(15).end(), "it ended badly");
}

#[test]
fn of_ten_megabytes_the_line_takes_what_fits_and_says_so() {
    let (_dir, folder) = hall("\"need.add\"");
    let mut terminal = open(&folder, SIZE);
    let text = words(10_000_000);
    terminal.see("Tersimpan").send(&pasted(&text)).see(CUT);
    // Nothing of the paste comes behind it as keys; a hand's key finds the line full, and room once some is made.
    terminal.insist("z", FULL).keys("<Backspace><Backspace><Backspace>xyz").see("xyz");
    leave(terminal);
    let (notes, line) = kept(&folder);
    assert_eq!((notes.len(), line.len()), (0, TEXT_LIMIT));
    assert_eq!(line.strip_suffix("xyz"), text.get(..TEXT_LIMIT - 3));
}

#[test]
fn of_ten_megabytes_an_editor_takes_what_fits_and_says_so() {
    let (_dir, folder) = hall("\"need.add\"");
    let mut terminal = open(&folder, SIZE);
    let text = words(10_000_000).replace("9 ", "9\n");
    terminal.see("Tersimpan").keys("<Esc>n").see("Catatan panjang").keys("awal ").see("awal");
    terminal.send(&pasted(&text)).see(CUT);
    terminal.insist("z", FULL).keys("<Backspace><Backspace><Backspace>xyz").see("xyz").keys("<C-s>").see("Tersimpan");
    terminal.wait("the list", |screen| !screen.contains("Catatan panjang"));
    leave(terminal);
    let (notes, _) = kept(&folder);
    let note = notes.first().unwrap();
    assert!(note.len() >= TEXT_LIMIT - 8, "{}", note.len());
    let begun = note.strip_prefix("awal ").and_then(|rest| rest.strip_suffix("xyz")).unwrap();
    assert!(text.starts_with(begun));
}

#[test]
fn two_hundred_sizes_in_a_row_leave_the_screen_of_the_last() {
    let (_dir, folder) = hall("\"need.add\"");
    let mut terminal = open(&folder, SIZE);
    terminal.see("Tersimpan");
    let mut dice = Dice(20_260_613);
    let mut typed = String::new();
    for turn in 0..200 {
        let (columns, rows) = match turn % 10 {
            0 => (1, 1),
            5 => (1 + dice.below(4), 1 + dice.below(4)),
            _ => (20 + dice.below(180), 5 + dice.below(60)),
        };
        terminal.resize(columns.try_into().unwrap(), rows.try_into().unwrap());
        let key = char::from(b'a' + u8::try_from(dice.below(26)).unwrap());
        terminal.keys(&key.to_string());
        typed.push(key);
    }
    // The end of what was typed is in the line, which is shorter than it.
    terminal.resize(SIZE.0, SIZE.1).see(&typed[typed.len() - 80..]);
    // What answers another key comes behind all that was drawn before.
    typed.push('Z');
    terminal.keys("Z").see(&typed[typed.len() - 80..]).see("F1 Bantuan");
    // Drawn anew from nothing it is the same, but for the clock. Row by row: as a text, the terminal joins rows that were
    // written in one go.
    let blanked = |row: String| row.trim_end().to_owned();
    let below_clock = |screen: &vt100::Screen| screen.rows(0, SIZE.0).skip(1).map(blanked).collect::<Vec<_>>();
    let before = below_clock(terminal.drawn());
    assert!(before.iter().filter(|row| !row.trim().is_empty()).count() > 10, "{before:#?}");
    terminal.wiped().keys("<C-l>").wait_drawn("the same screen", |screen| below_clock(screen) == before);
    leave(terminal);
    assert_eq!(kept(&folder), (Vec::new(), typed));
}

#[test]
fn ten_thousand_keys_at_once_come_in_order() {
    let (_dir, folder) = hall("\"need.add\"");
    let mut terminal = open(&folder, SIZE);
    let text = words(10_000);
    let words: Vec<&str> = text.split_inclusive(' ').collect();
    let mut lines: Vec<String> = words.chunks(8).map(|line| line.concat().trim_end().to_owned()).collect();
    assert!(lines.len() > 100);
    // Also those that come before the session is open are keys of its line.
    terminal.wait("a first frame", |screen| !screen.trim().is_empty()).send(lines.join("\r").as_bytes());
    let last = lines.pop().unwrap();
    terminal.see(&last).see(&lines.last().unwrap()[..50]);
    leave(terminal);
    assert_eq!(kept(&folder), (lines, last));
}
