//! The order in which items are shown and moved: the parts of an item stand below it and go with it.

use crate::meeting::agenda::{Agenda, MoveItem};
use crate::meeting::{AgendaItemId, Command};

fn parent(agenda: &Agenda, id: AgendaItemId) -> Option<AgendaItemId> {
    agenda.items.get(id).and_then(|item| item.topic.parent)
}

/// The items as they are shown: each with its parts below it.
pub fn shown(agenda: &Agenda) -> Vec<AgendaItemId> {
    let mut shown = Vec::with_capacity(agenda.order.len());
    for id in agenda.order.iter().copied().filter(|id| parent(agenda, *id).is_none()) {
        shown.push(id);
        shown.extend(agenda.order.iter().copied().filter(|part| parent(agenda, *part) == Some(id)));
    }
    // A part whose item is gone still has to be reachable.
    let lost: Vec<_> = agenda.order.iter().copied().filter(|id| !shown.contains(id)).collect();
    shown.extend(lost);
    shown
}

/// The moves that put an item one place up or down among those of its level.
pub fn moves(agenda: &Agenda, id: AgendaItemId, down: bool) -> Option<Vec<Command>> {
    let level = parent(agenda, id);
    let shown = shown(agenda);
    let siblings: Vec<_> = shown.iter().copied().filter(|other| parent(agenda, *other) == level).collect();
    let at = siblings.iter().position(|other| *other == id)?;
    let other = *siblings.get(if down { at + 1 } else { at.checked_sub(1)? })?;
    let (first, second) = if down { (id, other) } else { (other, id) };
    // The second group goes before the first one; everything else keeps its place.
    let group =
        |head: AgendaItemId| shown.iter().copied().filter(move |i| *i == head || parent(agenda, *i) == Some(head));
    let swapped: Vec<_> = group(second).chain(group(first)).collect();
    let mut wanted = shown.clone();
    let from = shown.iter().position(|other| *other == first)?;
    wanted.splice(from..from + swapped.len(), swapped);
    Some(to_order(&agenda.order, &wanted))
}

/// The moves that put the items into this order: as few as one for each that is not in its place.
fn to_order(order: &[AgendaItemId], wanted: &[AgendaItemId]) -> Vec<Command> {
    let mut order = order.to_vec();
    let mut moves = Vec::new();
    for (to, id) in wanted.iter().copied().enumerate() {
        if order.get(to) != Some(&id) {
            order.retain(|other| *other != id);
            order.insert(to.min(order.len()), id);
            moves.push(Command::MoveItem(MoveItem { id, to }));
        }
    }
    moves
}

/// Where a new part of an item belongs: behind its other parts.
pub fn behind_parts(agenda: &Agenda, of: AgendaItemId) -> usize {
    let last = agenda.order.iter().rposition(|id| *id == of || parent(agenda, *id) == Some(of));
    last.map_or(agenda.order.len(), |last| last + 1)
}
