//! Room kept in a session's folder, given up when the disk is full so that the meeting can be brought to an end.
use super::disk::Disk;
use super::names::BALLAST;
use std::path::Path;

/// How much is kept, in bytes: more than the journal of a long evening.
pub(super) const SIZE: u64 = 256 << 10;
/// With less than this free the user is warned, and no room is kept: it would take from what is left.
pub(super) const LITTLE: u64 = 50 << 20;

/// Keeps room, if there is enough and none is kept yet. Returns what is free, in bytes, where that is told.
pub(super) fn lay(disk: &dyn Disk, folder: &Path) -> Option<u64> {
    let free = disk.free(folder).ok();
    let path = folder.join(BALLAST);
    let kept = disk.stat(&path).is_ok_and(|found| found.len >= SIZE);
    if !kept && free.is_none_or(|free| free >= LITTLE + SIZE) {
        // Without it the meeting is as safe as before, only with less room at the end.
        let _ = fill(disk, &path);
    }
    free
}

fn fill(disk: &dyn Disk, path: &Path) -> std::io::Result<()> {
    if disk.stat(path).is_ok() {
        disk.remove(path)?;
    }
    // Zeros take no room on a disk that compresses.
    let mut bytes = vec![0; usize::try_from(SIZE).unwrap_or_default()];
    getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
    let written = disk.create_new(path)?.write_all(&bytes);
    if written.is_err() {
        disk.remove(path)?;
    }
    written
}

/// Gives the room up; false if there was none.
pub(super) fn give_up(disk: &dyn Disk, folder: &Path) -> bool {
    disk.remove(&folder.join(BALLAST)).is_ok()
}
