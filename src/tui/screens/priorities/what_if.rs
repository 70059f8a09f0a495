//! What the ceiling would pay for under another ceiling and other rules, side by side. Nothing of it is recorded: the
//! meeting is asked as a copy, and what is typed here goes nowhere.

use super::{name, rank};
use crate::capture::{self, MoneyError};
use crate::i18n::{Words, list, money, say};
use crate::meeting::scoring::{Ranked, Ranking};
use crate::meeting::{Meeting, NeedId, Rupiah};
use crate::tally::ballot::Ballot;
use crate::tally::profile::{Ballots, Choice, Profile};
use crate::tally::rule;
use crate::tally::settings::Settings;
use crate::tally::ties::TieRule;
use crate::tui::app::App;
use crate::tui::asking::{self, Answer, Asks, Wants};
use crate::tui::effect::Effects;
use crate::tui::key::KeyPress;
use crate::tui::overlays::{Cmd, Outcome, Overlay, framed, head};
use crate::tui::widgets::{Cell, Column, Frame, LineEdit, List, ListState, Role, Row};
use crate::tui::words::told;
use ratatui::layout::Rect;
use std::collections::BTreeSet;

const WIDTH: u16 = 100;

/// What one way of spending would pay for.
struct Plan {
    /// The letter of its column.
    letter: &'static str,
    /// The key of its name.
    name: &'static str,
    ceiling: Option<Rupiah>,
    taken: BTreeSet<NeedId>,
    total: Rupiah,
}

/// One need in the order of the ranking.
struct Line {
    rank: String,
    id: NeedId,
    name: String,
    cost: Rupiah,
}

struct WhatIf {
    /// The meeting as it was when this was opened, under another ceiling.
    copy: Box<Meeting>,
    /// The recorded ranking and its lines.
    ranking: Ranking,
    lines: Vec<Line>,
    plans: Vec<Plan>,
    edit: LineEdit,
    /// What was typed is no amount.
    wrong: bool,
    state: ListState,
}

/// Opens the view. The copy of the meeting is made once, the plans once for each ceiling.
pub fn open(app: &mut App) -> Effects {
    let ranking = app.ranking().clone();
    let line = |line: &Ranked| Line {
        rank: rank(line),
        id: line.place.id,
        name: name(app, line.place.id).to_owned(),
        cost: line.cost,
    };
    let mut what_if = WhatIf {
        copy: Box::new(app.meeting().clone()),
        lines: ranking.lines.iter().map(line).collect(),
        ranking,
        plans: Vec::new(),
        edit: LineEdit::default(),
        wrong: false,
        state: ListState::default(),
    };
    what_if.plan();
    app.open(Box::new(what_if))
}

/// The needs a rule for budgets pays for, the score of each standing in for its votes. Ties fall as the ranking fell.
fn funded(ranking: &Ranking, rule: &str, ceiling: Option<Rupiah>) -> BTreeSet<NeedId> {
    let ids = || ranking.lines.iter().map(|line| line.place.id);
    let Some(budget) = ceiling.and_then(|ceiling| u64::try_from(ceiling.0).ok()) else { return ids().collect() };
    let choice = |line: &Ranked| Choice {
        id: line.place.id.to_string(),
        cost: u64::try_from(line.cost.0).ok(),
        ..Choice::default()
    };
    let points = ranking.lines.iter().enumerate();
    let points = points.map(|(at, line)| (at, i64::try_from(line.place.points).unwrap_or(i64::MAX))).collect();
    let ballots = Ballots::Scored(vec![Ballot { weight: 1, mark: points }]);
    let settings = Settings { budget: Some(budget), ties: TieRule::listing(), ..Settings::default() };
    let profile = Profile::new(ranking.lines.iter().map(choice).collect(), ballots);
    let counted = profile.ok().zip(rule::find(rule)).and_then(|(profile, rule)| (rule.count)(&profile, &settings).ok());
    let taken: BTreeSet<usize> = counted.and_then(|counted| counted.selected).into_iter().flatten().collect();
    ids().enumerate().filter(|(at, _)| taken.contains(at)).map(|(_, id)| id).collect()
}

impl WhatIf {
    /// The ceiling that was typed; the recorded one where none was.
    fn ceiling(&self) -> Result<Option<Rupiah>, MoneyError> {
        match self.edit.text().trim() {
            "" => Ok(self.ranking.ceiling),
            typed => capture::money(typed).map(|amount| Some(Rupiah(amount))),
        }
    }

    fn plan(&mut self) {
        let ceiling = self.ceiling();
        self.wrong = ceiling.is_err();
        let Ok(ceiling) = ceiling else { return };
        self.copy.details.ceiling = ceiling;
        let as_ranked = |ranking: &Ranking| ranking.priorities().map(|line| line.place.id).collect();
        let plan = |letter, name, ceiling, taken: BTreeSet<NeedId>| {
            let total = self.lines.iter().filter(|line| taken.contains(&line.id)).map(|line| line.cost).sum();
            Plan { letter, name, ceiling, taken, total }
        };
        self.plans = vec![
            plan("A", "what-if-recorded", self.ranking.ceiling, as_ranked(&self.ranking)),
            plan("B", "what-if-ceiling", ceiling, as_ranked(&self.copy.ranking())),
            plan("C", "what-if-skip", ceiling, funded(&self.ranking, "greedy", ceiling)),
            plan("D", "what-if-per-cost", ceiling, funded(&self.ranking, "greedy-per-cost", ceiling)),
        ];
    }

    fn row(&self, words: &Words, at: usize, check: &'static str) -> Row<'_> {
        let Some(line) = self.lines.get(at) else { return Row::default() };
        let mut cells = vec![
            Cell::new(line.rank.as_str(), Role::Plain),
            Cell::new(line.id.to_string(), Role::Dim),
            Cell::new(line.name.as_str(), Role::Plain),
            Cell::new(money::rupiah(words.language(), line.cost.0), Role::Dim),
        ];
        cells.extend(self.plans.iter().map(|plan| match plan.taken.contains(&line.id) {
            true => Cell::new(check, Role::Good),
            false => Cell::new("·", Role::Dim),
        }));
        Row::new(cells)
    }

    /// What a plan comes to, in one line.
    fn sum(words: &Words, plan: &Plan) -> String {
        let money = |amount: Rupiah| money::rupiah(words.language(), amount.0);
        let (n, total, name) = (plan.taken.len(), money(plan.total), told(words, plan.name));
        match plan.ceiling {
            Some(ceiling) => {
                let left = money(Rupiah(ceiling.0.saturating_sub(plan.total.0)));
                let ceiling = money(ceiling);
                let letter = plan.letter;
                say!(words, "what-if-sum", letter = letter, name = name, n = n, ceiling = ceiling, left = left)
            }
            None => say!(words, "what-if-sum-open", letter = plan.letter, name = name, n = n, total = total),
        }
    }
}

impl Overlay for WhatIf {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Close | Cmd::Go(_))
    }

    fn command(&mut self, command: Cmd, _: &App) -> Outcome {
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Go(way) => self.state.go(way, self.lines.len()),
            _ => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        if self.edit.key(press) {
            self.plan();
        }
        Outcome::Stay
    }

    fn paste(&mut self, text: &str, _: &App) -> Outcome {
        self.edit.paste(text);
        self.plan();
        Outcome::Stay
    }

    fn click(&mut self, row: usize, _: &App) -> Outcome {
        self.state.selected = row;
        Outcome::Stay
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        let words = &app.words;
        let title = format!("{} ({})", told(words, "act-priorities-what-if"), told(words, "what-if-not-recorded"));
        let asked = if self.wrong { "what-if-no-amount" } else { "what-if-other-ceiling" };
        let plan = |plan: &Plan| {
            let taken: Vec<String> = plan.taken.iter().map(ToString::to_string).collect();
            format!("{}: {}.", Self::sum(words, plan), list::and(words.language(), &taken))
        };
        let line = asking::Line { name: told(words, asked), ..asking::Line::default() };
        let asks = Asks { title, wants: Wants::Line(line), ..Asks::default() };
        Some(asks.saying(self.plans.iter().map(plan)))
    }

    fn answer(&mut self, answer: Answer, _: &App) -> Outcome {
        self.edit.set(asking::line(answer));
        self.plan();
        Outcome::Stay
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let words = &app.words;
        let title = format!("{} ({})", told(words, "act-priorities-what-if"), told(words, "what-if-not-recorded"));
        let inside = framed(frame, area, WIDTH, area.height, &title, "");
        let (line, rest) = head(inside);
        let (asked, role) = match self.wrong {
            true => ("what-if-no-amount", Role::Warning),
            false => ("what-if-other-ceiling", Role::Plain),
        };
        let used = frame.write(line, &format!("{} ", told(words, asked)), role).min(line.width);
        self.edit.draw(frame, Rect { x: line.x + used, width: line.width - used, ..line }, &[], true);
        let sums = u16::try_from(self.plans.len()).unwrap_or(0).min(rest.height.saturating_sub(2));
        let list = Rect { height: rest.height - sums, ..rest };
        let mut columns = vec![
            Column::fixed(told(words, "column-rank"), 4).right().keep(6),
            Column::fixed(told(words, "column-number"), 4).keep(7),
            Column::flex(told(words, "column-activity"), 14, 1),
            Column::fixed(told(words, "column-cost"), 14).right().keep(4),
        ];
        columns.extend(self.plans.iter().map(|plan| Column::fixed(plan.letter, 1).keep(8)));
        let row = |at: usize| self.row(words, at, app.theme.glyphs.check);
        let empty = told(words, "screen-priorities-empty");
        let list_of = List {
            columns: &columns,
            state: &self.state,
            len: self.lines.len(),
            row: &row,
            focused: false,
            empty: &empty,
        };
        list_of.draw(frame, list);
        for (plan, y) in self.plans.iter().zip(list.bottom()..rest.bottom()) {
            frame.write(Rect { y, height: 1, ..rest }, &Self::sum(words, plan), Role::Plain);
        }
    }
}
