//! The result of a contest as it was announced: who is chosen, every option with a bar and its number, the ties and what
//! broke them, and the reasons.

use super::detail::{fixed, status};
use super::{numbered, question};
use crate::i18n::{contest as told, money, say, tally, time};
use crate::meeting::ContestId;
use crate::meeting::contests::{BallotForm, Collecting, Contest, ContestResult};
use crate::report;
use crate::tally::exact::{Ratio, whole};
use crate::tally::outcome::Outcome;
use crate::tally::profile::Profile;
use crate::text;
use crate::tui::app::App;
use crate::tui::screens::facts::Facts;
use crate::tui::widgets::{Paragraph, Role, bar};
use num_traits::{ToPrimitive as _, Zero as _};

/// The columns of a bar, and how finely the longest is divided.
const BAR: u16 = 16;
const FINE: u64 = 1000;

/// The whole page.
pub fn page(app: &App, id: ContestId) -> Vec<Paragraph> {
    let words = &app.words;
    let Some((contest, result)) =
        app.meeting().contests.get(id).and_then(|contest| Some((contest, contest.result.as_ref()?)))
    else {
        return Vec::new();
    };
    let mut facts = Facts::new(words);
    facts.heading(format!("{id} {}", question(words, contest)));
    let recount = contest.recount();
    match (&contest.cancelled, &recount) {
        (Some(cancelled), _) => {
            facts.says(say!(words, "contests-cancelled-because", reason = cancelled.reason.as_str()), Role::Warning);
        }
        (None, Some((profile, outcome))) => facts.says(tally::winners(words, profile, outcome), Role::Strong),
        (None, None) => {
            let (text, role) = status(words, contest);
            facts.says(text, role);
            facts.says(say!(words, "contests-other-version", rule = result.rule.as_str()), Role::Warning);
        }
    }
    if contest.awaits().is_some() {
        facts.says(say!(words, "contests-settle-how"), Role::Warning);
    }
    if let Some(revote) = contest.opened.revote.as_ref().filter(|_| contest.standing().is_some_and(|found| !found.open))
    {
        facts.says(say!(words, "contests-revote-taken", contest = revote.contest.to_string()), Role::Good);
    }
    counts(app, &mut facts, contest);
    facts.fact("contests-cost", result.cost.map(|cost| money::rupiah(words.language(), cost.0)).unwrap_or_default());
    facts.section("tally-result");
    table(app, &mut facts, contest, result);
    for settled in &contest.settlements {
        let order = told::order(contest, settled);
        let reason = match settled.revote {
            Some(vote) => say!(words, "contests-revote-was", contest = vote.to_string()),
            None => settled.reason.to_string(),
        };
        facts.named(
            time::clock(words.language(), settled.at),
            say!(words, "contests-settled", order = order, reason = reason),
        );
    }
    if let Some((profile, outcome)) = &recount {
        rounds(&mut facts, profile, outcome);
        facts.section("tally-why");
        for sentence in tally::explain(words, profile, outcome).into_iter().skip(1) {
            facts.says(sentence, Role::Plain);
        }
    }
    facts.section("contests-fixed");
    fixed(app, &mut facts, contest);
    facts.done()
}

/// How many ballots, and of which kind.
fn counts(app: &App, facts: &mut Facts, contest: &Contest) {
    let Some(counted) = &contest.counted else { return };
    let counts = counted.counts;
    // A sheet of pairs may be that of the whole hall: how many might have come says nothing.
    if contest.opened.form() == BallotForm::Pairs && contest.opened.collecting == Collecting::Papers {
        facts.fact("contests-ballots", say!(app.words, "contests-sheets", n = counts.ballots));
        return;
    }
    let text = say!(
        app.words,
        "contests-counts",
        ballots = counts.ballots,
        valid = counts.valid,
        blank = counts.blank,
        spoiled = counts.spoiled,
        electorate = counts.electorate
    );
    facts.fact("contests-ballots", text);
}

/// Every option, best first: rank, name, bar, number.
fn table(app: &App, facts: &mut Facts, contest: &Contest, result: &ContestResult) {
    let glyphs = app.theme.glyphs;
    let score = |option: usize| -> Option<Ratio> { result.scores.get(option)?.as_deref()?.parse().ok() };
    let most = (0..result.scores.len()).filter_map(score).max().filter(|most| *most > Ratio::zero());
    for option in order(contest, result) {
        let rank = result.ranking.iter().position(|group| group.contains(&option));
        let ahead: usize = result.ranking.iter().take(rank.unwrap_or(0)).map(Vec::len).sum();
        let tied = rank.and_then(|rank| result.ranking.get(rank)).is_some_and(|group| group.len() > 1);
        // While a tie that decides is open nobody is chosen yet.
        let mark = match (result.chosen().contains(&option), result.open) {
            (true, false) => glyphs.check,
            (true, true) => "?",
            (false, _) => " ",
        };
        let place = rank.map(|_| format!("{}{}", ahead + 1, if tied { "=" } else { "." })).unwrap_or_default();
        let label = format!("{mark} {place} {}", numbered(contest, option));
        let drawn = score(option).map(|score| {
            let part = most.as_ref().map(|most| &score / most * whole(FINE));
            let part = part.and_then(|part| part.floor().to_integer().to_u64()).unwrap_or(0);
            let bar = bar(part, FINE, BAR, (glyphs.full, glyphs.empty));
            format!("{bar} {}", tally::exact(&app.words, &score))
        });
        match drawn {
            Some(drawn) => facts.named(label, drawn),
            // Some rules make an order and no numbers.
            None if most.is_none() => facts.says(label, Role::Plain),
            None => facts.named(label, glyphs.between.trim()),
        }
    }
}

/// What every option had in each round, as the protocol has it. A row that is too long goes on below in the same columns.
fn rounds(facts: &mut Facts, profile: &Profile, outcome: &Outcome) {
    let Some(table) = report::count::rounds(profile, outcome, facts.words) else { return };
    let heads = table.columns.iter().map(|column| column.title.as_str()).collect::<Vec<_>>();
    let cells = table.rows.iter().map(|row| &row.cells).chain(&table.foot);
    let rows = cells.map(|cells| cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>());
    let rows: Vec<Vec<&str>> = std::iter::once(heads).chain(rows).collect();
    let widest = rows.iter().flat_map(|row| row.iter().skip(1)).map(|cell| text::width(cell)).max().unwrap_or(0);
    // Blanks at which no row is broken.
    let aligned = |cell: &&str| format!("{}{cell}", "\u{a0}".repeat(widest - text::width(cell)));
    facts.section("tally-rounds");
    for row in &rows {
        let (label, numbers) = (row.first().copied().unwrap_or_default(), row.iter().skip(1));
        facts.named(label, numbers.map(aligned).collect::<Vec<_>>().join("  "));
    }
}

/// The options, best first; where the rule does not rank them, those taken in their order, then the others as listed.
fn order(contest: &Contest, result: &ContestResult) -> Vec<usize> {
    let mut order: Vec<usize> = result.ranking.iter().flatten().copied().collect();
    let taken = result.chosen().iter().copied().chain(0..contest.opened.choices.len());
    for option in taken {
        if !order.contains(&option) {
            order.push(option);
        }
    }
    order
}
