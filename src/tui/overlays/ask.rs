//! Shows what will be recorded and asks whether that is so: Enter records it, Esc leaves everything as it is. What
//! cannot be taken back wants a word typed before.

use super::{Cmd, Next, Outcome, Overlay, framed};
use crate::i18n::say;
use crate::text;
use crate::tui::app::App;
use crate::tui::asking::{Answer, Asks};
use crate::tui::effect::{self, Effects};
use crate::tui::key::KeyPress;
use crate::tui::widgets::{Frame, LineEdit, Paragraph, Role, ScrollState, height, text_view};
use crate::tui::words::told;
use ratatui::layout::Rect;

const WIDTH: u16 = 72;

pub struct Ask {
    title: String,
    text: Vec<Paragraph>,
    scroll: ScrollState,
    /// The key of the word to type.
    word: Option<&'static str>,
    edit: LineEdit,
    /// Another word was entered.
    wrong: bool,
    then: Option<Next>,
}

impl Ask {
    /// Shows `text` under `title`; `then` runs on Enter.
    pub fn boxed(title: String, text: Vec<Paragraph>, then: impl FnOnce(&mut App) -> Effects + 'static) -> Box<Self> {
        Box::new(Self {
            title,
            text,
            scroll: ScrollState::default(),
            word: None,
            edit: LineEdit::default(),
            wrong: false,
            then: Some(Box::new(then)),
        })
    }

    /// Enter counts only after the word with this key was typed.
    pub fn word(mut self: Box<Self>, word: &'static str) -> Box<Self> {
        self.word = Some(word);
        self
    }

    /// What was being written under this name is done with by what is recorded.
    pub fn done_with(mut self: Box<Self>, draft: String) -> Box<Self> {
        self.then = self.then.take().map(|then| -> Next { Box::new(move |app| effect::of_draft(then(app), &draft)) });
        self
    }

    fn is_sure(&self, app: &App) -> bool {
        self.word.is_none_or(|word| text::fold(self.edit.text().trim()) == text::fold(&told(&app.words, word)))
    }
}

impl Overlay for Ask {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Accept | Cmd::Close | Cmd::Go(_))
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Accept if self.is_sure(app) => return self.then.take().map_or(Outcome::Close, Outcome::CloseAnd),
            Cmd::Accept => self.wrong = true,
            Cmd::Go(way) => self.scroll.go(way, &self.text),
            _ => {}
        }
        Outcome::Stay
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        super::asked(command)
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        if self.word.is_some() {
            self.wrong = false;
            self.edit.key(press);
        }
        Outcome::Stay
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        let words = &app.words;
        let asks = match self.word {
            Some(word) => Asks::line(self.title.as_str(), say!(words, "linear-type-word", word = told(words, word))),
            None => {
                let answers = ["dialog-record", "dialog-cancel"].map(|answer| told(words, answer));
                Asks::one_of(self.title.as_str(), told(words, "ui-confirm"), answers)
            }
        };
        let wrong = self.wrong.then(|| told(words, "linear-wrong-word"));
        Some(asks.opening(self.text.iter().map(Paragraph::said)).saying(wrong))
    }

    fn answer(&mut self, answer: Answer, app: &App) -> Outcome {
        match &answer {
            Answer::Chosen(places) if places.first() == Some(&0) => self.command(Cmd::Accept, app),
            Answer::Chosen(_) => Outcome::Close,
            Answer::Line(line) => {
                self.edit.set(line.as_str());
                self.command(Cmd::Accept, app)
            }
            Answer::Keep => Outcome::Stay,
        }
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
        match self.word {
            None => {
                frame.write(foot, &told(&app.words, "ask-enter-or-esc"), Role::Key);
                frame.put_cursor(foot, 0);
            }
            Some(word) => {
                let word = told(&app.words, word);
                let (asked, role) = match self.wrong {
                    true => (say!(app.words, "confirm-wrong", word = word), Role::Warning),
                    false => (say!(app.words, "confirm-type", word = word), Role::Dim),
                };
                let used = frame.write(foot, &format!("{asked} "), role).min(foot.width);
                let line = Rect { x: foot.x + used, width: foot.width - used, ..foot };
                self.edit.draw(frame, line, &[], true);
            }
        }
    }
}
