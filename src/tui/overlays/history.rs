//! Everything that was recorded, newest first: what, when, by whom, and whether it still counts. Enter goes back to a
//! step, or brings steps back up to it.

use super::seek::{Seek, Shown, containing};
use super::{Ask, Cmd, Outcome, Overlay, framed};
use crate::i18n::{domain, say, time};
use crate::json;
use crate::meeting::{Command, Event, Redo, Undo};
use crate::text;
use crate::tui::app::App;
use crate::tui::asking::{self, Answer, Asks, Choice, Offer, Wants};
use crate::tui::desk::past::{Past, Way};
use crate::tui::effect::{Asker, Effect};
use crate::tui::key::KeyPress;
use crate::tui::widgets::{Cell, Column, Frame, Paragraph, Role, Row};
use crate::tui::words::told;
use ratatui::layout::Rect;
use serde_json::Value;

struct History {
    /// The numbers of all lines, newest first.
    lines: Vec<u64>,
    /// What each line says, made when something is looked for.
    texts: Vec<String>,
    seek: Seek,
    /// Why the line cannot be gone to.
    refusal: String,
}

/// The history of the session that is open.
pub fn history(app: &App) -> Box<dyn Overlay> {
    let lines = app.desk.lines();
    let seek = Seek::over(lines.len());
    Box::new(History { lines, texts: Vec::new(), seek, refusal: String::new() })
}

/// What a line records, in words; of a step that is taken or brought back, that step.
fn what(app: &App, line: &Past) -> String {
    let said = whole(app, line);
    turned(app, line).map_or_else(|| said.clone(), |step| format!("{said}: {}", whole(app, &step)))
}

/// What a line records in itself.
fn whole(app: &App, line: &Past) -> String {
    let mut parts = foremost(app, line);
    if let (Some(event), 2..) = (parts.first_mut(), line.events.len()) {
        // Before the words, which may be cut.
        *event = format!("{event} {}", say!(app.words, "history-more", n = line.events.len() - 1));
    }
    parts.join("  ")
}

/// The step that a line takes back or brings back.
fn turned(app: &App, line: &Past) -> Option<Past> {
    match line.events.first()? {
        Event::Undone { of } | Event::Redone { of } => app.desk.past(*of),
        _ => None,
    }
}

/// The first thing a line records, in words, the most important first.
fn foremost(app: &App, line: &Past) -> Vec<String> {
    let Some(first) = line.events.first() else { return vec![told(&app.words, "history-begun")] };
    let mut parts = vec![domain::event(&app.words, first)];
    if let Event::StageChanged(change) = first {
        parts.push(domain::stage(&app.words, change.to));
    }
    parts.extend(about(app, first));
    parts
}

/// What was recorded last, in words, the most important first; of a step that was taken back or brought back, also which.
pub fn recorded(app: &App) -> Vec<String> {
    let last = app.desk.lines().first().and_then(|last| app.desk.past(*last));
    let Some(line) = last else { return Vec::new() };
    let step = turned(app, &line).map(|step| foremost(app, &step));
    foremost(app, &line).into_iter().chain(step.unwrap_or_default()).collect()
}

/// What an event is about: the thing's id or the person's name, and the first words people gave it.
fn about(app: &App, event: &Event) -> Vec<String> {
    const GIVEN: [&str; 9] =
        ["text", "activity", "question", "title", "name", "answer", "reason", "remark", "description"];
    let event = json::value(event).unwrap_or_default();
    let (mut ids, mut given) = (Vec::new(), Vec::new());
    let mut open: Vec<(&str, &Value)> = event.get("d").map(|payload| ("", payload)).into_iter().collect();
    while let Some((field, value)) = open.pop() {
        match value {
            Value::String(text) if is_id(text) => ids.push(text.as_str()),
            Value::String(text) if GIVEN.contains(&field) && !text.is_empty() => given.push(text.as_str()),
            Value::Object(fields) => open.extend(fields.iter().rev().map(|(name, value)| (name.as_str(), value))),
            // A whole electorate says less than the vote it is asked in.
            Value::Array(_) if field == "electorate" => {}
            Value::Array(items) => open.extend(items.iter().rev().map(|item| (field, item))),
            _ => {}
        }
    }
    let named = |id: &str| {
        let person = id.parse().ok().and_then(|id| app.meeting().participant(id).ok());
        person.map_or_else(|| id.to_owned(), |person| person.person.name.to_string())
    };
    // Of many people, as those who may vote, the thing they are named for says more than the first two of them.
    let (people, mut ids): (Vec<&str>, Vec<&str>) = ids.into_iter().partition(|id| id.starts_with('P'));
    if ids.is_empty() || people.len() == 1 {
        ids.extend(people);
    }
    let mut parts: Vec<String> = ids.iter().take(2).map(|id| named(id)).collect();
    let given = given.first().map(|text| text::clean_line(text).text);
    // Of somebody new, the name is what was given.
    parts.extend(given.filter(|given| !parts.contains(given)));
    parts
}

/// Whether this is an id as `K03`.
fn is_id(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|c| c.is_ascii_uppercase())
        && text.len() > 1
        && text.len() < 8
        && letters.all(|c| c.is_ascii_digit())
}

/// Who wrote a line.
fn author(app: &App, by: &str) -> String {
    let person = by.parse().ok().and_then(|id| app.meeting().participant(id).ok());
    person.map_or_else(|| text::clean_line(by).text, |person| person.person.name.to_string())
}

impl History {
    fn search(&mut self, app: &App) {
        if self.texts.is_empty() {
            let says = |n: &u64| app.desk.past(*n).map(|line| what(app, &line)).unwrap_or_default();
            self.texts = self.lines.iter().map(says).collect();
        }
        self.seek.show(containing(self.seek.typed(), self.texts.iter().cloned()));
        self.refusal.clear();
    }

    fn selected(&self) -> Option<u64> {
        self.lines.get(self.seek.selected()?).copied()
    }

    /// Asks whether to go to the selected step.
    fn go(&mut self, app: &App) -> Outcome {
        match self.selected().map(|n| way(app, n)) {
            Some(Ok(ask)) => Outcome::CloseAnd(Box::new(|app| app.open(ask))),
            Some(Err(why)) => {
                self.refusal = why;
                Outcome::Stay
            }
            None => Outcome::Stay,
        }
    }
}

/// The question before going to line `n`, or why there is no way there.
fn way(app: &App, n: u64) -> Result<Box<Ask>, String> {
    let words = &app.words;
    let (command, times, asks) = match app.desk.way_to(n) {
        Way::Back(times) => (Command::Undo(Undo {}), times, say!(words, "history-asks-back", n = times)),
        Way::Forth(times) => (Command::Redo(Redo {}), times, say!(words, "history-asks-forth", n = times)),
        Way::Here => return Err(told(words, "history-here")),
        Way::Gone => return Err(told(words, "history-gone")),
        Way::Nowhere => return Err(told(words, "history-mark")),
        Way::Announced(event, at) => {
            let (what, time) = (domain::event(words, &event), time::clock(words.language(), at));
            return Err(say!(words, "history-announced", what = what, time = time));
        }
    };
    let title = app.desk.past(n).map(|line| what(app, &line)).unwrap_or_default();
    let text = vec![Paragraph::new(title).role(Role::Strong), Paragraph::new(asks)];
    let then = move |_: &mut App| vec![Effect::submit(vec![command], Asker::Action); times];
    Ok(Ask::boxed(told(words, "act-app-history"), text, then))
}

impl Overlay for History {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Accept | Cmd::Close | Cmd::Go(_))
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Accept => return self.go(app),
            Cmd::Go(way) => {
                self.seek.go(way);
                self.refusal.clear();
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, press: KeyPress, app: &App) -> Outcome {
        if self.seek.key(press) {
            self.search(app);
        }
        Outcome::Stay
    }

    fn paste(&mut self, text: &str, app: &App) -> Outcome {
        self.seek.paste(text);
        self.search(app);
        Outcome::Stay
    }

    fn click(&mut self, row: usize, app: &App) -> Outcome {
        self.seek.select(row);
        self.go(app)
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        let lines = self.lines.iter().filter_map(|n| Some((*n, app.desk.past(*n)?)));
        let offer = |(n, line): (u64, Past)| {
            // A step is found by its own words, not by those of what took it back.
            let cells = shown(app, &line, whole(app, &line)).cells;
            let said: Vec<&str> = cells.iter().map(|cell| cell.text.as_ref()).filter(|text| !text.is_empty()).collect();
            Offer { id: n.to_string(), name: said.join("; "), ..Offer::default() }
        };
        let choice = Choice {
            name: told(&app.words, "linear-which-step"),
            options: lines.map(offer).collect(),
            optional: false,
            ..Choice::default()
        };
        let refusal = Some(self.refusal.clone()).filter(|refusal| !refusal.is_empty());
        let asks = Asks { title: told(&app.words, "act-app-history"), wants: Wants::Choice(choice), ..Asks::default() };
        Some(asks.saying(refusal))
    }

    fn answer(&mut self, answer: Answer, app: &App) -> Outcome {
        let Some(place) = asking::only(&answer) else { return Outcome::Stay };
        self.seek.select(place);
        self.refusal.clear();
        self.go(app)
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let inside = framed(frame, area, 100, 20, &told(&app.words, "act-app-history"), "");
        let below = u16::from(!self.refusal.is_empty()).min(inside.height.saturating_sub(2));
        let place = Rect { height: inside.height - below, ..inside };
        let row = |index: usize| {
            let line = self.lines.get(index).and_then(|n| app.desk.past(*n));
            line.map(|line| shown(app, &line, what(app, &line))).unwrap_or_default()
        };
        let columns = &[
            Column::fixed("", 5),
            Column::flex("", 20, 3),
            Column::fixed("", 8).keep(2),
            Column::flex("", 12, 1).keep(1),
        ];
        self.seek.draw(frame, place, &Shown { columns, row: &row, empty: &told(&app.words, "history-empty") });
        frame.write(Rect { y: place.bottom(), height: below, ..inside }, &self.refusal, Role::Warning);
    }
}

fn shown(app: &App, line: &Past, said: String) -> Row<'static> {
    let role = if line.counts { Role::Plain } else { Role::Dim };
    let gone = if line.taken_back { told(&app.words, "history-taken-back") } else { String::new() };
    // What was written before the meeting had its zone is told in it as well.
    let at = line.at.with_timezone(&app.meeting().details.zone.offset());
    Row::new(vec![
        Cell::new(time::clock(app.words.language(), at), Role::Dim),
        Cell::new(said, role),
        Cell::new(gone, Role::Dim),
        Cell::new(author(app, &line.by), Role::Dim),
    ])
}
