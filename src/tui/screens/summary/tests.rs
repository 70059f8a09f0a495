use super::lines::What;
use crate::i18n::Language;
use crate::meeting::record::{ApprovedBy, Principle, Record, SignatureState};
use crate::tui::app::Tab;
use crate::tui::rows::Key;
use crate::tui::testing::Hall;
use chrono::NaiveDate;

fn hall(until: &str) -> Hall {
    let mut hall = Hall::sample(Language::Indonesian, until).at(Tab::Summary);
    hall.press("esc");
    hall
}

fn record(hall: &Hall) -> &Record {
    &hall.app.meeting().record
}

fn lines(hall: &Hall) -> String {
    let lines: Vec<&str> = hall.app.record().iter().map(|line| line.text.as_str()).collect();
    lines.join("\n")
}

fn select(hall: &mut Hall, what: What) {
    let at = hall.app.record().iter().position(|line| line.what == what).unwrap();
    hall.app.list_mut().select_key(at as Key);
}

#[test]
fn the_record_in_both_languages_narrow_and_wide() {
    for language in Language::ALL {
        for (width, height) in [(80, 24), (120, 36)] {
            let mut hall = Hall::sample(language, "12:31").at(Tab::Summary).sized(width, height);
            hall.press("esc");
            insta::assert_snapshot!(format!("record_{}_{width}", language.code()), hall.screen());
        }
    }
}

#[test]
fn the_text_is_reached_with_one_key_and_searched() {
    let mut hall = hall("12:31");
    hall.press("t");
    assert_eq!(super::selected(&hall.app), Some(What::Text));
    hall.press("pagedown");
    insta::assert_snapshot!("record_text", hall.screen());
    hall.press("/").type_in("bank sampah").press("enter");
    assert!(hall.app.list().len() > 1 && hall.app.list().len() < 30, "{}", hall.screen());
    hall.press("backspace home t t");
    assert_eq!(hall.app.list().selected(), Some(0));
}

#[test]
fn scrolling_and_typing_make_nothing_anew() {
    let mut hall = hall("12:31");
    hall.press("t");
    let before = hall.app.record().as_ptr();
    hall.press("down pagedown end up i").type_in("catatan yang belum dikirim").press("esc 7 8");
    assert_eq!(hall.app.record().as_ptr(), before);
}

#[test]
fn the_draft_is_read_corrected_and_approved() {
    let mut hall = hall("12:24");
    hall.press("a");
    assert!(hall.shows("Bacakan catatan sementara dulu"), "{}", hall.screen());
    hall.press("b c").type_in("Painem").press("enter tab").type_in("Nama dusun: Sawah Lor").press("ctrl-s");
    assert_eq!(record(&hall).corrections.len(), 1);
    assert!(lines(&hall).contains("12.24 Nama dusun: Sawah Lor"), "{}", lines(&hall));
    hall.press("a 2");
    assert!(hall.shows("sebagian besar yang hadir"), "{}", hall.screen());
    hall.press("enter");
    assert_eq!(record(&hall).approval.as_ref().unwrap().by, ApprovedBy::Most);
}

#[test]
fn survey_principles_and_the_next_meeting_are_filled_in() {
    let mut hall = hall("12:31");
    hall.press("q").type_in("18").press("tab tab").type_in("Kepuasan; 4,3").press("enter").type_in("Manfaat 4,5");
    hall.press("ctrl-s");
    assert!(hall.shows("Baris 2:"), "{}", hall.screen());
    hall.press("backspace backspace backspace").type_in("; 4,5").press("ctrl-s");
    let survey = record(&hall).survey.clone().unwrap();
    assert_eq!((survey.respondents, survey.scale, survey.questions.len()), (18, 5, 2));
    assert_eq!(survey.questions[1].mean.to_string(), "4.5");
    hall.press("p").type_in("44544").press("enter");
    assert_eq!(record(&hall).principles.get(&Principle::Openness), Some(&5));
    assert!(hall.shows("Keterbukaan 5"), "{}", hall.screen());
    hall.press("m").type_in("12/9").press("tab").type_in("09.00").press("tab").type_in("Balai Desa").press("ctrl-s");
    let next = record(&hall).next_meeting.clone().unwrap();
    assert_eq!((Some(next.date), next.place.as_str()), (NaiveDate::from_ymd_opt(2026, 9, 12), "Balai Desa"));
    hall.press("m ctrl-u ctrl-s");
    assert_eq!(record(&hall).next_meeting, None, "without a day it is called off");
}

#[test]
fn signers_are_those_of_the_rules_until_they_are_named() {
    let mut hall = hall("12:41");
    let proposed = hall.app.meeting().proposed_signers().len();
    assert_eq!(proposed, 5);
    assert!(record(&hall).signers.is_empty() || record(&hall).signers.len() == proposed);
    select(&mut hall, What::Signer(2));
    hall.press("e tab tab").type_in("Bambang").press("enter ctrl-s");
    assert_eq!(record(&hall).signers.len(), proposed);
    assert_eq!(record(&hall).signers[2].participant.map(|id| id.to_string()), Some("P05".to_owned()));
    hall.press("n tab").type_in("Camat").press("tab").type_in("Bambang").press("enter tab space ctrl-s");
    let last = record(&hall).signers.last().unwrap().clone();
    assert_eq!((last.capacity.as_str(), last.required), ("Camat", false));
    select(&mut hall, What::Signer(5));
    hall.press("x");
    assert_eq!(record(&hall).signers.len(), proposed);
}

#[test]
fn signatures_are_given_or_follow_and_addenda_come_after_the_end() {
    let mut hall = hall("12:42");
    select(&mut hall, What::Signer(0));
    hall.press("v down w").type_in("20/6").press("enter");
    assert!(matches!(record(&hall).signers[0].state, SignatureState::Signed { .. }), "{}", hall.screen());
    let by = NaiveDate::from_ymd_opt(2026, 6, 20);
    assert_eq!(record(&hall).signers[1].state, SignatureState::ToFollow { by });
    assert!(hall.shows("Menyusul 20 Jun 2026"), "{}", hall.screen());
    hall.press("d");
    assert!(hall.app.overlays.is_empty(), "nothing is added before the record is final");
    let mut hall = self::hall("12:46");
    hall.press("d").type_in("Lampiran peta disusulkan").press("tab").type_in("Peta baru selesai").press("enter");
    assert_eq!(record(&hall).addenda.len(), 1, "{}", hall.screen());
    assert!(lines(&hall).contains("Lampiran peta disusulkan"), "{}", lines(&hall));
    hall.press("c");
    assert!(hall.app.overlays.is_empty(), "a final record is not corrected");
}

#[test]
fn what_is_missing_is_said() {
    let mut hall = hall("11:46");
    assert!(hall.shows("Belum diputuskan: D04"), "{}", hall.screen());
    assert!(hall.shows("Belum dibahas: agenda 6"), "{}", hall.screen());
}
