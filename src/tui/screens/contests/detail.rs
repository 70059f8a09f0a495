//! What is known of one contest: everything that was fixed before it, how far it is, what came out.

use super::{numbered, question, result};
use crate::i18n::{Words, domain, money, say, tally, time};
use crate::meeting::ContestId;
use crate::meeting::contests::{BallotForm, Collecting, Contest, TieStep};
use crate::tui::app::App;
use crate::tui::screens::facts::{Facts, names};
use crate::tui::widgets::{Paragraph, Role};

/// The name of its rule; the id where this version knows no such rule.
pub fn rule_name(words: &Words, contest: &Contest) -> String {
    contest.rule().map_or_else(|| contest.opened.method.rule.to_string(), |rule| tally::name(words, rule))
}

/// How far it is, in a few words.
pub fn status(words: &Words, contest: &Contest) -> (String, Role) {
    let progress = contest.progress();
    let (received, expected) = (progress.received, progress.expected);
    match (&contest.cancelled, contest.standing()) {
        (Some(_), _) => (say!(words, "contests-cancelled"), Role::Dim),
        (None, None) if contest.second.is_some() && contest.agreed_totals().is_err() => {
            (say!(words, "contests-counters-differ"), Role::Warning)
        }
        (None, None) if contest.opened.form() == BallotForm::Pairs => {
            (say!(words, "contests-open-sheets", n = received), Role::Accent)
        }
        (None, None) => (say!(words, "contests-open", received = received, expected = expected), Role::Accent),
        (None, Some(_)) if contest.awaits().is_some() => (say!(words, "contests-waits"), Role::Warning),
        (None, Some(result)) if result.open => (say!(words, "contests-tied"), Role::Warning),
        (None, Some(result)) => {
            let chosen = result.chosen();
            let ids: Vec<&str> =
                chosen.iter().filter_map(|option| Some(contest.opened.choices.get(*option)?.id.as_str())).collect();
            if ids.is_empty() {
                (say!(words, "contests-nobody"), Role::Warning)
            } else {
                (say!(words, "contests-chosen", options = ids.join(", ")), Role::Good)
            }
        }
    }
}

pub fn detail(app: &App, id: ContestId) -> Vec<Paragraph> {
    let Some(contest) = app.meeting().contests.get(id) else { return Vec::new() };
    if contest.result.is_some() {
        return result::page(app, id);
    }
    let words = &app.words;
    let mut facts = Facts::new(words);
    facts.heading(format!("{id} {}", question(words, contest)));
    let (text, role) = status(words, contest);
    facts.fact_in("column-status", text, role);
    if let Some(cancelled) = &contest.cancelled {
        facts.fact("votes-end-reason-was", cancelled.reason.as_str());
    }
    fixed(app, &mut facts, contest);
    facts.section("votes-options");
    for (option, choice) in contest.opened.choices.iter().enumerate() {
        let cost = choice.cost.map(|cost| money::rupiah(words.language(), cost.0));
        facts.says(
            [Some(numbered(contest, option)), cost].into_iter().flatten().collect::<Vec<_>>().join(" · "),
            Role::Plain,
        );
    }
    coming(app, &mut facts, contest);
    facts.done()
}

/// What was fixed before anybody voted.
pub fn fixed(app: &App, facts: &mut Facts, contest: &Contest) {
    let (words, opened) = (&app.words, &contest.opened);
    if let Some(revote) = &opened.revote {
        let tie = tally::tie_place(words, &revote.tie);
        facts.says(say!(words, "contests-revote-of", contest = revote.contest.to_string(), tie = tie), Role::Plain);
    }
    facts.fact("tally-rule", rule_name(words, contest));
    for (name, value) in &opened.method.settings {
        facts.named(tally::setting(words, name), tally::setting_value(words, &opened.method.rule, name, value));
    }
    facts.fact("contests-ballot-form", domain::ballot_form(words, opened.form()));
    facts.fact("contests-collecting", domain::collecting(words, opened.collecting));
    let ties: Vec<String> =
        opened.ties.iter().zip(1..).map(|(step, n)| format!("{n}. {}", tie(words, contest, step))).collect();
    let none = say!(words, "contests-ties-none");
    facts.fact("votes-tie", if ties.is_empty() { none } else { ties.join("; ") });
    facts.fact("votes-electorate", opened.electorate.len().to_string());
    facts.fact("column-time", time::clock(words.language(), contest.at));
}

fn tie(words: &Words, contest: &Contest, step: &TieStep) -> String {
    let frozen = match step {
        TieStep::Criterion { criterion } => {
            contest.opened.criteria.iter().find(|frozen| frozen.criterion == *criterion)
        }
        _ => None,
    };
    domain::tie_step(words, step, frozen.map_or("", |frozen| frozen.name.as_str()))
}

/// Who has voted, and what may be seen of where it stands.
fn coming(app: &App, facts: &mut Facts, contest: &Contest) {
    let meeting = app.meeting();
    let named = matches!(contest.opened.collecting, Collecting::Urn | Collecting::RollCall);
    if named && contest.is_open() {
        let (voted, waiting): (Vec<_>, Vec<_>) =
            contest.opened.electorate.iter().copied().partition(|voter| contest.has_voted(*voter));
        facts.section("contests-voters");
        facts.fact("contests-voted", names(meeting, &voted));
        facts.fact("contests-waiting", names(meeting, &waiting));
    }
    facts.says(leading(&app.words, contest).unwrap_or_default(), Role::Strong);
}

/// Who is ahead, while that may be seen: before it closes only where this was said at the opening.
pub fn leading(words: &Words, contest: &Contest) -> Option<String> {
    let preview = contest.preview().filter(|_| contest.is_open() && contest.progress().received > 0)?;
    let leading: Vec<String> = preview.chosen().iter().map(|option| numbered(contest, *option)).collect();
    Some(say!(words, "contests-leading", options = leading.join(", ")))
}
