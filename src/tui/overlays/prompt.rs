//! Asks for one line.

use super::{Cmd, Outcome, Overlay, Then, framed};
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::key::KeyPress;
use crate::tui::widgets::{Frame, LineEdit, Role};
use crate::tui::words::told;
use ratatui::layout::Rect;

pub struct Prompt {
    /// The key of the question in the locales.
    question: &'static str,
    edit: LineEdit,
    then: Option<Then<String>>,
}

impl Prompt {
    /// Asks the question with this key; `then` gets the line, cleaned and not empty.
    pub fn boxed(question: &'static str, then: impl FnOnce(&mut App, String) -> Effects + 'static) -> Box<Self> {
        Box::new(Self { question, edit: LineEdit::default(), then: Some(Box::new(then)) })
    }
}

impl Overlay for Prompt {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Accept | Cmd::Close)
    }

    fn command(&mut self, command: Cmd, _: &App) -> Outcome {
        match command {
            Cmd::Close => Outcome::Close,
            Cmd::Accept => {
                let line = crate::text::clean_line(self.edit.text()).text;
                match self.then.take_if(|_| !line.is_empty()) {
                    Some(then) => Outcome::CloseAnd(Box::new(move |app| then(app, line))),
                    None => Outcome::Stay,
                }
            }
            _ => Outcome::Stay,
        }
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        self.edit.key(press);
        Outcome::Stay
    }

    fn paste(&mut self, text: &str, _: &App) -> Outcome {
        self.edit.paste(text);
        Outcome::Stay
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let inside = framed(frame, area, 64, 3, &told(&app.words, self.question), "");
        frame.write(inside, frame.theme.glyphs.pointer, Role::Accent);
        let indent = 2.min(inside.width);
        let line = Rect { x: inside.x + indent, width: inside.width - indent, ..inside };
        self.edit.draw(frame, line, &[], true);
    }
}
