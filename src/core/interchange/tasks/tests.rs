//! Tasks out and back, texts that would like to be more than texts, and files that are none.

use super::*;
use crate::interchange::calendar::{self, Event, When, Zone};
use chrono::{NaiveTime, TimeZone};
use proptest::prelude::*;

const UUID: &str = "5c146b14-3c52-8afd-938a-375d0df1fbf6";
const MARK: &str = "R02-9c1f03ab.0.0";
const WIB: Zone = Zone { id: "Asia/Jakarta", name: "WIB", hours: 7 };

fn zone() -> FixedOffset {
    FixedOffset::east_opt(7 * 3600).unwrap()
}

fn at(day: u32) -> Moment {
    zone().with_ymd_and_hms(2026, 6, day, 9, 30, 0).unwrap()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn task(title: &str) -> Task {
    Task {
        uuid: UUID.to_owned(),
        mark: MARK.to_owned(),
        id: "R02".to_owned(),
        title: title.to_owned(),
        about: String::new(),
        owner: "Siti Maryamah".to_owned(),
        place: String::new(),
        start: None,
        due: Some(day(6, 27)),
        state: TaskState::Open,
        percent: None,
        remarks: Vec::new(),
        made: at(13),
        begun: None,
        ended: None,
        changed: at(13),
        sequence: 0,
    }
}

fn tables() -> Vec<TableWords> {
    let words = |heads: [&str; 8], states: [&str; 4]| TableWords {
        heads: heads.map(str::to_owned),
        states: states.map(str::to_owned),
    };
    vec![
        words(
            ["Acuan", "Kode", "Kegiatan", "Penanggung jawab", "Tenggat", "Status", "Persen", "Kendala"],
            ["Belum dimulai", "Berjalan", "Selesai", "Dihentikan"],
        ),
        words(
            ["Reference", "Code", "Activity", "Owner", "Due", "Status", "Percent", "Obstacle"],
            ["Planned", "In progress", "Done", "Dropped"],
        ),
    ]
}

fn read_back(bytes: &[u8]) -> Result<TaskFile, Fault> {
    let tables = tables();
    let ours = |word: &str| word == UUID || word.starts_with("R02-9c1f03ab.");
    read(bytes, Reading { zone: zone(), ours: &ours, tables: &tables })
}

/// The tasks in every format.
fn written(tasks: &[Task]) -> [(TaskFormat, Vec<u8>); 5] {
    [
        (TaskFormat::Calendar, calendar::write(&[], tasks, WIB)),
        (TaskFormat::Taskwarrior, write_taskwarrior(tasks, "rapat", zone())),
        (TaskFormat::TodoTxt, write_todotxt(tasks, "rapat")),
        (TaskFormat::Table, write_table(tasks, &tables()[0], ',', false)),
        (TaskFormat::Table, write_table(tasks, &tables()[1], ';', true)),
    ]
}

#[test]
fn every_format_tells_the_state_it_was_given() {
    for state in [TaskState::Open, TaskState::Started, TaskState::Done, TaskState::Dropped] {
        for (due, percent) in [(None, None), (Some(day(12, 31)), Some(40))] {
            let ended = matches!(state, TaskState::Done | TaskState::Dropped).then(|| at(20));
            let begun = (state == TaskState::Started).then(|| at(14));
            let task = Task { state, due, percent, begun, ended, ..task("Survei lapangan") };
            for (format, bytes) in written(&[task]) {
                let told = String::from_utf8_lossy(&bytes).into_owned();
                let file = read_back(&bytes).unwrap_or_else(|fault| panic!("{fault}\n{told}"));
                assert_eq!((file.format, file.others), (format, 0));
                let [found] = &file.ours[..] else { panic!("{told}") };
                assert_eq!((found.state, found.percent), (Some(state), percent), "{told}");
                assert_eq!(found.due, due.map_or(FoundDue::Never, FoundDue::On), "{told}");
                assert_eq!(found.title.as_deref(), Some("Survei lapangan"), "{told}");
                assert_eq!(found.mark.as_deref(), Some(MARK), "{told}");
            }
        }
    }
}

#[test]
fn remarks_come_back_where_a_format_has_room_for_them() {
    let remark = |at, text: &str| Remark { at, text: text.to_owned() };
    // Two at once: Taskwarrior would take them for one.
    let remarks = vec![remark(at(14), "Hujan; jalan, \"licin\""), remark(at(14), "Dua baris\nbegini")];
    let bytes = written(&[Task { remarks, ..task("Survei") }]);
    let back = |place: usize| read_back(&bytes[place].1).unwrap().ours.remove(0).remarks;
    assert_eq!(back(0), ["Hujan; jalan, \"licin\"", "Dua baris\nbegini"]);
    assert_eq!(back(1), ["Hujan; jalan, \"licin\"", "Dua baris begini"]);
    assert!(back(2).is_empty());
    assert_eq!(back(3), ["Dua baris begini"]);
    let json = String::from_utf8(bytes[1].1.clone()).unwrap();
    assert!(json.contains("20260614T023000Z") && json.contains("20260614T023001Z"), "{json}");
}

/// Texts that would be something else in one of the formats.
const HOSTILE: &[&str] = &[
    "x 2026-01-01 2026-01-01 Selesai +proyek @konteks due:2020-01-01 id:R02-9c1f03ab.9.9 status:dropped percent:100",
    "(A) penting",
    "x sudah",
    "a:b:c :d e: ::",
    "+ @ +x@y @a:b +c:d",
    "BEGIN:VTODO END:VTODO END:VCALENDAR",
    "koma, titik koma; garis \\ miring \\n \\N \\; dan \"kutip\" 'satu'",
    "=HYPERLINK(\"http://x\") | cmd",
    "'=apostrof",
    "-1+1",
    "@SUM(A1)",
    "\",\"; \"\"",
    "[1,2] {\"uuid\":\"x\"}",
    "&open; &dquot; %s \\u0000",
    "السلام שלום 会議 नमस्ते é ö 🏘️",
    "R02-9c1f03ab.9.9",
];

#[test]
fn texts_are_texts_in_every_format() {
    let long = "panjang ".repeat(12_500);
    let lines = "baris\r\nSTATUS:CANCELLED\r\n \nPERCENT-COMPLETE:7";
    for &text in HOSTILE.iter().chain([&long.as_str(), &lines]) {
        let hostile = Task {
            about: text.to_owned(),
            owner: text.to_owned(),
            place: text.to_owned(),
            remarks: vec![Remark { at: at(14), text: text.to_owned() }],
            ..task(&on_one_line(text))
        };
        let harmless = Task { title: "Tenang".to_owned(), ..task("") };
        for (format, bytes) in written(&[hostile, harmless]) {
            let file = read_back(&bytes).unwrap_or_else(|fault| panic!("{format:?} {text:.60}: {fault}"));
            assert_eq!((file.ours.len(), file.others), (2, 0), "{format:?} {text:.60}");
            for found in &file.ours {
                assert_eq!((found.state, found.due), (Some(TaskState::Open), FoundDue::On(day(6, 27))), "{text:.60}");
                assert_eq!((found.percent, found.mark.as_deref()), (None, Some(MARK)), "{format:?} {text:.60}");
            }
            let expected = match format {
                TaskFormat::TodoTxt => inert(text),
                TaskFormat::Taskwarrior => taskwarrior::harmless(text),
                _ => on_one_line(text),
            };
            let found = file.ours[0].title.clone().unwrap_or_default();
            let expected = crate::text::clean_line(&expected).text;
            assert_eq!(found, expected, "{format:?} {text:.60}");
        }
    }
}

#[test]
fn no_sign_of_taskwarriors_files_stands_in_a_text() {
    for (text, expected) in [
        ("a &open; b&dquot;", "a & open; b& dquot;"),
        ("A & B; C&D &; &1;", "A & B; C&D &; &1;"),
        ("&&quot;\n&é;", "&& quot; &é;"),
    ] {
        assert_eq!(taskwarrior::harmless(text), expected);
    }
}

#[test]
fn no_word_of_a_title_means_anything_to_todo_txt() {
    for (text, expected) in [
        ("+proyek dan @konteks", "'+proyek dan '@konteks"),
        ("due:2026-01-01", "due: 2026-01-01"),
        ("a:b:c", "a: b: c"),
        ("pukul 09: mulai", "pukul 09: mulai"),
        ("x:+y", "x: '+y"),
        ("", ""),
    ] {
        assert_eq!(inert(text), expected);
    }
}

proptest! {
    #[test]
    fn no_text_at_all_means_anything_to_todo_txt(text in "[ a-c:+@x.()0-9-]{0,40}") {
        let harmless = inert(&text);
        for word in harmless.split(' ') {
            let pair = word.split_once(':').is_some_and(|(key, value)| !key.is_empty() && !value.is_empty());
            prop_assert!(!pair && !word.starts_with(['+', '@']), "{word}");
        }
        prop_assert_eq!(inert(&harmless), harmless);
    }

    #[test]
    fn no_text_is_more_than_a_text_in_a_calendar(text in "[a-zA-Z:;,\\\\\"\r\n\t é😀-]{0,300}") {
        let hostile = Task { about: text.clone(), remarks: vec![Remark { at: at(14), text: text.clone() }], ..task("Judul") };
        let bytes = calendar::write(&[], &[hostile], WIB);
        let told = std::str::from_utf8(&bytes).unwrap();
        for line in told.strip_suffix("\r\n").unwrap().split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{:?}", line);
        }
        let found = read_back(&bytes).unwrap().ours.remove(0);
        let plain = text.replace("\r\n", "\n").replace('\r', "\n");
        let expected: Vec<String> = remark(&plain).into_iter().collect();
        prop_assert_eq!(found.remarks, expected);
    }

    #[test]
    fn no_bytes_bring_a_reader_down(bytes in proptest::collection::vec(any::<u8>(), 0..400), head in 0..5_usize) {
        let heads: [&[u8]; 5] = [b"", b"BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\n", b"[", b"Acuan,Status\n", b"{\"uuid\":"];
        let _ = read_back(&[heads[head], &bytes].concat());
    }
}

#[test]
fn lines_are_folded_at_75_octets_and_never_inside_a_character() {
    let titles = ["a".repeat(200), "é".repeat(100), "😀".repeat(60), "a".repeat(67), "a".repeat(68)];
    for title in titles {
        let bytes = calendar::write(&[], &[task(&title)], WIB);
        let told = String::from_utf8(bytes.clone()).unwrap();
        assert!(told.ends_with("END:VCALENDAR\r\n"));
        for line in told.split("\r\n") {
            assert!(line.len() <= 75, "{line}");
        }
        assert_eq!(read_back(&bytes).unwrap().ours[0].title.as_deref(), Some(title.as_str()));
        let unfolded = told.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("\r\nSUMMARY:{title}\r\n")));
    }
}

#[test]
fn events_are_told_in_their_zone() {
    let event = |when| Event {
        uuid: UUID.to_owned(),
        title: "Rapat; dua, tiga".to_owned(),
        about: "a\nb".to_owned(),
        place: String::new(),
        when,
        cancelled: true,
        changed: at(13),
        sequence: 3,
    };
    let nine = day(6, 13).and_time(NaiveTime::from_hms_opt(9, 0, 0).unwrap());
    let told = |when| String::from_utf8(calendar::write(&[event(when)], &[], WIB)).unwrap();
    let timed = told(When::Time(nine, Some(nine + chrono::TimeDelta::minutes(90))));
    for line in [
        "BEGIN:VTIMEZONE\r\nTZID:Asia/Jakarta\r\n",
        "TZOFFSETFROM:+0700\r\nTZOFFSETTO:+0700\r\nTZNAME:WIB\r\n",
        "DTSTAMP:20260613T023000Z\r\nSEQUENCE:3\r\n",
        "DTSTART;TZID=Asia/Jakarta:20260613T090000\r\nDTEND;TZID=Asia/Jakarta:20260613T103000\r\n",
        "SUMMARY:Rapat\\; dua\\, tiga\r\nDESCRIPTION:a\\nb\r\nSTATUS:CANCELLED\r\n",
    ] {
        assert!(timed.contains(line), "{timed}");
    }
    // An end before the beginning is no end, and a day needs no zone.
    assert!(!told(When::Time(nine, Some(nine))).contains("DTEND"));
    let whole = told(When::Day(day(6, 13)));
    assert!(whole.contains("DTSTART;VALUE=DATE:20260613\r\n") && !whole.contains("VTIMEZONE"), "{whole}");
}

#[test]
fn a_task_that_ends_the_day_it_begins_has_only_its_end() {
    let dated = |start| {
        let task = Task { start: Some(start), ..task("Survei") };
        String::from_utf8(calendar::write(&[], &[task], WIB)).unwrap().contains("DTSTART")
    };
    assert!(dated(day(6, 26)) && !dated(day(6, 27)) && !dated(day(6, 28)));
}

#[test]
fn what_cannot_be_understood_is_refused_with_its_place() {
    let head = "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:5c146b14-3c52-8afd-938a-375d0df1fbf6\n";
    let cases: Vec<(String, Spot, &str)> = vec![
        (String::new(), Spot::default(), "empty"),
        (" \n\t".to_owned(), Spot::default(), "empty"),
        (format!("{head}STATUS:FERTIG\nEND:VTODO\nEND:VCALENDAR\n"), Spot::line(4), "FERTIG"),
        (format!("{head}DUE:besok\nEND:VTODO\nEND:VCALENDAR\n"), Spot::line(4), "besok"),
        (format!("{head}DUE;VALUE=DATE:20260230\nEND:VTODO\nEND:VCALENDAR\n"), Spot::line(4), "20260230"),
        (format!("{head}PERCENT-COMPLETE:101\nEND:VTODO\nEND:VCALENDAR\n"), Spot::line(4), "101"),
        (format!("{head}SUMMARY:a"), Spot::line(1), "not closed"),
        (format!("{head}END:VEVENT\n"), Spot::line(4), "VEVENT"),
        ("[\n{\"uuid\":\n".to_owned(), Spot { line: 3, column: 0 }, "EOF"),
        ("[1]".to_owned(), Spot::line(1), "1"),
        (format!("[\n{{}},\n{{\"uuid\":\"{UUID}\",\"status\":\"fertig\"}}]"), Spot::line(3), "fertig"),
        (format!("[{{\"uuid\":\"{UUID}\",\"due\":\"besok\"}}]"), Spot::line(1), "besok"),
        (format!("[{{\"uuid\":\"{UUID}\",\"due\":7}}]"), Spot::line(1), "7"),
        (format!("[{{\"uuid\":\"{UUID}\",\"percent\":-1}}]"), Spot::line(1), "-1"),
        (format!("[{{\"uuid\":\"{UUID}\",\"percent\":12.5}}]"), Spot::line(1), "12.5"),
        (format!("halo\nSurvei due:besok id:{MARK}\n"), Spot { line: 2, column: 12 }, "besok"),
        (format!("Survei status:fertig id:{MARK}\n"), Spot { line: 1, column: 15 }, "fertig"),
        (format!("Survei percent:x id:{MARK}\n"), Spot { line: 1, column: 16 }, "x"),
        (format!("Acuan;Status\n{MARK};fertig\n"), Spot { line: 2, column: 18 }, "fertig"),
        (format!("Acuan,Status,Tenggat\n{MARK},Selesai,31/02/2026\n"), Spot { line: 2, column: 26 }, "31/02/2026"),
        (format!("Acuan,Status,Persen\n{MARK},Selesai,banyak\n"), Spot { line: 2, column: 26 }, "banyak"),
        (format!("Acuan,Kode\n{MARK},R02\n"), Spot { line: 1, column: 1 }, "Status"),
        (format!("Acuan,Status\n\"{MARK},Selesai\n"), Spot { line: 2, column: 1 }, "not closed"),
    ];
    for (text, at, said) in cases {
        let fault = read_back(text.as_bytes()).expect_err(&text);
        assert_eq!(fault.at, at, "{text}: {fault}");
        assert!(fault.to_string().contains(said), "{text}: {fault}");
    }
    assert_eq!(read_back(b"\xff\xfea\0").unwrap_err().why, Why::Utf16);
}

#[test]
fn tasks_of_others_are_passed_over_whatever_they_hold() {
    for text in [
        "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:x\nSTATUS:???\nDUE:???\nEND:VTODO\nEND:VCALENDAR",
        "[{\"uuid\":\"x\",\"status\":7,\"due\":[]}]",
        "{\"description\":\"x\"}",
        "beli beras due:besok id:7",
        "Acuan,Status\nlain,???",
    ] {
        let file = read_back(text.as_bytes()).unwrap_or_else(|fault| panic!("{text}: {fault}"));
        assert_eq!((file.ours.len(), file.others), (0, 1), "{text}");
    }
}

#[test]
fn what_programs_make_of_a_file_is_read_as_they_mean_it() {
    let one = |text: &str| read_back(text.as_bytes()).unwrap_or_else(|fault| panic!("{text}: {fault}")).ours.remove(0);
    // Calendars: an alarm inside, folded and lower-case names, a moment of another zone, no status but an end.
    let told = one(&format!(
        "begin:vcalendar\r\nBEGIN:VTODO\r\nuid:{}\r\nDUE:20260627T180000Z\r\nCOMPLETED:20260620T010000Z\r\n\
         SUMMARY;LANGUAGE=\"id:ID\":Sur\r\n vei\r\nBEGIN:VALARM\r\nSUMMARY:alarm\r\nEND:VALARM\r\nEND:VTODO\r\nEND:VCALENDAR",
        UUID.to_uppercase()
    ));
    assert_eq!((told.due, told.state), (FoundDue::On(day(6, 28)), Some(TaskState::Done)));
    assert_eq!(told.title.as_deref(), Some("Survei"));
    // Taskwarrior: one object a line, a number with decimals, waiting and begun.
    let told = one(&format!(
        "{{\"uuid\":\"x\"}}\n{{\"uuid\":\"{UUID}\",\"status\":\"waiting\",\"start\":\"20260614T000000Z\",\"percent\":40.000000}}"
    ));
    assert_eq!((told.at, told.state, told.percent), (Spot::line(2), Some(TaskState::Started), Some(40)));
    // Spreadsheets: other order and separator, days as shown, a row of another language's words.
    let told = one(&format!("Status;Tenggat;Acuan\r\ndone;27/06/2026;{MARK}\r\n"));
    assert_eq!((told.state, told.due), (Some(TaskState::Done), FoundDue::On(day(6, 27))));
    // todo.txt: ticked with a priority kept, as its own program does.
    let told = one(&format!("x 2026-06-20 2026-06-13 Survei +rapat pri:A id:{MARK}\n"));
    assert_eq!((told.state, told.due, told.title.as_deref()), (Some(TaskState::Done), FoundDue::Never, Some("Survei")));
}

#[test]
fn a_day_typed_into_taskwarrior_is_that_day_wherever_it_was_typed() {
    let due = |typed: &str| {
        let text = format!(r#"[{{"uuid":"{UUID}","description":"Survei","status":"pending","due":"{typed}"}}]"#);
        read_back(text.as_bytes()).unwrap().ours.remove(0).due
    };
    // The meeting is in WIB. As it went out; midnight of WIB, WITA and WIT; a time of day; the evening before.
    for (typed, day_of_june) in [
        ("20260627T165959Z", 27),
        ("20260626T170000Z", 27),
        ("20260626T160000Z", 27),
        ("20260626T150000Z", 27),
        ("20260627T013000Z", 27),
        ("20260626T143000Z", 26),
    ] {
        assert_eq!(due(typed), FoundDue::On(day(6, day_of_june)), "{typed}");
    }
}

#[test]
fn nothing_is_a_list_of_nothing() {
    let bytes = written(&[]);
    assert_eq!(bytes[1].1, b"[]\n");
    assert_eq!(bytes[2].1, b"");
    assert_eq!(read_back(&bytes[1].1).unwrap().ours, []);
    assert_eq!(read_back(&bytes[0].1).unwrap().ours, []);
}

#[test]
fn a_day_is_a_day_however_a_spreadsheet_shows_it() {
    for text in ["2027-02-01", "2027-02-01 00:00", "01/02/2027", "1-2-2027", "01.02.2027"] {
        assert_eq!(super::table::day(text), chrono::NaiveDate::from_ymd_opt(2027, 2, 1), "{text}");
    }
    for text in ["", "2027-02-30", "2027-02-01 25:00", "01/02/27", "01/02/2027/1"] {
        assert_eq!(super::table::day(text), None, "{text}");
    }
}
