//! By which rule: those that fit first, each with the sentence that says when it fits; the others say why they do not.

use super::begin::Begun;
use super::how;
use crate::i18n::{Words, domain, say, tally};
use crate::meeting::contests::Method;
use crate::tally::rule::{RULES, Rule};
use crate::text;
use crate::tui::app::App;
use crate::tui::asking::{self, Answer, Asks, Choice, Offer, Wants};
use crate::tui::form;
use crate::tui::key::{Key, KeyPress};
use crate::tui::overlays::{Cmd, Outcome, Overlay, framed};
use crate::tui::widgets::{Cell, Column, Frame, List, ListState, Move, Role, Row};
use ratatui::layout::Rect;

const WIDTH: u16 = 76;
/// The rows of the sentence below the list.
const SENTENCE: u16 = 4;

struct Methods {
    begun: Begun,
    /// Each rule, and why it cannot be used.
    rules: Vec<(&'static Rule, Option<String>)>,
    state: ListState,
    /// The beginning of a name, as it was typed.
    typed: String,
}

/// The list of rules for these options.
pub fn list(app: &App, begun: Begun) -> Box<dyn Overlay> {
    let why_not = |rule: &'static Rule| (rule, why_not(&app.words, rule, &begun));
    let mut rules: Vec<_> = RULES.iter().copied().map(why_not).collect();
    rules.sort_by_key(|(_, why_not)| why_not.is_some());
    let usual = usual(&begun);
    let first = rules.iter().position(|(rule, why_not)| rule.id == usual && why_not.is_none());
    Box::new(Methods { begun, rules, state: ListState::at(first.unwrap_or(0)), typed: String::new() })
}

/// What is usual for such options: where the list begins, nothing more.
fn usual(begun: &Begun) -> &'static str {
    match (begun.options, begun.priced) {
        (2, _) => "plurality",
        (_, true) => "equal-shares",
        (_, false) => "approval",
    }
}

fn why_not(words: &Words, rule: &Rule, begun: &Begun) -> Option<String> {
    if Method::fits(rule, begun.options, begun.priced) {
        return None;
    }
    Some(match () {
        () if Method::natural(rule).is_none() => say!(words, "contests-unfit-rated"),
        () if Method::fits(rule, begun.options, true) => say!(words, "contests-unfit-costs"),
        () => say!(words, "contests-unfit-options", n = begun.options),
    })
}

impl Methods {
    fn go(&mut self, way: Move) {
        self.typed.clear();
        self.state.go(way, self.rules.len());
    }

    /// The first rule that begins as typed, looked for from the selected one on, or from so many behind it.
    fn beginning(&self, words: &Words, from: usize) -> Option<usize> {
        let (len, typed) = (self.rules.len(), text::fold(&self.typed));
        let places = (from..len + from).map(|step| (self.state.selected + step) % len.max(1));
        let begins = |at: &usize| {
            self.rules.get(*at).is_some_and(|(rule, _)| text::fold(&tally::name(words, rule)).starts_with(&typed))
        };
        places.into_iter().find(begins)
    }

    fn choose(&self, app: &App) -> Outcome {
        match self.rules.get(self.state.selected) {
            Some((rule, None)) => Outcome::Over(form::dialog(how::form(app, rule, &self.begun), app)),
            _ => Outcome::Stay,
        }
    }

    fn row(&self, words: &Words, at: usize) -> Row<'_> {
        let Some((rule, why_not)) = self.rules.get(at) else { return Row::default() };
        let form = Method::natural(rule).map(|form| domain::ballot_form(words, form)).unwrap_or_default();
        let role = if why_not.is_some() { Role::Dim } else { Role::Plain };
        let note = why_not.clone().unwrap_or(form);
        Row::new(vec![Cell::new(tally::name(words, rule), role), Cell::new(note, Role::Dim)])
    }
}

impl Overlay for Methods {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Accept | Cmd::Close | Cmd::Go(_))
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Accept => return self.choose(app),
            Cmd::Go(way) => self.go(way),
            _ => {}
        }
        Outcome::Stay
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        (command == Cmd::Accept).then_some("act-dialog-next")
    }

    /// To the rule whose name begins with what was typed. The same letter again, or one that fits no name so far, begins
    /// anew: to the next rule with that letter.
    fn key(&mut self, press: KeyPress, app: &App) -> Outcome {
        match press.key {
            Key::Home => self.go(Move::Home),
            Key::End => self.go(Move::End),
            _ => {}
        }
        if let Some(letter) = press.typed() {
            self.typed.push(letter);
            let found = self.beginning(&app.words, 0).or_else(|| {
                self.typed = letter.to_string();
                self.beginning(&app.words, 1)
            });
            match found {
                Some(found) => self.state.selected = found,
                None => self.typed.clear(),
            }
        }
        Outcome::Stay
    }

    fn click(&mut self, row: usize, app: &App) -> Outcome {
        if self.state.selected == row {
            return self.choose(app);
        }
        self.state.selected = row;
        Outcome::Stay
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        let words = &app.words;
        let offer = |(rule, why_not): &(&'static Rule, Option<String>)| Offer {
            name: format!("{}; {}", tally::name(words, rule), tally::fits(words, rule)),
            why_not: why_not.clone(),
            ..Offer::default()
        };
        let choice = Choice {
            name: say!(words, "linear-which"),
            options: self.rules.iter().map(offer).collect(),
            ..Choice::default()
        };
        let title = say!(words, "contests-methods-title", n = self.begun.options);
        Some(Asks { title, wants: Wants::Choice(choice), ..Asks::default() })
    }

    fn answer(&mut self, answer: Answer, app: &App) -> Outcome {
        let Some(place) = asking::only(&answer) else { return Outcome::Stay };
        self.state.selected = place;
        self.choose(app)
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let words = &app.words;
        let rows = u16::try_from(self.rules.len()).unwrap_or(u16::MAX).saturating_add(SENTENCE + 2);
        let title = say!(words, "contests-methods-title", n = self.begun.options);
        let inside = framed(frame, area, WIDTH, rows, &title, "");
        let below = SENTENCE.min(inside.height.saturating_sub(2));
        let list = Rect { height: inside.height - below, ..inside };
        let row = |at: usize| self.row(words, at);
        List {
            columns: &[Column::fixed("", 31), Column::flex("", 10, 1)],
            state: &self.state,
            len: self.rules.len(),
            row: &row,
            focused: true,
            empty: "",
        }
        .draw(frame, list);
        let Some((rule, why_not)) = self.rules.get(self.state.selected) else { return };
        let (said, role) = match why_not {
            Some(why_not) => (why_not.clone(), Role::Warning),
            None => (tally::fits(words, rule), Role::Plain),
        };
        let line = frame.theme.glyphs.horizontal.repeat(usize::from(inside.width));
        frame.write(Rect { y: list.bottom(), height: below.min(1), ..inside }, &line, Role::Border);
        let wrapped = text::wrap(&said, usize::from(inside.width).max(1));
        for (range, y) in wrapped.into_iter().zip(list.bottom() + 1..inside.bottom()) {
            frame.write(Rect { y, height: 1, ..inside }, &said[range], role);
        }
    }
}
