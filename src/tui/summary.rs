//! What the status rows say of the meeting: made anew only when the meeting changed.

use super::counting::Counting;
use super::figures::Figures;
use crate::meeting::rules::QuorumStatus;
use crate::meeting::{Id as _, Meeting, Moment, Stage};

/// The agenda item being dealt with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActiveItem {
    /// The number people see: `3`, or `3.1`.
    pub label: String,
    pub title: String,
    /// How many items there are at the top of the agenda.
    pub of: usize,
    /// Planned minutes.
    pub minutes: Option<u32>,
    /// Seconds spent on it before the present stretch, and since when that lasts.
    pub before: i64,
    pub since: Option<Moment>,
}

impl ActiveItem {
    /// Minutes spent on it, recess excluded.
    pub fn spent(&self, now: Moment) -> i64 {
        let running = self.since.map_or(0, |since| (now - since).num_seconds().max(0));
        (self.before + running) / 60
    }
}

/// Whoever has the floor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    pub number: u32,
    pub name: String,
    pub since: Moment,
    /// Minutes the turn may take.
    pub minutes: Option<u32>,
    /// Which turn it is under the item, and how many there may be; 0 for any number.
    pub turn: u32,
    pub turns: u32,
}

/// Who speaks, and who waits to: number and name, in the order in which they get the floor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FloorNow {
    pub speaker: Option<Speaker>,
    pub waiting: Vec<(u32, String)>,
}

/// The meeting in a few facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub title: String,
    pub stage: Stage,
    pub quorum: QuorumStatus,
    /// How many people are or were there in this sitting.
    pub came: u32,
    pub item: Option<ActiveItem>,
    pub figures: Figures,
    pub floor: FloorNow,
    /// What runs by itself.
    pub counting: Vec<Counting>,
}

impl Summary {
    pub fn of(meeting: &Meeting) -> Self {
        let came = meeting.people.iter().filter(|participant| participant.came(meeting.sitting)).count();
        Self {
            title: meeting.details.title.to_string(),
            stage: meeting.stage,
            quorum: meeting.quorum_now(),
            came: u32::try_from(came).unwrap_or(u32::MAX),
            item: active_item(meeting),
            figures: Figures::of(meeting),
            floor: floor(meeting),
            counting: Counting::of(meeting),
        }
    }
}

fn floor(meeting: &Meeting) -> FloorNow {
    let name = |id| meeting.people.get(id).map_or("", |participant| participant.person.name.as_str()).to_owned();
    FloorNow {
        speaker: meeting.floor.speaking().map(|turn| Speaker {
            number: turn.participant.number(),
            name: name(turn.participant),
            since: turn.from,
            minutes: turn.minutes,
            turn: meeting.turns_under_item(turn.participant),
            turns: meeting.rules.speaking_turns,
        }),
        waiting: meeting.speaking_order().into_iter().map(|id| (id.number(), name(id))).collect(),
    }
}

fn active_item(meeting: &Meeting) -> Option<ActiveItem> {
    let item = meeting.agenda.active()?;
    let ended = item.spans.iter().filter_map(|span| Some((span.to? - span.from).num_seconds().max(0)));
    Some(ActiveItem {
        label: meeting.agenda.label(item.id),
        title: item.topic.title.to_string(),
        of: meeting.agenda.in_order().filter(|item| item.topic.parent.is_none()).count(),
        minutes: item.topic.minutes,
        before: ended.sum(),
        since: item.spans.last().filter(|span| span.to.is_none()).map(|span| span.from),
    })
}
