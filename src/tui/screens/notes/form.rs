//! A line of the minutes filled in: for longer texts, and to correct what was written.

use crate::i18n::domain;
use crate::meeting::agenda::AgendaItem;
use crate::meeting::notes::{AddNote, CorrectNote, Note, NoteKind, Remark};
use crate::meeting::objections::Objection;
use crate::meeting::{AgendaItemId, Command, Id, NeedId, ObjectionId, ParticipantId};
use crate::tui::app::App;
use crate::tui::form::{Form, Handle, Values};
use crate::tui::guard::SOME_TEXT;
use crate::tui::overlays::Item;
use crate::tui::rows::Key;
use crate::tui::screens::facts::first_line;

struct Fields {
    text: Handle<String>,
    speaker: Handle<Option<ParticipantId>>,
    kind: Handle<Option<NoteKind>>,
    need: Handle<Vec<Key>>,
    objection: Handle<Vec<Key>>,
    agenda: Handle<Option<AgendaItemId>>,
}

fn one<I: Id>(keys: &[Key]) -> Option<I> {
    keys.first().and_then(|key| u32::try_from(*key).ok()).map(I::from_number)
}

impl Fields {
    fn add(form: &mut Form, app: &App, remark: &Remark, agenda: Option<AgendaItemId>) -> Self {
        let (words, meeting) = (&app.words, app.meeting());
        let kinds = NoteKind::ALL.map(|kind| (kind, domain::note_kind(words, kind))).to_vec();
        let item = |item: &AgendaItem| (item.id, format!("{} {}", meeting.agenda.label(item.id), item.topic.title));
        let needs = meeting.needs.iter().map(|need| Item {
            key: need.id.number().into(),
            id: need.id.to_string(),
            name: need.proposal.activity.to_string(),
            note: need.proposal.place.to_string(),
        });
        let objection = |objection: &Objection| Item {
            key: objection.id.number().into(),
            id: objection.id.to_string(),
            name: first_line(app, &objection.reason),
            note: domain::subject(words, &objection.subject),
        };
        let need = remark.need.map(|id| id.number().into()).into_iter().collect();
        let of_objection = remark.objection.map(|id| id.number().into()).into_iter().collect();
        Self {
            text: form.text("column-text").required().with(remark.text.to_string()).add(),
            speaker: form.person("column-speaker", app, remark.speaker).add(),
            kind: form.choice("column-kind", kinds, Some(remark.kind)).required().add(),
            need: form.picks("column-need", needs.collect(), false, need).add(),
            objection: form
                .picks("ui-objection", meeting.objections.iter().map(objection).collect(), false, of_objection)
                .add(),
            agenda: form.choice("column-agenda", meeting.agenda.in_order().map(item).collect(), agenda).add(),
        }
    }

    fn read(&self, values: &Values) -> Remark {
        Remark {
            speaker: values.get(&self.speaker),
            kind: values.get(&self.kind).unwrap_or_default(),
            text: values.get(&self.text).into(),
            need: one::<NeedId>(&values.get(&self.need)),
            objection: one::<ObjectionId>(&values.get(&self.objection)),
        }
    }
}

pub fn new(app: &App) -> Form {
    let mut form = Form::new("note.new", "act-notes-new");
    let agenda = app.meeting().agenda.active().map(|item| item.id);
    let fields = Fields::add(&mut form, app, &Remark::default(), agenda);
    form.saves(move |values| {
        vec![Command::AddNote(AddNote { remark: fields.read(values), agenda: values.get(&fields.agenda) })]
    })
}

pub fn edit(app: &App, note: &Note) -> Form {
    let id = note.id;
    let mut form = Form::new(format!("note.edit.{id}"), "act-notes-edit");
    let fields = Fields::add(&mut form, app, &note.remark, note.agenda);
    form.saves(move |values| {
        let (remark, agenda) = (fields.read(values), values.get(&fields.agenda));
        vec![Command::CorrectNote(CorrectNote { id, remark, agenda })]
    })
}

/// Whether there can be another line.
pub fn trial() -> Command {
    Command::AddNote(AddNote { remark: Remark { text: SOME_TEXT.into(), ..Remark::default() }, agenda: None })
}
