//! What the meeting is, who leads it and by which rules: its head, its kind, its rules of order, its offices.

mod head;
mod prepare;
mod profile;
mod roles;
mod rules;

use super::{Action, in_session};
use crate::meeting::Command;
use crate::meeting::details::{AssignRole, Describe, Role, SetRules};
use crate::tui::app::App;
use crate::tui::guard::{SOME_TEXT, allows};
use crate::tui::overlays::recipients;

pub const ACTIONS: &[Action] = &[
    on_meeting!(
        "meeting.prepare" "act-meeting-prepare" "act-meeting-prepare-help" "!",
        |app| allows(app, &prepare::trial(app)),
        |app| app.fill(prepare::form)
    ),
    on_meeting!(
        "meeting.head" "act-meeting-head" "act-meeting-head-help" "H",
        |app| allows(app, &same_head(app)),
        |app| app.fill(head::form)
    ),
    on_meeting!(
        "meeting.profile" "act-meeting-profile" "act-meeting-profile-help" "M",
        |app| allows(app, &profile::take(app.meeting().details.kind)),
        profile::ask
    ),
    on_meeting!(
        "meeting.rules" "act-meeting-rules" "act-meeting-rules-help" "O",
        |app| allows(app, &same_rules(app)),
        |app| app.fill(rules::form)
    ),
    on_meeting!(
        "meeting.recipients" "act-meeting-recipients" "act-meeting-recipients-help" "h",
        in_session,
        |app| {
            let list = recipients(app);
            app.open(list)
        }
    ),
    on_meeting!(
        "meeting.roles" "act-meeting-roles" "act-meeting-roles-help" "E",
        |app| allows(app, &same_chair(app)),
        |app| app.fill(roles::form)
    ),
];

/// Whether the head can be changed at all. A meeting without a title is given one.
fn same_head(app: &App) -> Command {
    let mut details = app.meeting().details.clone();
    if details.title.is_blank() {
        details.title = SOME_TEXT.into();
    }
    Command::Describe(Describe { details })
}

fn same_rules(app: &App) -> Command {
    Command::SetRules(SetRules { rules: app.meeting().rules.clone(), reason: SOME_TEXT.into() })
}

fn same_chair(app: &App) -> Command {
    let participant = app.meeting().roles.chair;
    Command::AssignRole(AssignRole { role: Role::Chair, participant, reason: SOME_TEXT.into() })
}

#[cfg(test)]
mod tests;
