//! What stands beside the line, and the key that puts it there.

use super::*;

fn line(hall: &Hall) -> (&str, usize) {
    (hall.app.capture.edit.text(), hall.app.capture.edit.cursor())
}

/// What stands beside the line, from top to bottom.
fn beside(hall: &Hall) -> Vec<String> {
    let offers = hall.app.capture.offers();
    let said = |index| offers.map(|offers| offers.said(&hall.app, index).0).unwrap_or_default();
    (0..offers.map_or(0, complete::Offers::len)).map(said).collect()
}

#[test]
fn ways_to_finish_a_word_stand_beside_it() {
    for (language, name) in [(Language::Indonesian, "id"), (Language::English, "en")] {
        for (width, height) in [(80, 24), (40, 15)] {
            let mut hall = Hall::sample(language, "10:50").sized(width, height);
            hall.type_in("14 u PMT untuk balita; @de");
            insta::assert_snapshot!(format!("beside_{name}_{width}x{height}"), hall.screen());
        }
    }
}

#[test]
fn the_arrows_go_through_them_and_back_to_what_was_typed() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.type_in("/skors").press("enter");
    hall.app.overlays.clear();
    hall.press("ctrl-u").type_in("/pu");
    assert_eq!(beside(&hall), ["/pulang", "/pungut"]);
    let mut seen = Vec::new();
    for key in ["down", "down", "down", "up", "up", "up"] {
        hall.press(key);
        seen.push(line(&hall).0.to_owned());
    }
    assert_eq!(seen, ["/pulang ", "/pungut ", "/pu", "/pungut ", "/pulang ", "/pu"]);
    // Tab never goes back to half a word.
    hall.press("tab tab tab");
    assert_eq!(line(&hall), ("/pulang ", 8));
    hall.type_in("16");
    assert!(beside(&hall).is_empty());
    // Lines brought back are not gone through, so that Up leads on to the lines before.
    hall.press("ctrl-u up");
    assert_eq!(line(&hall).0, "/skors");
    assert!(beside(&hall).is_empty());
}

#[test]
fn one_key_takes_what_was_probably_meant() {
    for (typed, suggested, taken) in [
        ("@sulatri setuju", "Tab: 14 Sulastri Handayati", "@14 setuju"),
        ("/hadri", "Tab: /hadir", "/hadir "),
        ("/pulang fuzan", "Tab: 16 Fauzan Hakimuddin", "/pulang @16 "),
        ("14 u PMT; 43,2jtt; posyandu", "Tab: 43,2jt", "14 u PMT; 43,2jt; posyandu"),
        ("14 u PMT untuk balita, 43,2jt", "Tab: ; 43,2jt", "14 u PMT untuk balita; 43,2jt"),
        ("14 keberatn lahan", "Tab: keberatan", "14 keberatan lahan"),
        ("12 orang hadir", "Tab: - 12", "- 12 orang hadir"),
    ] {
        let mut hall = Hall::sample(Language::Indonesian, "10:50");
        let reading = read(&mut hall, typed);
        assert!(reading.ends_with(suggested), "{typed}: {reading}");
        hall.press("tab");
        assert_eq!(line(&hall), (taken, taken.len()), "{typed}");
        assert!(hall.shows(taken.trim_end()), "{}", hall.screen());
    }
    // Where the cursor is further on, it stays there; several people and two months are gone through.
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.type_in("@de p kami setuju").press("left left tab tab");
    assert_eq!(line(&hall), ("@22 p kami setuju", 15));
    hall.press("ctrl-u ctrl-e ctrl-u").type_in("a survei; 27 Jumi").press("tab");
    assert_eq!(line(&hall).0, "a survei; 27 juni");
    hall.press("tab");
    assert_eq!(line(&hall).0, "a survei; 27 juli");
}

#[test]
fn the_key_that_is_shown_is_the_key_somebody_chose() {
    let mut hall = Hall::sample(Language::English, "10:50");
    hall.app.keymap.release("capture.complete");
    hall.app.keymap.bind(crate::tui::action::Scope::Capture, "ctrl-o".parse().unwrap(), "capture.complete");
    hall.type_in("/presnt 7");
    assert!(hall.shows("^O: /present"), "{}", hall.screen());
    hall.press("ctrl-o");
    assert_eq!(line(&hall).0, "/present 7");
}

#[test]
fn at_the_door_a_few_letters_show_who_is_meant() {
    let mut hall = Hall::sample(Language::Indonesian, "09:03").at(Tab::Attendance);
    hall.type_in(" de");
    assert_eq!(beside(&hall), ["12 Dedi Kurnianta", "22 Dewi Anggarini"]);
    hall.click("22 Dewi Anggarini");
    assert_eq!(line(&hall).0, " @22 ");
    hall.press("ctrl-u").type_in("sulatri").press("tab");
    assert_eq!(line(&hall).0, "@14 ");
}

#[test]
fn without_room_beside_the_line_they_stand_under_it() {
    // A row about who speaks leaves too little above the line.
    let mut hall = Hall::sample(Language::Indonesian, "10:50").sized(80, 10);
    hall.type_in("/antri 14").press("enter").type_in("@de");
    let before = hall.screen();
    assert!(before.contains("1) 12 Dedi Kurnianta"), "{before}");
    hall.press("tab");
    let rows = hall.rows();
    assert!(rows[8].contains("12 Dedi Kurnianta · 22 Dewi Anggarini"), "{}", rows.join("\n"));
    assert_eq!(line(&hall).0, "@12 ");
}

#[test]
fn a_dialog_or_the_list_hides_them() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.type_in("/pu");
    assert!(hall.shows("nomor [alasan]  "), "{}", hall.screen());
    hall.press("esc");
    assert!(!hall.shows("nomor [alasan]  "), "{}", hall.screen());
    hall.press("esc ctrl-p");
    assert!(!hall.shows("nomor [alasan]  "), "{}", hall.screen());
}
