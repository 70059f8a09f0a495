//! Text typed and not yet submitted: one line a change, the last for a key counts. It survives whatever happens
//! to the program; only the last unconfirmed change can be lost with the power.
use super::disk::{Disk, Handle};
use super::error::{Action, At, DiskFault};
use super::names::{DRAFTS, JSON_LIMIT};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

/// Drafts by key.
pub type Drafts = BTreeMap<String, String>;

/// Above this many bytes, and four times what counts, the file is written anew.
const COMPACT_ABOVE: u64 = 256 << 10;

/// A text being typed; the number of the last line of the journal when it was typed says whether it came into a line
/// afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    /// `None` where the draft is done with.
    pub text: Option<String>,
    pub n: u64,
}

/// One change: a text, or `null` where a draft is done with.
#[derive(Debug, Serialize, Deserialize)]
struct Change<'a> {
    #[serde(borrow)]
    key: Cow<'a, str>,
    #[serde(borrow)]
    text: Option<Cow<'a, str>>,
    /// Files of the first release lack it.
    #[serde(default)]
    n: u64,
}

/// The name of a command that was made of a draft: it says in the journal itself, in the same write, that the draft is
/// done with, whatever the file of drafts still shows.
pub(super) fn name(key: &str, n: u64) -> String {
    format!("{key}@{n}")
}

/// Drafts by key that are not done with.
pub(super) type Kept = BTreeMap<String, Draft>;

/// Reads the drafts of a session, without those that came into a line of the journal. `names` are the names of its
/// commands. Lines that cannot be read are skipped: the one before still counts.
pub(super) fn load(disk: &dyn Disk, folder: &Path, names: &HashMap<String, u64>) -> Kept {
    let bytes = disk.read(&folder.join(DRAFTS), JSON_LIMIT).unwrap_or_default();
    let mut drafts = Kept::new();
    for line in bytes.split(|byte| *byte == b'\n') {
        match serde_json::from_slice::<Change<'_>>(line) {
            Ok(Change { key, text: Some(text), n }) => {
                drafts.insert(key.into_owned(), Draft { text: Some(text.into_owned()), n })
            }
            Ok(Change { key, text: None, .. }) => drafts.remove(&*key),
            Err(_) => None,
        };
    }
    for (cid, n) in names {
        let key = cid.strip_suffix(&n.to_string()).and_then(|rest| rest.strip_suffix('@'));
        if let Some(key) = key
            && drafts.get(key).is_some_and(|draft| draft.n < *n)
        {
            drafts.remove(key);
        }
    }
    drafts
}

/// The drafts as the caller sees them.
pub(super) fn shown(kept: &Kept) -> Drafts {
    kept.iter().filter_map(|(key, draft)| Some((key.clone(), draft.text.clone()?))).collect()
}

/// The file, written by the saving thread.
#[derive(Debug)]
pub(super) struct DraftFile {
    path: PathBuf,
    now: Kept,
    open: Option<Open>,
}

#[derive(Debug)]
struct Open {
    handle: Box<dyn Handle>,
    len: u64,
}

impl DraftFile {
    /// The file of the session in `folder`, holding `now`; written anew at the first change.
    pub fn new(folder: &Path, now: Kept) -> Self {
        Self { path: folder.join(DRAFTS), now, open: None }
    }

    /// Goes to another folder, where it is written anew at the next change.
    pub fn move_to(&mut self, folder: &Path) {
        self.path = folder.join(DRAFTS);
        self.open = None;
    }

    /// Writes these changes and waits for the disk.
    pub fn write(&mut self, disk: &dyn Disk, changes: Kept) -> Result<(), DiskFault> {
        let mut bytes = Vec::new();
        for (key, draft) in changes {
            line(&mut bytes, &key, &draft);
            match draft.text {
                Some(_) => self.now.insert(key, draft),
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
        let size = |(key, draft): (&String, &Draft)| key.len() + draft.text.as_ref().map_or(0, String::len);
        let live: usize = self.now.iter().map(size).sum();
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
        for (key, draft) in &self.now {
            line(&mut bytes, key, draft);
        }
        disk.replace(&self.path, &bytes).at(Action::Replace, &self.path)?;
        Ok(Open { handle: disk.append(&self.path).at(Action::Open, &self.path)?, len: bytes.len() as u64 })
    }
}

fn line(out: &mut Vec<u8>, key: &str, draft: &Draft) {
    let change = Change { key: key.into(), text: draft.text.as_deref().map(Cow::from), n: draft.n };
    if let Ok(json) = serde_json::to_vec(&change) {
        out.extend_from_slice(&json);
        out.push(b'\n');
    }
}
