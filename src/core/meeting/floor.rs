//! Who speaks: those who asked, in the order in which they get the floor, and the turns that were had.
//!
//! The queue is part of the record, so that it survives a crash and everybody can see later who was heard for how long.
//! Limits warn and never stop anybody: time and turns belong to the chair.

use super::event::{Event, Stamp};
use super::id::{AgendaItemId, ParticipantId};
use super::refusal::{Field, Refusal};
use super::stage::Stage;
use super::state::Meeting;
use super::{Context, Decided, Moment};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// The most minutes one extension may give.
pub const LONGEST_EXTENSION: u32 = 60;

/// Somebody who waits for the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Waiting {
    /// Who.
    pub participant: ParticipantId,
    /// When it was asked for.
    pub at: Moment,
}

/// One turn on the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Turn {
    /// Who spoke.
    pub participant: ParticipantId,
    /// The agenda item it was about.
    pub agenda: Option<AgendaItemId>,
    /// Begin.
    pub from: Moment,
    /// End; none while it lasts.
    pub to: Option<Moment>,
    /// Minutes it may take, extensions included; none without a limit.
    pub minutes: Option<u32>,
}

impl Turn {
    /// How long it has taken until then.
    #[must_use]
    pub fn spent(&self, now: Moment) -> TimeDelta {
        (self.to.unwrap_or(now) - self.from).max(TimeDelta::zero())
    }

    /// How much of its time is left then, negative when it is over; none without a limit.
    #[must_use]
    pub fn left(&self, now: Moment) -> Option<TimeDelta> {
        self.minutes.map(|minutes| TimeDelta::minutes(minutes.into()) - self.spent(now))
    }
}

/// The queue and the turns.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Floor {
    /// Those who wait, in the order in which they asked.
    pub waiting: Vec<Waiting>,
    /// Every turn, in order of time.
    pub turns: Vec<Turn>,
}

impl Floor {
    /// Whether nobody has asked and nobody has spoken.
    #[must_use]
    pub fn is_unused(&self) -> bool {
        self.waiting.is_empty() && self.turns.is_empty()
    }

    /// The turn that lasts.
    #[must_use]
    pub fn speaking(&self) -> Option<&Turn> {
        self.turns.last().filter(|turn| turn.to.is_none())
    }

    /// Whether somebody waits.
    #[must_use]
    pub fn waits(&self, participant: ParticipantId) -> bool {
        self.waiting.iter().any(|waiting| waiting.participant == participant)
    }

    fn speaking_mut(&mut self) -> Option<&mut Turn> {
        self.turns.last_mut().filter(|turn| turn.to.is_none())
    }

    fn forget(&mut self, participant: ParticipantId) {
        self.waiting.retain(|waiting| waiting.participant != participant);
    }

    pub(super) fn end_turn(&mut self, at: Moment) {
        if let Some(turn) = self.speaking_mut() {
            turn.to = Some(at.max(turn.from));
        }
    }

    /// The matter is closed: nobody speaks to it any more, and nobody waits to.
    pub(super) fn close(&mut self, at: Moment) {
        self.end_turn(at);
        self.waiting.clear();
    }

    /// Somebody left the hall.
    pub(super) fn leave(&mut self, participant: ParticipantId, at: Moment) {
        self.forget(participant);
        if self.speaking().is_some_and(|turn| turn.participant == participant) {
            self.end_turn(at);
        }
    }

    pub(super) fn names(&self, participant: ParticipantId) -> bool {
        self.waits(participant) || self.turns.iter().any(|turn| turn.participant == participant)
    }
}

impl Meeting {
    /// How many turns somebody has had under the item being dealt with, the one that lasts included.
    #[must_use]
    pub fn turns_under_item(&self, participant: ParticipantId) -> u32 {
        let item = self.agenda.active().map(|item| item.id);
        self.count_turns(|turn| turn.participant == participant && turn.agenda == item)
    }

    /// How many turns the group of somebody has had in this meeting; without a group, the person alone.
    #[must_use]
    pub fn turns_of_group(&self, participant: ParticipantId) -> u32 {
        let group = |id| self.people.get(id).map(|one| &one.person.constituency).filter(|group| !group.is_blank());
        let own = group(participant);
        self.count_turns(|turn| turn.participant == participant || own.is_some() && group(turn.participant) == own)
    }

    fn count_turns(&self, counts: impl Fn(&Turn) -> bool) -> u32 {
        u32::try_from(self.floor.turns.iter().filter(|turn| counts(turn)).count()).unwrap_or(u32::MAX)
    }

    /// Those who wait, in the order in which they get the floor: as they asked, or, where the rules put the quiet first,
    /// whoever had the fewest turns under this item; where that is equal, whoever is of the group least heard.
    #[must_use]
    pub fn speaking_order(&self) -> Vec<ParticipantId> {
        let mut order: Vec<_> = self.floor.waiting.iter().map(|waiting| waiting.participant).collect();
        if self.rules.quiet_first {
            order.sort_by_cached_key(|&id| (self.turns_under_item(id), self.turns_of_group(id)));
        }
        order
    }

    fn may_speak(&self, participant: ParticipantId) -> Result<(), Refusal> {
        match self.participant(participant)?.person.speaks {
            true => Ok(()),
            false => Err(Refusal::NoSpeakingRight { participant }),
        }
    }
}

/// Command and event: people ask for the floor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskFloor {
    /// Who, in the order in which they asked.
    pub participants: Vec<ParticipantId>,
}

impl AskFloor {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in_session()?;
        some_participants(meeting, &self.participants)?;
        for &participant in &self.participants {
            meeting.may_speak(participant)?;
            if meeting.floor.waits(participant) {
                return Err(Refusal::AlreadyWaiting { participant });
            }
        }
        Ok(vec![Event::FloorAsked(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        for &participant in &self.participants {
            meeting.floor.forget(participant);
            meeting.floor.waiting.push(Waiting { participant, at: stamp.at });
        }
    }
}

/// Command and event: people do not want the floor any more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LeaveQueue {
    /// Who.
    pub participants: Vec<ParticipantId>,
}

impl LeaveQueue {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in_session()?;
        some_participants(meeting, &self.participants)?;
        match self.participants.iter().find(|&&participant| !meeting.floor.waits(participant)) {
            Some(&participant) => Err(Refusal::NotWaiting { participant }),
            None => Ok(vec![Event::QueueLeft(self.clone())]),
        }
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        for &participant in &self.participants {
            meeting.floor.forget(participant);
        }
    }
}

fn some_participants(meeting: &Meeting, participants: &[ParticipantId]) -> Result<(), Refusal> {
    if participants.is_empty() {
        return Err(Refusal::Missing { field: Field::Participants });
    }
    meeting.all_participants(participants)
}

/// Command: gives somebody the floor; whoever speaks has spoken by that.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GiveFloor {
    /// Who, also out of turn; the next of those who wait where nobody is named.
    #[serde(default)]
    pub participant: Option<ParticipantId>,
}

/// Event: somebody got the floor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FloorGiven {
    /// Who.
    pub participant: ParticipantId,
    /// Minutes the turn may take by the rules of that minute; none without a limit.
    pub minutes: Option<u32>,
}

impl GiveFloor {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running, Stage::Closing])?;
        let next = || meeting.speaking_order().first().copied().ok_or(Refusal::NobodyWaits);
        let participant = self.participant.map_or_else(next, Ok)?;
        meeting.may_speak(participant)?;
        if meeting.floor.speaking().is_some_and(|turn| turn.participant == participant) {
            return Err(Refusal::HasTheFloor { participant });
        }
        let minutes = Some(meeting.rules.speaking_minutes).filter(|minutes| *minutes > 0);
        Ok(vec![Event::FloorGiven(FloorGiven { participant, minutes })])
    }
}

impl FloorGiven {
    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        let agenda = meeting.agenda.active().map(|item| item.id);
        meeting.floor.end_turn(stamp.at);
        meeting.floor.forget(self.participant);
        meeting.floor.turns.push(Turn {
            participant: self.participant,
            agenda,
            from: stamp.at,
            to: None,
            minutes: self.minutes,
        });
    }
}

/// Command and event: the chair gives the speaker more time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExtendTurn {
    /// So many minutes more.
    pub minutes: u32,
}

impl ExtendTurn {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running, Stage::Closing])?;
        let turn = meeting.floor.speaking().ok_or(Refusal::NobodySpeaks)?;
        if !(1..=LONGEST_EXTENSION).contains(&self.minutes) {
            return Err(Refusal::OutOfRange { field: Field::Minutes, least: 1, most: LONGEST_EXTENSION.into() });
        }
        match turn.minutes {
            Some(_) => Ok(vec![Event::TurnExtended(self.clone())]),
            None => Err(Refusal::TurnUnlimited),
        }
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        if let Some(turn) = meeting.floor.speaking_mut() {
            turn.minutes = turn.minutes.map(|minutes| minutes.saturating_add(self.minutes));
        }
    }
}

/// Command and event: whoever speaks has spoken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EndTurn {}

impl EndTurn {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running, Stage::Closing])?;
        meeting.floor.speaking().ok_or(Refusal::NobodySpeaks)?;
        Ok(vec![Event::TurnEnded(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        meeting.floor.end_turn(stamp.at);
    }
}
