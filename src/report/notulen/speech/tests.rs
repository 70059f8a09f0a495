use super::*;
use crate::i18n::Language;
use crate::meeting::people::Person;
use crate::meeting::{Id, Line, NeedId};

fn meeting() -> Meeting {
    let mut meeting = Meeting::default();
    let people = [
        ("Sulastri Handayati", Some(Sex::Female)),
        ("Warsito Lukmana", Some(Sex::Male)),
        ("Ki Darmo Sasongka", Some(Sex::Male)),
        ("Drs. Bima", Some(Sex::Male)),
        ("Ayu Lestari", None),
    ];
    for ((name, sex), number) in people.into_iter().zip(1..) {
        let person = Person { name: name.into(), sex, address: Line::from("Sawah Lor RT 08"), ..Person::default() };
        meeting.people.push(Participant { id: ParticipantId::from_number(number), person, presence: Vec::new() });
    }
    meeting
}

fn told(language: Language, speaker: u32, kind: NoteKind, text: &str) -> String {
    let (meeting, words) = (meeting(), Words::new(language));
    let speaker = Some(ParticipantId::from_number(speaker));
    Reporter::new(&meeting, &words).told(&Remark { speaker, kind, text: text.into(), ..Remark::default() }, "")
}

#[test]
fn each_kind_of_note_has_its_verb() {
    use NoteKind::{Explanation, Objection, Opinion, Procedure, Proposal, Question, Response};
    for (kind, text, expected) in [
        (Procedure, "Rapat dibuka.", "Rapat dibuka."),
        (Explanation, "Pagu naik.", "Ibu Sulastri Handayati menjelaskan bahwa pagu naik."),
        (Opinion, "Jalan lebih penting", "Ibu Sulastri Handayati berpendapat bahwa jalan lebih penting."),
        (Question, "Kapan bantuan turun?", "Ibu Sulastri Handayati menanyakan kapan bantuan turun."),
        (Response, "Bulan depan", "Ibu Sulastri Handayati menanggapi bahwa bulan depan."),
        (Proposal, "PMT 90 hari", "Ibu Sulastri Handayati mengusulkan PMT 90 hari."),
        (Proposal, "Jalan diperbaiki", "Ibu Sulastri Handayati mengusulkan agar jalan diperbaiki."),
        (
            Proposal,
            "Air jauh; mengusulkan pipa",
            "Ibu Sulastri Handayati menyampaikan bahwa air jauh; mengusulkan pipa.",
        ),
        (Objection, "Lahan belum dihibahkan", "Ibu Sulastri Handayati menyatakan keberatan: lahan belum dihibahkan."),
        (Opinion, "Meminta jaminan.", "Ibu Sulastri Handayati meminta jaminan."),
        (Question, "Menanyakan apakah sudah.", "Ibu Sulastri Handayati menanyakan apakah sudah."),
    ] {
        assert_eq!(told(Language::Indonesian, 1, kind, text), expected);
    }
    assert_eq!(
        told(Language::English, 1, Question, "When will it come?"),
        "Ms Sulastri Handayati asked when will it come."
    );
}

#[test]
fn names_and_abbreviations_keep_their_capital() {
    for (text, expected) in [
        ("BLT sudah cair", "bahwa BLT sudah cair."),
        ("K03 terlalu mahal", "bahwa K03 terlalu mahal."),
        ("Sulastri sudah setuju", "bahwa Sulastri sudah setuju."),
        ("Warga Sawah setuju", "bahwa Warga Sawah setuju."),
        ("Warga sudah setuju", "bahwa warga sudah setuju."),
        ("Kas RT aman", "bahwa kas RT aman."),
        ("12 keluarga", "bahwa 12 keluarga."),
        ("Énergi mahal", "bahwa énergi mahal."),
    ] {
        assert!(told(Language::Indonesian, 2, NoteKind::Explanation, text).ends_with(expected), "{text}");
    }
}

#[test]
fn people_are_called_as_they_should_be() {
    let (meeting, words) = (meeting(), Words::new(Language::Indonesian));
    let reporter = Reporter::new(&meeting, &words);
    let called: Vec<String> = (1..=6).map(|number| reporter.called(ParticipantId::from_number(number))).collect();
    assert_eq!(
        called,
        [
            "Ibu Sulastri Handayati",
            "Bapak Warsito Lukmana",
            "Ki Darmo Sasongka",
            "Bapak Drs. Bima",
            "Sdr. Ayu Lestari",
            "P06"
        ]
    );
    let nobody = Remark { text: "Setuju".into(), kind: NoteKind::Opinion, ..Remark::default() };
    assert_eq!(reporter.told(&nobody, ""), "Seorang peserta setuju.");
}

#[test]
fn an_objection_names_its_subject_and_a_speaker_is_introduced() {
    let (meeting, words) = (meeting(), Words::new(Language::Indonesian));
    let remark = Remark {
        speaker: Some(ParticipantId::from_number(2)),
        kind: NoteKind::Objection,
        text: "Lahan belum dihibahkan.".into(),
        need: Some(NeedId::from_number(3)),
        objection: None,
    };
    assert_eq!(
        Reporter::new(&meeting, &words).told(&remark, "Ketua RT 07"),
        "Bapak Warsito Lukmana (Ketua RT 07) menyatakan keberatan atas usulan K03: lahan belum dihibahkan."
    );
}
