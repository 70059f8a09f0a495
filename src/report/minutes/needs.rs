//! The needs in totals: how many, what they cost, how complete they are.

use crate::i18n::{Words, domain};
use crate::meeting::needs::{Need, NeedState};
use crate::meeting::{Field, Line, Meeting, NeedId, Rupiah};
use serde::{Deserialize, Serialize};

/// The needs of one budget field (bidang).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FieldTotal {
    /// The field from 1 to 5; none for needs without one.
    pub field: Option<u8>,
    /// Its name; empty for needs without one.
    pub name: String,
    /// How many needs.
    pub count: u32,
    /// What they cost together; unknown costs count as zero.
    pub cost: Rupiah,
}

/// A need that cannot be judged yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Incomplete {
    /// Which.
    pub id: NeedId,
    /// The activity.
    pub activity: Line,
    /// What is missing.
    pub missing: Vec<Field>,
    /// The same in words.
    pub missing_words: Vec<String>,
}

/// All needs that stand: listed or passed on. Withdrawn ones and parts of merged ones are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NeedsReport {
    /// How many.
    pub count: u32,
    /// What they cost together, as they stand now.
    pub cost: Rupiah,
    /// What they cost together as they were first proposed.
    pub cost_as_proposed: Rupiah,
    /// Those passed on to another level.
    pub forwarded: u32,
    /// Those withdrawn, not counted above.
    pub withdrawn: u32,
    /// Those with everything needed to judge them.
    pub complete: u32,
    /// The others.
    pub incomplete: Vec<Incomplete>,
    /// By budget field, in the order of the fields.
    pub fields: Vec<FieldTotal>,
}

/// Listed, or passed on to another level.
pub(in crate::report) fn stands(need: &Need) -> bool {
    matches!(need.state, NeedState::Listed | NeedState::Forwarded { .. })
}

pub(super) fn needs(meeting: &Meeting, words: &Words) -> NeedsReport {
    let standing: Vec<&Need> = meeting.needs.iter().filter(|need| stands(need)).collect();
    let forwarded = standing.iter().filter(|need| matches!(need.state, NeedState::Forwarded { .. })).count();
    let withdrawn = meeting.needs.iter().filter(|need| matches!(need.state, NeedState::Withdrawn { .. })).count();
    let incomplete: Vec<Incomplete> = standing.iter().filter_map(|need| incomplete(need, words)).collect();
    NeedsReport {
        count: count(standing.len()),
        cost: standing.iter().map(|need| cost(need)).sum(),
        cost_as_proposed: standing.iter().map(|need| first_cost(need)).sum(),
        forwarded: count(forwarded),
        withdrawn: count(withdrawn),
        complete: count(standing.len() - incomplete.len()),
        incomplete,
        fields: fields(&standing, words),
    }
}

fn fields(standing: &[&Need], words: &Words) -> Vec<FieldTotal> {
    let total = |field: Option<u8>| {
        let of_field: Vec<_> = standing.iter().filter(|need| need.proposal.field == field).collect();
        FieldTotal {
            field,
            name: field.map(|number| domain::budget_field(words, number)).unwrap_or_default(),
            count: count(of_field.len()),
            cost: of_field.iter().map(|need| cost(need)).sum(),
        }
    };
    (1..=5).map(Some).chain([None]).map(total).filter(|total| total.count > 0).collect()
}

fn incomplete(need: &Need, words: &Words) -> Option<Incomplete> {
    let missing = need.proposal.missing();
    let missing_words = missing.iter().map(|&field| domain::field(words, field)).collect();
    let activity = need.proposal.activity.clone();
    (!missing.is_empty()).then_some(Incomplete { id: need.id, activity, missing, missing_words })
}

fn cost(need: &Need) -> Rupiah {
    need.proposal.cost.unwrap_or_default()
}

/// The first cost that was named; a need may have been proposed without one.
fn first_cost(need: &Need) -> Rupiah {
    need.revisions.iter().find_map(|revision| revision.proposal.cost).unwrap_or_else(|| cost(need))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
