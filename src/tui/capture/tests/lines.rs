//! Lines and what they mean in the sample meeting, while needs are collected.

use super::*;

fn hall() -> Hall {
    Hall::sample(Language::Indonesian, "10:50")
}

#[test]
fn notes_have_a_speaker_a_kind_and_what_they_are_about() {
    check(
        &mut hall(),
        &[
            ("Hadir semua", "prosedur", r#"{"cmd":"note.add","remark":{"kind":"procedure","text":"Hadir semua"}}"#),
            (
                "14 setuju",
                "pendapat · 14 Sulastri Handayati",
                r#"{"cmd":"note.add","remark":{"kind":"opinion","speaker":"P14","text":"setuju"}}"#,
            ),
            (
                "1 kita mulai",
                "prosedur · 1 Sugeng Prabawa",
                r#"{"cmd":"note.add","remark":{"kind":"procedure","speaker":"P01","text":"kita mulai"}}"#,
            ),
            (
                "8 g data K03 diverifikasi",
                "tanggapan · 8 Siti Maryamah · tentang K03",
                r#"{"cmd":"note.add","remark":{"kind":"response","need":"K03","speaker":"P08","text":"data K03 diverifikasi"}}"#,
            ),
            (
                "14 u",
                "usulan K15 · 14 Sulastri Handayati · belum: lokasi, volume dan satuan, perkiraan biaya, sumber dana, …",
                "",
            ),
        ],
    );
}

#[test]
fn a_proposal_is_a_need_and_the_line_that_asked_for_it() {
    check(
        &mut hall(),
        &[
            (
                "14 u PMT 90 hari untuk 32 balita; 43,2jt",
                "usulan K15 · 14 Sulastri Handayati · Rp43.200.000 · belum: lokasi, volume dan satuan, sumber dana, \
                 penerima manfaat",
                concat!(
                    r#"{"cmd":"need.add","proposal":{"activity":"PMT 90 hari untuk 32 balita","cost":43200000,"proposer":"P14"}} "#,
                    r#"{"cmd":"note.add","remark":{"kind":"proposal","need":"K15","speaker":"P14","text":"PMT 90 hari untuk 32 balita"}}"#
                ),
            ),
            (
                "14 u PMT; empat posyandu; gizi buruk; 32 anak; 43,2jt DD; 15/17/21; #gizi; @22; 27/6; K03; 9jt",
                "usulan K15 · 14 Sulastri Handayati · 22 Dewi Anggarini · Rp43.200.000 · DD · 32 anak · empat posyandu · \
                 15 L, 17 P, 21 RTM · #gizi · masalah: gizi buruk · Tertulis dua kali: jumlah uang. Yang pertama yang \
                 dipakai.",
                concat!(
                    r#"{"cmd":"need.add","proposal":{"activity":"PMT","beneficiaries":{"men":15,"poor_households":21,"women":17},"#,
                    r#""cost":43200000,"place":"empat posyandu","problem":"gizi buruk","proposer":"P22","quantity":"32","#,
                    r#""sector":"gizi","source":"DD","unit":"anak"}} "#,
                    r#"{"cmd":"note.add","remark":{"kind":"proposal","need":"K15","speaker":"P14","text":"PMT; 27/6; K03; Rp9.000.000"}}"#
                ),
            ),
        ],
    );
}

#[test]
fn an_objection_finds_its_subject_and_asks_for_its_author() {
    let reason = "keberatan O01 · atas usulan K03 · Siapa yang keberatan? Awali dengan nomornya: 14 k …";
    check(
        &mut hall(),
        &[
            ("k rawan banjir; K03", reason, ""),
            (
                "19 k rawan banjir; K03",
                "keberatan O01 · 19 Rohana Malikah · atas usulan K03",
                concat!(
                    r#"{"by":"P19","cmd":"objection.raise","reason":"rawan banjir","subject":{"need":"K03"}} "#,
                    r#"{"cmd":"note.add","remark":{"kind":"objection","need":"K03","objection":"O01","speaker":"P19","text":"rawan banjir"}}"#
                ),
            ),
            (
                "19 k terlalu mahal; 5jt",
                "keberatan O01 · 19 Rohana Malikah · atas Penggalian dan pengesahan usulan kegiatan",
                concat!(
                    r#"{"by":"P19","cmd":"objection.raise","reason":"terlalu mahal; 5jt","subject":{"matter":"Penggalian dan pengesahan usulan kegiatan"}} "#,
                    r#"{"cmd":"note.add","remark":{"kind":"objection","objection":"O01","speaker":"P19","text":"terlalu mahal; 5jt"}}"#
                ),
            ),
        ],
    );
    // With one draft on the table, that is what is objected to.
    let mut hall = hall();
    hall.type_in("d Menetapkan K01").press("enter");
    assert_eq!(read(&mut hall, "19 k keberatan saja"), "keberatan O01 · 19 Rohana Malikah · atas keputusan D01");
}

#[test]
fn drafts_and_actions() {
    check(
        &mut hall(),
        &[
            (
                "d Menetapkan K01; 27/6",
                "rancangan keputusan D01 · tentang K01",
                r#"{"cmd":"decision.draft","motion":{"needs":["K01"],"text":"Menetapkan K01; 27/6"}}"#,
            ),
            (
                "a survei K01 K03; 12; 27/6; 1,5jt ADD; 4 berita acara",
                "tindak lanjut · PJ 12 Dedi Kurnianta · sampai Sabtu, 27 Juni 2026 · Rp1.500.000 · ADD · indikator: 4 berita \
                 acara · tentang K01 dan K03",
                concat!(
                    r#"{"cmd":"action.add","plan":{"activity":"survei K01 K03","cost":1500000,"due":"2026-06-27","form":"task","#,
                    r#""indicator":{"name":"berita acara","target":"4"},"needs":["K01","K03"],"owner":"P12","source":"ADD"}}"#
                ),
            ),
            (
                "14 a rapat pokja; 27/6 09.00; balai desa; #gizi; @12; bawa data; 28/6",
                "jadwal · PJ 12 Dedi Kurnianta · Sabtu, 27 Juni 2026 09.00 WIB · sampai Minggu, 28 Juni 2026 · balai desa · 14 \
                 Sulastri Handayati",
                concat!(
                    r##"{"cmd":"action.add","plan":{"activity":"rapat pokja","due":"2026-06-28","form":"schedule","owner":"P12","##,
                    r##""place":"balai desa","purpose":"bawa data; #gizi","start":"2026-06-27","time":"09:00:00"}} "##,
                    r##"{"cmd":"note.add","remark":{"kind":"opinion","speaker":"P14","text":"rapat pokja"}}"##
                ),
            ),
            (
                "a survei",
                "tindak lanjut · belum: batas waktu · Belum ada penanggung jawab. Pilih satu orang.",
                r#"{"cmd":"action.add","plan":{"activity":"survei","form":"task"}}"#,
            ),
        ],
    );
}

#[test]
fn what_is_unclear_is_shown_and_stays() {
    check(
        &mut hall(),
        &[
            ("@de p ya", "pendapat · 1) 12 Dedi Kurnianta · 2) 22 Dewi Anggarini", "asks"),
            (
                "12 orang hadir",
                "pendapat · 12 Dedi Kurnianta · 12 dibaca sebagai pembicara. Jika itu jumlah, awali baris dengan \"- \". · Tab: - 12",
                r#"{"cmd":"note.add","remark":{"kind":"opinion","speaker":"P12","text":"orang hadir"}}"#,
            ),
            (
                "- 12 orang hadir",
                "prosedur",
                r#"{"cmd":"note.add","remark":{"kind":"procedure","text":"12 orang hadir"}}"#,
            ),
            ("@sulatri x", "Tidak ada peserta \"@sulatri\". Maksudnya nomor 14? · Tab: 14 Sulastri Handayati", ""),
            (
                "99 p air keruh",
                "tidak ada peserta 99; menjadi catatan biasa · prosedur",
                r#"{"cmd":"note.add","remark":{"kind":"procedure","text":"99 p air keruh"}}"#,
            ),
            ("/xyz", "Tidak ada perintah \"xyz\". Tekan F1 untuk daftarnya.", ""),
            ("/pu", "/pulang · /pungut", ""),
            ("/hadir", "/hadir nomor peserta … [jam]", ""),
            ("/ha", "/hadir nomor peserta … [jam]", ""),
        ],
    );
}

#[test]
fn somebody_who_walks_in() {
    check(
        &mut hall(),
        &[
            (
                "+ Rina Dewanti, P, RT 05, kelompok tani",
                "peserta tambahan · Rina Dewanti · P · RT 05 · Kelompok tani · tanpa hak suara",
                concat!(
                    r#"{"cmd":"person.walk_in","person":{"address":"RT 05","constituency":"kelompok_tani","invited":true,"#,
                    r#""name":"Rina Dewanti","sex":"P","speaks":true,"votes":true}}"#
                ),
            ),
            (
                "+ dewi anggarini, P",
                "peserta tambahan · dewi anggarini · P · tanpa hak suara · Nama ini sudah ada: 22 Dewi Anggarini",
                "asks",
            ),
        ],
    );
}

#[test]
fn commands_about_the_course() {
    let not_now = |stages| format!("Tidak bisa pada tahap Berjalan. Bisa pada tahap {stages}.");
    let closing = "Langkah berikutnya: Mulai penutupan.";
    check(
        &mut hall(),
        &[
            (
                "/undur +30m hujan",
                &format!("undur waktu · sampai 11.20 WIB · hujan · {}", not_now("Registrasi atau Diundur")),
                r#"{"cmd":"stage.delay","reason":"hujan","until":"2026-06-13T11:20:00+07:00"}"#,
            ),
            ("/lanjut", &format!("lanjutkan rapat · {}", not_now("Diskors")), r#"{"cmd":"stage.resume"}"#),
            (
                "/skors 12.00 salat",
                "skors · sampai 12.00 WIB · salat",
                r#"{"cmd":"stage.recess","reason":"salat","until":"2026-06-13T12:00:00+07:00"}"#,
            ),
            ("/agenda 4", "mulai · 4 Penilaian dan pemeringkatan prioritas", r#"{"cmd":"agenda.start","id":"A04"}"#),
            ("/agenda 9", "mulai · Tidak ada agenda 9.", ""),
            ("/selesai", "selesai · 3 Penggalian dan pengesahan usulan kegiatan", r#"{"cmd":"agenda.finish"}"#),
            (
                "/parkir nanti",
                "simpan untuk nanti · 3 Penggalian dan pengesahan usulan kegiatan · nanti",
                r#"{"cmd":"agenda.shelve","id":"A03","reason":"nanti","status":"parked"}"#,
            ),
            (
                "/tangguh data kurang",
                "tangguhkan · 3 Penggalian dan pengesahan usulan kegiatan · data kurang",
                r#"{"cmd":"agenda.shelve","id":"A03","reason":"data kurang","status":"deferred"}"#,
            ),
            (
                "/tutup",
                "mulai penutupan · Agenda belum dibahas: 4, 5, dan 6. Bahas, tunda, atau tulis alasannya. · Enter: isi alasan",
                "asks",
            ),
            ("/ttd 1", &format!("tanda tangan · 1 Sugeng Prabawa · {} {closing}", not_now("Penandatanganan")), ""),
            ("/batal hujan", "batalkan rapat · hujan", "asks"),
            (
                "/baca",
                &format!("catatan sementara dibacakan · {} {closing}", not_now("Penutupan")),
                r#"{"cmd":"record.read"}"#,
            ),
        ],
    );
}

#[test]
fn commands_about_presence_may_name_a_time_that_has_passed() {
    check(
        &mut hall(),
        &[
            (
                "/hadir 15 08.40",
                "hadir · 15 Ki Darmo Sasongka · 08.40 WIB",
                r#"{"cmd":"presence.mark","participants":["P15"],"presence":{"change":"arrived"}} @08.40"#,
            ),
            (
                "/hadir 15 23.40",
                "hadir · 15 Ki Darmo Sasongka · Jam itu belum lewat. Tulis jam yang sudah lewat, atau tanpa jam.",
                "",
            ),
            (
                "/hadir 7",
                "hadir · 7 Agus Trihandaka · Agus Trihandaka (P07) sudah tercatat hadir.",
                r#"{"cmd":"presence.mark","participants":["P07"],"presence":{"change":"arrived"}}"#,
            ),
            (
                "/wakil 15 Rina Dewanti 09.20",
                "diwakili · 15 Ki Darmo Sasongka · oleh Rina Dewanti · 09.20 WIB",
                r#"{"cmd":"presence.mark","participants":["P15"],"presence":{"by":"Rina Dewanti","change":"represented"}} @09.20"#,
            ),
            (
                "/pulang 16 10.30 izin",
                "pulang · 16 Fauzan Hakimuddin · izin · 10.30 WIB",
                r#"{"cmd":"presence.mark","participants":["P16"],"presence":{"change":"left","reason":"izin"}} @10.30"#,
            ),
            (
                "/kembali 15 23 10.05",
                "kembali · 15 Ki Darmo Sasongka · 23 Hendra Gunadarma · 10.05 WIB",
                r#"{"cmd":"presence.mark","participants":["P15","P23"],"presence":{"change":"arrived"}} @10.05"#,
            ),
            (
                "/izin 23",
                "izin · 23 Hendra Gunadarma",
                r#"{"cmd":"presence.mark","participants":["P23"],"presence":{"change":"excused"}}"#,
            ),
        ],
    );
}

#[test]
fn commands_about_needs_and_decisions() {
    check(
        &mut hall(),
        &[
            ("/kunci", "kriteria dan bobot dikunci", r#"{"cmd":"scoring.freeze"}"#),
            (
                "/nilai K01 5 5 4 5 4",
                "nilai · K01 · Dirasakan banyak orang 5 · Sangat parah/mendesak 5 · Menghambat pendapatan 4 · Sering terjadi \
                 5 · Tersedia potensi 4 · Kunci kriteria dan bobot dulu.",
                r#"{"cmd":"scoring.score","need":"K01","values":[5,5,4,5,4]}"#,
            ),
            ("/tarik K05 sudah", "tarik · K05 · sudah", r#"{"cmd":"need.withdraw","id":"K05","reason":"sudah"}"#),
            ("/tarik N01", "tarik · N01", "asks"),
            ("/tarik Z01", "tarik · Z01 · Yang bisa ditarik: K, N, O, D, V, R, A, P dengan nomornya.", ""),
            (
                "/teruskan K05 Kecamatan",
                "teruskan · K05 · ke Kecamatan",
                r#"{"cmd":"need.forward","id":"K05","to":"Kecamatan"}"#,
            ),
            ("/mufakat", "mufakat · Belum ada rancangan keputusan. Tulis dengan: d …", ""),
            ("/pungut x", "pemungutan suara · Tidak jelas rancangan mana yang dimaksud. Pilih di layar Keputusan.", ""),
            ("/suara a 1", "hasil suara · Tidak ada putaran suara yang sedang dibuka.", ""),
            ("/ulang", "putaran berikutnya · Tidak ada pemungutan suara yang bisa diulang.", ""),
        ],
    );
}

#[test]
fn commands_to_the_program() {
    let mut hall = hall();
    check(
        &mut hall,
        &[
            ("/undo", "urungkan", r#"{"cmd":"undo"}"#),
            ("/redo", "ulangi · Tidak ada langkah yang bisa diulangi.", ""),
            ("/ke x", "Tidak ada layar \"x\".", ""),
            ("/bahasa en", "english", "SetLanguage(English)"),
            ("/bahasa fr", "Pilih id atau en.", ""),
            ("/keluar", "keluar", "Quit"),
            ("/bantuan suara", "bantuan", "asks"),
        ],
    );
    for (line, tab) in [("/ke usulan", Tab::Needs), ("/ke 2", Tab::Agenda), ("/go decisions", Tab::Decisions)] {
        assert_eq!(enter(&mut hall, line), "");
        assert_eq!(hall.app.tab(), Some(tab), "{line}");
    }
    assert_eq!(enter(&mut hall, "/cari lahan"), "");
    assert_eq!((hall.app.list().filter.as_str(), hall.app.focus), ("lahan", Focus::List));
}

#[test]
fn consensus_and_votes_show_what_will_be_recorded() {
    let mut hall = hall();
    hall.type_in("d Menetapkan bank sampah di tanah kas desa").press("enter");
    assert_eq!(read(&mut hall, "/mufakat"), "mufakat · D01 · Menetapkan bank sampah di tanah kas desa");
    hall.press("enter");
    assert!(hall.shows("Semua 23 orang yang hadir"), "{}", hall.screen());
    hall.press("esc");
    assert_eq!(hall.app.capture.edit.text(), "/mufakat", "Esc leaves the line");
    hall.press("ctrl-u").type_in("/pungut belum sepakat").press("enter");
    insta::assert_snapshot!("ask_vote", hall.screen());
    hall.press("enter");
    assert_eq!(
        read(&mut hall, "/suara setuju 13 b 8 abstain 2"),
        "hasil suara · Setuju 13 · Tidak setuju 8 · Abstain 2 · LULUS: 13 dari 23 untuk \"Setuju\"; ambang 12; lebih 1"
    );
    assert_eq!(
        read(&mut hall, "/suara a 13 b 8"),
        "hasil suara · Setuju 13 · Tidak setuju 8 · Jumlah suara 21, pemilih 23. Periksa lagi."
    );
    hall.press("ctrl-u").type_in("/suara setuju 13 b 8 abstain 2").press("enter");
    insta::assert_snapshot!("ask_counts", hall.screen());
    hall.press("enter");
    assert_eq!(hall.app.meeting().decided().len(), 0, "a count is only closed by its word");
    hall.type_in("hitung").press("enter");
    assert_eq!(hall.app.meeting().decided().len(), 1);
    assert!(hall.app.capture.edit.is_empty());
}
