//! The letterhead: the lines of the office, and its mark at their left.

use super::{Body, paragraph, runs};
use crate::report::document::Document;
use crate::report::logo::Logo;

/// How high the mark is, and how wide at most, in English metric units (36,000 a millimetre).
const HIGH: i64 = 20 * 36_000;
const WIDE: i64 = 30 * 36_000;
/// English metric units in a twentieth of a point, and in a point.
const TWENTIETH: i64 = 635;
const POINT: i64 = 12_700;
/// The height of a line, and of the last one, which is larger, in points.
const LINE: i64 = 13;
const LAST: i64 = 17;
/// The most points a line under a paragraph may be away from it, by the format.
const SPACE_MOST: i64 = 31;

/// The relation of the document to the picture.
pub(super) const RELATION: &str = "rId3";

impl Body {
    pub(super) fn letterhead(&mut self, document: &Document) {
        let count = i64::try_from(document.letterhead.len()).unwrap_or(i64::MAX);
        let size = document.logo.as_ref().map(|logo| (logo.fitting(HIGH, WIDE), logo));
        // Where the lines are lower than the mark they stand in its middle.
        let lines = LINE * (count - 1) + LAST;
        let lack = size.map_or(0, |((_, high), _)| (high / POINT - lines).max(0));
        for (place, line) in document.letterhead.iter().enumerate() {
            let (first, last) = (place == 0, place + 1 == document.letterhead.len());
            let mut content = runs(line, "");
            let mut properties = String::new();
            if let Some(((wide, high), _)) = size {
                if last {
                    let space = (4 + lack / 2).min(SPACE_MOST);
                    properties += &format!(
                        "<w:pBdr><w:bottom w:val=\"thinThickSmallGap\" w:sz=\"18\" w:space=\"{space}\" w:color=\"000000\"/></w:pBdr>"
                    );
                }
                if first && lack > 1 {
                    let after = if last { 200 } else { 0 };
                    properties += &format!("<w:spacing w:before=\"{}\" w:after=\"{after}\"/>", lack / 2 * 20);
                }
                let beside = if last { 0 } else { wide / TWENTIETH + 120 };
                properties += &format!("<w:ind w:left=\"{beside}\" w:right=\"{beside}\"/>");
                if first {
                    let up = if lack > 1 { lack / 2 * POINT } else { 0 };
                    content = format!("{}{content}", picture(wide, high, up));
                }
            }
            let style = if last { "LetterheadLast" } else { "Letterhead" };
            self.xml += &paragraph(style, &properties, &content);
        }
    }
}

/// The picture, held by the paragraph and moving nothing.
fn picture(wide: i64, high: i64, up: i64) -> String {
    const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";
    let size = format!("cx=\"{wide}\" cy=\"{high}\"");
    format!(
        "<w:r><w:drawing><wp:anchor xmlns:wp=\"{DRAWING}/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" \
         simplePos=\"0\" relativeHeight=\"2\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\">\
         <wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"margin\"><wp:posOffset>0</wp:posOffset></wp:positionH>\
         <wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>{}</wp:posOffset></wp:positionV><wp:extent {size}/>\
         <wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone/><wp:docPr id=\"1\" name=\"Logo\"/>\
         <wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"{DRAWING}/main\"><a:graphicData uri=\"{DRAWING}/picture\">\
         <pic:pic xmlns:pic=\"{DRAWING}/picture\"><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"Logo\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip xmlns:r=\"{}\" r:embed=\"{RELATION}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {size}/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
         </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>",
        -up,
        super::OFFICE
    )
}

/// Where the picture lies in the package.
pub(super) fn target(logo: &Logo) -> String {
    format!("media/logo.{}", logo.kind.code())
}
