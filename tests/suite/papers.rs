//! The papers of a meeting in every format: the same facts in each, the same bytes each time, nothing private, nothing
//! withdrawn.

use super::hall::Hall;
use super::program::Program;
use super::sample;
use musyawarah::i18n::{Language, Words, date, money};
use musyawarah::meeting::{Field, Meeting, Refusal};
use musyawarah::report::draw::{Options, PaperFormat, draw};
use musyawarah::report::{Computed, PaperKind, paper};
use musyawarah::seal::Code;
use std::collections::BTreeSet;
use std::fs;

fn text(kind: PaperKind, meeting: &Meeting, language: Language) -> String {
    shown(kind, PaperFormat::Text, meeting, language)
}

fn shown(kind: PaperKind, format: PaperFormat, meeting: &Meeting, language: Language) -> String {
    let words = Words::new(language);
    let options = Options { unwrapped: kind == PaperKind::Summary, ..Options::default() };
    let document = paper(kind, meeting, &words, Code::of("0123456789abcdef"));
    facts::words_of(format, &draw(&document, format, &words, options))
}

/// What a person reads in a file of each format, on one line, without its marks.
pub mod facts {
    use musyawarah::report::draw::PaperFormat;
    use std::collections::BTreeMap;

    pub fn words_of(format: PaperFormat, bytes: &[u8]) -> String {
        let text = match format {
            PaperFormat::Html => plain(std::str::from_utf8(bytes).unwrap()),
            PaperFormat::Markdown => String::from_utf8(bytes.to_vec()).unwrap().replace('\\', ""),
            PaperFormat::Text | PaperFormat::Csv => String::from_utf8(bytes.to_vec()).unwrap(),
            PaperFormat::Pdf => pages(bytes),
            PaperFormat::Docx => plain(&part(bytes, "word/document.xml")) + &plain(&part(bytes, "word/footer1.xml")),
            PaperFormat::Xlsx => plain(&part(bytes, "xl/worksheets/sheet1.xml")),
        };
        one_line(&text)
    }

    /// The text of a PDF: what its glyphs stand for, line by line as they are drawn.
    pub fn pages(bytes: &[u8]) -> String {
        let find =
            |from: usize, what: &[u8]| bytes[from..].windows(what.len()).position(|w| w == what).map(|at| from + at);
        let mut streams = Vec::new();
        let mut at = 0;
        while let Some(start) = find(at, b">>\nstream\n") {
            let (start, end) = (start + 10, find(start, b"\nendstream").unwrap());
            streams.push(miniz_oxide::inflate::decompress_to_vec_zlib(&bytes[start..end]).unwrap());
            at = end;
        }
        let texts: Vec<String> = streams.iter().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
        let hex = |text: &str| u32::from_str_radix(text, 16).unwrap();
        let maps: Vec<BTreeMap<u32, String>> = texts
            .iter()
            .filter(|text| text.contains("begincmap"))
            .map(|text| {
                let pairs =
                    text.lines().filter_map(|line| line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <"));
                let pairs = pairs.filter(|(_, meaning)| *meaning != "ffff");
                let letter = |meaning: &str| {
                    let units: Vec<u16> = (0..meaning.len() / 4).map(|n| hex(&meaning[n * 4..][..4]) as u16).collect();
                    String::from_utf16(&units).unwrap()
                };
                pairs.map(|(glyph, meaning)| (hex(glyph), letter(meaning))).collect()
            })
            .collect();
        let mut out = String::new();
        for line in texts.iter().filter(|text| text.contains(" Tj ET")).flat_map(|text| text.lines()) {
            let Some((head, rest)) = line.split_once(" Td <") else { continue };
            let map = &maps[usize::from(head.starts_with("BT /F1"))];
            let glyphs = rest.trim_end_matches("> Tj ET");
            out.extend((0..glyphs.len() / 4).map(|n| map.get(&hex(&glyphs[n * 4..][..4])).map_or("□", String::as_str)));
            out.push('\n');
        }
        out
    }

    /// A file inside an archive, found by walking from entry to entry.
    pub fn part(bytes: &[u8], name: &str) -> String {
        let number =
            |at: usize, length: usize| bytes[at..at + length].iter().rev().fold(0, |n, &b| n << 8 | usize::from(b));
        let mut at = 0;
        while number(at, 4) == 0x0403_4b50 {
            let (packed, named) = (number(at + 18, 4), number(at + 26, 2));
            let start = at + 30 + named;
            if &bytes[at + 30..start] == name.as_bytes() {
                let xml = miniz_oxide::inflate::decompress_to_vec(&bytes[start..start + packed]).unwrap();
                return String::from_utf8(xml).unwrap();
            }
            at = start + packed;
        }
        panic!("no {name}");
    }

    pub fn one_line(text: &str) -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Markup without its tags.
    pub fn plain(markup: &str) -> String {
        let body = markup.split("<body>").last().unwrap();
        let mut out = String::new();
        for piece in body.split('<') {
            out.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
            out.push(' ');
        }
        let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&")];
        marks.iter().fold(out, |text, (mark, sign)| text.replace(mark, sign))
    }
}

#[test]
fn the_papers_of_the_sample() {
    let meeting = sample::play();
    for kind in PaperKind::ALL {
        if kind != PaperKind::Minutes && kind.has_content(&meeting) {
            let words = Words::new(Language::Indonesian);
            let document = paper(kind, &meeting, &words, Code::of("0123456789abcdef"));
            let options = Options { unwrapped: kind == PaperKind::Summary, ..Options::default() };
            let text = String::from_utf8(draw(&document, PaperFormat::Text, &words, options)).unwrap();
            insta::assert_snapshot!(kind.code(), text);
        }
    }
    insta::assert_snapshot!("official-record", {
        let words = Words::new(Language::English);
        let document = paper(PaperKind::OfficialRecord, &meeting, &words, None);
        String::from_utf8(draw(&document, PaperFormat::Text, &words, Options::default())).unwrap()
    });
}

#[test]
fn every_format_tells_the_same_facts() {
    let meeting = sample::play();
    for language in Language::ALL {
        let words = Words::new(language);
        let computed = Computed::of(&meeting, &words);
        let amount = |rupiah: i64| money::rupiah_document(language, rupiah);
        let people: Vec<String> = meeting.people.iter().map(|p| p.person.name.to_string()).collect();
        let needs: Vec<(String, i64)> = meeting
            .needs
            .iter()
            .map(|need| (need.proposal.activity.to_string(), need.proposal.cost.unwrap().0))
            .collect();
        for format in PaperFormat::ALL {
            let is_list = format.is_for_lists();
            let cost = |rupiah: i64| if is_list { rupiah.to_string() } else { amount(rupiah) };
            let attendance = shown(PaperKind::Attendance, format, &meeting, language);
            let list = shown(PaperKind::Needs, format, &meeting, language);
            let ranked = shown(PaperKind::Priorities, format, &meeting, language);
            let plan = shown(PaperKind::ActionPlan, format, &meeting, language);
            // Plain text wraps within cells; each word is there all the same.
            for word in people.iter().flat_map(|name| name.split_whitespace()) {
                assert!(attendance.contains(word), "{format:?}: {word}");
            }
            for (activity, rupiah) in &needs {
                for word in activity.split_whitespace() {
                    assert!(list.contains(word) && ranked.contains(word), "{format:?}: {word}");
                }
                assert!(list.contains(&cost(*rupiah)) && ranked.contains(&cost(*rupiah)), "{format:?}: {rupiah}");
            }
            for action in &meeting.actions {
                assert!(plan.contains(&action.id.to_string()), "{format:?}");
                let due = action.due().unwrap();
                let serial = (due - chrono::NaiveDate::from_ymd_opt(1899, 12, 30).unwrap()).num_days().to_string();
                let due = match format {
                    PaperFormat::Csv => due.to_string(),
                    PaperFormat::Xlsx => serial,
                    _ => date::table(due),
                };
                assert!(plan.contains(&due), "{format:?}: {due}");
            }
            if !is_list {
                let record = shown(PaperKind::OfficialRecord, format, &meeting, language);
                for decision in &computed.decisions {
                    assert!(record.contains(&facts::one_line(&decision.text)), "{format:?}: {}", decision.text);
                    assert!(record.contains(&decision.word), "{format:?}");
                }
                assert!(record.contains(&amount(689_750_000)) && record.contains(&amount(250_000)), "{format:?}");
                assert!(record.contains("0123-4567-89ab-cdef"), "{format:?}");
            }
        }
    }
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    let meeting = sample::play();
    for language in Language::ALL {
        for kind in PaperKind::ALL {
            for format in PaperFormat::ALL {
                let made = || {
                    let words = Words::new(language);
                    draw(&paper(kind, &meeting, &words, None), format, &words, Options::default())
                };
                assert!(made() == made(), "{kind:?} {format:?}");
            }
        }
    }
}

#[test]
fn the_summary_fits_in_a_chat_whatever_was_decided() {
    for language in Language::ALL {
        let told = |meeting: &Meeting| {
            let words = Words::new(language);
            let document = paper(PaperKind::Summary, meeting, &words, None);
            let options = Options { unwrapped: true, ..Options::default() };
            String::from_utf8(draw(&document, PaperFormat::Text, &words, options)).unwrap()
        };
        let text = told(&sample::play());
        assert!(text.lines().count() <= 25, "{text}");
        assert!(text.contains("Ratna Kusumawardhini") && text.contains("23"), "{text}");
        let mut hall = Hall::in_session();
        for number in 0..60 {
            hall.play(&format!(
                r#"{{"cmd":"action.add","plan":{{"activity":"Kerja bakti {number} {}","owner":"P01","due":"2026-07-12"}}}}"#,
                "panjang ".repeat(60)
            ));
        }
        let text = told(&hall.meeting);
        assert!(text.lines().count() <= 25, "{}", text.lines().count());
        assert!(text.contains("52"), "{text}");
    }
}

#[test]
fn what_was_withdrawn_and_how_people_are_called_stands_on_no_paper() {
    let mut hall = Hall::in_session();
    hall.play(
        r#"
        {"cmd":"note.add","remark":{"speaker":"P03","kind":"opinion","text":"Kata-kata yang ditarik"}}
        {"cmd":"note.withdraw","id":"N01"}
        {"cmd":"note.add","remark":{"speaker":"P02","kind":"opinion","text":"Hubungi saya di 0812-3456-7890"}}
        {"cmd":"person.walk_in","person":{"name":"Yanti","address":"RT 06, HP 081398765432","remark":"NIK 3301234567890123"}}
        {"cmd":"need.add","proposal":{"activity":"Lampu, hubungi +62 812 3456 7890","problem":"NIK 3301234567890123 belum terdata","cost":3000000,"proposer":"P03"}}
        {"cmd":"decision.draft","motion":{"text":"Menunjuk Yanti (08129999888)"}}
        {"cmd":"decision.agree","id":"D01"}
        {"cmd":"action.add","plan":{"activity":"Telepon 081298765432","owner":"P01","due":"2026-07-12"}}
        "#,
    );
    for language in Language::ALL {
        for kind in PaperKind::ALL {
            for format in PaperFormat::ALL {
                let text = shown(kind, format, &hall.meeting, language);
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                for number in
                    ["081234567890", "6281234567890", "081398765432", "3301234567890123", "081298765432", "08129999888"]
                {
                    assert!(!digits.contains(number), "{kind:?} {format:?}: {text}");
                }
                assert!(!text.contains("ditarik"), "{kind:?} {format:?}");
            }
        }
    }
    let record = text(PaperKind::OfficialRecord, &hall.meeting, Language::Indonesian);
    assert!(record.contains("Menunjuk Yanti ([nomor disembunyikan])."), "{record}");
}

#[test]
fn a_draft_says_so_and_leaves_room_for_those_who_come_later() {
    let hall = Hall::in_session();
    let list = text(PaperKind::Attendance, &hall.meeting, Language::Indonesian);
    assert!(list.contains("CATATAN SEMENTARA") && list.contains("10."), "{list}");
    let final_list = text(PaperKind::Attendance, &sample::play(), Language::Indonesian);
    assert!(final_list.contains("CATATAN FINAL") && !final_list.contains("27."), "{final_list}");
}

#[test]
fn an_empty_meeting_has_its_papers_too() {
    for kind in PaperKind::ALL {
        for language in Language::ALL {
            let text = text(kind, &Meeting::default(), language);
            assert!(!text.contains("{") && !text.contains("None"), "{text}");
        }
    }
}

#[test]
fn a_paper_is_written_beside_the_record_and_never_over_another() {
    let program = Program::new();
    let name = program.run(&["new", "--title", "Rapat RT", "--date", "2026-07-06", "--kind", "rt_rw"]).with(0).out;
    let name = name.trim();
    let ask = ["export", name, "--what", "berita-acara", "--as", "html"];
    let told = program.run(&ask).with(0);
    let path = program.home().join(told.out.trim());
    assert!(path.ends_with("dokumen/berita-acara.html"), "{path:?}");
    let first = fs::read(&path).unwrap();
    assert!(String::from_utf8(first.clone()).unwrap().contains("<html lang=\"id\">"));
    let refused = program.run(&ask).with(1);
    assert!(refused.err.contains("sudah ada") && refused.err.contains("--force"), "{}", refused.err);
    program.run(&[&ask[..], &["--force"]].concat()).with(0);
    assert!(fs::read(&path).unwrap() == first);
    let english =
        program.run(&["export", name, "--what", "official-record", "--as", "txt", "--to", "-", "--lang", "en"]);
    assert!(english.with(0).out.contains("OFFICIAL RECORD OF THE NEIGHBOURHOOD MEETING (RT/RW)"));
    for (args, said) in
        [(["--what", "notulen", "--as", "csv"], "bukan daftar"), (["--what", "rktl", "--as", "csv"], "Belum ada isi")]
    {
        let told = program.run(&[&["export", name][..], &args].concat()).with(1);
        assert!(told.err.contains(said), "{}", told.err);
    }
    program.run(&["export", name, "--what", "surat", "--as", "html"]).with(2);
}

#[test]
fn the_bundle_is_whole_and_says_what_reviewers_will_miss() {
    let program = Program::new();
    let script = program.home().join("contoh.jsonl");
    fs::write(&script, sample::SCRIPT).unwrap();
    program.run(&["apply", "--new", "Contoh", "--date", "2026-06-13", script.to_str().unwrap()]).with(0);
    let told = program.run(&["bundle", "2026-06-13-contoh"]).with(0);
    let names: BTreeSet<&str> = told.out.lines().map(|path| path.rsplit('/').next().unwrap()).collect();
    let meeting = sample::play();
    for kind in PaperKind::ALL.into_iter().filter(|kind| kind.has_content(&meeting)) {
        assert!(names.iter().any(|name| name.starts_with(kind.code())), "{kind:?} is not in {names:?}");
    }
    for path in told.out.lines() {
        assert!(fs::metadata(program.home().join(path)).unwrap().len() > 100, "{path}");
    }
    assert!(told.err.contains("tidak ada yang hadir dari unsur Tokoh adat"), "{}", told.err);
    assert!(told.err.contains("foto") && !told.err.contains("nomor belum diisi"), "{}", told.err);
    program.run(&["bundle", "2026-06-13-contoh"]).with(1);
}

#[test]
fn village_goals_have_a_column_where_somebody_gave_one() {
    let mut hall = Hall::in_session();
    hall.play(r#"{"cmd":"need.add","proposal":{"activity":"Sumur"}}"#);
    let list = |hall: &Hall| text(PaperKind::Needs, &hall.meeting, Language::Indonesian);
    assert!(!list(&hall).contains("SDGs"));
    hall.play(r#"{"cmd":"need.add","proposal":{"activity":"Taman baca","goal":18}}"#);
    let shown = list(&hall);
    assert!(shown.contains("SDGs") && shown.contains("18"), "{shown}");
    let refused = hall.give(r#"{"cmd":"need.add","proposal":{"activity":"Pasar","goal":19}}"#).unwrap_err();
    assert_eq!(refused, Refusal::OutOfRange { field: Field::VillageGoal, least: 1, most: 18 });
}

#[test]
fn the_record_says_what_was_put_off_and_outvoted_and_counts_guests_as_guests() {
    let mut hall = Hall::in_session();
    hall.play(
        r#"
        {"cmd":"person.walk_in","person":{"name":"Haji Dulah"}}
        {"cmd":"note.add","remark":{"speaker":"P06","kind":"opinion","text":"Jalan perlu diperbaiki"}}
        {"cmd":"scoring.criteria","criteria":[{"name":"Mendesak","weight":1}],"scale":{"least":1,"most":5}}
        {"cmd":"need.add","proposal":{"activity":"Tong sampah","cost":500000}}
        {"cmd":"scoring.freeze"}
        {"cmd":"scoring.score","need":"K01","values":[4]}
        {"cmd":"decision.draft","motion":{"text":"Ronda malam wajib"}}
        {"cmd":"objection.raise","by":"P03","subject":{"decision":"D01"},"reason":"Dendanya berat"}
        {"cmd":"vote.call","decision":"D01","question":"Ronda","reason":"Tidak sepakat","options":["Setuju","Tidak setuju"],"majority":{"base":"electorate","numerator":1,"denominator":2,"strict":true,"plus_one":false}}
        {"cmd":"vote.open_round","id":"V01"}
        "#,
    );
    let voters = hall.meeting.votes.last().unwrap().rounds.last().unwrap().electorate.len();
    hall.play(&format!(
        r#"{{"cmd":"vote.close_round","id":"V01","counts":{{"options":[{},1],"abstain":0}}}}"#,
        voters - 1
    ));
    hall.wait(5);
    hall.play(
        r#"
        {"cmd":"agenda.finish"}
        {"cmd":"agenda.start","id":"A02"}
        {"cmd":"agenda.shelve","id":"A02","status":"deferred","reason":"data belum lengkap"}
        {"cmd":"stage.begin_closing"}
        "#,
    );
    let told = |kind| text(kind, &hall.meeting, Language::Indonesian);
    let record = told(PaperKind::OfficialRecord);
    assert!(record.contains("Usulan warga (Ditunda: data belum lengkap)"), "{record}");
    assert!(record.contains("Tidak tercapai mufakat; keputusan diambil dengan pemungutan suara."), "{record}");
    assert!(record.contains("II : Daftar Usulan") && !record.contains("RKTL"), "no paper that is not there: {record}");
    assert!(!record.contains("kegiatan prioritas"), "announced by nobody, agreed by nobody: {record}");
    let minutes = told(PaperKind::Minutes);
    assert!(minutes.contains("Haji Dulah berpendapat") && !minutes.contains("Sdr. Haji"), "{minutes}");
    let ending = minutes.find("Sesudah agenda terakhir").unwrap();
    assert!(minutes.find("Penutupan dimulai").unwrap() > ending, "{minutes}");
    let list = told(PaperKind::Attendance);
    assert!(list.contains("Jumlah 5 6"), "five were invited, six came: {list}");
    assert!(told(PaperKind::Summary).contains("Usulan warga (Ditunda"), "{}", told(PaperKind::Summary));
}
