//! Carries out effects on sessions and settings. Those that need the terminal are handed back to the loop.

use super::app::App;
use super::desk::{self, CreateError};
use super::effect::{Asker, Effect};
use super::msg::Msg;
use super::notice::Level;
use super::study::Found;
use super::summary::Summary;
use super::tour::{self, Tour};
use super::words::{self, told};
use super::work::Waker;
use super::{papers, statuses};
use crate::i18n::{Words, files, say};
use crate::intake::{self, Kind, Unreadable};
use crate::log;
use crate::meeting::Moment;
use crate::store::{Place, SubmitError, UrnError};
use chrono::Local;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What lies outside the state and is no terminal.
#[derive(Clone)]
pub struct Outside {
    /// The folder of all sessions.
    pub root: PathBuf,
    /// The disk and the clock.
    pub place: Place,
    /// The file with the settings of the screen, where the system has a folder for such.
    pub settings: Option<PathBuf>,
    /// The folder for copies that are thrown away.
    pub copies: PathBuf,
    /// Called on a background thread when it has news: of saving, of what is worked out beside the screen.
    pub wake: Waker,
}

impl Outside {
    /// The time, in the zone of the open meeting or of this machine.
    pub fn now(&self, app: &App) -> Moment {
        let wall = self.place.clock.wall();
        if app.desk.is_open() {
            wall.with_timezone(&app.meeting().details.zone.offset())
        } else {
            wall.with_timezone(&Local).fixed_offset()
        }
    }
}

/// Does what `effect` asks for and says what came of it; gives the effect back if it is for the terminal.
pub fn carry_out(app: &mut App, outside: &Outside, effect: Effect) -> Result<Option<Msg>, Effect> {
    let answer = match effect {
        Effect::Submit { commands, asker, at, draft } => {
            let result = app.desk.submit_draft(&commands, at.unwrap_or(app.now), draft.as_deref());
            // Lines and forms forget theirs when they hear the answer; here nobody waits for it.
            if let (Asker::Action, Ok(_), Some(draft)) = (asker, &result, &draft) {
                app.desk.save_draft(draft, "");
            }
            Some(Msg::Submitted { asker, result: result.map_err(|error| refused(app, &error)) })
        }
        Effect::CastSecret { contest, participant, mark } => {
            let result = app.desk.cast(contest, participant, mark, app.now);
            let result = result.map_err(|error| urn_refused(app, &error));
            Some(Msg::Submitted { asker: Asker::Form, result })
        }
        Effect::OpenBox { contest, words } => {
            let result = app.desk.open_box(contest, words, app.now);
            let result = result.map_err(|error| urn_refused(app, &error));
            Some(Msg::Submitted { asker: Asker::Form, result })
        }
        Effect::Study { contest, asked } => {
            let Some(contest) = app.desk.meeting().contests.get(contest) else { return Ok(None) };
            let begun = app.studies.begin(contest, asked, Arc::clone(&outside.wake), Found::of);
            // That it could not begin is news of it, too.
            begun.is_err().then_some(Msg::Woke)
        }
        Effect::OpenSession(folder) => Some(open(app, outside, &folder)),
        Effect::CreateSession { title, like } => Some(create(app, outside, &title, like.as_deref())),
        Effect::BeginTour => Some(begin_tour(app, outside)),
        Effect::CloseSession => {
            let failure = app.desk.close();
            app.tour.take().into_iter().for_each(Tour::end);
            app.place = super::app::Place::Start;
            app.overlays.clear();
            app.capture = super::capture::Capture::default();
            super::terminal::set_last_words("");
            match failure {
                Some(failure) => Some(Msg::Failed(files::failure(&app.words, &failure))),
                None => Some(list(app, outside)),
            }
        }
        Effect::CopySession(into) => Some(copy(app, outside, &into)),
        Effect::Export(wanted) => papers::export(app, outside, wanted),
        Effect::TakeLogo(path) => Some(papers::take_logo(app, outside, &at_home(&path))),
        Effect::ReadStatus(path) => Some(statuses::read(app, outside, &at_home(&path))),
        Effect::ReadList { kind, path } => Some(read_list(outside, kind, &at_home(&path))),
        Effect::ListSessions => Some(list(app, outside)),
        Effect::SaveNow => Some(match app.desk.save_now() {
            Ok(()) => Msg::Done(told(&app.words, "tui-saved")),
            Err(error) => Msg::Failed(files::save_error(&app.words, &error)),
        }),
        Effect::SaveDraft { name, text } => {
            app.desk.save_draft(&name, &text);
            None
        }
        Effect::SetLanguage(language) => {
            app.words = Words::new(language);
            app.desk.language = language;
            None
        }
        Effect::KeepSettings => keep_settings(app, outside).err().map(Msg::Failed),
        Effect::Bell
        | Effect::Copy(_)
        | Effect::SetMouse(_)
        | Effect::Redraw
        | Effect::EditExternally { .. }
        | Effect::Suspend
        | Effect::Quit => {
            return Err(effect);
        }
    };
    Ok(answer)
}

fn keep_settings(app: &App, outside: &Outside) -> Result<(), String> {
    let Some(path) = &outside.settings else { return Ok(()) };
    let disk = &outside.place.disk;
    let folder = path.parent().map_or(Ok(()), |folder| disk.create_dirs(folder));
    folder.and_then(|()| disk.replace(path, app.settings.written().as_bytes())).map_err(|error| {
        let why = files::system(&app.words, error.kind(), &error.to_string());
        say!(app.words, "cli-write", path = files::path(path), why = why)
    })
}

fn refused(app: &App, error: &SubmitError) -> String {
    match error {
        SubmitError::Refused(refusal) => words::refused(&app.words, app.meeting(), refusal),
        other => files::submit_error(&app.words, other),
    }
}

fn urn_refused(app: &App, error: &UrnError) -> String {
    match error {
        UrnError::Submit(error) => refused(app, error),
        other => files::urn_error(&app.words, other),
    }
}

fn list(app: &App, outside: &Outside) -> Msg {
    let listed = desk::list(&outside.place, &outside.root, &app.words);
    Msg::Listed(listed.map_err(|fault| files::disk_fault(&app.words, &fault)))
}

fn waker(outside: &Outside) -> impl Fn() + Send + 'static {
    let wake = Arc::clone(&outside.wake);
    move || wake()
}

fn open(app: &mut App, outside: &Outside, folder: &Path) -> Msg {
    let opened = app.desk.open(&outside.place, folder, waker(outside));
    log::note("session.opened", &[("ok", opened.is_ok().into()), ("lines", app.desk.code().map_or(0, |(n, _)| n))]);
    Msg::Opened(opened.map_err(|error| files::open_error(&app.words, &error)).map(|()| taken_up(app)))
}

/// The copy is opened if the session could go on nowhere else.
fn copy(app: &mut App, outside: &Outside, into: &Path) -> Msg {
    match app.desk.copy_to(&at_home(into)) {
        Ok((copy, true)) => {
            app.desk.close();
            open(app, outside, &copy)
        }
        Ok((copy, false)) => Msg::Done(say!(app.words, "session-copied", folder = files::path(&copy))),
        Err(error) => Msg::Failed(files::open_error(&app.words, &error)),
    }
}

fn read_list(outside: &Outside, kind: Kind, path: &Path) -> Msg {
    let limit = u64::try_from(intake::FILE_MOST).unwrap_or(u64::MAX);
    let read = match outside.place.disk.read(path, limit) {
        Ok(bytes) => intake::read(bytes.as_slice(), None),
        Err(error) if error.kind() == ErrorKind::FileTooLarge => Err(Unreadable::TooLarge { limit: intake::FILE_MOST }),
        Err(error) => Err(Unreadable::Disk { kind: error.kind(), told: error.to_string() }),
    };
    Msg::ListRead { kind, name: files::name(path), read }
}

/// `~` is the home folder, as people write it.
fn at_home(path: &Path) -> PathBuf {
    path.strip_prefix("~").ok().and_then(|rest| Some(dirs::home_dir()?.join(rest))).unwrap_or_else(|| path.to_owned())
}

fn create(app: &mut App, outside: &Outside, title: &str, like: Option<&Path>) -> Msg {
    let made = app.desk.create((&outside.place, &outside.root), title, like, app.now, waker(outside));
    Msg::Opened(made.map_err(|error| create_error(app, error)).map(|()| taken_up(app)))
}

fn begin_tour(app: &mut App, outside: &Outside) -> Msg {
    let folder = tour::folder(&outside.copies);
    let title = told(&app.words, "tour-title");
    let made = tour::begin(&mut app.desk, (&outside.place, &folder), &title, app.now, waker(outside));
    Msg::Opened(made.map_err(|error| create_error(app, error)).map(|()| {
        taken_up(app);
        app.summary = Summary::of(app.meeting());
        app.tour = Some(Tour::new(folder, app));
    }))
}

fn create_error(app: &App, error: CreateError) -> String {
    match error {
        CreateError::Submit(error) => refused(app, &error),
        CreateError::Open(error) => files::open_error(&app.words, &error),
    }
}

/// What was being typed comes back, and a panic would say where the data is.
fn taken_up(app: &mut App) {
    app.now = app.now.with_timezone(&app.meeting().details.zone.offset());
    app.capture = super::capture::Capture::restored(app.desk.draft(super::capture::DRAFT).unwrap_or_default());
    if let Some(folder) = app.desk.folder() {
        let words = say!(app.words, "tui-last-words", folder = folder.display().to_string());
        super::terminal::set_last_words(&words);
    }
    for text in app.desk.found(&app.words) {
        app.say(Level::Refused, text);
    }
}
