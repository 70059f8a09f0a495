//! The help: every action with its keys and what it does, found by name or by key.

use super::{Cmd, Outcome, Overlay, framed, head};
use crate::capture::{self, SlashSpec};
use crate::i18n::Language;
use crate::tui::action::{self, Scope};
use crate::tui::app::App;
use crate::tui::asking::Asks;
use crate::tui::capture::purpose;
use crate::tui::key::KeyPress;
use crate::tui::reference::heading;
use crate::tui::screens::contains;
use crate::tui::widgets::{Frame, LineEdit, Paragraph, Role, ScrollState, text_view};
use crate::tui::words::told;
use ratatui::layout::Rect;

struct Help {
    edit: LineEdit,
    /// Everything, in sections: a heading and its entries.
    sections: Vec<(String, Vec<Entry>)>,
    shown: Vec<Paragraph>,
    scroll: ScrollState,
}

struct Entry {
    keys: String,
    /// The keys as written in settings (`ctrl-p`), to be found by that too.
    written: String,
    label: String,
    help: String,
}

/// The help for where we are: what works here comes first.
pub fn help(app: &App) -> Box<dyn Overlay> {
    let here = app.scopes();
    let mut scopes = here.clone();
    let rest = [Scope::Capture, Scope::List, Scope::Workspace, Scope::Overlay, Scope::Global];
    scopes.extend(rest.into_iter().filter(|scope| !here.contains(scope)));
    let mut sections: Vec<(String, Vec<Entry>)> =
        scopes.into_iter().map(|scope| (told(&app.words, heading(scope)), entries(app, scope))).collect();
    sections.insert(1, (told(&app.words, "help-line-title"), grammar(app)));
    sections.insert(2, (told(&app.words, "help-commands-title"), commands(app)));
    let mut help = Help { edit: LineEdit::default(), sections, shown: Vec::new(), scroll: ScrollState::default() };
    help.search();
    Box::new(help)
}

/// The actions with a key in this scope, and those offered there that have none.
fn entries(app: &App, scope: Scope) -> Vec<Entry> {
    action::all()
        .filter_map(|action| {
            let keys = app.keymap.keys(action.id, &[scope]);
            if keys.is_empty() && !(action.scope == scope && action.keys.is_empty()) {
                return None;
            }
            let written: Vec<String> = keys.iter().map(ToString::to_string).collect();
            let keys: Vec<String> = keys.into_iter().map(KeyPress::short).collect();
            Some(Entry {
                keys: keys.join(" "),
                written: written.join(" "),
                label: action.label_in(&app.words),
                help: action.help_in(&app.words),
            })
        })
        .collect()
}

/// What can be typed into the capture line, and what it means.
fn grammar(app: &App) -> Vec<Entry> {
    let words = told(&app.words, "help-line");
    let rows = words.lines().filter_map(|line| line.split_once('='));
    rows.map(|(typed, means)| Entry::typed(typed.trim(), means.trim())).collect()
}

/// The commands of the capture line, in the language spoken.
fn commands(app: &App) -> Vec<Entry> {
    let name = |spec: &SlashSpec| match app.words.language() {
        Language::Indonesian => spec.indonesian,
        Language::English => spec.english,
    };
    let says = |spec: &SlashSpec| {
        let keys = std::iter::once(purpose(spec.name)).chain(spec.hint);
        keys.map(|key| told(&app.words, key)).collect::<Vec<_>>().join(": ")
    };
    capture::names().map(|spec| Entry::typed(&format!("/{}", name(spec)), &says(spec))).collect()
}

impl Entry {
    fn typed(typed: &str, means: &str) -> Self {
        Self { keys: typed.to_owned(), written: String::new(), label: means.to_owned(), help: String::new() }
    }
}

impl Help {
    fn search(&mut self) {
        let needle = self.edit.text().trim().to_lowercase();
        let found = |entry: &&Entry| {
            [&entry.keys, &entry.written, &entry.label, &entry.help].into_iter().any(|text| contains(text, &needle))
        };
        self.shown.clear();
        for (heading, entries) in &self.sections {
            let entries: Vec<&Entry> = entries.iter().filter(found).collect();
            if entries.is_empty() {
                continue;
            }
            if !self.shown.is_empty() {
                self.shown.push(Paragraph::new(""));
            }
            self.shown.push(Paragraph::heading(heading.as_str()));
            for entry in entries {
                let label = entry.label.trim_end_matches('…');
                let text = if entry.help.is_empty() { label.to_owned() } else { format!("{label}. {}", entry.help) };
                self.shown.push(Paragraph::labelled(entry.keys.as_str(), text));
            }
        }
        self.scroll.reset();
    }
}

impl Overlay for Help {
    fn only(&self) -> Option<&'static str> {
        Some("help")
    }

    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Close | Cmd::Go(_))
    }

    fn command(&mut self, command: Cmd, _: &App) -> Outcome {
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Go(way) => self.scroll.go(way, &self.shown),
            _ => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        if self.edit.key(press) {
            self.search();
        }
        Outcome::Stay
    }

    fn paste(&mut self, text: &str, _: &App) -> Outcome {
        self.edit.paste(text);
        self.search();
        Outcome::Stay
    }

    /// What can be typed; keys are for the screen.
    fn asks(&self, app: &App) -> Option<Asks> {
        let typed = [grammar(app), commands(app)].into_iter().flatten();
        let said =
            typed.map(|entry| format!("{}: {}", entry.keys, entry.label).trim_end_matches([':', ' ']).to_owned());
        Some(Asks { title: told(&app.words, "help-line-title"), says: said.collect(), ..Asks::default() })
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let inside = framed(frame, area, 100, area.height, &told(&app.words, "ui-help"), "");
        let (line, rest) = head(inside);
        text_view(frame, rest, &self.shown, &self.scroll);
        frame.write(line, "/", Role::Accent);
        let indent = 2.min(line.width);
        if self.edit.is_empty() {
            let place = Rect { x: line.x + indent + 1, width: line.width.saturating_sub(indent + 1), ..line };
            frame.write(place, &told(&app.words, "help-find"), Role::Dim);
        }
        self.edit.draw(frame, Rect { x: line.x + indent, width: line.width - indent, ..line }, &[], true);
    }
}
