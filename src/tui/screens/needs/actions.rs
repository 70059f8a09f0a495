//! What can be done with needs.

use super::{bulk, form};
use crate::i18n::say;
use crate::intake::Kind;
use crate::meeting::needs::{
    AddNeed, EditNeed, ForwardNeed, MergeNeeds, Need, Proposal, RestoreNeed, SupportNeed, UnmergeNeed, WithdrawNeed,
};
use crate::meeting::objections::{RaiseObjection, Subject};
use crate::meeting::{Command, Id as _, NeedId, ParticipantId};
use crate::tui::action::{Action, Reason};
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::form::people;
use crate::tui::guard::{SOME_TEXT, allows, submit};
use crate::tui::lists;
use crate::tui::overlays::{Ask, Picker, Prompt};
use crate::tui::screens::facts::ids;
use crate::tui::screens::objecting;
use crate::tui::widgets::Paragraph;

pub const ACTIONS: &[Action] = &[
    on_tab!(
        Needs,
        "needs.new",
        "act-needs-new",
        "act-needs-new-help",
        "n",
        3,
        |app| allows(app, &some_need()),
        |app| {
            // The new one is what one looks at next.
            let next = app.meeting().needs.next_id();
            app.list_mut().select_key(next.number().into());
            app.fill(form::new)
        }
    ),
    on_tab!(Needs, "needs.edit", "act-needs-edit", "act-needs-edit-help", "e", 4, |app| may_edit(app), |app| {
        form::edit(app).map(|form| app.open_form(form)).unwrap_or_default()
    },),
    on_tab!(
        Needs,
        "needs.forward",
        "act-needs-forward",
        "act-needs-forward-help",
        "f",
        0,
        |app| selected_allows(app, forward),
        |app| form::forward(app).map(|form| app.open_form(form)).unwrap_or_default(),
    ),
    on_tab!(
        Needs,
        "needs.merge",
        "act-needs-merge",
        "act-needs-merge-help",
        "m",
        0,
        |app| allows(app, &merge(app)),
        |app| { app.fill(|app| form::merge(app, marked(app))) },
    ),
    on_tab!(
        Needs,
        "needs.withdraw",
        "act-needs-withdraw",
        "act-needs-withdraw-help",
        "x",
        0,
        |app| selected_allows(app, withdraw),
        |app| {
            let Some(id) = selected(app) else { return Effects::new() };
            app.open(Prompt::boxed("needs-withdraw-reason", move |_, reason| {
                submit(Command::WithdrawNeed(WithdrawNeed { id, reason: reason.into() }))
            }))
        }
    ),
    on_tab!(
        Needs,
        "needs.restore",
        "act-needs-restore",
        "act-needs-restore-help",
        "r",
        0,
        |app| selected_allows(app, restore),
        |app| { selected(app).map(|id| submit(restore(id))).unwrap_or_default() }
    ),
    on_tab!(
        Needs,
        "needs.support",
        "act-needs-support",
        "act-needs-support-help",
        "d",
        4,
        |app| selected_allows(app, |id| support(id, Vec::new())),
        |app| {
            let Some(need) = selected_need(app) else { return Effects::new() };
            let (id, now) = (need.id, need.supporters.iter().map(|id| id.number().into()).collect());
            let title = say!(app.words, "needs-who-supports", need = id.to_string());
            app.open(Picker::several(title, people(app), now, move |_, keys| submit(support(id, keys_to_people(keys)))))
        }
    ),
    on_tab!(
        Needs,
        "needs.unmerge",
        "act-needs-unmerge",
        "act-needs-unmerge-help",
        "M",
        0,
        |app| selected_allows(app, unmerge),
        |app| {
            let Some(need) = selected_need(app) else { return Effects::new() };
            let id = need.id;
            let parts = ids(&need.parts);
            let text =
                vec![Paragraph::new(say!(app.words, "needs-unmerge-asks", need = id.to_string(), parts = parts))];
            app.open(Ask::boxed(say!(app.words, "act-needs-unmerge"), text, move |_| submit(unmerge(id))))
        }
    ),
    on_tab!(Needs, "needs.bulk", "act-needs-bulk", "act-needs-bulk-help", "#", 0, bulk::possible, |app| app
        .fill(bulk::form)),
    on_tab!(Needs, "needs.object", "act-needs-object", "act-needs-object-help", "o", 0, may_object, |app| {
        app.fill(|app| objecting::raise(app, selected(app).map(Subject::Need)))
    }),
    on_tab!(
        Needs,
        "needs.import",
        "act-needs-import",
        "act-needs-import-help",
        "I",
        0,
        |app| lists::may(app, Kind::Needs),
        |app| lists::ask(app, Kind::Needs)
    ),
];

/// The need of the selected row.
pub fn selected(app: &App) -> Option<NeedId> {
    u32::try_from(app.list().selected()?).ok().map(NeedId::from_number)
}

fn selected_need(app: &App) -> Option<&Need> {
    app.meeting().needs.get(selected(app)?)
}

/// Whether the meeting would take this command for the selected need.
pub fn selected_allows(app: &App, command: impl Fn(NeedId) -> Command) -> Result<(), Reason> {
    let id = selected(app).ok_or(Reason::Because("reason-empty-list"))?;
    allows(app, &command(id))
}

/// Whether the first on the list who may speak could object to the selected need now.
fn may_object(app: &App) -> Result<(), Reason> {
    let speaker = app.meeting().people.iter().find(|participant| participant.person.speaks);
    let by = speaker.map_or_else(|| ParticipantId::from_number(1), |participant| participant.id);
    let object = |id| RaiseObjection { by, subject: Subject::Need(id), reason: SOME_TEXT.into() };
    selected_allows(app, |id| Command::RaiseObjection(object(id)))
}

fn some_need() -> Command {
    let proposal = Proposal { activity: SOME_TEXT.into(), ..Proposal::default() };
    Command::AddNeed(AddNeed { proposal })
}

fn may_edit(app: &App) -> Result<(), Reason> {
    let need = selected_need(app).ok_or(Reason::Because("reason-empty-list"))?;
    let edit = EditNeed { id: need.id, proposal: need.proposal.clone(), reason: SOME_TEXT.into() };
    allows(app, &Command::EditNeed(edit))
}

fn forward(id: NeedId) -> Command {
    Command::ForwardNeed(ForwardNeed { id, to: SOME_TEXT.into(), reason: SOME_TEXT.into() })
}

/// The marked needs, in the order of their ids.
fn marked(app: &App) -> Vec<NeedId> {
    let keys = app.list().marks.iter().filter_map(|key| u32::try_from(*key).ok());
    keys.map(NeedId::from_number).collect()
}

fn merge(app: &App) -> Command {
    let proposal = Proposal { activity: SOME_TEXT.into(), ..Proposal::default() };
    Command::MergeNeeds(MergeNeeds { needs: marked(app), proposal })
}

fn withdraw(id: NeedId) -> Command {
    Command::WithdrawNeed(WithdrawNeed { id, reason: SOME_TEXT.into() })
}

fn restore(id: NeedId) -> Command {
    Command::RestoreNeed(RestoreNeed { id })
}

fn unmerge(id: NeedId) -> Command {
    Command::UnmergeNeed(UnmergeNeed { id })
}

fn support(id: NeedId, supporters: Vec<ParticipantId>) -> Command {
    Command::SupportNeed(SupportNeed { id, supporters })
}

fn keys_to_people(keys: Vec<u64>) -> Vec<ParticipantId> {
    keys.into_iter().filter_map(|key| u32::try_from(key).ok()).map(ParticipantId::from_number).collect()
}
