//! What somebody new is told after each step: what was done, and what comes next.

use super::*;
use crate::meeting::Stage;
use crate::meeting::decisions::DecisionStatus;

fn under(hall: &Hall) -> String {
    texts(&hall.app.capture.reading)
}

fn line(hall: &mut Hall, typed: &str) {
    hall.press("ctrl-u").type_in(typed).press("enter");
}

/// A draft that somebody objects to.
fn disputed() -> Hall {
    let mut hall = Hall::sample(Language::Indonesian, "10:50").sized(120, 36);
    line(&mut hall, "d Ronda malam wajib");
    line(&mut hall, "14 k Denda memberatkan");
    assert!(under(&hall).contains("/jawab O01"), "{}", under(&hall));
    hall
}

/// Calls the vote and closes its round with so many in favour, the others against.
fn vote(hall: &mut Hall, call: &str, favour: usize) {
    line(hall, call);
    if !hall.app.overlays.is_empty() {
        hall.press("enter");
    }
    let voters = hall.app.meeting().votes.last().unwrap().rounds.last().unwrap().electorate.len();
    line(hall, &format!("A {favour} B {} abstain {}", (voters - favour) / 2, (voters - favour).div_ceil(2)));
    hall.type_in("hitung").press("enter");
}

#[test]
fn an_objection_is_not_asked_about_once_its_decision_is_taken() {
    let mut hall = disputed();
    vote(&mut hall, "/pungut tidak sepakat soal denda", 9);
    assert!(under(&hall).contains("/ulang putaran berikutnya V01"), "{}", under(&hall));
    assert!(!under(&hall).contains("/jawab"), "{}", under(&hall));
    vote(&mut hall, "/ulang", 20);
    let decision = hall.app.meeting().decisions.last().unwrap();
    assert!(matches!(decision.status, DecisionStatus::Decided { .. }), "{:?}", decision.status);
    assert!(under(&hall).contains("a … tindak lanjut"), "{}", under(&hall));
    line(&mut hall, "a Jadwal ronda; 12; 27/6");
    line(&mut hall, "/selesai");
    assert!(under(&hall).contains("/agenda 4 memulai"), "{}", under(&hall));
}

#[test]
fn nobody_is_asked_to_confirm_a_consensus_that_does_not_stand() {
    let mut hall = disputed();
    line(&mut hall, "/mufakat");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    assert!(hall.shows("keberatan"), "{}", hall.screen());
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    line(&mut hall, "d Ronda malam wajib");
    line(&mut hall, "/mufakat 4");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    assert_eq!(hall.app.capture.edit.text(), "/mufakat 4");
}

#[test]
fn counts_called_out_while_a_round_is_open_are_the_count() {
    let mut hall = disputed();
    assert!(read(&mut hall, "A 5 B 3").starts_with("tindak lanjut"));
    line(&mut hall, "/pungut tidak sepakat");
    hall.press("enter");
    assert!(read(&mut hall, "A 5 B 3").starts_with("hasil suara · Setuju 5 · Tidak setuju 3"), "{}", under(&hall));
    assert!(read(&mut hall, "a Beli kentongan; 12").starts_with("tindak lanjut"), "{}", under(&hall));
}

#[test]
fn what_was_taken_back_or_changed_by_a_form_is_said_under_the_line() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    line(&mut hall, "14 p salah tulis");
    line(&mut hall, "/undo");
    assert!(under(&hall).starts_with("✓ diurungkan"), "{}", under(&hall));
    assert!(under(&hall).contains("salah tulis"), "{}", under(&hall));
    line(&mut hall, "14 p yang benar");
    hall.press("esc u");
    assert!(under(&hall).starts_with("✓ diurungkan"), "{}", under(&hall));
    assert!(hall.shows("i untuk menulis"), "{}", hall.screen());
    hall.press("i").type_in("x");
    assert!(!under(&hall).contains('✓'), "what is typed takes its place");
}

#[test]
fn a_command_that_lacks_something_is_finished_also_at_the_door() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50").at(Tab::Attendance);
    hall.type_in("/notulis").press("enter").type_in(" 3");
    assert_eq!(hall.app.capture.edit.text(), "/notulis 3");
    assert!(under(&hall).contains("3 Mulyadi Santika"), "{}", under(&hall));
}

#[test]
fn a_view_that_did_not_prevail_has_a_name_on_paper() {
    let mut hall = disputed();
    vote(&mut hall, "/pungut tidak sepakat", 20);
    line(&mut hall, "/minoritas D01 14, 3: dendanya berat");
    line(&mut hall, "/minoritas D01 warga RT 05: terlalu sering");
    let minority = &hall.app.meeting().decisions.last().unwrap().minority;
    let by: Vec<&str> = minority.iter().map(|note| note.by.as_str()).collect();
    assert_eq!(by, ["Sulastri Handayati dan Mulyadi Santika", "warga RT 05"]);
}

#[test]
fn a_bare_slash_offers_first_what_the_meeting_waits_for_in_the_language_of_the_screen() {
    let first = |language, until: &str| {
        let mut hall = Hall::sample(language, until);
        hall.type_in("/");
        let offers = hall.app.capture.offers().unwrap();
        (0..3).map(|index| offers.said(&hall.app, index).0).collect::<Vec<_>>()
    };
    assert_eq!(first(Language::Indonesian, "08:50")[0], "/hadir");
    assert_eq!(first(Language::Indonesian, "10:50")[0], "/selesai");
    assert_eq!(first(Language::English, "10:50")[..2], ["/finish", "/present"]);
    let mut hall = Hall::sample(Language::English, "10:50");
    hall.type_in("/");
    let offers = hall.app.capture.offers().unwrap();
    let names: Vec<String> = (0..offers.len()).map(|index| offers.said(&hall.app, index).0).collect();
    assert!(!names.iter().any(|name| name == "/hadir"), "{names:?}");
    assert_eq!(names.len(), crate::capture::names().count(), "none is left out");
}

#[test]
fn where_everybody_signs_a_bare_command_asks_who_did() {
    let mut hall = Hall::sample(Language::Indonesian, "12:42");
    assert_eq!(hall.app.meeting().stage, crate::meeting::Stage::Signing);
    line(&mut hall, "/ttd");
    assert!(hall.shows("Siapa yang sudah tanda tangan?"), "{}", hall.screen());
}

#[test]
fn who_takes_an_office_while_papers_are_signed_signs_in_it() {
    let mut hall = Hall::new(Language::Indonesian);
    hall.press("n").type_in("Rapat kilat").press("enter");
    for typed in
        ["/rapat tempat Balai", "/acara Satu", "/undang Andi", "/undang Budi", "/hadir 1 2", "/buka", "/agenda 1"]
    {
        line(&mut hall, typed);
    }
    for typed in ["/selesai", "/tutup", "/baca", "/setujui"] {
        line(&mut hall, typed);
    }
    hall.press("enter");
    line(&mut hall, "/tutup");
    hall.type_in("tutup").press("enter");
    line(&mut hall, "/ttd");
    let screen = hall.screen();
    assert_eq!(hall.app.meeting().stage, crate::meeting::Stage::Signing, "{screen}");
    for typed in ["/pimpinan 1", "/notulis 2"] {
        line(&mut hall, typed);
    }
    assert!(under(&hall).contains("/ttd 1 2"), "{}", under(&hall));
    line(&mut hall, "/ttd 1 2");
    assert!(under(&hall).contains("/sah"), "{}", under(&hall));
}

#[test]
fn a_line_that_begins_with_a_name_says_how_it_becomes_theirs() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    assert_eq!(read(&mut hall, "sulastri p setuju"), "awali dengan @ bila kata 14 Sulastri Handayati · prosedur");
    assert_eq!(read(&mut hall, "@sulastri p setuju"), "pendapat · 14 Sulastri Handayati");
    assert_eq!(read(&mut hall, "sulastri pulang lebih dulu"), "prosedur");
}

#[test]
fn each_command_says_what_it_is_for() {
    for language in Language::ALL {
        let mut hall = Hall::sample(language, "10:50");
        hall.type_in("/");
        let offers = hall.app.capture.offers().unwrap();
        for index in 0..offers.len() {
            let (name, what) = offers.said(&hall.app, index);
            assert!(!what.trim().is_empty(), "{name}");
        }
    }
}

#[test]
fn an_older_refusal_does_not_stand_over_the_question_that_follows() {
    let mut hall = disputed();
    line(&mut hall, "/pungut tidak sepakat");
    hall.press("enter");
    line(&mut hall, "/suara A 1 B 1");
    assert!(hall.shows("Periksa lagi"), "{}", hall.screen());
    let voters = hall.app.meeting().votes.last().unwrap().rounds.last().unwrap().electorate.len();
    line(&mut hall, &format!("/suara A {voters}"));
    assert!(!hall.app.overlays.is_empty(), "{}", hall.screen());
    assert!(!hall.shows("Periksa lagi"), "{}", hall.screen());
}

#[test]
fn guests_who_may_vote_are_told_apart_from_the_invited() {
    let mut hall = Hall::new(Language::Indonesian);
    hall.press("n").type_in("Rapat kilat").press("enter");
    for typed in
        ["/rapat tempat Balai", "/acara Satu", "/undang Andi", "/undang Budi", "/hadir 1", "+ Citra, P", "/buka"]
    {
        line(&mut hall, typed);
    }
    for typed in ["/agenda 1", "d Kerja bakti", "/mufakat"] {
        line(&mut hall, typed);
    }
    assert!(hall.shows("Hadir 1 dari 2") && hall.shows("Semua 2 orang"), "{}", hall.screen());
    assert!(hall.shows("Termasuk 1 orang di luar undangan."), "{}", hall.screen());
}

#[test]
fn the_way_to_the_end_is_told_at_each_step_of_the_closing() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.type_in("/tutup");
    assert!(under(&hall).contains("Enter: isi alasan"), "{}", under(&hall));
    hall.press("enter").type_in("Sudah larut").press("enter");
    assert_eq!(hall.app.meeting().stage, Stage::Closing);
    assert!(under(&hall).contains("/baca") && !under(&hall).contains("isi alasan"), "{}", under(&hall));
    line(&mut hall, "/baca");
    assert!(under(&hall).contains("/setujui"), "{}", under(&hall));
}

#[test]
fn an_objection_that_was_answered_is_settled_next() {
    let mut hall = disputed();
    line(&mut hall, "/jawab O01 1 Dendanya bisa diganti ronda");
    assert!(under(&hall).contains("/mufakat O01 (sepakat)"), "{}", under(&hall));
}
