//! The way to every tab by one more key: shown, so that nothing has to be remembered.

use super::{Cmd, Outcome, Overlay, framed};
use crate::tui::action;
use crate::tui::app::{App, Tab};
use crate::tui::key::KeyPress;
use crate::tui::screens;
use crate::tui::widgets::{Cell, Column, Frame, List, ListState, Role, Row};
use crate::tui::words::told;
use ratatui::layout::Rect;

struct Go {
    state: ListState,
}

/// Asks which tab to go to.
pub fn go(app: &App) -> Box<dyn Overlay> {
    let selected = app.tab().map_or(0, |tab| tab as usize);
    Box::new(Go { state: ListState::at(selected) })
}

fn to(index: usize) -> Outcome {
    match Tab::ALL.get(index) {
        Some(tab) => Outcome::CloseAnd(Box::new(|app| {
            action::find(action::tab_of(*tab)).map(|go| app.run(go)).unwrap_or_default()
        })),
        None => Outcome::Stay,
    }
}

impl Overlay for Go {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Accept | Cmd::Close | Cmd::Go(_))
    }

    fn command(&mut self, command: Cmd, _: &App) -> Outcome {
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Accept => return to(self.state.selected),
            Cmd::Go(way) => self.state.go(way, Tab::ALL.len()),
            _ => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        let digit = press.typed().and_then(|c| c.to_digit(10)).and_then(|digit| usize::try_from(digit).ok());
        match digit.and_then(|digit| digit.checked_sub(1)) {
            Some(index) => to(index),
            None => Outcome::Stay,
        }
    }

    fn click(&mut self, row: usize, _: &App) -> Outcome {
        to(row)
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let inside = framed(frame, area, 32, 10, &told(&app.words, "act-tab-go"), "");
        let row = |index: usize| {
            let label = Tab::ALL.get(index).map(|tab| told(&app.words, screens::of_tab(*tab).words().title));
            Row::new(vec![Cell::new((index + 1).to_string(), Role::Key), label.unwrap_or_default().into()])
        };
        List {
            columns: &[Column::fixed("", 1), Column::flex("", 10, 1)],
            state: &self.state,
            len: Tab::ALL.len(),
            row: &row,
            focused: true,
            empty: "",
        }
        .draw(frame, inside);
    }
}
