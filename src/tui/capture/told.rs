//! What stands under the line: how it was understood, said in a few words, the most important first.

use super::will::Will;
use crate::i18n::{domain, list, say};
use crate::meeting::{Command, Field, Id as _, Moment, ParticipantId};
use crate::tui::app::App;
use crate::tui::guard;
use crate::tui::widgets::{Part, Role};
use crate::tui::words::{refused, told};

/// Collects the words under the line.
pub struct Told<'a> {
    pub app: &'a App,
    parts: Vec<Part>,
    target: Vec<Part>,
}

/// A word and a half of each part can be read on a narrow screen.
pub const LEAST: u16 = 12;

/// How many missing things are named: the rest is on the screen of the thing itself.
const MISSING: usize = 4;

impl<'a> Told<'a> {
    pub fn new(app: &'a App) -> Self {
        Self { app, parts: Vec::new(), target: Vec::new() }
    }

    fn part(&mut self, text: impl Into<String>, role: Role, keep: u8) {
        self.parts.push(Part::new(text, role, keep).shrinks_to(LEAST));
    }

    /// What the line does.
    pub fn verb(&mut self, text: impl Into<String>) {
        self.part(uncapitalised(&text.into()), Role::Accent, 8);
    }

    /// What the line does, by the key of the words for it.
    pub fn does(&mut self, key: &str) {
        self.verb(told(&self.app.words, key));
    }

    /// Somebody, by number and name.
    pub fn person(&mut self, number: u32) {
        self.part(named(self.app, number), Role::Plain, 7);
    }

    pub fn people(&mut self, numbers: &[u32]) {
        for number in numbers {
            self.person(*number);
        }
    }

    /// Something that was given.
    pub fn fact(&mut self, text: impl Into<String>) {
        self.part(text, Role::Plain, 6);
    }

    /// Something that can be typed.
    pub fn hint(&mut self, text: impl Into<String>) {
        self.part(text, Role::Dim, 5);
    }

    /// Enter asks for a reason first; said no more once it was given.
    pub fn asks_reason(&mut self) {
        self.part(say!(self.app.words, "line-enter-asks-reason"), Role::Key, 5);
    }

    /// What is not there yet.
    pub fn missing(&mut self, fields: &[Field]) {
        if fields.is_empty() {
            return;
        }
        let words = &self.app.words;
        let mut names: Vec<String> = fields.iter().take(MISSING).map(|field| domain::field(words, *field)).collect();
        if fields.len() > MISSING {
            names.push(self.app.theme.glyphs.ellipsis.to_owned());
        }
        let text = say!(words, "line-missing", fields = names.join(", "));
        self.part(text, Role::Dim, 4);
    }

    /// What keeps Enter from doing it, or has to be seen before.
    pub fn warn(&mut self, text: impl Into<String>) {
        self.part(text, Role::Warning, 9);
    }

    /// The line stays, and this sentence says why.
    pub fn stays(&mut self, sentence: String) -> Will {
        self.warn(sentence.as_str());
        Will::Stays(sentence)
    }

    /// Asks the meeting whether it would take the first of `commands`; the others build on it.
    pub fn trial(&mut self, commands: &[Command], at: Option<Moment>) {
        let first = commands.first();
        let refusal = first.and_then(|command| guard::would(self.app, command, at.unwrap_or(self.app.now)).err());
        if let Some(refusal) = refusal {
            self.warn(refused(&self.app.words, self.app.meeting(), &refusal));
        }
    }

    /// Where the line will stand.
    pub fn stands(&mut self, text: impl Into<String>) {
        self.target.push(Part::new(text, Role::Dim, 2));
    }

    /// What stands at the left, and what at the right.
    pub fn done(self) -> (Vec<Part>, Vec<Part>) {
        (self.parts, self.target)
    }
}

/// A label as it stands inside a line of words; a word with more capitals is a name (`Sekretaris/Notulis`) and stays.
pub fn uncapitalised(label: &str) -> String {
    let mut letters = label.chars();
    if label.split(' ').next().is_some_and(|word| word.chars().skip(1).any(char::is_uppercase)) {
        return label.to_owned();
    }
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// `14 Sulastri Handayati`.
pub fn named(app: &App, number: u32) -> String {
    let participant = app.meeting().people.get(ParticipantId::from_number(number));
    participant.map_or_else(|| number.to_string(), |found| format!("{number} {}", found.person.name))
}

/// Needs by their ids, as a list in a sentence.
pub fn needs(app: &App, numbers: &[u32]) -> String {
    let ids: Vec<String> = numbers.iter().map(|n| crate::meeting::NeedId::from_number(*n).to_string()).collect();
    list::and(app.words.language(), &ids)
}
