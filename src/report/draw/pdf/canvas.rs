//! Pages to draw on. Lengths are whole hundredths of a point, counted from the left and from the top, so that no number
//! is ever rounded twice.

use super::font::{Font, Weight};
use crate::report::draw::decimal;
use std::fmt::Write as _;

/// What pages call the picture.
pub(super) const PICTURE: &str = "Im0";

/// A length in hundredths of a point.
pub(super) type Length = i64;

/// Where on the sheet there may be text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) height: Length,
    pub(super) left: Length,
    pub(super) right: Length,
    pub(super) top: Length,
    pub(super) bottom: Length,
}

impl Frame {
    /// The width between the margins.
    pub(super) fn room(&self) -> Length {
        self.right - self.left
    }
}

/// How letters look.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub(super) weight: Weight,
    pub(super) size: Length,
}

impl Look {
    pub(super) const fn plain(size: Length) -> Self {
        Self { weight: Weight::Regular, size }
    }

    pub(super) const fn bold(size: Length) -> Self {
        Self { weight: Weight::Bold, size }
    }

    /// From one line to the next.
    pub(super) const fn leading(self) -> Length {
        self.size * 121 / 100
    }
}

/// Millimetres as a length.
pub(super) fn millimetres(count: u32) -> Length {
    i64::from(count) * 720_000 / 2540
}

/// As the file writes it, in points.
pub(super) fn points(length: Length) -> String {
    decimal(length, 2)
}

/// The pages, and the fonts they share.
pub(super) struct Canvas {
    pub(super) frame: Frame,
    pub(super) pages: Vec<String>,
    pub(super) fonts: [Font; 2],
}

impl Canvas {
    pub(super) fn new(frame: Frame) -> Self {
        let fonts = [Font::new(Weight::Regular), Font::new(Weight::Bold)];
        Self { frame, pages: vec![String::new()], fonts }
    }

    fn page(&mut self) -> &mut String {
        if self.pages.is_empty() {
            self.pages.push(String::new());
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    fn font(&mut self, weight: Weight) -> &mut Font {
        &mut self.fonts[weight as usize]
    }

    pub(super) fn width(&mut self, text: &str, look: Look) -> Length {
        self.font(look.weight).width(text, look.size)
    }

    /// One line of text, whose letters stand on `y`.
    pub(super) fn text(&mut self, x: Length, y: Length, look: Look, text: &str) {
        let line = self.command(x, y, look, text);
        *self.page() += &line;
    }

    /// The same on any page.
    pub(super) fn text_on(&mut self, page: usize, x: Length, y: Length, look: Look, text: &str) {
        let line = self.command(x, y, look, text);
        if let Some(page) = self.pages.get_mut(page) {
            *page += &line;
        }
    }

    fn command(&mut self, x: Length, y: Length, look: Look, text: &str) -> String {
        if text.trim().is_empty() {
            return String::new();
        }
        let glyphs = self.font(look.weight).glyphs(text);
        let (x, y, size) = (points(x), points(self.frame.height - y), points(look.size));
        format!("BT /F{} {size} Tf {x} {y} Td <{glyphs}> Tj ET\n", look.weight as usize)
    }

    /// The one picture there is, in a box whose upper left corner is at `x`, `y`.
    pub(super) fn picture(&mut self, (x, y): (Length, Length), (width, height): (Length, Length)) {
        let below = points(self.frame.height - y - height);
        let (x, width, height) = (points(x), points(width), points(height));
        let _ = writeln!(self.page(), "q {width} 0 0 {height} {x} {below} cm /{PICTURE} Do Q");
    }

    /// A line from the left to the right.
    pub(super) fn across(&mut self, page: usize, (from, to): (Length, Length), y: Length, thick: Length) {
        let (from, to, y, thick) = (points(from), points(to), points(self.frame.height - y), points(thick));
        if let Some(page) = self.pages.get_mut(page) {
            let _ = writeln!(page, "{thick} w {from} {y} m {to} {y} l S");
        }
    }

    /// A box with a thin edge, grey inside where `filled`.
    pub(super) fn frame_of(&mut self, (x, y): (Length, Length), (width, height): (Length, Length), filled: bool) {
        let below = points(self.frame.height - y - height);
        let (x, width, height) = (points(x), points(width), points(height));
        let grey = if filled { format!("0.91 g {x} {below} {width} {height} re f 0 g\n") } else { String::new() };
        let _ = writeln!(self.page(), "{grey}0.40 w {x} {below} {width} {height} re S");
    }

    /// The lines of a text in this room. Blanks part words; a longer word is broken.
    pub(super) fn wrap(&mut self, text: &str, look: Look, room: Length) -> Vec<String> {
        let mut lines = Vec::new();
        let blank = self.width(" ", look);
        for paragraph in text.split('\n') {
            let (mut line, mut used) = (String::new(), 0);
            for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
                let wide = self.width(word, look);
                if !line.is_empty() && used + blank + wide <= room {
                    line.push(' ');
                    line.push_str(word);
                    used += blank + wide;
                    continue;
                }
                if !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                    used = 0;
                }
                if wide <= room {
                    line.push_str(word);
                    used = wide;
                    continue;
                }
                for letter in word.chars() {
                    let wide = self.width(letter.encode_utf8(&mut [0; 4]), look);
                    if used + wide > room && !line.is_empty() {
                        lines.push(std::mem::take(&mut line));
                        used = 0;
                    }
                    line.push(letter);
                    used += wide;
                }
            }
            lines.push(line);
        }
        lines
    }
}
