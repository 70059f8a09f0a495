//! One meeting and its folder: opened, read, saved, closed. Changing it is in `submit`.
use super::disk;
use super::drafts::{self, DraftFile, Drafts, Kept};
use super::error::{Action, At, DiskFault, Failure, OpenError};
use super::hash::SessionId;
use super::history::History;
use super::journal::{Journal, Mark};
use super::line::{self, Header, Times};
use super::lock::{self, Asked};
use super::names::{JOURNAL, MINUTES, MINUTES_BEFORE};
use super::notice::{Notice, ReadOnly, Recovery};
use super::pace::Pace;
use super::papers::Head;
use super::place::Place;
use super::progress::Progress;
use super::recovery::{self, Access, Loaded};
use super::refuge;
use super::replay::Opened;
use super::saver::{self, Saver};
use super::submit::Source;
use super::tidy;
use super::watch::Watch;
use super::writer::{self, Writer};
use crate::meeting::{Meeting, Moment};
use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

/// What the first line of a new session tells.
#[derive(Debug, Clone)]
pub struct Beginning {
    /// The title, for people who read the journal; the meeting's own comes by a command.
    pub title: String,
    /// When the session is made; its offset is the session's zone.
    pub now: Moment,
    /// Who makes it.
    pub actor: String,
    /// Through which door.
    pub source: Source,
}

/// A meeting with its journal, its lock and its saving.
#[derive(Debug)]
pub struct Session {
    pub(super) place: Place,
    folder: PathBuf,
    id: SessionId,
    pub(super) meeting: Arc<Meeting>,
    pub(super) journal: Journal,
    pub(super) history: History,
    pub(super) cids: HashMap<String, u64>,
    /// A state on the way, to take back from without folding from the first line.
    pub(super) anchor: Option<(usize, Arc<Meeting>)>,
    recovery: Recovery,
    pub(super) read_only: Option<ReadOnly>,
    pub(super) pace: Pace,
    pub(super) opened: Instant,
    pub(super) drafts: Drafts,
    pub(super) progress: Arc<Progress>,
    pub(super) watch: Watch,
    pub(super) saves: u64,
    pub(super) draft_changes: u64,
    /// Present while the session may be changed.
    pub(super) works: Option<Works>,
}

/// The threads behind a session, and the lock that makes it the only one. Dropped in this order.
#[derive(Debug)]
pub(super) struct Works {
    pub writer: Writer,
    pub saver: Saver,
    _lock: Option<Box<dyn disk::Lock>>,
}

impl Session {
    /// Makes a new session in a folder that does not exist yet.
    ///
    /// # Errors
    /// [`OpenError::Exists`] if it does; [`OpenError::Disk`].
    pub fn create(folder: &Path, beginning: &Beginning) -> Result<Self, OpenError> {
        Self::create_in(&Place::default(), folder, beginning)
    }

    /// As [`Session::create`], on another disk or with another clock.
    ///
    /// # Errors
    /// As [`Session::create`].
    pub fn create_in(place: &Place, folder: &Path, beginning: &Beginning) -> Result<Self, OpenError> {
        match place.disk.create_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(OpenError::Exists { folder: folder.to_owned() });
            }
            made => made.at(Action::CreateFolder, folder)?,
        }
        let lock = take_lock(place, folder)?;
        let path = folder.join(JOURNAL);
        let id = SessionId::random().at(Action::Random, folder)?;
        let opened = Opened {
            id,
            app: super::APP.into(),
            format: "musyawarah-journal/1".into(),
            zone: beginning.now.offset().to_string().into(),
            title: beginning.title.as_str().into(),
        };
        let times = Times { wall: beginning.now, at: None, steady: 0 };
        let source = beginning.source.as_str();
        let (bytes, sum) = Header::new(1, Mark::START.h, times, &beginning.actor, source)
            .other(line::OPEN, &opened)
            .map_err(io::Error::other)
            .at(Action::Append, &path)?;
        let mut handle = place.disk.create_new(&path).at(Action::Create, &path)?;
        handle.write_all(&bytes).at(Action::Append, &path)?;
        handle.sync_all().at(Action::Sync, &path)?;
        place.disk.sync_dir(folder).at(Action::Sync, folder)?;
        let mut journal = Journal::after(Mark::START);
        journal.push(bytes.into(), sum);
        let loaded = Loaded {
            id,
            journal,
            meeting: Meeting::default(),
            history: History::default(),
            cids: HashMap::new(),
            recovery: Recovery::default(),
            read_only: None,
            handle: Some(handle),
            minutes_at: None,
        };
        Ok(Self::of(place, folder, loaded, lock)?)
    }

    /// Opens a session to write it. If its files do not allow that, it is open for reading: see
    /// [`Session::read_only`].
    ///
    /// # Errors
    /// [`OpenError::Locked`] if another program is writing it: [`Session::view`] it then.
    pub fn open(folder: &Path) -> Result<Self, OpenError> {
        Self::open_in(&Place::default(), folder)
    }

    /// As [`Session::open`], on another disk or with another clock.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn open_in(place: &Place, folder: &Path) -> Result<Self, OpenError> {
        Self::write_in(place, folder, Access::Write)
    }

    /// Opens a session whose journal is damaged ([`ReadOnly::Damaged`]) to go on with what can be told of it. The
    /// journal as found is kept beside the new one, byte for byte. A session that is not damaged is just opened.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn salvage(folder: &Path) -> Result<Self, OpenError> {
        Self::salvage_in(&Place::default(), folder)
    }

    /// As [`Session::salvage`], on another disk or with another clock.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn salvage_in(place: &Place, folder: &Path) -> Result<Self, OpenError> {
        Self::write_in(place, folder, Access::Salvage)
    }

    fn write_in(place: &Place, folder: &Path, access: Access) -> Result<Self, OpenError> {
        // Nothing is written into a folder that is no session, not even a lock.
        let ours = [JOURNAL, MINUTES, MINUTES_BEFORE];
        if !ours.iter().any(|name| place.disk.stat(&folder.join(name)).is_ok()) {
            return Err(OpenError::NotASession { folder: folder.to_owned() });
        }
        let lock = match take_lock(place, folder) {
            Ok(lock) => lock,
            Err(OpenError::Disk(fault)) if fault.forbids_writing() => {
                let mut loaded = recovery::load(place, folder, Access::Look)?;
                loaded.read_only = Some(ReadOnly::Place(fault));
                return Ok(Self::of(place, folder, loaded, None)?);
            }
            Err(error) => return Err(error),
        };
        tidy::sweep(&*place.disk, folder);
        let mut loaded = recovery::load(place, folder, access)?;
        if lock.is_none() {
            loaded.recovery.notices.push(Notice::NoLock);
        }
        let session = Self::of(place, folder, loaded, lock)?;
        session.sweep_urns();
        Ok(session)
    }

    /// Opens a session to look at it, also while another program writes it. Nothing is written.
    ///
    /// # Errors
    /// [`OpenError`], never `Locked`.
    pub fn view(folder: &Path) -> Result<Self, OpenError> {
        Self::view_in(&Place::default(), folder)
    }

    /// As [`Session::view`], on another disk or with another clock.
    ///
    /// # Errors
    /// As [`Session::view`].
    pub fn view_in(place: &Place, folder: &Path) -> Result<Self, OpenError> {
        let loaded = recovery::load(place, folder, Access::Look)?;
        Ok(Self::of(place, folder, loaded, None)?)
    }

    fn of(place: &Place, folder: &Path, loaded: Loaded, lock: Option<Box<dyn disk::Lock>>) -> Result<Self, DiskFault> {
        let head = loaded.journal.head();
        let progress = Arc::new(Progress::new(head.n, loaded.minutes_at));
        let mut drafts = drafts::load(&*place.disk, folder, &loaded.cids);
        let brought = brought(place, folder, &loaded);
        drafts.extend(brought.clone());
        let works = match loaded.handle {
            Some(handle) => {
                let desk = saver::Desk {
                    disk: Arc::clone(&place.disk),
                    own: folder.to_owned(),
                    folder: folder.to_owned(),
                    progress: Arc::clone(&progress),
                    drafts: DraftFile::new(folder, drafts.clone()),
                    keep: loaded.minutes_at.is_some(),
                };
                let writer = Writer::start(writer::Beginning {
                    disk: Arc::clone(&place.disk),
                    folder: folder.to_owned(),
                    path: folder.join(JOURNAL),
                    handle,
                    n: head.n,
                    lines: loaded.journal.lines().to_vec(),
                    refuges: place.refuges.iter().map(|place| refuge::folder(place, folder, loaded.id)).collect(),
                    progress: Arc::clone(&progress),
                });
                Some(Works {
                    writer: writer.at(Action::Open, folder)?,
                    saver: Saver::start(desk).at(Action::Open, folder)?,
                    _lock: lock,
                })
            }
            None => None,
        };
        let opened = place.clock.steady();
        let mut watch = Watch::since(loaded.journal.line(head.n).and_then(|line| line.ok()?.wall()));
        let now = place.clock.wall().with_timezone(&loaded.meeting.details.zone.offset());
        let mut recovery = loaded.recovery;
        recovery.notices.extend(watch.look(now));
        if let Some(works) = &works {
            brought.iter().for_each(|(key, draft)| works.saver.draft(key, draft.clone()));
        }
        let mut pace = Pace::default();
        if loaded.minutes_at != Some(head.n) {
            pace.step(opened);
        }
        Ok(Self {
            place: place.clone(),
            folder: folder.to_owned(),
            id: loaded.id,
            meeting: Arc::new(loaded.meeting),
            journal: loaded.journal,
            history: loaded.history,
            cids: loaded.cids,
            anchor: None,
            recovery,
            read_only: loaded.read_only,
            pace,
            opened,
            drafts: drafts::shown(&drafts),
            progress,
            watch,
            saves: 0,
            draft_changes: brought.len() as u64,
            works,
        })
    }

    /// The meeting as it stands, with everything submitted.
    #[must_use]
    pub fn meeting(&self) -> &Meeting {
        &self.meeting
    }

    /// The session and the last line of its journal.
    #[must_use]
    pub fn head(&self) -> Head {
        Head { session: self.id, mark: self.journal.head() }
    }

    /// Its folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What was found when it was opened.
    #[must_use]
    pub fn recovery(&self) -> &Recovery {
        &self.recovery
    }

    /// Why it can only be read; `None` if it can be changed.
    #[must_use]
    pub fn read_only(&self) -> Option<&ReadOnly> {
        self.read_only.as_ref()
    }

    /// Waits until everything is on the disk, and frees the session for others. Dropping it does the same
    /// without saying how it went.
    ///
    /// # Errors
    /// [`Failure`] if not everything submitted was confirmed.
    pub fn close(mut self) -> Result<(), Failure> {
        if let Some(mut works) = self.works.take() {
            works.writer.finish();
            works.saver.finish();
        }
        self.progress.wait_saved(self.journal.head().n)
    }
}

/// Drafts from the places the meeting had gone on in.
fn brought(place: &Place, folder: &Path, loaded: &Loaded) -> Kept {
    let mut from: Vec<&Path> = Vec::new();
    for notice in &loaded.recovery.notices {
        match notice {
            Notice::Continued { from: files, .. } => from.extend(files.iter().filter_map(|file| file.parent())),
            Notice::Joined { from: file, .. } => from.extend(file.parent()),
            _ => {}
        }
    }
    from.retain(|other| *other != folder);
    from.into_iter().flat_map(|other| drafts::load(&*place.disk, other, &loaded.cids)).collect()
}

/// The lock, or none where the place knows none.
fn take_lock(place: &Place, folder: &Path) -> Result<Option<Box<dyn disk::Lock>>, OpenError> {
    match lock::ask(&*place.disk, folder, place.clock.wall())? {
        Asked::Ours(lock) => Ok(Some(lock)),
        Asked::Nobody => Ok(None),
        Asked::Theirs(holder) => Err(OpenError::Locked { folder: folder.to_owned(), holder }),
    }
}
