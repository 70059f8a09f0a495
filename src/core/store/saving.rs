//! Saving a session: what the disk has confirmed, papers, drafts.
use super::drafts::{Draft, Drafts};
use super::error::{DiskFault, Failure, SaveError};
use super::notice::Notice;
use super::papers::Papers;
use super::progress::Waker;
use super::saver::{self, Job};
use super::session::Session;
use std::sync::Arc;
use std::time::{Duration, Instant};

impl Session {
    /// The number of the last line that the disk has confirmed. Only what is up to here may be shown as saved.
    #[must_use]
    pub fn saved_through(&self) -> u64 {
        self.progress.saved()
    }

    /// Waits until line `n` is confirmed by the disk.
    ///
    /// # Errors
    /// [`Failure`] if it will never be.
    pub fn wait_saved(&self, n: u64) -> Result<(), Failure> {
        self.progress.wait_saved(n.min(self.journal.head().n))
    }

    /// Why the last lines are not confirmed as saved: no place keeps them. Commands are still taken, in memory; saving
    /// is tried again with each, and from time to time. Papers are still saved where that destroys nobody's work.
    #[must_use]
    pub fn failure(&self) -> Option<Failure> {
        self.progress.failure()
    }

    /// What happened to the files since this was asked last and people should be told: see [`Notice`].
    pub fn take_notices(&self) -> Vec<Notice> {
        self.progress.take_notices()
    }

    /// Whether [`Session::take_notices`] has something to tell.
    #[must_use]
    pub fn has_notices(&self) -> bool {
        self.progress.has_notices()
    }

    /// Calls this on a background thread whenever more is saved or something failed.
    pub fn wake_with(&self, waker: Waker) {
        self.progress.wake_with(waker);
    }

    /// Saves the papers of the present state in the background. A save that waits already is overtaken.
    ///
    /// # Errors
    /// [`SaveError::ReadOnly`]. How it ended is told by [`Session::save_error`] and [`Session::papers_at`].
    pub fn save(&mut self, papers: Arc<dyn Papers>) -> Result<(), SaveError> {
        let works = self.works.as_ref().ok_or(SaveError::ReadOnly)?;
        self.pace.begin(self.place.clock.steady());
        self.saves += 1;
        works.saver.save(Job { meeting: Arc::clone(&self.meeting), head: self.head(), papers });
        Ok(())
    }

    /// Saves the papers of the present state and waits for it.
    ///
    /// # Errors
    /// [`SaveError`].
    pub fn save_now(&mut self, papers: Arc<dyn Papers>) -> Result<(), SaveError> {
        self.save(papers)?;
        match self.progress.wait_papers(self.saves).error {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }

    /// Whether the papers should be saved now: a second after the last change, after twenty changes, or after
    /// thirty seconds, and not while a save is running.
    #[must_use]
    pub fn save_due(&self, now: Instant) -> bool {
        self.save_wait(now) == Some(Duration::ZERO)
    }

    /// How long until [`Session::save_due`]; `None` if there is nothing to save or a save is running.
    #[must_use]
    pub fn save_wait(&self, now: Instant) -> Option<Duration> {
        self.works.as_ref()?;
        let papers = self.progress.papers();
        if papers.ended < self.saves {
            return None;
        }
        self.pace.wait(now, Duration::from_millis(papers.took))
    }

    /// The last line that the saved papers hold.
    #[must_use]
    pub fn papers_at(&self) -> Option<u64> {
        self.progress.papers().n
    }

    /// Why the last save of the papers failed.
    #[must_use]
    pub fn save_error(&self) -> Option<SaveError> {
        self.progress.papers().error
    }

    /// The drafts: what was typed and not yet submitted.
    #[must_use]
    pub fn drafts(&self) -> &Drafts {
        &self.drafts
    }

    /// Keeps a draft, from the first letter on. Returns at once; written in the background, the newest wins.
    pub fn save_draft(&mut self, key: &str, text: &str) {
        self.note_draft(key, Some(text));
    }

    /// Forgets a draft that was submitted or thrown away.
    pub fn clear_draft(&mut self, key: &str) {
        if self.drafts.contains_key(key) {
            self.note_draft(key, None);
        }
    }

    fn note_draft(&mut self, key: &str, text: Option<&str>) {
        saver::note(&mut self.drafts, key, text);
        if let Some(works) = &self.works {
            works.saver.draft(key, Draft { text: text.map(str::to_owned), n: self.journal.head().n });
            self.draft_changes += 1;
        }
    }

    /// Waits until every draft is on the disk, as before the program is put to sleep.
    ///
    /// # Errors
    /// [`DiskFault`] if the last change could not be written.
    pub fn wait_drafts(&self) -> Result<(), DiskFault> {
        self.progress.wait_drafts(self.draft_changes).map_or(Ok(()), Err)
    }

    /// Why the drafts typed last are not on the disk.
    #[must_use]
    pub fn drafts_fault(&self) -> Option<DiskFault> {
        self.progress.drafts_fault()
    }
}
