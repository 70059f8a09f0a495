use crate::i18n::Language;
use crate::meeting::recipients::Finding;
use crate::tui::app::Tab;
use crate::tui::input::Input;
use crate::tui::testing::Hall;

#[test]
fn a_household_is_added_examined_contested_and_taken_off_by_keys() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50").at(Tab::Agenda);
    hall.press("esc h");
    assert!(hall.shows("Belum ada penerima"), "{}", hall.screen());
    hall.press("n").type_in("Siti Aminah").press("tab").type_in("Krajan, RT 02").press("tab");
    // No more than the end of the number is ever in the form, so no more is in its draft.
    hall.type_in("12x34567");
    assert!(hall.shows("1234") && !hall.shows("12345") && !hall.shows("12x"), "{}", hall.screen());
    hall.press("backspace backspace backspace backspace").take(Input::Paste("3301 2345 6789 0123".to_owned()));
    hall.press("ctrl-s");
    let drafts = std::fs::read_to_string(hall.app.desk.folder().unwrap().join("drafts.jsonl")).unwrap_or_default();
    assert!(!drafts.contains("3301") && !drafts.contains("234567"), "{drafts}");
    assert!(hall.shows("H01") && hall.shows("Siti Aminah") && hall.shows("KK: 0123"), "{}", hall.screen());
    assert!(!hall.shows("33012345"), "{}", hall.screen());
    // A change of the list needs a reason, and nothing is lost while it is missing.
    hall.press("enter ctrl-s");
    assert!(hall.shows("alasan"), "{}", hall.screen());
    hall.press("tab").type_in("lansia tunggal").press("ctrl-s");
    assert!(hall.shows("Masuk") && hall.shows("Alasan: lansia tunggal"), "{}", hall.screen());
    hall.press("o").type_in("Pak RT: punya sawah").press("ctrl-s");
    assert!(hall.shows("Sanggahan: Pak RT: punya sawah"), "{}", hall.screen());
    let recipient = hall.app.meeting().recipients.last().unwrap().clone();
    assert_eq!(recipient.found.unwrap().finding, Finding::Enters);
    insta::assert_snapshot!("recipients_id_80x24", hall.screen());
    hall.press("x").type_in("pindah").press("ctrl-s");
    assert!(hall.shows("Belum ada penerima"), "{}", hall.screen());
    assert!(hall.app.meeting().recipients.last().unwrap().withdrawn.is_some());
    hall.press("esc u");
    assert!(hall.app.meeting().recipients.last().unwrap().stands());
}

#[test]
fn a_list_is_taken_in_from_here() {
    let mut hall = Hall::sample(Language::English, "10:50").at(Tab::Agenda).sized(100, 30);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kpm.csv");
    std::fs::write(&file, "Nama Kepala Keluarga;No. KK;Dusun;RT;Status awal\nSiti;3301234567890123;Krajan;2;lama\n")
        .unwrap();
    hall.press("esc h I").type_in(file.to_str().unwrap()).press("enter");
    assert!(hall.shows("0123") && !hall.shows("33012345"), "{}", hall.screen());
    hall.press("enter");
    let household = &hall.app.meeting().recipients.last().unwrap().household;
    assert_eq!((household.card.as_str(), household.place.as_str()), ("0123", "Krajan, RT 02"));
}
