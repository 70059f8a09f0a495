//! What kept a subcommand from doing its work: told once, here, and turned into an exit code.

use super::clock;
use super::exit::Exit;
use super::keyring::KeyTrouble;
use super::print;
use super::usage;
use crate::i18n::{Words, files, list, refusal, say, tally, tasks};
use crate::intake;
use crate::interchange::table::Unreadable;
use crate::interchange::{Fault, Why};
use crate::meeting::Refusal;
use crate::store::{Failure, FindError, OpenError, ReadOnly, RebuildError, SaveError, SubmitError};
use crate::tally::rule;
use crate::text;
use std::io;
use std::path::PathBuf;

/// Why a subcommand ended without doing its work, or not all of it.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The command line cannot be understood.
    #[error(transparent)]
    Usage(Box<clap::Error>),
    /// A word too many.
    #[error("unexpected `{0}`")]
    ExtraWord(String),
    /// An environment variable cannot be understood.
    #[error("{name} is `{value}`")]
    Setting {
        /// The variable.
        name: &'static str,
        /// Its value.
        value: String,
    },
    /// What was typed names no session.
    #[error(transparent)]
    Find(#[from] FindError),
    /// A session cannot be opened or made.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A session can only be read.
    #[error("read only: {0:?}")]
    ReadOnly(ReadOnly),
    /// What a new meeting should begin with is not allowed.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A command could not be recorded.
    #[error(transparent)]
    Submit(#[from] SubmitError),
    /// Something recorded is not on the disk.
    #[error(transparent)]
    NotSaved(#[from] Failure),
    /// The files made from the journal are not saved.
    #[error(transparent)]
    Papers(#[from] SaveError),
    /// The file of commands cannot be read.
    #[error("{}: {error}", path.display())]
    Input {
        /// The file; `-` for standard input.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// A key cannot be used or made.
    #[error(transparent)]
    Key(#[from] KeyTrouble),
    /// What was typed as the code of a record is none.
    #[error("no code: `{0}`")]
    NoCode(String),
    /// The file of ballots cannot be read.
    #[error("{}: {fault}", path.display())]
    Ballots {
        /// The file; `-` for standard input.
        path: PathBuf,
        /// Where and why.
        fault: Fault,
    },
    /// The file cannot be read as a list.
    #[error("{}: {why}", path.display())]
    List {
        /// The file; `-` for standard input.
        path: PathBuf,
        /// Why.
        why: Unreadable,
    },
    /// The list of tasks cannot be read.
    #[error("{}: {fault}", path.display())]
    Tasks {
        /// The file; `-` for standard input.
        path: PathBuf,
        /// Where and why.
        fault: Fault,
    },
    /// The rule cannot count these ballots.
    #[error("{trouble}")]
    Count {
        /// In the user's language.
        sentence: String,
        /// Why.
        trouble: rule::Trouble,
    },
    /// These ballots cannot be written in the format asked for.
    #[error("{sentence}")]
    Unfit {
        /// In the user's language.
        sentence: String,
    },
    /// An option makes no sense for these ballots.
    #[error("--{name} is `{value}`")]
    CountOption {
        /// The option.
        name: &'static str,
        /// Its value.
        value: String,
    },
    /// A file cannot be written.
    #[error("{}: {error}", path.display())]
    Write {
        /// The file, or its folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// No section of the record is called so.
    #[error("no section `{asked}`")]
    Section {
        /// What was asked for.
        asked: String,
        /// The headings there are.
        known: Vec<String>,
    },
    /// Standard output cannot be written.
    #[error(transparent)]
    Output(io::Error),
    /// Nobody reads what is printed any more: the end of a pipe such as `| head`.
    #[error("nobody reads the output")]
    Pipe,
    /// The terminal could not be used.
    #[error(transparent)]
    Terminal(io::Error),
}

impl From<RebuildError> for Trouble {
    fn from(error: RebuildError) -> Self {
        match error {
            RebuildError::Open(error) => Self::Open(error),
            RebuildError::ReadOnly(why) => Self::ReadOnly(why),
            RebuildError::Save(error) => Self::Papers(error),
        }
    }
}

impl Trouble {
    /// A value that could not be written as JSON.
    pub fn json(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }

    /// The exit code that says it.
    #[must_use]
    pub fn exit(&self) -> Exit {
        match self {
            Self::Usage(_) | Self::ExtraWord(_) | Self::Setting { .. } | Self::Section { .. } | Self::NoCode(_) => {
                Exit::Usage
            }
            Self::Key(_) | Self::Find(_) | Self::Input { .. } | Self::Terminal(_) => Exit::NotOpened,
            Self::CountOption { .. } => Exit::Usage,
            Self::Unfit { .. } => Exit::Refused,
            Self::Count { trouble, .. } => match trouble {
                rule::Trouble::Missing { .. } | rule::Trouble::OutOfRange { .. } => Exit::Usage,
                _ => Exit::Refused,
            },
            Self::Ballots { fault, .. } | Self::Tasks { fault, .. } => match fault.why {
                Why::Disk { .. } => Exit::NotOpened,
                _ => Exit::Damaged,
            },
            Self::List { why: Unreadable::Disk { .. }, .. } => Exit::NotOpened,
            Self::List { .. } => Exit::Damaged,
            Self::Open(error) => match error {
                OpenError::Locked { .. } => Exit::Locked,
                OpenError::Lost { .. } | OpenError::TooLarge { .. } => Exit::Damaged,
                OpenError::Disk(fault) if fault.kind == io::ErrorKind::FileTooLarge => Exit::Damaged,
                OpenError::Disk(_) | OpenError::NotASession { .. } | OpenError::Exists { .. } => Exit::NotOpened,
            },
            Self::ReadOnly(why) => read_only(why),
            Self::Refused(_) => Exit::Refused,
            Self::Submit(SubmitError::Refused(_)) => Exit::Refused,
            Self::Submit(SubmitError::ReadOnly(why)) => read_only(why),
            Self::Submit(_) => Exit::Refused,
            Self::Write { .. } | Self::NotSaved(_) | Self::Papers(_) | Self::Output(_) => Exit::NotSaved,
            Self::Pipe => Exit::Done,
        }
    }

    /// The sentence for it; `None` where silence is better.
    pub fn sentence(&self, words: &Words) -> Option<String> {
        Some(match self {
            Self::Usage(error) => usage::sentence(words, error),
            Self::ExtraWord(word) => say!(words, "cli-usage-unknown", arg = shown(word)),
            Self::Setting { name, value } if *name == clock::VARIABLE => {
                say!(words, "cli-setting-now", value = shown(value))
            }
            Self::Setting { name, value } => say!(words, "cli-setting-lang", name = *name, value = shown(value)),
            Self::Find(error) => files::find_error(words, error),
            Self::Open(error) => files::open_error(words, error),
            Self::ReadOnly(why) => files::read_only(words, why),
            Self::Refused(refused) => refusal::sentence(words, refused),
            Self::Submit(error) => files::submit_error(words, error),
            Self::NotSaved(failure) => files::failure(words, failure),
            Self::Papers(error) => files::save_error(words, error),
            Self::Input { path, error } => {
                let why = files::system(words, error.kind(), &error.to_string());
                say!(words, "cli-input", path = files::path(path), why = why)
            }
            Self::Write { path, error } => {
                let why = files::system(words, error.kind(), &error.to_string());
                say!(words, "cli-write", path = files::path(path), why = why)
            }
            Self::Ballots { path, fault } => format!("{}: {}", files::path(path), tally::fault(words, fault)),
            Self::List { path, why } => format!("{}: {}", files::path(path), intake::unreadable(words, why)),
            Self::Tasks { path, fault } => format!("{}: {}", files::path(path), tasks::fault(words, fault)),
            Self::Count { sentence, .. } | Self::Unfit { sentence } => sentence.clone(),
            Self::CountOption { name, value } => {
                say!(words, "cli-usage-value", arg = format!("--{name}"), value = shown(value))
            }
            Self::Section { asked, known } => {
                let known = list::and(words.language(), known);
                say!(words, "cli-no-section", asked = shown(asked), known = known)
            }
            Self::Key(trouble) => key(words, trouble),
            Self::NoCode(typed) => say!(words, "verify-no-code", typed = shown(typed)),
            Self::Output(error) => {
                let why = files::system(words, error.kind(), &error.to_string());
                say!(words, "cli-output", why = why)
            }
            Self::Terminal(error) => say!(words, "cli-terminal", told = shown(&error.to_string())),
            Self::Pipe => return None,
        })
    }
}

fn key(words: &Words, trouble: &KeyTrouble) -> String {
    match trouble {
        KeyTrouble::NoPlace => say!(words, "key-no-place"),
        KeyTrouble::NoKey => say!(words, "key-none"),
        KeyTrouble::Several(names) => say!(words, "key-several", names = list::or(words.language(), names)),
        KeyTrouble::NoSuch(name) => say!(words, "key-no-such", name = shown(name)),
        KeyTrouble::NoName(name) => say!(words, "key-no-name", name = shown(name)),
        KeyTrouble::Exists(name) => say!(words, "key-exists", name = shown(name)),
        KeyTrouble::NotAKey(path) => say!(words, "key-not-a-key", path = files::path(path)),
        KeyTrouble::Open(path) => say!(words, "key-open", path = files::path(path)),
        KeyTrouble::File { path, error } => {
            let why = files::system(words, error.kind(), &error.to_string());
            say!(words, "cli-input", path = files::path(path), why = why)
        }
    }
}

fn read_only(why: &ReadOnly) -> Exit {
    match why {
        ReadOnly::Damaged | ReadOnly::Newer { .. } | ReadOnly::NewerMinutes { .. } => Exit::Damaged,
        ReadOnly::Asked | ReadOnly::Place(_) | ReadOnly::Unconfirmed(_) => Exit::NotOpened,
    }
}

/// A word from outside, cleaned and not too long.
fn shown(word: &str) -> String {
    text::cut(&text::clean_line(word).text, 80).into_owned()
}

/// Tells what happened, on standard error.
pub fn tell(words: &Words, trouble: &Trouble) {
    if let Some(sentence) = trouble.sentence(words) {
        print::aside(&format!("musyawarah: {sentence}"));
    }
    if trouble.exit() == Exit::Usage {
        print::aside(&say!(words, "cli-see-help"));
    }
}
