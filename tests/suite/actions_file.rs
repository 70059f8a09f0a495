//! `actions.json`: the order of the action list, and the sentence that says why.

use super::hall::Hall;
use super::sample;
use musyawarah::i18n::{Language, Words};
use musyawarah::meeting::{Meeting, Rupiah};
use musyawarah::report::actions::{ActionEntry, actions};
use musyawarah::report::{ActionsFile, actions_json};

fn list(meeting: &Meeting) -> Vec<ActionEntry> {
    actions(meeting, &Words::new(Language::Indonesian))
}

fn told(meeting: &Meeting) -> Vec<String> {
    list(meeting).iter().map(|entry| format!("{} {} {}", entry.rank, entry.id, entry.reason)).collect()
}

#[test]
fn the_sample_is_ordered_by_due_date_and_then_by_priority() {
    let meeting = sample::play();
    assert_eq!(
        told(&meeting),
        [
            "1 R08 Tenggatnya paling awal: 20 Juni 2026.",
            "2 R01 Tenggatnya 27 Juni 2026, sesudah R08.",
            "3 R02 Tenggatnya sama dengan R01 (27 Juni 2026); usulan terkaitnya berperingkat 4, sedangkan pada R01 \
             berperingkat 1.",
            "4 R04 Tenggatnya 10 Juli 2026, sesudah R02.",
            "5 R07 Tenggatnya 24 Juli 2026, sesudah R04.",
            "6 R03 Tenggatnya 31 Juli 2026, sesudah R07.",
            "7 R06 Tenggatnya 15 Agustus 2026, sesudah R03.",
            "8 R05 Tenggatnya 15 Januari 2027, sesudah R06.",
        ]
    );
    let survey = &list(&meeting)[1];
    let owner = survey.owner.as_ref().unwrap();
    assert_eq!(
        (owner.id.to_string().as_str(), owner.name.as_str(), owner.office.as_str()),
        ("P12", "Dedi Kurnianta", "Ketua LPMD")
    );
    let needs: Vec<_> = survey.needs.iter().map(|need| (need.id.to_string(), need.rank)).collect();
    assert_eq!(
        needs,
        [("K01", Some(1)), ("K03", Some(4)), ("K04", Some(6)), ("K08", Some(9))]
            .map(|(id, rank)| (id.to_owned(), rank))
    );
    let decisions: Vec<_> = survey.decisions.iter().map(|d| d.number.as_deref().unwrap()).collect();
    assert!(decisions.contains(&"KELIMA"), "{decisions:?}");
}

#[test]
fn the_file_is_complete_and_the_same_every_time() {
    let (meeting, words) = (sample::play(), Words::new(Language::English));
    let session = "0123456789abcdef0123456789abcdef";
    let bytes = actions_json(&meeting, session, &words).unwrap();
    let file: ActionsFile<'_> = serde_json::from_slice(&bytes).unwrap();
    assert_eq!((&*file.format, &*file.session, &*file.language), ("musyawarah-actions/1", session, "en"));
    assert_eq!((file.rule.id.as_str(), file.total_cost), ("due-then-priority/1", Rupiah(8_320_000)));
    assert!(file.rule.words.starts_with("Open actions come first: by due date"));
    assert_eq!(file.meeting.number.as_str(), "005/BA-MUSDES/BPD-BW/VI/2026");
    assert_eq!(file.actions, actions(&meeting, &words));
    assert_eq!(file.actions[0].reason, "It has the earliest due date: 20 June 2026.");
    assert_eq!(bytes, actions_json(&meeting, session, &words).unwrap());
    assert!(bytes.ends_with(b"}\n"));
}

#[test]
fn what_is_done_or_has_no_day_stands_behind_and_says_so() {
    let mut hall = Hall::in_session();
    hall.play(
        r#"
        {"cmd":"need.add","proposal":{"activity":"Lampu jalan RT","cost":1000000,"proposer":"P04"}}
        {"cmd":"need.add","proposal":{"activity":"Lampu gang","cost":1000000,"proposer":"P03"}}
        {"cmd":"need.add","proposal":{"activity":"Cat gapura","cost":2000000,"proposer":"P05"}}
        {"cmd":"need.merge","needs":["K01","K02"],"proposal":{"activity":"Lampu jalan dan gang","cost":2000000,"proposer":"P04"}}
        {"cmd":"scoring.criteria","criteria":[{"name":"Mendesak","weight":1}]}
        {"cmd":"scoring.freeze"}
        {"cmd":"scoring.score","need":"K03","values":[2]}
        {"cmd":"scoring.score","need":"K04","values":[5]}
        {"cmd":"action.add","plan":{"activity":"Bayar utang semen","owner":"P01","due":"2026-07-10","cost":500000}}
        {"cmd":"action.add","plan":{"activity":"Tanya harga cat","owner":"P05","needs":["K03"]}}
        {"cmd":"action.add","plan":{"activity":"Beli lampu","owner":"P04","needs":["K01"],"cost":2000000}}
        {"cmd":"action.add","plan":{"activity":"Sapu balai","owner":"P03"}}
        {"cmd":"action.add","plan":{"activity":"Arsip notulen","owner":"P02"}}
        {"cmd":"action.add","plan":{"activity":"Sewa tenda","owner":"P01","due":"2026-07-08","cost":300000}}
        {"cmd":"action.add","plan":{"activity":"Pasang lampu","owner":"P04","needs":["K04"],"due":"2026-07-20"}}
        {"cmd":"action.add","plan":{"activity":"Lapor warga","owner":"P02","due":"2026-07-20"}}
        {"cmd":"action.progress","id":"R01","status":"done","percent":100}
        {"cmd":"action.progress","id":"R06","status":"dropped"}
        "#,
    );
    assert_eq!(
        told(&hall.meeting),
        [
            "1 R07 Tenggatnya paling awal: 20 Juli 2026.",
            "2 R08 Tenggatnya sama dengan R07 (20 Juli 2026); R07 terkait usulan prioritas berperingkat 1, yang ini \
             tidak terkait usulan prioritas.",
            "3 R03 Belum bertenggat, jadi berada sesudah yang bertenggat.",
            "4 R02 Sama-sama belum bertenggat dengan R03; usulan terkaitnya berperingkat 2, sedangkan pada R03 \
             berperingkat 1.",
            "5 R04 Sama-sama belum bertenggat dengan R02; R02 terkait usulan prioritas berperingkat 2, yang ini tidak \
             terkait usulan prioritas.",
            "6 R05 Sama-sama belum bertenggat dan setara peringkat usulan terkaitnya dengan R04; disusun menurut \
             urutan kesepakatan.",
            "7 R06 Berada di akhir karena dihentikan.",
            "8 R01 Berada di akhir karena sudah selesai.",
        ]
    );
    let total = musyawarah::report::Computed::of(&hall.meeting, &Words::new(Language::English)).actions;
    assert_eq!((total.open, total.done, total.dropped, total.cost), (6, 1, 1, Rupiah(2_500_000)));
}

#[test]
fn an_extension_moves_an_action_and_the_latest_report_is_shown() {
    let mut hall = Hall::in_session();
    hall.play(
        r#"
        {"cmd":"action.add","plan":{"activity":"Pertama","owner":"P01","due":"2026-07-10"}}
        {"cmd":"action.add","plan":{"activity":"Kedua","owner":"P02","due":"2026-07-12"}}
        {"cmd":"action.progress","id":"R01","status":"in_progress","percent":40,"obstacle":"bahan terlambat","new_due":"2026-08-01"}
        "#,
    );
    let list = list(&hall.meeting);
    assert_eq!(list.iter().map(|entry| entry.id.to_string()).collect::<Vec<_>>(), ["R02", "R01"]);
    let progress = list[1].progress.as_ref().unwrap();
    assert_eq!((progress.percent, progress.reports, progress.obstacle.as_str()), (Some(40), 1, "bahan terlambat"));
    assert_eq!(list[1].due.unwrap().to_string(), "2026-08-01");
}
