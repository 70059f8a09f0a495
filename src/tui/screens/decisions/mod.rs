//! Decisions, objections, votes and contests: sections of one list, because they are dealt with together.

mod actions;
mod agree;
mod call;
mod commands;
mod decision;
mod objection;
mod reach;
mod replies;
mod round;
mod settle;
pub mod thing;
mod vote;

pub use agree::{ask_agreement, command as agree};
pub use vote::{counts, status as vote_status};

use super::facts::{first_line, name};
use super::{Screen, ScreenWords, contests};
use crate::i18n::{domain, ordinal, say};
use crate::meeting::contests::Contest;
use crate::meeting::decisions::{Decision, DecisionStatus};
use crate::meeting::objections::Objection;
use crate::meeting::votes::Vote;
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Divider, Paragraph, Role, Row};
use crate::tui::words::told;
use thing::Thing;

pub struct Decisions;

impl Screen for Decisions {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-decisions", short: "screen-decisions-short", empty: "screen-decisions-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        actions::ACTIONS
    }

    fn keys(&self, app: &App, _: usize) -> Vec<Key> {
        let meeting = app.meeting();
        let decisions = meeting.decisions.iter().map(|decision| Thing::Decision(decision.id));
        let objections = meeting.objections.iter().map(|objection| Thing::Objection(objection.id));
        let votes = meeting.votes.iter().map(|vote| Thing::Vote(vote.id));
        let contests = meeting.contests.iter().map(|contest| Thing::Contest(contest.opened.id));
        decisions.chain(objections).chain(votes).chain(contests).map(Thing::key).collect()
    }

    fn dividers(&self, app: &App, shown: &[Key]) -> Vec<Divider> {
        let section = |key: &Key| Thing::of(*key).map_or("screen-decisions", Thing::section);
        let begins = |at: &usize| *at == 0 || section(&shown[*at]) != section(&shown[*at - 1]);
        let divider = |at: usize| Divider { before: at, text: told(&app.words, section(&shown[at])) };
        let dividers: Vec<Divider> = (0..shown.len()).filter(begins).map(divider).collect();
        // A lone section needs no heading.
        if dividers.len() > 1 { dividers } else { Vec::new() }
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        let title = |key| told(&app.words, key);
        vec![
            Column::fixed(title("column-number"), 4).keep(8),
            Column::fixed(title("decisions-who"), 12).keep(3),
            Column::flex(title("column-text"), 16, 1),
            Column::fixed(title("column-status"), 22).keep(7),
        ]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let meeting = app.meeting();
        let cells = Thing::of(key).and_then(|thing| match thing {
            Thing::Decision(id) => meeting.decisions.get(id).map(|decision| decision_cells(app, decision)),
            Thing::Objection(id) => meeting.objections.get(id).map(|objection| objection_cells(app, objection)),
            Thing::Vote(id) => meeting.votes.get(id).map(|vote| vote_cells(app, vote)),
            Thing::Contest(id) => meeting.contests.get(id).map(|contest| contest_cells(app, contest)),
        });
        cells.map(|cells| Row::new(cells.into())).unwrap_or_default()
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        match Thing::of(key) {
            Some(Thing::Decision(id)) => decision::detail(app, id),
            Some(Thing::Objection(id)) => objection::detail(app, id),
            Some(Thing::Vote(id)) => vote::detail(app, id),
            Some(Thing::Contest(id)) => contests::detail(app, id),
            None => Vec::new(),
        }
    }
}

/// Its spoken number, once decided.
fn spoken(app: &App, decision: &Decision) -> String {
    decision.number().map(|number| ordinal::decision(app.words.language(), number)).unwrap_or_default()
}

fn decision_cells<'a>(app: &'a App, decision: &'a Decision) -> [Cell<'a>; 4] {
    let words = &app.words;
    let objections = app.meeting().open_objections(decision.id, &decision.motion.needs).len();
    let (status, role) = match (&decision.status, objections) {
        (DecisionStatus::Decided { manner, .. }, _) => (domain::manner(words, manner), Role::Good),
        (DecisionStatus::Draft, 0) => (domain::decision_status(words, &decision.status), Role::Plain),
        (DecisionStatus::Draft, open) => (say!(words, "decisions-objected", n = open), Role::Warning),
        (DecisionStatus::Voting { .. }, _) => (say!(words, "decisions-voting"), Role::Accent),
        (status @ DecisionStatus::Rejected { .. }, _) => (domain::decision_status(words, status), Role::Warning),
        (status, _) => (domain::decision_status(words, status), Role::Dim),
    };
    [
        Cell::new(decision.id.to_string(), Role::Dim),
        spoken(app, decision).into(),
        first_line(app, &decision.motion.text).into(),
        Cell::new(status, role),
    ]
}

fn objection_cells<'a>(app: &'a App, objection: &'a Objection) -> [Cell<'a>; 4] {
    let words = &app.words;
    let status = match &objection.settled {
        None => Cell::new(say!(words, "decisions-objection-open"), Role::Warning),
        Some(settled) => Cell::new(domain::settlement(words, &settled.settlement), Role::Dim),
    };
    let reason = first_line(app, &objection.reason);
    [
        Cell::new(objection.id.to_string(), Role::Dim),
        name(app.meeting(), objection.by).into(),
        format!("{}: {reason}", domain::subject(words, &objection.subject)).into(),
        status,
    ]
}

fn vote_cells<'a>(app: &'a App, vote: &'a Vote) -> [Cell<'a>; 4] {
    let (status, role) = vote::status(&app.words, vote);
    [
        Cell::new(vote.id.to_string(), Role::Dim),
        Cell::new(vote.call.decision.to_string(), Role::Dim),
        vote.call.question.as_str().into(),
        Cell::new(status, role),
    ]
}

fn contest_cells<'a>(app: &'a App, contest: &'a Contest) -> [Cell<'a>; 4] {
    let (status, role) = contests::status(&app.words, contest);
    [
        Cell::new(contest.opened.id.to_string(), Role::Dim),
        Cell::new(contests::rule_name(&app.words, contest), Role::Dim),
        contests::question(&app.words, contest).into(),
        Cell::new(status, role),
    ]
}

#[cfg(test)]
mod tests;
