//! Several actions changed at once: what is left empty stays in each as it is.

use super::{Entry, entry, report};
use crate::i18n::{domain, list, say};
use crate::meeting::Command;
use crate::meeting::actions::{ActionStatus, EditAction, Plan, ReportProgress};
use crate::tui::action::Reason;
use crate::tui::app::App;
use crate::tui::form::Form;
use crate::tui::guard::allows;
use crate::tui::widgets::Role;

/// The marked actions, or else the selected one.
pub fn chosen(app: &App) -> Vec<&Entry> {
    app.list().chosen().into_iter().filter_map(|key| entry(app, key)).collect()
}

pub fn possible(app: &App) -> Result<(), Reason> {
    let actions = chosen(app);
    let first = actions.first().ok_or(Reason::Because("reason-empty-list"))?;
    allows(app, &report(first.id, first.status, None))
}

/// Who does them, by when, and how far they are.
pub fn form(app: &App) -> Form {
    let words = &app.words;
    let actions: Vec<Entry> = chosen(app).into_iter().cloned().collect();
    let names: Vec<String> = actions.iter().map(|action| action.id.to_string()).collect();
    let about = say!(words, "bulk-about", n = actions.len(), things = list::first_few(words, names));
    let all = ActionStatus::ALL.map(|status| (status, domain::action_status(words, status))).to_vec();
    let mut form = Form::new("actions.bulk", "act-actions-bulk");
    let status = form.choice("column-status", all, None).add();
    let due = form.date("actions-new-due").hint("actions-new-due-hint").add();
    let owner = form.person("column-owner", app, None).add();
    form.saves(move |values| {
        let (status, due, owner) = (values.get(&status), values.get(&due), values.get(&owner));
        let mut commands = Vec::new();
        for action in &actions {
            if owner.is_some() && owner != action.plan.owner {
                let plan = Plan { owner, ..action.plan.clone() };
                commands.push(Command::EditAction(EditAction { id: action.id, plan }));
            }
            if status.is_some_and(|status| status != action.status) || due.is_some() {
                let status = status.unwrap_or(action.status);
                commands.push(Command::ReportProgress(ReportProgress {
                    id: action.id,
                    status,
                    percent: (status == ActionStatus::Done).then_some(100),
                    obstacle: Default::default(),
                    recommendation: Default::default(),
                    new_due: due,
                }));
            }
        }
        commands
    })
    .says(move |_| vec![(about.clone(), Role::Accent)])
    .then(|app| {
        app.list_mut().marks.clear();
        Vec::new()
    })
}
