//! The mark of an office in the letterhead: a picture from outside, looked at closely once and then only handed on.
//!
//! PNG and JPEG are taken. What is kept of the file is what draws the picture: remarks, places and cameras that programs
//! write into such files go to nobody.

mod jpeg;
mod png;
#[cfg(test)]
mod tests;

use crate::i18n::{Words, say};
use std::sync::Arc;
use thiserror::Error;

/// The most bytes of the file.
pub const LOGO_MOST: usize = 2 << 20;
/// The most pixels a side has: more is lost on paper.
const SIDE_MOST: u32 = 4_000;
/// The most pixels in all.
const PIXELS_MOST: u64 = 4_000_000;

/// Why a picture cannot stand in a letterhead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BadLogo {
    /// More bytes than a mark needs.
    #[error("more than {LOGO_MOST} bytes")]
    TooLarge,
    /// More pixels than paper can show.
    #[error("{width} x {height} pixels are too many")]
    TooManyPixels {
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
    },
    /// Neither PNG nor JPEG.
    #[error("neither PNG nor JPEG")]
    NoPicture,
    /// A JPEG in the four inks of a printing press, which screens and offices show wrongly.
    #[error("a JPEG in CMYK")]
    Inks,
    /// It breaks off or does not add up.
    #[error("the picture is damaged")]
    Damaged,
}

impl BadLogo {
    /// What is wrong and what to do, for people.
    #[must_use]
    pub fn sentence(self, words: &Words) -> String {
        match self {
            Self::TooLarge => say!(words, "logo-too-large", megabytes = LOGO_MOST >> 20),
            Self::TooManyPixels { width, height } => {
                say!(words, "logo-too-many-pixels", width = width, height = height)
            }
            Self::NoPicture => say!(words, "logo-no-picture"),
            Self::Inks => say!(words, "logo-inks"),
            Self::Damaged => say!(words, "logo-damaged"),
        }
    }
}

/// Which kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoKind {
    /// PNG (RFC 2083).
    Png,
    /// JPEG (ITU T.81).
    Jpeg,
}

impl LogoKind {
    /// The ending of its files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }

    /// What it is called on the net.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// The picture as pages want it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) enum Samples {
    /// Red, green, blue, and how much each point covers, where not all do wholly.
    Points { colours: Vec<u8>, cover: Option<Vec<u8>> },
    /// The bytes of the JPEG itself, with so many colours a point.
    Jpeg { colours: u8 },
}

/// A picture that was looked at and is sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// Which kind of file.
    pub kind: LogoKind,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The file, without what does not draw.
    pub bytes: Arc<[u8]>,
    pub(in crate::report) samples: Arc<Samples>,
}

impl Logo {
    /// Looks at a file.
    ///
    /// # Errors
    /// [`BadLogo`].
    pub fn read(bytes: &[u8]) -> Result<Self, BadLogo> {
        if bytes.len() > LOGO_MOST {
            return Err(BadLogo::TooLarge);
        }
        match bytes {
            [0x89, b'P', b'N', b'G', 13, 10, 26, 10, rest @ ..] => png::read(rest),
            [0xff, 0xd8, rest @ ..] => jpeg::read(rest),
            _ => Err(BadLogo::NoPicture),
        }
    }

    /// How wide it is where it is this high, within `most`; and how high then.
    pub(in crate::report) fn fitting(&self, high: i64, most: i64) -> (i64, i64) {
        let (width, height) = (i64::from(self.width), i64::from(self.height));
        let wide = high * width / height.max(1);
        if wide <= most { (wide.max(1), high) } else { (most, (most * height / width.max(1)).max(1)) }
    }
}

/// Whether there are points, and not too many.
fn size(width: u32, height: u32) -> Result<(), BadLogo> {
    if width == 0 || height == 0 {
        return Err(BadLogo::Damaged);
    }
    let all = u64::from(width) * u64::from(height);
    match width > SIDE_MOST || height > SIDE_MOST || all > PIXELS_MOST {
        true => Err(BadLogo::TooManyPixels { width, height }),
        false => Ok(()),
    }
}
