//! A disk in memory that loses its power, fails and is meddled with on command.
use super::disk::{Disk, Handle, Lock, Stat};
use super::progress::lock;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// What an operation does to the disk; the ones that can be made to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Op {
    Write,
    Sync,
    Name,
    Read,
}

/// How much of what was not confirmed a crash keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    Nothing,
    Half,
    HalfThenZeros,
    Everything,
}

impl Kept {
    pub const ALL: [Self; 4] = [Self::Nothing, Self::Half, Self::HalfThenZeros, Self::Everything];
}

/// The disk. Clones are the same disk.
#[derive(Debug, Clone, Default)]
pub struct SimDisk(Arc<Mutex<State>>);

#[derive(Debug, Clone, Default)]
struct State {
    names: BTreeMap<PathBuf, Node>,
    durable: BTreeMap<PathBuf, Node>,
    files: Vec<Contents>,
    locked: BTreeSet<PathBuf>,
    counts: BTreeMap<Op, u64>,
    /// The power goes at this change, counted from now.
    power_for: Option<u64>,
    /// The next operation of a kind, so many from now, is refused.
    fault: Option<(Op, u64, ErrorKind)>,
    /// Confirms without keeping: the negative control.
    lies: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Node {
    Folder,
    File(usize),
}

#[derive(Debug, Clone, Default)]
struct Contents {
    now: Vec<u8>,
    confirmed: Vec<u8>,
}

impl SimDisk {
    /// The power goes after so many more changes.
    pub fn power_for(&self, changes: u64) {
        lock(&self.0).power_for = Some(changes);
    }

    /// The operation of this kind that comes after `after` others is refused.
    pub fn refuse(&self, op: Op, after: u64, kind: ErrorKind) {
        lock(&self.0).fault = Some((op, after, kind));
    }

    /// From now on nothing is kept, though all is confirmed.
    pub fn lie(&self) {
        lock(&self.0).lies = true;
    }

    /// How many operations of this kind were asked for.
    pub fn count(&self, op: Op) -> u64 {
        lock(&self.0).counts.get(&op).copied().unwrap_or(0)
    }

    /// How many changes were made or tried.
    pub fn changes(&self) -> u64 {
        self.count(Op::Write) + self.count(Op::Sync) + self.count(Op::Name)
    }

    /// The disk as it is found when the power is back.
    pub fn after_crash(&self, kept: Kept) -> Self {
        let mut state = lock(&self.0).clone();
        if kept != Kept::Everything {
            state.names = state.durable.clone();
        }
        for file in &mut state.files {
            file.now = file.left(kept);
            file.confirmed = file.now.clone();
        }
        state.durable = state.names.clone();
        let State { names, durable, files, .. } = state;
        Self(Arc::new(Mutex::new(State { names, durable, files, ..State::default() })))
    }

    /// Writes a file as another program would.
    pub fn meddle(&self, path: &Path, bytes: &[u8]) {
        let mut state = lock(&self.0);
        let id = state.files.len();
        state.files.push(Contents { now: bytes.to_owned(), confirmed: bytes.to_owned() });
        state.names.insert(path.to_owned(), Node::File(id));
    }

    fn look<T>(&self, path: &Path, see: impl FnOnce(&Contents) -> T) -> io::Result<T> {
        let mut state = lock(&self.0);
        state.note(Op::Read)?;
        let id = state.file(path)?;
        Ok(see(&state.files[id]))
    }

    fn open(&self, id: usize) -> Box<dyn Handle> {
        Box::new(SimFile { disk: self.clone(), id })
    }
}

impl Contents {
    fn left(&self, kept: Kept) -> Vec<u8> {
        let new = self.now.len().saturating_sub(self.confirmed.len());
        let half = self.confirmed.len() + new / 2;
        match kept {
            Kept::Nothing => self.confirmed.clone(),
            Kept::Half if new > 0 => self.now[..half].to_vec(),
            Kept::HalfThenZeros if new > 0 => {
                let mut left = self.now[..half].to_vec();
                left.resize(self.now.len(), 0);
                left
            }
            _ => self.now.clone(),
        }
    }
}

impl State {
    fn note(&mut self, op: Op) -> io::Result<()> {
        *self.counts.entry(op).or_default() += 1;
        if let Some((kind, after, error)) = self.fault
            && kind == op
        {
            self.fault = after.checked_sub(1).map(|after| (kind, after, error));
            if after == 0 {
                return Err(error.into());
            }
        }
        if op != Op::Read
            && let Some(left) = &mut self.power_for
        {
            match left.checked_sub(1) {
                Some(rest) => *left = rest,
                None => return Err(io::Error::other("no power")),
            }
        }
        Ok(())
    }

    fn file(&self, path: &Path) -> io::Result<usize> {
        match self.names.get(path) {
            Some(Node::File(id)) => Ok(*id),
            Some(Node::Folder) => Err(ErrorKind::IsADirectory.into()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }

    fn new_file(&mut self, path: &Path) -> io::Result<usize> {
        if self.names.contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        self.files.push(Contents::default());
        let id = self.files.len() - 1;
        self.names.insert(path.to_owned(), Node::File(id));
        Ok(id)
    }

    fn confirm_names(&mut self, dir: &Path) {
        if !self.lies {
            self.durable.retain(|path, _| path.parent() != Some(dir));
            let here = self.names.iter().filter(|(path, _)| path.parent() == Some(dir));
            self.durable.extend(here.map(|(path, node)| (path.clone(), *node)));
        }
    }
}

impl Disk for SimDisk {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        let mut state = lock(&self.0);
        state.note(Op::Name)?;
        if state.names.contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        state.names.insert(path.to_owned(), Node::Folder);
        state.note(Op::Sync)?;
        state.confirm_names(path.parent().unwrap());
        Ok(())
    }

    fn create_dirs(&self, path: &Path) -> io::Result<()> {
        let mut state = lock(&self.0);
        for path in path.ancestors() {
            state.names.insert(path.to_owned(), Node::Folder);
            state.durable.insert(path.to_owned(), Node::Folder);
        }
        Ok(())
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let mut state = lock(&self.0);
        state.note(Op::Name)?;
        let id = state.new_file(path)?;
        Ok(self.open(id))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let id = lock(&self.0).file(path)?;
        Ok(self.open(id))
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let bytes = self.look(path, |file| file.now.clone())?;
        if bytes.len() as u64 > limit { Err(ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
    }

    fn read_start(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = self.look(path, |file| file.now.clone())?;
        bytes.truncate(usize::try_from(most).unwrap());
        Ok(bytes)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = lock(&self.0);
        state.note(Op::Name)?;
        let id = state.file(from)?;
        state.names.remove(from);
        state.names.insert(to.to_owned(), Node::File(id));
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = lock(&self.0);
        state.note(Op::Name)?;
        state.file(path)?;
        state.names.remove(path);
        Ok(())
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        let mut state = lock(&self.0);
        state.note(Op::Sync)?;
        state.confirm_names(dir);
        Ok(())
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let state = lock(&self.0);
        match state.names.get(path) {
            Some(Node::Folder) => Ok(Stat { len: 0, id: None, is_dir: true }),
            _ => state.file(path).map(|id| Stat {
                len: state.files[id].now.len() as u64,
                id: Some((0, id as u64)),
                is_dir: false,
            }),
        }
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        let state = lock(&self.0);
        let here = state.names.keys().filter(|path| path.parent() == Some(dir));
        Ok(here.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect())
    }

    fn lock(&self, path: &Path, note: &[u8]) -> io::Result<Option<Box<dyn Lock>>> {
        let mut state = lock(&self.0);
        state.note(Op::Name)?;
        if !state.locked.insert(path.to_owned()) {
            return Ok(None);
        }
        let id = state.file(path).or_else(|_| state.new_file(path))?;
        state.files[id].now = note.to_owned();
        Ok(Some(Box::new(SimLock(self.clone(), path.to_owned()))))
    }
}

#[derive(Debug)]
struct SimFile {
    disk: SimDisk,
    id: usize,
}

impl SimFile {
    fn sync(&self) -> io::Result<()> {
        let mut state = lock(&self.disk.0);
        state.note(Op::Sync)?;
        if !state.lies {
            let file = &mut state.files[self.id];
            file.confirmed = file.now.clone();
        }
        Ok(())
    }
}

impl Handle for SimFile {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut state = lock(&self.disk.0);
        let noted = state.note(Op::Write);
        // A refused write leaves some of its bytes behind.
        let done = if noted.is_ok() { bytes.len() } else { bytes.len() / 3 };
        state.files[self.id].now.extend_from_slice(&bytes[..done]);
        noted
    }

    fn sync_data(&mut self) -> io::Result<()> {
        self.sync()
    }

    fn sync_all(&mut self) -> io::Result<()> {
        self.sync()
    }

    fn set_len(&mut self, len: u64) -> io::Result<()> {
        let mut state = lock(&self.disk.0);
        state.note(Op::Write)?;
        state.files[self.id].now.resize(usize::try_from(len).unwrap(), 0);
        Ok(())
    }

    fn stat(&self) -> io::Result<Stat> {
        let len = lock(&self.disk.0).files[self.id].now.len() as u64;
        Ok(Stat { len, id: Some((0, self.id as u64)), is_dir: false })
    }
}

#[derive(Debug)]
struct SimLock(SimDisk, PathBuf);

impl Lock for SimLock {}

impl Drop for SimLock {
    fn drop(&mut self) {
        lock(&self.0.0).locked.remove(&self.1);
    }
}
