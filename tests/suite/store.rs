//! Sessions on the real disk: nothing confirmed is lost, nothing lost is hidden.
use musyawarah::meeting::details::{Describe, Details};
use musyawarah::meeting::{Command, Context, Event, Meeting, Moment, Redo, Refusal, Undo};
use musyawarah::store::{
    Beginning, FileName, Head, Notice, OpenError, Paper, Papers, ReadOnly, Session, Source, Standing, SubmitError,
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

fn beginning() -> Beginning {
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

fn papers() -> Arc<dyn Papers> {
    Arc::new(|meeting: &Meeting, head: &Head| -> Result<Vec<Paper>, Box<dyn std::error::Error + Send + Sync>> {
        Ok(vec![
            Paper { name: FileName::minutes(), bytes: serde_json::to_vec_pretty(&head.restorable(meeting))? },
            Paper { name: FileName::actions(), bytes: b"[]".to_vec() },
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
fn a_journal_cut_anywhere_opens_with_every_complete_line() {
    let hall = Hall::held(6);
    let whole = hall.journal();
    let ends: Vec<usize> = whole.iter().enumerate().filter_map(|(at, byte)| (*byte == b'\n').then_some(at)).collect();
    for cut in 0..=whole.len() {
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
