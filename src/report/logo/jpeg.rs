//! JPEG (ITU T.81): its size and its colours; the picture itself is passed on as it is.

use super::{BadLogo, Logo, LogoKind, Samples, size};
use std::sync::Arc;

/// What the frame of the picture says.
struct Frame {
    width: u32,
    height: u32,
    colours: u8,
}

/// Reads what follows the mark of the beginning.
pub(super) fn read(bytes: &[u8]) -> Result<Logo, BadLogo> {
    let mut kept = vec![0xff, 0xd8];
    let mut frame = None;
    let mut rest = bytes;
    loop {
        let (mark, after) = marker(rest)?;
        // The picture itself follows, up to the mark of the end.
        if mark == 0xda {
            kept.extend([0xff, mark]);
            kept.extend(whole(after)?);
            break;
        }
        let length = match after {
            [high, low, ..] => usize::from(u16::from_be_bytes([*high, *low])),
            _ => return Err(BadLogo::Damaged),
        };
        if length < 2 || length > after.len() {
            return Err(BadLogo::Damaged);
        }
        let (segment, next) = after.split_at(length);
        if is_frame(mark) {
            frame = Some(frame_of(mark, &segment[2..])?);
        }
        if draws(mark) {
            kept.extend([0xff, mark]);
            kept.extend(segment);
        }
        rest = next;
    }
    let frame = frame.ok_or(BadLogo::Damaged)?;
    Ok(Logo {
        kind: LogoKind::Jpeg,
        width: frame.width,
        height: frame.height,
        bytes: kept.into(),
        samples: Arc::new(Samples::Jpeg { colours: frame.colours }),
    })
}

/// The next mark; any number of filling bytes may stand before it.
fn marker(bytes: &[u8]) -> Result<(u8, &[u8]), BadLogo> {
    let [0xff, rest @ ..] = bytes else { return Err(BadLogo::Damaged) };
    let at = rest.iter().position(|byte| *byte != 0xff).ok_or(BadLogo::Damaged)?;
    match rest[at] {
        0 | 0xd8 | 0xd9 => Err(BadLogo::Damaged),
        mark => Ok((mark, &rest[at + 1..])),
    }
}

/// What follows up to the last mark of the end; whatever hides behind it is left out.
fn whole(bytes: &[u8]) -> Result<&[u8], BadLogo> {
    let end = bytes.windows(2).rposition(|pair| pair == [0xff, 0xd9]).ok_or(BadLogo::Damaged)?;
    Ok(&bytes[..end + 2])
}

/// The frames there are, but for the two marks among them that are none (tables of codes).
const fn is_frame(mark: u8) -> bool {
    matches!(mark, 0xc0..=0xcf) && !matches!(mark, 0xc4 | 0xc8 | 0xcc)
}

/// Whether a segment is needed to draw: not a remark, and of what programs add only how colours are meant.
const fn draws(mark: u8) -> bool {
    !matches!(mark, 0xe1..=0xed | 0xef | 0xfe)
}

fn frame_of(mark: u8, segment: &[u8]) -> Result<Frame, BadLogo> {
    // Baseline and progressive, eight bits a colour: what everything can show.
    let [8, h1, h0, w1, w0, colours, ..] = *segment else { return Err(BadLogo::Damaged) };
    let (width, height) = (u32::from(u16::from_be_bytes([w1, w0])), u32::from(u16::from_be_bytes([h1, h0])));
    size(width, height)?;
    match (mark, colours) {
        (0xc0..=0xc2, 1 | 3) => Ok(Frame { width, height, colours }),
        (_, 4) => Err(BadLogo::Inks),
        _ => Err(BadLogo::Damaged),
    }
}
