//! What is better put right before the record is closed. Nothing here forbids anything.

use crate::i18n::{list, say};
use crate::meeting::Id;
use crate::meeting::actions::Action;
use crate::meeting::decisions::DecisionStatus;
use crate::tui::app::App;

pub fn warnings(app: &App) -> Vec<String> {
    [absent_groups(app), silent_groups(app), without_proposals(app)]
        .into_iter()
        .chain([open_agenda(app), open_objections(app), open_drafts(app), incomplete_needs(app)])
        .chain([without_due(app), without_baseline(app)])
        .flatten()
        .collect()
}

/// The first few of some names; none of none.
fn some(app: &App, names: Vec<String>) -> Option<String> {
    if names.is_empty() {
        return None;
    }
    Some(list::first_few(&app.words, names))
}

fn named<I: Id>(app: &App, ids: impl Iterator<Item = I>) -> Option<String> {
    some(app, ids.map(|id| id.to_string()).collect())
}

/// Groups the rules ask for of which nobody came, once the meeting has begun.
fn absent_groups(app: &App) -> Option<String> {
    let meeting = app.meeting();
    if !meeting.people.iter().any(|participant| participant.came(meeting.sitting)) {
        return None;
    }
    let asked = |code: &str| meeting.rules.constituencies.iter().any(|asked| asked.as_str() == code);
    let groups = app.computed().attendance.constituencies.iter();
    let absent = groups.filter(|group| asked(&group.code) && group.people.came == 0);
    let names = some(app, absent.map(|group| group.name.clone()).collect())?;
    Some(say!(app.words, "record-absent-groups", groups = names))
}

/// Groups of which nobody spoke, once others have.
fn silent_groups(app: &App) -> Option<String> {
    let speakers = &app.computed().speakers;
    let silent = speakers.groups.iter().flat_map(|voices| voices.unheard().0).filter(|_| speakers.turns > 0);
    let names = some(app, silent.map(|group| group.name.clone()).collect())?;
    Some(say!(app.words, "record-silent-groups", groups = names))
}

/// Groups of which nobody proposed anything, once others have.
fn without_proposals(app: &App) -> Option<String> {
    let speakers = &app.computed().speakers;
    let unheard = speakers.groups.iter().flat_map(|voices| voices.unheard().1);
    let unheard = unheard.filter(|_| speakers.proposers.people > 0);
    let names = some(app, unheard.map(|group| group.name.clone()).collect())?;
    Some(say!(app.words, "record-groups-no-proposals", groups = names))
}

fn open_agenda(app: &App) -> Option<String> {
    let agenda = &app.meeting().agenda;
    if !app.meeting().stage.in_session() {
        return None;
    }
    let items = some(app, agenda.untouched().into_iter().map(|id| agenda.label(id)).collect())?;
    Some(say!(app.words, "record-open-agenda", items = items))
}

fn open_objections(app: &App) -> Option<String> {
    let open = app.meeting().objections.iter().filter(|objection| objection.is_open());
    let ids = named(app, open.map(|objection| objection.id))?;
    Some(say!(app.words, "record-open-objections", objections = ids))
}

fn open_drafts(app: &App) -> Option<String> {
    let undecided = |status: &DecisionStatus| matches!(status, DecisionStatus::Draft | DecisionStatus::Voting { .. });
    let open = app.meeting().decisions.iter().filter(|decision| undecided(&decision.status));
    let ids = named(app, open.map(|decision| decision.id))?;
    Some(say!(app.words, "record-open-drafts", decisions = ids))
}

fn incomplete_needs(app: &App) -> Option<String> {
    let ids = named(app, app.computed().needs.incomplete.iter().map(|need| need.id))?;
    Some(say!(app.words, "record-incomplete-needs", needs = ids))
}

fn open_actions(app: &App) -> impl Iterator<Item = &Action> {
    app.meeting().actions.iter().filter(|action| action.status.is_open())
}

fn without_due(app: &App) -> Option<String> {
    let ids = named(app, open_actions(app).filter(|action| action.due().is_none()).map(|action| action.id))?;
    Some(say!(app.words, "record-no-due", actions = ids))
}

fn without_baseline(app: &App) -> Option<String> {
    let measured = |action: &Action| action.plan.indicator.as_ref().is_some_and(|i| i.baseline.is_some());
    let ids = named(app, open_actions(app).filter(|action| !measured(action)).map(|action| action.id))?;
    Some(say!(app.words, "record-no-baseline", actions = ids))
}
