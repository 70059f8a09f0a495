//! Asks for one line.

use super::{Cmd, Outcome, Overlay, Then, framed, head};
use crate::text;
use crate::tui::app::App;
use crate::tui::asking::{self, Answer, Asks, Line, Wants};
use crate::tui::effect::Effects;
use crate::tui::key::KeyPress;
use crate::tui::widgets::{Frame, LineEdit, Role};
use crate::tui::words::told;
use ratatui::layout::Rect;

pub struct Prompt {
    /// The key of the question in the locales.
    question: &'static str,
    /// What one should know before answering.
    about: String,
    /// What else can be done on the screen.
    on_screen: String,
    /// Whether no answer is one.
    optional: bool,
    /// Enter was pressed on an empty line.
    missing: bool,
    edit: LineEdit,
    then: Option<Then<String>>,
}

impl Prompt {
    /// Asks the question with this key; `then` gets the line, cleaned and not empty.
    pub fn boxed(question: &'static str, then: impl FnOnce(&mut App, String) -> Effects + 'static) -> Box<Self> {
        let edit = LineEdit::default();
        Box::new(Self {
            question,
            about: String::new(),
            on_screen: String::new(),
            optional: false,
            missing: false,
            edit,
            then: Some(Box::new(then)),
        })
    }

    /// Says something before the line.
    pub fn about(mut self: Box<Self>, about: String) -> Box<Self> {
        self.about = about;
        self
    }

    /// Says what else can be done where there is a screen, behind what was said before.
    pub fn on_screen(mut self: Box<Self>, more: &str) -> Box<Self> {
        self.on_screen = format!(" {more}");
        self
    }

    /// An empty line is taken too.
    pub fn optional(mut self: Box<Self>) -> Box<Self> {
        self.optional = true;
        self
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
                let line = text::clean_line(self.edit.text()).text;
                match self.then.take_if(|_| self.optional || !line.is_empty()) {
                    Some(then) => Outcome::CloseAnd(Box::new(move |app| then(app, line))),
                    None => {
                        self.missing = true;
                        Outcome::Stay
                    }
                }
            }
            _ => Outcome::Stay,
        }
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        (command == Cmd::Accept).then_some("act-dialog-next")
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        self.missing = false;
        self.edit.key(press);
        Outcome::Stay
    }

    fn paste(&mut self, text: &str, _: &App) -> Outcome {
        self.edit.paste(text);
        Outcome::Stay
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        let line = Line { name: told(&app.words, self.question), optional: self.optional, ..Line::default() };
        let missing = self.missing.then(|| told(&app.words, "form-required"));
        let about = Some(self.about.clone()).filter(|about| !about.is_empty());
        let asks = Asks { wants: Wants::Line(line), ..Asks::default() };
        Some(asks.opening(about).saying(missing))
    }

    fn answer(&mut self, answer: Answer, app: &App) -> Outcome {
        self.edit.set(asking::line(answer));
        self.command(Cmd::Accept, app)
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        const WIDTH: u16 = 64;
        let whole = format!("{}{}", self.about, self.on_screen);
        let about = text::wrap(&whole, usize::from(WIDTH.min(area.width).saturating_sub(2)));
        // On a low screen the line to type in stays; what is said about it goes first.
        let room = if whole.is_empty() { 0 } else { usize::from(area.height.saturating_sub(3)) };
        let about: Vec<_> = about.into_iter().take(room).collect();
        let height = u16::try_from(about.len()).unwrap_or(u16::MAX).saturating_add(3);
        let note = if self.missing { told(&app.words, "form-required") } else { String::new() };
        let mut inside = framed(frame, area, WIDTH, height, &told(&app.words, self.question), &note);
        for row in about {
            let (line, below) = head(inside);
            frame.write(line, &whole[row], Role::Plain);
            inside = below;
        }
        frame.write(inside, frame.theme.glyphs.pointer, Role::Accent);
        let indent = 2.min(inside.width);
        let line = Rect { x: inside.x + indent, width: inside.width - indent, ..inside };
        self.edit.draw(frame, line, &[], true);
    }
}
