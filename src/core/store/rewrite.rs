//! A whole journal, from memory into a new file.
use super::disk::{Disk, Handle};
use super::error::{Action, At, DiskFault};
use super::journal::Stored;
use super::names::{self, JOURNAL_LIMIT};
use super::refuge;
use super::scan::Scan;
use std::io;
use std::path::{Path, PathBuf};

/// Writes these lines as a new journal in `folder`, under the first free name, has the disk confirm file and name, and
/// reads it back. A file that did not come out so is removed and never asked again.
pub(super) fn whole(disk: &dyn Disk, folder: &Path, lines: &[Stored]) -> Result<(PathBuf, Box<dyn Handle>), DiskFault> {
    refuge::make(disk, folder)?;
    let (path, mut handle) = begin(disk, folder)?;
    match fill(disk, &path, &mut *handle, &lines.concat()) {
        Ok(()) => Ok((path, handle)),
        Err(fault) => {
            // Half a copy is no harm: it tells nothing that the others do not.
            let _ = disk.remove(&path);
            Err(fault)
        }
    }
}

fn begin(disk: &dyn Disk, folder: &Path) -> Result<(PathBuf, Box<dyn Handle>), DiskFault> {
    let mut k = 1;
    loop {
        let path = folder.join(names::journal(k));
        match disk.create_new(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => k += 1,
            made => return made.at(Action::Create, &path).map(|handle| (path, handle)),
        }
    }
}

fn fill(disk: &dyn Disk, path: &Path, handle: &mut dyn Handle, lines: &[u8]) -> Result<(), DiskFault> {
    handle.write_all(lines).at(Action::Append, path)?;
    handle.sync_all().at(Action::Sync, path)?;
    let folder = path.parent().unwrap_or(path);
    disk.sync_dir(folder).at(Action::Sync, folder)?;
    let back = disk.read(path, JOURNAL_LIMIT).at(Action::Read, path)?;
    if back == lines && Scan::of(&back).complete() {
        return Ok(());
    }
    Err(io::Error::new(io::ErrorKind::InvalidData, "what was read back is not what was written")).at(Action::Read, path)
}
