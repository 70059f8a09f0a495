//! The folder of the sessions and the disk under it.

use super::{Finding, Grade};
use crate::cli::house::House;
use crate::i18n::{Words, files, number, say};
use crate::store::{Disk, Place};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How many lines are flushed to learn how long it takes.
const FLUSHES: usize = 25;
/// As long as a line of a journal.
const LINE: [u8; 300] = [b'.'; 300];
/// A flush slower than this is felt: the sign that all is saved comes late.
const SLOW: u64 = 250_000;
/// Less room than this ends a meeting soon.
const LEAST_ROOM: u64 = 50 << 20;
const SCARCE_ROOM: u64 = 500 << 20;

pub fn findings(house: &House<'_>) -> Vec<Finding> {
    let (words, root) = (house.words, house.library.root());
    let there = root.is_dir();
    let folder = match there {
        true => Finding::good("folder", say!(words, "doctor-folder", path = files::path(root))),
        false => Finding::good("folder", say!(words, "doctor-folder-later", path = files::path(root))),
    };
    let nearest = nearest(root);
    let mut found = vec![folder];
    found.extend(system(words, &nearest));
    found.extend(synced(words, &nearest));
    found.extend(tried(words, &house.place, &nearest));
    found.extend(room(words, &nearest));
    if there {
        found.extend(privacy(words, root));
    }
    found
}

/// The folder itself, or the nearest one above it that is there: where it will be made.
fn nearest(root: &Path) -> PathBuf {
    let whole = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
    let there = whole.ancestors().find(|path| path.is_dir()).map(Path::to_owned);
    there.unwrap_or(whole)
}

/// What is really tried, with files that are gone afterwards.
fn tried(words: &Words, place: &Place, folder: &Path) -> Vec<Finding> {
    let probe = folder.join(format!(".musyawarah-doctor-{}", std::process::id()));
    let disk = &*place.disk;
    if let Err(error) = disk.create_dir(&probe) {
        let why = files::system(words, error.kind(), &error.to_string());
        let found = say!(words, "doctor-not-writable", path = files::path(folder), why = why);
        return vec![Finding::of("writing", Grade::Bad, found, say!(words, "doctor-not-writable-advice"))];
    }
    let tried = vec![flushes(words, place, &probe), renames(words, disk, &probe), locks(words, disk, &probe)];
    // What cannot be removed is empty, hidden, and named after the doctor.
    let _ = fs::remove_dir_all(&probe);
    tried
}

fn failed(words: &Words, about: &'static str, error: &io::Error) -> Finding {
    let why = files::system(words, error.kind(), &error.to_string());
    Finding::of(about, Grade::Bad, say!(words, "doctor-failed", why = why), say!(words, "doctor-failed-advice"))
}

fn flushes(words: &Words, place: &Place, probe: &Path) -> Finding {
    let mut times = match flush_times(place, probe) {
        Ok(times) => times,
        Err(error) => return failed(words, "flush", &error),
    };
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    let worst = times.last().copied().unwrap_or_default();
    let said = |micros: u64| number::integer(words.language(), i64::try_from(micros).unwrap_or(i64::MAX));
    let found = say!(words, "doctor-flush", n = FLUSHES, median = said(median), worst = said(worst));
    let grade = if median > SLOW { Grade::Note } else { Grade::Good };
    Finding::of("flush", grade, found, say!(words, "doctor-flush-advice")).figure(median)
}

/// Microseconds of each flush.
fn flush_times(place: &Place, probe: &Path) -> io::Result<Vec<u64>> {
    let mut file = place.disk.create_new(&probe.join("flush"))?;
    let mut times = Vec::with_capacity(FLUSHES);
    for _ in 0..FLUSHES {
        file.write_all(&LINE)?;
        let before = place.clock.steady();
        file.sync_data()?;
        let spent = place.clock.steady().saturating_duration_since(before);
        times.push(u64::try_from(spent.as_micros()).unwrap_or(u64::MAX));
    }
    Ok(times)
}

fn renames(words: &Words, disk: &dyn Disk, probe: &Path) -> Finding {
    let path = probe.join("minutes.json");
    let tried = disk.replace(&path, b"1").and_then(|()| disk.replace(&path, b"2")).and_then(|()| disk.read(&path, 9));
    match tried {
        Ok(bytes) if bytes == b"2" => Finding::good("rename", say!(words, "doctor-rename")),
        Ok(_) => failed(words, "rename", &io::ErrorKind::InvalidData.into()),
        Err(error) => failed(words, "rename", &error),
    }
}

/// A lock that lets a second one in is none.
fn locks(words: &Words, disk: &dyn Disk, probe: &Path) -> Finding {
    let path = probe.join("lock");
    let first = disk.lock(&path, b"");
    let held = matches!(first, Ok(Some(_)));
    let refused = held && matches!(disk.lock(&path, b""), Ok(None));
    drop(first);
    match refused {
        true => Finding::good("lock", say!(words, "doctor-lock")),
        false => Finding::of("lock", Grade::Note, say!(words, "doctor-no-lock"), say!(words, "doctor-no-lock-advice")),
    }
}

/// The kind of file system, where the system tells it.
fn system(words: &Words, folder: &Path) -> Option<Finding> {
    let mounts = fs::read_to_string("/proc/self/mountinfo").ok()?;
    let kind = kind_of(&mounts, &fs::canonicalize(folder).ok()?)?;
    let found = say!(words, "doctor-system", kind = kind.as_str());
    Some(match kind.as_str() {
        "tmpfs" | "ramfs" => Finding::of("system", Grade::Note, found, say!(words, "doctor-system-memory")),
        "vfat" | "exfat" | "msdos" | "fuseblk" => {
            Finding::of("system", Grade::Note, found, say!(words, "doctor-system-stick"))
        }
        kind if is_remote(kind) => Finding::of("system", Grade::Note, found, say!(words, "doctor-system-remote")),
        _ => Finding::good("system", found),
    })
}

fn is_remote(kind: &str) -> bool {
    ["nfs", "cifs", "smb", "9p", "ceph", "fuse.sshfs", "fuse.rclone", "davfs"].iter().any(|name| kind.starts_with(name))
}

/// The kind of the mount that a path lies on: the longest that begins it, the last of those.
fn kind_of(mounts: &str, path: &Path) -> Option<String> {
    let mut best: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let (before, after) = line.split_once(" - ")?;
        let at = before.split(' ').nth(4)?.replace("\\040", " ");
        let kind = after.split(' ').next()?;
        if path.starts_with(&at) && best.is_none_or(|(length, _)| at.len() >= length) {
            best = Some((at.len(), kind));
        }
    }
    best.map(|(_, kind)| kind.to_owned())
}

/// Folders that another program copies elsewhere: locks do not travel with them.
fn synced(words: &Words, folder: &Path) -> Option<Finding> {
    let known = ["dropbox", "onedrive", "nextcloud", "owncloud", "google drive", "googledrive", "icloud", "syncthing"];
    let named = folder.iter().any(|part| {
        let part = part.to_string_lossy().to_lowercase();
        known.iter().any(|name| part.starts_with(name))
    });
    let marked = folder.ancestors().any(|above| above.join(".stfolder").exists());
    (named || marked)
        .then(|| Finding::of("synced", Grade::Note, say!(words, "doctor-synced"), say!(words, "doctor-synced-advice")))
}

#[cfg(unix)]
fn room(words: &Words, folder: &Path) -> Option<Finding> {
    let system = rustix::fs::statvfs(folder).ok()?;
    let bytes = system.f_bavail.saturating_mul(system.f_frsize);
    let megabytes = number::integer(words.language(), i64::try_from(bytes >> 20).unwrap_or(i64::MAX));
    let grade = match bytes {
        bytes if bytes < LEAST_ROOM => Grade::Bad,
        bytes if bytes < SCARCE_ROOM => Grade::Note,
        _ => Grade::Good,
    };
    let found = say!(words, "doctor-room", megabytes = megabytes);
    Some(Finding::of("room", grade, found, say!(words, "doctor-room-advice")).figure(bytes))
}

#[cfg(not(unix))]
fn room(_: &Words, _: &Path) -> Option<Finding> {
    None
}

/// Names and what people said are for those who hold the meeting.
#[cfg(unix)]
fn privacy(words: &Words, root: &Path) -> Option<Finding> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(root).ok()?.permissions().mode() & 0o777;
    Some(match mode & 0o077 {
        0 => Finding::good("privacy", say!(words, "doctor-private")),
        _ => {
            let found = say!(words, "doctor-not-private", mode = format!("{mode:03o}"));
            let advice = say!(words, "doctor-not-private-advice", path = files::path(root));
            Finding::of("privacy", Grade::Note, found, advice)
        }
    })
}

#[cfg(not(unix))]
fn privacy(_: &Words, _: &Path) -> Option<Finding> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mount_a_path_lies_on_is_the_longest() {
        let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
                      30 22 0:40 / /mnt/stick\\040satu rw shared:5 - exfat /dev/sdb1 rw\n\
                      31 22 0:41 / /mnt rw - nfs4 server:/x rw\n";
        for (path, kind) in
            [("/home/ratna", "ext4"), ("/mnt/x", "nfs4"), ("/mnt/stick satu/rapat", "exfat"), ("/mntx", "ext4")]
        {
            assert_eq!(kind_of(mounts, Path::new(path)).as_deref(), Some(kind), "{path}");
        }
        assert_eq!(kind_of("", Path::new("/")), None);
        assert!(is_remote("nfs4") && is_remote("cifs") && !is_remote("ext4"));
    }
}
