//! A meeting of eight hours, pressed together: the real program in a real terminal for 20,000 steps. It must not grow
//! by more than its record does, nor open ever more files, nor become slower.
//!
//! `cargo test --test suite soak:: -- --ignored --nocapture`; `MUSYAWARAH_SOAK=2000` for fewer steps.

use crate::hands;
use musyawarah::store::Session;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// How many bytes the program may hold for each byte its journal has: the lines, the meeting they tell of, the state undo
/// goes on from, the names of what was typed, and what the allocator keeps back.
const HELD_FOR_A_BYTE: u64 = 6;

/// What the system says of the program, after so many steps.
#[derive(Debug, Clone, Copy)]
struct Look {
    /// Memory in use, in bytes.
    memory: u64,
    files: usize,
    threads: usize,
    journal: u64,
}

impl Look {
    fn at(pid: u32, folder: &Path) -> Self {
        let of = |name: &str| Path::new("/proc").join(pid.to_string()).join(name);
        let count = |name: &str| fs::read_dir(of(name)).unwrap().count();
        let status = fs::read_to_string(of("status")).unwrap();
        let kib = status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.strip_suffix("kB")).unwrap();
        let memory = kib.trim().parse::<u64>().unwrap() * 1024;
        let journal = fs::metadata(folder.join("journal.jsonl")).unwrap().len();
        Self { memory, files: count("fd"), threads: count("task"), journal }
    }
}

/// What is wrong with how a program went on; looks are in order.
fn complaint(looks: &[Look]) -> Option<String> {
    let (first, last) = (looks.first()?, looks.last()?);
    let record = last.journal.saturating_sub(first.journal);
    let grown = last.memory.saturating_sub(first.memory);
    // A file that is open only while papers are saved is in one look and not in the next.
    let (early, late) = looks.split_at(looks.len() / 2);
    let least = |looks: &[Look], of: fn(&Look) -> usize| looks.iter().map(of).min();
    for (what, of) in [("files", (|look| look.files) as fn(&Look) -> usize), ("threads", |look| look.threads)] {
        if least(late, of) > least(early, of) {
            return Some(format!("more open {what} than before: {looks:?}"));
        }
    }
    // A tenth of what it began with is what allocators keep back.
    (grown > record * HELD_FOR_A_BYTE + first.memory / 10)
        .then(|| format!("it grew by {grown} bytes for a record of {record} bytes"))
}

#[test]
fn what_grows_is_noticed() {
    let look = |steps: u64, memory, files| Look { memory, files, threads: 5, journal: steps * 400 };
    assert_eq!(complaint(&[look(1_000, 30 << 20, 9), look(20_000, 50 << 20, 9)]), None);
    assert!(complaint(&[look(1_000, 30 << 20, 9), look(20_000, 300 << 20, 9)]).is_some(), "memory");
    assert!(complaint(&[look(1_000, 30 << 20, 9), look(20_000, 30 << 20, 10)]).is_some(), "an open file");
}

/// A look after every twentieth part of the steps.
fn look(looks: &mut Vec<Look>, step: u64, begun: Instant, pid: u32, folder: &Path) {
    if !step.is_multiple_of((steps() / 20).max(1)) {
        return;
    }
    let look = Look::at(pid, folder);
    let Look { memory, files, threads, journal } = look;
    let (memory, journal) = (memory >> 10, journal >> 10);
    let took = begun.elapsed();
    println!(
        "{step} steps in {took:.0?}: memory {memory} KiB, journal {journal} KiB, {files} files, {threads} threads"
    );
    looks.push(look);
}

fn steps() -> u64 {
    std::env::var("MUSYAWARAH_SOAK").map_or(20_000, |steps| steps.parse().unwrap())
}

#[test]
#[ignore = "takes minutes; docs/reliability.md says when to run it"]
fn a_long_meeting_stays_small_and_quick() {
    let (_dir, folder) = hands::hall("\"need.add\"");
    let mut terminal = hands::open(&folder, (100, 30));
    terminal.see("Tersimpan");
    let (mut looks, mut waits): (Vec<Look>, Vec<Duration>) = (Vec::new(), Vec::new());
    let (total, begun) = (steps(), Instant::now());
    for step in 1..=total {
        // What a secretary does: mostly remarks, now and then a need, a step taken back and brought back.
        let (line, shown) = match step % 50 {
            7 => (format!("u Jalan dusun {step}; 20 m; 1,5jt"), format!("Jalan dusun {step}")),
            _ => (format!("warga {step} bertanya tentang air bersih"), format!("warga {step} bertanya")),
        };
        terminal.keys(&line).see(&shown);
        let entered = Instant::now();
        terminal.keys("<Enter>").see("Ketik ");
        waits.push(entered.elapsed());
        if step % 100 == 31 {
            terminal.keys("/undo<Enter>").see("Ketik ").keys("/redo<Enter>").see("Ketik ");
        }
        if step % (total / 20).max(1) == 0 {
            terminal.see("Tersimpan");
        }
        look(&mut looks, step, begun, terminal.pid(), &folder);
    }
    let quarter = waits.len() / 4;
    for (name, part) in
        [("first quarter", &mut waits[..quarter].to_vec()), ("last quarter", &mut waits[3 * quarter..].to_vec())]
    {
        part.sort_unstable();
        let at = |hundredth: usize| part[(part.len() - 1) * hundredth / 100];
        println!("Enter to a free line, {name}: p50 {:?} p99 {:?} worst {:?}", at(50), at(99), at(100));
    }
    terminal.keys("<C-q>").end();
    assert_eq!(complaint(&looks), None);
    let session = Session::open(&folder).unwrap();
    let remarks = session.meeting().notes.iter().filter(|note| note.remark.text.as_str().starts_with("warga ")).count();
    let needs = session
        .meeting()
        .needs
        .iter()
        .filter(|need| need.proposal.activity.as_str().starts_with("Jalan dusun "))
        .count();
    assert_eq!((remarks + needs) as u64, total);
}

/// What is looked at, typed and thrown away leaves nothing behind: without a record, memory is flat.
#[test]
#[ignore = "takes minutes; docs/reliability.md says when to run it"]
fn looking_around_for_hours_keeps_nothing() {
    let (_dir, folder) = hands::hall("\"need.add\"");
    let mut terminal = hands::open(&folder, (100, 30));
    terminal.see("Tersimpan");
    let journal = fs::read(folder.join("journal.jsonl")).unwrap();
    let (mut looks, begun): (Vec<Look>, _) = (Vec::new(), Instant::now());
    for step in 1..=steps() {
        match step % 4 {
            0 => terminal.keys("<Esc>").keys("<F1>").see("─ Bantuan ─").keys("<Esc>").keys("i").see("Ketik "),
            1 => terminal.keys("<C-p>").see("─ Perintah ─").keys("<Esc>").see("Ketik "),
            2 => terminal
                .keys("<C-f>")
                .keys(&format!("air {step}"))
                .see(&format!("air {step}"))
                .keys("<Esc>")
                .see("Ketik "),
            _ => terminal
                .keys(&format!("warga {step} bertanya"))
                .see(&format!("{step} bertanya"))
                .keys(&"<Backspace>".repeat(40))
                .see("Ketik "),
        };
        look(&mut looks, step, begun, terminal.pid(), &folder);
    }
    terminal.keys("<C-q>").end();
    assert_eq!(complaint(&looks), None);
    assert_eq!(fs::read(folder.join("journal.jsonl")).unwrap(), journal, "nothing was recorded");
}
