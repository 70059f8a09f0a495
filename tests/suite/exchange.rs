//! The meeting in the formats of other programs, and the state of its actions back, by the command line.

use super::program::Program;
use super::sample;
use musyawarah::i18n::{Language, Words};
use musyawarah::interchange::table;
use musyawarah::report::document::{Align, Cell, Document, Table};
use musyawarah::report::draw::{Options, PaperFormat, draw};
use musyawarah::report::{Exchange, Origin, exchange_file};
use serde_json::Value;
use std::fs;

const SESSION: &str = "0123456789abcdef0123456789abcdef";
const NAME: &str = "2026-06-13-contoh";

fn file(meeting: &musyawarah::meeting::Meeting, kind: Exchange, language: Language) -> String {
    let origin = Origin { session: SESSION.to_owned(), line: 7 };
    let file = exchange_file(kind, meeting, &origin, &Words::new(language), Options::default());
    String::from_utf8(file.bytes).unwrap()
}

/// A program that has the sample meeting.
fn with_sample() -> Program {
    let program = Program::new();
    program.feed(&["apply", "--new", "Contoh", "--date", "2026-06-13"], sample::SCRIPT.as_bytes()).with(0);
    program
}

/// What was reported on an action last, as saved.
fn saved(program: &Program, action: usize) -> Value {
    program.saved(NAME)["actions"][action].take()
}

#[test]
fn the_same_meeting_is_the_same_bytes_and_its_days_are_those_of_the_record() {
    let meeting = sample::play();
    for language in Language::ALL {
        for kind in Exchange::ALL {
            let told = file(&meeting, kind, language);
            assert_eq!(told, file(&sample::play(), kind, language));
            assert!(!told.is_empty() && !told.contains(&chrono::Utc::now().format("%Y%m%d").to_string()), "{kind:?}");
        }
    }
    let program = with_sample();
    for kind in Exchange::ALL {
        let args = ["export", NAME, "--as", kind.code(), "--to", "-"];
        let first = program.run(&args).with(0).out;
        assert!(first == program.run(&args).with(0).out, "{kind:?}");
    }
}

#[test]
fn every_action_is_there_once_and_known_by_the_same_name_everywhere() {
    let meeting = sample::play();
    let json: Vec<Value> = serde_json::from_str(&file(&meeting, Exchange::Taskwarrior, Language::Indonesian)).unwrap();
    let (calendar, todo) =
        (file(&meeting, Exchange::Calendar, Language::English), file(&meeting, Exchange::TodoTxt, Language::English));
    let table = file(&meeting, Exchange::TaskTable, Language::English);
    assert_eq!(json.len(), 8);
    for task in &json {
        let (uuid, mark) = (task["uuid"].as_str().unwrap(), task["musyawarah"].as_str().unwrap());
        assert!(mark.ends_with("-01234567.0.0"), "{mark}");
        assert_eq!(calendar.matches(&format!("UID:{uuid}\r\n")).count(), 1);
        assert_eq!(calendar.matches(&format!("X-MUSYAWARAH:{mark}\r\n")).count(), 1);
        assert_eq!(todo.matches(&format!(" id:{mark}\n")).count(), 1);
        assert_eq!(table.matches(&format!("\r\n{mark},")).count(), 1);
    }
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 2);
    assert!(calendar.contains("DTSTART;TZID=Asia/Jakarta:20260912T090000\r\n"), "{calendar}");
}

#[test]
fn other_zones_are_told_with_their_own_name_and_offset() {
    for (zone, id, offset, due) in
        [("WITA", "Asia/Makassar", "+0800", "20260627T155959Z"), ("WIT", "Asia/Jayapura", "+0900", "20260627T145959Z")]
    {
        let mut meeting = sample::play();
        meeting.details.zone = serde_json::from_value(zone.into()).unwrap();
        let calendar = file(&meeting, Exchange::Calendar, Language::Indonesian);
        for line in [
            format!("TZID:{id}\r\n"),
            format!("TZOFFSETTO:{offset}\r\nTZNAME:{zone}\r\n"),
            format!("DTSTART;TZID={id}:20260613T090000\r\n"),
        ] {
            assert!(calendar.contains(&line), "{line}{calendar}");
        }
        assert!(file(&meeting, Exchange::Taskwarrior, Language::Indonesian).contains(due));
    }
}

#[test]
fn a_secret_vote_leaves_as_totals_only_and_numbers_of_people_do_not_leave() {
    let mut hall = super::hall::Hall::in_session();
    let number = "0812-3456-7890";
    hall.play(&format!(
        r#"
        {{"cmd":"person.edit","id":"P01","person":{{"name":"Sutrisno {number}"}}}}
        {{"cmd":"action.add","plan":{{"activity":"Hubungi {number}","owner":"P01","place":"{number}","purpose":"{number}"}}}}
        {{"cmd":"action.progress","id":"R01","status":"in_progress","obstacle":"WA {number}"}}
        {{"cmd":"decision.draft","motion":{{"text":"Iuran, WA {number}"}}}}
        {{"cmd":"vote.call","decision":"D01","question":"Iuran?","reason":"Belum sepakat","secrecy":"secret","options":["Setuju {number}","Tidak"],"majority":{{"base":"electorate","numerator":1,"denominator":2,"strict":true,"plus_one":false}}}}
        {{"cmd":"vote.open_round","id":"V01"}}
        {{"cmd":"vote.close_round","id":"V01","counts":{{"options":[3,1],"abstain":1}}}}
        {{"cmd":"record.next_meeting","next":{{"date":"2026-08-01","subject":"Iuran, WA {number}"}}}}
        "#
    ));
    for kind in Exchange::ALL {
        for language in Language::ALL {
            let told = file(&hall.meeting, kind, language).replace("\r\n ", "");
            assert!(!told.contains("0812") && !told.contains("7890"), "{kind:?}: {told}");
        }
    }
    let popolo: Value = serde_json::from_str(&file(&hall.meeting, Exchange::Popolo, Language::Indonesian)).unwrap();
    let vote = &popolo["vote_events"][0];
    assert_eq!((vote["classification"].as_str(), vote.get("votes")), (Some("secret"), None));
    let counts: Vec<u64> = vote["counts"].as_array().unwrap().iter().map(|it| it["value"].as_u64().unwrap()).collect();
    assert_eq!((counts, popolo["persons"].as_array().unwrap().len()), (vec![3, 1, 1, 0], 0));
}

#[test]
fn a_draft_without_anything_is_told_as_far_as_it_goes() {
    let meeting = musyawarah::meeting::Meeting::default();
    for kind in Exchange::ALL {
        assert!(!kind.has_content(&meeting), "{kind:?}");
        assert!(!file(&meeting, kind, Language::Indonesian).contains("null"), "{kind:?}");
    }
    let program = Program::new();
    let name = program.meeting();
    for (args, code, said) in [
        (&["--as", "todo"][..], 1, "Belum ada isi"),
        (&["--as", "ics", "--what", "rktl"], 1, "bukan bentuk dari satu dokumen"),
        (&["--as", "pdf"], 2, "--what"),
        (&["--as", "pb"], 1, "belum punya pemilihan"),
        (&["--as", "ics", "--contest", "B01"], 1, "hanya untuk --as pb"),
        (&["--as", "doc"], 2, "doc"),
        (&["--as", "ics", "--to", "-"], 0, ""),
    ] {
        let ended = program.run(&[&["export", &name][..], args].concat()).with(code);
        assert!(ended.err.contains(said), "{args:?}: {}", ended.err);
    }
}

#[test]
fn files_go_into_the_folder_of_papers_and_nothing_is_overwritten() {
    let program = with_sample();
    for (kind, name) in [("ics", "kalender.ics"), ("tasks-csv", "tugas.csv"), ("todo", "todo.txt")] {
        let told = program.run(&["export", NAME, "--as", kind]).with(0);
        let path = program.home().join(told.out.trim());
        assert!(path.ends_with(name) && fs::metadata(&path).unwrap().len() > 100, "{path:?}");
        program.run(&["export", NAME, "--as", kind]).with(1);
    }
}

#[test]
fn ballots_under_a_ceiling_go_out_as_pabulib_by_either_way() {
    let program = Program::new();
    let name = program.meeting();
    let open = r#"{"cmd":"contest.open","question":"Apa dulu?","about":{"lines":[{"name":"Lampu","cost":3000000},{"name":"Selokan","cost":5500000}]},"method":{"rule":"greedy"},"ties":[{"by":"listing"}],"collecting":"papers"}"#;
    let ballot = r#"{"cmd":"contest.ballot","contest":"B01","mark":{"approval":[1]}}"#;
    let script = |commands: &[&str]| commands.join("\n");
    let close = |id: &str| format!(r#"{{"cmd":"contest.close","contest":"{id}"}}"#);
    program.feed(&["apply", &name], script(&[open, ballot, ballot]).as_bytes()).with(0);
    program.run(&["export", &name, "--as", "pb"]).with(1);
    program.run(&["export", &name, "--as", "pb", "--contest", "B01"]).with(1);
    program.feed(&["apply", &name], close("B01").as_bytes()).with(0);
    let told = program.run(&["export", &name, "--as", "pb", "--to", "-"]).with(0).out;
    assert!(told.starts_with("META\n") && told.contains("Selokan"), "{told}");
    assert_eq!(told, program.run(&["show", &name, "--contest", "B01", "--to", "pb"]).with(0).out);
    let more = [open, &ballot.replace("B01", "B02"), &close("B02")];
    program.feed(&["apply", &name], script(&more).as_bytes()).with(0);
    let several = program.run(&["export", &name, "--as", "pb"]).with(1);
    assert!(several.err.contains("B01 dan B02"), "{}", several.err);
    program.run(&["export", &name, "--as", "pb", "--contest", "B03"]).with(1);
    program.run(&["export", &name, "--as", "pb", "--contest", "B02"]).with(0);
}

#[test]
fn what_was_changed_elsewhere_is_shown_then_recorded_as_one_step() {
    let program = with_sample();
    let list = program.run(&["export", NAME, "--as", "todo", "--to", "-"]).with(0).out;
    let changed = list
        .replace("due:2026-06-27 id:R02", "due:2026-07-04 id:R02")
        .replace("2026-06-13 Umumkan", "x 2026-06-14 2026-06-13 Umumkan");
    let path = program.home().join("todo.txt");
    fs::write(&path, format!("{changed}beli beras\n")).unwrap();
    let told = program.run(&["progress", NAME, "todo.txt", "--dry-run"]).with(0);
    for line in [
        "todo.txt: 8 dari rapat ini, 1 lainnya dibiarkan.",
        "R02 Pernyataan hibah lahan 6 pemilik",
        "    tenggat: 27 Juni 2026 → 4 Juli 2026",
        "    status: Belum dimulai → Selesai",
        "Akan dicatat: 2. Bentrok: 0. Tetap: 6.",
    ] {
        assert!(told.out.lines().any(|it| it == line), "{line}\n{}", told.out);
    }
    // Without a terminal nobody can be asked.
    let asked = program.run(&["progress", NAME, "todo.txt"]).with(1);
    assert!(asked.err.contains("--yes"), "{}", asked.err);
    assert_eq!(saved(&program, 1)["progress"].as_array().unwrap().len(), 0);
    let done = program.run(&["progress", NAME, "todo.txt", "--yes", "--lang", "en"]).with(0);
    assert!(done.out.contains("Recorded: 2 follow-up reports."), "{}", done.out);
    assert_eq!(saved(&program, 1)["progress"][0]["new_due"], "2026-07-04");
    assert_eq!(saved(&program, 7)["status"], "done");
    program.run(&["check", NAME]).with(0);
    let again = program.run(&["progress", NAME, "todo.txt", "--yes"]).with(0);
    assert!(again.out.contains("Tidak ada yang berubah."), "{}", again.out);
    // One step: one line of the journal, one undo.
    program.feed(&["apply", NAME], br#"{"cmd":"undo"}"#).with(0);
    assert_eq!(
        (saved(&program, 7)["status"].as_str(), saved(&program, 1)["progress"][0].as_object()),
        (Some("planned"), None)
    );
}

#[test]
fn a_table_that_became_a_workbook_comes_back() {
    let program = with_sample();
    let list = program.run(&["export", NAME, "--as", "tasks-csv", "--to", "-"]).with(0).out;
    let rows = table::read(list.as_bytes(), None).unwrap().rows;
    let cells = |row: &table::Row| (0..8).map(|at| row.cell(at).text().to_owned()).collect::<Vec<_>>();
    let mut book = Table::new(cells(&rows[0]).into_iter().map(|head| (head, Align::Left)));
    for row in &rows[1..] {
        let mut cells: Vec<Cell> = cells(row).into_iter().map(Cell::from).collect();
        if cells[1].text == "R03" {
            cells[4] = Cell::day("2026-08-07".parse().unwrap());
            cells[5] = "Berjalan".into();
        }
        book.push(cells);
    }
    let mut document = Document { title: "Tindak lanjut".to_owned(), ..Document::default() };
    document.table(book);
    let words = Words::new(Language::Indonesian);
    let path = program.home().join("tugas.xlsx");
    fs::write(&path, draw(&document, PaperFormat::Xlsx, &words, Options::default())).unwrap();
    let told = program.run(&["progress", NAME, "tugas.xlsx", "--yes"]).with(0);
    assert!(told.out.contains("R03 ") && told.out.contains("31 Juli 2026 → 7 Agustus 2026"), "{told:?}");
    assert!(told.out.contains("Tercatat: 1") && told.out.contains("Tetap: 7"), "{told:?}");
    fs::write(&path, b"PK\x03\x04 bukan buku kerja").unwrap();
    let told = program.run(&["progress", NAME, "tugas.xlsx", "--yes"]).with(4);
    assert!(told.err.contains("tugas.xlsx"), "{told:?}");
}

#[test]
fn a_clash_is_named_and_the_rest_is_recorded() {
    let program = with_sample();
    let table = program.run(&["export", NAME, "--as", "tasks-csv", "--to", "-", "--lang", "en"]).with(0).out;
    program.feed(&["apply", NAME], br#"{"cmd":"action.progress","id":"R01","status":"in_progress"}"#).with(0);
    // In English out, in Indonesian in.
    fs::write(program.home().join("tasks.csv"), table.replace("Not begun", "Done")).unwrap();
    let told = program.run(&["progress", NAME, "tasks.csv", "--yes"]).with(1);
    assert!(told.out.contains("Baris 3: R01 berubah di rapat dan di berkas"), "{}", told.out);
    assert!(told.out.contains("Tercatat: 7 laporan"), "{}", told.out);
    assert_eq!(
        (saved(&program, 0)["status"].as_str(), saved(&program, 1)["status"].as_str()),
        (Some("in_progress"), Some("done"))
    );
}

#[test]
fn what_is_no_list_of_this_meeting_is_refused_with_file_place_and_what_to_do() {
    let program = with_sample();
    let mark = format!("R01-{}.0.0", &program.whole_minutes(NAME)["session"].as_str().unwrap()[..8]);
    let cases: Vec<(&str, String, i32, &str)> = vec![
        ("kosong.txt", String::new(), 4, "kosong.txt: berkas kosong"),
        (
            "lain.txt",
            "beli beras\nbeli minyak".to_owned(),
            1,
            "Tidak ada tugas rapat ini di dalam lain.txt (tugas lain: 2)",
        ),
        ("rusak.txt", format!("Survei due:besok id:{mark}"), 4, "Baris 1, kolom 12: \"besok\""),
        ("rusak.json", "[{\"uuid\":}]".to_owned(), 4, "rusak.json: Baris 1"),
        ("rusak.csv", format!("Acuan (jangan diubah);Status\n{mark};fertig"), 4, "rusak.csv: Baris 2"),
        ("tanpa.csv", format!("Acuan (jangan diubah);Kode\n{mark};R01"), 4, "--as tasks-csv"),
        ("rusak.ics", "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\n".to_owned(), 4, "BEGIN dibuka di sini dan tidak ditutup"),
        ("panjang.txt", format!("{} id:{mark}", "a ".repeat(600_000)), 4, "bita"),
        ("hilang.txt", String::new(), 3, "hilang.txt"),
    ];
    for (name, text, code, said) in cases {
        if code != 3 {
            fs::write(program.home().join(name), &text).unwrap();
        }
        let ended = program.run(&["progress", NAME, name, "--yes"]).with(code);
        assert!(ended.err.contains(said), "{name}: {}", ended.err);
        assert_eq!(ended.out, "", "{name}");
    }
    program.run(&["progress", "tidak-ada", "kosong.txt"]).with(3);
    program.run(&["progress", NAME]).with(2);
}

#[test]
fn ten_megabytes_of_others_are_no_trouble_and_too_much_is_told() {
    let program = with_sample();
    let list = program.run(&["export", NAME, "--as", "todo", "--to", "-"]).with(0).out;
    let filler = "2026-06-13 sesuatu yang lain sama sekali +rumah @pasar due:2026-07-02 id:7\n".repeat(140_000);
    assert!(filler.len() > 10_000_000);
    let told = program.feed(&["progress", NAME, "-", "--dry-run"], (filler.clone() + &list).as_bytes()).with(0);
    assert!(told.out.contains("8 dari rapat ini, 140.000 lainnya dibiarkan"), "{}", told.out);
    let tasks =
        "{\"uuid\":\"x\",\"description\":\"sesuatu yang lain sama sekali\",\"status\":\"pending\"},\n".repeat(125_000);
    let json = program.run(&["export", NAME, "--as", "taskwarrior", "--to", "-"]).with(0).out;
    let told =
        program.feed(&["progress", NAME, "-", "--dry-run"], json.replacen('[', &format!("[{tasks}"), 1).as_bytes());
    assert!(told.with(0).out.contains("8 dari rapat ini, 125.000 lainnya dibiarkan"));
    let ended = program.feed(&["progress", NAME, "-", "--dry-run"], filler.repeat(4).as_bytes()).with(4);
    assert!(ended.err.contains("33.554.432") || ended.err.contains("33554432"), "{}", ended.err);
}
