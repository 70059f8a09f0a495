//! Shows what will be recorded and asks whether that is so: Enter records it, Esc leaves everything as it is.

use super::{Cmd, Next, Outcome, Overlay, framed};
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::key::KeyPress;
use crate::tui::widgets::{Frame, Paragraph, Role, ScrollState, height, text_view};
use crate::tui::words::told;
use ratatui::layout::Rect;

const WIDTH: u16 = 72;

pub struct Ask {
    title: String,
    text: Vec<Paragraph>,
    scroll: ScrollState,
    then: Option<Next>,
}

impl Ask {
    /// Shows `text` under `title`; `then` runs on Enter.
    pub fn boxed(title: String, text: Vec<Paragraph>, then: impl FnOnce(&mut App) -> Effects + 'static) -> Box<Self> {
        Box::new(Self { title, text, scroll: ScrollState::default(), then: Some(Box::new(then)) })
    }
}

impl Overlay for Ask {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Accept | Cmd::Close | Cmd::Go(_))
    }

    fn command(&mut self, command: Cmd, _: &App) -> Outcome {
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Accept => return self.then.take().map_or(Outcome::Close, Outcome::CloseAnd),
            Cmd::Go(way) => self.scroll.go(way, &self.text),
            _ => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, _: KeyPress, _: &App) -> Outcome {
        Outcome::Stay
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let width = WIDTH.min(area.width);
        // Two columns and two rows of border, one row for what to press.
        let rows = height(&self.text, width.saturating_sub(2)).saturating_add(3);
        let more = if rows > area.height { told(&app.words, "ask-more-below") } else { String::new() };
        let inside = framed(frame, area, width, rows, &self.title, &more);
        let foot = Rect { y: inside.bottom().saturating_sub(1), height: inside.height.min(1), ..inside };
        let text = Rect { height: inside.height - foot.height, ..inside };
        text_view(frame, text, &self.text, &self.scroll);
        frame.write(foot, &told(&app.words, "ask-enter-or-esc"), Role::Key);
        frame.put_cursor(foot, 0);
    }
}
