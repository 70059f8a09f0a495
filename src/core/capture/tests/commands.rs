//! Commands, as they are typed.

use super::*;

#[test]
fn commands_about_people() {
    check(&[
        ("/hadir 7", "/Present People { numbers: [7], at: None }"),
        ("/hadir 7 12, 14 , 7", "/Present People { numbers: [7, 12, 14], at: None }"),
        ("/hadir 7 12 09.20", "/Present People { numbers: [7, 12], at: Some(09:20:00) }"),
        ("/hadir 7 jam 9", "/Present People { numbers: [7], at: Some(09:00:00) }"),
        ("/Hadir @sulastri P12", "/Present People { numbers: [14, 12], at: None }"),
        ("/present siti", "/Present People { numbers: [8], at: None }"),
        ("/hadir", "invalid 6..6 missing Person"),
        ("/hadir 99", "invalid 7..9 unknown person \"99\""),
        ("/hadir 7 @de", "invalid 9..12 several people match \"@de\" ?9..12=[12, 22]"),
        ("/hadir 7 25:00", "invalid 9..14 unknown person \"25:00\""),
        ("/wakil 7 Rina Dewanti", "/Represented StandIn { number: 7, by: \"Rina Dewanti\" }"),
        ("/represented 7", "invalid 14..14 missing Name"),
        ("/pulang 16 izin sakit", "/Left Person { number: 16, reason: Some(\"izin sakit\") }"),
        ("/pulang 16", "/Left Person { number: 16, reason: None }"),
        ("/left @fauzan, called away", "/Left Person { number: 16, reason: Some(\"called away\") }"),
        ("/kembali 16", "/Returned People { numbers: [16], at: None }"),
        ("/kembali 16 12.05", "/Returned People { numbers: [16], at: Some(12:05:00) }"),
        ("/kembali 16 tadi", "invalid 12..16 unknown person \"tadi\""),
        ("/izin 23 dinas luar", "/Excused Person { number: 23, reason: Some(\"dinas luar\") }"),
        ("/ttd 1", "/Sign People { numbers: [1], at: None }"),
        ("/antri 7 12", "/AskFloor Queue { asks: [7, 12], leaves: [] }"),
        ("/queue 7 -@sul -12,16 7", "/AskFloor Queue { asks: [7, 16], leaves: [14, 12] }"),
        ("/antri -", "invalid 8..8 missing Person"),
        ("/antri -99", "invalid 8..10 unknown person \"99\""),
        // What people are called by goes with the name.
        ("/hadir Bu Sulastri, 7", "/Present People { numbers: [14, 7], at: None }"),
        ("/pulang Pak Fauzan izin sakit", "/Left Person { number: 16, reason: Some(\"izin sakit\") }"),
        ("/notulis Bu Sari", "invalid 9..16 unknown person \"Bu Sari\""),
    ]);
}

#[test]
fn other_words_for_a_command_are_taken_whole() {
    check(&[
        ("/done", "/Finish None"),
        ("/Usai", "/Finish None"),
        ("/istirahat 12.00 salat", "/Recess Words(Some(\"12.00 salat\"))"),
        ("/mulai 3", "/Agenda Words(Some(\"3\"))"),
        ("/leave 16 called away", "/Left Person { number: 16, reason: Some(\"called away\") }"),
        ("/antre 7", "/AskFloor Queue { asks: [7], leaves: [] }"),
        ("/urungkan", "/Undo None"),
        ("/ulangi", "/Redo None"),
        // A part of such a word is none of anything.
        ("/usa", "invalid 1..4 unknown command \"usa\""),
        ("/ulang", "/Revote None"),
    ]);
}

#[test]
fn commands_about_the_course() {
    check(&[
        ("/undur +30m menunggu kuorum", "/Delay Delay { until: Minutes(30), reason: \"menunggu kuorum\" }"),
        ("/undur 1 jam hujan", "/Delay Delay { until: Minutes(60), reason: \"hujan\" }"),
        ("/undur +30 hujan", "/Delay Delay { until: Minutes(30), reason: \"hujan\" }"),
        ("/undur 09.30 hujan", "/Delay Delay { until: At(09:30:00), reason: \"hujan\" }"),
        ("/delay at 10 rain", "/Delay Delay { until: At(10:00:00), reason: \"rain\" }"),
        ("/undur +30m", "invalid 11..11 missing Reason"),
        ("/undur hujan", "invalid 7..12 expected Delay, found \"hujan\""),
        ("/undur 25:00 hujan", "invalid 7..12 \"25:00\": no such time of day"),
        (
            "/tunda 16/6 kuorum tidak tercapai",
            "/Postpone Postpone { date: 2026-06-16, at: None, reason: \"kuorum tidak tercapai\" }",
        ),
        (
            "/tunda selasa depan 09.00 kuorum",
            "/Postpone Postpone { date: 2026-06-16, at: Some(09:00:00), reason: \"kuorum\" }",
        ),
        (
            "/tunda Selasa, 16 Juni 2026 pukul 9 kuorum",
            "/Postpone Postpone { date: 2026-06-16, at: Some(09:00:00), reason: \"kuorum\" }",
        ),
        ("/postpone tomorrow no quorum", "/Postpone Postpone { date: 2026-06-14, at: None, reason: \"no quorum\" }"),
        ("/tunda Senin 16 Juni 2026 kuorum", "invalid 7..25 \"Senin 16 Juni 2026\": 2026-06-16 is a Tue"),
        ("/tunda nanti saja", "invalid 7..12 expected Date, found \"nanti\""),
        ("/tunda 31/2 kuorum", "invalid 7..11 \"31/2\": no such day"),
        ("/daftar", "/Register None"),
        ("/buka", "/Open Words(None)"),
        ("/buka diminta pimpinan", "/Open Words(Some(\"diminta pimpinan\"))"),
        ("/skors salat zuhur", "/Recess Words(Some(\"salat zuhur\"))"),
        ("/lanjut", "/Resume None"),
        ("/lanjut 4", "invalid 8..9 expected End, found \"4\""),
        ("/agenda 3", "/Agenda Words(Some(\"3\"))"),
        ("/agenda 3.1", "/Agenda Words(Some(\"3.1\"))"),
        ("/agenda 3.x", "invalid 8..11 expected Number, found \"3.x\""),
        ("/agenda tiga", "invalid 8..12 expected Number, found \"tiga\""),
        ("/selesai", "/Finish None"),
        ("/park", "/Park Words(None)"),
        ("/parkir di luar agenda", "/Park Words(Some(\"di luar agenda\"))"),
        ("/sah 005/BA-MUSDES/BPD-BW/VI/2026", "/Final Words(Some(\"005/BA-MUSDES/BPD-BW/VI/2026\"))"),
        ("/batal bencana", "/Cancel Words(Some(\"bencana\"))"),
        ("/cancel", "invalid 7..7 missing Reason"),
        ("/ke usulan", "/Go Words(Some(\"usulan\"))"),
        ("/go", "invalid 3..3 missing Tab"),
        ("/cari lahan; hibah", "/Find Words(Some(\"lahan; hibah\"))"),
        ("/bahasa en", "/Language Words(Some(\"en\"))"),
        ("/undo", "/Undo None"),
        ("/help", "/Help Words(None)"),
        ("  /keluar  ", "/Quit None"),
    ]);
}

#[test]
fn commands_about_deciding() {
    check(&[
        ("/mufakat", "/Consensus Agreed { entry: None, number: None }"),
        ("/mufakat 23", "/Consensus Agreed { entry: None, number: Some(23) }"),
        ("/suara A 10 B 9 abstain 3", "/Vote Tally([(\"A\", 10), (\"B\", 9), (\"abstain\", 3)])"),
        ("/suara A=10, B: 9, abstain 3", "/Vote Tally([(\"A\", 10), (\"B\", 9), (\"abstain\", 3)])"),
        ("/vote agree 13 do not agree 8", "/Vote Tally([(\"agree\", 13), (\"do not agree\", 8)])"),
        ("/suara tanah kas desa: 13 gudang = 8", "/Vote Tally([(\"tanah kas desa\", 13), (\"gudang\", 8)])"),
        ("/suara A 10 9", "invalid 12..13 expected Count, found \"9\""),
        ("/suara A 10 B", "invalid 13..13 missing Count"),
        ("/suara A=x", "invalid 9..10 expected Count, found \"x\""),
        ("/suara A 10 B -9", "invalid 16..16 missing Count"),
        ("/suara", "invalid 6..6 missing Count"),
        (
            "/pungut mufakat tidak tercapai",
            "/CallVote Call { decision: None, reason: \"mufakat tidak tercapai\", question: None, options: [] }",
        ),
        (
            "/call-vote D04 no agreement; Where?; A Krajan, RT 03; b: Sawah Lor; C) nowhere",
            "/CallVote Call { decision: Some(4), reason: \"no agreement\", question: Some(\"Where?\"), options: [\"Krajan, RT 03\", \"Sawah Lor\", \"nowhere\"] }",
        ),
        ("/pungut", "invalid 7..7 missing Reason"),
        ("/pungut x; A satu; C tiga", "invalid 19..25 expected Option, found \"C tiga\""),
        ("/mufakat D01 22", "/Consensus Agreed { entry: Some(EntryId { letter: 'D', number: 1 }), number: Some(22) }"),
        ("/consensus o1", "/Consensus Agreed { entry: Some(EntryId { letter: 'O', number: 1 }), number: None }"),
        ("/mufakat K01", "invalid 9..12 expected Number, found \"K01\""),
        ("/ulang", "/Revote None"),
        ("/tangguh data kurang", "/Defer Words(Some(\"data kurang\"))"),
        ("/kunci", "/Freeze None"),
        ("/nilai K01 5 5 4 5 4", "/Score Scores { need: 1, values: [5, 5, 4, 5, 4] }"),
        ("/score k1 5,5,4", "invalid 10..15 expected Score, found \"5,5,4\""),
        ("/nilai K01", "invalid 10..10 missing Score"),
        ("/nilai 01 5", "invalid 7..9 expected Need, found \"01\""),
        ("/nilai K01 4,5", "invalid 11..14 expected Score, found \"4,5\""),
        ("/umumkan", "/Announce None"),
        ("/gabung K01 K02", "/Merge Merge { into: 1, from: [2] }"),
        ("/merge K01 K02 K05", "/Merge Merge { into: 1, from: [2, 5] }"),
        ("/gabung K01 K01", "invalid 12..15 expected Need, found \"K01\""),
        ("/gabung K01", "invalid 11..11 missing Need"),
        (
            "/tarik K05 sudah didanai",
            "/Withdraw Entry { entry: EntryId { letter: 'K', number: 5 }, words: Some(\"sudah didanai\") }",
        ),
        ("/withdraw o1", "/Withdraw Entry { entry: EntryId { letter: 'O', number: 1 }, words: None }"),
        ("/tarik usulan", "invalid 7..13 expected Entry, found \"usulan\""),
        (
            "/teruskan K13 Musrenbang Kecamatan",
            "/Forward Entry { entry: EntryId { letter: 'K', number: 13 }, words: Some(\"Musrenbang Kecamatan\") }",
        ),
        ("/forward K13", "invalid 12..12 missing Destination"),
        ("/baca", "/Read None"),
        ("/tutup", "/Close None"),
    ]);
}

#[test]
fn commands_by_their_start_and_with_slips() {
    check(&[
        ("/had 7", "/Present People { numbers: [7], at: None }"),
        ("/muf", "/Consensus Agreed { entry: None, number: None }"),
        ("/pu 16", "invalid 1..3 several commands start with \"pu\""),
        ("/pul 16", "/Left Person { number: 16, reason: None }"),
        ("/par", "/Park Words(None)"),
        ("/hadri 7", "invalid 1..6 unknown command \"hadri\""),
        ("/", "invalid 1..1 missing Command"),
        ("/ hadir", "invalid 1..1 missing Command"),
        ("/2 bagian", "invalid 1..2 unknown command \"2\""),
        ("/HADIR\u{7} 7", "/Present People { numbers: [7], at: None }"),
    ]);
    let error = |line| match read(line, &vocabulary()).meaning {
        Meaning::Invalid(error) => error,
        other => panic!("{other:?}"),
    };
    assert!(matches!(error("/hadri"), CaptureError::UnknownCommand { nearest: Some("hadir"), .. }));
    assert!(matches!(error("/konsensus"), CaptureError::UnknownCommand { nearest: Some("consensus"), .. }));
    assert!(matches!(error("/xyzzy"), CaptureError::UnknownCommand { nearest: None, .. }));
    assert!(
        matches!(error("/pu"), CaptureError::AmbiguousCommand { candidates, .. } if candidates == ["pulang", "pungut"])
    );
    assert!(matches!(error("@sulatri x"), CaptureError::UnknownPerson { nearest: Some(14), .. }));
}

#[test]
fn every_command_is_found_under_both_names() {
    for spec in names() {
        for name in [spec.indonesian, spec.english] {
            let reading = read(&format!("/{name}"), &vocabulary());
            let known = match &reading.meaning {
                Meaning::Command(command) => command.name == spec.name,
                Meaning::Invalid(error) => matches!(error, CaptureError::Missing { .. }),
                _ => false,
            };
            assert!(known, "{name}: {reading:?}");
            assert_eq!(reading.spans[0].role, Role::Command, "{name}");
        }
    }
}
