//! The capture line and, under it, how it was understood.

use super::{Frame, Hit, LineEdit, Part, Role};
use ratatui::layout::Rect;
use std::ops::Range;

/// The capture line ready to be drawn.
pub struct CaptureLine<'a> {
    pub edit: &'a LineEdit,
    /// How parts of the line look: what was understood, what is ambiguous.
    pub spans: &'a [(Range<usize>, Role)],
    /// How the line was understood, or what can be typed.
    pub reading: &'a [Part],
    /// Stands at the right of the reading: where the line will go.
    pub target: &'a [Part],
    /// Shown in an empty line.
    pub placeholder: &'a str,
    pub focused: bool,
}

/// The columns before what is typed.
const INDENT: u16 = 3;

impl CaptureLine<'_> {
    /// Where what is typed stands.
    pub fn text(area: Rect) -> Rect {
        let indent = INDENT.min(area.width.saturating_sub(1));
        Rect { x: area.x + indent, width: area.width - indent, height: area.height.min(1), ..area }
    }

    /// Draws the line, and its reading where there is a second row.
    pub fn draw(&self, frame: &mut Frame, area: Rect) {
        if area.is_empty() {
            return;
        }
        let line = Rect { height: 1, ..area };
        let text = Self::text(area);
        frame.hit(area, Hit::Capture);
        let pointer = frame.theme.glyphs.pointer;
        let role = if self.focused { Role::Accent } else { Role::Dim };
        let indent = text.x - line.x;
        if indent == INDENT {
            let place = Rect { x: line.x + 1, width: 1, ..line };
            frame.write(place, pointer, role);
        }
        if self.edit.is_empty() {
            frame.write(text, self.placeholder, Role::Dim);
        }
        self.edit.draw(frame, text, self.spans, self.focused);
        if area.height > 1 {
            let below = Rect {
                x: area.x + indent.saturating_sub(1),
                width: area.width - indent.saturating_sub(1),
                y: area.y + 1,
                height: 1,
            };
            super::dotted_row(frame, below, self.reading, self.target);
        }
    }
}
