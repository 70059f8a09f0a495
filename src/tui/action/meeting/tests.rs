use crate::i18n::Language;
use crate::meeting::details::{Role, Zone};
use crate::meeting::rules::MeetingKind;
use crate::meeting::{Id as _, ParticipantId};
use crate::tally::majority::Base;
use crate::tui::app::Tab;
use crate::tui::testing::Hall;

fn hall(until: &str) -> Hall {
    let mut hall = Hall::sample(Language::Indonesian, until).at(Tab::Agenda);
    hall.press("esc");
    hall
}

/// Goes down to the field with this label.
fn to(hall: &mut Hall, label: &str) {
    for _ in 0..40 {
        if hall.rows().iter().any(|row| row.contains(&format!("› {label}"))) {
            return;
        }
        hall.press("tab");
    }
    panic!("no field {label}:\n{}", hall.screen());
}

#[test]
fn a_form_saved_unchanged_changes_nothing() {
    for key in ["H", "O"] {
        let mut hall = hall("08:30");
        let before = hall.app.meeting().clone();
        hall.press(key).press("ctrl-s");
        assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
        assert_eq!(*hall.app.meeting(), before, "{key}");
    }
    let mut hall = hall("08:30");
    let before = hall.app.desk.revision();
    hall.press("E ctrl-s");
    assert_eq!(hall.app.desk.revision(), before, "no office changed hands");
}

#[test]
fn the_head_is_filled_in_and_a_wrong_day_is_seen() {
    let mut hall = hall("08:30");
    hall.press("H");
    to(&mut hall, "Hari");
    hall.press("ctrl-u").type_in("senin 13 juni 2026").press("tab");
    insta::assert_snapshot!("head_wrong_day", hall.screen());
    hall.press("shift-tab ctrl-u").type_in("15/6/2026");
    assert!(hall.shows("Senin, 15 Juni 2026"), "{}", hall.screen());
    to(&mut hall, "Zona waktu");
    hall.press("right");
    to(&mut hall, "Wilayah");
    hall.press("end").press("enter").type_in("Provinsi");
    hall.press("ctrl-s");
    assert!(hall.shows("tulis jenis dan nama"), "{}", hall.screen());
    hall.type_in(" Nusa Wening").press("ctrl-s");
    let details = &hall.app.meeting().details;
    assert_eq!(details.date.unwrap().to_string(), "2026-06-15");
    assert_eq!(details.zone, Zone::Wita);
    assert_eq!(details.areas.len(), 5);
    assert_eq!(details.areas.last().unwrap().name.as_str(), "Nusa Wening");
}

#[test]
fn a_kind_is_chosen_with_its_rules_as_long_as_nobody_came() {
    let mut hall = hall("08:30");
    hall.press("M").type_in("anggota tahunan").press("enter");
    insta::assert_snapshot!("profile", hall.screen());
    hall.press("enter");
    let meeting = hall.app.meeting();
    assert_eq!(meeting.details.kind, MeetingKind::CooperativeAnnual);
    assert_eq!((meeting.rules.quorum.numerator, meeting.rules.quorum.denominator), (1, 2));
    let mut later = Hall::sample(Language::Indonesian, "10:50").at(Tab::Agenda);
    later.press("esc M");
    assert!(later.app.overlays.is_empty());
    assert!(later.app.notices.log().next().unwrap().text.contains("Persiapan"));
}

#[test]
fn every_rule_is_changed_and_what_it_means_is_said_at_once() {
    let mut hall = hall("08:30").sized(120, 60);
    hall.press("O");
    insta::assert_snapshot!("rules", hall.screen());
    to(&mut hall, "Bagian kuorum");
    hall.press("ctrl-u").type_in("3/4");
    assert!(hall.shows("19 dari 25"), "{}", hall.screen());
    to(&mut hall, "Ambang dihitung dari");
    hall.press("right right");
    to(&mut hall, "Bagian suara");
    hall.press("ctrl-u").type_in("2/3");
    to(&mut hall, "Harus lebih (suara)");
    hall.press("space");
    assert!(hall.shows("17 dari 25"), "{}", hall.screen());
    to(&mut hall, "Bagian suara");
    hall.press("ctrl-u").type_in("4/3").press("tab");
    assert!(hall.shows("Tulis sebagai pecahan"), "{}", hall.screen());
    to(&mut hall, "Bagian suara");
    hall.press("ctrl-u").type_in("2/3");
    to(&mut hall, "Penanda tangan");
    hall.press("end enter").type_in("Ketua Panitia *").press("ctrl-s");
    let rules = &hall.app.meeting().rules;
    assert_eq!((rules.quorum.numerator, rules.quorum.denominator), (3, 4));
    assert_eq!(rules.majority.base, Base::Invited);
    assert_eq!((rules.majority.numerator, rules.majority.strict), (2, false));
    let last = rules.signers.last().unwrap();
    assert_eq!((last.capacity.as_str(), last.required), ("Ketua Panitia", true));
}

#[test]
fn once_people_have_come_another_rule_needs_a_reason() {
    let mut hall = hall("10:50");
    hall.press("O ctrl-s");
    assert!(!hall.app.overlays.is_empty());
    hall.type_in("salah ketik").press("ctrl-s");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    assert_eq!(hall.app.meeting().rule_changes.last().unwrap().reason.as_str(), "salah ketik");
}

#[test]
fn an_office_changes_hands_with_a_reason() {
    let mut hall = hall("10:50");
    hall.press("E").type_in("3").press("enter");
    insta::assert_snapshot!("roles", hall.screen());
    hall.press("ctrl-s");
    assert!(hall.shows("alasan"), "{}", hall.screen());
    to(&mut hall, "Alasan");
    hall.type_in("ikut berpendapat").press("ctrl-s");
    let roles = &hall.app.meeting().roles;
    assert_eq!(roles.holder(Role::Chair), Some(ParticipantId::from_number(3)));
    assert_eq!(roles.handovers.last().unwrap().reason.as_str(), "ikut berpendapat");
}
