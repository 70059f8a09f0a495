//! Papers written into the folder of the session, and the mark that stands on them.

use super::app::App;
use super::carry::Outside;
use super::effect::Wanted;
use super::msg::Msg;
use super::notice::Level;
use super::overlays::working;
use super::words::told;
use super::work::{Ended, Work};
use crate::i18n::{Words, files, say};
use crate::report::draw::{Options, Sheet};
use crate::report::logo::{LOGO_MOST, Logo};
use crate::report::{self, Imprint, Origin, PaperFile};
use crate::store::{Disk, keep_logo, logo};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Writes what is wanted, and says where: one file at once, all of them one after the other while the screen goes on. A
/// file is never put in place of another; it gets a number instead.
pub fn export(app: &mut App, outside: &Outside, wanted: Wanted) -> Option<Msg> {
    let words = &app.words;
    let Some((folder, origin)) = app.desk.folder().zip(app.desk.origin()) else {
        return Some(Msg::Failed(told(words, "reason-no-session")));
    };
    let imprint = match imprint(app, &*outside.place.disk, folder) {
        Ok(imprint) => imprint,
        Err(why) => return Some(Msg::Failed(why)),
    };
    let (folder, meeting) = (folder.join(report::paper_folder(words)), app.meeting());
    let file = match wanted {
        Wanted::Paper(kind, format) => report::paper_file(kind, format, meeting, words, &imprint, Options::default()),
        Wanted::Exchange(kind) => report::exchange_file(kind, meeting, &origin, words, Options::default()),
        Wanted::Ballots(id) => {
            let files = report::contest::pabulib_files(meeting);
            let (_, file) = files.into_iter().find(|(contest, _)| *contest == id)?;
            file
        }
        Wanted::Everything => return everything(app, outside, folder, origin, imprint),
    };
    Some(match write(&*outside.place.disk, words, &folder, &file) {
        Ok(path) => Msg::Done(say!(words, "export-written", path = path)),
        Err(why) => Msg::Failed(why),
    })
}

/// Begins to write all papers, from a copy of the meeting as it stands now.
fn everything(app: &mut App, outside: &Outside, folder: PathBuf, origin: Origin, imprint: Imprint) -> Option<Msg> {
    let meeting = app.meeting().clone();
    let parts = report::bundle_parts(&meeting);
    let (language, disk) = (app.words.language(), Arc::clone(&outside.place.disk));
    let all = parts.len();
    let into = folder.clone();
    let make = move || {
        let words = Words::new(language);
        move |place: usize| {
            let Some(part) = parts.get(place) else { return Ok(String::new()) };
            let file = report::part_file(*part, &meeting, &origin, &words, &imprint, Sheet::default());
            write(&*disk, &words, &folder, &file)
        }
    };
    match Work::begin(all, Arc::clone(&outside.wake), make) {
        Ok(work) => {
            let said = move |app: &App, ended: &Ended, done: &[String]| said(app, &into, ended, done.len());
            app.open(working("export-all", work, Box::new(said)));
            None
        }
        Err(error) => Some(Msg::Failed(files::system(&app.words, error.kind(), &error.to_string()))),
    }
}

fn said(app: &App, folder: &Path, ended: &Ended, count: usize) -> (Level, String) {
    let (words, folder) = (&app.words, files::path(folder));
    match ended {
        Ended::Done => (Level::Done, say!(words, "export-all-written", count = count, folder = folder)),
        Ended::Left => (Level::Refused, say!(words, "export-left", count = count, folder = folder)),
        Ended::Failed(why) => (Level::Failed, say!(words, "export-stopped", count = count, why = why.as_str())),
        Ended::Broken => (Level::Failed, say!(words, "export-broken", count = count, folder = folder)),
    }
}

/// Writes one file whole or not at all; its path.
fn write(disk: &dyn Disk, words: &Words, folder: &Path, file: &PaperFile) -> Result<String, String> {
    let path = free(folder, &file.name, |path| disk.stat(path).is_ok());
    let written = disk.create_dirs(folder).and_then(|()| disk.replace(&path, &file.bytes));
    written.map(|()| files::path(&path)).map_err(|error| {
        let why = files::system(words, error.kind(), &error.to_string());
        say!(words, "cli-write", path = files::path(&path), why = why)
    })
}

/// The first of `rktl.pdf`, `rktl-2.pdf` … that is not taken.
fn free(folder: &Path, name: &str, taken: impl Fn(&Path) -> bool) -> PathBuf {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = (2_u32..).map(|number| folder.join(format!("{stem}-{number}.{ending}")));
    let mut all = std::iter::once(folder.join(name)).chain(numbered);
    all.find(|path| !taken(path)).unwrap_or_else(|| folder.join(name))
}

/// What the papers carry beside what the meeting holds.
fn imprint(app: &App, disk: &dyn Disk, folder: &Path) -> Result<Imprint, String> {
    let code = app.desk.code().map(|(_, code)| code);
    let logo = logo(disk, folder).map(|path| read_logo(disk, &app.words, &path)).transpose()?;
    Ok(Imprint { code, logo })
}

fn read_logo(disk: &dyn Disk, words: &Words, path: &Path) -> Result<Logo, String> {
    let read = disk.read(path, LOGO_MOST as u64).map_err(|error| match error.kind() {
        io::ErrorKind::FileTooLarge => report::logo::BadLogo::TooLarge.sentence(words),
        kind => files::system(words, kind, &error.to_string()),
    });
    let read = read.and_then(|bytes| Logo::read(&bytes).map_err(|bad| bad.sentence(words)));
    read.map_err(|why| format!("{}: {why}", files::path(path)))
}

/// Puts a picture beside the session as the mark of its letterhead.
pub fn take_logo(app: &App, outside: &Outside, path: &Path) -> Msg {
    let (words, disk) = (&app.words, &*outside.place.disk);
    let Some(folder) = app.desk.folder() else { return Msg::Failed(told(words, "reason-no-session")) };
    let kept = read_logo(disk, words, path).and_then(|logo| {
        let kept = keep_logo(disk, folder, logo.kind.code(), &logo.bytes);
        kept.map_err(|error| files::system(words, error.kind(), &error.to_string()))
    });
    match kept {
        Ok(path) => Msg::Done(say!(words, "logo-kept", path = files::path(&path))),
        Err(why) => Msg::Failed(why),
    }
}
