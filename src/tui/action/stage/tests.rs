use crate::i18n::Language;
use crate::meeting::record::{ApproveRecord, ApprovedBy, MarkSignature, NameSigners, NamedSigner, ReadRecord};
use crate::meeting::{Command, Id as _, ParticipantId, Stage};
use crate::tui::action;
use crate::tui::app::Tab;
use crate::tui::testing::Hall;

fn hall(until: &str) -> Hall {
    let mut hall = Hall::sample(Language::Indonesian, until).at(Tab::Agenda);
    hall.press("esc");
    hall
}

fn stage(hall: &Hall) -> Stage {
    hall.app.meeting().stage
}

fn give(hall: &mut Hall, command: Command) {
    let now = hall.app.now;
    hall.app.desk.submit(&[command], now).unwrap();
    let _ = hall.rows();
}

fn notice(hall: &Hall) -> String {
    hall.app.notices.log().next().map(|notice| notice.text.clone()).unwrap_or_default()
}

#[test]
fn a_meeting_goes_from_registration_to_follow_up_step_by_step() {
    let mut hall = hall("08:30");
    hall.press("N");
    assert_eq!(stage(&hall), Stage::Registration);
    hall.press("N").type_in("ditunggu tamu").press("enter");
    assert_eq!(stage(&hall), Stage::Opened, "without quorum, with a reason");
    hall.press("home m S").type_in("salat").press("ctrl-s");
    assert_eq!(stage(&hall), Stage::Recess);
    hall.press("N");
    assert_eq!(stage(&hall), Stage::Running);
    hall.press("N");
    assert!(hall.shows("Agenda belum dibahas"), "{}", hall.screen());
    hall.type_in("waktu habis").press("enter");
    assert_eq!(stage(&hall), Stage::Closing);
    hall.press("V").type_in("masih ada usulan").press("enter");
    assert_eq!(stage(&hall), Stage::Running);
    hall.press("P").type_in("waktu habis").press("enter");
    give(&mut hall, Command::ReadRecord(ReadRecord {}));
    give(&mut hall, Command::ApproveRecord(ApproveRecord { by: ApprovedBy::All }));
    hall.press("N");
    insta::assert_snapshot!("ask_close", hall.screen());
    hall.type_in("tidak").press("enter");
    assert_eq!(stage(&hall), Stage::Closing, "another word does nothing");
    hall.press("ctrl-u").type_in("TUTUP").press("enter");
    assert_eq!(stage(&hall), Stage::Closed);
    hall.press("N");
    assert_eq!(stage(&hall), Stage::Signing);
    hall.press("N");
    assert!(notice(&hall).starts_with("Tanda tangan"), "{}", notice(&hall));
    let participant = Some(ParticipantId::from_number(1));
    let signers = vec![NamedSigner { capacity: "chair".into(), participant, required: true }];
    give(&mut hall, Command::NameSigners(NameSigners { signers }));
    give(&mut hall, Command::MarkSignature(MarkSignature { signer: 0, signed: true, follows: None }));
    hall.press("F").type_in("sah").press("enter");
    assert_eq!(stage(&hall), Stage::Final);
    hall.press("N");
    assert_eq!(stage(&hall), Stage::FollowUp);
    hall.press("N");
    assert_eq!(notice(&hall), "Tidak ada langkah lagi.");
}

#[test]
fn the_start_is_put_off_within_the_limit_or_with_a_reason() {
    let mut hall = hall("09:00");
    hall.press("W").type_in("13.00").press("tab").type_in("menunggu kuorum").press("ctrl-s");
    assert_eq!(stage(&hall), Stage::Registration);
    insta::assert_snapshot!("delay_too_long", hall.screen());
    hall.press("tab").type_in("jalan putus").press("ctrl-s");
    assert_eq!(stage(&hall), Stage::Delayed);
    let change = hall.app.meeting().stages.last().unwrap().change.clone();
    assert_eq!(change.until.unwrap().format("%H.%M").to_string(), "13.00");
    assert_eq!(change.passed_over.unwrap().reason.as_str(), "jalan putus");
    hall.press("T").type_in("15/6").press("tab").type_in("banjir").press("ctrl-s");
    assert_eq!(stage(&hall), Stage::Postponed);
    hall.press("R");
    assert_eq!((stage(&hall), hall.app.meeting().sitting), (Stage::Registration, 2));
}

#[test]
fn calling_off_needs_a_reason_and_a_word_and_cannot_be_undone() {
    let mut hall = hall("10:50");
    hall.press("Q").type_in("gempa").press("enter").type_in("batalkan").press("enter");
    assert_eq!(stage(&hall), Stage::Cancelled);
    hall.press("u");
    assert_eq!(stage(&hall), Stage::Cancelled);
    assert!(!notice(&hall).is_empty());
}

#[test]
fn what_is_impossible_says_the_meetings_own_reason() {
    let hall = hall("10:50");
    let possible: Vec<&str> = super::ACTIONS
        .iter()
        .filter(|action| (action.enabled)(&hall.app).is_ok())
        .map(|action| action.id.trim_start_matches("stage."))
        .collect();
    assert_eq!(possible, ["next", "recess", "begin-closing", "cancel"]);
    let open = action::find("stage.open").unwrap();
    let reason = (open.enabled)(&hall.app).unwrap_err().said(&hall.app);
    assert_eq!(reason, "Tidak bisa pada tahap Berjalan. Bisa pada tahap Registrasi atau Diundur.");
}
