//! A short name for everything a meeting knows: one function a type, one name a value.
//!
//! Every match is exhaustive, so a new value without a name does not build.

mod actions;
mod codes;
mod contests;
mod course;
mod decisions;
mod events;
mod field;
mod needs;
mod people;
mod recipients;
mod record;
mod talk;

#[cfg(test)]
mod tests;

pub use actions::{action_form, action_status};
pub use codes::{capacity, constituency, funding_source, vulnerable_group};
pub use contests::{ballot_form, collecting, mark_fault, tie_step};
pub use course::{guard, item_status, kind, nature, quorum_base, second_sitting, stage};
pub use decisions::{decision_status, manner, secrecy, settlement, tie_rule};
pub use events::event;
pub use field::field;
pub use needs::{authority, budget_field, need_state, outcome, standing, tie_breaker, village_goal};
pub use people::{attendance, presence, role, sex, sex_letter};
pub use recipients::{finding, initial};
pub use record::{approved_by, principle, signature};
pub use talk::{note_kind, subject};
