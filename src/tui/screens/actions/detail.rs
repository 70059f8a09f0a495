//! Everything that is known of one action: the plan, how it goes, how it changed.

use super::stands;
use crate::i18n::{Words, date, domain, number, say, time};
use crate::meeting::actions::{Action, Plan, Progress};
use crate::meeting::{Meeting, Moment, Quantity};
use crate::tui::app::App;
use crate::tui::screens::facts::{Fact, Facts, changes, ids, name, names, rupiah};
use crate::tui::widgets::{Paragraph, Role};
use chrono::NaiveDate;

pub fn detail(app: &App, action: &Action) -> Vec<Paragraph> {
    let (words, meeting) = (&app.words, app.meeting());
    let mut facts = Facts::new(words);
    facts.heading(format!("{} {}", action.id, action.plan.activity));
    let (text, role) = stands(words, action);
    facts.fact_in("column-status", text, role);
    if action.is_overdue(app.now.date_naive()) {
        facts.says(say!(words, "action-overdue"), Role::Warning);
    }
    if action.due() != action.plan.due {
        facts.fact_in("actions-due-now", day(words, action.due()), Role::Strong);
    }
    facts.facts(plan(meeting, words, &action.plan).into_iter().skip(1));
    missing(&mut facts, &action.plan);
    let approved: Vec<_> = meeting.decisions.iter().filter(|d| d.motion.actions.contains(&action.id)).collect();
    facts.fact("actions-approved-by", ids(&approved.iter().map(|decision| decision.id).collect::<Vec<_>>()));
    if !action.progress.is_empty() {
        facts.section("actions-log");
        for progress in &action.progress {
            facts.named(moment(words, progress.at), reported(words, progress));
        }
    }
    history(&mut facts, meeting, action);
    facts.done()
}

fn day(words: &Words, day: Option<NaiveDate>) -> String {
    day.map(|day| date::long(words.language(), day)).unwrap_or_default()
}

/// Follow-up goes on for weeks, so its times carry their day.
fn moment(words: &Words, at: Moment) -> String {
    format!("{} {}", date::short(words.language(), at.date_naive()), time::clock(words.language(), at))
}

/// What makes it hard to follow up.
fn missing(facts: &mut Facts, plan: &Plan) {
    let words = facts.words;
    if plan.due.is_none() {
        facts.says(say!(words, "actions-no-due"), Role::Warning);
    }
    if plan.indicator.as_ref().is_none_or(|indicator| indicator.baseline.is_none()) {
        facts.says(say!(words, "actions-no-baseline"), Role::Warning);
    }
}

/// The fields of a plan in the order in which they are asked for.
pub fn plan(meeting: &Meeting, words: &Words, plan: &Plan) -> Vec<Fact> {
    let quantity =
        |value: Option<Quantity>| value.map(|value| number::quantity(words.language(), value.0)).unwrap_or_default();
    let indicator = plan.indicator.clone().unwrap_or_default();
    let time = plan.time.map(|time| time::clock(words.language(), time)).unwrap_or_default();
    vec![
        ("column-activity", plan.activity.to_string()),
        ("column-owner", plan.owner.map(|owner| name(meeting, owner)).unwrap_or_default()),
        ("column-due", day(words, plan.due)),
        ("column-cost", rupiah(words, plan.cost)),
        ("column-source", domain::funding_source(words, &plan.source)),
        ("column-need", ids(&plan.needs)),
        ("needs-decisions", ids(&plan.decisions)),
        ("column-place", plan.place.to_string()),
        ("actions-form", domain::action_form(words, plan.form)),
        ("actions-start", day(words, plan.start)),
        ("actions-time", time),
        ("actions-purpose", plan.purpose.to_string()),
        ("actions-target-group", plan.target_group.to_string()),
        ("actions-supporters", names(meeting, &plan.supporters)),
        ("actions-in-kind", plan.in_kind.to_string()),
        ("actions-indicator", indicator.name.to_string()),
        ("actions-indicator-unit", indicator.unit.to_string()),
        ("actions-baseline", quantity(indicator.baseline)),
        ("actions-target", quantity(indicator.target)),
        ("actions-risk", plan.risk.to_string()),
        ("actions-mitigation", plan.mitigation.to_string()),
        ("actions-sustainer", plan.sustainer.to_string()),
        ("actions-carried-from", plan.carried_from.to_string()),
    ]
}

fn reported(words: &Words, progress: &Progress) -> String {
    let report = &progress.report;
    let mut parts = vec![domain::action_status(words, report.status)];
    parts.extend(report.percent.map(|percent| format!("{percent}%")));
    if !report.obstacle.is_blank() {
        parts.push(say!(words, "actions-obstacle-is", text = report.obstacle.as_str()));
    }
    if !report.recommendation.is_blank() {
        parts.push(say!(words, "actions-recommendation-is", text = report.recommendation.as_str()));
    }
    if report.new_due.is_some() {
        parts.push(say!(words, "actions-new-due-is", day = day(words, report.new_due)));
    }
    parts.join("; ")
}

fn history(facts: &mut Facts, meeting: &Meeting, action: &Action) {
    if action.revisions.is_empty() {
        return;
    }
    let words = facts.words;
    facts.section("needs-history");
    let forms: Vec<&Plan> = action.revisions.iter().map(|revision| &revision.plan).chain([&action.plan]).collect();
    for (revision, pair) in action.revisions.iter().zip(forms.windows(2)) {
        let what = changes(words, &plan(meeting, words, pair[0]), &plan(meeting, words, pair[1]));
        facts.named(moment(words, revision.at), what.join("; "));
    }
}
