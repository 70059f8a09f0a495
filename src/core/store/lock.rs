//! One writer: the lock on a session, and who holds it.
use super::disk::{Disk, Lock};
use super::error::{Action, DiskFault};
use super::names;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::Path;
use std::time::Duration;

/// Who is writing a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Process number on that machine.
    pub pid: u32,
    /// The machine's name; empty if it has none.
    pub host: String,
    /// The user's name; empty if unknown.
    pub user: String,
    /// Since when, RFC 3339.
    pub since: String,
    /// Name and version of the program.
    pub app: String,
}

impl Holder {
    /// This process.
    fn this(since: chrono::DateTime<chrono::Utc>) -> Self {
        Self {
            pid: std::process::id(),
            host: host(),
            user: variable(&["USER", "LOGNAME", "USERNAME"]),
            // As the people at that machine read their clocks.
            since: since.with_timezone(&chrono::Local).to_rfc3339_opts(chrono::SecondsFormat::Secs, false),
            app: super::APP.to_owned(),
        }
    }

    /// Whether it is this process.
    fn is_this(&self) -> bool {
        self.pid == std::process::id() && self.host == host()
    }

    /// Who wrote this note, if the note can be read.
    fn read(disk: &dyn Disk, path: &Path) -> Option<Self> {
        serde_json::from_slice(&disk.read(path, 4096).ok()?).ok()
    }
}

/// The answer to asking for the lock.
pub(super) enum Asked {
    /// It is ours until dropped.
    Ours(Box<dyn Lock>),
    /// Another program has it.
    Theirs(Option<Box<Holder>>),
    /// The file system knows no locks.
    Nobody,
}

/// A child of this process has our locks until it becomes another program: so long they look held by ourselves.
const CHILD: Duration = Duration::from_millis(20);
/// So often it is waited for.
const TRIES: u32 = 25;

/// Asks for the lock of the session in `folder`. The kernel frees it when its holder dies, so there are no stale ones.
pub(super) fn ask(disk: &dyn Disk, folder: &Path, now: chrono::DateTime<chrono::Utc>) -> Result<Asked, DiskFault> {
    let path = folder.join(names::LOCK);
    let note = serde_json::to_vec(&Holder::this(now)).unwrap_or_default();
    let mut tries = 0;
    loop {
        tries += 1;
        match disk.lock(&path, &note) {
            Ok(Some(lock)) => return Ok(Asked::Ours(lock)),
            Ok(None) => match Holder::read(disk, &path) {
                Some(holder) if holder.is_this() && tries < TRIES => std::thread::sleep(CHILD),
                holder => return Ok(Asked::Theirs(holder.map(Box::new))),
            },
            Err(error) if error.kind() == io::ErrorKind::Unsupported => return Ok(Asked::Nobody),
            Err(error) => return Err(DiskFault::of(&error, Action::Lock, &path)),
        }
    }
}

fn host() -> String {
    std::fs::read_to_string("/proc/sys/kernel/hostname")
        .map(|name| name.trim().to_owned())
        .unwrap_or_else(|_| variable(&["HOSTNAME", "COMPUTERNAME"]))
}

fn variable(names: &[&str]) -> String {
    names.iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
}
