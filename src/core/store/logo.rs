//! The mark of the office for the letterhead of papers: a picture beside the files of a session, or beside the folders of
//! all sessions, where every one of them has it. What is in it is not looked at here.
use super::disk::Disk;
use std::io;
use std::path::{Path, PathBuf};

/// What it may be called.
const NAMES: [&str; 3] = ["logo.png", "logo.jpg", "logo.jpeg"];

/// Whether a file is called as such a picture is.
pub(super) fn is_logo(name: &str) -> bool {
    NAMES.contains(&name)
}

/// The picture for the papers of the session in this folder: its own, else the one of all sessions.
#[must_use]
pub fn logo(disk: &dyn Disk, folder: &Path) -> Option<PathBuf> {
    let folders = std::iter::once(folder).chain(folder.parent());
    let mut paths = folders.flat_map(|folder| NAMES.map(|name| folder.join(name)));
    paths.find(|path| disk.stat(path).is_ok_and(|stat| !stat.is_dir))
}

/// Puts the picture of this kind (`png` or `jpg`) beside the files of the session, in place of the one before, and says
/// where it is.
///
/// # Errors
/// Those of the disk; the picture before stands then.
pub fn keep_logo(disk: &dyn Disk, folder: &Path, kind: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let path = folder.join(format!("logo.{kind}"));
    disk.replace(&path, bytes)?;
    // One of another kind would be found first, or come back when this one goes.
    for other in NAMES.map(|name| folder.join(name)).into_iter().filter(|other| *other != path) {
        if disk.stat(&other).is_ok() {
            disk.remove(&other)?;
        }
    }
    Ok(path)
}

/// Takes the session's own picture away; whether there was one.
///
/// # Errors
/// Those of the disk.
pub fn drop_logo(disk: &dyn Disk, folder: &Path) -> io::Result<bool> {
    let mut found = false;
    for path in NAMES.map(|name| folder.join(name)) {
        if disk.stat(&path).is_ok() {
            disk.remove(&path)?;
            found = true;
        }
    }
    Ok(found)
}
