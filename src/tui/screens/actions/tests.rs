use crate::i18n::Language;
use crate::meeting::actions::{Action, ActionForm, ActionStatus};
use crate::meeting::{ActionId, Id as _, Quantity, Rupiah};
use crate::tui::app::Tab;
use crate::tui::testing::{Hall, moment};
use chrono::NaiveDate;

fn hall(until: &str) -> Hall {
    let mut hall = Hall::sample(Language::Indonesian, until).at(Tab::Actions);
    hall.press("esc");
    hall
}

fn action(hall: &Hall, number: u32) -> &Action {
    hall.app.meeting().action(ActionId::from_number(number)).unwrap()
}

#[test]
fn the_plan_in_both_languages_narrow_and_wide() {
    for language in Language::ALL {
        for (width, height) in [(80, 24), (120, 36)] {
            let mut hall = Hall::sample(language, "12:50").at(Tab::Actions).sized(width, height);
            hall.press("esc");
            insta::assert_snapshot!(format!("actions_{}_{width}", language.code()), hall.screen());
        }
    }
}

#[test]
fn an_action_has_one_owner_and_everything_else_can_wait() {
    let mut hall = hall("12:22");
    hall.press("n").type_in("Pasang papan pengumuman").press("tab").type_in("rizky").press("enter tab");
    hall.type_in("27/6").press("tab").type_in("500rb").press("tab").type_in("swadaya").press("tab");
    hall.type_in("Papan berdiri").press("tab").type_in("papan").press("tab").type_in("0").press("tab").type_in("2,5");
    insta::assert_snapshot!("action_form", hall.screen());
    hall.press("ctrl-s");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    let plan = &action(&hall, 9).plan;
    assert_eq!(plan.owner.map(|id| id.to_string()), Some("P13".to_owned()));
    assert_eq!(plan.due, NaiveDate::from_ymd_opt(2026, 6, 27));
    assert_eq!(plan.cost, Some(Rupiah(500_000)));
    let indicator = plan.indicator.as_ref().unwrap();
    assert_eq!((indicator.baseline, indicator.target), (Some(0.into()), Some(Quantity("2.5".parse().unwrap()))));
    assert_eq!(hall.app.list().selected(), Some(9));
}

#[test]
fn without_an_owner_nothing_is_promised_and_a_schedule_needs_its_day() {
    let mut hall = hall("12:22");
    hall.press("n").type_in("Rapat evaluasi").press("ctrl-s");
    assert!(hall.shows("Wajib diisi."), "{}", hall.screen());
    hall.type_in("rizky").press("enter");
    hall.press("tab tab tab tab tab tab tab tab tab tab tab right ctrl-s");
    assert!(hall.shows("Isi dulu: tanggal."), "{}", hall.screen());
    hall.press("tab").type_in("12/9").press("tab").type_in("09.00").press("ctrl-s");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    let plan = &action(&hall, 9).plan;
    assert_eq!((plan.form, plan.start), (ActionForm::Schedule, NaiveDate::from_ymd_opt(2026, 9, 12)));
}

#[test]
fn a_change_of_plan_stays_in_its_history() {
    let mut hall = hall("12:22");
    hall.press("home e tab tab ctrl-u").type_in("30/6").press("ctrl-s");
    let changed = hall.app.list().selected().unwrap();
    assert_eq!(action(&hall, u32::try_from(changed).unwrap()).revisions.len(), 1);
    let detail: Vec<String> = hall.app.list().detail().iter().map(|paragraph| paragraph.text.clone()).collect();
    assert!(
        detail.iter().any(|text| text.contains("Tenggat:") && text.contains("→ Selasa, 30 Juni 2026")),
        "{detail:?}"
    );
}

#[test]
fn progress_is_reported_after_the_record_is_final_and_lateness_is_said_in_words() {
    let mut hall = hall("12:50");
    hall.app.now = moment("2026-07-01T09:00:00+07:00");
    hall.press("home e");
    assert!(hall.app.overlays.is_empty(), "a final plan is not edited");
    assert!(
        hall.rows().iter().any(|row| row.contains("20/06/2026") && row.contains("Terlambat 0%")),
        "{}",
        hall.screen()
    );
    hall.press("down up");
    let detail: Vec<&str> = hall.app.list().detail().iter().map(|paragraph| paragraph.text.as_str()).collect();
    assert!(detail.contains(&"Belum dimulai") && detail.contains(&"Terlambat"), "{detail:?}");
    hall.press("p right tab").type_in("40").press("tab").type_in("Hujan").press("tab").type_in("Tambah orang");
    hall.press("tab").type_in("15/7").press("enter");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    let id = u32::try_from(hall.app.list().selected().unwrap()).unwrap();
    let reported = action(&hall, id);
    assert_eq!((reported.status, reported.due()), (ActionStatus::InProgress, NaiveDate::from_ymd_opt(2026, 7, 15)));
    assert!(hall.shows("40%"), "{}", hall.screen());
    hall.press("d");
    assert_eq!(action(&hall, id).status, ActionStatus::Done);
    hall.press("d");
    assert!(hall.shows("Sudah selesai."), "{}", hall.screen());
}

#[test]
fn marked_actions_are_changed_and_done_in_one_step() {
    let mut hall = hall("12:50");
    hall.app.now = moment("2026-06-20T09:00:00+07:00");
    let before = hall.app.meeting().clone();
    hall.press("home space space #");
    hall.press("tab").type_in("15/7").press("ctrl-s");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    let due = NaiveDate::from_ymd_opt(2026, 7, 15);
    assert_eq!(hall.app.meeting().actions.iter().filter(|action| action.due() == due).count(), 2);
    hall.press("u");
    assert_eq!(hall.app.meeting().actions, before.actions);
    hall.press("home * d");
    assert!(hall.app.meeting().actions.iter().all(|action| action.status == ActionStatus::Done));
    hall.press("u");
    assert_eq!(hall.app.meeting().actions, before.actions);
}
