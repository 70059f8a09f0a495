//! Asks before what cannot be taken back: a word has to be typed, so that no stray key does it.

use super::{Cmd, Next, Outcome, Overlay, framed, head};
use crate::i18n::say;
use crate::text;
use crate::tui::app::App;
use crate::tui::asking::{self, Answer, Asks};
use crate::tui::effect::Effects;
use crate::tui::key::KeyPress;
use crate::tui::widgets::{Frame, LineEdit, Role};
use crate::tui::words::told;
use ratatui::layout::Rect;

pub struct Confirm {
    question: String,
    /// The key of the word to type.
    word: &'static str,
    edit: LineEdit,
    /// Something else was entered.
    wrong: bool,
    then: Option<Next>,
}

impl Confirm {
    /// Asks `question`; `then` runs when the word with the key `word` was typed.
    pub fn boxed(question: String, word: &'static str, then: impl FnOnce(&mut App) -> Effects + 'static) -> Box<Self> {
        Box::new(Self { question, word, edit: LineEdit::default(), wrong: false, then: Some(Box::new(then)) })
    }

    fn typed(&self, app: &App) -> bool {
        text::fold(self.edit.text().trim()) == text::fold(&told(&app.words, self.word))
    }
}

impl Overlay for Confirm {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Accept | Cmd::Close)
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        match command {
            Cmd::Close => Outcome::Close,
            Cmd::Accept if self.typed(app) => match self.then.take() {
                Some(then) => Outcome::CloseAnd(then),
                None => Outcome::Close,
            },
            Cmd::Accept => {
                self.wrong = true;
                Outcome::Stay
            }
            _ => Outcome::Stay,
        }
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        super::asked(command)
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        self.wrong = false;
        self.edit.key(press);
        Outcome::Stay
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        let words = &app.words;
        let asks = say!(words, "linear-type-word", word = told(words, self.word));
        let wrong = self.wrong.then(|| told(words, "linear-wrong-word"));
        Some(Asks::line(told(words, "ui-confirm"), asks).opening([self.question.clone()]).saying(wrong))
    }

    fn answer(&mut self, answer: Answer, app: &App) -> Outcome {
        self.edit.set(asking::line(answer));
        self.command(Cmd::Accept, app)
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let width = 60.min(area.width);
        let rows = text::wrap(&self.question, usize::from(width.saturating_sub(4)));
        let height = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_add(4);
        let mut rest = framed(frame, area, width, height, &told(&app.words, "ui-confirm"), "");
        for row in rows {
            let (line, below) = head(rest);
            frame.write(line, &self.question[row], Role::Plain);
            rest = below;
        }
        let (line, below) = head(rest);
        let word = told(&app.words, self.word);
        let (asks, role) = match self.wrong {
            true => (say!(app.words, "confirm-wrong", word = word), Role::Warning),
            false => (say!(app.words, "confirm-type", word = word), Role::Dim),
        };
        frame.write(line, &asks, role);
        let (line, _) = head(below);
        self.edit.draw(frame, line, &[], true);
    }
}
