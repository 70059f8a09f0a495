//! The open session as the rest of the program sees it: the only file here, beside its template, that knows the store.

pub mod past;
mod template;

use crate::i18n::{Language, Words, files, removed};
use crate::meeting::contests::Mark;
use crate::meeting::{Command, ContestId, Context, Event, Line, Meeting, Moment, ParticipantId, Refusal, Stage};
use crate::report::{self, Origin};
use crate::seal::Code;
use crate::store::{
    Beginning, DiskFault, Entry, Failure, FileName, Head, Library, OpenError, Paper, Papers, Place, ReadOnly,
    SaveError, Session, Source, SubmitError, UrnError,
};
use crate::text::{self, Removed};
use chrono::NaiveDate;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// One session in the list of the start screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    pub folder: PathBuf,
    /// The name of the folder.
    pub name: String,
    pub title: String,
    pub date: Option<NaiveDate>,
    /// Where it stood when its minutes were saved last.
    pub stage: Option<Stage>,
    /// How many actions are still owed, and the days they are due, earliest first.
    pub open_actions: usize,
    pub dues: Vec<NaiveDate>,
    /// Why nothing more can be told.
    pub unreadable: Option<String>,
}

/// How far saving has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// Everything is on the disk.
    Saved,
    /// The disk has not confirmed the last lines yet.
    Pending,
    /// Nothing more is confirmed.
    Failed,
    /// The session is only being read.
    ReadOnly,
}

/// The open session, if any.
#[derive(Default)]
pub struct Desk {
    session: Option<Session>,
    /// What stands in for the meeting when no session is open.
    nothing: Meeting,
    /// Sessions opened so far, so that revisions of two sessions differ.
    opened: u64,
    /// Who else is writing the session, so that it is only read here.
    locked: Option<OpenError>,
    /// What was taken out of the texts of its files.
    removed: Removed,
    /// The language of the papers.
    pub language: Language,
}

impl Desk {
    /// With no session open.
    pub fn new(language: Language) -> Self {
        Self { language, ..Self::default() }
    }

    pub const fn is_open(&self) -> bool {
        self.session.is_some()
    }

    pub fn meeting(&self) -> &Meeting {
        self.session.as_ref().map_or(&self.nothing, Session::meeting)
    }

    /// Changes whenever the meeting does.
    pub fn revision(&self) -> u64 {
        (self.opened << 32) + self.session.as_ref().map_or(0, |session| session.head().mark.n)
    }

    /// The last line of the journal and the code of the record up to it.
    pub fn code(&self) -> Option<(u64, Code)> {
        let mark = self.session.as_ref()?.head().mark;
        Some((mark.n, Code::of(&mark.h.to_string())?))
    }

    /// Which state of which session this is, for what is handed to other programs.
    pub fn origin(&self) -> Option<Origin> {
        let head = self.session.as_ref()?.head();
        Some(Origin { session: head.session.to_string(), line: head.mark.n })
    }

    pub fn folder(&self) -> Option<&Path> {
        self.session.as_ref().map(Session::folder)
    }

    /// Opens the session in a folder, instead of the one open now; one that somebody else writes is opened to read.
    pub fn open(&mut self, place: &Place, folder: &Path, wake: impl Fn() + Send + 'static) -> Result<(), OpenError> {
        self.close();
        let (opened, removed) = text::counted(|| Self::read(place, folder));
        let (session, locked) = opened?;
        self.take(session, wake);
        self.locked = locked;
        self.removed = removed;
        Ok(())
    }

    fn read(place: &Place, folder: &Path) -> Result<(Session, Option<OpenError>), OpenError> {
        Ok(match Session::open_in(place, folder) {
            Err(locked @ OpenError::Locked { .. }) => (Session::view_in(place, folder)?, Some(locked)),
            opened => (opened?, None),
        })
    }

    /// Makes a session and opens it; people, agenda and rules come from `like`, if given.
    pub fn create(
        &mut self,
        (place, root): (&Place, &Path),
        title: &str,
        like: Option<&Path>,
        now: Moment,
        wake: impl Fn() + Send + 'static,
    ) -> Result<(), CreateError> {
        let before =
            like.map(|folder| Session::view_in(place, folder).map(|session| session.meeting().clone())).transpose()?;
        let beginning = Beginning { title: title.to_owned(), now, actor: ACTOR.to_owned(), source: Source::Tui };
        let session = Library::at_in(place, root).create(now.date_naive(), &beginning)?;
        self.close();
        self.take(session, wake);
        let commands = template::commands(before.as_ref(), title, now);
        self.submit(&commands, now)?;
        Ok(())
    }

    fn take(&mut self, session: Session, wake: impl Fn() + Send + 'static) {
        session.wake_with(Box::new(wake));
        self.opened += 1;
        self.session = Some(session);
        self.locked = None;
        self.removed = Removed::default();
    }

    /// Saves everything and leaves the session. The journal has all that was confirmed, whatever happens here.
    pub fn close(&mut self) -> Option<Failure> {
        let mut session = self.session.take()?;
        self.opened += 1;
        // A session that is only read has nothing to save; what failed is told by the journal's own failure.
        let _ = session.save_now(Arc::new(PapersIn(self.language)));
        session.close().err()
    }

    /// Asks the meeting for changes, all or none: they are one step, and one undo takes all of them back.
    pub fn submit(&mut self, commands: &[Command], now: Moment) -> Result<Vec<Event>, SubmitError> {
        self.submit_draft(commands, now, None)
    }

    /// As [`Desk::submit`]; `draft` names what was being written and is done with by that.
    pub fn submit_draft(
        &mut self,
        commands: &[Command],
        now: Moment,
        draft: Option<&str>,
    ) -> Result<Vec<Event>, SubmitError> {
        let context = self.context(now);
        let Some(session) = self.session.as_mut() else { return Ok(Vec::new()) };
        let receipt = match draft {
            Some(draft) => session.submit_draft(commands, &context, Source::Tui, draft),
            None => session.submit_all(commands, &context, Source::Tui, None),
        };
        receipt.map(|receipt| receipt.events).map_err(|refused| refused.error)
    }

    /// Copies the session into this folder; says where the copy is, and whether only it can go on.
    pub fn copy_to(&self, into: &Path) -> Result<(PathBuf, bool), OpenError> {
        let Some(session) = &self.session else { return Err(OpenError::NotASession { folder: into.to_owned() }) };
        let stuck = matches!(session.read_only(), Some(ReadOnly::Place(_) | ReadOnly::Unconfirmed(_)));
        Ok((session.copy_to(into)?, stuck))
    }

    /// Puts a secret ballot into its box and records who has voted; returns when both are on the disk.
    pub fn cast(
        &mut self,
        contest: ContestId,
        participant: ParticipantId,
        mark: Mark,
        now: Moment,
    ) -> Result<Vec<Event>, UrnError> {
        let context = self.context(now);
        let Some(session) = self.session.as_mut() else { return Ok(Vec::new()) };
        session.cast(contest, participant, mark, &context, Source::Tui).map(|receipt| receipt.events)
    }

    /// Opens the box of a secret contest and closes the contest with what lies in it.
    pub fn open_box(&mut self, contest: ContestId, words: Line, now: Moment) -> Result<Vec<Event>, UrnError> {
        let context = self.context(now);
        let Some(session) = self.session.as_mut() else { return Ok(Vec::new()) };
        session.close_urn(contest, words, &context, Source::Tui).map(|receipt| receipt.events)
    }

    /// How many ballots lie in the box of a secret contest; none where it cannot be read.
    pub fn urn_count(&self, contest: ContestId) -> Option<u64> {
        self.session.as_ref()?.urn_count(contest).ok()
    }

    fn context(&self, now: Moment) -> Context {
        let actor = self.meeting().roles.secretary.map_or_else(|| ACTOR.to_owned(), |id| id.to_string());
        Context { now, actor }
    }

    /// Why the last step cannot be taken back, if so.
    pub fn undoable(&self) -> Result<(), Refusal> {
        self.session.as_ref().map_or(Err(Refusal::NothingToUndo), |session| session.undoable().map(|_| ()))
    }

    /// Why no step can be brought back, if so.
    pub fn redoable(&self) -> Result<(), Refusal> {
        let step = self.session.as_ref().and_then(Session::redoable);
        step.map(|_| ()).ok_or(Refusal::NothingToRedo)
    }

    pub fn saving(&self) -> Saving {
        let Some(session) = &self.session else { return Saving::Saved };
        if session.read_only().is_some() {
            Saving::ReadOnly
        } else if session.failure().is_some() {
            Saving::Failed
        } else if session.saved_through() >= session.head().mark.n {
            Saving::Saved
        } else {
            Saving::Pending
        }
    }

    /// Waits until everything submitted is on the disk.
    ///
    /// # Errors
    /// [`Failure`] if it will never be there.
    pub fn wait_saved(&self) -> Result<(), Failure> {
        self.session.as_ref().map_or(Ok(()), |session| session.wait_saved(session.head().mark.n))
    }

    /// What is wrong with saving, as said to the person.
    pub fn trouble(&self, words: &Words) -> Option<String> {
        let session = self.session.as_ref()?;
        let failure = session.failure().map(|failure| files::failure(words, &failure));
        let papers = || session.save_error().map(|error| files::save_error(words, &error));
        let drafts = || session.drafts_fault().map(|fault| files::disk_fault(words, &fault));
        failure.or_else(papers).or_else(drafts)
    }

    /// What happened to the files since this was asked last, as said to the person.
    pub fn news(&self, words: &Words) -> Vec<String> {
        let notices = self.session.as_ref().map(Session::take_notices).unwrap_or_default();
        notices.iter().map(|notice| files::notice(words, notice)).collect()
    }

    /// Whether something happened to the files that nobody was told yet.
    pub fn has_news(&self) -> bool {
        self.session.as_ref().is_some_and(Session::has_notices)
    }

    /// What was found when the session was opened, as said to the person.
    pub fn found(&self, words: &Words) -> Vec<String> {
        let Some(session) = &self.session else { return Vec::new() };
        let read_only = match &self.locked {
            Some(locked) => Some(files::open_error(words, locked)),
            None => session.read_only().map(|why| files::read_only(words, why)),
        };
        let notices = session.recovery().notices.iter().map(|notice| files::notice(words, notice));
        notices.chain(read_only).chain(removed::sentence(words, &self.removed)).collect()
    }

    /// What of other branches could not be recorded again when the session was opened, as said to the person.
    pub fn conflicts(&self, words: &Words) -> Vec<String> {
        let session = self.session.iter();
        session.flat_map(|session| &session.recovery().conflicts).map(|it| files::conflict(words, it)).collect()
    }

    /// How long until the papers should be saved; `None` when there is nothing to save.
    pub fn save_wait(&self, now: Instant) -> Option<Duration> {
        self.session.as_ref().and_then(|session| session.save_wait(now))
    }

    /// Saves the papers in the background.
    pub fn save(&mut self) -> Result<(), SaveError> {
        let papers = Arc::new(PapersIn(self.language));
        self.session.as_mut().map_or(Ok(()), |session| session.save(papers))
    }

    /// Saves the papers and waits for it.
    pub fn save_now(&mut self) -> Result<(), SaveError> {
        let papers = Arc::new(PapersIn(self.language));
        self.session.as_mut().map_or(Ok(()), |session| session.save_now(papers))
    }

    /// What was being written under this name.
    pub fn draft(&self, name: &str) -> Option<&str> {
        self.session.as_ref()?.drafts().get(name).map(String::as_str)
    }

    /// Keeps what is being written; an empty text forgets it.
    pub fn save_draft(&mut self, name: &str, text: &str) {
        if let Some(session) = self.session.as_mut() {
            if text.is_empty() {
                session.clear_draft(name);
            } else {
                session.save_draft(name, text);
            }
        }
    }
}

/// Who writes when no secretary is named yet.
const ACTOR: &str = "notulis";

/// Why no session was made.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Submit(#[from] SubmitError),
}

/// The sessions in a folder, the newest day first.
pub fn list(place: &Place, root: &Path, words: &Words) -> Result<Vec<Card>, DiskFault> {
    let entries = Library::at_in(place, root).entries()?;
    let mut cards: Vec<Card> = entries.into_iter().map(|entry| card(entry, words)).collect();
    cards.sort_by(|a, b| (b.date, &b.name).cmp(&(a.date, &a.name)));
    Ok(cards)
}

fn card(entry: Entry, words: &Words) -> Card {
    let unreadable = entry.summary.as_ref().err().map(|why| files::unreadable(words, why));
    let summary = entry.summary.unwrap_or_default();
    let name = text::clean_line(&entry.name).text;
    Card {
        title: if summary.title.trim().is_empty() { name.clone() } else { summary.title },
        folder: entry.path,
        name,
        date: summary.date,
        stage: summary.stage,
        open_actions: summary.open_actions,
        dues: summary.dues,
        unreadable,
    }
}

/// `minutes.json` and `actions.json`, in one language.
struct PapersIn(Language);

impl Papers for PapersIn {
    fn render(&self, meeting: &Meeting, head: &Head) -> Result<Vec<Paper>, Box<dyn Error + Send + Sync>> {
        let words = Words::new(self.0);
        let (session, h) = (head.session.to_string(), head.mark.h.to_string());
        let minutes = report::minutes_json(meeting, &session, head.mark.n, &h, &words)?;
        let actions = report::actions_json(meeting, &session, &words)?;
        Ok(vec![
            Paper { name: FileName::minutes(), bytes: minutes },
            Paper { name: FileName::actions(), bytes: actions },
        ])
    }
}
