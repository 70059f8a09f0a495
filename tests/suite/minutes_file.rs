//! `minutes.json`: it restores the meeting alone, and what it computes is what was worked out by hand.

use super::hall::Hall;
use super::sample;
use musyawarah::i18n::{Language, Words};
use musyawarah::meeting::scoring::Standing;
use musyawarah::meeting::{Id, Meeting, Rupiah};
use musyawarah::report::minutes::{ExceptionKind, Grouping, Occasion, RecordStatus};
use musyawarah::report::{Computed, MinutesFile, minutes_json};

const SESSION: &str = "0123456789abcdef0123456789abcdef";
const SUM: &str = "fedcba9876543210fedcba9876543210";

fn computed(meeting: &Meeting) -> Computed {
    Computed::of(meeting, &Words::new(Language::Indonesian))
}

#[test]
fn the_file_restores_the_meeting_and_is_the_same_every_time() {
    for language in Language::ALL {
        let (meeting, words) = (sample::play(), Words::new(language));
        let bytes = minutes_json(&meeting, SESSION, 166, SUM, &words).unwrap();
        let file: MinutesFile<'_> = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(*file.meeting, meeting);
        assert_eq!((&*file.format, &*file.session), ("musyawarah-minutes/1", SESSION));
        assert_eq!((file.journal.n, file.journal.h.as_str(), &*file.language), (166, SUM, language.code()));
        assert_eq!(file.computed, Computed::of(&meeting, &words));
        assert_eq!(bytes, minutes_json(&file.meeting, SESSION, 166, SUM, &words).unwrap());
        assert!(bytes.starts_with(b"{\n") && bytes.ends_with(b"}\n") && !bytes.ends_with(b"\n\n"));
    }
}

#[test]
fn no_number_in_the_file_is_a_float() {
    fn only_whole(value: &serde_json::Value, path: &str) {
        match value {
            serde_json::Value::Number(number) => assert!(number.is_i64() || number.is_u64(), "{path}: {number}"),
            serde_json::Value::Array(items) => items.iter().for_each(|item| only_whole(item, path)),
            serde_json::Value::Object(fields) => {
                fields.iter().for_each(|(key, value)| only_whole(value, &format!("{path}/{key}")));
            }
            _ => {}
        }
    }
    let bytes = minutes_json(&sample::play(), SESSION, 1, SUM, &Words::new(Language::English)).unwrap();
    only_whole(&serde_json::from_slice(&bytes).unwrap(), "");
}

#[test]
fn attendance_of_the_sample() {
    let attendance = computed(&sample::play()).attendance;
    let entitled = &attendance.entitled;
    assert_eq!((entitled.listed, entitled.came, entitled.men, entitled.women), (25, 23, 12, 11));
    assert_eq!(entitled.share.percent.as_deref(), Some("92.0"));
    assert_eq!(entitled.women_share.percent.as_deref(), Some("47.8"));
    let named = |list: &[musyawarah::report::minutes::Exception]| {
        list.iter().map(|e| format!("{} {}", e.name, e.note)).collect::<Vec<_>>()
    };
    assert_eq!(named(&attendance.excused), ["Ki Darmo Sasongka sakit"]);
    assert_eq!(named(&attendance.left), ["Fauzan Hakimuddin izin pimpinan"]);
    assert_eq!(named(&attendance.absent), ["Hendra Gunadarma "]);
    let group = |code: &str| attendance.constituencies.iter().find(|group| *group.code == *code).unwrap();
    assert_eq!((group("bpd").name.as_str(), group("bpd").people.came), ("BPD", 4));
    let elderly = attendance.vulnerable.iter().find(|group| *group.code == *"lansia").unwrap();
    assert_eq!((elderly.people.listed, elderly.people.came), (2, 1));
}

#[test]
fn the_quorum_minute_by_minute() {
    let quorum = computed(&sample::play()).quorum;
    let at = |hour_minute: &str| {
        let before = quorum.timeline.iter().rev().find(|m| m.at.format("%H.%M").to_string().as_str() <= hour_minute);
        before.map(|moment| (moment.present, moment.needed, moment.met))
    };
    assert_eq!(at("09.00"), Some((14, 17, false)));
    assert_eq!(at("09.20"), Some((18, 17, true)));
    assert_eq!(at("10.05"), Some((23, 17, true)));
    assert_eq!(at("11.48"), Some((22, 17, true)));
    assert!(quorum.timeline.windows(2).all(|pair| pair[0].present != pair[1].present && pair[0].at < pair[1].at));
    let of = |occasion| quorum.checkpoints.iter().filter(move |c| c.occasion == occasion);
    let seen: Vec<_> =
        of(Occasion::VoteRound).map(|c| (c.id.as_deref().unwrap(), c.round.unwrap(), c.present)).collect();
    assert_eq!(seen, [("V01", 1, 22), ("V01", 2, 22)]);
    assert_eq!(of(Occasion::Opened).map(|c| (c.present, c.met)).collect::<Vec<_>>(), [(18, true)]);
    assert_eq!(of(Occasion::Delayed).map(|c| (c.present, c.met)).collect::<Vec<_>>(), [(14, false)]);
    assert_eq!(of(Occasion::Decision).count(), 5);
}

#[test]
fn voices_times_and_totals_of_the_sample() {
    let computed = computed(&sample::play());
    let speakers = &computed.speakers;
    assert_eq!((speakers.speakers.people, speakers.speakers.women), (10, 5));
    assert_eq!((speakers.of_those_who_came.part, speakers.of_those_who_came.whole), (10, 23));
    assert_eq!(speakers.of_those_who_came.percent.as_deref(), Some("43.5"));
    assert_eq!(speakers.list.iter().map(|s| s.turns).sum::<u64>(), speakers.turns);

    let voices = |by: Grouping| {
        let voices = speakers.groups.iter().find(|voices| voices.by == by).unwrap();
        let told = voices.groups.iter().map(|g| format!("{} {}/{}/{}", g.name, g.people, g.speakers, g.proposers));
        (told.collect::<Vec<_>>(), voices.hidden)
    };
    assert_eq!(voices(Grouping::Sex), (vec!["laki-laki 12/5/5".to_owned(), "perempuan 12/5/4".to_owned()], 0));
    assert!(speakers.groups.iter().flat_map(|voices| &voices.groups).all(|group| group.people >= 3));

    let times = &computed.times;
    assert_eq!(times.items.iter().map(|i| i.spent_minutes).collect::<Vec<_>>(), [17, 25, 45, 45, 22, 34]);
    assert_eq!((times.planned_minutes, times.recess_seconds), (210, 8 * 60));
    assert_eq!(times.net_seconds, Some((198 - 8) * 60));

    let needs = &computed.needs;
    assert_eq!((needs.count, needs.complete, needs.forwarded), (14, 14, 1));
    assert_eq!((needs.cost, needs.cost_as_proposed), (Rupiah(1_277_250_000), Rupiah(1_293_750_000)));
    assert_eq!(needs.fields.iter().map(|field| field.cost).sum::<Rupiah>(), needs.cost);

    assert_eq!((computed.actions.count, computed.actions.open, computed.actions.cost), (8, 8, Rupiah(8_320_000)));
    assert_eq!(computed.status, RecordStatus::Final);
}

#[test]
fn the_ranking_gives_each_line_its_score_and_its_reason() {
    let ranking = computed(&sample::play()).ranking.unwrap();
    let scores: Vec<_> = ranking.lines.iter().map(|line| line.score.as_str()).collect();
    assert_eq!(
        scores,
        ["4.65", "4.05", "3.85", "3.80", "3.75", "3.70", "3.55", "3.50", "3.35", "3.20", "2.80", "2.50", "1.85"]
    );
    assert_eq!((ranking.priorities, ranking.total), (11, Rupiah(689_750_000)));
    assert_eq!((ranking.remaining, ranking.recount_agrees), (Some(Rupiah(250_000)), Some(true)));
    let reason = |need: &str| {
        let line = ranking.lines.iter().find(|line| line.need.to_string() == need).unwrap();
        (line.standing, line.reason.as_str())
    };
    assert_eq!(
        reason("K01"),
        (
            Standing::Above,
            "Peringkat 1: nilainya 4,65, tertinggi dari 13 usulan yang dinilai. Biayanya Rp148.500.000 masuk pagu; \
             sesudahnya sisa pagu Rp541.500.000."
        )
    );
    assert_eq!(
        reason("K09"),
        (
            Standing::Below,
            "Peringkat 11: nilainya 2,80, di bawah K12 (3,20). Biayanya Rp81.000.000 melebihi sisa pagu Rp17.750.000, \
             jadi batas pagu jatuh di sini."
        )
    );
    let (standing, words) = reason("K10");
    assert_eq!(standing, Standing::TakenIn);
    assert!(words.starts_with("Peringkat 12: nilainya 2,50, di bawah K09 (2,80). Berada di bawah batas pagu, tetapi"));
    let (standing, words) = reason("K14");
    assert_eq!(standing, Standing::Below);
    assert!(words.ends_with(
        "yang jatuh pada K09 dengan sisa Rp17.750.000; sisa itu hanya diisi dengan pilihan yang disebutkan alasannya."
    ));
}

#[test]
fn votes_decisions_and_objections_are_said_in_sentences() {
    let computed = computed(&sample::play());
    let said: Vec<_> = computed.votes[0].rounds.iter().map(|round| round.sentence.as_str()).collect();
    assert_eq!(
        said,
        [
            "BELUM LULUS: 10 dari 22 untuk \"Tanah kas desa, Krajan RT 03\"; ambang 12; kurang 2",
            "LULUS: 13 dari 22 untuk \"Tanah kas desa, Krajan RT 03\"; ambang 12; lebih 1",
        ]
    );
    assert_eq!(computed.votes[0].majority_words, "lebih dari setengah pemilih yang hadir");
    let decided: Vec<_> = computed.decisions.iter().map(|d| (d.number, d.word.as_str())).collect();
    assert_eq!(decided, [(1, "KESATU"), (2, "KEDUA"), (3, "KETIGA"), (4, "KEEMPAT"), (5, "KELIMA")]);
    assert_eq!(computed.decisions[0].sentence, "Disepakati secara mufakat oleh 22 orang yang hadir dan berhak suara.");
    assert_eq!(
        computed.decisions[3].sentence,
        "Diputuskan dengan suara terbanyak pada putaran ke-2: Tanah kas desa, Krajan RT 03: 13 suara; \
         Bekas gudang, Sawah Lor RT 08: 8 suara; abstain 1 (ambang 12)."
    );
    assert_eq!(computed.objections.len(), 1);
    assert_eq!(
        computed.objections[0].sentence,
        "Diselesaikan secara mufakat: disetujui 23 orang yang hadir dan berhak suara."
    );
    let kinds: Vec<_> = computed.overrides.iter().map(|exception| exception.kind).collect();
    assert_eq!(kinds, [ExceptionKind::Choice, ExceptionKind::DecisionReworded]);
}

#[test]
fn ties_are_told_with_what_separated_them_or_that_nothing_did() {
    let mut hall = Hall::in_session();
    hall.play(
        r#"
        {"cmd":"need.add","proposal":{"activity":"Perbaikan selokan","cost":4000000,"beneficiaries":{"men":10,"women":10,"poor_households":2},"proposer":"P03"}}
        {"cmd":"need.add","proposal":{"activity":"Lampu jalan","cost":4000000,"beneficiaries":{"men":10,"women":10,"poor_households":5},"proposer":"P04"}}
        {"cmd":"need.add","proposal":{"activity":"Cat gapura","cost":2000000,"proposer":"P05"}}
        {"cmd":"need.add","proposal":{"activity":"Taman RT","cost":2000000,"proposer":"P05"}}
        {"cmd":"scoring.criteria","criteria":[{"name":"Mendesak","weight":2},{"name":"Dirasakan banyak orang","weight":1}],"tie_breakers":[{"by":"poor_households"}]}
        {"cmd":"scoring.freeze"}
        {"cmd":"scoring.score","need":"K01","values":[5,4]}
        {"cmd":"scoring.score","need":"K02","values":[5,4]}
        {"cmd":"scoring.score","need":"K03","values":[2,2]}
        {"cmd":"scoring.score","need":"K04","values":[2,2]}
        "#,
    );
    let ranking = computed(&hall.meeting).ranking.unwrap();
    assert_eq!((ranking.announced, ranking.recount_agrees), (None, None));
    let lines: Vec<_> = ranking.lines.iter().map(|l| (l.need.number(), l.rank, l.score.as_str())).collect();
    assert_eq!(lines, [(2, 1, "4.6667"), (1, 2, "4.6667"), (3, 3, "2.00"), (4, 3, "2.00")]);
    assert_eq!(ranking.lines[1].separated_by.as_deref(), Some("Lebih banyak rumah tangga miskin"));
    assert!(ranking.lines[1].reason.starts_with(
        "Peringkat 2: nilainya 4,6667, sama dengan K02; K02 didahulukan menurut pemutus seri: lebih banyak rumah \
         tangga miskin."
    ));
    assert_eq!(ranking.lines[2].tied_with.iter().map(|id| id.number()).collect::<Vec<_>>(), [4]);
    assert!(ranking.line_cuts_tie);
    assert!(ranking.lines[2].reason.starts_with("Peringkat 3 bersama K04: nilainya sama, 2,00,"));
    assert!(ranking.lines[2].reason.ends_with(
        "Usulan yang seri tidak muat bersama dalam sisa pagu Rp2.000.000, jadi semuanya berada di bawah batas pagu."
    ));
    assert_eq!(computed(&hall.meeting).needs.incomplete.len(), 4);
}

#[test]
fn every_override_is_told_with_its_reason() {
    let mut hall = Hall::of_five();
    hall.play(
        r#"
        {"cmd":"presence.mark","participants":["P01","P02"],"presence":{"change":"arrived"}}
        {"cmd":"rules.set","reason":"kesepakatan warga","rules":{"quorum":{"base":"invited","numerator":4,"denominator":5,"represented_count":true,"delay_minutes":60,"postpone_days":3,"second_sitting":"whoever_is_there"},"majority":{"base":"electorate","numerator":1,"denominator":2,"strict":true,"plus_one":false},"tie":"revote","max_rounds":2,"consensus_needs_quorum":true,"walk_in_votes":false,"represented_votes":false,"speaking_minutes":3,"report_days":7,"signers":[{"capacity":"chair","required":true}],"constituencies":[]}}
        {"cmd":"stage.open","override_reason":"Hujan deras."}
        {"cmd":"agenda.start","id":"A01"}
        {"cmd":"decision.draft","motion":{"text":"Kerja bakti hari Minggu"}}
        "#,
    );
    hall.wait(1);
    hall.play(r#"{"cmd":"decision.agree","id":"D01","override_reason":"mendesak"}"#);
    hall.wait(1);
    hall.play(
        r#"{"cmd":"decision.word","id":"D01","motion":{"text":"Kerja bakti Minggu pagi"},"reason":"salah tulis"}"#,
    );
    hall.wait(1);
    hall.play(r#"{"cmd":"decision.reopen","id":"D01","reason":"ada yang baru datang"}"#);
    hall.wait(1);
    hall.play(r#"{"cmd":"role.assign","role":"chair","participant":"P02","reason":"ketua ikut berpendapat"}"#);
    hall.wait(1);
    hall.play(r#"{"cmd":"stage.begin_closing","override_reason":"sudah malam"}"#);
    let told: Vec<_> = computed(&hall.meeting).overrides.into_iter().map(|exception| exception.sentence).collect();
    assert_eq!(
        told,
        [
            "Musyawarah dibuka tanpa kuorum: hadir 2, perlu 4. Alasan: Hujan deras.",
            "Aturan musyawarah diubah sesudah registrasi dimulai. Alasan: kesepakatan warga.",
            "Keputusan KESATU diambil tanpa kuorum: hadir 2, perlu 4. Alasan: mendesak.",
            "Bunyi keputusan KESATU diubah sesudah diputuskan. Alasan: salah tulis.",
            "Keputusan KESATU dibuka kembali. Alasan: ada yang baru datang.",
            "Pimpinan beralih dari Sutrisno kepada Wahyuni. Alasan: ketua ikut berpendapat.",
            "Penutupan dimulai walaupun masih ada agenda yang belum dibahas. Alasan: sudah malam.",
        ]
    );
}

#[test]
fn a_minute_in_which_people_come_and_go_is_one_moment() {
    let mut hall = Hall::of_five();
    hall.play(r#"{"cmd":"presence.mark","participants":["P01","P02","P03"],"presence":{"change":"arrived"}}"#);
    hall.play(r#"{"cmd":"presence.mark","participants":["P03"],"presence":{"change":"left"}}"#);
    hall.wait(1);
    hall.play(r#"{"cmd":"presence.mark","participants":["P02"],"presence":{"change":"left"}}"#);
    hall.play(r#"{"cmd":"presence.mark","participants":["P04"],"presence":{"change":"represented","by":"Budi"}}"#);
    hall.wait(1);
    hall.play(r#"{"cmd":"presence.mark","participants":["P05"],"presence":{"change":"arrived"}}"#);
    let computed = computed(&hall.meeting);
    let present: Vec<_> = computed.quorum.timeline.iter().map(|moment| (moment.present, moment.met)).collect();
    assert_eq!(present, [(2, false), (3, true)]);
    let entitled = computed.attendance.entitled;
    assert_eq!((entitled.came, entitled.men, entitled.women, entitled.sex_unknown), (5, 2, 2, 1));
    assert_eq!(computed.attendance.represented[0].note.as_str(), "Budi");
    let groups: Vec<_> =
        computed.attendance.constituencies.iter().map(|g| (g.name.as_str(), g.people.listed)).collect();
    assert!(groups.contains(&("Pemuda", 0)) && groups.contains(&("karang taruna", 1)), "{groups:?}");
}

#[test]
fn an_empty_meeting_has_a_file_too() {
    let words = Words::new(Language::English);
    let bytes = minutes_json(&Meeting::default(), SESSION, 0, SUM, &words).unwrap();
    let file: MinutesFile<'_> = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(*file.meeting, Meeting::default());
    assert_eq!(file.computed.ranking, None);
    assert_eq!(file.computed.attendance.entitled.share.percent, None);
}
