//! Draws an open form: label and value in two columns, what was understood or is wrong below the value.

use super::build::Values;
use super::dialog::Dialog;
use super::field::{self, Field, Kind};
use super::find::Find;
use super::parse::Ground;
use crate::i18n::say;
use crate::text;
use crate::tui::action::Scope;
use crate::tui::keymap::Keymap;
use crate::tui::overlays::{framed, head};
use crate::tui::widgets::{Frame, Hit, Role};
use crate::tui::words::told;
use ratatui::layout::Rect;
use ratatui::widgets::Widget as _;

const WIDTH: u16 = 78;
/// Rows of a text of several lines.
const TEXT_ROWS: u16 = 4;
/// At most so many rows stand below a value.
const BELOW: usize = 3;
/// The columns of the pointer before a field.
const MARK: u16 = 2;
/// From this width on labels stand beside the values, else above them.
const BESIDE: u16 = 44;

/// What a field shows, and how high that is.
struct Shown<'a> {
    field: &'a Field,
    index: usize,
    focused: bool,
    /// What is looked for in the text, if that has the keys.
    find: Option<&'a Find>,
    /// Below the value, row by row: what is wrong, what was understood, or what helps.
    below: Vec<String>,
    role: Role,
}

impl Shown<'_> {
    fn height(&self, width: u16) -> u16 {
        let value = if self.field.is_text() { TEXT_ROWS } else { 1 };
        value
            + u16::from(width < BESIDE)
            + u16::from(self.find.is_some())
            + u16::try_from(self.below.len()).unwrap_or(u16::MAX)
    }
}

/// The columns a value has in a form of this width.
fn value_width(width: u16) -> usize {
    let inside = width.saturating_sub(MARK);
    usize::from(if width < BESIDE { inside } else { inside - inside / 3 }).max(1)
}

pub fn draw(dialog: &Dialog, ground: &Ground, keymap: &Keymap, frame: &mut Frame, area: Rect) {
    let width = WIDTH.min(area.width).saturating_sub(2);
    let shown: Vec<Shown> = field::shown(&dialog.form.fields)
        .into_iter()
        .map(|index| {
            let field = &dialog.form.fields[index];
            let focused = index == dialog.focus;
            let find = Some(&dialog.find).filter(|find| focused && find.is_on());
            let (text, role) = match find {
                Some(_) => (keys_of_find(ground, keymap), Role::Dim),
                None => below(field, ground, keymap, focused).unwrap_or_default(),
            };
            let rows = if text.is_empty() { Vec::new() } else { text::wrap(&text, value_width(width)) };
            let below = rows.into_iter().take(BELOW).map(|row| text[row].to_owned()).collect();
            Shown { field, index, focused, find, below, role }
        })
        .collect();
    let fields: u16 = shown.iter().map(|shown| shown.height(width)).fold(0, u16::saturating_add);
    let refusal = dialog.refusal.as_deref().unwrap_or_default();
    let refusal_rows = if refusal.is_empty() { Vec::new() } else { text::wrap(refusal, usize::from(width).max(1)) };
    let said = u16::try_from(refusal_rows.len()).unwrap_or(u16::MAX).min(3);
    let note = if dialog.form.fields.iter().any(|field| field.required) {
        ground.told("form-required-note")
    } else {
        String::new()
    };
    let foot = says(dialog, ground, width);
    let below = u16::try_from(foot.len()).unwrap_or(u16::MAX);
    let height = fields.saturating_add(said).saturating_add(below).saturating_add(2);
    let mut rest = framed(frame, area, WIDTH, height, &told(ground.words, dialog.form.title), &note);
    for row in refusal_rows.into_iter().take(usize::from(said)) {
        let (line, below) = head(rest);
        frame.write(line, &refusal[row], Role::Danger);
        rest = below;
    }
    let below = below.min(rest.height.saturating_sub(2));
    let end = rest.bottom();
    rest.height -= below;
    for ((text, role), y) in foot.into_iter().zip(end - below..end) {
        frame.write(Rect { y, height: 1, ..rest }, &text, role);
    }
    let first = first_shown(&shown, dialog, rest);
    dialog.first.set(first);
    let (mut cut, mut drawn) = (false, first);
    for shown in &shown[first.min(shown.len())..] {
        if rest.is_empty() {
            break;
        }
        let height = shown.height(rest.width).min(rest.height);
        let place = Rect { height, ..rest };
        draw_field(shown, ground, frame, place);
        frame.hit(place, Hit::Row(shown.index));
        cut |= height < shown.height(rest.width);
        drawn += 1;
        rest = Rect { y: rest.y + height, height: rest.height - height, ..rest };
    }
    if cut || drawn < shown.len() {
        more_below(frame, end, &told(ground.words, "form-more-below"), rest);
    }
}

/// On the lower border, at the left: there is more than is shown.
fn more_below(frame: &mut Frame, bottom: u16, text: &str, inside: Rect) {
    let place = Rect { y: bottom, height: 1, ..inside };
    frame.write(place, &format!(" {text} "), Role::Accent);
}

/// What follows from the values, row by row.
fn says(dialog: &Dialog, ground: &Ground, width: u16) -> Vec<(String, Role)> {
    let Some(says) = &dialog.form.says else { return Vec::new() };
    let values = Values { fields: &dialog.form.fields, ground: *ground };
    let mut rows = Vec::new();
    for (text, role) in says(&values) {
        let wrapped = text::wrap(&text, usize::from(width).max(1));
        rows.extend(wrapped.into_iter().map(|row| (text[row].to_owned(), role)));
    }
    rows
}

/// The first field to show so that the focused one is whole, moving as little as possible.
fn first_shown(shown: &[Shown], dialog: &Dialog, area: Rect) -> usize {
    let focus = shown.iter().position(|shown| shown.focused).unwrap_or(0);
    let mut first = dialog.first.get().min(focus);
    let needed = |first: usize| -> u16 {
        let until = shown.iter().take(focus + 1).skip(first);
        until.map(|shown| shown.height(area.width)).fold(0, u16::saturating_add)
    };
    while first < focus && needed(first) > area.height {
        first += 1;
    }
    first
}

/// The keys that do this in a dialog, as they are shown.
fn key(keymap: &Keymap, action: &str) -> String {
    keymap.keys(action, &[Scope::Overlay]).first().map_or_else(String::new, |press| press.short())
}

fn keys_of_text(ground: &Ground, keymap: &Keymap) -> String {
    say!(ground.words, "form-text-keys", find = key(keymap, "dialog.find"))
}

fn keys_of_find(ground: &Ground, keymap: &Keymap) -> String {
    let [next, previous, leave] = ["dialog.accept", "dialog.up", "dialog.close"].map(|action| key(keymap, action));
    say!(ground.words, "form-find-keys", next = next, previous = previous, leave = leave)
}

fn below(field: &Field, ground: &Ground, keymap: &Keymap, focused: bool) -> Option<(String, Role)> {
    if let Some(problem) = &field.problem {
        return Some((problem.clone(), Role::Warning));
    }
    let understood = match field.check(ground) {
        Ok(Some(understood)) if understood != field.content() => Some((format!("= {understood}"), Role::Good)),
        _ => None,
    };
    let keys = || match field.has_selection() {
        true => Some(ground.told("form-selection-keys")),
        false => field.is_text().then(|| keys_of_text(ground, keymap)),
    };
    let hint = || field.hint.map(|hint| ground.told(hint)).or_else(keys).map(|hint| (hint, Role::Dim));
    understood.or_else(|| hint().filter(|_| focused))
}

fn draw_field(shown: &Shown, ground: &Ground, frame: &mut Frame, place: Rect) {
    let label = format!("{}{}", told(ground.words, shown.field.label), if shown.field.required { " *" } else { "" });
    let role = if shown.focused { Role::Accent } else { Role::Dim };
    let (mark, place) = split(place, MARK);
    if shown.focused {
        frame.write(mark, frame.theme.glyphs.pointer, Role::Accent);
    }
    let value = if place.width + MARK < BESIDE {
        let (line, value) = head(place);
        frame.write(line, &label, role);
        value
    } else {
        let (labels, value) = split(place, place.width / 3);
        frame.write(Rect { width: labels.width.saturating_sub(1), ..labels }, &label, role);
        value
    };
    // Where there is little room, the line that is typed into goes before the text.
    let line = u16::from(shown.find.is_some()).min(value.height);
    let mut rows = if shown.field.is_text() { TEXT_ROWS } else { 1 }.min(value.height - line);
    draw_value(shown, ground, frame, Rect { height: rows, ..value });
    if let Some(find) = shown.find {
        find.draw(ground, frame, Rect { y: value.y + rows, height: line, ..value });
        rows += line;
    }
    for (text, y) in shown.below.iter().zip(value.y + rows..value.bottom()) {
        frame.write(Rect { y, height: 1, ..value }, text, shown.role);
    }
}

fn split(area: Rect, width: u16) -> (Rect, Rect) {
    let width = width.min(area.width);
    (Rect { width, ..area }, Rect { x: area.x + width, width: area.width - width, ..area })
}

fn draw_value(shown: &Shown, ground: &Ground, frame: &mut Frame, area: Rect) {
    if area.is_empty() {
        return;
    }
    match &shown.field.input {
        Kind::Line(edit) | Kind::Parsed { edit, .. } => {
            if edit.is_empty() && !shown.focused {
                frame.write(area, &ground.told("form-empty"), Role::Dim);
            }
            edit.draw(frame, area, &[], shown.focused);
        }
        Kind::Text(editor) => {
            (&**editor).render(area, &mut frame.buffer);
            if shown.focused && shown.find.is_none() {
                let (top, _) = editor.scroll_offset();
                let at = editor.screen_cursor();
                let row = u16::try_from(at.row).unwrap_or(u16::MAX).saturating_sub(top).min(area.height - 1);
                let line = Rect { y: area.y + row, height: 1, ..area };
                frame.put_cursor(line, u16::try_from(at.col).unwrap_or(u16::MAX));
            }
        }
        Kind::Choice { options, chosen } => {
            let name = chosen.and_then(|index| options.get(index));
            let nothing = shown.field.nothing.unwrap_or("form-choose");
            let text = name.cloned().unwrap_or_else(|| ground.told(nothing));
            let (role, text) = if shown.focused {
                (Role::Strong, format!("< {text} >"))
            } else {
                (if name.is_some() { Role::Plain } else { Role::Dim }, text)
            };
            frame.write(area, &text, role);
            cursor(shown, frame, area);
        }
        Kind::Pick { items, chosen, .. } => {
            let names: Vec<String> = chosen
                .iter()
                .filter_map(|key| items.iter().find(|item| item.key == *key))
                .map(|item| format!("{} {}", item.id, item.name))
                .collect();
            let none = if shown.focused { "form-type-to-pick" } else { "form-empty" };
            let (text, role) =
                if names.is_empty() { (ground.told(none), Role::Dim) } else { (names.join(", "), Role::Plain) };
            frame.write(area, &text, role);
            cursor(shown, frame, area);
        }
        Kind::Toggle(on) => {
            let glyph = if *on { frame.theme.glyphs.check } else { " " };
            let word = ground.told(if *on { "ui-yes" } else { "ui-no" });
            frame.write(area, &format!("[{glyph}] {word}"), Role::Plain);
            cursor(shown, frame, area);
        }
    }
}

fn cursor(shown: &Shown, frame: &mut Frame, area: Rect) {
    if shown.focused {
        frame.put_cursor(area, 0);
    }
}
