//! What every subcommand needs: the words, the sessions, the time.

use super::clock;
use super::print;
use super::trouble::Trouble;
use crate::i18n::{Language, Words, removed};
use crate::meeting::details::Zone;
use crate::meeting::{Meeting, Moment};
use crate::store::{Library, Place, Session, root};
use crate::text;
use std::path::{Path, PathBuf};

/// Who gives a command that names nobody, in a meeting without a secretary.
const NOBODY_NAMED: &str = "notulis";

/// The surroundings of one run.
#[derive(Debug)]
pub struct House<'a> {
    /// The language everything is said in.
    pub words: &'a Words,
    /// The sessions.
    pub library: Library,
    /// The disk and the clock.
    pub place: Place,
}

impl<'a> House<'a> {
    /// The surroundings as flags and environment say. `folder` is the flag.
    ///
    /// # Errors
    /// [`Trouble::Setting`] if an environment variable cannot be understood.
    pub fn new(folder: Option<&Path>, words: &'a Words) -> Result<Self, Trouble> {
        let set = |name: &'static str| match std::env::var(name) {
            Ok(value) => Ok(Some(value)),
            Err(std::env::VarError::NotPresent) => Ok(None),
            Err(std::env::VarError::NotUnicode(value)) => {
                Err(Trouble::Setting { name, value: value.to_string_lossy().into_owned() })
            }
        };
        if let Some(value) = set("MUSYAWARAH_LANG")?.filter(|value| !value.is_empty())
            && value.parse::<Language>().is_err()
        {
            return Err(Trouble::Setting { name: "MUSYAWARAH_LANG", value });
        }
        let clock =
            clock::clock(set(clock::VARIABLE)?).map_err(|value| Trouble::Setting { name: clock::VARIABLE, value })?;
        let place = Place { clock, ..Place::default() };
        Ok(Self { words, library: Library::at_in(&place, root(folder)), place })
    }

    /// What time it is in a zone.
    pub fn now(&self, zone: Zone) -> Moment {
        self.place.clock.wall().with_timezone(&zone.offset())
    }

    /// The folder of the session the user means.
    ///
    /// # Errors
    /// [`Trouble::Find`].
    pub fn find(&self, session: &str) -> Result<PathBuf, Trouble> {
        Ok(self.library.find(session)?)
    }

    /// The session the user means, to look at.
    ///
    /// # Errors
    /// [`Trouble::Find`], [`Trouble::Open`].
    pub fn view(&self, session: &str) -> Result<Session, Trouble> {
        let folder = self.find(session)?;
        Ok(self.counted(|| Session::view_in(&self.place, &folder))?)
    }

    /// Does something and says beside it what was taken out of the texts that came in.
    pub fn counted<T>(&self, work: impl FnOnce() -> T) -> T {
        let (done, removed) = text::counted(work);
        if let Some(sentence) = removed::sentence(self.words, &removed) {
            print::aside(&sentence);
        }
        done
    }
}

/// Who gives a command that names nobody: the secretary, if there is one.
pub fn actor(meeting: &Meeting) -> String {
    meeting.roles.secretary.map_or_else(|| NOBODY_NAMED.to_owned(), |id| id.to_string())
}

/// The name of a session's folder.
pub fn name_of(folder: &Path) -> String {
    folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned()
}
