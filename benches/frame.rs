//! What a key costs until its frame is ready for the terminal. It must cost the same whatever stands in the lists, so
//! each key is measured over 200, 2,000 and 20,000 needs with two and a half times as many notes, on the smallest and
//! on a large screen.
#![allow(clippy::unwrap_used, reason = "a benchmark stops at the first surprise")]

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use musyawarah::i18n::Language;
use musyawarah::meeting::needs::{AddNeed, Proposal};
use musyawarah::meeting::notes::{AddNote, NoteKind, Remark};
use musyawarah::meeting::{Command, Context, Moment};
use musyawarah::store::{Beginning, Session, Source};
use musyawarah::tui::Offscreen;
use std::hint::black_box;
use std::path::Path;

fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-06-13T09:22:05+07:00").unwrap()
}

/// A session with so many needs, and notes to them.
fn long(folder: &Path, needs: u32) {
    let beginning = Beginning { title: "Musdes".to_owned(), now: now(), actor: "P02".to_owned(), source: Source::Tui };
    let mut session = Session::create(folder, &beginning).unwrap();
    let mut give = |command| {
        session.submit(&command, &Context { now: now(), actor: "P02".to_owned() }, Source::Tui, None).unwrap()
    };
    for n in 0..needs {
        let proposal = Proposal {
            activity: format!("Rehab talud dusun {n}").as_str().into(),
            problem: "Talud longsor setiap musim hujan.".into(),
            place: "Kali Wetan RT 05".into(),
            ..Proposal::default()
        };
        give(Command::AddNeed(AddNeed { proposal }));
    }
    for n in 0..needs * 5 / 2 {
        let text = format!("Pendapat ke-{n}: jalan ke sawah rusak sepanjang 200 meter, perlu talud dan saluran air.");
        let remark = Remark { kind: NoteKind::Opinion, text: text.as_str().into(), ..Remark::default() };
        give(Command::AddNote(AddNote { remark, agenda: None }));
    }
    session.close().unwrap();
}

/// Where it is pressed: what leads there, and two keys that undo each other.
const STORIES: [(&str, &str, [&str; 2]); 4] = [
    ("a character in the capture line", "", ["a", "backspace"]),
    ("down a list of needs", "esc 4 g down down", ["down", "up"]),
    ("down a list of notes", "esc 3 g down down", ["down", "up"]),
    ("another tab and back", "esc 4", ["3", "4"]),
];

fn frames(bench: &mut Criterion) {
    let dir = tempfile::tempdir().unwrap();
    for needs in [200, 2_000, 20_000] {
        let folder = dir.path().join(format!("rapat-{needs}"));
        long(&folder, needs);
        for size in [(80, 24), (200, 60)] {
            let mut group = bench.benchmark_group(format!("{}x{}", size.0, size.1));
            group.sample_size(30);
            for (name, before, keys) in STORIES {
                let root = dir.path().to_owned();
                let mut screen = Offscreen::start(root, Some(&folder), size, Language::Indonesian, now()).unwrap();
                screen.press(before);
                screen.paint();
                group.bench_function(BenchmarkId::new(name, needs), |bench| {
                    bench.iter(|| {
                        // A round is two keys and two frames.
                        for key in keys {
                            screen.press(key);
                            black_box(screen.paint());
                        }
                    });
                });
            }
            group.finish();
        }
    }
}

criterion_group!(frame, frames);
criterion_main!(frame);
