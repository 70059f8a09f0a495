//! `actions.json`: the prioritized action list. Every entry says in words why it stands at its rank.

mod order;

pub use order::RULE;

use super::WriteError;
use super::minutes::cost;
use super::phrase::name;
use crate::i18n::{Words, domain, ordinal, say};
use crate::meeting::actions::{Action, ActionForm, ActionStatus, Indicator};
use crate::meeting::decisions::Decision;
use crate::meeting::{ActionId, DecisionId, Line, Meeting, Moment, NeedId, ParticipantId, Rupiah, Text};
use chrono::{NaiveDate, NaiveTime};
use order::{Ordered, PriorityRanks};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Name and version of the form of `actions.json`.
pub const ACTIONS_FORMAT: &str = "musyawarah-actions/1";

/// The meeting an action list comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MeetingHead {
    /// The title.
    pub title: Line,
    /// The document number.
    pub number: Line,
    /// The day.
    pub date: Option<NaiveDate>,
    /// The hall.
    pub place: Line,
}

/// The rule that orders the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OrderRule {
    /// Name and version of the rule.
    pub id: String,
    /// The rule in words.
    pub words: String,
}

/// A person in the action list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PersonLink {
    /// Who.
    pub id: ParticipantId,
    /// The name.
    pub name: String,
    /// The office held.
    pub office: Line,
}

/// A need an action serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NeedLink {
    /// Which need.
    pub id: NeedId,
    /// Its activity.
    pub activity: Line,
    /// Its rank, where it is on the priority list.
    pub rank: Option<u32>,
}

/// A decision an action carries out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DecisionLink {
    /// Which decision.
    pub id: DecisionId,
    /// Its spoken number, `KESATU`; none while it is not decided.
    pub number: Option<String>,
    /// What was decided.
    pub text: Text,
}

/// The latest report on an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LatestProgress {
    /// When it was reported.
    pub at: Moment,
    /// How many reports there are.
    pub reports: u32,
    /// How much is done, from 0 to 100.
    pub percent: Option<u8>,
    /// What stands in the way.
    #[serde(default, skip_serializing_if = "Text::is_blank")]
    pub obstacle: Text,
    /// What should be done about it.
    #[serde(default, skip_serializing_if = "Text::is_blank")]
    pub recommendation: Text,
}

/// One entry of the action list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ActionEntry {
    /// Its place in the list, from 1.
    pub rank: u32,
    /// Which action.
    pub id: ActionId,
    /// Task or schedule.
    pub form: ActionForm,
    /// What is done.
    pub activity: Line,
    /// What for.
    pub purpose: Line,
    /// For whom.
    pub target_group: Line,
    /// Where.
    pub place: Line,
    /// The one person who answers for it.
    pub owner: Option<PersonLink>,
    /// Those who help.
    pub supporters: Vec<PersonLink>,
    /// The day it begins, or takes place.
    pub start: Option<NaiveDate>,
    /// The time of day, in the schedule form.
    pub time: Option<NaiveTime>,
    /// The day it must be done, after any extension.
    pub due: Option<NaiveDate>,
    /// What it costs.
    pub cost: Option<Rupiah>,
    /// Where the money comes from.
    pub source: Line,
    /// What is given in kind.
    pub in_kind: Line,
    /// How success is seen.
    pub indicator: Option<Indicator>,
    /// How far it is.
    pub status: ActionStatus,
    /// The same in words.
    pub status_words: String,
    /// The latest report; none before the first.
    pub progress: Option<LatestProgress>,
    /// The needs it serves.
    pub needs: Vec<NeedLink>,
    /// The decisions it carries out.
    pub decisions: Vec<DecisionLink>,
    /// Why it stands at its place, in one sentence.
    pub reason: String,
}

/// What `actions.json` holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ActionsFile<'a> {
    /// `musyawarah-actions/1`.
    #[cfg_attr(test, schemars(extend("const" = ACTIONS_FORMAT)))]
    pub format: Cow<'a, str>,
    /// The session, 32 hexadecimal digits.
    #[cfg_attr(test, schemars(regex(pattern = "^[0-9a-f]{32}$")))]
    pub session: Cow<'a, str>,
    /// The meeting.
    pub meeting: MeetingHead,
    /// The language of the sentences: `id` or `en`.
    #[cfg_attr(test, schemars(extend("enum" = ["id", "en"])))]
    pub language: Cow<'a, str>,
    /// The rule that orders the list.
    pub rule: OrderRule,
    /// What the actions cost together, those given up left out.
    pub total_cost: Rupiah,
    /// The actions, most pressing first.
    pub actions: Vec<ActionEntry>,
}

/// The prioritized action list.
#[must_use]
pub fn actions(meeting: &Meeting, words: &Words) -> Vec<ActionEntry> {
    let ranks = PriorityRanks::of(meeting);
    let ordered = order::ordered(meeting, &ranks);
    let entry = |(place, current): (usize, &Ordered<'_>)| {
        let before = place.checked_sub(1).and_then(|before| ordered.get(before));
        let reason = order::reason(words, current, before);
        entry(meeting, words, &ranks, current.action, u32::try_from(place + 1).unwrap_or(u32::MAX), reason)
    };
    ordered.iter().enumerate().map(entry).collect()
}

fn entry(
    meeting: &Meeting,
    words: &Words,
    ranks: &PriorityRanks,
    action: &Action,
    rank: u32,
    reason: String,
) -> ActionEntry {
    let plan = &action.plan;
    let person = |id: ParticipantId| PersonLink {
        id,
        name: name(meeting, id),
        office: meeting.people.get(id).map(|participant| participant.person.office.clone()).unwrap_or_default(),
    };
    ActionEntry {
        rank,
        id: action.id,
        form: plan.form,
        activity: plan.activity.clone(),
        purpose: plan.purpose.clone(),
        target_group: plan.target_group.clone(),
        place: plan.place.clone(),
        owner: plan.owner.map(person),
        supporters: plan.supporters.iter().copied().map(person).collect(),
        start: plan.start,
        time: plan.time,
        due: action.due(),
        cost: plan.cost,
        source: plan.source.clone(),
        in_kind: plan.in_kind.clone(),
        indicator: plan.indicator.clone(),
        status: action.status,
        status_words: domain::action_status(words, action.status),
        progress: latest(action),
        needs: plan.needs.iter().filter_map(|&id| need(meeting, ranks, id)).collect(),
        decisions: decisions(meeting, words, action),
        reason,
    }
}

fn latest(action: &Action) -> Option<LatestProgress> {
    let last = action.progress.last()?;
    Some(LatestProgress {
        at: last.at,
        reports: u32::try_from(action.progress.len()).unwrap_or(u32::MAX),
        percent: last.report.percent,
        obstacle: last.report.obstacle.clone(),
        recommendation: last.report.recommendation.clone(),
    })
}

fn need(meeting: &Meeting, ranks: &PriorityRanks, id: NeedId) -> Option<NeedLink> {
    let need = meeting.needs.get(id)?;
    Some(NeedLink { id, activity: need.proposal.activity.clone(), rank: ranks.of_need(id) })
}

/// A decision is linked where the plan names it or its own motion names the action.
fn decisions(meeting: &Meeting, words: &Words, action: &Action) -> Vec<DecisionLink> {
    let linked = |d: &&Decision| action.plan.decisions.contains(&d.id) || d.motion.actions.contains(&action.id);
    let mut decisions: Vec<&Decision> = meeting.decisions.iter().filter(linked).collect();
    decisions.sort_by_key(|decision| (decision.number().unwrap_or(u32::MAX), decision.id));
    let link = |decision: &Decision| DecisionLink {
        id: decision.id,
        number: decision.number().map(|number| ordinal::decision(words.language(), number)),
        text: decision.motion.text.clone(),
    };
    decisions.into_iter().map(link).collect()
}

/// The bytes of `actions.json`: indented JSON, the same for the same state, ending with a line feed. `session` is 32
/// hexadecimal digits.
///
/// # Errors
/// [`WriteError`], which no meeting is known to cause.
pub fn actions_json(meeting: &Meeting, session: &str, words: &Words) -> Result<Vec<u8>, WriteError> {
    let details = &meeting.details;
    super::json(&ActionsFile {
        format: ACTIONS_FORMAT.into(),
        session: session.into(),
        meeting: MeetingHead {
            title: details.title.clone(),
            number: details.number.clone(),
            date: details.date,
            place: details.place.clone(),
        },
        language: words.language().code().into(),
        rule: OrderRule { id: RULE.to_owned(), words: say!(words, "report-action-rule") },
        total_cost: cost(meeting),
        actions: actions(meeting, words),
    })
}
