//! What the papers of a large meeting cost: 500 people, 2,000 needs, 300 actions, in every format, and all at once; and
//! what it costs to take such lists in again.
#![allow(clippy::unwrap_used, reason = "a benchmark stops at the first surprise")]

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use musyawarah::i18n::{Language, Words};
use musyawarah::intake::{Intake, Kind};
use musyawarah::interchange::table;
use musyawarah::meeting::{Context, Meeting, Scripted, Stamp, apply, decide};
use musyawarah::report::draw::{Options, PaperFormat, Sheet, draw};
use musyawarah::report::{Imprint, Origin, PaperKind, bundle, paper, paper_file};
use std::hint::black_box;
use std::time::Duration;

const PEOPLE: u32 = 500;
const NEEDS: u32 = 2_000;
const ACTIONS: u32 = 300;

fn large() -> Meeting {
    let mut lines = vec![
        r#"{"cmd":"rules.profile","kind":"umum"}"#.to_owned(),
        r#"{"cmd":"meeting.describe","details":{"kind":"umum","title":"Musyawarah besar","place":"Balai","date":"2026-06-13"}}"#
            .to_owned(),
        r#"{"cmd":"agenda.add","topic":{"title":"Usulan"}}"#.to_owned(),
    ];
    let sexes = ["L", "P"];
    lines.extend((1..=PEOPLE).map(|n| {
        let sex = sexes[n as usize % 2];
        format!(r#"{{"cmd":"person.add","person":{{"name":"Warga Nomor {n}","sex":"{sex}","constituency":"warga","office":"Ketua kelompok {n}","address":"Krajan RT {:02}"}}}}"#, n % 40)
    }));
    lines.extend((1..=NEEDS).map(|n| {
        let by = n % PEOPLE + 1;
        format!(
            r#"{{"cmd":"need.add","proposal":{{"activity":"Talud dan drainase jalan lingkungan bagian {n}","problem":"Jalan tergenang setiap hujan dan longsor dua kali","place":"Krajan RT {:02}","quantity":"{n}.5","unit":"m","cost":{},"source":"DD","beneficiaries":{{"men":{},"women":{},"poor_households":3}},"proposer":"P{by:02}"}}}}"#,
            n % 40,
            1_250_000 + u64::from(n) * 1_000,
            n % 90,
            n % 80
        )
    }));
    lines.extend((1..=ACTIONS).map(|n| {
        format!(r#"{{"cmd":"action.add","plan":{{"activity":"Mengukur lahan dan menyusun RAB bagian {n}","owner":"P{:02}","due":"2026-07-{:02}","cost":250000,"source":"ADD"}}}}"#, n % PEOPLE + 1, n % 28 + 1)
    }));
    let now = "2026-06-13T09:00:00+07:00".parse().unwrap();
    let context = Context { now, actor: "notulis".to_owned() };
    let mut meeting = Meeting::default();
    for (line, n) in lines.iter().zip(1..) {
        let scripted: Scripted = line.parse().unwrap();
        for event in decide(&meeting, &scripted.command, &context).unwrap() {
            apply(&mut meeting, &Stamp { n, at: now, by: "notulis".to_owned() }, &event);
        }
    }
    meeting
}

fn papers(bench: &mut Criterion) {
    let (meeting, words) = (large(), Words::new(Language::Indonesian));
    for (name, kind) in [
        ("list of 500 people", PaperKind::Attendance),
        ("list of 2,000 needs", PaperKind::Needs),
        ("list of 300 actions", PaperKind::ActionPlan),
        ("record", PaperKind::Minutes),
    ] {
        let mut group = bench.benchmark_group(name);
        group.sample_size(10).warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(2));
        group.bench_function("document", |bench| bench.iter(|| paper(kind, black_box(&meeting), &words, None)));
        let document = paper(kind, &meeting, &words, None);
        let formats = PaperFormat::ALL.into_iter().filter(|format| kind.is_list() || !format.is_for_lists());
        for format in formats {
            group.bench_function(BenchmarkId::new("drawn", format.code()), |bench| {
                bench.iter(|| draw(black_box(&document), format, &words, Options::default()));
            });
        }
        group.finish();
    }
    let mut group = bench.benchmark_group("all papers");
    group.sample_size(10).measurement_time(Duration::from_secs(5));
    group.bench_function("bundle", |bench| {
        bench.iter(|| bundle(black_box(&meeting), &Origin::default(), &words, &Imprint::default(), Sheet::default()));
    });
    group.finish();
}

fn lists(bench: &mut Criterion) {
    let (meeting, words) = (large(), Words::new(Language::Indonesian));
    let mut group = bench.benchmark_group("a list read, understood and compared with the meeting");
    group.sample_size(10).warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(2));
    for (name, kind, list) in
        [("500 people", Kind::Participants, PaperKind::Attendance), ("2,000 needs", Kind::Needs, PaperKind::Needs)]
    {
        for format in [PaperFormat::Csv, PaperFormat::Xlsx] {
            let bytes = paper_file(list, format, &meeting, &words, &Imprint::default(), Options::default()).bytes;
            group.bench_function(BenchmarkId::new(name, format.code()), |bench| {
                bench.iter(|| Intake::new(kind, table::read(black_box(&bytes[..]), None).unwrap(), &meeting).counts());
            });
        }
    }
    group.finish();
}

criterion_group!(all, papers, lists);
criterion_main!(all);
