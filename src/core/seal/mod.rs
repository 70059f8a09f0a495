//! What makes a later change of the record show: the code that is read aloud and printed, seals, and signatures.
//!
//! The chain of the journal shows every change by anyone who does not rebuild all that follows it. It becomes evidence
//! against its owner too once its head is known outside: [`Code`] is what people read, print and send. A [`Seal`] is
//! a small file that names the head; a [`Key`] signs it in the format of OpenSSH, so that `ssh-keygen -Y verify`
//! checks it without this program.
//!
//! | question | file |
//! |---|---|
//! | how is the code written, spoken and read back? | `code`, `words.txt` |
//! | what does a seal tell? | `statement` |
//! | how are keys kept? | `key` |
//! | how is a signature made, written, checked? | `signature` |
//! | how are their bytes laid out? | `wire` |

mod code;
mod key;
mod signature;
mod statement;
mod wire;

pub use code::{Code, WORDS};
pub use key::{BadKey, Key, PublicKey};
pub use signature::{BadSignature, NAMESPACE, Signature};
pub use statement::{Digest, FORMAT as SEAL_FORMAT, Seal};
