//! What the store needs of `minutes.json` to restore a meeting from it alone. Every other field belongs to others.
use super::disk::Disk;
use super::error::{Action, DiskFault};
use super::hash::SessionId;
use super::journal::Mark;
use super::names::{JSON_LIMIT, MINUTES, MINUTES_BEFORE};
use crate::meeting::Meeting;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// The form of `minutes.json` that this program writes and reads.
pub const FORMAT: &str = "musyawarah-minutes/1";

/// The fields that restore a meeting. A renderer of `minutes.json` writes at least these.
#[derive(Debug, Serialize)]
pub struct Restorable<'a> {
    /// [`FORMAT`].
    pub format: &'static str,
    /// The session.
    pub session: SessionId,
    /// The last line of the journal that the state holds.
    pub journal: Mark,
    /// The whole state.
    pub meeting: &'a Meeting,
}

/// The head of a minutes file, with the state still unread.
#[derive(Debug, Deserialize)]
struct Outline<'a> {
    #[serde(borrow)]
    format: Cow<'a, str>,
    session: SessionId,
    journal: Mark,
    #[serde(borrow)]
    meeting: &'a RawValue,
}

/// Which session and which line the state in a file belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Saved {
    pub session: SessionId,
    pub mark: Mark,
}

/// A minutes file as found.
#[derive(Debug)]
pub(super) struct Found {
    pub path: PathBuf,
    pub state: Result<Saved, Unreadable>,
    bytes: Vec<u8>,
}

/// Why a minutes file restores nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The disk refused.
    #[error(transparent)]
    Disk(#[from] DiskFault),
    /// It is not JSON, is cut off, or lacks a field.
    #[error("{0}")]
    Json(String),
    /// It has another form than this program knows.
    #[error("form `{0}` is not known here")]
    Format(String),
}

/// The bytes of a minutes file, not looked at yet.
#[derive(Debug)]
pub(super) struct Unseen {
    path: PathBuf,
    bytes: Result<Vec<u8>, DiskFault>,
}

impl Unseen {
    /// The file at this path; `None` if there is none.
    fn at(disk: &dyn Disk, path: PathBuf) -> Option<Self> {
        let bytes = match disk.read(&path, JSON_LIMIT) {
            Ok(bytes) => Ok(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
            Err(error) => Err(DiskFault::of(&error, Action::Read, &path)),
        };
        Some(Self { path, bytes })
    }

    /// The saved minutes and those saved before, as far as they are there.
    pub fn all(disk: &dyn Disk, folder: &Path) -> Vec<Self> {
        [MINUTES, MINUTES_BEFORE].into_iter().filter_map(|name| Self::at(disk, folder.join(name))).collect()
    }

    /// What they hold, from the first byte to the last.
    pub fn state(&self) -> Result<Saved, Unreadable> {
        let bytes = self.bytes.as_ref().map_err(|fault| fault.clone())?;
        outline(bytes).map(|(saved, _)| saved)
    }

    /// With its state, as [`Self::state`] gave it.
    pub fn seen(self, state: Result<Saved, Unreadable>) -> Found {
        Found { path: self.path, state, bytes: self.bytes.unwrap_or_default() }
    }
}

impl Found {
    /// The file at this path; `None` if there is none.
    pub fn at(disk: &dyn Disk, path: PathBuf) -> Option<Self> {
        let file = Unseen::at(disk, path)?;
        let state = file.state();
        Some(file.seen(state))
    }

    /// Gives up the bytes, where nothing will be asked of them any more.
    pub fn let_go(&mut self) {
        self.bytes = Vec::new();
    }

    /// The form it has, if that is a newer one of ours.
    pub fn newer(&self) -> Option<&str> {
        let Err(Unreadable::Format(form)) = &self.state else { return None };
        let (name, known) = FORMAT.rsplit_once('/')?;
        let version = form.strip_prefix(name)?.strip_prefix('/')?.parse::<u32>().ok()?;
        (version > known.parse().ok()?).then_some(form)
    }

    /// Whether it is the file saved last, not the one kept from before.
    pub fn current(&self) -> bool {
        self.path.ends_with(MINUTES)
    }

    /// Its bytes; empty if they could not be read.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The state it holds.
    pub fn meeting(&self) -> Result<Meeting, Unreadable> {
        let (_, raw) = outline(&self.bytes)?;
        serde_json::from_str(raw.get()).map_err(unreadable)
    }
}

/// Session, line and unread state of these bytes.
pub(super) fn outline(bytes: &[u8]) -> Result<(Saved, &RawValue), Unreadable> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let outline: Outline<'_> = serde_json::from_slice(bytes).map_err(unreadable)?;
    if outline.format != FORMAT {
        return Err(Unreadable::Format(outline.format.into_owned()));
    }
    let saved = Saved { session: outline.session, mark: outline.journal };
    Ok((saved, outline.meeting))
}

/// New minutes with the fields beside the known ones that a newer or another program put into the old ones of the same
/// session. What cannot be read has none.
pub(super) fn with_fields_of(old: &[u8], new: Vec<u8>) -> Vec<u8> {
    let fields = |bytes| serde_json::from_slice::<BTreeMap<Cow<'_, str>, &RawValue>>(bytes).unwrap_or_default();
    let (Ok((before, _)), Ok((now, _))) = (outline(old), outline(&new)) else { return new };
    let known = fields(&new);
    let more: Vec<_> = fields(old).into_iter().filter(|(name, _)| !known.contains_key(name)).collect();
    if more.is_empty() || before.session != now.session {
        return new;
    }
    let mut bytes = new.trim_ascii_end().to_vec();
    bytes.pop();
    bytes.truncate(bytes.trim_ascii_end().len());
    for (name, value) in more {
        let name = serde_json::Value::from(name);
        bytes.extend_from_slice(format!(",\n  {name}: {}", value.get()).as_bytes());
    }
    bytes.extend_from_slice(b"\n}\n");
    bytes
}

fn unreadable(error: serde_json::Error) -> Unreadable {
    Unreadable::Json(error.to_string())
}
