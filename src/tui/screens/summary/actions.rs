//! What can be done with the record.

use super::lines::{Step, What};
use super::{forms, selected, signers};
use crate::i18n::{domain, say};
use crate::meeting::Command;
use crate::meeting::record::{
    AddAddendum, ApproveRecord, ApprovedBy, CorrectRecord, PlanNextMeeting, ReadRecord, RecordSurvey, SignatureState,
    Survey,
};
use crate::tui::action::{Action, Reason};
use crate::tui::app::App;
use crate::tui::effect::{Asker, Effect, Effects};
use crate::tui::guard::{SOME_TEXT, allows, submit};
use crate::tui::overlays::{Ask, Choice, TextBox};
use crate::tui::rows::Key;
use crate::tui::screens::facts::Facts;
use crate::tui::widgets::{Paragraph, Role};

pub const ACTIONS: &[Action] = &[
    on_tab!(Summary, "record.text", "act-record-text", "act-record-text-help", "t", 3, |_| Ok(()), to_text,),
    on_tab!(Summary, "record.read", "act-record-read", "act-record-read-help", "b", 4, may_read, |_| submit(read()),),
    on_tab!(
        Summary,
        "record.correct",
        "act-record-correct",
        "act-record-correct-help",
        "c",
        5,
        |app| allows(app, &Command::CorrectRecord(CorrectRecord { by: None, text: SOME_TEXT.into() })),
        |app| app.fill(forms::correction),
    ),
    on_tab!(
        Summary,
        "record.approve",
        "act-record-approve",
        "act-record-approve-help",
        "a",
        4,
        |app| allows(app, &approve(ApprovedBy::All)),
        who_approves,
    ),
    on_tab!(
        Summary,
        "record.signer-new",
        "act-record-signer-new",
        "act-record-signer-new-help",
        "n",
        0,
        |app| allows(app, &one_more(app)),
        |app| { app.fill(|app| signers::form(app, None)) },
    ),
    on_tab!(Summary, "record.edit", "act-record-edit", "act-record-edit-help", "e", 0, may_edit, edit,),
    on_tab!(
        Summary,
        "record.signer-remove",
        "act-record-signer-remove",
        "act-record-signer-remove-help",
        "x",
        0,
        |app| on_signer(app, |at| signers::without(app.meeting(), at)),
        |app| with_signer(app, |app, at| submit(signers::without(app.meeting(), at))),
    ),
    on_tab!(Summary, "record.sign", "act-record-sign", "act-record-sign-help", "v", 4, may_sign, |app| with_signer(
        app,
        |_, at| submit(signers::mark(at, true, None))
    ),),
    on_tab!(
        Summary,
        "record.follows",
        "act-record-follows",
        "act-record-follows-help",
        "w",
        0,
        |app| on_signer(app, |at| signers::mark(at, false, None)),
        |app| with_signer(app, |app, at| app.open_form(signers::follows(at))),
    ),
    on_tab!(
        Summary,
        "record.survey",
        "act-record-survey",
        "act-record-survey-help",
        "q",
        0,
        |app| allows(app, &some_survey()),
        survey,
    ),
    on_tab!(
        Summary,
        "record.principles",
        "act-record-principles",
        "act-record-principles-help",
        "p",
        0,
        |app| allows(app, &forms::principles_command([])),
        forms::principles,
    ),
    on_tab!(
        Summary,
        "record.next-meeting",
        "act-record-next-meeting",
        "act-record-next-meeting-help",
        "m",
        0,
        |app| allows(app, &Command::PlanNextMeeting(PlanNextMeeting { next: None })),
        next_meeting,
    ),
    on_tab!(
        Summary,
        "record.addendum",
        "act-record-addendum",
        "act-record-addendum-help",
        "d",
        0,
        |app| allows(app, &some_addendum()),
        |app| app.open_form(forms::addendum()),
    ),
    on_tab!(Summary, "record.code", "act-record-code", "act-record-code-help", "o", 0, |_| Ok(()), show_code,),
];

/// The code of the record, to be read aloud and written down.
fn show_code(app: &mut App) -> Effects {
    let Some((n, code)) = app.desk.code() else { return Effects::new() };
    let mut facts = Facts::new(&app.words);
    facts.says(say!(app.words, "record-code-is", n = n.to_string()), Role::Plain);
    facts.says(code.to_string(), Role::Strong);
    facts.says(code.words(), Role::Strong);
    facts.says(say!(app.words, "record-code-use"), Role::Dim);
    let text = facts.done();
    app.open(TextBox::boxed(say!(app.words, "act-record-code"), text))
}

/// To the first line of the paper, and from there back to the top.
fn to_text(app: &mut App) -> Effects {
    let in_text = selected(app) == Some(What::Text);
    let first = app.record().iter().position(|line| line.what == What::Text).filter(|_| !in_text);
    app.list_mut().begin_at(first.unwrap_or(0) as Key);
    Effects::new()
}

/// Read once is enough, unless something was corrected since.
fn may_read(app: &App) -> Result<(), Reason> {
    let record = &app.meeting().record;
    if record.read_at.is_some_and(|read| record.corrections.iter().all(|correction| correction.at <= read)) {
        return Err(DONE_ALREADY);
    }
    allows(app, &read())
}

/// Whoever has signed does not sign again.
fn may_sign(app: &App) -> Result<(), Reason> {
    if let Some(What::Signer(at)) = selected(app)
        && app
            .meeting()
            .record
            .signers
            .get(at)
            .is_some_and(|signer| matches!(signer.state, SignatureState::Signed { .. }))
    {
        return Err(DONE_ALREADY);
    }
    on_signer(app, |at| signers::mark(at, true, None))
}

fn read() -> Command {
    Command::ReadRecord(ReadRecord {})
}

fn approve(by: ApprovedBy) -> Command {
    Command::ApproveRecord(ApproveRecord { by })
}

/// All or most; then it is shown what will be recorded.
fn who_approves(app: &mut App) -> Effects {
    let ways = [ApprovedBy::All, ApprovedBy::Most];
    let names = ways.map(|by| domain::approved_by(&app.words, by)).to_vec();
    let title = say!(app.words, "record-who-approves");
    app.open(Choice::boxed(title, names, move |app, place| match ways.get(place) {
        Some(by) => ask_approval(app, *by, Asker::Action),
        None => Effects::new(),
    }))
}

/// Shows what will be recorded and asks once more.
pub fn ask_approval(app: &mut App, by: ApprovedBy, asker: Asker) -> Effects {
    let words = &app.words;
    let present = app.meeting().entitled_present(app.now);
    let says = say!(words, "record-approval", by = domain::approved_by(words, by), present = present);
    let text = vec![
        Paragraph::new(says).role(Role::Strong),
        Paragraph::new(say!(words, "record-approval-final")).role(Role::Dim),
    ];
    app.open(Ask::boxed(say!(words, "act-record-approve"), text, move |_| {
        vec![Effect::submit(vec![approve(by)], asker)]
    }))
}

const NOT_HERE: Reason = Reason::Because("reason-not-this-row");
const DONE_ALREADY: Reason = Reason::Because("reason-done-already");

fn on_signer(app: &App, command: impl Fn(usize) -> Command) -> Result<(), Reason> {
    match selected(app) {
        Some(What::Signer(at)) => allows(app, &command(at)),
        _ => Err(Reason::Because("reason-choose-signer")),
    }
}

fn with_signer(app: &mut App, then: impl FnOnce(&mut App, usize) -> Effects) -> Effects {
    match selected(app) {
        Some(What::Signer(at)) => then(app, at),
        _ => Effects::new(),
    }
}

/// The signers as they are and one more: whether one more could be named now.
fn one_more(app: &App) -> Command {
    let mut command = signers::unchanged(app.meeting());
    if let Command::NameSigners(named) = &mut command {
        named.signers.push(crate::meeting::record::NamedSigner {
            capacity: SOME_TEXT.into(),
            participant: None,
            required: false,
        });
    }
    command
}

fn may_edit(app: &App) -> Result<(), Reason> {
    match selected(app) {
        Some(What::Signer(_)) => allows(app, &signers::unchanged(app.meeting())),
        Some(What::Step(Step::Survey)) => allows(app, &some_survey()),
        Some(What::Step(Step::Principles)) => allows(app, &forms::principles_command([])),
        Some(What::Step(Step::NextMeeting)) => allows(app, &Command::PlanNextMeeting(PlanNextMeeting { next: None })),
        _ => Err(NOT_HERE),
    }
}

fn edit(app: &mut App) -> Effects {
    match selected(app) {
        Some(What::Signer(at)) => app.fill(|app| signers::form(app, Some(at))),
        Some(What::Step(Step::Survey)) => survey(app),
        Some(What::Step(Step::Principles)) => forms::principles(app),
        Some(What::Step(Step::NextMeeting)) => next_meeting(app),
        _ => Effects::new(),
    }
}

fn survey(app: &mut App) -> Effects {
    app.fill(forms::survey)
}

fn next_meeting(app: &mut App) -> Effects {
    app.fill(forms::next_meeting)
}

fn some_survey() -> Command {
    Command::RecordSurvey(RecordSurvey { survey: Survey { scale: 1, ..Survey::default() } })
}

fn some_addendum() -> Command {
    Command::AddAddendum(AddAddendum { reason: SOME_TEXT.into(), text: SOME_TEXT.into() })
}
