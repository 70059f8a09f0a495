//! The parts of a record that a sentence may name.

use crate::i18n::{Words, say};
use crate::meeting::Field;

/// A part of a record, in small letters as it stands inside a sentence.
#[must_use]
pub fn field(words: &Words, field: Field) -> String {
    match field {
        Field::Action => say!(words, "field-action"),
        Field::Activity => say!(words, "field-activity"),
        Field::AgendaItem => say!(words, "field-agenda-item"),
        Field::AreaName => say!(words, "field-area-name"),
        Field::Beneficiaries => say!(words, "field-beneficiaries"),
        Field::BudgetField => say!(words, "field-budget-field"),
        Field::Capacity => say!(words, "field-capacity"),
        Field::Ceiling => say!(words, "field-ceiling"),
        Field::Change => say!(words, "field-change"),
        Field::Cost => say!(words, "field-cost"),
        Field::Criteria => say!(words, "field-criteria"),
        Field::Date => say!(words, "field-date"),
        Field::Decision => say!(words, "field-decision"),
        Field::ForwardTo => say!(words, "field-forward-to"),
        Field::Mean => say!(words, "field-mean"),
        Field::Minutes => say!(words, "field-minutes"),
        Field::Name => say!(words, "field-name"),
        Field::Needs => say!(words, "field-needs"),
        Field::Note => say!(words, "field-note"),
        Field::Objection => say!(words, "field-objection"),
        Field::Options => say!(words, "field-options"),
        Field::Participants => say!(words, "field-participants"),
        Field::Percent => say!(words, "field-percent"),
        Field::Place => say!(words, "field-place"),
        Field::Presence => say!(words, "field-presence"),
        Field::Principles => say!(words, "field-principles"),
        Field::Problem => say!(words, "field-problem"),
        Field::Proposer => say!(words, "field-proposer"),
        Field::Quantity => say!(words, "field-quantity"),
        Field::Question => say!(words, "field-question"),
        Field::Reason => say!(words, "field-reason"),
        Field::RepresentedBy => say!(words, "field-represented-by"),
        Field::Scale => say!(words, "field-scale"),
        Field::Signers => say!(words, "field-signers"),
        Field::Source => say!(words, "field-source"),
        Field::Status => say!(words, "field-status"),
        Field::Subject => say!(words, "field-subject"),
        Field::Text => say!(words, "field-text"),
        Field::Title => say!(words, "field-title"),
        Field::Until => say!(words, "field-until"),
        Field::Values => say!(words, "field-values"),
        Field::Vote => say!(words, "field-vote"),
        Field::Weight => say!(words, "field-weight"),
    }
}
