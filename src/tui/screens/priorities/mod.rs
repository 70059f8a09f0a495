//! The ranking of the needs by weighted criteria, and the line where the ceiling runs out.

mod actions;
mod criteria;
mod explain;
mod firmness;
mod score;
#[cfg(test)]
mod tests;
mod what_if;

use super::{Screen, ScreenWords};
use crate::i18n::{domain, money, say};
use crate::meeting::needs::Need;
use crate::meeting::scoring::{Ranked, Standing};
use crate::meeting::{Id as _, NeedId, Rupiah};
use crate::report::score_said;
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Divider, Paragraph, Role, Row, bar};
use crate::tui::words::told;

pub struct Priorities;

/// The columns of the bar that shows a score.
const BAR: u16 = 7;

fn id(key: Key) -> Option<NeedId> {
    u32::try_from(key).ok().map(NeedId::from_number)
}

/// The need of the selected row.
fn selected(app: &App) -> Option<NeedId> {
    id(app.list().selected()?)
}

fn name(app: &App, id: NeedId) -> &str {
    app.meeting().needs.get(id).map_or("", |need| need.proposal.activity.as_str())
}

fn score(app: &App, line: &Ranked) -> String {
    score_said(app.words.language(), line.place.points, app.ranking().weights)
}

/// Rank, with a mark where it is shared: nothing declared beforehand separates those.
fn rank(line: &Ranked) -> String {
    let tied = if line.place.tied { "=" } else { "" };
    format!("{}{tied}", line.place.rank)
}

/// What put it behind the one before it, where the score alone did not.
fn separator(app: &App, line: &Ranked) -> String {
    let scoring = &app.meeting().scoring;
    let breaker = line.place.separated_by.and_then(|key| scoring.tie_breakers.get(key));
    breaker.map(|&breaker| domain::tie_breaker(&app.words, breaker, &scoring.criteria)).unwrap_or_default()
}

/// On the list, taken in or left out by choice, below: a sign that needs no colour.
fn mark(app: &App, standing: Standing) -> Cell<'static> {
    match standing {
        Standing::Above => Cell::new(app.theme.glyphs.check, Role::Good),
        Standing::TakenIn => Cell::new("+", Role::Good),
        Standing::LeftOut => Cell::new("-", Role::Warning),
        Standing::Below => Cell::new("", Role::Dim),
    }
}

impl Screen for Priorities {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-priorities", short: "screen-priorities-short", empty: "screen-priorities-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        actions::ACTIONS
    }

    /// Ranked needs, best first; then those that still lack values.
    fn keys(&self, app: &App, _: usize) -> Vec<Key> {
        let ranking = app.ranking();
        let ranked = ranking.lines.iter().map(|line| line.place.id);
        ranked.chain(ranking.unscored.iter().copied()).map(|id| id.number().into()).collect()
    }

    fn dividers(&self, app: &App, shown: &[Key]) -> Vec<Divider> {
        let ranking = app.ranking();
        let place = |key: &Key| id(*key).and_then(|id| ranking.lines.iter().position(|line| line.place.id == id));
        let mut dividers = Vec::new();
        if let Some(ceiling) = ranking.ceiling.filter(|_| !ranking.lines.is_empty()) {
            let before = shown.iter().filter(|key| place(key).is_some_and(|place| place < ranking.above)).count();
            dividers.push(Divider { before, text: line_text(app, ceiling) });
        }
        let ranked = shown.iter().filter(|key| place(key).is_some()).count();
        if ranked < shown.len() {
            dividers.push(Divider { before: ranked, text: told(&app.words, "priorities-unscored") });
        }
        dividers
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        let title = |key| told(&app.words, key);
        let criteria = app.meeting().scoring.criteria.iter();
        let mut columns = vec![
            Column::fixed(title("column-rank"), 4).right().keep(8),
            Column::fixed(title("column-number"), 4).keep(7),
            Column::flex(title("column-activity"), 14, 1),
        ];
        columns.extend(criteria.map(|criterion| Column::fixed(criterion.id.to_string(), 3).right().keep(5)));
        columns.extend([
            Column::fixed(title("column-score"), 6).right().keep(8),
            Column::fixed("", BAR).keep(4),
            Column::fixed("", 1).keep(8),
            Column::fixed(title("column-cost"), 14).right().keep(6),
            Column::fixed(title("column-remaining"), 14).right().keep(3),
            Column::fixed(title("column-cumulative"), 14).right().keep(2),
            Column::fixed(title("column-standing"), 24).keep(1),
            Column::fixed(title("priorities-separated"), 24).keep(0),
        ]);
        columns
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let Some(need) = id(key).and_then(|id| app.meeting().needs.get(id)) else { return Row::default() };
        match app.ranking().line(need.id) {
            Some(line) => Row::new(ranked_cells(app, need, line)),
            None => Row::new(unscored_cells(app, need)),
        }
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        id(key).map(|id| explain::explain(app, id)).unwrap_or_default()
    }

    fn title(&self, app: &App) -> String {
        let scoring = &app.meeting().scoring;
        let state = match (&scoring.announced, scoring.frozen) {
            (Some(_), _) => "priorities-announced",
            (None, Some(_)) => "priorities-frozen",
            (None, None) => "priorities-open",
        };
        format!("{} ({})", told(&app.words, self.words().title), told(&app.words, state))
    }
}

/// Where the ceiling runs out, how much is taken and what is left.
fn line_text(app: &App, ceiling: Rupiah) -> String {
    let (words, ranking) = (&app.words, app.ranking());
    let money = |amount: Rupiah| money::rupiah(words.language(), amount.0);
    let (ceiling, total) = (money(ceiling), money(ranking.total));
    let left = money(ranking.remaining.unwrap_or_default());
    if ranking.line_cuts_tie {
        say!(words, "priorities-line-tie", ceiling = ceiling, left = left)
    } else {
        say!(words, "priorities-line", ceiling = ceiling, total = total, left = left)
    }
}

/// The values of a need as they stand, one cell a criterion.
fn values<'a>(app: &App, need: &Need, role: Role) -> impl Iterator<Item = Cell<'a>> {
    let scoring = &app.meeting().scoring;
    let row = scoring.values.get(&need.id);
    let value = |at: usize| row.and_then(|row| row.get(at).copied().flatten());
    let text = |value: Option<u8>| value.map_or_else(|| "·".to_owned(), |value| value.to_string());
    (0..scoring.criteria.len()).map(|at| Cell::new(text(value(at)), role)).collect::<Vec<_>>().into_iter()
}

fn ranked_cells<'a>(app: &'a App, need: &'a Need, line: &Ranked) -> Vec<Cell<'a>> {
    let (words, glyphs) = (&app.words, app.theme.glyphs);
    let role = if line.standing.is_priority() { Role::Plain } else { Role::Dim };
    let money = |amount: Rupiah| money::rupiah(words.language(), amount.0);
    let best = app.ranking().weights.saturating_mul(app.meeting().scoring.scale.most.into());
    let on_list =
        |amount: Option<Rupiah>| amount.filter(|_| line.standing.is_priority()).map(money).unwrap_or_default();
    let mut cells = vec![
        Cell::new(rank(line), role),
        Cell::new(need.id.to_string(), Role::Dim),
        Cell::new(need.proposal.activity.as_str(), role),
    ];
    cells.extend(values(app, need, Role::Dim));
    cells.extend([
        Cell::new(score(app, line), role),
        Cell::new(bar(line.place.points, best, BAR, (glyphs.full, glyphs.empty)), Role::Accent),
        mark(app, line.standing),
        Cell::new(need.proposal.cost.map(money).unwrap_or_default(), role),
        Cell::new(on_list(line.remaining), Role::Dim),
        Cell::new(on_list(Some(line.cumulative)), Role::Dim),
        Cell::new(domain::standing(words, line.standing), role),
        Cell::new(separator(app, line), Role::Dim),
    ]);
    cells
}

fn unscored_cells<'a>(app: &'a App, need: &'a Need) -> Vec<Cell<'a>> {
    let words = &app.words;
    let mut cells = vec![
        Cell::new("–", Role::Dim),
        Cell::new(need.id.to_string(), Role::Dim),
        Cell::new(need.proposal.activity.as_str(), Role::Plain),
    ];
    cells.extend(values(app, need, Role::Plain));
    let cost = need.proposal.cost.map(|cost| money::rupiah(words.language(), cost.0)).unwrap_or_default();
    cells.extend(["", "", ""].map(Cell::from));
    cells.push(Cell::new(cost, Role::Dim));
    cells.extend(["", ""].map(Cell::from));
    cells.push(Cell::new(say!(words, "priorities-not-scored"), Role::Dim));
    cells.push("".into());
    cells
}
