//! A person at the keyboard.

use super::{looks, text};
use crate::i18n::{Language, Words};
use crate::meeting::{Moment, Scripted};
use crate::store::Place;
use crate::tui::app::{App, Tab};
use crate::tui::carry::{Outside, carry_out};
use crate::tui::effect::Effect;
use crate::tui::input::Input;
use crate::tui::key::{Key, KeyPress};
use crate::tui::msg::Msg;
use crate::tui::theme::{Palette, Theme};
use crate::tui::update::update;
use crate::tui::view::view;
use chrono::DateTime;
use ratatui::layout::{Position, Rect};
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The commands of the sample meeting.
const SAMPLE: &str = include_str!("../../../tests/data/sample.jsonl");

/// The program, a folder for its sessions, and a screen.
pub struct Hall {
    pub app: App,
    pub size: (u16, u16),
    /// What was asked of the terminal.
    pub of_terminal: Vec<Effect>,
    outside: Outside,
    _root: tempfile::TempDir,
}

pub fn moment(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).unwrap()
}

impl Hall {
    /// At the start screen, at 80 × 24, on the day of the sample meeting.
    pub fn new(language: Language) -> Self {
        let root = tempfile::tempdir().unwrap();
        let theme = Theme::new(Palette::Terminal, false);
        let mut app = App::new(Words::new(language), theme, moment("2026-06-13T08:20:00+07:00"));
        app.steady = Some(Instant::now());
        let outside = Outside {
            root: root.path().join("sessions"),
            place: Place::default(),
            settings: Some(root.path().join("settings/screen.toml")),
            copies: root.path().to_owned(),
            wake: Arc::new(|| {}),
        };
        let mut hall = Self { app, size: (80, 24), of_terminal: Vec::new(), outside, _root: root };
        hall.carry_out(vec![Effect::ListSessions]);
        hall
    }

    /// In the sample meeting, right after the last command given before `until` (`"10:50"`).
    pub fn sample(language: Language, until: &str) -> Self {
        let mut hall = Self::new(language);
        let until = moment(&format!("2026-06-13T{until}:00+07:00"));
        hall.carry_out(vec![Effect::CreateSession { title: "Contoh".to_owned(), like: None }]);
        for line in SAMPLE.lines() {
            let scripted: Scripted = line.parse().unwrap();
            let at = scripted.at.unwrap();
            if at >= until {
                break;
            }
            hall.app.now = at;
            hall.app.desk.submit(&[scripted.command], at).unwrap_or_else(|error| panic!("{line}: {error}"));
        }
        hall.app.now = until;
        hall.settle();
        hall
    }

    pub fn sized(mut self, width: u16, height: u16) -> Self {
        self.size = (width, height);
        self
    }

    pub fn at(mut self, tab: Tab) -> Self {
        self.app.place = crate::tui::app::Place::Tab(tab);
        self.settle();
        self
    }

    /// Presses keys, written as in the keymap and parted by blanks.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.take(Input::Key(key.parse().unwrap()));
        }
        self
    }

    /// Types a text, key by key.
    pub fn type_in(&mut self, text: &str) -> &mut Self {
        self.app.steady = self.app.steady.map(|at| at + Duration::from_secs(1));
        for c in text.chars() {
            let effects = update(&mut self.app, Msg::Input(Input::Key(KeyPress::plain(Key::Char(c)))));
            self.carry_out(effects);
        }
        let _ = self.rows();
        self
    }

    /// Types a text faster than it is drawn, as a burst of keys comes in.
    pub fn burst(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            let effects = update(&mut self.app, Msg::Input(Input::Key(KeyPress::plain(Key::Char(c)))));
            assert!(effects.is_empty(), "typing asked for {effects:?}");
        }
        self.carry_out(Vec::new());
        self
    }

    /// Clicks on the first place where the screen shows `label`.
    pub fn click(&mut self, label: &str) -> &mut Self {
        let rows = self.rows();
        let at = rows.iter().enumerate().find_map(|(y, row)| {
            let x = crate::text::width(&row[..row.find(label)?]);
            Some(Position::new(u16::try_from(x).unwrap(), u16::try_from(y).unwrap()))
        });
        let at = at.unwrap_or_else(|| panic!("{label} is not on the screen:\n{}", rows.join("\n")));
        self.take(Input::Click(at));
        self
    }

    /// Something comes in, a second after what was before.
    pub fn take(&mut self, input: Input) {
        self.app.steady = self.app.steady.map(|at| at + Duration::from_secs(1));
        self.take_at_once(input);
    }

    /// Something comes in together with what was before.
    pub fn take_at_once(&mut self, input: Input) {
        let effects = update(&mut self.app, Msg::Input(input));
        self.carry_out(effects);
        // Where each row stands is known from the last frame, as it is for a person.
        let _ = self.rows();
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut todo: VecDeque<Effect> = effects.into();
        todo.extend(self.app.settle());
        while let Some(effect) = todo.pop_front() {
            match carry_out(&mut self.app, &self.outside, effect) {
                Ok(Some(msg)) => {
                    todo.extend(update(&mut self.app, msg));
                    todo.extend(self.app.settle());
                }
                Ok(None) => {}
                Err(effect) => self.of_terminal.push(effect),
            }
        }
    }

    /// Everything is on the disk, and the screen knows.
    fn settle(&mut self) {
        self.app.desk.wait_saved().unwrap();
        self.carry_out(Vec::new());
    }

    /// Waits until what goes on by itself has ended.
    pub fn finish(&mut self) -> &mut Self {
        while self.app.overlays.last().is_some_and(|top| top.waits()) {
            let effects = update(&mut self.app, Msg::Woke);
            self.carry_out(effects);
            std::thread::yield_now();
        }
        self
    }

    /// The rows of the screen.
    pub fn rows(&mut self) -> Vec<String> {
        self.app.desk.wait_saved().unwrap();
        let _ = self.app.settle();
        let mut frame = view(&self.app, Rect::new(0, 0, self.size.0, self.size.1));
        self.app.hits = std::mem::take(&mut frame.hits);
        text(&frame.buffer)
    }

    /// The screen as one text, with the place of the cursor below it.
    pub fn screen(&mut self) -> String {
        let mut rows = self.rows();
        let frame = view(&self.app, Rect::new(0, 0, self.size.0, self.size.1));
        let cursor = frame.cursor.map(|at| format!("cursor {},{}", at.x, at.y));
        rows.push(cursor.unwrap_or_else(|| "no cursor".to_owned()));
        rows.join("\n")
    }

    /// The file with the settings of the screen; empty where there is none.
    pub fn settings(&self) -> String {
        let file = self.outside.settings.as_deref().unwrap();
        std::fs::read_to_string(file).unwrap_or_default()
    }

    /// The looks of the screen, one letter a cell.
    pub fn looks(&mut self) -> String {
        let frame = view(&self.app, Rect::new(0, 0, self.size.0, self.size.1));
        looks(&frame.buffer).join("\n")
    }

    /// Whether the screen shows a text.
    pub fn shows(&mut self, text: &str) -> bool {
        self.rows().iter().any(|row| row.contains(text))
    }
}
