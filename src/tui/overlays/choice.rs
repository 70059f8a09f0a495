//! One of a few: chosen by its number, or with the arrows and Enter.

use super::{Cmd, Outcome, Overlay, Then, framed};
use crate::tui::app::App;
use crate::tui::asking::{self, Answer, Asks};
use crate::tui::effect::Effects;
use crate::tui::key::KeyPress;
use crate::tui::widgets::{Cell, Column, Frame, List, ListState, Move, Role, Row};
use crate::tui::words::told;
use ratatui::layout::Rect;

pub struct Choice {
    title: String,
    options: Vec<String>,
    state: ListState,
    then: Option<Then<usize>>,
}

impl Choice {
    /// Asks for one of `options`; `then` gets its place, from 0.
    pub fn boxed(
        title: String,
        options: Vec<String>,
        then: impl FnOnce(&mut App, usize) -> Effects + 'static,
    ) -> Box<Self> {
        Box::new(Self { title, options, state: ListState::default(), then: Some(Box::new(then)) })
    }

    fn choose(&mut self, place: usize) -> Outcome {
        match self.then.take_if(|_| place < self.options.len()) {
            Some(then) => Outcome::CloseAnd(Box::new(move |app| then(app, place))),
            None => Outcome::Stay,
        }
    }
}

impl Overlay for Choice {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Accept | Cmd::Close | Cmd::Go(_))
    }

    fn command(&mut self, command: Cmd, _: &App) -> Outcome {
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Accept => return self.choose(self.state.selected),
            Cmd::Go(way @ (Move::Up | Move::Down | Move::PageUp | Move::PageDown)) => {
                self.state.go(way, self.options.len());
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        let digit = press.typed().and_then(|c| c.to_digit(10)).and_then(|digit| usize::try_from(digit).ok());
        digit.and_then(|digit| digit.checked_sub(1)).map_or(Outcome::Stay, |place| self.choose(place))
    }

    fn click(&mut self, row: usize, _: &App) -> Outcome {
        self.choose(row)
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        let name = told(&app.words, "linear-which");
        Some(Asks::one_of(self.title.as_str(), name, self.options.iter().cloned()))
    }

    fn answer(&mut self, answer: Answer, _: &App) -> Outcome {
        asking::only(&answer).map_or(Outcome::Stay, |place| self.choose(place))
    }

    fn view(&self, _: &App, frame: &mut Frame, area: Rect) {
        let height = u16::try_from(self.options.len()).unwrap_or(u16::MAX).saturating_add(2);
        let inside = framed(frame, area, 60, height, &self.title, "");
        let row = |index: usize| {
            let option = self.options.get(index).map_or("", String::as_str);
            Row::new(vec![Cell::new((index + 1).to_string(), Role::Key), option.into()])
        };
        List {
            columns: &[Column::fixed("", 2), Column::flex("", 10, 1)],
            state: &self.state,
            len: self.options.len(),
            row: &row,
            focused: true,
            empty: "",
        }
        .draw(frame, inside);
    }
}
