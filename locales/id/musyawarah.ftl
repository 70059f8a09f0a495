# Words a person reads, Bahasa Indonesia. Keys are grouped by room: a prefix a room.

## ui: labels on every screen

ui-save = Simpan
ui-help = Bantuan
ui-yes = Ya
ui-no = Tidak
ui-confirm = Yakin?
ui-mark-left = Pulang
ui-excused = Izin
ui-absent = Tidak hadir
ui-present = Hadir
ui-represented = Diwakili
ui-quorum-short = Kurang { $n } orang lagi
ui-agenda = Agenda
ui-explain = Penjelasan
ui-opinion = Pendapat
ui-question = Pertanyaan
ui-response = Tanggapan
ui-proposal = Usulan
ui-objection = Keberatan
ui-incomplete = Belum lengkap
ui-location = Lokasi
ui-volume = Volume
ui-cost = Perkiraan biaya
ui-source = Sumber dana
ui-proposer = Pengusul
ui-ceiling = Pagu
ui-priority = Prioritas
ui-reserve = Cadangan
ui-rejected = Ditolak
ui-deferred = Ditunda
ui-consensus = Mufakat
ui-vote = Pemungutan suara
ui-open-vote = Terbuka
ui-secret-vote = Tertutup
ui-agree = Setuju
ui-disagree = Tidak setuju
ui-abstain = Abstain
ui-threshold = Ambang
ui-decided = Diputuskan
ui-owner = Penanggung jawab
ui-due = Tenggat
ui-in-progress = Berjalan
ui-done = Selesai
ui-sign-later = Menyusul

## list: things one after another in a sentence

list-more = { $n } lainnya

## refusal: why a command may not happen

refusal-nothing-to-undo = Tidak ada langkah yang bisa diurungkan.
refusal-nothing-to-redo = Tidak ada langkah yang bisa diulangi.
refusal-announced = Hasilnya sudah diumumkan. Buka kembali dengan menuliskan alasan.
refusal-reason-missing = Tulis alasannya dulu.
refusal-missing = Isi dulu: { $field }.
refusal-unknown = Tidak ada { $what } { $id }. Periksa lagi.
refusal-quantity-negative = Volume tidak boleh di bawah nol.
refusal-amount-out-of-range = Isian { $field } harus dari Rp0 sampai { $most }.
refusal-out-of-range = Isian { $field } harus dari { $least } sampai { $most }.
refusal-rule-out-of-range = Aturan { $rule } tidak bisa dipakai. Periksa angkanya.
refusal-too-many = Daftar { $field } paling banyak { $limit } baris.
refusal-wrong-count = Jumlah { $field } harus { $expected }, tertulis { $found }. Periksa lagi.
refusal-not-in-future = Pilih { $field } yang belum lewat.
refusal-wrong-stage = Tidak bisa pada tahap { $stage }. Bisa pada tahap { $allowed }.
refusal-cancelled = Rapat ini sudah dibatalkan.
refusal-locked = Catatan sudah dikunci ({ $stage }). Tambahkan lewat adendum.
refusal-content-closed = Catatan sudah tidak bisa diubah ({ $stage }). Untuk membukanya lagi: "Kembali ke pembahasan".
refusal-not-ready = Lengkapi dulu: { $missing }. Ketik /siapkan lalu Enter untuk mengisinya.
refusal-quorum-short = Rapat belum kuorum: hadir { $present } dari { $base }, perlu { $needed }.
refusal-delay-too-long = Waktu bisa diundur paling lama { $duration }, sampai { $limit }.
refusal-postponed-too-far = Rapat bisa ditunda paling lama { $days } hari, sampai { $limit }.
refusal-agenda-untouched = Agenda belum dibahas: { $items }. Bahas, tunda, atau tulis alasannya.
refusal-record-not-read = Bacakan catatan sementara dulu.
refusal-record-not-approved = Catatan sementara belum disetujui. Mintakan persetujuan, atau tulis alasannya.
refusal-signatures-missing = Tanda tangan belum ada: { $capacities }. Lengkapi, atau tandai menyusul.
refusal-signer-unnamed = Belum ada nama untuk { $capacity }. Pilih orangnya dulu.
refusal-already-present = { $participant } sudah tercatat hadir.
refusal-not-present = { $participant } tidak tercatat hadir. Tandai hadir dulu.
refusal-named-twice = { $participant } tertulis dua kali. Hapus salah satu.
refusal-still-named = { $id } masih disebut di bagian lain. Lepaskan dari sana dulu.
refusal-no-speaking-right = { $participant } tidak punya hak bicara.
refusal-not-a-parent = Agenda { $item } tidak bisa menjadi induk. Pilih agenda lain.
refusal-item-already-active = Agenda { $item } sedang dibahas.
refusal-item-done = Agenda { $item } sudah selesai.
refusal-no-active-item = Belum ada agenda yang dibahas. Mulai satu agenda dulu.
refusal-need-not-listed = Usulan { $need } tidak ada lagi dalam daftar.
refusal-merge-needs-two = Pilih dua usulan atau lebih untuk digabungkan.
refusal-not-merged = Usulan { $need } bukan hasil gabungan.
refusal-criteria-frozen = Kriteria dan bobot sudah dikunci. Buka kembali dengan alasan.
refusal-criteria-not-frozen = Kunci kriteria dan bobot dulu.
refusal-unscored = Penilaian belum lengkap: { $needs }.
refusal-cost-missing = Isi perkiraan biaya dulu: { $needs }.
refusal-already-priority = Usulan { $need } sudah masuk prioritas.
refusal-over-ceiling = Sisa pagu { $remaining } tidak cukup untuk { $need } ({ $cost }).
refusal-ranking-announced = Peringkat sudah diumumkan. Buka kembali dengan alasan.
refusal-ranking-not-announced = Peringkat belum diumumkan.
refusal-objection-open = Masih ada keberatan terbuka ({ $objections }). Selesaikan dulu atau lakukan pemungutan suara.
refusal-objection-settled = Keberatan { $objection } sudah selesai.
refusal-not-all-agree = Setuju { $agreed }, hadir { $present }: belum mufakat. Bahas lagi atau lakukan pemungutan suara.
refusal-not-a-draft = { $decision } bukan rancangan lagi.
refusal-still-a-draft = { $decision } masih rancangan, jadi tidak perlu dibuka kembali.
refusal-vote-under-way = Pemungutan suara { $vote } belum selesai. Selesaikan dulu.
refusal-vote-open = Putaran suara masih terbuka. Tutup hitungannya dulu.
refusal-no-round-open = Belum ada putaran terbuka untuk { $vote }. Buka putaran dulu.
refusal-vote-ended = Pemungutan suara { $vote } sudah berakhir.
refusal-no-more-rounds = { $vote } sudah { $rounds } putaran. Tunda keputusannya.
refusal-nobody-may-vote = Tidak ada yang hadir dengan hak suara.
refusal-counts-differ = Jumlah suara { $counted }, pemilih { $electorate }. Periksa lagi.
refusal-secret-vote-has-no-names = Suara tertutup tidak mencatat nama.
refusal-not-in-electorate = { $participant } tidak termasuk pemilih, atau tertulis dua kali.
refusal-owner-missing = Belum ada penanggung jawab. Pilih satu orang.
refusal-due-before-start = Tenggat { $due } sebelum mulai { $start }. Periksa lagi.
refusal-rule-quorum = kuorum
refusal-rule-members = jumlah anggota
refusal-rule-delay = lama pengunduran
refusal-rule-postponement = lama penundaan
refusal-rule-majority = ambang suara
refusal-rule-rounds = jumlah putaran suara

## domain: a short name for everything a meeting knows

# The kind of meeting, as it stands in a title.
kind-village-deliberation = Musyawarah Desa
kind-village-council = Rapat BPD
kind-village-planning = Musrenbang Desa
kind-urban-ward-planning = Musrenbang Kelurahan
kind-district-planning = Musrenbang Kecamatan
kind-hamlet = Musyawarah Dusun atau Kelompok
kind-neighbourhood-forum = Rembug Warga
kind-neighbourhood-meeting = Rapat RT/RW
kind-social-aid = Musyawarah Desa Khusus Bansos
kind-cooperative-annual = Rapat Anggota Tahunan
kind-youth-organisation = Rapat Karang Taruna
kind-general = Musyawarah umum

# Whether the meeting was scheduled.
nature-planned = Terencana
nature-incidental = Insidental

# Where the meeting stands.
stage-draft = Persiapan
stage-registration = Registrasi
stage-delayed = Diundur
stage-postponed = Ditunda
stage-opened = Dibuka
stage-running = Berjalan
stage-recess = Diskors
stage-closing = Penutupan
stage-closed = Ditutup
stage-signing = Penandatanganan
stage-final = Sah
stage-follow-up = Tindak lanjut
stage-cancelled = Dibatalkan

# The rule that was passed over with a reason.
guard-quorum = Kuorum
guard-delay-limit = Batas pengunduran
guard-postpone-limit = Batas penundaan
guard-open-agenda = Agenda yang belum dibahas
guard-record-approved = Persetujuan catatan

# How far an agenda item is.
agenda-item-planned = Belum dibahas
agenda-item-active = Sedang dibahas
agenda-item-done = Selesai
agenda-item-parked = Disimpan dulu
agenda-item-deferred = Ditunda

# What a second sitting needs.
second-sitting-whoever-is-there = Dilanjutkan dengan yang hadir
second-sitting-same-quorum = Kuorum tetap berlaku

# Whom the quorum is a part of.
quorum-base-invited = undangan yang berhak suara
quorum-base-members = seluruh anggota
quorum-base-none = tanpa kuorum

# An office held in the meeting.
role-chair = Pimpinan
role-secretary = Sekretaris/Notulis
role-facilitator = Fasilitator

# Man or woman, in a word.
sex-male = Laki-laki
sex-female = Perempuan

# Man or woman in one letter, for narrow columns.
sex-letter-male = L
sex-letter-female = P

# What changed in somebody's presence.
presence-arrived = Datang

# What kind of contribution a line of the minutes is.
note-procedure = Prosedur

# At which level a need can be decided.
authority-own = Di sini
authority-district = Kecamatan
authority-regency = Kabupaten/kota
authority-province = Provinsi atau pusat

# What the meeting decided about a need.
outcome-forwarded = Diteruskan

# How a need stands against the ceiling.
standing-above = Masuk pagu
standing-taken-in = Dimasukkan dengan alasan
standing-left-out = Dikeluarkan dengan alasan
standing-below = Di bawah batas pagu

# What an equal vote leads to.
tie-rule-recess-then-revote = Diskors, lalu suara ulang; jika tetap sama, ditunda
tie-rule-revote = Langsung suara ulang
tie-rule-defer = Ditunda

# How far a decision is.
decision-draft = Rancangan
decision-voting = Dalam pemungutan suara
decision-rejected = Ditolak
decision-dropped = Dicabut

# How a decision was made.
manner-vote = Suara terbanyak

# How an objection was settled.
settlement-consensus = Disepakati
settlement-withdrawn = Ditarik pengajunya
settlement-left-to-vote = Diserahkan ke pemungutan suara

# Task, or date in the schedule.
action-form-task = Kegiatan
action-form-schedule = Jadwal

# How far an action is.
action-planned = Belum dimulai
action-dropped = Dihentikan

# Who approved the record.
approved-by-all = semua yang hadir
approved-by-most = sebagian besar yang hadir

# Where a signature stands.
signature-pending = Belum ditandatangani
signature-signed = Sudah ditandatangani

# A principle of community work, marked at closing.
principle-equality = Kesetaraan
principle-participation = Partisipasi
principle-openness = Keterbukaan
principle-self-reliance = Kemandirian
principle-sustainability = Keberlanjutan

# A part of a record, in small letters as it stands inside a sentence.
field-action = tindak lanjut
field-activity = kegiatan
field-agenda-item = agenda
field-area-name = nama wilayah
field-beneficiaries = penerima manfaat
field-budget-field = bidang
field-capacity = jabatan penanda tangan
field-ceiling = pagu
field-change = perubahan
field-cost = perkiraan biaya
field-criteria = kriteria
field-date = tanggal
field-decision = keputusan
field-forward-to = tujuan penerusan
field-mean = nilai rata-rata
field-minutes = jumlah menit
field-name = nama
field-needs = usulan
field-note = catatan
field-objection = keberatan
field-options = pilihan
field-participants = peserta
field-percent = persentase
field-place = lokasi
field-presence = catatan kehadiran
field-principles = nilai asas
field-problem = masalah
field-proposer = pengusul
field-quantity = volume dan satuan
field-question = pertanyaan
field-reason = alasan
field-represented-by = nama wakil
field-scale = skala nilai
field-signers = penanda tangan
field-source = sumber dana
field-status = status
field-subject = pokok keberatan
field-text = isi
field-title = judul
field-until = batas waktu
field-values = nilai
field-village-goal = tujuan SDGs Desa
field-vote = pemungutan suara
field-weight = bobot

# A group of participants (unsur): the name of a built-in code, or the free words as they are.
constituency-bpd = BPD
constituency-pemdes = Pemerintah Desa
constituency-lkd = Lembaga kemasyarakatan desa
constituency-tokoh-adat = Tokoh adat
constituency-tokoh-agama = Tokoh agama
constituency-tokoh-masyarakat = Tokoh masyarakat
constituency-tokoh-pendidik = Tokoh pendidik
constituency-kelompok-tani = Kelompok tani
constituency-kelompok-nelayan = Kelompok nelayan
constituency-kelompok-perajin = Kelompok perajin
constituency-kelompok-perempuan = Kelompok perempuan
constituency-pemerhati-anak = Pemerhati anak
constituency-keluarga-miskin = Keluarga miskin
constituency-disabilitas = Penyandang disabilitas
constituency-pemuda = Pemuda
constituency-lansia = Lansia
constituency-pendamping = Pendamping desa
constituency-pengurus = Pengurus
constituency-anggota = Anggota
constituency-warga = Warga

# In which capacity one signs: the name of a built-in code, or the free words as they are.
capacity-chair = Pimpinan Musyawarah
capacity-secretary = Sekretaris/Notulis
capacity-village-head = Kepala Desa
capacity-ward-head = Lurah
capacity-hamlet-head = Kepala Dusun/Lingkungan
capacity-community = Wakil masyarakat
capacity-delegate = Delegasi
capacity-member = Wakil anggota
capacity-facilitator = Tim pendamping

# A vulnerable group: the name of a built-in code, or the free words as they are.
vulnerable-perempuan-kepala-keluarga = Perempuan kepala keluarga
vulnerable-anak = Anak
vulnerable-miskin = Miskin

# A source of funds written out, where it is one of the usual short forms; else the free words as they are.
funding-dd = Dana Desa
funding-add = Alokasi Dana Desa
funding-pades = Pendapatan Asli Desa
funding-pbh = Bagi Hasil Pajak dan Retribusi
funding-bankeu = Bantuan Keuangan
funding-apbd = Anggaran Pendapatan dan Belanja Daerah
funding-csr = Tanggung jawab sosial perusahaan
funding-swadaya = Swadaya masyarakat

# Where a need stands in the list.
need-listed = Dalam daftar
need-merged = Digabung ke { $into }
need-withdrawn = Ditarik
need-forwarded = Diteruskan ke { $to }
need-unmerged = Dipisah kembali

# What decides between needs of equal score.
tie-breaker-criterion = Nilai { $criterion } lebih tinggi
tie-breaker-poor-households = Lebih banyak rumah tangga miskin
tie-breaker-beneficiaries = Lebih banyak penerima manfaat
tie-breaker-lower-cost = Biaya lebih rendah
tie-breaker-earlier-proposal = Lebih dulu diusulkan

# The eighteen goals of SDGs Desa (Permendesa PDTT 21/2020).
village-goal = { $number ->
    [1] Desa tanpa kemiskinan
    [2] Desa tanpa kelaparan
    [3] Desa sehat dan sejahtera
    [4] Pendidikan desa berkualitas
    [5] Keterlibatan perempuan desa
    [6] Desa layak air bersih dan sanitasi
    [7] Desa berenergi bersih dan terbarukan
    [8] Pertumbuhan ekonomi desa merata
    [9] Infrastruktur dan inovasi desa sesuai kebutuhan
    [10] Desa tanpa kesenjangan
    [11] Kawasan permukiman desa aman dan nyaman
    [12] Konsumsi dan produksi desa sadar lingkungan
    [13] Desa tanggap perubahan iklim
    [14] Desa peduli lingkungan laut
    [15] Desa peduli lingkungan darat
    [16] Desa damai berkeadilan
    [17] Kemitraan untuk pembangunan desa
    [18] Kelembagaan desa dinamis dan budaya desa adaptif
   *[other] { $number }
}

# The budget fields (bidang) 1 to 5.
budget-field-government = Pemerintahan
budget-field-development = Pembangunan
budget-field-community = Pembinaan kemasyarakatan
budget-field-empowerment = Pemberdayaan masyarakat
budget-field-emergency = Bencana, darurat, dan mendesak

# What an objection is about.
subject-need = Usulan { $need }
subject-decision = Keputusan { $decision }

## majority: the rule of a vote and its result

majority-half = setengah
majority-third = sepertiga
majority-two-thirds = dua pertiga
majority-quarter = seperempat
majority-three-quarters = tiga perempat
majority-base-electorate = pemilih yang hadir
majority-base-valid = suara sah
majority-base-cast = seluruh suara yang masuk
majority-more-than = lebih dari { $fraction } { $base }
majority-at-least = sedikitnya { $fraction } { $base }
majority-plus-one = { $fraction } { $base } ditambah satu
majority-all = semua suara dari { $base }
majority-least = { $rule } dan paling sedikit { $n } suara
majority-sentence = Perlu { $rule }: { $threshold } dari { $base } suara.
majority-sentence-valid = Perlu { $rule }; ambangnya dihitung setelah suara masuk.
majority-carried =
    LULUS: { $votes } dari { $base } untuk "{ $option }"; ambang { $threshold }; { $margin ->
        [0] tepat di ambang
        *[other] lebih { $margin }
    }
majority-rejected =
    DITOLAK: { $votes } dari { $base } untuk "{ $option }"; ambang { $threshold }; { $margin ->
        [0] tepat di ambang
        *[other] lebih { $margin }
    }
majority-short = BELUM LULUS: { $votes } dari { $base } untuk "{ $option }"; ambang { $threshold }; kurang { $lacking }
majority-tied = SUARA SAMA: masing-masing { $votes } dari { $base } untuk { $options }; ambang { $threshold }

## quorum: how it stands

quorum-met = Kuorum tercapai: hadir { $present } dari { $base }, perlu { $needed }.
quorum-none = Hadir { $present } dari { $base }; kuorum tidak disyaratkan.

## report: minutes.json, actions.json and the papers

# Why a need has its rank.
report-rank-best = Peringkat { $rank }: nilainya { $score }, tertinggi dari { $count } usulan yang dinilai.
report-rank-below = Peringkat { $rank }: nilainya { $score }, di bawah { $ahead } ({ $higher }).
report-rank-separated = Peringkat { $rank }: nilainya { $score }, sama dengan { $ahead }; { $ahead } didahulukan menurut pemutus seri: { $breaker }.
report-rank-tied = Peringkat { $rank } bersama { $others }: nilainya sama, { $score }, dan pemutus seri tidak membedakannya.

# How a need stands against the ceiling, and why.
report-standing-above = Biayanya { $cost } masuk pagu; sesudahnya sisa pagu { $remaining }.
report-standing-no-ceiling = Tanpa pagu, semua usulan yang dinilai masuk daftar prioritas.
report-standing-taken-in = Berada di bawah batas pagu, tetapi dimasukkan ke daftar prioritas dengan alasan: { $reason }.
report-standing-left-out = Sebenarnya masuk pagu, tetapi dikeluarkan dari daftar prioritas dengan alasan: { $reason }.
report-standing-first-below = Biayanya { $cost } melebihi sisa pagu { $left }, jadi batas pagu jatuh di sini.
report-standing-below = Berada di bawah batas pagu, yang jatuh pada { $first } dengan sisa { $left }; sisa itu hanya diisi dengan pilihan yang disebutkan alasannya.
report-standing-tie-below = Usulan yang seri tidak muat bersama dalam sisa pagu { $left }, jadi semuanya berada di bawah batas pagu.

# How a decision was made.
report-made-by-consensus = Disepakati secara mufakat oleh { $present } orang yang hadir dan berhak suara.
report-made-by-vote = Diputuskan dengan suara terbanyak pada putaran ke-{ $round }: { $counts } (ambang { $threshold }).
report-option-votes = { $option }: { $votes } suara
report-abstain-votes = abstain { $votes }
report-invalid-votes = tidak sah { $votes }

# What became of an objection.
report-objection-open = Belum diselesaikan.
report-objection-agreed = Diselesaikan secara mufakat: disetujui { $agreed } orang yang hadir dan berhak suara.
report-objection-withdrawn = Ditarik kembali oleh pengajunya.
report-objection-voted = Diserahkan ke pemungutan suara bersama keputusannya; pandangan minoritas dicatat.

# What was done against a rule or an earlier step.
report-override-reason = Alasan: { $reason }.
report-override-opened = Musyawarah dibuka tanpa kuorum: hadir { $present }, perlu { $needed }.
report-override-decision = Keputusan { $decision } diambil tanpa kuorum: hadir { $present }, perlu { $needed }.
report-override-delay = Pengunduran waktu melewati batas aturan.
report-override-postpone = Penundaan rapat melewati batas aturan.
report-override-agenda = Penutupan dimulai walaupun masih ada agenda yang belum dibahas.
report-override-record = Musyawarah ditutup tanpa persetujuan catatan.
report-override-reopened = Musyawarah dibuka kembali sesudah penutupan dimulai.
report-override-rules = Aturan musyawarah diubah sesudah registrasi dimulai.
report-override-scoring = Penilaian yang sudah dikunci atau diumumkan dibuka kembali.
report-override-taken-in = { $need } dimasukkan ke daftar prioritas walaupun di bawah batas pagu.
report-override-left-out = { $need } dikeluarkan dari daftar prioritas walaupun masuk pagu.
report-override-handover = { $role } beralih dari { $from } kepada { $to }.
report-override-decision-reopened = Keputusan { $decision } dibuka kembali.
report-override-reworded = Bunyi keputusan { $decision } diubah sesudah diputuskan.

# The order of the action list, and why an action stands at its place.
report-action-rule = Yang belum selesai didahulukan: menurut tenggat (tanpa tenggat paling akhir), lalu menurut peringkat terbaik usulan terkait dalam daftar prioritas, lalu menurut urutan kesepakatan. Yang selesai atau dihentikan berada di akhir.
report-action-first = Tenggatnya paling awal: { $due }.
report-action-later = Tenggatnya { $due }, sesudah { $ahead }.
report-action-same-due-lower = Tenggatnya sama dengan { $ahead } ({ $due }); usulan terkaitnya berperingkat { $best }, sedangkan pada { $ahead } berperingkat { $better }.
report-action-same-due-unranked = Tenggatnya sama dengan { $ahead } ({ $due }); { $ahead } terkait usulan prioritas berperingkat { $better }, yang ini tidak terkait usulan prioritas.
report-action-same-due-agreed = Tenggat dan peringkat usulan terkaitnya sama dengan { $ahead } ({ $due }); disusun menurut urutan kesepakatan.
report-action-no-due = Belum bertenggat, jadi berada sesudah yang bertenggat.
report-action-no-due-lower = Sama-sama belum bertenggat dengan { $ahead }; usulan terkaitnya berperingkat { $best }, sedangkan pada { $ahead } berperingkat { $better }.
report-action-no-due-unranked = Sama-sama belum bertenggat dengan { $ahead }; { $ahead } terkait usulan prioritas berperingkat { $better }, yang ini tidak terkait usulan prioritas.
report-action-no-due-agreed = Sama-sama belum bertenggat dan setara peringkat usulan terkaitnya dengan { $ahead }; disusun menurut urutan kesepakatan.
report-action-done = Berada di akhir karena sudah { $status }.
report-action-dropped = Berada di akhir karena { $status }.

# The record as a paper: head.
report-title = Notulen { $kind }
report-status-draft = CATATAN SEMENTARA
report-status-final = CATATAN FINAL
report-status-cancelled = MUSYAWARAH DIBATALKAN
report-number = Nomor
report-day = Hari/tanggal
report-time = Waktu
report-place = Tempat
report-sitting = Rapat ke-
report-resource-persons = Narasumber
report-basis = Dasar aturan
report-previous = Rapat sebelumnya

# The record as a paper: sections.
report-section-people = Peserta dan kuorum
report-section-agenda = Susunan acara
report-section-course = Jalannya musyawarah
report-section-needs = Usulan kegiatan
report-section-ranking = Penilaian dan prioritas
report-section-votes = Pemungutan suara
report-section-decisions = Keputusan
report-section-objections = Keberatan dan penyelesaiannya
report-section-plan = Rencana tindak lanjut
report-section-exceptions = Pengecualian dan alasannya
report-section-closing = Penutup

# The record as a paper: participants, quorum, agenda.
report-attendance =
    Diundang dan berhak suara { $listed } orang; hadir { $came } orang ({ $share }): laki-laki { $men }, perempuan { $women }{ $unknown ->
        [0] {" "}({ $women_share })
        *[other] , jenis kelamin belum dicatat { $unknown }
    }.
report-attendance-others = Hadir pula { $count } orang di luar undangan yang berhak suara: { $names }.
report-absent = Tanpa kabar
report-left = Pulang lebih awal
report-vulnerable = Kelompok rentan hadir
report-groups-missing = Tidak ada yang hadir dari unsur: { $groups }.
report-quorum-rule = Syarat kuorum: { $rule }, yaitu { $needed } orang.
report-quorum-second = Rapat ke-{ $sitting } { $rule }.
report-quorum-none = Kuorum tidak disyaratkan.
report-vote-round = { $vote } putaran ke-{ $round }
report-no = No.
report-presenter = Penyaji
report-planned-minutes = Rencana (menit)
report-spent-minutes = Nyata (menit)
report-total = Jumlah
report-agenda-approved = Susunan acara disetujui pukul { $time }.

# The course of the meeting.
report-course-before = Sebelum agenda pertama
report-course-after = Sesudah agenda terakhir
report-stage-opened = Musyawarah dibuka.
report-stage-delayed = Pimpinan mengundurkan waktu sampai pukul { $until }.
report-stage-postponed = Rapat ditunda ke { $day }.
report-stage-recess = Musyawarah diskors.
report-stage-recess-until = Musyawarah diskors sampai pukul { $until }.
report-stage-resumed = Musyawarah dilanjutkan.
report-stage-reopened = Musyawarah dibuka kembali.
report-stage-closing = Penutupan dimulai.
report-stage-closed = Musyawarah ditutup.
report-stage-cancelled = Musyawarah dibatalkan.
report-ranking-announced = Peringkat { $count } usulan diumumkan.
report-round-closed = { $vote } putaran ke-{ $round }: { $verdict }.
report-rejected = Rancangan keputusan ditolak: { $text }.
report-decided = Keputusan { $word }: { $text }.

# What somebody said, in reported speech.
report-somebody = Seorang peserta
report-called-man = Bapak { $name }
report-called-woman = Ibu { $name }
report-called-person = Sdr. { $name }
report-speech-own = { $who } { $text }.
report-speech-said = { $who } menyampaikan bahwa { $text }.
report-speech-explanation = { $who } menjelaskan bahwa { $text }.
report-speech-opinion = { $who } berpendapat bahwa { $text }.
report-speech-question = { $who } menanyakan { $text }.
report-speech-response = { $who } menanggapi bahwa { $text }.
report-speech-proposal = { $who } mengusulkan { $text }.
report-speech-wish = { $who } mengusulkan agar { $text }.
report-speech-objection = { $who } menyatakan keberatan: { $text }.
report-speech-objection-to = { $who } menyatakan keberatan atas { $subject }: { $text }.
# Verbs with which a typed note may begin, so that it needs no other verb. Separated by spaces.
report-speech-verbs = mengusulkan mengajukan menyarankan menanyakan bertanya menjelaskan menerangkan memaparkan menyampaikan melaporkan menanggapi menjawab berpendapat menilai menganggap meminta memohon mengharapkan berharap mengingatkan menegaskan menekankan menyatakan menolak menyetujui menyepakati mendukung mengeluhkan mempertanyakan setuju keberatan
# Words before a name that make another form of address unnecessary. Separated by spaces.
report-titles = bapak pak bpk ibu bu sdr sdri saudara saudari mas mbak mbah ki nyi kang teh haji hajah h hj kh dr prof ustaz ustadz ustazah ustadzah kiai kyai romo

# Needs and ranking on paper.
report-code = Kode
report-beneficiaries = LK/PR/RTM
report-problems = Masalah di balik usulan:
report-remarks = Keterangan:
report-merged-from = Gabungan { $parts }
report-cost-changed = Biaya semula { $before }; alasan perubahan: { $reason }
report-criterion = { $name } (bobot { $weight })
report-ranking-rule = Kriteria: { $criteria }. Nilai { $least } sampai { $most }; nilai akhir adalah jumlah bobot × nilai dibagi { $weights }.
report-ranking-ties = Jika sama, pemutus seri berturut-turut: { $breakers }.
report-rank = Pkt
report-score = Nilai
report-cost = Biaya
report-cumulative = Kumulatif
report-standing = Status
report-priorities = Jumlah { $count } prioritas
report-left-of-ceiling = sisa pagu { $amount }
report-reasons = Penjelasan:

# Votes, decisions, objections on paper.
report-vote-reason = Alasan pemungutan suara
report-manner = Cara
report-tie-rule = Jika suara sama
report-vote-ended = Dihentikan
report-round = Putaran { $round }
report-round-opened = Dibuka pukul { $time }, { $voters } pemilih.
report-decisions-lead = Setelah dilakukan pembahasan, musyawarah menyepakati:
report-undecided = Tidak atau belum diputuskan:
report-minority = Catatan minoritas: { $text }.
report-minority-by = Catatan minoritas ({ $by }): { $text }.
report-reason = Alasan
report-change = Perubahan
report-condition = Syarat
report-settlement = Penyelesaian

# The action plan and the closing on paper.
report-activity = Kegiatan
report-indicator = Indikator
report-read = Catatan dibacakan
report-corrections = Koreksi
report-approval = Persetujuan
report-approved = Disetujui { $by } ({ $present } orang) pukul { $time }.
report-survey = Survei penutup
report-survey-answers = { $count } orang mengisi.
report-survey-mean = { $question }: rata-rata { $mean } dari { $scale }.
report-principles = Lima asas
report-next-meeting = Rapat berikutnya
report-addenda = Adendum
report-addendum = { $day }: { $text } (alasan: { $reason })
report-witnessed = Mengetahui
report-signed = ditandatangani pukul { $time }
report-follows = menyusul paling lambat { $day }
## tui: the terminal program

app-name = Musyawarah
ask-more-below = ↑↓ masih ada
ask-enter-or-esc = Enter: catat · Esc: batal
confirm-type = Ketik “{ $word }” lalu Enter. Esc batal.
tui-last-words = Data rapat tersimpan di { $folder }
tui-waiting = Membaca berkas…
tui-no-editor = Di komputer ini tidak ada penyunting teks. Pasang satu, lalu isi variabel VISUAL atau EDITOR dengan namanya.
tui-saved = Notulen tersimpan.
tui-interrupt = Tekan Ctrl-C sekali lagi untuk keluar. Semua sudah tersimpan.
tui-typing-in-list = Tekan Esc atau i untuk menulis.
tui-paste-cut = Tempelan terlalu panjang: yang muat sudah masuk, sisanya tidak.
tui-line-full = Sudah penuh: simpan dulu, atau hapus sebagian.
capture-placeholder = Ketik catatan, lalu Enter
palette-title = Perintah
prompt-new-session = Judul rapat baru
list-nothing-found = Tidak ada yang cocok. Backspace menghapus saringan.
scope-global = Di mana saja
scope-workspace = Di semua layar rapat
scope-capture = Di baris catat
scope-list = Di daftar
scope-dialog = Di kotak
reason-no-session = belum ada rapat yang dibuka
reason-no-filter = tidak ada saringan
reason-one-order = hanya ada satu urutan
reason-no-marks = tidak ada yang ditandai
reason-already-there = sudah di sana
reason-empty-list = daftar masih kosong
reason-not-here = tidak berlaku di sini
status-present = Hadir { $present }/{ $base }
status-quorum = kuorum { $needed }
status-time = { $spent }/{ $minutes } menit
status-time-open = { $spent } menit
status-time-over = lewat { $n } menit
status-saved = Tersimpan { $time }
status-saving = Menyimpan…
status-not-saved = TIDAK TERSIMPAN
status-read-only = Hanya dibaca
screen-start = Daftar rapat
screen-start-empty = Belum ada rapat. Tekan n untuk membuat rapat baru, t untuk tur singkat.
screen-attendance = Hadir
screen-attendance-short = Hadir
screen-attendance-empty = Belum ada orang di daftar. Ketik di baris catat, atau tekan Esc lalu n untuk menambah.
screen-agenda = Agenda
screen-agenda-short = Agenda
screen-agenda-empty = Agenda masih kosong. Tekan Esc lalu n untuk menambah butir.
screen-notes = Catatan
screen-notes-short = Catat
screen-notes-empty = Belum ada catatan. Ketik apa yang dikatakan di baris bawah, lalu Enter.
screen-needs = Usulan
screen-needs-short = Usul
screen-needs-empty = Belum ada usulan. Ketik di baris catat dengan u …, atau tekan Esc lalu n untuk menambah.
screen-priorities = Prioritas
screen-priorities-short = Prior
screen-priorities-empty = Belum ada peringkat: usulan belum dinilai.
screen-decisions = Keputusan
screen-decisions-short = Putus
screen-decisions-empty = Belum ada rancangan keputusan. Ketik di baris catat dengan d …, atau tekan Esc lalu n untuk menulis.
screen-actions = Tindak lanjut
screen-actions-short = Tindak
screen-actions-empty = Belum ada tindak lanjut. Ketik di baris catat dengan a …, atau tekan Esc lalu n untuk menambah.
screen-summary = Ringkasan
screen-summary-short = Ringkas
screen-summary-empty = Belum ada yang bisa diringkas.
sort-number = menurut nomor
sort-name = menurut nama
sort-presence = yang belum hadir dulu
sort-cost = termahal dulu
sort-due = menurut tenggat
action-overdue = Terlambat
detail-minutes = { $n } menit
column-session = Rapat
column-number = No
column-name = Nama
column-sex = L/P
column-constituency = Unsur
column-presence = Kehadiran
column-office = Jabatan
column-address = Alamat
column-title = Judul
column-time = Waktu
column-status = Status
column-presenter = Penyaji
column-planned = Rencana
column-reason = Alasan
column-speaker = Pembicara
column-kind = Jenis
column-text = Isi
column-agenda = Agenda
column-need = Usulan
column-activity = Kegiatan
column-place = Lokasi
column-cost = Biaya
column-problem = Masalah
column-quantity = Volume
column-source = Sumber dana
column-proposer = Pengusul
column-missing = Belum ada
column-rank = Pkt
column-score = Skor
column-standing = Kedudukan
column-cumulative = Kumulatif
column-remaining = Sisa pagu
column-manner = Cara
column-objections = Keberatan terbuka
column-owner = Penanggung jawab
column-due = Tenggat
fact-title = Judul
fact-date = Hari
fact-place = Tempat
fact-stage = Tahap
fact-attendance = Hadir
fact-notes = Catatan
fact-needs = Usulan
fact-decisions = Keputusan
fact-actions = Tindak lanjut

## tui: the start screen

column-day = Tanggal
column-stage = Tahap
column-owed = Belum selesai
column-folder = Map
session-unreadable = Tidak terbaca
session-owed = { $n } tugas
session-overdue = { $n }, { $late } terlambat

## tui: the key reference

reference-title = Tombol dan perintah
reference-key = Tombol
reference-action = Perintah
reference-help = Gunanya

## tui: forms

form-required = Wajib diisi.
form-text-keys = { $find } cari, ^U urung, ^R ulang, Shift-panah pilih
form-find = Cari:
form-find-place = { $n } dari { $of }
form-find-nothing = tidak ada
form-find-keys = { $next } berikutnya, { $previous } sebelumnya, { $leave } ke teks
form-find-next = Lanjut
form-find-leave = Ke teks
form-line-problem = Baris { $n }: { $problem }
form-required-note = * wajib diisi
form-empty = –
form-choose = pilih
form-type-to-pick = ketik untuk mencari
form-not-a-number = Tulis angka, misalnya 12.
form-out-of-range = Antara { $least } dan { $most }.
form-not-money = Tulis jumlah uang, misalnya 43,2jt atau 1.250.000.
form-not-a-measure = Tulis angka dan satuan, misalnya 450 m.
form-not-a-day = Tulis tanggal, misalnya 27/6 atau sabtu depan.
form-wrong-weekday = Hari tidak cocok: tanggal itu { $day }.
form-not-a-time = Tulis jam, misalnya 09.20.
form-paste-cut = Tempelan terlalu panjang: yang muat sudah masuk, sisanya tidak.
form-draft-restored = Isian yang belum disimpan dikembalikan.

## tui: actions

act-tab-attendance = Hadir
act-tab-attendance-help = Daftar hadir: siapa diundang, siapa datang.
act-tab-agenda = Agenda
act-tab-agenda-help = Susunan acara dan waktunya.
act-tab-notes = Catatan
act-tab-notes-help = Jalannya musyawarah, baris demi baris.
act-tab-needs = Usulan
act-tab-needs-help = Semua usulan yang masuk.
act-tab-priorities = Prioritas
act-tab-priorities-help = Peringkat usulan dan garis pagu.
act-tab-decisions = Keputusan
act-tab-decisions-help = Rancangan dan keputusan, keberatan, suara.
act-tab-actions = Tindak lanjut
act-tab-actions-help = Siapa mengerjakan apa, sampai kapan.
act-tab-summary = Ringkasan
act-tab-summary-help = Musyawarah dalam angka.
act-tab-next = Layar berikutnya
act-tab-next-help = Pindah ke layar di sebelah kanan.
act-tab-previous = Layar sebelumnya
act-tab-previous-help = Pindah ke layar di sebelah kiri.
act-tab-go = Ke layar…
act-tab-go-help = Menampilkan semua layar; tekan nomornya.
act-list-down = Turun
act-list-down-help = Memilih baris berikutnya.
act-list-up = Naik
act-list-up-help = Memilih baris sebelumnya.
act-list-page-down = Turun sehalaman
act-list-page-down-help = Memilih baris sehalaman ke bawah.
act-list-page-up = Naik sehalaman
act-list-page-up-help = Memilih baris sehalaman ke atas.
act-list-first = Ke awal
act-list-first-help = Memilih baris pertama.
act-list-last = Ke akhir
act-list-last-help = Memilih baris terakhir.
act-list-open = Lihat
act-list-open-help = Menampilkan isi baris yang dipilih.
act-list-filter = Saring
act-list-filter-help = Hanya menampilkan baris yang memuat kata yang diketik.
act-list-clear-filter = Hapus saringan
act-list-clear-filter-help = Menampilkan semua baris lagi.
act-list-sort = Urutkan
act-list-sort-help = Beralih ke urutan berikutnya.
act-list-mark = Tandai
act-list-mark-help = Menandai baris, untuk mengerjakan beberapa sekaligus.
act-list-unmark = Hapus semua tanda
act-list-unmark-help = Tidak ada lagi baris yang ditandai.
act-detail-down = Rincian turun
act-detail-down-help = Menggulung rincian di sebelah daftar.
act-detail-up = Rincian naik
act-detail-up-help = Menggulung rincian di sebelah daftar.
act-focus-list = Ke daftar
act-focus-list-help = Tombol berlaku untuk daftar; yang sedang diketik tetap ada.
act-focus-capture = Menulis
act-focus-capture-help = Kembali ke baris catat.
act-capture-commit = Simpan
act-capture-commit-help = Mencatat baris yang diketik.
act-capture-complete = Lengkapi
act-capture-complete-help = Melengkapi nama atau kata di baris catat.
act-meeting-undo = Urungkan
act-meeting-undo-help = Membatalkan langkah terakhir.
act-meeting-redo = Ulangi
act-meeting-redo-help = Mengembalikan langkah yang diurungkan.
act-meeting-save = Simpan berkas sekarang
act-meeting-save-help = Menulis notulen dan daftar tindak lanjut sekarang juga.
act-meeting-leave = Ke daftar rapat
act-meeting-leave-help = Menyimpan dan menutup rapat ini.
act-app-palette = Perintah
act-app-palette-help = Mencari dan menjalankan perintah apa saja.
act-app-messages = Pesan sejauh ini
act-app-messages-help = Semua pesan, terbaru di atas.
act-app-language = English
act-app-language-help = Mengganti bahasa menjadi bahasa Inggris.
act-app-contrast = Kontras tinggi ya/tidak
act-app-contrast-help = Tanpa warna dan tanpa huruf redup: jelas di layar tua atau ruangan terang.
act-app-mouse = Tetikus ya/tidak
act-app-mouse-help = Tetikus untuk program ini, atau untuk memilih dan menyalin teks.
act-app-redraw = Gambar ulang layar
act-app-redraw-help = Bila layar terganggu program lain.
act-app-suspend = Ke shell sebentar
act-app-suspend-help = Menghentikan sementara; perintah fg melanjutkan.
act-app-quit = Keluar
act-app-quit-help = Menyimpan dan keluar. Yang sedang diketik tetap ada.
act-app-interrupt = Tutup atau keluar
act-app-interrupt-help = Menutup kotak; dua kali berturut-turut keluar dari program.
act-app-help = Bantuan
act-app-help-help = Semua tombol dan perintah.
act-dialog-accept = Pilih
act-dialog-accept-help = Memilih atau lanjut.
act-dialog-save = Simpan
act-dialog-save-help = Menyimpan isian.
act-dialog-next = Berikutnya
act-dialog-next-help = Ke isian berikutnya, atau menandai.
act-dialog-previous = Sebelumnya
act-dialog-previous-help = Ke isian sebelumnya.
act-dialog-find = Cari di teks
act-dialog-find-help = Mencari kata di teks yang panjang, huruf besar atau kecil sama saja. Tombol pilih dan turun ke temuan berikutnya, tombol naik ke yang sebelumnya, tombol tutup kembali ke teks.
act-dialog-edit = Penyunting
act-dialog-edit-help = Membuka teks di penyunting sendiri.
act-dialog-down = Turun
act-dialog-down-help = Baris berikutnya.
act-dialog-up = Naik
act-dialog-up-help = Baris sebelumnya.
act-dialog-page-down = Turun sehalaman
act-dialog-page-down-help = Sehalaman ke bawah.
act-dialog-page-up = Naik sehalaman
act-dialog-page-up-help = Sehalaman ke atas.
act-dialog-close = Tutup
act-dialog-close-help = Menutup; isian yang belum disimpan tetap ada.
act-start-new = Rapat baru
act-start-new-help = Membuat rapat baru.
act-start-copy = Salin sebagai pola
act-start-copy-help = Rapat baru dengan peserta, agenda, dan aturan dari rapat yang dipilih.
## capture: what the commands of the capture line take; [ ] may be left out

capture-hint-people = nomor peserta … [jam]
capture-hint-stand-in = nomor, nama wakil
capture-hint-person = nomor peserta
capture-hint-person-reason = nomor [alasan]
capture-hint-delay = +30m atau 09.30, lalu alasan
capture-hint-postpone = tanggal [jam], lalu alasan
capture-hint-maybe-reason = { "[" }alasan]
capture-hint-reason = alasan
capture-hint-agenda = nomor agenda
capture-hint-agreed = { "[" }jumlah yang setuju]
capture-hint-tally = A 10 B 9 abstain 3
capture-hint-scores = K01 5 5 4 5 4
capture-hint-merge = K01 K02 (K01 tetap)
capture-hint-withdraw = K05 [alasan]
capture-hint-forward = K13 dan tujuannya
capture-hint-document = { "[" }nomor berita acara]
capture-hint-tab = nama tab
capture-hint-language = { "[" }id atau en]
capture-hint-find = kata yang dicari
capture-hint-topic = { "[" }topik]

## capture-error: what is unclear in a typed line

capture-error-command = Tidak ada perintah "{ $typed }". Tekan F1 untuk daftarnya.
capture-error-command-nearest = Tidak ada perintah "{ $typed }". Maksudnya /{ $nearest }?
capture-error-commands = "{ $typed }" bisa { $candidates }. Ketik lebih lengkap.
capture-error-person = Tidak ada peserta "{ $typed }". Periksa nomor atau namanya.
capture-error-person-nearest = Tidak ada peserta "{ $typed }". Maksudnya nomor { $nearest }?
capture-error-people = "{ $typed }" cocok dengan nomor { $candidates }. Tulis nomornya.
capture-error-missing = Masih perlu { $expected }.
capture-error-unexpected = Di sini perlu { $expected }, bukan "{ $typed }".
capture-error-too-much = "{ $typed }" tidak diperlukan di sini.
capture-error-not-money = "{ $typed }" bukan jumlah uang. Contoh: 43,2jt.
capture-error-money-negative = "{ $typed }": jumlah uang tidak boleh di bawah nol.
capture-error-money-part = "{ $typed }": tulis dalam rupiah penuh, tanpa sen.
capture-error-money-separators = Titik dan koma pada "{ $typed }" kurang jelas. Contoh: 1.250.000 atau 43,2jt.
capture-error-too-large = "{ $typed }" terlalu besar. Periksa lagi.
capture-error-not-a-quantity = "{ $typed }" bukan volume. Contoh: 1200 m.
capture-error-quantity-separators = Titik dan koma pada "{ $typed }" kurang jelas. Contoh: 1.200 m atau 2,5 ha.
capture-error-not-a-date = "{ $typed }" bukan tanggal. Contoh: 27/6 atau sabtu depan.
capture-error-no-such-day = Tanggal "{ $typed }" tidak ada. Periksa lagi.
capture-error-year = Tahun pada "{ $typed }" harus 1900 sampai 2199.
capture-error-weekday = Hari tidak cocok: { $date } jatuh pada { $weekday }.
capture-error-not-a-time = "{ $typed }" bukan jam. Contoh: 09.30.
capture-error-no-such-time = Jam "{ $typed }" tidak ada. Periksa lagi.
capture-error-speaker-or-count = { $number } dibaca sebagai pembicara. Jika itu jumlah, awali baris dengan "- ".
capture-error-bare-number = "{ $typed }" kurang jelas. Tambahkan Rp, satuan, atau @ untuk orang.
capture-error-repeated = Tertulis dua kali: { $role }. Yang pertama yang dipakai.
capture-expected-command = perintah
capture-expected-person = nomor peserta atau @nama
capture-expected-time = jam, misalnya 09.30
capture-expected-delay = jam atau lamanya, misalnya 09.30 atau +30m
capture-expected-date = tanggal, misalnya 27/6
capture-expected-number = angka
capture-expected-need = usulan, misalnya K03
capture-expected-entry = kode butir, misalnya K03, O01, atau R02
capture-expected-count = pilihan dan jumlah suaranya, misalnya A 10 B 9
capture-expected-score = nilai untuk tiap kriteria
capture-expected-tab = nama tab
capture-expected-end = akhir baris
capture-role-speaker = pembicara
capture-role-kind = jenis catatan
capture-role-money = jumlah uang
capture-role-quantity = volume
capture-role-time = jam
capture-role-sector = sektor
capture-role-person = orang
capture-role-argument = keterangan perintah
capture-role-error = bagian yang belum jelas
## files: what happened to a session's files

# An operation the disk refused: what, then why.
files-fault = { $what }: { $why }
files-cannot-make-folder = Folder { $path } tidak dapat dibuat
files-cannot-write = { $path } tidak dapat ditulis
files-cannot-read = { $path } tidak dapat dibaca
files-cannot-confirm = Disk tidak memastikan { $path } tersimpan
files-cannot-remove = { $path } tidak dapat dihapus
files-cannot-list = Isi folder { $path } tidak dapat dilihat
files-cannot-lock = { $path } tidak dapat dikunci
files-cannot-random = Sistem tidak memberi angka acak
files-why-space = ruang disk habis. Kosongkan ruang, lalu coba lagi.
files-why-permission = tidak ada izin. Periksa hak baca dan tulisnya.
files-why-read-only = disk hanya dapat dibaca. Pakai folder lain dengan --dir.
files-why-missing = tidak ada di sana. Periksa namanya.
files-why-folder = itu folder, bukan berkas.
files-why-no-folder = itu berkas, bukan folder.
files-why-too-large = berkas terlalu besar.
files-why-other = kata sistem: { $told }.

# Why a session cannot be opened or made.
files-locked = Rapat { $session } sedang ditulis program lain. Tutup program itu dulu; melihat isinya tetap bisa.
files-locked-by = Rapat { $session } sedang ditulis oleh { $who } (proses { $pid }) sejak { $since }. Tutup program itu dulu; melihat isinya tetap bisa.
files-not-a-session = { $path } bukan sesi rapat: tidak ada journal.jsonl atau minutes.json di dalamnya.
files-exists = { $path } sudah ada. Pilih nama lain.
files-too-large = { $path } terlalu besar: { $found }, paling banyak { $limit }.
files-lost = Tidak ada rapat yang dapat dipulihkan dari sisa berkas di { $path }. Jangan hapus apa pun; pakai salinan cadangan.

# Why what was typed names no session.
files-find-unknown = Tidak ada sesi "{ $argument }" di { $folder }. Lihat daftarnya dengan: musyawarah list
files-find-ambiguous = "{ $argument }" cocok dengan beberapa sesi: { $names }. Tulis namanya lebih lengkap.

# Why saved minutes restore nothing.
files-unreadable = isinya tidak terbaca ({ $detail })
files-unknown-form = bentuknya "{ $found }", belum dikenal program ini

# Why a command was not recorded.
files-step-too-long = Satu langkah paling banyak { $limit } bita. Bagi isinya menjadi beberapa langkah.
files-full = Sesi ini sudah penuh: paling banyak { $limit } baris. Lanjutkan di sesi baru.
files-time = Waktunya harus dalam tahun 1 sampai 9999. Periksa tanggal dan jam.
files-refold = Baris { $line } jurnal tidak dapat dibaca lagi. Tutup sesi, lalu jalankan: musyawarah check

# Why nothing more is confirmed as saved.
files-not-saved = Belum tersimpan. { $why }
files-fence = { $path } diubah program lain. Tidak ada lagi yang ditulis ke situ; tutup sesi, lalu buka lagi.
files-stopped = Penyimpanan berhenti. Tutup sesi, lalu buka lagi.
files-papers-not-saved = minutes.json dan actions.json belum tersimpan; jurnal tetap aman. { $why }

# Why a session is open for reading only.
files-read-only = Sesi ini dibuka hanya untuk dibaca.
files-read-only-place = Sesi ini hanya dapat dibaca. { $why } Untuk melanjutkan rapatnya: Ctrl-P, “Salin rapat ke folder lain”, atau musyawarah copy.
files-read-only-unconfirmed = Sesi ini hanya dapat dibaca, karena disk mungkin menyimpan lebih sedikit dari yang terbaca. { $why }
files-read-only-damaged = Jurnal rusak di bagian yang tidak ada di minutes.json, jadi sesi ini hanya dapat dibaca. Rinciannya: musyawarah check
files-read-only-newer = Baris { $line } jurnal dibuat oleh versi yang lebih baru ({ $fault }), jadi sesi ini hanya dapat dibaca.

# What is wrong with a line of a journal.
files-damage = Baris { $line } jurnal rusak: { $fault }.
files-line-shape = bukan baris jurnal yang utuh
files-line-sum = isinya tidak cocok dengan sidik jarinya
files-line-json = isinya tidak terbaca ({ $detail })
files-line-version = ditulis dalam bentuk { $found } yang lebih baru
files-line-number = bernomor { $found }, seharusnya { $expected }
files-line-chain = tidak menyambung dengan baris sebelumnya
files-line-unknown = jenis "{ $kind }" belum dikenal
files-line-history = langkah { $of } tidak dapat diurungkan atau diulang di situ

# What was found at opening.
files-torn = Baris { $line } jurnal belum selesai ditulis; sisanya disimpan di { $kept }. Yang sudah dinyatakan tersimpan tidak berubah.
files-odd = Baris { $line } jurnal ganda atau rusak di ujungnya; tidak ada yang hilang.
files-restored = Rapat dipulihkan dari { $from } (sampai baris { $line }) dan { $after } baris jurnal sesudahnya.
files-salvaged = Jurnal dimulai lagi sesudah baris { $line }, baris terakhir yang terbaca.
files-no-lock = Tempat ini tidak mengenal kunci. Jangan buka sesi ini di dua program sekaligus.
files-no-minutes = Belum ada minutes.json; akan dibuat saat disimpan.
files-minutes-unreadable = { $file }: { $why }. Akan dibuat lagi dari jurnal.
files-minutes-differ = { $file } (baris { $line }) bukan dari jurnal ini; yang dipakai jurnal.
files-kept = Berkas aslinya disimpan sebagai { $copy }.

# How a saved file stands to the journal.
files-agrees = { $file } cocok dengan jurnal.
files-older = { $file } cocok dengan jurnal sampai baris { $line }; yang sesudahnya ditulis saat disimpan lagi.
files-differs = { $file } berbeda dengan jurnal pada baris { $line }: isinya pernah diubah. Buat lagi dengan --rebuild.
files-foreign = { $file } (baris { $line }) bukan dari jurnal ini. Buat lagi dengan --rebuild.
files-missing = { $file } belum ada. Buat dengan --rebuild.
files-not-compared = { $file } tidak dapat dibandingkan.

## cli: the command line

cli-about = Musyawarah dari awal sampai tindak lanjut: notulen langsung, prioritas terbuka, berita acara siap tanda tangan.
cli-about-open = Membuka satu sesi di layar.
cli-about-new = Membuat sesi baru dan mencetak namanya.
cli-about-list = Menampilkan semua sesi: tanggal, tahap, tindak lanjut, judul.
cli-about-show = Mencetak naskah notulen satu sesi sebagai teks.
cli-about-apply = Menjalankan perintah dari berkas atau pipa, satu objek JSON per baris; tiap baris dijawab satu baris JSON.
cli-about-check = Memeriksa keutuhan jurnal dan kecocokannya dengan minutes.json dan actions.json.
cli-about-schema = Mencetak JSON Schema.
cli-about-completions = Mencetak pelengkap perintah untuk shell.
cli-about-man = Mencetak halaman manual.

cli-heading-usage = Pemakaian
cli-heading-commands = Perintah
cli-heading-arguments = Argumen
cli-heading-options = Pilihan
cli-usage-command = PERINTAH
cli-usage-options = PILIHAN

cli-value-session = SESI
cli-value-folder = FOLDER
cli-value-title = JUDUL
cli-value-kind = JENIS
cli-value-date = TTTT-BB-HH
cli-value-place = TEMPAT
cli-value-zone = ZONA
cli-value-section = BAGIAN
cli-value-file = BERKAS
cli-value-name = NAMA
cli-value-what = APA
cli-value-shell = SHELL

cli-arg-dir = Folder semua sesi. Tanpa ini: MUSYAWARAH_DIR, lalu folder "sessions" di sini, lalu "musyawarah" di folder Dokumen.
cli-arg-lang = Bahasa: id atau en.
cli-arg-help = Menampilkan bantuan ini.
cli-arg-version = Menampilkan versi.
cli-arg-session = Nama sesi, awal namanya, atau letak foldernya.
cli-arg-apply-session = Nama sesi, awal namanya, atau letak foldernya. Dengan --new: berkas perintah.
cli-arg-title = Judul rapat.
cli-arg-kind = Jenis rapat beserta tata tertibnya: { $kinds }.
cli-arg-date = Tanggal rapat; hari ini bila tidak disebut.
cli-arg-place = Tempat rapat.
cli-arg-zone = Zona waktu: wib, wita, atau wit. Tanpa ini: wib, atau seperti sesi yang dicontoh.
cli-arg-from = Meniru sesi ini: jenis, tata tertib, wilayah, tempat, undangan, agenda, kriteria, dan tindak lanjut yang belum selesai.
cli-arg-open = Langsung membukanya di layar.
cli-arg-section = Hanya bagian yang judulnya memuat kata ini, mis. keputusan; boleh beberapa, dipisah koma.
cli-arg-width = Lebar teks, 40 sampai 400 kolom. Tanpa ini: selebar layar.
cli-arg-file = Berkas perintah. Tanpa ini atau "-": dari pipa.
cli-arg-apply-new = Membuat sesi baru dengan judul ini.
cli-arg-actor = Pemberi perintah bagi baris yang tidak menyebut "actor". Tanpa ini: sekretaris rapat.
cli-arg-stop = Berhenti pada baris pertama yang ditolak.
cli-arg-rebuild = Menulis lagi minutes.json dan actions.json dari jurnal.
cli-arg-json = Keluaran sebagai JSON.
cli-arg-schema = Bentuk yang dicetak: minutes, actions, command, event, atau tally.
cli-arg-shell = Nama shell: bash, elvish, fish, powershell, atau zsh.

# What stands below the help of the program.
cli-after-help =
    Tanpa PERINTAH program membuka layar awal.

    Lingkungan:
      MUSYAWARAH_DIR   folder semua sesi
      MUSYAWARAH_LANG  bahasa, id atau en
      MUSYAWARAH_NOW   jam mulai untuk latihan, mis. 2026-06-13T09:00:00+07:00

    Kode keluar:
      0  berhasil
      1  ada perintah yang ditolak
      2  perintah atau pengaturan salah tulis
      3  sesi atau berkas tidak ada atau tidak dapat dibuka
      4  berkas rusak atau tidak cocok
      5  sesi sedang ditulis program lain
      6  ada yang tidak tersimpan

cli-man-name = Nama
cli-man-synopsis = Ringkasan
cli-man-more = Lingkungan dan kode keluar

# What was typed wrongly.
cli-see-help = Bantuan: musyawarah --help
cli-usage-choice = { $arg } tidak mengenal "{ $value }". Tulis { $valid }.
cli-usage-no-value = { $arg } perlu diisi.
cli-usage-date = "{ $value }" bukan tanggal. Tulis tahun-bulan-hari, mis. 2026-06-13.
cli-usage-width = "{ $value }" bukan lebar yang bisa dipakai. Tulis 40 sampai 400.
cli-usage-value = "{ $value }" tidak bisa dipakai untuk { $arg }.
cli-usage-unknown = "{ $arg }" tidak dikenal di sini.
cli-usage-no-command = Tidak ada perintah "{ $command }".
cli-usage-count = Jumlah isian { $arg } tidak sesuai.
cli-usage-twice = { $arg } ditulis dua kali.
cli-usage-conflict = { $arg } tidak dapat dipakai bersama { $other }.
cli-usage-missing = Masih kurang: { $args }.
cli-usage-not-utf8 = Ada isian yang bukan teks UTF-8. Ketik lagi.
cli-usage-other = Perintahnya tidak dimengerti.
cli-usage-meant = Maksudnya "{ $meant }"?
cli-setting-lang = Variabel { $name } berisi "{ $value }". Isi dengan id atau en.
cli-setting-now = Variabel MUSYAWARAH_NOW berisi "{ $value }". Isi dengan waktu seperti 2026-06-13T09:00:00+07:00.

# What kept a subcommand from doing its work.
cli-input = Perintah dari { $path } tidak dapat dibaca: { $why }
cli-output = Keluaran tidak dapat ditulis: { $why }
cli-no-section = Tidak ada bagian "{ $asked }" dalam notulen ini. Yang ada: { $known }.
cli-terminal = Terminal tidak dapat dipakai: { $told }. Yang sudah tersimpan tetap aman.

# A list of sessions.
cli-list-empty = Belum ada sesi di { $folder }. Buat dengan: musyawarah new --title "…"
cli-list-not-saved = Baru
cli-list-broken = Rusak
cli-list-open = { $open } terbuka
cli-list-due = { $open } terbuka, tenggat { $due }
cli-list-overdue = { $open } terbuka, { $late } lewat tenggat

# Answers to a script of commands.
cli-apply-new = Sesi baru: { $session }
cli-line-place = Baris { $line }, kolom { $column }:
cli-line-too-long = Baris { $line } terlalu panjang: paling banyak { $limit } bita. Bagi menjadi beberapa perintah.
cli-line-not-utf8 = Baris { $line }, kolom { $column }: bukan teks UTF-8. Simpan berkas sebagai UTF-8.
cli-line-name = Baris { $line }: isi "{ $field }" dengan teks biasa, paling banyak { $limit } bita.
cli-line-not-json = bukan JSON yang utuh ({ $detail }). Satu baris berisi satu objek JSON.
cli-line-not-an-object = harus satu objek JSON, mis. {"{"}"cmd":"stage.open"{"}"}.
cli-line-unknown-command = tidak ada perintah "{ $command }". Daftarnya: musyawarah schema command
cli-line-unknown-field = "{ $name }" tidak dikenal dalam perintah ini. Hapus, atau lihat: musyawarah schema command
cli-line-missing-field = "{ $name }" belum ada. Tambahkan, atau lihat: musyawarah schema command
cli-line-doubled-field = "{ $name }" ditulis dua kali. Hapus salah satu.
cli-line-bad-value = isinya tidak sesuai ({ $detail }). Lihat: musyawarah schema command

# What a check found.
cli-check-head = Sesi { $session }: { $lines } baris jurnal utuh.
cli-check-torn = Baris { $line } jurnal, yang terakhir, belum selesai ditulis; disisihkan saat sesi dibuka.
cli-check-unknown = Baris { $line } jurnal tidak dimengerti: { $fault }. Perlu program yang lebih baru.
cli-check-sound = Semua utuh. Kode notulen: { $code }
cli-check-unsound = Ada yang rusak atau tidak cocok. Jangan hapus apa pun; salin dulu folder sesi ini.

## line: what stands under the capture line

capture-placeholder-door = Nomor atau dua huruf nama, lalu Enter: hadir
line-ideas = { $n } u … usulan | { $n } p … pendapat | d … keputusan | a … tindak lanjut | /selesai | / perintah
line-slip = Hanya "{ $text }"? Tekan Esc dulu untuk tombol di daftar; awali dengan - bila memang catatan.
tui-stage-now = Tahap sekarang: { $stage }.
help-line-title = Yang bisa diketik di baris catat
help-commands-title = Perintah di baris catat
help-line =
    teks biasa = Catatan: siapa pun yang bicara, apa pun isinya
    14 p teks = Pendapat peserta nomor 14
    14 j teks = Penjelasan
    14 t teks = Pertanyaan
    14 g teks = Tanggapan
    14 k teks = Keberatan
    14 t K03: teks = Tentang usulan K03; juga O01: keberatan, A02: agenda
    14 u teks; 15jt; RT 05 = Usulan, dengan biaya dan lokasi
    d teks = Rancangan keputusan
    u teks; masalah …; bidang 2; @14 = Usulan yang hanya didaftar, dengan nama isiannya
    a teks; 12; 27/6; 1,5jt = Tindak lanjut: penanggung jawab, tenggat, biaya
    a teks; Pak Dedi; indikator … = Nama saja juga cukup; isian yang disebut namanya diambil apa adanya
    @sul p teks = Nama pendek di belakang @, pengganti nomor
    + Rina Dewanti, P, RT 05 = Peserta yang datang tanpa undangan
    - teks = Catatan biasa, apa pun kata pertamanya
    7 atau ki = Di layar Hadir: yang bernomor 7, yang namanya berawal Ki, hadir
    16 pulang izin = Di layar Hadir: nomor 16 pulang, dengan alasan
line-who = Siapa yang dimaksud?
line-no-text = Isinya belum ada.
line-missing = belum: { $fields }
line-agenda = agenda { $label }
line-about = tentang { $needs }
line-proposal = usulan { $id }
line-beneficiaries = { $men } L, { $women } P, { $poor } RTM
line-problem = masalah: { $problem }
line-draft = rancangan keputusan
line-action = tindak lanjut
line-schedule = jadwal
line-owner = PJ { $person }
line-indicator = indikator: { $indicator }
line-due = sampai { $date }
line-objection = keberatan
line-objection-to = atas { $subject }
line-objection-by = Siapa yang keberatan? Awali dengan nomornya: 14 k …
line-walk-in = peserta tambahan
line-walk-in-no-vote = tanpa hak suara
line-walk-in-twin = Nama ini sudah ada: { $person }
line-walk-in-twin-title = Orang yang sama?
line-walk-in-is-twin = Sama: tandai { $person } hadir
line-walk-in-is-other = Orang lain dengan nama sama: tambahkan
line-returned = kembali
line-represented-by = oleh { $name }
line-time-to-come = Jam itu belum lewat. Tulis jam yang sudah lewat, atau tanpa jam.
line-until = sampai { $time }
line-to = ke { $to }
line-enter-asks-reason = Enter: isi alasan
line-no-item = Tidak ada agenda { $label }.
line-no-signer = { $person } tidak ada di daftar penanda tangan.
line-signed = tanda tangan
line-record-read = catatan sementara dibacakan
line-decision-read = rancangan dibacakan
line-no-tab = Tidak ada layar "{ $typed }".
line-no-language = Pilih id atau en.
line-freeze = kriteria dan bobot dikunci
line-score = nilai
line-merge = gabung
line-withdraw = tarik
line-no-entry = Yang bisa ditarik: K, N, O, D, V, R, A, P dengan nomornya.
line-forward = teruskan
line-several-drafts = Ada beberapa rancangan: { $ids }. Pilih di layar Keputusan.
line-consensus = mufakat
line-no-draft = Belum ada rancangan keputusan. Tulis dengan: d …
line-no-single-draft = Tidak jelas rancangan mana yang dimaksud. Pilih di layar Keputusan.
line-which-draft = Rancangan mana?
line-all-agree = Semua setuju: { $present } orang yang hadir dan berhak suara.
line-ask-consensus = Mufakat atas { $id }?
line-call-vote = pemungutan suara
line-ask-vote = Pungut suara atas { $id }?
line-options = Pilihan
line-manner = Cara
line-electorate = Pemilih
line-threshold = Ambang
line-revote = putaran berikutnya
line-no-vote = Tidak ada pemungutan suara yang bisa diulang.
line-counts = hasil suara
line-no-round = Tidak ada putaran suara yang sedang dibuka.
line-no-option = Tidak ada pilihan "{ $typed }".
line-invalid = Tidak sah
line-ask-counts = Catat hasil { $id }?
line-announce = umumkan peringkat
line-announce-asks = Yang masuk prioritas, sebagaimana akan diumumkan:

## step: the stages of the meeting

act-stage-next = Langkah berikutnya
act-stage-next-help = Langkah yang biasanya menyusul, dari registrasi sampai tindak lanjut.
act-stage-register = Mulai registrasi
act-stage-register-help = Peserta mulai mendaftar; sesudah penundaan dimulai rapat kedua.
act-stage-delay = Undur waktu
act-stage-delay-help = Mengundurkan waktu mulai, misalnya menunggu kuorum.
act-stage-postpone = Tunda rapat
act-stage-postpone-help = Memindahkan rapat ke hari lain.
act-stage-open = Buka musyawarah
act-stage-open-help = Membuka musyawarah; tanpa kuorum diperlukan alasan.
act-stage-recess = Skors
act-stage-recess-help = Menghentikan rapat sementara; waktunya tidak dihitung.
act-stage-resume = Lanjutkan rapat
act-stage-resume-help = Melanjutkan rapat sesudah skors.
act-stage-begin-closing = Mulai penutupan
act-stage-begin-closing-help = Catatan sementara dibacakan dan diperbaiki.
act-stage-reopen = Kembali ke pembahasan
act-stage-reopen-help = Dari penutupan ke agenda, atau dari rapat yang ditutup ke catatan, dengan alasan.
act-stage-close = Tutup musyawarah
act-stage-close-help = Menutup musyawarah; isi tidak bisa ditambah lagi.
act-stage-begin-signing = Mulai penandatanganan
act-stage-begin-signing-help = Mengumpulkan tanda tangan.
act-stage-final = Sahkan catatan
act-stage-final-help = Catatan menjadi sah dan terkunci.
act-stage-follow-up = Mulai tindak lanjut
act-stage-follow-up-help = Sejak ini yang dicatat hanya kemajuan tindak lanjut.
act-stage-cancel = Batalkan rapat
act-stage-cancel-help = Membatalkan rapat, dengan alasan.
reason-last-stage = tidak ada langkah lagi
step-until = Sampai jam
step-new-day = Hari baru
step-override = Alasan melewati batas
step-override-hint = Hanya bila batas aturan dilewati; alasannya dicetak di berita acara.
step-override-reason = Alasan tetap dilakukan (dicetak di berita acara)
step-override-printed = Dicetak di berita acara: { $reason }.
step-postpone-hint = Termasuk pertimbangan yang didengar.
step-reopen-reason = Mengapa dibuka kembali?
step-number = Nomor berita acara (boleh kosong)
step-cancel-reason = Mengapa rapat dibatalkan?
step-close-asks = { $title } ditutup. Isinya tidak bisa ditambah lagi; perbaikan sesudahnya perlu alasan.
step-close-approved = Catatan disetujui { $time } oleh yang hadir ({ $present } berhak suara).
step-final-asks = Catatan { $title }, { $date }, nomor { $number }, menjadi sah dan terkunci. Sesudahnya hanya adendum dan tindak lanjut.
step-final-unnumbered = (tanpa nomor)
step-cancel-asks = { $title } dibatalkan. Alasan: { $reason }. Rapat yang dibatalkan tidak bisa dibuka lagi.
step-word-close = tutup
step-word-final = sah
step-word-cancel = batalkan
act-capture-previous = Baris sebelumnya
act-capture-previous-help = Mengambil lagi baris yang diketik sebelumnya.
act-capture-next = Baris berikutnya
act-capture-next-help = Kembali ke baris yang lebih baru, sampai yang sedang diketik.

## agenda, people, notes: the screens of the course of the meeting

act-agenda-start = Mulai
act-agenda-start-help = Memulai butir yang dipilih; butir yang sedang berjalan selesai.
act-agenda-finish = Selesai
act-agenda-finish-help = Menyelesaikan butir yang sedang berjalan.
act-agenda-park = Simpan untuk nanti
act-agenda-park-help = Butir ini dibahas nanti dalam rapat ini.
act-agenda-defer = Tangguhkan
act-agenda-defer-help = Butir ini diserahkan ke rapat lain, dengan alasan.
act-agenda-extend = Perpanjang 5 menit
act-agenda-extend-help = Menambah waktu butir yang dipilih.
act-agenda-up = Naikkan
act-agenda-up-help = Memindahkan butir ke atas, beserta bagiannya.
act-agenda-down = Turunkan
act-agenda-down-help = Memindahkan butir ke bawah, beserta bagiannya.
act-agenda-new = Butir baru
act-agenda-new-help = Menambah butir agenda, juga sebagai bagian butir lain.
act-agenda-edit = Ubah
act-agenda-edit-help = Mengubah judul, penyaji, waktu, atau induknya.
act-agenda-remove = Hapus
act-agenda-remove-help = Menghapus butir yang belum dibahas.
act-agenda-approve = Agenda disetujui
act-agenda-approve-help = Mencatat bahwa peserta menyetujui susunan acara.
agenda-park-reason = Mengapa disimpan untuk nanti? (boleh kosong)
agenda-defer-reason = Mengapa ditangguhkan?
agenda-minutes = Waktu (menit)
agenda-parent = Bagian dari
agenda-parent-hint = Kosong: butir tersendiri.
agenda-approved = { $agenda }, disetujui { $time }
reason-at-the-end = sudah di ujung
act-people-present = Hadir
act-people-present-help = Menandai yang dipilih atau ditandai: hadir sekarang.
act-people-present-since = Hadir sejak jam…
act-people-present-since-help = Menandai hadir sejak jam yang sudah lewat.
act-people-represented = Diwakili
act-people-represented-help = Orang lain datang sebagai wakilnya.
act-people-left = Pulang
act-people-left-help = Meninggalkan rapat sebelum selesai.
act-people-excused = Izin
act-people-excused-help = Memberi kabar tidak bisa datang.
act-people-back = Kembali
act-people-back-help = Datang lagi sesudah pulang.
act-people-erase = Coret catatan kehadiran
act-people-erase-help = Menghapus satu catatan kehadiran yang keliru.
act-people-walk-in = Peserta tambahan
act-people-walk-in-help = Orang yang datang tanpa undangan: masuk daftar dan hadir.
act-people-new = Undangan baru
act-people-new-help = Menambah orang ke daftar.
act-people-edit = Ubah data
act-people-edit-help = Memperbaiki nama, unsur, hak, dan lainnya.
act-people-remove = Hapus dari daftar
act-people-remove-help = Menghapus orang yang belum pernah hadir dan tidak disebut di mana pun.
act-people-detail = Lihat rincian
act-people-detail-help = Menampilkan semua yang diketahui tentang orang ini.
people-since = Hadir sejak jam berapa? (misalnya 08.40)
people-represented-by = Diwakili oleh siapa?
people-left-reason = Mengapa pulang? (boleh kosong)
people-excused-reason = Mengapa tidak datang? (boleh kosong)
people-nobody-from = Belum hadir dari unsur: { $groups }
people-sexes =
    Semua yang hadir { $present }: L { $men } · P { $women }{ $unknown ->
        [0] {" "}({ $share })
        *[other] {" "}· belum dicatat { $unknown }
    }
people-vulnerable = Kelompok rentan { $n }
people-vulnerable-groups = Kelompok rentan
people-vulnerable-hint = Dipisah koma: lansia, disabilitas, miskin, anak, perempuan kepala keluarga, atau lainnya.
people-constituency-hint = Misalnya BPD, kelompok tani, tokoh agama, atau kata sendiri.
people-rights = Hak
people-invited = Diundang
people-invited-hint = Yang diundang dan berhak suara menjadi dasar kuorum.
people-not-invited = Tanpa undangan
people-votes = Hak suara
people-votes-not = Tanpa hak suara
people-speaks = Hak bicara
people-speaks-not = Tanpa hak bicara
people-share = Bagian
people-share-notes = { $n } catatan
people-share-needs = { $n } usulan
people-share-actions = { $n } tindak lanjut
people-presence = Kehadiran
people-sitting = { $what } (rapat ke-{ $sitting })
column-since = Sejak
column-remark = Keterangan
reason-never-came = belum ada catatan kehadiran
act-notes-new = Catatan panjang
act-notes-new-help = Menulis catatan beberapa baris.
act-notes-edit = Ubah
act-notes-edit-help = Memperbaiki isi, pembicara, jenis, atau kaitannya; bunyi semula tetap disimpan.
act-notes-link = Kaitkan
act-notes-link-help = Mengaitkan catatan dengan usulan atau keberatan.
act-notes-withdraw = Tarik kembali
act-notes-withdraw-help = Ucapan yang ditarik dianggap tidak pernah ada.
notes-withdraw-asks = Catatan ini hilang tanpa jejak dari notulen dan semua dokumen, seolah tidak pernah diucapkan.
notes-link-to = Tentang apa?
notes-link-nothing = Tidak dikaitkan
notes-facts = Keterangan
notes-objection-open = Masih terbuka
notes-objection-settled = Selesai
notes-earlier = Bunyi semula
## tui: needs, priorities, decisions, action plan, record

sort-open = yang belum lengkap dulu
needs-complete = Lengkap
needs-lacking = Kurang { $n } isian
needs-settled = Diputuskan
needs-potential = Potensi
needs-field = Bidang
needs-goal = SDGs Desa
needs-sector = Sektor
needs-beneficiaries = Penerima manfaat
needs-people = { $men } laki-laki, { $women } perempuan, { $poor } RTM
needs-origin = Asal usulan
needs-authority = Kewenangan
needs-data = Sumber data
needs-proposers = Pengusul lain
needs-supporters = Pendukung
needs-parts = Gabungan dari
needs-decisions = Keputusan
needs-actions = Tindak lanjut
needs-history = Riwayat
needs-proposed = Diusulkan
needs-saved-unchanged = disimpan tanpa perubahan
needs-because = alasan: { $reason }
needs-withdraw-reason = Alasan usulan ditarik
needs-who-supports = Siapa mendukung { $need }?
needs-unmerge-asks = { $need } dipisah kembali; { $parts } berdiri sendiri lagi.
decisions-objection-open = Masih terbuka
needs-change-reason = Alasan perubahan
needs-change-reason-hint = Wajib bila biayanya berubah; ikut dicetak.
needs-forward-to = Diteruskan ke
needs-forward-to-hint = Misalnya Musrenbang Kecamatan.
needs-quantity-hint = Angka dan satuan, misalnya 450 m.
needs-source-hint = DD, ADD, PADes, PBH, Bankeu, APBD, CSR, swadaya, atau lainnya.
needs-beneficiaries-hint = Laki-laki/perempuan/RTM, misalnya 15/17/21.
needs-origin-hint = Kelompok atau musyawarah asalnya.
needs-data-hint = Survei, wawancara, data, FGD, observasi, diskusi tokoh.
cells-digits = Ketik angka; Enter menyimpan semuanya. - mengosongkan.
cells-numbers = Ketik angka; Enter ke isian berikutnya, di akhir menyimpan.
priorities-open = kriteria belum dikunci
priorities-frozen = kriteria dikunci
priorities-announced = sudah diumumkan
priorities-unscored = Belum lengkap dinilai
priorities-not-scored = Belum dinilai
priorities-separated = Pemutus seri
priorities-line = Batas pagu { $ceiling } · terpakai { $total } · sisa { $left }
priorities-line-tie = Batas pagu { $ceiling } · sisa { $left } · yang seri tidak muat bersama
priorities-no-rank = Belum punya peringkat: penilaiannya belum lengkap.
priorities-choice-reason = Alasan pilihan
priorities-points = Nilai × bobot
priorities-value-missing = belum dinilai (bobot { $weight })
priorities-score-sum = Jumlah : bobot
priorities-rules = Aturan penilaian
priorities-scale = Skala
priorities-breakers = Pemutus seri
priorities-thawed = Dibuka kembali
priorities-score-title = Nilai { $need } ({ $least }–{ $most })
priorities-score-missing = Belum diisi: { $n } kriteria.
priorities-score-is = Skor { $score }
priorities-weight = bobot { $weight }
priorities-no-breakers = tidak ada; nilai yang sama berperingkat sama
priorities-freeze-asks = Setelah dikunci, kriteria dan bobot hanya bisa diubah dengan alasan yang dicetak.
priorities-thaw-reason = Alasan membuka kembali kriteria
priorities-reopen-reason = Alasan membuka kembali peringkat
priorities-take-in-reason = Alasan memasukkan ke prioritas
priorities-leave-out-reason = Alasan mengeluarkan dari prioritas
priorities-announce-asks = Peringkat ini dibacakan dan dicatat sebagaimana diumumkan. Sesudahnya tidak bisa diurungkan, hanya dibuka kembali dengan alasan.
priorities-total = Jumlah biaya
reason-no-choice = tidak ada pilihan yang menyimpang dari garis pagu
decisions-section-decisions = Keputusan
decisions-section-objections = Keberatan
decisions-section-votes = Pemungutan suara
decisions-who = Nomor/oleh
decisions-objected =
    { $n } keberatan terbuka
decisions-voting = Pemungutan suara
decisions-quorum = Kuorum
decisions-override = Tanpa syarat
decisions-read-at = Dibacakan
decisions-outcome = Hasil usulan
decisions-minority = Catatan minoritas
decisions-was-reopened = dibuka kembali ({ $status })
decisions-raised-by = Diajukan oleh
decisions-change = Perubahan
decisions-condition = Syarat
decisions-settled-at = Diselesaikan
decisions-present = Hadir saat itu
decisions-answers = Tanggapan
decisions-answer-nobody = Catatan
decisions-not-read = Rancangan ini belum dibacakan.
decisions-other-objections = Keberatan lain
decisions-all-agree = Semua { $present } orang yang hadir dan berhak suara setuju.
decisions-final = Sesudah dicatat tidak bisa diurungkan, hanya dibuka kembali dengan alasan.
decisions-defer-reason = Alasan ditunda
decisions-reopen-reason = Alasan dibuka kembali
votes-ended = Dihentikan
votes-round-open = Putaran { $round } terbuka
votes-not-begun = Belum dimulai
votes-rejected = Ditolak, putaran { $round }
votes-carried = Lulus, putaran { $round }
votes-short = Belum lulus, putaran { $round }
votes-tied = Suara sama, putaran { $round }
votes-question = Pertanyaan
votes-secrecy = Suara
votes-rule = Ambang
votes-tie = Bila suara sama
votes-max-rounds = Putaran paling banyak
votes-round = Putaran { $round }, { $time }
votes-electorate = Pemilih
votes-counts = Hasil hitung
votes-abstain = abstain { $n }
votes-invalid = tidak sah { $n }
votes-invalid-label = Tidak sah
votes-before = lalu { $n }
votes-may-vote = Yang boleh memilih: { $n } orang yang hadir dan berhak suara.
votes-frozen = Daftar pemilih dikunci sejak putaran dibuka; yang pulang sesudahnya tetap dihitung.
votes-open-title = Buka putaran { $round } ({ $vote })
votes-close-title = Hasil putaran { $round } ({ $vote })
votes-sum-right = Jumlah suara { $total }, pemilih { $electorate }: cocok.
votes-sum-short = Jumlah suara { $total }, pemilih { $electorate }: kurang { $n }.
votes-sum-over = Jumlah suara { $total }, pemilih { $electorate }: lebih { $n }.
votes-end-reason = Alasan pemungutan suara dihentikan
reason-not-this-row = tidak berlaku untuk baris ini; pilih baris lain
priorities-criteria = Kriteria
priorities-criteria-hint = Satu baris satu kriteria: nama; bobot.
priorities-criteria-sum = { $n } kriteria, jumlah bobot { $sum }
priorities-usual-criteria =
    Dirasakan banyak orang; 1
    Sangat parah atau mendesak; 1
    Menghambat pendapatan; 1
    Sering terjadi; 1
    Tersedia potensi; 1
priorities-scale-least = Nilai terendah
priorities-scale-most = Nilai tertinggi
priorities-breaker-1 = Pemutus seri 1
priorities-breaker-2 = Pemutus seri 2
priorities-breaker-3 = Pemutus seri 3
priorities-breaker-4 = Pemutus seri 4
priorities-breaker-5 = Pemutus seri 5
priorities-values-emptied = Jumlah kriteria atau skala berubah: nilai yang sudah diisi dikosongkan.
priorities-draft-text = Menetapkan { $n } kegiatan prioritas senilai { $total }
reason-no-priorities = belum ada usulan prioritas
decisions-text-hint = Kalimat yang dibacakan: apa, di mana, berapa, siapa.
decisions-needs-hint = Usulan yang diputuskan.
decisions-outcome-hint = Menjadi apa usulan itu bila diputuskan.
decisions-reword-hint = Bunyi yang sudah diputuskan hanya diubah dengan alasan; ikut dicetak.
decisions-subject = Keberatan atas
decisions-subject-hint = Rancangan keputusan atau usulan; atau tulis hal lain di bawah.
decisions-matter = Hal lain
decisions-matter-hint = Hanya bila bukan atas usulan atau rancangan keputusan.
decisions-answered-by = Penanggap
decisions-change-hint = Bila mengubah usulan, ubah juga usulannya.
decisions-minority-by = Pandangan dari
decisions-minority-hint = Nama atau kelompok.
decisions-settle-title = Penyelesaian { $objection }
votes-options = Pilihan
votes-options-hint = Satu baris satu pilihan. Awali dengan - pilihan yang menolak rancangan.
votes-options-count = { $n } pilihan
votes-options-rejecting = { $n } pilihan; menolak: { $option }
votes-one-rejects = Hanya satu pilihan yang bisa berarti menolak.
votes-rejecting = Yang menolak
votes-rejects-draft = Rancangan { $decision } ditolak.
votes-reason = Mengapa tidak mufakat
votes-reason-hint = Pemungutan suara hanya bila mufakat tidak tercapai; alasannya dicetak.
votes-against = Harus mencapai
votes-more-than = lebih dari
votes-at-least = sedikitnya
votes-plus-one = ditambah satu
votes-fraction = Pecahan
votes-fraction-hint = Pecahan, misalnya 1/2 atau 2/3.
votes-base = Dihitung dari
votes-tie-says = Bila suara sama: { $tie }. Paling banyak { $rounds } putaran.
sort-owner = menurut penanggung jawab
actions-percent = Berjalan { $n }%
actions-due-now = Tenggat baru
actions-approved-by = Disetujui dalam
actions-log = Perkembangan
actions-no-due = Belum bertenggat.
actions-no-baseline = Keadaan awal belum diisi; hasilnya nanti sulit diukur.
actions-form = Bentuk
actions-form-hint = Jadwal memerlukan hari mulai.
actions-start = Mulai
actions-time = Pukul
actions-purpose = Tujuan
actions-target-group = Sasaran
actions-supporters = Pendukung
actions-in-kind = Swadaya
actions-in-kind-hint = Tenaga, bahan, atau lahan dari warga.
actions-indicator = Indikator
actions-indicator-hint = Apa yang menunjukkan bahwa ini berhasil.
actions-indicator-unit = Satuan indikator
actions-baseline = Keadaan awal
actions-baseline-hint = Angka hari ini, sebelum dikerjakan.
actions-target = Target
actions-risk = Risiko
actions-mitigation = Pencegahan
actions-sustainer = Pengelola kemudian
actions-carried-from = Dari rapat lalu
actions-owner-hint = Satu orang; ketik nomor atau nama.
actions-due-hint = Misalnya 27/6, sabtu depan, atau +14h.
actions-obstacle-is = kendala: { $text }
actions-recommendation-is = saran: { $text }
actions-new-due-is = tenggat baru { $day }
actions-percent-label = Selesai (%)
actions-obstacle = Kendala
actions-recommendation = Saran
actions-new-due = Tenggat baru
actions-new-due-hint = Hanya bila tenggatnya diperpanjang.
reason-done-already = sudah selesai
votes-end-reason-was = Alasan dihentikan
record-section-state = Keadaan
record-section-warnings = Perlu dilengkapi
record-section-signers = Penanda tangan
record-section-corrections = Koreksi
record-section-addenda = Adendum
record-section-text = Naskah
record-was-read = Catatan sementara dibacakan pukul { $time }
record-not-read = Catatan sementara belum dibacakan
record-was-approved = Disetujui { $by } ({ $present } orang), pukul { $time }
record-not-approved = Belum disetujui
record-survey-is = Survei: { $n } responden, { $questions } pertanyaan
record-no-survey = Survei belum diisi
record-no-principles = Lima asas belum dinilai
record-next-meeting-is = Rapat berikutnya: { $meeting }
record-no-next-meeting = Rapat berikutnya belum ditentukan
record-nobody = Belum ada nama
record-signed-at = Ditandatangani { $time }
record-required = , wajib
record-asked-by = Diminta oleh
record-correct-hint = Betulkan juga di tempatnya; di sini dicatat apa yang dikoreksi.
record-absent-groups = Tidak ada yang hadir dari unsur: { $groups }.
record-open-agenda = Belum dibahas: agenda { $items }.
record-open-objections = Keberatan masih terbuka: { $objections }.
record-open-drafts = Belum diputuskan: { $decisions }.
record-incomplete-needs = Usulan belum lengkap: { $needs }.
record-no-due = Tindak lanjut belum bertenggat: { $actions }.
record-no-baseline = Tindak lanjut tanpa keadaan awal: { $actions }.
record-capacity = Sebagai
record-other-capacity = Jabatan lain
record-other-capacity-hint = Hanya bila tidak ada di daftar.
record-is-required = Wajib
record-follows-by = Menyusul tanggal
record-respondents = Responden
record-survey-scale = Nilai tertinggi
record-questions = Pertanyaan
record-questions-hint = Satu baris satu pertanyaan: pertanyaan; rata-rata. Misalnya Kepuasan; 4,3
record-questions-count = { $n } pertanyaan
record-comments = Tanggapan bebas
record-principles-title = Lima asas (1–5)
record-next-hint = Kosongkan bila tidak jadi.
record-next-subject = Pokok bahasan
record-who-approves = Siapa yang menyetujui?
record-approval = Catatan sementara disetujui { $by }; hadir dan berhak suara { $present } orang.
record-approval-final = Sesudah dicatat tidak bisa diurungkan. Koreksi berikutnya meminta persetujuan lagi.

## tui: actions on needs, priorities, decisions, action plan, record

act-needs-new = Usulan baru
act-needs-new-help = Mengisi usulan baru.
act-needs-edit = Ubah usulan
act-needs-edit-help = Mengubah usulan; bentuk lama tetap tersimpan di riwayat.
act-needs-forward = Teruskan
act-needs-forward-help = Meneruskan usulan ke tingkat lain; tidak lagi dinilai di sini.
act-needs-merge = Gabungkan yang ditandai
act-needs-merge-help = Menjadikan usulan yang ditandai satu usulan; aslinya tetap tersimpan.
act-needs-withdraw = Tarik usulan
act-needs-withdraw-help = Pengusul menarik usulannya; tetap tercatat sebagai ditarik, dengan alasan.
act-needs-restore = Kembalikan ke daftar
act-needs-restore-help = Usulan yang ditarik atau diteruskan masuk daftar lagi.
act-needs-support = Dukung
act-needs-support-help = Mencatat siapa saja yang mendukung usulan ini.
act-needs-unmerge = Pisahkan gabungan
act-needs-unmerge-help = Usulan gabungan dipisah; bagian-bagiannya berdiri sendiri lagi.
act-priorities-score = Nilai
act-priorities-score-help = Mengisi nilai usulan yang dipilih: satu angka tiap kriteria, Enter untuk seluruh baris.
act-priorities-explain = Mengapa
act-priorities-explain-help = Menjelaskan dalam dua kalimat mengapa usulan ini di peringkatnya.
act-priorities-freeze = Kunci kriteria
act-priorities-freeze-help = Mengunci kriteria, bobot, skala, dan pemutus seri sebelum penilaian.
act-priorities-thaw = Buka kunci kriteria
act-priorities-thaw-help = Membuka kembali kriteria dengan alasan yang dicetak.
act-priorities-take-in = Masukkan ke prioritas
act-priorities-take-in-help = Memasukkan usulan di bawah garis pagu, dengan alasan.
act-priorities-leave-out = Keluarkan dari prioritas
act-priorities-leave-out-help = Mengeluarkan usulan di atas garis pagu, dengan alasan.
act-priorities-as-ranked = Kembali menurut garis
act-priorities-as-ranked-help = Mencabut pilihan; usulan mengikuti garis pagu lagi.
act-priorities-announce = Umumkan peringkat
act-priorities-announce-help = Mencatat peringkat sebagaimana diumumkan di rapat.
act-priorities-reopen = Buka kembali peringkat
act-priorities-reopen-help = Membuka peringkat yang sudah diumumkan, dengan alasan yang dicetak.
act-priorities-criteria = Kriteria dan bobot
act-priorities-criteria-help = Mengisi kriteria, bobot, skala, dan pemutus seri menurut urutannya.
act-priorities-draft = Rancang keputusan
act-priorities-draft-help = Menulis rancangan keputusan dari daftar prioritas.
act-needs-object = Catat keberatan
act-needs-object-help = Mencatat keberatan atas usulan yang dipilih.
act-decisions-new = Rancangan baru
act-decisions-new-help = Menulis rancangan keputusan.
act-decisions-edit = Ubah bunyi
act-decisions-edit-help = Mengubah bunyi keputusan, atau tawaran atas keberatan; bunyi lama tersimpan.
act-decisions-minority = Catatan minoritas
act-decisions-minority-help = Mencatat pandangan yang tidak terpilih.
act-objections-new = Keberatan baru
act-objections-new-help = Mencatat siapa keberatan, atas apa, dan alasannya.
act-objections-answer = Tanggapi
act-objections-answer-help = Mencatat tanggapan atas keberatan.
act-objections-offer = Tawarkan perubahan
act-objections-offer-help = Mencatat perubahan yang ditawarkan dan syaratnya.
act-objections-settle = Selesaikan
act-objections-settle-help = Disepakati semua, ditarik, atau diserahkan ke pemungutan suara.
act-votes-call = Pungut suara
act-votes-call-help = Menyiapkan pemungutan suara bila mufakat tidak tercapai.
act-decisions-read = Sudah dibacakan
act-decisions-read-help = Mencatat bahwa rancangan keputusan sudah dibacakan.
act-decisions-agree = Mufakat
act-decisions-agree-help = Semua yang hadir setuju; bunyi, kuorum, dan jumlah ditunjukkan dulu.
act-decisions-defer = Tunda keputusan
act-decisions-defer-help = Menyerahkan pokok ini ke rapat lain, dengan alasan.
act-decisions-drop = Cabut rancangan
act-decisions-drop-help = Rancangan dicabut oleh pengusulnya.
act-decisions-reopen = Buka kembali
act-decisions-reopen-help = Membuka kembali keputusan atau keberatan yang selesai, dengan alasan.
act-votes-open-round = Buka putaran suara
act-votes-open-round-help = Menunjukkan siapa yang boleh memilih dan ambangnya, lalu membuka putaran.
act-votes-close-round = Tutup hitungan
act-votes-close-round-help = Mengisi jumlah suara tiap pilihan; jumlahnya dicocokkan dengan pemilih.
act-votes-end = Hentikan pemungutan suara
act-votes-end-help = Menghentikan tanpa hasil; keputusan menjadi rancangan lagi.
act-actions-new = Tindak lanjut baru
act-actions-new-help = Mengisi tindak lanjut: kegiatan, satu penanggung jawab, tenggat.
act-actions-edit = Ubah tindak lanjut
act-actions-edit-help = Mengubah rencana; bentuk lama tetap tersimpan.
act-actions-progress = Laporkan
act-actions-progress-help = Mencatat perkembangan, kendala, saran, dan tenggat baru; juga sesudah sah.
act-actions-done = Tandai selesai
act-actions-done-help = Mencatat bahwa tindak lanjut ini selesai.
act-record-text = Ke naskah
act-record-text-help = Ke baris pertama naskah; dari sana kembali ke atas.
act-record-read = Sudah dibacakan
act-record-read-help = Mencatat bahwa catatan sementara sudah dibacakan.
act-record-correct = Koreksi
act-record-correct-help = Mencatat koreksi atas catatan sementara.
act-record-approve = Setujui catatan
act-record-approve-help = Mencatat persetujuan semua atau sebagian besar yang hadir.
act-record-signer-new = Penanda tangan
act-record-signer-new-help = Menambah penanda tangan: sebagai apa, siapa, wajib atau tidak.
act-record-edit = Ubah
act-record-edit-help = Mengubah penanda tangan, survei, asas, atau rapat berikutnya di baris ini.
act-record-signer-remove = Hapus penanda tangan
act-record-signer-remove-help = Menghapus penanda tangan di baris ini.
act-record-sign = Tanda tangan
act-record-sign-help = Mencatat bahwa tanda tangan di baris ini sudah diberikan.
act-record-follows = Menyusul
act-record-follows-help = Mencatat bahwa tanda tangan di baris ini menyusul, dan tanggalnya.
act-record-survey = Survei penutup
act-record-survey-help = Mengisi jumlah responden dan nilai rata-rata tiap pertanyaan.
act-record-principles = Lima asas
act-record-principles-help = Menilai lima asas, satu angka tiap asas.
act-record-next-meeting = Rapat berikutnya
act-record-next-meeting-help = Kapan dan di mana rapat berikutnya.
act-record-addendum = Adendum
act-record-addendum-help = Menambahkan sesuatu sesudah catatan sah; naskah yang ditandatangani tetap.

## meeting: its head, kind, rules and offices

act-meeting-head = Kepala notulen
act-meeting-head-help = Judul, hari, tempat, wilayah, pagu, dan lainnya.
act-meeting-profile = Jenis rapat dan aturannya
act-meeting-profile-help = Memilih jenis rapat; aturan bawaannya dipakai.
act-meeting-rules = Tata tertib
act-meeting-rules-help = Kuorum, ambang suara, penanda tangan, unsur, dan aturan lain.
act-meeting-roles = Pimpinan dan petugas
act-meeting-roles-help = Pimpinan, notulis, fasilitator, dan narasumber.
head-date-hint = Misalnya 13/6 atau Sabtu 13 Juni 2026; nama hari diperiksa.
head-start = Mulai
head-end = Selesai
head-zone = Zona waktu
head-number = Nomor berita acara
head-kind = Jenis rapat
head-kind-hint = Di sini aturan tidak ikut berubah.
head-nature = Sifat
head-ceiling = Pagu
head-areas = Wilayah
head-areas-hint = Satu tiap baris, dari yang terdekat: Desa Banyu Wening
head-area-unclear = tulis jenis dan nama, misalnya Desa Banyu Wening
head-previous = Rapat sebelumnya
head-previous-date = Hari rapat itu
head-previous-session = Map rapat itu
profile-asks = Aturan yang sekarang diganti dengan aturan ini; dasar aturan tetap.
roles-resource-persons = Narasumber
roles-reason-hint = Perlu bila petugas diganti saat rapat berlangsung.
rules-basis = Dasar aturan
rules-basis-hint = Dicetak seperti ditulis di sini.
rules-quorum = Kuorum
rules-quorum-base = Kuorum dihitung dari
rules-members = Jumlah anggota
rules-members-hint = Hanya bila dihitung dari seluruh anggota.
rules-quorum-part = Bagian kuorum
rules-quorum-strict = Harus lebih (kuorum)
rules-represented-count = Wakil ikut kuorum
rules-delay = Undur maks. (menit)
rules-postpone = Tunda maks. (hari)
rules-second = Rapat kedua
rules-majority = Ambang suara
rules-majority-base = Ambang dihitung dari
rules-majority-part = Bagian suara
rules-majority-strict = Harus lebih (suara)
rules-plus-one = Ditambah satu
rules-plus-one-hint = Cara "setengah + 1": untuk 23 pemilih 13, bukan 12.
rules-tie = Bila suara sama
rules-rounds = Putaran paling banyak
rules-consensus-quorum = Mufakat perlu kuorum
rules-walk-in-votes = Tambahan berhak suara
rules-represented-votes = Wakil berhak suara
rules-speaking = Waktu bicara (menit)
rules-report = Laporan dalam (hari)
rules-signers = Penanda tangan
rules-signers-hint = Satu tiap baris; * bila catatan tidak sah tanpanya.
rules-no-signer = tandai sedikitnya satu dengan *
rules-constituencies = Unsur
rules-constituencies-hint = Unsur yang seharusnya hadir, satu tiap baris.
rules-reason-hint = Perlu sesudah registrasi dimulai; dicetak di berita acara.
rules-not-a-fraction = Tulis sebagai pecahan, misalnya 2/3.
rules-say-quorum = Kuorum: { $rule }: { $needed } dari { $base }.
rules-say-no-quorum = Tanpa kuorum: rapat bisa dibuka dengan yang hadir.
rules-say-vote = Suara: { $sentence }

## heal: what is found when a session is opened or checked

cli-check-edited = Baris { $line } jurnal mencatat hal lain daripada hasil perintahnya menurut aturan: pernah disunting, atau dicatat versi lain.
## Cara menghitung: kapan cocok

rule-fits-plurality = Cepat dan dikenal semua orang: satu orang satu suara, yang terbanyak terpilih. Cocok bila pilihannya dua, atau bila suara tidak akan terpecah.
rule-fits-approval = Setiap orang menandai semua pilihan yang bisa ia terima. Cocok bila pilihannya banyak dan yang dicari adalah yang paling banyak disetujui.
rule-fits-irv = Setiap orang mengurutkan pilihan; yang paling sedikit didukung gugur satu demi satu. Cocok untuk memilih satu orang tanpa putaran kedua.

files-broken = Baris { $lines } berkas jurnal rusak atau hilang; { $whole } baris lain utuh.
files-mended = Baris { $lines } dipulihkan dari { $from }; sidik jarinya cocok.
files-continued = { $lines } baris jurnal diambil dari { $from }, yang lebih panjang.
files-reordered = Urutan baris jurnal yang tertukar sudah dibetulkan.
files-joined = Cabang rapat di { $from }, sesudah baris { $line }, digabungkan: { $repeated } langkah dicatat ulang.
files-joined-refused = { $refused } langkah tidak dapat dicatat ulang; periksa daftarnya di conflicts.jsonl.
files-branch = Ada cabang rapat { $lines } baris di { $from }, sesudah baris { $line }, yang belum digabungkan.
files-untied = { $file } berisi baris yang tidak menyambung dengan jurnal ini; berkas itu dibiarkan.
files-conflicts-title = Langkah cabang yang tidak dapat dicatat ulang
conflict = Baris { $line } cabang, { $at }, { $by }: { $what }. { $why }
conflict-told = Aturan tidak mengizinkannya lagi ({ $code }).
conflict-otherwise = Sekarang hasilnya akan lain; putuskan sendiri dan catat lagi bila perlu.
conflict-silent = Perintahnya tidak tertulis di baris itu.
conflict-unreadable = Baris itu tidak terbaca.
conflict-missing = Ini tentang hal yang tidak ikut digabungkan.
conflict-taken-back = Di cabang itu langkah { $line } diurungkan; di sini langkah itu tetap berlaku.
conflict-brought-back = Di cabang itu langkah { $line } diberlakukan lagi; di sini langkah itu tetap diurungkan.
conflict-both = Hal yang sama juga diubah di sini; pilih sendiri yang berlaku.
cli-check-mendable = Baris { $lines } dapat dipulihkan dari salinan: buka saja sesinya.
## Cara menghitung: beberapa yang terpilih

rule-fits-stv = Setiap orang mengurutkan calon; kelebihan suara dan suara calon yang gugur diteruskan ke pilihan berikutnya. Cocok untuk memilih beberapa orang agar setiap kelompok terwakili sesuai besarnya.
rule-fits-greedy = Usulan dengan suara terbanyak didanai lebih dulu selama uangnya cukup. Cocok bila aturan yang paling dikenal sudah dirasa adil.
rule-fits-greedy-per-cost = Usulan dengan suara terbanyak untuk setiap rupiah didanai lebih dulu. Cocok bila diinginkan banyak usulan kecil.
rule-fits-equal-shares = Setiap orang mendapat bagian uang yang sama dan bersama-sama membayar usulan yang didukungnya. Cocok bila setiap kelompok, juga yang kecil, patut mendapat bagiannya.
rule-fits-phragmen = Beban setiap usulan dibagi rata di antara pendukungnya; yang paling ringan bebannya didanai lebih dulu. Cocok bila hasil harus seimbang bagi semua kelompok.
rule-fits-seq-pav = Setiap orang menandai calon yang disetujuinya; bagi pemilih yang sudah punya wakil, calon berikutnya bernilai lebih kecil. Cocok untuk memilih pengurus yang mewakili banyak kelompok.
rule-fits-seq-phragmen = Setiap orang menandai calon yang disetujuinya; setiap kursi menjadi beban yang dipikul bersama pendukungnya. Cocok untuk memilih pengurus yang mewakili setiap kelompok sesuai besarnya.
## Bila berkas gagal di tengah rapat

files-nowhere = Belum tersimpan: tidak ada tempat yang mau menyimpan. { $why } Yang diketik tetap ada di memori dan terus dicoba lagi. Kosongkan ruang disk, dan jangan tutup program dulu.
files-moved = { $why } Seluruh catatan sudah ditulis ulang dan dilanjutkan di { $path }. Semuanya tersimpan.
files-moved-apart = Berkas sesi ini diubah program lain. Catatan dari layar ini dilanjutkan di { $path } dan tersimpan; keduanya dicocokkan saat sesi dibuka lagi.
files-away = Rapat ini dilanjutkan sampai baris { $line } atau lebih di { $path }, dan berkas itu tidak ditemukan. Pasang disknya, lalu buka lagi sesi ini.
files-clock-back = Jam komputer mundur: tadi { $before }, sekarang { $now }. Urutan catatan tetap benar; periksa jam komputer agar waktu di notulen tidak membingungkan.
files-little-room = Ruang disk tinggal { $free } MB. Kosongkan sebagian sebelum penuh.
rule-fits-majority = Setuju, tidak setuju, atau abstain. Cocok untuk satu pertanyaan, dengan ambang yang disebut sebelum menghitung.
rule-fits-two-round = Yang mendapat lebih dari separuh suara terpilih; kalau tidak ada, dua teratas diadu lagi. Cocok untuk memilih ketua.
rule-fits-score = Setiap orang memberi nilai pada setiap pilihan. Cocok bila seberapa kuat dukungan juga penting.
rule-fits-star = Setiap orang memberi nilai; dua nilai tertinggi diadu langsung. Cocok bila nilai penting tetapi pemenang harus disukai lebih banyak orang.
rule-fits-cumulative = Setiap orang membagi beberapa titik, misalnya 3-2-1, ke pilihan yang ia suka. Cocok untuk menyaring banyak usulan di dinding.
rule-fits-borda = Setiap orang mengurutkan semua pilihan; urutan menjadi nilai. Cocok bila yang dicari pilihan yang cukup disukai semua orang.
rule-fits-copeland = Semua pilihan diadu satu lawan satu; yang paling sering menang di atas. Cocok bila hasilnya harus mudah diperiksa.
rule-fits-minimax = Semua pilihan diadu satu lawan satu; yang kekalahan terberatnya paling ringan terpilih. Cocok bila keberatan yang besar harus dihindari.
rule-fits-schulze = Semua pilihan diadu satu lawan satu, dan rantai kemenangan yang terkuat menentukan. Cocok untuk mengurutkan banyak usulan dari urutan warga.
rule-fits-ranked-pairs = Semua pilihan diadu satu lawan satu; kemenangan terbesar dipegang lebih dulu. Cocok bila urutan lengkap dicari dan alasannya harus bisa diceritakan.
rule-fits-majority-judgment = Setiap orang memberi predikat, misalnya baik atau cukup; predikat tengah tertinggi menang. Cocok bila beberapa nilai ekstrem tidak boleh menentukan.
rule-fits-pairwise-matrix = Usulan dibandingkan dua-dua di papan; yang paling sering dipilih di atas. Cocok dikerjakan bersama di depan warga.
rule-fits-weighted-sum = Setiap usulan dinilai pada beberapa kriteria yang berbobot. Cocok bila kriterianya sudah disepakati sebelum menilai.
rule-fits-usg = Mendesak, serius, berkembang: tiga nilai 1 sampai 5 untuk setiap masalah. Cocok untuk menyaring masalah dengan cepat.
## seal: the code of the record, verify, sign, keys

code-is = Kode notulen (baris { $n }): { $code } — { $words }
cli-about-verify = Memeriksa apakah notulen masih sama dengan yang dibacakan, dicetak, dan ditandatangani.
cli-about-sign = Menyegel notulen sebagaimana adanya dan menandatangani segelnya dengan kunci Ed25519.
cli-about-keys = Menampilkan kunci tanda tangan di komputer ini; membuat atau menerima satu kunci.
cli-arg-code = Kode notulen di kertas: enam belas angka atau delapan kata.
cli-arg-key = Kunci yang dipakai, bila ada beberapa.
cli-arg-keys-new = Membuat kunci baru dengan nama ini.
cli-arg-keys-trust = Menerima kunci publik orang lain dari berkas .pub.
cli-value-code = KODE
keys-none = Belum ada kunci. Buat satu: musyawarah keys --new NAMA
keys-own = # kunci sendiri, { $fingerprint }
keys-trusted = # kunci orang lain, { $fingerprint }
key-no-place = Sistem ini tidak menyebut folder pengaturan. Atur variabel HOME.
key-none = Belum ada kunci. Buat satu: musyawarah keys --new NAMA
key-several = Ada beberapa kunci. Pilih dengan --key: { $names }
key-no-such = Tidak ada kunci "{ $name }". Lihat: musyawarah keys
key-no-name = "{ $name }" bukan nama kunci. Pakai huruf dan angka.
key-exists = Kunci "{ $name }" sudah ada. Pilih nama lain.
key-not-a-key = { $path } bukan kunci Ed25519 OpenSSH tanpa sandi.
key-open = { $path } dapat dibaca orang lain. Tutup dulu: chmod 600
sign-done = Ditandatangani dengan kunci { $key } sampai baris { $n }: { $seal }
sign-not-final = Catatan: rapat ini belum final (tahap { $stage }); segel berlaku untuk isi sampai baris ini.
verify-no-seal = Tidak ada segel. Kode di kertas tetap dapat diperiksa: musyawarah verify SESI --code KODE
verify-no-code = "{ $typed }" bukan kode notulen. Tulis enam belas angka (0-9, a-f) atau delapan kata.
verify-code-found = Kode { $code } cocok dengan baris { $n } jurnal ini; { $after } baris ditambahkan sesudahnya.
verify-code-unknown = Kode { $code } TIDAK ada di jurnal ini: isinya bukan yang tertulis di kertas, atau sudah diubah.
verify-seal-holds = Segel { $file } cocok: baris 1 sampai { $n } tidak berubah (kode { $code }); { $after } baris ditambahkan sesudahnya.
verify-seal-broken = Segel { $file } TIDAK cocok: baris { $n } jurnal ini bukan yang disegel.
verify-seal-unreadable = Segel { $file } tidak dapat dibaca atau isinya saling bertentangan.
verify-signed-known =   Tanda tangan sah: { $name } ({ $fingerprint })
verify-signed-stranger =   Tanda tangan utuh, tetapi kuncinya belum dikenal di sini: { $fingerprint }
verify-signed-bad =   Tanda tangan TIDAK sah: { $file }
verify-file-since =   { $file } sekarang lain dari saat disegel.
act-record-code = Kode notulen
act-record-code-help = menampilkan kode notulen sebagai angka dan kata, untuk dibacakan dan ditulis di kertas
record-code-is = Kode notulen sampai baris { $n }:
record-code-use = Bacakan, tulis di kertas yang ditandatangani, atau kirim ke grup. Siapa pun dapat memeriksanya kelak: musyawarah verify SESI --code KODE

## doors: what is kept out

removed-from-text = Dibuang dari teks: { $what }.
removed-controls = { $count } karakter kendali
removed-bidi = { $count } pengubah arah tulisan
removed-invisible = { $count } karakter tak terlihat
removed-combining = { $count } tanda bertumpuk
removed-invalid = { $count } potongan yang bukan UTF-8
removed-truncated = { $count } karakter di akhir karena terlalu panjang
tui-paste-rest = Tempelan berakhir lebih awal; tombol di belakangnya tidak dijalankan.
step-word-vote = hitung
tui-draw-failed = Layar gagal digambar dan dimulai lagi. Isi rapat aman; sebabnya ada di berkas log.

## doctor: what this machine can promise

cli-about-doctor = Memeriksa apakah komputer ini siap untuk rapat: folder, disk, kunci, jam, dan terminal.
doctor-good = Komputer ini siap untuk rapat.
doctor-note = Rapat dapat dimulai; baca dulu yang bertanda !.
doctor-bad = Jangan mulai rapat seperti ini; bereskan dulu yang bertanda X.
doctor-folder = Folder rapat: { $path }
doctor-folder-later = Folder rapat belum ada; dibuat saat rapat pertama: { $path }
doctor-not-writable = Folder { $path } tidak dapat ditulisi: { $why }.
doctor-not-writable-advice = Pilih folder lain dengan --dir, atau minta hak tulis.
doctor-failed = Percobaan di disk gagal: { $why }.
doctor-failed-advice = Pakai disk lain: musyawarah --dir FOLDER
doctor-flush = Menyimpan ke disk { $n } kali: biasanya { $median } mikrodetik, terlama { $worst }.
doctor-flush-advice = Disk ini lambat; tanda "Tersimpan" akan datang terlambat. Tidak ada yang hilang karenanya.
doctor-rename = Berkas diganti sekali jadi, tanpa keadaan setengah.
doctor-lock = Kunci berkas bekerja: hanya satu program yang menulis satu rapat.
doctor-no-lock = Kunci berkas tidak bekerja di sini.
doctor-no-lock-advice = Jangan buka satu rapat dari dua program atau dua komputer sekaligus.
doctor-system = Sistem berkas: { $kind }
doctor-system-memory = Isinya hilang saat komputer mati. Pilih folder di disk.
doctor-system-stick = Flashdisk: cabut hanya setelah dikeluarkan dengan aman, dan salin sesudah rapat.
doctor-system-remote = Disk jaringan: bila jaringan putus, penyimpanan berhenti. Lebih aman di disk komputer ini.
doctor-synced = Folder ini disalin oleh program lain ke tempat lain.
doctor-synced-advice = Jangan buka rapat yang sama di komputer lain selama rapat berjalan.
doctor-room = Ruang kosong: { $megabytes } MB
doctor-room-advice = Satu rapat perlu kurang dari 5 MB, tetapi disk penuh menghentikan penyimpanan. Kosongkan sedikit.
doctor-private = Folder rapat hanya dapat dibaca pemiliknya.
doctor-not-private = Folder rapat dapat dilihat pengguna lain di komputer ini (hak { $mode }).
doctor-not-private-advice = Tutup dengan: chmod 700 { $path }
doctor-clock = Jam komputer: { $time }
doctor-clock-wrong = Jam komputer pasti salah: { $time }
doctor-clock-behind = Jam komputer ({ $time }) lebih lama dari rapat yang terakhir disimpan.
doctor-clock-advice = Setel jam; waktu di notulen diambil dari sana. Urutan catatan tidak bergantung padanya.
doctor-zone = Zona waktu komputer: { $offset }
doctor-zone-advice = Bukan WIB, WITA, atau WIT. Rapat memakai zonanya sendiri; periksa saat membuat rapat.
doctor-log = Berkas log (tanpa nama dan isi rapat): { $path }
doctor-no-log = Tidak ada berkas log.
doctor-keys = Kunci tanda tangan: { $own } milik sendiri, { $others } milik orang lain.
doctor-no-terminal = Dijalankan tanpa terminal; layar tidak diperiksa.
doctor-size = Terminal: { $columns } kolom, { $rows } baris
doctor-size-advice = Semua tetap dapat dipakai, tetapi 80 × 24 lebih lega.
doctor-term = TERM: { $term }; warna: { $colours }
doctor-term-advice = Terminal ini tidak menyebut kemampuannya; layar mungkin kacau. Setel TERM, misalnya xterm-256color.
doctor-colours-none = dimatikan (NO_COLOR)
doctor-unicode = Huruf: Unicode
doctor-no-unicode = Bahasa sistem ("{ $locale }") tidak menyebut UTF-8.
doctor-no-unicode-advice = Garis dan tanda mungkin rusak. Setel LANG, misalnya id_ID.UTF-8 atau C.UTF-8.
files-read-only-newer-minutes = minutes.json dibuat oleh versi yang lebih baru (bentuk { $form }), jadi sesi ini hanya dapat dibaca. Pasang versi itu untuk melanjutkan.

## tally: penghitungan suara dari berkas, dengan penjelasan
cli-about-tally = Menghitung berkas suara menurut satu cara dan menjelaskan hasilnya; atau menyebut semua cara.
cli-value-rule = CARA
cli-value-format = FORMAT
cli-value-tie = SERI
cli-value-way = PILIHAN
cli-value-fraction = BAGIAN
cli-arg-tally-file = Berkas suara: .pb, .soc, .soi, .toc, .toi, .cat, .blt, .csv, atau .json; "-" untuk pipa.
cli-arg-tally-rule = Cara menghitung: { $choices }.
cli-arg-tally-list-rules = Menyebut semua cara: kapan cocok, pilihannya, sumbernya.
cli-arg-tally-protocol = Mencetak juga semua suara dan langkah, agar siapa pun dapat menghitung ulang dengan tangan.
cli-arg-tally-format = Format berkas, bila nama dan isinya tidak menunjukkannya: { $choices }.
cli-arg-tally-tie = Cara memutus seri: report, listing, earlier-rounds, lot:KATA, atau lot@B01:KATA seperti pemilihan B01; beberapa ditanya menurut urutan ini.
cli-arg-tally-seats = Berapa yang dipilih. Tanpa ini: menurut berkas, atau satu.
cli-arg-tally-budget = Pagu dalam satuan uang. Tanpa ini: menurut berkas.
cli-arg-tally-strength = Ukuran kuatnya kemenangan: { $choices }.
cli-arg-tally-unranked = Arti pilihan yang tidak diurutkan: { $choices }.
cli-arg-tally-borda = Cara urutan menjadi poin: { $choices }.
cli-arg-tally-stv = Jenis suara yang dapat dialihkan: { $choices }.
cli-arg-tally-utility = Nilai usulan yang didanai bagi pendukungnya: { $choices }.
cli-arg-tally-completion = Penggunaan sisa uang: { $choices }.
cli-arg-tally-stop = Kapan penambahan bagian berhenti: { $choices }.
cli-arg-tally-step = Besar setiap penambahan bagian, dalam satuan uang.
cli-arg-tally-no-skip = Berhenti pada usulan pertama yang tidak terbiayai, tidak melewatinya.
cli-arg-tally-threshold = Mulai berapa suara atau poin suatu pilihan diperhitungkan.
cli-arg-tally-default-option = Id pilihan yang harus dikalahkan pilihan lain.
cli-arg-tally-quorum = Paling sedikit berapa suara yang mengutamakan pilihan lain di atasnya.
cli-arg-tally-majority = Aturan mayoritas: ">1/2", ">=2/3", atau "1/2+1", dari yang hadir; atau dari valid, invited, members: ">1/2 members".
cli-arg-tally-entitled = Berapa orang yang berhak suara.
cli-arg-tally-combine = Cara menggabungkan nilai USG: { $choices }.
cli-arg-tally-normalisation = Cara menyamakan skala yang berbeda: { $choices }.
cli-usage-tie = "{ $value }" bukan cara memutus seri. Tulis report, listing, earlier-rounds, atau lot: dan kata yang diucapkan di ruang rapat, misalnya "lot:sapi putih".
tally-title = Hasil penghitungan
tally-rule = Cara
tally-voters = Suara
tally-quota = Suara untuk terpilih
tally-cost = Biaya
tally-result = Hasil
tally-rounds = Babak
tally-duels = Satu lawan satu
tally-why = Alasan
tally-warnings = Perlu diketahui
tally-more-warnings = { $n } catatan lain tentang berkas ini.
tally-rank = Urutan
tally-option = Pilihan
tally-score = Jumlah
tally-chosen = terpilih
tally-tied = seri
tally-exhausted = Habis
tally-id = Id
tally-protocol = Berita hitung: cara menghitung ulang
tally-protocol-source = Dihitung dari { $source }
tally-protocol-rule = { $fits } Sumber: { $source }.
tally-ballots = Surat suara
tally-ballots-many = { $n } suara berbeda: terlalu banyak untuk kertas; semuanya ada di berkas.
tally-ballots-matrix = Nilainya ada di berkas sebagai tabel.
tally-count = Banyaknya
tally-ballot = Suara
tally-blank = (kosong)
tally-evidence = Pemutus seri
tally-list-options = Opsi: { $options }
tally-list-source = Sumber: { $source }
tally-idle = Tidak dipakai oleh { $rule }: { $options }.
tally-open = Belum diputuskan: { $options }, tergantung seri yang belum diputus.
tally-nobody = Tidak ada yang terpilih.
tally-winner = { $option } terpilih.
tally-winners = { $n } terpilih: { $options }.
tally-outcomes = Tergantung cara memutus seri, ada { $n } hasil yang mungkin: { $outcomes }.
tally-outcomes-many = Tergantung cara memutus seri, hasil yang mungkin terlalu banyak untuk disebut.
tally-votes = { $n ->
   *[other] { $total } suara
}
tally-approvals = { $n ->
   *[other] { $total } dukungan
}
tally-points = { $n ->
   *[other] { $total } poin
}
tally-victories = { $total } dari adu
tally-worst-defeat = kekalahan terberat { $total }
tally-per-cost = { $total } per satuan uang
tally-level = { $a } dan { $b } sama: masing-masing { $total }.
tally-above = { $a } di atas { $b }: { $of_a } banding { $of_b }, selisih { $gap }.
tally-above-round = { $a } di atas { $b }: pada babak { $round } { $a } mendapat { $of_a }, { $b } mendapat { $of_b } dan gugur.
tally-out-round = { $option } gugur pada babak { $round } dengan { $votes } suara, paling sedikit saat itu.
tally-out-total = { $option } tidak terpilih: { $total }; selisihnya dengan { $last } { $lacking }.
tally-out-duel = { $option } tidak terpilih: melawan { $other } kalah { $votes } banding { $against }.
tally-path = { $a } di atas { $b }: rangkaian kemenangan terkuat dari { $a } ke { $b } ({ $chain }) berkekuatan { $strength }, sebaliknya hanya { $back }.
tally-path-only = { $a } di atas { $b }: ada rangkaian kemenangan ke sana ({ $chain }, kekuatan { $strength }), dan tidak ada yang sebaliknya.
tally-round = Babak { $number }: { $tally }.
tally-round-exhausted = { $votes } suara tidak menyebut pilihan yang masih bertahan.
tally-round-elected = Terpilih: { $options }.
tally-round-out = Gugur: { $options }.
tally-round-passed = Suara berpindah: { $passed }.
tally-round-to = { $votes } ke { $option }
tally-round-to-nobody = { $votes } tidak ke siapa pun
tally-condorcet-winner = { $option } mengalahkan setiap pilihan lain satu lawan satu.
tally-condorcet-loser = { $option } kalah dari setiap pilihan lain satu lawan satu.
tally-smith = Tidak ada yang mengalahkan semua. { $options } masing-masing mengalahkan semua di luar kelompok ini, tetapi di antara mereka kemenangan berputar atau seimbang.
tally-smith-all = Tidak ada yang mengalahkan semua, dan tidak ada kelompok lebih kecil di atas yang lain: kemenangan berputar atau seimbang.
tally-duel = { $a } lawan { $b }: { $votes } banding { $against }.
tally-below-default = { $option } disisihkan dahulu: { $votes } menempatkannya di atas pilihan dasar, { $against } di bawah; perlu lebih banyak dari itu, dan paling sedikit { $quorum }.
tally-victory-dropped = Kemenangan { $a } atas { $b } ({ $strength }) tidak dipakai: kemenangan yang lebih kuat sudah menyatakan { $chain }.
tally-grade = Nilai tengah { $option } { $median }; { $above } memberi lebih tinggi, { $below } memberi lebih rendah.
tally-no-grade = { $option } tidak punya nilai tengah: setengah pemilih tidak menilainya.
tally-no-circles = Semua perbandingan sejalan: tidak ada yang berputar.
tally-circles = Ada { $circles } dari paling banyak { $most } putaran, misalnya { $examples }: perbandingan ini tidak sejalan.
tally-unjudged = { $n } pasangan belum dibandingkan, misalnya { $pairs }.
tally-parts = { $option }: { $parts }; jumlah { $total }.
tally-same-for-all = { $criterion } sama untuk semua pilihan, jadi tidak membedakan.
tally-second-round = { $a } dan { $b } perlu putaran kedua: suara yang ada tidak menyebut siapa yang lebih disukai.
tally-tie = Seri { $place } antara { $options }.
tally-tie-idle = Ini tidak mengubah siapa yang terpilih.
tally-tie-unknown = Apakah ini mengubah siapa yang terpilih tidak ditelusuri sampai akhir.
tally-tie-favoured = Yang diuntungkan: { $options }.
tally-tie-chair = Menunggu suara penentu pimpinan.
tally-tie-revote = Menunggu pemungutan ulang di antara yang seri.
tally-tie-open = Tidak ada aturan yang ditetapkan sebelumnya yang memutusnya.
tally-at-winner = untuk tempat pertama
tally-at-cut = untuk tempat terakhir di antara yang terpilih
tally-at-rank = untuk urutan { $rank }
tally-at-finalist = untuk tempat di babak akhir
tally-at-elimination = tentang siapa yang gugur pada babak { $round }
tally-at-election = tentang siapa yang didahulukan pada babak { $round }
tally-at-victories = antara kemenangan yang sama kuat (kelompok { $strength }); pemenangnya dibandingkan,
tally-at-project = tentang usulan mana yang didahulukan
tally-by-listing = Diputus menurut urutan daftar ({ $evidence }).
tally-by-earlier-rounds = Diputus menurut babak sebelumnya ({ $evidence }).
tally-by-criterion = Diputus menurut kriteria yang ditetapkan sebelumnya ({ $evidence }).
tally-by-chair = Diputus dengan suara penentu pimpinan.
tally-by-revote = Diputus dengan pemungutan ulang di antara yang seri.
tally-by-lot = Diputus dengan undian; kode terendah didahulukan ({ $evidence }).
tally-by-method = Diputus oleh cara itu sendiri ({ $evidence }).
tally-unsuitable = { $rule } tidak dapat dihitung dari { $form }. Yang dapat: { $others }.
tally-unsuitable-all = { $rule } tidak dapat dihitung dari { $form }. Lihat: musyawarah tally --list-rules
tally-missing = { $rule } memerlukan --{ $setting }. Tambahkan.
tally-out-of-range = { $rule } tidak dapat dihitung dengan --{ $setting } ini. Periksa nilainya terhadap suara.
tally-too-many = { $rule } membandingkan paling banyak { $most } pilihan. Sisihkan sebagian dahulu.
tally-no-cost = { $rule } memerlukan biaya setiap usulan, dan { $option } belum ada. Tambahkan di berkas.
tally-form-ranked = urutan
tally-form-approved = persetujuan
tally-form-scored = poin
tally-form-cumulative = titik suara
tally-form-one = satu pilihan per orang
tally-form-pairs = perbandingan berpasangan
tally-form-rated = nilai para penilai
ballots-line = Baris { $line }:
ballots-line-column = Baris { $line }, kolom { $column }:
ballots-disk = tidak dapat dibaca. { $why }
ballots-line-too-long = baris terlalu panjang: paling banyak { $limit } bita. Periksa apakah ini berkas suara.
ballots-utf16 = berkas ini UTF-16. Simpan sebagai UTF-8.
ballots-empty = berkas kosong.
ballots-unknown-format = nama maupun isi tidak menunjukkan formatnya. Sebutkan dengan --format.
ballots-unsupported = "{ $found }" tidak didukung di sini. Lihat docs/voting.md.
ballots-missing = "{ $part }" tidak ada. Tambahkan, atau pilih --format lain.
ballots-not-a-number = "{ $found }" bukan angka. Tulis angka.
ballots-not-whole = "{ $found }" bukan bilangan bulat. Suara dihitung utuh.
ballots-negative = "{ $found }" di bawah nol. Tulis nol atau lebih.
ballots-too-large = "{ $found }" terlalu besar, atau desimalnya terlalu banyak.
ballots-too-many-votes = suara lebih banyak daripada yang dapat dihitung. Periksa banyaknya suara.
ballots-too-many-options = lebih dari { $limit } pilihan. Periksa kepala berkas.
ballots-unknown-option = tidak ada pilihan "{ $found }". Periksa suara ini, atau tambahkan pilihannya; atau suara sebelumnya tidak ditutup.
ballots-same-id = dua pilihan bernama "{ $id }". Beri id masing-masing.
ballots-unclosed = { $mark } dibuka di sini dan tidak ditutup.
ballots-ends = berakhir terlalu cepat. Di sini semestinya ada seperti: { $wanted }
ballots-unexpected = "{ $found }" tidak cocok di sini. Tulis seperti: { $wanted }
ballots-points = { $options } pilihan mempunyai { $points } poin. Beri poin setiap pilihan.
ballots-zero-inside = angka 0 menutup satu suara, dan 0 sendirian menutup daftar, tetapi masih ada angka sesudahnya. Bila artinya urutan yang dilewati, tulis -; hapus suara berbobot 0.
ballots-no-end = suara yang dimulai di sini tidak ditutup dengan 0. Tambahkan.
ballots-json = { $told }.
ballots-size = ada { $found }, semestinya { $expected }. Setiap pilihan memerlukan semua selnya.
ballots-odd-utf8 = sebagian bita bukan UTF-8; ditampilkan sebagai "�". Simpan berkas sebagai UTF-8.
ballots-odd-cells = { $cells } sel berlebih dilewati.
ballots-odd-no-head = "{ $part }" tidak ada; berkas dibaca tanpanya.
ballots-odd-count = { $part } di kepala berkas { $said }; yang ada { $found }. Yang ada yang dihitung.
ballots-odd-twice = pilihan { $id } disebut dua kali dalam satu suara; yang pertama dihitung.
ballots-odd-junk = "{ $found }" tidak sesuai format.
ballots-odd-comma = "{ $found }" dibaca dengan koma desimal.
ballots-odd-thousands = "{ $found }" dibaca dengan pemisah ribuan.
ballots-odd-withdrawn = { $id } ditarik.
ballots-odd-no-cost = { $id } tidak punya biaya.
ballots-odd-votes = berkas menyebut { $said } suara untuk { $id }, surat suaranya { $found }; pilihan yang berbeda seperti ini: { $n }. Surat suara yang dihitung.
ballots-odd-limit = suara yang melanggar batas { $limit } dari berkas sendiri: { $ballots }. Tetap dihitung.
ballots-odd-kind = berkas menyebut "{ $said }", suaranya "{ $found }". Suara dihitung apa adanya.
ballots-odd-old = berkas berbentuk lama, yang juga dapat dibaca.
ballots-odd-guessed = berkas tidak menyebut jenis suaranya; dibaca sebagai "{ $kind }".
ballots-odd-commas = koma di antara pilihan dibaca sebagai spasi.
ballots-odd-tie-order = urutan seri di berkas tidak dipakai; tetapkan dengan --tie.
ballots-odd-ends-early = berkas berakhir terlalu cepat; nama atau 0 terakhir tidak ada.
cli-arg-tally-to = Mencetak suara dalam format ini, tanpa menghitung: { $choices }.
ballots-unfit-form = .{ $format } tidak dapat memuat suara ini ({ $form }): seri, urutan yang dilewati, atau jenisnya tidak ada tempatnya. Pilih format lain.
ballots-unfit-id = .{ $format } tidak dapat memuat id "{ $id }". Ubah idnya, atau pilih format lain.
ballots-unfit-missing = .{ $format } memerlukan "{ $part }", yang tidak ada pada suara ini. Pilih format lain.
ballots-unfit-many = terlalu banyak suara untuk ditulis satu per satu. Pilih soi, toi, blt, atau csv.
tally-gain = tambahan { $total }
tally-load = beban { $total }
tally-surplus = { $option } kelebihan { $surplus } suara; setiap surat suara diteruskan sebesar bagian itu dari { $total }.
tally-keep = Yang terpilih menahan bagian ini dari setiap suara, sisanya diteruskan: { $parts }.
tally-seat = Kursi { $number } untuk { $option }: { $total }.
tally-funded = { $option } didanai { $cost }; sisa { $left }.
tally-passed-over = { $option } tidak didanai: biayanya { $cost }, sedangkan saat gilirannya hanya tersisa { $left }.
tally-not-reached = Tidak sampai gilirannya, karena penghitungan berhenti sebelumnya: { $options }.
tally-above-ceiling = Tidak mungkin, karena biayanya melebihi seluruh pagu: { $options }.
tally-below-threshold = Di bawah ambang: { $options }.
tally-share = Setiap pemilih memegang bagian { $share }.
tally-raised = Bagian itu ditambah { $n } kali menjadi { $last }. { $why }
tally-stopped-never = Tidak ditambah lagi.
tally-stopped-overspends = Penambahan berikutnya akan melebihi pagu.
tally-stopped-exhausted = Dengan sisa yang ada tidak ada lagi yang terbiayai.
tally-stopped-all-funded = Semua yang didukung sudah didanai.
tally-stopped-too-often = Sudah sangat sering ditambah tanpa selesai; pilih --step yang lebih besar.
tally-bought = { $option } dibeli oleh { $supporters } pendukungnya, masing-masing membayar { $most }.
tally-bought-emptied = { $option } dibeli oleh { $supporters } pendukungnya, masing-masing membayar paling banyak { $most }; { $emptied } di antaranya punya kurang dan membayar semuanya.
tally-loaded = { $option } diambil saat beban { $supporters } pendukungnya paling ringan: { $load } per orang.
tally-lacked = { $option } berbiaya { $cost }; { $supporters } pendukungnya bersama hanya punya sisa { $had }. Sudah dibelanjakan: { $spent }.
tally-unit-costs = Pilihan tidak punya biaya, jadi setiap kursi dihitung 1 dan pagunya banyaknya kursi.

## what a status line says

status-nobody-invited = Belum ada undangan
rules-say-quorum-rule = Kuorum: { $rule }.
quorum-nobody = Belum ada undangan yang berhak suara untuk dihitung.
action-overdue-at = Terlambat { $n }%
quorum-brief-more = kuorum lebih dari { $fraction }
quorum-brief-least = kuorum sedikitnya { $fraction }
form-more-below = ↓ masih ada
reason-choose-signer = pilih dulu baris seorang penanda tangan
refusal-wrong-stage-next = { $refusal } Langkah berikutnya: { $step }.
capture-placeholder-over = Isi rapat sudah ditutup. / untuk perintah
capture-placeholder-read-only = Hanya dibaca: tidak ada yang dicatat dari sini
confirm-wrong = Belum cocok. Ketik “{ $word }” lalu Enter. Esc batal.
prompt-new-session-like = Seperti: { $title }
dialog-record = Catat
dialog-cancel = Batal
dialog-new-line = Baris baru
people-not-yet = Belum datang
record-capacity-hint = Pilih di sini, atau isi Jabatan lain: salah satunya wajib.

# A session copied into another folder.
cli-about-copy = Menyalin satu sesi ke folder lain, misalnya ke flashdisk, dan memeriksa salinannya.
cli-arg-copy-into = Folder tempat salinan diletakkan; dibuat jika belum ada.
session-copied = Sesi disalin ke { $folder }.
act-meeting-copy = Salin rapat ke folder lain
act-meeting-copy-help = Menyimpan salinan lengkap rapat ini, misalnya di flashdisk. Jika tempat sekarang tidak dapat ditulis, rapat dilanjutkan di salinan itu.
prompt-copy-into = Salin ke folder mana?
## pilihan dengan cara: cara menghitung, kertas suara, andai-andai, keteguhan

rule-name-majority = Mayoritas
rule-name-plurality = Suara terbanyak
rule-name-two-round = Dua putaran
rule-name-approval = Suara setuju
rule-name-score = Nilai
rule-name-star = STAR (nilai, lalu diadu)
rule-name-cumulative = Titik
rule-name-borda = Borda (urutan jadi nilai)
rule-name-copeland = Copeland (menang terbanyak)
rule-name-minimax = Minimax (kalah teringan)
rule-name-schulze = Schulze (rantai kemenangan)
rule-name-ranked-pairs = Pasangan berurut
rule-name-irv = Putaran langsung
rule-name-stv = Suara berpindah
rule-name-majority-judgment = Predikat tengah
rule-name-pairwise-matrix = Banding dua-dua
rule-name-weighted-sum = Kriteria berbobot
rule-name-usg = USG (mendesak, serius, berkembang)
rule-name-greedy = Terbanyak dulu
rule-name-greedy-per-cost = Terbanyak per rupiah
rule-name-equal-shares = Bagian sama
rule-name-phragmen = Beban merata
rule-name-seq-pav = Wakil berimbang
rule-name-seq-phragmen = Wakil beban merata

ballot-error-nothing = Ketik isi surat suara, atau kosong, atau rusak.
ballot-error-no-option = Di sini kurang satu pilihan: tulis nomornya.
ballot-error-unknown = "{ $typed }" bukan pilihan; pakai nomor 1–{ $n }, kode, atau nama.
ballot-error-ambiguous = "{ $typed }" bisa berarti { $names }; pakai nomornya.
ballot-error-word-or-option = "{ $typed }" juga nama pilihan { $name }; ketik { $number } untuk pilihan itu, atau blank.
ballot-error-twice = { $name } ditandai dua kali. Bila di surat memang begitu, ketik rusak.
ballot-error-only-one = Hanya satu pilihan. Bila di surat lebih dari satu, ketik rusak.
ballot-error-number-missing = Nilainya belum ada: tulis nomor:nilai, misalnya 2:5.
ballot-error-no-number = "{ $typed }" bukan bilangan bulat; tulis nomor:nilai, misalnya 2:5.
ballot-error-count = { $numbers } nilai untuk { $options } pilihan; tulis semuanya, - untuk yang tidak dinilai.

act-priorities-firm = Seteguh apa
act-priorities-firm-help = Menunjukkan perubahan bobot terkecil yang akan menukar peringkat.
act-priorities-what-if = Andai-andai
act-priorities-what-if-help = Membandingkan pagu dan cara lain berdampingan; tidak ada yang dicatat.
reason-no-ranking = Belum ada usulan yang lengkap dinilai.
what-if-not-recorded = tidak dicatat, hanya andai
what-if-other-ceiling = Pagu lain (kosong = pagu rapat):
what-if-no-amount = Bukan jumlah uang; misalnya 350jt:
what-if-recorded = seperti tercatat
what-if-ceiling = urutan sama, pagu ini
what-if-skip = yang tak cukup dilewati
what-if-per-cost = skor per rupiah
what-if-sum = { $letter } { $name }: { $n } usulan, pagu { $ceiling }, sisa { $left }
what-if-sum-open = { $letter } { $name }: { $n } usulan, { $total }, tanpa pagu
firm-rank-stays = Sekalipun setiap bobot berubah sampai { $percent } %, peringkatnya tetap { $rank }.
firm-rank-moves = Bila setiap bobot berubah sampai { $percent } %, peringkatnya antara { $best } dan { $worst }.
firm-section-above = Dengan yang di atasnya
firm-section-below = Dengan yang di bawahnya
firm-no-weight = Tidak ada satu bobot pun yang bila diubah sendirian membuatnya bertukar dengan { $need }.
firm-level = Skornya sudah sama dengan { $need }; pembeda yang memisahkan.
firm-swap-up = Bertukar dengan { $need } bila bobot { $criterion } naik dari { $from } melewati { $to }.
firm-swap-down = Bertukar dengan { $need } bila bobot { $criterion } turun dari { $from } melewati { $to }.
firm-nothing-changes = Ini hanya keterangan; bobot dan peringkat tidak berubah.

# Mencari di seluruh rapat, dan riwayatnya.
act-app-find = Cari di seluruh rapat
act-app-find-help = Mencari di peserta, agenda, catatan, usulan, keputusan, dan tindak lanjut sekaligus; Enter menuju ke sana.
act-app-history = Riwayat
act-app-history-help = Semua langkah: apa, kapan, oleh siapa; dari sini dapat kembali ke satu langkah, dan maju lagi.
find-type = Ketik kata yang dicari
history-asks-back = Kembali ke sini: { $n } langkah sesudahnya diurungkan. Tidak ada yang hilang; semuanya dapat dimunculkan lagi dari riwayat.
history-asks-forth = Munculkan lagi { $n } langkah sampai dengan yang ini.
history-here = Ini langkah terakhir yang berlaku.
history-gone = Langkah ini tidak dapat dimunculkan lagi: sesudah diurungkan, ada langkah baru.
history-announced = Tidak dapat kembali sejauh itu: { $what } ({ $time }) sudah diumumkan. Buka kembali dengan alasan.
history-mark = Bukan langkah rapat: tidak ada yang dapat diurungkan di sini.
history-taken-back = urung
history-more = (+{ $n })
history-begun = Sesi dibuat
history-empty = Belum ada langkah.

# What was recorded, for the history.
event-meeting-described = Keterangan rapat diubah
event-rules-set = Tata tertib ditetapkan
event-role-assigned = Petugas ditunjuk
event-role-resource-persons = Narasumber dicatat
event-stage-changed = Tahap rapat berubah
event-person-added = Peserta didaftarkan
event-person-edited = Data peserta diubah
event-person-removed = Peserta dihapus dari daftar
event-presence-marked = Kehadiran dicatat
event-presence-erased = Catatan kehadiran dihapus
event-agenda-added = Mata acara ditambahkan
event-agenda-edited = Mata acara diubah
event-agenda-moved = Mata acara dipindahkan
event-agenda-removed = Mata acara dihapus
event-agenda-approved = Agenda disepakati
event-agenda-started = Mata acara dimulai
event-agenda-finished = Mata acara selesai
event-agenda-shelved = Mata acara ditunda
event-note-added = Catatan
event-note-corrected = Catatan diperbaiki
event-note-withdrawn = Catatan ditarik
event-need-added = Usulan dicatat
event-need-edited = Usulan diubah
event-need-withdrawn = Usulan ditarik
event-need-forwarded = Usulan diteruskan
event-need-restored = Usulan dikembalikan
event-need-supported = Dukungan dicatat
event-need-merged = Usulan digabung
event-need-unmerged = Gabungan usulan dilepas
event-scoring-criteria = Kriteria ditetapkan
event-scoring-frozen = Bobot dikunci
event-scoring-thawed = Bobot dibuka kembali
event-scoring-scored = Nilai diberikan
event-scoring-chosen = Usulan dipilih
event-scoring-announced = Peringkat diumumkan
event-scoring-reopened = Peringkat dibuka kembali
event-objection-raised = Keberatan diajukan
event-objection-answered = Keberatan ditanggapi
event-objection-offered = Perubahan ditawarkan
event-objection-settled = Keberatan diselesaikan
event-objection-reopened = Keberatan dibuka kembali
event-decision-drafted = Rancangan keputusan
event-decision-worded = Bunyi keputusan diubah
event-decision-read = Keputusan dibacakan
event-decision-made = Keputusan diambil
event-decision-rejected = Rancangan ditolak
event-decision-deferred = Keputusan ditunda
event-decision-dropped = Rancangan dicabut
event-decision-reopened = Keputusan dibuka kembali
event-decision-minority = Pendapat minoritas dicatat
event-vote-called = Pemungutan suara diminta
event-vote-opened = Pemungutan suara dibuka
event-vote-closed = Hasil suara diumumkan
event-vote-ended = Pemungutan suara dihentikan
event-action-added = Tindak lanjut dicatat
event-action-edited = Tindak lanjut diubah
event-action-progress = Kemajuan dilaporkan
event-record-read = Notulen dibacakan
event-record-corrected = Notulen dikoreksi
event-record-approved = Notulen disetujui
event-record-signers = Penanda tangan ditetapkan
event-record-signed = Tanda tangan dicatat
event-record-addendum = Adendum ditambahkan
event-record-survey = Hasil survei dicatat
event-record-principles = Asas musyawarah dinilai
event-record-next-meeting = Rapat berikutnya direncanakan
event-undone = Diurungkan
event-redone = Dimunculkan lagi
## contest: choosing by a rule of counting

contest-hands = angkat tangan
contest-papers = surat suara yang dibacakan
contest-roll-call = panggilan nama
contest-urn = kotak suara rahasia
contest-form-one = pilih satu
contest-form-approval = tandai semua yang disetujui
contest-form-ranking = urutkan dari yang paling disukai
contest-form-score = beri nilai setiap pilihan
contest-form-points = bagikan poin
contest-tie-listing = urutan daftar
contest-tie-earlier-rounds = putaran sebelumnya
contest-tie-criterion = nilai kriteria { $criterion }
contest-tie-chair = suara penentu pimpinan
contest-tie-revote = pemungutan ulang di antara yang seri
contest-tie-lot = undian
contest-mark-wrong-form = Di sini caranya: { $form }.
contest-mark-no-such-option = Tidak ada pilihan nomor { $option }.
contest-mark-twice = Pilihan nomor { $option } ditandai dua kali.
contest-mark-too-many = Paling banyak { $most } pilihan.
contest-mark-out-of-scale = Nilai harus dari 0 sampai { $most }.
contest-mark-over-purse = Jumlah poin paling banyak { $most }.
field-ballot = surat suara
field-contest = pemilihan
field-counter = penghitung
field-lot-words = kata undian
field-points = batas nilai, poin, atau pilihan
field-tie-steps = langkah pemutus seri
refusal-rule-unknown = Tidak ada aturan penghitungan { $rule }. Lihat daftar aturan.
refusal-rule-unsuitable = Aturan { $rule } tidak bisa dihitung dari { $collecting } dengan bentuk suara ini. Pilih aturan atau cara lain.
refusal-setting-idle = Pengaturan { $setting } tidak berlaku untuk aturan { $rule }. Hapus pengaturan itu.
refusal-setting-missing = Aturan { $rule } memerlukan { $setting }. Isi dulu.
refusal-setting-unusable = Pengaturan { $setting } untuk aturan { $rule } tidak bisa dipakai: { $value }. Periksa lagi.
refusal-choice-twice = Pilihan { $choice } tercantum dua kali. Hapus salah satunya.
refusal-live-secret = Pemungutan rahasia tidak boleh menampilkan hasil sementara.
refusal-contest-open = Pemilihan { $contest } masih dibuka. Tutup atau batalkan dulu.
refusal-contest-not-open = Pemilihan { $contest } sudah ditutup atau dibatalkan.
refusal-contest-announced = Hasil pemilihan { $contest } sudah diumumkan atau dibatalkan. Bila hasilnya keliru, batalkan pemilihan dengan alasan.
refusal-other-collecting = Suara pada { $contest } dikumpulkan dengan cara lain: { $collecting }.
refusal-mark-unfit = Surat suara tidak cocok untuk { $contest }. { $fault }
refusal-has-voted = { $participant } sudah memberikan suara.
refusal-all-have-voted = Semua { $electorate } suara pada { $contest } sudah masuk. Coret dulu bila ada yang keliru.
refusal-counter-missing = Hitungan penghitung { $counter } belum ada. Masukkan dulu.
refusal-counters-differ = Hitungan berbeda untuk { $choice }: penghitung 1 mendapat { $first }, penghitung 2 mendapat { $second }. Hitung ulang.
refusal-counters-differ-aside = Hitungan abstain atau tidak sah berbeda: penghitung 1 mendapat { $first }, penghitung 2 mendapat { $second }. Hitung ulang.
refusal-ballots-differ = Isi kotak { $contest } { $ballots } suara, yang sudah memilih { $voters } orang. Cocokkan dulu.
refusal-nothing-to-settle = Tidak ada seri pada { $contest } yang menunggu keputusan.
refusal-cast-in-secret = Suara rahasia tidak bisa ditarik kembali.
event-contest-opened = Pemilihan dibuka
event-contest-ballot = Surat suara dibacakan
event-contest-struck = Surat suara dicoret
event-contest-totals = Hitungan tangan dicatat
event-contest-voted = Memilih secara rahasia
event-contest-counted = Suara dihitung
event-contest-closed = Hasil pemilihan diumumkan
event-contest-settled = Seri diselesaikan
event-contest-cancelled = Pemilihan dibatalkan
urn-disk = Suara belum pasti masuk ke kotak. { $fault } Ulangi; bila sudah masuk, kotak akan menunjukkannya.
urn-not-saved = Langkah sebelumnya belum tersimpan, jadi suara belum dimasukkan ke kotak. { $fault }
urn-not-recorded = Suara sudah di dalam kotak, tetapi catatannya belum tersimpan. { $fault }
urn-damaged = Kotak suara { $file } rusak atau diubah. Berkas dibiarkan apa adanya. Kembalikan berkas yang benar, atau batalkan pemilihan dengan alasan.
urn-foreign = Kotak suara { $file } milik pemilihan lain. Berkas dibiarkan apa adanya. Kembalikan berkas yang benar.
urn-one-more = Kotak { $contest } berisi { $ballots } suara, sedangkan yang tercatat memilih { $voters } orang. Tanyakan siapa yang terakhir memilih, lalu catat namanya.
urn-differs = Kotak { $contest } berisi { $ballots } suara, sedangkan yang tercatat memilih { $voters } orang. Kotak ini bukan yang dipakai. Kembalikan berkas yang benar, atau batalkan pemilihan dengan alasan.
# Penghitungan: seberapa kokoh hasilnya, siapa yang terdengar, dan jawaban atas "mengapa".

cli-arg-tally-why = Hanya mengapa pilihan ini terpilih atau tidak; dari dua, mengapa yang satu di atas yang lain: --why A,B.
cli-arg-tally-firm = Seberapa kokoh hasilnya: berapa surat suara yang dapat mengubahnya, dan apa pilihan cara lain.
cli-arg-tally-groups = Siapa yang terdengar, menurut kelompok pada kolom ini di berkas .pb, misalnya sex atau age.
cli-value-option = PILIHAN
cli-value-column = KOLOM
tally-grade-none = tanpa nilai
tally-grades = { $a } di atas { $b }: nilai tengah { $a } { $of_a }, nilai tengah { $b } { $of_b }.
tally-grades-level = { $a } di atas { $b }: nilai tengah keduanya { $grade }. { $more_a } memberi { $a } lebih tinggi dan { $less_a } lebih rendah; { $more_b } memberi { $b } lebih tinggi dan { $less_b } lebih rendah.
tally-above-seat = { $a } di atas { $b }: untuk kursi { $number } { $a } mendapat { $of_a }, { $b } { $of_b }.
tally-out-seat = { $option } tidak terpilih: untuk kursi terakhir, kursi { $number }, mendapat { $total }; { $last } mendapat { $needed }.
tally-ahead = { $a } unggul pada { $ahead }.
tally-ahead-behind = { $a } unggul pada { $ahead }, tertinggal pada { $behind }.
tally-firm = Seberapa kokoh
tally-firm-level = Selisihnya 0: siapa yang terpilih bergantung pada cara memutus seri.
tally-firm-exactly = { $n ->
    [1] Satu surat suara yang diisi lain sudah dapat mengubah siapa yang terpilih.
   *[other] Untuk mengubah siapa yang terpilih, { $votes } surat suara harus diisi lain; kurang dari itu tidak cukup.
}
tally-firm-at-least = { $n ->
   *[other] Untuk mengubah siapa yang terpilih, sedikitnya { $votes } surat suara harus diisi lain. Ini batas: mungkin perlu lebih banyak.
}
tally-firm-at-most = { $n ->
    [1] Satu surat suara yang diisi lain sudah dapat mengubah siapa yang terpilih.
   *[other] { $votes } surat suara yang diisi lain sudah dapat mengubah siapa yang terpilih. Ini batas: mungkin cukup lebih sedikit.
}
tally-firm-between = Untuk mengubah siapa yang terpilih, sedikitnya { $least } dan paling banyak { $most } surat suara harus diisi lain.
tally-firm-alone = { $n ->
    [0] Tidak ada surat suara yang menentukan sendirian: tanpa satu pun dari { $of } surat suara, pilihannya tetap.
   *[other] { $votes } dari { $of } surat suara menentukan sendirian: tanpa salah satunya, pilihannya lain.
}
tally-firm-swap = { $a } dan { $b } menjadi sama bila bobot { $criterion } berubah dari { $from } menjadi { $to }; lewat dari itu keduanya bertukar tempat. Tidak ada perubahan satu bobot yang lebih kecil yang cukup.
tally-firm-reach = Selama setiap bobot berubah paling banyak { $percent }%, { $option } tetap di antara urutan { $best } dan { $worst }.
tally-firm-reach-all = Selama setiap bobot berubah paling banyak { $percent }%, semua urutan tetap.
tally-firm-lacks = Kekurangan { $option }: { $told }.
tally-firm-voters = { $n ->
   *[other] { $votes } pemilih lagi yang hanya menginginkannya
}
tally-firm-voters-most = { $n ->
   *[other] { $votes } pemilih lagi yang hanya menginginkannya sudah cukup, mungkin kurang dari itu
}
tally-firm-cost = atau dengan biaya { $cost } usulan ini didanai
tally-firm-nothing = tidak ditemukan tambahan pemilih atau biaya lebih rendah yang membuatnya didanai
tally-firm-could-pay = pendukungnya masih dapat membayar { $part } dari biayanya
tally-firm-core = Didanai menurut { $rules } semuanya: { $options }.
tally-firm-core-none = Tidak ada yang didanai menurut { $rules } semuanya.
tally-firm-core-some = Hanya didanai menurut sebagian cara itu: { $options }.
tally-firm-rules = { $rules }: { $options }.
tally-firm-rules-open = { $rules }: seri, yang mungkin { $options }.
tally-firm-rules-nobody = { $rules }: tidak ada.
tally-firm-unanimous = Semua cara yang dapat menghitung suara ini menghasilkan pilihan yang sama.
tally-heard = Siapa yang terdengar
tally-heard-warning = Perlu dilihat lagi: { $group } hampir tidak terdengar dalam hasil ini.
tally-heard-all = { $excluded } dari { $voters } pemilih ({ $share }) tidak mendukung satu pun yang terpilih.
tally-heard-group = { $group }: { $n ->
   *[other] { $voters } pemilih
}, { $excluded } di antaranya ({ $share }) tidak mendukung satu pun yang terpilih.
tally-heard-spending = Bagian mereka dari yang terpilih { $part } dari bagian yang merata.
tally-heard-parity = Di antara pemilih mereka { $parity } kali bagian mereka di antara warga.
tally-heard-claim = Menurut jumlahnya mereka berhak atas { $options }.
tally-heard-spread = Kelompok paling berbeda tentang { $option }: dukungan dari { $least } sampai { $most }.
tally-heard-shared = Paling merata didukung: { $option }, sedikitnya { $least } di setiap kelompok.
tally-heard-hidden = { $n ->
   *[other] { $n } kelompok
} tidak ditampilkan, agar tidak ada orang dalam kelompok yang kurang dari { $floor } yang dapat dikenali.
tally-heard-unknown = tidak disebut
tally-firm-swap-end = { $a } dan { $b } menjadi sama bila bobot { $criterion } berubah dari { $from } menjadi { $to }. Tidak ada perubahan satu bobot yang lebih kecil yang cukup.
tally-out-end = { $option } tidak terpilih: pada babak terakhir, babak { $round }, mendapat { $votes }, sedangkan { $winner } terpilih dengan { $of_winner }.

## contest: in the record

contest-instruction-score = { $asked }, dari 0 sampai { $most }
contest-instruction-points = { $asked }, seluruhnya paling banyak { $most }
contest-instruction-most = { $asked }, paling banyak { $most } pilihan
contest-blank = kosong
contest-spoiled = tidak sah
contest-counts = Pemilih { $electorate }, suara masuk { $ballots }: sah { $valid }, kosong { $blank }, tidak sah { $spoiled }.
contest-announced = Terpilih: { $options }.
contest-cancelled = Pemilihan ini dibatalkan: { $reason }
contest-awaits-chair = Menunggu suara penentu pimpinan.
contest-awaits-revote = Menunggu pemungutan ulang di antara yang seri.
contest-counts-differently = Versi program ini menghitungnya dengan hasil lain. Yang berlaku adalah hasil yang diumumkan.
contest-lot-words = Kata undian yang diucapkan di forum: { $said }
contest-settled-chair = Seri ({ $tie }) diputus pimpinan dengan urutan { $order }: { $reason }
contest-settled-revote = Seri ({ $tie }) diputus lewat pemungutan ulang dengan urutan { $order }: { $reason }
contest-struck = Surat suara nomor { $ballot } dicoret: { $reason }
report-section-contests = Pemilihan dengan aturan penghitungan
report-contest-collected = Suara lewat
report-contest-rule = Aturan hitung
report-contest-ballot = Cara mengisi
report-contest-time = Waktu
report-contest-by-name = Suara menurut nama
cli-arg-contest = Protokol pemilihan ini (mis. B01), lengkap untuk dihitung ulang dengan tangan.
cli-arg-contest-to = Surat suaranya dalam format ini, untuk dihitung lagi dengan tally: { $choices }.
## pemilihan di layar: membuka, memasukkan suara, kotak rahasia, hasil

act-contests-new = Pemilihan dengan cara
act-contests-new-help = Membuka pemilihan di antara beberapa pilihan, dengan cara menghitung yang dipilih.
act-contests-from-needs-help = Membuka pemilihan di antara usulan yang ditandai.
act-contests-collect = Masukkan suara
act-contests-collect-help = Memasukkan surat suara, hitungan tangan, atau membuka kotak suara rahasia untuk pemilih.
act-contests-close = Tutup dan umumkan
act-contests-close-help = Menutup pemilihan, menghitung, dan mengumumkan hasilnya.
act-contests-why = Mengapa
act-contests-why-help = Menjelaskan mengapa sebuah pilihan terpilih atau tidak.
act-contests-settle = Putuskan seri
act-contests-settle-help = Mencatat suara penentu pimpinan atau hasil pemungutan ulang di antara yang seri.
act-contests-draft = Rancang keputusan
act-contests-draft-help = Menulis rancangan keputusan dari hasil pemilihan.
act-contests-cancel = Batalkan pemilihan
act-contests-cancel-help = Membatalkan pemilihan dengan alasan; suaranya tidak dihitung.
decisions-section-contests = Pemilihan
capture-hint-question = { "[" }pertanyaan]
reason-no-contest = Tidak ada pemilihan di baris ini, dan tidak ada yang sedang dibuka.
reason-no-result = Pemilihan ini belum ada hasilnya.
step-word-urn = selesai
contests-needs = Usulan
contests-needs-hint = Tandai usulan yang dipilih; atau isi pilihan lain di bawah.
contests-lines = Pilihan lain
contests-lines-hint = Satu pilihan tiap baris; biayanya sesudah ;, misalnya Balai dusun; 40jt
contests-no-amount = Biaya sesudah ; ditulis seperti 40jt.
contests-one-kind = Pilih dari usulan saja, atau dari pilihan lain saja.
contests-too-few = Perlu 2 sampai { $most } pilihan.
contests-question-needs = Usulan mana yang didahulukan?
contests-methods-title = Cara untuk { $n } pilihan
contests-unfit-rated = dinilai per kriteria di tab Prioritas
contests-unfit-costs = perlu biaya untuk setiap pilihan
contests-unfit-options = tidak untuk { $n } pilihan
contests-how-title = Aturan pemilihan
contests-how-says = Cara: { $rule }. Surat suara: { $form }.
contests-may-vote = { $n } orang hadir dan berhak memilih. Semua ini terkunci saat pemilihan dibuka.
contests-collecting = Suara dikumpulkan
contests-collecting-hint = Dengan kotak rahasia setiap orang memilih sendiri di layar ini.
contests-scale = Nilai tertinggi
contests-purse = Poin tiap orang
contests-seats = Yang dipilih
contests-budget = Pagu
contests-tie-1 = Bila seri
contests-tie-2 = Masih seri
contests-tie-3 = Tetap seri
contests-tie-hint = Hanya dipakai bila seri mengubah siapa yang terpilih. Boleh juga dibiarkan seri.
contests-ties-none = seri tetap seri
contests-live = Sementara terlihat
contests-live-hint = Hasil sementara boleh terlihat sebelum ditutup. Tidak untuk kotak rahasia.
contests-ballot-form = Surat suara
contests-ballots = Suara
contests-progress = { $received } dari { $expected }
contests-open = Dibuka, { $received }/{ $expected }
contests-waits = Seri, menunggu
contests-tied = Seri
contests-chosen = Terpilih { $options }
contests-nobody = Tak ada yang terpilih
contests-cancelled = Dibatalkan
contests-cancelled-because = Dibatalkan: { $reason }
contests-example-one = misalnya 2, atau kosong, atau rusak
contests-example-approval = misalnya 1 3 4, atau kosong, atau rusak
contests-example-ranking = misalnya 3>1=2, atau kosong, atau rusak
contests-example-score = misalnya 2:5 1:3, atau semua berurutan: 5 3 0 2
contests-example-points = misalnya 2:6 1:4, atau semua berurutan: 4 6 0 0
contests-no-ballots = Belum ada suara. Ketik surat pertama seperti dibacakan, lalu Enter.
contests-papers-keys = ↑↓ pilih surat, Del mencoretnya. Esc berhenti sebentar; yang masuk tetap tersimpan.
contests-called = Memanggil { $voter }  (Tab: berikutnya)
contests-leading = Sementara: { $options }
contests-strike-reason = Mengapa surat ini dicoret
contests-struck = dicoret: { $reason }
contests-blank = kosong
contests-spoiled = rusak
contests-counter = Penghitung { $n }
contests-count-again = Kedua hitungan sudah ada. Siapa menghitung ulang?
contests-counters-agree = Kedua penghitung cocok. Pemilihan dapat ditutup.
contests-voters = Pemilih
contests-voted = sudah memilih
contests-waiting = belum memilih
contests-has-voted = { $name } sudah memilih.
contests-urn-who = Siapa yang dipanggil? Ketik nomor atau nama, atau pilih dengan ↑↓.
contests-urn-one-more = Program sempat berhenti saat satu suara masuk kotak. Siapa pemilih terakhir itu? Pilih namanya; suaranya sudah tersimpan.
contests-urn-hand-over = { $name }, silakan. Yang lain mohon menjauh dari layar. Tekan Enter bila siap.
contests-urn-keys-number = Tekan nomor pilihan (sekali lagi untuk membatalkan), atau ↑↓ dan Spasi. Enter bila sudah.
contests-urn-keys-points = Pilih dengan ↑↓ dan ketik angkanya. Enter bila sudah.
contests-urn-left = Sisa { $n } poin.
contests-urn-yours = Suara Anda:
contests-urn-sure = Enter memasukkannya ke kotak dan tidak dapat diubah lagi. Esc untuk memperbaiki.
contests-urn-in-box = Suara sudah masuk kotak. Terima kasih. Silakan kembali; layar diserahkan lagi kepada notulis.
contests-urn-ending = Kotak suara ditinggalkan; pemilihan tetap dibuka dan dapat dilanjutkan.
contests-urn-call = Panggil
contests-urn-begin = Mulai
contests-urn-done = Selesai
contests-urn-cast = Masukkan
contests-urn-next = Berikutnya
contests-urn-end = Akhiri
contests-urn-back = Kembali
contests-lot-words = Kata undian
contests-lot-about = Kata yang diucapkan di ruangan sekarang, sebelum hasil dilihat: misalnya tiga angka dari tiga orang.
contests-not-all = { $n } orang belum memberi suara. Sesudah ditutup tidak ada yang dapat memilih lagi.
contests-close-asks = Hasilnya dihitung dan langsung diumumkan.
contests-chair-asks = Suara penentu pimpinan: ke-{ $n }
contests-revote-asks = Hasil pemungutan ulang: ke-{ $n }
contests-chair-reason = Alasan pimpinan
contests-revote-reason = Hasil pemungutan ulang, misalnya 12 lawan 9
contests-cancel-reason = Mengapa pemilihan dibatalkan
contests-result = Hasil
contests-counts = { $ballots } dari { $electorate }: { $valid } sah, { $blank } kosong, { $spoiled } rusak
contests-cost = Biaya
contests-settled = { $order }: { $reason }
contests-fixed = Ditetapkan sebelum memilih
contests-other-version = Diumumkan dengan { $rule }; versi program ini tidak dapat menghitungnya ulang persis sama.
contests-why-which = Mengapa pilihan ini?
contests-why-not-told = Tentang pilihan ini tidak ada penjelasan tersendiri; lihat halaman hasil.
contests-draft-text = Menetapkan { $options } sebagai hasil pemilihan "{ $question }" ({ $contest }, cara { $rule }).
contests-counters-differ = Hitungan berbeda
contests-counters-again = Salah satu atau keduanya menghitung ulang (B) sampai cocok.
act-contests-firm-help = Menunjukkan berapa pemilih yang akan mengubah hasil, dan apakah satu surat suara sudah cukup.
reason-result-open = Hasilnya masih seri; putuskan dulu serinya.
contests-final = Sesudah dicatat tidak bisa diurungkan; bila keliru, pemilihan dibatalkan dengan alasan.
# Tombol pilihan sendiri.
reference-id = Nama untuk keys.toml
keyfile-fault = { $file }, baris { $line }: { $why }
keyfile-syntax = bukan TOML yang benar ({ $told }). Tombol bawaan tetap berlaku.
keyfile-unknown = { $name } tidak dikenal. Nama perintah ada di daftar tombol (docs/tombol.md).
keyfile-no-keys = { $name } perlu satu tombol atau daftar tombol, misalnya ["ctrl-f", "F"].
keyfile-no-key = { $key } bukan nama tombol. Tulis seperti ctrl-p, f1, shift-tab, space, atau satu huruf.
keyfile-ambiguous = { $key } tidak dapat dipakai: terminal mengirim hal yang sama untuk tombol lain.
keyfile-typed = { $key } tidak dapat dipakai di sini: di tempat itu huruf adalah ketikan.
keyfile-twice = { $key } sudah dipakai { $other } di baris { $line }.
keyfile-needed = “{ $action }” harus punya tombol.

# Menyalin teks ke papan klip.
act-list-copy = Salin teks
act-list-copy-help = Menyalin baris yang ditandai, atau rincian baris ini, ke papan klip; juga disimpan di salinan.txt.
tui-copied = Disalin ke papan klip.
tui-copied-and-kept = Disalin ke papan klip. Kalau terminal ini tidak menerimanya: { $file }
## paper: the papers a meeting leaves behind

# What the papers are called.
paper-name-invitation = Undangan
paper-name-official = Berita Acara
paper-name-minutes = Notulen
paper-name-attendance = Daftar Hadir
paper-name-needs = Daftar Usulan
paper-name-priorities = Daftar Prioritas
paper-name-scoring = Matriks Skoring
paper-name-plan = Rencana Kerja Tindak Lanjut (RKTL)
paper-name-cards = Kartu Tindak Lanjut
paper-name-summary = Ringkasan Warga

# What stands over them.
paper-title-official = Berita Acara { $kind }
paper-title-attendance = Daftar Hadir { $kind }
paper-title-needs = Daftar Usulan { $kind }
paper-title-priorities = Daftar Prioritas { $kind }
paper-title-scoring = Matriks Skoring { $kind }
paper-title-plan = Rencana Kerja Tindak Lanjut { $kind }
paper-title-card = Kartu Tindak Lanjut
paper-host-council = Badan Permusyawaratan Desa
paper-kind-on = { $kind } tentang { $subject }
paper-number-is = Nomor: { $number }
paper-area = Wilayah
paper-blank = ……………………
paper-number-hidden = [nomor disembunyikan]
paper-page = Halaman { $page } dari { $pages }
paper-code = Kode notulen { $code }
paper-table = Tabel { $number }

# Berita acara.
paper-official-opening = Pada hari ini, { $weekday }, { $day }, bertempat di { $place }, telah diselenggarakan { $meeting }, yang dihadiri oleh { $people } sebagaimana daftar hadir terlampir.
paper-official-closing = Demikian berita acara ini dibuat dan disahkan untuk dipergunakan sebagaimana mestinya.
paper-people = hadir { $came } dari { $listed } undangan (laki-laki { $men }, perempuan { $women }{ $unknown ->
        [0] {""}
        *[other] , belum dicatat { $unknown }
    })
paper-participants = Peserta
paper-section-matters = Materi atau topik
paper-section-leaders = Unsur pimpinan dan narasumber
paper-section-quorum = Kuorum
paper-section-sums = Nilai yang disepakati
paper-section-beyond = Usulan di luar kewenangan
paper-leader = Pemimpin
paper-resource-person = Narasumber { $number }
paper-facilitator = Fasilitator
paper-quorum-state = Terpenuhi
paper-quorum-met = pukul { $time }: hadir { $present }, perlu { $needed }
paper-delays = Pengunduran
paper-delay = pukul { $from } sampai { $until }: { $reason }
paper-sum-priorities = Jumlah { $count } kegiatan prioritas
paper-sum-remaining = Sisa pagu
paper-sum-actions = Jumlah { $count } rencana tindak lanjut
paper-forwarded = diteruskan ke { $to } ({ $reason })
paper-representatives = Wakil masyarakat:
paper-signature = Tanda tangan
paper-name = Nama
paper-group-or-address = Unsur/alamat
paper-annexes = Lampiran:
paper-annex-priorities = Daftar Prioritas dan Matriks Skoring

# Daftar hadir.
paper-sex = L/P
paper-group = Unsur/lembaga
paper-office = Jabatan
paper-address = Alamat
paper-presence = Kehadiran
paper-came-at = Hadir { $time }
paper-came-until = Hadir { $from }–{ $until }
paper-recap = Rekapitulasi menurut unsur:
paper-listed = Diundang
paper-came = Hadir
paper-no-group = Tanpa unsur

# Lists of needs.
paper-activity-proposed = Usulan kegiatan
paper-problem = Masalah
paper-unit = Satuan
paper-men = LK
paper-women = PR
paper-poor = RTM
paper-goal = SDGs ke-
paper-cost = Biaya (Rp)
paper-field = Bidang
paper-activity-kind = Jenis kegiatan
paper-remaining = Sisa pagu
paper-not-scored = Belum dinilai
paper-rkp-matrix = Matriks RKP
paper-when = Waktu pelaksanaan
paper-pattern = Pola pelaksanaan
paper-executor = Rencana pelaksana
paper-field-head = Bidang { $number }: { $name }
paper-no-field = Tanpa bidang
paper-field-sum = Jumlah per bidang
paper-sum-all = Jumlah total
paper-problem-or-activity = Masalah/kegiatan
paper-sum-of-values = Jumlah nilai
paper-weighted-score = Skor berbobot
paper-rank = Peringkat
paper-announced = Peringkat diumumkan pukul { $time }.

# RKTL, cards.
paper-purpose = Tujuan/keputusan
paper-target = Sasaran
paper-start = Mulai
paper-supporters = Pendukung
paper-schedule = Jadwal
paper-matter = Uraian
paper-weekday = Hari
paper-day = Tanggal
paper-time-of-day = Pukul
paper-sort = Jenis
paper-decision-behind = Keputusan terkait
paper-card-next = Perkembangannya dibahas pada rapat berikutnya: { $day }.

# Ringkasan warga.
paper-summary-came = Hadir { $came } dari { $listed } undangan ({ $share }).
paper-summary-decisions = Keputusan:
paper-summary-actions = Tindak lanjut:
paper-summary-more = dan { $count } lainnya; selengkapnya di notulen
paper-summary-contact = Pertanyaan atau sanggahan: { $who }.

# The invitation.
paper-letter-date = Tanggal
paper-subject = Perihal
paper-subject-invitation = Undangan { $kind }
paper-to = Kepada Yth.
paper-to-listed = Bapak/Ibu/Sdr. (daftar terlampir)
paper-invitation-body = Dengan hormat, kami mengundang Bapak/Ibu/Sdr. untuk hadir dalam { $meeting }, yang akan diselenggarakan pada:
paper-invitation-agenda = Susunan acara:
paper-agenda-item = { $title } ({ $minutes } menit)
paper-from-on = { $time } s.d. selesai
paper-invitation-closing = Mengingat pentingnya acara ini, kami mengharapkan kehadiran tepat waktu. Atas perhatian dan kehadirannya, kami ucapkan terima kasih.
paper-invited = Daftar undangan:

# What reviewers ask to see and is missing.
missing-invited = Undangan: belum ada orang yang diundang.
missing-number = Berita acara: nomor belum diisi.
missing-date = Berita acara: tanggal rapat belum diisi.
missing-place = Berita acara: tempat rapat belum diisi.
missing-agenda = Undangan: agenda belum ada.
missing-attendance = Daftar hadir: belum ada yang dicatat hadir.
missing-groups = Keterwakilan: tidak ada yang hadir dari unsur { $groups }.
missing-sex = Daftar hadir: jenis kelamin { $count } orang belum dicatat.
missing-notes = Notulen: belum ada catatan jalannya rapat.
missing-needs = Daftar usulan: belum ada usulan.
missing-in-needs = Daftar usulan: belum lengkap pada { $needs }.
missing-ranking = Daftar prioritas: peringkat belum diumumkan.
missing-decisions = Berita acara: belum ada keputusan.
missing-actions = RKTL: belum ada rencana tindak lanjut.
missing-owners = RKTL: belum ada penanggung jawab untuk { $actions }.
missing-dues = RKTL: belum ada tenggat untuk { $actions }.
missing-final = Berita acara: masih catatan sementara.
missing-signatures = Berita acara: belum ditandatangani { $names }.
missing-photographs = Dokumentasi: lampirkan foto kegiatan; program ini tidak menyimpannya.

## export: papers as files

cli-about-export = Menulis satu dokumen rapat sebagai berkas.
cli-about-bundle = Menulis seluruh dokumen rapat dan menyebutkan yang belum lengkap.
cli-arg-export-what = Dokumennya: { $choices }.
cli-arg-export-format = Formatnya: { $choices }.
cli-arg-export-to = Folder tujuan; tanpa ini: folder dokumen di dalam folder rapat. Pada export, - berarti dicetak ke keluaran.
cli-arg-export-sheet = Ukuran kertas: { $choices }.
cli-arg-export-force = Timpa berkas yang sudah ada.
cli-arg-export-delimiter = Pemisah kolom CSV: { $choices }.
cli-arg-export-bom = Awali CSV dengan tanda UTF-8 (BOM), untuk lembar kerja lama.
cli-value-paper = DOKUMEN
cli-value-sheet = KERTAS
cli-value-sign = TANDA
cli-write = { $path } tidak bisa ditulis: { $why }
export-folder = dokumen
export-workbook = lampiran.xlsx
export-no-list = { $paper } bukan daftar, jadi tidak bisa ditulis sebagai { $format }. Pilih format lain.
export-empty = Belum ada isi untuk { $paper }.
export-exists = { $path } sudah ada. Pakai --force untuk menimpanya, atau --to untuk folder lain.
bundle-missing = Yang masih kurang ({ $count }):
tally-lacked-unspent = { $option } berbiaya { $cost }; { $supporters } pendukungnya bersama hanya punya { $had }.

act-meeting-export = Tulis dokumen
act-meeting-export-help = Memilih dokumen (berita acara, daftar hadir, RKTL, …), melihatnya dulu, lalu menulisnya sebagai PDF, DOCX, atau format lain; di bawahnya kalender dan daftar tugas untuk program lain.
export-all = Semua dokumen sekaligus
export-write = Tulis
export-format = Format lain
export-written = Tersimpan: { $path }
export-all-written = { $count } berkas tersimpan di { $folder }

## contests: pairs on the wall, new votes, settings

contest-form-pairs = bandingkan dua-dua, mana didahulukan
contest-mark-same-pair = Pasangan { $a } dan { $b } dinilai dua kali, atau satu pilihan dibandingkan dengan dirinya sendiri.
contest-settled-by-vote = Seri { $tie } diputus lewat pemungutan ulang { $contest } dengan urutan { $order }.
contest-lot-drawn = Undian bisa diulang siapa saja: SHA-256 dari "{ $said }|{ $contest }|{ $tie }|" ditambah kode pilihan; yang terendah didahulukan.
refusal-contest-taken = Hasil { $by } bergantung pada { $contest }. Batalkan { $by } lebih dulu.
contests-pairs-together = satu lembar bersama di dinding, atau satu per kelompok
contests-pairs-place = pasangan { $n } dari { $of }
contests-pairs-called = Lembar { $voter }
contests-pairs-keys = ←/→ pilih (atau ketik nomornya) · = sama · spasi lewati · Enter catat
contests-pairs-walked = Semua pasangan sudah dilewati. Enter mencatat, ↑ kembali.
contests-pairs-won = menang
contests-pairs-none = Belum ada pasangan yang dinilai.
contests-pairs-left = { $n } pasangan belum dinilai. Enter sekali lagi mencatatnya begitu.
contests-pairs-recorded = Lembar tercatat. H menutup dan menghitung, B menambah lembar lain.
contests-revote-title = Pemungutan ulang
contests-revote-now = Pungut suara ulang sekarang
contests-revote-held = Sudah dipungut: catat hasilnya
contests-revote-says = Memilih lagi di antara { $options }. Hasilnya langsung memutus seri di { $contest }.
contests-revote-of = Pemungutan ulang untuk { $contest }, seri { $tie }.
contests-revote-row = Ulang { $contest }: { $question }
contests-revote-was = pemungutan ulang { $contest }
votes-least = Paling sedikit
votes-least-hint = Suara yang sedikitnya harus didapat, selain pecahan. Kosong: tidak ada.
setting-hint = Boleh dibiarkan seperti adanya.
setting-majority = Ambang
setting-entitled = Yang berhak
setting-strength = Kuatnya menang
setting-strength-margins = selisih suara
setting-strength-winning-votes = suara pemenang
setting-unranked = Tidak ditulis
setting-unranked-last = di bawah semua yang ditulis
setting-unranked-ignored = tidak dihitung
setting-unranked-nought = dianggap nol
setting-unranked-mean = dinilai dari yang memberi nilai saja
setting-borda = Poin urutan
setting-borda-tournament = satu untuk tiap pilihan di bawahnya
setting-borda-pessimistic = yang tidak ditulis tanpa poin
setting-borda-modified = sebanyak yang ditulis
setting-stv = Cara memindahkan
setting-stv-scottish = aturan Skotlandia
setting-stv-wigm = sama, dengan pecahan tepat
setting-stv-meek = Meek
setting-utility = Nilai usulan
setting-utility-cost = sebesar biayanya
setting-utility-cardinality = sama untuk semua
setting-completion = Sisa uang
setting-completion-none = dibiarkan
setting-completion-greedy = untuk suara terbanyak
setting-completion-add1 = jatah dinaikkan sedikit demi sedikit
setting-completion-add1u = jatah dinaikkan, lalu suara terbanyak
setting-completion-phragmen = menurut Phragmén
setting-stop = Jatah dinaikkan
setting-stop-last-feasible = sampai batas terakhir yang cukup
setting-stop-exhaustive = sampai tidak ada lagi yang terbiayai
setting-no-skip = Berhenti bila tak cukup
setting-threshold = Suara paling sedikit
setting-yes = ya
setting-no = tidak
## intake: lists taken in

intake-column-hamlet = Dusun
intake-column-rt = RT
intake-column-rw = RW
intake-column-men = Laki-laki
intake-column-women = Perempuan
intake-column-poor = RTM
intake-column-private = data pribadi, tidak diambil
intake-column-none = tidak dipakai
intake-line = baris { $line }
intake-missing = { $column } belum ada.
intake-not-a-sex = "{ $typed }" bukan L atau P.
intake-both-sexes = Ditandai laki-laki dan perempuan sekaligus. Pilih satu.
intake-not-whole = "{ $typed }" bukan bilangan bulat.
intake-not-a-level = "{ $typed }" bukan tingkat kewenangan. Tulis desa, kecamatan, kabupaten, atau provinsi.
intake-several-people = "{ $typed }" adalah nama beberapa orang: { $people }. Tulis nomornya.
intake-broken = Rumus di sel ini gagal ({ $found }). Perbaiki di lembar kerja, lalu simpan lagi.
intake-too-long = Terlalu panjang: paling banyak { $limit } bita.
intake-kept-as-origin = Tidak ada "{ $typed }" di daftar hadir; disimpan sebagai asal usulan.
intake-kept-as-sector = "{ $typed }" bukan salah satu dari lima bidang; disimpan sebagai sektor.
intake-left-out = { $column } "{ $typed }" tidak diambil.
intake-known = Sudah ada di rapat ini: { $id }.
intake-twice = Sama dengan baris { $row }.
intake-is-new = baru
intake-is-wrong = salah
intake-is-known = sudah ada
intake-is-twice = kembar
intake-is-none = bukan isi
intake-counts = { $new } baru, { $wrong } salah, { $doubled } sudah ada atau kembar.
intake-too-large = Berkas terlalu besar: paling banyak { $megabytes } MB.
intake-too-many-rows = Terlalu banyak baris: paling banyak { $limit }. Bagi berkasnya.
intake-too-many-columns = Ada isi di sel { $cell }. Daftar paling banyak { $limit } kolom; hapus kolom yang bukan daftar.
intake-empty = Tidak ada isi di daftar ini.
intake-old-workbook = Buku kerja lama (.xls) atau berkata sandi. Simpan sebagai .xlsx tanpa kata sandi, atau .csv.
intake-no-list = Ini bukan daftar. Simpan sebagai .xlsx atau .csv.
intake-damaged = Bagian { $part } di dalam berkas rusak. Buka di lembar kerja dan simpan lagi.
intake-no-sheet = Tidak ada lembar "{ $asked }". Yang ada: { $known }.
intake-no-sheets = Tidak ada lembar "{ $asked }": berkas ini hanya satu lembar tanpa nama.
intake-guessed-letters = Berkas ini bukan UTF-8; dibaca sebagai Windows-1252. Periksa huruf beraksen.
intake-needs-column = Kolom { $column } tidak ditemukan. Sebutkan dengan --column B={ $code }.
intake-nothing-new = Tidak ada yang baru di daftar ini.
intake-nothing-taken = Belum ada yang diambil. Perbaiki berkasnya, atau pakai --skip-wrong untuk mengambil yang benar saja.
intake-taken-participants = { $count } undangan masuk daftar.
intake-taken-needs = { $count } usulan tercatat.
intake-no-column = { $asked } bukan kolom dan arti. Contoh: B=sex. Arti: { $known }.
intake-no-head = Tidak ada isi di baris { $row }.
intake-ask-file = Berkas daftar
intake-ask-about = Berkas .xlsx atau .csv, misalnya ~/undangan.xlsx.
intake-ask-paste = Baris yang disalin dari lembar kerja juga dapat langsung ditempel di sini tanpa berkas: tutup dialog ini, lalu tempel.
intake-pasted = tempelan
intake-keys = Kiri/kanan: kolom. Tab: arti. h: judul. Spasi: baris ini. x: semua salah.
intake-take = ambil semua
intake-meaning = arti lain
intake-skips = yang salah dilewati
intake-wrong-stay = { $count } baris salah. Ubah arti kolom, lewati barisnya dengan spasi atau semuanya dengan x, atau perbaiki daftarnya lebih dulu.
intake-needs-column-here = Kolom { $column } belum ada. Pilih kolomnya dengan kiri/kanan, lalu Tab sampai artinya { $column }.
act-people-import = Daftar undangan dari berkas
act-people-import-help = Memasukkan undangan dari XLSX atau CSV; diperlihatkan dulu. Baris dari lembar kerja juga dapat ditempel.
act-needs-import = Daftar usulan dari berkas
act-needs-import-help = Memasukkan usulan dari XLSX atau CSV; diperlihatkan dulu. Baris dari lembar kerja juga dapat ditempel.
cli-about-import = Memasukkan daftar undangan atau usulan dari CSV atau XLSX.
cli-arg-import-file = Berkas daftar (.xlsx, .csv, atau teks bertab); - untuk pipa.
cli-arg-import-kind = Isi daftar: { $choices }.
cli-arg-import-sheet = Lembar dengan nama ini; tanpa ini: lembar pertama yang berisi.
cli-arg-import-head = Nomor baris judul kolom; 0 bila tidak ada.
cli-arg-import-column = Arti suatu kolom, misalnya B=sex atau C=- (tidak dipakai); boleh diulang.
cli-arg-import-dry-run = Hanya memperlihatkan apa yang akan masuk.
cli-arg-import-skip-wrong = Mengambil baris yang benar dan melewati yang salah.
tally-firm-unknown = Berapa surat suara yang harus diisi lain untuk mengubah siapa yang terpilih tidak diketahui: untuk cara ini tidak ada hitungan cepat yang pasti.

## who was heard, by group

voices-women = perempuan
voices-men = laki-laki
record-silent-groups = Belum ada yang bicara dari: { $groups }
record-groups-no-proposals = Belum ada yang mengusulkan dari: { $groups }
report-voices-sex = Suara perempuan dan laki-laki
report-voices-hamlet = Suara per dusun
report-voices-constituency = Suara per unsur
report-voices-vulnerable = Suara kelompok rentan
report-voice = { $group }: { $people } orang, { $spoke } bicara, { $proposed } mengusulkan
## pertukaran: format program lain

exchange-name-calendar = Kalender (iCalendar)
exchange-name-taskwarrior = Daftar tugas untuk Taskwarrior
exchange-name-todo = Daftar tugas todo.txt
exchange-name-table = Daftar tugas untuk lembar kerja, bisa dibaca kembali
exchange-name-popolo = Keputusan dan pemungutan suara (Popolo)
exchange-name-event = Acara rapat (Open Civic Data)
exchange-file-calendar = kalender.ics
exchange-file-table = tugas.csv
exchange-head-mark = Acuan (jangan diubah)
exchange-head-state = Status
exchange-head-percent = Persen
exchange-head-obstacle = Kendala
exchange-fact = { $label }: { $value }
exchange-needs = Usulan
exchange-agreed-at = Disepakati dalam { $meeting }
exchange-needs-no-paper = { $format } bukan bentuk dari satu dokumen. Hapus --what.
exchange-needs-contest = Sebutkan pemilihannya dengan --contest. Yang ada: { $contests }.
exchange-no-contest = Rapat ini belum punya pemilihan yang ditutup.
exchange-contest-only-pb = --contest hanya untuk --as pb.

cli-about-progress = Membaca kembali status tindak lanjut dari program lain dan mencatatnya.
cli-arg-progress-file = Berkas dari program itu: JSON Taskwarrior, todo.txt, iCalendar, atau CSV; - berarti dari pipa.
cli-arg-progress-dry-run = Hanya tunjukkan yang akan berubah.
cli-arg-progress-yes = Catat tanpa bertanya.
cli-arg-progress-actor = Siapa yang melaporkan, bila bukan sekretaris.
cli-arg-export-contest = Pemilihan yang suaranya ditulis sebagai .pb.

progress-line-too-long = baris terlalu panjang: paling banyak { $limit } bita. Periksa apakah ini daftar tugas.
progress-too-large = berkas lebih dari { $limit } bita. Ekspor hanya tugas rapat ini.
progress-missing = kolom "{ $part }" tidak ada. Tambahkan kembali kolom itu, atau ekspor ulang dengan --as tasks-csv.
progress-nothing = Tidak ada tugas rapat ini di dalam { $file } (tugas lain: { $others }). Ekspor dahulu dengan musyawarah export --as taskwarrior, todo, ics, atau tasks-csv; acuan rapat berada di dalamnya.
progress-head = { $file }: { $ours } dari rapat ini, { $others } lainnya dibiarkan.
progress-action = { $id } { $activity }
progress-status = status: { $from } → { $to }
progress-percent = persen: { $from } → { $to }
progress-due = tenggat: { $from } → { $to }
progress-remark = kendala baru: { $text }
progress-none = belum ada
progress-clash-both = { $at } { $id } berubah di rapat dan di berkas, jadi tidak diubah. Saat diekspor: { $before }. Di rapat sekarang: { $here }. Di berkas: { $there }. Bila berkas yang benar, catat sendiri, lalu ekspor ulang.
progress-clash-unknown = { $at } { $id } berbeda ({ $there }), tetapi berkas tidak menyebut keadaan asalnya, padahal di rapat sudah ada laporan. Tidak diubah. Ekspor ulang, lalu ubah lagi di sana.
progress-clash-twice = { $at } { $id } ada dua kali dengan isi berbeda (yang pertama: { $first }). Tidak diubah. Hapus salah satu.
progress-standing = { $status }, { $percent }, tenggat { $due }
progress-left-title = { $at } { $id }: bunyi kegiatan di berkas lain. Bunyi milik notulen, jadi tidak diambil.
progress-left-due = { $at } { $id }: tenggatnya dihapus di berkas. Tenggat hanya bisa digeser, jadi tidak diambil.
progress-unchanged = Tidak ada yang berubah.
progress-summary = Akan dicatat: { $updates }. Bentrok: { $clashes }. Tetap: { $unchanged }.
progress-ask = Catat perubahan ini? [y/t]
progress-not-asked = Belum ada yang dicatat: tidak ada terminal untuk bertanya. Tambahkan --yes untuk mencatat, atau --dry-run untuk melihat saja.
progress-not-taken = Tidak ada yang dicatat.
progress-done = Tercatat: { $updates } laporan tindak lanjut.
contests-pairs-hint = Satu lembar cukup untuk seluruh forum; lembar kelompok dijumlahkan.
contests-pairs-circles = { $n } putaran: { $examples }. Ini tidak sejalan; bicarakan lagi pasangan itu.
contests-sheets = { $n } lembar
contests-open-sheets = Dibuka, { $n } lembar
contests-settle-how = T memutus serinya.
contests-revote-taken = Hasil ini sudah memutus seri di { $contest }.

# Layar aula
act-app-hall = Layar untuk aula
act-app-hall-help = Mata acara, kuorum, urutan prioritas, atau suara dengan huruf besar, terbaca dari belakang; yang pribadi tidak tampil.
hall-item = Acara
hall-quorum = Kuorum
hall-ranking = Prioritas
hall-vote = Suara
hall-next = Berikutnya
hall-no-quorum = hadir, tanpa syarat kuorum
hall-quorum-met = kuorum { $needed } tercapai
hall-quorum-missing = kurang { $missing } dari kuorum { $needed }
hall-ranked = { $id } · skor { $score } · { $cost }
hall-no-vote = Belum ada pemungutan suara.

# Cara lain menghitung suara yang sama
act-contests-others = Cara lain
act-contests-others-help = Siapa yang terpilih bila suara yang sama dihitung dengan cara lain.

# Penerima bantuan
act-meeting-recipients = Daftar penerima bantuan
act-meeting-recipients-help = Mencatat keluarga calon penerima, memeriksanya satu per satu, dan mencatat sanggahan; yang diumumkan hanya inisial dan jumlah.
recipients-keys = Enter: hasil. n: tambah. e: ubah. o: sanggahan. x: keluarkan. I: dari berkas.
recipients-empty = Belum ada penerima. Tekan n untuk menambah, atau I untuk mengambil daftar dari berkas.
recipients-receiving = { $count } menerima
recipients-new = Tambah keluarga
recipients-edit = Ubah keluarga
recipients-settle = Hasil pemeriksaan
recipients-object = Catat sanggahan
recipients-withdraw = Keluarkan dari daftar ini
recipients-reason-hint = Wajib diisi bila daftar berubah: masuk, keluar, atau cadangan.
recipients-object-hint = Siapa menyampaikan apa, dan tanggapannya. Kosongkan untuk menariknya.
recipients-card-hint = Hanya empat angka terakhir yang disimpan.
recipient-listed = Terdaftar
recipient-proposed = Usulan baru
recipient-stays = Tetap
recipient-enters = Masuk
recipient-leaves = Keluar
recipient-not-taken = Tidak masuk
recipient-reserve = Cadangan
recipient-open = Belum diperiksa
field-recipient = penerima
refusal-recipient-withdrawn = { $recipient } sudah dikeluarkan dari daftar.
refusal-finding-does-not-fit = { $recipient } berstatus awal { $initial }; hasilnya tidak bisa { $finding }. Yang terdaftar dapat tetap, yang baru diusulkan dapat masuk.
event-recipient-added = Calon penerima dicatat
event-recipient-edited = Calon penerima diubah
event-recipient-settled = Hasil pemeriksaan penerima dicatat
event-recipient-contested = Sanggahan atas penerima dicatat
event-recipient-withdrawn = Calon penerima dikeluarkan dari daftar
intake-taken-recipients = { $count } keluarga masuk daftar penerima.
intake-not-an-initial = "{ $typed }" bukan status awal. Tulis terdaftar atau usulan baru.
paper-name-recipients = Daftar Penerima Bantuan
paper-name-recipients-full = Daftar Penerima Bantuan (Lengkap)
paper-title-recipients = Daftar Penerima Bantuan { $kind }
paper-title-recipients-full = Daftar Lengkap Penerima Bantuan { $kind }
paper-recipients-private = Hanya untuk panitia dan pemerintah desa. Jangan ditempel, difoto, atau dikirim ke grup.
paper-recipients-masked = Nama lengkap, alamat, dan nomor keluarga tidak diumumkan. Sanggahan dapat disampaikan kepada pimpinan musyawarah.
paper-initials = Inisial
paper-initial = Status awal
paper-finding = Hasil
paper-household = Kepala keluarga
paper-card = No. KK
paper-hamlet = Dusun/RT
paper-criteria-met = Kriteria terpenuhi
paper-contested = Sanggahan
paper-households = { $count } keluarga
paper-recipients-listed = Terdaftar sejak awal
paper-recipients-proposed = Diusulkan baru
paper-recipients-receiving = Jumlah penerima
missing-recipients = Daftar penerima: belum ada keluarga yang dicatat.
missing-findings = Daftar penerima: belum diperiksa { $recipients }.
missing-recipients-in-full = Daftar penerima: yang memuat nama tidak ikut di sini; bila diminta, tulis tersendiri sebagai { $paper }.

# Logo kop surat
cli-about-logo = Memasang logo kantor pada kop surat sebuah sesi.
cli-arg-logo-file = Gambar PNG atau JPEG; disalin ke folder sesi.
cli-arg-logo-remove = Melepas logo yang dipasang.
logo-dropped = Logo dilepas.
logo-none = Sesi ini tidak punya logo sendiri.
logo-too-large = Logo terlalu besar: paling banyak { $megabytes } MB. Perkecil gambarnya.
logo-too-many-pixels = Gambar { $width } × { $height } titik terlalu besar untuk kop surat. Perkecil sampai sekitar 600 titik.
logo-no-picture = Ini bukan gambar PNG atau JPEG. Simpan logonya sebagai PNG atau JPEG.
logo-inks = JPEG ini berwarna cetak (CMYK). Simpan lagi sebagai RGB.
logo-damaged = Gambar ini rusak atau terpotong. Simpan lagi dari program aslinya.
act-meeting-logo = Pasang logo kop surat
act-meeting-logo-help = Menyalin gambar PNG atau JPEG ke folder sesi; tampil di kiri kop semua dokumen.
logo-ask-file = Berkas logo
logo-ask-about = Gambar PNG atau JPEG, misalnya ~/logo-desa.png. Gambarnya disalin ke folder sesi.
logo-kept = Logo terpasang: { $path }

# Menulis semua dokumen, dan status tindak lanjut dari program lain
working-far = { $done } dari { $all } berkas
working-leave = hentikan
working-leaving = Berhenti setelah berkas ini…
export-left = Dihentikan: { $count } berkas sudah ditulis ke { $folder }, semuanya utuh.
export-stopped = Berhenti setelah { $count } berkas. { $why }
export-broken = Berhenti karena kesalahan program setelah { $count } berkas di { $folder }; yang sudah ditulis utuh.
act-actions-import = Status dari program lain
act-actions-import-help = Membaca kembali Taskwarrior, todo.txt, kalender, atau CSV yang diekspor dari rapat ini; perubahannya diperlihatkan dulu.
status-ask-file = Berkas status tindak lanjut
status-ask-about = Berkas dari Taskwarrior (task export), todo.txt, kalender (.ics), atau CSV, yang semula diekspor dari rapat ini.
intake-is-left-out = dilewati
## Apa yang memutus seri, disebut sesudah hasil

tally-outcomes-settled = Hasil ini bergantung pada seri, yang diputus dengan { $by }; tanpa itu hasilnya bisa { $others }.
tally-outcomes-settled-many = Hasil ini bergantung pada seri, yang diputus dengan { $by }; tanpa itu hasil lain pun mungkin.
tally-settler-listing = urutan dalam daftar
tally-settler-earlier-rounds = babak-babak sebelumnya
tally-settler-criterion = kriteria yang disepakati sebelumnya
tally-settler-chair = suara penentu pimpinan
tally-settler-revote = pemungutan ulang di antara yang seri
tally-settler-lot = undian
tally-settler-method = cara itu sendiri

## Pengaturan pemilihan yang jarang diperlukan

setting-step = Tiap kali naik
setting-step-hint = Jumlah untuk tiap pemilih. Kosong: seperseribu jatahnya.
setting-default-option = Harus mengalahkan
setting-default-option-hint = Yang tidak menang atas pilihan ini disisihkan dulu, misalnya "tidak satu pun".
setting-quorum = Dengan suara
setting-quorum-hint = Sekian suara harus mendahulukannya. Kosong: asal lebih banyak.

## Seberapa kokoh matriks di dinding

tally-firm-judgements = { $n ->
    [1] Satu penilaian atas satu pasangan yang diisi lain sudah mengubah hasil.
   *[other] Paling sedikit { $number } penilaian atas satu pasangan harus diisi lain agar hasil berubah.
}
tally-firm-duels = Berapa surat suara yang dapat mengubah hasil tidak diketahui: di sini hanya ada perbandingan berpasangan, bukan surat suara.

## Kotak yang tertinggal ketika jurnal pindah

urn-left-behind = Rapat kini disimpan di folder lain, sedangkan kotak suara lama { $file } tidak bisa dihapus di sana. Bila suara ditambah, membandingkan kedua kotak akan menunjukkan siapa memilih apa; karena itu suara ini tidak diterima. Hadirkan lagi folder lama, atau akhiri dengan "selesai" dan hitung suara yang sudah masuk, atau batalkan pemilihan dengan alasan lalu ulangi.

## Bila terlalu lama, dan bila semua sudah memilih

tally-firm-alone-untried = Berapa suara yang menentukan sendirian tidak dicoba: terlalu banyak untuk dihitung ulang tanpa masing-masing sementara orang menunggu.
contests-urn-all = Semua sudah memilih. Tekan Esc dan ketik "selesai"; lalu H menghitung dan mengumumkan.
# Antrean bicara, skors, dan waktu yang berjalan
event-floor-asked = Minta bicara
event-floor-left = Batal bicara
event-floor-given = Giliran bicara
event-floor-extended = Waktu bicara ditambah
event-floor-ended = Selesai bicara
refusal-already-waiting = { $participant } sudah ada di antrean bicara.
refusal-not-waiting = { $participant } tidak ada di antrean bicara.
refusal-has-the-floor = { $participant } sedang bicara.
refusal-nobody-waits = Belum ada yang minta bicara.
refusal-nobody-speaks = Tidak ada yang sedang mendapat giliran bicara.
refusal-turn-unlimited = Giliran ini tanpa batas waktu, jadi tidak perlu ditambah.
rules-turns = Giliran per agenda
rules-turns-hint = berapa kali seorang boleh bicara dalam satu agenda; 0 = tidak dibatasi; hanya mengingatkan
rules-quiet-first = Dahulukan yang jarang bicara
rules-quiet-first-hint = yang paling sedikit bicara di agenda ini, lalu unsur yang paling jarang terdengar, lalu menurut urutan minta
act-floor-ask = Minta bicara
act-floor-ask-help = Mencatat siapa yang mengangkat tangan; boleh beberapa orang sekaligus.
act-floor-next = Giliran berikutnya
act-floor-next-help = Memberi giliran kepada yang berikutnya di antrean; bila antrean kosong, mengakhiri giliran sekarang.
act-floor-give = Beri giliran
act-floor-give-help = Memilih sendiri siapa di antrean yang mendapat giliran.
act-floor-end = Selesai bicara
act-floor-end-help = Mengakhiri giliran bicara sekarang.
act-floor-extend = Tambah waktu bicara
act-floor-extend-help = Menambah satu menit untuk yang sedang bicara.
act-floor-leave = Keluarkan dari antrean
act-floor-leave-help = Mencoret yang tidak jadi bicara dari antrean.
floor-who-asks = Siapa yang minta bicara?
floor-give-to = Giliran untuk siapa?
floor-turn-beyond = giliran ke-{ $n }, batas { $limit }
reason-nobody-to-ask = tidak ada lagi yang berhak bicara di luar antrean
line-asks-floor = minta bicara
line-has-floor = mendapat giliran bicara
capture-hint-maybe-person = { "[" }nomor]
act-app-bell = Bel ya/tidak
act-app-bell-help = Berbunyi pelan saat waktu bicara, agenda, atau skors habis; disimpan untuk seterusnya.
tui-bell-on = Bel berbunyi saat waktu habis.
tui-bell-off = Bel dimatikan.
strip-recess-until = Skors sampai { $time }
strip-recess = Skors sejak { $time }
strip-remaining = { $duration } lagi
strip-over = lewat { $time }
strip-left = sisa { $time }
strip-just-now = kurang dari semenit
strip-delayed = Diundur sampai { $time }
strip-start-passed = Waktu mulai { $time } lewat { $duration }
strip-lacking = kuorum kurang { $n } orang
strip-quorum-met = kuorum cukup, rapat bisa dibuka
strip-limit = undur paling lambat { $time } ({ $duration } lagi)
strip-limit-passed = batas undur { $time } lewat: tunda ke hari lain
strip-speaks = Bicara: { $person }
strip-next = berikutnya: { $people }
strip-queue = Antre bicara: { $people }
strip-give = { $key } beri giliran

# Lompat dengan huruf, tetikus, pembagian layar
act-app-jump = Lompat
act-app-jump-help = Memberi huruf pada setiap baris dan layar yang tampak; ketik hurufnya untuk ke sana.
act-list-narrower = Persempit daftar
act-list-narrower-help = Daftar lebih sempit, rincian lebih lebar; juga dengan menyeret garis di antaranya. Disimpan untuk seterusnya.
act-list-wider = Lebarkan daftar
act-list-wider-help = Daftar lebih lebar, rincian lebih sempit; juga dengan menyeret garis di antaranya. Disimpan untuk seterusnya.
reason-one-pane = rincian tampil di sebelah daftar hanya di layar yang lebih lebar
tui-mouse-on = Tetikus untuk program ini. Tahan Shift sambil menyeret untuk memilih teks.
tui-mouse-off = Tetikus untuk memilih dan menyalin teks. Jalankan perintah ini lagi untuk mengembalikannya.

# Beberapa baris sekaligus
act-list-mark-all = Tandai semua
act-list-mark-all-help = Menandai semua baris yang tampak, atau menghapus semua tandanya; bersama saringan: semua yang cocok.
act-needs-bulk = Ubah yang ditandai
act-needs-bulk-help = Mengubah sektor, bidang, lokasi, sumber dana, atau kewenangan semua usulan yang ditandai dalam satu langkah.
act-actions-bulk = Ubah yang ditandai
act-actions-bulk-help = Mengubah status, tenggat, atau penanggung jawab semua tindak lanjut yang ditandai dalam satu langkah.
bulk-about = Mengubah { $n } baris ({ $things }). Yang dikosongkan tidak berubah.

# Menyiapkan rapat, dan langkah berikutnya di bawah baris catat
act-meeting-prepare = Siapkan rapat
act-meeting-prepare-help = Satu isian untuk tempat, agenda, undangan, hari, dan jenis rapat; cukup untuk mulai.
prepare-agenda = Agenda
prepare-agenda-hint = satu baris satu mata acara; menit di belakang titik koma: Laporan kas; 20
prepare-agenda-is = { $n } mata acara{ $minutes ->
        [0] {""}
        *[other] , { $minutes } menit
    }
prepare-minutes-unclear = di belakang titik koma tulis menitnya, misalnya Laporan kas; 20
prepare-people = Undangan
prepare-people-hint = satu baris satu orang: Lestari, P, RT 05, kelompok perempuan; Ketua PKK
prepare-people-are = { $n } orang; terakhir: { $last }
line-ideas-prepare = ketik /siapkan lalu Enter: tempat, agenda, undangan | catatan sudah bisa ditulis
line-ideas-draft = /hadir 1 2 3 mencatat yang datang, registrasi dimulai | /daftar
line-ideas-registration = /hadir 1 2 3 | + Nama tamu | /undur +15m menunggu kuorum
line-ideas-quorum = /buka membuka rapat | /hadir 1 2 3 | + Nama tamu
line-ideas-agenda = /agenda { $n } memulai { $title } | /skors 15 menit
line-ideas-all-done = /tutup mulai penutupan | F3 susunan acara
line-ideas-recess = /lanjut sesudah skors
line-ideas-closing = /baca catatan sementara dibacakan | F9 isi catatan

# Warna
act-app-theme = Ganti warna
act-app-theme-help = Warna terminal, warna untuk latar terang, warna untuk latar gelap; disimpan untuk seterusnya.
reason-no-colours = NO_COLOR meminta layar tanpa warna
tui-theme-light = Warna untuk latar terang.
tui-theme-dark = Warna untuk latar gelap.
tui-theme-terminal = Warna dari terminal sendiri.

# Tur singkat
act-start-tour = Tur singkat
act-start-tour-help = Delapan langkah di salinan rapat contoh, sekitar tiga menit; salinannya dibuang sesudahnya.
act-app-tour-skip = Lewati langkah tur
act-app-tour-skip-help = Ke langkah tur berikutnya tanpa mengerjakan yang ini.
reason-no-tour = tidak sedang mengikuti tur
tour-title = Rapat latihan
tour-step = Tur { $n }/{ $of }: { $what } (F12 lewati)
tour-line = ketik 14 u Lampu jalan RT 05; 2jt lalu Enter: usulan dari peserta 14.
tour-tab = tekan F5: usulan itu sudah ada di daftar usulan.
tour-list = tekan Esc untuk ke daftar, panah untuk memilih, Enter untuk melihat isinya.
tour-undo = tekan Esc, lalu u: langkah terakhir diurungkan. U mengembalikannya.
tour-presence = tekan i untuk menulis lagi, ketik /pulang 21 izin lalu Enter: kuorum ikut dihitung.
tour-floor = ketik /antri 14 3 lalu Enter, lalu Ctrl-N: giliran bicara, waktunya berjalan.
tour-ranking = tekan F6: peringkat usulan dan garis pagu.
tour-palette = tekan Ctrl-P, ketik aula, Enter: perintah apa saja ditemukan begitu.
tour-over = Tur selesai. F1 bantuan. Untuk kembali: Ctrl-P, ketik daftar rapat, Enter; rapat latihan ini lalu dibuang.

# Diagram
act-app-charts = Diagram
act-app-charts-help = Kehadiran tiap unsur, porsi bicara, dan hasil suara sebagai batang, masing-masing dengan angkanya.
charts-attendance = Kehadiran
charts-speaking = Porsi bicara
charts-votes = Suara
charts-no-group = Tanpa unsur
charts-nothing = Belum ada yang dapat ditampilkan.
exchange-name-pabulib = Surat suara { $contest } (Pabulib)
## Mode baris (--plain)

linear-welcome = Musyawarah dalam baris. Ketik ? untuk bantuan, titik untuk posisi, b untuk kembali.
linear-needs-hiding = Suara rahasia hanya bisa diberikan di terminal yang dapat menyembunyikan ketikan. Buka rapat ini di terminal biasa, bukan lewat pipa.
linear-urn-ballot = Suara Anda, misalnya { $example }
linear-urn-who = Siapa yang dipanggil
linear-go-on = Enter melanjutkan
linear-urn-hidden = Yang diketik tidak ditampilkan dan tidak dibacakan kembali.
linear-urn-unclear = Suara belum jelas. Ketik sekali lagi, seperti contohnya.
linear-urn-read = Suara terbaca sah. Isinya tidak dibacakan.
linear-urn-again = Ketik lagi
linear-needs-screen = Ini perlu layar penuh. Buka rapat yang sama di terminal biasa tanpa --plain.
linear-saved = Tersimpan { $time }: { $what }
linear-more = Masih ada. Enter melanjutkan, b berhenti:
linear-empty = Daftar ini masih kosong.
linear-no-sessions = Belum ada rapat. Pilih “Rapat baru”.
linear-slip = Satu huruf atau angka saja tidak dicatat. Ketik ? untuk bantuan.
linear-recipients-import = Daftar dari berkas
linear-working = Sedang dikerjakan; tunggu sebentar.
linear-goodbye = Sampai jumpa.
linear-all-saved = Semua tersimpan di { $folder }. Sampai jumpa.
linear-all-saved-at = Semua tersimpan pukul { $time } di { $folder }.
linear-typed-kept = Baris ini belum dikirim dan disimpan sebagai draf: { $line }
linear-typed-before = Baris ini belum dikirim waktu itu: { $line }
linear-now = Sekarang { $day }, { $time }.
linear-no-item = Tidak ada agenda yang sedang dibahas.
linear-item = Agenda { $number } dari { $of }: { $title }, { $clock }.
linear-item-planned = { $spent } dari { $minutes } menit
linear-item-open = { $spent } menit
linear-here = Tempat: { $place }.
linear-place = { $place }: { $rows } baris. Bisa diketik: { $ideas }.
linear-new-like = Rapat baru seperti rapat lain
linear-which = Pilih nomor atau nama
linear-which-several = Pilih nomor atau nama, boleh beberapa
linear-which-step = Nomor langkah
linear-which-paper = Berkas yang mana
linear-which-row = Nomor atau nama baris, Enter kembali
linear-what-now = Lakukan apa, Enter kembali
linear-type-word = Ketik “{ $word }” untuk melanjutkan
linear-wrong-word = Belum cocok.
linear-numbers = Angka 0 sampai { $most } untuk: { $names }. Satu per satu, atau semua sekaligus dengan spasi di antaranya; - mengosongkan.
linear-too-many-numbers = Hanya { $n } angka.
linear-roll-call = Enter memanggil yang berikutnya tanpa surat, - mencoret surat terakhir, b selesai dulu.
linear-papers = - mencoret surat terakhir, b selesai dulu; yang masuk tetap tersimpan.
linear-called = Memanggil { $voter }
linear-paper = Surat { $n }
linear-pair = Mana yang lebih didahulukan, { $place }
linear-pair-level = Sama
linear-pair-skip = Lewati
linear-pair-again = Dari pasangan pertama lagi
linear-pairs-walked = Semua pasangan sudah dilewati
linear-intake-skip = Lewati baris yang salah dan masukkan sisanya
linear-intake-column = Ubah arti sebuah kolom
linear-intake-head = Baris judul: ada atau tidak
linear-intake-nothing = Tidak dipakai
linear-form = Isian: Enter melewati, s menyimpan sekarang, < ke isian sebelumnya, - mengosongkan, b keluar; yang sudah diketik tetap ada.
linear-ask = { $name }:
linear-ask-now = { $name }, sekarang { $now }:
linear-ask-required = { $name }, wajib:
linear-ask-several = { $asks }, beberapa baris, titik mengakhiri:
linear-next-line = Baris berikutnya, atau titik:
linear-many = { $n } pilihan: ketik nomor atau sebagian nama; ? membacakan semuanya.
linear-one-of = “{ $typed }” cocok dengan { $n } pilihan:
linear-no-such = Tidak ada pilihan “{ $typed }”.
linear-menu-more = Yang belum dapat dilakukan, dan sebabnya: ketik ?.
linear-help-question = Jawab dengan nomor, atau sebagian nama, atau teks. Enter memakai yang sudah ada atau mengulang pertanyaan. b kembali. Titik: posisi. Teks yang sama dengan salah satu huruf itu diketik dengan \ di depannya.
linear-help-form = Dalam isian: s menyimpan sekarang, < ke isian sebelumnya, - mengosongkan.
linear-help-several = Boleh beberapa: nomor dengan spasi, atau nama dengan koma.
linear-help =
    Ketik satu baris notulen, lalu Enter: nomor pembicara, huruf jenis, isi. Contoh: 14 u PMT untuk 32 balita; 43,2jt.
    Perintah diawali garis miring, misalnya /hadir 7; semuanya: /bantuan.
    d: membacakan daftar di tempat ini, lalu memilih baris dan tindakannya.
    m: menu semua tempat dan tindakan. Titik dua dan sebagian nama, misalnya :keputusan, langsung memilih dari menu.
    Titik: posisi sekarang. u: mengurungkan langkah terakhir. b: ke daftar rapat. q: keluar. Semua selalu tersimpan.
linear-can = Dapat dilakukan sekarang:
linear-cannot = Belum dapat, dan sebabnya:
cli-arg-plain = Bicara dalam baris, tanpa layar: untuk pembaca layar, braille, dan terminal lama. Berlaku untuk awal, open, dan new --open.
## capture: the whole meeting as lines

capture-hint-head = judul …; nomor …; tempat …; tanggal 13/6; mulai 09.00; desa …; pagu 690jt
capture-hint-rules = musdes; dasar …; unsur …; kuorum 2/3; putaran 2
capture-hint-newcomer = nama, L/P, alamat, unsur; jabatan; rentan …; tamu
capture-hint-persons = nomor peserta …
capture-hint-maybe-persons = { "[" }nomor peserta …]
capture-hint-item = judul; nomor penyaji; 20 menit
capture-hint-criteria = Mendesak 25; Dirasakan banyak orang 25; skala 1-5; seri 2, 1, RTM
capture-hint-approve = { "[" }sebagian besar]
capture-hint-answer = O01 [nomor] jawaban
capture-hint-offer = O01 perubahan; syarat
capture-hint-call = { "[" }D04] alasan; pertanyaan; A …; B …
capture-hint-need-reason = K10 alasan
capture-hint-edit = K03 teks baru; 101,5jt; alasan … (juga R01, D04)
capture-hint-minority = D04 siapa: pandangannya
capture-hint-survey = jumlah responden; pertanyaan 4,3
capture-hint-principles = 4 4 5 4 4
capture-hint-next = 12/9 09.00 tempat; acaranya
capture-hint-signers = notulis 2; pimpinan 1; masyarakat 22 tidak wajib
capture-expected-objection = keberatan seperti O01
capture-expected-decision = keputusan seperti D01
capture-expected-option = pilihan berikut dengan hurufnya, misalnya B bekas gudang
capture-role-label = nama isian
line-potential = potensi: { $potential }
line-head = kepala notulen
line-rules = aturan
line-invite = undangan
line-guest = tamu: tidak dihitung kuorum, tanpa hak suara
line-resource = narasumber
line-instead-of = menggantikan { $person }
line-item = agenda baru
line-minutes = { $n } menit
line-unclear = "{ $typed }" belum jelas. Periksa tulisannya.
line-approve-who = Kosongkan bila semua setuju, atau tulis: sebagian besar.
line-respondents = { $n } responden
line-five-marks = Tulis lima nilai, satu untuk tiap asas.
line-signers = penanda tangan
line-signers-unclear = "{ $typed }": tulis jabatan lalu nomor peserta, misalnya masyarakat 18.
line-answer = jawaban
line-offer = tawaran
line-condition = syarat: { $condition }
line-edit = ubah
line-no-such-entry = Tidak ada entri dengan nomor itu.
line-include = masukkan
line-exclude = keluarkan
line-minority = pandangan lain
capture-error-in-text = { $role } di dalam kalimat tidak dihitung: beri titik koma ( ; ) di depannya.
line-edit-no-reason = Tindak lanjut diubah tanpa alasan: hapus bagian alasannya.
capture-error-kind-slip = Maksudnya { $kind }? Tulis { $letter } atau kata itu seutuhnya; jika bukan, abaikan.
messages-none = Belum ada pesan.

# Yang dapat menggantikan kata di baris tulis
line-suggested = { $key }: { $what }
capture-hint-queue = nomor peserta … (-nomor: keluar dari antrean)
hall-more-bars = dan { $n } lagi
# Yang dihitung di samping layar
text-working = Sedang dihitung. Layar tidak perlu menunggu: Esc menutup kotak ini, dan hasilnya tetap disimpan untuk dibuka lagi.
contests-study-nothing = Versi ini menghitung lain dari yang diumumkan, jadi tidak ada yang dapat dikatakan. Yang diumumkan tetap berlaku.
contests-study-failed = Hitungan ini terhenti karena ada yang keliru di program. Hasil yang diumumkan tidak berubah.

# Yang tidak dipilih pun berarti
contests-tie-left = dibiarkan seri
setting-default-option-none = tidak ada

# Langkah berikutnya di bawah baris tulis
line-ideas-roles = /hadir 1 2 3 mencatat yang datang | /pimpinan nomor | /notulis nomor
line-ideas-come = { $n } hadir | { $n } wakil Rina
line-ideas-gone = { $n } pulang izin
line-ideas-walk-in = + Rina, P, RT 05 | / perintah
line-ideas-count = /suara { $options } abstain …
line-ideas-objection = { $id }: /jawab { $id } … | /mufakat { $id } (sepakat) | /tarik { $id } (cabut)
line-ideas-answered = /mufakat { $id } (sepakat) | /tarik { $id } (cabut) | /jawab { $id } …
line-ideas-decide = { $id }: /mufakat (semua setuju) | /pungut … (alasannya; lewat suara) | /tangguh … (alasannya)
line-ideas-read = /setujui catatan disetujui yang hadir | F9 koreksi
line-ideas-approved = /tutup menutup rapat | F9 survei, asas, rapat berikutnya
line-ideas-closed = /ttd mulai tanda tangan | /dokumen menulis berkas
line-ideas-signers = /penandatangan pimpinan 1; notulis 2 | /dokumen menulis berkas
line-ideas-sign = /ttd { $numbers } sudah tanda tangan | /dokumen menulis berkas
line-ideas-signed = /sah mengesahkan catatan | /dokumen menulis berkas
line-ideas-final = /dokumen menulis berkas | F8 tindak lanjut
line-ideas-cancelled = /dokumen menulis berkas | /keluar

# Daftar dari berkas, dalam baris
linear-intake-take = Ambil semua
linear-intake-wrong = { $count } baris salah. Pilih 2 untuk melewatinya, 3 untuk mengubah arti kolom, atau b lalu perbaiki berkasnya.

# Petunjuk langkah berikutnya
line-ideas-missed = /ulang putaran berikutnya { $id } | /tarik { $id } alasan kembali berunding | /tangguh alasan
line-ideas-settled = a … tindak lanjut | /selesai mata acara ini | d … keputusan lain | / perintah
line-ideas-late = F4 kembali mencatat
capture-placeholder-list = Tombol kini berlaku untuk daftar; i untuk menulis
line-who-signed = Siapa yang sudah tanda tangan? Ketik nomornya: /ttd { $open }

# Naskah resmi
paper-official-people = peserta
paper-official-groups = unsur { $groups }
report-objection-outvoted = Tidak tercapai mufakat; keputusan diambil dengan pemungutan suara.
standing-no-ceiling = Prioritas
line-newcomer = + { $name } bila datang tanpa undangan

# Kegunaan perintah
purpose-head = kepala notulen
purpose-rules = aturan rapat
purpose-invite = tambah undangan
purpose-chair = siapa memimpin
purpose-secretary = siapa notulis
purpose-facilitator = siapa memandu
purpose-resource = narasumber
purpose-item = tambah mata acara
purpose-criteria = kriteria dan bobot
purpose-present = tandai hadir
purpose-represented = diwakili orang lain
purpose-left = pulang sebelum selesai
purpose-returned = kembali sesudah pulang
purpose-excused = izin tidak datang
purpose-delay = undur jam mulai
purpose-postpone = pindah ke hari lain
purpose-prepare = isi tempat, agenda, undangan
purpose-register = mulai registrasi
purpose-open = buka rapat
purpose-recess = istirahat sejenak
purpose-resume = lanjut sesudah skors
purpose-queue = minta bicara
purpose-floor = beri giliran bicara
purpose-agenda = mulai mata acara
purpose-finish = mata acara selesai
purpose-park = simpan untuk nanti
purpose-defer = tangguhkan keputusan
purpose-approve = setujui agenda atau catatan
purpose-answer = jawab keberatan
purpose-offer = tawarkan perubahan
purpose-consensus = semua setuju
purpose-vote = catat hasil suara
purpose-call-vote = putuskan dengan suara
purpose-choose = pilih di antara opsi
purpose-revote = putaran suara berikutnya
purpose-freeze = kunci kriteria
purpose-score = beri nilai usulan
purpose-announce = umumkan peringkat
purpose-include = masukkan ke prioritas
purpose-exclude = keluarkan dari prioritas
purpose-edit = perbaiki isi
purpose-minority = catat pandangan lain
purpose-merge = satukan usulan
purpose-withdraw = tarik kembali
purpose-forward = teruskan usulan
purpose-read = catatan sudah dibacakan
purpose-survey = hasil survei
purpose-principles = nilai lima asas
purpose-next = rapat berikutnya
purpose-close = tutup rapat
purpose-signers = siapa menandatangani
purpose-sign = catat tanda tangan
purpose-final = sahkan catatan
purpose-cancel = batalkan rapat
purpose-papers = tulis PDF dan lainnya
purpose-undo = urungkan langkah terakhir
purpose-redo = ulangi yang diurungkan
purpose-go = pindah layar
purpose-language = ganti bahasa
purpose-find = cari kata
purpose-help = buka bantuan
purpose-quit = keluar dari program

help-find = ketik untuk mencari di bantuan ini
# Kata yang sudah menyebut jenis pertemuan di awal judul.
paper-kind-words = rapat musyawarah musdes musrenbang rembuk rembug pertemuan rakor sidang
line-speaker-meant = awali dengan @ bila kata { $person }
paper-summary-put-off = Belum selesai dibahas:
# Yang diurungkan, penyunting sendiri, dan pesan lain yang harus berkata lebih
editor-not-started = Penyunting “{ $program }” tidak dapat dijalankan: { $why } Teks di sini tetap seperti semula.
editor-failed = Penyunting “{ $program }” berhenti dengan galat ({ $status }) tanpa menyimpan. Teks di sini tetap seperti semula.
editor-file = Teks dari penyunting tidak dapat dibaca: { $why } Teks di sini tetap seperti semula.
editor-broke-off = Penyunting berhenti dengan galat; yang terakhir disimpan di dalamnya diambil. Ctrl-U mengembalikan teks semula.
editor-too-long = Teks dari penyunting terlalu panjang: yang muat diambil, seluruhnya ada di { $file }
status-hours-over = lewat { $n } jam
status-days-over = lewat { $n } hari
keyfile-others = Ada { $n } lagi di berkas itu: Ctrl-P, lalu ketik pesan.
doctor-keymap = Tombol sendiri: { $file }
tally-list-how = Menghitung: musyawarah tally BERKAS --rule CARA
tally-list-meaning = Arti setiap pilihan: musyawarah tally --help
tui-code-now = Kode notulen (baris { $n }): { $code } — { $words } (ikut tercetak; tak perlu dicatat).
line-not-there = belum tercatat hadir (/hadir { $n })
shell-parting = musyawarah berhenti sebentar; tidak ada yang hilang. Ketik fg untuk melanjutkan.
line-nobody = tidak ada peserta { $n }; menjadi catatan biasa
form-selection-keys = ^X potong, ^C salin, ^V tempel
form-nothing-changed = Tidak ada yang diubah.
decisions-with-guests = Termasuk { $n } orang di luar undangan.
