//! The result for people: who is chosen, the table, why, and what was odd.

use super::Counted;
use crate::i18n::{Words, number, say, tally};
use crate::report::document::{Align, Column, Document, Fact, Level, Marks, Table};
use crate::tally::exact::whole;
use crate::tally::outcome::Outcome;
use crate::tally::profile::Profile;
use crate::tally::step::Step;
use num_traits::{Signed, ToPrimitive as _};

/// The paper.
#[must_use]
pub fn paper(counted: &Counted<'_>, words: &Words) -> Document {
    let Counted { profile, outcome, .. } = *counted;
    let title = match profile.title.as_str() {
        "" => say!(words, "tally-title"),
        title => title.to_owned(),
    };
    let mut paper = Document { title: title.clone(), ..Document::default() };
    paper.heading(Level::Title, title);
    let mut facts = vec![Fact::new(say!(words, "tally-rule"), outcome.rule)];
    let digits = |name: &str, value: String| match value.parse::<u64>() {
        Ok(number) if matches!(name, "budget" | "step") => count(words, number),
        _ => value,
    };
    facts.extend(counted.params().into_iter().map(|(name, value)| Fact::new(name, digits(name, value))));
    facts.push(Fact::new(say!(words, "tally-voters"), count(words, outcome.voters)));
    if let Some(quota) = &outcome.quota {
        facts.push(Fact::new(say!(words, "tally-quota"), tally::exact(words, quota)));
    }
    if let Some(cost) = outcome.cost.and_then(|cost| crate::tally::exact::ratio(cost, profile.money_unit)) {
        facts.push(Fact::new(say!(words, "tally-cost"), tally::exact(words, &cost)));
    }
    paper.facts(facts);
    paper.heading(Level::Section, say!(words, "tally-result"));
    paper.paragraph(tally::winners(words, profile, outcome));
    let mut table = ranking(counted, words);
    draw_totals(counted, &mut table);
    paper.table(table);
    if let Some(rounds) = rounds(profile, outcome, words) {
        paper.heading(Level::Section, say!(words, "tally-rounds"));
        paper.table(rounds);
    }
    if let Some(duels) = duels(counted, words) {
        paper.heading(Level::Section, say!(words, "tally-duels"));
        paper.table(duels);
    }
    paper.heading(Level::Section, say!(words, "tally-why"));
    paper.list(Marks::Dashes, tally::explain(words, profile, outcome).into_iter().skip(1).collect());
    if let Some(firm) = counted.firm {
        paper.heading(Level::Section, say!(words, "tally-firm"));
        paper.list(Marks::Dashes, tally::firm(words, profile, firm));
    }
    if let Some(heard) = counted.heard {
        paper.heading(Level::Section, say!(words, "tally-heard"));
        paper.list(Marks::Dashes, tally::inclusion(words, profile, heard));
    }
    let mut odd: Vec<String> = counted.warnings.first.iter().map(|warning| tally::oddity(words, warning)).collect();
    if counted.warnings.more > 0 {
        odd.push(say!(words, "tally-more-warnings", n = counted.warnings.more));
    }
    odd.extend(counted.remarks.iter().cloned());
    if !odd.is_empty() {
        paper.heading(Level::Section, say!(words, "tally-warnings"));
        paper.list(Marks::Dashes, odd);
    }
    paper
}

pub(super) fn count(words: &Words, votes: u64) -> String {
    number::integer(words.language(), i64::try_from(votes).unwrap_or(i64::MAX))
}

/// Rank, option, what it came to.
pub(in crate::report) fn ranking(counted: &Counted<'_>, words: &Words) -> Table {
    let Counted { profile, outcome, .. } = *counted;
    let scored = outcome.scores.iter().any(Option::is_some);
    let mut columns = vec![
        (say!(words, "tally-rank"), Align::Right),
        (say!(words, "tally-option"), Align::Left),
        (String::new(), Align::Left),
    ];
    if scored {
        columns.push((say!(words, "tally-score"), Align::Right));
    }
    let mut table = Table::new(columns);
    let chosen = outcome.selected.as_deref().unwrap_or(&outcome.winners);
    for option in order(outcome) {
        let rank = outcome.rank(option).map(|rank| rank.to_string()).unwrap_or_default();
        let tied = outcome.ranking.iter().any(|tier| tier.len() > 1 && tier.contains(&option));
        let state = match (chosen.contains(&option), outcome.is_open() && outcome.winners.contains(&option)) {
            (_, true) => say!(words, "tally-tied"),
            (true, false) => say!(words, "tally-chosen"),
            // Where money is spent, a shared rank says nothing about the choice.
            (false, false) if tied && outcome.selected.is_none() => say!(words, "tally-tied"),
            (false, false) => String::new(),
        };
        let mut row = vec![rank, tally::label(profile, option), state];
        if scored {
            let score = outcome.scores.get(option).and_then(Option::as_ref);
            row.push(score.map_or_else(|| "–".to_owned(), |score| tally::exact(words, score)));
        }
        table.push(row);
    }
    table
}

/// Draws the totals beside their numbers, the longest line for the highest; nothing where one is below zero.
fn draw_totals(counted: &Counted<'_>, table: &mut Table) {
    const LONGEST: u32 = 16;
    let scores = &counted.outcome.scores;
    let Some(most) = scores.iter().flatten().max().filter(|most| most.is_positive()) else { return };
    if scores.iter().flatten().any(Signed::is_negative) {
        return;
    }
    table.columns.push(Column { title: String::new(), align: Align::Left, by_hand: false });
    for (row, option) in table.rows.iter_mut().zip(order(counted.outcome)) {
        let score = scores.get(option).and_then(Option::as_ref);
        let length = score.and_then(|score| (score * whole(LONGEST) / most).round().to_integer().to_usize());
        row.cells.push("█".repeat(length.unwrap_or(0)).into());
    }
}

/// A row for each option and a column for each round, where there are rounds and they fit beside each other.
#[must_use]
pub fn rounds(profile: &Profile, outcome: &Outcome, words: &Words) -> Option<Table> {
    const MOST: usize = 24;
    let rounds: Vec<_> = outcome
        .trace
        .iter()
        .filter_map(|step| if let Step::Round(round) = step { Some(round) } else { None })
        .collect();
    let first = rounds.first().filter(|_| rounds.len() <= MOST)?;
    let mut columns = vec![(say!(words, "tally-option"), Align::Left)];
    columns.extend(rounds.iter().map(|round| (round.number.to_string(), Align::Right)));
    let mut table = Table::new(columns);
    let row = |option: usize| {
        let cells = rounds.iter().map(|round| {
            let votes = round.tally.get(option).and_then(Option::as_ref);
            votes.map_or_else(|| "–".to_owned(), |votes| tally::exact(words, votes))
        });
        std::iter::once(tally::label(profile, option)).chain(cells).collect::<Vec<_>>()
    };
    let named: Vec<usize> = order(outcome).into_iter().filter(|&option| option < first.tally.len()).collect();
    named.into_iter().for_each(|option| table.push(row(option)));
    let exhausted = rounds.iter().map(|round| tally::exact(words, &round.exhausted));
    table.foot(std::iter::once(say!(words, "tally-exhausted")).chain(exhausted));
    Some(table)
}

/// The matrix of duels, where the rule looks at them and it fits on a paper.
fn duels(counted: &Counted<'_>, words: &Words) -> Option<Table> {
    const MOST: usize = 12;
    let Counted { profile, outcome, .. } = *counted;
    let pairs = outcome.pairwise.as_ref().filter(|pairs| pairs.options() <= MOST)?;
    let order = order(outcome);
    let mut columns = vec![(say!(words, "tally-option"), Align::Left)];
    columns.extend(order.iter().map(|&option| (profile.choices[option].id.clone(), Align::Right)));
    let mut table = Table::new(columns);
    for &a in &order {
        let cells = order.iter().map(|&b| if a == b { "·".to_owned() } else { count(words, pairs.votes(a, b)) });
        let id = &profile.choices[a].id;
        let name = tally::label(profile, a);
        let head = if name == *id { name } else { format!("{id} {name}") };
        table.push(std::iter::once(head).chain(cells));
    }
    Some(table)
}

/// The options, best first; where the rule does not rank them, those taken in their order, then the others by their totals.
fn order(outcome: &Outcome) -> Vec<usize> {
    let mut order: Vec<usize> = outcome.ranking.iter().flatten().copied().collect();
    if order.is_empty() {
        order.extend(outcome.selected.iter().flatten());
        let mut others: Vec<usize> = (0..outcome.scores.len()).filter(|option| !order.contains(option)).collect();
        others.sort_by(|&a, &b| outcome.scores[b].cmp(&outcome.scores[a]));
        order.extend(others);
    }
    order
}
