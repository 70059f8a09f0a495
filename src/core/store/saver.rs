//! The thread that saves papers and drafts, so that neither typing nor the journal waits for them.
//! Only the newest of each counts: what is overtaken before its turn is never written.
use super::disk::Disk;
use super::drafts::{Draft, DraftFile, Drafts, Kept};
use super::error::{Action, At, Failure, SaveError};
use super::minutes;
use super::names::{JSON_LIMIT, MINUTES, MINUTES_BEFORE};
use super::papers::{Head, Paper, Papers};
use super::progress::{Progress, lock};
use crate::meeting::Meeting;
use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Instant;

/// A state to be saved.
pub(super) struct Job {
    pub meeting: Arc<Meeting>,
    pub head: Head,
    pub papers: Arc<dyn Papers>,
}

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Job").field(&self.head).finish()
    }
}

/// What waits for the thread.
#[derive(Debug, Default)]
struct Basket {
    job: Option<Job>,
    /// How many jobs `job` stands for: itself and those it overtook.
    jobs: u64,
    drafts: Kept,
    /// How many changes `drafts` stands for.
    changes: u64,
    closing: bool,
}

impl Basket {
    fn is_empty(&self) -> bool {
        self.job.is_none() && self.drafts.is_empty()
    }
}

type Shared = Arc<(Mutex<Basket>, Condvar)>;

/// The end of the thread that work is handed to.
#[derive(Debug)]
pub(super) struct Saver {
    shared: Shared,
    thread: Option<JoinHandle<()>>,
}

/// Where and with what the thread works.
#[derive(Debug)]
pub(super) struct Desk {
    pub disk: Arc<dyn Disk>,
    /// The session's own folder, and the one worked in.
    pub own: PathBuf,
    pub folder: PathBuf,
    pub progress: Arc<Progress>,
    pub drafts: DraftFile,
    /// Whether `minutes.json` is worth keeping when the next one comes.
    pub keep: bool,
}

impl Saver {
    /// Starts the thread.
    pub fn start(desk: Desk) -> std::io::Result<Self> {
        let shared = Shared::default();
        let basket = Arc::clone(&shared);
        let thread = std::thread::Builder::new().name("saving".to_owned()).spawn(move || serve(desk, &basket))?;
        Ok(Self { shared, thread: Some(thread) })
    }

    /// Hands a state over. Returns at once.
    pub fn save(&self, job: Job) {
        self.put(|basket| {
            basket.job = Some(job);
            basket.jobs += 1;
        });
    }

    /// Hands a draft over, or that it is done with. Returns at once.
    pub fn draft(&self, key: &str, draft: Draft) {
        self.put(|basket| {
            basket.drafts.insert(key.to_owned(), draft);
            basket.changes += 1;
        });
    }

    /// Waits until everything handed over is on the disk or has failed.
    pub fn finish(&mut self) {
        self.put(|basket| basket.closing = true);
        if let Some(thread) = self.thread.take() {
            // The thread reports what it could not do.
            let _ = thread.join();
        }
    }

    fn put(&self, change: impl FnOnce(&mut Basket)) {
        change(&mut lock(&self.shared.0));
        self.shared.1.notify_all();
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.finish();
    }
}

fn serve(mut desk: Desk, shared: &Shared) {
    let _end = EndOfThread(Arc::clone(&desk.progress));
    while let Some(mut work) = next(shared) {
        if !work.drafts.is_empty() {
            let mut drafts = std::mem::take(&mut work.drafts);
            // What came into a line is kept until the line is.
            drafts.retain(|_, draft| draft.text.is_some() || desk.progress.wait_saved(draft.n).is_ok());
            // Drafts are ours alone: they are kept beside whatever another program writes.
            let _ = desk.follow();
            let result = desk.drafts.write(&*desk.disk, drafts);
            desk.progress.end_drafts(work.changes, result);
        }
        if let Some(job) = work.job.take() {
            let begun = Instant::now();
            let result = desk.save(&job).map(|()| job.head.mark.n);
            // Given back before anybody is told, so that the next change need not copy the state.
            drop(job);
            let took = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
            desk.progress.end_papers(work.jobs, took, result);
        }
    }
}

/// Whatever ends the thread, even papers that panic.
struct EndOfThread(Arc<Progress>);

impl Drop for EndOfThread {
    fn drop(&mut self) {
        self.0.stop_papers();
    }
}

/// The work that waits; `None` when there is none and none will come.
fn next(shared: &Shared) -> Option<Basket> {
    let (basket, put) = &**shared;
    let mut basket = lock(basket);
    while basket.is_empty() {
        if basket.closing {
            return None;
        }
        basket = put.wait(basket).unwrap_or_else(PoisonError::into_inner);
    }
    let closing = basket.closing;
    let work = std::mem::take(&mut *basket);
    basket.closing = closing;
    Some(work)
}

impl Desk {
    fn save(&mut self, job: &Job) -> Result<(), SaveError> {
        // Minutes never run ahead of the journal, unless the journal has failed: then they are what is left.
        match self.progress.wait_saved(job.head.mark.n) {
            Err(failure) if failure.is_foreign() || failure == Failure::Stopped => {
                return Err(SaveError::Unsafe(failure));
            }
            _ => self.follow().map_err(SaveError::Unsafe)?,
        }
        let papers =
            job.papers.render(&job.meeting, &job.head).map_err(|error| SaveError::Render(error.to_string()))?;
        restores(&papers, &job.head)?;
        for paper in &papers {
            self.replace(paper)?;
        }
        Ok(())
    }

    /// Goes where the journal went.
    fn follow(&mut self) -> Result<(), Failure> {
        let home = self.progress.home(&self.own)?.unwrap_or_else(|| self.own.clone());
        if home != self.folder {
            self.drafts.move_to(&home);
            self.keep = self.disk.stat(&home.join(MINUTES)).is_ok();
            self.folder = home;
        }
        Ok(())
    }

    fn replace(&mut self, paper: &Paper) -> Result<(), SaveError> {
        let path = self.folder.join(paper.name.as_str());
        let is_minutes = paper.name.as_str() == MINUTES;
        if is_minutes && self.keep {
            let before = self.folder.join(MINUTES_BEFORE);
            self.disk.keep(&path, &before).at(Action::Keep, &before)?;
        }
        let old =
            if is_minutes && self.keep { self.disk.read(&path, JSON_LIMIT).unwrap_or_default() } else { Vec::new() };
        let bytes =
            if old.is_empty() { paper.bytes.clone() } else { minutes::with_fields_of(&old, paper.bytes.clone()) };
        self.disk.replace(&path, &bytes).at(Action::Replace, &path)?;
        self.keep |= is_minutes;
        Ok(())
    }
}

/// Whether the minutes among these papers name this head and hold a state.
fn restores(papers: &[Paper], head: &Head) -> Result<(), SaveError> {
    let minutes = papers
        .iter()
        .find(|paper| paper.name.as_str() == MINUTES)
        .ok_or_else(|| SaveError::NotRestorable("there are none".to_owned()))?;
    let (saved, _) = minutes::outline(&minutes.bytes).map_err(|why| SaveError::NotRestorable(why.to_string()))?;
    if saved.session == head.session && saved.mark == head.mark {
        Ok(())
    } else {
        Err(SaveError::NotRestorable("they name another line".to_owned()))
    }
}

/// The drafts after a change, as the caller sees them.
pub(super) fn note(drafts: &mut Drafts, key: &str, text: Option<&str>) {
    match text {
        Some(text) => drafts.insert(key.to_owned(), text.to_owned()),
        None => drafts.remove(key),
    };
}
