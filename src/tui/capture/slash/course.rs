//! The course of the meeting: its stages, its agenda, its record.

use super::super::told::Told;
use super::super::will::Will;
use super::{deciding, timed, words};
use crate::capture::{Args, SlashName as Name, Until};
use crate::i18n::{date, say, time};
use crate::meeting::agenda::{FinishItem, Shelf, ShelveItem, StartItem};
use crate::meeting::decisions::ReadDecision;
use crate::meeting::details::{Describe, Details};
use crate::meeting::record::ReadRecord;
use crate::meeting::stage::{BeginClosing, Close, Delay, Open, OpenRegistration, Postpone, Recess, Resume};
use crate::meeting::{Command, Line, Moment, Refusal, Stage};
use crate::tui::action::stage;
use crate::tui::effect::Asker;
use crate::tui::guard;
use crate::tui::words::refused;
use chrono::{NaiveTime, TimeDelta};

pub fn meant(name: Name, args: &Args, told: &mut Told) -> Will {
    match (name, args) {
        (Name::Delay, Args::Delay { until, reason }) => delay(*until, reason, told),
        (Name::Postpone, Args::Postpone { date, at, reason }) => postpone(*date, *at, reason, told),
        (Name::Register, _) => step("act-stage-register", Command::OpenRegistration(OpenRegistration {}), told),
        (Name::Open, _) => {
            let reason: Line = words(args).into();
            told.does("act-stage-open");
            if reason.is_blank() {
                guarded(told, |reason| Command::Open(Open { override_reason: reason }))
            } else {
                told.fact(reason.as_str());
                Will::change(Command::Open(Open { override_reason: reason }))
            }
        }
        (Name::Recess, _) => recess(words(args), told),
        (Name::Resume, _) => step("act-stage-resume", Command::Resume(Resume {}), told),
        (Name::Agenda, _) => start_item(words(args), told),
        (Name::Finish, _) => {
            told.does("act-agenda-finish");
            told.fact(active_title(told));
            Will::change(Command::FinishItem(FinishItem {}))
        }
        (Name::Park, _) => park(words(args), told),
        (Name::Read, _) => read(told),
        (Name::Close, _) => close(told),
        (Name::Final, _) => {
            told.does("act-stage-final");
            let number: Line = words(args).into();
            if !number.is_blank() {
                told.fact(number.as_str());
            }
            told.trial(&[stage::finalise(number.clone())], None);
            Will::ask(move |app| stage::ask_final(app, number, Asker::Capture))
        }
        (Name::Cancel, _) => {
            told.does("act-stage-cancel");
            let reason: Line = words(args).into();
            told.fact(reason.as_str());
            told.trial(&[stage::cancel(reason.clone())], None);
            Will::ask(move |app| stage::ask_cancel(app, reason, Asker::Capture))
        }
        _ => Will::Nothing,
    }
}

/// A step of its own, called as in the palette.
fn step(label: &str, command: Command, told: &mut Told) -> Will {
    told.does(label);
    Will::change(command)
}

/// A step with a guard that may be passed over: where it stands in the way, Enter asks for the reason.
fn guarded(told: &mut Told, make: impl Fn(Line) -> Command + 'static) -> Will {
    let app = told.app;
    let command = make(Line::default());
    match guard::would(app, &command, app.now) {
        Err(refusal) if stage::may_be_passed_over(&refusal) => {
            told.warn(refused(&app.words, app.meeting(), &refusal));
            told.asks_reason();
            Will::ask(move |app| stage::give(app, Asker::Capture, make))
        }
        _ => Will::change(command),
    }
}

fn clock(told: &mut Told, at: Moment) {
    told.fact(say!(told.app.words, "line-until", time = time::with_zone(told.app.words.language(), at)));
}

fn delay(until: Until, reason: &str, told: &mut Told) -> Will {
    let until = match until {
        Until::Minutes(minutes) => told.app.now + TimeDelta::minutes(i64::from(minutes)),
        Until::At(time) => stage::moment(told.app, time),
    };
    told.does("act-stage-delay");
    clock(told, until);
    told.fact(reason);
    let reason: Line = reason.into();
    guarded(told, move |over| Command::Delay(Delay { until, reason: reason.clone(), override_reason: over }))
}

fn postpone(day: chrono::NaiveDate, at: Option<NaiveTime>, reason: &str, told: &mut Told) -> Will {
    told.does("act-stage-postpone");
    told.fact(date::long(told.app.words.language(), day));
    told.fact(reason);
    let reason: Line = reason.into();
    let make = move |over| Command::Postpone(Postpone { date: day, reason: reason.clone(), override_reason: over });
    let Some(start) = at else { return guarded(told, make) };
    let details = &told.app.meeting().details;
    told.fact(time::with_zone(told.app.words.language(), details.zone.moment(day, start)));
    // The head of the minutes has the time of the new day as well.
    let details = Details { date: Some(day), start: Some(start), ..details.clone() };
    match guarded(told, make) {
        Will::Change { mut commands, at } => {
            commands.push(Command::Describe(Describe { details }));
            Will::Change { commands, at }
        }
        asks => asks,
    }
}

fn recess(typed: &str, told: &mut Told) -> Will {
    let (until, reason) = match lasting(typed) {
        Some((minutes, reason)) => (Some(told.app.now + TimeDelta::minutes(minutes.into())), reason),
        None => {
            let (time, reason) = timed(typed);
            (time.map(|time| stage::moment(told.app, time)), reason)
        }
    };
    told.does("act-stage-recess");
    if let Some(until) = until {
        clock(told, until);
    }
    if !reason.is_empty() {
        told.fact(reason);
    }
    Will::change(Command::Recess(Recess { reason: reason.into(), until }))
}

/// How long, before a reason: `15 menit salat`, `+15m`, `15 min`; and the reason. A bare number is a time of day.
fn lasting(typed: &str) -> Option<(u32, &str)> {
    let typed = typed.trim();
    let digits = typed.trim_start_matches('+');
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let minutes = digits[..end].parse().ok().filter(|minutes| (1..=24 * 60).contains(minutes))?;
    let behind = digits[end..].trim_start();
    let unit = behind.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let named = ["m", "mnt", "menit", "min", "minute", "minutes"].contains(&unit.to_lowercase().as_str());
    let rest = if named { &behind[unit.len()..] } else { behind };
    (named || typed.starts_with('+')).then(|| (minutes, rest.trim_start_matches([' ', ','])))
}

fn active_title(told: &Told) -> String {
    let item = told.app.summary.item.as_ref();
    item.map(|item| format!("{} {}", item.label, item.title)).unwrap_or_default()
}

fn start_item(label: &str, told: &mut Told) -> Will {
    let app = told.app;
    told.does("act-agenda-start");
    let agenda = &app.meeting().agenda;
    let Some(item) = agenda.find_label(label.trim()).and_then(|id| agenda.items.get(id)) else {
        return told.stays(say!(app.words, "line-no-item", label = label));
    };
    told.fact(format!("{label} {}", item.topic.title));
    Will::change(Command::StartItem(StartItem { id: item.id }))
}

/// The active item, put aside.
pub fn shelve(status: Shelf, reason: &str, told: &mut Told) -> Will {
    let app = told.app;
    let Some(item) = app.meeting().agenda.active() else {
        return told.stays(refused(&app.words, app.meeting(), &Refusal::NoActiveItem));
    };
    told.fact(active_title(told));
    Will::change(Command::ShelveItem(ShelveItem { id: item.id, status, reason: reason.into() }))
}

fn park(reason: &str, told: &mut Told) -> Will {
    told.does("act-agenda-park");
    let will = shelve(Shelf::Parked, reason, told);
    if !reason.is_empty() {
        told.fact(reason);
    }
    will
}

/// While closing, the record; before, the draft decision.
fn read(told: &mut Told) -> Will {
    let draft = deciding::draft_under_item(told.app);
    match (told.app.meeting().stage, draft) {
        (Stage::Closing, _) | (_, None) => step("line-record-read", Command::ReadRecord(ReadRecord {}), told),
        (_, Some(id)) => {
            told.does("line-decision-read");
            told.fact(id.to_string());
            Will::change(Command::ReadDecision(ReadDecision { id }))
        }
    }
}

/// One step towards closed.
fn close(told: &mut Told) -> Will {
    match told.app.meeting().stage {
        Stage::Opened | Stage::Running => {
            told.does("act-stage-begin-closing");
            guarded(told, |over| Command::BeginClosing(BeginClosing { override_reason: over }))
        }
        Stage::Closing => {
            told.does("act-stage-close");
            if told.app.meeting().record.approval.is_none() {
                told.warn(refused(&told.app.words, told.app.meeting(), &Refusal::RecordNotApproved));
            }
            Will::ask(|app| stage::ask_close(app, Asker::Capture))
        }
        _ => step("act-stage-close", Command::Close(Close { override_reason: Line::default() }), told),
    }
}

#[cfg(test)]
mod tests {
    use super::lasting;

    #[test]
    fn a_recess_lasts_as_long_as_typed() {
        for (typed, expected) in [
            ("15 menit salat", Some((15, "salat"))),
            ("15m", Some((15, ""))),
            ("+20", Some((20, ""))),
            ("+20, makan", Some((20, "makan"))),
            ("10 min", Some((10, ""))),
            ("12.30 salat", None),
            ("12", None),
            ("3 anak sakit", None),
            ("0 menit", None),
            ("9999999999m", None),
            ("", None),
        ] {
            assert_eq!(lasting(typed), expected, "{typed}");
        }
    }
}
