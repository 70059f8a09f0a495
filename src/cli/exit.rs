//! How the program ended, as a number for scripts.

use std::process::ExitCode;

/// The exit codes. They are part of the program's promise: `docs/cli.md` lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 0: done.
    Done,
    /// 1: at least one command was refused; nothing of it was recorded, the others were.
    Refused,
    /// 2: the command line or a setting cannot be understood; nothing was done.
    Usage,
    /// 3: a session or a file is not there or cannot be opened.
    NotOpened,
    /// 4: files are damaged, or disagree.
    Damaged,
    /// 5: another program is writing the session.
    Locked,
    /// 6: something could not be written: the disk is full, say. What was answered as saved is saved.
    NotSaved,
}

impl Exit {
    /// All codes, in their order.
    pub const ALL: [Self; 7] =
        [Self::Done, Self::Refused, Self::Usage, Self::NotOpened, Self::Damaged, Self::Locked, Self::NotSaved];

    /// The number.
    #[must_use]
    pub const fn code(self) -> u8 {
        self as u8
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
