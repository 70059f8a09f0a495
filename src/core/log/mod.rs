//! What the program did, for whoever must find out later why it did not: codes, sizes and numbers, never a word anybody
//! said, a name, or a title. That is held by types: only words of this program's own code and integers can be noted.
//!
//! One line an event: the time in UTC, the number of the process, what happened, and its figures.
//!
//! ```text
//! 2026-06-13T02:00:12Z 4711 session.opened ok=1 lines=118
//! ```
//!
//! It never keeps the program from anything: what cannot be noted is not.

mod file;

use file::LogFile;
use std::panic::Location;
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock, PoisonError};

/// The environment variable that names the file; empty for none.
pub const VARIABLE: &str = "MUSYAWARAH_LOG";

static LOG: OnceLock<Option<Mutex<LogFile>>> = OnceLock::new();

/// A figure of an event: what it counts, and how many.
pub type Figure = (&'static str, u64);

/// Where the log is: the variable, else the user's folder for such files; `None` where none is wanted or there is none.
#[must_use]
pub fn path() -> Option<PathBuf> {
    match std::env::var_os(VARIABLE) {
        Some(path) => Some(PathBuf::from(path)).filter(|path| !path.as_os_str().is_empty()),
        None => {
            let folder = dirs::state_dir().or_else(dirs::data_dir)?;
            Some(folder.join("musyawarah").join("musyawarah.log"))
        }
    }
}

/// Begins to note, into this file. Only the first call counts.
pub fn begin(path: Option<PathBuf>) {
    let _ = LOG.set(path.map(|path| Mutex::new(LogFile::at(path))));
}

/// Notes an event. Both the event and the names of its figures are words of the code.
pub fn note(event: &'static str, figures: &[Figure]) {
    let mut line = event.to_owned();
    for (name, value) in figures {
        line.push_str(&format!(" {name}={value}"));
    }
    write(&line);
}

/// Notes where the program's own code gave up; not what it said, which may hold somebody's words.
pub fn panicked(at: Option<&Location<'_>>) {
    match at {
        Some(at) => write(&format!("panic at={}:{}:{}", at.file(), at.line(), at.column())),
        None => write("panic"),
    }
}

fn write(line: &str) {
    if let Some(Some(log)) = LOG.get() {
        log.lock().unwrap_or_else(PoisonError::into_inner).write(line);
    }
}
