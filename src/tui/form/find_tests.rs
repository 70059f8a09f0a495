use super::*;
use crate::i18n::{Language, Words};
use crate::text;
use crate::tui::app::Tab;
use crate::tui::form::field;
use crate::tui::keyfile;
use crate::tui::testing::{self, Hall};
use chrono::NaiveDate;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::widgets::Widget as _;

const SIZE: Rect = Rect::new(0, 0, 12, 4);

/// A text on the screen, with the cursor at its beginning.
fn shown(text: &str) -> Box<TextArea<'static>> {
    let mut area = field::area(text);
    area.move_cursor(CursorMove::Jump(0, 0));
    drawn(&area);
    area
}

fn drawn(area: &TextArea) -> Buffer {
    let mut buffer = Buffer::empty(SIZE);
    area.render(SIZE, &mut buffer);
    buffer
}

fn looking(area: &mut TextArea, wanted: &str) -> Find {
    let mut find = Find::default();
    find.begin(area);
    find.paste(wanted, area);
    find
}

/// Where what is selected begins and ends, in bytes.
fn selected(area: &TextArea) -> Option<Range<usize>> {
    let lines = area.lines();
    let byte = |(row, column): (usize, usize)| {
        let above: usize = lines[..row].iter().map(|line| line.len() + 1).sum();
        above + lines[row].chars().take(column).map(char::len_utf8).sum::<usize>()
    };
    area.selection_range().map(|(start, end)| byte(start)..byte(end))
}

fn told(find: &Find) -> String {
    let words = Words::new(Language::English);
    find.told(&Ground { words: &words, today: NaiveDate::default() }).0
}

#[test]
fn the_first_place_from_the_cursor_on_is_shown_then_the_others_and_round() {
    let mut area = shown("jalan tani, Jalan desa, jalan");
    area.move_cursor(CursorMove::Jump(0, 3));
    let mut find = looking(&mut area, "j");
    assert_eq!((selected(&area), told(&find).as_str()), (Some(12..13), "2 of 3"));
    for c in "alan d".chars() {
        find.key(KeyPress::plain(crate::tui::key::Key::Char(c)), &mut area);
    }
    assert_eq!((selected(&area), told(&find).as_str()), (Some(12..19), "1 of 1"));
    find.key("backspace".parse().unwrap(), &mut area);
    find.key("backspace".parse().unwrap(), &mut area);
    assert_eq!((selected(&area), told(&find).as_str()), (Some(12..17), "2 of 3"));
    for (command, place) in [
        (Cmd::Accept, 24..29),
        (Cmd::Go(Move::Down), 0..5),
        (Cmd::Find, 12..17),
        (Cmd::Go(Move::Up), 0..5),
        (Cmd::Go(Move::Up), 24..29),
    ] {
        assert!(find.command(command, &mut area));
        assert_eq!(selected(&area), Some(place), "{command:?}");
    }
}

#[test]
fn what_is_nowhere_is_told_and_the_cursor_stays() {
    let mut area = shown("satu\ndua");
    area.move_cursor(CursorMove::Jump(1, 2));
    let mut find = looking(&mut area, "tiga");
    assert_eq!((told(&find).as_str(), selected(&area)), ("not found", None));
    assert_eq!(area.cursor(), (1, 2));
    assert!(find.command(Cmd::Accept, &mut area) && find.command(Cmd::Close, &mut area));
    assert!(!find.is_on());
    assert_eq!(area.cursor(), (1, 2));
}

#[test]
fn an_empty_line_looks_for_the_same_again() {
    let mut area = shown("a b a b a");
    let mut find = looking(&mut area, "a");
    find.command(Cmd::Close, &mut area);
    for place in [4..5, 8..9, 0..1] {
        find.begin(&area);
        assert!(find.command(Cmd::Accept, &mut area) && find.command(Cmd::Close, &mut area));
        assert_eq!(selected(&area), Some(place));
    }
}

#[test]
fn a_place_is_seen_whole_where_the_row_ends_in_it() {
    let mut area = shown("rapat di balai desa Banyu Wening");
    looking(&mut area, "balai desa");
    let buffer = drawn(&area);
    assert_eq!(testing::text(&buffer), ["rapat di", "balai desa", "Banyu Wening", ""]);
    assert_eq!(testing::looks(&buffer)[1], "rrrrrrrrrr..");
    looking(&mut area, "DI BALAI");
    assert_eq!(testing::looks(&drawn(&area))[..2], ["......rrr...".to_owned(), "rrrrr.......".to_owned()]);
}

#[test]
fn a_place_above_the_screen_is_shown_from_its_beginning() {
    let rows: Vec<String> = (0..30).map(|row| format!("baris {row:02} x")).collect();
    let mut area = shown(&rows.join("\n"));
    area.move_cursor(CursorMove::Bottom);
    drawn(&area);
    looking(&mut area, "07 X BARIS 08");
    let text = testing::text(&drawn(&area));
    assert_eq!(text[..2], ["baris 07 x", "baris 08 x"]);
}

proptest! {
    #[test]
    fn every_place_is_selected_in_turn_and_seen(
        text in "([abá\n ]|👩‍🌾|漢){0,60}",
        wanted in "[abá ]{1,2}",
        back in any::<bool>(),
    ) {
        let places = places(&text, &wanted);
        let mut area = shown(&text);
        let mut find = looking(&mut area, &wanted);
        let len = places.len();
        for turn in 0..len {
            let index = if back { (len - turn) % len } else { turn };
            prop_assert_eq!(selected(&area), Some(places[index].clone()));
            prop_assert_eq!(told(&find), format!("{} of {}", index + 1, places.len()));
            drawn(&area);
            let (top, _) = area.scroll_offset();
            let row = area.screen_cursor().row;
            prop_assert!((usize::from(top)..usize::from(top + SIZE.height)).contains(&row));
            find.command(Cmd::Go(if back { Move::Up } else { Move::Down }), &mut area);
        }
        prop_assert_eq!(selected(&area), places.first().cloned());
    }
}

/// A note of several lines being written.
fn writing(language: Language) -> Hall {
    let mut hall = Hall::sample(language, "10:50").at(Tab::Notes);
    hall.press("esc n").type_in("Jalan tani dusun Krajan rusak berat").press("enter");
    hall.type_in("warga minta jalan desa ditutup dulu; JALAN lain tetap dibuka").press("enter").type_in("selesai");
    hall
}

/// The looks of a word on the screen, and of the cell on either side.
fn looks_of(hall: &mut Hall, word: &str) -> Option<String> {
    let (y, x) = hall.rows().iter().enumerate().find_map(|(y, row)| Some((y, text::width(&row[..row.find(word)?]))))?;
    hall.looks().lines().nth(y).map(|looks| looks.chars().skip(x - 1).take(word.len() + 2).collect())
}

#[test]
fn a_word_is_found_put_right_and_saved() {
    let mut hall = writing(Language::Indonesian);
    hall.press("ctrl-f").type_in("jalan");
    insta::assert_snapshot!("find_id_80x24", hall.screen());
    assert!(hall.shows("1 dari 3"), "{}", hall.screen());
    hall.press("enter");
    assert!(hall.shows("2 dari 3"), "{}", hall.screen());
    hall.press("down up up up");
    assert!(hall.shows("3 dari 3"), "{}", hall.screen());
    assert_eq!(looks_of(&mut hall, "JALAN").as_deref(), Some(".rrrrr."), "{}", hall.looks());
    hall.press("esc").type_in("gang").press("ctrl-s");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    let text = hall.app.meeting().notes.last().unwrap().remark.text.to_string();
    assert_eq!(
        text,
        "Jalan tani dusun Krajan rusak berat\nwarga minta jalan desa ditutup dulu; gang lain tetap dibuka\nselesai"
    );
}

#[test]
fn esc_leads_to_the_text_then_out_of_the_form() {
    let mut hall = writing(Language::English);
    hall.press("ctrl-f").type_in("tidak ada");
    assert!(hall.shows("not found"), "{}", hall.screen());
    hall.press("esc");
    assert!(!hall.shows("not found") && hall.app.overlays.len() == 1, "{}", hall.screen());
    hall.type_in(".").press("esc");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    hall.press("n");
    assert!(hall.shows("selesai."), "what was written is back: {}", hall.screen());
}

#[test]
fn other_keys_do_what_they_always_do_and_end_the_search() {
    let mut hall = writing(Language::Indonesian);
    let notes = hall.app.meeting().notes.len();
    hall.press("ctrl-f").type_in("desa").press("tab").type_in("sulas");
    assert_eq!(hall.app.overlays.len(), 2, "a speaker is picked: {}", hall.screen());
    hall.press("enter shift-tab").type_in("!").press("ctrl-f").type_in("dulu").press("ctrl-s");
    assert_eq!(hall.app.meeting().notes.len(), notes + 1, "{}", hall.screen());
    let text = &hall.app.meeting().notes.last().unwrap().remark.text;
    assert!(text.contains("jalan ! ditutup dulu"), "what was found was selected: {text}");
}

#[test]
fn what_is_selected_ends_where_the_cursor_goes_on() {
    let mut hall = writing(Language::Indonesian);
    hall.press("ctrl-f").type_in("minta").press("esc up").type_in("!");
    hall.press("shift-down down").type_in("?").press("ctrl-s");
    let text = hall.app.meeting().notes.last().unwrap().remark.text.replace(['!', '?'], "");
    assert!(text.starts_with("Jalan tani dusun Krajan rusak berat\nwarga minta jalan desa ditutup dulu;"), "{text}");
}

#[test]
fn there_is_room_on_a_small_screen_in_both_languages() {
    for language in Language::ALL {
        let mut hall = writing(language).sized(40, 15);
        hall.press("ctrl-f").type_in("JÁLAN").press("up");
        insta::assert_snapshot!(format!("find_{}_40x15", language.code()), hall.screen());
    }
    let mut hall = writing(Language::Indonesian);
    hall.press("ctrl-f").type_in("jalan");
    for (width, height) in [(0, 0), (1, 1), (3, 3), (12, 4), (20, 9), (300, 80)] {
        hall.size = (width, height);
        hall.press("down x backspace up");
    }
}

#[test]
fn the_keys_below_a_text_are_a_persons_own() {
    let mut hall = writing(Language::English);
    assert!(hall.shows("^F find"), "{}", hall.screen());
    let (keymap, faults) = keyfile::merged("[keys]\n\"dialog.find\" = \"f4\"\n\"dialog.up\" = \"f7\"");
    assert_eq!(faults, []);
    hall.app.keymap = keymap;
    assert!(hall.shows("F4 find"), "{}", hall.screen());
    hall.press("f4").type_in("jalan").press("f7");
    assert!(hall.shows("3 of 3") && hall.shows("F7 previous"), "{}", hall.screen());
}
