//! The meeting in the formats of other people's programs, and the state of its actions back from them.
//!
//! | question | file |
//! |---|---|
//! | by what is a thing known outside, and known again? | `identity` |
//! | which tasks are there? | `tasks` |
//! | what stands in the calendar? | `calendar` |
//! | what was put to the vote? | `votes` |
//! | what is told of the meeting itself? | `event` |
//! | how did an action stand, and what is other about it? | `standing` |
//! | what has changed out there, and what may be taken over? | `merge` |
//! | how is that said? | `told` |
//!
//! How a file looks is the business of [`crate::interchange`].

mod calendar;
mod event;
mod identity;
mod merge;
mod standing;
mod tasks;
mod told;
mod votes;

/// The most bytes of a list that comes back.
pub use crate::interchange::tasks::FILE_MOST as STATUS_MOST;
pub use identity::Mark;
pub use merge::{Clash, Left, StatusReport, Update, status_report};
pub use standing::{Change, Standing};
pub use told::status_told;

use super::PaperFile;
use super::draw::{Delimiter, Options};
use super::papers::hidden;
use crate::i18n::{Language, Words, say};
use crate::interchange::tasks::{self as files, TableWords};
use crate::interchange::{calendar as ical, civic};
use crate::json;
use crate::meeting::{Meeting, Moment};
use crate::text::slug;

/// What a meeting can be handed on as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exchange {
    /// iCalendar: the meetings, the schedule, a to-do for each action.
    Calendar,
    /// JSON for `task import`.
    Taskwarrior,
    /// Lines of todo.txt.
    TodoTxt,
    /// The actions as a table that comes back.
    TaskTable,
    /// Popolo: motions and votes.
    Popolo,
    /// The event of Open Civic Data.
    CivicEvent,
}

impl Exchange {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Calendar, Self::Taskwarrior, Self::TodoTxt, Self::TaskTable, Self::Popolo, Self::CivicEvent];

    /// Its name on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Calendar => "ics",
            Self::Taskwarrior => "taskwarrior",
            Self::TodoTxt => "todo",
            Self::TaskTable => "tasks-csv",
            Self::Popolo => "popolo",
            Self::CivicEvent => "ocd",
        }
    }

    /// Its name for people.
    #[must_use]
    pub fn name(self, words: &Words) -> String {
        match self {
            Self::Calendar => say!(words, "exchange-name-calendar"),
            Self::Taskwarrior => say!(words, "exchange-name-taskwarrior"),
            Self::TodoTxt => say!(words, "exchange-name-todo"),
            Self::TaskTable => say!(words, "exchange-name-table"),
            Self::Popolo => say!(words, "exchange-name-popolo"),
            Self::CivicEvent => say!(words, "exchange-name-event"),
        }
    }

    /// The name of its file.
    #[must_use]
    pub fn file_name(self, words: &Words) -> String {
        match self {
            Self::Calendar => say!(words, "exchange-file-calendar"),
            Self::Taskwarrior => "taskwarrior.json".to_owned(),
            Self::TodoTxt => "todo.txt".to_owned(),
            Self::TaskTable => say!(words, "exchange-file-table"),
            Self::Popolo => "popolo.json".to_owned(),
            Self::CivicEvent => "ocd-event.json".to_owned(),
        }
    }

    /// Whether the meeting has anything to hand on so.
    #[must_use]
    pub fn has_content(self, meeting: &Meeting) -> bool {
        match self {
            Self::Calendar => {
                !meeting.actions.is_empty() || meeting.details.date.is_some() || meeting.record.next_meeting.is_some()
            }
            Self::Taskwarrior | Self::TodoTxt | Self::TaskTable => !meeting.actions.is_empty(),
            Self::Popolo => !meeting.decisions.is_empty() || !meeting.contests.is_empty(),
            Self::CivicEvent => meeting.details.date.is_some(),
        }
    }
}

/// Which state of which session is handed on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The id of the session, 32 hexadecimal digits: everything handed on is named after it.
    pub session: String,
    /// The number of the last line of its journal: what is handed on later has a higher one.
    pub line: u64,
}

/// The meeting as a file of this kind. Numbers by which people could be called or traced are hidden, as on papers.
#[must_use]
pub fn exchange_file(kind: Exchange, meeting: &Meeting, origin: &Origin, words: &Words, options: Options) -> PaperFile {
    let source = Source { meeting, session: &origin.session, line: origin.line, words };
    let zone = meeting.details.zone.offset();
    let bytes = match kind {
        Exchange::Calendar => ical::write(&source.events(), &source.tasks(), source.zone()),
        Exchange::Taskwarrior => files::write_taskwarrior(&source.tasks(), &source.project(), zone),
        Exchange::TodoTxt => files::write_todotxt(&source.tasks(), &source.project()),
        Exchange::TaskTable => {
            let separator = match options.delimiter {
                Delimiter::Comma => ',',
                Delimiter::Semicolon => ';',
                Delimiter::Tab => '\t',
            };
            files::write_table(&source.tasks(), &table_words(words), separator, options.byte_order_mark)
        }
        // Texts and numbers alone: JSON takes all of them.
        Exchange::Popolo => civic::write(&source.popolo()).unwrap_or_default(),
        Exchange::CivicEvent => civic::write(&source.civic_event()).unwrap_or_default(),
    };
    PaperFile { name: kind.file_name(words), bytes }
}

/// What everything is made of.
struct Source<'a> {
    meeting: &'a Meeting,
    session: &'a str,
    line: u64,
    words: &'a Words,
}

impl Source<'_> {
    fn uuid(&self, name: &str) -> String {
        identity::uuid(self.session, name)
    }

    /// The meeting as one short word: its kind and its day, else its title.
    fn project(&self) -> String {
        match self.meeting.details.date {
            Some(day) => slug(&format!("{} {day}", self.kind_code())),
            None => slug(&self.meeting.details.title),
        }
    }

    /// A text as it may leave the meeting.
    fn public(&self, text: &str) -> String {
        hidden(text, &say!(self.words, "paper-number-hidden")).unwrap_or_else(|| text.to_owned())
    }

    /// When what was never changed since came to be: when the meeting was opened, else when it is to begin. A meeting
    /// that knows neither is as old as time.
    fn begun(&self) -> Moment {
        let details = &self.meeting.details;
        let first = self.meeting.stages.first().map(|entry| entry.at);
        let planned = details.date.map(|day| details.zone.moment(day, details.start.unwrap_or_default()));
        first.or(planned).unwrap_or_default()
    }

    /// The kind of meeting as programs know it: `rt_rw`.
    fn kind_code(&self) -> String {
        let code = json::value(&self.meeting.details.kind);
        code.ok().and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default()
    }
}

/// The words of the table in one language.
fn table_words(words: &Words) -> TableWords {
    use crate::i18n::domain::action_status;
    use crate::meeting::actions::ActionStatus;
    TableWords {
        heads: [
            say!(words, "exchange-head-mark"),
            say!(words, "report-code"),
            say!(words, "report-activity"),
            say!(words, "ui-owner"),
            say!(words, "ui-due"),
            say!(words, "exchange-head-state"),
            say!(words, "exchange-head-percent"),
            say!(words, "exchange-head-obstacle"),
        ],
        states: ActionStatus::ALL.map(|status| action_status(words, status)),
    }
}

/// The words of the table in every language.
fn all_table_words() -> Vec<TableWords> {
    Language::ALL.into_iter().map(|language| table_words(&Words::new(language))).collect()
}

#[cfg(test)]
mod tests;
