//! The negative control of the durability tests: a disk that keeps everything to itself until the program ends in
//! good order, and confirms what it does not have. Built only with the feature `no-flush`; a program that is killed
//! then loses its session, and a kill test that does not notice is no test.
use super::disk::{Disk, Handle, Lock, Stat};
use super::progress::lock;
use super::real::RealDisk;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// Bytes by file.
type Held = Mutex<BTreeMap<PathBuf, Vec<u8>>>;

/// The real disk, written when this is dropped.
#[derive(Debug, Default)]
pub struct HeldDisk {
    real: RealDisk,
    replaced: Held,
    appended: Arc<Held>,
}

impl HeldDisk {
    fn file(&self, path: &Path, real: Box<dyn Handle>) -> Box<dyn Handle> {
        Box::new(HeldFile { real, path: path.to_owned(), appended: Arc::clone(&self.appended) })
    }
}

fn held(appended: &Held, path: &Path) -> u64 {
    lock(appended).get(path).map_or(0, |bytes| bytes.len() as u64)
}

impl Disk for HeldDisk {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.real.create_dir(path)
    }

    fn create_dirs(&self, path: &Path) -> io::Result<()> {
        self.real.create_dirs(path)
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        Ok(self.file(path, self.real.create_new(path)?))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        // What was exchanged before must be there to be added to.
        if let Some(bytes) = lock(&self.replaced).remove(path) {
            self.real.replace(path, &bytes)?;
        }
        Ok(self.file(path, self.real.append(path)?))
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        match lock(&self.replaced).get(path) {
            Some(bytes) => Ok(bytes.clone()),
            None => self.real.read(path, limit),
        }
    }

    fn read_start(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.real.read_start(path, most)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.real.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.real.remove(path)
    }

    fn sync_dir(&self, _dir: &Path) -> io::Result<()> {
        Ok(())
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let stat = self.real.stat(path)?;
        Ok(Stat { len: stat.len + held(&self.appended, path), ..stat })
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        self.real.list(dir)
    }

    fn free(&self, dir: &Path) -> io::Result<u64> {
        self.real.free(dir)
    }

    fn lock(&self, path: &Path, note: &[u8]) -> io::Result<Option<Box<dyn Lock>>> {
        self.real.lock(path, note)
    }

    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        lock(&self.replaced).insert(path.to_owned(), bytes.to_owned());
        Ok(())
    }

    fn keep(&self, path: &Path, second: &Path) -> io::Result<()> {
        let bytes = self.read(path, u64::MAX)?;
        self.replace(second, &bytes)
    }
}

impl Drop for HeldDisk {
    fn drop(&mut self) {
        for (path, bytes) in lock(&self.replaced).iter() {
            // Nobody is left to be told.
            let _ = self.real.replace(path, bytes);
        }
    }
}

#[derive(Debug)]
struct HeldFile {
    real: Box<dyn Handle>,
    path: PathBuf,
    appended: Arc<Held>,
}

impl HeldFile {
    fn release(&mut self) -> io::Result<()> {
        let bytes = lock(&self.appended).remove(&self.path).unwrap_or_default();
        self.real.write_all(&bytes)
    }
}

impl Handle for HeldFile {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        lock(&self.appended).entry(self.path.clone()).or_default().extend_from_slice(bytes);
        Ok(())
    }

    fn sync_data(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn sync_all(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn set_len(&mut self, len: u64) -> io::Result<()> {
        self.release()?;
        self.real.set_len(len)
    }

    fn stat(&self) -> io::Result<Stat> {
        let stat = self.real.stat()?;
        Ok(Stat { len: stat.len + held(&self.appended, &self.path), ..stat })
    }
}

impl Drop for HeldFile {
    fn drop(&mut self) {
        // Nobody is left to be told.
        let _ = self.release();
    }
}
