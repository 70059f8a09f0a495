//! A disk in memory that loses its power, fails and is meddled with on command.
mod crash;

use super::disk::{Disk, Handle, Lock, Stat};
use super::progress::lock;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::ops::Range;
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
    /// What breaks down for good with that.
    breaks: Option<PathBuf>,
    /// Places whose operations of a kind are refused until mended.
    broken: Vec<(PathBuf, Op, ErrorKind)>,
    /// How many bytes fit on the whole disk.
    capacity: Option<u64>,
    /// Confirms without keeping: the negative control.
    lies: bool,
    tells_little: bool,
    /// Asks again by itself when it could not confirm, and calls that confirmed: what must never be done.
    asks_again: bool,
    /// Changes of names not confirmed yet, in order.
    unconfirmed: Vec<Vec<(PathBuf, Option<Node>)>>,
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
    /// Bytes whose confirmation failed: the cache shows them, and the disk is never asked to write them again.
    lost: Vec<Range<usize>>,
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

    /// As [`SimDisk::refuse`], and from then on nothing can be changed at or below `path`.
    pub fn break_at(&self, path: &str, op: Op, after: u64, kind: ErrorKind) {
        self.refuse(op, after, kind);
        lock(&self.0).breaks = Some(path.into());
    }

    /// Every operation of this kind at or below `path` is refused from now on.
    pub fn break_down(&self, path: &str, op: Op, kind: ErrorKind) {
        lock(&self.0).broken.push((path.into(), op, kind));
    }

    /// Nothing is refused any more.
    pub fn mend(&self) {
        let mut state = lock(&self.0);
        state.broken.clear();
        state.capacity = None;
        state.fault = None;
    }

    /// So many more bytes fit.
    pub fn room(&self, bytes: u64) {
        let mut state = lock(&self.0);
        state.capacity = Some(state.used() + bytes);
    }

    /// Says from now on that hardly anything fits, though it does.
    pub fn tell_little_room(&self) {
        lock(&self.0).tells_little = true;
    }

    /// From now on what could not be confirmed is asked for again, and then called confirmed.
    pub fn ask_again(&self) {
        lock(&self.0).asks_again = true;
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

    /// Writes a file as another program would.
    pub fn meddle(&self, path: &Path, bytes: &[u8]) {
        let mut state = lock(&self.0);
        let id = state.files.len();
        state.files.push(Contents { now: bytes.to_owned(), confirmed: bytes.to_owned(), lost: Vec::new() });
        state.names.insert(path.to_owned(), Node::File(id));
        state.durable.insert(path.to_owned(), Node::File(id));
    }

    fn look<T>(&self, path: &Path, see: impl FnOnce(&Contents) -> T) -> io::Result<T> {
        let mut state = lock(&self.0);
        state.note(Op::Read, path)?;
        let id = state.file(path)?;
        Ok(see(&state.files[id]))
    }

    fn open(&self, id: usize) -> Box<dyn Handle> {
        Box::new(SimFile { disk: self.clone(), id })
    }
}

impl Contents {
    /// What the disk has of it once it confirms.
    fn confirm(&mut self) {
        self.confirmed = self.now.clone();
        for lost in &self.lost {
            let end = lost.end.min(self.confirmed.len());
            self.confirmed[lost.start.min(end)..end].fill(0);
        }
    }

    /// The disk could not confirm. It has forgotten that there was something to write.
    fn fail(&mut self) {
        self.lost.push(self.confirmed.len().min(self.now.len())..self.now.len());
    }
}

impl State {
    fn note(&mut self, op: Op, path: &Path) -> io::Result<()> {
        *self.counts.entry(op).or_default() += 1;
        if let Some((kind, after, error)) = self.fault
            && kind == op
        {
            self.fault = after.checked_sub(1).map(|after| (kind, after, error));
            if after == 0 {
                if let Some(path) = self.breaks.take() {
                    let changes = [Op::Write, Op::Sync, Op::Name];
                    self.broken.extend(changes.map(|op| (path.clone(), op, error)));
                }
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
        match self.broken.iter().find(|(below, kind, _)| *kind == op && path.starts_with(below)) {
            Some((_, _, error)) => Err((*error).into()),
            None => Ok(()),
        }
    }

    /// The name of a file; of one without, none.
    fn name(&self, id: usize) -> PathBuf {
        let named = self.names.iter().find(|(_, node)| **node == Node::File(id));
        named.map(|(path, _)| path.clone()).unwrap_or_default()
    }

    fn used(&self) -> u64 {
        let files = self.names.values().filter_map(|node| match node {
            Node::File(id) => Some(self.files[*id].now.len() as u64),
            Node::Folder => None,
        });
        files.sum()
    }

    /// Changes names, not confirmed yet.
    fn rename(&mut self, change: Vec<(PathBuf, Option<Node>)>) {
        for (path, node) in &change {
            match node {
                Some(node) => self.names.insert(path.clone(), *node),
                None => self.names.remove(path),
            };
        }
        self.unconfirmed.push(change);
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
        self.rename(vec![(path.to_owned(), Some(Node::File(id)))]);
        Ok(id)
    }

    fn confirm_names(&mut self, dir: &Path) {
        if !self.lies {
            // A change lies within one folder: every rename here does.
            self.unconfirmed.retain(|change| change.iter().any(|(path, _)| path.parent() != Some(dir)));
            self.durable.retain(|path, _| path.parent() != Some(dir));
            let here = self.names.iter().filter(|(path, _)| path.parent() == Some(dir));
            self.durable.extend(here.map(|(path, node)| (path.clone(), *node)));
        }
    }
}

impl Disk for SimDisk {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        let mut state = lock(&self.0);
        state.note(Op::Name, path)?;
        if state.names.contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        state.rename(vec![(path.to_owned(), Some(Node::Folder))]);
        state.note(Op::Sync, path)?;
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
        state.note(Op::Name, path)?;
        if !path.parent().is_some_and(|above| state.names.get(above) == Some(&Node::Folder)) {
            return Err(ErrorKind::NotFound.into());
        }
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
        state.note(Op::Name, to)?;
        let id = state.file(from)?;
        state.rename(vec![(from.to_owned(), None), (to.to_owned(), Some(Node::File(id)))]);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = lock(&self.0);
        state.note(Op::Name, path)?;
        state.file(path)?;
        state.rename(vec![(path.to_owned(), None)]);
        Ok(())
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        let mut state = lock(&self.0);
        state.note(Op::Sync, dir)?;
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

    fn free(&self, _dir: &Path) -> io::Result<u64> {
        let state = lock(&self.0);
        if state.tells_little {
            return Ok(1);
        }
        Ok(state.capacity.map_or(u64::MAX, |capacity| capacity.saturating_sub(state.used())))
    }

    fn lock(&self, path: &Path, note: &[u8]) -> io::Result<Option<Box<dyn Lock>>> {
        let mut state = lock(&self.0);
        state.note(Op::Name, path)?;
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
        let path = state.name(self.id);
        let mut noted = state.note(Op::Sync, &path);
        if noted.is_err() {
            state.files[self.id].fail();
            if state.asks_again {
                noted = state.note(Op::Sync, &path);
            }
        }
        noted?;
        if !state.lies {
            state.files[self.id].confirm();
        }
        Ok(())
    }
}

impl Handle for SimFile {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut state = lock(&self.disk.0);
        let path = state.name(self.id);
        let room = state.capacity.map_or(u64::MAX, |capacity| capacity.saturating_sub(state.used()));
        let full = room < bytes.len() as u64;
        let noted = state.note(Op::Write, &path).and(if full { Err(ErrorKind::StorageFull.into()) } else { Ok(()) });
        // A refused write leaves some of its bytes behind.
        let part = (bytes.len() / 3).min(usize::try_from(room).unwrap_or(usize::MAX));
        let done = if noted.is_ok() { bytes.len() } else { part };
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
        let path = state.name(self.id);
        state.note(Op::Write, &path)?;
        let len = usize::try_from(len).unwrap();
        let file = &mut state.files[self.id];
        file.now.resize(len, 0);
        // What is written there afterwards is new to the disk.
        file.lost.iter_mut().for_each(|lost| lost.end = lost.end.min(len));
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
