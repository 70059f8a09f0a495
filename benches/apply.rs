//! What a line of a script costs on its way through `musyawarah apply`: read, decided, recorded. It must cost the same
//! whatever was said before, so each kind is measured in an empty meeting and behind 20,000 and 60,000 commands.
#![allow(clippy::unwrap_used, reason = "a benchmark stops at the first surprise")]

use criterion::measurement::WallTime;
use criterion::{BatchSize, BenchmarkGroup, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use musyawarah::meeting::{Context, Moment, Scripted};
use musyawarah::store::{Beginning, Session, Source};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// Enough of a meeting for every kind of line below.
const HALL: &str = r#"
{"cmd":"rules.profile","kind":"umum"}
{"cmd":"meeting.describe","details":{"kind":"umum","title":"Rapat","place":"Balai","date":"2026-06-13"}}
{"cmd":"person.add","person":{"name":"Ratna"}}
{"cmd":"person.add","person":{"name":"Sugeng"}}
{"cmd":"agenda.add","topic":{"title":"Usulan"}}
{"cmd":"presence.mark","participants":["P01","P02"],"presence":{"change":"arrived"}}
{"cmd":"stage.open"}
{"cmd":"agenda.start","id":"A01"}
{"cmd":"need.add","proposal":{"activity":"Talud","cost":3000000,"proposer":"P02"}}
{"cmd":"action.add","plan":{"activity":"Ukur lahan","owner":"P01"}}
"#;

/// What it is called, and its line for a number.
type Kind = (&'static str, fn(u64) -> String);

const KINDS: [Kind; 6] = [
    ("note.add", |n| {
        format!(
            r#"{{"cmd":"note.add","remark":{{"speaker":"P02","kind":"opinion","text":"Jalan {n} rusak 200 meter."}}}}"#
        )
    }),
    ("need.add", |n| {
        format!(r#"{{"cmd":"need.add","proposal":{{"activity":"Talud {n}","cost":3000000,"proposer":"P02"}}}}"#)
    }),
    ("need.support", |n| format!(r#"{{"cmd":"need.support","id":"K01","supporters":["P0{}"]}}"#, 1 + n % 2)),
    ("objection.raise", |n| {
        format!(r#"{{"cmd":"objection.raise","by":"P02","subject":{{"need":"K01"}},"reason":"Lahan {n} belum ada"}}"#)
    }),
    ("decision.draft", |n| {
        format!(r#"{{"cmd":"decision.draft","motion":{{"text":"Menetapkan talud {n}","needs":["K01"]}}}}"#)
    }),
    ("action.add", |n| format!(r#"{{"cmd":"action.add","plan":{{"activity":"Ukur lahan {n}","owner":"P01"}}}}"#)),
];

/// Reads and submits one line, as `apply` does.
fn give(session: &mut Session, line: &str) -> u64 {
    let scripted: Scripted = line.parse().unwrap();
    let now = Moment::parse_from_rfc3339("2026-06-13T09:22:05+07:00").unwrap();
    let context = Context { now, actor: "P01".to_owned() };
    session.submit(&scripted.command, &context, Source::Script, None).unwrap().n
}

/// A session behind which so many commands of every kind lie, on the disk.
fn behind(dir: &Path, commands: u64) -> PathBuf {
    let folder = dir.join(format!("sesudah-{commands}"));
    let now = Moment::parse_from_rfc3339("2026-06-13T09:00:00+07:00").unwrap();
    let beginning = Beginning { title: "Rapat".to_owned(), now, actor: "P01".to_owned(), source: Source::Script };
    let mut session = Session::create(&folder, &beginning).unwrap();
    for line in HALL.lines().filter(|line| !line.is_empty()) {
        give(&mut session, line);
    }
    for (n, (_, line)) in (0..commands).zip(KINDS.iter().cycle()) {
        give(&mut session, &line(n));
    }
    session.close().unwrap();
    folder
}

/// The same session in a folder of its own, open.
fn open(folder: &Path) -> (TempDir, Session) {
    let dir = tempfile::tempdir().unwrap();
    std::fs::copy(folder.join("journal.jsonl"), dir.path().join("journal.jsonl")).unwrap();
    let session = Session::open(dir.path()).unwrap();
    (dir, session)
}

/// A session holds 200,000 lines, so no measurement may take too many steps.
fn short<'a, 'b>(group: &'a mut BenchmarkGroup<'b, WallTime>) -> &'a mut BenchmarkGroup<'b, WallTime> {
    group.sample_size(20).warm_up_time(Duration::from_millis(50)).measurement_time(Duration::from_millis(250))
}

fn lines(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("a line, read");
    for (kind, line) in &KINDS {
        let line = line(7);
        group.throughput(Throughput::Bytes(line.len() as u64));
        short(&mut group).bench_function(*kind, |bench| bench.iter(|| black_box(&line).parse::<Scripted>().unwrap()));
    }
    group.finish();

    let dir = tempfile::tempdir().unwrap();
    for commands in [0, 20_000, 60_000] {
        let folder = behind(dir.path(), commands);
        let mut group = bench.benchmark_group(format!("a line, read, decided and recorded behind {commands} commands"));
        for (kind, line) in &KINDS {
            let (_dir, mut session) = open(&folder);
            let mut n = commands;
            let mut next = || {
                n += 1;
                line(n)
            };
            short(&mut group).bench_function(*kind, |bench| {
                bench.iter_batched(&mut next, |line| give(&mut session, &line), BatchSize::SmallInput);
            });
        }
        group.finish();
    }
}

/// What `apply` does with a full pipe: all lines that came, one wait for the disk.
fn batches(bench: &mut Criterion) {
    let dir = tempfile::tempdir().unwrap();
    let mut group = bench.benchmark_group("500 lines until the disk has confirmed them");
    group.throughput(Throughput::Elements(500)).sample_size(10).measurement_time(Duration::from_millis(500));
    for commands in [0, 20_000, 60_000] {
        let (_dir, mut session) = open(&behind(dir.path(), commands));
        let batch: Vec<String> = (0..500).zip(KINDS.iter().cycle()).map(|(n, (_, line))| line(n)).collect();
        group.bench_function(BenchmarkId::new("behind", commands), |bench| {
            bench.iter(|| {
                let last = batch.iter().map(|line| give(&mut session, line)).max().unwrap();
                session.wait_saved(last).unwrap();
            });
        });
    }
    group.finish();
}

criterion_group!(apply, lines, batches);
criterion_main!(apply);
