//! The thread that appends to the journal. Lines that arrive while the disk is busy share the next flush.
//!
//! After the first failure the file is never written or flushed again: what the disk holds is unknown, and asking
//! it again would only say what the cache holds.
use super::disk::{Disk, Handle, Stat};
use super::error::{Action, At, DiskFault, Failure};
use super::progress::Progress;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

/// The end of the journal that commands are handed to.
#[derive(Debug)]
pub(super) struct Writer {
    queue: Option<Sender<Entry>>,
    thread: Option<JoinHandle<()>>,
}

/// A line with its end, and its number.
#[derive(Debug)]
struct Entry {
    n: u64,
    bytes: Vec<u8>,
}

impl Writer {
    /// Starts writing at the end of the journal.
    pub fn start(
        disk: Arc<dyn Disk>,
        path: PathBuf,
        handle: Box<dyn Handle>,
        progress: Arc<Progress>,
    ) -> std::io::Result<Self> {
        let stat = handle.stat()?;
        let (queue, entries) = channel();
        let desk = Desk { disk, path, handle, stat };
        let thread =
            std::thread::Builder::new().name("journal".to_owned()).spawn(move || serve(desk, &entries, &progress))?;
        Ok(Self { queue: Some(queue), thread: Some(thread) })
    }

    /// Hands a line over. Returns at once.
    pub fn append(&self, n: u64, bytes: Vec<u8>) {
        if let Some(queue) = &self.queue {
            // A thread that is gone has said so itself.
            let _ = queue.send(Entry { n, bytes });
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
    path: PathBuf,
    handle: Box<dyn Handle>,
    /// The file as our last append left it.
    stat: Stat,
}

fn serve(mut desk: Desk, entries: &Receiver<Entry>, progress: &Progress) {
    let _end = EndOfThread(progress);
    let mut bytes = Vec::new();
    while let Ok(first) = entries.recv() {
        bytes.clear();
        let mut last = 0;
        for entry in std::iter::once(first).chain(entries.try_iter()) {
            bytes.extend_from_slice(&entry.bytes);
            last = entry.n;
        }
        match desk.commit(&bytes) {
            Ok(()) => progress.confirm(last),
            Err(failure) => {
                progress.fail(failure);
                break;
            }
        }
    }
}

impl Desk {
    fn commit(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.fence()?;
        if let Err(error) = self.handle.write_all(bytes) {
            // Half a line would be cut at the next opening; better that none is left.
            let _ = self.handle.set_len(self.stat.len);
            return Err(Failure::Write(DiskFault::of(&error, Action::Append, &self.path)));
        }
        self.handle.sync_data().at(Action::Sync, &self.path).map_err(Failure::Sync)?;
        self.stat.len += bytes.len() as u64;
        Ok(())
    }

    /// The file must be the one we opened, exactly as long as we left it.
    fn fence(&self) -> Result<(), Failure> {
        let named = self.disk.stat(&self.path).ok();
        let open = self.handle.stat().ok();
        if named == Some(self.stat) && open == Some(self.stat) {
            return Ok(());
        }
        Err(Failure::Fence { path: self.path.clone(), expected: self.stat.len, found: named.map(|stat| stat.len) })
    }
}

/// Whatever ends the thread, nobody waits for it in vain.
struct EndOfThread<'a>(&'a Progress);

impl Drop for EndOfThread<'_> {
    fn drop(&mut self) {
        self.0.fail(Failure::Stopped);
    }
}
