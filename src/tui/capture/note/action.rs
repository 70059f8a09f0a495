//! `a survei K01 K03; 12; 27/6; 1,5jt ADD; 4 berita acara`: an action with its one owner and its day.

use super::super::told::{Told, named};
use super::super::will::Will;
use super::{Said, note, usual};
use crate::capture::{Fields, Role};
use crate::i18n::{Language, date, money, number, say, time};
use crate::meeting::actions::{ActionForm, AddAction, Indicator, Plan};
use crate::meeting::{Command, Field, Id as _, Line, NeedId, ParticipantId, Quantity, Rupiah};
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
    let owner = said.fields.person.or(said.speaker);
    let before = Plan { owner: said.speaker.map(ParticipantId::from_number), ..Plan::default() };
    let plan = filled(before, Some(said.text), said.fields, &said.needs(), left_over, told);
    tell(&plan, told);
    super::about(said, told);
    let mut commands = vec![Command::AddAction(AddAction { plan })];
    // Whoever proposed that somebody else does it stands in the minutes.
    if said.speaker.is_some() && said.speaker != owner {
        told.people(said.speaker.as_slice());
        commands.push(note(said, usual(app.meeting(), said.speaker), said.text, app.meeting()));
    }
    Will::Change { commands, at: None }
}

/// The plan with what is named in the line; the rest stays as it was. What has no place of its own goes to its purpose.
pub fn filled(
    before: Plan,
    text: Option<&str>,
    fields: &Fields,
    needs: &[NeedId],
    left_over: &[&str],
    told: &Told,
) -> Plan {
    let language = told.app.words.language();
    let days = Days::of(fields);
    let (mut counted, mut free): (Vec<&String>, Vec<&String>) = fields.rest.iter().partition(|piece| counts(piece));
    let place = fields.place.as_ref().or_else(|| (!free.is_empty()).then(|| free.remove(0)));
    let indicator = match &fields.indicator {
        Some(named) => Some(Indicator { name: named.as_str().into(), ..Indicator::default() }),
        None => indicator(fields, &mut counted),
    };
    let quantity = fields.quantity.as_ref().filter(|_| fields.indicator.is_some());
    let mut purpose: Vec<String> = fields.purpose.iter().chain(free).chain(counted).cloned().collect();
    purpose
        .extend(quantity.map(|quantity| format!("{} {}", number::quantity(language, quantity.amount), quantity.unit)));
    purpose.extend(left_over.iter().map(|piece| (*piece).to_owned()));
    purpose.extend(days.left_over(fields, language));
    purpose.extend(fields.money_more.iter().map(|more| money::rupiah(language, *more)));
    let line = |given: Option<&String>, before: Line| given.map_or(before, |given| given.as_str().into());
    let dated = days.start.is_some() || days.due.is_some();
    Plan {
        form: if dated { days.form } else { before.form },
        activity: text.map_or(before.activity, Line::from),
        purpose: if purpose.is_empty() { before.purpose } else { purpose.join("; ").into() },
        needs: if needs.is_empty() && !fields.no_needs { before.needs } else { needs.to_vec() },
        target_group: target_group(fields, told).map_or(before.target_group, Into::into),
        place: line(place, before.place),
        start: days.start.or(before.start),
        time: days.time.or(before.time),
        due: days.due.or(before.due),
        owner: fields.person.map(ParticipantId::from_number).or(before.owner),
        cost: fields.money.map(Rupiah).or(before.cost),
        source: line(fields.source.as_ref(), before.source),
        indicator: indicator.or(before.indicator),
        ..before
    }
}

/// For whom: `15 L, 17 P, 21 RTM`.
fn target_group(fields: &Fields, told: &Told) -> Option<String> {
    fields.beneficiaries.map(|three| {
        let (men, women, poor) = (three.men, three.women, three.poor_households);
        say!(told.app.words, "line-beneficiaries", men = men, women = women, poor = poor)
    })
}

/// A number and words: `4 berita acara`.
fn counts(piece: &str) -> bool {
    piece.split_once(' ').is_some_and(|(number, _)| number.parse::<Quantity>().is_ok())
}

/// How success is seen: the quantity, or the first number with its words, which is taken out.
fn indicator(fields: &Fields, counted: &mut Vec<&String>) -> Option<Indicator> {
    if let Some(quantity) = &fields.quantity {
        let name = quantity.unit.as_str().into();
        return Some(Indicator { name, target: Some(Quantity(quantity.amount)), ..Indicator::default() });
    }
    let (number, name) = counted.first()?.split_once(' ')?;
    counted.remove(0);
    Some(Indicator { name: name.trim().into(), target: number.parse().ok(), ..Indicator::default() })
}

pub fn tell(plan: &Plan, told: &mut Told) {
    let app = told.app;
    let (words, language) = (&app.words, app.words.language());
    told.does(if plan.form == ActionForm::Schedule { "line-schedule" } else { "line-action" });
    if let Some(owner) = plan.owner {
        told.fact(say!(words, "line-owner", person = named(app, owner.number())));
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
    let indicator = plan.indicator.as_ref().map(|indicator| {
        let target = indicator.target.map(|target| format!("{} ", number::quantity(language, target.0)));
        let target = target.unwrap_or_default();
        say!(words, "line-indicator", indicator = format!("{target}{}", indicator.name))
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
