//! Groups, capacities and sources that are kept as codes or in free words.

use crate::i18n::{Words, say};

/// A group of participants (unsur): the name of a built-in code, or the free words as they are.
#[must_use]
pub fn constituency(words: &Words, code: &str) -> String {
    match code {
        "bpd" => say!(words, "constituency-bpd"),
        "pemdes" => say!(words, "constituency-pemdes"),
        "lkd" => say!(words, "constituency-lkd"),
        "tokoh_adat" => say!(words, "constituency-tokoh-adat"),
        "tokoh_agama" => say!(words, "constituency-tokoh-agama"),
        "tokoh_masyarakat" => say!(words, "constituency-tokoh-masyarakat"),
        "tokoh_pendidik" => say!(words, "constituency-tokoh-pendidik"),
        "kelompok_tani" => say!(words, "constituency-kelompok-tani"),
        "kelompok_nelayan" => say!(words, "constituency-kelompok-nelayan"),
        "kelompok_perajin" => say!(words, "constituency-kelompok-perajin"),
        "kelompok_perempuan" => say!(words, "constituency-kelompok-perempuan"),
        "pemerhati_anak" => say!(words, "constituency-pemerhati-anak"),
        "keluarga_miskin" => say!(words, "constituency-keluarga-miskin"),
        "disabilitas" => say!(words, "constituency-disabilitas"),
        "pemuda" => say!(words, "constituency-pemuda"),
        "lansia" => say!(words, "constituency-lansia"),
        "pendamping" => say!(words, "constituency-pendamping"),
        "pengurus" => say!(words, "constituency-pengurus"),
        "anggota" => say!(words, "constituency-anggota"),
        "warga" => say!(words, "constituency-warga"),
        free => free.to_owned(),
    }
}

/// In which capacity one signs: the name of a built-in code, or the free words as they are.
#[must_use]
pub fn capacity(words: &Words, code: &str) -> String {
    match code {
        "chair" => say!(words, "capacity-chair"),
        "secretary" => say!(words, "capacity-secretary"),
        "village_head" => say!(words, "capacity-village-head"),
        "ward_head" => say!(words, "capacity-ward-head"),
        "hamlet_head" => say!(words, "capacity-hamlet-head"),
        "community" => say!(words, "capacity-community"),
        "delegate" => say!(words, "capacity-delegate"),
        "member" => say!(words, "capacity-member"),
        "facilitator" => say!(words, "capacity-facilitator"),
        free => free.to_owned(),
    }
}

/// A vulnerable group: the name of a built-in code, or the free words as they are.
#[must_use]
pub fn vulnerable_group(words: &Words, code: &str) -> String {
    match code {
        "perempuan_kepala_keluarga" => say!(words, "vulnerable-perempuan-kepala-keluarga"),
        "disabilitas" => say!(words, "constituency-disabilitas"),
        "lansia" => say!(words, "constituency-lansia"),
        "anak" => say!(words, "vulnerable-anak"),
        "miskin" => say!(words, "vulnerable-miskin"),
        free => free.to_owned(),
    }
}

/// A source of funds written out, where it is one of the usual short forms; else the free words as they are.
#[must_use]
pub fn funding_source(words: &Words, source: &str) -> String {
    match source {
        "DD" => say!(words, "funding-dd"),
        "ADD" => say!(words, "funding-add"),
        "PADes" => say!(words, "funding-pades"),
        "PBH" => say!(words, "funding-pbh"),
        "Bankeu" => say!(words, "funding-bankeu"),
        "APBD" => say!(words, "funding-apbd"),
        "CSR" => say!(words, "funding-csr"),
        "swadaya" => say!(words, "funding-swadaya"),
        free => free.to_owned(),
    }
}
