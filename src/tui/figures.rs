//! Who is there, counted: men and women, vulnerable groups, groups nobody stands for.

use crate::meeting::people::{Attendance, Participant, Sex};
use crate::meeting::{Line, Meeting};

/// The hall in figures, as it stands after the last change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// People there, in person or through somebody they sent.
    pub present: u32,
    pub men: u32,
    pub women: u32,
    /// Those of them who belong to a vulnerable group.
    pub vulnerable: u32,
    /// Groups the rules ask for of whom nobody came, though others did: codes or free words, in the order of the rules.
    pub nobody_from: Vec<Line>,
}

impl Figures {
    pub fn of(meeting: &Meeting) -> Self {
        let there = |participant: &&Participant| {
            matches!(participant.attendance(meeting.sitting), Attendance::Present | Attendance::Represented)
        };
        let present: Vec<&Participant> = meeting.people.iter().filter(there).collect();
        let count = |counts: &dyn Fn(&Participant) -> bool| {
            u32::try_from(present.iter().filter(|participant| counts(participant)).count()).unwrap_or(u32::MAX)
        };
        let came = || meeting.people.iter().filter(|participant| participant.came(meeting.sitting));
        let stands_for = |group: &Line| came().any(|participant| participant.person.constituency == *group);
        Self {
            present: count(&|_| true),
            men: count(&|participant| participant.person.sex == Some(Sex::Male)),
            women: count(&|participant| participant.person.sex == Some(Sex::Female)),
            vulnerable: count(&|participant| !participant.person.vulnerable.is_empty()),
            nobody_from: meeting.rules.constituencies.iter().filter(|group| !stands_for(group)).cloned().collect(),
        }
    }
}
