//! A list that somebody kept elsewhere → commands. [`Intake`] reads a table as invitations, needs or recipients: what its columns
//! mean, what each row comes to, what is wrong with it and in which cell. It is looked at first ([`Intake::rows`]), its
//! columns can be given another meaning ([`Intake::take_as`]), and then it is ordinary commands ([`Intake::commands`]).
//!
//! Nothing is doubled: who is on the list already, or stands there twice, is shown and left out.

mod column;
mod fault;
mod heads;
mod needs;
mod people;
mod recipients;
mod row;
#[cfg(test)]
mod tests;
mod told;

pub use column::{Column, Kind, named};
pub use fault::{Fault, Note, Why};
// Whoever takes lists in needs to know no more of how they are read.
pub use crate::interchange::table::{FILE_MOST, Table, Unreadable, pasted, read};
pub use told::{columns, counts, place, sentences, shown, shown_heads, standing, unreadable};

use crate::i18n::Words;
use crate::interchange::table::Row;
use crate::meeting::needs::{AddNeed, Proposal};
use crate::meeting::people::{AddPerson, MAX_PEOPLE, Person};
use crate::meeting::recipients::{AddRecipient, Household};
use crate::meeting::{Command, Field, Meeting, Refusal};
use crate::text::{fold, person_key};
use heads::Heads;
use row::Cells;
use std::collections::{BTreeSet, HashMap};

/// What a row comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A person to invite.
    Person(Box<Person>),
    /// A need to propose.
    Need(Box<Proposal>),
    /// A household for the list of recipients.
    Household(Box<Household>),
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is taken.
    New,
    /// It has faults.
    Wrong,
    /// The same is in the meeting already, under this id.
    Known(String),
    /// The same stands further up, in the row of this number.
    Twice(usize),
    /// A sum, or heads once more.
    NoEntry,
    /// Somebody said so.
    LeftOut,
}

/// A row of the list, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// Its number in the spreadsheet.
    pub number: usize,
    /// The line of the file it begins in, where it has lines.
    pub line: Option<usize>,
    /// What it comes to, as far as it can be read.
    pub entry: Entry,
    /// What becomes of it.
    pub standing: Standing,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
    /// What was read otherwise than it stands there.
    pub notes: Vec<Note>,
}

/// How many rows stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// To be taken.
    pub new: usize,
    /// With faults.
    pub wrong: usize,
    /// In the meeting already, or twice in the list.
    pub doubled: usize,
}

/// A list being taken in.
#[derive(Debug)]
pub struct Intake {
    /// What is on it.
    pub kind: Kind,
    table: Table,
    heads: Heads,
    rows: Vec<Read>,
    /// Rows with which something else is done than would be, by their numbers.
    turned: BTreeSet<usize>,
    /// The words of every language.
    words: Vec<Words>,
}

impl Intake {
    /// Reads a table as such a list, as it seems meant.
    #[must_use]
    pub fn new(kind: Kind, table: Table, meeting: &Meeting) -> Self {
        let heads = heads::find(kind, &table);
        let mut intake =
            Self { kind, table, heads, rows: Vec::new(), turned: BTreeSet::new(), words: Cells::languages() };
        intake.read(meeting);
        intake
    }

    /// Takes the row of this number for the heads; with 0 there are none, and columns mean what they are given.
    /// Whether there is such a row.
    pub fn take_head(&mut self, number: usize, meeting: &Meeting) -> bool {
        if number == 0 {
            self.heads.row = None;
            self.heads.first = 0;
            self.heads.names.iter_mut().for_each(String::clear);
        } else {
            let Some(at) = self.table.rows.iter().position(|row| row.number == number) else { return false };
            let before = std::mem::take(&mut self.heads.columns);
            self.heads = heads::at_row(self.kind, &self.table, at);
            // Heads nobody knows say no more than what was seen already.
            if self.heads.columns.iter().all(Option::is_none) {
                self.heads.columns = before;
            }
        }
        self.read(meeting);
        true
    }

    /// Gives a column another meaning, or none; another one of that meaning loses it.
    pub fn take_as(&mut self, column: usize, meaning: Option<Column>, meeting: &Meeting) {
        if meaning.is_some_and(|meaning| meaning != Column::Private) {
            self.heads.columns.iter_mut().filter(|other| **other == meaning).for_each(|other| *other = None);
        }
        if let Some(meant) = self.heads.columns.get_mut(column) {
            *meant = meaning;
        }
        self.read(meeting);
    }

    /// Leaves the row of this number out, or takes it though there is one like it; once more, and all is as it was.
    pub fn turn(&mut self, number: usize, meeting: &Meeting) {
        if !self.turned.remove(&number) {
            self.turned.insert(number);
        }
        self.read(meeting);
    }

    /// The table behind it.
    #[must_use]
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// What each column means.
    #[must_use]
    pub fn columns(&self) -> &[Option<Column>] {
        &self.heads.columns
    }

    /// Whether a row is taken for the heads.
    #[must_use]
    pub const fn has_head(&self) -> bool {
        self.heads.row.is_some()
    }

    /// What stands above a column.
    #[must_use]
    pub fn head(&self, column: usize) -> &str {
        self.heads.names.get(column).map_or("", String::as_str)
    }

    /// Whether a column says what without which there is no list.
    #[must_use]
    pub fn has_needed(&self) -> bool {
        self.heads.columns.contains(&Some(self.kind.needed()))
    }

    /// The rows of the list, read.
    #[must_use]
    pub fn rows(&self) -> &[Read] {
        &self.rows
    }

    /// How many rows stand how.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            match row.standing {
                Standing::New => counts.new += 1,
                Standing::Wrong => counts.wrong += 1,
                Standing::Known(_) | Standing::Twice(_) => counts.doubled += 1,
                Standing::NoEntry | Standing::LeftOut => {}
            }
        }
        counts
    }

    /// The commands for everything that is new.
    #[must_use]
    pub fn commands(&self) -> Vec<Command> {
        let new = self.rows.iter().filter(|row| row.standing == Standing::New);
        new.map(|row| match &row.entry {
            Entry::Person(person) => Command::AddPerson(AddPerson { person: (**person).clone() }),
            Entry::Need(proposal) => Command::AddNeed(AddNeed { proposal: (**proposal).clone() }),
            Entry::Household(household) => Command::AddRecipient(AddRecipient { household: (**household).clone() }),
        })
        .collect()
    }

    fn read(&mut self, meeting: &Meeting) {
        let mut seen = Seen::of(self.kind, meeting);
        let called = needs::Called::of(meeting);
        let rows = self.table.rows.iter().skip(self.heads.first);
        self.rows = rows.map(|row| self.read_row(row, meeting, &called, &mut seen)).collect();
        self.refuse_too_many(meeting);
    }

    fn read_row(&self, row: &Row, meeting: &Meeting, called: &needs::Called, seen: &mut Seen) -> Read {
        let mut cells = Cells::new(row, &self.heads.columns, &self.words);
        let (entry, key) = match self.kind {
            Kind::Participants => {
                let person = people::person(&mut cells);
                let key = person_key(&person.name);
                (Entry::Person(Box::new(person)), key)
            }
            Kind::Needs => {
                let proposal = needs::proposal(&mut cells, &self.heads.names, meeting, called);
                let key = need_key(&proposal);
                (Entry::Need(Box::new(proposal)), key)
            }
            Kind::Recipients => {
                let household = recipients::household(&mut cells);
                let key = household_key(&household);
                (Entry::Household(Box::new(household)), key)
            }
        };
        let (mut faults, notes) = (cells.faults, cells.notes);
        let turned = self.turned.contains(&row.number);
        let no_entry = heads::numbers_columns(row) || heads::repeats(row, &self.heads) || heads::is_sum(row);
        let standing = match seen.look(&key, row.number) {
            _ if no_entry => Standing::NoEntry,
            _ if !faults.is_empty() => {
                if turned {
                    Standing::LeftOut
                } else {
                    Standing::Wrong
                }
            }
            Some(standing) if !turned => standing,
            None if turned => Standing::LeftOut,
            _ => {
                seen.rows.insert(key, row.number);
                Standing::New
            }
        };
        if standing == Standing::NoEntry {
            faults.clear();
        }
        Read { number: row.number, line: row.line, entry, standing, faults, notes }
    }

    /// A meeting holds so many people; those that come after are refused here, where the row can be named.
    fn refuse_too_many(&mut self, meeting: &Meeting) {
        if self.kind != Kind::Participants {
            return;
        }
        let room = MAX_PEOPLE.saturating_sub(meeting.people.len());
        let column = self.heads.columns.iter().position(|column| *column == Some(Column::Name)).unwrap_or_default();
        for row in self.rows.iter_mut().filter(|row| row.standing == Standing::New).skip(room) {
            let why = Why::Refused(Refusal::TooMany { field: Field::Name, limit: MAX_PEOPLE });
            row.faults.push(Fault { column, why });
            row.standing = Standing::Wrong;
        }
    }
}

/// Needs are the same where activity and place are.
fn need_key(proposal: &Proposal) -> String {
    let activity = fold(&proposal.activity);
    if activity.is_empty() { activity } else { format!("{activity}\n{}", fold(&proposal.place)) }
}

/// Households of one name in one place are the same, unless their cards say otherwise.
fn household_key(household: &Household) -> String {
    let name = person_key(&household.name);
    match name.is_empty() {
        true => name,
        false => format!("{name}\n{}\n{}", fold(&household.place), household.card.as_str()),
    }
}

/// What there is already, by its key.
struct Seen {
    ids: HashMap<String, String>,
    rows: HashMap<String, usize>,
}

impl Seen {
    fn of(kind: Kind, meeting: &Meeting) -> Self {
        let ids = match kind {
            Kind::Participants => {
                meeting.people.iter().map(|one| (person_key(&one.person.name), one.id.to_string())).collect()
            }
            Kind::Needs => meeting.needs.iter().map(|need| (need_key(&need.proposal), need.id.to_string())).collect(),
            Kind::Recipients => {
                let standing = meeting.recipients.iter().filter(|recipient| recipient.stands());
                standing.map(|it| (household_key(&it.household), it.id.to_string())).collect()
            }
        };
        Self { ids, rows: HashMap::new() }
    }

    fn look(&self, key: &str, number: usize) -> Option<Standing> {
        if let Some(id) = self.ids.get(key) {
            return Some(Standing::Known(id.clone()));
        }
        self.rows.get(key).filter(|row| **row != number).map(|row| Standing::Twice(*row))
    }
}
