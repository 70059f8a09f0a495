//! Any bytes as what hands can do to the program, and what has to hold whatever they do.

use super::super::desk::Saving;
use super::super::effect::Effect;
use super::super::input::Input;
use super::super::key::{Key, KeyPress};
use super::super::msg::Msg;
use super::super::update::update;
use super::super::view::view;
use super::Offscreen;
use crate::text;
use chrono::TimeDelta;
use ratatui::layout::{Position, Rect};

/// Keys that are no characters; `0x80` and up, with Shift from `0x90`.
const KEYS: [Key; 16] = [
    Key::Up,
    Key::Down,
    Key::Left,
    Key::Right,
    Key::Home,
    Key::End,
    Key::PageUp,
    Key::PageDown,
    Key::Delete,
    Key::Insert,
    Key::Tab,
    Key::F(1),
    Key::F(2),
    Key::F(5),
    Key::F(10),
    Key::Enter,
];

/// Whole lines, from `0xb0`, so that random hands get beyond the start.
const LINES: [&str; 16] = [
    "14 u PMT balita; RT 05; 32 anak; 43,2jt DD; 15/17/21",
    "2 k K01: terlalu mahal",
    "d Menetapkan K01; K01; hasil prioritas",
    "a survei; 2; 27/7; 1,5jt",
    "+ Rina Dewanti, P, RT 05",
    "/hadir 1-3",
    "/mufakat",
    "/pungut D01 belum sepakat; Di mana?; A Krajan; B Sawah",
    "/suara A 2 B 1",
    "/skors salat",
    "/lanjut",
    "/kunci",
    "/nilai K01 3 3 3 3 3",
    "/umumkan",
    "/tutup",
    "/undo",
];

/// More of these at once than from any hand.
const LARGEST: (u16, u16) = (250, 80);

impl Offscreen {
    /// Does what the bytes say: characters and keys as a terminal sends them (control keys below `0x20`), `0xa0` a click,
    /// `0xa1` and `0xa2` the wheel, `0xa3` another size, `0xa4` a paste, `0xa5` minutes that pass, `0xa6` any character;
    /// numbers follow as bytes. What would reach beyond the folder of the sessions is not done.
    pub fn play(&mut self, bytes: &[u8]) {
        let mut bytes = bytes.iter().copied();
        while let Some(byte) = bytes.next() {
            let mut next = || u16::from(bytes.next().unwrap_or_default());
            let input = match byte {
                0x08 | 0x7f => Input::Key(KeyPress::plain(Key::Backspace)),
                b'\t' => Input::Key(KeyPress::plain(Key::Tab)),
                b'\r' | b'\n' => Input::Key(KeyPress::plain(Key::Enter)),
                0x1b | 0 => Input::Key(KeyPress::plain(Key::Esc)),
                1..=26 => {
                    let letter = char::from(byte - 1 + b'a');
                    Input::Key(KeyPress { ctrl: true, ..KeyPress::plain(Key::Char(letter)) })
                }
                b' '..=b'~' => Input::Key(KeyPress::plain(Key::Char(char::from(byte)))),
                0x80..=0x9f => {
                    let key = KEYS[usize::from(byte & 0x0f)];
                    Input::Key(KeyPress { shift: byte >= 0x90, ..KeyPress::plain(key) })
                }
                0xa0 => Input::Click(Position::new(next(), next())),
                0xa1 => Input::Wheel(Position::new(next(), next()), 1),
                0xa2 => Input::Wheel(Position::new(next(), next()), -1),
                0xa3 => {
                    let (width, height) = (next() % LARGEST.0, next() % LARGEST.1);
                    self.area = Rect::new(0, 0, width, height);
                    Input::Resize
                }
                0xa4 => {
                    let length = next();
                    let pasted: Vec<u8> = bytes.by_ref().take(usize::from(length)).collect();
                    Input::Paste(text::clean_bytes(&pasted).text)
                }
                0xa5 => {
                    self.app.now += TimeDelta::minutes(i64::from(next()));
                    Input::Focus
                }
                0xa6 => {
                    let code = u32::from(next()) << 8 | u32::from(next());
                    match char::from_u32(code).filter(|c| !c.is_control()) {
                        Some(c) => Input::Key(KeyPress::plain(Key::Char(c))),
                        None => Input::Focus,
                    }
                }
                0xb0..=0xbf => {
                    self.app.capture.edit.set(LINES[usize::from(byte & 0x0f)].to_owned());
                    Input::Key(KeyPress::plain(Key::Enter))
                }
                _ => Input::Focus,
            };
            self.take(input);
        }
    }

    fn take(&mut self, input: Input) {
        let effects = update(&mut self.app, Msg::Input(input));
        let inside = |effect: &Effect| !matches!(effect, Effect::ReadList { .. } | Effect::CopySession(_));
        self.carry_out(effects.into_iter().filter(inside).collect());
    }

    /// What does not hold of the screen as it is now: a cursor outside, a frame of another size.
    pub fn fault(&mut self) -> Option<String> {
        self.app.settle();
        let frame = view(&self.app, self.area);
        self.app.hits.clone_from(&frame.hits);
        if frame.buffer.area != self.area {
            return Some(format!("a frame of {} in {}", frame.buffer.area, self.area));
        }
        let outside = frame.cursor.filter(|at| !self.area.contains(*at));
        outside.map(|at| format!("the cursor at {at} of {}", self.area))
    }

    /// The line of the journal up to which the screen says that all is saved; nothing while it does not say so.
    pub fn shown_saved(&mut self) -> Option<u64> {
        self.app.settle();
        let line = self.app.desk.code().map(|(line, _)| line);
        line.filter(|_| self.app.desk.saving() == Saving::Saved)
    }

    /// The folder of the open session.
    pub fn folder(&self) -> Option<&std::path::Path> {
        self.app.desk.folder()
    }

    /// Presses Esc so many times and says whether every dialog is gone.
    pub fn escapes(&mut self, times: usize) -> bool {
        for _ in 0..times {
            self.take(Input::Key(KeyPress::plain(Key::Esc)));
        }
        self.app.overlays.is_empty()
    }
}
