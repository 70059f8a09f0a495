//! The record as a paper, in plain text, in both languages.

use super::hall::Hall;
use super::sample;
use musyawarah::i18n::{Language, Words};
use musyawarah::meeting::Meeting;
use musyawarah::report::{Computed, minutes_json, notulen, text};

fn paper(meeting: &Meeting, language: Language, width: usize) -> String {
    text::render(&notulen(meeting, &Words::new(language)), width)
}

/// A neighbourhood meeting with everything that goes otherwise than planned, still being read and corrected.
fn troubled() -> Hall {
    let mut hall = Hall::of_five();
    hall.play(
        r#"
        {"cmd":"presence.mark","participants":["P01","P02"],"presence":{"change":"arrived"}}
        {"cmd":"presence.mark","participants":["P05"],"presence":{"change":"excused","reason":"kerja malam"}}
        "#,
    );
    hall.wait(10);
    hall.play(r#"{"cmd":"stage.delay","until":"2026-07-06T19:20:00+07:00","reason":"Menunggu warga."}"#);
    hall.wait(5);
    hall.play(
        r#"
        {"cmd":"presence.mark","participants":["P03"],"presence":{"change":"represented","by":"Budi (anak)"}}
        {"cmd":"person.walk_in","person":{"name":"Yanti Pramesti","sex":"P","address":"RT 06"}}
        {"cmd":"stage.open"}
        {"cmd":"agenda.start","id":"A01"}
        {"cmd":"note.add","remark":{"speaker":"P02","kind":"explanation","text":"Kas RT Rp1.250.000."}}
        {"cmd":"note.add","remark":{"speaker":"P03","kind":"opinion","text":"Kata-kata yang ditarik kembali"}}
        {"cmd":"note.withdraw","id":"N02"}
        {"cmd":"note.add","remark":{"speaker":"P06","kind":"question","text":"Kapan selokan dibersihkan?"}}
        {"cmd":"need.add","proposal":{"activity":"Perbaikan selokan","problem":"Air meluap","field":2,"place":"Gang 1","quantity":"40.5","unit":"m","cost":6000000,"source":"swadaya","beneficiaries":{"men":30,"women":34,"poor_households":4},"proposer":"P06"}}
        {"cmd":"need.add","proposal":{"activity":"Lampu gang","cost":3000000,"proposer":"P03"}}
        {"cmd":"need.add","proposal":{"activity":"Kursi balai","cost":3000000,"proposer":"P01"}}
        {"cmd":"need.withdraw","id":"K03","reason":"Sudah ada sumbangan."}
        {"cmd":"scoring.criteria","criteria":[{"name":"Mendesak","weight":3},{"name":"Murah","weight":1}],"tie_breakers":[{"by":"lower_cost"}]}
        {"cmd":"scoring.freeze"}
        {"cmd":"scoring.score","need":"K01","values":[5,2]}
        {"cmd":"scoring.score","need":"K02","values":[4,5]}
        {"cmd":"scoring.announce"}
        "#,
    );
    hall.wait(7);
    hall.play(r#"{"cmd":"stage.recess","reason":"Salat Isya","until":"2026-07-06T19:40:00+07:00"}"#);
    hall.wait(18);
    hall.play(
        r#"
        {"cmd":"stage.resume"}
        {"cmd":"decision.draft","motion":{"text":"Iuran kerja bakti Rp20.000 per rumah"}}
        {"cmd":"objection.raise","by":"P03","subject":{"decision":"D01"},"reason":"Terlalu berat untuk lansia"}
        {"cmd":"vote.call","decision":"D01","question":"Setuju iuran?","reason":"Tidak ada mufakat","options":["Setuju","Tidak setuju"],"majority":{"base":"electorate","numerator":1,"denominator":2,"strict":true,"plus_one":false}}
        {"cmd":"vote.open_round","id":"V01"}
        {"cmd":"vote.close_round","id":"V01","counts":{"options":[1,1],"abstain":1}}
        {"cmd":"vote.end","id":"V01","reason":"Sepakat dibahas lagi"}
        {"cmd":"decision.defer","id":"D01","reason":"Suara sama."}
        {"cmd":"objection.settle","id":"O01","settlement":{"how":"withdrawn"}}
        {"cmd":"agenda.shelve","id":"A02","status":"deferred","reason":"waktu habis"}
        {"cmd":"action.add","plan":{"activity":"Pinjam pompa","owner":"P01","due":"2026-07-12","cost":150000,"source":"kas RT","indicator":{"name":"Pompa","unit":"buah","baseline":"0","target":"2"}}}
        {"cmd":"stage.begin_closing"}
        {"cmd":"record.read"}
        {"cmd":"record.correct","by":"P02","text":"Jumlah kas Rp1.260.000"}
        "#,
    );
    hall
}

#[test]
fn the_final_record_of_the_sample() {
    let meeting = sample::play();
    insta::assert_snapshot!("sample_id_80", paper(&meeting, Language::Indonesian, 80));
    insta::assert_snapshot!("sample_en_100", paper(&meeting, Language::English, 100));
}

#[test]
fn the_draft_record_of_a_troubled_meeting() {
    let hall = troubled();
    insta::assert_snapshot!("troubled_id_80", paper(&hall.meeting, Language::Indonesian, 80));
    insta::assert_snapshot!("troubled_en_40", paper(&hall.meeting, Language::English, 40));
}

#[test]
fn a_meeting_without_anything_has_a_paper_too() {
    insta::assert_snapshot!("empty_id_40", paper(&Meeting::default(), Language::Indonesian, 40));
}

#[test]
fn withdrawn_words_stand_nowhere() {
    let hall = troubled();
    let words = Words::new(Language::Indonesian);
    let file = minutes_json(&hall.meeting, &"0".repeat(32), 1, &"0".repeat(32), &words).unwrap();
    for out in [String::from_utf8(file).unwrap(), paper(&hall.meeting, Language::Indonesian, 80)] {
        assert!(!out.contains("Kata-kata") && !out.contains("kata-kata") && !out.contains("ditarik kembali"), "{out}");
    }
    let spoke: Vec<String> =
        Computed::of(&hall.meeting, &words).speakers.list.iter().map(|speaker| speaker.id.to_string()).collect();
    assert_eq!(spoke, ["P02", "P06"]);
}

#[test]
fn the_status_follows_the_record() {
    let words = Words::new(Language::Indonesian);
    let status = |meeting: &Meeting| notulen(meeting, &words).status;
    assert_eq!(status(&sample::play()), "CATATAN FINAL");
    let mut hall = troubled();
    assert_eq!(status(&hall.meeting), "CATATAN SEMENTARA");
    hall.play(r#"{"cmd":"stage.cancel","reason":"banjir"}"#);
    assert_eq!(status(&hall.meeting), "MUSYAWARAH DIBATALKAN");
    assert!(paper(&hall.meeting, Language::Indonesian, 80).contains("Musyawarah dibatalkan. Alasan: banjir."));
}

#[test]
fn a_draft_voted_down_is_told_but_gets_no_number() {
    let mut hall = Hall::in_session();
    hall.play(
        r#"
        {"cmd":"decision.draft","motion":{"text":"Portal ditutup pukul 22.00."}}
        {"cmd":"vote.call","decision":"D01","question":"Portal?","reason":"Tidak mufakat","options":["Setuju","Tidak"],"rejecting":1,"majority":{"base":"electorate","numerator":1,"denominator":2,"strict":true,"plus_one":false}}
        {"cmd":"vote.open_round","id":"V01"}
        {"cmd":"vote.close_round","id":"V01","counts":{"options":[1,4],"abstain":0}}
        "#,
    );
    let paper = paper(&hall.meeting, Language::Indonesian, 200);
    assert!(paper.contains("Rancangan keputusan ditolak: Portal ditutup pukul 22.00.\n"), "{paper}");
    assert!(paper.contains("– Portal ditutup pukul 22.00 (DITOLAK: 4 dari 5 untuk"), "{paper}");
    assert!(!paper.contains("KESATU"), "{paper}");
}

#[test]
fn a_second_sitting_says_that_it_goes_on_with_whoever_is_there() {
    let mut hall = Hall::of_five();
    hall.play(
        r#"
        {"cmd":"presence.mark","participants":["P01","P02"],"presence":{"change":"arrived"}}
        {"cmd":"stage.postpone","date":"2026-07-08","reason":"Baru dua orang"}
        "#,
    );
    hall.wait(2 * 24 * 60);
    hall.play(
        r#"
        {"cmd":"stage.register"}
        {"cmd":"presence.mark","participants":["P01"],"presence":{"change":"arrived"}}
        {"cmd":"stage.open"}
        "#,
    );
    let words = Words::new(Language::Indonesian);
    let computed = Computed::of(&hall.meeting, &words);
    assert!(!computed.quorum.asked && computed.overrides.is_empty());
    let present: Vec<_> = computed.quorum.timeline.iter().map(|moment| (moment.sitting, moment.present)).collect();
    assert_eq!(present, [(1, 2), (2, 1)]);
    assert_eq!((computed.attendance.sitting, computed.attendance.entitled.came), (2, 1));
    let paper = paper(&hall.meeting, Language::Indonesian, 80);
    assert!(paper.contains("Rapat ke-          : 2\n"), "{paper}");
    assert!(paper.contains("Rapat ke-2 dilanjutkan dengan yang hadir.\n"), "{paper}");
    assert!(paper.contains("19.00  Dibuka. Hadir 1 dari 5; kuorum tidak disyaratkan.\n"), "{paper}");
    assert!(paper.contains("19.00  Rapat ditunda ke Rabu, 8 Juli 2026. Alasan: Baru dua orang.\n"), "{paper}");
}

#[test]
fn every_width_shows_the_whole_paper() {
    let meeting = sample::play();
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let least = letters(&paper(&meeting, Language::Indonesian, 300));
    for width in [20, 40, 60, 80, 120] {
        let shown = paper(&meeting, Language::Indonesian, width);
        // Narrow papers repeat the heads of columns; they never say less.
        assert!(letters(&shown) >= least, "{width}");
        assert!(shown.lines().all(|line| musyawarah::text::width(line) <= width), "{width}");
    }
}

#[test]
fn counts_and_minutes_add_up_for_who_checks_them() {
    let mut hall = Hall::in_session();
    hall.wait_seconds(90);
    hall.play(r#"{"cmd":"agenda.start","id":"A02"}"#);
    hall.wait_seconds(90);
    hall.play(r#"{"cmd":"agenda.finish"}"#);
    let times = Computed::of(&hall.meeting, &Words::new(Language::English)).times;
    let rows: Vec<i64> = times.items.iter().map(|item| item.spent_minutes).collect();
    assert_eq!((rows, times.spent_minutes), (vec![1, 1], 2));
    for (language, sexes) in [
        (Language::Indonesian, "laki-laki 2, perempuan 2, jenis kelamin belum dicatat 1."),
        (Language::English, "men 2, women 2, sex not recorded 1."),
    ] {
        let paper = paper(&hall.meeting, language, 100).replace('\n', " ");
        assert!(paper.contains(sexes), "{paper}");
    }
}
