//! The action plan (RKTL): who does what by when, with what, and how it goes.

use super::amount::{Quantity, Rupiah};
use super::event::{Event, Stamp};
use super::id::{ActionId, DecisionId, NeedId, ParticipantId};
use super::ledger::Entry;
use super::refusal::{Field, Refusal, required};
use super::stage::Stage;
use super::state::Meeting;
use super::words::{Line, Text};
use super::{Context, Decided, Moment};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// The two forms an action plan has in practice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ActionForm {
    /// Something to be done by somebody until a day.
    #[default]
    Task,
    /// A date in the schedule: when and where something takes place.
    Schedule,
}

/// How success is seen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// What is measured.
    pub name: Line,
    /// In which unit.
    #[serde(default)]
    pub unit: Line,
    /// How it stands today.
    #[serde(default)]
    pub baseline: Option<Quantity>,
    /// How it should stand.
    #[serde(default)]
    pub target: Option<Quantity>,
}

/// What was promised.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Plan {
    /// Task or schedule.
    pub form: ActionForm,
    /// What is done.
    pub activity: Line,
    /// What for.
    pub purpose: Line,
    /// The needs it serves.
    pub needs: Vec<NeedId>,
    /// The decisions it carries out.
    pub decisions: Vec<DecisionId>,
    /// For whom.
    pub target_group: Line,
    /// Where.
    pub place: Line,
    /// The day it begins, or takes place.
    pub start: Option<NaiveDate>,
    /// The time of day, in the schedule form.
    pub time: Option<NaiveTime>,
    /// The day it must be done.
    pub due: Option<NaiveDate>,
    /// The one person who answers for it.
    pub owner: Option<ParticipantId>,
    /// Those who help.
    pub supporters: Vec<ParticipantId>,
    /// What it costs.
    pub cost: Option<Rupiah>,
    /// Where the money comes from.
    pub source: Line,
    /// What is given in kind: labour, material, land.
    pub in_kind: Line,
    /// How success is seen.
    pub indicator: Option<Indicator>,
    /// What may go wrong.
    pub risk: Line,
    /// What is done about it.
    pub mitigation: Line,
    /// Who keeps it going afterwards.
    pub sustainer: Line,
    /// The earlier meeting it was carried over from, as `session/R03`.
    pub carried_from: Line,
}

/// How far an action is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ActionStatus {
    /// Not begun.
    #[default]
    Planned,
    /// Under way.
    InProgress,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

impl ActionStatus {
    /// All, in the order of life.
    pub const ALL: [Self; 4] = [Self::Planned, Self::InProgress, Self::Done, Self::Dropped];

    /// Whether something is still owed.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::InProgress)
    }
}

/// One entry of the follow-up log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Progress {
    /// When.
    pub at: Moment,
    /// The report.
    #[serde(flatten)]
    pub report: ReportProgress,
}

/// An earlier form of an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActionRevision {
    /// When it was replaced.
    pub at: Moment,
    /// What stood there.
    pub plan: Plan,
}

/// An action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Action {
    /// The id.
    pub id: ActionId,
    /// What was promised.
    pub plan: Plan,
    /// How far it is.
    pub status: ActionStatus,
    /// The follow-up log, oldest first.
    #[serde(default)]
    pub progress: Vec<Progress>,
    /// Earlier forms, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revisions: Vec<ActionRevision>,
}

impl Entry for Action {
    type Id = ActionId;
    fn id(&self) -> ActionId {
        self.id
    }
}

impl Action {
    /// The day it is due now, after any extension in the follow-up log.
    #[must_use]
    pub fn due(&self) -> Option<NaiveDate> {
        self.progress.iter().rev().find_map(|entry| entry.report.new_due).or(self.plan.due)
    }

    /// Whether it is still owed after its day.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.status.is_open() && self.due().is_some_and(|due| due < today)
    }
}

fn check(meeting: &Meeting, plan: &Plan) -> Result<(), Refusal> {
    required(&plan.activity, Field::Activity)?;
    let owner = plan.owner.ok_or(Refusal::OwnerMissing)?;
    meeting.participant(owner)?;
    meeting.all_participants(&plan.supporters)?;
    for &need in &plan.needs {
        meeting.need(need)?;
    }
    for &decision in &plan.decisions {
        meeting.decision(decision)?;
    }
    if plan.cost.is_some_and(|cost| !cost.is_reasonable()) {
        return Err(Refusal::AmountOutOfRange { field: Field::Cost });
    }
    if let (Some(start), Some(due)) = (plan.start, plan.due)
        && due < start
    {
        return Err(Refusal::DueBeforeStart { start, due });
    }
    if plan.form == ActionForm::Schedule && plan.start.is_none() {
        return Err(Refusal::Missing { field: Field::Date });
    }
    Ok(())
}

/// Command: promises an action.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddAction {
    /// What is promised.
    pub plan: Plan,
}

/// Event: an action was promised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActionAdded {
    /// The id.
    pub id: ActionId,
    /// What was promised.
    pub plan: Plan,
}

impl AddAction {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        check(meeting, &self.plan)?;
        Ok(vec![Event::ActionAdded(ActionAdded { id: meeting.actions.next_id(), plan: self.plan.clone() })])
    }
}

impl ActionAdded {
    pub(super) fn apply(&self, meeting: &mut Meeting, _: &Stamp) {
        meeting.actions.push(Action {
            id: self.id,
            plan: self.plan.clone(),
            status: ActionStatus::Planned,
            progress: Vec::new(),
            revisions: Vec::new(),
        });
    }
}

/// Command and event: changes what was promised, whole, before the record is closed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditAction {
    /// Which action.
    pub id: ActionId,
    /// Its new form.
    pub plan: Plan,
}

impl EditAction {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        meeting.must_take_content()?;
        meeting.action(self.id)?;
        check(meeting, &self.plan)?;
        Ok(vec![Event::ActionEdited(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(action) = meeting.actions.get_mut(self.id) {
            let before = std::mem::replace(&mut action.plan, self.plan.clone());
            action.revisions.push(ActionRevision { at: stamp.at, plan: before });
        }
    }
}

/// Command and event: reports how an action goes; also after the record is final.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportProgress {
    /// Which action.
    pub id: ActionId,
    /// How far it is.
    pub status: ActionStatus,
    /// How much is done, from 0 to 100.
    #[serde(default)]
    pub percent: Option<u8>,
    /// What stands in the way.
    #[serde(default)]
    pub obstacle: Text,
    /// What should be done about it.
    #[serde(default)]
    pub recommendation: Text,
    /// The new day it is due, where it was extended.
    #[serde(default)]
    pub new_due: Option<NaiveDate>,
}

impl ReportProgress {
    pub(super) fn decide(&self, meeting: &Meeting, _: &Context) -> Decided {
        if meeting.stage == Stage::Cancelled {
            return Err(Refusal::Locked { stage: meeting.stage });
        }
        meeting.action(self.id)?;
        if self.percent.is_some_and(|percent| percent > 100) {
            return Err(Refusal::OutOfRange { field: Field::Percent, least: 0, most: 100 });
        }
        Ok(vec![Event::ProgressReported(self.clone())])
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, stamp: &Stamp) {
        if let Some(action) = meeting.actions.get_mut(self.id) {
            action.status = self.status;
            action.progress.push(Progress { at: stamp.at, report: self.clone() });
        }
    }
}
