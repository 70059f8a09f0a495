//! The steps that need more than a word.

use crate::meeting::Command;
use crate::meeting::stage::{Delay, Postpone, Recess};
use crate::tui::app::App;
use crate::tui::form::Form;

/// Puts the start off.
pub fn delay(app: &App) -> Form {
    let mut form = Form::new("stage.delay", "act-stage-delay");
    let until = form.time("step-until").required().add();
    let reason = form.line("column-reason").required().add();
    let over = form.line("step-override").hint("step-override-hint").add();
    let details = app.meeting().details.clone();
    let today = app.now.date_naive();
    form.saves(move |values| {
        let day = details.date.unwrap_or(today);
        let until = values.get(&until).map(|time| details.zone.moment(day, time));
        let delay = until.map(|until| Delay {
            until,
            reason: values.get(&reason).into(),
            override_reason: values.get(&over).into(),
        });
        delay.map(Command::Delay).into_iter().collect()
    })
}

/// Moves the meeting to another day.
pub fn postpone(_: &App) -> Form {
    let mut form = Form::new("stage.postpone", "act-stage-postpone");
    let date = form.date("step-new-day").required().add();
    let reason = form.line("column-reason").hint("step-postpone-hint").required().add();
    let over = form.line("step-override").hint("step-override-hint").add();
    form.saves(move |values| {
        let postpone = values.get(&date).map(|date| Postpone {
            date,
            reason: values.get(&reason).into(),
            override_reason: values.get(&over).into(),
        });
        postpone.map(Command::Postpone).into_iter().collect()
    })
}

/// Pauses the meeting.
pub fn recess(app: &App) -> Form {
    let mut form = Form::new("stage.recess", "act-stage-recess");
    let reason = form.line("column-reason").add();
    let until = form.time("step-until").add();
    let details = app.meeting().details.clone();
    let today = app.now.date_naive();
    form.saves(move |values| {
        let day = details.date.unwrap_or(today);
        let until = values.get(&until).map(|time| details.zone.moment(day, time));
        vec![Command::Recess(Recess { reason: values.get(&reason).into(), until })]
    })
}
