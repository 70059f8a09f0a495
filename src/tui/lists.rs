//! Lists from elsewhere on the screen of people, needs or recipients: read from a file that is named, or pasted from a spreadsheet.

use super::action::Reason;
use super::app::{App, Focus, Tab};
use super::effect::{Effect, Effects};
use super::guard::{SOME_TEXT, allows};
use super::notice::Level;
use super::overlays::{self, Prompt};
use super::words::told;
use crate::i18n::say;
use crate::intake::{self, Kind, Table, Unreadable};
use crate::meeting::Command;
use crate::meeting::needs::{AddNeed, Proposal};
use crate::meeting::people::{AddPerson, Person};
use crate::meeting::recipients::{AddRecipient, Household};

/// What a list is about on the tab we are on.
fn kind(app: &App) -> Option<Kind> {
    match app.tab()? {
        Tab::Attendance => Some(Kind::Participants),
        Tab::Needs => Some(Kind::Needs),
        _ => None,
    }
}

/// Whether the meeting takes anybody, or any need, now.
pub fn may(app: &App, kind: Kind) -> Result<(), Reason> {
    let command = match kind {
        Kind::Participants => {
            Command::AddPerson(AddPerson { person: Person { name: SOME_TEXT.into(), ..Person::default() } })
        }
        Kind::Recipients => {
            let household = Household { name: SOME_TEXT.into(), ..Household::default() };
            Command::AddRecipient(AddRecipient { household })
        }
        Kind::Needs => {
            Command::AddNeed(AddNeed { proposal: Proposal { activity: SOME_TEXT.into(), ..Proposal::default() } })
        }
    };
    allows(app, &command)
}

/// Asks for the file.
pub fn ask(app: &mut App, kind: Kind) -> Effects {
    let about = told(&app.words, "intake-ask-about");
    let prompt = Prompt::boxed("intake-ask-file", move |_, typed| {
        // Terminals quote the name of a file that is dropped on them.
        let path = typed.trim_matches(['\'', '"']).into();
        vec![Effect::ReadList { kind, path }]
    });
    let paste = told(&app.words, "intake-ask-paste");
    app.open(prompt.about(about).on_screen(&paste))
}

/// A file was read.
pub fn came(app: &mut App, kind: Kind, name: String, read: Result<Table, Unreadable>) -> Effects {
    match read {
        Ok(table) => {
            let preview = overlays::intake(app, kind, name, table);
            app.open(preview)
        }
        Err(why) => {
            let text = format!("{name}: {}", intake::unreadable(&app.words, &why));
            app.say(Level::Failed, text);
            Effects::new()
        }
    }
}

/// Rows pasted on the screen of people or needs; none where the text is something else. In the capture line only what
/// was copied from a spreadsheet is: several rows with tabs between their cells.
pub fn pasted(app: &mut App, text: &str) -> Option<Effects> {
    let kind = kind(app)?;
    // Most terminals send a carriage return for the end of a line that is pasted.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let rows = match app.focus {
        Focus::Capture => lines.filter(|line| line.contains('\t')).nth(1).is_some(),
        Focus::List => lines.nth(1).is_some(),
    };
    if !rows {
        return None;
    }
    if let Err(reason) = may(app, kind) {
        let text = reason.said(app);
        app.say(Level::Refused, text);
        return Some(Effects::new());
    }
    let name = say!(app.words, "intake-pasted");
    Some(came(app, kind, name, intake::pasted(&text)))
}

#[cfg(test)]
mod tests {
    use crate::i18n::Language;
    use crate::tui::app::{Place, Tab};
    use crate::tui::input::Input;
    use crate::tui::testing::Hall;

    const ROWS: &str = "Nama\tL/P\tUnsur\tNo. HP\nRina Dewanti\tP\tKelompok tani\t0812\nSulastri Handayati\tP\tWarga\t\n\
        Joko Susilo, S.Pd.\tX\tBPD\t\n";

    fn hall(language: Language, tab: Tab) -> Hall {
        Hall::sample(language, "10:50").at(tab)
    }

    fn paste(hall: &mut Hall, text: &str) {
        hall.take(Input::Paste(text.to_owned()));
    }

    #[test]
    fn rows_of_a_spreadsheet_are_shown_and_taken_in_one_step() {
        for (language, name) in [(Language::Indonesian, "id"), (Language::English, "en")] {
            for (width, height) in [(80, 24), (120, 36)] {
                let mut hall = hall(language, Tab::Attendance).sized(width, height);
                paste(&mut hall, ROWS);
                insta::assert_snapshot!(format!("list_{name}_{width}x{height}"), hall.screen());
            }
        }
        let mut hall = hall(Language::Indonesian, Tab::Attendance);
        let before = hall.app.meeting().clone();
        paste(&mut hall, ROWS);
        hall.press("enter");
        assert!(hall.shows("1 baris salah") && hall.app.meeting() == &before, "{}", hall.screen());
        hall.press("x enter");
        assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
        let added = hall.app.meeting().people.last().unwrap().person.clone();
        assert_eq!((added.name.as_str(), added.constituency.as_str()), ("Rina Dewanti", "kelompok_tani"));
        assert_eq!(hall.app.meeting().people.len(), before.people.len() + 1, "nobody is doubled");
        hall.press("esc u");
        assert_eq!(hall.app.meeting().people, before.people);
    }

    #[test]
    fn rows_are_known_however_a_terminal_ends_the_lines_of_a_paste() {
        for end in ["\r", "\r\n", "\n"] {
            let mut hall = hall(Language::Indonesian, Tab::Attendance);
            paste(&mut hall, &ROWS.replace('\n', end));
            assert!(hall.shows("1 salah") && hall.shows("Rina Dewanti"), "{end:?}: {}", hall.screen());
            assert!(hall.app.capture.edit.is_empty());
        }
    }

    #[test]
    fn one_row_is_left_out_or_taken_by_one_key() {
        let mut hall = hall(Language::Indonesian, Tab::Attendance);
        let before = hall.app.meeting().people.len();
        paste(&mut hall, ROWS);
        // The wrong row is selected at first; the one that is on the list already is another person of that name.
        hall.press("space");
        assert!(hall.shows("dilewati") && hall.shows("0 salah"), "{}", hall.screen());
        hall.press("home space");
        assert!(hall.shows("0 baru"), "{}", hall.screen());
        hall.press("home space space enter");
        assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
        let people = &hall.app.meeting().people;
        assert_eq!(people.len(), before + 2);
        assert_eq!(people.last().unwrap().person.name.as_str(), "Sulastri Handayati");
    }

    #[test]
    fn esc_takes_nothing_and_elsewhere_a_paste_is_text() {
        let mut hall = hall(Language::Indonesian, Tab::Attendance);
        let before = hall.app.meeting().clone();
        paste(&mut hall, ROWS);
        hall.press("esc");
        assert!(
            hall.app.overlays.is_empty() && hall.app.meeting() == &before && hall.app.capture.edit.text().is_empty()
        );
        paste(&mut hall, "satu baris saja\tdengan tab");
        assert!(hall.app.overlays.is_empty() && hall.shows("satu baris saja"), "{}", hall.screen());
        hall.app.place = Place::Tab(Tab::Notes);
        paste(&mut hall, ROWS);
        assert!(hall.app.overlays.is_empty());
    }

    #[test]
    fn a_column_gets_another_meaning() {
        let mut hall = hall(Language::Indonesian, Tab::Needs);
        let before = hall.app.meeting().needs.len();
        hall.press("esc");
        paste(&mut hall, "Pekerjaan\tDi mana\nRabat beton\tRT 02\nTalud\tRT 05\n");
        assert!(hall.shows("3 baru"), "nothing says that the first row is none of them:\n{}", hall.screen());
        hall.press("h tab");
        assert!(hall.shows("[A \"Pekerjaan\""), "{}", hall.screen());
        hall.press("h");
        assert!(hall.shows("[A = "), "{}", hall.screen());
        hall.press("h");
        for _ in 0..40 {
            if hall.shows("= Kegiatan]") {
                break;
            }
            hall.press("tab");
        }
        hall.press("right");
        for _ in 0..40 {
            if hall.shows("= Lokasi]") {
                break;
            }
            hall.press("shift-tab");
        }
        hall.press("enter");
        assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
        let need = &hall.app.meeting().needs.last().unwrap().proposal;
        assert_eq!((need.activity.as_str(), need.place.as_str()), ("Talud", "RT 05"));
        assert!(hall.app.meeting().needs.len() >= before + 2);
    }

    #[test]
    fn a_file_is_read_and_one_that_is_none_says_so() {
        let mut hall = hall(Language::Indonesian, Tab::Needs).sized(100, 30);
        let before = hall.app.meeting().needs.len();
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/lists/usulan.xlsx");
        hall.press("esc I");
        assert!(hall.shows("Berkas daftar"), "{}", hall.screen());
        hall.type_in(&format!("'{file}'")).press("enter");
        assert!(hall.shows("usulan.xlsx, G8: Rumus di sel ini gagal"), "{}", hall.screen());
        hall.press("x enter");
        assert_eq!(hall.app.meeting().needs.len(), before + 3);
        hall.press("I").type_in("/tidak/ada.xlsx").press("enter");
        assert!(hall.app.overlays.is_empty() && hall.shows("ada.xlsx"), "{}", hall.screen());
    }
}
