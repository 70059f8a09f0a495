//! What a dialog asks, apart from how it is drawn. A dialog draws itself on a screen (`Overlay::view`) and says itself
//! in words (`Overlay::asks`); both show the same state, and the answer to either changes it in the same way.

use super::overlays::Item;
use super::widgets::Paragraph;

/// What a dialog asks now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asks {
    /// What it is about.
    pub title: String,
    /// What is said once, when it opens.
    pub opens: Vec<String>,
    /// What one should know before this answer.
    pub says: Vec<String>,
    pub wants: Wants,
    /// Whether an answer may not be seen or heard by anybody else: what cannot hide it does not ask.
    pub private: bool,
}

/// What answer is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Wants {
    /// None: it is there to be read.
    #[default]
    Nothing,
    /// A line; with a text of several lines, any number of them.
    Line(Line),
    /// Some of these.
    Choice(Choice),
}

/// A line that is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// The question.
    pub name: String,
    /// What stands there already.
    pub now: String,
    /// Whether no answer is one.
    pub optional: bool,
    /// Whether it may have several lines.
    pub several: bool,
    /// Whether it is not shown while it is typed.
    pub hidden: bool,
}

/// A choice that is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// The question.
    pub name: String,
    pub options: Vec<Offer>,
    /// The places of those that are chosen already.
    pub chosen: Vec<usize>,
    /// Whether no answer is one.
    pub optional: bool,
    /// Whether more than one can be chosen.
    pub several: bool,
}

/// Something that can be chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offer {
    /// What it is called by, where it has a number of its own: `14`, `K03`.
    pub id: String,
    pub name: String,
    /// What else it can be called by: the same in every language.
    pub also: &'static str,
    /// Why it cannot be chosen.
    pub why_not: Option<String>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// What was typed; an empty line empties what stood there.
    Line(String),
    /// The places of the options, none where nothing should be chosen.
    Chosen(Vec<usize>),
    /// What stands there stays, and the next question comes.
    Keep,
}

impl Asks {
    /// Only to be read.
    pub fn text(title: impl Into<String>, text: &[Paragraph]) -> Self {
        Self { title: title.into(), says: text.iter().map(Paragraph::said).collect(), ..Self::default() }
    }

    /// One of a few, by their names.
    pub fn one_of(
        title: impl Into<String>,
        name: impl Into<String>,
        options: impl IntoIterator<Item = String>,
    ) -> Self {
        let options = options.into_iter().map(Offer::named).collect();
        let choice = Choice { name: name.into(), options, ..Choice::default() };
        Self { title: title.into(), wants: Wants::Choice(choice), ..Self::default() }
    }

    /// A line, with nothing in it yet.
    pub fn line(title: impl Into<String>, name: impl Into<String>) -> Self {
        let line = Line { name: name.into(), ..Line::default() };
        Self { title: title.into(), wants: Wants::Line(line), ..Self::default() }
    }

    /// Says this before the answer as well.
    pub fn saying(mut self, text: impl IntoIterator<Item = String>) -> Self {
        self.says.extend(text);
        self
    }

    /// Says this when it opens.
    pub fn opening(mut self, text: impl IntoIterator<Item = String>) -> Self {
        self.opens.extend(text);
        self
    }
}

impl Offer {
    pub fn named(name: String) -> Self {
        Self { name, ..Self::default() }
    }

    /// A thing of a list to pick from.
    pub fn item(item: &Item) -> Self {
        let name = if item.note.is_empty() { item.name.clone() } else { format!("{}; {}", item.name, item.note) };
        Self { id: item.id.clone(), name, ..Self::default() }
    }
}

/// The place that was chosen, where one was.
pub fn only(answer: &Answer) -> Option<usize> {
    match answer {
        Answer::Chosen(places) => places.first().copied(),
        Answer::Line(_) | Answer::Keep => None,
    }
}

/// The line that was given; none is an empty one.
pub fn line(answer: Answer) -> String {
    match answer {
        Answer::Line(line) => line,
        Answer::Chosen(_) | Answer::Keep => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::tui::action;
    use crate::tui::app::Tab;
    use crate::tui::testing::Hall;
    use crate::tui::widgets::Move;

    /// Ways over the screen, and the large print for the hall.
    const OF_THE_SCREEN: [&str; 5] = ["app.palette", "app.jump", "list.filter", "tab.go", "meeting.hall"];

    #[test]
    fn every_dialog_says_in_words_what_it_asks() {
        let mut dialogs = 0;
        for until in ["08:25", "08:45", "09:21", "10:20", "10:55", "11:05", "11:28", "11:50", "12:31", "12:41", "13:00"]
        {
            let mut hall = Hall::sample(Language::Indonesian, until);
            for (tab, way) in Tab::ALL.into_iter().flat_map(|tab| [(tab, Move::Home), (tab, Move::End)]) {
                hall = hall.at(tab);
                hall.app.list_mut().go(way);
                for action in action::all().filter(|action| !OF_THE_SCREEN.contains(&action.id)) {
                    if (action.enabled)(&hall.app).is_err() {
                        continue;
                    }
                    let _ = hall.app.run(action);
                    if let Some(top) = hall.app.overlays.last() {
                        dialogs += 1;
                        let asks = top.asks(&hall.app).unwrap_or_else(|| panic!("{} at {until}", action.id));
                        let says = [asks.opens.len(), asks.says.len()] != [0, 0];
                        assert!(says || asks.wants != Wants::Nothing, "{} at {until} says nothing", action.id);
                    }
                    hall.app.overlays.clear();
                    hall = hall.at(tab);
                }
            }
        }
        assert!(dialogs > 100, "only {dialogs} dialogs opened");
    }
}
