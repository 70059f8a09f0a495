//! Keys, in the files of OpenSSH: a private one without a password, readable only by its owner, and `<name>.pub`.

use super::signature::{self, Signature};
use super::wire::{In, KIND, Out, armour, base64, unarmour, unbase64};
use ed25519_compact::{KeyPair, Seed};
use sha2::{Digest as _, Sha256};
use std::fmt;

const LABEL: &str = "OPENSSH PRIVATE KEY";
const MAGIC: &[u8] = b"openssh-key-v1\0";
/// The private part is filled up to a multiple of this.
const BLOCK: usize = 8;

/// A file that holds no key of the kind used here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no Ed25519 key in the format of OpenSSH, or one with a password")]
pub struct BadKey;

/// Checks signatures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PublicKey(pub(super) [u8; 32]);

impl PublicKey {
    /// As in the files: the name of its kind, and its bytes.
    pub(super) fn blob(self) -> Vec<u8> {
        Out::default().string(KIND.as_bytes()).string(&self.0).0
    }

    pub(super) fn of_blob(blob: &[u8]) -> Option<Self> {
        let mut read = In(blob);
        read.expect_string(KIND.as_bytes())?;
        let key = Self(read.string()?.try_into().ok()?);
        read.end()?;
        Some(key)
    }

    /// Reads a line such as `ssh-ed25519 AAAA… name`, and the name behind it.
    ///
    /// # Errors
    /// [`BadKey`].
    pub fn read(text: &str) -> Result<(Self, String), BadKey> {
        let mut words = text.split_whitespace();
        if words.next() != Some(KIND) {
            return Err(BadKey);
        }
        let blob = words.next().and_then(unbase64).ok_or(BadKey)?;
        Ok((Self::of_blob(&blob).ok_or(BadKey)?, words.collect::<Vec<_>>().join(" ")))
    }

    /// What `ssh-keygen -l` shows of it: `SHA256:` and 43 characters.
    #[must_use]
    pub fn fingerprint(self) -> String {
        format!("SHA256:{}", base64(&Sha256::digest(self.blob())).trim_end_matches('='))
    }
}

/// `ssh-ed25519 AAAA…`.
impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{KIND} {}", base64(&self.blob()))
    }
}

/// Makes signatures. Never shown, never logged.
pub struct Key(KeyPair);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({})", self.public().fingerprint())
    }
}

impl Key {
    /// A new one from the system's randomness.
    ///
    /// # Errors
    /// When the system has none to give.
    pub fn random() -> std::io::Result<Self> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(std::io::Error::other)?;
        Ok(Self::of_seed(seed))
    }

    pub(super) fn of_seed(seed: [u8; 32]) -> Self {
        Self(KeyPair::from_seed(Seed::new(seed)))
    }

    /// What checks its signatures.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(*self.0.pk)
    }

    /// Signs.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> Signature {
        let made = self.0.sk.sign(signature::signed(message), None);
        Signature { by: self.public(), bytes: *made }
    }

    /// The private file, with a name in it.
    #[must_use]
    pub fn write(&self, name: &str) -> String {
        let public = self.public();
        // The two equal numbers only tell whether a password opened the rest; there is none.
        let mut private = Out::default()
            .number(0)
            .number(0)
            .string(KIND.as_bytes())
            .string(&public.0)
            .string(&*self.0.sk)
            .string(name.as_bytes())
            .0;
        private.extend((1..).take((BLOCK - private.len() % BLOCK) % BLOCK));
        let whole = Out::default()
            .raw(MAGIC)
            .string(b"none")
            .string(b"none")
            .string(b"")
            .number(1)
            .string(&public.blob())
            .string(&private);
        armour(LABEL, &whole.0)
    }

    /// Reads a private file.
    ///
    /// # Errors
    /// [`BadKey`], also for a key with a password.
    pub fn read(text: &str) -> Result<Self, BadKey> {
        let bytes = unarmour(LABEL, text).ok_or(BadKey)?;
        let seed = seed(&bytes).ok_or(BadKey)?;
        Ok(Self::of_seed(seed))
    }
}

fn seed(bytes: &[u8]) -> Option<[u8; 32]> {
    let mut read = In(bytes);
    read.expect(MAGIC)?;
    for none in [b"none".as_slice(), b"none", b""] {
        read.expect_string(none)?;
    }
    (read.number()? == 1).then_some(())?;
    let public = PublicKey::of_blob(read.string()?)?;
    let mut private = In(read.string()?);
    let (first, second) = (private.number()?, private.number()?);
    (first == second).then_some(())?;
    private.expect_string(KIND.as_bytes())?;
    private.expect_string(&public.0)?;
    let seed: [u8; 32] = private.string()?.get(..32)?.try_into().ok()?;
    (Key::of_seed(seed).public() == public).then_some(seed)
}
