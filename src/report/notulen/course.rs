//! The course of the meeting: under each agenda item what was said, announced and decided, minute by minute.

use super::Draft;
use super::speech::Reporter;
use crate::i18n::{date, domain, say};
use crate::meeting::agenda::{AgendaItem, ItemStatus};
use crate::meeting::decisions::DecisionStatus;
use crate::meeting::stage::StageEntry;
use crate::meeting::{AgendaItemId, Moment, ParticipantId, Stage};
use crate::report::document::{Level, Marks};
use crate::report::phrase::clause;
use std::collections::BTreeSet;

/// Something that happened, and the item it belongs to; none where no item was begun or all were over.
struct Happening {
    at: Moment,
    turn: Turn,
    item: Option<AgendaItemId>,
    what: What,
}

/// What comes first of things recorded in the same moment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Turn {
    /// Opening, resuming.
    Begins,
    /// What was said.
    Said,
    /// What came of it: a ranking, a round, a decision.
    Resulted,
    /// Delay, recess, closing.
    Ends,
}

enum What {
    /// A line of the minutes, by its place in the list.
    Note(usize),
    /// Something the program knows by itself.
    Known(String),
}

impl Draft<'_> {
    pub(super) fn course(&mut self) {
        let mut happenings = self.notes();
        happenings.extend(self.known());
        if happenings.is_empty() {
            return;
        }
        happenings.sort_by_key(|happening| (happening.at, happening.turn));
        self.section(say!(self.words, "report-section-course"));

        let reporter = Reporter::new(self.meeting, self.words);
        let outside = || happenings.iter().filter(|happening| happening.item.is_none()).collect();
        let begun = self.meeting.agenda.items.iter().any(|item| item.started().is_some());
        if !begun {
            self.part(&reporter, say!(self.words, "report-course-before"), outside());
        }
        let items: Vec<(AgendaItemId, String)> =
            self.meeting.agenda.in_order().map(|item| (item.id, self.item_heading(item))).collect();
        for (id, heading) in items {
            self.part(&reporter, heading, happenings.iter().filter(|h| h.item == Some(id)).collect());
        }
        if begun {
            self.part(&reporter, say!(self.words, "report-course-after"), outside());
        }
    }

    fn part(&mut self, reporter: &Reporter<'_>, heading: String, happenings: Vec<&Happening>) {
        if happenings.is_empty() {
            return;
        }
        let mut introduced: BTreeSet<ParticipantId> = BTreeSet::new();
        let mut lines = Vec::new();
        for happening in happenings {
            let told = match &happening.what {
                What::Known(told) => told.clone(),
                What::Note(place) => match self.meeting.notes.at(*place) {
                    Some(note) => {
                        let new = note.remark.speaker.filter(|&id| introduced.insert(id));
                        reporter.told(&note.remark, &new.map(|id| self.standing(id)).unwrap_or_default())
                    }
                    None => continue,
                },
            };
            lines.push(self.timed(happening.at, &told));
        }
        self.document.heading(Level::Part, heading);
        self.document.list(Marks::Own, lines);
    }

    fn item_heading(&self, item: &AgendaItem) -> String {
        let head = format!("{}. {}", self.meeting.agenda.label(item.id), item.topic.title);
        let times = match (item.started(), item.finished()) {
            (Some(from), Some(to)) => format!(" ({}–{})", self.clock(from), self.clock(to)),
            (Some(from), None) => format!(" ({}–)", self.clock(from)),
            _ => String::new(),
        };
        let left = self.left_open(item).map(|left| format!(" – {left}")).unwrap_or_default();
        head + &times + &left
    }

    /// That an item was put off, and why; nothing of one that was not.
    pub(in crate::report) fn left_open(&self, item: &AgendaItem) -> Option<String> {
        match item.status {
            ItemStatus::Deferred | ItemStatus::Parked => {
                let status = domain::item_status(self.words, item.status);
                let reason = clause(&item.reason);
                Some(if reason.is_empty() { status } else { format!("{status}: {reason}") })
            }
            ItemStatus::Planned | ItemStatus::Active | ItemStatus::Done => None,
        }
    }

    fn notes(&self) -> Vec<Happening> {
        let note = |(place, note): (usize, &crate::meeting::notes::Note)| Happening {
            at: note.at,
            turn: Turn::Said,
            item: note.agenda.or_else(|| self.item_at(note.at)),
            what: What::Note(place),
        };
        self.meeting.notes.iter().enumerate().map(note).collect()
    }

    /// The item dealt with at that moment; a recess belongs to the item it interrupts.
    fn item_at(&self, at: Moment) -> Option<AgendaItemId> {
        let items = self.meeting.agenda.items.iter();
        let spans = items.flat_map(|item| item.spans.iter().map(move |span| (item.id, span)));
        let begun = spans.clone().filter(|(_, span)| span.from <= at);
        let current = begun.max_by_key(|(_, span)| span.from);
        // What leads up to the first item (waiting for the quorum, the opening) is told with it.
        let (id, _) = current.or_else(|| spans.min_by_key(|(_, span)| span.from))?;
        // What ends the meeting belongs to no item, once all of them are over.
        let over = self.meeting.agenda.items.get(id).is_some_and(|item| item.finished().is_some_and(|end| end <= at));
        let closing = self.meeting.stages.iter().rfind(|entry| entry.change.to == Stage::Closing);
        let ending = closing.is_some_and(|entry| entry.at <= at);
        (!(over && ending)).then_some(id)
    }

    fn known(&self) -> Vec<Happening> {
        let words = self.words;
        let known = |at, turn, told| Happening { at, turn, item: self.item_at(at), what: What::Known(told) };
        let mut all = Vec::new();
        for (place, entry) in self.meeting.stages.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|before| self.meeting.stages.get(before));
            let turn = match entry.change.to {
                Stage::Opened | Stage::Running => Turn::Begins,
                _ => Turn::Ends,
            };
            let told = self.stage(entry, before.map(|before| before.change.to));
            all.extend(told.map(|told| known(entry.at, turn, told)));
        }
        if let Some(announced) = &self.meeting.scoring.announced {
            let count = announced.ranking.lines.len();
            all.push(known(announced.at, Turn::Resulted, say!(words, "report-ranking-announced", count = count)));
        }
        for vote in &self.computed.votes {
            for round in &vote.rounds {
                let (id, verdict) = (vote.id.to_string(), clause(&round.sentence).to_owned());
                let told = say!(words, "report-round-closed", vote = id, round = round.round, verdict = verdict);
                all.extend(round.closed.map(|at| known(at, Turn::Resulted, told)));
            }
        }
        for decision in &self.computed.decisions {
            let (word, text) = (decision.word.as_str(), clause(&decision.text));
            all.push(known(decision.at, Turn::Resulted, say!(words, "report-decided", word = word, text = text)));
        }
        for decision in &self.meeting.decisions {
            if let DecisionStatus::Rejected { at, .. } = decision.status {
                let text = clause(&decision.motion.text);
                all.push(known(at, Turn::Resulted, say!(words, "report-rejected", text = text)));
            }
        }
        all
    }

    fn stage(&self, entry: &StageEntry, before: Option<Stage>) -> Option<String> {
        let (words, change) = (self.words, &entry.change);
        let told = match (before, change.to) {
            (_, Stage::Delayed) => {
                let until = change.until.map(|until| self.clock(until)).unwrap_or_default();
                say!(words, "report-stage-delayed", until = until)
            }
            (_, Stage::Postponed) => {
                let day = change.date.map(|day| date::long(words.language(), day)).unwrap_or_default();
                say!(words, "report-stage-postponed", day = day)
            }
            (Some(Stage::Recess), Stage::Opened | Stage::Running) => say!(words, "report-stage-resumed"),
            (_, Stage::Opened) => say!(words, "report-stage-opened"),
            (_, Stage::Recess) => match change.until {
                Some(until) => say!(words, "report-stage-recess-until", until = self.clock(until)),
                None => say!(words, "report-stage-recess"),
            },
            (Some(Stage::Closed | Stage::Signing), Stage::Closing) | (_, Stage::Running) => {
                say!(words, "report-stage-reopened")
            }
            (_, Stage::Closing) => say!(words, "report-stage-closing"),
            (_, Stage::Closed) => say!(words, "report-stage-closed"),
            (_, Stage::Cancelled) => say!(words, "report-stage-cancelled"),
            (_, Stage::Draft | Stage::Registration | Stage::Signing | Stage::Final | Stage::FollowUp) => return None,
        };
        let reason = clause(&change.reason);
        if reason.is_empty() {
            return Some(told);
        }
        Some(format!("{told} {}", say!(words, "report-override-reason", reason = reason.to_owned())))
    }
}
