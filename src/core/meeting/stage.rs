//! The meeting as a state machine: from draft to follow-up, each step with its guard and, where the rules allow one,
//! an override with a typed reason that is printed.

use super::event::{Event, Stamp};
use super::record::SignatureState;
use super::refusal::{Field, Refusal, required};
use super::rules::{QuorumStatus, SecondSitting};
use super::state::Meeting;
use super::words::Line;
use super::{Context, Decided, Moment};
use chrono::{Days, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

/// Where the meeting stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Being prepared (persiapan).
    #[default]
    Draft,
    /// People sign in (registrasi).
    Registration,
    /// The start is put off by minutes or hours (diundur).
    Delayed,
    /// Moved to another day (ditunda).
    Postponed,
    /// Declared open; no agenda item yet (dibuka).
    Opened,
    /// Working through the agenda (berjalan).
    Running,
    /// Paused (diskors).
    Recess,
    /// The draft record is read and corrected (penutupan).
    Closing,
    /// Closed; nobody adds content any more (ditutup).
    Closed,
    /// Signatures are collected (penandatanganan).
    Signing,
    /// Final: locked (sah). Only addenda and follow-up.
    Final,
    /// What was promised is followed up (tindak lanjut).
    FollowUp,
    /// Called off before it became final (dibatalkan).
    Cancelled,
}

impl Stage {
    /// Declared open and not yet closed.
    #[must_use]
    pub fn in_session(self) -> bool {
        matches!(self, Self::Opened | Self::Running | Self::Recess | Self::Closing)
    }

    /// Locked for good: only addenda and follow-up remain.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, Self::Final | Self::FollowUp)
    }

    /// Whether content may still be written.
    #[must_use]
    pub fn takes_content(self) -> bool {
        !matches!(self, Self::Closed | Self::Signing | Self::Final | Self::FollowUp | Self::Cancelled)
    }
}

/// A guard that may be passed over with a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Guard {
    /// Enough people are present.
    Quorum,
    /// The start may be put off only so long.
    DelayLimit,
    /// A postponed meeting must be held within so many days.
    PostponeLimit,
    /// Every agenda item was dealt with.
    OpenAgenda,
    /// Those present approved the record.
    RecordApproved,
}

/// A guard was passed over; printed on the papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Which guard.
    pub guard: Guard,
    /// Why.
    pub reason: Line,
}

/// One step in the life of the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StageEntry {
    /// When.
    pub at: Moment,
    /// To which stage.
    #[serde(flatten)]
    pub change: StageChange,
}

/// Event: the meeting came to another stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StageChange {
    /// The new stage.
    pub to: Stage,
    /// Why, where one is given.
    #[serde(default, skip_serializing_if = "Line::is_blank")]
    pub reason: Line,
    /// Until when, for a delay or a recess.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// The new day, for a postponement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// How the quorum stood, as announced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<QuorumStatus>,
    /// The guard that was passed over.
    #[serde(default, rename = "override", skip_serializing_if = "Option::is_none")]
    pub passed_over: Option<Override>,
}

impl StageChange {
    fn to(stage: Stage) -> Self {
        Self { to: stage, reason: Line::default(), until: None, date: None, quorum: None, passed_over: None }
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        let from = meeting.stage;
        match (from, self.to) {
            (_, Stage::Recess) => {
                meeting.agenda.pause(stamp.at);
                meeting.floor.end_turn(stamp.at);
            }
            (Stage::Recess, Stage::Running | Stage::Opened) => meeting.agenda.resume(stamp.at),
            (_, Stage::Closed | Stage::Cancelled) => {
                meeting.agenda.finish_active(stamp.at);
                meeting.floor.close(stamp.at);
            }
            (Stage::Postponed, Stage::Registration) => meeting.begin_sitting(),
            (Stage::Closed | Stage::Signing, Stage::Closing) => meeting.record.reopen(),
            _ => {}
        }
        if self.to == Stage::Signing && meeting.record.signers.is_empty() {
            meeting.propose_signers();
        }
        if let Some(date) = self.date {
            meeting.details.date = Some(date);
        }
        meeting.stage = self.to;
        meeting.stages.push(StageEntry { at: stamp.at, change: self.clone() });
    }
}

/// Passes the guard, or says with which reason it is passed over.
fn guard(holds: bool, guard: Guard, reason: &Line, refusal: Refusal) -> Result<Option<Override>, Refusal> {
    match (holds, reason.is_blank()) {
        (true, _) => Ok(None),
        (false, true) => Err(refusal),
        (false, false) => Ok(Some(Override { guard, reason: reason.clone() })),
    }
}

/// Command: people may sign in. After a postponement this begins the next sitting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenRegistration {}

impl OpenRegistration {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Draft, Stage::Delayed, Stage::Postponed])?;
        let missing = meeting.missing_to_begin();
        if !missing.is_empty() {
            return Err(Refusal::NotReady { missing });
        }
        Ok(vec![Event::StageChanged(StageChange::to(Stage::Registration))])
    }
}

/// Command: puts the start off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Delay {
    /// The new time.
    pub until: Moment,
    /// Why.
    pub reason: Line,
    /// Why the limit of the rules is passed over, if it is.
    #[serde(default)]
    pub override_reason: Line,
}

impl Delay {
    pub(super) fn decide(&self, meeting: &Meeting, context: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Registration, Stage::Delayed])?;
        required(&self.reason, Field::Reason)?;
        if self.until <= context.now {
            return Err(Refusal::NotInFuture { field: Field::Until });
        }
        let from = meeting.details.planned_start().unwrap_or(context.now);
        let limit = from + TimeDelta::minutes(i64::from(meeting.rules.quorum.delay_minutes));
        let passed_over = guard(
            self.until <= limit,
            Guard::DelayLimit,
            &self.override_reason,
            Refusal::DelayTooLong { limit, minutes: meeting.rules.quorum.delay_minutes },
        )?;
        Ok(vec![Event::StageChanged(StageChange {
            reason: self.reason.clone(),
            until: Some(self.until),
            quorum: Some(meeting.quorum_at(context.now)),
            passed_over,
            ..StageChange::to(Stage::Delayed)
        })])
    }
}

/// Command: moves the meeting to another day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Postpone {
    /// The new day.
    pub date: NaiveDate,
    /// Why, with the considerations that were heard.
    pub reason: Line,
    /// Why the limit of the rules is passed over, if it is.
    #[serde(default)]
    pub override_reason: Line,
}

impl Postpone {
    pub(super) fn decide(&self, meeting: &Meeting, context: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Registration, Stage::Delayed])?;
        required(&self.reason, Field::Reason)?;
        let today = context.now.date_naive();
        if self.date <= today {
            return Err(Refusal::NotInFuture { field: Field::Date });
        }
        let days = meeting.rules.quorum.postpone_days;
        let limit = today.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX);
        let passed_over = guard(
            self.date <= limit,
            Guard::PostponeLimit,
            &self.override_reason,
            Refusal::PostponedTooFar { limit, days },
        )?;
        Ok(vec![Event::StageChanged(StageChange {
            reason: self.reason.clone(),
            date: Some(self.date),
            quorum: Some(meeting.quorum_at(context.now)),
            passed_over,
            ..StageChange::to(Stage::Postponed)
        })])
    }
}

/// Command: declares the meeting open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// Why it is opened without quorum, if it is.
    #[serde(default)]
    pub override_reason: Line,
}

impl Open {
    pub(super) fn decide(&self, meeting: &Meeting, context: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Registration, Stage::Delayed])?;
        let quorum = meeting.quorum_at(context.now);
        let free = meeting.sitting > 1 && meeting.rules.quorum.second_sitting == SecondSitting::WhoeverIsThere;
        let passed_over =
            guard(free || quorum.met(), Guard::Quorum, &self.override_reason, Refusal::quorum_short(quorum))?;
        Ok(vec![Event::StageChanged(StageChange {
            quorum: Some(quorum),
            passed_over,
            ..StageChange::to(Stage::Opened)
        })])
    }
}

/// Command: pauses the meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Recess {
    /// Why.
    #[serde(default)]
    pub reason: Line,
    /// Until when.
    #[serde(default)]
    pub until: Option<Moment>,
}

impl Recess {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running])?;
        meeting.must_not_be_voting()?;
        Ok(vec![Event::StageChanged(StageChange {
            reason: self.reason.clone(),
            until: self.until,
            ..StageChange::to(Stage::Recess)
        })])
    }
}

/// Command: goes on after a recess.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Resume {}

impl Resume {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Recess])?;
        let to = if meeting.agenda.active().is_some() { Stage::Running } else { Stage::Opened };
        Ok(vec![Event::StageChanged(StageChange::to(to))])
    }
}

/// Command: begins the closing, where the draft record is read and corrected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BeginClosing {
    /// Why agenda items stay untouched, if any do.
    #[serde(default)]
    pub override_reason: Line,
}

impl BeginClosing {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Opened, Stage::Running])?;
        meeting.must_not_be_voting()?;
        let untouched = meeting.agenda.untouched();
        let passed_over = guard(
            untouched.is_empty(),
            Guard::OpenAgenda,
            &self.override_reason,
            Refusal::AgendaUntouched { items: untouched },
        )?;
        Ok(vec![Event::StageChanged(StageChange { passed_over, ..StageChange::to(Stage::Closing) })])
    }
}

/// Command: goes back: from closing to the agenda, or from closed and signing to the record, with a reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reopen {
    /// Why.
    pub reason: Line,
}

impl Reopen {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Closing, Stage::Closed, Stage::Signing])?;
        required(&self.reason, Field::Reason)?;
        let to = if meeting.stage == Stage::Closing { Stage::Running } else { Stage::Closing };
        Ok(vec![Event::StageChanged(StageChange { reason: self.reason.clone(), ..StageChange::to(to) })])
    }
}

/// Command: closes the meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// Why it is closed without approval of the record, if it is.
    #[serde(default)]
    pub override_reason: Line,
}

impl Close {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Closing])?;
        let passed_over = guard(
            meeting.record.approval.is_some(),
            Guard::RecordApproved,
            &self.override_reason,
            Refusal::RecordNotApproved,
        )?;
        Ok(vec![Event::StageChanged(StageChange { passed_over, ..StageChange::to(Stage::Closed) })])
    }
}

/// Command: begins to collect the signatures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BeginSigning {}

impl BeginSigning {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Closed])?;
        Ok(vec![Event::StageChanged(StageChange::to(Stage::Signing))])
    }
}

/// Command: makes the record final. From here on only addenda and follow-up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Finalise {
    /// The document number, where it was not given before.
    #[serde(default)]
    pub number: Line,
}

impl Finalise {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Signing])?;
        let open: Vec<_> = meeting
            .record
            .signers
            .iter()
            .filter(|signer| signer.required && signer.state == SignatureState::Pending)
            .map(|signer| signer.capacity.clone())
            .collect();
        if !open.is_empty() {
            return Err(Refusal::SignaturesMissing { capacities: open });
        }
        let mut events = vec![];
        if !self.number.is_blank() {
            let details = super::details::Details { number: self.number.clone(), ..meeting.details.clone() };
            events.push(Event::Described(super::details::Describe { details }));
        }
        events.push(Event::StageChanged(StageChange::to(Stage::Final)));
        Ok(events)
    }
}

/// Command: the record is filed; from here on what was promised is followed up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BeginFollowUp {}

impl BeginFollowUp {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_be_in(&[Stage::Final])?;
        Ok(vec![Event::StageChanged(StageChange::to(Stage::FollowUp))])
    }
}

/// Command: calls the meeting off, at any time before it is final.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cancel {
    /// Why.
    pub reason: Line,
}

impl Cancel {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        if meeting.stage.is_final() || meeting.stage == Stage::Cancelled {
            return Err(Refusal::Locked { stage: meeting.stage });
        }
        required(&self.reason, Field::Reason)?;
        Ok(vec![Event::StageChanged(StageChange { reason: self.reason.clone(), ..StageChange::to(Stage::Cancelled) })])
    }
}
