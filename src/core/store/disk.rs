//! The few file operations a session needs, so that a disk that crashes can stand in for the real one.
use std::fmt;
use std::io;
use std::path::Path;
use std::time::SystemTime;

/// Length and identity of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stat {
    /// Length in bytes.
    pub len: u64,
    /// Device and inode, where the platform tells them.
    pub id: Option<(u64, u64)>,
    /// Whether it is a folder.
    pub is_dir: bool,
}

/// A disk. Files it makes are for their owner only; a symbolic link is never followed.
pub trait Disk: fmt::Debug + Send + Sync {
    /// Makes one folder and confirms its name; fails if there is one.
    ///
    /// # Errors
    /// What the system says; `AlreadyExists` if the name is taken.
    fn create_dir(&self, path: &Path) -> io::Result<()>;

    /// Makes a folder and those above it, where missing.
    ///
    /// # Errors
    /// What the system says.
    fn create_dirs(&self, path: &Path) -> io::Result<()>;

    /// Makes a new file for appending; fails if there is one.
    ///
    /// # Errors
    /// What the system says; `AlreadyExists` if the name is taken.
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn Handle>>;

    /// Opens an existing file for appending.
    ///
    /// # Errors
    /// What the system says.
    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>>;

    /// Reads a whole file.
    ///
    /// # Errors
    /// What the system says; `FileTooLarge` above `limit` bytes.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;

    /// Reads at most the first `most` bytes of a file.
    ///
    /// # Errors
    /// What the system says.
    fn read_start(&self, path: &Path, most: u64) -> io::Result<Vec<u8>>;

    /// Gives a file another name, in place of any file that has it.
    ///
    /// # Errors
    /// What the system says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// What the system says.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Waits until the names in a folder are on the disk.
    ///
    /// # Errors
    /// What the system says.
    fn sync_dir(&self, dir: &Path) -> io::Result<()>;

    /// Length and identity; of a link, the link's own.
    ///
    /// # Errors
    /// What the system says; `InvalidInput` for what is neither file nor folder.
    fn stat(&self, path: &Path) -> io::Result<Stat>;

    /// The names in a folder, sorted.
    ///
    /// # Errors
    /// What the system says.
    fn list(&self, dir: &Path) -> io::Result<Vec<String>>;

    /// Takes the exclusive lock on a file, made where missing; `None` if another holds it.
    ///
    /// # Errors
    /// What the system says.
    fn lock(&self, path: &Path, note: &[u8]) -> io::Result<Option<Box<dyn Lock>>>;

    /// How many bytes may still be written at this place, as far as the system tells.
    ///
    /// # Errors
    /// What the system says; `Unsupported` where it does not tell.
    fn free(&self, dir: &Path) -> io::Result<u64> {
        let _ = dir;
        Err(io::ErrorKind::Unsupported.into())
    }

    /// Exchanges a file's contents in one step: a crash leaves the old or the new, whole.
    ///
    /// # Errors
    /// What the system says; the old file is then untouched.
    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let dir = path.parent().unwrap_or(Path::new("."));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let next = dir.join(format!(".{name}.baru"));
        if self.stat(&next).is_ok() {
            self.remove(&next)?;
        }
        let mut file = self.create_new(&next)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        self.rename(&next, path)?;
        self.sync_dir(dir)
    }

    /// As [`Disk::replace`], and the file shows `changed` as the time of its last change, at no moment the true one.
    ///
    /// # Errors
    /// What the system says; the old file is then untouched.
    fn replace_dated(&self, path: &Path, bytes: &[u8], changed: SystemTime) -> io::Result<()> {
        let _ = changed;
        self.replace(path, bytes)
    }

    /// Overwrites a file and removes it. What a disk keeps of old contents elsewhere is beyond reach.
    ///
    /// # Errors
    /// What the system says; the file may be there still, overwritten or not.
    fn wipe(&self, path: &Path) -> io::Result<()> {
        let len = usize::try_from(self.stat(path)?.len).unwrap_or(0);
        self.replace(path, &vec![0; len])?;
        self.remove(path)?;
        self.sync_dir(path.parent().unwrap_or(Path::new(".")))
    }

    /// Keeps a file's present contents under a second name as well, in place of what had it.
    ///
    /// # Errors
    /// What the system says.
    fn keep(&self, path: &Path, second: &Path) -> io::Result<()> {
        let bytes = self.read(path, u64::MAX)?;
        self.replace(second, &bytes)
    }
}

/// A file open for appending.
pub trait Handle: fmt::Debug + Send {
    /// Adds all these bytes at the end.
    ///
    /// # Errors
    /// What the system says; some of the bytes may then be there.
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Waits until the contents are on the disk.
    ///
    /// # Errors
    /// What the system says; what the disk holds is then unknown.
    fn sync_data(&mut self) -> io::Result<()>;

    /// Waits until contents and metadata are on the disk.
    ///
    /// # Errors
    /// What the system says; what the disk holds is then unknown.
    fn sync_all(&mut self) -> io::Result<()>;

    /// Cuts the file to a length.
    ///
    /// # Errors
    /// What the system says.
    fn set_len(&mut self, len: u64) -> io::Result<()>;

    /// Length and identity of the open file.
    ///
    /// # Errors
    /// What the system says.
    fn stat(&self) -> io::Result<Stat>;
}

/// A lock that is held until it is dropped; the system frees it when the program dies.
pub trait Lock: fmt::Debug + Send {}
