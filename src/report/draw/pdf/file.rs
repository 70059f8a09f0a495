//! The file around the pages (PDF 1.7, ISO 32000-1): objects, fonts, properties, and the table by which they are found.

use super::canvas::PICTURE;
use super::font::Font;
use crate::i18n::Words;
use crate::report::document::Document;
use crate::report::logo::{Logo, Samples};
use miniz_oxide::deflate::compress_to_vec_zlib;
use std::fmt::Write as _;

/// Objects of the file itself, by number; those of fonts and pages follow.
const CATALOG: usize = 1;
const PAGES: usize = 2;
const PROPERTIES: usize = 3;
const FONTS: usize = 4;
/// Objects a font takes.
const PER_FONT: usize = 5;
const LEVEL: u8 = 6;

/// A file of these pages, each the commands that draw it.
pub(super) fn file(
    document: &Document,
    words: &Words,
    size: (&str, &str),
    fonts: &[Font],
    pages: &[String],
    logo: Option<&Logo>,
) -> Vec<u8> {
    let first = FONTS + fonts.len() * PER_FONT;
    let mut file = File { out: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(), places: Vec::new() };
    let tongue = words.language().code();
    file.object(
        CATALOG,
        &format!("<</Type/Catalog/Pages {PAGES} 0 R/Lang({tongue})/ViewerPreferences<</DisplayDocTitle true>>>>"),
    );
    let kids: Vec<String> = (0..pages.len()).map(|place| format!("{} 0 R", first + place * 2)).collect();
    file.object(PAGES, &format!("<</Type/Pages/Count {}/Kids[{}]>>", pages.len(), kids.join(" ")));
    let made = document.made.map(|made| format!("/CreationDate(D:{}Z)", made.to_utc().format("%Y%m%d%H%M%S")));
    file.object(
        PROPERTIES,
        &format!("<</Title<{}>/Producer(musyawarah){}>>", utf16(&document.title), made.unwrap_or_default()),
    );
    for (place, font) in fonts.iter().enumerate() {
        file.font(FONTS + place * PER_FONT, place, font);
    }
    // Pictures stand behind the pages.
    let picture = first + pages.len() * 2;
    let pictures = logo.map(|_| format!("/XObject<</{PICTURE} {picture} 0 R>>")).unwrap_or_default();
    let named: String = (0..fonts.len()).map(|place| format!("/F{place} {} 0 R", FONTS + place * PER_FONT)).collect();
    for (place, commands) in pages.iter().enumerate() {
        let number = first + place * 2;
        file.object(
            number,
            &format!(
                "<</Type/Page/Parent {PAGES} 0 R/MediaBox[0 0 {} {}]/Resources<</Font<<{named}>>{pictures}>>/Contents {} 0 R>>",
                size.0,
                size.1,
                number + 1
            ),
        );
        file.stream(number + 1, "", commands.as_bytes());
    }
    if let Some(logo) = logo {
        file.picture(picture, logo);
    }
    file.finish()
}

struct File {
    out: Vec<u8>,
    /// Where each object begins, with its number.
    places: Vec<(usize, usize)>,
}

impl File {
    fn object(&mut self, number: usize, body: &str) {
        self.places.push((number, self.out.len()));
        self.out.extend(format!("{number} 0 obj\n{body}\nendobj\n").into_bytes());
    }

    fn stream(&mut self, number: usize, fields: &str, bytes: &[u8]) {
        let packed = compress_to_vec_zlib(bytes, LEVEL);
        self.places.push((number, self.out.len()));
        let head = format!("{number} 0 obj\n<</Length {}/Filter/FlateDecode{fields}>>\nstream\n", packed.len());
        self.out.extend(head.into_bytes());
        self.out.extend(packed);
        self.out.extend(b"\nendstream\nendobj\n");
    }

    /// Bytes that are packed already.
    fn packed(&mut self, number: usize, fields: &str, bytes: &[u8]) {
        self.places.push((number, self.out.len()));
        self.out.extend(format!("{number} 0 obj\n<</Length {}{fields}>>\nstream\n", bytes.len()).into_bytes());
        self.out.extend(bytes);
        self.out.extend(b"\nendstream\nendobj\n");
    }

    /// A picture, and as the object after it how much each of its points covers.
    fn picture(&mut self, number: usize, logo: &Logo) {
        let head =
            format!("/Type/XObject/Subtype/Image/Width {}/Height {}/BitsPerComponent 8", logo.width, logo.height);
        match &*logo.samples {
            Samples::Points { colours, cover } => {
                let mask = cover.as_ref().map(|_| format!("/SMask {} 0 R", number + 1)).unwrap_or_default();
                self.stream(number, &format!("{head}/ColorSpace/DeviceRGB{mask}"), colours);
                if let Some(cover) = cover {
                    self.stream(number + 1, &format!("{head}/ColorSpace/DeviceGray"), cover);
                }
            }
            Samples::Jpeg { colours } => {
                let space = if *colours == 1 { "DeviceGray" } else { "DeviceRGB" };
                self.packed(number, &format!("/Filter/DCTDecode{head}/ColorSpace/{space}"), &logo.bytes);
            }
        }
    }

    fn font(&mut self, number: usize, place: usize, font: &Font) {
        // The six letters before the name say that only a part of the font is in the file.
        let name = format!(
            "MUSYA{}+LiberationSerif{}",
            char::from(b'A' + u8::try_from(place).unwrap_or(0)),
            if place == 1 { "-Bold" } else { "" }
        );
        let [letters, descriptor, program, meanings] = [number + 1, number + 2, number + 3, number + 4];
        self.object(
            number,
            &format!(
                "<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{letters} 0 R]/ToUnicode {meanings} 0 R>>"
            ),
        );
        let widths: Vec<String> = font.glyph_widths().iter().map(ToString::to_string).collect();
        self.object(
            letters,
            &format!(
                "<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>\
                 /FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW 500/W[0[{}]]>>",
                widths.join(" ")
            ),
        );
        let measures = font.measures();
        let [left, low, right, high] = measures.bounds;
        self.object(
            descriptor,
            &format!(
                "<</Type/FontDescriptor/FontName/{name}/Flags 6/FontBBox[{left} {low} {right} {high}]/ItalicAngle 0\
                 /Ascent {}/Descent {}/CapHeight {}/StemV {}/FontFile2 {program} 0 R>>",
                measures.ascent,
                measures.descent,
                measures.capitals,
                if place == 1 { 140 } else { 80 },
            ),
        );
        let part = font.part();
        self.stream(program, &format!("/Length1 {}", part.len()), &part);
        self.stream(meanings, "", meanings_of(font).as_bytes());
    }

    fn finish(mut self) -> Vec<u8> {
        let at = self.out.len();
        self.places.sort_unstable();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", self.places.len() + 1);
        for (_, place) in &self.places {
            // Each line has twenty bytes, by the format.
            let _ = writeln!(table, "{place:010} 00000 n ");
        }
        let _ = write!(
            table,
            "trailer\n<</Size {}/Root {CATALOG} 0 R/Info {PROPERTIES} 0 R>>\nstartxref\n{at}\n%%EOF\n",
            self.places.len() + 1
        );
        self.out.extend(table.into_bytes());
        self.out
    }
}

/// Which letter each glyph is, so that text can be found and copied.
fn meanings_of(font: &Font) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n\
         /CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n",
    );
    let letters: Vec<(&u16, &char)> = font.letters().iter().collect();
    // At most a hundred a piece, by the format.
    for piece in letters.chunks(100) {
        let _ = writeln!(map, "{} beginbfchar", piece.len());
        for (glyph, letter) in piece {
            let mut units = [0; 2];
            let units = letter.encode_utf16(&mut units);
            let meaning: String = units.iter().map(|unit| format!("{unit:04x}")).collect();
            let _ = writeln!(map, "<{glyph:04x}> <{meaning}>");
        }
        map += "endbfchar\n";
    }
    map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
}

/// A text of the properties, in hexadecimal digits.
fn utf16(text: &str) -> String {
    let units = super::super::inert(text);
    std::iter::once(0xfeff).chain(units.encode_utf16()).map(|unit| format!("{unit:04x}")).collect()
}
