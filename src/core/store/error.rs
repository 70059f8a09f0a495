//! What can go wrong with a session's files, as data: the sentences are said elsewhere.
use super::lock::Holder;
use crate::meeting::Refusal;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// What was being done to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Making a folder.
    CreateFolder,
    /// Making a new file.
    Create,
    /// Opening an existing file for appending.
    Open,
    /// Reading a whole file.
    Read,
    /// Adding bytes at the end.
    Append,
    /// Waiting until bytes or names are on the disk.
    Sync,
    /// Cutting a file to a shorter length.
    Cut,
    /// Exchanging a file for its next version in one step.
    Replace,
    /// Keeping the previous version under a second name.
    Keep,
    /// Removing a file.
    Remove,
    /// Asking for length and identity.
    Stat,
    /// Listing a folder.
    List,
    /// Taking the writer's lock.
    Lock,
    /// Asking the system for randomness.
    Random,
}

/// An operation the disk refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiskFault {
    /// What was being done.
    pub action: Action,
    /// To which file or folder.
    pub path: PathBuf,
    /// The class of the system's answer.
    pub kind: io::ErrorKind,
    /// The system's own words.
    pub text: String,
}

impl DiskFault {
    /// What the system said when this was asked of that file.
    #[must_use]
    pub fn of(error: &io::Error, action: Action, path: &Path) -> Self {
        Self { action, path: path.to_owned(), kind: error.kind(), text: error.to_string() }
    }

    /// Whether the place cannot be written at all, so that only reading is left.
    #[must_use]
    pub fn forbids_writing(&self) -> bool {
        matches!(self.kind, io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
    }
}

impl fmt::Display for DiskFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}: {}", self.action, self.path.display(), self.text)
    }
}

impl std::error::Error for DiskFault {}

/// Adds to an I/O error what was being done, and where.
pub(super) trait At<T> {
    fn at(self, action: Action, path: &Path) -> Result<T, DiskFault>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, action: Action, path: &Path) -> Result<T, DiskFault> {
        self.map_err(|error| DiskFault::of(&error, action, path))
    }
}

/// Why a session cannot be opened or made.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum OpenError {
    /// The disk refused.
    #[error(transparent)]
    Disk(#[from] DiskFault),
    /// Somebody is writing this session now; it can be viewed.
    #[error("{} is being written by another program", folder.display())]
    Locked {
        /// The session's folder.
        folder: PathBuf,
        /// Who, where the lock says so.
        holder: Option<Box<Holder>>,
    },
    /// The folder holds neither a journal nor minutes.
    #[error("{} is not a session", folder.display())]
    NotASession {
        /// The folder.
        folder: PathBuf,
    },
    /// A folder of that name exists already.
    #[error("{} exists already", folder.display())]
    Exists {
        /// The folder.
        folder: PathBuf,
    },
    /// A file is larger, or has more lines, than a session may.
    #[error("{} is too large: {found}, at most {limit}", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its bytes or lines.
        found: u64,
        /// The most that is read.
        limit: u64,
    },
    /// Files are there, but no meeting can be restored from any of them.
    #[error("{}: no meeting can be restored from what is left", folder.display())]
    Lost {
        /// The folder.
        folder: PathBuf,
        /// What was found, file by file.
        damage: Vec<super::Damage>,
    },
}

/// Why a command was not recorded.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SubmitError {
    /// The rules of the meeting do not allow it now.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// This session is only being read.
    #[error("the session is open for reading only")]
    ReadOnly(super::ReadOnly),
    /// The step has more text than one line may hold.
    #[error("one step may hold {limit} bytes, this one has {bytes}")]
    TooLong {
        /// Its size in bytes.
        bytes: usize,
        /// The most a step may have.
        limit: usize,
    },
    /// The session has as many lines as it may have.
    #[error("a session may hold {limit} lines")]
    Full {
        /// The most lines a session may have.
        limit: u64,
    },
    /// The time lies outside the years 1 to 9999.
    #[error("the time lies outside the years 1 to 9999")]
    Time,
    /// A line that was verified at opening cannot be understood any more.
    #[error("line {n} can not be folded again")]
    Refold {
        /// Its number in the order of the meeting.
        n: u64,
    },
}

/// What failed in saving. The journal file is not touched again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// Bytes could not be appended.
    #[error("not saved: {0}")]
    Write(DiskFault),
    /// The disk did not confirm: what it holds is unknown from here on.
    #[error("the disk did not confirm: {0}")]
    Sync(DiskFault),
    /// Somebody else changed or replaced the journal under us.
    #[error("{} was changed by another program", path.display())]
    Fence {
        /// The journal.
        path: PathBuf,
        /// The length after our last append, in bytes.
        expected: u64,
        /// The length found; `None` when the file is gone.
        found: Option<u64>,
    },
    /// No place keeps the journal. Everything is kept in memory, and tried again.
    #[error("no place keeps the journal: {why}")]
    Nowhere {
        /// What failed first.
        why: Box<Failure>,
        /// What each place answered.
        refused: Vec<DiskFault>,
    },
    /// The writing thread is gone.
    #[error("the writing thread has stopped")]
    Stopped,
}

impl Failure {
    /// Whether the disk is full.
    #[must_use]
    pub fn is_full(&self) -> bool {
        match self {
            Self::Write(fault) | Self::Sync(fault) => {
                matches!(fault.kind, io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
            }
            Self::Nowhere { why, .. } => why.is_full(),
            Self::Fence { .. } | Self::Stopped => false,
        }
    }

    /// Whether another program writes here.
    #[must_use]
    pub fn is_foreign(&self) -> bool {
        match self {
            Self::Fence { .. } => true,
            Self::Nowhere { why, .. } => why.is_foreign(),
            Self::Write(_) | Self::Sync(_) | Self::Stopped => false,
        }
    }
}

/// Why the papers of a session were not saved. The journal is not affected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// The disk refused.
    #[error(transparent)]
    Disk(#[from] DiskFault),
    /// The papers could not be made.
    #[error("the papers could not be made: {0}")]
    Render(String),
    /// The minutes made would not restore the meeting.
    #[error("the minutes would not restore the meeting: {0}")]
    NotRestorable(String),
    /// The session is only being read.
    #[error("the session is open for reading only")]
    ReadOnly,
    /// Somebody else writes here: saving would destroy their work.
    #[error("not saved: {0}")]
    Unsafe(Failure),
    /// The saving thread is gone.
    #[error("the saving thread has stopped")]
    Stopped,
}
