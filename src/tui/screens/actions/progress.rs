//! A report on how an action goes; also after the record is final.

use crate::i18n::domain;
use crate::meeting::Command;
use crate::meeting::actions::{Action, ActionStatus, ReportProgress};
use crate::tui::app::App;
use crate::tui::form::Form;

pub fn form(app: &App, action: &Action) -> Form {
    let (id, before) = (action.id, action.status);
    let mut form = Form::new(format!("action.progress.{id}"), "act-actions-progress");
    let all = ActionStatus::ALL.map(|status| (status, domain::action_status(&app.words, status)));
    let percent = action.progress.iter().rev().find_map(|progress| progress.report.percent).map(u32::from);
    let status = form.choice("column-status", all.to_vec(), Some(before)).required().add();
    let percent = form.integer("actions-percent-label", 0..=100).with(percent).add();
    let obstacle = form.text("actions-obstacle").add();
    let recommendation = form.text("actions-recommendation").add();
    let new_due = form.date("actions-new-due").hint("actions-new-due-hint").add();
    form.saves(move |values| {
        vec![Command::ReportProgress(ReportProgress {
            id,
            status: values.get(&status).unwrap_or(before),
            percent: values.get(&percent).and_then(|percent| u8::try_from(percent).ok()),
            obstacle: values.get(&obstacle).into(),
            recommendation: values.get(&recommendation).into(),
            new_due: values.get(&new_due),
        })]
    })
}
