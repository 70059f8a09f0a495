//! The protocol: everything needed to count again by hand, on paper. Options, every different ballot with its number, what
//! was fixed before, the result, every step, every tie with what broke it.

use super::Counted;
use super::paper::{count, paper, ranking};
use crate::i18n::{Words, say, tally};
use crate::report::document::{Align, Document, Level, Marks, Table};
use crate::tally::ballot::{Ballot, Points};
use crate::tally::exact::ratio;
use crate::tally::profile::{Ballots, Profile};

/// Nobody counts more different ballots by hand; they stay in the file.
const MOST: usize = 2_000;

/// The protocol. `source` says what was read: its name and its fingerprint.
#[must_use]
pub fn protocol(counted: &Counted<'_>, source: &str, words: &Words) -> Document {
    let profile = counted.profile;
    let mut protocol = paper(counted, words);
    protocol.heading(Level::Section, say!(words, "tally-protocol"));
    protocol.paragraph(say!(words, "tally-protocol-source", source = source));
    protocol.paragraph(say!(
        words,
        "tally-protocol-rule",
        fits = tally::fits(words, counted.rule),
        source = counted.rule.source
    ));
    let mut options = Table::new([
        (say!(words, "tally-id"), Align::Left),
        (say!(words, "tally-option"), Align::Left),
        (say!(words, "tally-cost"), Align::Right),
    ]);
    for choice in &profile.choices {
        let cost = choice.cost.and_then(|cost| ratio(cost, profile.money_unit));
        let cost = cost.map(|cost| tally::exact(words, &cost)).unwrap_or_default();
        options.push([choice.id.clone(), choice.name.clone(), cost]);
    }
    protocol.table(options);
    let ballots = ballots(profile, words);
    protocol.heading(Level::Part, say!(words, "tally-ballots"));
    match ballots {
        Some(ballots) if ballots.rows.len() <= MOST => protocol.table(ballots),
        Some(ballots) => protocol.paragraph(say!(words, "tally-ballots-many", n = ballots.rows.len())),
        None => protocol.paragraph(say!(words, "tally-ballots-matrix")),
    }
    protocol.heading(Level::Part, say!(words, "tally-result"));
    protocol.table(ranking(counted, words));
    let evidence: Vec<String> = counted
        .outcome
        .ties
        .iter()
        .flat_map(|tie| {
            tie.resolved.iter().flat_map(move |broken| {
                let line = |(option, value): &(usize, String)| {
                    let id = profile.choices.get(*option).map_or("", |choice| choice.id.as_str());
                    format!("{} {} {id} {value}", tie.at.label(), broken.by.id())
                };
                broken.evidence.iter().map(line).collect::<Vec<_>>()
            })
        })
        .collect();
    if !evidence.is_empty() {
        protocol.heading(Level::Part, say!(words, "tally-evidence"));
        protocol.list(Marks::Dashes, evidence);
    }
    protocol
}

/// Every different ballot, with how many there are of it.
fn ballots(profile: &Profile, words: &Words) -> Option<Table> {
    let mut table =
        Table::new([(say!(words, "tally-count"), Align::Right), (say!(words, "tally-ballot"), Align::Left)]);
    let id = |option: usize| profile.choices.get(option).map_or("", |choice| choice.id.as_str());
    let join = |options: &[usize], mark: &str| options.iter().map(|&o| id(o)).collect::<Vec<_>>().join(mark);
    let row = |weight: u64, said: String| {
        [count(words, weight), if said.is_empty() { say!(words, "tally-blank") } else { said }]
    };
    match &profile.ballots {
        Ballots::Ranked(ballots) => {
            for Ballot { weight, mark } in ballots {
                let groups: Vec<String> = mark
                    .groups()
                    .map(|group| join(&group.iter().map(|at| at.option).collect::<Vec<_>>(), "="))
                    .collect();
                table.push(row(*weight, groups.join(" > ")));
            }
        }
        Ballots::Approved(ballots) => {
            ballots.iter().for_each(|ballot| table.push(row(ballot.weight, join(&ballot.mark, ", "))));
        }
        Ballots::One(ballots) => {
            ballots.iter().for_each(|ballot| table.push(row(ballot.weight, join(ballot.mark.as_slice(), ""))));
        }
        Ballots::Scored(ballots) | Ballots::Cumulative(ballots) => {
            for Ballot { weight, mark } in ballots {
                table.push(row(*weight, points(profile, words, mark, id)));
            }
        }
        Ballots::Pairs(_) | Ballots::Rated(_) => return None,
    }
    Some(table)
}

fn points<'a>(profile: &Profile, words: &Words, mark: &Points, id: impl Fn(usize) -> &'a str) -> String {
    let told = mark.iter().filter_map(|&(option, points)| {
        let points = ratio(points, profile.point_unit)?;
        Some(format!("{} {}", id(option), tally::exact(words, &points)))
    });
    told.collect::<Vec<_>>().join(", ")
}
