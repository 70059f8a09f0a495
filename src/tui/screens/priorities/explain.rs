//! Why a need stands at its rank: two sentences everybody understands, then the sum they rest on.

use super::{name, rank, score, separator};
use crate::i18n::{domain, money, say};
use crate::meeting::scoring::Ranked;
use crate::meeting::{NeedId, Rupiah};
use crate::tui::app::App;
use crate::tui::screens::facts::{Facts, rupiah};
use crate::tui::widgets::{Paragraph, Role};

pub fn explain(app: &App, id: NeedId) -> Vec<Paragraph> {
    let mut facts = Facts::new(&app.words);
    facts.heading(format!("{id} {}", name(app, id)));
    match app.ranking().line(id) {
        Some(line) => ranked(app, &mut facts, line),
        None => facts.says(say!(app.words, "priorities-no-rank"), Role::Warning),
    }
    points(app, &mut facts, id);
    rules(app, &mut facts);
    facts.done()
}

fn ranked(app: &App, facts: &mut Facts, line: &Ranked) {
    let words = &app.words;
    let money = |amount: Rupiah| money::rupiah(words.language(), amount.0);
    let told = app.computed().ranking.as_ref();
    let why = told.and_then(|report| report.lines.iter().find(|told| told.need == line.place.id));
    facts.says(why.map(|why| why.reason.clone()).unwrap_or_default(), Role::Plain);
    facts.fact("column-rank", rank(line));
    facts.fact("priorities-separated", separator(app, line));
    facts.fact("column-standing", domain::standing(words, line.standing));
    facts.fact("column-cost", money(line.cost));
    if line.standing.is_priority() {
        facts.fact("column-cumulative", money(line.cumulative));
        facts.fact("column-remaining", rupiah(words, line.remaining));
    }
    if let Some(choice) = app.meeting().scoring.choices.get(&line.place.id) {
        facts.fact("priorities-choice-reason", choice.reason.as_str());
    }
}

/// Value × weight for every criterion, and their sum.
fn points(app: &App, facts: &mut Facts, id: NeedId) {
    let (words, scoring) = (&app.words, &app.meeting().scoring);
    if scoring.criteria.is_empty() {
        return;
    }
    facts.section("priorities-points");
    let row = scoring.values.get(&id);
    for (at, criterion) in scoring.criteria.iter().enumerate() {
        let value = row.and_then(|row| row.get(at).copied().flatten());
        let text = match value {
            Some(value) => {
                let points = u64::from(value) * u64::from(criterion.weight);
                format!("{value} × {} = {points}", criterion.weight)
            }
            None => say!(words, "priorities-value-missing", weight = criterion.weight),
        };
        facts.named(format!("{} {}", criterion.id, criterion.name), text);
    }
    if let Some(line) = app.ranking().line(id) {
        let sum = format!("{} : {} = {}", line.place.points, app.ranking().weights, score(app, line));
        facts.fact("priorities-score-sum", sum);
    }
}

/// The scale, what separates equal scores, and when the rules were opened again.
fn rules(app: &App, facts: &mut Facts) {
    let (words, scoring) = (&app.words, &app.meeting().scoring);
    facts.section("priorities-rules");
    facts.fact("priorities-scale", format!("{}–{}", scoring.scale.least, scoring.scale.most));
    let breakers = scoring.tie_breakers.iter().zip(1..);
    let breakers: Vec<String> = breakers
        .map(|(&breaker, number)| format!("{number}. {}", domain::tie_breaker(words, breaker, &scoring.criteria)))
        .collect();
    facts.fact("priorities-breakers", breakers.join("; "));
    for thaw in &scoring.thaws {
        let at = crate::i18n::time::clock(words.language(), thaw.at);
        facts.fact_in("priorities-thawed", format!("{at} {}", thaw.reason), Role::Warning);
    }
}
