//! What can be done with criteria, values and the ranking.

use super::{criteria, explain, firmness, name, score, selected, what_if};
use crate::i18n::{domain, money, say};
use crate::meeting::decisions::{DraftDecision, Motion};
use crate::meeting::needs::Outcome;
use crate::meeting::scoring::{
    AnnounceRanking, ChooseNeed, FreezeCriteria, Ranked, ReopenRanking, ScoreNeed, SetCriteria, ThawCriteria, Weighted,
};
use crate::meeting::{Command, Line, NeedId};
use crate::tui::action::{Action, Reason};
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::guard::{SOME_TEXT, allows, submit};
use crate::tui::overlays::{Ask, Prompt, TextBox};
use crate::tui::screens::drafting;
use crate::tui::screens::facts::{Facts, rupiah};
use crate::tui::widgets::{Paragraph, Role};

pub const ACTIONS: &[Action] = &[
    on_tab!(
        Priorities,
        "priorities.score",
        "act-priorities-score",
        "act-priorities-score-help",
        "e",
        3,
        |app| selected_allows(app, empty_row(app)),
        |app| { selected(app).map(|id| score::open(app, id)).unwrap_or_default() }
    ),
    on_tab!(
        Priorities,
        "priorities.explain",
        "act-priorities-explain",
        "act-priorities-explain-help",
        "w",
        5,
        |app| chosen(app).map(|_| ()),
        |app| {
            let Some(id) = selected(app) else { return Effects::new() };
            let text = explain::explain(app, id);
            app.open(TextBox::boxed(say!(app.words, "act-priorities-explain"), text))
        }
    ),
    on_tab!(
        Priorities,
        "priorities.firm",
        "act-priorities-firm",
        "act-priorities-firm-help",
        "t",
        0,
        |app| chosen(app).map(|_| ()),
        |app| {
            let Some(id) = selected(app) else { return Effects::new() };
            let text = firmness::firmness(app, id);
            app.open(TextBox::boxed(say!(app.words, "act-priorities-firm"), text))
        }
    ),
    on_tab!(
        Priorities,
        "priorities.what-if",
        "act-priorities-what-if",
        "act-priorities-what-if-help",
        "p",
        0,
        |app| if app.ranking().lines.is_empty() { Err(Reason::Because("reason-no-ranking")) } else { Ok(()) },
        what_if::open,
    ),
    on_tab!(
        Priorities,
        "priorities.freeze",
        "act-priorities-freeze",
        "act-priorities-freeze-help",
        "f",
        4,
        |app| allows(app, &freeze()),
        |app| {
            let text = frozen(app);
            app.open(Ask::boxed(say!(app.words, "act-priorities-freeze"), text, |_| submit(freeze())))
        }
    ),
    on_tab!(
        Priorities,
        "priorities.thaw",
        "act-priorities-thaw",
        "act-priorities-thaw-help",
        "F",
        0,
        |app| allows(app, &thaw(SOME_TEXT.into())),
        |app| { app.open(Prompt::boxed("priorities-thaw-reason", |_, reason| submit(thaw(reason.into())))) }
    ),
    on_tab!(
        Priorities,
        "priorities.take-in",
        "act-priorities-take-in",
        "act-priorities-take-in-help",
        "a",
        0,
        |app| may_choose(app, true),
        |app| choose(app, true)
    ),
    on_tab!(
        Priorities,
        "priorities.leave-out",
        "act-priorities-leave-out",
        "act-priorities-leave-out-help",
        "x",
        0,
        |app| may_choose(app, false),
        |app| choose(app, false)
    ),
    on_tab!(
        Priorities,
        "priorities.as-ranked",
        "act-priorities-as-ranked",
        "act-priorities-as-ranked-help",
        "l",
        0,
        |app| has_choice(app),
        |app| { selected(app).map(|need| submit(choice(need, None, Line::default()))).unwrap_or_default() }
    ),
    on_tab!(
        Priorities,
        "priorities.announce",
        "act-priorities-announce",
        "act-priorities-announce-help",
        "A",
        0,
        |app| allows(app, &announce()),
        |app| {
            let text = announcement(app);
            app.open(Ask::boxed(say!(app.words, "act-priorities-announce"), text, |_| submit(announce())))
        }
    ),
    on_tab!(
        Priorities,
        "priorities.reopen",
        "act-priorities-reopen",
        "act-priorities-reopen-help",
        "R",
        0,
        |app| allows(app, &reopen(SOME_TEXT.into())),
        |app| { app.open(Prompt::boxed("priorities-reopen-reason", |_, reason| submit(reopen(reason.into())))) }
    ),
    on_tab!(
        Priorities,
        "priorities.criteria",
        "act-priorities-criteria",
        "act-priorities-criteria-help",
        "c",
        4,
        |app| allows(app, &same_criteria(app)),
        |app| app.fill(criteria::form),
    ),
    on_tab!(
        Priorities,
        "priorities.draft",
        "act-priorities-draft",
        "act-priorities-draft-help",
        "d",
        0,
        may_draft,
        |app| { app.fill(|app| drafting::new(app, &priority_motion(app))) },
    ),
];

fn chosen(app: &App) -> Result<NeedId, Reason> {
    selected(app).ok_or(Reason::Because("reason-empty-list"))
}

fn selected_allows(app: &App, command: impl Fn(NeedId) -> Command) -> Result<(), Reason> {
    allows(app, &command(chosen(app)?))
}

fn empty_row(app: &App) -> impl Fn(NeedId) -> Command {
    let values = vec![None; app.meeting().scoring.criteria.len()];
    move |need| Command::ScoreNeed(ScoreNeed { need, values: values.clone() })
}

/// The criteria as they are; where there are none, one that stands in.
fn same_criteria(app: &App) -> Command {
    let scoring = &app.meeting().scoring;
    let same = scoring.criteria.iter().map(|c| Weighted { name: c.name.clone(), weight: c.weight });
    let mut criteria: Vec<Weighted> = same.collect();
    if criteria.is_empty() {
        criteria.push(Weighted { name: SOME_TEXT.into(), weight: 1 });
    }
    let (scale, tie_breakers) = (scoring.scale, scoring.tie_breakers.clone());
    Command::SetCriteria(SetCriteria { criteria, scale, tie_breakers })
}

fn may_draft(app: &App) -> Result<(), Reason> {
    if app.ranking().priorities().next().is_none() {
        return Err(Reason::Because("reason-no-priorities"));
    }
    allows(app, &Command::DraftDecision(DraftDecision { motion: priority_motion(app) }))
}

/// The priority list as a draft decision: its number and its sum, and every need on it, best first.
fn priority_motion(app: &App) -> Motion {
    let (words, ranking) = (&app.words, app.ranking());
    let needs: Vec<NeedId> = ranking.priorities().map(|line| line.place.id).collect();
    let total = money::rupiah(words.language(), ranking.total.0);
    let text = say!(words, "priorities-draft-text", n = needs.len(), total = total).into();
    Motion { text, needs, outcome: Some(Outcome::Priority), actions: Vec::new() }
}

fn freeze() -> Command {
    Command::FreezeCriteria(FreezeCriteria {})
}

fn thaw(reason: Line) -> Command {
    Command::ThawCriteria(ThawCriteria { reason })
}

fn announce() -> Command {
    Command::AnnounceRanking(AnnounceRanking {})
}

fn reopen(reason: Line) -> Command {
    Command::ReopenRanking(ReopenRanking { reason })
}

fn choice(need: NeedId, include: Option<bool>, reason: Line) -> Command {
    Command::ChooseNeed(ChooseNeed { need, include, reason })
}

fn may_choose(app: &App, include: bool) -> Result<(), Reason> {
    selected_allows(app, |need| choice(need, Some(include), SOME_TEXT.into()))
}

fn choose(app: &mut App, include: bool) -> Effects {
    let Some(need) = selected(app) else { return Effects::new() };
    let question = if include { "priorities-take-in-reason" } else { "priorities-leave-out-reason" };
    app.open(Prompt::boxed(question, move |_, reason| submit(choice(need, Some(include), reason.into()))))
}

fn has_choice(app: &App) -> Result<(), Reason> {
    let need = chosen(app)?;
    if !app.meeting().scoring.choices.contains_key(&need) {
        return Err(Reason::Because("reason-no-choice"));
    }
    allows(app, &choice(need, None, Line::default()))
}

/// Criteria, weights, scale and tie-breakers, as they will stand when the first value is given.
fn frozen(app: &App) -> Vec<Paragraph> {
    let (words, scoring) = (&app.words, &app.meeting().scoring);
    let mut facts = Facts::new(words);
    facts.says(say!(words, "priorities-freeze-asks"), Role::Plain);
    for criterion in &scoring.criteria {
        let weight = say!(words, "priorities-weight", weight = criterion.weight);
        facts.named(format!("{} {}", criterion.id, criterion.name), weight);
    }
    facts.fact("priorities-scale", format!("{}–{}", scoring.scale.least, scoring.scale.most));
    let breakers = scoring.tie_breakers.iter();
    let breakers: Vec<String> =
        breakers.map(|&breaker| domain::tie_breaker(words, breaker, &scoring.criteria)).collect();
    let none = say!(words, "priorities-no-breakers");
    facts.fact("priorities-breakers", if breakers.is_empty() { none } else { breakers.join("; ") });
    facts.done()
}

/// The list as it will be announced: priorities with their costs, what is left, and what is below the line.
fn announcement(app: &App) -> Vec<Paragraph> {
    let (words, ranking) = (&app.words, app.ranking());
    let mut facts = Facts::new(words);
    let line = |facts: &mut Facts, line: &Ranked| {
        let cost = money::rupiah(words.language(), line.cost.0);
        facts.named(
            format!("{}. {}", super::rank(line), line.place.id),
            format!("{} · {cost}", name(app, line.place.id)),
        );
    };
    facts.says(say!(words, "priorities-announce-asks"), Role::Plain);
    // The sums come first: on a small screen the list goes on below.
    facts.fact_in("priorities-total", money::rupiah(words.language(), ranking.total.0), Role::Strong);
    facts.fact_in("column-remaining", rupiah(words, ranking.remaining), Role::Strong);
    facts.section("ui-priority");
    ranking.priorities().for_each(|ranked| line(&mut facts, ranked));
    if ranking.reserves().next().is_some() {
        facts.section("standing-below");
        ranking.reserves().for_each(|ranked| line(&mut facts, ranked));
    }
    facts.done()
}
