//! `kill -9` while a meeting is being written: whatever was said to be saved is there. Built with the feature
//! `no-flush` this test must fail, or it proves nothing.
use musyawarah::meeting::details::{Describe, Details};
use musyawarah::meeting::{Command, Context, Moment};
use musyawarah::store::{Beginning, Session, Source};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command as Process, Stdio};

/// Where the writing process is told which folder to write.
const FOLDER: &str = "MUSYAWARAH_TEST_FOLDER";

fn context() -> Context {
    let now = Moment::parse_from_rfc3339("2026-06-13T09:22:05.250+07:00").unwrap();
    Context { now, actor: "P02".to_owned() }
}

fn titled(n: u64) -> Command {
    let title = format!("judul {n}").as_str().into();
    Command::Describe(Describe { details: Details { title, ..Details::default() } })
}

/// The process that is killed: it says each line's number once it is saved, and never ends by itself.
#[test]
#[ignore = "run by the test below, in a process of its own"]
fn writes_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let beginning =
        Beginning { title: "Musdes".to_owned(), now: context().now, actor: "P02".to_owned(), source: Source::Tui };
    let mut session = Session::create(&folder, &beginning).unwrap();
    let mut out = std::io::stdout();
    for n in 2.. {
        session.submit(&titled(n), &context(), Source::Tui, None).unwrap();
        session.wait_saved(n).unwrap();
        session.save_draft("baris", &format!("draf {n}"));
        session.wait_drafts().unwrap();
        writeln!(out, "\nsaved {n}").unwrap();
        out.flush().unwrap();
    }
}

fn writer(folder: &Path) -> Child {
    Process::new(std::env::current_exe().unwrap())
        .args(["--exact", "kill::writes_until_it_is_killed", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn nothing_said_to_be_saved_is_lost_by_kill_9() {
    for wanted in [2, 3, 17] {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("2026-06-13-musdes");
        let mut child = writer(&folder);
        let mut said = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok)
            .filter_map(|line| line.strip_prefix("saved ")?.parse::<u64>().ok());
        let saved = said.by_ref().find(|n| *n >= wanted).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        // It may have got further between its last word and its end.
        let saved = said.last().unwrap_or(saved);

        let session = Session::open(&folder).expect("the lock died with its holder, and the journal is there");
        let head = session.head().mark.n;
        assert!(head >= saved, "said {saved}, found {head}");
        assert_eq!(session.meeting().details.title.as_str(), format!("judul {head}"));
        let draft: u64 = session.drafts()["baris"].strip_prefix("draf ").unwrap().parse().unwrap();
        assert!(draft >= saved, "said {saved}, found draft {draft}");
    }
}
