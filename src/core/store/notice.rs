//! What people should be told after a session was opened, as data: the sentences are said elsewhere.
use super::conflict::Conflict;
use super::error::{DiskFault, Failure};
use super::line::LineFault;
use super::minutes::Unreadable;
use super::scan::Damage;
use crate::meeting::Moment;
use std::path::PathBuf;

/// Why a session is open for reading only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadOnly {
    /// It was opened to look at.
    Asked,
    /// Its folder cannot be written.
    Place(DiskFault),
    /// The disk did not confirm what was read: it may hold less.
    Unconfirmed(DiskFault),
    /// The journal is damaged where no saved minutes cover it.
    Damaged,
    /// The saved minutes have the form of a newer program, which this one would overwrite.
    NewerMinutes {
        /// The form they name.
        form: String,
    },
    /// A line needs a newer program.
    Newer {
        /// The number of the line.
        line: u64,
        /// What was not understood.
        fault: LineFault,
    },
}

/// Something found at opening that people should be told, quietly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The journal ended in an unfinished write; its bytes were set aside.
    TornTail {
        /// The line of the file, counted from 1.
        line: u64,
        /// How many bytes.
        bytes: u64,
        /// Whether it had a line end: it may then have been a whole line, confirmed as saved.
        whole: bool,
        /// Where the bytes are now.
        kept: PathBuf,
    },
    /// A line whose end was damaged, or that stands there twice; nothing is lost.
    Odd {
        /// The line of the file, counted from 1.
        line: u64,
    },
    /// Lines of the journal are broken or gone.
    Broken {
        /// Where in the file, counted from 1.
        lines: Vec<u64>,
        /// How many others are whole.
        whole: u64,
    },
    /// Lost lines were found again in copies, each proved by its sum.
    Mended {
        /// Their numbers.
        lines: Vec<u64>,
        /// The copies.
        from: Vec<PathBuf>,
        /// The journal as it was; `None` when the session was only read.
        kept: Option<PathBuf>,
    },
    /// A copy of the journal led farther, and was taken.
    Continued {
        /// How many lines came from copies.
        lines: u64,
        /// The copies.
        from: Vec<PathBuf>,
        /// The journal as it was; `None` when the new lines only follow, or the session was only read.
        kept: Option<PathBuf>,
    },
    /// The lines of the journal stood in another order, or went two ways in one file.
    Reordered {
        /// The journal as it was; `None` when the session was only read.
        kept: Option<PathBuf>,
    },
    /// Another branch of the meeting was joined to this one.
    Joined {
        /// Where it was found.
        from: PathBuf,
        /// The last line both share.
        fork: u64,
        /// How many of its steps were repeated.
        repeated: u64,
        /// How many could not be: see [`Recovery::conflicts`].
        refused: u64,
    },
    /// There is another branch of the meeting; it was not joined, since the session is final or only read.
    Branch {
        /// Where it was found.
        from: PathBuf,
        /// The last line both share.
        fork: u64,
        /// How many lines it has.
        lines: u64,
    },
    /// A copy has lines that cannot be tied to the journal; it was left as it is.
    Untied {
        /// The copy.
        path: PathBuf,
    },
    /// A file that may be a copy of the journal could not be read.
    CopyUnread(DiskFault),
    /// The journal was rebuilt on the saved minutes.
    Restored {
        /// The file the state came from.
        from: PathBuf,
        /// The line the minutes were saved at.
        saved_at: u64,
        /// How many lines after it were taken from the journal.
        after: u64,
        /// The journal as it was; `None` when there was none, or the session was only read.
        kept: Option<PathBuf>,
    },
    /// The damaged journal was left behind at the user's wish, and a new one begun with what could be told.
    Salvaged {
        /// The last line that could be told.
        n: u64,
        /// The journal as it was.
        kept: Option<PathBuf>,
    },
    /// The file failed; the whole journal was written anew and goes on there, everything confirmed.
    Moved {
        /// Where it goes on.
        to: PathBuf,
        /// What failed.
        why: Failure,
    },
    /// The meeting had gone on in a file that is not to be found now.
    Away {
        /// That file.
        path: PathBuf,
        /// The line it had come to at least.
        n: u64,
    },
    /// The disk is nearly full.
    LittleRoom {
        /// What is free, in bytes.
        free: u64,
    },
    /// The machine's clock went back: times on paper may look wrong, the order does not.
    ClockBack {
        /// What it had shown.
        before: Moment,
        /// What it showed then.
        now: Moment,
    },
    /// The place knows no locks: nothing keeps a second writer out but the look at the journal before each append.
    NoLock,
    /// There are no saved minutes; the next save makes them from the journal.
    NoMinutes,
    /// Saved minutes cannot be read; the next save makes them anew.
    MinutesUnreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        why: Unreadable,
        /// Where a copy of it is now, if one could be made.
        kept: Option<PathBuf>,
    },
    /// The saved minutes are not of this journal; the journal counts.
    MinutesDiffer {
        /// The file.
        path: PathBuf,
        /// The line they name.
        n: u64,
        /// Where a copy of it is now, if one could be made.
        kept: Option<PathBuf>,
    },
}

/// What was found at opening.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Recovery {
    /// What people should be told.
    pub notices: Vec<Notice>,
    /// Places of the journal that could not be verified.
    pub damage: Vec<Damage>,
    /// Steps of other branches that were not repeated now.
    pub conflicts: Vec<Conflict>,
}
