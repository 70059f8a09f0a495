//! Text typed and not yet submitted: one line a change, the last for a key counts. It survives whatever happens
//! to the program; only the last unconfirmed change can be lost with the power.
use super::disk::{Disk, Handle};
use super::error::{Action, At, DiskFault};
use super::names::{DRAFTS, JSON_LIMIT};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Drafts by key.
pub type Drafts = BTreeMap<String, String>;

/// Above this many bytes, and four times what counts, the file is written anew.
const COMPACT_ABOVE: u64 = 256 << 10;

/// One change: a text, or `null` where a draft is done with.
#[derive(Debug, Serialize, Deserialize)]
struct Change<'a> {
    #[serde(borrow)]
    key: Cow<'a, str>,
    #[serde(borrow)]
    text: Option<Cow<'a, str>>,
}

/// Reads the drafts of a session. Lines that cannot be read are skipped: the one before still counts.
pub(super) fn load(disk: &dyn Disk, folder: &Path) -> Drafts {
    let bytes = disk.read(&folder.join(DRAFTS), JSON_LIMIT).unwrap_or_default();
    let mut drafts = Drafts::new();
    for line in bytes.split(|byte| *byte == b'\n') {
        match serde_json::from_slice::<Change<'_>>(line) {
            Ok(Change { key, text: Some(text) }) => drafts.insert(key.into_owned(), text.into_owned()),
            Ok(Change { key, text: None }) => drafts.remove(&*key),
            Err(_) => None,
        };
    }
    drafts
}

/// The file, written by the saving thread.
#[derive(Debug)]
pub(super) struct DraftFile {
    path: PathBuf,
    now: Drafts,
    open: Option<Open>,
}

#[derive(Debug)]
struct Open {
    handle: Box<dyn Handle>,
    len: u64,
}

impl DraftFile {
    /// The file of the session in `folder`, holding `now`; written anew at the first change.
    pub fn new(folder: &Path, now: Drafts) -> Self {
        Self { path: folder.join(DRAFTS), now, open: None }
    }

    /// Writes these changes and waits for the disk.
    pub fn write(&mut self, disk: &dyn Disk, changes: BTreeMap<String, Option<String>>) -> Result<(), DiskFault> {
        let mut bytes = Vec::new();
        for (key, text) in changes {
            line(&mut bytes, &key, text.as_deref());
            match text {
                Some(text) => self.now.insert(key, text),
                None => self.now.remove(&key),
            };
        }
        // After a failure nothing is left open: the file is then written anew from memory.
        match self.open.take() {
            Some(open) if open.len < self.most() => self.open = Some(self.append(open, &bytes)?),
            _ => self.open = Some(self.compact(disk)?),
        }
        Ok(())
    }

    fn most(&self) -> u64 {
        let live: usize = self.now.iter().map(|(k, text)| k.len() + text.len()).sum();
        COMPACT_ABOVE.max(4 * live as u64)
    }

    fn append(&self, mut open: Open, bytes: &[u8]) -> Result<Open, DiskFault> {
        open.handle.write_all(bytes).at(Action::Append, &self.path)?;
        open.handle.sync_data().at(Action::Sync, &self.path)?;
        open.len += bytes.len() as u64;
        Ok(open)
    }

    /// Writes only what counts, in one step.
    fn compact(&self, disk: &dyn Disk) -> Result<Open, DiskFault> {
        let mut bytes = Vec::new();
        for (key, text) in &self.now {
            line(&mut bytes, key, Some(text));
        }
        disk.replace(&self.path, &bytes).at(Action::Replace, &self.path)?;
        Ok(Open { handle: disk.append(&self.path).at(Action::Open, &self.path)?, len: bytes.len() as u64 })
    }
}

fn line(out: &mut Vec<u8>, key: &str, text: Option<&str>) {
    let change = Change { key: key.into(), text: text.map(Cow::from) };
    if let Ok(json) = serde_json::to_vec(&change) {
        out.extend_from_slice(&json);
        out.push(b'\n');
    }
}
