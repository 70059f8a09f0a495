//! Signatures in the format of `ssh-keygen -Y sign` (OpenSSH, `PROTOCOL.sshsig`).

use super::key::PublicKey;
use super::wire::{In, KIND, Out, armour, unarmour};
use sha2::{Digest as _, Sha512};

/// What the signatures are for; a signature made for something else does not count here.
pub const NAMESPACE: &str = "musyawarah";

const LABEL: &str = "SSH SIGNATURE";
const MAGIC: &[u8] = b"SSHSIG";
const HASH: &[u8] = b"sha512";

/// A file that holds no signature of the kind used here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no Ed25519 signature in the format of OpenSSH for `{NAMESPACE}`")]
pub struct BadSignature;

/// Who signed something, if it is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The key it says it was made with.
    pub by: PublicKey,
    pub(super) bytes: [u8; 64],
}

impl Signature {
    /// Whether it was made with its key over exactly this.
    #[must_use]
    pub fn holds(&self, message: &[u8]) -> bool {
        let (Ok(key), Ok(signature)) =
            (ed25519_compact::PublicKey::from_slice(&self.by.0), ed25519_compact::Signature::from_slice(&self.bytes))
        else {
            return false;
        };
        key.verify(signed(message), &signature).is_ok()
    }

    /// As a file.
    #[must_use]
    pub fn write(&self) -> String {
        let signature = Out::default().string(KIND.as_bytes()).string(&self.bytes).0;
        let whole = Out::default()
            .raw(MAGIC)
            .number(1)
            .string(&self.by.blob())
            .string(NAMESPACE.as_bytes())
            .string(b"")
            .string(HASH)
            .string(&signature);
        armour(LABEL, &whole.0)
    }

    /// Reads such a file.
    ///
    /// # Errors
    /// [`BadSignature`].
    pub fn read(text: &str) -> Result<Self, BadSignature> {
        unarmour(LABEL, text).as_deref().and_then(parse).ok_or(BadSignature)
    }
}

fn parse(bytes: &[u8]) -> Option<Signature> {
    let mut read = In(bytes);
    read.expect(MAGIC)?;
    (read.number()? == 1).then_some(())?;
    let by = PublicKey::of_blob(read.string()?)?;
    read.expect_string(NAMESPACE.as_bytes())?;
    // Kept for what the format may need once; ignored by its rules.
    read.string()?;
    read.expect_string(HASH)?;
    let mut signature = In(read.string()?);
    read.end()?;
    signature.expect_string(KIND.as_bytes())?;
    let bytes = signature.string()?.try_into().ok()?;
    signature.end()?;
    Some(Signature { by, bytes })
}

/// The bytes that are really signed.
pub(super) fn signed(message: &[u8]) -> Vec<u8> {
    let (none, sum) = (b"", Sha512::digest(message));
    Out::default().raw(MAGIC).string(NAMESPACE.as_bytes()).string(none).string(HASH).string(&sum).0
}

#[cfg(test)]
mod tests {
    use super::super::key::{BadKey, Key};
    use super::*;
    use proptest::prelude::*;

    fn key() -> Key {
        Key::of_seed([7; 32])
    }

    #[test]
    fn a_signature_holds_for_its_text_and_its_key_only() {
        let made = key().sign(b"Rapat");
        assert!(made.holds(b"Rapat") && !made.holds(b"Rapat ") && !made.holds(b""));
        let other = Signature { by: Key::of_seed([8; 32]).public(), ..made.clone() };
        assert!(!other.holds(b"Rapat"));
        assert_eq!(Signature::read(&made.write()), Ok(made));
    }

    #[test]
    fn keys_come_back_from_their_files() {
        let text = key().write("Ratna");
        assert_eq!(Key::read(&text).unwrap().public(), key().public());
        let line = format!("{} Ratna Dewi", key().public());
        assert_eq!(PublicKey::read(&line), Ok((key().public(), "Ratna Dewi".to_owned())));
        for bad in ["", "ssh-rsa AAAA", "ssh-ed25519", "ssh-ed25519 ????", "ssh-ed25519 AAAA"] {
            assert_eq!(PublicKey::read(bad), Err(BadKey), "{bad}");
        }
        assert_eq!(format!("{:?}", key()), format!("Key({})", key().public().fingerprint()));
    }

    proptest! {
        #[test]
        fn one_changed_byte_is_no_signature(at in 0_usize..300, to in 0x20_u8..0x7f) {
            let made = key().sign(b"Rapat").write();
            let mut bytes = made.clone().into_bytes();
            let at = at % bytes.len();
            bytes[at] = to;
            let changed = String::from_utf8(bytes).unwrap();
            let holds = Signature::read(&changed).is_ok_and(|signature| signature.holds(b"Rapat"));
            // Blanks and lines do not count in the armour.
            let same = changed.split_whitespace().eq(made.split_whitespace());
            prop_assert!(!holds || same || made.as_bytes()[at] == b'\n' || to == b' ', "{}", changed);
        }

        #[test]
        fn anything_else_is_refused(text in ".{0,200}", bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            prop_assert_eq!(Signature::read(&text), Err(BadSignature));
            prop_assert!(Key::read(&text).is_err());
            prop_assert_eq!(Signature::read(&armour(LABEL, &bytes)), Err(BadSignature));
            prop_assert!(Key::read(&armour("OPENSSH PRIVATE KEY", &bytes)).is_err());
        }
    }
}
