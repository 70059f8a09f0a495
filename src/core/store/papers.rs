//! What the caller makes of a meeting for saving: `minutes.json`, `actions.json` and whatever else.
use super::hash::SessionId;
use super::journal::Mark;
use super::minutes::{self, Restorable};
use super::names::{ACTIONS, MINUTES};
use crate::meeting::Meeting;
use std::error::Error;

/// Which state of which session papers are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The session.
    pub session: SessionId,
    /// The last line of the journal that the state holds.
    pub mark: Mark,
}

impl Head {
    /// The "kode notulen": the head of the chain as printed on the signed paper.
    #[must_use]
    pub fn code(&self) -> String {
        self.mark.h.code()
    }

    /// The fields that `minutes.json` must have so that it restores the meeting alone.
    #[must_use]
    pub fn restorable<'a>(&self, meeting: &'a Meeting) -> Restorable<'a> {
        Restorable { format: minutes::FORMAT, session: self.session, journal: self.mark, meeting }
    }
}

/// The name of a file in a session's folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileName(String);

impl FileName {
    /// `minutes.json`.
    #[must_use]
    pub fn minutes() -> Self {
        Self(MINUTES.to_owned())
    }

    /// `actions.json`.
    #[must_use]
    pub fn actions() -> Self {
        Self(ACTIONS.to_owned())
    }

    /// Any other paper: letters a–z, digits, `-` and `.`, beginning with a letter, at most 60 bytes, and none of
    /// the journal's own files.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let fits = name.len() <= 60
            && name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.bytes().all(|byte| plain(byte) || byte == b'-' || byte == b'.')
            && !name.contains("..")
            && !name.ends_with('.');
        let ours = name.starts_with("journal") || name.starts_with("drafts.");
        (fits && !ours).then(|| Self(name.to_owned()))
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A file to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Its name.
    pub name: FileName,
    /// Its contents.
    pub bytes: Vec<u8>,
}

/// Makes the papers. It runs on a background thread.
pub trait Papers: Send + Sync {
    /// All papers of this state; `minutes.json` must be among them, with the fields of [`Head::restorable`].
    ///
    /// # Errors
    /// Whatever keeps them from being made; nothing is saved then.
    fn render(&self, meeting: &Meeting, head: &Head) -> Result<Vec<Paper>, Box<dyn Error + Send + Sync>>;
}

impl<F> Papers for F
where
    F: Fn(&Meeting, &Head) -> Result<Vec<Paper>, Box<dyn Error + Send + Sync>> + Send + Sync,
{
    fn render(&self, meeting: &Meeting, head: &Head) -> Result<Vec<Paper>, Box<dyn Error + Send + Sync>> {
        self(meeting, head)
    }
}
