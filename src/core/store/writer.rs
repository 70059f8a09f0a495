//! The thread that appends to the journal. Lines that arrive while the disk is busy share the next flush.
//!
//! A file that failed once is never written or flushed again: what the disk holds of it is unknown, and asking it
//! again would only say what the cache holds. The whole journal is then written from memory into a new file, in the
//! first place that keeps it, and goes on there; until one does, every line is kept in memory and tried again.
use super::ballast;
use super::boxes;
use super::disk::{Disk, Handle, Stat};
use super::error::{Action, At, DiskFault, Failure};
use super::journal::Stored;
use super::moved::{self, Moved};
use super::notice::Notice;
use super::progress::Progress;
use super::rewrite;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// When no place keeps the journal, they are tried again after this, and with every new line.
const AGAIN: Duration = Duration::from_secs(5);

/// The end of the journal that commands are handed to.
#[derive(Debug)]
pub(super) struct Writer {
    queue: Option<Sender<Entry>>,
    thread: Option<JoinHandle<()>>,
}

/// A line and its number.
#[derive(Debug)]
struct Entry {
    n: u64,
    line: Stored,
}

/// What the writer begins with.
#[derive(Debug)]
pub(super) struct Beginning {
    pub disk: Arc<dyn Disk>,
    /// The session's own folder.
    pub folder: PathBuf,
    /// The journal, and the same open for appending.
    pub path: PathBuf,
    pub handle: Box<dyn Handle>,
    /// Its last line, and all its lines.
    pub n: u64,
    pub lines: Vec<Stored>,
    /// Folders to go on in, the first that works.
    pub refuges: Vec<PathBuf>,
    pub progress: Arc<Progress>,
}

impl Writer {
    /// Starts writing at the end of the journal.
    pub fn start(begin: Beginning) -> io::Result<Self> {
        let Beginning { disk, folder, path, handle, n, lines, refuges, progress } = begin;
        let file = Some(Open { stat: handle.stat()?, path, handle });
        let (queue, entries) = channel();
        let desk = Desk { disk, folder, refuges, lines, n, file, why: Failure::Stopped, progress };
        desk.look_at_room();
        let thread = std::thread::Builder::new().name("journal".to_owned()).spawn(move || desk.serve(&entries))?;
        Ok(Self { queue: Some(queue), thread: Some(thread) })
    }

    /// Hands a line over. Returns at once.
    pub fn append(&self, n: u64, line: Stored) {
        if let Some(queue) = &self.queue {
            // A thread that is gone has said so itself.
            let _ = queue.send(Entry { n, line });
        }
    }

    /// Waits until everything handed over is on the disk or has failed.
    pub fn finish(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take() {
            // The thread reports its own end.
            let _ = thread.join();
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.finish();
    }
}

/// What the thread works with.
struct Desk {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    refuges: Vec<PathBuf>,
    /// The whole journal, with what is not on the disk yet, and the number of its last line.
    lines: Vec<Stored>,
    n: u64,
    /// `None` once the file failed and no place was found yet.
    file: Option<Open>,
    /// What failed last.
    why: Failure,
    progress: Arc<Progress>,
}

/// A journal open for appending.
struct Open {
    path: PathBuf,
    handle: Box<dyn Handle>,
    /// The file as our last append left it.
    stat: Stat,
}

impl Desk {
    fn serve(mut self, entries: &Receiver<Entry>) {
        let _end = EndOfThread(Arc::clone(&self.progress));
        loop {
            let first = match &self.file {
                Some(_) => entries.recv().map_err(|_| RecvTimeoutError::Disconnected),
                None => entries.recv_timeout(AGAIN),
            };
            let from = self.lines.len();
            match first {
                Ok(first) => {
                    for entry in std::iter::once(first).chain(entries.try_iter()) {
                        self.lines.push(entry.line);
                        self.n = entry.n;
                    }
                    self.save(from);
                }
                Err(RecvTimeoutError::Timeout) => self.move_on(),
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        if self.file.is_none() {
            self.move_on();
        }
    }

    /// Saves the lines from there on.
    fn save(&mut self, from: usize) {
        if let Some(file) = self.file.take() {
            match self.append(file, from) {
                Ok(file) => {
                    self.file = Some(file);
                    self.progress.confirm(self.n);
                    self.look_at_room();
                    return;
                }
                Err(why) => self.why = why,
            }
        }
        self.move_on();
    }

    /// Appends and waits for the disk. The file is given back only if all went well: after a failure nobody has it.
    fn append(&self, mut file: Open, from: usize) -> Result<Open, Failure> {
        let bytes = &self.lines.get(from..).unwrap_or_default().concat();
        file.fence(&*self.disk)?;
        if let Err(error) = file.handle.write_all(bytes) {
            let failed = |error| Failure::Write(DiskFault::of(&error, Action::Append, &file.path));
            // Half a line would be set aside at the next opening; better that none is left.
            let whole = file.handle.set_len(file.stat.len).is_ok();
            // Nothing was flushed, so this file is still what we think it is: with more room it may go on.
            if !(whole && is_full(&error) && ballast::give_up(&*self.disk, &self.folder)) {
                return Err(failed(error));
            }
            if let Err(error) = file.handle.write_all(bytes) {
                // The file is left as it is either way.
                let _ = file.handle.set_len(file.stat.len);
                return Err(failed(error));
            }
        }
        file.handle.sync_data().at(Action::Sync, &file.path).map_err(Failure::Sync)?;
        file.stat.len += bytes.len() as u64;
        Ok(file)
    }

    /// Writes everything into a new file, in the first place that keeps it, and goes on there.
    fn move_on(&mut self) {
        let mut refused = Vec::new();
        if self.why.is_full() {
            ballast::give_up(&*self.disk, &self.folder);
        }
        for folder in std::iter::once(&self.folder).chain(&self.refuges) {
            let written = rewrite::whole(&*self.disk, folder, &self.lines);
            let opened = written.and_then(|(path, handle)| {
                let stat = handle.stat().at(Action::Stat, &path)?;
                Ok(Open { path, handle, stat })
            });
            match opened {
                Ok(file) => {
                    self.settle_at(folder.clone(), &file.path);
                    self.file = Some(file);
                    return;
                }
                Err(fault) => refused.push(fault),
            }
        }
        self.progress.fail(Failure::Nowhere { why: Box::new(self.why.clone()), refused }, self.n);
    }

    fn settle_at(&self, folder: PathBuf, path: &Path) {
        if folder != self.folder {
            boxes::take_along(&*self.disk, &self.folder, &folder);
            moved::note(&*self.disk, &self.folder, &Moved::of(&self.lines, path));
        }
        self.progress.move_to(folder, &self.why, Notice::Moved { to: path.to_owned(), why: self.why.clone() });
        self.progress.confirm(self.n);
    }

    /// Keeps room for the end, and warns while there is little.
    fn look_at_room(&self) {
        let free = ballast::lay(&*self.disk, &self.folder);
        self.progress.room(free.filter(|free| *free < ballast::LITTLE));
    }
}

impl Open {
    /// The file must be the one we opened, exactly as long as we left it.
    fn fence(&self, disk: &dyn Disk) -> Result<(), Failure> {
        let named = disk.stat(&self.path).ok();
        let open = self.handle.stat().ok();
        if named == Some(self.stat) && open == Some(self.stat) {
            return Ok(());
        }
        Err(Failure::Fence { path: self.path.clone(), expected: self.stat.len, found: named.map(|stat| stat.len) })
    }
}

fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

/// Whatever ends the thread, nobody waits for it in vain.
struct EndOfThread(Arc<Progress>);

impl Drop for EndOfThread {
    fn drop(&mut self) {
        self.0.fail(Failure::Stopped, u64::MAX);
    }
}
