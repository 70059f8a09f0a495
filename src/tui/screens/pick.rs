//! Things to pick from in forms: each with its id, its name and where it stands.

use super::facts::{first_line, name};
use crate::i18n::domain;
use crate::meeting::Id as _;
use crate::meeting::actions::Action;
use crate::meeting::decisions::Decision;
use crate::meeting::needs::{Need, NeedState};
use crate::tui::app::App;
use crate::tui::overlays::Item;

/// Every need that stands for itself, also one that was passed on: that too is decided.
pub fn all_needs(app: &App) -> Vec<Item> {
    let stands = |need: &&Need| !matches!(need.state, NeedState::Merged { .. } | NeedState::Unmerged);
    let item = |need: &Need| Item {
        key: need.id.number().into(),
        id: need.id.to_string(),
        name: need.proposal.activity.to_string(),
        note: if need.is_listed() { String::new() } else { domain::need_state(&app.words, &need.state) },
    };
    app.meeting().needs.iter().filter(stands).map(item).collect()
}

pub fn all_actions(app: &App) -> Vec<Item> {
    let item = |action: &Action| Item {
        key: action.id.number().into(),
        id: action.id.to_string(),
        name: action.plan.activity.to_string(),
        note: action.plan.owner.map(|owner| name(app.meeting(), owner)).unwrap_or_default(),
    };
    app.meeting().actions.iter().map(item).collect()
}

pub fn all_decisions(app: &App) -> Vec<Item> {
    let item = |decision: &Decision| Item {
        key: decision.id.number().into(),
        id: decision.id.to_string(),
        name: first_line(app, &decision.motion.text),
        note: domain::decision_status(&app.words, &decision.status),
    };
    app.meeting().decisions.iter().map(item).collect()
}
