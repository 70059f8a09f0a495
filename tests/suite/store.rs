//! Sessions on the real disk: nothing confirmed is lost, nothing lost is hidden.
use musyawarah::i18n::{Language, Words};
use musyawarah::meeting::details::UseProfile;
use musyawarah::meeting::details::{Describe, Details};
use musyawarah::meeting::rules::MeetingKind;
use musyawarah::meeting::stage::Cancel;
use musyawarah::meeting::{Command, Context, Event, Meeting, Moment, Redo, Refusal, Undo};
use musyawarah::meeting::{Scripted, Stage};
use musyawarah::report::{actions_json, minutes_json};
use musyawarah::store::{
    Agreement, Beginning, FileName, FindError, Head, Library, Notice, OpenError, Paper, Papers, Place, ReadOnly,
    RebuildError, Session, Source, Standing, SubmitError, check, rebuild,
};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

fn moment(text: &str) -> Moment {
    Moment::parse_from_rfc3339(text).unwrap()
}

fn context() -> Context {
    Context { now: moment("2026-06-13T09:22:05.250+07:00"), actor: "P02".to_owned() }
}

pub fn beginning() -> Beginning {
    Beginning {
        title: "Musdes RKP Desa 2027".to_owned(),
        now: context().now,
        actor: "P02".to_owned(),
        source: Source::Cli,
    }
}

fn title(text: &str) -> Command {
    Command::Describe(described(text))
}

fn described(text: &str) -> Describe {
    Describe { details: Details { title: text.into(), ..Details::default() } }
}

const UNDO: Command = Command::Undo(Undo {});
const REDO: Command = Command::Redo(Redo {});

pub fn papers() -> Arc<dyn Papers> {
    Arc::new(|meeting: &Meeting, head: &Head| -> Result<Vec<Paper>, Box<dyn std::error::Error + Send + Sync>> {
        Ok(vec![
            Paper { name: FileName::minutes(), bytes: serde_json::to_vec_pretty(&head.restorable(meeting))? },
            Paper { name: FileName::actions(), bytes: b"[]".to_vec() },
        ])
    })
}

/// The papers as the program saves them.
pub fn real_papers() -> Arc<dyn Papers> {
    Arc::new(|meeting: &Meeting, head: &Head| -> Result<Vec<Paper>, Box<dyn std::error::Error + Send + Sync>> {
        let words = Words::new(Language::Indonesian);
        let (session, h) = (head.session.to_string(), head.mark.h.to_string());
        Ok(vec![
            Paper { name: FileName::minutes(), bytes: minutes_json(meeting, &session, head.mark.n, &h, &words)? },
            Paper { name: FileName::actions(), bytes: actions_json(meeting, &session, &words)? },
        ])
    })
}

/// A folder for one session, and what is done to it.
struct Hall {
    _dir: TempDir,
    folder: PathBuf,
}

impl Hall {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("2026-06-13-musdes");
        Self { _dir: dir, folder }
    }

    /// A session in which the title was set `steps` times.
    fn held(steps: usize) -> Self {
        let hall = Self::new();
        let mut session = Session::create(&hall.folder, &beginning()).unwrap();
        for step in 1..=steps {
            say(&mut session, &format!("judul {step}"));
        }
        session.close().unwrap();
        hall
    }

    fn open(&self) -> Session {
        Session::open(&self.folder).unwrap()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn journal(&self) -> Vec<u8> {
        std::fs::read(self.path("journal.jsonl")).unwrap()
    }

    fn put(&self, bytes: &[u8]) {
        std::fs::write(self.path("journal.jsonl"), bytes).unwrap();
    }
}

fn say(session: &mut Session, text: &str) -> u64 {
    session.submit(&title(text), &context(), Source::Tui, None).unwrap().n
}

fn give(session: &mut Session, command: &Command) -> Result<u64, SubmitError> {
    session.submit(command, &context(), Source::Tui, None).map(|receipt| receipt.n)
}

fn titled(session: &Session) -> &str {
    &session.meeting().details.title
}

#[test]
fn what_was_submitted_is_there_again_after_reopening() {
    let hall = Hall::new();
    let mut session = Session::create(&hall.folder, &beginning()).unwrap();
    assert_eq!(session.saved_through(), 1);
    let n = say(&mut session, "Musdes");
    assert_eq!((n, titled(&session)), (2, "Musdes"));
    session.wait_saved(n).unwrap();
    assert_eq!(session.saved_through(), 2);
    let head = session.head();
    session.close().unwrap();

    let session = hall.open();
    assert_eq!((titled(&session), session.head()), ("Musdes", head));
    assert_eq!(session.recovery().notices, [Notice::NoMinutes]);
    assert_eq!(session.read_only(), None);
}

#[test]
fn either_file_alone_restores_the_meeting() {
    let hall = Hall::held(5);
    let mut session = hall.open();
    session.save_now(papers()).unwrap();
    assert_eq!(session.papers_at(), Some(6));
    let (meeting, head) = (session.meeting().clone(), session.head());
    session.close().unwrap();

    std::fs::rename(hall.path("minutes.json"), hall.path("aside")).unwrap();
    let session = hall.open();
    assert_eq!((session.meeting(), session.head()), (&meeting, head));
    session.close().unwrap();

    std::fs::rename(hall.path("aside"), hall.path("minutes.json")).unwrap();
    std::fs::remove_file(hall.path("journal.jsonl")).unwrap();
    let session = Session::view(&hall.folder).unwrap();
    assert_eq!((session.meeting(), session.head()), (&meeting, head));
    let mut session = hall.open();
    assert_eq!(session.meeting(), &meeting);
    assert_eq!(session.head().mark.n, head.mark.n + 1, "a checkpoint line");
    assert_eq!(session.head().session, head.session);
    assert_eq!(say(&mut session, "lanjut"), 8);
    session.close().unwrap();
    let session = hall.open();
    assert_eq!((titled(&session), session.head().mark.n), ("lanjut", 8));
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let hall = Hall::held(3);
    let mut session = hall.open();
    assert_eq!(give(&mut session, &UNDO), Ok(5));
    assert_eq!(titled(&session), "judul 2");
    session.close().unwrap();

    let mut session = hall.open();
    assert_eq!((titled(&session), session.redoable()), ("judul 2", Some(4)));
    assert_eq!(session.entry(4).unwrap().standing, Standing::TakenBack);
    assert_eq!(give(&mut session, &UNDO), Ok(6));
    assert_eq!(titled(&session), "judul 1");
    assert_eq!(give(&mut session, &REDO), Ok(7));
    assert_eq!(give(&mut session, &REDO), Ok(8));
    assert_eq!(titled(&session), "judul 3");
    assert_eq!(give(&mut session, &REDO), Err(Refusal::NothingToRedo.into()));
    give(&mut session, &UNDO).unwrap();
    say(&mut session, "lain");
    assert_eq!(session.redoable(), None, "a new step forgets the old way");
    session.close().unwrap();

    let mut session = hall.open();
    for expected in ["judul 2", "judul 1", ""] {
        give(&mut session, &UNDO).unwrap();
        assert_eq!(titled(&session), expected);
    }
    assert_eq!(give(&mut session, &UNDO), Err(Refusal::NothingToUndo.into()));
}

#[test]
fn a_command_sent_twice_is_recorded_once() {
    let hall = Hall::new();
    let mut session = Session::create(&hall.folder, &beginning()).unwrap();
    let send =
        |session: &mut Session, text: &str| session.submit(&title(text), &context(), Source::Web, Some("a-1")).unwrap();
    let first = send(&mut session, "satu");
    assert!(!first.repeated);
    session.close().unwrap();
    let mut session = hall.open();
    say(&mut session, "dua");
    let again = send(&mut session, "tiga");
    assert_eq!((again.n, again.repeated), (first.n, true));
    assert_eq!(again.events, first.events);
    assert_eq!(titled(&session), "dua");
}

#[test]
fn a_second_writer_is_refused_and_told_who_writes() {
    let hall = Hall::held(2);
    let mut session = hall.open();
    let Err(OpenError::Locked { folder, holder }) = Session::open(&hall.folder) else {
        panic!("two writers");
    };
    assert_eq!(folder, hall.folder);
    assert_eq!(holder.unwrap().pid, std::process::id());

    let n = say(&mut session, "sedang ditulis");
    session.wait_saved(n).unwrap();
    let mut seen = Session::view(&hall.folder).unwrap();
    assert_eq!(titled(&seen), "sedang ditulis");
    assert_eq!(give(&mut seen, &title("tidak")), Err(SubmitError::ReadOnly(ReadOnly::Asked)));
    session.close().unwrap();
    assert!(Session::open(&hall.folder).is_ok());
}

#[test]
fn a_cut_journal_opens_with_every_complete_line() {
    let hall = Hall::held(4);
    let whole = hall.journal();
    let ends: Vec<usize> = whole.iter().enumerate().filter_map(|(at, byte)| (*byte == b'\n').then_some(at)).collect();
    // Around every line end, and here and there between. (Every byte is cut where no real disk has to be waited for.)
    let near = ends.iter().flat_map(|end| [end - 1, *end, end + 1]);
    for cut in near.chain((0..whole.len()).step_by(251)) {
        hall.put(&whole[..cut]);
        let torn = hall.path("journal.jsonl.torn");
        let _ = std::fs::remove_file(&torn);
        // A line counts as soon as all of it is there but its end.
        let lines = ends.iter().filter(|end| **end <= cut).count();
        if lines == 0 {
            assert!(matches!(Session::open(&hall.folder), Err(OpenError::Lost { .. })));
            continue;
        }
        let session = hall.open();
        assert_eq!(session.head().mark.n, lines as u64, "cut at {cut}");
        assert_eq!(session.read_only(), None);
        session.close().unwrap();
        let kept = ends[lines - 1] + 1;
        assert_eq!(hall.journal(), whole[..kept]);
        let aside = std::fs::read(&torn).unwrap_or_default();
        assert_eq!(aside, whole[kept.min(cut)..cut], "cut at {cut}");
    }
}

fn same(path: &Path, bytes: &[u8]) -> bool {
    std::fs::read(path).is_ok_and(|found| found == bytes)
}

#[test]
fn damage_in_the_middle_is_named_and_never_deleted() {
    let hall = Hall::held(6);
    let mut broken = hall.journal();
    let third = broken.iter().enumerate().filter(|(_, b)| **b == b'\n');
    let at = third.map(|(at, _)| at).nth(1).unwrap() + 20;
    broken[at] ^= 1;
    hall.put(&broken);
    let mut session = hall.open();
    assert_eq!(session.read_only(), Some(&ReadOnly::Damaged));
    assert_eq!(session.recovery().damage[0].line, 3);
    assert_eq!(titled(&session), "judul 1", "what stands before the damage");
    assert!(give(&mut session, &title("tidak")).is_err());
    session.close().unwrap();
    assert!(same(&hall.path("journal.jsonl"), &broken));
}

#[test]
fn saved_minutes_bridge_damage_before_them() {
    let hall = Hall::held(4);
    let mut session = hall.open();
    session.save_now(papers()).unwrap();
    say(&mut session, "sesudah simpan");
    session.close().unwrap();
    let mut broken = hall.journal();
    let second = broken.iter().position(|b| *b == b'\n').unwrap() + 30;
    broken[second] ^= 4;
    hall.put(&broken);

    let session = hall.open();
    assert_eq!(session.read_only(), None);
    assert_eq!(titled(&session), "sesudah simpan");
    assert_eq!(session.recovery().damage[0].line, 2);
    let kept = hall.path("journal.jsonl.rusak-1");
    assert!(session.recovery().notices.contains(&Notice::Restored {
        from: hall.path("minutes.json"),
        saved_at: 5,
        after: 1,
        kept: Some(kept.clone()),
    }));
    session.close().unwrap();
    assert!(same(&kept, &broken));
    let session = hall.open();
    assert_eq!(titled(&session), "sesudah simpan");
    assert!(session.recovery().damage.is_empty());
}

#[test]
fn the_journal_says_what_happened() {
    let hall = Hall::new();
    let mut session = Session::create(&hall.folder, &beginning()).unwrap();
    let n = say(&mut session, "Musdes");
    let entry = session.entry(n).unwrap();
    assert_eq!(entry.stamp.at, context().now);
    assert_eq!(entry.stamp.by, "P02");
    assert_eq!(entry.source, "tui");
    assert_eq!(entry.events, [Event::Described(described("Musdes"))]);
    assert_eq!(session.entry(1).unwrap().standing, Standing::Mark);
}

#[test]
fn a_whole_meeting_is_the_same_after_reopening() {
    let hall = Hall::new();
    let mut session = Session::create(&hall.folder, &beginning()).unwrap();
    for (at, line) in super::sample::SCRIPT.lines().enumerate() {
        let scripted: Scripted = line.parse().unwrap();
        let context = Context { now: scripted.at.unwrap(), actor: scripted.actor.clone().unwrap() };
        let cid = format!("sample-{at}");
        session.submit(&scripted.command, &context, Source::Script, Some(&cid)).unwrap();
    }
    session.save_now(real_papers()).unwrap();
    let live = session.meeting().clone();
    let found = check(&Place::default(), &hall.folder, &*real_papers()).unwrap();
    assert_eq!((&found.minutes, &found.actions), (&Agreement::Current, &Agreement::Current));
    session.close().unwrap();
    let session = hall.open();
    assert!(session.meeting() == &live, "told by the journal");
    assert_eq!(session.recovery(), &Default::default());
    session.close().unwrap();
    std::fs::remove_file(hall.path("journal.jsonl")).unwrap();
    assert!(Session::view(&hall.folder).unwrap().meeting() == &live, "told by the minutes");
}

#[test]
fn a_step_of_several_events_is_one_line_and_one_undo() {
    let hall = Hall::held(1);
    let mut session = hall.open();
    let before = session.meeting().clone();
    let receipt = session
        .submit(
            &Command::UseProfile(UseProfile { kind: MeetingKind::VillageDeliberation }),
            &context(),
            Source::Tui,
            None,
        )
        .unwrap();
    assert_eq!((receipt.n, receipt.events.len()), (3, 2));
    session.close().unwrap();
    let mut session = hall.open();
    assert_eq!(session.entry(3).unwrap().events, receipt.events);
    give(&mut session, &UNDO).unwrap();
    assert_eq!(session.meeting(), &before);
}

#[test]
fn what_was_announced_is_not_undone() {
    let hall = Hall::held(1);
    let mut session = hall.open();
    let cancel = Command::Cancel(Cancel { reason: "banjir".into() });
    give(&mut session, &cancel).unwrap();
    assert_eq!(give(&mut session, &UNDO), Err(Refusal::Announced.into()));
    assert_eq!(session.meeting().stage, Stage::Cancelled);
}

#[test]
fn a_step_too_long_for_a_line_is_refused_and_changes_nothing() {
    let hall = Hall::held(1);
    let mut session = hall.open();
    let mut long = described("panjang");
    long.details.areas = (0..100)
        .map(|_| musyawarah::meeting::details::Area { kind: "desa".into(), name: "a".repeat(1000).as_str().into() })
        .collect();
    let refused = give(&mut session, &Command::Describe(long));
    assert!(matches!(refused, Err(SubmitError::TooLong { limit: 65_536, .. })), "{refused:?}");
    assert_eq!((titled(&session), session.head().mark.n), ("judul 1", 2));
}

#[test]
fn minutes_ahead_of_the_journal_are_believed() {
    let hall = Hall::held(2);
    let old = hall.journal();
    let mut session = hall.open();
    say(&mut session, "hanya di risalah");
    session.save_now(papers()).unwrap();
    session.close().unwrap();
    hall.put(&old);
    let session = hall.open();
    assert_eq!((titled(&session), session.read_only()), ("hanya di risalah", None));
    assert!(same(&hall.path("journal.jsonl.rusak-1"), &old));
}

#[test]
fn minutes_of_another_session_are_kept_aside_not_believed() {
    let hall = Hall::held(2);
    let other = Hall::held(3);
    let mut session = other.open();
    session.save_now(papers()).unwrap();
    session.close().unwrap();
    let foreign = std::fs::read(other.path("minutes.json")).unwrap();
    std::fs::write(hall.path("minutes.json"), &foreign).unwrap();
    let mut session = hall.open();
    assert_eq!(titled(&session), "judul 2");
    let kept = hall.path("minutes.json.rusak-1");
    let path = hall.path("minutes.json");
    assert_eq!(session.recovery().notices, [Notice::MinutesDiffer { path, n: 4, kept: Some(kept.clone()) }]);
    session.save_now(papers()).unwrap();
    assert!(same(&kept, &foreign));
}

#[test]
fn the_minutes_saved_before_stand_in_for_broken_ones() {
    let hall = Hall::held(1);
    let mut session = hall.open();
    session.save_now(papers()).unwrap();
    say(&mut session, "kedua");
    session.save_now(papers()).unwrap();
    session.close().unwrap();
    let whole = std::fs::read(hall.path("minutes.json")).unwrap();
    std::fs::write(hall.path("minutes.json"), &whole[..whole.len() / 2]).unwrap();

    let session = hall.open();
    assert_eq!(titled(&session), "kedua", "the journal tells all");
    assert!(matches!(&session.recovery().notices[..], [Notice::MinutesUnreadable { kept: Some(_), .. }]));
    session.close().unwrap();
    std::fs::remove_file(hall.path("journal.jsonl")).unwrap();
    let session = hall.open();
    assert_eq!((titled(&session), session.head().mark.n), ("judul 1", 3));
}

#[test]
fn a_damaged_meeting_goes_on_when_the_user_wants_it_to() {
    let hall = Hall::held(6);
    let mut broken = hall.journal();
    let middle = broken.len() / 2;
    broken[middle] ^= 1;
    hall.put(&broken);
    let session = hall.open();
    assert_eq!(session.read_only(), Some(&ReadOnly::Damaged));
    let (told, n) = (session.meeting().clone(), session.head().mark.n);
    session.close().unwrap();

    let mut session = Session::salvage(&hall.folder).unwrap();
    assert_eq!((session.read_only(), session.meeting()), (None, &told));
    let kept = hall.path("journal.jsonl.rusak-1");
    assert!(session.recovery().notices.contains(&Notice::Salvaged { n, kept: Some(kept.clone()) }));
    say(&mut session, "lanjut");
    session.close().unwrap();
    assert!(same(&kept, &broken));
    let session = hall.open();
    assert_eq!((titled(&session), session.read_only()), ("lanjut", None));
}

#[test]
fn drafts_outlive_the_session_and_stay_small() {
    let hall = Hall::held(1);
    let mut session = hall.open();
    session.save_draft("baris", "14 u PMT 90 hari");
    session.save_draft("usulan/K03", "dua\nbaris");
    session.save_draft("sudah", "dikirim");
    session.clear_draft("sudah");
    session.close().unwrap();
    let mut session = hall.open();
    let drafts: Vec<_> = session.drafts().iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    assert_eq!(drafts, [("baris", "14 u PMT 90 hari"), ("usulan/K03", "dua\nbaris")]);
    for letter in 0..200 {
        session.save_draft("baris", &"k".repeat(5000 + letter));
        session.wait_drafts().unwrap();
    }
    session.close().unwrap();
    assert!(std::fs::metadata(hall.path("drafts.jsonl")).unwrap().len() < 300 << 10);
    assert_eq!(hall.open().drafts()["baris"].len(), 5199);
}

#[test]
fn the_papers_saved_before_are_kept() {
    let hall = Hall::held(1);
    let mut session = hall.open();
    session.save_now(papers()).unwrap();
    let first = std::fs::read(hall.path("minutes.json")).unwrap();
    assert_eq!(session.save_wait(std::time::Instant::now()), None, "nothing new to save");
    say(&mut session, "kedua");
    assert!(session.save_wait(std::time::Instant::now()).is_some());
    session.save_now(papers()).unwrap();
    assert!(same(&hall.path("minutes.json.bak"), &first));
    assert!(!same(&hall.path("minutes.json"), &first));
}

#[cfg(unix)]
#[test]
fn files_are_for_their_owner_and_links_are_not_followed() {
    use std::os::unix::fs::PermissionsExt as _;
    let hall = Hall::held(1);
    let mut session = hall.open();
    session.save_draft("baris", "teks");
    session.save_now(papers()).unwrap();
    session.close().unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&hall.folder), 0o700);
    for name in ["journal.jsonl", "minutes.json", "actions.json", ".lock", "drafts.jsonl"] {
        assert_eq!(mode(&hall.path(name)), 0o600, "{name}");
    }

    std::fs::rename(hall.path("journal.jsonl"), hall.path("asli")).unwrap();
    std::os::unix::fs::symlink(hall.path("asli"), hall.path("journal.jsonl")).unwrap();
    let Err(OpenError::Disk(fault)) = Session::open(&hall.folder) else { panic!("followed") };
    assert_eq!(fault.kind, std::io::ErrorKind::InvalidInput);
}

#[test]
fn sessions_are_made_listed_and_found() {
    let dir = tempfile::tempdir().unwrap();
    let library = Library::at(dir.path().join("rapat"));
    assert_eq!(library.entries(), Ok(Vec::new()));
    let day = chrono::NaiveDate::from_ymd_opt(2026, 6, 13).unwrap();
    let mut first = library.create(day, &beginning()).unwrap();
    say(&mut first, "Musdes RKP Desa 2027");
    first.save_now(papers()).unwrap();
    let second = library.create(day, &beginning()).unwrap();
    let (one, two) = (first.folder().to_owned(), second.folder().to_owned());
    assert!(two.ends_with("2026-06-13-musdes-rkp-desa-2027-2"));
    std::fs::create_dir(library.root().join("bukan rapat")).unwrap();
    let broken = library.root().join("2026-07-01-rusak");
    std::fs::create_dir(&broken).unwrap();
    std::fs::write(broken.join("minutes.json"), "{").unwrap();

    let entries = library.entries().unwrap();
    let names: Vec<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names, ["2026-06-13-musdes-rkp-desa-2027", "2026-06-13-musdes-rkp-desa-2027-2", "2026-07-01-rusak"]);
    let summary = entries[0].summary.as_ref().unwrap();
    assert_eq!((summary.title.as_str(), summary.stage, summary.n), ("Musdes RKP Desa 2027", Some(Stage::Draft), 2));
    let unsaved = entries[1].summary.as_ref().unwrap();
    assert_eq!((unsaved.title.as_str(), unsaved.date, unsaved.stage), ("Musdes RKP Desa 2027", Some(day), None));
    assert!(entries[2].summary.is_err());

    let find = |argument: &str| library.find(argument);
    assert_eq!(find("2026-06-13-musdes-rkp-desa-2027"), Ok(one.clone()), "a whole name, though another begins so");
    assert_eq!(find("2026-07"), Ok(broken));
    assert_eq!(find("rus"), Ok(library.root().join("2026-07-01-rusak")), "without the day");
    assert!(matches!(find("2026-06"), Err(FindError::Ambiguous { names, .. }) if names.len() == 2));
    let real = |path: &Path| path.canonicalize().unwrap();
    assert_eq!(find(two.to_str().unwrap()), Ok(real(&two)));
    assert_eq!(find(two.join("journal.jsonl").to_str().unwrap()), Ok(real(&two)));
    assert!(matches!(find(library.root().to_str().unwrap()), Err(FindError::NotASession { .. })));
    for unknown in ["", "rapat lain", "../rapat", "..", "2026-06-13-musdes-rkp-desa-2027/tak-ada"] {
        assert!(matches!(find(unknown), Err(FindError::Unknown { .. } | FindError::NotASession { .. })), "{unknown}");
    }
}

#[test]
fn check_names_what_disagrees_and_rebuild_mends_it() {
    let place = Place::default();
    let hall = Hall::held(3);
    let look = || check(&place, &hall.folder, &*papers()).unwrap();
    let found = look();
    assert_eq!((&found.minutes, &found.actions, found.lines), (&Agreement::Missing, &Agreement::Missing, 4));
    assert!(found.is_sound());

    let mut session = hall.open();
    session.save_now(papers()).unwrap();
    let found = look();
    assert_eq!((&found.minutes, &found.actions), (&Agreement::Current, &Agreement::Current));
    let n = say(&mut session, "sesudahnya");
    session.wait_saved(n).unwrap();
    assert_eq!(look().minutes, Agreement::Older { n: 4 });
    session.close().unwrap();

    let saved = std::fs::read_to_string(hall.path("minutes.json")).unwrap();
    std::fs::write(hall.path("minutes.json"), saved.replace("judul 3", "diubah")).unwrap();
    std::fs::write(hall.path("actions.json"), "[1]").unwrap();
    let found = look();
    assert_eq!((&found.minutes, &found.actions), (&Agreement::Differs { n: 4 }, &Agreement::Differs { n: 4 }));
    assert!(!found.is_sound());

    let found = rebuild(&place, &hall.folder, &papers()).unwrap();
    assert_eq!((&found.minutes, &found.actions, found.is_sound()), (&Agreement::Current, &Agreement::Current, true));
    let aside = std::fs::read_to_string(hall.path("minutes.json.rusak-1")).unwrap();
    assert!(aside.contains("diubah"));

    let mut broken = hall.journal();
    let middle = broken.len() / 2;
    broken[middle] ^= 1;
    std::fs::remove_file(hall.path("minutes.json")).unwrap();
    std::fs::remove_file(hall.path("minutes.json.bak")).unwrap();
    hall.put(&broken);
    let found = look();
    assert_eq!((found.damage.len(), found.damage[0].line, found.is_sound()), (1, 3, false));
    assert_eq!(rebuild(&place, &hall.folder, &papers()), Err(RebuildError::ReadOnly(ReadOnly::Damaged)));
}

#[test]
fn whoever_waits_for_saving_is_woken() {
    let hall = Hall::held(1);
    let mut session = hall.open();
    let (wake, woken) = std::sync::mpsc::channel();
    session.wake_with(Box::new(move || wake.send(()).unwrap_or_default()));
    let n = say(&mut session, "satu");
    while session.saved_through() < n {
        woken.recv().unwrap();
    }
    session.save(papers()).unwrap();
    while session.papers_at() != Some(n) {
        woken.recv().unwrap();
    }
    assert_eq!((session.failure(), session.save_error(), session.drafts_fault()), (None, None, None));
}

#[test]
fn many_steps_are_taken_back_and_brought_back_one_by_one() {
    let hall = Hall::new();
    let mut session = Session::create(&hall.folder, &beginning()).unwrap();
    let mut states = vec![session.meeting().clone()];
    for step in 0..200 {
        say(&mut session, &format!("judul {step}"));
        states.push(session.meeting().clone());
    }
    let mut at = 200;
    // Back and forth over the places where a state is kept on the way.
    for (turns, back) in [(150, true), (40, false), (90, true), (30, false)] {
        for _ in 0..turns {
            give(&mut session, if back { &UNDO } else { &REDO }).unwrap();
            at = if back { at - 1 } else { at + 1 };
            assert!(session.meeting() == &states[at], "state {at}");
        }
    }
    say(&mut session, "cabang");
    give(&mut session, &UNDO).unwrap();
    assert!(session.meeting() == &states[at]);
    session.close().unwrap();
    assert!(hall.open().meeting() == &states[at]);
}

#[test]
fn several_commands_are_one_step_or_none() {
    let hall = Hall::held(1);
    let mut session = hall.open();
    let before = session.meeting().clone();
    let all = |session: &mut Session, commands: &[Command]| {
        session.submit_all(commands, &context(), Source::Import, Some("impor-1"))
    };
    let refused = all(&mut session, &[title("satu"), title(""), title("tiga")]).unwrap_err();
    assert_eq!(refused.at, 1);
    assert!(matches!(refused.error, SubmitError::Refused(Refusal::Missing { .. })));
    assert_eq!(all(&mut session, &[title("satu"), UNDO]).unwrap_err().error, Refusal::NothingToUndo.into());
    assert_eq!((session.meeting(), session.head().mark.n), (&before, 2));

    let profile = Command::UseProfile(UseProfile { kind: MeetingKind::VillageDeliberation });
    let receipt = all(&mut session, &[title("satu"), profile]).unwrap();
    assert_eq!((receipt.n, receipt.events.len(), titled(&session)), (3, 3, "satu"));
    assert!(all(&mut session, &[title("satu")]).unwrap().repeated);
    let live = session.meeting().clone();
    session.close().unwrap();
    let mut session = hall.open();
    assert_eq!(session.meeting(), &live);
    give(&mut session, &UNDO).unwrap();
    assert_eq!(session.meeting(), &before);
}

#[test]
fn a_step_taken_back_after_saving_does_not_come_back_with_the_minutes() {
    let hall = Hall::held(3);
    let mut session = hall.open();
    session.save_now(papers()).unwrap();
    give(&mut session, &UNDO).unwrap();
    session.close().unwrap();
    let mut broken = hall.journal();
    let second = broken.iter().position(|byte| *byte == b'\n').unwrap() + 30;
    broken[second] ^= 4;
    hall.put(&broken);
    // The minutes cover the damage, but not what the step they hold was taken back to.
    let session = hall.open();
    assert_eq!((session.read_only(), titled(&session)), (Some(&ReadOnly::Damaged), "judul 3"));
    session.close().unwrap();
    let session = Session::salvage(&hall.folder).unwrap();
    assert_eq!((session.read_only(), titled(&session)), (None, "judul 3"));
    let kept = Some(hall.path("journal.jsonl.rusak-1"));
    assert!(session.recovery().notices.contains(&Notice::Salvaged { n: 4, kept }));
}

#[test]
fn minutes_whose_state_cannot_be_read_give_way_to_those_before() {
    let hall = Hall::held(1);
    let mut session = hall.open();
    session.save_now(papers()).unwrap();
    say(&mut session, "kedua");
    session.save_now(papers()).unwrap();
    session.close().unwrap();
    let saved = std::fs::read_to_string(hall.path("minutes.json")).unwrap();
    std::fs::write(hall.path("minutes.json"), saved.replace("\"draft\"", "\"melayang\"")).unwrap();
    std::fs::remove_file(hall.path("journal.jsonl")).unwrap();
    let session = hall.open();
    assert_eq!((titled(&session), session.read_only()), ("judul 1", None));
    let told = session.recovery().notices.iter().any(|notice| matches!(notice, Notice::MinutesUnreadable { .. }));
    assert!(told, "{:?}", session.recovery());
}
