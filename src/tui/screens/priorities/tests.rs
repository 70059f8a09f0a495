use crate::i18n::Language;
use crate::meeting::{Id as _, NeedId};
use crate::tui::app::Tab;
use crate::tui::testing::Hall;

fn need(number: u32) -> NeedId {
    NeedId::from_number(number)
}

fn hall(until: &str) -> Hall {
    let mut hall = Hall::sample(Language::Indonesian, until).at(Tab::Priorities);
    hall.press("esc");
    hall
}

#[test]
fn the_matrix_in_both_languages_narrow_and_wide() {
    for language in Language::ALL {
        for (width, height) in [(80, 24), (200, 30)] {
            let mut hall = Hall::sample(language, "11:29").at(Tab::Priorities).sized(width, height);
            hall.press("esc");
            insta::assert_snapshot!(format!("priorities_{}_{width}", language.code()), hall.screen());
        }
    }
}

#[test]
fn a_row_of_values_is_typed_in_one_go_and_the_next_need_is_there() {
    let mut hall = hall("10:52");
    hall.press("e");
    insta::assert_snapshot!("score_row", hall.screen());
    hall.type_in("5545");
    assert!(hall.shows("Belum diisi: 1 kriteria."), "{}", hall.screen());
    hall.type_in("4");
    assert!(hall.shows("Skor 4,65"), "{}", hall.screen());
    hall.press("enter");
    assert_eq!(hall.app.meeting().scoring.values.get(&need(1)).unwrap().len(), 5);
    assert!(hall.shows("Nilai K02"), "the next need without values: {}", hall.screen());
    hall.type_in("44245").press("enter").type_in("43543").press("enter esc");
    let ranks: Vec<_> = hall.app.ranking().lines.iter().map(|line| line.place.id.number()).collect();
    assert_eq!(ranks, [1, 3, 2]);
}

#[test]
fn a_value_outside_the_scale_is_refused_in_the_box_and_an_empty_one_stays_open() {
    let mut hall = hall("10:52");
    hall.press("e").type_in("05545").press("enter");
    assert!(hall.shows("harus dari 1 sampai 5"), "{}", hall.screen());
    hall.press("up up up up").press("minus enter");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    let row = hall.app.meeting().scoring.values.get(&need(1)).unwrap().clone();
    assert_eq!(row, [None, Some(5), Some(5), Some(4), Some(5)]);
    assert!(hall.app.ranking().unscored.contains(&need(1)));
}

#[test]
fn every_rank_is_explained_with_its_sum() {
    let mut hall = hall("11:29").sized(100, 40);
    hall.press("down down down w");
    insta::assert_snapshot!("explain", hall.screen());
}

#[test]
fn criteria_are_filled_in_frozen_and_thawed_with_a_reason() {
    let mut hall = hall("10:50");
    hall.press("c");
    insta::assert_snapshot!("criteria_form", hall.screen());
    hall.type_in("\nDidukung warga; 10").press("ctrl-s");
    assert!(hall.shows("6 kriteria") || hall.app.overlays.is_empty(), "{}", hall.screen());
    let scoring = &hall.app.meeting().scoring;
    assert_eq!((scoring.criteria.len(), scoring.criteria[5].weight), (6, 10));
    assert_eq!(scoring.tie_breakers.len(), 3, "what was not touched stays");
    hall.press("e");
    assert!(hall.shows("Kunci kriteria dan bobot dulu."), "{}", hall.screen());
    hall.press("f");
    assert!(hall.shows("Didukung warga"), "{}", hall.screen());
    hall.press("enter");
    assert!(hall.app.meeting().scoring.frozen.is_some());
    hall.press("c");
    assert!(hall.shows("sudah dikunci"), "{}", hall.screen());
    hall.press("F").type_in("Bobot salah tulis").press("enter");
    assert_eq!(hall.app.meeting().scoring.thaws.len(), 1);
    assert!(hall.app.meeting().scoring.frozen.is_none());
}

#[test]
fn another_number_of_criteria_warns_that_values_are_emptied() {
    let mut hall = hall("11:00");
    hall.press("F").type_in("Kriteria kurang").press("enter c");
    assert!(!hall.shows("dikosongkan"), "{}", hall.screen());
    hall.type_in("\nDidukung warga");
    assert!(hall.shows("dikosongkan"), "{}", hall.screen());
}

#[test]
fn the_ranking_is_announced_whole_and_chosen_against_with_reasons() {
    let mut hall = hall("11:21");
    hall.press("A");
    insta::assert_snapshot!("announce", hall.screen());
    hall.press("enter");
    assert!(hall.app.meeting().scoring.announced.is_some());
    assert!(hall.shows("sudah diumumkan"), "{}", hall.screen());
    hall.press("e");
    assert!(hall.shows("Peringkat sudah diumumkan"), "{}", hall.screen());
    hall.app.list_mut().select_key(9);
    hall.press("a");
    assert!(hall.shows("Sisa pagu Rp17.750.000 tidak cukup"), "{}", hall.screen());
    hall.app.list_mut().select_key(10);
    hall.press("a").type_in("Mengisi sisa pagu").press("enter");
    assert!(hall.shows("sisa Rp250.000"), "{}", hall.screen());
    hall.press("l");
    assert!(hall.shows("sisa Rp17.750.000"), "{}", hall.screen());
    hall.press("l");
    assert!(hall.shows("Tidak ada pilihan"), "{}", hall.screen());
    hall.press("home x").type_in("Sudah dibiayai kabupaten").press("enter");
    assert!(hall.rows().iter().any(|row| row.contains("K01") && row.contains(" - ")), "{}", hall.screen());
    hall.press("R").type_in("Salah baca").press("enter");
    assert!(hall.app.meeting().scoring.announced.is_none());
}

#[test]
fn the_priority_list_becomes_a_draft_decision() {
    let mut hall = hall("11:29");
    hall.press("d");
    assert!(hall.shows("Menetapkan 11 kegiatan prioritas senilai"), "{}", hall.screen());
    hall.press("ctrl-s");
    let draft = hall.app.meeting().decisions.last().unwrap();
    let needs: Vec<_> = draft.motion.needs.iter().map(|id| id.number()).collect();
    assert_eq!(needs, [1, 6, 11, 3, 2, 4, 7, 5, 8, 12, 10], "best first, as ranked");
}

#[test]
fn ties_are_shown_as_ties() {
    use crate::meeting::Command;
    use crate::meeting::scoring::{FreezeCriteria, ScoreNeed, SetCriteria, Weighted};
    let mut hall = hall("10:50");
    let criteria = vec![Weighted { name: "Mendesak".into(), weight: 1 }];
    let set = SetCriteria { criteria, scale: Default::default(), tie_breakers: Vec::new() };
    let score = |number, value| Command::ScoreNeed(ScoreNeed { need: need(number), values: vec![Some(value)] });
    let commands =
        [Command::SetCriteria(set), Command::FreezeCriteria(FreezeCriteria {}), score(1, 4), score(2, 4), score(3, 2)];
    let now = hall.app.now;
    hall.app.desk.submit(&commands, now).unwrap();
    let rows = hall.rows();
    assert!(
        rows.iter().any(|row| row.contains("1= K01")) && rows.iter().any(|row| row.contains("1= K02")),
        "{rows:#?}"
    );
    assert!(rows.iter().any(|row| row.contains("3 K03")), "the next rank is skipped: {rows:#?}");
}

#[test]
fn what_if_shows_other_ceilings_and_rules_and_records_nothing() {
    for (language, width) in [(Language::Indonesian, 80), (Language::English, 120)] {
        let mut hall = Hall::sample(language, "11:29").at(Tab::Priorities).sized(width, 24);
        hall.press("esc");
        let (before, head) = (hall.app.meeting().clone(), hall.app.desk.code());
        hall.press("p").type_in("300jt");
        insta::assert_snapshot!(format!("what_if_{}_{width}", language.code()), hall.screen());
        hall.type_in(" ?");
        assert!(hall.shows("350jt:"), "{}", hall.screen());
        hall.press("down esc");
        assert!(hall.app.overlays.is_empty() && hall.app.meeting() == &before);
        assert_eq!(hall.app.desk.code(), head, "nothing went into the journal");
    }
}

#[test]
fn how_firm_a_rank_is_said_in_sentences() {
    let mut hall = hall("11:29");
    hall.press("down down t");
    insta::assert_snapshot!("firm", hall.screen());
}
