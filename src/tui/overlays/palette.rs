//! The command palette: every action that is offered here, with its keys; those that cannot be run now say why.

use super::seek::{Seek, Shown, ranked};
use super::{Cmd, Outcome, Overlay, framed};
use crate::tui::action::{self, Action, Scope};
use crate::tui::app::App;
use crate::tui::key::KeyPress;
use crate::tui::widgets::{Cell, Column, Frame, Role, Row};
use crate::tui::words::told;
use ratatui::layout::Rect;

struct Entry {
    action: &'static Action,
    label: String,
    keys: String,
    /// Why it cannot be run now.
    reason: Option<String>,
}

struct Palette {
    entries: Vec<Entry>,
    seek: Seek,
}

/// The palette for where we are: recent actions first, then those of the screen, then the rest.
pub fn palette(app: &App) -> Box<dyn Overlay> {
    let scopes = offered(app);
    let mut entries: Vec<Entry> = action::all()
        .filter(|action| scopes.contains(&action.scope) && action.id != "app.palette")
        .map(|action| Entry {
            action,
            label: action.label_in(&app.words),
            keys: keys_of(app, action, &scopes),
            reason: (action.enabled)(app).err().map(|reason| reason.said(app)),
        })
        .collect();
    entries.sort_by_key(|entry| {
        let recent = app.recent.iter().position(|id| *id == entry.action.id);
        (recent.unwrap_or(usize::MAX), entry.reason.is_some())
    });
    let seek = Seek::over(entries.len());
    Box::new(Palette { entries, seek })
}

/// Where an action may belong to be offered now; in a dialog, only what works everywhere and the dialog's own.
fn offered(app: &App) -> Vec<Scope> {
    let mut scopes = app.scopes();
    if app.overlays.is_empty() && app.tab().is_some() {
        for scope in [Scope::Place(app.place), Scope::List, Scope::Capture] {
            if !scopes.contains(&scope) {
                scopes.push(scope);
            }
        }
    }
    scopes
}

fn keys_of(app: &App, action: &Action, scopes: &[Scope]) -> String {
    let mut keys: Vec<String> = app.keymap.keys(action.id, scopes).into_iter().map(KeyPress::short).collect();
    keys.dedup();
    keys.truncate(3);
    keys.join(" ")
}

impl Palette {
    fn search(&mut self) {
        // The id is the same in both languages, so people who changed the language still find it.
        let texts = self.entries.iter().map(|entry| format!("{} {}", entry.label, entry.action.id));
        self.seek.show(ranked(self.seek.typed(), texts));
    }

    fn run(&self) -> Outcome {
        match self.seek.selected().and_then(|index| self.entries.get(index)) {
            Some(entry) => {
                let action = entry.action;
                Outcome::CloseAnd(Box::new(move |app| app.run(action)))
            }
            None => Outcome::Stay,
        }
    }
}

impl Overlay for Palette {
    fn only(&self) -> Option<&'static str> {
        Some("palette")
    }

    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Accept | Cmd::Close | Cmd::Go(_))
    }

    fn command(&mut self, command: Cmd, _: &App) -> Outcome {
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Accept => return self.run(),
            Cmd::Go(way) => self.seek.go(way),
            _ => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        if self.seek.key(press) {
            self.search();
        }
        Outcome::Stay
    }

    fn click(&mut self, row: usize, _: &App) -> Outcome {
        self.seek.select(row);
        self.run()
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let inside = framed(frame, area, 72, 18, &told(&app.words, "palette-title"), "");
        let row = |index: usize| {
            let Some(entry) = self.entries.get(index) else { return Row::default() };
            let role = if entry.reason.is_some() { Role::Dim } else { Role::Plain };
            let label = match &entry.reason {
                Some(reason) => format!("{} ({reason})", entry.label),
                None => entry.label.clone(),
            };
            Row::new(vec![Cell::new(label, role), Cell::new(entry.keys.as_str(), Role::Key)])
        };
        let shown = Shown {
            columns: &[Column::flex("", 20, 1), Column::fixed("", 16).right().keep(1)],
            row: &row,
            empty: &told(&app.words, "list-nothing-found"),
        };
        self.seek.draw(frame, inside, &shown);
    }
}
