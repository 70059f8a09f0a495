//! Which new things a step made, by their ids.

use crate::meeting::Event;

/// The ids given out by these facts, in order.
#[must_use]
pub fn ids(events: &[Event]) -> Vec<String> {
    events.iter().filter_map(id).collect()
}

fn id(event: &Event) -> Option<String> {
    Some(match event {
        Event::PersonAdded(made) => made.id.to_string(),
        Event::ItemAdded(made) => made.id.to_string(),
        Event::NoteAdded(made) => made.id.to_string(),
        Event::NeedAdded(made) => made.id.to_string(),
        Event::NeedsMerged(made) => made.id.to_string(),
        Event::ObjectionRaised(made) => made.id.to_string(),
        Event::DecisionDrafted(made) => made.id.to_string(),
        Event::VoteCalled(made) => made.id.to_string(),
        Event::ActionAdded(made) => made.id.to_string(),
        _ => return None,
    })
}
