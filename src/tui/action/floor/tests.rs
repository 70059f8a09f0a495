use crate::i18n::Language;
use crate::meeting::details::SetRules;
use crate::meeting::rules::Rules;
use crate::meeting::{Command, Id as _, Moment};
use crate::tui::app::Tab;
use crate::tui::effect::Effect;
use crate::tui::testing::{Hall, moment};
use chrono::TimeDelta;

/// In the third item of the sample, where nobody has asked to speak.
fn hall(language: Language) -> Hall {
    Hall::sample(language, "10:20")
}

fn wait(hall: &mut Hall, seconds: i64) {
    hall.app.now += TimeDelta::seconds(seconds);
}

fn speaker(hall: &Hall) -> Option<u32> {
    hall.app.meeting().floor.speaking().map(|turn| turn.participant.number())
}

fn order(hall: &Hall) -> Vec<u32> {
    hall.app.meeting().speaking_order().into_iter().map(|id| id.number()).collect()
}

#[test]
fn the_queue_is_filled_and_worked_off_from_the_capture_line() {
    let mut hall = hall(Language::Indonesian);
    hall.type_in("/antri 14 3");
    assert!(hall.shows("minta bicara"), "{}", hall.screen());
    hall.press("enter");
    assert_eq!((order(&hall), speaker(&hall)), (vec![14, 3], None));
    assert!(hall.shows("Antre bicara: 14 Sulastri") && hall.shows("^N beri giliran"), "{}", hall.screen());
    hall.type_in("/giliran").press("enter");
    assert_eq!((order(&hall), speaker(&hall)), (vec![3], Some(14)));
    wait(&mut hall, 83);
    assert!(hall.shows("Bicara: 14 Sulastri") && hall.shows("sisa 01:37"), "{}", hall.screen());
    hall.press("ctrl-n");
    assert_eq!(speaker(&hall), Some(3));
    hall.press("ctrl-n");
    assert_eq!(speaker(&hall), None, "nobody waits: the turn is ended");
    let floor = &hall.app.meeting().floor;
    let turns: Vec<_> = floor.turns.iter().map(|turn| turn.participant.number()).collect();
    assert_eq!(turns, [14, 3]);
    assert_eq!(floor.turns[0].spent(hall.app.now).num_seconds(), 83);
    hall.press("esc u");
    assert_eq!(speaker(&hall), Some(3), "a slip is undone");
}

#[test]
fn the_queue_is_reached_by_keys_and_pickers() {
    let mut hall = hall(Language::English).at(Tab::Notes);
    hall.press("esc ,").type_in("sulastri").press("enter");
    hall.press(",").type_in("8").press("tab ctrl-u").type_in("22").press("tab enter");
    assert_eq!(order(&hall), [14, 8, 22]);
    hall.press(".").type_in("22").press("enter");
    assert_eq!((speaker(&hall), order(&hall)), (Some(22), vec![14, 8]));
    hall.press(";");
    assert!(hall.shows("04:00 left"), "{}", hall.screen());
    hall.press("<");
    assert_eq!(speaker(&hall), None);
    hall.press("ctrl-p").type_in("take out").press("enter").type_in("14").press("enter");
    assert_eq!(order(&hall), [8]);
}

#[test]
fn limits_warn_in_words_and_stop_nobody() {
    let mut hall = hall(Language::Indonesian);
    hall.type_in("/giliran 14").press("enter");
    wait(&mut hall, 150);
    assert!(hall.shows("sisa 00:30"), "{}", hall.screen());
    wait(&mut hall, 50);
    assert!(hall.shows("lewat 00:20"), "{}", hall.screen());
    hall.press("ctrl-n");
    let rules = Rules { speaking_turns: 1, ..hall.app.meeting().rules.clone() };
    let now = hall.app.now;
    hall.app.desk.submit(&[Command::SetRules(SetRules { rules, reason: "kesepakatan".into() })], now).unwrap();
    hall.type_in("/giliran 14");
    assert!(hall.shows("giliran ke-2, batas 1"), "{}", hall.screen());
    hall.press("enter");
    assert_eq!(speaker(&hall), Some(14));
    assert!(hall.shows("sisa 03:00 · giliran ke-2, batas 1"), "{}", hall.screen());
}

#[test]
fn a_recess_and_a_delay_are_counted_down_and_seen_in_the_hall() {
    let mut hall = hall(Language::Indonesian);
    hall.type_in("/skors 10.35 salat").press("enter");
    hall.app.now = at("10:23:30");
    assert!(hall.shows("Skors sampai 10.35") && hall.shows("12 menit lagi"), "{}", hall.screen());
    hall.press("ctrl-t");
    insta::assert_snapshot!("hall_recess", hall.screen());
    hall.press("esc");
    hall.app.now = at("10:38:10");
    assert!(hall.shows("lewat 3 menit"), "{}", hall.screen());
    hall.type_in("/lanjut").press("enter");
    assert!(!hall.shows("Skors sampai"), "{}", hall.screen());
    hall.type_in("/skors 15 menit makan").press("enter");
    assert!(hall.shows("Skors sampai 10.53") && hall.shows("15 menit lagi"), "{}", hall.screen());
}

#[test]
fn a_start_that_passes_without_quorum_shows_the_ladder() {
    let mut hall = Hall::sample(Language::Indonesian, "09:00");
    hall.app.now = at("09:05:00");
    assert!(hall.shows("Waktu mulai 09.00 lewat 5 menit · kuorum kurang 3 orang"), "{}", hall.screen());
    assert!(hall.sized(120, 36).shows("undur paling lambat 12.00 (2 jam 55 menit lagi)"));
    let mut hall = Hall::sample(Language::Indonesian, "09:10");
    hall.app.now = at("09:18:10");
    assert!(hall.shows("Diundur sampai 09.30 · 12 menit lagi"), "{}", hall.screen());
}

fn at(time: &str) -> Moment {
    moment(&format!("2026-06-13T{time}+07:00"))
}

#[test]
fn the_bell_rings_once_when_a_time_is_over_and_only_where_it_is_wanted() {
    let rings = |hall: &Hall| hall.of_terminal.iter().filter(|effect| **effect == Effect::Bell).count();
    let mut hall = hall(Language::Indonesian);
    hall.type_in("/giliran 14").press("enter");
    wait(&mut hall, 181);
    hall.press("down");
    assert_eq!(rings(&hall), 0, "off by default");
    hall.press("ctrl-p").type_in("bel ya").press("enter");
    assert_eq!(rings(&hall), 1, "heard when it is switched on");
    hall.press("ctrl-n").type_in("/giliran 3").press("enter");
    wait(&mut hall, 179);
    hall.press("down");
    assert_eq!(rings(&hall), 1);
    wait(&mut hall, 1);
    hall.press("down").press("down");
    assert_eq!(rings(&hall), 2);
}

#[test]
fn the_hall_sees_who_speaks_and_for_how_long() {
    for (language, name) in [(Language::Indonesian, "id"), (Language::English, "en")] {
        let mut hall = hall(language);
        hall.type_in(if name == "id" { "/giliran 14" } else { "/floor 14" }).press("enter");
        hall.press("esc , ").type_in("16").press("enter");
        wait(&mut hall, 95);
        insta::assert_snapshot!(format!("strip_{name}_80x24"), hall.screen());
        hall.press("ctrl-t");
        insta::assert_snapshot!(format!("hall_{name}_80x24"), hall.screen());
        let mut hall = hall.sized(120, 36);
        insta::assert_snapshot!(format!("hall_{name}_120x36"), hall.screen());
    }
}

#[test]
fn who_does_not_want_to_speak_any_more_leaves_the_queue() {
    let mut hall = hall(Language::Indonesian);
    hall.type_in("/antri 14 3 8 22").press("enter").type_in("/antri 18 -3 -14");
    assert!(hall.shows("keluarkan"), "{}", hall.screen());
    hall.press("enter");
    assert_eq!(order(&hall), [8, 22, 18]);
    hall.press("esc _").type_in("22").press("enter");
    assert_eq!(order(&hall), [8, 18]);
    hall.press("u");
    assert_eq!(order(&hall), [8, 22, 18], "it is a step like any other");
}
