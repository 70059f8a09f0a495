use super::thing::Thing;
use crate::i18n::Language;
use crate::meeting::decisions::{Decision, DecisionStatus, Manner};
use crate::meeting::objections::{Objection, Settlement};
use crate::meeting::votes::{Secrecy, Vote};
use crate::meeting::{DecisionId, Id as _, ObjectionId, VoteId};
use crate::tally::majority::{Base, Majority};
use crate::tui::app::Tab;
use crate::tui::testing::Hall;

fn hall(until: &str) -> Hall {
    let mut hall = Hall::sample(Language::Indonesian, until).at(Tab::Decisions);
    hall.press("esc");
    hall
}

fn select(hall: &mut Hall, thing: Thing) {
    hall.app.list_mut().select_key(thing.key());
    assert_eq!(hall.app.list().selected(), Some(thing.key()));
}

fn decision(hall: &Hall, number: u32) -> &Decision {
    hall.app.meeting().decision(DecisionId::from_number(number)).unwrap()
}

fn objection(hall: &Hall, number: u32) -> &Objection {
    hall.app.meeting().objection(ObjectionId::from_number(number)).unwrap()
}

fn vote(hall: &Hall, number: u32) -> &Vote {
    hall.app.meeting().vote(VoteId::from_number(number)).unwrap()
}

#[test]
fn three_sections_in_both_languages_narrow_and_wide() {
    for language in Language::ALL {
        for (width, height) in [(80, 24), (120, 36)] {
            let mut hall = Hall::sample(language, "12:22").at(Tab::Decisions).sized(width, height);
            hall.press("esc down down down");
            insta::assert_snapshot!(format!("decisions_{}_{width}", language.code()), hall.screen());
        }
    }
}

#[test]
fn a_draft_is_read_and_agreed_with_everything_in_sight() {
    let mut hall = hall("11:30");
    hall.press("n").type_in("Menetapkan K01 sebagai prioritas").press("tab").type_in("K01").press("tab enter tab");
    hall.type_in("p").press("ctrl-s");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    assert_eq!(decision(&hall, 1).motion.needs.len(), 1);
    hall.press("b");
    assert!(decision(&hall, 1).read_at.is_some());
    hall.press("a");
    insta::assert_snapshot!("agree", hall.screen());
    hall.press("esc");
    assert_eq!(decision(&hall, 1).status, DecisionStatus::Draft);
    hall.press("a enter");
    let DecisionStatus::Decided { number, manner, .. } = &decision(&hall, 1).status else { panic!() };
    assert_eq!((*number, manner), (1, &Manner::Consensus { present: 22 }));
    assert!(hall.shows("KESATU"), "{}", hall.screen());
    hall.press("u");
    assert!(hall.shows("Hasilnya sudah diumumkan"), "{}", hall.screen());
}

#[test]
fn an_open_objection_stands_in_the_way_until_it_is_settled() {
    let mut hall = hall("11:30");
    hall.press("n").type_in("Menetapkan K03").press("ctrl-s o").type_in("Marwan").press("enter tab");
    // The selected draft is what is objected to.
    assert!(hall.shows("D01 Menetapkan K03"), "{}", hall.screen());
    hall.press("tab tab").type_in("Lahan belum dihibahkan").press("ctrl-s");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    let new = Thing::Objection(ObjectionId::from_number(2));
    assert_eq!(hall.app.list().selected(), Some(new.key()), "the new objection is selected");
    hall.press("a");
    assert!(hall.shows("Masih ada keberatan terbuka"), "{}", hall.screen());
    hall.press("t").type_in("Tarmidi").press("enter tab").type_in("Lebar dikurangi").press("ctrl-s");
    assert_eq!(objection(&hall, 2).answers.len(), 1);
    hall.press("p").type_in("Lebar 2,5 m").press("tab").type_in("Hibah 14 hari").press("ctrl-s");
    assert_eq!(objection(&hall, 2).condition.as_str(), "Hibah 14 hari");
    hall.press("l");
    insta::assert_snapshot!("settle", hall.screen());
    hall.press("1");
    assert!(hall.shows("Semua 22 orang"), "{}", hall.screen());
    hall.press("enter");
    let settled = objection(&hall, 2).settled.clone().unwrap();
    assert_eq!(settled.settlement, Settlement::Consensus { agreed: 22 });
    hall.press("r").type_in("Pemilik lahan berubah pikiran").press("enter");
    assert!(objection(&hall, 2).is_open());
    hall.press("l 2");
    assert!(!objection(&hall, 2).is_open());
    hall.press("a enter");
    assert!(decision(&hall, 1).number().is_some());
}

#[test]
fn an_objection_to_something_else_is_written_in_words() {
    let mut hall = hall("10:50");
    hall.press("o").type_in("Marwan").press("enter tab tab").type_in("tata tertib").press("tab");
    hall.type_in("Waktu bicara terlalu singkat").press("ctrl-s");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    assert!(hall.shows("tata tertib: Waktu bicara"), "{}", hall.screen());
}

#[test]
fn a_vote_shows_its_rule_before_and_its_count_after() {
    let mut hall = hall("11:46");
    select(&mut hall, Thing::Decision(DecisionId::from_number(4)));
    hall.press("v");
    hall.press("tab").press(&"backspace ".repeat("Setuju\n- Tidak setuju".len()));
    hall.type_in("Krajan").press("enter").type_in("Sawah Lor").press("tab");
    insta::assert_snapshot!("call_vote", hall.screen());
    hall.press("ctrl-s");
    assert!(hall.shows("Wajib diisi."), "a reason is needed: {}", hall.screen());
    hall.type_in("Tidak mufakat").press("ctrl-s");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    hall.press("c");
    insta::assert_snapshot!("open_round", hall.screen());
    hall.press("enter");
    assert_eq!(vote(&hall, 1).rounds.len(), 1);
    hall.press("h").type_in("10").press("enter").type_in("9").press("enter").type_in("2").press("enter");
    assert!(hall.shows("Jumlah suara 21, pemilih 22: kurang 1."), "{}", hall.screen());
    hall.press("ctrl-s");
    assert!(hall.shows("Periksa lagi."), "{}", hall.screen());
    assert!(vote(&hall, 1).is_counting(), "nothing was recorded");
    hall.press("up").type_in("3");
    insta::assert_snapshot!("close_round", hall.screen());
    hall.press("ctrl-s");
    insta::assert_snapshot!("close_round_asks", hall.screen());
    hall.press("esc");
    assert!(hall.shows("cocok"), "the counts are still there: {}", hall.screen());
    hall.press("ctrl-s enter");
    assert!(vote(&hall, 1).is_counting(), "a count is only closed by its word");
    hall.type_in("hitung").press("enter");
    assert!(!vote(&hall, 1).is_counting() && hall.app.overlays.is_empty(), "{}", hall.screen());
    assert!(hall.rows().iter().any(|row| row.contains("Belum lulus, putaran 1")), "{}", hall.screen());
    hall.press("c enter h").type_in("13").press("enter").type_in("8").press("enter").type_in("1").press("ctrl-s");
    hall.type_in("hitung").press("enter");
    let DecisionStatus::Decided { number, manner, .. } = &decision(&hall, 4).status else { panic!() };
    assert_eq!((*number, manner), (4, &Manner::Vote { vote: VoteId::from_number(1), option: 0 }));
    hall.press("m").type_in("Pendukung pilihan B").press("tab").type_in("Jarak 15 m dari sumur").press("ctrl-s");
    assert_eq!(decision(&hall, 4).minority.len(), 1);
}

#[test]
fn the_rule_of_a_vote_is_filled_in_and_said_at_once() {
    let mut hall = hall("11:46");
    select(&mut hall, Thing::Decision(DecisionId::from_number(4)));
    hall.press("v tab tab").type_in("Tidak mufakat").press("tab right tab right tab ctrl-u").type_in("2/3");
    hall.press("tab right right");
    assert!(hall.shows("sedikitnya dua pertiga undangan yang berhak suara: 17 dari"), "{}", hall.screen());
    hall.press("ctrl-s");
    let call = &vote(&hall, 1).call;
    assert_eq!(call.secrecy, Secrecy::Secret);
    let rule =
        Majority { base: Base::Invited, numerator: 2, denominator: 3, strict: false, plus_one: false, least_yes: None };
    assert_eq!(call.majority, rule);
    assert_eq!(call.options.len(), 2);
}

#[test]
fn a_no_that_carries_rejects_the_draft_and_says_so_before() {
    let mut hall = hall("11:46");
    select(&mut hall, Thing::Decision(DecisionId::from_number(4)));
    hall.press("v tab");
    assert!(hall.shows("menolak: Tidak setuju"), "{}", hall.screen());
    hall.press("tab").type_in("Tidak mufakat").press("ctrl-s c enter h");
    hall.type_in("5").press("enter").type_in("17").press("ctrl-s");
    assert!(hall.shows("D04 ditolak"), "{}", hall.screen());
    hall.type_in("hitung").press("enter");
    assert!(matches!(decision(&hall, 4).status, DecisionStatus::Rejected { .. }), "{}", hall.screen());
    hall.press("r").type_in("Ada usulan baru").press("enter");
    assert_eq!(decision(&hall, 4).status, DecisionStatus::Draft);
}

#[test]
fn without_quorum_consensus_asks_why_and_keeps_it() {
    let mut hall = hall("11:46");
    select(&mut hall, Thing::Decision(DecisionId::from_number(4)));
    leave(&mut hall, 6..=14);
    hall.press("a").type_in("Sudah disepakati di dusun").press("enter");
    assert!(hall.shows("belum kuorum") && hall.shows("Sudah disepakati di dusun"), "{}", hall.screen());
    hall.press("enter");
    let DecisionStatus::Decided { passed_over, .. } = &decision(&hall, 4).status else { panic!("{}", hall.screen()) };
    assert_eq!(passed_over.as_ref().unwrap().reason.as_str(), "Sudah disepakati di dusun");
}

fn leave(hall: &mut Hall, numbers: std::ops::RangeInclusive<u32>) {
    use crate::meeting::people::{MarkPresence, Presence};
    use crate::meeting::{Command, ParticipantId};
    let participants = numbers.map(ParticipantId::from_number).collect();
    let presence = Presence::Left { reason: "".into() };
    let now = hall.app.now;
    hall.app.desk.submit(&[Command::MarkPresence(MarkPresence { participants, presence })], now).unwrap();
}

#[test]
fn a_matter_is_deferred_dropped_reworded_and_reopened() {
    let mut hall = hall("11:46");
    select(&mut hall, Thing::Decision(DecisionId::from_number(4)));
    hall.press("d").type_in("Menunggu survei").press("enter");
    assert!(matches!(decision(&hall, 4).status, DecisionStatus::Deferred { .. }));
    hall.press("r").type_in("Survei selesai").press("enter");
    assert_eq!(decision(&hall, 4).status, DecisionStatus::Draft);
    hall.press("x");
    assert_eq!(decision(&hall, 4).status, DecisionStatus::Dropped);
    hall.press("u");
    assert_eq!(decision(&hall, 4).status, DecisionStatus::Draft, "a dropped draft is undone");
    select(&mut hall, Thing::Decision(DecisionId::from_number(1)));
    hall.press("e ctrl-s");
    assert!(hall.shows("Wajib diisi."), "what is decided is reworded with a reason only: {}", hall.screen());
    hall.type_in("Salah tulis").press("ctrl-s");
    assert_eq!(decision(&hall, 1).revisions.len(), 1);
}

#[test]
fn a_vote_is_given_up_and_the_decision_is_a_draft_again() {
    let mut hall = hall("11:47");
    select(&mut hall, Thing::Decision(DecisionId::from_number(4)));
    hall.press("v tab tab").type_in("Tidak mufakat").press("ctrl-s X").type_in("Ternyata mufakat").press("enter");
    assert!(vote(&hall, 1).ended, "{}", hall.screen());
    assert_eq!(decision(&hall, 4).status, DecisionStatus::Draft);
}

#[test]
fn a_count_outlives_esc_until_it_is_recorded() {
    let mut hall = hall("11:46");
    select(&mut hall, Thing::Decision(DecisionId::from_number(4)));
    hall.press("v").press("tab tab").type_in("Tidak mufakat").press("ctrl-s c enter");
    hall.press("h").type_in("13").press("enter").type_in("8").press("esc");
    assert!(hall.app.overlays.is_empty());
    hall.press("h");
    assert!(hall.shows("Isian yang belum disimpan dikembalikan."), "{}", hall.screen());
    assert!(hall.shows("Jumlah suara 21, pemilih 22: kurang 1."), "{}", hall.screen());
    // It goes on where it stopped.
    hall.type_in("1").press("ctrl-s");
    hall.type_in("hitung").press("enter");
    assert!(!vote(&hall, 1).is_counting(), "{}", hall.screen());
    assert_eq!(hall.app.desk.draft("numbers:V01:1"), None, "what is recorded is no draft any more");
}
