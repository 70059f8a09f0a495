//! What the outside world is asked to do. `update` only returns these; they are carried out in one place ([`super::run`]).

use super::study::Asked;
use crate::i18n::Language;
use crate::intake::Kind;
use crate::meeting::contests::Mark;
use crate::meeting::{Command, ContestId, Line, Moment, ParticipantId};
use crate::report::draw::PaperFormat;
use crate::report::{Exchange, PaperKind};
use std::path::PathBuf;

/// What is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Every paper.
    Everything,
    /// One paper.
    Paper(PaperKind, PaperFormat),
    /// The meeting for another program.
    Exchange(Exchange),
    /// The ballots of a choice under a ceiling, for Pabulib.
    Ballots(ContestId),
}

/// A wish to the outside world.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Changes the meeting. The answer comes back as [`super::msg::Msg::Submitted`] with the same asker.
    Submit {
        commands: Vec<Command>,
        asker: Asker,
        /// When it happened, where that was named and is not now.
        at: Option<Moment>,
        /// The name of the draft it was made of, which is done with by that.
        draft: Option<String>,
    },
    /// Puts a secret ballot into its box and records who has voted. The answer comes back to the dialog on top.
    CastSecret {
        contest: ContestId,
        participant: ParticipantId,
        mark: Mark,
    },
    /// Opens the box of a secret contest and closes it with what lies in it. The answer comes back to the dialog on top.
    OpenBox {
        contest: ContestId,
        words: Line,
    },
    /// Works out, beside the screen, what takes long to be known of a result.
    Study {
        contest: ContestId,
        asked: Asked,
    },
    /// Opens the session in this folder and leaves the one open now.
    OpenSession(PathBuf),
    /// Makes a session with this title and opens it; with the people, agenda and rules of another one if named.
    CreateSession {
        title: String,
        like: Option<PathBuf>,
    },
    /// Makes a throwaway copy of the sample meeting and opens it for a walk.
    BeginTour,
    /// Copies the session into this folder; one that its own place does not take any more goes on there.
    CopySession(PathBuf),
    /// Writes files into the folder of the session.
    Export(Wanted),
    /// Copies the picture into the folder of the session, as the mark of its letterhead.
    TakeLogo(PathBuf),
    /// Reads the state of the actions from another program; it comes back as [`super::msg::Msg::StatusRead`].
    ReadStatus(PathBuf),
    /// Reads a list of people or needs from a file; it comes back as [`super::msg::Msg::ListRead`].
    ReadList {
        kind: Kind,
        path: PathBuf,
    },
    /// Leaves the session for the start screen.
    CloseSession,
    /// Reads the list of sessions.
    ListSessions,
    /// Writes minutes and action list now.
    SaveNow,
    /// Keeps what is being written under a name; empty text forgets it.
    SaveDraft {
        name: String,
        text: String,
    },
    /// Speaks another language.
    SetLanguage(Language),
    /// Keeps the settings of the screen for the next time.
    KeepSettings,
    /// Rings the terminal's bell.
    Bell,
    /// Listens to the mouse, or leaves it to the terminal.
    SetMouse(bool),
    /// Gives a text to the terminal's clipboard, and keeps it in a file for terminals that take none.
    Copy(String),
    /// Sends the whole screen again.
    Redraw,
    /// Opens the text in the person's own editor; it comes back as [`super::msg::Msg::Edited`].
    EditExternally {
        text: String,
    },
    /// Stops as the shell's job control does.
    Suspend,
    Quit,
}

impl Effect {
    /// Changes the meeting now: all commands, or none.
    pub fn submit(commands: Vec<Command>, asker: Asker) -> Self {
        let draft = (asker == Asker::Capture).then(|| super::capture::DRAFT.to_owned());
        Self::Submit { commands, asker, at: None, draft }
    }
}

/// The same, where what is submitted does away with the draft of this name.
pub fn of_draft(mut effects: Effects, name: &str) -> Effects {
    for effect in &mut effects {
        if let Effect::Submit { draft, .. } = effect {
            draft.get_or_insert_with(|| name.to_owned());
        }
    }
    effects
}

/// Zero or more effects, in the order they are carried out.
pub type Effects = Vec<Effect>;

/// Who asked for a change, and so where a refusal is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asker {
    /// The capture line: it gets its text back.
    Capture,
    /// The form on top: it stays open.
    Form,
    /// A key or the palette: a message.
    Action,
}
