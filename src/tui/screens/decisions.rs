//! The decisions, from draft to decided.

use super::{Screen, ScreenWords};
use crate::i18n::{domain, ordinal};
use crate::meeting::decisions::{Decision, DecisionStatus};
use crate::meeting::{DecisionId, Id as _};
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Paragraph, Role, Row};
use crate::tui::words::told;

pub struct Decisions;

const ACTIONS: &[Action] = &[];

fn decision(app: &App, key: Key) -> Option<&Decision> {
    app.meeting().decisions.get(DecisionId::from_number(u32::try_from(key).ok()?))
}

fn number(app: &App, decision: &Decision) -> String {
    decision.number().map(|number| ordinal::decision(app.words.language(), number)).unwrap_or_default()
}

fn role(status: &DecisionStatus) -> Role {
    match status {
        DecisionStatus::Decided { .. } => Role::Good,
        DecisionStatus::Voting { .. } => Role::Accent,
        DecisionStatus::Draft => Role::Plain,
        DecisionStatus::Rejected { .. } | DecisionStatus::Deferred { .. } | DecisionStatus::Dropped => Role::Dim,
    }
}

impl Screen for Decisions {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-decisions", short: "screen-decisions-short", empty: "screen-decisions-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        ACTIONS
    }

    fn keys(&self, app: &App, _: usize) -> Vec<Key> {
        app.meeting().decisions.iter().map(|decision| decision.id.number().into()).collect()
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        let title = |key| told(&app.words, key);
        vec![
            Column::fixed(title("column-number"), 4).keep(8),
            Column::fixed(title("column-spoken"), 9).keep(3),
            Column::flex(title("column-text"), 16, 1),
            Column::fixed(title("column-status"), 12).keep(7),
        ]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let Some(decision) = decision(app, key) else { return Row::default() };
        Row::new(vec![
            Cell::new(decision.id.to_string(), Role::Dim),
            number(app, decision).into(),
            decision.motion.text.lines().next().unwrap_or_default().into(),
            Cell::new(domain::decision_status(&app.words, &decision.status), role(&decision.status)),
        ])
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        let Some(decision) = decision(app, key) else { return Vec::new() };
        let words = &app.words;
        let fact = |key, text: String| Paragraph::labelled(told(words, key), text);
        let needs: Vec<String> = decision.motion.needs.iter().map(ToString::to_string).collect();
        let open = app.meeting().open_objections(decision.id, &decision.motion.needs);
        let open: Vec<String> = open.iter().map(ToString::to_string).collect();
        let mut detail = vec![
            Paragraph::heading(number(app, decision)),
            Paragraph::new(decision.motion.text.as_str()),
            fact("column-status", domain::decision_status(words, &decision.status)),
            fact("column-manner", decision.manner().map(|manner| domain::manner(words, manner)).unwrap_or_default()),
            fact("column-need", needs.join(", ")),
            fact("column-objections", open.join(", ")).role(Role::Warning),
        ];
        detail.retain(|paragraph| !paragraph.text.is_empty());
        detail
    }
}
