//! The disk of this machine.
use super::disk::{Disk, Handle, Lock, Stat};
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;
use std::time::SystemTime;

/// The real disk.
#[derive(Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        folder_maker().create(path)?;
        path.parent().map_or(Ok(()), |above| self.sync_dir(above))
    }

    fn create_dirs(&self, path: &Path) -> io::Result<()> {
        folder_maker().recursive(true).create(path)
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let file = private(OpenOptions::new().append(true).create_new(true)).open(path)?;
        Ok(Box::new(RealFile::new(file, path)))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let file = open_plain(path, OpenOptions::new().append(true))?;
        Ok(Box::new(RealFile::new(file, path)))
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let file = open_plain(path, OpenOptions::new().read(true))?;
        let len = file.metadata()?.len();
        if len > limit {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let mut bytes = Vec::with_capacity(usize::try_from(len).unwrap_or(0) + 1);
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > limit {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(bytes)
    }

    fn read_start(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        open_plain(path, OpenOptions::new().read(true))?.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    #[cfg(unix)]
    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        let dir = if dir.as_os_str().is_empty() { Path::new(".") } else { dir };
        File::open(dir)?.sync_all()
    }

    #[cfg(not(unix))]
    fn sync_dir(&self, _dir: &Path) -> io::Result<()> {
        // Elsewhere names are made durable by the file system itself; there is no call to wait for.
        Ok(())
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let found = fs::symlink_metadata(path)?;
        if found.is_file() || found.is_dir() { Ok(stat_of(&found)) } else { Err(not_plain()) }
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(dir)? {
            // A name that is not UTF-8 is none of ours.
            if let Ok(name) = entry?.file_name().into_string() {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    fn lock(&self, path: &Path, note: &[u8]) -> io::Result<Option<Box<dyn Lock>>> {
        let mut file = match private(OpenOptions::new().read(true).write(true).create_new(true)).open(path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                open_plain(path, OpenOptions::new().read(true).write(true))?
            }
            made => made?,
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => return Ok(None),
            Err(fs::TryLockError::Error(error)) => return Err(error),
        }
        file.set_len(0)?;
        file.write_all(note)?;
        Ok(Some(Box::new(RealLock(file))))
    }

    #[cfg(unix)]
    fn free(&self, dir: &Path) -> io::Result<u64> {
        let told = rustix::fs::statvfs(dir)?;
        Ok(told.f_bavail.saturating_mul(told.f_frsize))
    }

    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        replace(path, bytes, None)
    }

    fn replace_dated(&self, path: &Path, bytes: &[u8], changed: SystemTime) -> io::Result<()> {
        replace(path, bytes, Some(changed))
    }

    fn wipe(&self, path: &Path) -> io::Result<()> {
        let mut file = open_plain(path, OpenOptions::new().write(true))?;
        let len = file.metadata()?.len();
        io::copy(&mut io::repeat(0).take(len), &mut file)?;
        file.sync_all()?;
        drop(file);
        self.remove(path)?;
        self.sync_dir(path.parent().unwrap_or(Path::new(".")))
    }

    fn keep(&self, path: &Path, second: &Path) -> io::Result<()> {
        self.stat(path)?;
        let mut name = second.as_os_str().to_owned();
        name.push(".baru");
        let next = Path::new(&name);
        if fs::symlink_metadata(next).is_ok() {
            fs::remove_file(next)?;
        }
        // A second name costs nothing; file systems without hard links get a copy.
        if fs::hard_link(path, next).is_ok() {
            return fs::rename(next, second);
        }
        let bytes = self.read(path, u64::MAX)?;
        self.replace(second, &bytes)
    }
}

#[derive(Debug)]
struct RealFile {
    file: File,
    #[cfg(not(unix))]
    path: std::path::PathBuf,
}

impl RealFile {
    #[cfg_attr(unix, expect(unused_variables, reason = "the name is needed elsewhere only"))]
    fn new(file: File, path: &Path) -> Self {
        Self {
            file,
            #[cfg(not(unix))]
            path: path.to_owned(),
        }
    }
}

impl Handle for RealFile {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    fn sync_data(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }

    fn sync_all(&mut self) -> io::Result<()> {
        self.file.sync_all()
    }

    fn set_len(&mut self, len: u64) -> io::Result<()> {
        #[cfg(unix)]
        let file = &self.file;
        // Windows lets a file opened for appending not be cut.
        #[cfg(not(unix))]
        let file = OpenOptions::new().write(true).open(&self.path)?;
        file.set_len(len)
    }

    fn stat(&self) -> io::Result<Stat> {
        Ok(stat_of(&self.file.metadata()?))
    }
}

/// Exchanges a file in one step, with the time of change it is to show.
fn replace(path: &Path, bytes: &[u8], changed: Option<SystemTime>) -> io::Result<()> {
    let mut options = atomic_write_file::OpenOptions::new();
    #[cfg(unix)]
    {
        use atomic_write_file::unix::OpenOptionsExt as _;
        use std::os::unix::fs::OpenOptionsExt as _;
        options.preserve_mode(false).try_preserve_owner(false);
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    if let Some(changed) = changed {
        file.as_file().set_times(fs::FileTimes::new().set_accessed(changed).set_modified(changed))?;
    }
    file.commit()
}

/// Unlocked when the last handle of the file is closed.
#[derive(Debug)]
struct RealLock(#[expect(dead_code, reason = "held for its lock alone")] File);

impl Lock for RealLock {}

/// Opens a plain file that is there: not a link to one, not a pipe that would wait for ever.
fn open_plain(path: &Path, options: &OpenOptions) -> io::Result<File> {
    let named = fs::symlink_metadata(path)?;
    if !named.is_file() {
        return Err(not_plain());
    }
    let file = options.open(path)?;
    // Between the look and the opening the name may have been given to something else.
    if stat_of(&file.metadata()?).id == stat_of(&named).id { Ok(file) } else { Err(not_plain()) }
}

fn not_plain() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, "not a plain file")
}

fn folder_maker() -> fs::DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "the mode is set on unix only"))]
    let mut maker = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker
}

fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

fn stat_of(found: &Metadata) -> Stat {
    #[cfg(unix)]
    let id = {
        use std::os::unix::fs::MetadataExt;
        Some((found.dev(), found.ino()))
    };
    #[cfg(not(unix))]
    let id = None;
    Stat { len: found.len(), id, is_dir: found.is_dir() }
}
