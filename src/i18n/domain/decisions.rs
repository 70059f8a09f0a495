//! Decisions, votes and objections.

use crate::i18n::{Words, say};
use crate::meeting::decisions::{DecisionStatus, Manner};
use crate::meeting::objections::Settlement;
use crate::meeting::rules::TieRule;
use crate::meeting::votes::Secrecy;

/// Whether hands can be seen in a vote.
#[must_use]
pub fn secrecy(words: &Words, secrecy: Secrecy) -> String {
    match secrecy {
        Secrecy::Open => say!(words, "ui-open-vote"),
        Secrecy::Secret => say!(words, "ui-secret-vote"),
    }
}

/// What an equal vote leads to.
#[must_use]
pub fn tie_rule(words: &Words, rule: TieRule) -> String {
    match rule {
        TieRule::RecessThenRevote => say!(words, "tie-rule-recess-then-revote"),
        TieRule::Revote => say!(words, "tie-rule-revote"),
        TieRule::Defer => say!(words, "tie-rule-defer"),
    }
}

/// How far a decision is.
#[must_use]
pub fn decision_status(words: &Words, status: &DecisionStatus) -> String {
    match status {
        DecisionStatus::Draft => say!(words, "decision-draft"),
        DecisionStatus::Voting { .. } => say!(words, "decision-voting"),
        DecisionStatus::Decided { .. } => say!(words, "ui-decided"),
        DecisionStatus::Rejected { .. } => say!(words, "decision-rejected"),
        DecisionStatus::Deferred { .. } => say!(words, "ui-deferred"),
        DecisionStatus::Dropped => say!(words, "decision-dropped"),
    }
}

/// How a decision was made.
#[must_use]
pub fn manner(words: &Words, manner: &Manner) -> String {
    match manner {
        Manner::Consensus { .. } => say!(words, "ui-consensus"),
        Manner::Vote { .. } => say!(words, "manner-vote"),
    }
}

/// How an objection was settled.
#[must_use]
pub fn settlement(words: &Words, settlement: &Settlement) -> String {
    match settlement {
        Settlement::Consensus { .. } => say!(words, "settlement-consensus"),
        Settlement::Withdrawn {} => say!(words, "settlement-withdrawn"),
        Settlement::LeftToVote {} => say!(words, "settlement-left-to-vote"),
    }
}
