//! What another program says of the actions: what would change, what clashes, what is left. Enter records it as one step.

use super::{Cmd, Outcome, Overlay, framed};
use crate::i18n::{number, say};
use crate::meeting::Event;
use crate::report::exchange::{StatusReport, status_told};
use crate::tui::app::App;
use crate::tui::asking::{self, Answer, Asks};
use crate::tui::effect::{Asker, Effect};
use crate::tui::key::KeyPress;
use crate::tui::notice::Level;
use crate::tui::widgets::{Frame, Paragraph, Role, ScrollState, height, text_view};
use crate::tui::words::told;
use ratatui::layout::Rect;

const WIDTH: u16 = 100;

struct Status {
    name: String,
    report: StatusReport,
    text: Vec<Paragraph>,
    scroll: ScrollState,
}

/// Shows what a list that came back comes to.
pub fn status(app: &App, name: String, report: StatusReport) -> Box<dyn Overlay> {
    let lines = status_told(&app.words, app.meeting(), &name, &report);
    let text = lines.into_iter().map(Paragraph::new).collect();
    Box::new(Status { name, report, text, scroll: ScrollState::default() })
}

impl Overlay for Status {
    fn takes(&self, command: Cmd) -> bool {
        match command {
            Cmd::Accept => !self.report.updates.is_empty(),
            Cmd::Close | Cmd::Go(_) => true,
            _ => false,
        }
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        super::asked(command)
    }

    fn command(&mut self, command: Cmd, _: &App) -> Outcome {
        match command {
            Cmd::Close => Outcome::Close,
            Cmd::Accept => Outcome::StayAnd(vec![Effect::submit(self.report.commands(), Asker::Form)]),
            Cmd::Go(way) => {
                self.scroll.go(way, &self.text);
                Outcome::Stay
            }
            _ => Outcome::Stay,
        }
    }

    fn key(&mut self, _: KeyPress, _: &App) -> Outcome {
        Outcome::Stay
    }

    fn answered(&mut self, result: &Result<Vec<Event>, String>, _: &App) -> Outcome {
        match result {
            Ok(_) => {
                let updates = i64::try_from(self.report.updates.len()).unwrap_or(i64::MAX);
                Outcome::CloseAnd(Box::new(move |app| {
                    let updates = number::integer(app.words.language(), updates);
                    let text = say!(app.words, "progress-done", updates = updates);
                    app.say(Level::Done, text);
                    Vec::new()
                }))
            }
            Err(refusal) => {
                self.text.insert(0, Paragraph::new(refusal.as_str()).role(Role::Warning));
                Outcome::Stay
            }
        }
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        if self.report.updates.is_empty() {
            return Some(Asks::text(self.name.as_str(), &self.text));
        }
        let answers = ["dialog-record", "dialog-cancel"].map(|answer| told(&app.words, answer));
        let asks = Asks::one_of(self.name.as_str(), told(&app.words, "ui-confirm"), answers);
        Some(asks.saying(self.text.iter().map(Paragraph::said)))
    }

    fn answer(&mut self, answer: Answer, app: &App) -> Outcome {
        match asking::only(&answer) {
            Some(0) => self.command(Cmd::Accept, app),
            Some(_) => Outcome::Close,
            None => Outcome::Stay,
        }
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let rows = height(&self.text, WIDTH.min(area.width).saturating_sub(2));
        let more = rows > area.height.saturating_sub(2);
        let more = if more { told(&app.words, "ask-more-below") } else { String::new() };
        let inside = framed(frame, area, WIDTH, rows.saturating_add(2), &self.name, &more);
        text_view(frame, inside, &self.text, &self.scroll);
        frame.put_cursor(inside, 0);
    }
}
