//! Signing people in: three seconds each.

use super::*;

fn door() -> Hall {
    Hall::sample(Language::Indonesian, "10:50").at(Tab::Attendance)
}

const ARRIVED: &str = r#"{"cmd":"presence.mark","participants":["P15"],"presence":{"change":"arrived"}}"#;

#[test]
fn a_number_or_the_first_letters_of_a_name_mark_presence() {
    check(
        &mut door(),
        &[
            ("15", "hadir · 15 Ki Darmo Sasongka", ARRIVED),
            ("ki", "hadir · 15 Ki Darmo Sasongka", ARRIVED),
            ("kds", "hadir · 15 Ki Darmo Sasongka", ARRIVED),
            (
                "15, 23 10.20",
                "hadir · 15 Ki Darmo Sasongka · 23 Hendra Gunadarma · 10.20 WIB",
                r#"{"cmd":"presence.mark","participants":["P15","P23"],"presence":{"change":"arrived"}} @10.20"#,
            ),
            (
                "15 wakil Rina",
                "diwakili · 15 Ki Darmo Sasongka · oleh Rina",
                r#"{"cmd":"presence.mark","participants":["P15"],"presence":{"by":"Rina","change":"represented"}}"#,
            ),
            (
                "16 pulang izin",
                "pulang · 16 Fauzan Hakimuddin · izin",
                r#"{"cmd":"presence.mark","participants":["P16"],"presence":{"change":"left","reason":"izin"}}"#,
            ),
            ("99", "Tidak ada peserta \"99\". Periksa nomor atau namanya.", ""),
            ("zz", "Tidak ada peserta \"zz\". Periksa nomor atau namanya. · + zz bila datang tanpa undangan", ""),
            ("de", "1) 12 Dedi Kurnianta · 2) 22 Dewi Anggarini", "asks"),
            ("- 7", "prosedur", r#"{"cmd":"note.add","remark":{"kind":"procedure","text":"7"}}"#),
            ("1wa", "Tidak ada peserta \"1wa\". Periksa nomor atau namanya. · + 1wa bila datang tanpa undangan", ""),
            ("山", "Tidak ada peserta \"山\". Periksa nomor atau namanya. · + 山 bila datang tanpa undangan", ""),
            (
                "Bu Xixi",
                "Tidak ada peserta \"Bu Xixi\". Periksa nomor atau namanya. · + Bu Xixi bila datang tanpa undangan",
                "",
            ),
            (
                "Bu Dewi",
                "hadir · 22 Dewi Anggarini · Dewi Anggarini (P22) sudah tercatat hadir.",
                r#"{"cmd":"presence.mark","participants":["P22"],"presence":{"change":"arrived"}}"#,
            ),
            ("rapat dibuka", "prosedur", r#"{"cmd":"note.add","remark":{"kind":"procedure","text":"rapat dibuka"}}"#),
            (
                "15 p setuju",
                "pendapat · 15 Ki Darmo Sasongka · belum tercatat hadir (/hadir 15)",
                r#"{"cmd":"note.add","remark":{"kind":"opinion","speaker":"P15","text":"setuju"}}"#,
            ),
        ],
    );
    let mut elsewhere = Hall::sample(Language::Indonesian, "10:50");
    assert_eq!(read(&mut elsewhere, "15"), "prosedur", "elsewhere a number is a note");
}

#[test]
fn the_queue_is_one_line_after_the_other() {
    let mut hall = door();
    hall.type_in("15").press("enter");
    assert_eq!(texts(&hall.app.capture.reading), "✓ hadir · 15 Ki Darmo Sasongka");
    assert_eq!(hall.app.list().selected(), Some(15), "the list goes to who came");
    hall.type_in("2");
    assert_eq!(
        texts(&hall.app.capture.reading),
        "hadir · 2 Ratna Kusumawardhini · Ratna Kusumawardhini (P02) sudah tercatat hadir."
    );
    hall.type_in("3").press("enter");
    assert_eq!(hall.app.summary.quorum.present, 25);
    // What is turned down at the door gives way to the next in the queue.
    hall.type_in("2").press("enter").type_in("18");
    assert_eq!(hall.app.capture.edit.text(), "18");
    hall.press("ctrl-u").type_in("zz").press("enter").press("backspace").type_in("x");
    assert_eq!(hall.app.capture.edit.text(), "zx", "it can be mended too");
    hall.press("ctrl-u");
    assert_eq!(hall.app.meeting().people.at(22).unwrap().presence.len(), 1);
}

#[test]
fn of_several_with_the_same_letters_one_is_chosen_by_number() {
    let mut hall = door();
    hall.type_in("di").press("enter");
    let before = hall.app.desk.revision();
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    assert_eq!(hall.app.desk.revision(), before);
    hall.press("ctrl-u").type_in("de pulang").press("ctrl-u").type_in("/pulang de").press("enter");
    insta::assert_snapshot!("choose", hall.screen());
    hall.press("2");
    assert_eq!(texts(&hall.app.capture.reading), "✓ pulang · 22 Dewi Anggarini");
}
