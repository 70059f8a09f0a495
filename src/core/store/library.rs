//! Many sessions in one folder: made, listed, found by what the user typed.
use super::error::{Action, At, DiskFault, OpenError};
use super::logo::is_logo;
use super::names::{JOURNAL, MINUTES, MINUTES_BEFORE};
use super::place::Place;
use super::session::{Beginning, Session};
use super::summary::Entry;
use crate::text;
use chrono::NaiveDate;
use std::io;
use std::path::{Path, PathBuf};

/// The folder that holds the sessions.
#[derive(Debug, Clone)]
pub struct Library {
    place: Place,
    root: PathBuf,
}

/// Why what the user typed names no session.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FindError {
    /// No session is called so, nor begins so.
    #[error("no session `{argument}` in {}", root.display())]
    Unknown {
        /// What was typed.
        argument: String,
        /// Where sessions were looked for.
        root: PathBuf,
    },
    /// Several begin so.
    #[error("`{argument}` fits several sessions")]
    Ambiguous {
        /// What was typed.
        argument: String,
        /// Their names.
        names: Vec<String>,
    },
    /// The path is there, but no session is in it.
    #[error("{} is not a session", path.display())]
    NotASession {
        /// The path.
        path: PathBuf,
    },
    /// The disk refused.
    #[error(transparent)]
    Disk(#[from] DiskFault),
}

impl Library {
    /// The sessions in `root`, which need not exist yet.
    #[must_use]
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self::at_in(&Place::default(), root)
    }

    /// As [`Library::at`], on another disk or with another clock.
    #[must_use]
    pub fn at_in(place: &Place, root: impl Into<PathBuf>) -> Self {
        Self { place: place.clone(), root: root.into() }
    }

    /// Its folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// All sessions, by name. A broken one is among them, with what is wrong.
    ///
    /// # Errors
    /// If the folder is there and cannot be listed.
    pub fn entries(&self) -> Result<Vec<Entry>, DiskFault> {
        let disk = &*self.place.disk;
        // A hidden file of some other program is no session, nor is the mark of the office; another visible one that
        // cannot be read is told.
        let names = self.names()?.into_iter().filter(|name| !name.starts_with('.') && !is_logo(name));
        Ok(names.filter_map(|name| Entry::look(disk, self.root.join(name))).collect())
    }

    /// Makes a session in a folder named by day and title; where that name is taken, `-2`, `-3` … is added.
    ///
    /// # Errors
    /// [`OpenError::Disk`].
    pub fn create(&self, day: NaiveDate, beginning: &Beginning) -> Result<Session, OpenError> {
        self.place.disk.create_dirs(&self.root).at(Action::CreateFolder, &self.root)?;
        let day = day.format("%Y-%m-%d").to_string();
        let mut k = 1;
        loop {
            let folder = self.root.join(folder_name(&day, &text::slug(&beginning.title), k));
            match Session::create_in(&self.place, &folder, beginning) {
                Err(OpenError::Exists { .. }) => k += 1,
                made => return made,
            }
        }
    }

    /// The folder of the session the user means: its name, the beginning of its name (with or without the day) if
    /// no other begins so, or a path to the folder or to a file in it.
    ///
    /// # Errors
    /// [`FindError`].
    pub fn find(&self, argument: &str) -> Result<PathBuf, FindError> {
        let unknown = || FindError::Unknown { argument: argument.to_owned(), root: self.root.clone() };
        let path = Path::new(argument);
        let is_name = path.components().count() == 1 && path.file_name().is_some_and(|name| name == argument);
        if is_name && self.is_session(&self.root.join(argument)) {
            return Ok(self.root.join(argument));
        }
        // A path the user typed may go through links of their own; what is inside the folder may not.
        if let Ok(path) = path.canonicalize() {
            let folder = if path.is_dir() { Some(path.as_path()) } else { path.parent() };
            match folder.filter(|folder| self.is_session(folder)) {
                Some(folder) => return Ok(folder.to_owned()),
                None if !is_name => return Err(FindError::NotASession { path }),
                None => {}
            }
        }
        if argument.is_empty() || !is_name {
            return Err(unknown());
        }
        let names: Vec<String> =
            self.names()?.into_iter().filter(|name| self.is_session(&self.root.join(name))).collect();
        let begins = |name: &&String| name.starts_with(argument);
        let after_day = |name: &&String| name.get(11..).is_some_and(|rest| rest.starts_with(argument));
        let mut fit: Vec<&String> = names.iter().filter(begins).collect();
        if fit.is_empty() {
            fit = names.iter().filter(after_day).collect();
        }
        match fit.as_slice() {
            [] => Err(unknown()),
            [name] => Ok(self.root.join(name)),
            _ => Err(FindError::Ambiguous { argument: argument.to_owned(), names: fit.into_iter().cloned().collect() }),
        }
    }

    fn names(&self) -> Result<Vec<String>, DiskFault> {
        match self.place.disk.list(&self.root) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            listed => listed.at(Action::List, &self.root),
        }
    }

    fn is_session(&self, folder: &Path) -> bool {
        [JOURNAL, MINUTES, MINUTES_BEFORE].iter().any(|name| self.place.disk.stat(&folder.join(name)).is_ok())
    }
}

/// `<day>-<slug>` with its number from the second on, at most 60 bytes.
fn folder_name(day: &str, slug: &str, k: u32) -> String {
    let end = if k > 1 { format!("-{k}") } else { String::new() };
    let room = 60 - day.len() - 1 - end.len();
    let slug = slug.get(..room).unwrap_or(slug).trim_end_matches('-');
    format!("{day}-{slug}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folder_names_are_short_and_plain() {
        assert_eq!(folder_name("2026-06-13", "musdes-rkp", 1), "2026-06-13-musdes-rkp");
        assert_eq!(folder_name("2026-06-13", "musdes-rkp", 12), "2026-06-13-musdes-rkp-12");
        let long = folder_name("2026-06-13", &"musyawarah-".repeat(9), 2);
        assert_eq!((long.len() <= 60, long.ends_with("-2")), (true, true), "{long}");
        assert!(!long.contains("--"));
    }

    proptest::proptest! {
        /// FAT, exFAT, NTFS and every program that shares folders must bear the name.
        #[test]
        fn any_title_gives_a_name_for_every_disk(title in "\\PC{0,80}|(?i)(con|nul|prn|aux|com[0-9]|lpt[0-9])[.:/ ]?", k in 1u32..99_999) {
            const DEVICES: [&str; 4] = ["con", "nul", "prn", "aux"];
            let slug = text::slug(&title);
            let device = |name: &str| DEVICES.contains(&name) || ((name.starts_with("com") || name.starts_with("lpt")) && name.len() == 4);
            proptest::prop_assert!(!device(&slug), "{slug}");
            for name in [slug.clone(), folder_name("2026-06-13", &slug, k)] {
                let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
                proptest::prop_assert!((1..=60).contains(&name.len()) && name.bytes().all(plain), "{name}");
                proptest::prop_assert!(!name.starts_with('-') && !name.ends_with('-'), "{name}");
            }
        }
    }
}
