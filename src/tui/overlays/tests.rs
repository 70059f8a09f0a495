use crate::i18n::Language;
use crate::tui::app::{Focus, Place, Tab};
use crate::tui::effect::Effect;
use crate::tui::testing::Hall;

#[test]
fn words_are_found_on_any_tab_and_gone_to() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.press("ctrl-f");
    assert!(hall.shows("Ketik kata yang dicari"), "{}", hall.screen());
    hall.type_in("balita");
    insta::assert_snapshot!("find", hall.screen());
    hall.press("enter");
    let tab = hall.app.tab().unwrap();
    assert!(matches!(tab, Tab::Needs | Tab::Notes), "{tab:?}");
    assert_eq!(hall.app.focus, Focus::List);
    assert!(hall.app.list().selected().is_some());
    hall.press("ctrl-f").type_in("kelapa sawit").press("enter");
    assert!(hall.shows("Tidak ada"), "nothing found, nowhere to go:\n{}", hall.screen());
}

#[test]
fn what_a_filter_hides_is_gone_to_as_well() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50").at(Tab::Needs);
    hall.press("esc /").type_in("zzz").press("enter");
    assert!(hall.app.list().is_empty());
    hall.press("ctrl-f").type_in("K06").press("enter");
    assert_eq!(hall.app.place, Place::Tab(Tab::Needs));
    assert_eq!(hall.app.list().selected(), Some(6));
}

#[test]
fn history_goes_back_to_a_step_and_forth_again() {
    for (language, name) in [(Language::Indonesian, "history_id"), (Language::English, "history_en")] {
        let mut hall = Hall::sample(language, "10:50").sized(100, 30);
        hall.press("esc Y");
        insta::assert_snapshot!(name, hall.screen());
    }
    let mut hall = Hall::sample(Language::Indonesian, "10:50").sized(100, 30);
    let before = hall.app.meeting().clone();
    for text in ["satu", "dua", "tiga"] {
        hall.press("i").type_in(text).press("enter esc");
    }
    let after = hall.app.meeting().clone();
    hall.press("Y enter");
    assert!(hall.shows("Ini langkah terakhir"), "{}", hall.screen());
    hall.press("down down down enter");
    assert!(hall.shows("3 langkah sesudahnya"), "{}", hall.screen());
    hall.press("enter");
    assert_eq!(hall.app.meeting().notes, before.notes);
    // Three marks of taking back stand above; the steps taken back below them.
    hall.press("Y enter");
    assert!(hall.shows("Bukan langkah rapat"), "{}", hall.screen());
    hall.press("down down down down enter");
    assert!(hall.shows("2 langkah sampai"), "{}", hall.screen());
    hall.press("enter");
    assert_eq!(hall.app.meeting().notes.len(), after.notes.len() - 1);
    // A new step, and what was taken back stays so.
    hall.press("i").type_in("empat").press("enter esc Y").type_in("tiga").press("down enter");
    assert!(hall.shows("tidak dapat dimunculkan"), "{}", hall.screen());
}

#[test]
fn what_was_announced_is_no_way_back() {
    let mut hall = Hall::sample(Language::Indonesian, "12:30").sized(100, 30);
    hall.press("esc Y").type_in("sesi dibuat").press("enter");
    assert!(hall.shows("Bukan langkah rapat"), "{}", hall.screen());
    hall.press("ctrl-u").type_in("usulan dicatat").press("enter");
    assert!(hall.shows("sudah diumumkan"), "{}", hall.screen());
}

#[test]
fn what_is_known_of_a_row_or_the_marked_rows_are_copied() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50").at(Tab::Needs);
    hall.press("esc home y");
    let Some(Effect::Copy(text)) = hall.of_terminal.last() else { panic!("{:?}", hall.of_terminal) };
    assert!(text.contains("K01") || text.contains("Pengusul"), "{text}");
    hall.press("space space y");
    let Some(Effect::Copy(text)) = hall.of_terminal.last() else { panic!("{:?}", hall.of_terminal) };
    assert_eq!(text.lines().count(), 2);
    assert!(text.starts_with("K01\t"), "{text}");
}

#[test]
fn papers_are_written_from_the_screen_and_never_over_others() {
    let mut hall = Hall::sample(Language::Indonesian, "12:50").sized(100, 30);
    let ask = |hall: &mut Hall| {
        hall.press("esc ctrl-p").type_in("Tulis dokumen").press("enter");
    };
    ask(&mut hall);
    assert!(hall.shows("Undangan") && hall.shows("PDF"), "{}", hall.screen());
    assert!(hall.shows("BERITA ACARA MUSYAWARAH DESA"), "the record comes first once it is over:\n{}", hall.screen());
    hall.press("tab");
    assert!(!hall.shows("PDF"), "another format:\n{}", hall.screen());
    hall.press("shift-tab enter");
    let folder = hall.app.desk.folder().unwrap().join("dokumen");
    let first = std::fs::read(folder.join("berita-acara.pdf")).unwrap();
    assert!(first.starts_with(b"%PDF-1.7"));
    ask(&mut hall);
    hall.press("enter");
    assert!(std::fs::read(folder.join("berita-acara-2.pdf")).unwrap() == first);
    let said: Vec<String> = hall.app.notices.log().map(|notice| notice.text.clone()).collect();
    assert!(said[0].contains("berita-acara-2.pdf") && said[1].contains("berita-acara.pdf"), "{said:?}");
    ask(&mut hall);
    hall.press("down down down down down down down down down enter");
    // They are written while the screen goes on; how far it is can be seen.
    assert!(hall.shows("berkas") || hall.app.overlays.is_empty(), "{}", hall.screen());
    hall.finish();
    assert!(hall.app.overlays.is_empty() && hall.shows("dokumen"), "{}", hall.screen());
    assert!(folder.join("lampiran.xlsx").is_file() && folder.join("ringkasan.txt").is_file());
    assert!(folder.join("kalender.ics").is_file());
    // Below them what other programs read; it too is shown first.
    ask(&mut hall);
    hall.press(&"down ".repeat(11));
    assert!(hall.shows("TASKWARRIOR") && hall.shows("\"description\":\"Survei"), "{}", hall.screen());
    hall.press("tab enter");
    let tasks = std::fs::read_to_string(folder.join("taskwarrior.json")).unwrap();
    assert!(tasks.contains("Survei lapangan K01"), "{tasks}");
}

#[test]
fn ballots_under_a_ceiling_are_written_from_the_screen() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50").sized(100, 30);
    for line in [
        r#"{"cmd":"contest.open","question":"Apa dulu?","about":{"lines":[{"name":"Lampu","cost":3000000},{"name":"Selokan","cost":5500000}]},"method":{"rule":"greedy"},"ties":[{"by":"listing"}],"collecting":"papers"}"#,
        r#"{"cmd":"contest.ballot","contest":"B01","mark":{"approval":[1]}}"#,
        r#"{"cmd":"contest.close","contest":"B01"}"#,
    ] {
        let scripted: crate::meeting::Scripted = line.parse().unwrap();
        hall.app.desk.submit(&[scripted.command], hall.app.now).unwrap();
    }
    hall.press("esc ctrl-p").type_in("Tulis dokumen").press("enter").press(&"down ".repeat(24));
    assert!(hall.shows("Surat suara B01 (Pabulib)") && hall.shows("META"), "{}", hall.screen());
    hall.press("enter");
    let file = hall.app.desk.folder().unwrap().join("dokumen").join("B01.pb");
    assert!(std::fs::read_to_string(&file).unwrap().contains("Selokan"), "{}", hall.screen());
}

#[test]
fn the_hall_reads_item_quorum_ranking_and_vote_from_the_back() {
    for (language, name, size) in
        [(Language::Indonesian, "hall_id", (80, 24)), (Language::English, "hall_en", (120, 36))]
    {
        let mut hall = Hall::sample(language, "11:20").sized(size.0, size.1);
        hall.press("ctrl-t");
        for (page, key) in [("item", "1"), ("quorum", "2"), ("ranking", "3"), ("vote", "4")] {
            hall.press(key);
            insta::assert_snapshot!(format!("{name}_{page}"), hall.screen());
        }
    }
}

#[test]
fn the_screen_for_the_hall_is_walked_through_and_left() {
    let mut hall = Hall::sample(Language::Indonesian, "11:20").at(Tab::Attendance);
    hall.press("esc ctrl-t");
    let begin = hall.screen();
    hall.press("tab").press("down");
    let ranking = hall.screen();
    assert_ne!(begin, ranking);
    hall.press("shift-tab");
    assert_eq!(hall.screen(), begin);
    hall.press("tab tab tab tab esc");
    assert!(hall.app.overlays.is_empty());
    for size in [(1, 1), (40, 15), (20, 6), (0, 0)] {
        let mut small = Hall::sample(Language::Indonesian, "11:20").sized(size.0, size.1);
        small.press("ctrl-t 1 2 3 4 esc");
    }
}

#[test]
fn letters_lead_to_every_row_and_tab_from_anywhere() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50").at(Tab::Needs);
    hall.press("esc home '");
    insta::assert_snapshot!("jump_needs", hall.screen());
    // Eight tabs have the first letters, then come the rows.
    hall.press("w");
    assert!(hall.app.overlays.is_empty() && hall.app.focus == Focus::List);
    assert_eq!(hall.app.list().selected(), Some(3), "{}", hall.screen());
    hall.press("' s");
    assert_eq!(hall.app.tab(), Some(Tab::Agenda));
    hall.press("i").type_in("14 u PMT").press("ctrl-x l");
    assert_eq!((hall.app.focus, hall.app.list().selected()), (Focus::List, Some(1)));
    assert_eq!(hall.app.capture.edit.text(), "14 u PMT", "what is typed stays");
    hall.press("' 7");
    assert!(hall.app.overlays.is_empty(), "no label: nothing happens");
    hall.press("ctrl-g ctrl-x");
    hall.press("d");
    assert_eq!(hall.app.tab(), Some(Tab::Notes), "rows of a dialog are reached as well: {}", hall.screen());
}

#[test]
fn long_lists_have_two_letters_and_no_size_breaks_them() {
    let mut hall = Hall::sample(Language::English, "12:18").at(Tab::Attendance).sized(100, 40);
    hall.press("esc home '");
    assert!(hall.rows().iter().any(|row| row.contains("│ma") || row.contains("│mm")), "{}", hall.screen());
    hall.press("m a");
    assert!(hall.app.overlays.is_empty() && hall.app.list().selected().is_some(), "{}", hall.screen());
    for size in [(1, 1), (3, 4), (20, 9)] {
        let mut hall = Hall::sample(Language::English, "12:18").sized(size.0, size.1);
        hall.press("esc ' a");
        assert!(hall.app.overlays.is_empty());
    }
}

#[test]
fn charts_have_their_numbers_beside_the_bars() {
    for (language, name) in [(Language::Indonesian, "id"), (Language::English, "en")] {
        let mut hall = Hall::sample(language, "12:50").at(Tab::Attendance);
        hall.press("esc &");
        insta::assert_snapshot!(format!("charts_attendance_{name}"), hall.screen());
        hall.press("tab");
        insta::assert_snapshot!(format!("charts_speaking_{name}"), hall.screen());
        hall.press("3");
        insta::assert_snapshot!(format!("charts_votes_{name}"), hall.screen());
        let mut hall = hall.sized(40, 15);
        assert!(hall.shows("13/22 59"), "the number stays where there is no room: {}", hall.screen());
    }
}

#[test]
fn speaking_time_is_what_counts_where_turns_were_kept() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.type_in("/giliran 14").press("enter");
    hall.app.now += chrono::TimeDelta::seconds(90);
    hall.type_in("/giliran 3").press("enter");
    hall.app.now += chrono::TimeDelta::seconds(30);
    hall.press("esc &");
    let rows = hall.rows();
    let row = |name: &str| rows.iter().find(|row| row.contains(name)).unwrap().clone();
    assert!(row("14 Sulastri").contains("01:30 75,0%"), "{}", hall.screen());
    assert!(row("3 Mulyadi").contains("00:30 25,0%"), "{}", hall.screen());
}

#[test]
fn the_history_names_somebody_new_once() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.type_in("+ Rina Dewanti, P").press("enter esc Y");
    let rows = hall.rows();
    let row = rows.iter().find(|row| row.contains("Rina")).unwrap();
    assert_eq!(row.matches("Rina Dewanti").count(), 1, "{row}");
}

#[test]
fn help_and_commands_are_opened_once_however_often_they_are_asked_for() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50").at(Tab::Notes);
    for _ in 0..20 {
        hall.press("f1 ctrl-p");
    }
    assert_eq!(hall.app.overlays.len(), 2);
    hall.press("esc esc");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
}
