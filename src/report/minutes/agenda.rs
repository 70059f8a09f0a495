//! How long things took: each agenda item against its plan, and the whole meeting. Recess is never counted.

use crate::meeting::agenda::{AgendaItem, ItemStatus};
use crate::meeting::{AgendaItemId, Line, Meeting, Moment, Stage};
use serde::{Deserialize, Serialize};

/// An agenda item and its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ItemTime {
    /// The number people see, `3` or `3.1`.
    pub label: String,
    /// The id.
    pub id: AgendaItemId,
    /// The title.
    pub title: Line,
    /// How far it is.
    pub status: ItemStatus,
    /// When it began first.
    pub started: Option<Moment>,
    /// When it ended last; none while it lasts.
    pub finished: Option<Moment>,
    /// Planned minutes, extensions included.
    pub planned_minutes: Option<u32>,
    /// Whole minutes it really took; a stretch that still lasts is not counted.
    pub spent_minutes: i64,
    /// The same in seconds.
    pub spent_seconds: i64,
}

/// The time of the whole meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TimeReport {
    /// When it was declared open.
    pub opened: Option<Moment>,
    /// When it was closed.
    pub closed: Option<Moment>,
    /// Seconds of recess.
    pub recess_seconds: i64,
    /// Seconds from opening to closing without recess; none while it lasts.
    pub net_seconds: Option<i64>,
    /// Planned minutes of all items. Parts count where their item has no plan of its own.
    pub planned_minutes: u32,
    /// Whole minutes all items really took: the sum of theirs.
    pub spent_minutes: i64,
    /// The items in their order.
    pub items: Vec<ItemTime>,
}

pub(super) fn times(meeting: &Meeting) -> TimeReport {
    let items: Vec<ItemTime> = meeting.agenda.in_order().map(|item| item_time(meeting, item)).collect();
    let (opened, closed) = (meeting.first_at(Stage::Opened), closed_at(meeting));
    let recess_seconds = recess_seconds(meeting);
    let net_seconds = opened.zip(closed).map(|(from, to)| (to - from).num_seconds() - recess_seconds);
    // Of what stands in the rows, so that a reader who adds these up finds the same.
    let spent_minutes = items.iter().map(|item| item.spent_minutes).sum();
    let planned_minutes = planned_minutes(meeting);
    TimeReport { opened, closed, recess_seconds, net_seconds, planned_minutes, spent_minutes, items }
}

/// The last time it was closed; a meeting may be reopened and closed again.
fn closed_at(meeting: &Meeting) -> Option<Moment> {
    let still_open = meeting.stage.takes_content();
    let closed = meeting.stages.iter().rev().find(|entry| entry.change.to == Stage::Closed)?;
    (!still_open).then_some(closed.at)
}

fn item_time(meeting: &Meeting, item: &AgendaItem) -> ItemTime {
    let closed_spans = item.spans.iter().filter_map(|span| Some((span.to? - span.from).num_seconds().max(0)));
    let spent_seconds: i64 = closed_spans.sum();
    ItemTime {
        label: meeting.agenda.label(item.id),
        id: item.id,
        title: item.topic.title.clone(),
        status: item.status,
        started: item.started(),
        finished: item.finished(),
        planned_minutes: item.topic.minutes,
        spent_minutes: spent_seconds / 60,
        spent_seconds,
    }
}

fn planned_minutes(meeting: &Meeting) -> u32 {
    let parts = |of: AgendaItemId| meeting.agenda.items.iter().filter(move |item| item.topic.parent == Some(of));
    let whole = meeting.agenda.items.iter().filter(|item| item.topic.parent.is_none());
    let own = |item: &AgendaItem| item.topic.minutes;
    whole.map(|item| own(item).unwrap_or_else(|| parts(item.id).filter_map(own).sum())).sum()
}

fn recess_seconds(meeting: &Meeting) -> i64 {
    let pairs = meeting.stages.windows(2).filter(|pair| pair[0].change.to == Stage::Recess);
    pairs.map(|pair| (pair[1].at - pair[0].at).num_seconds().max(0)).sum()
}
