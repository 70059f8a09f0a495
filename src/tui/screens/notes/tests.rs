use crate::i18n::Language;
use crate::meeting::notes::NoteKind;
use crate::tui::app::Tab;
use crate::tui::testing::Hall;

fn hall() -> Hall {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.press("esc G");
    hall
}

#[test]
fn a_note_is_corrected_and_its_wording_kept() {
    let mut hall = hall();
    hall.press("e");
    insta::assert_snapshot!("note_form", hall.screen());
    hall.type_in(" Segera.").press("tab tab").type_in("t").press("ctrl-s");
    let note = hall.app.meeting().notes.last().unwrap();
    assert!(note.remark.text.ends_with("Segera."), "{}", note.remark.text);
    assert_eq!(note.remark.kind, NoteKind::Response);
    assert_eq!(note.revisions.len(), 1);
    let mut hall = hall.sized(120, 36);
    assert!(hall.shows("Bunyi semula"), "{}", hall.screen());
}

#[test]
fn a_note_is_linked_and_withdrawn_without_a_trace() {
    let mut hall = hall();
    let before = hall.app.meeting().notes.len();
    hall.press("l").type_in("K03").press("enter");
    let need = hall.app.meeting().notes.last().unwrap().remark.need;
    assert_eq!(need.unwrap().to_string(), "K03");
    hall.press("l enter");
    assert_eq!(hall.app.meeting().notes.last().unwrap().remark.need, None);
    hall.press("x");
    insta::assert_snapshot!("withdraw", hall.screen());
    hall.press("esc");
    assert_eq!(hall.app.meeting().notes.len(), before);
    hall.press("x enter");
    assert_eq!(hall.app.meeting().notes.len(), before - 1);
}

#[test]
fn the_list_follows_what_is_being_written() {
    let mut hall = hall();
    hall.press("home i").type_in("14 p setuju").press("enter");
    let last = hall.app.list().len() - 1;
    assert_eq!(hall.app.list().selected(), hall.app.list().key(last));
    hall.press("esc n").type_in("baris satu").press("enter").type_in("baris dua").press("ctrl-s");
    assert_eq!(hall.app.meeting().notes.last().unwrap().remark.text.as_str(), "baris satu\nbaris dua");
}

#[test]
fn a_row_says_that_there_is_more_than_its_first_line() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50").at(Tab::Notes);
    hall.press("esc n").type_in("satu").press("enter").type_in("dua").press("ctrl-s");
    let row = hall.rows().into_iter().find(|row| row.contains("satu")).unwrap();
    assert!(row.contains("satu …"), "{row}");
}
