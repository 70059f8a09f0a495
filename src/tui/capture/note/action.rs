//! `a survei K01 K03; 12; 27/6; 1,5jt ADD; 4 berita acara`: an action with its one owner and its day.

use super::super::told::{Told, named};
use super::super::will::Will;
use super::{Said, note, usual};
use crate::capture::{Fields, Role};
use crate::i18n::{Language, date, money, number, say, time};
use crate::meeting::actions::{ActionForm, AddAction, Indicator, Plan};
use crate::meeting::{Command, Field, Id as _, NeedId, ParticipantId, Quantity, Rupiah};
use chrono::{NaiveDate, NaiveTime};

/// Fields an action has no place of their own for: they stand in its purpose.
pub const UNUSED: &[Role] = &[Role::Sector];

/// When it is done or takes place: a time of day makes it a date in the schedule, else the last day is the day it is due.
struct Days {
    form: ActionForm,
    start: Option<NaiveDate>,
    time: Option<NaiveTime>,
    due: Option<NaiveDate>,
}

impl Days {
    fn of(fields: &Fields) -> Self {
        match (fields.dates.as_slice(), fields.times.first()) {
            ([start, rest @ ..], Some(time)) => {
                Self { form: ActionForm::Schedule, start: Some(*start), time: Some(*time), due: rest.first().copied() }
            }
            ([start, due, ..], None) => Self { start: Some(*start), due: Some(*due), ..Self::none() },
            (days, _) => Self { due: days.first().copied(), ..Self::none() },
        }
    }

    fn none() -> Self {
        Self { form: ActionForm::Task, start: None, time: None, due: None }
    }

    /// Days and times behind those that are used.
    fn left_over(&self, fields: &Fields, language: Language) -> Vec<String> {
        let days = usize::from(self.start.is_some()) + usize::from(self.due.is_some());
        let times = usize::from(self.time.is_some());
        let dates = fields.dates.iter().skip(days).map(|day| date::long(language, *day));
        dates.chain(fields.times.iter().skip(times).map(|time| time::clock(language, *time))).collect()
    }
}

pub fn meant(said: &Said, left_over: &[&str], told: &mut Told) -> Will {
    let app = told.app;
    let (fields, language) = (said.fields, app.words.language());
    let owner = fields.person.or(said.speaker);
    let days = Days::of(fields);
    let (indicators, mut free): (Vec<&String>, Vec<&String>) = fields.rest.iter().partition(|piece| counts(piece));
    let place = if free.is_empty() { String::new() } else { free.remove(0).clone() };
    let indicator = indicator(fields, &indicators);
    let said_of_it = indicators.iter().skip(usize::from(fields.quantity.is_none()));
    let mut purpose: Vec<String> = free.into_iter().chain(said_of_it.copied()).cloned().collect();
    purpose.extend(left_over.iter().map(|piece| (*piece).to_owned()));
    purpose.extend(days.left_over(fields, language));
    purpose.extend(fields.money_more.iter().map(|more| money::rupiah(language, *more)));
    let plan = Plan {
        form: days.form,
        activity: said.text.into(),
        purpose: purpose.join("; ").into(),
        needs: fields.needs.iter().map(|number| NeedId::from_number(*number)).collect(),
        target_group: target_group(fields, told).into(),
        place: place.into(),
        start: days.start,
        time: days.time,
        due: days.due,
        owner: owner.map(ParticipantId::from_number),
        cost: fields.money.map(Rupiah),
        source: fields.source.as_deref().unwrap_or_default().into(),
        indicator,
        ..Plan::default()
    };
    tell(&plan, owner, told);
    super::about(fields, told);
    let mut commands = vec![Command::AddAction(AddAction { plan })];
    // Whoever proposed that somebody else does it stands in the minutes.
    if said.speaker.is_some() && said.speaker != owner {
        told.people(said.speaker.as_slice());
        commands.push(note(said, usual(app.meeting(), said.speaker), said.text));
    }
    Will::Change { commands, at: None }
}

/// For whom: `15 L, 17 P, 21 RTM`.
fn target_group(fields: &Fields, told: &Told) -> String {
    let three = fields.beneficiaries.map(|three| {
        let (men, women, poor) = (three.men, three.women, three.poor_households);
        say!(told.app.words, "line-beneficiaries", men = men, women = women, poor = poor)
    });
    three.unwrap_or_default()
}

/// A number and words: `4 berita acara`.
fn counts(piece: &str) -> bool {
    piece.split_once(' ').is_some_and(|(number, _)| number.parse::<Quantity>().is_ok())
}

/// How success is seen: the quantity, or the first number with its words.
fn indicator(fields: &Fields, counted: &[&String]) -> Option<Indicator> {
    if let Some(quantity) = &fields.quantity {
        let name = quantity.unit.as_str().into();
        return Some(Indicator { name, target: Some(Quantity(quantity.amount)), ..Indicator::default() });
    }
    let (number, name) = counted.first()?.split_once(' ')?;
    Some(Indicator { name: name.trim().into(), target: number.parse().ok(), ..Indicator::default() })
}

fn tell(plan: &Plan, owner: Option<u32>, told: &mut Told) {
    let app = told.app;
    let (words, language) = (&app.words, app.words.language());
    told.does(if plan.form == ActionForm::Schedule { "line-schedule" } else { "line-action" });
    if let Some(owner) = owner {
        told.fact(say!(words, "line-owner", person = named(app, owner)));
    }
    let start = match (plan.start, plan.time) {
        (Some(day), Some(at)) => {
            let at = app.meeting().details.zone.moment(day, at);
            Some(format!("{} {}", date::long(language, day), time::with_zone(language, at)))
        }
        (day, _) => day.map(|day| date::long(language, day)),
    };
    let due = plan.due.map(|day| say!(words, "line-due", date = date::long(language, day)));
    let cost = plan.cost.map(|cost| money::rupiah(language, cost.0));
    let indicator = plan.indicator.as_ref().and_then(|indicator| {
        let target = number::quantity(language, indicator.target?.0);
        Some(say!(words, "line-indicator", indicator = format!("{target} {}", indicator.name)))
    });
    let words_given = [&plan.source, &plan.place, &plan.target_group].map(ToString::to_string);
    for fact in
        start.into_iter().chain(due).chain(cost).chain(words_given).chain(indicator).filter(|fact| !fact.is_empty())
    {
        told.fact(fact);
    }
    if plan.due.is_none() && plan.time.is_none() {
        told.missing(&[Field::Until]);
    }
}
