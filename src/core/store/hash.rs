//! The 128-bit sum that names a journal line: the first half of its SHA-256.
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::fmt;

/// The sum of one journal line, written as 32 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Hash([u8; 16]);

impl Hash {
    /// What the first line names as its predecessor.
    pub const ZERO: Self = Self([0; 16]);

    /// The sum of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut half = [0; 16];
        half.copy_from_slice(&Sha256::digest(bytes)[..16]);
        Self(half)
    }

    /// Reads exactly 32 lower-case hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(Self(decode(text)?))
    }

    /// The "kode notulen" as printed on the signed paper: the first 64 bits in four groups.
    #[must_use]
    pub fn code(&self) -> String {
        let hex = self.to_string();
        [&hex[..4], &hex[4..8], &hex[8..12], &hex[12..16]].join("-")
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Digits)
    }
}

/// Reads the digits in place: every line of a journal has two of them.
struct Digits;

impl Visitor<'_> for Digits {
    type Value = Hash;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("32 hexadecimal digits")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Hash, E> {
        Hash::parse(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }
}

/// The random name a session has for ever, 128 bits, whatever its folder is called.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SessionId(Hash);

impl SessionId {
    /// A new one from the system's randomness.
    ///
    /// # Errors
    /// When the system has none to give.
    pub fn random() -> std::io::Result<Self> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
        Ok(Self(Hash(bytes)))
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The value of each digit, and [`NO_DIGIT`]. The digits of a sum are random, so branches on them would be guessed
/// wrong half the time, in every line of a journal.
const VALUES: [u8; 256] = values();
const NO_DIGIT: u8 = 0xff;

const fn values() -> [u8; 256] {
    let mut values = [NO_DIGIT; 256];
    let mut value = 0;
    while value < 16 {
        values[b"0123456789abcdef"[value as usize] as usize] = value;
        value += 1;
    }
    values
}

fn decode(text: &str) -> Option<[u8; 16]> {
    let mut bytes = [0; 16];
    if text.len() != 32 {
        return None;
    }
    let mut seen = 0;
    for (slot, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let (high, low) = (VALUES[usize::from(pair[0])], VALUES[usize::from(pair[1])]);
        seen |= high | low;
        *slot = high << 4 | low;
    }
    (seen != NO_DIGIT).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_first_half_of_sha256() {
        // FIPS 180-2, appendix B.1: SHA-256("abc").
        let sum = Hash::of(b"abc");
        assert_eq!(sum.to_string(), "ba7816bf8f01cfea414140de5dae2223");
        assert_eq!(sum.code(), "ba78-16bf-8f01-cfea");
        assert_eq!(Hash::parse(&sum.to_string()), Some(sum));
    }

    #[test]
    fn refuses_what_is_not_a_sum() {
        for text in ["", "ba7816bf", "BA7816BF8F01CFEA414140DE5DAE2223", "zz7816bf8f01cfea414140de5dae2223"] {
            assert_eq!(Hash::parse(text), None, "{text}");
        }
        assert_eq!(Hash::parse(&"é".repeat(16)), None);
    }
}
