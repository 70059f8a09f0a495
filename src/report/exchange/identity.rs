//! By what a thing of the meeting is known to other programs, and known again when it comes back.
//!
//! A UUID is made of the session's own id and the name of the thing: version 8 of RFC 9562, by name with SHA-256 as its
//! appendix B.2 shows it. So the same action has the same UUID in every export, from every copy of the session.
//!
//! A mark says the same in a word short enough for a line of todo.txt, and which state of the action went out:
//! `R02-9c1f03ab.3.1` is R02 of the session whose id begins with 9c1f03ab, after three reports and one change of the plan.
//! With that, what was changed out there can be told from what was changed here meanwhile.

use crate::meeting::ActionId;
use crate::meeting::actions::Action;
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::str::FromStr;

/// How many digits of the session's id a mark has.
const DIGITS: usize = 8;

/// The UUID of a thing of this session (32 hexadecimal digits), by its name.
pub(super) fn uuid(session: &str, name: &str) -> String {
    let mut hasher = Sha256::new();
    let digits = session.as_bytes().chunks(2);
    let bytes = digits.filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
    hasher.update(bytes.collect::<Vec<u8>>());
    hasher.update(name.as_bytes());
    let sum = hasher.finalize();
    let mut half = [0_u8; 16];
    half.copy_from_slice(&sum[..16]);
    half[6] = (half[6] & 0x0f) | 0x80;
    half[8] = (half[8] & 0x3f) | 0x80;
    let hex: String = half.iter().map(|byte| format!("{byte:02x}")).collect();
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

/// The mark an action goes out with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Which action.
    pub action: ActionId,
    /// The beginning of the session's id.
    pub session: String,
    /// How many reports there were on it.
    pub reports: usize,
    /// How often its plan had been changed.
    pub revisions: usize,
}

impl Mark {
    /// The mark of an action as it stands.
    #[must_use]
    pub fn of(action: &Action, session: &str) -> Self {
        Self {
            action: action.id,
            session: session.chars().take(DIGITS).collect(),
            reports: action.progress.len(),
            revisions: action.revisions.len(),
        }
    }

    /// Whether it is a mark of this session.
    #[must_use]
    pub fn is_of(&self, session: &str) -> bool {
        self.session.len() == DIGITS && session.starts_with(&self.session)
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}.{}.{}", self.action, self.session, self.reports, self.revisions)
    }
}

/// A word that is no mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no mark of an action")]
pub struct NoMark;

impl FromStr for Mark {
    type Err = NoMark;

    fn from_str(text: &str) -> Result<Self, NoMark> {
        let (action, rest) = text.split_once('-').ok_or(NoMark)?;
        let mut parts = rest.split('.');
        let (session, reports, revisions) = (parts.next(), parts.next(), parts.next());
        let number = |part: Option<&str>| part.and_then(|part| part.parse().ok()).ok_or(NoMark);
        let hexadecimal = |text: &&str| text.len() == DIGITS && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let mark = Self {
            action: action.parse().map_err(|_| NoMark)?,
            session: session.filter(hexadecimal).ok_or(NoMark)?.to_ascii_lowercase(),
            reports: number(reports)?,
            revisions: number(revisions)?,
        };
        if parts.next().is_none() { Ok(mark) } else { Err(NoMark) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uuid_is_that_of_the_standards_own_example() {
        assert_eq!(uuid("6ba7b8109dad11d180b400c04fd430c8", "www.example.com"), "5c146b14-3c52-8afd-938a-375d0df1fbf6");
    }

    #[test]
    fn a_mark_is_read_as_it_is_written_and_nothing_else_is() {
        let mark: Mark = "R02-9c1f03ab.3.1".parse().unwrap();
        assert_eq!(mark.to_string(), "R02-9c1f03ab.3.1");
        assert!(mark.is_of("9c1f03ab000000000000000000000000") && !mark.is_of("9c1f03ac000000000000000000000000"));
        for wrong in [
            "",
            "R02",
            "R02-9c1f03ab",
            "R02-9c1f03ab.3",
            "R02-9c1f03ab.3.1.0",
            "K02-9c1f03ab.3.1",
            "R02-9c1f03a.3.1",
            "R02-9c1f03ag.3.1",
            "R02-9c1f03ab.-1.0",
            "R02-é1f03ab.0.0",
        ] {
            assert!(wrong.parse::<Mark>().is_err(), "{wrong}");
        }
    }
}
