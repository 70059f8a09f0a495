//! A walk through a copy of the sample meeting: eight steps, each waiting for what is really done. It stands above the
//! list and never in the way; the copy lies among the system's temporary files and is thrown away at the end.

use super::app::{App, Tab};
use super::desk::{CreateError, Desk};
use super::words::told;
use crate::i18n::say;
use crate::meeting::stage::Delay;
use crate::meeting::{Command, Moment, Scripted};
use crate::store::Place;
use chrono::{NaiveTime, TimeDelta};
use std::path::{Path, PathBuf};

/// The commands of the sample meeting.
const SAMPLE: &str = include_str!("../../tests/data/sample.jsonl");
/// Until here it has been held when the walk begins: the needs are scored, nothing is announced.
const UNTIL: &str = "2026-06-13T11:24:00+07:00";

/// What stood there when a step began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Before {
    needs: usize,
    present: u32,
}

struct Step {
    /// The key of what to do.
    words: &'static str,
    done: fn(&App, Before) -> bool,
}

const STEPS: [Step; 8] = [
    Step { words: "tour-line", done: |app, before| app.meeting().needs.len() > before.needs },
    Step { words: "tour-tab", done: |app, _| app.tab() == Some(Tab::Needs) },
    Step { words: "tour-list", done: |app, _| !app.captures() && !app.overlays.is_empty() },
    Step { words: "tour-undo", done: |app, before| app.meeting().needs.len() < before.needs },
    Step { words: "tour-presence", done: |app, before| app.summary.figures.present != before.present },
    Step { words: "tour-floor", done: |app, _| app.meeting().floor.speaking().is_some() },
    Step { words: "tour-ranking", done: |app, _| app.tab() == Some(Tab::Priorities) },
    Step { words: "tour-palette", done: |app, _| app.recent.first() == Some(&"meeting.hall") },
];

/// How far one has come.
#[derive(Debug)]
pub struct Tour {
    step: usize,
    before: Before,
    folder: PathBuf,
}

impl Tour {
    /// Begins in the session that was made for it, in this folder.
    pub fn new(folder: PathBuf, app: &App) -> Self {
        Self { step: 0, before: stands(app), folder }
    }

    /// Passes every step that is done.
    pub fn settle(&mut self, app: &App) {
        while STEPS.get(self.step).is_some_and(|step| (step.done)(app, self.before)) {
            self.skip(app);
        }
    }

    /// Passes the step, done or not.
    pub fn skip(&mut self, app: &App) {
        self.step = (self.step + 1).min(STEPS.len());
        self.before = stands(app);
    }

    /// Whether every step is passed.
    pub const fn is_over(&self) -> bool {
        self.step == STEPS.len()
    }

    /// What to do now.
    pub fn said(&self, app: &App) -> String {
        match STEPS.get(self.step) {
            Some(step) => {
                let what = told(&app.words, step.words);
                say!(app.words, "tour-step", n = self.step + 1, of = STEPS.len(), what = what)
            }
            None => told(&app.words, "tour-over"),
        }
    }

    /// Throws the copy away.
    pub fn end(self) {
        // What cannot be deleted now the system deletes with its temporary files.
        let _ = std::fs::remove_dir_all(self.folder);
    }
}

fn stands(app: &App) -> Before {
    Before { needs: app.meeting().needs.len(), present: app.summary.figures.present }
}

/// The folder of the copy, in the one for such copies.
pub fn folder(copies: &Path) -> PathBuf {
    copies.join(format!("musyawarah-tour-{}", std::process::id()))
}

/// Makes the copy, as if the sample meeting were being held now, and opens it.
///
/// # Errors
/// When the folder cannot be written.
pub fn begin(
    desk: &mut Desk,
    (place, folder): (&Place, &Path),
    title: &str,
    now: Moment,
    wake: impl Fn() + Send + 'static,
) -> Result<(), CreateError> {
    let held: Vec<Scripted> = SAMPLE.lines().filter_map(|line| line.parse().ok()).collect();
    let until = UNTIL.parse::<Moment>().unwrap_or(now);
    let shift = now - until;
    let first = held.first().and_then(|scripted| scripted.at).unwrap_or(until);
    desk.create((place, folder), title, None, first + shift, wake)?;
    for Scripted { at, command, .. } in held {
        let at = at.unwrap_or(until);
        if at >= until {
            break;
        }
        desk.submit(&[shifted(command, shift)], at + shift)?;
    }
    Ok(())
}

/// The same command where every time it names is so much later.
fn shifted(command: Command, shift: TimeDelta) -> Command {
    match command {
        Command::Describe(mut describe) => {
            let details = &mut describe.details;
            let day = details.date;
            let later = |time: Option<NaiveTime>| Some(details.zone.moment(day?, time?) + shift);
            let (start, end) = (later(details.start), later(details.end));
            details.date = start.map(|start| start.date_naive()).or(day);
            details.start = start.map(|start| start.time());
            details.end = end.map(|end| end.time());
            Command::Describe(describe)
        }
        Command::Delay(delay) => Command::Delay(Delay { until: delay.until + shift, ..delay }),
        command => command,
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::Language;
    use crate::tui::app::Place;
    use crate::tui::testing::Hall;

    /// The keys the steps ask for, one line a step.
    fn walk(hall: &mut Hall, language: Language) {
        let (left, queue) = match language {
            Language::Indonesian => ("/pulang 21 izin", "/antri 14 3"),
            Language::English => ("/left 21 excused", "/queue 14 3"),
        };
        hall.type_in("14 u Lampu jalan RT 05; 2jt").press("enter");
        hall.press("f5");
        hall.press("esc up enter");
        hall.press("esc u");
        hall.press("i").type_in(left).press("enter");
        hall.type_in(queue).press("enter ctrl-n");
        hall.press("f6");
        hall.press("ctrl-p").type_in(if language == Language::Indonesian { "aula" } else { "hall" }).press("enter");
    }

    #[test]
    fn the_walk_waits_for_what_is_really_done_in_both_languages() {
        for (language, name) in [(Language::Indonesian, "id"), (Language::English, "en")] {
            let mut hall = Hall::new(language);
            hall.press("t");
            insta::assert_snapshot!(format!("tour_{name}_80x24"), hall.screen());
            hall.press("f6");
            assert!(hall.shows("1/8"), "another step is not this one: {}", hall.screen());
            walk(&mut hall, language);
            hall.press("esc");
            assert!(hall.app.tour.as_ref().is_some_and(super::Tour::is_over), "{}", hall.screen());
            let mut hall = hall.sized(40, 15);
            insta::assert_snapshot!(format!("tour_over_{name}_40x15"), hall.screen());
        }
    }

    #[test]
    fn every_step_can_be_skipped_and_nothing_is_left_behind() {
        let mut hall = Hall::new(Language::Indonesian);
        hall.press("t");
        let folder = hall.app.desk.folder().unwrap().to_owned();
        assert!(folder.exists());
        for step in 1..=8 {
            assert!(hall.shows(&format!("{step}/8")), "{}", hall.screen());
            hall.press("f12");
        }
        assert!(hall.app.tour.as_ref().is_some_and(super::Tour::is_over));
        hall.press("ctrl-p").type_in("daftar rapat").press("enter");
        assert_eq!(hall.app.place, Place::Start);
        assert!(hall.app.tour.is_none() && !folder.exists() && hall.app.cards.is_empty());
    }
}
