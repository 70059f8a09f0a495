//! A ZIP archive (APPNOTE 6.3.10) as workbooks are: looked into part by part, each unpacked to a limit.

use super::{PART_MOST, Unreadable};
use crate::interchange::crc32;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use std::collections::BTreeMap;

/// More parts no workbook has.
const PARTS_MOST: usize = 10_000;
/// The record at the end without its remark, which has at most 65,535 bytes.
const END: usize = 22;

/// An archive.
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    /// By names in lower case.
    parts: BTreeMap<String, Part>,
}

/// What the directory says of a part.
struct Part {
    flags: u16,
    method: u16,
    sum: u32,
    packed: usize,
    at: usize,
}

/// Little-endian numbers out of bytes.
fn number16(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn number32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn size(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(number32(bytes, at)?).ok()
}

impl<'a> Archive<'a> {
    /// Reads the directory.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let parts = Self::directory(bytes).ok_or_else(|| Unreadable::Damaged { part: "ZIP".to_owned() })?;
        Ok(Self { bytes, parts })
    }

    fn directory(bytes: &[u8]) -> Option<BTreeMap<String, Part>> {
        let last = bytes.len().checked_sub(END)?;
        let first = last.saturating_sub(usize::from(u16::MAX));
        let end = (first..=last).rev().find(|&at| number32(bytes, at) == Some(0x0605_4b50))?;
        let count = usize::from(number16(bytes, end + 10)?);
        let mut at = size(bytes, end + 16)?;
        let mut parts = BTreeMap::new();
        for _ in 0..count.min(PARTS_MOST) {
            if number32(bytes, at)? != 0x0201_4b50 {
                return None;
            }
            let [name, extra, remark] = [28, 30, 32].map(|field| number16(bytes, at + field).map(usize::from));
            let (name, extra, remark) = (name?, extra?, remark?);
            let title = String::from_utf8_lossy(bytes.get(at + 46..at + 46 + name)?).replace('\\', "/");
            let part = Part {
                flags: number16(bytes, at + 8)?,
                method: number16(bytes, at + 10)?,
                sum: number32(bytes, at + 16)?,
                packed: size(bytes, at + 20)?,
                at: size(bytes, at + 42)?,
            };
            parts.insert(title.to_ascii_lowercase(), part);
            at += 46 + name + extra + remark;
        }
        Some(parts)
    }

    /// The text of a part, by its name; `None` where there is none.
    pub fn part(&self, name: &str) -> Result<Option<String>, Unreadable> {
        let Some(part) = self.parts.get(&name.to_ascii_lowercase()) else { return Ok(None) };
        let damaged = || Unreadable::Damaged { part: name.to_owned() };
        let bytes = self.unpacked(part).map_err(|large| match large {
            true => Unreadable::TooLarge { limit: PART_MOST },
            false => damaged(),
        })?;
        if crc32(&bytes) != part.sum {
            return Err(damaged());
        }
        String::from_utf8(bytes).map(Some).map_err(|_| damaged())
    }

    /// The bytes of a part; else whether they are too many.
    fn unpacked(&self, part: &Part) -> Result<Vec<u8>, bool> {
        const LOCKED: u16 = 1;
        let packed = || {
            let name = usize::from(number16(self.bytes, part.at.checked_add(26)?)?);
            let extra = usize::from(number16(self.bytes, part.at + 28)?);
            let start = part.at + 30 + name + extra;
            (number32(self.bytes, part.at)? == 0x0403_4b50 && part.flags & LOCKED == 0)
                .then(|| self.bytes.get(start..start.checked_add(part.packed)?))?
        };
        let packed = packed().ok_or(false)?;
        match part.method {
            0 if packed.len() > PART_MOST => Err(true),
            0 => Ok(packed.to_vec()),
            8 => decompress_to_vec_with_limit(packed, PART_MOST)
                .map_err(|error| error.status == TINFLStatus::HasMoreOutput),
            _ => Err(false),
        }
    }
}
