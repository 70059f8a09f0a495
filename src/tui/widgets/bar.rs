//! Amounts as lengths. The number always stands beside the bar: a bar alone says nothing to a screen reader.

use super::{Frame, Role};
use ratatui::layout::Rect;

/// A bar of `width` columns for `value` of `most`, as text.
pub fn bar(value: u64, most: u64, width: u16, glyphs: (&str, &str)) -> String {
    let width = u64::from(width);
    let filled = if most == 0 {
        0
    } else {
        // Something is shown as soon as there is something, and the full bar only when it is reached.
        let exact = u128::from(value.min(most)) * u128::from(width) / u128::from(most);
        let exact = u64::try_from(exact).unwrap_or(width);
        exact.max(u64::from(value > 0).min(width))
    };
    let times = |n: u64| usize::try_from(n).unwrap_or(0);
    glyphs.0.repeat(times(filled)) + &glyphs.1.repeat(times(width - filled))
}

/// A bar with a mark where the requirement lies, as for the quorum; `reached` decides the role.
pub fn meter(frame: &mut Frame, area: Rect, value: u64, needed: u64, most: u64) {
    let glyphs = frame.theme.glyphs;
    let role = if value >= needed { Role::Good } else { Role::Warning };
    frame.write(area, &bar(value, most, area.width, (glyphs.full, glyphs.empty)), role);
    if most > 0 && !area.is_empty() {
        let at = u64::from(area.width) * needed.min(most) / most;
        let column = u16::try_from(at).unwrap_or(area.width).min(area.width - 1);
        let mark = Rect { x: area.x + column, width: 1, ..area };
        frame.write(mark, glyphs.vertical, Role::Strong);
    }
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn a_bar_is_as_long_as_asked_and_never_rounds_up_to_full() {
        let draw = |value, most| bar(value, most, 10, ("#", "."));
        assert_eq!(draw(0, 25), "..........");
        assert_eq!(draw(1, 1000), "#.........");
        assert_eq!(draw(999, 1000), "#########.");
        assert_eq!(draw(25, 25), "##########");
        assert_eq!(draw(30, 25), "##########");
        assert_eq!(draw(3, 0), "..........");
        assert_eq!(bar(u64::MAX, u64::MAX, 3, ("#", ".")), "###");
        assert_eq!(bar(1, 2, 0, ("#", ".")), "");
    }
}
