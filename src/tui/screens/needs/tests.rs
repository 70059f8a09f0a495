use crate::i18n::Language;
use crate::meeting::needs::{Beneficiaries, Need, NeedState};
use crate::meeting::{Id as _, NeedId, Quantity, Rupiah};
use crate::tui::app::Tab;
use crate::tui::testing::Hall;

fn hall(until: &str) -> Hall {
    let mut hall = Hall::sample(Language::Indonesian, until).at(Tab::Needs);
    hall.press("esc");
    hall
}

fn need(hall: &Hall, number: u32) -> &Need {
    hall.app.meeting().need(NeedId::from_number(number)).unwrap()
}

#[test]
fn the_needs_in_both_languages_narrow_and_wide() {
    for language in Language::ALL {
        for (width, height) in [(80, 24), (120, 36)] {
            let mut hall = Hall::sample(language, "11:35").at(Tab::Needs).sized(width, height);
            hall.press("esc down down");
            insta::assert_snapshot!(format!("needs_{}_{width}", language.code()), hall.screen());
        }
    }
}

#[test]
fn a_need_is_filled_in_and_the_list_shows_what_it_lacks() {
    let mut hall = hall("10:50");
    hall.press("n").type_in("Tempat cuci tangan").press("tab").type_in("Posyandu Melati").press("tab");
    hall.type_in("4 unit").press("tab").type_in("2,4jt").press("tab").type_in("DD").press("tab").type_in("15/17/21");
    assert!(hall.shows("15 laki-laki, 17 perempuan, 21 RTM"), "{}", hall.screen());
    insta::assert_snapshot!("need_form", hall.screen());
    hall.press("ctrl-s");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    let proposal = &need(&hall, 15).proposal;
    assert_eq!((proposal.quantity, proposal.unit.as_str()), (Some(Quantity(4.into())), "unit"));
    assert_eq!(proposal.cost, Some(Rupiah(2_400_000)));
    assert_eq!(proposal.beneficiaries, Some(Beneficiaries { men: 15, women: 17, poor_households: 21 }));
    assert!(hall.rows().iter().any(|row| row.contains("› K15") && row.contains("Kurang 3 isian")), "{}", hall.screen());
    hall.press("enter");
    assert!(hall.shows("masalah, bidang, dan pengusul"), "{}", hall.screen());
}

#[test]
fn another_cost_needs_a_reason_and_the_history_tells_both() {
    let mut hall = hall("10:50");
    hall.press("e tab tab tab ctrl-u").type_in("150jt").press("ctrl-s");
    // The form goes to what is lacking, however far down it stands.
    assert!(hall.rows().iter().any(|row| row.contains("› Alasan perubahan")), "{}", hall.screen());
    assert!(hall.shows("Wajib diisi."), "{}", hall.screen());
    hall.type_in("Harga pipa naik").press("enter");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    assert_eq!(need(&hall, 1).proposal.cost, Some(Rupiah(150_000_000)));
    let history = hall.app.list().detail().last().unwrap().text.clone();
    assert_eq!(history, "Biaya: Rp148.500.000 → Rp150.000.000; alasan: Harga pipa naik");
}

#[test]
fn a_number_without_a_unit_is_kept_and_a_unit_may_be_any_words() {
    let mut hall = hall("10:50");
    for (typed, unit) in [("12", ""), ("1.200 anak × 90 hari", "anak × 90 hari")] {
        hall.press("e tab tab ctrl-u").type_in(typed).press("ctrl-s");
        assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
        assert_eq!(need(&hall, 1).proposal.unit.as_str(), unit);
        // What was saved is shown again as it would be typed.
        hall.press("e ctrl-s");
        assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
        assert_eq!(need(&hall, 1).proposal.unit.as_str(), unit);
    }
    assert_eq!(need(&hall, 1).proposal.quantity, Some(Quantity(1200.into())));
}

#[test]
fn withdrawing_asks_why_and_restoring_brings_it_back() {
    let mut hall = hall("10:50");
    hall.press("r");
    assert!(hall.shows("tidak ada lagi dalam daftar"), "{}", hall.screen());
    hall.press("x").type_in("Sudah dibangun warga").press("enter");
    assert!(
        matches!(&need(&hall, 1).state, NeedState::Withdrawn { reason } if reason.as_str() == "Sudah dibangun warga")
    );
    assert!(hall.rows().iter().any(|row| row.contains("K01") && row.contains("Ditarik")));
    hall.press("e");
    assert!(hall.app.overlays.is_empty(), "a withdrawn need is not edited");
    hall.press("r");
    assert_eq!(need(&hall, 1).state, NeedState::Listed);
}

#[test]
fn a_need_is_passed_on_with_or_without_a_reason() {
    let mut hall = hall("10:50");
    hall.press("f").type_in("Musrenbang Kecamatan").press("ctrl-s");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    let NeedState::Forwarded { to, reason } = &need(&hall, 1).state else { panic!("{:?}", need(&hall, 1).state) };
    assert_eq!((to.as_str(), reason.as_str()), ("Musrenbang Kecamatan", ""));
}

#[test]
fn supporters_are_picked_and_the_picked_ones_come_back() {
    let mut hall = hall("10:50");
    hall.press("d").type_in("BPD").press("tab tab enter");
    assert_eq!(need(&hall, 1).supporters.len(), 2);
    hall.press("d").type_in("Sulastri").press("tab enter");
    assert_eq!(need(&hall, 1).supporters.len(), 3);
    hall.press("enter");
    assert!(hall.shows("Sulastri Handayati"), "{}", hall.screen());
}

#[test]
fn marked_needs_become_one_and_are_taken_apart_again() {
    let mut hall = hall("10:50");
    hall.press("m");
    assert!(hall.shows("Pilih dua usulan atau lebih"), "{}", hall.screen());
    hall.press("space space m");
    insta::assert_snapshot!("merge_form", hall.screen());
    hall.press("ctrl-s");
    let merged = need(&hall, 15);
    assert_eq!(merged.proposal.cost, Some(Rupiah(148_500_000 + 64_750_000)));
    assert_eq!(merged.proposers.len(), 2);
    assert!(matches!(need(&hall, 2).state, NeedState::Merged { .. }));
    hall.press("minus end M");
    assert!(hall.shows("K01, K02 berdiri sendiri lagi"), "{}", hall.screen());
    hall.press("enter");
    assert_eq!(need(&hall, 2).state, NeedState::Listed);
    assert_eq!(need(&hall, 15).state, NeedState::Unmerged);
}

#[test]
fn the_incomplete_ones_can_come_first() {
    let mut hall = hall("10:50");
    hall.press("n").type_in("Sumur").press("ctrl-s s s home");
    assert_eq!(hall.app.list().selected(), Some(15));
}

#[test]
fn marked_needs_are_changed_in_one_step() {
    let mut hall = hall("10:50");
    let before = hall.app.meeting().clone();
    hall.press("home space space #");
    assert!(hall.shows("Mengubah 2 baris (K01 dan K02)"), "{}", hall.screen());
    hall.type_in("air bersih").press("ctrl-s");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    for id in [1, 2] {
        assert_eq!(need(&hall, id).proposal.sector.as_str(), "air bersih");
        let was = &before.needs.at(usize::try_from(id).unwrap() - 1).unwrap().proposal;
        assert_eq!((need(&hall, id).proposal.cost, &need(&hall, id).proposal.place), (was.cost, &was.place));
    }
    assert!(hall.app.list().marks.is_empty());
    hall.press("u");
    assert_eq!(hall.app.meeting().needs, before.needs, "one undo takes all of it back");
}

#[test]
fn all_that_a_filter_shows_are_marked_at_once() {
    let mut hall = hall("10:50");
    hall.press("/").type_in("posyandu").press("enter *");
    let shown = hall.app.list().len();
    assert!(shown > 0 && shown < hall.app.list().total());
    assert_eq!(hall.app.list().marks.len(), shown);
    hall.press("*");
    assert!(hall.app.list().marks.is_empty());
}
