//! The bytes of OpenSSH files: strings with their length before them (RFC 4251 §5), and text armour around them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The name of the only kind of key used here.
pub const KIND: &str = "ssh-ed25519";
/// The most bytes of such a file: every one this program makes is far below.
const LIMIT: usize = 16 << 10;

/// Bytes being written.
#[derive(Debug, Default)]
pub struct Out(pub Vec<u8>);

impl Out {
    pub fn raw(mut self, bytes: &[u8]) -> Self {
        self.0.extend_from_slice(bytes);
        self
    }

    pub fn number(self, number: u32) -> Self {
        self.raw(&number.to_be_bytes())
    }

    /// A string with its length before it. None is ever longer than [`LIMIT`].
    pub fn string(self, bytes: &[u8]) -> Self {
        self.number(u32::try_from(bytes.len()).unwrap_or(u32::MAX)).raw(bytes)
    }
}

/// Bytes being read; every step says whether they were there.
#[derive(Debug)]
pub struct In<'a>(pub &'a [u8]);

impl<'a> In<'a> {
    pub fn raw(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    pub fn number(&mut self) -> Option<u32> {
        Some(u32::from_be_bytes(self.raw(4)?.try_into().ok()?))
    }

    pub fn string(&mut self) -> Option<&'a [u8]> {
        let count = self.number()?;
        self.raw(usize::try_from(count).ok()?)
    }

    /// These bytes, exactly.
    pub fn expect(&mut self, wanted: &[u8]) -> Option<()> {
        (self.raw(wanted.len())? == wanted).then_some(())
    }

    /// A string that is exactly this.
    pub fn expect_string(&mut self, wanted: &[u8]) -> Option<()> {
        (self.string()? == wanted).then_some(())
    }

    /// Nothing more.
    pub fn end(&self) -> Option<()> {
        self.0.is_empty().then_some(())
    }
}

pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

pub fn unbase64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// `-----BEGIN …-----`, lines of seventy characters, `-----END …-----`.
pub fn armour(label: &str, bytes: &[u8]) -> String {
    let mut text = format!("-----BEGIN {label}-----\n");
    for (at, c) in base64(bytes).char_indices() {
        if at > 0 && at % 70 == 0 {
            text.push('\n');
        }
        text.push(c);
    }
    text + &format!("\n-----END {label}-----\n")
}

/// What stands inside the armour.
pub fn unarmour(label: &str, text: &str) -> Option<Vec<u8>> {
    if text.len() > LIMIT {
        return None;
    }
    let inside = text.trim().strip_prefix(&format!("-----BEGIN {label}-----"))?;
    let inside = inside.strip_suffix(&format!("-----END {label}-----"))?;
    unbase64(&inside.split_whitespace().collect::<String>())
}
