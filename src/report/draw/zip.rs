//! A ZIP archive (APPNOTE 6.3.10) of a few small files, as Office Open XML wants it: names, deflated bytes, no dates.

use crate::interchange::crc32;
use miniz_oxide::deflate::compress_to_vec;

/// How hard to look for repetitions: the middle of ten.
const LEVEL: u8 = 6;
/// 1 January 1980, the first day ZIP knows: the same archive on every day.
const DATE: u16 = 0x21;

/// An archive being made.
#[derive(Debug, Default)]
pub(super) struct Zip {
    out: Vec<u8>,
    directory: Vec<u8>,
    entries: u16,
}

impl Zip {
    /// Adds a file.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) {
        let deflated = compress_to_vec(bytes, LEVEL);
        let at = size(self.out.len());
        let mut head = Vec::new();
        // Version 2.0, names in UTF-8, deflated.
        for field in [20, 0x0800, 8, 0, DATE] {
            put16(&mut head, field);
        }
        for field in [crc32(bytes), size(deflated.len()), size(bytes.len())] {
            put32(&mut head, field);
        }
        put16(&mut head, u16::try_from(name.len()).unwrap_or(u16::MAX));
        put16(&mut head, 0);
        put32(&mut self.out, 0x0403_4b50);
        self.out.extend(&head);
        self.out.extend(name.as_bytes());
        self.out.extend(&deflated);
        put32(&mut self.directory, 0x0201_4b50);
        put16(&mut self.directory, 20);
        self.directory.extend(&head);
        // No remark, first disk, no attributes (the last of them takes two fields).
        for _ in 0..5 {
            put16(&mut self.directory, 0);
        }
        put32(&mut self.directory, at);
        self.directory.extend(name.as_bytes());
        self.entries += 1;
    }

    /// The archive.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let (at, length) = (size(self.out.len()), size(self.directory.len()));
        self.out.extend(&self.directory);
        put32(&mut self.out, 0x0605_4b50);
        for field in [0, 0, self.entries, self.entries] {
            put16(&mut self.out, field);
        }
        put32(&mut self.out, length);
        put32(&mut self.out, at);
        put16(&mut self.out, 0);
        self.out
    }
}

/// Papers are far below the four gigabytes a plain archive can hold.
fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn put16(out: &mut Vec<u8>, value: u16) {
    out.extend(value.to_le_bytes());
}

fn put32(out: &mut Vec<u8>, value: u32) {
    out.extend(value.to_le_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_in_comes_out() {
        let mut zip = Zip::default();
        zip.add("a/b.txt", b"isi isi isi isi");
        zip.add("kosong", b"");
        let bytes = zip.finish();
        let start = 30 + "a/b.txt".len();
        let length = u32::from_le_bytes(bytes[18..22].try_into().unwrap()) as usize;
        let out = miniz_oxide::inflate::decompress_to_vec(&bytes[start..start + length]).unwrap();
        assert_eq!(out, b"isi isi isi isi");
        assert_eq!(&bytes[bytes.len() - 22..][..4], b"PK\x05\x06");
        assert_eq!(bytes[bytes.len() - 12..][..2], [2, 0]);
    }
}
