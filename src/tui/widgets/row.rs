//! One row of facts that gives up the least important ones when the screen is narrow.

use super::frame::columns;
use super::{Frame, Hit, Role};
use ratatui::layout::Rect;

/// A fact in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub text: String,
    pub role: Role,
    /// How important it is: the lowest go first when there is no room.
    pub keep: u8,
    /// The columns it may be cut down to; a part that is not cut needs all of its own.
    least: Option<u16>,
}

impl Part {
    pub fn new(text: impl Into<String>, role: Role, keep: u8) -> Self {
        Self { text: text.into(), role, keep, least: None }
    }

    /// May be cut down to `least` columns before it goes.
    pub const fn shrinks_to(mut self, least: u16) -> Self {
        self.least = Some(least);
        self
    }

    fn needs(&self) -> u16 {
        let all = columns(&self.text);
        self.least.map_or(all, |least| all.min(least))
    }
}

const GAP: u16 = 3;

/// Draws `left` from the left and `right` to the right of the row, leaving out what does not fit.
pub fn row(frame: &mut Frame, area: Rect, left: &[Part], right: &[Part]) {
    draw(frame, area, left, right, "");
}

/// The same, with a dot between the facts on the left.
pub fn dotted_row(frame: &mut Frame, area: Rect, left: &[Part], right: &[Part]) {
    let between = frame.theme.glyphs.between;
    draw(frame, area, left, right, between);
}

fn draw(frame: &mut Frame, area: Rect, left: &[Part], right: &[Part], between: &str) {
    let area =
        Rect { x: area.x.saturating_add(1), width: area.width.saturating_sub(2), height: area.height.min(1), ..area };
    if area.is_empty() {
        return;
    }
    let parts: Vec<&Part> = left.iter().chain(right).filter(|part| !part.text.is_empty()).collect();
    let shown = fitting(&parts, area.width);
    let is_shown = |part: &Part| shown.iter().any(|kept| std::ptr::eq(*kept, part));
    // What is left over goes to the parts that were cut, the first one first.
    let mut spare = area.width.saturating_sub(needed(&shown));
    let mut x = area.x;
    for part in left.iter().filter(|part| is_shown(part)) {
        if x > area.x {
            frame.write(Rect::new(x - 2, area.y, 1, 1), between, Role::Dim);
        }
        let extra = (columns(&part.text) - part.needs()).min(spare);
        spare -= extra;
        let place = Rect::new(x, area.y, (part.needs() + extra).min(area.right().saturating_sub(x)), 1);
        x += frame.write(place, &part.text, part.role) + GAP;
    }
    let mut end = area.right();
    for part in right.iter().rev().filter(|part| is_shown(part)) {
        let place = Rect::new(x.min(end), area.y, end.saturating_sub(x.min(end)), 1);
        end = end.saturating_sub(frame.write_right(place, &part.text, part.role) + GAP);
    }
}

/// The columns that parts need side by side.
fn needed(parts: &[&Part]) -> u16 {
    let gaps = GAP.saturating_mul(u16::try_from(parts.len().saturating_sub(1)).unwrap_or(u16::MAX));
    parts.iter().fold(gaps, |sum, part| sum.saturating_add(part.needs()))
}

/// Whether all of these parts have room in a row of `width`.
pub fn fits(parts: &[Part], width: u16) -> bool {
    let parts: Vec<&Part> = parts.iter().filter(|part| !part.text.is_empty()).collect();
    needed(&parts) <= width.saturating_sub(2)
}

fn fitting<'p>(parts: &[&'p Part], width: u16) -> Vec<&'p Part> {
    let mut kept = parts.to_vec();
    while kept.len() > 1 && needed(&kept) > width {
        let least = kept
            .iter()
            .enumerate()
            .min_by_key(|(index, part)| (part.keep, usize::MAX - index))
            .map_or(0, |(index, _)| index);
        kept.remove(least);
    }
    kept
}

/// Draws `key label` pairs; each can be clicked. The last one (help) stays when others must go.
pub fn hints(frame: &mut Frame, area: Rect, pairs: &[(String, String, &'static str)]) {
    let width = |(key, label, _): &(String, String, &str)| columns(key) + 1 + columns(label);
    let area =
        Rect { x: area.x.saturating_add(1), width: area.width.saturating_sub(2), height: area.height.min(1), ..area };
    let Some((last, rest)) = pairs.split_last() else {
        return;
    };
    let mut x = area.x;
    let reserved = width(last).min(area.width);
    let room = area.right().saturating_sub(reserved);
    let fitting = rest.iter().take_while(|pair| {
        let fits = x + width(pair) + GAP <= room;
        x += width(pair) + GAP;
        fits
    });
    let shown: Vec<_> = fitting.chain(std::iter::once(last)).collect();
    let mut x = area.x;
    for pair in shown {
        let (key, label, action) = pair;
        let place = Rect { x, width: area.right().saturating_sub(x).min(width(pair)), ..area };
        let used = frame.write(place, key, Role::Key) + 1;
        let behind = Rect { x: place.x + used.min(place.width), width: place.width.saturating_sub(used), ..place };
        frame.write(behind, label, Role::Dim);
        frame.hit(place, Hit::Action(action));
        x = place.right() + GAP;
    }
}
