//! Short messages: shown for a while, kept in the log.

use super::widgets::Role;
use crate::meeting::Moment;
use chrono::TimeDelta;
use std::collections::VecDeque;

/// How grave a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// It went well.
    Done,
    /// It did not happen, and why.
    Refused,
    /// Something is wrong with saving or reading.
    Failed,
}

impl Level {
    pub const fn role(self) -> Role {
        match self {
            Self::Done => Role::Good,
            Self::Refused => Role::Warning,
            Self::Failed => Role::Danger,
        }
    }
}

/// A message and its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub at: Moment,
    pub level: Level,
    pub text: String,
}

/// How fast people read who are doing something else.
const LETTERS_A_SECOND: i64 = 12;
/// Seconds of reading that every message has anyway.
const SHORT: i64 = 4;
/// No message stays longer than this beyond its time.
const LONGEST: i64 = 12;

/// Enough for a long meeting; older ones go.
const KEPT: usize = 500;

/// All messages, and the one on the screen.
#[derive(Debug, Default)]
pub struct Notices {
    log: VecDeque<Notice>,
    /// How many there were, those that are gone included.
    count: usize,
    until: Option<Moment>,
}

impl Notices {
    pub fn add(&mut self, level: Level, text: String, now: Moment) {
        // A path has to be read to its end: beyond a short sentence, a second for every so many letters more.
        let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX) / LETTERS_A_SECOND;
        let seconds = match level {
            Level::Done => 4,
            Level::Refused => 8,
            Level::Failed => 20,
        } + length.saturating_sub(SHORT).clamp(0, LONGEST);
        self.until = now.checked_add_signed(TimeDelta::seconds(seconds));
        self.log.push_back(Notice { at: now, level, text });
        self.count += 1;
        if self.log.len() > KEPT {
            self.log.pop_front();
        }
    }

    /// The message on the screen.
    pub fn shown(&self, now: Moment) -> Option<&Notice> {
        self.until.filter(|until| now < *until).and(self.log.back())
    }

    /// Takes a refusal off the screen, because what was tried next has worked.
    pub fn answered(&mut self) {
        if self.log.back().is_some_and(|last| last.level == Level::Refused) {
            self.until = None;
        }
    }

    /// When the screen changes because a message goes.
    pub fn until(&self) -> Option<Moment> {
        self.until
    }

    /// Takes the message off the screen when its time is over; it stays in the log.
    pub fn expire(&mut self, now: Moment) {
        self.until = self.until.filter(|until| now < *until);
    }

    /// How many there were so far.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Those that came after the first `count`, the oldest first.
    pub fn since(&self, count: usize) -> impl Iterator<Item = &Notice> {
        self.log.iter().skip(self.log.len().saturating_sub(self.count.saturating_sub(count)))
    }

    /// From the newest to the oldest.
    pub fn log(&self) -> impl Iterator<Item = &Notice> {
        self.log.iter().rev()
    }
}
