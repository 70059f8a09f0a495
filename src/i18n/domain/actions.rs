//! What was promised.

use crate::i18n::{Words, say};
use crate::meeting::actions::{ActionForm, ActionStatus};

/// Task, or date in the schedule.
#[must_use]
pub fn action_form(words: &Words, form: ActionForm) -> String {
    match form {
        ActionForm::Task => say!(words, "action-form-task"),
        ActionForm::Schedule => say!(words, "action-form-schedule"),
    }
}

/// How far an action is.
#[must_use]
pub fn action_status(words: &Words, status: ActionStatus) -> String {
    match status {
        ActionStatus::Planned => say!(words, "action-planned"),
        ActionStatus::InProgress => say!(words, "ui-in-progress"),
        ActionStatus::Done => say!(words, "ui-done"),
        ActionStatus::Dropped => say!(words, "action-dropped"),
    }
}
