//! The state of the actions back from another program, as `musyawarah progress` takes it.

use super::app::App;
use super::carry::Outside;
use super::effect::{Effect, Effects};
use super::msg::Msg;
use super::overlays::Prompt;
use super::words::told;
use crate::i18n::{files, say, tasks};
use crate::report::exchange::{STATUS_MOST, status_report};
use std::path::Path;

/// Asks for the file.
pub fn ask(app: &mut App) -> Effects {
    let about = told(&app.words, "status-ask-about");
    let prompt =
        Prompt::boxed("status-ask-file", |_, typed| vec![Effect::ReadStatus(typed.trim_matches(['\'', '"']).into())]);
    app.open(prompt.about(about))
}

/// Reads the file and holds it to the meeting as it stands.
pub fn read(app: &App, outside: &Outside, path: &Path) -> Msg {
    let (words, name) = (&app.words, files::name(path));
    let bytes = match outside.place.disk.read(path, STATUS_MOST as u64) {
        Ok(bytes) => bytes,
        Err(error) => {
            return Msg::Failed(format!("{name}: {}", files::system(words, error.kind(), &error.to_string())));
        }
    };
    let session = app.desk.origin().unwrap_or_default().session;
    match status_report(&bytes, app.meeting(), &session, words) {
        Ok(report) if report.ours() == 0 => {
            let others = report.others.to_string();
            Msg::Failed(say!(words, "progress-nothing", file = name, others = others))
        }
        Ok(report) => Msg::StatusRead { name, report: Box::new(report) },
        Err(fault) => Msg::Failed(format!("{name}: {}", tasks::fault(words, &fault))),
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::Language;
    use crate::meeting::ActionId;
    use crate::meeting::Id as _;
    use crate::meeting::actions::ActionStatus;
    use crate::report::draw::Options;
    use crate::report::{Exchange, exchange_file};
    use crate::tui::app::Tab;
    use crate::tui::testing::Hall;

    fn changed(hall: &Hall, change: impl Fn(&str) -> String) -> (tempfile::TempDir, String) {
        let origin = hall.app.desk.origin().unwrap();
        let file = exchange_file(Exchange::TodoTxt, hall.app.meeting(), &origin, &hall.app.words, Options::default());
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("todo.txt");
        std::fs::write(&path, change(&String::from_utf8(file.bytes).unwrap())).unwrap();
        let path = path.to_str().unwrap().to_owned();
        (folder, path)
    }

    #[test]
    fn what_was_done_elsewhere_is_shown_and_recorded_as_one_step() {
        let mut hall = Hall::sample(Language::Indonesian, "13:30").at(Tab::Actions).sized(100, 30);
        let before = hall.app.meeting().clone();
        let (_folder, path) = changed(&hall, |text| {
            let done =
                |line: &str| if line.contains("id:R01-") { format!("x 2026-06-20 {line}") } else { line.to_owned() };
            text.lines().map(done).collect::<Vec<_>>().join("\n").replace("due:2026-06-27", "due:2026-07-01")
        });
        hall.press("esc I").type_in(&path).press("enter");
        assert!(hall.shows("todo.txt") && hall.shows("R01") && hall.shows("Selesai"), "{}", hall.screen());
        assert!(hall.app.meeting() == &before, "nothing is recorded before Enter");
        hall.press("enter");
        assert!(hall.app.overlays.is_empty() && hall.shows("Tercatat"), "{}", hall.screen());
        let first = hall.app.meeting().action(ActionId::from_number(1)).unwrap();
        assert_eq!(first.status, ActionStatus::Done);
        hall.press("u");
        assert_eq!(hall.app.meeting().actions, before.actions, "one undo takes all of it back");
    }

    #[test]
    fn a_list_that_is_none_says_so_and_one_without_changes_records_nothing() {
        let mut hall = Hall::sample(Language::English, "13:30").at(Tab::Actions).sized(100, 30);
        let (_folder, path) = changed(&hall, str::to_owned);
        hall.press("esc I").type_in(&path).press("enter");
        assert!(hall.shows("Nothing has changed."), "{}", hall.screen());
        hall.press("enter");
        assert!(!hall.app.overlays.is_empty(), "there is nothing to record");
        hall.press("esc I").type_in("/tidak/ada.txt").press("enter");
        assert!(hall.app.overlays.is_empty() && hall.shows("ada.txt"), "{}", hall.screen());
    }
}
