//! Plain text, unwrapped for chat groups.

use super::{Options, foot, inert};
use crate::i18n::Words;
use crate::report::document::Document;
use crate::report::text::{ENDLESS, render};

/// Columns of a text that is to be printed or mailed: what fits on a sheet, upright and turned.
const UPRIGHT: usize = 100;
const TURNED: usize = 160;

pub(super) fn draw(document: &Document, words: &Words, options: Options) -> Vec<u8> {
    let width = match (options.unwrapped, document.landscape) {
        (true, _) => ENDLESS,
        (false, true) => TURNED,
        (false, false) => UPRIGHT,
    };
    let mut text = render(document, width);
    let foot = foot(document, words);
    if !foot.is_empty() && !options.unwrapped {
        text.push('\n');
        text.push_str(&foot);
        text.push('\n');
    }
    inert(&text).into_owned().into_bytes()
}
