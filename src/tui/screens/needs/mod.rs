//! The needs as they were proposed.

mod actions;
mod bulk;
mod detail;
mod form;

use super::facts::rupiah;
use super::{Screen, ScreenWords};
use crate::i18n::{Words, domain, say};
use crate::meeting::needs::{Need, NeedState};
use crate::meeting::{Id as _, NeedId};
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Paragraph, Role, Row};
use crate::tui::words::told;
use std::cmp::Reverse;

pub struct Needs;

fn need(app: &App, key: Key) -> Option<&Need> {
    app.meeting().needs.get(NeedId::from_number(u32::try_from(key).ok()?))
}

/// What became of it; as long as nothing did, whether it is complete.
fn state<'a>(app: &App, need: &Need) -> Cell<'a> {
    let words = &app.words;
    match (&need.settled, need.is_listed(), need.proposal.missing().len()) {
        (Some(settled), _, _) => Cell::new(domain::outcome(words, settled.outcome), Role::Good),
        (None, false, _) => Cell::new(short_state(words, &need.state), Role::Dim),
        (None, true, 0) => Cell::new(say!(words, "needs-complete"), Role::Dim),
        (None, true, missing) => Cell::new(say!(words, "needs-lacking", n = missing), Role::Warning),
    }
}

/// Where it stands, without to whom it was passed on: that has no room in a column.
fn short_state(words: &Words, state: &NeedState) -> String {
    match state {
        NeedState::Forwarded { .. } => say!(words, "outcome-forwarded"),
        other => domain::need_state(words, other),
    }
}

impl Screen for Needs {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-needs", short: "screen-needs-short", empty: "screen-needs-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        actions::ACTIONS
    }

    fn sorts(&self) -> &'static [&'static str] {
        &["sort-number", "sort-cost", "sort-open"]
    }

    fn keys(&self, app: &App, sort: usize) -> Vec<Key> {
        let mut needs: Vec<&Need> = app.meeting().needs.iter().collect();
        match sort {
            1 => needs.sort_by_key(|need| Reverse(need.proposal.cost)),
            2 => needs.sort_by_key(|need| (!need.is_listed(), need.proposal.missing().is_empty())),
            _ => {}
        }
        needs.into_iter().map(|need| need.id.number().into()).collect()
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        let title = |key| told(&app.words, key);
        let longest = u16::try_from(app.meeting().needs.next_id().to_string().len()).unwrap_or(u16::MAX);
        vec![
            Column::fixed(title("column-number"), longest.max(4)).keep(8),
            Column::flex(title("column-activity"), 16, 3),
            Column::flex(title("column-place"), 8, 1).keep(2),
            Column::fixed(title("column-cost"), 16).right().keep(6),
            Column::fixed(title("column-status"), 15).keep(7),
        ]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let Some(need) = need(app, key) else { return Row::default() };
        let role = if need.is_listed() { Role::Plain } else { Role::Dim };
        Row::new(vec![
            Cell::new(need.id.to_string(), Role::Dim),
            Cell::new(need.proposal.activity.as_str(), role),
            Cell::new(need.proposal.place.as_str(), Role::Dim),
            Cell::new(rupiah(&app.words, need.proposal.cost), role),
            state(app, need),
        ])
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        need(app, key).map(|need| detail::detail(app.meeting(), &app.words, need)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
