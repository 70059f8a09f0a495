//! The sentences a secretary meets most, word for word.

use super::*;
use crate::i18n::Language;
use crate::meeting::agenda::{AgendaItem, ItemStatus, Topic};
use crate::meeting::people::{Participant, Person};
use crate::meeting::{DecisionId, Id, Line, NeedId, ObjectionId, VoteId};
use chrono::NaiveDate;

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, day).unwrap()
}

#[test]
fn refusals_say_what_where_and_what_to_do() {
    let need = NeedId::from_number;
    for (refusal, indonesian, english) in [
        (
            Refusal::QuorumShort { present: 14, base: 25, needed: 17 },
            "Rapat belum kuorum: hadir 14 dari 25, perlu 17.",
            "No quorum yet: 14 of 25 present, 17 needed.",
        ),
        (
            Refusal::CountsDiffer { counted: 21, electorate: 22 },
            "Jumlah suara 21, pemilih 22. Periksa lagi.",
            "21 votes counted, 22 voters. Please check.",
        ),
        (
            Refusal::ObjectionOpen { objections: vec![ObjectionId::from_number(1)] },
            "Masih ada keberatan terbuka (O01). Selesaikan dulu atau lakukan pemungutan suara.",
            "There are open objections (O01). Settle them first, or take a vote.",
        ),
        (Refusal::Missing { field: Field::Reason }, "Tulis alasannya dulu.", "Please give a reason first."),
        (Refusal::Missing { field: Field::Title }, "Isi dulu: judul.", "Please fill in: title."),
        (
            Refusal::Unknown { what: Field::Needs, id: "K99".to_owned() },
            "Tidak ada usulan K99. Periksa lagi.",
            "There is no need K99. Please check.",
        ),
        (
            Refusal::AmountOutOfRange { field: Field::Ceiling },
            "Isian pagu harus dari Rp0 sampai Rp1.000.000.000.000.000.",
            "The ceiling must be between Rp0 and Rp1,000,000,000,000,000.",
        ),
        (
            Refusal::OutOfRange { field: Field::Minutes, least: 0, most: 1440 },
            "Isian jumlah menit harus dari 0 sampai 1.440.",
            "The number of minutes must be between 0 and 1,440.",
        ),
        (
            Refusal::RuleOutOfRange { rule: "max_rounds".to_owned() },
            "Aturan jumlah putaran suara tidak bisa dipakai. Periksa angkanya.",
            "The rule for the rounds of a vote cannot be used. Please check its numbers.",
        ),
        (
            Refusal::WrongStage { stage: Stage::Draft, allowed: vec![Stage::Opened, Stage::Running, Stage::Recess] },
            "Tidak bisa pada tahap Persiapan. Bisa pada tahap Dibuka, Berjalan, atau Diskors. Langkah berikutnya: Mulai registrasi.",
            "Not possible at the stage Preparation. Possible at: Opened, Running or In recess. The next step is: Begin registration.",
        ),
        (Refusal::Locked { stage: Stage::Cancelled }, "Rapat ini sudah dibatalkan.", "This meeting was called off."),
        (
            Refusal::NotReady { missing: vec![Field::Date, Field::Place] },
            "Lengkapi dulu: tanggal dan lokasi. Ketik /siapkan lalu Enter untuk mengisinya.",
            "Please complete first: date and place. Type /prepare and Enter to fill it in.",
        ),
        (
            Refusal::DelayTooLong { limit: "2026-06-13T12:00:00+07:00".parse().unwrap(), minutes: 180 },
            "Waktu bisa diundur paling lama 3 jam, sampai 12.00 WIB.",
            "The start can be delayed by 3 hours at most, until 12:00 WIB.",
        ),
        (
            Refusal::PostponedTooFar { limit: date(16), days: 3 },
            "Rapat bisa ditunda paling lama 3 hari, sampai Selasa, 16 Juni 2026.",
            "The meeting can be postponed by 3 days at most, until Tuesday, 16 June 2026.",
        ),
        (
            Refusal::PostponedTooFar { limit: date(14), days: 1 },
            "Rapat bisa ditunda paling lama 1 hari, sampai Minggu, 14 Juni 2026.",
            "The meeting can be postponed by one day at most, until Sunday, 14 June 2026.",
        ),
        (
            Refusal::SignaturesMissing { capacities: vec![Line::from("chair"), Line::from("Camat")] },
            "Tanda tangan belum ada: Pimpinan Musyawarah dan Camat. Lengkapi, atau tandai menyusul.",
            "Signatures missing: Chair and Camat. Complete them, or mark them as to follow.",
        ),
        (
            Refusal::Unscored { needs: (1..=14).map(need).collect() },
            "Penilaian belum lengkap: K01, K02, K03, K04, K05, dan 9 lainnya.",
            "Scores are incomplete: K01, K02, K03, K04, K05 and 9 more.",
        ),
        (
            Refusal::OverCeiling { need: need(9), cost: Rupiah(60_000_000), remaining: Rupiah(250_000) },
            "Sisa pagu Rp250.000 tidak cukup untuk K09 (Rp60.000.000).",
            "The Rp250,000 left under the ceiling is not enough for K09 (Rp60,000,000).",
        ),
        (
            Refusal::NotAllAgree { agreed: 20, present: 22 },
            "Setuju 20, hadir 22: belum mufakat. Bahas lagi atau lakukan pemungutan suara.",
            "20 agree, 22 present: no consensus yet. Discuss it further, or take a vote.",
        ),
        (
            Refusal::NoMoreRounds { vote: VoteId::from_number(1), rounds: 1 },
            "V01 sudah 1 putaran. Tunda keputusannya.",
            "V01 has had its one round. Please defer the matter.",
        ),
        (
            Refusal::StillADraft { decision: DecisionId::from_number(4) },
            "D04 masih rancangan, jadi tidak perlu dibuka kembali.",
            "D04 is still a draft, so it need not be reopened.",
        ),
        (
            Refusal::DueBeforeStart { start: date(27), due: date(20) },
            "Tenggat 20 Jun 2026 sebelum mulai 27 Jun 2026. Periksa lagi.",
            "Due 20 Jun 2026, before the start on 27 Jun 2026. Please check.",
        ),
    ] {
        assert_eq!(sentence(&Words::new(Language::Indonesian), &refusal), indonesian);
        assert_eq!(sentence(&Words::new(Language::English), &refusal), english);
    }
}

#[test]
fn where_the_meeting_is_at_hand_people_and_items_have_their_names() {
    let (person, item) = (ParticipantId::from_number(1), AgendaItemId::from_number(2));
    let mut meeting = Meeting::default();
    let data = Person { name: "Sulastri Handayati".into(), ..Person::default() };
    meeting.people.push(Participant { id: person, person: data, presence: Vec::new() });
    for id in [1, 2].map(AgendaItemId::from_number) {
        let topic = Topic { title: "Pembukaan".into(), presenter: None, minutes: None, parent: None };
        let status = ItemStatus::Planned;
        meeting.agenda.items.push(AgendaItem { id, topic, status, reason: Line::default(), spans: Vec::new() });
    }
    meeting.agenda.order = vec![item, AgendaItemId::from_number(1)];
    let words = Words::new(Language::Indonesian);
    for (refusal, without, with) in [
        (
            Refusal::AlreadyPresent { participant: person },
            "P01 sudah tercatat hadir.",
            "Sulastri Handayati (P01) sudah tercatat hadir.",
        ),
        (Refusal::ItemDone { item }, "Agenda A02 sudah selesai.", "Agenda 1 sudah selesai."),
        (
            Refusal::AlreadyPresent { participant: ParticipantId::from_number(9) },
            "P09 sudah tercatat hadir.",
            "P09 sudah tercatat hadir.",
        ),
    ] {
        assert_eq!(sentence(&words, &refusal), without);
        assert_eq!(sentence_in(&words, &meeting, &refusal), with);
    }
}
