//! Notes, proposals, actions and walk-ins, as they are typed.

use super::check;

#[test]
fn notes() {
    check(&[
        ("", "empty"),
        ("  \t ", "empty"),
        ("\u{200b}\u{202e}", "empty"),
        ("Doa dipimpin takmir masjid", "note 'Doa dipimpin takmir masjid'"),
        (
            "  Hadir 14 dari 25 undangan; kuorum 17 belum tercapai. ",
            "note 'Hadir 14 dari 25 undangan; kuorum 17 belum tercapai.'",
        ),
        ("The chair thanks everybody for coming", "note 'The chair thanks everybody for coming'"),
        ("2 Hadir 18 dari 25; kuorum tercapai", "note by=2 'Hadir 18 dari 25; kuorum tercapai'"),
        (
            "5 j Realisasi RKP Desa 2026 per Mei 61%; pagu Rp690.000.000,00",
            "note by=5 Explanation 'Realisasi RKP Desa 2026 per Mei 61%; pagu Rp690.000.000,00'",
        ),
        (
            "8 g Data 24 calon KPM akan diverifikasi ulang; lima nama cadangan disiapkan",
            "note by=8 Response 'Data 24 calon KPM akan diverifikasi ulang; lima nama cadangan disiapkan'",
        ),
        (
            "14 t apakah penerima yang pindah sudah diganti?",
            "note by=14 Question 'apakah penerima yang pindah sudah diganti?'",
        ),
        ("14 tanya kapan mulai", "note by=14 Question 'kapan mulai'"),
        ("22 p minta jaminan tidak berbau", "note by=22 Opinion 'minta jaminan tidak berbau'"),
        ("22 pendapat: minta jaminan tidak berbau", "note by=22 Opinion 'minta jaminan tidak berbau'"),
        ("22: minta jaminan tidak berbau", "note by=22 'minta jaminan tidak berbau'"),
        ("1 r rapat diskors", "note by=1 Procedure 'rapat diskors'"),
        ("r susunan acara disetujui", "note Procedure 'susunan acara disetujui'"),
        ("prosedur susunan acara disetujui", "note Procedure 'susunan acara disetujui'"),
        ("procedure agenda adopted", "note Procedure 'agenda adopted'"),
        ("question who pays for the pipes", "note Question 'who pays for the pipes'"),
        ("12 explain the ceiling is fixed", "note by=12 Explanation 'the ceiling is fixed'"),
        ("12 opinion better in July", "note by=12 Opinion 'better in July'"),
        ("16 response: land is ready", "note by=16 Response 'land is ready'"),
        ("P14 usul tambah lampu", "note by=14 Proposal 'tambah lampu'"),
        ("p07 j pagu sudah tetap", "note by=7 Explanation 'pagu sudah tetap'"),
        ("07 j pagu sudah tetap", "note by=7 Explanation 'pagu sudah tetap'"),
        ("p setuju jika ada jaminan", "note Opinion 'setuju jika ada jaminan'"),
        ("U PMT balita", "note Proposal 'PMT balita'"),
        ("usulan", "note 'usulan'"),
        ("u", "note 'u'"),
        ("u; 43jt", "note 'u; 43jt'"),
        ("14 u", "note by=14 Proposal ''"),
        ("14", "note '14'"),
        ("14 ", "note '14'"),
        ("14 ; 43jt", "note '14 ; 43jt'"),
        ("99 orang sudah mendaftar", "note '99 orang sudah mendaftar'"),
        ("9 u kader posyandu", "note '9 u kader posyandu'"),
        ("12 orang tidak hadir", "note by=12 'orang tidak hadir' ?0..2 count or 12"),
        ("1 Juni dimulai", "note by=1 'Juni dimulai' ?0..1 count or 1"),
        ("P12 warga butuh air", "note by=12 'warga butuh air'"),
        ("- 12 orang tidak hadir", "note '12 orang tidak hadir'"),
        ("- a resident asked; nobody answered", "note 'a resident asked; nobody answered'"),
        ("-5 derajat", "note '-5 derajat'"),
        ("09.20 kuorum tercapai", "note '09.20 kuorum tercapai'"),
        ("usulannya bagus", "note 'usulannya bagus'"),
        ("a. Pembukaan", "note 'a. Pembukaan'"),
        (
            "7 jembatan 18 m bukan kewenangan desa, K13 ke kecamatan",
            "note by=7 'jembatan 18 m bukan kewenangan desa, K13 ke kecamatan' K13",
        ),
        ("pelatihan K3 untuk tukang, K99 tidak ada", "note 'pelatihan K3 untuk tukang, K99 tidak ada'"),
        ("bandingkan K01/K03 dan (k04), K01 lagi", "note 'bandingkan K01/K03 dan (k04), K01 lagi' K01 K03 K04"),
        ("@sulastri u PMT 90 hari", "note by=14 Proposal 'PMT 90 hari'"),
        ("@sh: PMT 90 hari", "note by=14 'PMT 90 hari'"),
        ("@dewi.a t kapan?", "note by=22 Question 'kapan?'"),
        ("@14 12 anak belum terdata", "note by=14 '12 anak belum terdata'"),
        ("@de t kapan?", "note Question 'kapan?' ?0..3=[12, 22]"),
        ("@sulatri t kapan?", "invalid 0..8 unknown person \"@sulatri\""),
        ("@zz", "invalid 0..3 unknown person \"@zz\""),
        ("@99 halo", "invalid 0..3 unknown person \"@99\""),
        ("@", "invalid 1..1 missing Person"),
        ("1\u{200b}4 u PMT\u{1b}[31m", "note '14 u PMT[31m'"),
    ]);
}

#[test]
fn proposals() {
    check(&[
        ("14 u PMT 90 hari untuk 32 balita; 43,2jt", "note by=14 Proposal 'PMT 90 hari untuk 32 balita' Rp43200000"),
        (
            "u PMT balita; empat posyandu; 32 anak; 43,2jt; DD; 15/17/21; 14",
            "note Proposal 'PMT balita' Rp43200000 from=DD qty=32 anak 15L/17P/21RTM who=14 +'empat posyandu'",
        ),
        (
            "22 usul Pipanisasi dan bak penampung; Sawah Lor RT 07–08; 1.200 m; Rp 148.500.000,-; #air bersih; 96/104/42; @dewi",
            "note by=22 Proposal 'Pipanisasi dan bak penampung' Rp148500000 qty=1200 m #air bersih 96L/104P/42RTM who=22 +'Sawah Lor RT 07–08'",
        ),
        (
            "proposal Street lights; Krajan; 18 points; 81 million; #energy",
            "note Proposal 'Street lights' Rp81000000 qty=18 points #energy +'Krajan'",
        ),
        ("u Rehab posyandu;;  ; 64.750.000", "note Proposal 'Rehab posyandu' Rp64750000"),
        ("u Rehab posyandu; 64750000,00 DD", "note Proposal 'Rehab posyandu' Rp64750000 from=DD"),
        ("u Jembatan; 1,2 M; 18 m", "note Proposal 'Jembatan' Rp1200000000 qty=18 m"),
        ("u Jembatan; 1,2 m", "note Proposal 'Jembatan' qty=1.2 m"),
        ("u Gapura; 7,5jt swadaya warga; RT 05", "note Proposal 'Gapura' Rp7500000 from=swadaya warga +'RT 05'"),
        ("u Gapura; sumber DD; 5jt; 6jt", "note Proposal 'Gapura' Rp5000000 Rp6000000 from=DD ?26..29 again Money"),
        ("u Jalan; 450 m; 3 m", "note Proposal 'Jalan' qty=450 m +'3 m' ?16..19 again Quantity"),
        ("u Jalan; 450 m × 3 m", "note Proposal 'Jalan' +'450 m × 3 m'"),
        (
            "u Jalan; Rp 1.25.000",
            "note Proposal 'Jalan' +'Rp 1.25.000' ?9..20 \"Rp 1.25.000\": amount with unclear dots and commas",
        ),
        ("u Jalan; -50rb", "note Proposal 'Jalan' +'-50rb' ?9..14 \"-50rb\": amount below zero"),
        (
            "u Jalan; Rp1.500,75",
            "note Proposal 'Jalan' +'Rp1.500,75' ?9..19 \"Rp1.500,75\": amount with a part of a rupiah",
        ),
        ("u Jalan; 99999999 T", "note Proposal 'Jalan' +'99999999 T' ?9..19 \"99999999 T\": amount too large"),
        ("u Jalan; 43", "note Proposal 'Jalan' +'43' ?9..11 bare 43"),
        ("u Jalan; 43,", "note Proposal 'Jalan' +'43,' ?9..12 bare 43,"),
        ("u Jalan; 1,250", "note Proposal 'Jalan' +'1,250' ?9..14 bare 1,250"),
        ("u Jalan; 1250", "note Proposal 'Jalan' Rp1250"),
        ("u Jalan; @de", "note Proposal 'Jalan' +'@de' ?9..12=[12, 22]"),
        ("u Jalan; @zulkifli", "note Proposal 'Jalan' +'@zulkifli' ?9..18 unknown person \"@zulkifli\""),
        ("u Jalan; 310/322/88; 14; 12", "note Proposal 'Jalan' 310L/322P/88RTM who=14 +'12' ?25..27 again Person"),
        ("u Lanjutan K01; K03, K04 dan K99", "note Proposal 'Lanjutan K01' K03 K04 K99 K01"),
        ("u Pelatihan; K3", "note Proposal 'Pelatihan' +'K3'"),
        ("u Pelatihan; pukul 09.00; jam 14", "note Proposal 'Pelatihan' 09:00 14:00"),
        ("u Pelatihan; jam 25.00", "note Proposal 'Pelatihan' +'jam 25.00' ?13..22 \"jam 25.00\": no such time of day"),
        ("u Pelatihan; #", "note Proposal 'Pelatihan' +'#'"),
        ("14 u; 43jt", "note by=14 Proposal '' Rp43000000"),
    ]);
}

#[test]
fn actions_objections_and_decisions() {
    check(&[
        (
            "a survei K01 K03; 12; 27/6; 1,5jt ADD; 4 berita acara",
            "note Action 'survei K01 K03' Rp1500000 from=ADD 2026-06-27 K01 K03 who=12 +'4 berita acara'",
        ),
        ("tindak lanjut: pasang pengumuman; @ratna; 20 Juni", "note Action 'pasang pengumuman' 2026-06-20 who=2"),
        (
            "action publish the result; 2; next saturday; 250k",
            "note Action 'publish the result' Rp250000 2026-06-20 who=2",
        ),
        (
            "a rapat kelompok; sabtu depan 09.00; Balai Desa",
            "note Action 'rapat kelompok' 2026-06-20 09:00 +'Balai Desa'",
        ),
        ("a hibah lahan; +14h; P12", "note Action 'hibah lahan' 2026-06-27 who=12"),
        (
            "a hibah lahan; Senin, 27 Juni 2026",
            "note Action 'hibah lahan' +'Senin, 27 Juni 2026' ?15..34 \"Senin, 27 Juni 2026\": 2026-06-27 is a Sat",
        ),
        (
            "a hibah lahan; 31/2/2026; 31/2",
            "note Action 'hibah lahan' +'31/2/2026' +'31/2' ?15..24 \"31/2/2026\": no such day ?26..30 \"31/2\": no such day",
        ),
        ("a lapor; 31 Juli 2026; 15/1/2027", "note Action 'lapor' 2026-07-31 2027-01-15"),
        ("a lapor; besok; 17.00 WIB", "note Action 'lapor' 2026-06-14 17:00"),
        ("a lapor; semua warga", "note Action 'lapor' +'semua warga'"),
        ("24 k K03 lahan belum dihibahkan", "note by=24 Objection 'K03 lahan belum dihibahkan' K03"),
        (
            "24 keberatan lahan 6 warga; minta ganti rugi; K03; 27/6",
            "note by=24 Objection 'lahan 6 warga; minta ganti rugi' 2026-06-27 K03",
        ),
        ("k terlalu mahal; 20 orang menolak", "note Objection 'terlalu mahal; 20 orang menolak'"),
        ("objection too close to the well", "note Objection 'too close to the well'"),
        (
            "d Menetapkan 11 kegiatan senilai Rp689.750.000,00; K10 mengisi sisa pagu; K01 K06",
            "note DraftDecision 'Menetapkan 11 kegiatan senilai Rp689.750.000,00; K10 mengisi sisa pagu' K01 K06",
        ),
        ("rancangan keputusan: lokasi di Krajan; K08", "note DraftDecision 'lokasi di Krajan' K08"),
        ("draft decision the site is Krajan", "note DraftDecision 'the site is Krajan'"),
        ("d; hanya ini", "note 'd; hanya ini'"),
        ("1 d; hanya ini", "note by=1 DraftDecision 'hanya ini'"),
    ]);
}

#[test]
fn walk_ins() {
    check(&[
        (
            "+ Rina Dewanti, P, RT 05, kelompok tani",
            "walk-in 'Rina Dewanti' Female address='RT 05' for='kelompok tani'",
        ),
        ("+Rina Dewanti", "walk-in 'Rina Dewanti'"),
        ("+ Joko, L", "walk-in 'Joko' Male"),
        ("+ Joko, RT 03, laki-laki", "walk-in 'Joko' Male address='RT 03'"),
        ("+ Ann Lee, female, women's group", "walk-in 'Ann Lee' Female for='women's group'"),
        ("+ Joko, L, , pemuda, karang taruna", "walk-in 'Joko' Male for='pemuda, karang taruna'"),
        ("+ Joko, Krajan, pemuda", "walk-in 'Joko' address='Krajan' for='pemuda'"),
        ("+ Joko, L, P", "walk-in 'Joko' Male for='P'"),
        ("+", "invalid 1..1 missing Name"),
        ("+ , L", "invalid 2..2 missing Name"),
        ("+30 menit lagi", "note '+30 menit lagi'"),
    ]);
}
