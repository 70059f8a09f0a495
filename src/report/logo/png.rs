//! PNG (RFC 2083): unpacked into points, never more of them than the picture says it has.

use super::{BadLogo, Logo, LogoKind, Samples, size};
use crate::interchange::crc32;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use std::sync::Arc;

/// What each point is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Colour {
    Grey,
    Rgb,
    Palette,
    GreyCover,
    RgbCover,
}

struct Header {
    width: usize,
    height: usize,
    /// Bits of one part of a point.
    depth: usize,
    colour: Colour,
    interlaced: bool,
}

impl Header {
    fn read(bytes: &[u8]) -> Result<Self, BadLogo> {
        let [a, b, c, d, e, f, g, h, depth, colour, 0, 0, lace @ 0..=1] = *bytes else { return Err(BadLogo::Damaged) };
        let (width, height) = (u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h]));
        size(width, height)?;
        let colour = match (colour, depth) {
            (0, 1 | 2 | 4 | 8 | 16) => Colour::Grey,
            (2, 8 | 16) => Colour::Rgb,
            (3, 1 | 2 | 4 | 8) => Colour::Palette,
            (4, 8 | 16) => Colour::GreyCover,
            (6, 8 | 16) => Colour::RgbCover,
            _ => return Err(BadLogo::Damaged),
        };
        let whole = |side: u32| usize::try_from(side).map_err(|_| BadLogo::Damaged);
        Ok(Self { width: whole(width)?, height: whole(height)?, depth: depth.into(), colour, interlaced: lace == 1 })
    }

    const fn parts(&self) -> usize {
        match self.colour {
            Colour::Grey | Colour::Palette => 1,
            Colour::GreyCover => 2,
            Colour::Rgb => 3,
            Colour::RgbCover => 4,
        }
    }

    /// Bytes of a row of so many points, without that of its filter.
    const fn row(&self, points: usize) -> usize {
        (points * self.parts() * self.depth).div_ceil(8)
    }

    /// The passes the points come in: where each begins and how far apart its points are, across and down.
    fn passes(&self) -> Vec<[usize; 4]> {
        match self.interlaced {
            false => vec![[0, 0, 1, 1]],
            true => {
                vec![[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]]
            }
        }
    }
}

/// What stands beside the points themselves.
#[derive(Default)]
struct Tables<'a> {
    palette: &'a [u8],
    cover: &'a [u8],
}

/// Reads what follows the mark of the beginning.
pub(super) fn read(bytes: &[u8]) -> Result<Logo, BadLogo> {
    let mut kept = b"\x89PNG\r\n\x1a\n".to_vec();
    let (mut header, mut tables, mut packed) = (None, Tables::default(), Vec::new());
    let mut rest = bytes;
    loop {
        let Chunk { name, data, whole, next } = chunk(rest)?;
        match name {
            b"IHDR" if header.is_none() => header = Some(Header::read(data)?),
            b"PLTE" => tables.palette = data,
            b"tRNS" => tables.cover = data,
            b"IDAT" => packed.extend(data),
            b"IEND" => {}
            // Remarks, times, places, colour profiles: none of them draws.
            [b'a'..=b'z', ..] => {
                rest = next;
                continue;
            }
            _ => return Err(BadLogo::Damaged),
        }
        kept.extend(whole);
        if name == b"IEND" {
            break;
        }
        rest = next;
    }
    let header = header.ok_or(BadLogo::Damaged)?;
    let samples = points(&header, &tables, &packed)?;
    let side = |side: usize| u32::try_from(side).map_err(|_| BadLogo::Damaged);
    Ok(Logo {
        kind: LogoKind::Png,
        width: side(header.width)?,
        height: side(header.height)?,
        bytes: kept.into(),
        samples: Arc::new(samples),
    })
}

/// A part of the file.
struct Chunk<'a> {
    name: &'a [u8; 4],
    data: &'a [u8],
    /// All of it, as it stands in the file.
    whole: &'a [u8],
    /// What follows.
    next: &'a [u8],
}

fn chunk(bytes: &[u8]) -> Result<Chunk<'_>, BadLogo> {
    let (length, rest) = bytes.split_first_chunk::<4>().ok_or(BadLogo::Damaged)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| BadLogo::Damaged)?;
    let end = length.checked_add(4).filter(|end| *end <= rest.len()).ok_or(BadLogo::Damaged)?;
    let (inside, after) = rest.split_at(end);
    let (name, data) = inside.split_first_chunk::<4>().ok_or(BadLogo::Damaged)?;
    let (sum, next) = after.split_first_chunk::<4>().ok_or(BadLogo::Damaged)?;
    if u32::from_be_bytes(*sum) != crc32(inside) {
        return Err(BadLogo::Damaged);
    }
    Ok(Chunk { name, data, whole: &bytes[..length + 12], next })
}

fn points(header: &Header, tables: &Tables, packed: &[u8]) -> Result<Samples, BadLogo> {
    let spread = |from: usize, step: usize, side: usize| side.saturating_sub(from).div_ceil(step);
    let passes: Vec<([usize; 4], usize, usize)> = header
        .passes()
        .into_iter()
        .map(|pass| (pass, spread(pass[0], pass[2], header.width), spread(pass[1], pass[3], header.height)))
        .filter(|(_, across, down)| *across > 0 && *down > 0)
        .collect();
    let most: usize = passes.iter().map(|(_, across, down)| (header.row(*across) + 1) * down).sum();
    let raw = decompress_to_vec_zlib_with_limit(packed, most).map_err(|_| BadLogo::Damaged)?;
    if raw.len() != most {
        return Err(BadLogo::Damaged);
    }
    let all = header.width * header.height;
    let (mut colours, mut cover) = (vec![0; all * 3], vec![255; all]);
    let mut rest = raw.as_slice();
    for ([left, top, step, leap], across, down) in passes {
        let row = header.row(across);
        let mut before = vec![0; row];
        for line in 0..down {
            let (filtered, next) = rest.split_at(row + 1);
            rest = next;
            let now = unfiltered(filtered, &before, (header.parts() * header.depth).div_ceil(8))?;
            for place in 0..across {
                let at = (top + line * leap) * header.width + left + place * step;
                let [red, green, blue, covers] = point(header, tables, &now, place)?;
                colours[at * 3..at * 3 + 3].copy_from_slice(&[red, green, blue]);
                cover[at] = covers;
            }
            before = now;
        }
    }
    let cover = cover.iter().any(|covers| *covers < 255).then_some(cover);
    Ok(Samples::Points { colours, cover })
}

/// A row as it was before it was filtered (section 6). `step` is how many bytes a point has, at least one.
fn unfiltered(filtered: &[u8], above: &[u8], step: usize) -> Result<Vec<u8>, BadLogo> {
    let (filter, bytes) = filtered.split_first().ok_or(BadLogo::Damaged)?;
    let mut row: Vec<u8> = Vec::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        let before = at.checked_sub(step);
        let left = before.map_or(0, |at| row[at]);
        let (up, corner) = (above[at], before.map_or(0, |at| above[at]));
        let foretold = match filter {
            0 => 0,
            1 => left,
            2 => up,
            3 => left.midpoint(up),
            4 => nearest(left, up, corner),
            _ => return Err(BadLogo::Damaged),
        };
        row.push(byte.wrapping_add(foretold));
    }
    Ok(row)
}

/// Paeth's choice among the three neighbours.
fn nearest(left: u8, up: u8, corner: u8) -> u8 {
    let guess = i16::from(left) + i16::from(up) - i16::from(corner);
    let far = |byte: u8| (guess - i16::from(byte)).abs();
    if far(left) <= far(up) && far(left) <= far(corner) {
        left
    } else if far(up) <= far(corner) {
        up
    } else {
        corner
    }
}

/// Red, green, blue and cover of one point of a row.
fn point(header: &Header, tables: &Tables, row: &[u8], place: usize) -> Result<[u8; 4], BadLogo> {
    let first = place * header.parts();
    let part = |part: usize| sample(row, first + part, header.depth);
    // Of sixteen bits the upper eight, of fewer than eight all of them spread out.
    let shown = |part: u16| match header.depth {
        16 => part.to_be_bytes()[0],
        8 => part.to_be_bytes()[1],
        depth => u8::try_from(u32::from(part) * 255 / ((1 << depth) - 1)).unwrap_or(255),
    };
    // One colour may be named that covers nothing.
    let named = |parts: &[u16]| {
        let hidden = tables.cover.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        if tables.cover.len() == parts.len() * 2 && hidden.eq(parts.iter().copied()) { 0 } else { 255 }
    };
    Ok(match header.colour {
        Colour::Grey => {
            let grey = shown(part(0));
            [grey, grey, grey, named(&[part(0)])]
        }
        Colour::GreyCover => {
            let grey = shown(part(0));
            [grey, grey, grey, shown(part(1))]
        }
        Colour::Rgb => {
            let parts = [part(0), part(1), part(2)];
            [shown(parts[0]), shown(parts[1]), shown(parts[2]), named(&parts)]
        }
        Colour::RgbCover => [shown(part(0)), shown(part(1)), shown(part(2)), shown(part(3))],
        Colour::Palette => {
            let index = usize::from(part(0));
            let colour = tables.palette.get(index * 3..index * 3 + 3).ok_or(BadLogo::Damaged)?;
            let covers = tables.cover.get(index).copied().unwrap_or(255);
            [colour[0], colour[1], colour[2], covers]
        }
    })
}

/// The sample at this place of a row.
fn sample(row: &[u8], at: usize, depth: usize) -> u16 {
    let byte = |at: usize| row.get(at).copied().unwrap_or(0);
    match depth {
        16 => u16::from_be_bytes([byte(at * 2), byte(at * 2 + 1)]),
        8 => byte(at).into(),
        _ => {
            let bit = at * depth;
            let shift = 8 - depth - bit % 8;
            (u16::from(byte(bit / 8)) >> shift) & ((1 << depth) - 1)
        }
    }
}
