//! Recipients of aid: what the committee sees, and that the public sees initials and counts only.

use super::hall::Hall;
use super::papers::facts::words_of;
use super::program::Program;
use musyawarah::i18n::{Language, Words};
use musyawarah::intake::{Entry, Intake, Kind};
use musyawarah::interchange::table;
use musyawarah::meeting::Meeting;
use musyawarah::meeting::recipients::Initial;
use musyawarah::report::draw::{Options, PaperFormat, Sheet, draw};
use musyawarah::report::{Exchange, Imprint, Origin, PaperKind, bundle, exchange_file, paper};
use serde_json::Value;
use std::fs;

const AID: &str = r#"
{"cmd":"recipient.add","household":{"name":"Zulaikha Permatasari, S.Pd.","card":"3301234567890123","place":"Dukuh Wetan, RT 02","criteria":"lansia tunggal"}}
{"cmd":"recipient.add","household":{"name":"Yohanes Wicaksono","card":"3301234567894567","place":"Dukuh Kulon, RT 05","criteria":"sakit menahun"}}
{"cmd":"recipient.add","household":{"name":"Xaverius Quntoro","card":"3301234567898888","place":"Dukuh Kulon, RT 06","initial":"proposed","criteria":"kehilangan mata pencaharian"}}
{"cmd":"recipient.add","household":{"name":"Vivi Uparengga","place":"Dukuh Wetan, RT 01","initial":"proposed"}}
{"cmd":"recipient.add","household":{"name":"Salah Ketik","place":"Dukuh Wetan"}}
{"cmd":"recipient.settle","id":"H01","finding":"stays"}
{"cmd":"recipient.settle","id":"H02","finding":"leaves","reason":"pindah ke Brebes"}
{"cmd":"recipient.settle","id":"H03","finding":"enters","reason":"tidak menerima PKH"}
{"cmd":"recipient.settle","id":"H04","finding":"reserve","reason":"kuota penuh"}
{"cmd":"recipient.object","id":"H03","text":"Pak Lurah: masih punya sawah"}
{"cmd":"recipient.withdraw","id":"H05","reason":"salah orang"}
"#;

/// What nobody outside the committee may read, as it would stand on any paper.
const PRIVATE: [&str; 16] = [
    "Zulaikha",
    "Permatasari",
    "Yohanes",
    "Wicaksono",
    "Xaverius",
    "Quntoro",
    "Vivi",
    "Uparengga",
    "Salah Ketik",
    "Dukuh",
    "lansia tunggal",
    "menahun",
    "Brebes",
    "kuota",
    "sawah",
    "33012345",
];

fn meeting() -> Meeting {
    let mut hall = Hall::in_session();
    hall.play(AID);
    hall.meeting
}

fn shown(kind: PaperKind, format: PaperFormat, language: Language) -> String {
    let words = Words::new(language);
    let document = paper(kind, &meeting(), &words, None);
    words_of(format, &draw(&document, format, &words, Options::default()))
}

fn knows_nothing_private(what: &str, text: &str) {
    for private in PRIVATE {
        assert!(!text.contains(private), "{what} tells {private}: {text}");
    }
    for end in ["0123", "4567", "8888"] {
        assert!(!text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits == end), "{what} tells {end}: {text}");
    }
}

#[test]
fn public_papers_hold_initials_and_counts_in_every_format() {
    for language in Language::ALL {
        for format in PaperFormat::ALL {
            for kind in PaperKind::ALL.into_iter().filter(|kind| !kind.is_private()) {
                if !format.is_for_lists() || kind.is_list() {
                    knows_nothing_private(&format!("{kind:?} as {format:?}"), &shown(kind, format, language));
                }
            }
            let list = shown(PaperKind::Recipients, format, language);
            for initials in ["Z.P.", "Y.W.", "X.Q.", "V.U."] {
                assert!(list.contains(initials), "{format:?}: {list}");
            }
            assert!(!list.contains("S.K."), "{format:?}: who was taken off is on no paper: {list}");
        }
    }
    let record = shown(PaperKind::OfficialRecord, PaperFormat::Text, Language::Indonesian);
    for told in ["Terdaftar sejak awal : 2 keluarga", "Keluar : 1 keluarga", "Jumlah penerima : 2 keluarga"] {
        assert!(record.contains(told), "{told}: {record}");
    }
}

#[test]
fn the_committee_sees_each_household_with_no_more_of_its_card_than_the_end() {
    for language in Language::ALL {
        for format in PaperFormat::ALL {
            let list = shown(PaperKind::RecipientsInFull, format, language);
            for told in ["Zulaikha", "Yohanes", "Brebes", "sawah", "0123", "8888", "PKH"] {
                assert!(list.contains(told), "{format:?} {told}: {list}");
            }
            assert!(!list.contains("33012345") && !list.contains("Ketik"), "{format:?}: {list}");
        }
    }
}

#[test]
fn the_lists_as_they_are_printed() {
    for (language, name) in [(Language::Indonesian, "id"), (Language::English, "en")] {
        let words = Words::new(language);
        for kind in [PaperKind::Recipients, PaperKind::RecipientsInFull] {
            let text = draw(&paper(kind, &meeting(), &words, None), PaperFormat::Text, &words, Options::default());
            insta::assert_snapshot!(format!("{}_{name}", kind.code()), String::from_utf8(text).unwrap());
        }
    }
}

#[test]
fn a_bundle_and_files_for_other_programs_hold_no_names() {
    let (meeting, origin) = (meeting(), Origin { session: "0123456789abcdef0123456789abcdef".to_owned(), line: 9 });
    for language in Language::ALL {
        let words = Words::new(language);
        let files = bundle(&meeting, &origin, &words, &Imprint::default(), Sheet::default());
        assert!(
            files.iter().any(|file| file.name.starts_with(PaperKind::Recipients.code()))
                || language == Language::English
        );
        assert!(!files.iter().any(|file| file.name.contains("lengkap") || file.name.contains("in-full")));
        for file in &files {
            let format =
                PaperFormat::ALL.into_iter().find(|format| file.name.ends_with(&format!(".{}", format.code())));
            match format {
                // Sheet by sheet: the recipients are on the third.
                Some(PaperFormat::Xlsx) => {
                    let sheets = table::read(&file.bytes[..], None).unwrap().sheets;
                    for sheet in &sheets {
                        let table = table::read(&file.bytes[..], Some(sheet)).unwrap();
                        let cells = table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.text().to_owned());
                        knows_nothing_private(sheet, &cells.collect::<Vec<_>>().join(" | "));
                    }
                    assert!(sheets.len() >= 2, "{sheets:?}");
                }
                Some(format) => knows_nothing_private(&file.name, &words_of(format, &file.bytes)),
                None => knows_nothing_private(&file.name, &String::from_utf8_lossy(&file.bytes)),
            }
        }
        for kind in Exchange::ALL {
            let file = exchange_file(kind, &meeting, &origin, &words, Options::default());
            knows_nothing_private(&file.name, &String::from_utf8_lossy(&file.bytes));
        }
    }
}

#[test]
fn no_file_of_the_session_holds_a_card_number() {
    let program = Program::new();
    let session = program.meeting();
    program.feed(&["apply", &session], AID.as_bytes()).with(0);
    for file in ["journal.jsonl", "minutes.json"] {
        let text = fs::read_to_string(program.folder(&session).join(file)).unwrap();
        assert!(text.contains("Zulaikha") && text.contains("\"0123\"") && !text.contains("33012345"), "{file}");
    }
    let totals = program.whole_minutes(&session)["computed"]["recipients"].take();
    let of = |name: &str| totals[name].as_u64().unwrap();
    assert_eq!((of("count"), of("listed"), of("stays"), of("enters"), of("leaves"), of("reserve")), (4, 2, 1, 1, 1, 1));
    let told = program.run(&["bundle", &session]).with(0);
    assert!(told.err.contains("daftar-penerima-lengkap") && !told.out.contains("lengkap"), "{told:?}");
    let ask = ["export", &session, "--what", "daftar-penerima-lengkap", "--as", "csv", "--to", "-"];
    let full = program.run(&ask).with(0).out;
    assert!(full.contains("Zulaikha") && full.contains("············0123"), "{full}");
    // A meeting without recipients says nothing of them in its files.
    let other = Program::new();
    let session = other.meeting();
    assert_eq!(other.saved(&session)["recipients"], Value::Null);
}

#[test]
fn a_list_as_offices_keep_it_is_taken_in() {
    let list = "DAFTAR CALON KPM\n\
        No;Nama Kepala Keluarga;NIK;No. KK;Dusun;RT;Status Awal;Kriteria\n\
        1;Siti Aminah;3301234567890001;3301234567890123;Krajan;2;Lama;lansia\n\
        2;Siti Aminah;;3301234567899999;Krajan;2;Usulan baru;\n\
        3;Siti Aminah;;3301234567890123;Krajan;2;Lama;\n\
        4;Budi;;;Krajan;3;entah;\n";
    let intake = Intake::new(Kind::Recipients, table::read(list.as_bytes(), None).unwrap(), &Meeting::default());
    let counts = intake.counts();
    assert_eq!((counts.new, counts.wrong, counts.doubled), (2, 1, 1), "{:?}", intake.rows());
    let Entry::Household(first) = &intake.rows()[0].entry else { panic!("{:?}", intake.rows()[0]) };
    assert_eq!((first.card.as_str(), first.place.as_str(), first.initial), ("0123", "Krajan, RT 02", Initial::Listed));
    let Entry::Household(second) = &intake.rows()[1].entry else { panic!("{:?}", intake.rows()[1]) };
    assert_eq!((second.card.as_str(), second.initial), ("9999", Initial::Proposed));
    let commands = serde_json::to_string(&intake.commands()).unwrap();
    assert!(!commands.contains("33012345"), "{commands}");
    let program = Program::new();
    let session = program.meeting();
    let file = program.home().join("kpm.csv");
    fs::write(&file, list).unwrap();
    let told = program.run(&["import", &session, "kpm.csv", "--as", "recipients", "--skip-wrong"]).with(0);
    assert!(told.out.contains("2 keluarga") && told.err.contains("\"entah\" bukan status awal"), "{told:?}");
    program.feed(&["apply", &session], b"{\"cmd\":\"undo\"}\n").with(0);
    assert_eq!(program.saved(&session)["recipients"], Value::Null, "one undo takes all of it back");
}
