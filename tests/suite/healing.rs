//! What is done to a journal behind the program's back is found, named, and healed where anything proves how it was.

use super::program::{MEETING, Program};
use super::sample;
use musyawarah::i18n::{Language, Words, files};
use musyawarah::meeting::{Context, Moment, Scripted};
use musyawarah::store::{Beginning, Hash, Notice, OpenError, Session, Source, Why};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A session of the sample meeting, with its journal's lines.
pub struct Held {
    pub program: Program,
    pub session: String,
    pub lines: Vec<String>,
}

impl Held {
    /// The whole sample meeting.
    pub fn sample() -> Self {
        let program = Program::new();
        let args = ["apply", "--new", "Musdes RKP Desa 2027", "--date", "2026-06-13"];
        program.feed(&args, sample::SCRIPT.as_bytes()).with(0);
        let session = "2026-06-13-musdes-rkp-desa-2027".to_owned();
        let journal = fs::read_to_string(program.folder(&session).join("journal.jsonl")).unwrap();
        Self { lines: journal.lines().map(str::to_owned).collect(), program, session }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.program.folder(&self.session).join(name)
    }

    /// Puts these lines in place of the journal.
    pub fn put(&self, lines: &[String]) {
        fs::write(self.path("journal.jsonl"), lines.join("\n") + "\n").unwrap();
    }

    /// Leaves only the journal.
    pub fn journal_alone(&self) {
        for name in ["minutes.json", "minutes.json.bak", "actions.json"] {
            let _ = fs::remove_file(self.path(name));
        }
    }
}

/// The same lines, linked and sealed anew from this one on, as somebody who knows how would do it.
pub fn resealed(lines: &[String], from: usize) -> Vec<String> {
    let mut sealed: Vec<String> = lines[..from].to_vec();
    for line in &lines[from..] {
        let before = sealed.last().map_or(Hash::ZERO.to_string(), |line| sum(line).to_owned());
        let (open, _) = line.rsplit_once(",\"p\":\"").unwrap();
        let body = format!("{open},\"p\":\"{before}\"");
        sealed.push(format!("{body},\"h\":\"{}\"}}", Hash::of(body.as_bytes())));
    }
    sealed
}

fn sum(line: &str) -> &str {
    &line[line.len() - 34..line.len() - 2]
}

#[test]
fn the_rules_lead_from_every_command_to_what_was_recorded() {
    let held = Held::sample();
    let told = held.program.run(&["check", &held.session, "--json"]).with(0).whole();
    assert_eq!((&told["edited_lines"], &told["silent_lines"]), (&serde_json::json!([]), &serde_json::json!(0)));
}

#[test]
fn an_edited_line_is_named_though_all_sums_were_made_anew() {
    let held = Held::sample();
    let at = held.lines.iter().position(|line| line.contains("\"k\":\"note.added\"")).unwrap();
    let mut lines = held.lines.clone();
    let text = lines[at].find("\"text\":\"").unwrap() + 8;
    lines[at].insert_str(text, "Bukan begitu: ");
    let mut lines = resealed(&lines, at);
    held.put(&lines);
    held.journal_alone();
    let told = held.program.run(&["check", &held.session, "--json"]).with(4).whole();
    assert_eq!(told["damaged_lines"], serde_json::json!([]), "the sums say nothing");
    assert_eq!(told["edited_lines"], serde_json::json!([at + 1]));
    let said = held.program.run(&["check", &held.session, "--lang", "en"]).with(4).out;
    assert!(said.contains(&format!("Line {} of the journal records something else", at + 1)), "{said}");

    // A line that does not tell its command cannot be judged, and is counted.
    let command = lines[at].find(",\"c\":").unwrap();
    let end = lines[at].rfind(",\"p\":").unwrap();
    lines[at].replace_range(command..end, "");
    lines = resealed(&lines, at);
    held.put(&lines);
    let told = held.program.run(&["check", &held.session, "--json"]).with(0).whole();
    assert_eq!(told["silent_lines"], 1);
}

/// A neighbourhood meeting in session, in a folder that can be copied as a program that shares folders would.
struct Shared {
    _dir: TempDir,
    here: PathBuf,
    there: PathBuf,
}

impl Shared {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let (here, there) = (dir.path().join("rapat"), dir.path().join("rapat-di-laptop-lain"));
        let now = Moment::parse_from_rfc3339("2026-06-14T18:00:00+07:00").unwrap();
        let beginning = Beginning { title: "Rapat".to_owned(), now, actor: "P02".to_owned(), source: Source::Cli };
        Session::create(&here, &beginning).unwrap().close().unwrap();
        let shared = Self { _dir: dir, here, there };
        give(&shared.here, MEETING);
        shared.copy_there();
        shared
    }

    fn copy_there(&self) {
        fs::create_dir_all(&self.there).unwrap();
        fs::copy(self.here.join("journal.jsonl"), self.there.join("journal.jsonl")).unwrap();
    }

    /// The journal from there arrives here under this name.
    fn arrives_as(&self, name: &str) {
        fs::copy(self.there.join("journal.jsonl"), self.here.join(name)).unwrap();
    }

    fn journal(&self) -> String {
        fs::read_to_string(self.here.join("journal.jsonl")).unwrap()
    }

    fn open(&self) -> Session {
        opened(&self.here)
    }
}

/// The session in a folder. A process that another test has just begun may hold the lock for a moment.
fn opened(folder: &Path) -> Session {
    loop {
        match Session::open(folder) {
            Err(OpenError::Locked { .. }) => std::thread::yield_now(),
            opened => return opened.unwrap(),
        }
    }
}

/// Gives these commands, each line one, to the session in a folder.
fn give(folder: &Path, script: &str) {
    let mut session = opened(folder);
    let now = Moment::parse_from_rfc3339("2026-06-14T19:00:00+07:00").unwrap();
    for line in script.lines().filter(|line| !line.is_empty()) {
        let scripted: Scripted = line.parse().unwrap();
        let context = Context { now: scripted.at.unwrap_or(now), actor: "P02".to_owned() };
        session.submit(&scripted.command, &context, Source::Cli, scripted.cid.as_deref()).unwrap();
    }
    session.close().unwrap();
}

const OURS: &str = r#"
{"cmd":"need.add","proposal":{"activity":"Lampu jalan","cost":1500000}}
"#;
const THEIRS: &str = r#"
{"cmd":"need.add","proposal":{"activity":"Talud","cost":3000000}}
{"cmd":"need.support","id":"K01","supporters":["P01"]}
{"cmd":"note.add","remark":{"speaker":"P03","kind":"opinion","text":"K01"}}
{"cmd":"agenda.finish"}
"#;

fn needs(session: &Session) -> Vec<(String, usize)> {
    session.meeting().needs.iter().map(|need| (need.proposal.activity.to_string(), need.supporters.len())).collect()
}

/// How the common programs name the copy they could not merge.
const CONFLICT_COPIES: [&str; 5] = [
    "journal (1).jsonl",
    "journal.sync-conflict-20260614-191500-ABCDEF7.jsonl",
    "journal-LAPTOP-RATNA.jsonl",
    "journal (Ratna's conflicted copy 2026-06-14).jsonl",
    "salinan",
];

#[test]
fn a_lost_line_is_put_in_again_from_a_copy_under_any_name() {
    for name in CONFLICT_COPIES {
        let shared = Shared::new();
        let whole = shared.journal();
        shared.arrives_as(name);
        let broken = whole.replacen("Mbah Karto", "Mbah Kartu", 1);
        fs::write(shared.here.join("journal.jsonl"), &broken).unwrap();
        let session = shared.open();
        assert_eq!(session.read_only(), None);
        let notices = &session.recovery().notices;
        let kept = shared.here.join("journal.jsonl.rusak-1");
        let mended = Notice::Mended { lines: vec![6], from: vec![shared.here.join(name)], kept: Some(kept.clone()) };
        assert_eq!(notices[..2], [Notice::Broken { lines: vec![6], whole: 15 }, mended], "{name}");
        let said = files::notice(&Words::new(Language::Indonesian), &notices[1]);
        assert!(said.contains("Baris 6 dipulihkan dari") && said.contains("journal.jsonl.rusak-1"), "{said}");
        session.close().unwrap();
        assert_eq!((shared.journal(), fs::read_to_string(&kept).unwrap()), (whole, broken));
        let again = shared.open();
        assert_eq!((again.recovery().damage.len(), again.recovery().notices.len()), (0, 1), "{:?}", again.recovery());
    }
}

#[test]
fn a_copy_that_goes_on_longer_is_taken() {
    let shared = Shared::new();
    give(&shared.there, THEIRS);
    let before = shared.journal();
    shared.arrives_as(CONFLICT_COPIES[1]);
    let look = Session::view(&shared.here).unwrap();
    assert_eq!((needs(&look).len(), shared.journal() == before), (1, true), "looking changes nothing");
    let session = shared.open();
    let copy = shared.here.join(CONFLICT_COPIES[1]);
    assert!(session.recovery().notices.contains(&Notice::Continued { lines: 4, from: vec![copy.clone()], kept: None }));
    session.close().unwrap();
    assert_eq!(shared.journal(), fs::read_to_string(copy).unwrap());
    assert!(!shared.here.join("journal.jsonl.rusak-1").exists(), "lines that only follow replace nothing");
}

#[test]
fn of_two_ways_both_are_kept_and_ids_find_their_things() {
    let shared = Shared::new();
    give(&shared.here, OURS);
    give(&shared.there, THEIRS);
    shared.arrives_as(CONFLICT_COPIES[0]);
    let ours = shared.journal();
    let session = shared.open();
    // Theirs is longer: it goes on, and ours is repeated on it.
    assert_eq!(needs(&session), [("Talud".to_owned(), 1), ("Lampu jalan".to_owned(), 0)]);
    let told = &session.recovery().notices;
    let own = shared.here.join("journal.jsonl");
    assert!(told.contains(&Notice::Joined { from: own, fork: 16, repeated: 1, refused: 0 }), "{told:?}");
    assert_eq!(session.recovery().conflicts, []);
    let head = session.head();
    session.close().unwrap();
    assert_eq!(fs::read_to_string(shared.here.join("journal.jsonl.rusak-1")).unwrap(), ours);

    // Nothing is joined twice: not by opening again, not when our own old file comes back as well.
    fs::write(shared.here.join(CONFLICT_COPIES[2]), &ours).unwrap();
    let session = shared.open();
    assert_eq!((session.head(), &session.recovery().notices[..]), (head, &[Notice::NoMinutes][..]));
    session.close().unwrap();

    // There they go on, and their old file arrives again: only what is new follows.
    give(&shared.there, r#"{"cmd":"need.support","id":"K01","supporters":["P03","P04"]}"#);
    shared.arrives_as(CONFLICT_COPIES[0]);
    let session = shared.open();
    assert_eq!(session.recovery().conflicts, []);
    assert_eq!(needs(&session), [("Talud".to_owned(), 2), ("Lampu jalan".to_owned(), 0)]);
    session.close().unwrap();

    // What both changed since is for people to choose.
    give(&shared.here, r#"{"cmd":"need.support","id":"K02","supporters":["P01"]}"#);
    give(&shared.there, r#"{"cmd":"need.support","id":"K01","supporters":[]}"#);
    give(&shared.here, r#"{"cmd":"need.support","id":"K01","supporters":["P01"]}"#);
    shared.arrives_as(CONFLICT_COPIES[0]);
    let session = shared.open();
    assert_eq!(session.recovery().conflicts.iter().map(|it| &it.why).collect::<Vec<_>>(), [&Why::Both]);
    assert_eq!(needs(&session), [("Talud".to_owned(), 1), ("Lampu jalan".to_owned(), 1)]);
}

#[test]
fn the_shorter_way_is_repeated_with_the_ids_its_things_have_here() {
    let shared = Shared::new();
    give(&shared.here, &OURS.repeat(6).replace("Lampu jalan", "Lampu"));
    give(&shared.there, THEIRS);
    shared.arrives_as(CONFLICT_COPIES[3]);
    let session = shared.open();
    let conflicts: Vec<_> = session.recovery().conflicts.iter().map(|conflict| &conflict.what["cmd"]).collect();
    assert_eq!(conflicts, ["agenda.finish"], "it was about the item talked about then");
    let needs = needs(&session);
    assert_eq!((needs.len(), &needs[6]), (7, &("Talud".to_owned(), 1)), "K01 there is K07 here");
    let note = session.meeting().notes.last().unwrap();
    assert_eq!(note.remark.text.as_str(), "K01", "what was said stays as it was said");
    let entry = session.entry(session.head().mark.n - 1).unwrap();
    assert_eq!((entry.stamp.by.as_str(), entry.source.as_str()), ("P02", "cli"));
}

#[test]
fn what_may_not_happen_any_more_is_listed_and_kept() {
    let shared = Shared::new();
    give(
        &shared.here,
        &format!(
            "{}{}",
            OURS.repeat(8),
            r#"{"cmd":"agenda.finish"}
{"cmd":"agenda.start","id":"A02"}"#
        ),
    );
    give(&shared.there, THEIRS);
    give(&shared.there, r#"{"cmd":"undo"}"#);
    give(
        &shared.there,
        r#"{"cmd":"person.add","person":{"name":"Budi"}}
{"cmd":"agenda.finish"}
{"cmd":"person.remove","id":"P05"}
{"cmd":"agenda.start","id":"A02"}"#,
    );
    give(&shared.here, r#"{"cmd":"presence.mark","participants":["P05"],"presence":{"change":"arrived"}}"#);
    shared.arrives_as(CONFLICT_COPIES[4]);
    let session = shared.open();
    let told = session.recovery().notices.iter().find_map(|notice| match notice {
        Notice::Joined { repeated, refused, .. } => Some((*repeated, *refused)),
        _ => None,
    });
    let conflicts: Vec<_> = session.recovery().conflicts.iter().map(|conflict| &conflict.what["cmd"]).collect();
    assert_eq!(told, Some((4, 3)), "{conflicts:?}");
    assert_eq!(conflicts, ["agenda.finish", "person.remove", "agenda.start"]);
    assert!(session.meeting().people.iter().any(|person| person.person.name.as_str() == "Budi"));
    let words = Words::new(Language::English);
    let said = files::conflict(&words, &session.recovery().conflicts[1]);
    assert!(said.contains("person.remove, P05"), "{said}");
    session.close().unwrap();
    let kept = fs::read_to_string(shared.here.join("conflicts.jsonl")).unwrap();
    assert_eq!(kept.lines().count(), 3);
    assert_eq!(shared.open().recovery().conflicts, [], "told once; the journal and the list keep them");
}

#[test]
fn a_branch_of_a_final_meeting_is_told_and_not_joined() {
    let held = Held::sample();
    let there = held.program.folder("lain");
    fs::create_dir(&there).unwrap();
    fs::write(there.join("journal.jsonl"), held.lines[..100].join("\n") + "\n").unwrap();
    give(&there, r#"{"cmd":"note.add","remark":{"speaker":"P03","kind":"opinion","text":"Setuju"}}"#);
    let copy = held.path(CONFLICT_COPIES[0]);
    fs::copy(there.join("journal.jsonl"), &copy).unwrap();
    let before = fs::read(held.path("journal.jsonl")).unwrap();
    let session = opened(&held.program.folder(&held.session));
    assert_eq!(session.recovery().notices, [Notice::Branch { from: copy, fork: 100, lines: 1 }]);
    session.close().unwrap();
    assert_eq!(fs::read(held.path("journal.jsonl")).unwrap(), before, "what was signed stays as it is");
}

#[test]
fn check_tells_what_copies_hold_and_what_was_not_repeated() {
    let held = Held::sample();
    fs::write(held.path(CONFLICT_COPIES[2]), held.lines.join("\n")).unwrap();
    held.put(&[&held.lines[..40], &held.lines[41..]].concat());
    let told = held.program.run(&["check", &held.session, "--json"]).with(4).whole();
    assert_eq!((&told["damaged_lines"], &told["mendable_lines"]), (&serde_json::json!([41]), &serde_json::json!([41])));
    let said = held.program.run(&["check", &held.session]).with(4).out;
    assert!(said.contains("Baris 41 dapat dipulihkan dari salinan"), "{said}");
    held.program.run(&["check", &held.session, "--rebuild"]).with(0);
    assert_eq!(fs::read_to_string(held.path("journal.jsonl")).unwrap(), held.lines.join("\n") + "\n");

    let shared = Shared::new();
    give(&shared.here, &OURS.repeat(6));
    give(&shared.there, THEIRS);
    shared.arrives_as(CONFLICT_COPIES[0]);
    let check = || {
        let command = held.program.command(&["check", shared.here.to_str().unwrap(), "--json"]);
        super::program::ended(command, b"")
    };
    let told = check().with(4).whole();
    assert_eq!(told["branches"], serde_json::json!([{ "file": CONFLICT_COPIES[0], "fork": 16, "lines": 4 }]));
    opened(&shared.here).close().unwrap();
    let told = check().with(0).whole();
    assert_eq!(
        (&told["branches"], told["conflicts"][0]["why"]["is"].as_str()),
        (&serde_json::json!([]), Some("otherwise"))
    );
}
