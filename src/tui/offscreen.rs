//! The program without a terminal: real sessions, real keys, frames and bytes that nobody sees. For pictures and
//! benchmarks.

mod hands;

use super::app::{App, Place, Tab};
use super::carry::{Outside, carry_out};
use super::effect::Effect;
use super::input::Input;
use super::msg::Msg;
use super::paint::{Painter, sweep};
use super::theme::{Palette, Theme};
use super::update::update;
use super::view::view_on;
use super::widgets::Frame;
use crate::i18n::{Language, Words};
use crate::meeting::Moment;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The program on a screen that is only kept in memory.
pub struct Offscreen {
    app: App,
    outside: Outside,
    area: Rect,
    painter: Painter,
    /// The cells of the frame painted before.
    sheet: Buffer,
}

impl Offscreen {
    /// Starts with one session open, or with the list of those in `root`. `size` is in columns and rows.
    ///
    /// # Errors
    /// A sentence that says why the session cannot be opened.
    pub fn start(
        root: PathBuf,
        session: Option<&Path>,
        size: (u16, u16),
        language: Language,
        now: Moment,
    ) -> Result<Self, String> {
        Self::start_in(crate::store::Place::default(), root, session, size, language, now)
    }

    /// The same on another disk.
    ///
    /// # Errors
    /// A sentence that says why the session cannot be opened.
    pub fn start_in(
        place: crate::store::Place,
        root: PathBuf,
        session: Option<&Path>,
        size: (u16, u16),
        language: Language,
        now: Moment,
    ) -> Result<Self, String> {
        let area = Rect::new(0, 0, size.0, size.1);
        let mut screen = Self {
            app: App::new(Words::new(language), Theme::new(Palette::Terminal, false), now),
            outside: Outside { root, place, wake: Arc::new(|| {}), settings: None, copies: std::env::temp_dir() },
            area,
            painter: Painter::cleared(area),
            sheet: Buffer::default(),
        };
        screen.carry_out(vec![match session {
            Some(folder) => Effect::OpenSession(folder.to_owned()),
            None => Effect::ListSessions,
        }]);
        screen.app.now = now;
        if session.is_some() && !screen.app.desk.is_open() {
            return Err(screen.app.notices.shown(now).map(|notice| notice.text.clone()).unwrap_or_default());
        }
        Ok(screen)
    }

    /// Goes to a tab, counted from 0, and leaves the focus where it is.
    pub fn show(&mut self, tab: usize) {
        if let Some(&tab) = Tab::ALL.get(tab) {
            self.app.place = Place::Tab(tab);
        }
    }

    /// Puts a text into the capture line.
    pub fn write(&mut self, text: &str) {
        self.app.capture.edit.set(text.to_owned());
    }

    /// Presses keys, written as in the key reference and separated by spaces: `esc 4 down`. Unknown ones are passed
    /// over.
    pub fn press(&mut self, keys: &str) {
        for press in keys.split_whitespace().filter_map(|key| key.parse().ok()) {
            let effects = update(&mut self.app, Msg::Input(Input::Key(press)));
            self.carry_out(effects);
        }
    }

    /// Draws a frame and says how many bytes would go to the terminal, which shows the frame before.
    pub fn paint(&mut self) -> usize {
        let mut frame = self.frame();
        let mut bytes = String::new();
        self.painter.paint(&mut frame, &mut bytes);
        self.sheet = frame.buffer;
        bytes.len()
    }

    /// What is to be seen now.
    pub(super) fn frame(&mut self) -> Frame {
        self.app.settle();
        let mut frame = view_on(std::mem::take(&mut self.sheet), &self.app, self.area);
        sweep(&mut frame.buffer);
        frame
    }

    fn carry_out(&mut self, mut todo: Vec<Effect>) {
        while let Some(effect) = todo.pop() {
            // What only a terminal can do is handed back, and there is none.
            if let Ok(Some(msg)) = carry_out(&mut self.app, &self.outside, effect) {
                todo.extend(update(&mut self.app, msg));
            }
        }
    }
}

impl Drop for Offscreen {
    fn drop(&mut self) {
        self.app.desk.close();
    }
}
