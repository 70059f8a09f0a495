//! The agenda: items and sub-items in order, one of them active, with the time each really took.

use super::event::{Event, Stamp};
use super::id::{AgendaItemId, ParticipantId};
use super::ledger::{Entry, Ledger};
use super::refusal::{Field, Refusal, required};
use super::stage::Stage;
use super::state::Meeting;
use super::words::Line;
use super::{Context, Decided, Moment};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// How many items one agenda holds at most.
pub const MAX_ITEMS: usize = 500;

/// What an agenda item is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The title.
    pub title: Line,
    /// Who presents or leads it.
    #[serde(default)]
    pub presenter: Option<ParticipantId>,
    /// Planned minutes, extensions included.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// The item it is a part of.
    #[serde(default)]
    pub parent: Option<AgendaItemId>,
}

/// How far an item is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemStatus {
    /// Not begun.
    #[default]
    Planned,
    /// Being dealt with.
    Active,
    /// Dealt with.
    Done,
    /// Put aside for later in this meeting (parkir).
    Parked,
    /// Left to another meeting.
    Deferred,
}

/// A stretch of time, without recess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// Begin.
    pub from: Moment,
    /// End; none while it lasts.
    pub to: Option<Moment>,
}

/// One agenda item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AgendaItem {
    /// The id; the number people see is the place in the order.
    pub id: AgendaItemId,
    /// What it is about.
    pub topic: Topic,
    /// How far it is.
    pub status: ItemStatus,
    /// Why it was parked or deferred.
    #[serde(default)]
    pub reason: Line,
    /// When it was dealt with.
    #[serde(default)]
    pub spans: Vec<Span>,
}

impl Entry for AgendaItem {
    type Id = AgendaItemId;
    fn id(&self) -> AgendaItemId {
        self.id
    }
}

impl AgendaItem {
    /// Time spent on it until then, recess excluded.
    #[must_use]
    pub fn spent(&self, now: Moment) -> TimeDelta {
        self.spans.iter().map(|span| (span.to.unwrap_or(now) - span.from).max(TimeDelta::zero())).sum()
    }

    /// When it began first.
    #[must_use]
    pub fn started(&self) -> Option<Moment> {
        self.spans.first().map(|span| span.from)
    }

    /// When it ended last; none while it is active.
    #[must_use]
    pub fn finished(&self) -> Option<Moment> {
        self.spans.last().and_then(|span| span.to)
    }
}

/// The agenda.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Agenda {
    /// The items, by id.
    pub items: Ledger<AgendaItem>,
    /// The order in which they come.
    pub order: Vec<AgendaItemId>,
    /// When those present agreed to the agenda.
    pub approved: Option<Moment>,
}

impl Agenda {
    /// The item being dealt with.
    #[must_use]
    pub fn active(&self) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.status == ItemStatus::Active)
    }

    /// The items in their order.
    pub fn in_order(&self) -> impl Iterator<Item = &AgendaItem> {
        self.order.iter().filter_map(|&id| self.items.get(id))
    }

    /// The number people see: `3`, or `3.1` for a part of the third.
    #[must_use]
    pub fn label(&self, id: AgendaItemId) -> String {
        let parent = self.items.get(id).and_then(|item| item.topic.parent);
        let siblings = self.in_order().filter(|item| item.topic.parent == parent);
        let number = siblings.take_while(|item| item.id != id).count() + 1;
        match parent {
            Some(parent) if parent != id => format!("{}.{number}", self.label(parent)),
            _ => number.to_string(),
        }
    }

    /// The item people mean by a number such as `3` or `3.1`.
    #[must_use]
    pub fn find_label(&self, label: &str) -> Option<AgendaItemId> {
        self.order.iter().copied().find(|&id| self.label(id) == label)
    }

    /// The items nobody has touched yet.
    #[must_use]
    pub fn untouched(&self) -> Vec<AgendaItemId> {
        self.in_order().filter(|item| item.status == ItemStatus::Planned).map(|item| item.id).collect()
    }

    pub(super) fn pause(&mut self, at: Moment) {
        if let Some(span) = self.active_mut().and_then(|item| item.spans.last_mut()) {
            span.to.get_or_insert(at);
        }
    }

    pub(super) fn resume(&mut self, at: Moment) {
        if let Some(item) = self.active_mut() {
            item.spans.push(Span { from: at, to: None });
        }
    }

    pub(super) fn finish_active(&mut self, at: Moment) {
        self.pause(at);
        if let Some(item) = self.active_mut() {
            item.status = ItemStatus::Done;
        }
    }

    fn active_mut(&mut self) -> Option<&mut AgendaItem> {
        self.items.fitting(|item| item.status == ItemStatus::Active).next()
    }
}

fn check_topic(meeting: &Meeting, topic: &Topic, own: Option<AgendaItemId>) -> Result<(), Refusal> {
    required(&topic.title, Field::Title)?;
    if let Some(presenter) = topic.presenter {
        meeting.participant(presenter)?;
    }
    if topic.minutes.is_some_and(|minutes| minutes > 24 * 60) {
        return Err(Refusal::OutOfRange { field: Field::Minutes, least: 0, most: 24 * 60 });
    }
    if let Some(parent) = topic.parent {
        let parent = meeting.agenda_item(parent)?;
        // One level of parts: a part of a part, or of itself, has no number people could say.
        if parent.topic.parent.is_some() || Some(parent.id) == own {
            return Err(Refusal::NotAParent { item: parent.id });
        }
    }
    Ok(())
}

/// Command: puts an item on the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddItem {
    /// What it is about.
    pub topic: Topic,
}

/// Event: an item is on the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemAdded {
    /// The id.
    pub id: AgendaItemId,
    /// What it is about.
    pub topic: Topic,
}

impl AddItem {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        check_topic(meeting, &self.topic, None)?;
        if meeting.agenda.items.len() >= MAX_ITEMS {
            return Err(Refusal::TooMany { field: Field::AgendaItem, limit: MAX_ITEMS });
        }
        Ok(vec![Event::ItemAdded(ItemAdded { id: meeting.agenda.items.next_id(), topic: self.topic.clone() })])
    }
}

impl ItemAdded {
    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.agenda.items.push(AgendaItem {
            id: self.id,
            topic: self.topic.clone(),
            status: ItemStatus::Planned,
            reason: Line::default(),
            spans: Vec::new(),
        });
        meeting.agenda.order.push(self.id);
    }
}

/// Command and event: changes what an item is about; also extends its time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditItem {
    /// Which item.
    pub id: AgendaItemId,
    /// What it is about now.
    pub topic: Topic,
}

impl EditItem {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.agenda_item(self.id)?;
        check_topic(meeting, &self.topic, Some(self.id))?;
        let has_parts = meeting.agenda.items.iter().any(|item| item.topic.parent == Some(self.id));
        if let (true, Some(parent)) = (has_parts, self.topic.parent) {
            return Err(Refusal::NotAParent { item: parent });
        }
        Ok(vec![Event::ItemEdited(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(item) = meeting.agenda.items.get_mut(self.id) {
            item.topic = self.topic.clone();
        }
    }
}

/// Command and event: moves an item to another place in the order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MoveItem {
    /// Which item.
    pub id: AgendaItemId,
    /// Its new place, from 0.
    pub to: usize,
}

impl MoveItem {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.agenda_item(self.id)?;
        if self.to >= meeting.agenda.order.len() {
            let most = meeting.agenda.order.len().saturating_sub(1);
            return Err(Refusal::OutOfRange { field: Field::AgendaItem, least: 0, most: most as u64 });
        }
        Ok(vec![Event::ItemMoved(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        let order = &mut meeting.agenda.order;
        order.retain(|&id| id != self.id);
        order.insert(self.to.min(order.len()), self.id);
    }
}

/// Command and event: takes an untouched item without parts off the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RemoveItem {
    /// Which item.
    pub id: AgendaItemId,
}

impl RemoveItem {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        let item = meeting.agenda_item(self.id)?;
        let has_parts = meeting.agenda.items.iter().any(|item| item.topic.parent == Some(self.id));
        let named = meeting.notes.iter().any(|note| note.agenda == Some(self.id))
            || meeting.decisions.iter().any(|decision| decision.agenda == Some(self.id));
        if item.status != ItemStatus::Planned || !item.spans.is_empty() || has_parts || named {
            return Err(Refusal::StillNamed { id: self.id.to_string() });
        }
        Ok(vec![Event::ItemRemoved(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.agenda.items.remove(self.id);
        meeting.agenda.order.retain(|&id| id != self.id);
    }
}

/// Command and event: those present agree to the agenda as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ApproveAgenda {}

impl ApproveAgenda {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running])?;
        Ok(vec![Event::AgendaApproved(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.agenda.approved = Some(stamp.at);
    }
}

/// Command and event: begins an item, or takes it up again. The active one, if any, is finished by it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StartItem {
    /// Which item.
    pub id: AgendaItemId,
}

impl StartItem {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running])?;
        if meeting.agenda_item(self.id)?.status == ItemStatus::Active {
            return Err(Refusal::ItemAlreadyActive { item: self.id });
        }
        Ok(vec![Event::ItemStarted(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if meeting.agenda.active().is_some() {
            meeting.floor.close(stamp.at);
        }
        meeting.agenda.finish_active(stamp.at);
        if let Some(item) = meeting.agenda.items.get_mut(self.id) {
            item.status = ItemStatus::Active;
            item.spans.push(Span { from: stamp.at, to: None });
        }
        meeting.stage = Stage::Running;
    }
}

/// Command and event: finishes the active item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FinishItem {}

impl FinishItem {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Running, Stage::Closing])?;
        meeting.agenda.active().ok_or(Refusal::NoActiveItem)?;
        Ok(vec![Event::ItemFinished(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.agenda.finish_active(stamp.at);
        meeting.floor.close(stamp.at);
    }
}

/// Where an item is put aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// For later in this meeting (parkir).
    Parked,
    /// For another meeting; with a reason.
    Deferred,
}

/// Command and event: puts an item aside, for later in this meeting or for another one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShelveItem {
    /// Which item.
    pub id: AgendaItemId,
    /// Where to.
    pub status: Shelf,
    /// Why; needed to defer.
    #[serde(default)]
    pub reason: Line,
}

impl ShelveItem {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        let item = meeting.agenda_item(self.id)?;
        if self.status == Shelf::Deferred {
            required(&self.reason, Field::Reason)?;
        }
        if item.status == ItemStatus::Done {
            return Err(Refusal::ItemDone { item: self.id });
        }
        Ok(vec![Event::ItemShelved(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if meeting.agenda.active().is_some_and(|item| item.id == self.id) {
            meeting.agenda.pause(stamp.at);
            meeting.floor.close(stamp.at);
        }
        if let Some(item) = meeting.agenda.items.get_mut(self.id) {
            item.status = match self.status {
                Shelf::Parked => ItemStatus::Parked,
                Shelf::Deferred => ItemStatus::Deferred,
            };
            item.reason = self.reason.clone();
        }
    }
}
