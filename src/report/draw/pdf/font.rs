//! The letters of a PDF: how wide they are, which are used, and the part of the font that holds those.

use std::collections::BTreeMap;
use subsetter::{GlyphRemapper, subset};
use ttf_parser::Face;

/// Liberation Serif, as wide as the Times New Roman that offices write in (SIL Open Font License 1.1).
const REGULAR: &[u8] = include_bytes!("../../../../assets/fonts/LiberationSerif-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../../assets/fonts/LiberationSerif-Bold.ttf");

/// How heavy the letters are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Weight {
    /// Plain.
    #[default]
    Regular,
    /// Bold.
    Bold,
}

/// Measures of the whole font, in thousandths of its size.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measures {
    pub(super) ascent: i64,
    pub(super) descent: i64,
    pub(super) capitals: i64,
    pub(super) bounds: [i64; 4],
}

/// A font and the letters used of it so far.
pub(super) struct Font {
    /// None only if the font built into the program could not be read, which a test excludes.
    face: Option<Face<'static>>,
    data: &'static [u8],
    remapper: GlyphRemapper,
    /// The letter behind each glyph of the part that is embedded.
    letters: BTreeMap<u16, char>,
    /// Widths asked for before, in thousandths.
    widths: BTreeMap<char, i64>,
}

impl Font {
    pub(super) fn new(weight: Weight) -> Self {
        let data = match weight {
            Weight::Regular => REGULAR,
            Weight::Bold => BOLD,
        };
        Self {
            face: Face::parse(data, 0).ok(),
            data,
            remapper: GlyphRemapper::new(),
            letters: BTreeMap::new(),
            widths: BTreeMap::new(),
        }
    }

    fn thousandths(&self, units: i64) -> i64 {
        let whole = self.face.as_ref().map_or(1000, |face| i64::from(face.units_per_em()));
        (units * 1000 + whole / 2).div_euclid(whole)
    }

    /// How wide a letter is, in thousandths of the size.
    fn advance(&mut self, letter: char) -> i64 {
        if let Some(&width) = self.widths.get(&letter) {
            return width;
        }
        let glyph = self.face.as_ref().and_then(|face| face.glyph_index(letter)).unwrap_or_default();
        let units = self.face.as_ref().and_then(|face| face.glyph_hor_advance(glyph)).unwrap_or(500);
        let width = self.thousandths(units.into());
        self.widths.insert(letter, width);
        width
    }

    /// How wide a text is at this size, in the unit of the size.
    pub(super) fn width(&mut self, text: &str, size: i64) -> i64 {
        text.chars().map(|letter| self.advance(letter)).sum::<i64>() * size / 1000
    }

    /// The text as the glyphs of the embedded part, in hexadecimal digits. A letter the font does not have is an empty
    /// box.
    pub(super) fn glyphs(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() * 4);
        for letter in text.chars() {
            let old = self.face.as_ref().and_then(|face| face.glyph_index(letter)).unwrap_or_default();
            let new = self.remapper.remap(old.0);
            if old.0 != 0 {
                self.letters.entry(new).or_insert(letter);
            }
            out += &format!("{new:04x}");
        }
        out
    }

    /// The letter behind each glyph, for whoever selects and copies text.
    pub(super) fn letters(&self) -> &BTreeMap<u16, char> {
        &self.letters
    }

    /// The width of each glyph of the embedded part, in thousandths.
    pub(super) fn glyph_widths(&self) -> Vec<i64> {
        let width = |old: u16| {
            let units = self.face.as_ref().and_then(|face| face.glyph_hor_advance(ttf_parser::GlyphId(old)));
            self.thousandths(units.unwrap_or(500).into())
        };
        self.remapper.remapped_gids().map(width).collect()
    }

    pub(super) fn measures(&self) -> Measures {
        let Some(face) = &self.face else {
            return Measures { ascent: 800, descent: -200, capitals: 700, bounds: [0, -200, 1000, 800] };
        };
        let thousandths = |units: i16| self.thousandths(units.into());
        let bounds = face.global_bounding_box();
        Measures {
            ascent: thousandths(face.ascender()),
            descent: thousandths(face.descender()),
            capitals: thousandths(face.capital_height().unwrap_or(face.ascender())),
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(thousandths),
        }
    }

    /// The part of the font that is used, as a file of its own.
    pub(super) fn part(&self) -> Vec<u8> {
        subset(self.data, 0, &self.remapper).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_fonts_can_be_read_and_cut() {
        for weight in [Weight::Regular, Weight::Bold] {
            let mut font = Font::new(weight);
            assert!(font.face.is_some());
            let digits = font.width("0123456789", 1000);
            assert_eq!(digits, 5000);
            assert_eq!(font.glyphs("Aba").len(), 12);
            assert!((1000..40_000).contains(&font.part().len()), "{}", font.part().len());
            assert_eq!(font.glyph_widths().len(), 4);
            for letter in "…–×·→≥éñ“”½".chars() {
                assert!(font.face.as_ref().unwrap().glyph_index(letter).is_some(), "{letter}");
            }
        }
    }
}
