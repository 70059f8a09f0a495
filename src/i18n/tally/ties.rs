//! A tie in words: where, between whom, whether it matters, what broke it.

use super::facts::labels;
use crate::i18n::{Words, list, say};
use crate::tally::outcome::{Depends, Tie, Where};
use crate::tally::profile::Profile;
use crate::tally::ties::{Broken, BrokenBy, Waiting};

/// The sentences for a tie.
#[must_use]
pub fn tie(words: &Words, profile: &Profile, tie: &Tie) -> String {
    let named = |options: &[usize]| list::and(words.language(), &labels(profile, options));
    let place = at(words, tie.at);
    let mut told = say!(words, "tally-tie", place = place, options = named(&tie.between));
    let mut add = |sentence: String| {
        told.push(' ');
        told.push_str(&sentence);
    };
    match tie.depends {
        Depends::No => add(say!(words, "tally-tie-idle")),
        Depends::Unknown => add(say!(words, "tally-tie-unknown")),
        Depends::Yes => {}
    }
    for broken in &tie.resolved {
        add(by(words, profile, broken));
    }
    if !tie.favoured.is_empty() {
        add(say!(words, "tally-tie-favoured", options = named(&tie.favoured)));
    }
    match tie.waiting {
        Some(Waiting::Chair) => add(say!(words, "tally-tie-chair")),
        Some(Waiting::Revote) => add(say!(words, "tally-tie-revote")),
        None if tie.resolved.is_empty() && tie.depends != Depends::No => add(say!(words, "tally-tie-open")),
        None => {}
    }
    told
}

/// What broke the ties that decided, each named once; none where nothing had to.
pub(super) fn settled_by(words: &Words, ties: &[Tie]) -> Option<String> {
    let mut named: Vec<String> = Vec::new();
    let decided = ties.iter().filter(|tie| tie.depends != Depends::No).flat_map(|tie| &tie.resolved);
    for name in decided.map(|broken| settler(words, broken.by)) {
        if !named.contains(&name) {
            named.push(name);
        }
    }
    (!named.is_empty()).then(|| list::and(words.language(), &named))
}

fn settler(words: &Words, by: BrokenBy) -> String {
    match by {
        BrokenBy::Listing => say!(words, "tally-settler-listing"),
        BrokenBy::EarlierRounds => say!(words, "tally-settler-earlier-rounds"),
        BrokenBy::Criterion => say!(words, "tally-settler-criterion"),
        BrokenBy::Chair => say!(words, "tally-settler-chair"),
        BrokenBy::Revote => say!(words, "tally-settler-revote"),
        BrokenBy::Lot => say!(words, "tally-settler-lot"),
        BrokenBy::Method => say!(words, "tally-settler-method"),
    }
}

/// Where a tie came up, by the label a record has of it; the label itself where this version knows no such place.
#[must_use]
pub fn tie_place(words: &Words, label: &str) -> String {
    Where::find(label).map_or_else(|| label.to_owned(), |place| at(words, place))
}

/// Where a tie came up.
fn at(words: &Words, at: Where) -> String {
    match at {
        Where::Winner => say!(words, "tally-at-winner"),
        Where::Cut => say!(words, "tally-at-cut"),
        Where::Rank(rank) => say!(words, "tally-at-rank", rank = rank),
        Where::Finalist => say!(words, "tally-at-finalist"),
        Where::Elimination(round) => say!(words, "tally-at-elimination", round = round),
        Where::Election(round) => say!(words, "tally-at-election", round = round),
        Where::Victories(strength) => say!(words, "tally-at-victories", strength = strength),
        Where::Project => say!(words, "tally-at-project"),
    }
}

fn by(words: &Words, profile: &Profile, broken: &Broken) -> String {
    let evidence: Vec<String> = broken
        .evidence
        .iter()
        .map(|(option, value)| {
            let short: String = value.chars().take(12).collect();
            format!("{} {short}", super::label(profile, *option))
        })
        .collect();
    let evidence = evidence.join(", ");
    match broken.by {
        BrokenBy::Listing => say!(words, "tally-by-listing", evidence = evidence),
        BrokenBy::EarlierRounds => say!(words, "tally-by-earlier-rounds", evidence = evidence),
        BrokenBy::Criterion => say!(words, "tally-by-criterion", evidence = evidence),
        BrokenBy::Chair => say!(words, "tally-by-chair"),
        BrokenBy::Revote => say!(words, "tally-by-revote"),
        BrokenBy::Lot => say!(words, "tally-by-lot", evidence = evidence),
        BrokenBy::Method => say!(words, "tally-by-method", evidence = evidence),
    }
}
