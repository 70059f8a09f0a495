//! The ranking of the needs, and the line where the ceiling runs out.

use super::{Screen, ScreenWords};
use crate::i18n::{domain, money, number};
use crate::meeting::scoring::Ranked;
use crate::meeting::{Id as _, NeedId, Rupiah};
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Paragraph, Role, Row};
use crate::tui::words::told;

pub struct Priorities;

const ACTIONS: &[Action] = &[];

fn ranked(app: &App, key: Key) -> Option<&Ranked> {
    app.ranking().line(NeedId::from_number(u32::try_from(key).ok()?))
}

/// The score with two decimals: points by the sum of the weights, exact and rounded down.
fn score(app: &App, points: u64) -> String {
    let weights = app.ranking().weights.max(1);
    let hundredths = u128::from(points) * 100 / u128::from(weights);
    number::decimal(app.words.language(), i64::try_from(hundredths).unwrap_or(i64::MAX), 2)
}

fn name(app: &App, id: NeedId) -> &str {
    app.meeting().needs.get(id).map_or("", |need| need.proposal.activity.as_str())
}

impl Screen for Priorities {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-priorities", short: "screen-priorities-short", empty: "screen-priorities-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        ACTIONS
    }

    fn keys(&self, app: &App, _: usize) -> Vec<Key> {
        app.ranking().lines.iter().map(|line| line.place.id.number().into()).collect()
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        let title = |key| told(&app.words, key);
        vec![
            Column::fixed(title("column-rank"), 4).right().keep(8),
            Column::fixed(title("column-number"), 4).keep(3),
            Column::flex(title("column-activity"), 14, 1),
            Column::fixed(title("column-score"), 5).right().keep(7),
            Column::fixed(title("column-cost"), 14).right().keep(4),
            Column::fixed(title("column-standing"), 12).keep(5),
        ]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let Some(line) = ranked(app, key) else { return Row::default() };
        let role = if line.standing.is_priority() { Role::Plain } else { Role::Dim };
        Row::new(vec![
            Cell::new(line.place.rank.to_string(), role),
            Cell::new(line.place.id.to_string(), Role::Dim),
            Cell::new(name(app, line.place.id), role),
            Cell::new(score(app, line.place.points), role),
            Cell::new(money::rupiah(app.words.language(), line.cost.0), role),
            Cell::new(domain::standing(&app.words, line.standing), role),
        ])
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        let Some(line) = ranked(app, key) else { return Vec::new() };
        let (words, language) = (&app.words, app.words.language());
        let fact = |key, text: String| Paragraph::labelled(told(words, key), text);
        let rupiah = |amount: Rupiah| money::rupiah(language, amount.0);
        let mut detail = vec![
            Paragraph::heading(name(app, line.place.id)),
            fact("column-rank", line.place.rank.to_string()),
            fact("column-score", score(app, line.place.points)),
            fact("column-standing", domain::standing(words, line.standing)),
            fact("column-cost", rupiah(line.cost)),
            fact("column-cumulative", rupiah(line.cumulative)),
        ];
        detail.extend(line.remaining.map(|remaining| fact("column-remaining", rupiah(remaining))));
        detail
    }
}
