//! Needs and how they stand.

use crate::i18n::{Words, say};
use crate::meeting::needs::{Authority, NeedState, Outcome};
use crate::meeting::scoring::{Criterion, Standing, TieBreaker};

/// At which level a need can be decided.
#[must_use]
pub fn authority(words: &Words, authority: Authority) -> String {
    match authority {
        Authority::Own => say!(words, "authority-own"),
        Authority::District => say!(words, "authority-district"),
        Authority::Regency => say!(words, "authority-regency"),
        Authority::Province => say!(words, "authority-province"),
    }
}

/// What the meeting decided about a need.
#[must_use]
pub fn outcome(words: &Words, outcome: Outcome) -> String {
    match outcome {
        Outcome::Priority => say!(words, "ui-priority"),
        Outcome::Reserve => say!(words, "ui-reserve"),
        Outcome::Forwarded => say!(words, "outcome-forwarded"),
        Outcome::Rejected => say!(words, "ui-rejected"),
        Outcome::Deferred => say!(words, "ui-deferred"),
    }
}

/// How a need stands against the ceiling.
#[must_use]
pub fn standing(words: &Words, standing: Standing) -> String {
    match standing {
        Standing::Above => say!(words, "standing-above"),
        Standing::TakenIn => say!(words, "standing-taken-in"),
        Standing::LeftOut => say!(words, "standing-left-out"),
        Standing::Below => say!(words, "standing-below"),
    }
}

/// Where a need stands in the list.
#[must_use]
pub fn need_state(words: &Words, state: &NeedState) -> String {
    match state {
        NeedState::Listed => say!(words, "need-listed"),
        NeedState::Merged { into } => say!(words, "need-merged", into = into.to_string()),
        NeedState::Withdrawn { .. } => say!(words, "need-withdrawn"),
        NeedState::Forwarded { to, .. } => say!(words, "need-forwarded", to = to.as_str()),
        NeedState::Unmerged => say!(words, "need-unmerged"),
    }
}

/// What decides between needs of equal score; a criterion is called by the name it has among `criteria`.
#[must_use]
pub fn tie_breaker(words: &Words, breaker: TieBreaker, criteria: &[Criterion]) -> String {
    match breaker {
        TieBreaker::Criterion { criterion } => {
            let known = criteria.iter().find(|candidate| candidate.id == criterion);
            let name = known.map_or_else(|| criterion.to_string(), |known| known.name.to_string());
            say!(words, "tie-breaker-criterion", criterion = name)
        }
        TieBreaker::PoorHouseholds => say!(words, "tie-breaker-poor-households"),
        TieBreaker::Beneficiaries => say!(words, "tie-breaker-beneficiaries"),
        TieBreaker::LowerCost => say!(words, "tie-breaker-lower-cost"),
        TieBreaker::EarlierProposal => say!(words, "tie-breaker-earlier-proposal"),
    }
}

/// What a village development goal (SDGs Desa) is about, by its number, 1 to 18; another number stays a number.
#[must_use]
pub fn village_goal(words: &Words, number: u8) -> String {
    say!(words, "village-goal", number = number)
}

/// A budget field (bidang) by its number, 1 to 5; another number stays a number.
#[must_use]
pub fn budget_field(words: &Words, number: u8) -> String {
    match number {
        1 => say!(words, "budget-field-government"),
        2 => say!(words, "budget-field-development"),
        3 => say!(words, "budget-field-community"),
        4 => say!(words, "budget-field-empowerment"),
        5 => say!(words, "budget-field-emergency"),
        other => other.to_string(),
    }
}
