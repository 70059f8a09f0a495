//! RKTL: the action table, and the schedule of the dates agreed.

use crate::i18n::{date, domain, list, say, time};
use crate::meeting::actions::ActionForm;
use crate::meeting::{Line, Moment};
use crate::report::actions::{ActionEntry, actions};
use crate::report::document::{Align, Cell, Level, Table};
use crate::report::notulen::Draft;
use chrono::{Datelike as _, NaiveDate};

impl Draft<'_> {
    pub(super) fn action_plan(&mut self) {
        let words = self.words;
        self.letterhead();
        self.document.landscape = true;
        self.title(say!(words, "paper-title-plan", kind = self.kind()));
        let facts = self.meeting_facts();
        self.document.facts(facts);
        let entries = actions(self.meeting, words);
        let table = self.action_table(&entries);
        self.document.table(table);
        self.document.paragraph(say!(words, "report-action-rule"));
        let schedule = self.schedule(&entries);
        if !schedule.rows.is_empty() {
            self.document.heading(Level::Section, say!(words, "paper-schedule"));
            self.document.table(schedule);
        }
        self.hosts_sign();
    }

    fn action_table(&self, entries: &[ActionEntry]) -> Table {
        let (words, language) = (self.words, self.language());
        let mut table = Table::new([
            (say!(words, "report-no"), Align::Right),
            (say!(words, "report-code"), Align::Left),
            (say!(words, "report-activity"), Align::Left),
            (say!(words, "paper-purpose"), Align::Left),
            (say!(words, "paper-target"), Align::Left),
            (say!(words, "ui-location"), Align::Left),
            (say!(words, "paper-start"), Align::Left),
            (say!(words, "ui-due"), Align::Left),
            (say!(words, "ui-owner"), Align::Left),
            (say!(words, "paper-supporters"), Align::Left),
            (say!(words, "report-cost"), Align::Right),
            (say!(words, "ui-source"), Align::Left),
            (say!(words, "report-indicator"), Align::Left),
            (say!(words, "report-standing"), Align::Left),
        ]);
        let day = |day: Option<NaiveDate>| day.map(Cell::day).unwrap_or_default();
        for entry in entries {
            let supporters: Vec<&str> = entry.supporters.iter().map(|person| person.name.as_str()).collect();
            let source = [&entry.source, &entry.in_kind].into_iter().filter(|text| !text.is_blank());
            let source: Vec<&str> = source.map(Line::as_str).collect();
            table.push::<Cell>([
                Cell::whole(language, entry.rank),
                entry.id.to_string().into(),
                entry.activity.as_str().into(),
                purpose(entry).into(),
                entry.target_group.as_str().into(),
                entry.place.as_str().into(),
                day(entry.start),
                day(entry.due),
                entry.owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default().into(),
                list::and(language, &supporters).into(),
                entry.cost.map(|cost| Cell::money(language, cost)).unwrap_or_default(),
                source.join("; ").into(),
                entry.indicator.as_ref().map(|indicator| self.indicator(indicator)).unwrap_or_default().into(),
                entry.status_words.as_str().into(),
            ]);
        }
        let mut foot = vec![Cell::default(); table.columns.len()];
        foot[2] = say!(words, "report-total").into();
        foot[10] = Cell::money(language, self.computed.actions.cost);
        table.foot(foot);
        table
    }

    /// Actions that are dates, and the next meeting, in order of time.
    fn schedule(&self, entries: &[ActionEntry]) -> Table {
        let words = self.words;
        let mut table = Table::new([
            (say!(words, "report-no"), Align::Right),
            (say!(words, "paper-matter"), Align::Left),
            (say!(words, "paper-weekday"), Align::Left),
            (say!(words, "paper-day"), Align::Left),
            (say!(words, "paper-time-of-day"), Align::Left),
            (say!(words, "report-place"), Align::Left),
            (say!(words, "paper-sort"), Align::Left),
        ]);
        let dated = entries.iter().filter(|entry| entry.form == ActionForm::Schedule && entry.status.is_open());
        let mut dates: Vec<(NaiveDate, Option<Moment>, String, String, String)> = dated
            .filter_map(|entry| {
                let day = entry.start.or(entry.due)?;
                let at = entry.time.map(|time| self.meeting.details.zone.moment(day, time));
                let sort = domain::action_form(words, entry.form);
                Some((day, at, entry.activity.to_string(), entry.place.to_string(), sort))
            })
            .collect();
        if let Some(next) = &self.meeting.record.next_meeting {
            let at = next.time.map(|time| self.meeting.details.zone.moment(next.date, time));
            let sort = say!(words, "report-next-meeting");
            let matter = if next.subject.is_blank() { sort.clone() } else { next.subject.to_string() };
            dates.push((next.date, at, matter, next.place.to_string(), sort));
        }
        dates.sort_by_key(|(day, at, ..)| (*day, *at));
        for (number, (day, at, matter, place, sort)) in dates.into_iter().enumerate() {
            table.push::<Cell>([
                Cell::whole(self.language(), i64::try_from(number + 1).unwrap_or(i64::MAX)),
                matter.into(),
                date::weekday(self.language(), day.weekday()).into(),
                Cell::day(day),
                at.map(|at| time::with_zone(self.language(), at)).unwrap_or_default().into(),
                place.into(),
                sort.into(),
            ]);
        }
        table
    }
}

/// What an action is for: its own words, and the decisions and needs behind it.
fn purpose(entry: &ActionEntry) -> String {
    let decisions = entry.decisions.iter().map(|link| link.number.clone().unwrap_or_else(|| link.id.to_string()));
    let needs = entry.needs.iter().map(|link| link.id.to_string());
    let links: Vec<String> = decisions.chain(needs).collect();
    match (entry.purpose.is_blank(), links.is_empty()) {
        (true, _) => links.join(", "),
        (false, true) => entry.purpose.to_string(),
        (false, false) => format!("{} ({})", entry.purpose, links.join(", ")),
    }
}
