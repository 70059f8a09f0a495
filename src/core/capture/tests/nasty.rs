//! Lines as they come out of a hall at eleven at night: slips, wrong separators, two languages at once, names in other
//! scripts, numbers at the edge, days and hours that do not exist.

use super::check;

#[test]
fn slips_of_the_fingers() {
    check(&[
        ("14  u   PMT   balita ;  43,2jt", "note by=14 Proposal 'PMT balita' Rp43200000"),
        ("14u PMT; 43,2jt", "note by=14 Proposal 'PMT' Rp43200000"),
        ("14U: PMT", "note by=14 Proposal 'PMT'"),
        ("14p setuju", "note by=14 Opinion 'setuju'"),
        ("2k warga menunggu", "note '2k warga menunggu'"),
        ("7a dan 7b kosong", "note '7a dan 7b kosong'"),
        ("99u PMT", "note '99u PMT'"),
        ("14\tu\tPMT;\t43jt", "note by=14 Proposal 'PMT' Rp43000000"),
        ("14\u{a0}u\u{a0}PMT", "note by=14 Proposal 'PMT'"),
        ("14 u PMT;43,2jt;DD;32 anak", "note by=14 Proposal 'PMT' Rp43200000 from=DD qty=32 anak"),
        ("14 u PMT;;43,2jt;", "note by=14 Proposal 'PMT' Rp43200000"),
        ("14 U PMT; 43,2JT DD", "note by=14 Proposal 'PMT' Rp43200000 from=DD"),
        ("14 uu PMT", "note by=14 'uu PMT'"),
        ("14 usualn PMT", "note by=14 'usualn PMT' ?3..9 or Proposal"),
        ("14, u PMT", "note by=14 Proposal 'PMT'"),
        ("14. u PMT", "note by=14 Proposal 'PMT'"),
        ("014 u PMT", "note by=14 Proposal 'PMT'"),
        ("@Sulastri  u  PMT", "note by=14 Proposal 'PMT'"),
        ("@SUL.HAN p ya", "note by=14 Opinion 'ya'"),
        ("@ sul p ya", "invalid 1..1 missing Person"),
        ("14 u PMT; 43,2jtt", "note by=14 Proposal 'PMT' +'43,2jtt' ?10..17 \"43,2jtt\": not an amount of money"),
        (
            "14 u PMT; Rp43.2OO.000",
            "note by=14 Proposal 'PMT' +'Rp43.2OO.000' ?10..22 \"Rp43.2OO.000\": not an amount of money",
        ),
        ("a survei; 27 Jumi", "note Action 'survei' +'27 Jumi' ?10..17 \"27 Jumi\": not a day"),
        ("/hadir 7,12,14", "/Present People { numbers: [7, 12, 14], at: None }"),
        ("/hadir 7;12", "/Present People { numbers: [7, 12], at: None }"),
        ("/hadir 7 - 12", "invalid 9..10 unknown person \"-\""),
        ("/hadir 1-2", "/Present People { numbers: [1, 2], at: None }"),
        ("/hadir 1-3", "invalid 7..10 unknown person \"3\""),
        ("/hadir 12-7", "invalid 7..11 unknown person \"12-7\""),
        ("/hadir7", "invalid 1..7 unknown command \"hadir7\""),
        ("//hadir 7", "invalid 1..7 unknown command \"/hadir\""),
        ("/suara A:10;B:9;abstain:3", "/Vote Tally([(\"A\", 10), (\"B\", 9), (\"abstain\", 3)])"),
        ("/suara setuju 13, tidak setuju 8", "/Vote Tally([(\"setuju\", 13), (\"tidak setuju\", 8)])"),
        ("/gabung K01,K02,K03", "/Merge Merge { into: 1, from: [2, 3] }"),
        ("+Rina Dewanti,P,RT 05,kelompok tani", "walk-in 'Rina Dewanti' Female address='RT 05' for='kelompok tani'"),
        ("+ Rina Dewanti; P; RT 05; Ketua PKK", "walk-in 'Rina Dewanti' Female address='RT 05' office='Ketua PKK'"),
        ("+ Rina Dewanti P RT 05", "walk-in 'Rina Dewanti P RT 05'"),
    ]);
}

#[test]
fn separators_that_are_none() {
    check(&[
        ("14 u PMT, 43,2jt", "note by=14 Proposal 'PMT, 43,2jt' ?10..16 Money in the text"),
        ("14 u PMT 43,2 juta.", "note by=14 Proposal 'PMT 43,2 juta.' ?9..18 Money in the text"),
        ("14 u PMT (Rp43.200.000), DD", "note by=14 Proposal 'PMT (Rp43.200.000), DD' ?10..22 Money in the text"),
        ("14 u PMT 90 hari; DD", "note by=14 Proposal 'PMT 90 hari' from=DD"),
        ("14 u BLT 24 KPM × Rp300.000,00; 86,4jt", "note by=14 Proposal 'BLT 24 KPM × Rp300.000,00' Rp86400000"),
        ("a cetak spanduk 250rb; 12", "note Action 'cetak spanduk 250rb' who=12 ?16..21 Money in the text"),
        ("d Menetapkan pagu Rp690.000.000,00", "note DraftDecision 'Menetapkan pagu Rp690.000.000,00'"),
        ("14 p biaya 43,2jt terlalu mahal", "note by=14 Opinion 'biaya 43,2jt terlalu mahal'"),
        ("14 u PMT | 43,2jt | DD", "note by=14 Proposal 'PMT | 43,2jt | DD' ?11..17 Money in the text"),
        ("14 u PMT - 43,2jt", "note by=14 Proposal 'PMT - 43,2jt' ?11..17 Money in the text"),
        ("14 u: PMT: 43,2jt", "note by=14 Proposal 'PMT: 43,2jt' ?11..17 Money in the text"),
        ("14 u PMT； 43,2jt", "note by=14 Proposal 'PMT； 43,2jt' ?12..18 Money in the text"),
    ]);
}

#[test]
fn two_languages_at_once() {
    check(&[
        ("14 proposal PMT; 43,2 million; 32 children", "note by=14 Proposal 'PMT' Rp43200000 qty=32 children"),
        ("22 keberatan too close to the well; K08", "note by=22 Objection 'too close to the well' K08"),
        ("22 objection terlalu dekat sumur; K08", "note by=22 Objection 'terlalu dekat sumur' K08"),
        ("14 usul street lights; 18 points; 81jt", "note by=14 Proposal 'street lights' Rp81000000 qty=18 points"),
        (
            "action survei K01; @dedi; next saturday; 250k ADD",
            "note Action 'survei K01' Rp250000 from=ADD 2026-06-20 K01 who=12",
        ),
        (
            "tindak lanjut publish the list; 2; 20 June; 4 posters",
            "note Action 'publish the list' qty=4 posters 2026-06-20 who=2",
        ),
        ("12 question berapa biayanya?", "note by=12 Question 'berapa biayanya?'"),
        ("draft decision Menetapkan K09; outcome reserve", "note DraftDecision 'Menetapkan K09' outcome=Reserve"),
        ("d Setting aside K09; hasil cadangan", "note DraftDecision 'Setting aside K09' outcome=Reserve"),
        ("/present 7 jam 9", "/Present People { numbers: [7], at: Some(09:00:00) }"),
        ("/left 16 pukul 11.48 izin", "/Left Person { number: 16, reason: Some(\"pukul 11.48 izin\") }"),
        (
            "/postpone 27 June 9am hujan",
            "/Postpone Postpone { date: 2026-06-27, at: Some(09:00:00), reason: \"hujan\" }",
        ),
    ]);
}

#[test]
fn other_scripts_and_signs() {
    check(&[
        ("+ محمد الأمين, L, RT 03", "walk-in 'محمد الأمين' Male address='RT 03'"),
        ("+ 陈美玲, P, RT 05, pemuda", "walk-in '陈美玲' Female address='RT 05' for='pemuda'"),
        ("+ Nguyễn Thị Hoa, P", "walk-in 'Nguyễn Thị Hoa' Female"),
        ("+ O'Brien-Śmith, L", "walk-in 'O'Brien-Śmith' Male"),
        ("14 p 你好，世界", "note by=14 Opinion '你好，世界'"),
        ("14 p مرحبا بالجميع؛ نعم", "note by=14 Opinion 'مرحبا بالجميع؛ نعم'"),
        ("14 u Ψυχή; 5jt", "note by=14 Proposal 'Ψυχή' Rp5000000"),
        ("@田中 p ya", "invalid 0..7 unknown person \"@田中\""),
        ("14 p setuju 👍🏽", "note by=14 Opinion 'setuju 👍🏽'"),
        ("👍 setuju semua", "note '👍 setuju semua'"),
        (
            "14 u 🚰 air bersih; 5jt; 👩‍👧 ibu dan anak",
            "note by=14 Proposal '🚰 air bersih' Rp5000000 +'👩‍👧 ibu dan anak'",
        ),
        ("１４ u PMT", "note '１４ u PMT'"),
        ("14 u PMT; ４３jt", "note by=14 Proposal 'PMT' +'４３jt'"),
        ("14 p \u{202e}tfel ot thgir\u{202c}", "note by=14 Opinion 'tfel ot thgir'"),
        ("14 p \u{1b}[2J\u{7}hapus layar", "note by=14 Opinion '[2Jhapus layar'"),
        ("14 u PMT;\u{200b}43,2jt", "note by=14 Proposal 'PMT' +'43,2jt'"),
        ("14 u e\u{301}cole; 5jt", "note by=14 Proposal 'école' Rp5000000"),
    ]);
}

#[test]
fn numbers_at_the_edge() {
    check(&[
        ("u x; Rp0", "note Proposal 'x' Rp0"),
        ("u x; 0", "note Proposal 'x' +'0' ?5..6 bare 0"),
        ("u x; 999", "note Proposal 'x' +'999' ?5..8 bare 999"),
        ("u x; 1000", "note Proposal 'x' Rp1000"),
        ("u x; 9223372036854775807", "note Proposal 'x' Rp9223372036854775807"),
        ("u x; 9223372036854775808", "note Proposal 'x' +'9223372036854775808' ?5..24 bare 9223372036854775808"),
        (
            "u x; Rp9.223.372.036.854.775.808",
            "note Proposal 'x' +'Rp9.223.372.036.854.775.808' ?5..32 \"Rp9.223.372.036.854.775.808\": amount too large",
        ),
        (
            "u x; 1.000.000.000.000 M",
            "note Proposal 'x' +'1.000.000.000.000 M' ?5..24 \"1.000.000.000.000 M\": amount too large",
        ),
        (
            "u x; 99999999999999999999999999999999999999",
            "note Proposal 'x' +'99999999999999999999999999999999999999' ?5..43 bare 99999999999999999999999999999999999999",
        ),
        ("u x; 0,5jt", "note Proposal 'x' Rp500000"),
        ("u x; ,5jt", "note Proposal 'x' +',5jt' ?5..9 \",5jt\": not an amount of money"),
        ("u x; 1,2,3jt", "note Proposal 'x' +'1,2,3jt' ?5..12 \"1,2,3jt\": amount with unclear dots and commas"),
        ("u x; 1 200 m", "note Proposal 'x' +'1 200 m' ?5..12 \"1 200 m\": quantity with unclear dots and commas"),
        ("u x; 0 m", "note Proposal 'x' qty=0 m"),
        ("u x; -5 m", "note Proposal 'x' +'-5 m'"),
        ("u x; 3½ m", "note Proposal 'x' +'3½ m'"),
        ("u x; 999999999999999999999999 m", "note Proposal 'x' qty=999999999999999999999999 m"),
        ("u x; 0/0/0", "note Proposal 'x' 0L/0P/0RTM"),
        ("u x; 96 / 104 / 42", "note Proposal 'x' 96L/104P/42RTM"),
        ("u x; 4294967295/1/1", "note Proposal 'x' +'4294967295/1/1'"),
        ("u x; 15/17", "note Proposal 'x' +'15/17' ?5..10 \"15/17\": no such day"),
        ("u x; K00", "note Proposal 'x' +'K00'"),
        ("u x; K01-K04", "note Proposal 'x' K01 K02 K03 K04"),
        ("u x; K04-K01", "note Proposal 'x' +'K04-K01'"),
        ("d x; K01-K999", "note DraftDecision 'x; K01-K999'"),
        ("d x; R01-R08", "note DraftDecision 'x' R01 R02 R03 R04 R05 R06 R07 R08"),
        ("d x K01; K-", "note DraftDecision 'x K01' K-"),
        ("/nilai K01 999999999", "/Score Scores { need: 1, values: [999999999] }"),
        ("/nilai K01 9999999999", "invalid 11..21 expected Score, found \"9999999999\""),
        ("/suara A 999999999 B 999999999", "/Vote Tally([(\"A\", 999999999), (\"B\", 999999999)])"),
        ("/suara A 9999999999", "invalid 19..19 missing Count"),
        ("/hadir 0", "invalid 7..8 unknown person \"0\""),
        ("/hadir 4294967296", "invalid 7..17 unknown person \"4294967296\""),
        ("/undur +0m hujan", "invalid 7..10 expected Delay, found \"+0m\""),
        ("/undur +999999999j hujan", "invalid 7..18 expected Delay, found \"+999999999j\""),
        ("/prinsip 4 4 5 4 4", "/Principles Numbers([4, 4, 5, 4, 4])"),
        ("/agenda 3.1.4", "/Agenda Words(Some(\"3.1.4\"))"),
    ]);
}

#[test]
fn days_and_hours() {
    check(&[
        ("a x; 31/2", "note Action 'x' +'31/2' ?5..9 \"31/2\": no such day"),
        ("a x; 29 Feb", "note Action 'x' +'29 Feb' ?5..11 \"29 Feb\": no such day"),
        ("a x; 29 Feb 2028", "note Action 'x' 2028-02-29"),
        ("a x; 29/2/2027", "note Action 'x' +'29/2/2027' ?5..14 \"29/2/2027\": no such day"),
        ("a x; 0/6", "note Action 'x' +'0/6' ?5..8 \"0/6\": no such day"),
        ("a x; 32/1", "note Action 'x' +'32/1' ?5..9 \"32/1\": no such day"),
        ("a x; 12/13", "note Action 'x' +'12/13' ?5..10 \"12/13\": no such day"),
        ("a x; 2026-06-31", "note Action 'x' +'2026-06-31' ?5..15 \"2026-06-31\": no such day"),
        ("a x; 1/1/1899", "note Action 'x' 1L/1P/1899RTM"),
        ("a x; 31/12", "note Action 'x' 2026-12-31"),
        ("a x; 13/6", "note Action 'x' 2026-06-13"),
        ("a x; 12/6", "note Action 'x' 2027-06-12"),
        ("a x; +0h", "note Action 'x' 2026-06-13"),
        ("a x; +99999h", "note Action 'x' +'+99999h' ?5..12 \"+99999h\": year out of range"),
        ("a x; +999999999 bulan", "note Action 'x' +'+999999999 bulan' ?5..21 \"+999999999 bulan\": year out of range"),
        ("a x; kemarin", "note Action 'x' +'kemarin'"),
        ("a x; Sab, 27 Juni", "note Action 'x' 2026-06-27"),
        ("a x; paling lambat 27 Juni 2026", "note Action 'x' 2026-06-27"),
        ("a x; 24.00", "note Action 'x' +'24.00' ?5..10 bare 24.00"),
        ("a x; jam 24.00", "note Action 'x' +'jam 24.00' ?5..14 \"jam 24.00\": no such time of day"),
        ("a x; 00.00", "note Action 'x' 00:00"),
        ("a x; 23.59", "note Action 'x' 23:59"),
        ("a x; 9.60", "note Action 'x' +'9.60' ?5..9 bare 9.60"),
        ("a x; 09:60", "note Action 'x' +'09:60' ?5..10 \"09:60\": no such time of day"),
        ("a x; 12am", "note Action 'x' 00:00"),
        ("a x; 13pm", "note Action 'x' +'13pm' ?5..9 \"13pm\": no such time of day"),
        ("a x; 27/6 24:00", "note Action 'x' +'27/6 24:00' ?10..15 \"24:00\": no such time of day"),
        ("/undur 24.00 hujan", "invalid 7..12 expected Delay, found \"24.00\""),
        ("/tunda 29 Feb kuorum", "invalid 7..13 \"29 Feb\": no such day"),
        ("/tunda 31/6 kuorum", "invalid 7..11 \"31/6\": no such day"),
    ]);
}

#[test]
fn names_behind_the_text() {
    check(&[
        ("a survei; dedi; 27/6", "note Action 'survei' 2026-06-27 who=12"),
        ("a survei; Pak Dedi; 27/6", "note Action 'survei' 2026-06-27 who=12"),
        ("a survei; bpk. dedi", "note Action 'survei' who=12"),
        ("a survei; Bu Siti Maryamah", "note Action 'survei' who=8"),
        ("a survei; Pak De", "note Action 'survei' +'Pak De' ?14..16=[12, 22]"),
        ("a survei; Pak RT", "note Action 'survei' +'Pak RT'"),
        ("a survei; Krajan", "note Action 'survei' +'Krajan'"),
        ("a survei; Balai Desa; Dedi Kurnianta", "note Action 'survei' who=12 +'Balai Desa'"),
        ("u Gapura; Dedi", "note Proposal 'Gapura' +'Dedi'"),
        ("u Gapura; Dedi Kurnianta", "note Proposal 'Gapura' who=12"),
        ("u Gapura; Bu Siti", "note Proposal 'Gapura' who=8"),
        ("k terlalu mahal; Dedi", "note Objection 'terlalu mahal; Dedi'"),
    ]);
}

#[test]
fn names_of_fields() {
    check(&[
        (
            "u Rehab; masalah atap bocor; potensi: kayu; bidang 2; kewenangan kabupaten; tempat RT 08; sektor kesehatan",
            "note Proposal 'Rehab' field=2 level=Regency problem='atap bocor' potential='kayu' place='RT 08' #kesehatan",
        ),
        (
            "proposal Repair; problem roof leaks; field 2; authority regency; place RT 08",
            "note Proposal 'Repair' field=2 level=Regency problem='roof leaks' place='RT 08'",
        ),
        ("u Kebun; bidang tanah 300 m2", "note Proposal 'Kebun' +'bidang tanah 300 m2'"),
        ("u Kebun; masalah", "note Proposal 'Kebun' +'masalah'"),
        ("u Kebun; masalah a; masalah b", "note Proposal 'Kebun' problem='a' +'masalah b' ?20..29 again Label"),
        ("u Kebun; masalahnya air", "note Proposal 'Kebun' +'masalahnya air'"),
        (
            "a Survei; indikator 4 berita acara; tujuan data awal; lokasi Balai Desa",
            "note Action 'Survei' place='Balai Desa' indicator='4 berita acara' purpose='data awal'",
        ),
        ("d Menetapkan K09 dan K14; hasil cadangan", "note DraftDecision 'Menetapkan K09 dan K14' outcome=Reserve"),
        ("d Mencatat; hasil panen naik", "note DraftDecision 'Mencatat; hasil panen naik'"),
        ("14 p masalah: air", "note by=14 Opinion 'masalah: air'"),
    ]);
}

#[test]
fn what_a_line_is_about() {
    check(&[
        ("22 u K01: mengusulkan pipanisasi; 5jt", "note by=22 Proposal K01: 'mengusulkan pipanisasi' Rp5000000"),
        ("24 k O01: lahan belum dihibahkan", "note by=24 Objection O01: 'lahan belum dihibahkan'"),
        ("24 k D01: tidak setuju", "note by=24 Objection D01: 'tidak setuju'"),
        ("k K03: lahan belum dihibahkan; @24", "note Objection K03: 'lahan belum dihibahkan' who=24"),
        ("2 r A01: Hadir 14; kuorum 17", "note by=2 Procedure A01: 'Hadir 14; kuorum 17'"),
        ("2 A01: Hadir 14", "note by=2 A01: 'Hadir 14'"),
        ("7 j K13, K01: sama", "note by=7 Explanation K13: K01: 'sama'"),
        ("7 j K01 dan K02: sama", "note by=7 Explanation K01: K02: 'sama'"),
        ("7 j K99: x", "note by=7 Explanation 'K99: x'"),
        ("7 j K3: x", "note by=7 Explanation 'K3: x'"),
        ("7 j 12: x", "note by=7 Explanation '12: x'"),
        ("d O01: x", "note DraftDecision 'O01: x'"),
        ("- K01: x", "note 'K01: x' K01"),
        ("7 j K01:", "note by=7 Explanation K01: ''"),
        ("K01: pipa bocor", "note K01: 'pipa bocor'"),
    ]);
}

#[test]
fn commands_that_set_things() {
    check(&[
        ("/rapat judul Musdes; tempat Balai Desa; 27/6", "/Describe Title 'Musdes' Place 'Balai Desa' '27/6'"),
        (
            "/rapat tanggal 31/2; mulai 25:00; pagu banyak",
            "/Describe Date '31/2' Start '25:00' Ceiling 'banyak' ?15..19 \"31/2\": no such day ?27..32 \"25:00\": no such time of day ?39..45 \"banyak\": not an amount of money",
        ),
        (
            "/meeting title Annual; date 27 June; start 9am; ceiling 690 million",
            "/Describe Title 'Annual' Date '27 June' Start '9am' Ceiling '690 million'",
        ),
        ("/rapat", "invalid 6..6 missing Text"),
        (
            "/undang Rina, P, RT 05, PKK; Ketua; rentan lansia, miskin; keterangan izin; tamu",
            "/Invite 'Rina' Female address='RT 05' for='PKK' office='Ketua' vulnerable='lansia, miskin' remark='izin' guest",
        ),
        ("/undang", "invalid 7..7 missing Name"),
        ("/acara Pembukaan; 2; 20 menit", "/Item Item { title: \"Pembukaan\", presenter: Some(2), minutes: Some(20) }"),
        (
            "/item Opening; 20 minutes; @ratna",
            "/Item Item { title: \"Opening\", presenter: Some(2), minutes: Some(20) }",
        ),
        ("/acara Pembukaan; 99", "invalid 18..20 unknown person \"99\""),
        ("/acara ; 2", "invalid 7..7 missing Name"),
        ("/kriteria Mendesak 25; skala 1-5; seri 2, RTM", "/Criteria 'Mendesak 25' Scale '1-5' Ties '2, RTM'"),
        ("/aturan musdes; kuorum 2/3", "/Rules 'musdes' Quorum '2/3'"),
        ("/ubah K03; 101,5jt; alasan lebar dikurangi", "/Edit K03 reason='lebar dikurangi' Rp101500000"),
        ("/edit D04 The site is Krajan; reason vote V01", "/Edit D04 'The site is Krajan' reason='vote V01'"),
        ("/ubah R02; 15/7; alasan mundur", "/Edit R02 reason='mundur' 2026-07-15"),
        ("/ubah N01 x", "invalid 6..9 expected Entry, found \"N01\""),
        ("/ubah K03", "invalid 9..9 missing Text"),
        (
            "/jawab O01 16 lebar dikurangi",
            "/Answer Answer { objection: 1, person: Some(16), text: \"lebar dikurangi\" }",
        ),
        ("/jawab O01 lebar dikurangi", "/Answer Answer { objection: 1, person: None, text: \"lebar dikurangi\" }"),
        ("/answer K01 x", "invalid 8..11 expected Objection, found \"K01\""),
        (
            "/tawarkan O01 2,5 m; bila hibah lengkap",
            "/Offer Entry { entry: EntryId { letter: 'O', number: 1 }, words: Some(\"2,5 m; bila hibah lengkap\") }",
        ),
        (
            "/minoritas D04 Pilihan B: jarak 15 m",
            "/Minority Entry { entry: EntryId { letter: 'D', number: 4 }, words: Some(\"Pilihan B: jarak 15 m\") }",
        ),
        (
            "/masukkan K10 mengisi sisa",
            "/Include Entry { entry: EntryId { letter: 'K', number: 10 }, words: Some(\"mengisi sisa\") }",
        ),
        ("/masukkan K10", "invalid 13..13 missing Reason"),
        (
            "/berikutnya 12/9 09.00 Balai Desa; evaluasi",
            "/Next Next { date: 2026-09-12, at: Some(09:00:00), place: \"Balai Desa\", subject: \"evaluasi\" }",
        ),
        ("/next 12 September", "/Next Next { date: 2026-09-12, at: None, place: \"\", subject: \"\" }"),
        ("/penandatangan notulis 2; masyarakat 22 tidak wajib", "/Signers 'notulis 2' 'masyarakat 22 tidak wajib'"),
        ("/ttd", "/Sign People { numbers: [], at: None }"),
        ("/ttd 2 1", "/Sign People { numbers: [2, 1], at: None }"),
        ("/setujui", "/Approve Words(None)"),
        ("/survei 18; Kepuasan 4,3", "/Survey '18' 'Kepuasan 4,3'"),
        ("/narasumber 5 7", "/Resource People { numbers: [5, 7], at: None }"),
    ]);
}
