//! One field: what kind of thing is filled in, what stands in it, and what is wrong with it.

use super::parse::Ground;
use crate::text;
use crate::tui::asking::Answer;
use crate::tui::key::{Key as Press, KeyPress};
use crate::tui::overlays::Item;
use crate::tui::rows::Key;
use crate::tui::widgets::{LineEdit, Move};
use ratatui::style::Style;
use ratatui_textarea::{CursorMove, Input, Key as AreaKey, TextArea, WrapMode};
use std::rc::Rc;

/// Reads what was typed: what it was understood as, or what is wrong with it, both as said to the person.
pub type Check = Rc<dyn Fn(&str, &Ground) -> Result<String, String>>;

/// Whether a field is shown, by what stands in the others.
pub type Only = Rc<dyn Fn(&[Field]) -> bool>;

/// The fields that are shown, in order.
pub fn shown(fields: &[Field]) -> Vec<usize> {
    (0..fields.len()).filter(|&index| fields[index].is_shown(fields)).collect()
}

pub struct Field {
    /// The key of its name in the locales.
    pub label: &'static str,
    /// The key of a sentence that helps to fill it in.
    pub hint: Option<&'static str>,
    pub required: bool,
    /// It must be filled in while this holds, too.
    pub needed: Option<Only>,
    /// The key of what it means that nothing is chosen, where that is a choice like any other.
    pub nothing: Option<&'static str>,
    pub input: Kind,
    /// Reads a text of several lines, where these are things one below the other.
    pub reads: Option<Check>,
    /// What of a text may stand in it, where not all may: the rest never does, not even in a draft.
    pub keeps: Option<fn(&str) -> String>,
    /// Shown only while this holds; always where nothing is said.
    pub only: Option<Only>,
    /// What is wrong with it, since it was left or the form was saved.
    pub problem: Option<String>,
}

/// What is filled in.
pub enum Kind {
    Line(LineEdit),
    Text(Box<TextArea<'static>>),
    /// A line that is understood as a number, an amount, a day …
    Parsed {
        edit: LineEdit,
        check: Check,
    },
    Choice {
        options: Vec<String>,
        chosen: Option<usize>,
    },
    Pick {
        items: Vec<Item>,
        chosen: Vec<Key>,
        several: bool,
    },
    Toggle(bool),
}

/// An editor of several lines with this text in it, the cursor behind it.
pub fn area(text: &str) -> Box<TextArea<'static>> {
    let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
    area.set_wrap_mode(WrapMode::WordOrGlyph);
    // The real cursor stands there; nothing else marks its place.
    area.set_cursor_style(Style::new());
    area.set_cursor_line_style(Style::new());
    // In every theme, also without colours.
    area.set_selection_style(Style::new().reversed());
    area.move_cursor(CursorMove::Bottom);
    area.move_cursor(CursorMove::End);
    Box::new(area)
}

impl Field {
    pub fn new(label: &'static str, input: Kind) -> Self {
        Self {
            label,
            hint: None,
            required: false,
            needed: None,
            nothing: None,
            input,
            reads: None,
            keeps: None,
            only: None,
            problem: None,
        }
    }

    /// Whether it is shown, among these fields.
    pub fn is_shown(&self, fields: &[Field]) -> bool {
        self.only.as_ref().is_none_or(|only| only(fields))
    }

    /// Whether what stands in the others asks for something here, and nothing is here.
    pub fn is_lacking(&self, fields: &[Self]) -> bool {
        self.content().trim().is_empty() && self.needed.as_ref().is_some_and(|needed| needed(fields))
    }

    /// Which of the values offered is chosen, by its place.
    pub fn chosen(&self) -> Option<usize> {
        if let Kind::Choice { chosen, .. } = self.input { chosen } else { None }
    }

    /// What stands in it, as text: for drafts and for reading.
    pub fn content(&self) -> String {
        match &self.input {
            Kind::Line(edit) | Kind::Parsed { edit, .. } => edit.text().to_owned(),
            Kind::Text(area) => area.lines().join("\n"),
            Kind::Choice { chosen, .. } => chosen.map(|index| index.to_string()).unwrap_or_default(),
            Kind::Pick { chosen, .. } => {
                let keys: Vec<String> = chosen.iter().map(ToString::to_string).collect();
                keys.join(" ")
            }
            Kind::Toggle(on) => if *on { "1" } else { "0" }.to_owned(),
        }
    }

    /// Puts a content back; what is no longer possible is left out.
    pub fn fill(&mut self, content: &str) {
        match &mut self.input {
            Kind::Line(edit) | Kind::Parsed { edit, .. } => edit.set(content),
            Kind::Text(editor) => *editor = area(content),
            Kind::Choice { options, chosen } => *chosen = content.parse().ok().filter(|index| *index < options.len()),
            Kind::Pick { items, chosen, several } => {
                let keys = content.split(' ').filter_map(|key| key.parse::<Key>().ok());
                *chosen = keys.filter(|key| items.iter().any(|item| item.key == *key)).collect();
                chosen.truncate(if *several { usize::MAX } else { 1 });
            }
            Kind::Toggle(on) => *on = content == "1",
        }
    }

    /// Takes a text as it came back from an editor; the one before it can be brought back as after any change.
    pub fn take_edited(&mut self, text: &str) {
        let text = self.keeps.map_or_else(|| text.to_owned(), |keeps| keeps(text));
        if self.content() == text {
            return;
        }
        match &mut self.input {
            Kind::Text(area) => {
                area.select_all();
                area.insert_str(text);
            }
            _ => self.fill(&text),
        }
    }

    /// What was understood of it, for parsed fields; what is wrong with it, if something is.
    pub fn check(&self, ground: &Ground) -> Result<Option<String>, String> {
        let content = self.content();
        if content.trim().is_empty() && !matches!(self.input, Kind::Toggle(_)) {
            return if self.required { Err(ground.told("form-required")) } else { Ok(None) };
        }
        match (&self.input, &self.reads) {
            (Kind::Parsed { check, .. }, _) | (_, Some(check)) => check(content.trim(), ground).map(Some),
            _ => Ok(None),
        }
    }

    /// Takes an answer given in words. False when some of it did not fit.
    pub fn answer(&mut self, answer: Answer) -> bool {
        match (answer, &mut self.input) {
            (Answer::Keep, _) => true,
            (Answer::Chosen(places), Kind::Choice { chosen, .. }) => {
                *chosen = places.first().copied();
                true
            }
            (Answer::Chosen(places), Kind::Toggle(on)) => {
                *on = places.first() == Some(&0);
                true
            }
            (Answer::Chosen(places), Kind::Pick { items, chosen, .. }) => {
                *chosen = places.into_iter().filter_map(|place| items.get(place)).map(|item| item.key).collect();
                true
            }
            (Answer::Line(line), _) => {
                self.fill("");
                self.paste(&line)
            }
            (Answer::Chosen(_), _) => true,
        }
    }

    /// Whether it is filled in by writing.
    pub fn is_written(&self) -> bool {
        matches!(self.input, Kind::Text(_) | Kind::Line(_) | Kind::Parsed { .. })
    }

    pub fn is_text(&self) -> bool {
        matches!(self.input, Kind::Text(_))
    }

    /// Whether part of a text of several lines is selected.
    pub fn has_selection(&self) -> bool {
        matches!(&self.input, Kind::Text(area) if area.selection_range().is_some())
    }

    /// Takes what is selected out of the text, or a copy of it.
    pub fn clip(&mut self, keep: bool) -> Option<String> {
        let Kind::Text(area) = &mut self.input else { return None };
        area.selection_range()?;
        if keep {
            area.copy();
        } else {
            area.cut();
        }
        Some(area.yank_text())
    }

    /// The editor of a text of several lines.
    pub fn text(&mut self) -> Option<&mut TextArea<'static>> {
        if let Kind::Text(area) = &mut self.input { Some(area) } else { None }
    }

    /// Takes a key that is no command of the form. False when the field has no use for it, or no room.
    pub fn key(&mut self, press: KeyPress) -> bool {
        let Some(keeps) = self.keeps else { return self.take_key(press) };
        let before = self.content();
        let used = self.take_key(press);
        if keeps(&self.content()) != self.content() {
            self.fill(&before);
        }
        used
    }

    fn take_key(&mut self, press: KeyPress) -> bool {
        let nothing = self.nothing.is_some();
        match &mut self.input {
            Kind::Line(edit) | Kind::Parsed { edit, .. } => edit.key(press),
            Kind::Text(area) => {
                let full = area.lines().iter().map(|line| line.len() + 1).sum::<usize>() >= text::TEXT_LIMIT;
                !(full && press.typed().is_some()) && area.input(area_input(press))
            }
            Kind::Choice { options, chosen } => match press.key {
                Press::Left => step(chosen, options.len(), nothing, true),
                Press::Right | Press::Char(' ') => step(chosen, options.len(), nothing, false),
                Press::Backspace | Press::Delete => {
                    *chosen = None;
                    true
                }
                Press::Char(c) => jump(chosen, options, c),
                _ => false,
            },
            Kind::Pick { chosen, .. } => match press.key {
                Press::Backspace | Press::Delete => {
                    chosen.pop();
                    true
                }
                _ => false,
            },
            Kind::Toggle(on) => match press.key {
                Press::Char(' ') | Press::Left | Press::Right => {
                    *on = !*on;
                    true
                }
                _ => false,
            },
        }
    }

    /// Moves inside a text. False at its edges and in other fields: then the form moves on.
    pub fn go(&mut self, way: Move) -> bool {
        let Kind::Text(area) = &mut self.input else { return false };
        let before = area.cursor();
        // What is selected ends where the cursor leaves it, as with the keys of the editor.
        area.cancel_selection();
        area.move_cursor(match way {
            Move::Up => CursorMove::Up,
            Move::Down => CursorMove::Down,
            Move::PageUp | Move::Home => CursorMove::Top,
            Move::PageDown | Move::End => CursorMove::Bottom,
        });
        area.cursor() != before
    }

    /// Puts pasted text in, as much as there is room for. False when some of it did not fit.
    pub fn paste(&mut self, raw: &str) -> bool {
        let Some(keeps) = self.keeps else { return self.take_paste(raw) };
        let fits = self.take_paste(raw);
        self.fill(&keeps(&self.content()));
        fits
    }

    fn take_paste(&mut self, raw: &str) -> bool {
        match &mut self.input {
            Kind::Line(edit) | Kind::Parsed { edit, .. } => edit.paste(raw),
            Kind::Text(area) => {
                let cleaned = text::clean_block(raw);
                let room = text::TEXT_LIMIT.saturating_sub(area.lines().iter().map(|line| line.len() + 1).sum());
                let (fitting, left) = text::shorten(&cleaned.text, room);
                area.insert_str(fitting);
                left == 0 && cleaned.removed.truncated == 0
            }
            Kind::Choice { .. } | Kind::Pick { .. } | Kind::Toggle(_) => true,
        }
    }
}

/// The option before or behind, and round; `nothing` stands between the last and the first where it can be chosen.
fn step(chosen: &mut Option<usize>, len: usize, nothing: bool, back: bool) -> bool {
    let (first, last) = ((len > 0).then_some(0), len.checked_sub(1));
    *chosen = match (*chosen, back) {
        (None, false) => first,
        (None, true) => last,
        (at, false) if at == last => first.filter(|_| !nothing),
        (at, true) if at == first => last.filter(|_| !nothing),
        (Some(at), false) => Some(at + 1),
        (Some(at), true) => Some(at - 1),
    };
    true
}

/// The next option that begins with the letter.
fn jump(chosen: &mut Option<usize>, options: &[String], letter: char) -> bool {
    let from = chosen.map_or(0, |index| index + 1);
    let begins = |index: &usize| {
        let first = options[*index].chars().next();
        first.is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
    };
    let next = (from..options.len()).chain(0..from.min(options.len())).find(begins);
    *chosen = next.or(*chosen);
    true
}

fn area_input(press: KeyPress) -> Input {
    let key = match press.key {
        Press::Char(c) => AreaKey::Char(c),
        Press::F(n) => AreaKey::F(n),
        Press::Enter => AreaKey::Enter,
        Press::Esc => AreaKey::Esc,
        Press::Tab => AreaKey::Tab,
        Press::Backspace => AreaKey::Backspace,
        Press::Delete => AreaKey::Delete,
        Press::Left => AreaKey::Left,
        Press::Right => AreaKey::Right,
        Press::Up => AreaKey::Up,
        Press::Down => AreaKey::Down,
        Press::Home => AreaKey::Home,
        Press::End => AreaKey::End,
        Press::PageUp => AreaKey::PageUp,
        Press::PageDown => AreaKey::PageDown,
        Press::Insert => AreaKey::Null,
    };
    Input { key, ctrl: press.ctrl, alt: press.alt, shift: press.shift }
}
