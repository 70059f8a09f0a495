//! Filters the list below while one types.

use super::{Cmd, Outcome, Overlay};
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::key::KeyPress;
use crate::tui::widgets::{Frame, LineEdit, Move, Role};
use ratatui::layout::Rect;

struct Filter {
    edit: LineEdit,
    before: String,
}

/// Filters the list of the place we are at.
pub fn filter(app: &App) -> Box<dyn Overlay> {
    let before = app.list().filter.clone();
    Box::new(Filter { edit: LineEdit::new(before.clone()), before })
}

impl Filter {
    /// The list is changed through an effect on the state after this dialog, which then opens again.
    fn apply(&mut self, reopen: bool, go: Option<Move>) -> Outcome {
        let next = Self { edit: self.edit.clone(), before: self.before.clone() };
        Outcome::CloseAnd(Box::new(move |app| {
            next.edit.text().clone_into(&mut app.list_mut().filter);
            if let Some(way) = go {
                app.list_mut().go(way);
            }
            if reopen {
                app.overlays.push(Box::new(next));
            }
            Effects::new()
        }))
    }
}

impl Overlay for Filter {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Accept | Cmd::Close | Cmd::Go(Move::Up | Move::Down | Move::PageUp | Move::PageDown))
    }

    fn command(&mut self, command: Cmd, _: &App) -> Outcome {
        match command {
            Cmd::Close => {
                self.edit.set(self.before.clone());
                self.apply(false, None)
            }
            Cmd::Accept => self.apply(false, None),
            Cmd::Go(way) => self.apply(true, Some(way)),
            _ => Outcome::Stay,
        }
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        self.edit.key(press);
        self.apply(true, None)
    }

    fn paste(&mut self, text: &str, _: &App) -> Outcome {
        self.edit.paste(text);
        self.apply(true, None)
    }

    fn view(&self, _: &App, frame: &mut Frame, area: Rect) {
        let line = Rect { y: area.bottom().saturating_sub(1), height: area.height.min(1), ..area };
        frame.clear(line);
        frame.write(Rect { x: line.x + 1.min(line.width), ..line }, "/", Role::Accent);
        let indent = 3.min(line.width);
        self.edit.draw(frame, Rect { x: line.x + indent, width: line.width - indent, ..line }, &[], true);
    }
}
