use crate::i18n::Language;
use crate::meeting::people::Attendance;
use crate::meeting::{Id as _, ParticipantId};
use crate::tui::app::Tab;
use crate::tui::testing::Hall;

fn hall(until: &str) -> Hall {
    let mut hall = Hall::sample(Language::Indonesian, until).at(Tab::Attendance);
    hall.press("esc home");
    hall
}

fn attendance(hall: &Hall, number: u32) -> Attendance {
    hall.app.meeting().participant(ParticipantId::from_number(number)).unwrap().attendance(1)
}

#[test]
fn the_figures_stand_above_the_list() {
    for (language, name) in [(Language::Indonesian, "id"), (Language::English, "en")] {
        for (width, height) in [(80, 24), (120, 36)] {
            let mut hall = Hall::sample(language, "10:50").at(Tab::Attendance).sized(width, height);
            hall.press("esc");
            insta::assert_snapshot!(format!("attendance_{name}_{width}x{height}"), hall.screen());
        }
    }
}

#[test]
fn several_are_marked_at_once_and_who_is_there_is_left_out() {
    let mut hall = hall("08:50");
    hall.press("home space down space space enter");
    for number in [1, 3, 4] {
        assert_eq!(attendance(&hall, number), Attendance::Present, "{number}");
    }
    assert!(hall.app.list().marks.is_empty());
    hall.press("home enter");
    assert!(!hall.app.overlays.is_empty(), "Enter shows who is there already");
}

#[test]
fn coming_late_leaving_and_coming_back() {
    let mut hall = hall("10:50");
    hall.press("home p").type_in("izin").press("enter");
    assert_eq!(attendance(&hall, 1), Attendance::Left);
    hall.press("b");
    assert_eq!(attendance(&hall, 1), Attendance::Present);
    hall.press("c");
    assert!(hall.shows("1 Sugeng Prabawa"));
    hall.press("2");
    assert_eq!(hall.app.meeting().people.at(0).unwrap().presence.len(), 2, "one entry is struck out");
    hall.press("w").type_in("Rina").press("enter");
    assert_eq!(attendance(&hall, 1), Attendance::Represented);
    hall.press("/").type_in("darmo").press("enter H").type_in("25.00").press("enter");
    assert!(hall.app.notices.log().next().unwrap().text.contains("jam"));
    hall.press("ctrl-u").type_in("08.41").press("enter");
    assert_eq!(attendance(&hall, 15), Attendance::Present);
    assert_eq!(
        hall.app.meeting().people.at(14).unwrap().presence.last().unwrap().at.format("%H.%M").to_string(),
        "08.41"
    );
}

#[test]
fn people_are_added_corrected_and_removed() {
    let mut hall = hall("10:50");
    hall.press("n").type_in("Rina Dewanti").press("tab p tab").type_in("kelompok tani").press("tab tab tab");
    hall.type_in("lansia, miskin").press("ctrl-s");
    let person = hall.app.meeting().people.last().unwrap().person.clone();
    assert_eq!((person.name.as_str(), person.constituency.as_str()), ("Rina Dewanti", "kelompok_tani"));
    assert_eq!(person.vulnerable.iter().map(|group| group.as_str()).collect::<Vec<_>>(), ["lansia", "miskin"]);
    assert!(person.votes && person.invited && person.speaks);
    hall.press("G e");
    insta::assert_snapshot!("person_form", hall.screen());
    hall.type_in(" S.Pd.").press("ctrl-s x");
    assert_eq!(hall.app.meeting().people.len(), 26);
    hall.press("t").type_in("Joko").press("ctrl-s");
    let person = &hall.app.meeting().people.last().unwrap().person;
    assert!(!person.votes && !person.invited);
    assert_eq!(attendance(&hall, 27), Attendance::Present);
}
