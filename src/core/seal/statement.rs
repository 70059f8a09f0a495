//! A seal: a small file that names a record so exactly that signing it is signing the record.

use super::code::Code;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::fmt::Write as _;

/// The name and version of the format.
pub const FORMAT: &str = "musyawarah-seal/1";

/// What a seal tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// [`FORMAT`].
    pub format: String,
    /// The session, 32 hexadecimal digits.
    pub session: String,
    /// The title, for people.
    pub title: String,
    /// The stage the meeting was in, by its name in the files.
    pub stage: String,
    /// The last line of the journal that is sealed.
    pub n: u64,
    /// Its sum, which covers every line before it.
    pub h: String,
    /// The code of the record, as digits.
    pub code: String,
    /// The same as words.
    pub words: String,
    /// The files made from the journal, as they were when it was sealed.
    pub files: Vec<Digest>,
}

/// A file and the sum of its bytes, as `sha256sum` writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Digest {
    /// Its name.
    pub name: String,
    /// 64 hexadecimal digits.
    pub sha256: String,
}

impl Digest {
    /// The sum of a file.
    #[must_use]
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        use sha2::Digest as _;
        let mut sha256 = String::with_capacity(64);
        for byte in Sha256::digest(bytes) {
            let _ = write!(sha256, "{byte:02x}");
        }
        Self { name: name.to_owned(), sha256 }
    }
}

impl Seal {
    /// The code it names, if it agrees with the sum it names.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        let code = Code::of(&self.h)?;
        (self.format == FORMAT && self.code == code.to_string() && self.words == code.words()).then_some(code)
    }
}
