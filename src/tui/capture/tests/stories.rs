//! What happens to a line from the first key to the record.

use super::*;

#[test]
fn a_line_is_recorded_and_what_was_recorded_stays_in_sight() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.press("home").type_in("14 u PMT 90 hari untuk 32 balita; 43,2jt");
    insta::assert_snapshot!("typed", hall.screen());
    insta::assert_snapshot!("typed_looks", hall.looks().lines().rev().take(3).collect::<Vec<_>>().join("\n"));
    hall.press("enter");
    insta::assert_snapshot!("recorded", hall.screen());
    let meeting = hall.app.meeting();
    let note = meeting.notes.last().unwrap();
    assert_eq!(note.remark.need, meeting.needs.last().map(|need| need.id));
    assert_eq!(hall.app.desk.draft(DRAFT).unwrap_or_default(), "");
}

#[test]
fn a_refused_line_stays_with_its_reason_and_is_not_lost_by_leaving() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    let before = hall.app.desk.revision();
    hall.type_in("/lanjut").press("enter");
    assert_eq!(hall.app.capture.edit.text(), "/lanjut");
    assert_eq!(hall.app.desk.revision(), before);
    assert!(hall.app.notices.log().next().unwrap().text.starts_with("Tidak bisa pada tahap Berjalan"));
    assert_eq!(hall.app.desk.draft(DRAFT), Some("/lanjut"));
    hall.press("ctrl-u").type_in("k rawan banjir").press("enter");
    assert_eq!(hall.app.capture.edit.text(), "k rawan banjir");
    assert_eq!(hall.app.desk.revision(), before);
}

#[test]
fn up_and_down_bring_lines_back() {
    let mut hall = Hall::sample(Language::English, "10:50");
    for line in ["first", "14 second"] {
        hall.type_in(line).press("enter");
    }
    hall.type_in("being typed").press("up");
    assert_eq!(hall.app.capture.edit.text(), "14 second");
    hall.press("up up");
    assert_eq!(hall.app.capture.edit.text(), "first");
    hall.press("down down");
    assert_eq!(hall.app.capture.edit.text(), "being typed");
}

#[test]
fn tab_finishes_words_and_goes_through_the_ways_to_do_so() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.type_in("@sul").press("tab");
    assert_eq!(hall.app.capture.edit.text(), "@14 ");
    hall.press("ctrl-u").type_in("/pu").press("tab");
    assert_eq!(hall.app.capture.edit.text(), "/pulang ");
    assert_eq!(texts(&hall.app.capture.reading), "/pulang nomor [alasan]");
    hall.press("tab");
    assert_eq!(hall.app.capture.edit.text(), "/pungut ");
    hall.press("tab").type_in("16");
    assert_eq!(texts(&hall.app.capture.reading), "pulang · 16 Fauzan Hakimuddin");
    hall.press("ctrl-u").type_in("halo").press("tab");
    assert_eq!(hall.app.capture.edit.text(), "halo");
}

#[test]
fn a_step_that_asks_leaves_the_line_until_it_is_done() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.type_in("/batal banjir besar").press("enter");
    insta::assert_snapshot!("ask_cancel", hall.screen());
    hall.press("esc");
    assert_eq!(hall.app.capture.edit.text(), "/batal banjir besar");
    hall.press("enter").type_in("batalkan").press("enter");
    assert!(hall.app.capture.edit.is_empty());
    assert_eq!(hall.app.meeting().stage, crate::meeting::Stage::Cancelled);
}

#[test]
fn the_same_name_twice_is_asked_about() {
    let mut hall = Hall::sample(Language::Indonesian, "08:55").at(Tab::Attendance);
    hall.type_in("+ Dewi  anggarini, P").press("enter");
    insta::assert_snapshot!("same_name", hall.screen());
    hall.press("1");
    assert_eq!(hall.app.meeting().people.len(), 26);
    assert_eq!(hall.app.list().selected(), Some(22));
    hall.type_in("+ Dewi Anggarini").press("enter 2");
    assert_eq!(hall.app.meeting().people.len(), 27);
}

#[test]
fn opening_without_quorum_asks_why_and_says_who_is_missing() {
    let mut hall = Hall::sample(Language::Indonesian, "09:00");
    hall.type_in("/buka").press("enter");
    insta::assert_snapshot!("ask_override", hall.screen());
    hall.type_in("diminta pimpinan").press("enter");
    assert_eq!(hall.app.meeting().stage, crate::meeting::Stage::Opened);
    let passed = hall.app.meeting().stages.last().unwrap().change.passed_over.clone().unwrap();
    assert_eq!(passed.reason.as_str(), "diminta pimpinan");
}

#[test]
fn what_was_warned_of_is_not_said_again_once_it_was_allowed() {
    let mut hall = Hall::sample(Language::Indonesian, "09:05");
    assert!(read(&mut hall, "/buka").contains("uorum"), "{}", hall.screen());
    hall.press("enter").type_in("diminta warga").press("enter");
    let screen = hall.screen();
    assert_eq!(hall.app.meeting().stage, crate::meeting::Stage::Opened, "{screen}");
    let taken = hall.app.capture.reading.first().map(|part| part.text.clone());
    assert_eq!(taken.as_deref(), Some("✓ buka musyawarah"));
    assert!(hall.app.capture.reading.iter().all(|part| part.role != Role::Warning), "{}", hall.screen());
}
