//! How far work is that takes a while. Esc leaves it after the step that is being done; what is done stays.

use super::{Cmd, Outcome, Overlay, framed, head};
use crate::i18n::say;
use crate::tui::app::App;
use crate::tui::key::KeyPress;
use crate::tui::notice::Level;
use crate::tui::widgets::{Frame, Role, bar};
use crate::tui::words::told;
use crate::tui::work::{Ended, Work};
use ratatui::layout::Rect;

/// What is said once the work ended, from what came of its steps.
pub type Said = Box<dyn FnOnce(&App, &Ended, &[String]) -> (Level, String)>;

struct Working {
    /// The key of the heading.
    title: &'static str,
    work: Work,
    said: Option<Said>,
}

/// Shows the work until it ends.
pub fn working(title: &'static str, work: Work, said: Said) -> Box<dyn Overlay> {
    Box::new(Working { title, work, said: Some(said) })
}

impl Overlay for Working {
    fn takes(&self, command: Cmd) -> bool {
        command == Cmd::Close && !self.work.is_left()
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        (command == Cmd::Close).then_some("working-leave")
    }

    fn is_alone(&self) -> bool {
        true
    }

    fn command(&mut self, command: Cmd, _: &App) -> Outcome {
        if command == Cmd::Close {
            self.work.leave();
        }
        Outcome::Stay
    }

    fn key(&mut self, _: KeyPress, _: &App) -> Outcome {
        Outcome::Stay
    }

    fn waits(&self) -> bool {
        true
    }

    fn woke(&mut self, app: &App) -> Outcome {
        let Some(ended) = self.work.news() else { return Outcome::Stay };
        let said = self.said.take().map(|said| said(app, &ended, &self.work.done));
        Outcome::CloseAnd(Box::new(move |app| {
            if let Some((level, text)) = said {
                app.say(level, text);
            }
            Vec::new()
        }))
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let (done, all) = (self.work.done.len(), self.work.all);
        let inside = framed(frame, area, 72, 5, &told(&app.words, self.title), "");
        let (line, rest) = head(inside);
        let far = say!(app.words, "working-far", done = done, all = all);
        frame.write(line, &far, Role::Strong);
        let (line, rest) = head(rest);
        let glyphs = frame.theme.glyphs;
        let whole = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let far = bar(whole(done), whole(all), line.width, (glyphs.full, glyphs.empty));
        frame.write(line, &far, Role::Accent);
        let last = match self.work.is_left() {
            true => told(&app.words, "working-leaving"),
            false => self.work.done.last().cloned().unwrap_or_default(),
        };
        frame.write(rest, &last, Role::Dim);
    }
}
