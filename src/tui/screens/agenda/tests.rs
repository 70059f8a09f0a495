use crate::i18n::Language;
use crate::meeting::agenda::ItemStatus;
use crate::meeting::{AgendaItemId, Id as _};
use crate::tui::app::Tab;
use crate::tui::testing::Hall;

fn hall(until: &str) -> Hall {
    let mut hall = Hall::sample(Language::Indonesian, until).at(Tab::Agenda);
    hall.press("esc home");
    hall
}

fn labels(hall: &mut Hall) -> Vec<String> {
    let agenda = &hall.app.meeting().agenda;
    (0..hall.app.list().len())
        .filter_map(|row| hall.app.list().key(row))
        .map(|key| {
            let id = AgendaItemId::from_number(u32::try_from(key).unwrap());
            format!("{} {}", agenda.label(id), agenda.items.get(id).unwrap().topic.title.split(' ').next().unwrap())
        })
        .collect()
}

#[test]
fn an_item_is_started_extended_parked_and_finished() {
    let mut hall = hall("10:50");
    let status = |hall: &Hall, item: usize| hall.app.meeting().agenda.items.at(item).unwrap().status;
    hall.press("G up up m");
    assert_eq!(status(&hall, 3), ItemStatus::Active);
    assert_eq!(status(&hall, 2), ItemStatus::Done, "the one before is finished by it");
    hall.press("+ +");
    assert_eq!(hall.app.meeting().agenda.items.at(3).unwrap().topic.minutes, Some(55));
    hall.press("p").type_in("menunggu data").press("enter");
    assert_eq!(status(&hall, 3), ItemStatus::Parked);
    hall.press("m f");
    assert_eq!(status(&hall, 3), ItemStatus::Done);
    hall.press("down d").type_in("waktu habis").press("enter");
    assert_eq!(status(&hall, 4), ItemStatus::Deferred);
    assert_eq!(hall.app.meeting().agenda.items.at(4).unwrap().reason.as_str(), "waktu habis");
    insta::assert_snapshot!("agenda_80x24", hall.screen());
}

#[test]
fn parts_stand_below_their_item_and_go_with_it() {
    let mut hall = hall("08:30");
    hall.press("n").type_in("Doa").press("tab tab tab right right enter");
    assert_eq!(hall.app.meeting().agenda.items.len(), 7, "{}", hall.screen());
    assert_eq!(labels(&mut hall)[..3], ["1 Pembukaan,", "2 Evaluasi", "2.1 Doa"]);
    hall.press("home down [");
    assert_eq!(labels(&mut hall)[..3], ["1 Evaluasi", "1.1 Doa", "2 Pembukaan,"]);
    hall.press("]");
    assert_eq!(labels(&mut hall)[..3], ["1 Pembukaan,", "2 Evaluasi", "2.1 Doa"]);
    let order: Vec<u32> = hall.app.meeting().agenda.order.iter().map(|id| id.number()).collect();
    assert_eq!(order, [1, 2, 7, 3, 4, 5, 6], "the record has the same order as the screen");
    hall.press("home [");
    assert!(hall.app.notices.log().next().unwrap().text.contains("Sudah di ujung"));
    hall.press("down down x");
    assert_eq!(hall.app.meeting().agenda.items.len(), 6);
}

#[test]
fn an_item_is_edited_and_the_agenda_approved() {
    let mut hall = hall("09:23");
    hall.press("e").type_in(" sidang").press("tab tab ctrl-u").type_in("45").press("ctrl-s");
    let item = hall.app.meeting().agenda.items.at(0).unwrap();
    assert!(item.topic.title.ends_with("sidang"));
    assert_eq!(item.topic.minutes, Some(45));
    hall.press("A");
    assert!(hall.shows("disetujui 09.23"), "{}", hall.screen());
}
