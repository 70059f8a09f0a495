//! A session copied into another folder: onto a stick, or out of a place that cannot be written.
use super::disk::Disk;
use super::error::{Action, At, DiskFault, OpenError};
use super::names::{JOURNAL, JOURNAL_LIMIT, MOVED};
use super::notice::ReadOnly;
use super::rewrite;
use super::session::Session;
use std::io;
use std::path::{Path, PathBuf};

impl Session {
    /// Copies the session into a folder of its own name inside `into`, which is made where missing, and says where it
    /// is. The journal is written from memory, confirmed by the disk and read back; every other file goes along as it
    /// is but the box of a secret vote, and a journal that is damaged or of a newer version as well. Half a copy never has the session's name.
    ///
    /// # Errors
    /// [`OpenError::Exists`] if there is a folder of that name; [`OpenError::Disk`].
    pub fn copy_to(&self, into: &Path) -> Result<PathBuf, OpenError> {
        let disk = &*self.place.disk;
        let name = self.folder().file_name().unwrap_or_default();
        let copy = into.join(name);
        if disk.stat(&copy).is_ok() {
            return Err(OpenError::Exists { folder: copy });
        }
        super::refuge::make(disk, into)?;
        let half = into.join(format!(".{}.baru", name.to_string_lossy()));
        empty(disk, &half)?;
        for file in self.files_to_copy(disk)? {
            let from = self.folder().join(&file);
            let bytes = disk.read(&from, JOURNAL_LIMIT).at(Action::Read, &from)?;
            write(disk, &half.join(&file), &bytes)?;
        }
        if !self.is_kept_as_found() {
            rewrite::whole(disk, &half, self.journal.lines())?;
        }
        disk.sync_dir(&half).at(Action::Sync, &half)?;
        disk.rename(&half, &copy).at(Action::CreateFolder, &copy)?;
        disk.sync_dir(into).at(Action::Sync, into)?;
        Ok(copy)
    }

    /// Whether the journal's file tells more than what was understood of it.
    fn is_kept_as_found(&self) -> bool {
        matches!(self.read_only(), Some(ReadOnly::Damaged | ReadOnly::Newer { .. } | ReadOnly::NewerMinutes { .. }))
    }

    fn files_to_copy(&self, disk: &dyn Disk) -> Result<Vec<String>, DiskFault> {
        let mut names = disk.list(self.folder()).at(Action::List, self.folder())?;
        let in_memory = |name: &str| !self.is_kept_as_found() && (is_journal(name) || name == MOVED);
        // Two copies of a box tell who voted what in between.
        names.retain(|name| !name.starts_with('.') && !super::names::is_urn(name) && !in_memory(name));
        names.retain(|name| disk.stat(&self.folder().join(name)).is_ok_and(|stat| !stat.is_dir));
        Ok(names)
    }
}

fn is_journal(name: &str) -> bool {
    let number = name.strip_prefix("journal-").and_then(|rest| rest.strip_suffix(".jsonl"));
    name == JOURNAL || number.is_some_and(|number| number.parse::<u32>().is_ok())
}

/// A folder with nothing in it; what an earlier copy that was cut off left there goes.
fn empty(disk: &dyn Disk, folder: &Path) -> Result<(), DiskFault> {
    match disk.create_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            for name in disk.list(folder).at(Action::List, folder)? {
                let path = folder.join(name);
                disk.remove(&path).at(Action::Remove, &path)?;
            }
            Ok(())
        }
        made => made.at(Action::CreateFolder, folder),
    }
}

fn write(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), DiskFault> {
    let mut file = disk.create_new(path).at(Action::Create, path)?;
    file.write_all(bytes).at(Action::Append, path)?;
    file.sync_all().at(Action::Sync, path)
}
