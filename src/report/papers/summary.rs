//! Ringkasan warga: what a neighbour wants to know, in at most twenty-five lines for a chat group.

use crate::i18n::{date, say};
use crate::report::actions::actions;
use crate::report::document::{Level, Marks};
use crate::report::notulen::Draft;
use crate::report::phrase::clause;
use crate::text::cut;

/// Decisions that are told.
const DECISIONS: usize = 7;
/// Actions that are told.
const ACTIONS: usize = 8;
/// Agenda items put off that are told.
const PUT_OFF: usize = 3;
/// A line in a chat is short; whoever wants all of it reads the record.
const CELLS: usize = 200;

impl Draft<'_> {
    pub(super) fn summary(&mut self) {
        let (words, details) = (self.words, &self.meeting.details);
        let title = if details.title.is_blank() { self.kind() } else { details.title.to_string() };
        self.document.title.clone_from(&title);
        self.document.status = self.status();
        self.document.heading(Level::Title, title);
        let day = details.date.map(|day| self.day(day)).unwrap_or_default();
        let where_and_when = [day, details.place.to_string()];
        let where_and_when: Vec<String> = where_and_when.into_iter().filter(|part| !part.is_empty()).collect();
        self.document.heading(Level::Subtitle, where_and_when.join(", "));
        let count = &self.computed.attendance.entitled;
        if count.listed > 0 {
            let share = count.share.said(self.language());
            let told = say!(words, "paper-summary-came", came = count.came, listed = count.listed, share = share);
            self.document.paragraph(told);
        }
        self.told_decisions();
        self.told_put_off();
        self.told_actions();
        if let Some(id) = self.meeting.roles.secretary {
            self.document.paragraph(say!(words, "paper-summary-contact", who = self.name_and_office(id)));
        }
    }

    fn told_decisions(&mut self) {
        let words = self.words;
        let decided = &self.computed.decisions;
        let mut items: Vec<String> =
            decided.iter().take(DECISIONS).map(|decision| short(clause(&decision.text))).collect();
        if let Some(more) = decided.len().checked_sub(DECISIONS).filter(|&more| more > 0) {
            items.push(say!(words, "paper-summary-more", count = more));
        }
        if !items.is_empty() {
            self.document.paragraph(say!(words, "paper-summary-decisions"));
            self.document.list(Marks::Numbers, items);
        }
    }

    fn told_put_off(&mut self) {
        let left = self.meeting.agenda.in_order().filter_map(|item| {
            let left = self.left_open(item)?;
            Some(short(&format!("{} ({left})", item.topic.title)))
        });
        let items: Vec<String> = left.take(PUT_OFF).collect();
        if !items.is_empty() {
            self.document.paragraph(say!(self.words, "paper-summary-put-off"));
            self.document.list(Marks::Dashes, items);
        }
    }

    fn told_actions(&mut self) {
        let words = self.words;
        let open: Vec<_> = actions(self.meeting, words).into_iter().filter(|entry| entry.status.is_open()).collect();
        let mut items: Vec<String> = open
            .iter()
            .take(ACTIONS)
            .map(|entry| {
                let owner = entry.owner.as_ref().map(|owner| owner.name.clone());
                let due = entry.due.map(|day| date::short(self.language(), day));
                let remarks: Vec<String> = [owner, due].into_iter().flatten().collect();
                let activity = short(clause(&entry.activity));
                if remarks.is_empty() { activity } else { format!("{activity} ({})", remarks.join(", ")) }
            })
            .collect();
        if let Some(more) = open.len().checked_sub(ACTIONS).filter(|&more| more > 0) {
            items.push(say!(words, "paper-summary-more", count = more));
        }
        if !items.is_empty() {
            self.document.paragraph(say!(words, "paper-summary-actions"));
            self.document.list(Marks::Dashes, items);
        }
    }
}

/// One line of bearable length.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    cut(&line, CELLS).into_owned()
}
