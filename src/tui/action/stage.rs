//! The steps in the life of the meeting, from registration to follow-up. What the meeting would refuse is said before;
//! a guard that may be passed over is passed over with a reason, which is printed.

mod asks;
mod forms;

pub use asks::{ask_cancel, ask_close, ask_final, cancel, finalise, give, give_after, may_be_passed_over, moment};

use super::{Action, Reason};
use crate::meeting::stage::{
    BeginClosing, BeginFollowUp, BeginSigning, Close, Delay, Open, OpenRegistration, Postpone, Recess, Reopen, Resume,
};
use crate::meeting::{Command, Line, Stage};
use crate::tui::app::App;
use crate::tui::effect::{Asker, Effect, Effects};
use crate::tui::guard::{SOME_TEXT, allows};
use crate::tui::overlays::Prompt;
use chrono::{Days, TimeDelta};

pub const ACTIONS: &[Action] = &[
    Action {
        hint: 3,
        ..on_meeting!("stage.next" "act-stage-next" "act-stage-next-help" "N", |app| next(app).and_then(|action| (action.enabled)(app)), |app| match next(app) {
            Ok(action) => app.run(action),
            Err(_) => Effects::new(),
        })
    },
    on_meeting!("stage.register" "act-stage-register" "act-stage-register-help" "R", |app| allows(app, &register()), |_| submit(register())),
    on_meeting!("stage.delay" "act-stage-delay" "act-stage-delay-help" "W", |app| allows(app, &delayed(app)), |app| app.fill(forms::delay)),
    on_meeting!("stage.postpone" "act-stage-postpone" "act-stage-postpone-help" "T", |app| allows(app, &postponed(app)), |app| app.fill(forms::postpone)),
    on_meeting!("stage.open" "act-stage-open" "act-stage-open-help" "B", |app| allows(app, &open(SOME_TEXT.into())), |app| give(app, Asker::Action, open)),
    on_meeting!("stage.recess" "act-stage-recess" "act-stage-recess-help" "S", |app| allows(app, &recess()), |app| app.fill(forms::recess)),
    on_meeting!("stage.resume" "act-stage-resume" "act-stage-resume-help" "L", |app| allows(app, &resume()), |_| submit(resume())),
    on_meeting!("stage.begin-closing" "act-stage-begin-closing" "act-stage-begin-closing-help" "P", |app| allows(app, &begin_closing(SOME_TEXT.into())), |app| {
        give(app, Asker::Action, begin_closing)
    }),
    on_meeting!("stage.reopen" "act-stage-reopen" "act-stage-reopen-help" "V", |app| allows(app, &reopen(SOME_TEXT.into())), |app| {
        app.open(Prompt::boxed("step-reopen-reason", |_, reason| submit(reopen(reason.into()))))
    }),
    on_meeting!("stage.close" "act-stage-close" "act-stage-close-help" "X", |app| allows(app, &close(SOME_TEXT.into())), |app| ask_close(app, Asker::Action)),
    on_meeting!("stage.begin-signing" "act-stage-begin-signing" "act-stage-begin-signing-help" "D", |app| allows(app, &begin_signing()), |_| submit(begin_signing())),
    on_meeting!("stage.final" "act-stage-final" "act-stage-final-help" "F", |app| allows(app, &finalise(Line::default())), |app| {
        if !app.meeting().details.number.is_blank() {
            return ask_final(app, Line::default(), Asker::Action);
        }
        let prompt = Prompt::boxed("step-number", |app, number| ask_final(app, number.into(), Asker::Action));
        app.open(prompt.optional())
    }),
    on_meeting!("stage.follow-up" "act-stage-follow-up" "act-stage-follow-up-help" "I", |app| allows(app, &follow_up()), |_| submit(follow_up())),
    on_meeting!("stage.cancel" "act-stage-cancel" "act-stage-cancel-help" "Q", |app| allows(app, &cancel(SOME_TEXT.into())), |app| {
        ask_cancel(app, Line::default(), Asker::Action)
    }),
];

/// What the step that usually follows is called.
pub fn next_label(app: &App) -> Option<String> {
    next(app).ok().map(|action| action.label_in(&app.words))
}

/// The step that usually follows.
fn next(app: &App) -> Result<&'static Action, Reason> {
    let verb = match app.meeting().stage {
        Stage::Draft | Stage::Postponed => "stage.register",
        Stage::Registration | Stage::Delayed => "stage.open",
        Stage::Opened | Stage::Running => "stage.begin-closing",
        Stage::Recess => "stage.resume",
        Stage::Closing => "stage.close",
        Stage::Closed => "stage.begin-signing",
        Stage::Signing => "stage.final",
        Stage::Final => "stage.follow-up",
        Stage::FollowUp | Stage::Cancelled => return Err(Reason::Because("reason-last-stage")),
    };
    super::in_session(app)?;
    super::find(verb).ok_or(Reason::Because("reason-last-stage"))
}

fn submit(command: Command) -> Effects {
    vec![Effect::submit(vec![command], Asker::Action)]
}

fn register() -> Command {
    Command::OpenRegistration(OpenRegistration {})
}

fn open(override_reason: Line) -> Command {
    Command::Open(Open { override_reason })
}

fn resume() -> Command {
    Command::Resume(Resume {})
}

fn recess() -> Command {
    Command::Recess(Recess { reason: Line::default(), until: None })
}

fn begin_closing(override_reason: Line) -> Command {
    Command::BeginClosing(BeginClosing { override_reason })
}

fn reopen(reason: Line) -> Command {
    Command::Reopen(Reopen { reason })
}

fn close(override_reason: Line) -> Command {
    Command::Close(Close { override_reason })
}

fn begin_signing() -> Command {
    Command::BeginSigning(BeginSigning {})
}

fn follow_up() -> Command {
    Command::BeginFollowUp(BeginFollowUp {})
}

/// Whether there can be a delay at all: one minute, with every reason given.
fn delayed(app: &App) -> Command {
    Command::Delay(Delay {
        until: app.now + TimeDelta::minutes(1),
        reason: SOME_TEXT.into(),
        override_reason: SOME_TEXT.into(),
    })
}

/// Whether there can be a postponement at all: by a day, with every reason given.
fn postponed(app: &App) -> Command {
    let today = app.now.date_naive();
    Command::Postpone(Postpone {
        date: today.checked_add_days(Days::new(1)).unwrap_or(today),
        reason: SOME_TEXT.into(),
        override_reason: SOME_TEXT.into(),
    })
}

#[cfg(test)]
mod tests;
