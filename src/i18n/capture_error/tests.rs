//! What is said under a line as it is really typed.

use super::*;
use crate::capture::{Meaning, Person, Vocabulary, read};
use crate::i18n::Language::{self, English, Indonesian};
use chrono::NaiveDate;

const PEOPLE: &[Person] = &[
    Person { number: 12, name: "Dedi Kurnianta" },
    Person { number: 14, name: "Sulastri Handayati" },
    Person { number: 22, name: "Dewi Anggarini" },
];

/// What is said about a line: its error, or else what is unclear in it.
fn said(line: &str, language: Language) -> Vec<String> {
    let today = NaiveDate::from_ymd_opt(2026, 6, 13).unwrap();
    let reading = read(line, &Vocabulary { people: PEOPLE, needs: &[1], today });
    let words = Words::new(language);
    match &reading.meaning {
        Meaning::Invalid(error) => vec![sentence(&words, error)],
        _ => reading.ambiguous.iter().map(|unclear| ambiguity(&words, unclear)).collect(),
    }
}

#[test]
fn a_clear_line_needs_no_words() {
    assert_eq!(said("14 u PMT 90 hari; 43,2jt", Indonesian), Vec::<String>::new());
}

#[test]
fn an_unclear_line_is_told_what_to_type() {
    for (line, indonesian, english) in [
        (
            "/hadri 14",
            "Tidak ada perintah \"hadri\". Maksudnya /hadir?",
            "There is no command \"hadri\". Did you mean /hadir?",
        ),
        (
            "/xyzzy",
            "Tidak ada perintah \"xyzzy\". Tekan F1 untuk daftarnya.",
            "There is no command \"xyzzy\". F1 lists them.",
        ),
        (
            "/hadir 99",
            "Tidak ada peserta \"99\". Periksa nomor atau namanya.",
            "There is no participant \"99\". Please check the number or name.",
        ),
        (
            "/hadir @sulastry",
            "Tidak ada peserta \"@sulastry\". Maksudnya nomor 14?",
            "There is no participant \"@sulastry\". Did you mean number 14?",
        ),
        (
            "/hadir @de",
            "\"@de\" cocok dengan nomor 12 dan 22. Tulis nomornya.",
            "\"@de\" fits the numbers 12 and 22. Please type the number.",
        ),
        ("/hadir", "Masih perlu nomor peserta atau @nama.", "Still needed: participant's number or @name."),
        ("/batal", "Masih perlu alasan.", "Still needed: reason."),
        ("/lanjut 4", "\"4\" tidak diperlukan di sini.", "\"4\" is not needed here."),
        (
            "/tunda nanti saja",
            "Di sini perlu tanggal, misalnya 27/6, bukan \"nanti\".",
            "Needed here: date such as 27/6, not \"nanti\".",
        ),
        ("/tunda 31/2 kuorum", "Tanggal \"31/2\" tidak ada. Periksa lagi.", "There is no day \"31/2\". Please check."),
        (
            "/tunda Senin 21 November 2026 kuorum",
            "Hari tidak cocok: 21 November 2026 jatuh pada Sabtu.",
            "The day does not fit: 21 November 2026 is a Saturday.",
        ),
        ("/undur 25:00 hujan", "Jam \"25:00\" tidak ada. Periksa lagi.", "There is no time \"25:00\". Please check."),
        (
            "u Jalan; Rp 1.25.000",
            "Titik dan koma pada \"Rp 1.25.000\" kurang jelas. Contoh: 1.250.000 atau 43,2jt.",
            "The dots and commas in \"Rp 1.25.000\" are unclear. Example: 1.250.000 or 43,2jt.",
        ),
        (
            "u Jalan; -50rb",
            "\"-50rb\": jumlah uang tidak boleh di bawah nol.",
            "\"-50rb\": an amount of money cannot be below zero.",
        ),
        (
            "u Jalan; Rp1.500,75",
            "\"Rp1.500,75\": tulis dalam rupiah penuh, tanpa sen.",
            "\"Rp1.500,75\": please give whole rupiah, without sen.",
        ),
        (
            "u Jalan; 99999999 T",
            "\"99999999 T\" terlalu besar. Periksa lagi.",
            "\"99999999 T\" is too large. Please check.",
        ),
        (
            "u Jalan; 43",
            "\"43\" kurang jelas. Tambahkan Rp, satuan, atau @ untuk orang.",
            "\"43\" is unclear. Add Rp, a unit, or @ for a person.",
        ),
        (
            "u Jalan; 5jt; 6jt",
            "Tertulis dua kali: jumlah uang. Yang pertama yang dipakai.",
            "Given twice: amount of money. The first one counts.",
        ),
        (
            "12 orang tidak hadir",
            "12 dibaca sebagai pembicara. Jika itu jumlah, awali baris dengan \"- \".",
            "12 was read as the speaker. If it is a count, begin the line with \"- \".",
        ),
    ] {
        assert_eq!(said(line, Indonesian), [indonesian], "{line}");
        assert_eq!(said(line, English), [english], "{line}");
    }
}

#[test]
fn several_commands_are_offered() {
    let error =
        CaptureError::AmbiguousCommand { range: 1..3, typed: "su".to_owned(), candidates: vec!["suara", "survei"] };
    let words = Words::new(Indonesian);
    assert_eq!(sentence(&words, &error), "\"su\" bisa /suara atau /survei. Ketik lebih lengkap.");
}

#[test]
fn a_long_text_is_cut_so_that_the_sentence_stays_a_line() {
    let typed = "e\u{301}".repeat(100);
    let error = CaptureError::UnknownPerson { range: 0..300, typed, nearest: None };
    let expected = "e\u{301}".repeat(24);
    let words = Words::new(English);
    let sentence = sentence(&words, &error);
    assert_eq!(sentence, format!("There is no participant \"{expected}…\". Please check the number or name."));
    let many = Ambiguity::Person { range: 0..1, typed: "a".to_owned(), candidates: (1..=300).collect() };
    assert_eq!(ambiguity(&words, &many), "\"a\" fits the numbers 1, 2, 3, 4, 5 and 295 more. Please type the number.");
}
