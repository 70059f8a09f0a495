//! Daftar hadir: everybody on the list, how they came, room for their signatures, and the recap.

use crate::i18n::{domain, say};
use crate::meeting::people::{Attendance, Participant, Presence};
use crate::meeting::{Id as _, Moment};
use crate::report::document::{Align, Cell, Fact, Table};
use crate::report::minutes::{Headcount, RecordStatus};
use crate::report::notulen::Draft;

/// Rows for people who come without being on the list.
const EMPTY_ROWS: usize = 5;

impl Draft<'_> {
    pub(super) fn attendance_list(&mut self) {
        let words = self.words;
        self.letterhead();
        self.title(say!(words, "paper-title-attendance", kind = self.kind()));
        let facts = self.meeting_facts();
        self.document.facts(facts);
        let table = self.people_table();
        self.document.table(table);
        self.document.paragraph(say!(words, "paper-recap"));
        let recap = self.recap();
        self.document.table(recap);
        let counts = self.counts();
        self.document.paragraph(counts);
        let groups = self.computed.attendance.vulnerable.iter().filter(|group| group.people.came > 0);
        let groups: Vec<String> = groups.map(|group| format!("{} {}", group.name, group.people.came)).collect();
        self.document.facts(vec![Fact::new(say!(words, "report-vulnerable"), groups.join("; "))]);
        self.hosts_sign();
    }

    fn people_table(&self) -> Table {
        let words = self.words;
        let mut table = Table::new([
            (say!(words, "report-no"), Align::Right),
            (say!(words, "paper-name"), Align::Left),
            (say!(words, "paper-sex"), Align::Left),
            (say!(words, "paper-group"), Align::Left),
            (say!(words, "paper-office"), Align::Left),
            (say!(words, "paper-address"), Align::Left),
            (say!(words, "paper-presence"), Align::Left),
        ])
        .signed_under(say!(words, "paper-signature"));
        for participant in &self.meeting.people {
            let person = &participant.person;
            let number = participant.id.number();
            table.push::<Cell>([
                Cell::whole(self.language(), number),
                person.name.as_str().into(),
                person.sex.map(|sex| domain::sex_letter(words, sex)).unwrap_or_default().into(),
                domain::constituency(words, &person.constituency).into(),
                person.office.as_str().into(),
                person.address.as_str().into(),
                self.presence(participant).into(),
                alternating(number).into(),
            ]);
        }
        // A final record takes nobody in any more.
        if self.computed.status == RecordStatus::Draft {
            let last = self.meeting.people.last().map_or(0, |participant| participant.id.number());
            for number in (last + 1..).take(EMPTY_ROWS) {
                let mut cells = vec![Cell::default(); table.columns.len()];
                cells[0] = Cell::whole(self.language(), number);
                cells[7] = alternating(number).into();
                table.push(cells);
            }
        }
        table
    }

    /// How somebody came; nothing before anybody could.
    fn presence(&self, participant: &Participant) -> String {
        let (words, sitting) = (self.words, self.meeting.sitting);
        let entries = || participant.presence.iter().filter(|entry| entry.sitting == sitting);
        let first = |wanted: &dyn Fn(&Presence) -> bool| -> Option<Moment> {
            entries().find(|entry| wanted(&entry.presence)).map(|entry| entry.at)
        };
        let came = first(&|presence| matches!(presence, Presence::Arrived {} | Presence::Represented { .. }));
        let state = participant.attendance(sitting);
        match state {
            Attendance::Absent if self.computed.attendance.everyone.came == 0 => String::new(),
            Attendance::Absent | Attendance::Excused => domain::attendance(words, state),
            Attendance::Present => {
                let time = came.map(|at| self.clock(at)).unwrap_or_default();
                say!(words, "paper-came-at", time = time)
            }
            Attendance::Represented => {
                let by = entries().rev().find_map(|entry| match &entry.presence {
                    Presence::Represented { by } => Some(by.to_string()),
                    _ => None,
                });
                format!("{}: {}", domain::attendance(words, state), by.unwrap_or_default())
            }
            Attendance::Left => {
                let from = came.map(|at| self.clock(at)).unwrap_or_default();
                let left = first(&|presence| matches!(presence, Presence::Left { .. }));
                let until = left.map(|at| self.clock(at)).unwrap_or_default();
                say!(words, "paper-came-until", from = from, until = until)
            }
        }
    }

    /// Invited and come, by group.
    fn recap(&self) -> Table {
        let (words, language) = (self.words, self.language());
        let mut table = Table::new([
            (say!(words, "paper-group"), Align::Left),
            (say!(words, "paper-listed"), Align::Right),
            (say!(words, "paper-came"), Align::Right),
            (say!(words, "sex-male"), Align::Right),
            (say!(words, "sex-female"), Align::Right),
        ]);
        let cells = |name: Cell, invited: usize, count: &Headcount| {
            let invited = u32::try_from(invited).unwrap_or(u32::MAX);
            let numbers = [invited, count.came, count.men, count.women];
            std::iter::once(name).chain(numbers.map(|number| Cell::whole(language, number))).collect::<Vec<_>>()
        };
        let attendance = &self.computed.attendance;
        // Those who came unasked are counted as come, not as invited.
        let invited = || self.meeting.people.iter().map(|one| &one.person).filter(|person| person.invited);
        for group in &attendance.constituencies {
            let name = if group.name.is_empty() { say!(words, "paper-no-group") } else { group.name.clone() };
            let asked = invited().filter(|person| person.constituency == group.code).count();
            table.push(cells(name.into(), asked, &group.people));
        }
        table.foot(cells(say!(words, "report-total").into(), invited().count(), &attendance.everyone));
        table
    }
}

/// Signatures stand left and right in turn, so that large ones do not meet.
fn alternating(number: u32) -> String {
    let room = if number.is_multiple_of(2) { "\u{2003}".repeat(5) } else { String::new() };
    format!("{room}{number}.")
}
