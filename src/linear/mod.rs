//! The program in lines: prompts and sentences, one below the other, for screen readers, braille lines and very old
//! terminals. Nothing that was printed is ever changed: no cursor is moved, no escape sequence is sent, no colour,
//! nothing spins.
//!
//! It is the same program as [`crate::tui`]: the same state, the same actions with the same reasons why one cannot be
//! run, the same dialogs and forms, the same capture line. A dialog says what it asks as data (`tui::asking`), and only
//! how that is said and answered is decided here.
//!
//! | question | file |
//! |---|---|
//! | what happens, in which order? | `house` |
//! | how is something said? | `voice` |
//! | what was typed, and what else wakes the program? | `ear` |
//! | how is a question asked and its answer understood? | `question`, `pick` |
//! | what can be typed between the questions? | `line` |
//! | how are lists, rows and the menu walked through? | `places` |
//! | where are we, what can be done? | `told` |
//!
//! What is said to be saved is on the disk: after every change the disk is waited for before anything else is asked.

mod ear;
mod house;
mod line;
mod pick;
mod places;
mod question;
mod told;
mod voice;

use crate::i18n::Language;
use crate::store::{Failure, Place};
use std::io;
use std::path::PathBuf;

/// How the program is started.
#[derive(Debug, Clone)]
pub struct Options {
    /// The language to begin with.
    pub language: Language,
    /// The folder that holds all sessions; made when the first session is.
    pub root: PathBuf,
    /// A session to open at once.
    pub session: Option<PathBuf>,
    /// The disk and the clock.
    pub place: Place,
    /// Whether somebody types: then long texts stop after a page.
    pub by_hand: bool,
}

/// Why the program ended before the person left it. Everything that was said to be saved is in the session's folder.
#[derive(Debug, thiserror::Error)]
pub enum Ended {
    /// Nothing can be printed or listened to.
    #[error(transparent)]
    Unheard(#[from] io::Error),
    /// What was recorded last is not on the disk.
    #[error(transparent)]
    NotSaved(#[from] Failure),
}

/// Runs the program until the person leaves it, the input ends or the system asks it to end.
///
/// # Errors
/// [`Ended`].
pub fn run(options: Options) -> Result<(), Ended> {
    house::House::begin(options)?.live()
}
