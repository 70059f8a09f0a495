//! Lists of people and needs taken in on the command line: shown first, all or nothing, one undo.

use super::program::Program;
use super::sample;
use musyawarah::i18n::{Language, Words};
use musyawarah::intake::{Entry, Intake, Kind};
use musyawarah::interchange::table;
use musyawarah::meeting::Meeting;
use musyawarah::report::draw::{Delimiter, Options, PaperFormat};
use musyawarah::report::{Imprint, PaperKind, paper_file};
use std::fs;

const PEOPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/lists/undangan.xlsx");
const NEEDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/lists/usulan.xlsx");

fn journal(program: &Program, session: &str) -> String {
    fs::read_to_string(program.folder(session).join("journal.jsonl")).unwrap()
}

#[test]
fn a_list_is_shown_taken_once_and_taken_back_by_one_undo() {
    let program = Program::speaking("en");
    let session = program.meeting();
    let before = journal(&program, &session);
    let people_before = program.saved(&session)["people"].clone();
    let shown = program.run(&["import", &session, PEOPLE, "--as", "participants", "--dry-run"]).with(0);
    assert!(shown.out.contains("H \"No. HP\" = personal data, not taken"), "{}", shown.out);
    assert!(shown.out.contains("Sulastri Handayati") && shown.out.contains("Krajan, RT 05"), "{}", shown.out);
    assert_eq!(journal(&program, &session), before, "a look changes nothing");
    let taken = program.run(&["import", &session, PEOPLE, "--as", "participants"]).with(0);
    assert_eq!(taken.out, "5 people added to the invitations.\n");
    let after = journal(&program, &session);
    assert_eq!(after.lines().count(), before.lines().count() + 1);
    assert!(after.lines().last().unwrap().contains("\"src\":\"import\"") && !after.contains("6281234567890"));
    let again = program.run(&["import", &session, PEOPLE, "--as", "participants"]).with(0);
    assert!(again.err.contains("undangan.xlsx, Undangan, B6: Already in this meeting: P0"), "{}", again.err);
    assert_eq!(journal(&program, &session), after);
    program.feed(&["apply", &session], b"{\"cmd\":\"undo\"}\n").with(0);
    assert_eq!(program.saved(&session)["people"], people_before, "one undo takes all of them back");
}

#[test]
fn a_wrong_row_keeps_all_out_until_it_may_be_passed_over() {
    let program = Program::new();
    let session = program.meeting();
    let before = journal(&program, &session);
    let refused = program.run(&["import", &session, NEEDS, "--as", "needs"]).with(1);
    assert!(refused.err.contains("usulan.xlsx, G8: Rumus di sel ini gagal (#DIV/0!)"), "{}", refused.err);
    assert!(refused.err.contains("--skip-wrong"), "{}", refused.err);
    assert_eq!(journal(&program, &session), before);
    let taken = program.run(&["import", &session, NEEDS, "--as", "needs", "--skip-wrong"]).with(0);
    assert_eq!(taken.out, "3 usulan tercatat.\n");
    assert_eq!(program.saved(&session)["needs"].as_array().unwrap().len(), 3);
}

#[test]
fn columns_are_named_where_heads_do_not_tell() {
    let program = Program::speaking("en");
    let session = program.meeting();
    let list = "Kepala keluarga;Kelas\nSiti Maryamah;P\n;L\n".as_bytes();
    let import = |args: &[&str]| {
        let all = [&["import", &session, "-", "--as", "participants"], args].concat();
        program.feed(&all, list)
    };
    for (args, code, said) in [
        (&["--column", "A=-"][..], 1, "Name it with --column B=name"),
        (&["--head", "1"], 1, "-, A3: Name is missing."),
        (&["--column", "B"], 1, "Example: B=sex"),
        (&["--column", "Z=name"], 1, "Example: B=sex"),
        (&["--column", "A=bulan"], 1, "Example: B=sex"),
        (&["--head", "7"], 1, "nothing in row 7"),
        (&["--sheet", "X"], 4, "no sheet \"X\""),
        (&["--head", "1", "--column", "A=nama", "--column", "B=sex"], 1, "-, A3: Name is missing."),
    ] {
        let ended = import(args).with(code);
        assert!(ended.err.contains(said), "{args:?}: {}", ended.err);
    }
    import(&["--head", "1", "--column", "A=nama", "--column", "B=sex", "--skip-wrong"]).with(0);
    let saved = program.saved(&session);
    let person = &saved["people"].as_array().unwrap().last().unwrap()["person"];
    assert_eq!((&person["name"], &person["sex"]), (&"Siti Maryamah".into(), &"P".into()));
}

#[test]
fn what_cannot_be_read_says_why_and_what_to_do() {
    let program = Program::speaking("en");
    let session = program.meeting();
    let file = program.home().join("x");
    for (bytes, code, said) in [
        (None, 3, "x"),
        (Some(&b""[..]), 4, "nothing in this list"),
        (Some(b"%PDF-1.4"), 4, "not a list"),
        (Some(b"\xd0\xcf\x11\xe0"), 4, "old workbook"),
        (Some(b"PK\x03\x04"), 4, "damaged"),
        (Some(b"Nama;\"Si"), 4, "never closed"),
    ] {
        if let Some(bytes) = bytes {
            fs::write(&file, bytes).unwrap();
        }
        let ended = program.run(&["import", &session, file.to_str().unwrap(), "--as", "needs"]).with(code);
        assert!(ended.err.contains(said), "{said}: {}", ended.err);
        assert_eq!(ended.err.lines().count(), 1, "{}", ended.err);
    }
    fs::write(&file, b"Nama;Unsur\nRen\xe9e;Tani\n").unwrap();
    let read = program.run(&["import", &session, file.to_str().unwrap(), "--as", "participants"]).with(0);
    assert!(read.err.contains("Windows-1252"), "{}", read.err);
}

#[test]
fn our_own_lists_come_back() {
    let meeting = sample::play();
    for language in Language::ALL {
        let words = Words::new(language);
        let lists = [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab].map(|it| (PaperFormat::Csv, it));
        for (format, delimiter) in lists.into_iter().chain([(PaperFormat::Xlsx, Delimiter::Comma)]) {
            let options = Options { delimiter, ..Options::default() };
            let entries = |kind, paper| -> Vec<Entry> {
                let bytes = paper_file(paper, format, &meeting, &words, &Imprint::default(), options).bytes;
                let intake = Intake::new(kind, table::read(&bytes[..], None).unwrap(), &Meeting::default());
                intake.rows().iter().filter(|row| row.faults.is_empty()).map(|row| row.entry.clone()).collect()
            };
            let people = entries(Kind::Participants, PaperKind::Attendance);
            for one in &meeting.people {
                let same = |entry: &&Entry| matches!(entry, Entry::Person(person) if person.name == one.person.name);
                let Some(Entry::Person(person)) = people.iter().find(same) else { panic!("{}", one.person.name) };
                assert_eq!((person.sex, &person.constituency), (one.person.sex, &one.person.constituency));
                assert_eq!((&person.office, &person.address), (&one.person.office, &one.person.address));
            }
            let mut needs = 0;
            for entry in entries(Kind::Needs, PaperKind::Needs) {
                let Entry::Need(read) = entry else { continue };
                let Some(need) = meeting.needs.iter().find(|need| need.proposal.activity == read.activity) else {
                    continue;
                };
                let meant = &need.proposal;
                assert_eq!((read.cost, read.quantity, &read.unit), (meant.cost, meant.quantity, &meant.unit));
                assert_eq!((read.beneficiaries, &read.place), (meant.beneficiaries, &meant.place));
                needs += 1;
            }
            assert!(needs >= 14, "{format:?} {delimiter:?}: {needs}");
        }
    }
}
