//! An agenda item filled in.

use super::order;
use crate::meeting::agenda::{AddItem, AgendaItem, EditItem, MoveItem, Topic};
use crate::meeting::{AgendaItemId, Command};
use crate::tui::app::App;
use crate::tui::form::{Form, Handle, Values};
use crate::tui::guard::SOME_TEXT;

/// The most minutes an item may take: a day.
const MOST: u32 = 24 * 60;

struct Fields {
    title: Handle<String>,
    presenter: Handle<Option<crate::meeting::ParticipantId>>,
    minutes: Handle<Option<u32>>,
    parent: Handle<Option<AgendaItemId>>,
}

impl Fields {
    fn read(&self, values: &Values) -> Topic {
        Topic {
            title: values.get(&self.title).into(),
            presenter: values.get(&self.presenter),
            minutes: values.get(&self.minutes),
            parent: values.get(&self.parent),
        }
    }
}

fn fields(form: &mut Form, app: &App, topic: &Topic, own: Option<AgendaItemId>) -> Fields {
    let agenda = &app.meeting().agenda;
    let whole = agenda.in_order().filter(|item| item.topic.parent.is_none() && Some(item.id) != own);
    let parents = whole.map(|item| (item.id, format!("{} {}", agenda.label(item.id), item.topic.title))).collect();
    Fields {
        title: form.line("column-title").required().with(topic.title.to_string()).add(),
        presenter: form.person("column-presenter", app, topic.presenter).add(),
        minutes: form.integer("agenda-minutes", 0..=MOST).with(topic.minutes).add(),
        parent: form.choice("agenda-parent", parents, topic.parent).hint("agenda-parent-hint").add(),
    }
}

/// An empty one. A part of another item goes behind the other parts of that.
pub fn new(app: &App) -> Form {
    let mut form = Form::new("agenda.new", "act-agenda-new");
    let fields = fields(&mut form, app, &Topic::default(), None);
    let agenda = app.meeting().agenda.clone();
    form.saves(move |values| {
        let topic = fields.read(values);
        let id = agenda.items.next_id();
        let place = topic.parent.map(|parent| order::behind_parts(&agenda, parent));
        let place = place.filter(|to| *to < agenda.order.len());
        let moved = place.map(|to| Command::MoveItem(MoveItem { id, to }));
        std::iter::once(Command::AddItem(AddItem { topic })).chain(moved).collect()
    })
}

/// One that is there.
pub fn edit(app: &App, item: &AgendaItem) -> Form {
    let id = item.id;
    let mut form = Form::new(format!("agenda.edit.{id}"), "act-agenda-edit");
    let fields = fields(&mut form, app, &item.topic, Some(id));
    form.saves(move |values| vec![Command::EditItem(EditItem { id, topic: fields.read(values) })])
}

/// Whether there can be another one.
pub fn trial() -> Command {
    Command::AddItem(AddItem { topic: Topic { title: SOME_TEXT.into(), ..Topic::default() } })
}
