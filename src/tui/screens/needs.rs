//! The needs as they were proposed.

use super::{Screen, ScreenWords};
use crate::i18n::{domain, list, money, number};
use crate::meeting::needs::Need;
use crate::meeting::{Id as _, NeedId};
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Paragraph, Role, Row};
use crate::tui::words::told;
use std::cmp::Reverse;

pub struct Needs;

const ACTIONS: &[Action] = &[];

fn need(app: &App, key: Key) -> Option<&Need> {
    app.meeting().needs.get(NeedId::from_number(u32::try_from(key).ok()?))
}

impl Screen for Needs {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-needs", short: "screen-needs-short", empty: "screen-needs-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        ACTIONS
    }

    fn sorts(&self) -> &'static [&'static str] {
        &["sort-number", "sort-cost"]
    }

    fn keys(&self, app: &App, sort: usize) -> Vec<Key> {
        let mut needs: Vec<&Need> = app.meeting().needs.iter().collect();
        if sort == 1 {
            needs.sort_by_key(|need| Reverse(need.proposal.cost));
        }
        needs.into_iter().map(|need| need.id.number().into()).collect()
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        let title = |key| told(&app.words, key);
        vec![
            Column::fixed(title("column-number"), 4).keep(8),
            Column::flex(title("column-activity"), 16, 3),
            Column::flex(title("column-place"), 8, 1).keep(2),
            Column::fixed(title("column-cost"), 16).right().keep(6),
            Column::fixed(title("column-status"), 11).keep(4),
        ]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let Some(need) = need(app, key) else { return Row::default() };
        let language = app.words.language();
        let role = if need.is_listed() { Role::Plain } else { Role::Dim };
        let cost = need.proposal.cost.map(|cost| money::rupiah(language, cost.0)).unwrap_or_default();
        let state = match (need.is_listed(), need.proposal.missing().is_empty()) {
            (true, false) => Cell::new(told(&app.words, "need-incomplete"), Role::Warning),
            (true, true) => "".into(),
            (false, _) => Cell::new(domain::need_state(&app.words, &need.state), Role::Dim),
        };
        Row::new(vec![
            Cell::new(need.id.to_string(), Role::Dim),
            Cell::new(need.proposal.activity.as_str(), role),
            Cell::new(need.proposal.place.as_str(), Role::Dim),
            Cell::new(cost, role),
            state,
        ])
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        let Some(need) = need(app, key) else { return Vec::new() };
        let (words, proposal) = (&app.words, &need.proposal);
        let language = words.language();
        let fact = |key, text: String| Paragraph::labelled(told(words, key), text);
        let quantity = proposal.quantity.map(|quantity| number::quantity(language, quantity.0)).unwrap_or_default();
        let proposer = proposal.proposer.and_then(|id| app.meeting().people.get(id));
        let mut detail = vec![
            Paragraph::heading(proposal.activity.as_str()),
            fact("column-problem", proposal.problem.to_string()),
            fact("column-place", proposal.place.to_string()),
            fact("column-quantity", format!("{quantity} {}", proposal.unit).trim().to_owned()),
            fact("column-cost", proposal.cost.map(|cost| money::rupiah(language, cost.0)).unwrap_or_default()),
            fact("column-source", domain::funding_source(words, &proposal.source)),
            fact("column-proposer", proposer.map(|person| person.person.name.to_string()).unwrap_or_default()),
        ];
        let missing: Vec<String> = proposal.missing().into_iter().map(|field| domain::field(words, field)).collect();
        if !missing.is_empty() {
            detail.push(fact("column-missing", list::and(language, &missing)).role(Role::Warning));
        }
        detail.retain(|paragraph| !paragraph.text.is_empty());
        detail
    }
}
