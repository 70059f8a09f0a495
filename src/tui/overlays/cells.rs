//! Small whole numbers typed quickly, one below the other: scores of a need, votes of a round, marks. What they come to
//! is said while they are typed, and the meeting is asked before the box closes. What was typed outlives Esc and a crash.

use super::{Ask, Cmd, Outcome, Overlay, framed, head};
use crate::i18n::say;
use crate::meeting::Command;
use crate::tui::app::App;
use crate::tui::asking::{Answer, Asks, Line, Wants};
use crate::tui::effect::{self, Effect, Effects};
use crate::tui::guard::allows;
use crate::tui::key::{Key, KeyPress};
use crate::tui::notice::Level;
use crate::tui::widgets::{
    Cell, Column, Frame, List, ListState, Move, Paragraph, Role, Row, ScrollState, height, text_view,
};
use crate::tui::words::told;
use ratatui::layout::Rect;

const WIDTH: u16 = 68;
/// The columns of a number.
const NUMBER: u16 = 8;

/// One number with its name.
pub struct Number {
    pub label: String,
    /// What belongs to it: a weight, the same number of the round before.
    pub note: String,
    pub value: Option<u32>,
}

/// What the numbers are for.
pub trait Purpose {
    /// The command the numbers make.
    fn command(&self, values: &[Option<u32>]) -> Command;

    /// What they come to so far.
    fn says(&self, app: &App, values: &[Option<u32>]) -> Vec<Paragraph>;

    /// What is shown before the command is given, for what cannot be taken back; nothing is asked otherwise.
    fn asks(&self, _app: &App, _command: &Command) -> Option<Box<Ask>> {
        None
    }

    /// What to do with the command, which the meeting would take.
    fn then(self: Box<Self>, app: &mut App, command: Command) -> Effects;
}

pub struct Cells {
    /// The name its draft is kept under.
    name: String,
    /// What stood in it when it was opened, and the draft as it was kept last.
    before: String,
    kept: String,
    title: String,
    numbers: Vec<Number>,
    /// The highest number that may be typed.
    most: u32,
    /// Whether a digit is a whole number: then it moves on, and Enter saves from anywhere.
    one_digit: bool,
    state: ListState,
    /// Whether the next digit begins the number anew.
    fresh: bool,
    refusal: String,
    purpose: Option<Box<dyn Purpose>>,
}

impl Cells {
    /// Opens it, with what was typed before if it was left without saving.
    pub fn open(
        app: &mut App,
        name: String,
        title: String,
        numbers: Vec<Number>,
        most: u32,
        purpose: impl Purpose + 'static,
    ) -> Effects {
        let mut cells = Self::new(name, title, numbers, most, purpose);
        if let Some(draft) = app.desk.draft(&cells.name).map(str::to_owned)
            && cells.restore(&draft)
        {
            let text = told(&app.words, "form-draft-restored");
            app.say(Level::Done, text);
        }
        let first = cells.numbers.iter().position(|number| number.value.is_none());
        cells.state.selected = first.unwrap_or(0);
        app.open(Box::new(cells))
    }

    fn new(name: String, title: String, numbers: Vec<Number>, most: u32, purpose: impl Purpose + 'static) -> Self {
        let mut cells = Self {
            name,
            before: String::new(),
            kept: String::new(),
            title,
            numbers,
            most,
            one_digit: most <= 9,
            state: ListState::default(),
            fresh: true,
            refusal: String::new(),
            purpose: Some(Box::new(purpose)),
        };
        cells.before = cells.content();
        cells
    }

    /// What stands in it, as a draft: `13 8 - 1`.
    fn content(&self) -> String {
        let written = self.numbers.iter().map(|number| number.value.map_or_else(|| "-".to_owned(), |n| n.to_string()));
        written.collect::<Vec<_>>().join(" ")
    }

    /// Puts a draft back. False, and nothing changes, when it does not fit any more.
    fn restore(&mut self, draft: &str) -> bool {
        let read = |written: &str| match written {
            "-" => Some(None),
            _ => written.parse().ok().filter(|value| *value <= self.most).map(Some),
        };
        let values: Option<Vec<Option<u32>>> = draft.split(' ').map(read).collect();
        let Some(values) = values.filter(|values| values.len() == self.numbers.len()) else { return false };
        for (number, value) in self.numbers.iter_mut().zip(values) {
            number.value = value;
        }
        draft.clone_into(&mut self.kept);
        true
    }

    /// Keeps the draft, if it changed.
    fn changed(&mut self) -> Outcome {
        let content = self.content();
        let draft = if content == self.before { String::new() } else { content };
        if draft == self.kept {
            return Outcome::Stay;
        }
        self.kept.clone_from(&draft);
        Outcome::StayAnd(vec![Effect::SaveDraft { name: self.name.clone(), text: draft }])
    }

    fn values(&self) -> Vec<Option<u32>> {
        self.numbers.iter().map(|number| number.value).collect()
    }

    fn go(&mut self, way: Move) {
        self.state.go(way, self.numbers.len());
        self.fresh = true;
    }

    fn digit(&mut self, digit: u32) {
        let Some(number) = self.numbers.get_mut(self.state.selected) else { return };
        let before = number.value.filter(|_| !self.fresh && !self.one_digit).unwrap_or(0);
        let typed = before.saturating_mul(10).saturating_add(digit);
        if typed <= self.most {
            number.value = Some(typed);
            self.fresh = false;
            if self.one_digit {
                self.go(Move::Down);
            }
        }
    }

    fn save(&mut self, app: &App) -> Outcome {
        let Some(purpose) = &self.purpose else { return Outcome::Close };
        let command = purpose.command(&self.values());
        let allowed = allows(app, &command);
        if let Some(ask) = allowed.is_ok().then(|| purpose.asks(app, &command)).flatten() {
            // The numbers stay below the question, so that a mistake seen there can be corrected.
            return Outcome::Over(ask.done_with(self.name.clone()));
        }
        match (allowed, self.purpose.take()) {
            (Ok(()), Some(purpose)) => {
                let name = self.name.clone();
                Outcome::CloseAnd(Box::new(move |app| effect::of_draft(purpose.then(app, command), &name)))
            }
            (Err(reason), purpose) => {
                self.refusal = reason.said(app);
                self.purpose = purpose;
                Outcome::Stay
            }
            (Ok(()), None) => Outcome::Close,
        }
    }
}

impl Overlay for Cells {
    fn takes(&self, command: Cmd) -> bool {
        matches!(
            command,
            Cmd::Accept | Cmd::Save | Cmd::Next | Cmd::Previous | Cmd::Close | Cmd::Go(Move::Up | Move::Down)
        )
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        let last = self.state.selected + 1 >= self.numbers.len();
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Save => return self.save(app),
            Cmd::Accept if self.one_digit || last => return self.save(app),
            Cmd::Accept | Cmd::Next => self.go(Move::Down),
            Cmd::Previous => self.go(Move::Up),
            Cmd::Go(way) => self.go(way),
            Cmd::Edit | Cmd::Find => {}
        }
        Outcome::Stay
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        let last = self.one_digit || self.state.selected + 1 >= self.numbers.len();
        (command == Cmd::Accept).then_some(if last { "act-dialog-save" } else { "act-dialog-next" })
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        self.refusal.clear();
        match press.key {
            Key::Char(c) if !press.ctrl => match c.to_digit(10) {
                Some(digit) => self.digit(digit),
                None if c == ' ' => self.go(Move::Down),
                None if c == '-' => self.clear(),
                None => {}
            },
            Key::Right => self.go(Move::Down),
            Key::Left => self.go(Move::Up),
            Key::Backspace if !self.one_digit && !self.fresh => self.shorten(),
            Key::Backspace | Key::Delete => self.clear(),
            _ => {}
        }
        self.changed()
    }

    fn click(&mut self, row: usize, _: &App) -> Outcome {
        self.state.selected = row;
        self.fresh = true;
        Outcome::Stay
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        let number = self.numbers.get(self.state.selected)?;
        let name = [number.label.as_str(), number.note.as_str()].into_iter().filter(|text| !text.is_empty());
        let line = Line {
            name: name.collect::<Vec<_>>().join(", "),
            now: number.value.map(|value| value.to_string()).unwrap_or_default(),
            optional: true,
            ..Line::default()
        };
        let names: Vec<&str> = self.numbers.iter().map(|number| number.label.as_str()).collect();
        let opens = say!(app.words, "linear-numbers", names = names.join("; "), most = self.most);
        let refusal = Some(self.refusal.clone()).filter(|refusal| !refusal.is_empty());
        let asks = Asks { title: self.title.clone(), wants: Wants::Line(line), ..Asks::default() };
        Some(asks.opening([opens]).saying(refusal))
    }

    /// One number, or several with blanks between them, from the one that is asked on.
    fn answer(&mut self, answer: Answer, app: &App) -> Outcome {
        self.refusal.clear();
        let last = self.numbers.len().saturating_sub(1);
        let given: Vec<String> = match answer {
            Answer::Line(line) if line.trim().is_empty() => vec![String::new()],
            Answer::Line(line) => line.split_whitespace().map(str::to_owned).collect(),
            Answer::Chosen(_) | Answer::Keep => Vec::new(),
        };
        let mut at = self.state.selected;
        for (place, typed) in given.iter().enumerate() {
            let value = match typed.parse::<u32>() {
                Ok(value) if value <= self.most => Some(value),
                _ if typed.is_empty() => None,
                _ => {
                    self.refusal = say!(app.words, "form-out-of-range", least = 0, most = self.most);
                    return Outcome::Stay;
                }
            };
            at = self.state.selected + place;
            match self.numbers.get_mut(at) {
                Some(number) => number.value = value,
                None => {
                    self.refusal = say!(app.words, "linear-too-many-numbers", n = self.numbers.len());
                    return Outcome::Stay;
                }
            }
        }
        self.state.selected = (at + 1).min(last);
        if at < last {
            return self.changed();
        }
        let saved = self.save(app);
        if !self.refusal.is_empty() {
            let said = self.purpose.as_ref().map(|purpose| purpose.says(app, &self.values())).unwrap_or_default();
            let said = said.iter().map(Paragraph::said).filter(|text| !text.is_empty() && *text != self.refusal);
            self.refusal = std::iter::once(self.refusal.clone()).chain(said).collect::<Vec<_>>().join(" ");
            self.state.selected = 0;
        }
        if matches!(saved, Outcome::Stay) { self.changed() } else { saved }
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let width = WIDTH.min(area.width);
        let mut said = self.purpose.as_ref().map(|purpose| purpose.says(app, &self.values())).unwrap_or_default();
        if !self.refusal.is_empty() {
            said.push(Paragraph::new(self.refusal.as_str()).role(Role::Warning));
        }
        let below = height(&said, width.saturating_sub(2));
        let rows = u16::try_from(self.numbers.len()).unwrap_or(u16::MAX);
        // Two rows of border, one for what to press.
        let inside = framed(frame, area, width, rows.saturating_add(below).saturating_add(3), &self.title, "");
        let (help, inside) = head(inside);
        let below = below.min(inside.height.saturating_sub(1));
        let list = Rect { height: inside.height - below, ..inside };
        frame.write(help, &told(&app.words, if self.one_digit { "cells-digits" } else { "cells-numbers" }), Role::Dim);
        self.draw_numbers(frame, list);
        let text = Rect { y: list.bottom(), height: below, ..inside };
        text_view(frame, text, &said, &ScrollState::default());
    }
}

impl Cells {
    fn clear(&mut self) {
        if let Some(number) = self.numbers.get_mut(self.state.selected) {
            number.value = None;
        }
        self.fresh = true;
    }

    fn shorten(&mut self) {
        if let Some(number) = self.numbers.get_mut(self.state.selected) {
            number.value = number.value.map(|value| value / 10).filter(|value| *value > 0);
        }
    }

    fn draw_numbers(&self, frame: &mut Frame, area: Rect) {
        let row = |index: usize| {
            let Some(number) = self.numbers.get(index) else { return Row::default() };
            let value = number.value.map_or_else(|| "·".to_owned(), |value| value.to_string());
            Row::new(vec![
                number.label.as_str().into(),
                Cell::new(number.note.as_str(), Role::Dim),
                Cell::new(value, Role::Strong),
            ])
        };
        let columns =
            [Column::flex("", 12, 1), Column::flex("", 8, 0).right().keep(1), Column::fixed("", NUMBER).right()];
        List { columns: &columns, state: &self.state, len: self.numbers.len(), row: &row, focused: true, empty: "" }
            .draw(frame, area);
        if let Some(at) = frame.cursor {
            let line = Rect { y: at.y, height: 1, ..area };
            frame.put_cursor(line, line.width.saturating_sub(1));
        }
    }
}
