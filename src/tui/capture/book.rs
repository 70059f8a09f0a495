//! Whom and what a line may speak of: taken from the meeting when it changed, not on every key.

use crate::capture::{Person, Vocabulary};
use crate::meeting::{Id as _, Meeting};
use chrono::NaiveDate;

/// The people and the needs of the meeting, as the capture line names them.
#[derive(Debug, Default)]
pub struct Book {
    people: Vec<(u32, Box<str>)>,
    needs: Vec<u32>,
}

impl Book {
    pub fn of(meeting: &Meeting) -> Self {
        let person = |participant: &crate::meeting::people::Participant| {
            (participant.id.number(), participant.person.name.as_str().into())
        };
        Self {
            people: meeting.people.iter().map(person).collect(),
            needs: meeting.needs.iter().map(|need| need.id.number()).collect(),
        }
    }

    /// Lends what `capture` asks for, with the day from which days are counted.
    pub fn lend<T>(&self, today: NaiveDate, to: impl FnOnce(&Vocabulary) -> T) -> T {
        let people: Vec<Person> = self.people.iter().map(|(number, name)| Person { number: *number, name }).collect();
        to(&Vocabulary { people: &people, needs: &self.needs, today })
    }

    pub fn has(&self, person: u32) -> bool {
        self.people.binary_search_by_key(&person, |(number, _)| *number).is_ok()
    }
}
