//! Everything that is known of one vote: the rule before it, the counts and the sentence that decides after it.

use crate::i18n::{Words, domain, majority, say, time};
use crate::meeting::votes::{NamedVote, Round, Vote};
use crate::meeting::{ParticipantId, VoteId};
use crate::report::minutes::verdict_sentence;
use crate::tally::majority::{Counts, Verdict};
use crate::tui::app::App;
use crate::tui::screens::facts::{Facts, names};
use crate::tui::widgets::{Paragraph, Role};

pub fn detail(app: &App, id: VoteId) -> Vec<Paragraph> {
    let Some(vote) = app.meeting().votes.get(id) else { return Vec::new() };
    let mut shown = Facts::new(&app.words);
    shown.heading(format!("{id} {}", vote.call.question));
    facts(app, &mut shown, vote);
    shown.done()
}

/// How far it is, in a few words.
pub fn status(words: &Words, vote: &Vote) -> (String, Role) {
    let round = vote.rounds.len();
    match (vote.ended, vote.is_counting(), vote.verdict()) {
        (true, ..) => (say!(words, "votes-ended"), Role::Dim),
        (false, true, _) => (say!(words, "votes-round-open", round = round), Role::Accent),
        (false, false, None) => (say!(words, "votes-not-begun"), Role::Plain),
        (false, false, Some(Verdict::Carried { option, .. })) if vote.call.rejecting == Some(*option) => {
            (say!(words, "votes-rejected", round = round), Role::Warning)
        }
        (false, false, Some(Verdict::Carried { .. })) => (say!(words, "votes-carried", round = round), Role::Good),
        (false, false, Some(Verdict::Short { .. })) => (say!(words, "votes-short", round = round), Role::Warning),
        (false, false, Some(Verdict::Tied { .. })) => (say!(words, "votes-tied", round = round), Role::Warning),
    }
}

/// The rule, and every round.
pub fn facts(app: &App, facts: &mut Facts, vote: &Vote) {
    let words = &app.words;
    let (text, role) = status(words, vote);
    facts.fact_in("column-status", text, role);
    facts.fact("votes-end-reason-was", vote.end_reason.as_str());
    rule(app, facts, vote);
    for (round, number) in vote.rounds.iter().zip(1..) {
        one_round(app, facts, vote, round, number);
    }
}

/// What is fixed before anybody votes.
pub fn rule(app: &App, facts: &mut Facts, vote: &Vote) {
    let (words, call) = (&app.words, &vote.call);
    facts.fact("votes-question", call.question.as_str());
    facts.fact("column-reason", call.reason.as_str());
    for (option, letter) in call.options.iter().zip('A'..) {
        facts.named(letter.to_string(), option.as_str());
    }
    let rejecting = call.rejecting.and_then(|option| call.options.get(option));
    facts.fact("votes-rejecting", rejecting.map(ToString::to_string).unwrap_or_default());
    facts.fact("votes-secrecy", domain::secrecy(words, call.secrecy));
    facts.fact("votes-rule", majority::rule(words, call.majority));
    facts.fact("votes-tie", domain::tie_rule(words, vote.tie));
    facts.fact("votes-max-rounds", vote.max_rounds.to_string());
}

fn one_round(app: &App, facts: &mut Facts, vote: &Vote, round: &Round, number: usize) {
    let (words, meeting) = (&app.words, app.meeting());
    let opened = time::clock(words.language(), round.opened_at);
    facts.says(say!(words, "votes-round", round = number, time = opened), Role::Strong);
    let base = meeting.majority_base(vote.call.majority, round.electorate.len());
    facts.fact("votes-electorate", round.electorate.len().to_string());
    match &round.result {
        None => facts.says(majority::sentence(words, vote.call.majority, base), Role::Accent),
        Some(result) => {
            facts.fact("votes-counts", counts(words, &result.counts));
            facts.says(verdict_sentence(meeting, words, vote, round), Role::Strong);
            named(app, facts, vote, &result.names);
        }
    }
}

/// `A 13 · B 8 · abstain 1 · tidak sah 0`.
pub fn counts(words: &Words, counts: &Counts) -> String {
    let mut parts: Vec<String> =
        counts.options.iter().zip('A'..).map(|(votes, letter)| format!("{letter} {votes}")).collect();
    parts.push(say!(words, "votes-abstain", n = counts.abstain));
    parts.push(say!(words, "votes-invalid", n = counts.invalid));
    parts.join(" · ")
}

/// Who voted for what, where names were called.
fn named(app: &App, facts: &mut Facts, vote: &Vote, all: &[NamedVote]) {
    let of = |option: Option<usize>| -> Vec<ParticipantId> {
        all.iter().filter(|named| named.option == option).map(|named| named.participant).collect()
    };
    for (index, letter) in (0..vote.call.options.len()).zip('A'..) {
        facts.named(letter.to_string(), names(app.meeting(), &of(Some(index))));
    }
    facts.fact("ui-abstain", names(app.meeting(), &of(None)));
}
