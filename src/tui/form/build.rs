//! Building a form, and reading its values with the types they were asked for.

use super::field::{Check, Field, Kind, area};
use super::parse::{self, Ground};
use super::typed::Typed;
use crate::i18n::{domain, say};
use crate::meeting::people::Person;
use crate::meeting::{Command, Id, ParticipantId, Quantity, Rupiah};
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::overlays::{Item, Next, Overlay};
use crate::tui::rows::Key;
use crate::tui::widgets::{LineEdit, Role};
use chrono::{NaiveDate, NaiveTime};
use std::fmt::Display;
use std::ops::RangeInclusive;
use std::rc::Rc;

/// Makes the commands of the values.
pub type Saves = Box<dyn Fn(&Values) -> Vec<Command>>;

/// Says what follows from the values while they are filled in.
pub type Says = Box<dyn Fn(&Values) -> Vec<(String, Role)>>;

/// What comes next, over the form, which stays below with everything in it; or what is wrong with the values together.
pub type Leads = Box<dyn Fn(&Values, &App) -> Result<Box<dyn Overlay>, String>>;

/// A form before it is opened.
pub struct Form {
    /// Names the draft.
    pub name: String,
    /// The key of its heading in the locales.
    pub title: &'static str,
    pub fields: Vec<Field>,
    pub saves: Saves,
    pub says: Option<Says>,
    pub leads: Option<Leads>,
    /// What is done once the commands are taken.
    pub then: Option<Next>,
}

/// Reads a field that has been checked.
type Read<T> = Rc<dyn Fn(&Field, &Ground) -> T>;

/// Reads one field as a `T`.
pub struct Handle<T> {
    index: usize,
    read: Read<T>,
}

/// The fields of a form when it is saved.
pub struct Values<'a> {
    pub fields: &'a [Field],
    pub ground: Ground<'a>,
}

impl Values<'_> {
    /// The value of a field; nothing of one that is not shown. All fields have been checked.
    pub fn get<T: Default>(&self, handle: &Handle<T>) -> T {
        let shown = self.fields.get(handle.index).filter(|field| field.is_shown(self.fields));
        shown.map(|field| (handle.read)(field, &self.ground)).unwrap_or_default()
    }
}

/// A field before it is added.
pub struct Building<'f, T> {
    form: &'f mut Form,
    field: Field,
    read: Read<T>,
}

impl<T> Building<'_, T> {
    /// It must be filled in.
    pub fn required(mut self) -> Self {
        self.field.required = true;
        self
    }

    /// Nothing is a choice like any other, and this is what it means, by its key.
    pub fn or_nothing(mut self, key: &'static str) -> Self {
        self.field.nothing = Some(key);
        self
    }

    /// It is shown only while this holds of what is chosen in another field, by its place among those offered; in one that
    /// is not shown itself nothing is.
    pub fn only<U>(mut self, other: &Handle<U>, holds: impl Fn(Option<usize>) -> bool + 'static) -> Self {
        let other = other.index;
        let chosen = move |fields: &[Field]| fields.get(other).filter(|field| field.is_shown(fields))?.chosen();
        self.field.only = Some(Rc::new(move |fields| holds(chosen(fields))));
        self
    }

    /// It must be filled in while this holds of what stands in another field, as it is written there.
    pub fn required_if<U>(mut self, other: &Handle<U>, holds: impl Fn(&str) -> bool + 'static) -> Self {
        let other = other.index;
        self.field.needed =
            Some(Rc::new(move |fields| fields.get(other).is_some_and(|field| holds(field.content().trim()))));
        self
    }

    /// A sentence that helps to fill it in, by its key; shown while the field has the keys.
    pub fn hint(mut self, key: &'static str) -> Self {
        self.field.hint = Some(key);
        self
    }

    /// Says what of a text may stand in it.
    pub fn keeps(mut self, keeps: fn(&str) -> String) -> Self {
        self.field.keeps = Some(keeps);
        self
    }

    /// What stands in it at first, as it would be typed. Nothing for `None`.
    pub fn with(mut self, value: impl Into<Option<T::Typed>>) -> Self
    where
        T: Typed,
    {
        if let Some(value) = value.into() {
            self.field.fill(&T::typed(&value));
        }
        self
    }

    /// What stands in it at first, word for word.
    pub fn filled(mut self, content: &str) -> Self {
        self.field.fill(content);
        self
    }

    pub fn add(self) -> Handle<T> {
        let index = self.form.fields.len();
        debug_assert!(
            self.form.fields.iter().all(|field| field.label != self.field.label),
            "drafts tell fields by label"
        );
        self.form.fields.push(self.field);
        Handle { index, read: self.read }
    }
}

impl Form {
    /// An empty form. `name` names its draft: a form for an existing thing carries the thing's id.
    pub fn new(name: impl Into<String>, title: &'static str) -> Self {
        Self {
            name: name.into(),
            title,
            fields: Vec::new(),
            saves: Box::new(|_| Vec::new()),
            says: None,
            leads: None,
            then: None,
        }
    }

    /// Leads on to another dialog instead of being saved.
    pub fn leads(mut self, leads: impl Fn(&Values, &App) -> Result<Box<dyn Overlay>, String> + 'static) -> Self {
        self.leads = Some(Box::new(leads));
        self
    }

    /// Says what is done once the meeting has taken the commands.
    pub fn then(mut self, then: impl FnOnce(&mut App) -> Effects + 'static) -> Self {
        self.then = Some(Box::new(then));
        self
    }

    /// Says what is done with the values.
    pub fn saves(mut self, saves: impl Fn(&Values) -> Vec<Command> + 'static) -> Self {
        self.saves = Box::new(saves);
        self
    }

    /// Says below the fields what follows from them, sentence by sentence.
    pub fn says(mut self, says: impl Fn(&Values) -> Vec<(String, Role)> + 'static) -> Self {
        self.says = Some(Box::new(says));
        self
    }

    fn field<T>(
        &mut self,
        label: &'static str,
        input: Kind,
        read: impl Fn(&Field, &Ground) -> T + 'static,
    ) -> Building<'_, T> {
        Building { form: self, field: Field::new(label, input), read: Rc::new(read) }
    }

    /// A line of text.
    pub fn line(&mut self, label: &'static str) -> Building<'_, String> {
        self.field(label, Kind::Line(LineEdit::default()), |field, _| field.content().trim().to_owned())
    }

    /// A text of several lines.
    pub fn text(&mut self, label: &'static str) -> Building<'_, String> {
        self.field(label, Kind::Text(area("")), |field, _| field.content().trim().to_owned())
    }

    /// Things one below the other, a line each, read by `parse`; `judge` says what they come to, or what is wrong with
    /// them together. Blank lines are left out.
    pub fn lines<T: 'static>(
        &mut self,
        label: &'static str,
        parse: impl Fn(&str, &Ground) -> Result<T, String> + 'static,
        judge: impl Fn(&[T], &Ground) -> Result<String, String> + 'static,
    ) -> Building<'_, Vec<T>> {
        let read = Rc::new(move |text: &str, ground: &Ground| -> Result<Vec<T>, String> {
            let lines = text.lines().zip(1_u32..).filter(|(line, _)| !line.trim().is_empty());
            lines
                .map(|(line, number)| {
                    let problem = |problem| say!(ground.words, "form-line-problem", n = number, problem = problem);
                    parse(line.trim(), ground).map_err(problem)
                })
                .collect()
        });
        let reading = Rc::clone(&read);
        let mut building = self.field(label, Kind::Text(area("")), move |field, ground| {
            reading(&field.content(), ground).unwrap_or_default()
        });
        building.field.reads = Some(Rc::new(move |text, ground| judge(&read(text, ground)?, ground)));
        building
    }

    /// A value read by `parse`, which says what is wrong, and said back by `show`.
    pub fn parsed<T: 'static>(
        &mut self,
        label: &'static str,
        parse: impl Fn(&str, &Ground) -> Result<T, String> + 'static,
        show: impl Fn(&T, &Ground) -> String + 'static,
    ) -> Building<'_, Option<T>> {
        let parse = Rc::new(parse);
        let reading = Rc::clone(&parse);
        let check: Check = Rc::new(move |text, ground| parse(text, ground).map(|value| show(&value, ground)));
        let input = Kind::Parsed { edit: LineEdit::default(), check };
        self.field(label, input, move |field, ground| reading(field.content().trim(), ground).ok())
    }

    /// A whole number.
    pub fn integer(&mut self, label: &'static str, range: RangeInclusive<u32>) -> Building<'_, Option<u32>> {
        let parse = move |text: &str, ground: &Ground| parse::integer(text, &range, ground);
        self.parsed(label, parse, |value, ground| parse::show_integer(*value, ground))
    }

    /// An amount of money.
    pub fn money(&mut self, label: &'static str) -> Building<'_, Option<Rupiah>> {
        self.parsed(label, parse::rupiah, |value, ground| parse::show_rupiah(*value, ground))
    }

    /// A number with decimals.
    pub fn decimal(&mut self, label: &'static str) -> Building<'_, Option<Quantity>> {
        self.parsed(label, parse::decimal, |value, ground| {
            crate::i18n::number::quantity(ground.words.language(), value.0)
        })
    }

    /// A number and its unit, such as `450 m`.
    pub fn measure(&mut self, label: &'static str) -> Building<'_, Option<(Quantity, String)>> {
        self.parsed(label, parse::measure, parse::show_measure)
    }

    /// A day.
    pub fn date(&mut self, label: &'static str) -> Building<'_, Option<NaiveDate>> {
        self.parsed(label, parse::day, |value, ground| parse::show_day(*value, ground))
    }

    /// A time of day.
    pub fn time(&mut self, label: &'static str) -> Building<'_, Option<NaiveTime>> {
        self.parsed(label, parse::clock, |value, ground| parse::show_clock(*value, ground))
    }

    /// One of a few values, each with its name.
    pub fn choice<T: Clone + PartialEq + 'static>(
        &mut self,
        label: &'static str,
        options: Vec<(T, String)>,
        chosen: Option<T>,
    ) -> Building<'_, Option<T>> {
        let (values, names): (Vec<T>, Vec<String>) = options.into_iter().unzip();
        let chosen = chosen.and_then(|chosen| values.iter().position(|value| *value == chosen));
        self.field(label, Kind::Choice { options: names, chosen }, move |field, _| match &field.input {
            Kind::Choice { chosen, .. } => chosen.and_then(|index| values.get(index).cloned()),
            _ => None,
        })
    }

    /// Yes or no.
    pub fn toggle(&mut self, label: &'static str, on: bool) -> Building<'_, bool> {
        self.field(label, Kind::Toggle(on), |field, _| matches!(field.input, Kind::Toggle(true)))
    }

    /// Any number of things, found by typing.
    pub fn picks(
        &mut self,
        label: &'static str,
        items: Vec<Item>,
        several: bool,
        chosen: Vec<Key>,
    ) -> Building<'_, Vec<Key>> {
        self.field(label, Kind::Pick { items, chosen, several }, |field, _| match &field.input {
            Kind::Pick { chosen, .. } => chosen.clone(),
            _ => Vec::new(),
        })
    }

    fn ids<I: Id + 'static, T: 'static>(
        &mut self,
        label: &'static str,
        items: Vec<Item>,
        several: bool,
        chosen: &[I],
        read: impl Fn(Vec<I>) -> T + 'static,
    ) -> Building<'_, T> {
        let chosen = chosen.iter().map(|id| Key::from(id.number())).collect();
        self.field(label, Kind::Pick { items, chosen, several }, move |field, _| {
            let keys: &[Key] = match &field.input {
                Kind::Pick { chosen, .. } => chosen,
                _ => &[],
            };
            read(keys.iter().filter_map(|key| u32::try_from(*key).ok()).map(I::from_number).collect())
        })
    }

    /// One person of the list.
    pub fn person(
        &mut self,
        label: &'static str,
        app: &App,
        chosen: Option<ParticipantId>,
    ) -> Building<'_, Option<ParticipantId>> {
        self.ids(label, people(app), false, &chosen.into_iter().collect::<Vec<_>>(), |ids| ids.first().copied())
    }

    /// Any number of people of the list.
    pub fn people(
        &mut self,
        label: &'static str,
        app: &App,
        chosen: &[ParticipantId],
    ) -> Building<'_, Vec<ParticipantId>> {
        self.ids(label, people(app), true, chosen, |ids| ids)
    }
}

fn item(id: impl Display, number: u32, name: &str, note: &str) -> Item {
    Item { key: number.into(), id: id.to_string(), name: name.to_owned(), note: note.to_owned() }
}

/// Everybody on the list, to pick from; found by number, name and group.
pub fn people(app: &App) -> Vec<Item> {
    let group = |person: &Person| match person.constituency.is_blank() {
        true => String::new(),
        false => domain::constituency(&app.words, &person.constituency),
    };
    let people = app.meeting().people.iter();
    people.map(|p| item(p.id.number(), p.id.number(), &p.person.name, &group(&p.person))).collect()
}
