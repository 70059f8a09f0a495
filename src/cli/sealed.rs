//! The seals in a session's folder: `seal-<line>.json` and beside each, for every key that signed it,
//! `seal-<line>.json.<key>.sig`.

use super::keyring::Known;
use crate::seal::{Digest, Seal, Signature};
use crate::store::{Disk, Session};
use serde::Serialize;
use std::path::Path;

/// The most bytes of a seal or a signature.
const LIMIT: u64 = 64 << 10;
/// More seals than any record needs; a folder from elsewhere may hold any number.
const MOST: usize = 100;

/// How a seal stands to the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The line it names is in the journal, with everything before it.
    Holds,
    /// It is not: the journal is another one, or was changed.
    Broken,
    /// It cannot be read, or contradicts itself.
    Unreadable,
}

/// How a signature stands to its seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Signed {
    /// Made with a key that is known here.
    ByKnown,
    /// Made with a key that is not.
    ByStranger,
    /// Not made for this seal.
    Bad,
}

/// A file named in a seal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sealed {
    /// Its name.
    pub name: String,
    /// Whether its bytes are those that were sealed. They are not where the meeting went on.
    pub same: bool,
}

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signing {
    /// Its file.
    pub file: String,
    /// What it is worth.
    pub is: Signed,
    /// The name of its key here.
    pub by: Option<String>,
    /// The key, as `ssh-keygen -l` shows it.
    pub fingerprint: Option<String>,
}

/// A seal that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found {
    /// Its file.
    pub file: String,
    /// What it is worth.
    pub is: Standing,
    /// The last line it seals.
    pub n: u64,
    /// The code it names.
    pub code: String,
    /// How many lines came after it.
    pub after: u64,
    /// The files it names.
    pub files: Vec<Sealed>,
    /// Who signed it.
    pub signatures: Vec<Signing>,
}

impl Found {
    /// Whether nothing about it is false.
    pub fn is_sound(&self) -> bool {
        self.is == Standing::Holds && self.signatures.iter().all(|signing| signing.is != Signed::Bad)
    }
}

/// The file of the seal at a line.
pub fn name(n: u64) -> String {
    format!("seal-{n}.json")
}

/// The file of a signature on it.
pub fn signature_name(n: u64, key: &str) -> String {
    format!("seal-{n}.json.{key}.sig")
}

/// Every seal in the session's folder, the oldest first.
pub fn all(disk: &dyn Disk, session: &Session, known: &[Known]) -> Vec<Found> {
    let folder = session.folder();
    let names = disk.list(folder).unwrap_or_default();
    let number = |name: &str| name.strip_prefix("seal-")?.strip_suffix(".json")?.parse::<u64>().ok();
    let mut numbers: Vec<u64> = names.iter().filter_map(|name| number(name)).collect();
    numbers.sort_unstable();
    numbers.truncate(MOST);
    numbers.into_iter().map(|n| one(disk, session, (folder, &names), n, known)).collect()
}

fn one(disk: &dyn Disk, session: &Session, (folder, names): (&Path, &[String]), n: u64, known: &[Known]) -> Found {
    let file = name(n);
    let bytes = disk.read(&folder.join(&file), LIMIT).unwrap_or_default();
    let seal: Option<Seal> = serde_json::from_slice(&bytes).ok().filter(|seal: &Seal| seal.n == n);
    let code = seal.as_ref().and_then(Seal::code);
    let is = match (&seal, code) {
        (Some(seal), Some(_)) => {
            let ours = seal.session == session.head().session.to_string();
            let held = session.sum(n).is_some_and(|sum| sum.to_string() == seal.h);
            if ours && held { Standing::Holds } else { Standing::Broken }
        }
        _ => Standing::Unreadable,
    };
    let prefix = format!("{file}.");
    let signatures = names.iter().filter(|name| name.starts_with(&prefix) && name.ends_with(".sig")).take(MOST);
    Found {
        is,
        n,
        code: code.map(|code| code.to_string()).unwrap_or_default(),
        after: session.head().mark.n.saturating_sub(n),
        files: seal.map(|seal| files(disk, folder, seal)).unwrap_or_default(),
        signatures: signatures.map(|name| signing(disk, folder, name, &bytes, known)).collect(),
        file,
    }
}

/// Only the papers are looked at: a seal from elsewhere names no file of this machine.
fn files(disk: &dyn Disk, folder: &Path, seal: Seal) -> Vec<Sealed> {
    use crate::store::names::{ACTIONS, JSON_LIMIT, MINUTES};
    let ours = seal.files.into_iter().filter(|file| [MINUTES, ACTIONS].contains(&file.name.as_str()));
    ours.map(|file| {
        let now = disk.read(&folder.join(&file.name), JSON_LIMIT);
        let same = now.is_ok_and(|bytes| Digest::of(&file.name, &bytes) == file);
        Sealed { name: file.name, same }
    })
    .collect()
}

fn signing(disk: &dyn Disk, folder: &Path, name: &str, sealed: &[u8], known: &[Known]) -> Signing {
    let text = disk.read(&folder.join(name), LIMIT).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let signature = text.and_then(|text| Signature::read(&text).ok());
    let by = signature.as_ref().and_then(|found| known.iter().find(|known| known.key == found.by));
    let is = match &signature {
        Some(found) if found.holds(sealed) && by.is_some() => Signed::ByKnown,
        Some(found) if found.holds(sealed) => Signed::ByStranger,
        _ => Signed::Bad,
    };
    Signing {
        file: name.to_owned(),
        is,
        by: by.map(|known| known.name.clone()),
        fingerprint: signature.map(|found| found.by.fingerprint()),
    }
}
