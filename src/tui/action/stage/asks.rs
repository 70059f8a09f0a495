//! What is asked before a step: a reason where a guard is passed over, a typed word where there is no way back.

use crate::i18n::{date, quorum, say, time};
use crate::meeting::stage::{Cancel, Finalise};
use crate::meeting::{Command, Line, Moment, Refusal};
use crate::tui::app::App;
use crate::tui::effect::{Asker, Effect, Effects};
use crate::tui::guard;
use crate::tui::overlays::{Confirm, Prompt};
use crate::tui::words::refused;
use chrono::NaiveTime;

/// Whether a reason lets the step happen all the same.
pub fn may_be_passed_over(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::QuorumShort { .. }
            | Refusal::DelayTooLong { .. }
            | Refusal::PostponedTooFar { .. }
            | Refusal::AgendaUntouched { .. }
            | Refusal::RecordNotApproved
    )
}

/// That time of the day of the meeting.
pub fn moment(app: &App, time: NaiveTime) -> Moment {
    let details = &app.meeting().details;
    details.zone.moment(details.date.unwrap_or(app.now.date_naive()), time)
}

/// Gives a command that takes the reason for passing over its guard; asks for the reason where the guard stands.
pub fn give(app: &mut App, asker: Asker, make: impl Fn(Line) -> Command + 'static) -> Effects {
    give_after(app, make, move |_, command| vec![Effect::submit(vec![command], asker)])
}

/// The same; `then` gets the command, with its reason where one was needed.
pub fn give_after(
    app: &mut App,
    make: impl Fn(Line) -> Command + 'static,
    then: impl FnOnce(&mut App, Command) -> Effects + 'static,
) -> Effects {
    let command = make(Line::default());
    match guard::would(app, &command, app.now) {
        Err(refusal) if may_be_passed_over(&refusal) => {
            let about = refused(&app.words, app.meeting(), &refusal);
            let prompt = Prompt::boxed("step-override-reason", move |app, reason| then(app, make(reason.into())));
            app.open(prompt.about(about))
        }
        _ => then(app, command),
    }
}

/// Closes the meeting, after the word was typed.
pub fn ask_close(app: &mut App, asker: Asker) -> Effects {
    give_after(app, super::close, move |app, command| {
        let (words, meeting) = (&app.words, app.meeting());
        let mut question = vec![say!(words, "step-close-asks", title = meeting.details.title.as_str())];
        question.extend(meeting.record.approval.as_ref().map(|approval| {
            let at = time::with_zone(words.language(), approval.at);
            say!(words, "step-close-approved", time = at, present = approval.present)
        }));
        question.push(quorum::sentence(words, meeting.quorum_at(app.now)));
        if let Command::Close(close) = &command
            && !close.override_reason.is_blank()
        {
            question.push(say!(words, "step-override-printed", reason = close.override_reason.as_str()));
        }
        sure(app, question.join(" "), "step-word-close", command, asker)
    })
}

pub fn finalise(number: Line) -> Command {
    Command::Finalise(Finalise { number })
}

/// Makes the record final, after the word was typed; `number` is the document number where it was not given before.
pub fn ask_final(app: &mut App, number: Line, asker: Asker) -> Effects {
    let command = finalise(number.clone());
    if guard::would(app, &command, app.now).is_err() {
        // Nothing is asked for what is going to be refused.
        return vec![Effect::submit(vec![command], asker)];
    }
    let details = &app.meeting().details;
    let number = if number.is_blank() { &details.number } else { &number };
    let number = if number.is_blank() { say!(app.words, "step-final-unnumbered") } else { number.to_string() };
    let day = details.date.map(|day| date::long(app.words.language(), day)).unwrap_or_default();
    let question = say!(app.words, "step-final-asks", title = details.title.as_str(), number = number, date = day);
    sure(app, question, "step-word-final", command, asker)
}

pub fn cancel(reason: Line) -> Command {
    Command::Cancel(Cancel { reason })
}

/// Calls the meeting off, after a reason was given and the word was typed.
pub fn ask_cancel(app: &mut App, reason: Line, asker: Asker) -> Effects {
    if reason.is_blank() {
        return app.open(Prompt::boxed("step-cancel-reason", move |app, reason| ask_cancel(app, reason.into(), asker)));
    }
    let title = app.meeting().details.title.as_str();
    let question = say!(app.words, "step-cancel-asks", title = title, reason = reason.as_str());
    sure(app, question, "step-word-cancel", cancel(reason), asker)
}

/// Asks for the word, then gives the command.
fn sure(app: &mut App, question: String, word: &'static str, command: Command, asker: Asker) -> Effects {
    app.open(Confirm::boxed(question, word, move |_| vec![Effect::submit(vec![command], asker)]))
}
