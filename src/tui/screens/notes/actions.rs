//! What can be done with lines of the minutes.

use super::{form, note};
use crate::i18n::{domain, say};
use crate::meeting::notes::{CorrectNote, Note, Remark, WithdrawNote};
use crate::meeting::{Command, Id as _, NeedId, NoteId, ObjectionId};
use crate::tui::action::{Action, Reason};
use crate::tui::app::App;
use crate::tui::effect::{Asker, Effect, Effects};
use crate::tui::guard::{allows, submit};
use crate::tui::overlays::{Ask, Item, Picker};
use crate::tui::rows::Key;
use crate::tui::screens::facts::first_line;
use crate::tui::widgets::{Paragraph, Role};
use crate::tui::words::told;

pub const ACTIONS: &[Action] = &[
    on_tab!(
        Notes,
        "notes.new",
        "act-notes-new",
        "act-notes-new-help",
        "n",
        0,
        |app| allows(app, &form::trial()),
        |app| app.fill(form::new)
    ),
    on_tab!(
        Notes,
        "notes.edit",
        "act-notes-edit",
        "act-notes-edit-help",
        "e",
        3,
        |app| selected_allows(app, |note| correct(note, note.remark.clone())),
        |app| {
            let form = selected(app).map(|note| form::edit(app, note));
            form.map(|form| app.open_form(form)).unwrap_or_default()
        }
    ),
    on_tab!(
        Notes,
        "notes.link",
        "act-notes-link",
        "act-notes-link-help",
        "l",
        4,
        |app| selected_allows(app, |note| correct(note, note.remark.clone())),
        link
    ),
    on_tab!(
        Notes,
        "notes.withdraw",
        "act-notes-withdraw",
        "act-notes-withdraw-help",
        "x",
        0,
        |app| selected_allows(app, |note| withdraw(note.id)),
        |app| match selected(app).map(|note| note.id) {
            Some(id) => ask_withdraw(app, id, Asker::Action),
            None => Effects::new(),
        }
    ),
];

fn selected(app: &App) -> Option<&Note> {
    note(app, app.list().selected()?)
}

/// Whether the meeting would take this command for the selected note.
fn selected_allows(app: &App, command: impl Fn(&Note) -> Command) -> Result<(), Reason> {
    let note = selected(app).ok_or(Reason::Because("reason-empty-list"))?;
    allows(app, &command(note))
}

fn correct(note: &Note, remark: Remark) -> Command {
    Command::CorrectNote(CorrectNote { id: note.id, remark, agenda: None })
}

fn withdraw(id: NoteId) -> Command {
    Command::WithdrawNote(WithdrawNote { id })
}

/// Shows the words that will be treated as never said, and takes them out on Enter.
pub fn ask_withdraw(app: &mut App, id: NoteId, asker: Asker) -> Effects {
    let text = app.meeting().notes.get(id).map_or("", |note| note.remark.text.as_str());
    let words = &app.words;
    let text = vec![
        Paragraph::new(text).role(Role::Strong),
        Paragraph::new(""),
        Paragraph::new(say!(words, "notes-withdraw-asks")).role(Role::Warning),
    ];
    let title = say!(words, "act-notes-withdraw");
    app.open(Ask::boxed(title, text, move |_| vec![Effect::submit(vec![withdraw(id)], asker)]))
}

/// Objections stand behind the needs in the list to pick from.
const OBJECTIONS: Key = 1 << 32;
const NOTHING: Key = 0;

/// Says what a note is about: a need, an objection, nothing.
fn link(app: &mut App) -> Effects {
    let Some(note) = selected(app).cloned() else { return Effects::new() };
    let (words, meeting) = (&app.words, app.meeting());
    let nothing =
        Item { key: NOTHING, id: String::new(), name: told(words, "notes-link-nothing"), note: String::new() };
    let needs = meeting.needs.iter().map(|need| Item {
        key: need.id.number().into(),
        id: need.id.to_string(),
        name: need.proposal.activity.to_string(),
        note: need.proposal.place.to_string(),
    });
    let objections = meeting.objections.iter().map(|objection| Item {
        key: OBJECTIONS + Key::from(objection.id.number()),
        id: objection.id.to_string(),
        name: first_line(app, &objection.reason),
        note: domain::subject(words, &objection.subject),
    });
    let items = std::iter::once(nothing).chain(needs).chain(objections).collect();
    let title = say!(words, "notes-link-to");
    app.open(Picker::one(title, items, move |_, key| {
        let number = |key: Key| u32::try_from(key).ok();
        let remark = match key {
            NOTHING => Remark { need: None, objection: None, ..note.remark.clone() },
            key if key > OBJECTIONS => {
                let objection = number(key - OBJECTIONS).map(ObjectionId::from_number);
                Remark { objection, ..note.remark.clone() }
            }
            key => Remark { need: number(key).map(NeedId::from_number), ..note.remark.clone() },
        };
        submit(correct(&note, remark))
    }))
}
