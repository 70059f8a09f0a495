//! Keeping what was found before it is replaced, and removing what interrupted saves left.
use super::disk::Disk;
use super::error::{Action, At, DiskFault};
use super::names::{self, ACTIONS, DRAFTS, JOURNAL, MINUTES, MINUTES_BEFORE, MOVED};
use std::io;
use std::path::{Path, PathBuf};

/// Keeps these bytes as `<name>.rusak-<k>`, with the first free `k`; a copy that is there already is enough.
pub(super) fn set_beside(disk: &dyn Disk, folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, DiskFault> {
    let mut k = 1;
    loop {
        let path = folder.join(names::damaged_copy(name, k));
        let mut file = match disk.create_new(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                if disk.read(&path, bytes.len() as u64).is_ok_and(|old| old == bytes) {
                    return Ok(path);
                }
                k += 1;
                continue;
            }
            Err(error) => return Err(error).at(Action::Create, &path),
        };
        file.write_all(bytes).at(Action::Append, &path)?;
        file.sync_all().at(Action::Sync, &path)?;
        disk.sync_dir(folder).at(Action::Sync, folder)?;
        return Ok(path);
    }
}

/// Adds bytes at the end of a file, made where missing, and waits until they are on the disk.
pub(super) fn add(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), DiskFault> {
    let mut file = match disk.create_new(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => disk.append(path).at(Action::Open, path)?,
        made => made.at(Action::Create, path)?,
    };
    file.write_all(bytes).at(Action::Append, path)?;
    file.sync_all().at(Action::Sync, path)?;
    let folder = path.parent().unwrap_or(path);
    disk.sync_dir(folder).at(Action::Sync, folder)
}

/// Removes the temporary files of saves that were interrupted. The lock must be held.
pub(super) fn sweep(disk: &dyn Disk, folder: &Path) {
    for name in disk.list(folder).unwrap_or_default() {
        if is_leftover(&name) {
            // One that cannot be removed does no harm.
            let _ = disk.remove(&folder.join(name));
        }
    }
}

fn is_leftover(name: &str) -> bool {
    let Some((stem, suffix)) = name.rsplit_once('.') else {
        return false;
    };
    let ours = [JOURNAL, MINUTES, MINUTES_BEFORE, ACTIONS, DRAFTS, MOVED];
    let ours = |stem: &str| ours.contains(&stem) || names::is_urn(stem);
    let hidden = stem.strip_prefix('.').is_some_and(ours);
    let random = suffix.len() == 6 && suffix.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (hidden && (random || suffix == "baru")) || (ours(stem) && suffix == "baru")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_leftovers_of_saves_are_swept() {
        for name in [".minutes.json.a1B2c3", ".journal.jsonl.baru", "minutes.json.bak.baru", ".urn-B01.box.x1Y2z3"] {
            assert!(is_leftover(name), "{name}");
        }
        for name in [
            "minutes.json",
            "minutes.json.bak",
            ".lock",
            "urn-B01.box",
            "journal.jsonl.torn",
            "journal.jsonl.rusak-1",
            ".catatan.a1B2c3",
            "journal.sync-conflict-20260314-101010-ABCDEF.jsonl",
        ] {
            assert!(!is_leftover(name), "{name}");
        }
    }
}
