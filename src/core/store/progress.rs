//! How far saving has come: told by the background threads, read by everybody.
use super::error::{DiskFault, Failure, SaveError};
use super::notice::Notice;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Called on a background thread whenever something here changed. It must be quick and must not wait.
pub type Waker = Box<dyn Fn() + Send>;

/// What the background threads report.
#[derive(Default)]
pub(super) struct Progress {
    saved: AtomicU64,
    news: Mutex<News>,
    changed: Condvar,
    waker: Mutex<Option<Waker>>,
}

#[derive(Default)]
struct News {
    failure: Option<Failure>,
    /// The last line that was tried and failed.
    through: u64,
    /// Where the journal goes on, once its own folder failed.
    home: Option<PathBuf>,
    /// Set once another program wrote in the session's own folder.
    foreign: Option<Failure>,
    notices: Vec<Notice>,
    little: bool,
    papers: Papers,
    drafts: u64,
    drafts_fault: Option<DiskFault>,
}

/// How the saving of papers stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Papers {
    /// How many saves have ended.
    pub ended: u64,
    /// The last line that the papers on the disk hold.
    pub n: Option<u64>,
    /// How long the last one took, in milliseconds.
    pub took: u64,
    /// Why the last one failed.
    pub error: Option<SaveError>,
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Progress")
            .field("saved", &self.saved())
            .field("failure", &self.failure())
            .finish_non_exhaustive()
    }
}

impl Progress {
    /// Everything up to line `n` is on the disk already.
    pub fn new(n: u64, papers: Option<u64>) -> Self {
        let progress = Self::default();
        progress.saved.store(n, Ordering::Release);
        progress.news().papers.n = papers;
        progress
    }

    /// The last line confirmed by the disk.
    pub fn saved(&self) -> u64 {
        self.saved.load(Ordering::Acquire)
    }

    /// Why the last lines are not confirmed.
    pub fn failure(&self) -> Option<Failure> {
        self.news().failure.clone()
    }

    /// How the papers stand.
    pub fn papers(&self) -> Papers {
        self.news().papers.clone()
    }

    /// Says whom to wake.
    pub fn wake_with(&self, waker: Waker) {
        *lock(&self.waker) = Some(waker);
    }

    /// The disk has confirmed everything up to line `n`.
    pub fn confirm(&self, n: u64) {
        self.tell(|news| {
            news.failure = None;
            self.saved.store(n, Ordering::Release);
        });
    }

    /// The lines up to `n` are not confirmed, and will not be unless a place is found.
    pub fn fail(&self, failure: Failure, n: u64) {
        self.tell(|news| {
            news.through = n;
            if !(failure == Failure::Stopped && news.failure.is_some()) {
                news.failure = Some(failure);
            }
        });
    }

    /// The journal goes on in this folder from now on.
    pub fn move_to(&self, folder: PathBuf, why: &Failure, notice: Notice) {
        self.tell(|news| {
            if why.is_foreign() {
                news.foreign = Some(why.clone());
            }
            news.home = Some(folder);
            news.notices.push(notice);
        });
    }

    /// The folder the journal is in, if it is not the session's own; an error if that folder is another program's.
    pub fn home(&self, own: &Path) -> Result<Option<PathBuf>, Failure> {
        let news = self.news();
        let home = news.home.clone().filter(|home| home != own);
        match &news.foreign {
            Some(foreign) if home.is_none() => Err(foreign.clone()),
            _ => Ok(home),
        }
    }

    /// What is left on the disk, if it is little. Told once each time it becomes so.
    pub fn room(&self, little: Option<u64>) {
        let news = self.news();
        if little.is_some() == news.little {
            return;
        }
        drop(news);
        self.tell(|news| {
            news.little = little.is_some();
            news.notices.extend(little.map(|free| Notice::LittleRoom { free }));
        });
    }

    /// What people should be told, since this was asked last.
    pub fn take_notices(&self) -> Vec<Notice> {
        std::mem::take(&mut self.news().notices)
    }

    /// Whether there is something people should be told.
    pub fn has_notices(&self) -> bool {
        !self.news().notices.is_empty()
    }

    /// People should be told this.
    pub fn say(&self, notice: Notice) {
        self.tell(|news| news.notices.push(notice));
    }

    /// A save of papers has ended.
    pub fn end_papers(&self, jobs: u64, took: u64, result: Result<u64, SaveError>) {
        self.tell(|news| {
            news.papers.ended = news.papers.ended.saturating_add(jobs);
            news.papers.took = took;
            match result {
                Ok(n) => {
                    news.papers.n = Some(n);
                    news.papers.error = None;
                }
                Err(error) => news.papers.error = Some(error),
            }
        });
    }

    /// The saving thread is gone: nobody waits for it in vain.
    pub fn stop_papers(&self) {
        self.tell(|news| {
            news.papers.ended = u64::MAX;
            news.drafts = u64::MAX;
            news.papers.error.get_or_insert(SaveError::Stopped);
        });
    }

    /// So many changes of drafts were written, or not.
    pub fn end_drafts(&self, changes: u64, result: Result<(), DiskFault>) {
        self.tell(|news| {
            news.drafts = news.drafts.saturating_add(changes);
            news.drafts_fault = result.err();
        });
    }

    /// Why the drafts typed last are not on the disk.
    pub fn drafts_fault(&self) -> Option<DiskFault> {
        self.news().drafts_fault.clone()
    }

    /// Waits until line `n` is confirmed.
    pub fn wait_saved(&self, n: u64) -> Result<(), Failure> {
        let mut news = self.news();
        loop {
            if self.saved() >= n {
                return Ok(());
            }
            if let Some(failure) = news.failure.as_ref().filter(|_| n <= news.through) {
                return Err(failure.clone());
            }
            news = self.wait(news);
        }
    }

    /// Waits until `ended` saves of papers have ended.
    pub fn wait_papers(&self, ended: u64) -> Papers {
        let mut news = self.news();
        while news.papers.ended < ended {
            news = self.wait(news);
        }
        news.papers.clone()
    }

    /// Waits until so many changes of drafts were written, or not.
    pub fn wait_drafts(&self, changes: u64) -> Option<DiskFault> {
        let mut news = self.news();
        while news.drafts < changes {
            news = self.wait(news);
        }
        news.drafts_fault.clone()
    }

    fn tell(&self, change: impl FnOnce(&mut News)) {
        change(&mut self.news());
        self.changed.notify_all();
        if let Some(wake) = &*lock(&self.waker) {
            wake();
        }
    }

    fn news(&self) -> MutexGuard<'_, News> {
        lock(&self.news)
    }

    fn wait<'a>(&self, news: MutexGuard<'a, News>) -> MutexGuard<'a, News> {
        self.changed.wait(news).unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the lock guards is whole between any two statements, so a thread that died holding it left no half-done change.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
