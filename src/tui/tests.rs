//! Keys in, screens out.

use super::app::{Focus, Place, Tab};
use super::effect::Effect;
use super::input::Input;
use super::notice::Level;
use super::testing::Hall;
use super::view::view;
use crate::i18n::Language;
use ratatui::layout::Rect;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 15)];

#[test]
fn the_notes_at_every_size_in_both_languages() {
    for language in Language::ALL {
        for (width, height) in SIZES {
            let mut hall = Hall::sample(language, "10:50").sized(width, height);
            let name = format!("notes_{}_{width}x{height}", language.code());
            insta::assert_snapshot!(name, hall.screen());
        }
    }
}

#[test]
fn every_tab_shows_its_rows() {
    for tab in Tab::ALL {
        let mut hall = Hall::sample(Language::Indonesian, "12:18").at(tab).sized(110, 24);
        hall.press("esc");
        insta::assert_snapshot!(format!("tab_{tab:?}"), hall.screen());
    }
}

/// Every tab on the smallest usable screen, with its style layer: nothing that is needed is cut away.
#[test]
fn every_tab_is_usable_at_40_by_15_in_both_languages() {
    for language in Language::ALL {
        let mut all = Vec::new();
        for tab in Tab::ALL {
            let mut hall = Hall::sample(language, "12:18").at(tab).sized(40, 15);
            hall.press("esc home");
            let (screen, looks) = (hall.screen(), hall.looks());
            assert!(hall.rows().iter().all(|row| crate::text::width(row) <= 40), "{screen}");
            assert!(hall.shows("F1") && hall.app.list().selected().is_some(), "{screen}");
            all.push(format!("{screen}\n{looks}"));
        }
        insta::assert_snapshot!(format!("tabs_{}_40x15", language.code()), all.join("\n\n"));
    }
}

#[test]
fn the_looks_do_not_rest_on_colour() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.press("esc");
    insta::assert_snapshot!("looks_notes", hall.looks());
}

#[test]
fn dialogs_over_the_screen() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.press("ctrl-p").type_in("urung");
    insta::assert_snapshot!("dialog_palette", hall.screen());
    hall.press("esc f1").type_in("ctrl");
    insta::assert_snapshot!("dialog_help", hall.screen());
    hall.press("esc ctrl-g");
    insta::assert_snapshot!("dialog_go", hall.screen());
}

#[test]
fn no_size_is_too_small_and_none_too_large() {
    for (keys, tab) in [("esc", Tab::Notes), ("ctrl-p", Tab::Needs), ("f1", Tab::Summary), ("esc /", Tab::Attendance)] {
        let mut hall = Hall::sample(Language::Indonesian, "11:50").at(tab);
        hall.press(keys);
        for width in [0, 1, 2, 3, 5, 9, 17, 39, 300] {
            for height in [0, 1, 2, 3, 4, 5, 7, 9, 11, 100] {
                let area = Rect::new(0, 0, width, height);
                let frame = view(&hall.app, area);
                assert!(frame.cursor.is_none_or(|at| area.contains(at)), "{width}×{height}: {:?}", frame.cursor);
            }
        }
    }
}

#[test]
fn a_session_is_made_opened_and_left() {
    let mut hall = Hall::new(Language::Indonesian);
    insta::assert_snapshot!("start_empty", hall.screen());
    hall.press("n").type_in("Rapat RT 05").press("enter");
    assert_eq!(hall.app.place, Place::Tab(Tab::Notes));
    assert_eq!(hall.app.focus, Focus::Capture);
    assert!(hall.shows("Rapat RT 05"));
    hall.press("ctrl-p").type_in("daftar rapat").press("enter");
    assert_eq!(hall.app.place, Place::Start);
    insta::assert_snapshot!("start_one", hall.screen());
    hall.press("enter");
    assert!(hall.shows("Rapat RT 05"));
    assert!(hall.shows("Persiapan"));
}

#[test]
fn a_session_made_like_another_has_its_people_and_agenda_and_nothing_that_was_said() {
    let mut hall = Hall::sample(Language::Indonesian, "12:18");
    let before = hall.app.meeting().clone();
    hall.press("ctrl-p").type_in("daftar rapat").press("enter c").type_in("Musdes berikutnya").press("enter");
    let after = hall.app.meeting();
    assert_eq!(after.details.title.as_str(), "Musdes berikutnya");
    assert_eq!(after.people.len(), before.people.iter().filter(|person| person.person.invited).count());
    assert_eq!(after.agenda.items.len(), before.agenda.items.len());
    assert_eq!(after.rules, before.rules);
    assert!(after.notes.is_empty() && after.needs.is_empty() && after.decisions.is_empty());
}

#[test]
fn what_is_typed_survives_esc_other_screens_and_leaving() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.type_in("14 u PMT balita").press("esc 4 i");
    assert_eq!(hall.app.tab(), Some(Tab::Needs));
    assert_eq!(hall.app.capture.edit.text(), "14 u PMT balita");
    hall.press("ctrl-p").type_in("daftar rapat").press("enter enter");
    assert_eq!(hall.app.capture.edit.text(), "14 u PMT balita");
}

#[test]
fn tabs_are_reached_by_number_function_key_go_and_mouse() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.press("f2");
    assert_eq!(hall.app.tab(), Some(Tab::Attendance));
    hall.press("ctrl-g").press("7");
    assert_eq!(hall.app.tab(), Some(Tab::Actions));
    hall.press("esc tab");
    assert_eq!(hall.app.tab(), Some(Tab::Summary));
    hall.press("tab shift-tab 5");
    assert_eq!(hall.app.tab(), Some(Tab::Priorities));
    hall.click("2 Agenda");
    assert_eq!(hall.app.tab(), Some(Tab::Agenda));
    assert_eq!(hall.app.focus, Focus::List);
    hall.click("i untuk menulis");
    assert_eq!(hall.app.focus, Focus::Capture);
}

#[test]
fn the_list_is_filtered_while_typing_and_the_selection_stays_on_its_thing() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50").at(Tab::Attendance);
    hall.press("esc down down");
    let chosen = hall.app.list().selected();
    hall.press("/").type_in("pemerintah");
    assert!(hall.app.list().len() < hall.app.list().total());
    hall.press("enter backspace");
    assert_eq!(hall.app.list().len(), hall.app.list().total());
    hall.press("home down down s");
    assert_eq!(hall.app.list().selected(), chosen);
    hall.press("/").type_in("tidak ada orang begini");
    assert!(hall.app.list().is_empty());
    hall.press("esc");
    assert!(!hall.app.list().is_empty(), "Esc brings the filter back that was there");
}

#[test]
fn undo_and_redo_follow_the_history_and_say_when_there_is_none() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    let before = hall.app.meeting().clone();
    hall.press("esc u");
    assert_ne!(*hall.app.meeting(), before);
    hall.press("U");
    assert_eq!(*hall.app.meeting(), before);
    hall.press("U");
    assert_eq!(*hall.app.meeting(), before);
    assert!(hall.app.notices.log().next().is_some());
}

#[test]
fn the_palette_runs_and_a_disabled_action_says_why() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.press("ctrl-p").type_in("english").press("enter");
    assert_eq!(hall.app.words.language(), Language::English);
    assert!(hall.shows("Notes"));
    hall.press("ctrl-p").type_in("redo");
    assert!(hall.rows().iter().any(|row| row.contains("Redo (")), "{}", hall.screen());
    hall.press("esc ctrl-p");
    assert!(hall.rows().iter().skip_while(|row| !row.contains("Commands")).nth(2).unwrap().contains("Indonesia"));
}

#[test]
fn pasted_text_is_text_wherever_it_lands() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    let steps = hall.app.desk.revision();
    hall.take(Input::Paste("baris satu\n/undo\r\u{1b}[201~u".to_owned()));
    assert_eq!(hall.app.capture.edit.text(), "baris satu /undo [201~u");
    hall.press("esc");
    hall.take(Input::Paste("u U q n".to_owned()));
    assert_eq!(hall.app.desk.revision(), steps);
    assert!(hall.of_terminal.is_empty());
}

#[test]
fn one_ctrl_c_asks_and_two_leave() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.press("ctrl-c a ctrl-c");
    assert!(hall.of_terminal.is_empty());
    hall.press("ctrl-c");
    assert_eq!(hall.of_terminal, [Effect::Quit]);
    hall.press("ctrl-p ctrl-c");
    assert!(hall.app.overlays.is_empty());
}

#[test]
fn ten_thousand_keys_are_kept_in_the_draft() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    let text = "usulan warga ".repeat(770);
    hall.burst(&text);
    assert_eq!(hall.app.desk.draft("capture"), Some(text.as_str()));
}

#[test]
fn the_key_reference_names_every_action_in_both_languages() {
    for language in Language::ALL {
        let words = crate::i18n::Words::new(language);
        let reference = super::key_reference(language);
        for action in super::action::all() {
            assert!(reference.contains(&action.help_in(&words).replace('|', "\\|")), "{}", action.id);
        }
        let rows = reference.lines().filter(|line| line.starts_with("| "));
        assert!(rows.clone().count() > 50);
        assert!(rows.clone().all(|line| line.matches(" | ").count() == 3), "{reference}");
    }
}

/// What stands behind a forged end of a paste comes as keys, in the same moment.
#[test]
fn a_forged_end_of_a_paste_starts_nothing() {
    let keys = |hall: &mut Hall, keys: &str| {
        for key in keys.split(' ') {
            hall.take_at_once(Input::Key(key.parse().unwrap()));
        }
    };
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    let steps = hall.app.desk.revision();
    // In the capture line letters are text, and Enter is no command.
    hall.take(Input::Paste("setuju".to_owned()));
    keys(&mut hall, "/ t u t u p enter ctrl-q ctrl-c ctrl-c ctrl-z");
    assert_eq!(hall.app.capture.edit.text(), "setuju/tutup ");
    assert!(hall.shows("tombol di belakangnya tidak dijalankan"), "{}", hall.screen());
    // In a list, and over a question that wants a word, they are nothing at all.
    hall.press("esc");
    hall.take(Input::Paste("x".to_owned()));
    keys(&mut hall, "x enter u ctrl-p enter ctrl-q");
    hall.take_at_once(Input::Click(ratatui::layout::Position::new(3, 1)));
    assert!(hall.app.overlays.is_empty());
    let mut hall = hall.at(Tab::Agenda);
    hall.press("Q").type_in("salah jadwal").press("enter");
    assert!(hall.shows("batalkan"), "{}", hall.screen());
    hall.take(Input::Paste("x".to_owned()));
    keys(&mut hall, "b a t a l k a n enter");
    assert!(hall.app.meeting().stage.in_session() && hall.of_terminal.is_empty());
    assert_eq!(hall.app.desk.revision(), steps);
    // A hand that comes later is heard.
    hall.press("esc ctrl-q");
    assert_eq!(hall.of_terminal, [Effect::Quit]);
}

#[test]
fn what_a_paste_lost_is_told() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.take(Input::Paste("a\u{1b}[31mb\u{202e}c\u{200b}".to_owned()));
    assert!(hall.shows("1 karakter kendali, 1 pengubah arah tulisan"), "{}", hall.screen());
    hall.take(Input::Paste("x".repeat(100_000)));
    assert!(hall.app.capture.edit.text().len() <= crate::text::TEXT_LIMIT);
    assert!(hall.app.notices.log().any(|notice| notice.text.contains("panjang")), "{}", hall.screen());
}

#[test]
fn the_border_between_list_and_details_is_dragged_or_moved_by_keys_and_stays() {
    use crate::tui::settings::Settings;
    use ratatui::layout::Position;
    let mut hall = Hall::sample(Language::Indonesian, "10:50").sized(120, 36);
    let border = |hall: &mut Hall| hall.rows()[3].chars().position(|c| c == '┐').unwrap();
    hall.press("esc");
    assert_eq!(border(&mut hall), 79);
    hall.take(Input::Click(Position::new(79, 10)));
    hall.take(Input::Drag(Position::new(59, 12)));
    assert_eq!(border(&mut hall), 59);
    hall.take(Input::Drag(Position::new(2, 12)));
    assert_eq!(border(&mut hall), 35, "both keep some room");
    hall.take(Input::Release);
    hall.take(Input::Drag(Position::new(90, 12)));
    assert_eq!(border(&mut hall), 35, "let go");
    assert_eq!(Settings::read(&hall.settings()).list, Some(30));
    hall.press("} }");
    assert_eq!(border(&mut hall), 47);
    assert_eq!(Settings::read(&hall.settings()).list, Some(40));
    hall.press("{");
    assert_eq!(border(&mut hall), 41);
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.press("esc {");
    assert!(hall.shows("Rincian tampil di sebelah daftar"), "{}", hall.screen());
}

#[test]
fn the_wheel_moves_what_it_is_over_and_a_second_click_opens() {
    use ratatui::layout::Position;
    let mut hall = Hall::sample(Language::Indonesian, "12:50").at(Tab::Decisions).sized(120, 15);
    hall.press("esc home");
    let before = (hall.app.list().selected(), hall.screen());
    hall.take(Input::Wheel(Position::new(110, 8), 1));
    assert_eq!(hall.app.list().selected(), before.0, "the details scroll");
    assert_ne!(hall.screen(), before.1);
    hall.take(Input::Wheel(Position::new(10, 8), 1));
    assert_ne!(hall.app.list().selected(), before.0);
    hall.press("home").click("D02");
    assert!(hall.app.overlays.is_empty());
    hall.click("› D02");
    assert_eq!(hall.app.overlays.len(), 1, "{}", hall.screen());
}

#[test]
fn a_long_message_stands_below_a_list_and_covers_none_of_its_rows() {
    let mut hall = Hall::sample(Language::Indonesian, "12:18").at(Tab::Needs);
    hall.press("esc end");
    let last = hall.rows().iter().rfind(|row| row.contains('›') && row.contains("K14")).cloned();
    assert!(last.is_some(), "{}", hall.screen());
    let path = format!("Tersimpan: /home/sari/{}/berita-acara.pdf", "rapat-".repeat(16));
    hall.app.say(Level::Done, path);
    let rows = hall.rows();
    assert!(rows.iter().any(|row| Some(row) == last.as_ref()), "{}", hall.screen());
    assert!(rows.iter().any(|row| row.trim_end().ends_with("berita-acara.pdf")), "{}", hall.screen());
    // There is time to read it to its end.
    hall.app.now += chrono::TimeDelta::seconds(8);
    assert!(hall.shows("berita-acara.pdf"), "{}", hall.screen());
    hall.app.now += chrono::TimeDelta::seconds(60);
    assert!(!hall.shows("berita-acara.pdf"), "{}", hall.screen());
}

#[test]
fn what_was_undone_is_said_wherever_it_stands() {
    for (language, undone, redone) in [
        (Language::Indonesian, "diurungkan · Catatan", "dimunculkan lagi · Catatan"),
        (Language::English, "taken back · Note", "brought back · Note"),
    ] {
        let mut hall = Hall::sample(language, "10:50");
        hall.type_in("warga minta sumur bor").press("enter f8 esc u");
        assert!(hall.shows(undone), "{}", hall.screen());
        hall.press("U");
        assert!(hall.shows(redone), "{}", hall.screen());
        hall.press("Y");
        let newest = redone.replace(" · ", ": ");
        let row = hall.rows().into_iter().find(|row| row.to_lowercase().contains(&newest.to_lowercase()));
        assert!(row.is_some_and(|row| row.contains("N10")), "{}", hall.screen());
    }
}

#[test]
fn a_word_as_it_is_typed_comes_before_letters_strewn_over_others() {
    let mut hall = Hall::sample(Language::English, "10:50");
    hall.press("ctrl-p").type_in("theme");
    let selected = hall.rows().into_iter().filter(|row| row.contains("› ")).nth(1).unwrap();
    assert!(selected.contains("Change colours"), "{selected}\n{}", hall.screen());
}

#[test]
fn an_item_that_was_left_open_is_late_by_days_not_by_thousands_of_minutes() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    for (hours, said) in [(1, "menit"), (5, "lewat 4 jam"), (80, "lewat 3 hari")] {
        hall.app.now = crate::tui::testing::moment("2026-06-13T10:50:00+07:00") + chrono::TimeDelta::hours(hours);
        assert!(hall.shows(said), "{hours}: {}", hall.screen());
    }
}

#[test]
fn what_went_well_does_not_cover_what_the_hall_reads() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.app.say(crate::tui::notice::Level::Done, "Disalin.".to_owned());
    assert!(hall.shows("Disalin."));
    hall.press("ctrl-t");
    assert!(!hall.shows("Disalin."), "{}", hall.screen());
    hall.app.say(crate::tui::notice::Level::Failed, "Disk penuh.".to_owned());
    assert!(hall.shows("Disk penuh."), "what is wrong is said all the same:\n{}", hall.screen());
}

#[test]
fn a_form_saved_as_it_was_says_that_nothing_changed() {
    let mut hall = Hall::sample(Language::Indonesian, "10:50").at(Tab::Needs);
    let steps = hall.app.desk.revision();
    hall.press("esc home space space #").press("ctrl-s");
    assert!(hall.app.overlays.is_empty() && hall.shows("Tidak ada yang diubah."), "{}", hall.screen());
    assert_eq!(hall.app.desk.revision(), steps);
}

#[test]
fn why_a_key_does_nothing_is_a_whole_sentence() {
    let mut hall = Hall::new(Language::Indonesian);
    hall.press("esc");
    assert!(hall.shows("Belum ada rapat yang dibuka."), "{}", hall.screen());
}

#[test]
fn the_hall_reads_what_a_vote_needs_while_it_is_open() {
    let mut hall = Hall::sample(Language::Indonesian, "11:48").at(Tab::Decisions);
    hall.press("esc end c enter");
    hall.press("ctrl-t");
    assert!(hall.shows("Perlu lebih dari setengah pemilih yang hadir: 12 dari 22 suara."), "{}", hall.screen());
}
