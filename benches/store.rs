//! What a session costs: opening a long one, taking a step, taking one back, handing a state over for saving.
#![allow(clippy::unwrap_used, reason = "a benchmark stops at the first surprise")]

use criterion::measurement::WallTime;
use criterion::{BatchSize, BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use musyawarah::meeting::needs::{AddNeed, Proposal};
use musyawarah::meeting::notes::{AddNote, NoteKind, Remark};
use musyawarah::meeting::{Command, Context, Meeting, Moment, Undo};
use musyawarah::store::{Beginning, FileName, Head, Paper, Papers, Session, Source};
use std::error::Error;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;

const LINES: u64 = 70_000;
const NEEDS: u64 = 20_000;

fn context() -> Context {
    let now = Moment::parse_from_rfc3339("2026-06-13T09:22:05.250+07:00").unwrap();
    Context { now, actor: "P02".to_owned() }
}

fn note(n: u64) -> Command {
    let text = format!("Pendapat ke-{n}: jalan ke sawah rusak sepanjang 200 meter, perlu talud dan saluran air.");
    let remark = Remark { kind: NoteKind::Opinion, text: text.as_str().into(), ..Remark::default() };
    Command::AddNote(AddNote { remark, agenda: None })
}

fn need(n: u64) -> Command {
    let proposal = Proposal {
        activity: format!("Rehab talud dusun {n}").as_str().into(),
        problem: "Talud longsor setiap musim hujan.".into(),
        place: "Kali Wetan RT 05".into(),
        ..Proposal::default()
    };
    Command::AddNeed(AddNeed { proposal })
}

fn begin(folder: &Path) -> Session {
    let beginning =
        Beginning { title: "Musdes".to_owned(), now: context().now, actor: "P02".to_owned(), source: Source::Tui };
    Session::create(folder, &beginning).unwrap()
}

fn give(session: &mut Session, command: &Command) -> u64 {
    session.submit(command, &context(), Source::Tui, None).unwrap().n
}

/// A session of [`LINES`] lines with [`NEEDS`] needs, on the disk.
fn long() -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("panjang");
    let mut session = begin(&folder);
    for n in 0..NEEDS {
        give(&mut session, &need(n));
    }
    while session.head().mark.n < LINES {
        let n = session.head().mark.n;
        give(&mut session, &note(n));
    }
    session.close().unwrap();
    (dir, folder)
}

fn papers() -> Arc<dyn Papers> {
    Arc::new(|meeting: &Meeting, head: &Head| -> Result<Vec<Paper>, Box<dyn Error + Send + Sync>> {
        Ok(vec![Paper { name: FileName::minutes(), bytes: serde_json::to_vec(&head.restorable(meeting))? }])
    })
}

/// A session holds 200,000 lines, so no group may take too many steps.
fn short<'a, 'b>(group: &'a mut BenchmarkGroup<'b, WallTime>) -> &'a mut BenchmarkGroup<'b, WallTime> {
    group.sample_size(20).warm_up_time(Duration::from_millis(100)).measurement_time(Duration::from_millis(500))
}

fn opening(bench: &mut Criterion) {
    let (_dir, folder) = long();
    let bytes = std::fs::metadata(folder.join("journal.jsonl")).unwrap().len();
    let mut group = bench.benchmark_group("open");
    group.sample_size(10).throughput(Throughput::Bytes(bytes));
    group.bench_function("replay of 70,000 lines", |bench| bench.iter(|| Session::view(black_box(&folder)).unwrap()));
    group.finish();

    let mut session = Session::open(&folder).unwrap();
    let mut group = bench.benchmark_group("in a session of 70,000 lines");
    short(&mut group);
    let mut n = LINES;
    group.bench_function("a step, decided and handed over", |bench| {
        bench.iter(|| {
            n += 1;
            give(&mut session, &note(n))
        });
    });
    group.bench_function("a step taken back", |bench| {
        bench.iter(|| give(&mut session, &Command::Undo(Undo {})));
    });
    group.bench_function("a state handed over for saving", |bench| {
        bench.iter(|| session.save(papers()).unwrap());
    });
    // The first step after a state was handed over copies it, if it is still being saved.
    group.bench_function("a step while the state is being saved", |bench| {
        bench.iter_batched(
            || (),
            |()| {
                session.save(papers()).unwrap();
                n += 1;
                give(&mut session, &note(n))
            },
            BatchSize::PerIteration,
        );
    });
    group.bench_function("a save, waited for", |bench| bench.iter(|| session.save_now(papers()).unwrap()));
    group.finish();
}

fn steps(bench: &mut Criterion) {
    let dir = tempfile::tempdir().unwrap();
    let mut session = begin(&dir.path().join("baru"));
    let mut group = bench.benchmark_group("in a new session");
    let mut n = 1;
    short(&mut group).bench_function("a step, decided and handed over", |bench| {
        bench.iter(|| {
            n += 1;
            give(&mut session, &note(n))
        });
    });
    group.finish();
    let dir = tempfile::tempdir().unwrap();
    let mut session = begin(&dir.path().join("baru"));
    let mut group = bench.benchmark_group("until the disk has confirmed");
    short(&mut group).bench_function("a step", |bench| {
        bench.iter(|| {
            let n = give(&mut session, &note(1));
            session.wait_saved(n).unwrap();
        });
    });
    group.finish();
}

criterion_group!(store, opening, steps);
criterion_main!(store);
