//! Full, failing and read-only disks of the real system. What the machine must lend for it (root for mounting, strace,
//! prlimit, faketime) may be missing: then the test says what it could not show.

use crate::hands;
use crate::store::papers;
use crate::terminal::Terminal;
use musyawarah::meeting::details::{Describe, Details};
use musyawarah::meeting::{Command, Context, Event, Moment};
use musyawarah::store::{Beginning, Notice, OpenError, Place, ReadOnly, Session, Source};
use std::fmt::Write as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Output};
use tempfile::TempDir;

fn context() -> Context {
    Context { now: Moment::parse_from_rfc3339("2026-06-13T09:22:05.250+07:00").unwrap(), actor: "P02".to_owned() }
}

fn beginning() -> Beginning {
    Beginning { title: "Musdes".to_owned(), now: context().now, actor: "P02".to_owned(), source: Source::Tui }
}

fn titled(text: &str) -> Command {
    Command::Describe(Describe { details: Details { title: text.into(), ..Details::default() } })
}

fn say(session: &mut Session, text: &str) -> u64 {
    session.submit(&titled(text), &context(), Source::Tui, None).unwrap().n
}

/// Every title that was ever given, in the order of the journal.
fn texts(session: &Session) -> Vec<String> {
    let events = session.numbers().flat_map(|n| session.entry(n).unwrap().events);
    let titles = events.filter_map(|event| match event {
        Event::Described(given) => Some(given.details.title.to_string()),
        _ => None,
    });
    titles.collect()
}

fn place(refuge: &Path) -> Place {
    Place { refuges: vec![refuge.to_owned()], ..Place::default() }
}

/// Says what this machine did not let the test show.
fn not_shown(what: &str) {
    eprintln!("NOT SHOWN on this machine: {what}");
}

fn runs(program: &str) -> bool {
    Process::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// A disk of its own, in memory.
struct Mount(TempDir);

impl Mount {
    /// `None` where mounting is not allowed.
    fn of(size: &str) -> Option<Self> {
        let dir = tempfile::tempdir().unwrap();
        let options = format!("size={size},mode=0700");
        let mounted =
            Process::new("mount").args(["-t", "tmpfs", "-o", &options, "musyawarah"]).arg(dir.path()).output();
        mounted.is_ok_and(|output| output.status.success()).then(|| Self(dir))
    }

    fn read_only(&self) {
        let done = Process::new("mount").args(["-o", "remount,ro"]).arg(self.0.path()).status().unwrap();
        assert!(done.success());
    }

    fn session(&self) -> PathBuf {
        self.0.path().join("2026-06-13-musdes")
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        // A mount that is left behind goes with the machine; the test has said what it had to say.
        let _ = Process::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

#[test]
fn a_disk_that_fills_up_in_the_meeting_loses_nothing() {
    let Some(mount) = Mount::of("64k") else {
        return not_shown("a full disk (mounting a tmpfs needs root)");
    };
    let refuge = tempfile::tempdir().unwrap();
    let (place, folder) = (place(refuge.path()), mount.session());
    let mut session = Session::create_in(&place, &folder, &beginning()).unwrap();
    let mut said = Vec::new();
    let mut moved = None;
    while said.len() < 400 {
        let text = format!("catatan {} dari warga dusun Krajan tentang jalan, air bersih dan posyandu", said.len());
        let n = say(&mut session, &text);
        session.wait_saved(n).unwrap();
        said.push(text);
        let found = session.take_notices().into_iter();
        moved = moved
            .or(found.filter_map(|n| if let Notice::Moved { to, why } = n { Some((to, why)) } else { None }).next());
    }
    let (to, why) = moved.expect("64 KiB are not enough for 400 lines");
    assert!(to.starts_with(refuge.path()) && why.is_full(), "{} {why:?}", to.display());
    session.close().unwrap();
    let left = std::fs::read(folder.join("journal.jsonl")).unwrap();
    assert!(left.ends_with(b"}\n"), "no half line is left in the full place");
    println!("full disk: {} lines confirmed, moved after {} bytes", said.len() + 1, left.len());

    // On the full disk itself only looking is left; a copy of the folder where there is room has it all.
    assert_eq!(texts(&Session::view_in(&place, &folder).unwrap()), said);
    let home = tempfile::tempdir().unwrap();
    let copy = home.path().join("2026-06-13-musdes");
    std::fs::create_dir(&copy).unwrap();
    std::fs::write(copy.join("journal.jsonl"), &left).unwrap();
    let session = Session::open_in(&place, &copy).unwrap();
    assert_eq!((texts(&session), session.read_only()), (said, None));
}

#[test]
fn a_read_only_disk_is_read() {
    let Some(mount) = Mount::of("1m") else {
        return not_shown("a read-only disk (mounting a tmpfs needs root)");
    };
    let folder = mount.session();
    let mut session = Session::create(&folder, &beginning()).unwrap();
    say(&mut session, "dibaca saja");
    session.close().unwrap();
    mount.read_only();
    let session = Session::open(&folder).unwrap();
    assert!(matches!(session.read_only(), Some(ReadOnly::Place(fault)) if fault.forbids_writing()));
    assert_eq!(texts(&session), ["dibaca saja"]);
    let new = mount.0.path().join("baru");
    assert!(matches!(Session::create(&new, &beginning()), Err(OpenError::Disk(_))), "no meeting without a journal");
}

/// A script that gives so many titles.
fn script(dir: &Path, titles: u64) -> PathBuf {
    let mut lines = String::new();
    for n in 0..titles {
        writeln!(lines, "{{\"cmd\":\"meeting.describe\",\"details\":{{\"title\":\"catatan {n}\"}}}}").unwrap();
    }
    let path = dir.join("rapat.jsonl");
    std::fs::write(&path, lines).unwrap();
    path
}

/// The program carrying out a script, its refuge beside its sessions, started by `before`.
fn apply(before: &[&str], dir: &Path, titles: u64) -> Output {
    let program = env!("CARGO_BIN_EXE_musyawarah");
    let file = script(dir, titles);
    let mut words = before.iter().copied().chain([program, "apply", "--new", "Musdes"]);
    Process::new(words.next().unwrap())
        .args(words)
        .arg(file)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("MUSYAWARAH_DIR", dir.join("sesi"))
        .env("MUSYAWARAH_REFUGE", dir.join("lain"))
        .env("HOME", dir.join("rumah"))
        .output()
        .unwrap()
}

/// How many lines were answered as done, that is, as saved.
fn done(output: &Output) -> usize {
    String::from_utf8_lossy(&output.stdout).lines().filter(|line| line.contains("\"ok\":true")).count()
}

fn only_session(dir: &Path) -> Option<PathBuf> {
    std::fs::read_dir(dir.join("sesi")).ok()?.map(|entry| entry.unwrap().path()).find(|path| path.is_dir())
}

#[test]
fn a_call_that_fails_in_the_kernel_loses_nothing_that_was_answered() {
    if !runs("strace") {
        return not_shown("failing system calls (strace is not installed)");
    }
    let (mut tried, mut moved, mut refused) = (0, 0, 0);
    for (call, error) in [("fdatasync", "EIO"), ("fsync", "EIO"), ("write", "ENOSPC"), ("write", "EIO")] {
        for when in 1..=6 {
            let dir = tempfile::tempdir().unwrap();
            // Only what is written into the sessions fails; the words on the screen do not.
            let inject = format!("inject={call}:error={error}:when={when}");
            let trace = format!("trace={call}");
            let sessions = dir.path().join("sesi").join("2026-06-13-musdes");
            let journal = sessions.join("journal.jsonl");
            let now = "MUSYAWARAH_NOW=2026-06-13T09:00:00+07:00";
            let journal = journal.to_str().unwrap();
            let before =
                ["env", now, "strace", "-f", "-qq", "-o", "/dev/null", "-e", &trace, "-e", &inject, "-P", journal];
            let output = apply(&before, dir.path(), 40);
            let told = done(&output);
            tried += 1;
            refused += usize::from(told == 0);
            let Some(folder) = only_session(dir.path()) else {
                assert_eq!(told, 0);
                continue;
            };
            moved += usize::from(folder.join("journal-2.jsonl").exists());
            match Session::open_in(&place(&dir.path().join("lain")), &folder) {
                Ok(session) => assert!(texts(&session).len() >= told, "{call} {error} {when}: {told} answered"),
                Err(error) => assert_eq!(told, 0, "{call} {when}: {error}"),
            }
            let words = String::from_utf8_lossy(&output.stderr);
            assert!(told == 40 || !output.status.success(), "{call} {error} {when}: {told} answered\n{words}");
        }
    }
    println!("failing system calls: {tried} tried, {moved} moved to a new file, {refused} began no meeting, 0 bad");
    assert!(moved > 0, "no failure was ever met");
}

#[test]
fn a_file_that_may_not_grow_keeps_whole_lines() {
    if !runs("prlimit") {
        return not_shown("a limit on the size of files (prlimit is not installed)");
    }
    let dir = tempfile::tempdir().unwrap();
    // The signal that goes with it is left aside, as a service manager does.
    let limited = ["sh", "-c", "trap '' XFSZ; exec prlimit --fsize=6000 \"$0\" \"$@\""];
    let output = apply(&limited, dir.path(), 60);
    let told = done(&output);
    assert!(!output.status.success() && told < 60, "{told} answered");
    let folder = only_session(dir.path()).unwrap();
    let left = std::fs::read(folder.join("journal.jsonl")).unwrap();
    assert!(left.is_empty() || left.ends_with(b"\n"), "no half line is left");
    let session = Session::open_in(&place(&dir.path().join("lain")), &folder).unwrap();
    // What the journal had no room for may be in the minutes, which are shorter.
    let title = session.meeting().details.title.as_str().to_owned();
    let last = title.strip_prefix("catatan ").map_or(0, |number| number.parse::<usize>().unwrap() + 1);
    assert!(last >= told, "{told} answered, {last} kept: {:?}", session.recovery());
}

#[test]
fn our_files_are_for_their_owner_only() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("2026-06-13-musdes");
    let mut session = Session::create_in(&place(&dir.path().join("lain")), &folder, &beginning()).unwrap();
    say(&mut session, "satu");
    session.save_draft("baris", "sedang diketik");
    session.wait_drafts().unwrap();
    session.save_now(papers()).unwrap();
    say(&mut session, "dua");
    session.save_now(papers()).unwrap();
    // Another file takes the journal's place: ours goes on in a new one.
    std::fs::remove_file(folder.join("journal.jsonl")).unwrap();
    std::fs::write(folder.join("journal.jsonl"), "").unwrap();
    let n = say(&mut session, "tiga");
    session.wait_saved(n).unwrap();
    std::fs::remove_file(folder.join("journal.jsonl")).unwrap();
    session.close().unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    assert_eq!(mode(&folder), 0o700);
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        names.push(path.file_name().unwrap().to_str().unwrap().to_owned());
    }
    names.sort();
    assert_eq!(
        names,
        [".ballast", ".lock", "actions.json", "drafts.jsonl", "journal-2.jsonl", "minutes.json", "minutes.json.bak"]
    );
}

/// A link in the place of any of our files leads nobody anywhere: what it points to is neither written nor read.
#[test]
fn no_link_in_the_place_of_our_files_is_followed() {
    for name in [
        ".ballast",
        ".lock",
        "drafts.jsonl",
        "minutes.json",
        "minutes.json.bak",
        "actions.json",
        "journal.moved.json",
        "journal-2.jsonl",
        "journal.jsonl.torn",
        "journal.jsonl.rusak-1",
        ".minutes.json.baru",
        "conflicts.jsonl",
    ] {
        let dir = tempfile::tempdir().unwrap();
        let victim = dir.path().join("orang-lain.txt");
        std::fs::write(&victim, "bukan milik kita").unwrap();
        let folder = dir.path().join("2026-06-13-musdes");
        Session::create_in(&place(&dir.path().join("lain")), &folder, &beginning()).unwrap().close().unwrap();
        let link = folder.join(name);
        let _ = std::fs::remove_file(&link);
        symlink(&victim, &link).unwrap();
        // Half a line at the end, so that it is set aside.
        let journal = folder.join("journal.jsonl");
        let torn = [std::fs::read(&journal).unwrap(), b"{\"v\":1,\"n\":2,".to_vec()].concat();
        std::fs::write(&journal, torn).unwrap();
        if let Ok(mut session) = Session::open_in(&place(&dir.path().join("lain")), &folder)
            && session.read_only().is_none()
        {
            say(&mut session, "satu");
            session.save_draft("baris", "sedang diketik");
            let _ = session.save_now(papers());
            std::fs::remove_file(&journal).unwrap();
            std::fs::write(&journal, "").unwrap();
            let n = say(&mut session, "dua");
            session.wait_saved(n).unwrap();
            assert!(!session.drafts().values().any(|text| text.contains("bukan")));
        }
        assert_eq!(std::fs::read_to_string(&victim).unwrap(), "bukan milik kita", "{name}");
    }
}

#[test]
fn the_order_is_that_of_the_numbers_whatever_the_clock_shows() {
    let dir = tempfile::tempdir().unwrap();
    let clocks =
        ["2038-01-19T03:14:08+07:00", "1970-01-01T00:00:00Z", "2026-06-13T09:00:00+09:00", "9998-12-31T23:59:59Z"];
    let file = script(dir.path(), 3);
    let run = |arguments: &[&str], now: &str, zone: &str| {
        let program = Process::new(env!("CARGO_BIN_EXE_musyawarah"))
            .args(arguments)
            .env("MUSYAWARAH_DIR", dir.path().join("sesi"))
            .env("MUSYAWARAH_REFUGE", dir.path().join("lain"))
            .env("MUSYAWARAH_NOW", now)
            .env("MUSYAWARAH_LOG", "")
            .env("TZ", zone)
            .output()
            .unwrap();
        assert!(program.status.success(), "{now} {zone}: {}", String::from_utf8_lossy(&program.stderr));
        String::from_utf8_lossy(&program.stderr).into_owned()
    };
    let file = file.to_str().unwrap();
    run(&["apply", "--new", "Musdes", file], "2026-06-13T09:00:00+07:00", "Asia/Jakarta");
    let folder = only_session(dir.path()).unwrap();
    let name = folder.file_name().unwrap().to_str().unwrap();
    let mut told = Vec::new();
    for (now, zone) in clocks.iter().zip(["Asia/Makassar", "UTC", "Asia/Jayapura", "bukan/zona"]) {
        told.push(run(&["apply", name, file], now, zone).contains("Jam komputer mundur"));
    }
    assert_eq!(told, [false, true, false, false], "told when it goes back, and only then");
    run(&["check", name], clocks[1], "Asia/Jakarta");
    let session = Session::view(&folder).unwrap();
    let given = ["catatan 0", "catatan 1", "catatan 2"];
    assert_eq!(texts(&session).into_iter().filter(|text| text != "Musdes").collect::<Vec<_>>(), given.repeat(5));
}

#[test]
fn a_machine_that_sets_its_clock_back_goes_on() {
    if !runs("faketime") {
        return not_shown("a clock set back under the program (faketime is not installed)");
    }
    let dir = tempfile::tempdir().unwrap();
    let output = apply(&["faketime", "1970-01-02 00:00:00"], dir.path(), 5);
    assert_eq!(done(&output), 5, "{}", String::from_utf8_lossy(&output.stderr));
    let session = Session::open(&only_session(dir.path()).unwrap()).unwrap();
    assert_eq!((texts(&session).len(), session.read_only()), (6, None), "the title it was made with, and five more");
}

/// The screen says where the meeting goes on, and that it is saved there.
#[test]
fn the_screen_says_where_the_meeting_goes_on() {
    let (_dir, folder) = hands::hall("\"need.add\"");
    let mut terminal = hands::open(&folder, (120, 30));
    terminal.see("Tersimpan");
    let theirs = "punya program lain\n";
    std::fs::remove_file(folder.join("journal.jsonl")).unwrap();
    std::fs::write(folder.join("journal.jsonl"), theirs).unwrap();
    terminal.keys("catatan yang terus ditulis<Enter>").see("diubah program lain").see("Tersimpan");
    terminal.keys("<C-q>").end();
    assert_eq!(std::fs::read_to_string(folder.join("journal.jsonl")).unwrap(), theirs, "their work is left alone");
    let session = Session::open(&folder).unwrap();
    assert!(session.meeting().notes.iter().any(|note| note.remark.text.as_str() == "catatan yang terus ditulis"));
}

/// A place that cannot be written is no dead end: the meeting goes on in a copy, chosen on the screen.
#[test]
fn a_meeting_goes_on_in_a_copy_where_its_place_cannot_be_written() {
    let Some(mount) = Mount::of("1m") else {
        return not_shown("a read-only disk (mounting a tmpfs needs root)");
    };
    let folder = mount.session();
    let mut session = Session::create(&folder, &beginning()).unwrap();
    say(&mut session, "sebelum");
    session.save_now(papers()).unwrap();
    session.close().unwrap();
    mount.read_only();

    let stick = tempfile::tempdir().unwrap();
    let into = stick.path().join("flashdisk");
    let mut terminal = hands::open(&folder, (120, 30));
    terminal
        .see("hanya dapat dibaca")
        .keys("<C-p>")
        .see("Perintah ─")
        .keys("Salin rapat")
        .see("Salin rapat ke folder lain");
    terminal.keys("<Enter>").see("Salin ke folder mana?").keys(into.to_str().unwrap()).keys("<Enter>");
    terminal.see("Tersimpan").keys("catatan di salinan<Enter>").see("catatan di salinan").see("Tersimpan");
    terminal.keys("<C-q>").end();

    let copy = into.join(folder.file_name().unwrap());
    let session = Session::open(&copy).unwrap();
    assert_eq!((texts(&session), session.read_only()), (vec!["sebelum".to_owned()], None));
    assert!(session.meeting().notes.iter().any(|note| note.remark.text.as_str() == "catatan di salinan"));
    let again = session.copy_to(&into);
    assert!(matches!(again, Err(OpenError::Exists { folder }) if folder == copy), "never over another copy");
}

/// A copy that the disk cuts short anywhere never has the session's name, and the next try is whole.
#[test]
fn half_a_copy_is_no_copy() {
    let Some(mount) = Mount::of("64k") else {
        return not_shown("a full disk (mounting a tmpfs needs root)");
    };
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("2026-06-13-musdes");
    let mut session = Session::create_in(&place(&dir.path().join("lain")), &folder, &beginning()).unwrap();
    for k in 0..150 {
        say(&mut session, &format!("catatan {k} dari warga dusun Krajan tentang jalan, air bersih dan posyandu"));
    }
    session.save_now(papers()).unwrap();
    let copy = mount.session();
    let full = session.copy_to(mount.0.path());
    assert!(matches!(full, Err(OpenError::Disk(fault)) if fault.kind == std::io::ErrorKind::StorageFull));
    assert!(!copy.exists());
    let bigger = Process::new("mount").args(["-o", "remount,size=2m"]).arg(mount.0.path()).status().unwrap();
    assert!(bigger.success());
    assert_eq!(session.copy_to(mount.0.path()).unwrap(), copy);
    let given = texts(&session);
    session.close().unwrap();
    let copied = Session::view(&copy).unwrap();
    assert_eq!((texts(&copied), copied.drafts().len()), (given, 0));
    let left: Vec<_> = std::fs::read_dir(mount.0.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 1, "nothing half is left: {left:?}");
}

/// Killed at each call into the kernel that changes anything: what was said to be saved is there, and it opens.
#[test]
fn a_kill_at_any_call_into_the_kernel_loses_nothing_that_was_answered() {
    if !runs("strace") {
        return not_shown("a kill at each system call (strace is not installed)");
    }
    let calls =
        ["write", "fdatasync", "fsync", "rename,renameat,renameat2", "openat", "ftruncate", "unlink,unlinkat", "flock"];
    let (mut killed, mut begun) = (0, 0);
    for call in calls {
        for when in 1.. {
            let dir = tempfile::tempdir().unwrap();
            let (trace, inject) = (format!("trace={call}"), format!("inject={call}:signal=KILL:when={when}"));
            let tools = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", &trace, "-e", &inject];
            let output = apply(&tools, dir.path(), 8);
            if output.status.success() {
                assert_eq!(done(&output), 8);
                break;
            }
            killed += 1;
            let told = done(&output);
            let Some(folder) = only_session(dir.path()) else {
                assert_eq!(told, 0);
                continue;
            };
            begun += 1;
            match Session::open_in(&place(&dir.path().join("lain")), &folder) {
                Ok(session) => {
                    assert!(session.read_only().is_none(), "{call} {when}");
                    assert!(texts(&session).len() >= told, "{call} {when}: {told} answered");
                }
                Err(error) => assert_eq!(told, 0, "{call} {when}: {error}"),
            }
        }
    }
    println!("kill points: {killed} tried, {begun} with a session begun, 0 bad");
    assert!(begun > 20, "no kill ever met a session: {begun} of {killed}");
}

/// The line to the terminal fails in the middle of a meeting: everything is saved, and nobody is left behind.
#[test]
fn a_terminal_that_answers_with_an_error_ends_the_program_in_good_order() {
    if !runs("strace") {
        return not_shown("a failing terminal (strace is not installed)");
    }
    for (call, when) in [("read", 40), ("write", 40)] {
        let (dir, folder) = hands::hall("\"need.add\"");
        let failing = |terminal: &Path| {
            let (trace, inject) = (format!("trace={call}"), format!("inject={call}:error=EIO:when={when}+"));
            let words = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", &trace, "-e", &inject, "-P"];
            words.iter().map(ToString::to_string).chain([terminal.display().to_string()]).collect()
        };
        let name = folder.file_name().unwrap().to_str().unwrap();
        let now = "2026-06-13T10:00:00+07:00";
        let mut terminal = Terminal::start_under(failing, dir.path(), &["open", name], (100, 30), now);
        terminal.see("Tersimpan").keys("sebelum<Enter>").see("4/4").type_until_it_ends();
        let session = Session::open(&folder).unwrap();
        assert_eq!(session.read_only(), None, "{call}: the lock is free");
        let typed = session.drafts().values().any(|text| text.starts_with("aaa"));
        assert!(typed && session.meeting().notes.iter().any(|note| note.remark.text.as_str() == "sebelum"), "{call}");
    }
}
