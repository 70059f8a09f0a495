//! A text to read: the details of a thing, the messages so far, what is still being worked out.

use super::{Cmd, Outcome, Overlay, framed};
use crate::i18n::time;
use crate::tui::app::App;
use crate::tui::asking::Asks;
use crate::tui::effect::Effects;
use crate::tui::key::{Key, KeyPress};
use crate::tui::widgets::{Frame, Move, Paragraph, ScrollState, height, text_view};
use crate::tui::words::told;
use ratatui::layout::Rect;

const WIDTH: u16 = 90;

/// The text, once it is known; until then what has to be done for it.
pub type Ready = Box<dyn Fn(&App) -> Result<Vec<Paragraph>, Effects>>;

pub struct TextBox {
    title: String,
    text: Vec<Paragraph>,
    scroll: ScrollState,
    /// What the text waits for.
    ready: Option<Ready>,
}

impl TextBox {
    pub fn boxed(title: String, text: Vec<Paragraph>) -> Box<Self> {
        Box::new(Self { title, text, scroll: ScrollState::default(), ready: None })
    }

    /// Shows a text at once, or that it is being worked out and then the text. Nothing waits for it but this box.
    pub fn open(app: &mut App, title: String, ready: Ready) -> Effects {
        let (text, ready, effects) = match ready(app) {
            Ok(text) => (text, None, Effects::new()),
            Err(effects) => (vec![Paragraph::new(told(&app.words, "text-working"))], Some(ready), effects),
        };
        app.overlays.push(Box::new(Self { title, text, scroll: ScrollState::default(), ready }));
        effects
    }
}

/// The selected row of the list, whole.
pub fn detail(app: &App) -> Box<dyn Overlay> {
    TextBox::boxed(app.screen().title(app), app.list().detail().to_vec())
}

/// What of other branches could not be recorded again when the session was opened; `None` if there is nothing.
pub fn conflicts(app: &App) -> Option<Box<dyn Overlay>> {
    let text: Vec<Paragraph> = app.desk.conflicts(&app.words).into_iter().map(Paragraph::new).collect();
    let title = told(&app.words, "files-conflicts-title");
    if text.is_empty() { None } else { Some(TextBox::boxed(title, text)) }
}

/// The messages so far, newest first.
pub fn messages(app: &App) -> Box<dyn Overlay> {
    let language = app.words.language();
    let mut text: Vec<_> = app
        .notices
        .log()
        .map(|notice| Paragraph {
            label: time::clock_seconds(language, notice.at),
            text: notice.text.clone(),
            role: notice.level.role(),
        })
        .collect();
    if text.is_empty() {
        text.push(Paragraph::new(told(&app.words, "messages-none")));
    }
    TextBox::boxed(told(&app.words, "act-app-messages"), text)
}

impl Overlay for TextBox {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Close | Cmd::Go(_))
    }

    fn command(&mut self, command: Cmd, _: &App) -> Outcome {
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Go(way) => self.scroll.go(way, &self.text),
            _ => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        let way = match press.key {
            Key::Char('j') => Move::Down,
            Key::Char('k') => Move::Up,
            Key::Char(' ') => Move::PageDown,
            Key::Home => Move::Home,
            Key::End => Move::End,
            Key::Char('q') => return Outcome::Close,
            _ => return Outcome::Stay,
        };
        self.scroll.go(way, &self.text);
        Outcome::Stay
    }

    fn waits(&self) -> bool {
        self.ready.is_some()
    }

    fn woke(&mut self, app: &App) -> Outcome {
        match self.ready.as_ref().map(|ready| ready(app)) {
            Some(Ok(text)) => {
                (self.text, self.ready) = (text, None);
                Outcome::Stay
            }
            Some(Err(effects)) => Outcome::StayAnd(effects),
            None => Outcome::Stay,
        }
    }

    fn asks(&self, _: &App) -> Option<Asks> {
        Some(Asks::text(self.title.as_str(), &self.text))
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let rows = height(&self.text, WIDTH.min(area.width).saturating_sub(2));
        let more =
            if rows > area.height.saturating_sub(2) { told(&app.words, "ask-more-below") } else { String::new() };
        let inside = framed(frame, area, WIDTH, area.height, &self.title, &more);
        text_view(frame, inside, &self.text, &self.scroll);
        frame.put_cursor(inside, 0);
    }
}
