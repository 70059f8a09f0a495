//! What is known of a thing, as labelled paragraphs for the pane beside the list. What is empty is left out.

use crate::i18n::{Words, money};
use crate::meeting::{Meeting, ParticipantId, Rupiah};
use crate::tui::app::App;
use crate::tui::widgets::{Paragraph, Role};
use crate::tui::words::told;

/// The first line of a text, with a sign where there is more of it.
pub fn first_line(app: &App, text: &str) -> String {
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default();
    match lines.all(|line| line.trim().is_empty()) {
        true => first.to_owned(),
        false => format!("{} {}", first.trim_end(), app.theme.glyphs.ellipsis),
    }
}

/// The key of a label and the value beside it.
pub type Fact = (&'static str, String);

/// Paragraphs being gathered.
pub struct Facts<'a> {
    pub words: &'a Words,
    shown: Vec<Paragraph>,
}

impl<'a> Facts<'a> {
    pub const fn new(words: &'a Words) -> Self {
        Self { words, shown: Vec::new() }
    }

    fn push(&mut self, paragraph: Paragraph) {
        if !paragraph.text.trim().is_empty() {
            self.shown.push(paragraph);
        }
    }

    pub fn heading(&mut self, text: impl Into<String>) {
        self.push(Paragraph::heading(text));
    }

    /// A sentence over the whole width.
    pub fn says(&mut self, text: impl Into<String>, role: Role) {
        self.push(Paragraph::new(text).role(role));
    }

    pub fn fact(&mut self, label: &'static str, value: impl Into<String>) {
        self.fact_in(label, value, Role::Plain);
    }

    pub fn fact_in(&mut self, label: &'static str, value: impl Into<String>, role: Role) {
        self.push(Paragraph::labelled(told(self.words, label), value).role(role));
    }

    /// A fact whose label is data: a time, a name.
    pub fn named(&mut self, label: impl Into<String>, value: impl Into<String>) {
        self.push(Paragraph::labelled(label, value));
    }

    pub fn facts(&mut self, facts: impl IntoIterator<Item = Fact>) {
        for (label, value) in facts {
            self.fact(label, value);
        }
    }

    /// A blank line and a heading for what follows.
    pub fn section(&mut self, label: &'static str) {
        if !self.shown.is_empty() {
            self.shown.push(Paragraph::new(""));
        }
        self.heading(told(self.words, label));
    }

    pub fn done(self) -> Vec<Paragraph> {
        self.shown
    }
}

/// What changed between two forms of a thing: `Biaya: Rp118.000.000 → Rp101.500.000`. Both have the same labels in the
/// same order.
pub fn changes(words: &Words, before: &[Fact], after: &[Fact]) -> Vec<String> {
    let differ = before.iter().zip(after).filter(|((_, before), (_, after))| before != after);
    let shown = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    differ
        .map(|((label, before), (_, after))| format!("{}: {} → {}", told(words, label), shown(before), shown(after)))
        .collect()
}

/// The name of somebody on the list; the id where the list does not have it.
pub fn name(meeting: &Meeting, id: ParticipantId) -> String {
    meeting.people.get(id).map_or_else(|| id.to_string(), |participant| participant.person.name.to_string())
}

/// Names one after another.
pub fn names(meeting: &Meeting, ids: &[ParticipantId]) -> String {
    let names: Vec<String> = ids.iter().map(|id| name(meeting, *id)).collect();
    names.join(", ")
}

/// Ids one after another.
pub fn ids(ids: &[impl ToString]) -> String {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    ids.join(", ")
}

/// An amount as shown on screens; empty where none is known.
pub fn rupiah(words: &Words, amount: Option<Rupiah>) -> String {
    amount.map(|amount| money::rupiah(words.language(), amount.0)).unwrap_or_default()
}
